//! The lexicon's hits in a stretch of text, with their categories.

use crate::facts::Source;
use crate::lexicon::{Pole, Strength};
use crate::scan::Hit;
use crate::text::Span;

/// A term found, as these facts look at it.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    /// The hit itself.
    pub(super) hit: &'a Hit,
    /// The term's topic.
    pub(super) category: &'a str,
    /// The term's lemma.
    pub(super) lemma: &'a str,
    /// Whether the word has an everyday meaning beside this one.
    pub(super) weak: bool,
}

impl Found<'_> {
    /// Whether it speaks for execution.
    pub(super) fn executes(&self) -> bool {
        self.hit.pole == Pole::Execution
    }
}

/// The terms in a stretch of text that are not denied, in order.
pub(super) fn within(source: Source<'_>, span: Span) -> impl Iterator<Item = Found<'_>> {
    all(source, span).filter(|t| t.hit.negation.is_none())
}

/// The terms in a stretch of text, in order.
pub(super) fn all(source: Source<'_>, span: Span) -> impl Iterator<Item = Found<'_>> {
    let from = source.hits.partition_point(|h| h.span.start < span.start);
    let inside = source.hits[from..].iter().take_while(move |h| h.span.start < span.end);
    inside.map(move |hit| {
        let term = source.lexicon.term(hit.term);
        let category = source.lexicon.category_name(term.category);
        Found { hit, category, lemma: &term.lemma, weak: term.strength == Strength::Weak }
    })
}
