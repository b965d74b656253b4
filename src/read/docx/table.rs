//! Tables on their grid: rows, cells, spans.

use super::story::Story;
use super::styles::is_shaded;
use crate::document::Anchor;
use crate::read::office::model::{Cell, Merge, Row, Table};
use crate::read::xml::{Element, Node};

/// What a row's properties say.
#[derive(Default)]
struct RowProperties {
    header: bool,
    deleted: bool,
    before: u16,
}

/// What a cell's properties say; `span` counts grid columns.
struct CellProperties {
    span: u16,
    merge: Merge,
    shaded: bool,
}

impl Story<'_, '_> {
    /// Reads the table that has just opened.
    pub(super) fn table(&mut self) -> Table {
        let depth = self.xml.depth();
        let mut table = Table::default();
        while let Some(element) = self.inside(depth) {
            match element.name() {
                "tblPr" => table.styled_header = self.table_properties(),
                "tr" => table.rows.extend(self.row()),
                _ => {}
            }
        }
        table
    }

    /// Whether the table's style sets the first row apart, and the table wants it to.
    fn table_properties(&mut self) -> bool {
        let depth = self.xml.depth();
        let (mut styled, mut wanted) = (false, false);
        while let Some(node) = self.xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "tblStyle" => styled = e.attr("val").and_then(|id| self.look.styles.get(&id)).is_some_and(|s| s.first_row),
                "tblLook" => wanted = wants_first_row(&e),
                "tblPrChange" => self.xml.skip(),
                _ => {}
            }
        }
        styled && wanted
    }

    fn row(&mut self) -> Option<Row> {
        let depth = self.xml.depth();
        let first = self.ordinal.saturating_add(u32::from(self.boxed == 0));
        let mut row = Row { anchor: Anchor::Paragraph(first), ..Row::default() };
        let mut properties = RowProperties::default();
        let mut column = 0;
        while let Some(element) = self.inside(depth) {
            match element.name() {
                "trPr" => {
                    properties = self.row_properties();
                    column = properties.before;
                }
                "tc" => {
                    let (cell, span) = self.cell(column);
                    row.cells.push(cell);
                    column = column.saturating_add(span);
                }
                _ => {}
            }
        }
        row.header = properties.header;
        (!properties.deleted).then_some(row)
    }

    fn row_properties(&mut self) -> RowProperties {
        let depth = self.xml.depth();
        let mut properties = RowProperties::default();
        while let Some(node) = self.xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "tblHeader" => properties.header = e.is_on(),
                "del" => properties.deleted = true,
                "gridBefore" => properties.before = e.number("val").unwrap_or(0),
                "trPrChange" => self.xml.skip(),
                _ => {}
            }
        }
        properties
    }

    /// Reads the cell that has just opened, and how many grid columns it takes.
    fn cell(&mut self, column: u16) -> (Cell, u16) {
        let depth = self.xml.depth();
        self.cells += 1;
        let mut properties = CellProperties { span: 1, merge: Merge::None, shaded: false };
        let mut cell = Cell { column, ..Cell::default() };
        while let Some(element) = self.inside(depth) {
            if element.name() == "tcPr" {
                properties = self.cell_properties();
            } else {
                cell.blocks.extend(self.block(&element));
            }
        }
        cell.merge = properties.merge;
        cell.shaded = properties.shaded;
        (cell, properties.span)
    }

    fn cell_properties(&mut self) -> CellProperties {
        let depth = self.xml.depth();
        let mut properties = CellProperties { span: 1, merge: Merge::None, shaded: false };
        while let Some(node) = self.xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "gridSpan" => properties.span = e.number("val").unwrap_or(1).max(1),
                "vMerge" => {
                    let starts = e.attr("val").as_deref() == Some("restart");
                    properties.merge = if starts { Merge::Start } else { Merge::Rest };
                }
                "shd" => properties.shaded = is_shaded(&e),
                "tcPrChange" => self.xml.skip(),
                _ => {}
            }
        }
        properties
    }
}

/// Word writes the look of a table as one hexadecimal number, as flags of their own, or both.
fn wants_first_row(look: &Element<'_>) -> bool {
    match look.attr("firstRow").as_deref() {
        Some(flag) => matches!(flag, "1" | "true" | "on"),
        None => look.attr("val").and_then(|v| u32::from_str_radix(&v, 16).ok()).is_some_and(|bits| bits & 0x20 != 0),
    }
}
