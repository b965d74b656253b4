//! OpenDocument: texts, presentations and workbooks. One content part, with styles of its own and styles beside it; what
//! was deleted with changes tracked, tables of contents and comments are not read. What headers and footers say beside it is data about
//! the document.
//!
//! The n of [`Anchor::Paragraph`] counts the paragraphs and headings of the body in document order, from 1, as in Word
//! documents; notes and text boxes have the number of the paragraph that holds them.

mod blocks;
mod cells;
mod frames;
mod inline;
mod slides;
mod styles;
#[cfg(test)]
mod tests;

use super::archive::Archive;
use super::office::emit::Emitter;
use super::office::furniture::Furniture;
use super::office::model::Notes;
use super::office::package::Package;
use super::office::properties::Properties;
use super::xml::{Node, Xml, decode};
use super::{Format, Limits, Probe, ReadError, ReadErrorKind};
use crate::document::{Anchor, DocumentBuilder};
use blocks::Content;
use styles::Styles;

/// What every media type of OpenDocument begins with.
const MEDIA: &str = "application/vnd.oasis.opendocument.";
/// The part that everything stands in.
const CONTENT: &str = "content.xml";

/// Texts, as word processors write them.
pub struct Odt;
/// Presentations.
pub struct Odp;
/// Workbooks.
pub struct Ods;

impl Format for Odt {
    fn id(&self) -> &'static str {
        "odt"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["odt", "ott"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        is(probe, "text")
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        read(bytes, limits, Anchor::Paragraph(1), out, |content, out| {
            let blocks = content.text();
            Emitter::new(out, Notes::default()).blocks(blocks.into_iter());
            format!(" ¶ {}", content.ordinal)
        })
    }
}

impl Format for Odp {
    fn id(&self) -> &'static str {
        "odp"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["odp", "otp"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        is(probe, "presentation")
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        read(bytes, limits, Anchor::Slide(1), out, |content, out| format!(" # {}", content.slides(out)))
    }
}

impl Format for Ods {
    fn id(&self) -> &'static str {
        "ods"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["ods", "ots"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        is(probe, "spreadsheet")
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        read(bytes, limits, Anchor::Source, out, |content, out| {
            content.sheets(out);
            String::new()
        })
    }
}

/// Whether a container says that it holds a kind of document, or, where it says nothing, has that kind of body.
fn is(probe: &Probe<'_>, kind: &str) -> bool {
    if !probe.has_member(CONTENT) {
        return false;
    }
    let Ok(mut archive) = Archive::open(probe.bytes, &Limits::default()) else { return false };
    match archive.part("mimetype") {
        Ok(Some(part)) if !part.bytes.is_empty() => {
            let media = String::from_utf8_lossy(&part.bytes);
            media.trim().strip_prefix(MEDIA).is_some_and(|rest| rest.starts_with(kind))
        }
        _ => archive.part(CONTENT).ok().flatten().is_some_and(|part| {
            let text = decode(&part.bytes);
            enter(&mut Xml::new(&text, 4), "body") && enter_named(&text, kind)
        }),
    }
}

fn enter(xml: &mut Xml<'_>, name: &str) -> bool {
    loop {
        match xml.next() {
            Node::Open(e) if e.name() == name => return true,
            Node::End => return false,
            _ => {}
        }
    }
}

/// Whether the first element in the body has this name.
fn enter_named(text: &str, kind: &str) -> bool {
    let mut xml = Xml::new(text, 4);
    enter(&mut xml, "body")
        && loop {
            match xml.next() {
                Node::Open(e) => break e.name() == kind,
                Node::Text(_) => {}
                _ => break false,
            }
        }
}

/// Reads a document: its properties, its styles, then its content by `body`, which gives where reading ended, in words
/// after the name of the part.
fn read(
    bytes: &[u8],
    limits: &Limits,
    first: Anchor,
    out: &mut DocumentBuilder,
    body: impl FnOnce(&mut Content<'_, '_>, &mut DocumentBuilder) -> String,
) -> Result<(), ReadError> {
    let mut package = Package::open(bytes, limits, CONTENT)?;
    if package.read("META-INF/manifest.xml", |xml| enter(xml, "encryption-data"))? == Some(true) {
        return Err(ReadError::new(ReadErrorKind::Encrypted, ""));
    }
    if let Some(properties) = package.read("meta.xml", Properties::read)?.filter(|_| first != Anchor::Source) {
        properties.push(first, out);
    }
    let before = out.len();
    let mut styles = Styles::default();
    let mut furniture = Furniture::default();
    package.read("styles.xml", |xml| styles.read_shared(xml, &mut furniture))?;
    let place = package.read(CONTENT, |xml| {
        let mut content = Content::new(xml, styles, furniture, limits);
        let place = body(&mut content, out);
        out.close();
        out.tally().images += content.images;
        out.tally().objects += content.objects;
        out.tally().comments += content.comments;
        let any_text = out.len() > before;
        std::mem::take(&mut content.furniture).push(out);
        (place, any_text, content.is_too_large())
    })?;
    if place.as_ref().is_some_and(|(.., large)| *large) {
        return Err(ReadError::cells(limits.cells));
    }
    let any_text = place.as_ref().is_some_and(|(_, any_text, _)| *any_text);
    package.finish(place.map(|(place, ..)| place), any_text, out)
}
