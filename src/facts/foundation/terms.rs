//! The lexicon's hits in a stretch of text, and the lines of a sentence.

use crate::facts::Source;
use crate::language::NegationKind;
use crate::lexicon::Strength;
use crate::scan::Hit;
use crate::text::Span;

/// A hit with what the lexicon says of its term.
#[derive(Clone, Copy)]
pub(in crate::facts) struct Found<'a> {
    /// The hit.
    pub(in crate::facts) hit: &'a Hit,
    /// Its category.
    pub(in crate::facts) category: &'a str,
    /// Whether the word proves little by itself.
    pub(in crate::facts) weak: bool,
}

impl Found<'_> {
    /// Whether it is said to be missing.
    pub(in crate::facts) fn is_absent(&self) -> bool {
        self.hit.negation == Some(NegationKind::Absence)
    }

    /// Byte behind its last word, a separated particle included.
    pub(in crate::facts) fn end(&self) -> u32 {
        self.hit.particle.map_or(self.hit.span.end, |p| p.end.max(self.hit.span.end))
    }
}

/// The hits that begin in a span, in order.
pub(in crate::facts) fn within<'a>(source: Source<'a>, span: Span) -> impl Iterator<Item = Found<'a>> {
    let from = source.hits.partition_point(|h| h.span.start < span.start);
    source.hits[from..].iter().take_while(move |h| h.span.start < span.end).map(move |hit| {
        let term = source.lexicon.term(hit.term);
        Found { hit, category: source.lexicon.category_name(term.category), weak: term.strength == Strength::Weak }
    })
}

/// Those of one category.
pub(in crate::facts) fn of<'a>(source: Source<'a>, span: Span, category: &'static str) -> impl Iterator<Item = Found<'a>> {
    within(source, span).filter(move |f| f.category == category)
}

/// The lines of a span, as spans of the document.
pub(in crate::facts) fn lines(source: Source<'_>, span: Span) -> impl Iterator<Item = Span> {
    let mut at = span.start as usize;
    source.doc.slice(span).split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        Span::new(start, start + line.len())
    })
}
