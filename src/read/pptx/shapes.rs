//! The shapes of a slide, in the order of the file; groups are seen through.

use std::rc::Rc;

use super::layout::{Layout, Marks};
use super::text::Line;
use crate::document::Anchor;
use crate::read::office::alternatives::Alternatives;
use crate::read::office::model::Block;
use crate::read::xml::{Node, Xml};

/// A piece of a slide's body.
pub(super) enum Piece {
    Block(Block),
    /// A diagram, by the relationship of its data.
    Diagram(String),
}

impl Piece {
    pub(super) fn into_block(self) -> Option<Block> {
        match self {
            Piece::Block(block) => Some(block),
            Piece::Diagram(_) => None,
        }
    }
}

/// What a shape stands in for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing: it was drawn by hand.
    #[default]
    Free,
    Title,
    Subtitle,
    /// Body text, by the index of the placeholder.
    Body(u32),
    /// A footer.
    Footer,
    /// A header, a date, a page number, the picture of the slide on its notes.
    Furniture,
}

/// The shapes of one slide.
pub(super) struct Shapes {
    pub(super) anchor: Anchor,
    layout: Option<Rc<Layout>>,
    pub(super) hidden: bool,
    pub(super) opening: bool,
    pub(super) title: Vec<Block>,
    pub(super) body: Vec<Piece>,
    pub(super) footer: Vec<Block>,
    pub(super) images: u32,
    pub(super) objects: u32,
    pub(super) cells: usize,
    pub(super) cell_limit: usize,
}

impl Shapes {
    /// No shapes yet; at most so many cells of tables may come.
    pub(super) fn new(anchor: Anchor, layout: Option<Rc<Layout>>, cell_limit: usize) -> Self {
        Shapes {
            anchor,
            hidden: false,
            opening: layout.as_ref().is_some_and(|layout| layout.opening),
            layout,
            title: Vec::new(),
            body: Vec::new(),
            footer: Vec::new(),
            images: 0,
            objects: 0,
            cells: 0,
            cell_limit,
        }
    }

    /// Reads a slide part.
    pub(super) fn slide(&mut self, xml: &mut Xml<'_>) {
        let mut alternatives = Alternatives::default();
        while self.cells <= self.cell_limit {
            let e = match xml.next() {
                Node::Open(e) => e,
                Node::End => return,
                _ => continue,
            };
            match e.name() {
                "sld" => self.hidden = e.attr("show").is_some_and(|show| matches!(&*show, "0" | "false")),
                "sp" => self.shape(xml),
                "pic" => {
                    self.images += 1;
                    xml.skip();
                }
                "tbl" => {
                    let table = self.table(xml);
                    self.body.push(Piece::Block(Block::Table(table)));
                }
                "relIds" => self.body.extend(e.attr("dm").map(|id| Piece::Diagram(id.into_owned()))),
                "chart" | "oleObj" | "contentPart" => {
                    self.objects += 1;
                    xml.skip();
                }
                "AlternateContent" => alternatives.open(xml.depth()),
                "Choice" | "Fallback" if alternatives.is_taken(xml.depth()) => xml.skip(),
                "timing" | "extLst" | "transition" => xml.skip(),
                _ => {}
            }
        }
    }

    /// Reads a notes part: what the speaker wrote, without the picture of the slide and what stands around it.
    pub(super) fn notes(&mut self, xml: &mut Xml<'_>) {
        loop {
            match xml.next() {
                Node::Open(e) if e.name() == "sp" => self.shape(xml),
                Node::End => return,
                _ => {}
            }
        }
    }

    fn shape(&mut self, xml: &mut Xml<'_>) {
        let depth = xml.depth();
        let (mut place, mut own, mut shown) = (Place::Free, Marks::default(), true);
        let mut lines: Vec<Line> = Vec::new();
        while let Some(node) = xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "cNvPr" => shown &= !e.attr("hidden").is_some_and(|hidden| matches!(&*hidden, "1" | "true")),
                "ph" => {
                    let index = e.number("idx").unwrap_or(0);
                    self.opening |= e.attr("type").is_some_and(|kind| matches!(&*kind, "ctrTitle" | "subTitle"));
                    place = place_of(e.attr("type").as_deref(), index);
                }
                "lstStyle" => own = Marks::read(xml),
                "p" => lines.extend(self.line(xml)),
                _ => {}
            }
        }
        let named = lines.iter().any(Line::is_named_item);
        let inherited = |level| own.get(level).unwrap_or_else(|| has_bullet(self.layout.as_deref(), place, level));
        let paragraphs = lines.into_iter().filter(|_| shown).map(|line| line.finish(named, inherited));
        let blocks = paragraphs.map(Block::Paragraph);
        match place {
            Place::Furniture => {}
            Place::Footer => self.footer.extend(blocks),
            Place::Title => self.title.extend(blocks),
            _ => self.body.extend(blocks.map(Piece::Block)),
        }
    }
}

fn has_bullet(layout: Option<&Layout>, place: Place, level: u8) -> bool {
    match (place, layout) {
        (Place::Body(index), Some(layout)) => layout.has_bullet(index, level),
        _ => false,
    }
}

fn place_of(kind: Option<&str>, index: u32) -> Place {
    match kind {
        Some("title" | "ctrTitle") => Place::Title,
        Some("subTitle") => Place::Subtitle,
        Some("ftr") => Place::Footer,
        Some("dt" | "sldNum" | "hdr" | "sldImg") => Place::Furniture,
        _ => Place::Body(index),
    }
}
