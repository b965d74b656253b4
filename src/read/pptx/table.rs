//! Tables on slides.

use super::shapes::Shapes;
use crate::read::office::model::{Block, Cell, Merge, Row, Table};
use crate::read::xml::{Element, Node, Xml};

impl Shapes {
    /// Reads the table that has just opened.
    pub(super) fn table(&mut self, xml: &mut Xml<'_>) -> Table {
        let depth = xml.depth();
        let mut table = Table::default();
        while let Some(node) = xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "tblPr" => table.styled_header = is_on(&e, "firstRow"),
                "tr" => table.rows.push(self.row(xml)),
                _ => {}
            }
        }
        table
    }

    fn row(&mut self, xml: &mut Xml<'_>) -> Row {
        let depth = xml.depth();
        let mut row = Row { anchor: self.anchor, ..Row::default() };
        let mut column: u16 = 0;
        while let Some(node) = xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            if e.name() != "tc" {
                continue;
            }
            self.cells += 1;
            if self.cells > self.cell_limit {
                return row;
            }
            let merge = match e.number::<u32>("rowSpan") {
                _ if is_on(&e, "vMerge") => Merge::Rest,
                Some(2..) => Merge::Start,
                _ => Merge::None,
            };
            let covered = is_on(&e, "hMerge");
            let cell = Cell { column, merge, blocks: self.cell(xml), ..Cell::default() };
            row.cells.extend(Some(cell).filter(|_| !covered));
            column = column.saturating_add(1);
        }
        row
    }

    fn cell(&self, xml: &mut Xml<'_>) -> Vec<Block> {
        let depth = xml.depth();
        let mut blocks = Vec::new();
        while let Some(node) = xml.inside(depth) {
            if let Node::Open(e) = node
                && e.name() == "p"
            {
                blocks.extend(self.line(xml).map(|line| Block::Paragraph(line.finish(false, |_| false))));
            }
        }
        blocks
    }
}

fn is_on(element: &Element<'_>, name: &str) -> bool {
    element.attr(name).is_some_and(|value| matches!(&*value, "1" | "true"))
}
