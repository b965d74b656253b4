//! What a plan rests on: for whom, with what place in the market, and with what money.

mod audience;
mod positioning;

use super::Source;
use crate::language::NegationKind;
use crate::text::Span;

/// What a plan rests on; spans in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foundation {
    /// Sentences that say for whom.
    pub audiences: Vec<Span>,
    /// Sentences that say what sets it apart.
    pub positionings: Vec<Span>,
}

/// Finds all of it.
pub(super) fn find(source: Source<'_>) -> Foundation {
    Foundation { audiences: audience::find(source), positionings: positioning::find(source) }
}

/// The sentences with a hit of a category that is not said to be absent.
fn sentences_of(source: Source<'_>, category: &str) -> Vec<Span> {
    let Some(id) = source.lexicon.category(category) else { return Vec::new() };
    let hits = source.hits.iter().filter(|h| source.lexicon.term(h.term).category == id);
    let mut spans: Vec<Span> =
        hits.filter(|h| h.negation != Some(NegationKind::Absence)).map(|h| source.language.sentences[h.sentence].span).collect();
    spans.dedup();
    spans
}
