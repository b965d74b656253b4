//! A table in the making: a row is held back until it ends, for only then it is known whether it is a header.

use crate::read::flow::{Flow, Style};

/// Grid columns that are kept apart; browsers stop at the same number.
const MAX_COLUMNS: usize = 1000;
/// Words of the longest cell of a header that is only set in bold.
const HEADER_WORDS: usize = 6;

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

    fn is_bold(&self) -> bool {
        self.pieces.iter().all(|(text, _, style)| *style == Style::Bold || text.trim().is_empty())
    }
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

    /// Ends the row and writes it.
    pub fn end_row(&mut self, flow: &mut Flow<'_>) {
        self.in_cell = false;
        if self.cells.is_empty() {
            return;
        }
        self.covered.iter_mut().for_each(|left| *left = left.saturating_sub(1));
        let cells = std::mem::take(&mut self.cells);
        self.number += 1;
        let header = self.is_header(&cells);
        flow.end();
        let id = *self.id.get_or_insert_with(|| flow.out.open_table());
        flow.row(id, self.number, header);
        for cell in &cells {
            flow.out.open_cell(cell.column);
            write(cell, flow);
        }
        flow.end();
    }

    /// A row of the head, a row of header cells, or a first row of short cells that are all set in bold.
    fn is_header(&self, cells: &[Cell]) -> bool {
        let filled = || cells.iter().filter(|c| c.words() > 0);
        let marked = filled().all(|c| c.header);
        let bold = || self.number == 1 && cells.len() > 1 && filled().all(|c| c.is_bold() && c.words() <= HEADER_WORDS);
        self.in_head || filled().count() > 0 && (marked && cells.len() > 1 || bold())
    }

    /// Finds out that the table only arranges: what the row holds so far becomes paragraphs.
    pub fn turn_to_layout(&mut self, flow: &mut Flow<'_>) {
        (self.layout, self.in_cell) = (true, false);
        for cell in std::mem::take(&mut self.cells) {
            flow.end();
            write(&cell, flow);
        }
        flow.end();
    }
}

fn write(cell: &Cell, flow: &mut Flow<'_>) {
    for (text, at, style) in &cell.pieces {
        flow.text(text, *at, *style);
    }
}
