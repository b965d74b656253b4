//! XLSX: a summary, findings, targets and owners as sheets that filter and sort. Text from a plan is a string, never a formula.

mod sheets;

use rust_xlsxwriter::{
    Color, ConditionalFormatDataBar, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::escape::for_terminal;
use super::{Rendered, Renderer, View};
use crate::plan::Report;

/// The renderer.
pub(super) struct Xlsx;

/// The most characters that a cell of Excel holds.
const CELL: usize = 32_767;
/// Rows that Excel shows, the header row among them.
const ROWS: usize = 1_048_576;

impl Renderer for Xlsx {
    fn id(&self) -> &'static str {
        "xlsx"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["xlsx"]
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        Rendered::Bytes(workbook(report, view).unwrap_or_default())
    }
}

/// A cell: text as it stands, or a number that sorts as one.
enum Cell {
    Text(String),
    Number(f64),
    Share(f64),
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Cell {
        Cell::Number(count as f64)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Cell {
        cell.map_or(Cell::Empty, Into::into)
    }
}

/// A sheet before it is written: name, columns with their widths in characters, rows.
struct Sheet {
    name: &'static str,
    columns: Vec<(&'static str, f64)>,
    /// Columns that get a bar in proportion to their share.
    bars: Vec<u16>,
    rows: Vec<Vec<Cell>>,
}

fn workbook(report: &Report, view: &View) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // the clock has no place in a report
    let never = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_author("regie").set_comment(super::SIGNATURE).set_creation_datetime(&never));
    for sheet in sheets::all(report, view) {
        write(book.add_worksheet(), &sheet)?;
    }
    book.save_to_buffer()
}

fn write(sheet: &mut Worksheet, content: &Sheet) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_background_color(Color::RGB(0xE9_ED_F1));
    let top = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    let percent = Format::new().set_align(FormatAlign::Top).set_num_format("0%");
    sheet.set_name(content.name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (column, (name, width)) in (0..).zip(&content.columns) {
        sheet.write_string_with_format(0, column, *name, &head)?;
        sheet.set_column_width(column, *width)?;
    }
    for (row, cells) in (1..).zip(content.rows.iter().take(ROWS - 1)) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) => sheet.write_string_with_format(row, column, clean(text), &top)?,
                Cell::Number(number) => sheet.write_number_with_format(row, column, *number, &top)?,
                Cell::Share(share) => sheet.write_number_with_format(row, column, *share, &percent)?,
                Cell::Empty => sheet,
            };
        }
    }
    let last = content.rows.len().min(ROWS - 1) as u32;
    if last > 0 {
        sheet.autofilter(0, 0, last, content.columns.len().saturating_sub(1) as u16)?;
        for column in &content.bars {
            let bar = ConditionalFormatDataBar::new()
                .set_fill_color(Color::RGB(0xA3_22_6F))
                .set_minimum(rust_xlsxwriter::ConditionalFormatType::Number, 0)
                .set_maximum(rust_xlsxwriter::ConditionalFormatType::Number, 1);
            sheet.add_conditional_format(1, *column, last, *column, &bar)?;
        }
    }
    Ok(())
}

/// The text without control characters, no longer than a cell holds.
fn clean(text: &str) -> String {
    for_terminal(text).chars().take(CELL).collect()
}
