//! Old workbooks (Excel 5 to 2003): one stream of records in a compound file.

use std::ops::Range;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::biff::{read_sheet, records};
use super::book::Book;
use super::format::Format as NumberFormat;
use super::strings::{MAX_STRINGS, code_page, shared, short};
use super::styles::Look;
use crate::document::DocumentBuilder;
use crate::read::office::sheet::Sheet;
use crate::read::ole::{Compound, long, word};
use crate::read::{Format, Limits, Probe, ReadError, ReadErrorKind};

/// The format.
pub struct Xls;

/// A sheet as the workbook lists it.
struct Entry {
    at: usize,
    hidden: bool,
    name: String,
}

/// What stands before the sheets.
pub(super) struct Workbook {
    pub(super) book: Book,
    /// Whether strings say how wide they are, as since Excel 97.
    pub(super) wide: bool,
    pub(super) page: &'static Encoding,
    sheets: Vec<Entry>,
    /// Whether fonts are bold, by their number.
    fonts: Vec<bool>,
    codes: Vec<(u16, NumberFormat)>,
    /// Whether what stands before the sheets was read to its end.
    whole: bool,
    /// The shared strings beyond the limit, by number.
    pub(super) left_out: Range<usize>,
}

impl Format for Xls {
    fn id(&self) -> &'static str {
        "xls"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["xls", "xlt"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        probe.is_workbook()
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        let corrupt = || ReadError::new(ReadErrorKind::Corrupt, "xls");
        let compound = Compound::open(bytes).ok_or_else(corrupt)?;
        let stream = compound.stream("Workbook").or_else(|| compound.stream("Book")).ok_or_else(corrupt)?;
        let mut workbook = Workbook::read(&stream.bytes, limits)?;
        let before = out.len();
        let mut damaged = (!stream.whole || !workbook.whole).then(|| "xls".to_owned());
        for entry in std::mem::take(&mut workbook.sheets) {
            if entry.hidden {
                out.tally().hidden_sheets.push(entry.name);
                continue;
            }
            let mut sheet = Sheet::default();
            let whole = begins_sheet(&stream.bytes, entry.at) && read_sheet(&mut workbook, &stream.bytes, entry.at, &mut sheet)?;
            sheet.push(&entry.name, out);
            damaged = damaged.or((!whole).then_some(entry.name));
        }
        out.tally().damaged = damaged;
        match (out.len() > before, &out.tally().damaged) {
            (true, _) => Ok(()),
            (false, Some(_)) => Err(corrupt()),
            (false, None) => Err(ReadError::new(ReadErrorKind::NoText, "")),
        }
    }
}

/// Whether the records of a sheet begin at a place.
fn begins_sheet(stream: &[u8], at: usize) -> bool {
    records(stream, at).next().is_some_and(|(number, _)| number & 0xff == 0x09)
}

impl Workbook {
    fn read(stream: &[u8], limits: &Limits) -> Result<Workbook, ReadError> {
        let mut workbook = Workbook {
            book: Book::new(limits),
            wide: true,
            page: WINDOWS_1252,
            sheets: Vec::new(),
            fonts: Vec::new(),
            codes: Vec::new(),
            whole: false,
            left_out: 0..0,
        };
        let mut pieces: Vec<&[u8]> = Vec::new();
        let mut in_strings = false;
        for (number, content) in records(stream, 0) {
            in_strings &= number == 0x003c;
            match number {
                0x0809 => workbook.wide = word(content, 0) != Some(0x0500),
                0x000a => {
                    workbook.whole = true;
                    break;
                }
                0x002f => return Err(ReadError::new(ReadErrorKind::Encrypted, "")),
                0x00fc => {
                    in_strings = true;
                    pieces = vec![content];
                }
                0x003c if in_strings => pieces.push(content),
                _ => workbook.global(number, content),
            }
        }
        workbook.book.strings = shared(&pieces);
        let said = pieces.first().and_then(|first| long(first, 4)).map_or(0, |said| said as usize);
        workbook.whole &= workbook.book.strings.len() >= said.min(MAX_STRINGS);
        workbook.left_out = MAX_STRINGS..said.max(MAX_STRINGS);
        Ok(workbook)
    }

    fn global(&mut self, number: u16, content: &[u8]) {
        match number {
            0x0042 => self.page = word(content, 0).map_or(WINDOWS_1252, code_page),
            0x0022 => self.book.since_1904 = word(content, 0) == Some(1),
            0x0031 => self.fonts.push(word(content, 6).is_some_and(|weight| weight >= 600)),
            0x041e => {
                let width = if self.wide { 2 } else { 1 };
                let code = short(content.get(2..).unwrap_or_default(), width, self.wide, self.page);
                self.codes.extend(word(content, 0).map(|id| (id, NumberFormat::of(&code))));
            }
            0x00e0 => self.look(content),
            0x0085 => {
                let name = short(content.get(6..).unwrap_or_default(), 1, self.wide, self.page);
                let hidden = content.get(4).is_some_and(|state| state & 3 != 0);
                // Sheets of charts and macros have no cells.
                let cells = content.get(5) == Some(&0);
                self.sheets.extend(long(content, 0).filter(|_| cells).map(|at| Entry { at: at as usize, hidden, name }));
            }
            _ => {}
        }
    }

    fn look(&mut self, content: &[u8]) {
        let font = word(content, 0).unwrap_or(0);
        // There is no font 4.
        let font = usize::from(if font > 4 { font - 1 } else { font });
        let id = word(content, 2).unwrap_or(0);
        let named = self.codes.iter().rev().find(|(code, _)| *code == id).map(|(_, format)| format.clone());
        let pattern = long(content, 14).map_or(0, |bits| bits >> 26);
        let white = word(content, 18).is_some_and(|colour| matches!(colour & 0x7f, 9 | 65));
        self.book.looks.push(Look {
            format: named.unwrap_or_else(|| NumberFormat::builtin(id.into())),
            bold: self.fonts.get(font).copied().unwrap_or_default(),
            shaded: self.wide && pattern != 0 && !white,
        });
    }
}
