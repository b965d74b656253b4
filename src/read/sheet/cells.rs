//! The cells of a sheet part.

use super::book::Book;
use crate::document::Limit;
use crate::read::ReadError;
use crate::read::office::sheet::Sheet;
use crate::read::xml::{Element, Node, Xml};

/// Rows and columns that a sheet can have at most.
const MAX_ROW: u32 = 1 << 20;
const MAX_COLUMN: u32 = 1 << 14;

/// Reads a sheet part.
///
/// # Errors
/// `TooLarge`.
pub(super) fn read(xml: &mut Xml<'_>, book: &mut Book, sheet: &mut Sheet) -> Result<(), ReadError> {
    let (mut row, mut column) = (0u32, 0u32);
    loop {
        match xml.next() {
            Node::Open(e) => match e.name() {
                "row" => {
                    row = e.number("r").unwrap_or(row.saturating_add(1));
                    column = 0;
                    if is_hidden(&e) {
                        sheet.hide_rows(row..row.saturating_add(1));
                    }
                }
                "col" if is_hidden(&e) => {
                    let first = e.number::<u32>("min").unwrap_or(1).clamp(1, MAX_COLUMN);
                    sheet.hide_columns(first - 1..e.number("max").unwrap_or(first).min(MAX_COLUMN));
                }
                "c" => {
                    let named = e.attr("r").and_then(|name| position(&name));
                    let at = named.map_or((row.max(1), column), |(row, column)| (row, u32::from(column)));
                    (row, column) = (at.0, at.1 + 1);
                    let look = e.number("s").unwrap_or(0);
                    let Some(text) = value(&e, xml, book, look) else {
                        sheet.unvalued = sheet.unvalued.saturating_add(1);
                        continue;
                    };
                    let place = (at.0, at.1.min(MAX_COLUMN) as u16);
                    if at.0 <= MAX_ROW && at.1 < MAX_COLUMN {
                        book.fill(sheet, place, text, look)?;
                    } else if !text.trim().is_empty() {
                        sheet.leave_out(Limit::Grid, place.0, place.1);
                    }
                }
                "mergeCell" => {
                    let range = e.attr("ref").unwrap_or_default();
                    let (from, to) = range.split_once(':').unwrap_or((&range, &range));
                    if let (Some(from), Some(to)) = (position(from), position(to)) {
                        let rows = to.0.saturating_sub(from.0).saturating_add(1);
                        sheet.merge(from.0, from.1, rows, u32::from(to.1.saturating_sub(from.1)) + 1);
                    }
                }
                _ => {}
            },
            Node::End => return Ok(()),
            _ => {}
        }
    }
}

fn is_hidden(element: &Element<'_>) -> bool {
    element.attr("hidden").is_some_and(|on| matches!(&*on, "1" | "true"))
}

/// What the cell that has just opened shows; none where it holds a formula and nobody has worked out its value.
fn value(cell: &Element<'_>, xml: &mut Xml<'_>, book: &Book, look: usize) -> Option<String> {
    let kind = cell.attr("t").unwrap_or_default().into_owned();
    let depth = xml.depth();
    let (mut raw, mut inline, mut formula) = (String::new(), String::new(), false);
    while let Some(node) = xml.inside(depth) {
        let Node::Open(e) = node else { continue };
        match e.name() {
            "v" => raw = xml.text(),
            "is" => inline = rich_text(xml),
            name => {
                formula |= name == "f";
                xml.skip();
            }
        }
    }
    // of a formula that shows an empty text the kind is said
    if formula && kind.is_empty() && raw.trim().is_empty() {
        return None;
    }
    Some(match (&*kind, raw.trim()) {
        ("s", number) => number.parse().map(|number| book.string(number)).unwrap_or_default(),
        ("inlineStr", _) => inline,
        ("str", _) => raw,
        ("b", on) => if on == "1" { "TRUE" } else { "FALSE" }.to_owned(),
        // What went wrong in a formula is no text of the plan.
        ("e", _) => String::new(),
        ("d", date) => date.split('T').next().unwrap_or_default().to_owned(),
        (_, number) => number.parse().map(|number| book.show(number, look)).unwrap_or_default(),
    })
}

/// The text of the string that has just opened, without how it is pronounced.
pub(super) fn rich_text(xml: &mut Xml<'_>) -> String {
    let depth = xml.depth();
    let mut text = String::new();
    while let Some(node) = xml.inside(depth) {
        let Node::Open(e) = node else { continue };
        match e.name() {
            "t" => text.push_str(&xml.text()),
            "rPh" => xml.skip(),
            _ => {}
        }
    }
    text.replace("_x000D_", "").replace('\r', "")
}

/// Row from 1 and column from 0 of a cell by its name, such as `$B$3`.
pub(super) fn position(name: &str) -> Option<(u32, u16)> {
    let name = name.replace('$', "");
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    let mut column: u32 = 0;
    for c in letters.bytes() {
        let c = c.to_ascii_uppercase();
        column =
            (column * 26).checked_add(u32::from(c.checked_sub(b'A').filter(|n| *n < 26)?) + 1).filter(|n| *n <= MAX_COLUMN)?;
    }
    let row = row.parse().ok().filter(|row| (1..=MAX_ROW).contains(row))?;
    Some((row, column.checked_sub(1)? as u16))
}
