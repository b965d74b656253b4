//! A table in the making: rows are held back until it ends, for only then it is known which of them names the columns.

use crate::read::flow::{Flow, Style};
use crate::read::office::header;
use crate::read::office::model;

/// Grid columns that are kept apart; browsers stop at the same number.
const MAX_COLUMNS: usize = 1000;

/// A piece of a cell: text, where it begins, how it is set.
pub(super) type Piece = (String, usize, Style);

#[derive(Debug)]
struct Cell {
    column: u16,
    header: bool,
    pieces: Vec<Piece>,
}

impl Cell {
    fn words(&self) -> usize {
        self.pieces.iter().map(|(text, ..)| text.split_whitespace().count()).sum()
    }

    /// The cell as the tables of word processors have it.
    fn model(&self) -> model::Cell {
        let mut paragraph = model::Paragraph::default();
        for (text, _, style) in &self.pieces {
            paragraph.push(text, *style == Style::Bold);
        }
        model::Cell { column: self.column, blocks: vec![model::Block::Paragraph(paragraph)], ..model::Cell::default() }
    }
}

/// A row that has ended.
#[derive(Debug)]
struct Row {
    number: u32,
    /// A row of the head, or one of header cells.
    marked: bool,
    cells: Vec<Cell>,
}

/// An open table.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Its id in the document, once it has a row.
    id: Option<usize>,
    /// Rows so far.
    number: u32,
    /// For each column, the rows that a cell from above still covers.
    covered: Vec<usize>,
    cells: Vec<Cell>,
    /// Rows that are not written yet.
    held: Vec<Row>,
    /// Rows have been written: those that come name no columns unless they say so.
    begun: bool,
    /// Whether text goes into a cell.
    pub in_cell: bool,
    /// Whether the rows stand in the table's head.
    pub in_head: bool,
    /// The table only arranges: its cells are blocks like any other.
    pub layout: bool,
}

impl Grid {
    /// A table without rows; `layout` where it says itself that it only arranges.
    pub fn new(layout: bool) -> Self {
        Grid { layout, ..Grid::default() }
    }

    /// Opens a cell at the next free column.
    pub fn cell(&mut self, header: bool, columns: usize, rows: usize) {
        let free = |c: &usize| self.covered.get(*c).is_none_or(|left| *left == 0);
        let column = (0..MAX_COLUMNS).find(free).unwrap_or(MAX_COLUMNS);
        let end = (column + columns.max(1)).min(MAX_COLUMNS);
        if self.covered.len() < end {
            self.covered.resize(end, 0);
        }
        self.covered[column.min(end)..end].fill(rows.max(1));
        self.cells.push(Cell { column: column as u16, header, pieces: Vec::new() });
        self.in_cell = true;
    }

    /// Adds text to the open cell.
    pub fn push(&mut self, piece: Piece) {
        if let Some(cell) = self.cells.last_mut() {
            cell.pieces.push(piece);
        }
    }

    /// Ends the row.
    pub fn end_row(&mut self, flow: &mut Flow<'_>) {
        self.in_cell = false;
        if self.cells.is_empty() {
            return;
        }
        self.covered.iter_mut().for_each(|left| *left = left.saturating_sub(1));
        let cells = std::mem::take(&mut self.cells);
        self.number += 1;
        let row = Row { number: self.number, marked: self.is_marked(&cells), cells };
        if self.begun { self.write(&row, row.marked, flow) } else { self.held.push(row) }
    }

    /// Writes the rows that are held back.
    pub fn settle(&mut self, flow: &mut Flow<'_>) {
        let rows = std::mem::take(&mut self.held);
        if rows.is_empty() {
            return;
        }
        self.begun = true;
        let headers = headers(&rows);
        for (i, row) in rows.iter().enumerate() {
            self.write(row, row.marked || headers.contains(&i), flow);
        }
    }

    fn write(&mut self, row: &Row, header: bool, flow: &mut Flow<'_>) {
        flow.end();
        let id = *self.id.get_or_insert_with(|| flow.out.open_table());
        flow.row(id, row.number, header);
        for cell in &row.cells {
            flow.out.open_cell(cell.column);
            write(cell, flow);
        }
        flow.end();
    }

    /// A row of the head, or a row of header cells.
    fn is_marked(&self, cells: &[Cell]) -> bool {
        let mut filled = cells.iter().filter(|c| c.words() > 0).peekable();
        self.in_head || cells.len() > 1 && filled.peek().is_some() && filled.all(|c| c.header)
    }

    /// Finds out that the table only arranges: what the row holds so far becomes paragraphs.
    pub fn turn_to_layout(&mut self, flow: &mut Flow<'_>) {
        self.settle(flow);
        (self.layout, self.in_cell) = (true, false);
        for cell in std::mem::take(&mut self.cells) {
            flow.end();
            write(&cell, flow);
        }
        flow.end();
    }
}

/// The rows that name the columns, found as in the tables of word processors.
fn headers(rows: &[Row]) -> std::ops::Range<usize> {
    let model = |row: &Row| model::Row {
        cells: row.cells.iter().map(Cell::model).collect(),
        header: row.marked,
        ..model::Row::default()
    };
    header::rows_of(&rows.iter().map(model).collect::<Vec<_>>(), false)
}

fn write(cell: &Cell, flow: &mut Flow<'_>) {
    for (text, at, style) in &cell.pieces {
        flow.text(text, *at, *style);
    }
}
