//! Workbooks: the cells as they are shown, dates as dates.

use super::blocks::Content;
use crate::document::{Anchor, DocumentBuilder, Limit};
use crate::read::office::model::Block;
use crate::read::office::sheet::{Filled, Sheet};
use crate::read::xml::Element;

/// Rows and columns that a workbook can have at most.
const MAX_ROWS: u32 = 1 << 20;
const MAX_COLUMNS: u32 = 1 << 14;

impl Content<'_, '_> {
    /// Reads all sheets that are shown.
    pub(super) fn sheets(&mut self, out: &mut DocumentBuilder) {
        let Some(body) = self.enter_body("spreadsheet") else { return };
        // Nothing is counted by paragraph, and nothing of a cell but its text is used.
        self.fixed = Some(Anchor::Source);
        while let Some(element) = self.inside(body) {
            if element.name() != "table" {
                continue;
            }
            let name = element.attr("name").unwrap_or_default().into_owned();
            if self.styles.get("table", element.attr("style-name").as_deref()).hidden {
                out.tally().hidden_sheets.push(name);
                self.xml.skip();
                continue;
            }
            let sheet = self.sheet();
            sheet.push(&name, out);
        }
    }

    fn sheet(&mut self) -> Sheet {
        let depth = self.xml.depth();
        let mut sheet = Sheet::default();
        let (mut row, mut column): (u32, u32) = (0, 0);
        while let Some(element) = self.inside(depth) {
            match element.name() {
                "table-row" => {
                    let times = element.number::<u32>("number-rows-repeated").unwrap_or(1).clamp(1, MAX_ROWS);
                    if is_hidden(&element) {
                        sheet.hide_rows(row + 1..row + 1 + times);
                    }
                    self.cells(row, &mut sheet);
                    self.repeat(row + 1, times, &mut sheet);
                    row = row.saturating_add(times).min(MAX_ROWS);
                }
                "table-column" => {
                    let times = element.number::<u32>("number-columns-repeated").unwrap_or(1).clamp(1, MAX_COLUMNS);
                    if is_hidden(&element) {
                        sheet.hide_columns(column..column + times);
                    }
                    column = column.saturating_add(times).min(MAX_COLUMNS);
                }
                "shapes" => {
                    let depth = self.xml.depth();
                    let mut boxes = Vec::new();
                    self.blocks(depth, &mut boxes);
                    sheet.lay(boxes);
                }
                _ => {}
            }
        }
        sheet
    }

    fn cells(&mut self, row: u32, sheet: &mut Sheet) {
        let depth = self.xml.depth();
        let mut column: u32 = 0;
        while let Some(element) = self.inside(depth) {
            if !matches!(element.name(), "table-cell" | "covered-table-cell") {
                continue;
            }
            let times = element.number::<u32>("number-columns-repeated").unwrap_or(1).clamp(1, MAX_COLUMNS);
            let end = column.saturating_add(times).min(MAX_COLUMNS);
            if let Some(filled) = self.filled(&element, sheet) {
                let rows = element.number("number-rows-spanned").unwrap_or(1);
                let columns = element.number("number-columns-spanned").unwrap_or(1);
                if row >= MAX_ROWS || column >= MAX_COLUMNS {
                    sheet.leave_out(Limit::Grid, row + 1, column as u16);
                    return;
                }
                self.cells += 1;
                self.bytes = self.bytes.saturating_add(filled.text.len());
                if self.is_too_large() {
                    return;
                }
                sheet.merge(row + 1, column as u16, rows, columns);
                for column in column + 1..end {
                    if !self.again(&filled.text) {
                        sheet.leave_out(Limit::Repeats, row + 1, column as u16);
                        break;
                    }
                    sheet.fill(row + 1, column as u16, filled.clone());
                }
                sheet.fill(row + 1, column as u16, filled);
            }
            column = end;
        }
    }

    /// Fills the rows below a row, from 1, with what it holds, so that the row stands there `times` times.
    fn repeat(&mut self, row: u32, times: u32, sheet: &mut Sheet) {
        let cells = if times > 1 { sheet.row(row) } else { Vec::new() };
        for below in (row + 1..row.saturating_add(times)).take_while(|below| !cells.is_empty() && *below <= MAX_ROWS) {
            for (column, filled) in &cells {
                if !self.again(&filled.text) {
                    sheet.leave_out(Limit::Repeats, below, *column);
                    return;
                }
                sheet.fill(below, *column, filled.clone());
            }
        }
    }

    fn filled(&mut self, element: &Element<'_>, sheet: &mut Sheet) -> Option<Filled> {
        let date = element.attr("date-value").map(|date| date.split('T').next().unwrap_or_default().to_owned());
        let style = self.styles.get("table-cell", element.attr("style-name").as_deref());
        let depth = self.xml.depth();
        let mut blocks = Vec::new();
        self.blocks(depth, &mut blocks);
        let mut lines: Vec<String> = Vec::new();
        let mut bold = true;
        for block in blocks {
            let Block::Paragraph(mut paragraph) = block else { continue };
            bold &= paragraph.is_bold();
            sheet.lay(std::mem::take(&mut paragraph.boxes));
            lines.push(paragraph.text);
        }
        let shown = lines.join("\n");
        let text = match date.filter(|_| !shown.contains(char::is_alphabetic)) {
            Some(date) => date,
            None => shown,
        };
        let bold = style.bold == Some(true) || bold;
        if text.trim().is_empty() && element.attr("formula").is_some() && element.attr("value-type").is_none() {
            sheet.unvalued = sheet.unvalued.saturating_add(1);
        }
        (!text.trim().is_empty()).then_some(Filled { text, bold, shaded: style.shaded, span: 1 })
    }
}

fn is_hidden(element: &Element<'_>) -> bool {
    element.attr("visibility").is_some_and(|shown| matches!(&*shown, "collapse" | "filter"))
}
