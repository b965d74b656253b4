//! A table in the making: rows are held back until it ends, for only then it is known which of them names the columns.

use std::collections::BTreeMap;

use crate::read::flow::{Flow, Style};
use crate::read::office::model;
use crate::read::office::{REPEATED, header};

/// Grid columns that are kept apart; browsers stop at the same number.
const MAX_COLUMNS: usize = 1000;

/// A piece of a cell.
#[derive(Debug)]
pub(super) enum Piece {
    /// Text, where it begins, how it is set.
    Text(String, usize, Style),
    /// A block ends, and one begins; a list item where it says so.
    End { item: bool },
}

impl Piece {
    fn words(&self) -> usize {
        if let Piece::Text(text, ..) = self { text.split_whitespace().count() } else { 0 }
    }
}

#[derive(Debug)]
struct Cell {
    column: u16,
    header: bool,
    pieces: Vec<Piece>,
    /// Rows that it takes.
    rows: usize,
    /// What a cell above says that reaches down into this one.
    above: Option<String>,
}

impl Cell {
    fn words(&self) -> usize {
        self.pieces.iter().map(Piece::words).sum()
    }

    fn text(&self) -> String {
        let texts =
            self.pieces.iter().filter_map(|piece| if let Piece::Text(text, ..) = piece { Some(text.as_str()) } else { None });
        texts.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
    }

    /// Blocks with something in them, an item as two: no cell of a table that people read by rows is a list.
    fn blocks(&self) -> usize {
        let (mut blocks, mut open) = (0, false);
        for piece in &self.pieces {
            match piece {
                Piece::End { item } => {
                    open = false;
                    blocks += usize::from(*item);
                }
                text if text.words() > 0 => blocks += usize::from(!std::mem::replace(&mut open, true)),
                Piece::Text(..) => {}
            }
        }
        blocks
    }

    /// The cell as the tables of word processors have it.
    fn model(&self) -> model::Cell {
        let mut paragraph = model::Paragraph::default();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text, _, style) => paragraph.push(text, *style == Style::Bold),
                Piece::End { .. } => paragraph.push(" ", false),
            }
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
    /// What the cells that reach down from above say, and into how many more rows, by their first column.
    above: BTreeMap<u16, (usize, String)>,
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
        self.cells.push(Cell { column: column as u16, header, pieces: Vec::new(), rows, above: None });
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
        let mut cells = std::mem::take(&mut self.cells);
        self.repeat(&mut cells);
        self.number += 1;
        let row = Row { number: self.number, marked: self.is_marked(&cells), cells };
        if self.begun { self.write(&row, row.marked, flow) } else { self.held.push(row) }
    }

    /// Puts what reaches down from above into a row, so that it can be read by itself.
    fn repeat(&mut self, cells: &mut Vec<Cell>) {
        for (column, (left, text)) in &mut self.above {
            *left -= 1;
            cells.push(Cell { column: *column, header: false, pieces: Vec::new(), rows: 1, above: Some(text.clone()) });
        }
        self.above.retain(|_, (left, _)| *left > 0);
        for cell in cells.iter().filter(|cell| cell.rows > 1) {
            let text = Some(cell.text()).filter(|text| !text.is_empty() && text.len() <= REPEATED);
            self.above.extend(text.map(|text| (cell.column, (cell.rows - 1, text))));
        }
        cells.sort_by_key(|cell| cell.column);
    }

    /// Ends the table: where it only arranges, as one of a single row with lists or paragraphs, or of a single column does, its cells
    /// are blocks like any other.
    pub fn finish(&mut self, flow: &mut Flow<'_>) {
        let rows = &self.held;
        let single = rows.len() == 1 && rows.iter().any(|row| !row.marked && row.cells.iter().any(|cell| cell.blocks() > 1));
        let column = !rows.is_empty() && rows.iter().all(|row| row.cells.len() <= 1);
        if self.begun || !(single || column) {
            return self.settle(flow);
        }
        for cell in std::mem::take(&mut self.held).into_iter().flat_map(|row| row.cells) {
            write_blocks(&cell, flow);
        }
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
            match &cell.above {
                // opaque, so that its words count once
                Some(text) => flow.out.push_opaque(text, None),
                None => write(cell, flow),
            }
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
            write_blocks(&cell, flow);
        }
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

/// Writes a cell into the one that is open.
fn write(cell: &Cell, flow: &mut Flow<'_>) {
    for piece in &cell.pieces {
        match piece {
            Piece::Text(text, at, style) => flow.text(text, *at, *style),
            Piece::End { .. } => flow.text(" ", 0, Style::Plain),
        }
    }
}

/// Writes a cell as blocks of their own.
fn write_blocks(cell: &Cell, flow: &mut Flow<'_>) {
    let outer = flow.items;
    flow.end();
    for piece in &cell.pieces {
        match piece {
            Piece::Text(text, at, style) => flow.text(text, *at, *style),
            // the bullet waits for its text
            Piece::End { item: false } if !flow.is_open() => {}
            Piece::End { item } => {
                flow.end();
                flow.items = outer + u32::from(*item);
            }
        }
    }
    flow.end();
    flow.items = outer;
}
