//! New workbooks: parts of XML in a package.

use std::collections::HashSet;

use super::book::Book;
use super::{cells, styles};
use crate::document::{Anchor, DocumentBuilder};
use crate::read::office::comments;
use crate::read::office::model::{Block, Paragraph};
use crate::read::office::package::Package;
use crate::read::office::properties::Properties;
use crate::read::office::sheet::Sheet;
use crate::read::xml::{Node, Xml};
use crate::read::{Format, Limits, Probe, ReadError};

/// The format.
pub struct Xlsx;

impl Format for Xlsx {
    fn id(&self) -> &'static str {
        "xlsx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["xlsx", "xlsm", "xltx", "xltm"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        probe.has_member("xl/") && !probe.has_member("xl/workbook.bin")
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        let mut package = Package::open(bytes, limits, "xl/workbook.xml")?;
        let title = package.read(&package.properties(), Properties::read)?.and_then(|p| p.title);
        title.into_iter().for_each(|title| out.set_title(&title));
        let before = out.len();
        let mut book = Book::new(limits);
        book.strings = package.read(&package.related("sharedStrings"), shared_strings)?.unwrap_or_default();
        book.looks = package.read(&package.related("styles"), styles::read)?.unwrap_or_default();
        let main = package.main.clone();
        let sheets = package.read(&main, |xml| sheets(xml, &mut book))?;
        if sheets.is_none() {
            package.note(&main);
        }
        let mut seen = HashSet::new();
        for entry in sheets.unwrap_or_default() {
            if entry.hidden {
                seen.extend(package.by_id(&entry.relation).map(|part| part.to_lowercase()));
                out.tally().hidden_sheets.push(entry.name);
                continue;
            }
            match package.by_id(&entry.relation) {
                Some(part) if seen.insert(part.to_lowercase()) => read_sheet(&mut package, &mut book, &part, &entry.name, out)?,
                Some(_) => {}
                None => package.note(&format!("{main} {}", entry.relation)),
            }
        }
        if package.damage.is_some() {
            read_unlisted(&mut package, &mut book, &mut seen, out)?;
        }
        package.finish(Some(String::new()), out.len() > before, out)
    }
}

/// Reads the sheets of a damaged workbook that its list does not name any more.
fn read_unlisted(
    package: &mut Package<'_>,
    book: &mut Book,
    seen: &mut HashSet<String>,
    out: &mut DocumentBuilder,
) -> Result<(), ReadError> {
    for part in package.parts_like("xl/worksheets/", ".xml") {
        let name = part.rsplit('/').next().unwrap_or_default().trim_end_matches(".xml").to_owned();
        if seen.insert(part.clone()) {
            read_sheet(package, book, &part, &name, out)?;
        }
    }
    Ok(())
}

/// A sheet as the workbook lists it.
struct Entry {
    name: String,
    hidden: bool,
    relation: String,
}

fn sheets(xml: &mut Xml<'_>, book: &mut Book) -> Vec<Entry> {
    let mut sheets = Vec::new();
    loop {
        match xml.next() {
            Node::Open(e) if e.name() == "sheet" => sheets.push(Entry {
                name: e.attr("name").unwrap_or_default().into_owned(),
                hidden: e.attr("state").is_some_and(|state| state != "visible"),
                relation: e.relation().unwrap_or_default().into_owned(),
            }),
            Node::Open(e) if e.name() == "workbookPr" => {
                book.since_1904 = e.attr("date1904").is_some_and(|on| matches!(&*on, "1" | "true"));
            }
            Node::End => return sheets,
            _ => {}
        }
    }
}

fn shared_strings(xml: &mut Xml<'_>) -> Vec<String> {
    let mut strings = Vec::new();
    loop {
        match xml.next() {
            Node::Open(e) if e.name() == "si" => strings.push(cells::rich_text(xml)),
            Node::End => return strings,
            _ => {}
        }
    }
}

fn read_sheet(
    package: &mut Package<'_>,
    book: &mut Book,
    part: &str,
    name: &str,
    out: &mut DocumentBuilder,
) -> Result<(), ReadError> {
    let relations = package.relations_of(part)?;
    let mut sheet = Sheet::default();
    match package.read(part, |xml| cells::read(xml, book, &mut sheet))? {
        Some(outcome) => outcome?,
        None => package.note(part),
    }
    for table in relations.targets("table") {
        package.read(&table, |xml| table_header(xml, &mut sheet))?;
    }
    for comments in relations.targets("comments") {
        out.tally().comments += package.read(&comments, |xml| comments::count(xml, "comment"))?.unwrap_or_default();
    }
    for drawing in relations.targets("drawing") {
        package.read(&drawing, |xml| read_drawing(xml, &mut sheet, out))?;
    }
    sheet.push(name, out);
    Ok(())
}

/// Marks the row that a table's definition says has the names of its columns.
fn table_header(xml: &mut Xml<'_>, sheet: &mut Sheet) {
    loop {
        match xml.next() {
            Node::Open(e) if e.name() == "table" => {
                let named = e.number::<u32>("headerRowCount") != Some(0);
                let first = e.attr("ref").and_then(|range| cells::position(range.split(':').next()?));
                first.filter(|_| named).into_iter().for_each(|(row, _)| sheet.name_columns(row));
                return;
            }
            Node::End => return,
            _ => {}
        }
    }
}

/// Reads the text boxes that lie on a sheet, and counts what else does.
fn read_drawing(xml: &mut Xml<'_>, sheet: &mut Sheet, out: &mut DocumentBuilder) {
    loop {
        match xml.next() {
            Node::Open(e) => match e.name() {
                "pic" => out.tally().images += 1,
                "chart" | "relIds" => out.tally().objects += 1,
                "p" => {
                    let mut paragraph = Paragraph { anchor: Anchor::Source, ..Paragraph::default() };
                    paragraph.push(&xml.text().replace('\n', " "), false);
                    sheet.lay([Block::Paragraph(paragraph)]);
                }
                "Fallback" => xml.skip(),
                _ => {}
            },
            Node::End => return,
            _ => {}
        }
    }
}
