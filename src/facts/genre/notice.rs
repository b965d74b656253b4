//! A document as a reader sees it at a first glance: its title, its labels, its opening.

use crate::document::{Block, BlockKind, Document};
use crate::text::{Span, count_with, fold};

/// A genre shows at once. Later words of a long document prove little: every plan mentions a contract somewhere.
const OPENING_WORDS: usize = 700;
/// A first block of at most this many words is a title, styled as one or not.
const TITLE_WORDS: usize = 14;
/// Titles stand among the first so many blocks; later headings of the first level are chapters.
const TITLE_PAGE: usize = 8;
/// A paragraph of at most this many words, or so many before a colon, names what follows.
const LABEL_WORDS: usize = 4;

/// Where in a document a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// The title or the first block.
    Title,
    /// A heading, a column name, the words before a colon.
    Label,
    /// The opening, all of it.
    Opening,
}

/// A document prepared for the cues.
pub(super) struct Page<'a> {
    pub doc: &'a Document,
    pub folded: String,
    /// The document's own title, which need not stand in its text.
    pub title: String,
    titles: Vec<Span>,
    labels: Vec<Span>,
    opening: u32,
}

impl<'a> Page<'a> {
    pub fn of(doc: &'a Document) -> Page<'a> {
        let folded = fold(doc.text());
        let title = fold(doc.title().unwrap_or_default());
        let mut page = Page { doc, folded, title, titles: Vec::new(), labels: Vec::new(), opening: 0 };
        let mut words = 0;
        let language = doc.blocks().iter().filter(|b| b.kind != BlockKind::Metadata);
        for (index, block) in language.enumerate() {
            if page.is_title(index, block) {
                page.titles.push(block.span);
            }
            page.labels.extend(page.label_of(block));
            if words < OPENING_WORDS {
                page.opening = block.span.end;
            }
            words += page.words(block.span);
        }
        page
    }

    /// Whether a span stands in a zone.
    pub fn stands(&self, span: Span, zone: Zone) -> bool {
        match zone {
            Zone::Title => within(&self.titles, span),
            Zone::Label => within(&self.labels, span),
            Zone::Opening => span.end <= self.opening,
        }
    }

    /// The blocks of the opening that are language.
    pub fn opening(&self) -> impl Iterator<Item = &'a Block> + '_ {
        let language = self.doc.blocks().iter().filter(|b| b.kind != BlockKind::Metadata);
        language.take_while(|b| b.span.end <= self.opening)
    }

    /// How many words a span has.
    pub fn words(&self, span: Span) -> usize {
        count_with(&self.folded[span.range()], char::is_alphanumeric)
    }

    fn is_title(&self, index: usize, block: &Block) -> bool {
        let short = self.words(block.span) <= TITLE_WORDS;
        match block.kind {
            BlockKind::Heading(1) => index < TITLE_PAGE,
            BlockKind::Heading(_) => index < TITLE_PAGE / 2,
            BlockKind::Paragraph => index == 0 && short,
            _ => false,
        }
    }

    /// The part of a block that names what follows; of a header row every cell, so the whole row.
    fn label_of(&self, block: &Block) -> Option<Span> {
        match block.kind {
            BlockKind::Heading(_) => Some(block.span),
            BlockKind::Row if block.row.as_ref().is_some_and(|r| r.header) => Some(block.span),
            BlockKind::Paragraph | BlockKind::Item(_) | BlockKind::Row => {
                let text = &self.folded[block.span.range()];
                let until = text.find(':').unwrap_or(text.len());
                let span = Span::new(block.span.start as usize, block.span.start as usize + until);
                let named = until < text.len() || block.kind == BlockKind::Paragraph;
                (named && self.words(span) <= LABEL_WORDS).then_some(span)
            }
            BlockKind::Metadata => None,
        }
    }
}

/// Whether one of sorted, disjoint spans holds a span.
fn within(spans: &[Span], span: Span) -> bool {
    let next = spans.partition_point(|s| s.end < span.end);
    spans.get(next).is_some_and(|s| s.contains(span))
}
