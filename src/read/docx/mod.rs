//! Word documents: one pass over the main story, styles and numbering at hand, notes and text boxes after the paragraph
//! they hang on. What headers and footers say beside it is data about the document; of comments only those that speak to regie are
//! read, the others counted.
//!
//! The n of [`Anchor::Paragraph`] counts every paragraph of the main story in document order, from 1: empty ones, those in
//! tables and those of a table of contents included, those in text boxes and notes not; these have the number of the
//! paragraph that holds or mentions them. A row has the number of its first paragraph.

mod notes;
mod numbering;
mod paragraph;
mod spots;
mod story;
mod styles;
mod table;
#[cfg(test)]
mod tests;

use super::office::comments::Comments;
use super::office::emit::Emitter;
use super::office::furniture::Furniture;
use super::office::model::{NoteId, Notes};
use super::office::package::Package;
use super::office::properties::Properties;
use super::xml::Xml;
use super::{Format, Limits, Probe, ReadError};
use crate::document::{Anchor, DocumentBuilder, Margin};
use numbering::Numbering;
use story::{Look, Story};
use styles::Styles;

pub use spots::{Spot, Spots, spots};

/// The format.
pub struct Docx;

impl Format for Docx {
    fn id(&self) -> &'static str {
        "docx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["docx", "docm", "dotx", "dotm"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        probe.has_member("word/")
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        let mut package = Package::open(bytes, limits, "word/document.xml")?;
        let properties = package.read(&package.properties(), Properties::read)?.unwrap_or_default();
        properties.push(Anchor::Paragraph(1), out);
        let before = out.len();
        let look = look(&mut package)?;
        let mut read = Read { look: &look, limits, images: 0, objects: 0 };
        let notes = read.notes(&mut package)?;
        let comments = package.read(&package.related("comments"), Comments::read)?.unwrap_or_default();
        out.tally().comments = comments.remarks();
        let main = package.main.clone();
        let outcome = package.read(&main, |xml| read.main(xml, notes, comments, out))?;
        let last = outcome.transpose()?;
        out.tally().images += read.images;
        out.tally().objects += read.objects;
        let any_text = out.len() > before;
        margins(&mut package)?.push(out);
        package.finish(last.map(|n| format!(" ¶ {n}")), any_text, out)
    }
}

/// Reads the headers and footers.
fn margins(package: &mut Package<'_>) -> Result<Furniture, ReadError> {
    let mut furniture = Furniture::default();
    for (kind, margin) in [("header", Margin::Header), ("footer", Margin::Footer)] {
        for part in package.all_pointed(kind) {
            package.read(&part, |xml| furniture.read(margin, 0, xml))?;
        }
    }
    Ok(furniture)
}

fn look(package: &mut Package<'_>) -> Result<Look, ReadError> {
    Ok(Look {
        styles: package.read(&package.related("styles"), Styles::read)?.unwrap_or_default(),
        numbering: package.read(&package.related("numbering"), Numbering::read)?.unwrap_or_default(),
    })
}

/// What the stories of a document are read with, and what was seen and not read in them.
struct Read<'a> {
    look: &'a Look,
    limits: &'a Limits,
    images: u32,
    objects: u32,
}

impl Read<'_> {
    fn notes(&mut self, package: &mut Package<'_>) -> Result<Notes, ReadError> {
        let mut notes = Notes::default();
        type Named = fn(String) -> NoteId;
        let kinds = [("footnotes", "footnote", NoteId::Footnote as Named), ("endnotes", "endnote", NoteId::Endnote as Named)];
        for (part, element, id) in kinds {
            let name = package.related(part);
            let read = package.read(&name, |xml| {
                let mut story = Story::new(xml, self.look, self.limits.cells);
                notes::read(&mut notes, &mut story, element, id);
                self.seen(&story)
            })?;
            read.transpose()?;
        }
        Ok(notes)
    }

    /// Reads the main story, and gives the number of the last paragraph read.
    fn main(&mut self, xml: &mut Xml<'_>, notes: Notes, comments: Comments, out: &mut DocumentBuilder) -> Result<u32, ReadError> {
        let mut story = Story::new(xml, self.look, self.limits.cells);
        if let Some(body) = story.enter("body") {
            let mut emitter = Emitter::new(out, notes).with_comments(comments);
            emitter.blocks(std::iter::from_fn(|| story.next_block(body)));
            emitter.rest_of_comments(story.ordinal);
        }
        out.close();
        self.seen(&story)?;
        Ok(story.ordinal)
    }

    fn seen(&mut self, story: &Story<'_, '_>) -> Result<(), ReadError> {
        self.images = self.images.saturating_add(story.images);
        self.objects = self.objects.saturating_add(story.objects);
        if story.is_too_large() {
            return Err(ReadError::cells(story.cell_limit));
        }
        Ok(())
    }
}
