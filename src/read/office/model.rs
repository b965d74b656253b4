//! What a story consists of, between the XML it is read from and the blocks it becomes.

use std::collections::HashMap;
use std::ops::Range;

use super::role::Role;
use crate::document::Anchor;
use crate::read::raised;
use crate::read::xml::Element;

/// A paragraph or a table.
#[derive(Debug)]
pub(in crate::read) enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// A paragraph with its visible text.
#[derive(Debug, Default)]
pub(in crate::read) struct Paragraph {
    /// Its place; a text box has that of the paragraph that holds it.
    pub(in crate::read) anchor: Anchor,
    pub(in crate::read) role: Role,
    pub(in crate::read) quoted: bool,
    pub(in crate::read) list: Option<ListItem>,
    /// Tabs are spaces, line breaks are newlines.
    pub(in crate::read) text: String,
    /// What is set in bold, in order, neighbours joined.
    pub(in crate::read) bold: Vec<Range<usize>>,
    /// What its text boxes hold.
    pub(in crate::read) boxes: Vec<Block>,
    /// The notes it refers to.
    pub(in crate::read) notes: Vec<NoteId>,
    /// Where comments begin and end.
    pub(in crate::read) marks: Vec<CommentMark>,
}

impl Paragraph {
    /// Adds text.
    pub(in crate::read) fn push(&mut self, text: &str, bold: bool) {
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
    pub(in crate::read) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether all its visible text is bold.
    pub(in crate::read) fn is_bold(&self) -> bool {
        let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        let bold: usize = self.bold.iter().map(|range| visible(&self.text[range.clone()])).sum();
        bold > 0 && bold == visible(&self.text)
    }

    /// Adds raised text, but for the mark of a note.
    pub(in crate::read) fn push_raised(&mut self, text: &str, bold: bool) {
        if let Some(read) = raised::read(text, &self.text) {
            self.push(&read, bold);
        }
    }
}

/// A place in a numbered or bulleted list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct ListItem {
    /// Which list.
    pub(in crate::read) list: u32,
    /// 0 is the outermost.
    pub(in crate::read) depth: u8,
    /// Whether it is numbered, not bulleted.
    pub(in crate::read) numbered: bool,
}

/// A note's part and id.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::read) enum NoteId {
    Footnote(String),
    Endnote(String),
}

/// Where a comment begins or ends, and its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read) enum CommentMark {
    Begin(String),
    End(String),
}

impl CommentMark {
    /// The mark that an element is. The end of the marked text may stand between paragraphs; the reference after it never does.
    pub(in crate::read) fn of(element: &Element<'_>) -> Option<CommentMark> {
        let id = element.attr("id")?.into_owned();
        match element.name() {
            "commentRangeStart" => Some(CommentMark::Begin(id)),
            "commentReference" => Some(CommentMark::End(id)),
            _ => None,
        }
    }
}

/// The notes that have not been pushed yet.
pub(in crate::read) type Notes = HashMap<NoteId, Vec<Block>>;

/// A table.
#[derive(Debug, Default)]
pub(in crate::read) struct Table {
    pub(in crate::read) rows: Vec<Row>,
    /// Whether the table's style sets its first row apart.
    pub(in crate::read) styled_header: bool,
    /// Whether it stands on a sheet, where nothing is arranged by tables.
    pub(in crate::read) sheet: bool,
}

/// A table row.
#[derive(Debug, Default)]
pub(in crate::read) struct Row {
    pub(in crate::read) cells: Vec<Cell>,
    /// Whether it is repeated at the top of each page.
    pub(in crate::read) header: bool,
    /// That of its first paragraph.
    pub(in crate::read) anchor: Anchor,
}

/// A cell's part in a vertical merge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Merge {
    #[default]
    None,
    /// It reaches down into the cells below.
    Start,
    /// The cell above reaches down into it.
    Rest,
}

/// A table cell.
#[derive(Debug, Default)]
pub(in crate::read) struct Cell {
    /// Grid column from 0.
    pub(in crate::read) column: u16,
    pub(in crate::read) merge: Merge,
    pub(in crate::read) shaded: bool,
    /// Grid columns it takes, where that is known; 0 is one.
    pub(in crate::read) span: u16,
    pub(in crate::read) blocks: Vec<Block>,
}

impl Cell {
    /// The cell's own paragraphs, without those of nested tables and text boxes.
    pub(in crate::read) fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(p) if !p.is_blank() => Some(p),
            _ => None,
        })
    }

    /// Its visible text on one line.
    pub(in crate::read) fn text(&self) -> String {
        self.paragraphs().flat_map(|p| p.text.split_whitespace()).collect::<Vec<_>>().join(" ")
    }

    /// Whether it holds text, all of it bold.
    pub(in crate::read) fn is_bold(&self) -> bool {
        let mut paragraphs = self.paragraphs().peekable();
        paragraphs.peek().is_some() && paragraphs.all(Paragraph::is_bold)
    }
}
