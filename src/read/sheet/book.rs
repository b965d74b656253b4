//! What both kinds of workbook are read with: strings and looks by number, and how much there may be.

use super::styles::Look;
use crate::read::office::sheet::{Filled, Sheet};
use crate::read::{Limits, ReadError, ReadErrorKind};

/// A workbook being read.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) strings: Vec<String>,
    pub(super) looks: Vec<Look>,
    pub(super) since_1904: bool,
    cells: usize,
    cell_limit: usize,
    /// Bytes of text that may still come: a short string may stand in a million cells.
    bytes: usize,
    byte_limit: usize,
}

impl Book {
    /// An empty workbook.
    pub(super) fn new(limits: &Limits) -> Self {
        Book {
            strings: Vec::new(),
            looks: Vec::new(),
            since_1904: false,
            cells: 0,
            cell_limit: limits.cells,
            bytes: limits.bytes,
            byte_limit: limits.bytes,
        }
    }

    /// Fills a cell with text.
    ///
    /// # Errors
    /// `TooLarge`.
    pub(super) fn fill(&mut self, sheet: &mut Sheet, at: (u32, u16), text: String, look: usize) -> Result<(), ReadError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        self.cells += 1;
        if self.cells > self.cell_limit {
            return Err(ReadError::cells(self.cell_limit));
        }
        let Some(left) = self.bytes.checked_sub(text.len()) else {
            return Err(ReadError::new(ReadErrorKind::TooLarge, format!("> {} MiB", self.byte_limit >> 20)));
        };
        self.bytes = left;
        let look = self.looks.get(look);
        let (bold, shaded) = look.map_or((false, false), |look| (look.bold, look.shaded));
        sheet.fill(at.0, at.1, Filled { text, bold, shaded, span: 1 });
        Ok(())
    }

    /// What a cell with this look shows of a number.
    pub(super) fn show(&self, value: f64, look: usize) -> String {
        match self.looks.get(look) {
            Some(look) => look.format.show(value, self.since_1904),
            None => super::format::Format::General.show(value, self.since_1904),
        }
    }

    /// A shared string.
    pub(super) fn string(&self, number: usize) -> String {
        self.strings.get(number).cloned().unwrap_or_default()
    }
}
