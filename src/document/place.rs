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
    /// The n-th slide of a presentation, from 1, hidden ones counted.
    Slide(u32),
    /// A header or footer of the pages or slides.
    Margin(Margin),
    /// A sheet of a workbook, by [`super::DocumentBuilder::add_sheet`].
    Sheet(u16),
    /// A cell of a sheet: row from 1, column from 0. Of a row it is the first cell.
    Cell {
        /// The sheet.
        sheet: u16,
        /// Row from 1.
        row: u32,
        /// Column from 0.
        column: u16,
    },
}

/// What stands around the text of every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Margin {
    /// Above it.
    Header,
    /// Below it.
    Footer,
}

impl Margin {
    /// Its stable name.
    pub fn id(self) -> &'static str {
        match self {
            Margin::Header => "header",
            Margin::Footer => "footer",
        }
    }
}

/// A block's place: its anchor, and the table and row it belongs to, if any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Counted by line, paragraph, page, slide or cell.
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
    /// Slide of a presentation.
    pub slide: Option<u32>,
    /// Header or footer of the pages or slides.
    pub margin: Option<Margin>,
    /// Name of a sheet of a workbook.
    pub sheet: Option<String>,
    /// Cell of that sheet, as a workbook names it: `C7`.
    pub cell: Option<String>,
    /// Paragraph of a word processor document; of a row its first.
    pub paragraph: Option<u32>,
    /// Paragraph in which the text of the cell begins.
    pub cell_paragraph: Option<u32>,
    /// Which table of the document.
    pub table: Option<u32>,
    /// Which row of the table, the header row included.
    pub row: Option<u32>,
    /// The header above the cell.
    pub header: Option<String>,
    /// The headings above it, outermost first.
    pub trail: Vec<String>,
}

/// A cell's name: letters for the column from 0, then the row from 1.
pub fn cell_name(column: u16, row: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().chain(row.to_string().chars().collect::<Vec<_>>().iter()).collect()
}

#[cfg(test)]
mod tests {
    use super::cell_name;

    #[test]
    fn cells_are_named_as_workbooks_do() {
        for (column, row, name) in
            [(0, 1, "A1"), (25, 9, "Z9"), (26, 10, "AA10"), (701, 1, "ZZ1"), (702, 1, "AAA1"), (16383, 1_048_576, "XFD1048576")]
        {
            assert_eq!(cell_name(column, row), name);
        }
    }
}
