//! Where something stands in the file a person opens.

use serde::{Deserialize, Serialize};

/// What a block is counted by in its format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// A text source: line and column follow from the source map.
    #[default]
    Source,
    /// The n-th paragraph of a word processor document, from 1.
    Paragraph(u32),
    /// The n-th page of a PDF, from 1.
    Page(u32),
}

/// A block's place: its anchor, and the table and row it belongs to, if any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Counted by line, paragraph or page.
    pub anchor: Anchor,
}

/// A place looked up for a reader. Every number counts from 1; what a format does not have stays empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Location {
    /// Line in a text source.
    pub line: Option<u32>,
    /// Column in a text source, in characters.
    pub column: Option<u32>,
    /// Page of a PDF.
    pub page: Option<u32>,
    /// Paragraph of a word processor document.
    pub paragraph: Option<u32>,
    /// Which table of the document.
    pub table: Option<u32>,
    /// Which row of the table, the header row included.
    pub row: Option<u32>,
    /// The header above the cell.
    pub header: Option<String>,
    /// The headings above it, outermost first.
    pub trail: Vec<String>,
}
