//! The records of an old workbook: numbered, each with its length.

use super::strings::short;
use super::xls::Workbook;
use crate::document::Limit;
use crate::read::ReadError;
use crate::read::office::sheet::Sheet;
use crate::read::ole::{long, word};

/// A record: its number and its content.
pub(super) type Record<'a> = (u16, &'a [u8]);

/// A cell with a shared string.
const SHARED: u16 = 0x00fd;

/// The records from a place on, as far as they are whole.
pub(super) fn records(stream: &[u8], from: usize) -> impl Iterator<Item = Record<'_>> {
    let mut at = from;
    std::iter::from_fn(move || {
        let (number, length) = (word(stream, at)?, usize::from(word(stream, at + 2)?));
        let content = stream.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        Some((number, content))
    })
}

/// The number in four bytes that old workbooks keep most values in.
fn packed(raw: u32) -> f64 {
    let value = if raw & 2 != 0 { f64::from((raw as i32) >> 2) } else { f64::from_bits(u64::from(raw & !3) << 32) };
    if raw & 1 != 0 { value / 100.0 } else { value }
}

fn double(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}

/// Reads the sheet whose records begin at a place, and tells whether it is whole: its end was met, and every string is there.
///
/// # Errors
/// `TooLarge`.
pub(super) fn read_sheet(workbook: &mut Workbook, stream: &[u8], from: usize, sheet: &mut Sheet) -> Result<bool, ReadError> {
    let mut depth = 0u32;
    let mut whole = true;
    // A formula's text comes in a record of its own.
    let mut awaiting: Option<((u32, u16), usize)> = None;
    for (number, content) in records(stream, from) {
        match number {
            0x0809 => depth += 1,
            0x000a if depth <= 1 => return Ok(whole),
            0x000a => depth -= 1,
            _ if depth > 1 => {}
            0x00e5 => merged(content, sheet),
            0x0208 | 0x007d => hide(number, content, sheet),
            0x00bd => many(workbook, content, sheet)?,
            0x0207 => {
                if let Some((at, look)) = awaiting.take() {
                    let text = short(content, 2, workbook.wide, workbook.page);
                    workbook.book.fill(sheet, at, text, look)?;
                }
            }
            _ => {
                let Some(cell) = place(content) else { continue };
                whole &= number != SHARED || has_string(workbook, content, cell.0, sheet);
                if number == 0x0006 && content.get(6) == Some(&0) && word(content, 12) == Some(0xffff) {
                    awaiting = Some(cell);
                } else if let Some(text) = value(workbook, number, content, cell.1) {
                    workbook.book.fill(sheet, cell.0, text, cell.1)?;
                }
            }
        }
    }
    Ok(false)
}

/// Whether the shared string of a cell was read; one that a limit left out is said, and is no damage.
fn has_string(workbook: &Workbook, content: &[u8], (row, column): (u32, u16), sheet: &mut Sheet) -> bool {
    let Some(number) = long(content, 6).map(|number| number as usize) else { return false };
    let cut = workbook.left_out.contains(&number);
    if cut {
        sheet.leave_out(Limit::Strings, row, column);
    }
    cut || number < workbook.book.strings.len()
}

fn place(content: &[u8]) -> Option<((u32, u16), usize)> {
    let (row, column, look) = (word(content, 0)?, word(content, 2)?, word(content, 4)?);
    Some(((u32::from(row) + 1, column), usize::from(look)))
}

/// What a cell shows; none where the record is no cell with something in it.
fn value(workbook: &Workbook, number: u16, content: &[u8], look: usize) -> Option<String> {
    match number {
        SHARED => Some(workbook.book.string(long(content, 6)? as usize)),
        0x0204 | 0x00d6 => Some(short(content.get(6..)?, 2, workbook.wide, workbook.page)),
        0x0203 => Some(workbook.book.show(double(content, 6)?, look)),
        0x027e => Some(workbook.book.show(packed(long(content, 6)?), look)),
        0x0205 if content.get(7) == Some(&0) => Some(truth(content.get(6)?)),
        0x0006 if word(content, 12) == Some(0xffff) => (content.get(6) == Some(&1)).then(|| truth(content.get(8).unwrap_or(&0))),
        0x0006 => Some(workbook.book.show(double(content, 6)?, look)),
        _ => None,
    }
}

fn truth(byte: &u8) -> String {
    if *byte == 0 { "FALSE" } else { "TRUE" }.to_owned()
}

/// A row of numbers in one record.
fn many(workbook: &mut Workbook, content: &[u8], sheet: &mut Sheet) -> Result<(), ReadError> {
    let (Some(row), Some(first)) = (word(content, 0), word(content, 2)) else { return Ok(()) };
    let pairs = content.get(4..content.len().saturating_sub(2)).unwrap_or_default();
    for (i, pair) in pairs.chunks_exact(6).enumerate() {
        let (Some(look), Some(raw)) = (word(pair, 0), long(pair, 2)) else { continue };
        let text = workbook.book.show(packed(raw), look.into());
        workbook.book.fill(sheet, (u32::from(row) + 1, first.saturating_add(i as u16)), text, look.into())?;
    }
    Ok(())
}

/// Hides the row or the columns that a record says are not shown.
fn hide(number: u16, content: &[u8], sheet: &mut Sheet) {
    let part = |at| word(content, at).map_or(0, u32::from);
    if number == 0x0208 && part(12) & 0x20 != 0 {
        sheet.hide_rows(part(0) + 1..part(0) + 2);
    } else if number == 0x007d && part(8) & 1 != 0 {
        sheet.hide_columns(part(0)..part(2) + 1);
    }
}

fn merged(content: &[u8], sheet: &mut Sheet) {
    for range in content.get(2..).unwrap_or_default().chunks_exact(8) {
        let part = |at| word(range, at).map_or(0, u32::from);
        let (top, bottom, left, right) = (part(0), part(2), part(4), part(6));
        sheet.merge(top + 1, left as u16, bottom.saturating_sub(top) + 1, right.saturating_sub(left) + 1);
    }
}
