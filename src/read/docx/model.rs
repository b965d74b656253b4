//! What a story consists of, between the XML it is read from and the blocks it becomes.

use std::ops::Range;

use super::styles::Role;

/// A paragraph or a table.
#[derive(Debug)]
pub(super) enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph with its visible text.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    /// Position among the paragraphs of the main story, from 1; a text box has that of the paragraph that holds it.
    pub(super) ordinal: u32,
    pub(super) role: Role,
    pub(super) quoted: bool,
    pub(super) list: Option<ListItem>,
    /// Tabs are spaces, line breaks are newlines.
    pub(super) text: String,
    /// What is set in bold, in order, neighbours joined.
    pub(super) bold: Vec<Range<usize>>,
    /// What its text boxes hold.
    pub(super) boxes: Vec<Block>,
    /// The notes it refers to.
    pub(super) notes: Vec<NoteId>,
}

impl Paragraph {
    /// Adds text.
    pub(super) fn push(&mut self, text: &str, bold: bool) {
        let start = self.text.len();
        self.text.push_str(text);
        if !bold {
            return;
        }
        match self.bold.last_mut() {
            Some(last) if last.end == start => last.end = self.text.len(),
            _ => self.bold.push(start..self.text.len()),
        }
    }

    /// Whether there is nothing to read in it.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether all its visible text is bold.
    pub(super) fn is_bold(&self) -> bool {
        let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        let bold: usize = self.bold.iter().map(|range| visible(&self.text[range.clone()])).sum();
        bold > 0 && bold == visible(&self.text)
    }
}

/// A place in a numbered or bulleted list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ListItem {
    /// Which list.
    pub(super) list: u32,
    /// 0 is the outermost.
    pub(super) depth: u8,
    /// Whether it is numbered, not bulleted.
    pub(super) numbered: bool,
}

/// A note's part and id.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum NoteId {
    Footnote(String),
    Endnote(String),
}

/// A table.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    /// Whether the table's style sets its first row apart.
    pub(super) styled_header: bool,
}

/// A table row.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) cells: Vec<Cell>,
    /// Whether it is repeated at the top of each page.
    pub(super) header: bool,
    /// That of its first paragraph.
    pub(super) ordinal: u32,
}

/// A cell's part in a vertical merge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Merge {
    #[default]
    None,
    /// It reaches down into the cells below.
    Start,
    /// The cell above reaches down into it.
    Rest,
}

/// A table cell.
#[derive(Debug, Default)]
pub(super) struct Cell {
    /// Grid column from 0.
    pub(super) column: u16,
    pub(super) merge: Merge,
    pub(super) shaded: bool,
    pub(super) blocks: Vec<Block>,
}

impl Cell {
    /// The cell's own paragraphs, without those of nested tables and text boxes.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(p) if !p.is_blank() => Some(p),
            _ => None,
        })
    }

    /// Its visible text on one line.
    pub(super) fn text(&self) -> String {
        self.paragraphs().flat_map(|p| p.text.split_whitespace()).collect::<Vec<_>>().join(" ")
    }

    /// Whether it holds text, all of it bold.
    pub(super) fn is_bold(&self) -> bool {
        let mut paragraphs = self.paragraphs().peekable();
        paragraphs.peek().is_some() && paragraphs.all(Paragraph::is_bold)
    }
}
