//! How the organisation looks at marketing: by habit, as a cost, as pixels to approve, as a chief to hire.

mod approval;
mod chief;
mod cost;
mod habit;

use super::Source;
use super::words::Words;
use crate::document::BlockKind;
use crate::language::Sentence;
use crate::text::Span;

/// How the organisation looks at marketing; spans in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attitude {
    /// Choices that the past alone justifies.
    pub habits: Vec<Span>,
    /// Marketing as a cost to keep down.
    pub costs: Vec<Span>,
    /// The top approves details.
    pub approvals: Vec<Span>,
    /// A CMO or marketing director is to be hired.
    pub chiefs: Vec<Span>,
}

/// Finds all of it.
pub(super) fn find(source: Source<'_>) -> Attitude {
    let mut found = Attitude::default();
    for (index, sentence) in source.language.sentences.iter().enumerate() {
        let block = &source.doc.blocks()[sentence.block];
        if block.quoted || block.kind == BlockKind::Metadata || block.row.as_ref().is_some_and(|r| r.header) {
            continue;
        }
        let at = At { source, index, sentence };
        for (is, spans) in [
            (habit::is_habit as fn(At<'_>) -> bool, &mut found.habits),
            (cost::is_cost, &mut found.costs),
            (approval::is_detail, &mut found.approvals),
            (chief::is_hire, &mut found.chiefs),
        ] {
            if is(at) {
                spans.push(sentence.span);
            }
        }
    }
    found
}

/// A sentence in its document.
#[derive(Clone, Copy)]
struct At<'a> {
    source: Source<'a>,
    index: usize,
    sentence: &'a Sentence,
}

impl<'a> At<'a> {
    fn text(&self) -> &'a str {
        self.source.doc.slice(self.sentence.span)
    }

    fn words(&self) -> Words {
        Words::of(self.text())
    }

    /// The clause between semicolons and full stops that holds a span.
    fn clause(&self, span: Span) -> &'a str {
        let text = self.text();
        let at = (span.start - self.sentence.span.start) as usize;
        let start = text[..at].rfind([';', '|', '!']).map_or(0, |i| i + 1);
        let end = text[at..].find([';', '|', '!']).map_or(text.len(), |i| at + i);
        &text[start..end]
    }

    /// The sentences of the same block from the one before to the two after it.
    fn around(&self) -> Vec<&'a Sentence> {
        let all = &self.source.language.sentences;
        let from = self.index.saturating_sub(1);
        let near = all[from..all.len().min(self.index + 3)].iter();
        near.filter(|s| s.block == self.sentence.block).collect()
    }

    /// Whether the line by its shape is something to do.
    fn is_listed(&self) -> bool {
        let kind = self.source.doc.blocks()[self.sentence.block].kind;
        matches!(kind, BlockKind::Item(_) | BlockKind::Row)
    }
}
