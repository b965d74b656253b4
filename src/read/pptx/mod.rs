//! PowerPoint presentations: slides in the order of the show, each with its title first, then its text in the order of the
//! file, then the speaker's notes. What footers say beside it is data about the document; hidden slides, dates and comments are not
//! read.

mod diagram;
mod layout;
mod shapes;
mod table;
#[cfg(test)]
mod tests;
mod text;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::office::comments;
use super::office::deck::{Deck, Slide};
use super::office::furniture::Furniture;
use super::office::model::Block;
use super::office::package::Package;
use super::office::properties::Properties;
use super::opc::Relations;
use super::xml::{Node, Xml};
use super::{Format, Limits, Probe, ReadError};
use crate::document::{Anchor, DocumentBuilder, Margin};
use layout::Layout;
use shapes::{Piece, Shapes};

/// The format.
pub struct Pptx;

impl Format for Pptx {
    fn id(&self) -> &'static str {
        "pptx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["pptx", "pptm", "ppsx", "ppsm", "potx", "potm"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        probe.has_member("ppt/")
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        let mut package = Package::open(bytes, limits, "ppt/presentation.xml")?;
        if let Some(properties) = package.read(&package.properties(), Properties::read)? {
            properties.push(Anchor::Slide(1), out);
        }
        let before = out.len();
        let main = package.main.clone();
        let order = package.read(&main, slide_ids)?;
        if order.is_none() {
            package.note(&main);
        }
        let mut show =
            Show { package, limits, layouts: HashMap::new(), read: HashSet::new(), cells: 0, furniture: Furniture::default() };
        let mut deck = Deck::default();
        for id in order.unwrap_or_default() {
            show.slide(&id, &mut deck, out)?;
        }
        if show.package.damage.is_some() {
            for part in show.package.parts_like("ppt/slides/slide", ".xml") {
                show.part(part, &mut deck, out)?;
            }
        }
        let any_text = out.len() > before;
        show.furniture.push(out);
        show.package.finish(Some(String::new()), any_text, out)
    }
}

/// The relationships of the slides, in the order of the show.
fn slide_ids(xml: &mut Xml<'_>) -> Vec<String> {
    let mut ids = Vec::new();
    loop {
        match xml.next() {
            Node::Open(e) if e.name() == "sldId" => ids.extend(e.relation().map(|id| id.into_owned())),
            Node::End => return ids,
            _ => {}
        }
    }
}

/// A presentation being read.
struct Show<'a> {
    package: Package<'a>,
    limits: &'a Limits,
    layouts: HashMap<String, Rc<Layout>>,
    /// Parts that were read: none is read twice, however many slides point to it.
    read: HashSet<String>,
    cells: usize,
    furniture: Furniture,
}

impl Show<'_> {
    fn slide(&mut self, id: &str, deck: &mut Deck, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        let Some(part) = self.package.by_id(id) else {
            self.package.note(&format!("{} {id}", self.package.main));
            return Ok(());
        };
        self.part(part, deck, out)
    }

    /// Reads the slide that a part holds, once.
    fn part(&mut self, part: String, deck: &mut Deck, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        if !self.read.insert(part.to_lowercase()) {
            return Ok(());
        }
        let number = deck.next();
        let relations = self.package.relations_of(&part)?;
        let layout = relations.target("slideLayout").unwrap_or_default();
        self.learn(&layout)?;
        let mut shapes = Shapes::new(Anchor::Slide(number), self.layouts.get(&layout).cloned(), self.limits.cells - self.cells);
        if self.package.read(&part, |xml| shapes.slide(xml))?.is_none() {
            self.package.note(&part);
            return Ok(());
        }
        if shapes.hidden {
            out.tally().hidden_slides.push(number);
            return Ok(());
        }
        self.cells += shapes.cells;
        if self.cells > self.limits.cells {
            return Err(ReadError::cells(self.limits.cells));
        }
        out.tally().images += shapes.images;
        out.tally().objects += shapes.objects;
        for block in shapes.footer {
            if let Block::Paragraph(line) = block {
                self.furniture.add(Margin::Footer, &line.text);
            }
        }
        for comments in relations.targets("comments") {
            out.tally().comments += self.package.read(&comments, |xml| comments::count(xml, "cm"))?.unwrap_or_default();
        }
        let notes = self.notes(&relations, number)?;
        let body = self.body(shapes.body, &relations, number)?;
        deck.push(Slide { title: shapes.title, body, notes, opening: shapes.opening }, out);
        Ok(())
    }

    /// Reads a layout and the master under it, once.
    fn learn(&mut self, part: &str) -> Result<(), ReadError> {
        if part.is_empty() || self.layouts.contains_key(part) {
            return Ok(());
        }
        let mut layout = self.package.read(part, Layout::read)?.unwrap_or_default();
        let master = self.package.relations_of(part)?.target("slideMaster").unwrap_or_default();
        if let Some(body) = self.package.read(&master, layout::body_style)? {
            layout.body = body;
        }
        self.layouts.insert(part.to_owned(), Rc::new(layout));
        Ok(())
    }

    fn notes(&mut self, relations: &Relations, number: u32) -> Result<Vec<Block>, ReadError> {
        let Some(part) = relations.target("notesSlide").filter(|part| self.read.insert(part.clone())) else {
            return Ok(Vec::new());
        };
        let mut shapes = Shapes::new(Anchor::Slide(number), None, self.limits.cells);
        self.package.read(&part, |xml| shapes.notes(xml))?;
        Ok(shapes.body.into_iter().filter_map(Piece::into_block).collect())
    }

    /// Puts the text of diagrams where they stand.
    fn body(&mut self, pieces: Vec<Piece>, relations: &Relations, number: u32) -> Result<Vec<Block>, ReadError> {
        let mut body = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Block(block) => body.push(block),
                Piece::Diagram(id) => {
                    let Some(part) = relations.by_id(&id).filter(|part| self.read.insert(part.clone())) else { continue };
                    let items = self.package.read(&part, |xml| diagram::read(xml, Anchor::Slide(number)))?;
                    body.extend(items.unwrap_or_default().into_iter().map(Block::Paragraph));
                }
            }
        }
        Ok(body)
    }
}
