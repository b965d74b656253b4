//! A story, the main text or the notes, read as a stream of paragraphs and tables.

use super::numbering::Numbering;
use super::paragraph::Field;
use super::spots::Spot;
use super::styles::Styles;
use crate::read::office::alternatives::Alternatives;
use crate::read::office::model::{Block, CommentMark};
use crate::read::xml::{Element, Node, Xml};

/// What every story of a document is read with.
#[derive(Debug, Default)]
pub(super) struct Look {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
}

/// A story being read. Elements that only wrap others (content controls, tracked insertions, links) are seen through.
pub(super) struct Story<'x, 'a> {
    pub(super) xml: &'x mut Xml<'a>,
    pub(super) look: &'x Look,
    /// Paragraphs of the story so far, those of its tables included and those of its text boxes not.
    pub(super) ordinal: u32,
    pub(super) images: u32,
    pub(super) objects: u32,
    /// Cells so far, and how many there may be.
    pub(super) cells: usize,
    pub(super) cell_limit: usize,
    /// Text boxes that are open.
    pub(super) boxed: usize,
    pub(super) fields: Vec<Field>,
    /// Marks of comments that wait for the next paragraph.
    pub(super) marks: Vec<CommentMark>,
    /// Where the paragraphs that are counted stand, for a reader who wants to know.
    pub(super) spots: Option<Vec<Spot>>,
    alternatives: Alternatives,
    /// Depth of the content control that holds a table of contents.
    contents: Option<usize>,
}

impl<'x, 'a> Story<'x, 'a> {
    /// A story from the start of its part.
    pub(super) fn new(xml: &'x mut Xml<'a>, look: &'x Look, cell_limit: usize) -> Self {
        Story {
            xml,
            look,
            ordinal: 0,
            images: 0,
            objects: 0,
            cells: 0,
            cell_limit,
            boxed: 0,
            fields: Vec::new(),
            marks: Vec::new(),
            spots: None,
            alternatives: Alternatives::default(),
            contents: None,
        }
    }

    /// Whether the story has more cells than it may; reading stops there.
    pub(super) fn is_too_large(&self) -> bool {
        self.cells > self.cell_limit
    }

    /// Whether what stands here is a field's code or a table of contents.
    pub(super) fn is_muted(&self) -> bool {
        self.contents.is_some() || self.fields.iter().any(Field::hides_text)
    }

    /// Goes to the next element of a name and gives its depth.
    pub(super) fn enter(&mut self, name: &str) -> Option<usize> {
        loop {
            match self.xml.next() {
                Node::Open(e) if e.name() == name => return Some(self.xml.depth()),
                Node::End => return None,
                _ => {}
            }
        }
    }

    /// The next element inside the one at `depth`. Deleted text, and all but one of alternatives, never comes out.
    pub(super) fn inside(&mut self, depth: usize) -> Option<Element<'a>> {
        while !self.is_too_large() {
            match self.xml.inside(depth)? {
                Node::Open(e) => match e.name() {
                    "del" | "moveFrom" | "rt" => self.xml.skip(),
                    "AlternateContent" => self.alternatives.open(self.xml.depth()),
                    "Choice" | "Fallback" if self.alternatives.is_taken(self.xml.depth()) => self.xml.skip(),
                    "sdtPr" => self.content_control(),
                    _ => return Some(e),
                },
                Node::Close if self.contents.is_some_and(|control| self.xml.depth() < control) => self.contents = None,
                _ => {}
            }
        }
        None
    }

    fn content_control(&mut self) {
        let depth = self.xml.depth();
        while let Some(node) = self.xml.inside(depth) {
            if let Node::Open(e) = node
                && e.name() == "docPartGallery"
                && e.attr("val").as_deref() == Some("Table of Contents")
            {
                self.contents = self.contents.or(Some(depth - 1));
            }
        }
    }

    /// The block that begins with an element that has just opened.
    pub(super) fn block(&mut self, element: &Element<'_>) -> Option<Block> {
        match element.name() {
            "p" => self.paragraph().map(Block::Paragraph),
            "tbl" => Some(Block::Table(self.table())),
            "commentRangeStart" => {
                self.marks.extend(CommentMark::of(element));
                None
            }
            "altChunk" | "subDoc" => {
                self.objects += 1;
                None
            }
            _ => None,
        }
    }

    /// The next block inside the element at `depth`.
    pub(super) fn next_block(&mut self, depth: usize) -> Option<Block> {
        loop {
            let element = self.inside(depth)?;
            if let Some(block) = self.block(&element) {
                return Some(block);
            }
        }
    }
}
