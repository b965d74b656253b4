//! Tables that are drawn with signs, as pandoc writes them: columns under dashes, or a grid of `+---+` and bars.

mod grid;
mod ruled;

use std::ops::Range;

use super::office::{header, model};

/// A table in a text; all ranges are bytes of that text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// Its lines.
    pub range: Range<usize>,
    /// Where its first rule begins: what encloses that encloses the table.
    pub rule: usize,
    /// Its rows, top to bottom.
    pub rows: Vec<Row>,
}

/// A row, however many lines it takes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// Whether it names the columns.
    pub header: bool,
    /// Its cells, from left to right.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// Grid column from 0.
    pub column: u16,
    /// Its text, line by line.
    pub pieces: Vec<Range<usize>>,
}

impl Row {
    /// Adds a piece to the cell of a column; pieces of a line come from left to right.
    fn add(&mut self, column: usize, piece: Range<usize>) {
        let column = column.min(usize::from(u16::MAX)) as u16;
        let at = match self.cells.binary_search_by_key(&column, |cell| cell.column) {
            Ok(at) => at,
            Err(at) => {
                self.cells.insert(at, Cell { column, pieces: Vec::new() });
                at
            }
        };
        if !piece.is_empty() {
            self.cells[at].pieces.push(piece);
        }
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.pieces.is_empty())
    }
}

/// A line of a text.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    /// Without white space at its end.
    text: &'a str,
    /// The byte at which it begins, and that behind its end.
    at: usize,
    end: usize,
}

impl Line<'_> {
    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The bytes of a part of the line, in the text, without white space around it.
    fn piece(&self, part: Range<usize>) -> Range<usize> {
        let text = &self.text[part.clone()];
        let start = self.at + part.start + text.len() - text.trim_start().len();
        start..start + text.trim().len()
    }
}

/// The tables that are drawn in a text, in order. What has columns by bars alone is none of them.
pub(super) fn tables(text: &str) -> Vec<Table> {
    if !text.contains("--") && !text.contains("+=") {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        lines.push(Line { text: line.trim_end(), at, end: at + line.len() });
        at += line.len();
    }
    let rules = ruled::rules(&lines);
    let mut tables = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let (rows, rule, length) = match grid::table(&lines[at..]) {
            (rows, 0) => ruled::table(&lines, at, &rules).unwrap_or((rows, at, 1)),
            (rows, length) => (rows, at, length),
        };
        if !rows.is_empty() {
            let range = lines[at].at..lines[at + length - 1].end;
            tables.push(Table { range, rule: lines[rule].at, rows: named(rows, text) });
        }
        at += length;
    }
    tables
}

/// The rows, with a header by how the first one reads where no rule sets one apart.
fn named(mut rows: Vec<Row>, text: &str) -> Vec<Row> {
    let cell = |cell: &Cell| {
        let mut paragraph = model::Paragraph::default();
        for piece in &cell.pieces {
            paragraph.push(text[piece.clone()].trim_matches('*'), text[piece.clone()].starts_with("**"));
            paragraph.push(" ", false);
        }
        model::Cell { column: cell.column, blocks: vec![model::Block::Paragraph(paragraph)], ..model::Cell::default() }
    };
    if !rows.iter().any(|row| row.header) {
        let model = |row: &Row| model::Row { cells: row.cells.iter().map(cell).collect(), ..model::Row::default() };
        let headers = header::rows_of(&rows.iter().map(model).collect::<Vec<_>>(), false);
        rows[headers].iter_mut().for_each(|row| row.header = true);
    }
    rows
}

#[cfg(test)]
mod tests;
