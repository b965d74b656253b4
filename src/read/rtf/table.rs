//! Tables: cells end with a control word, rows say at their end, or before, where the edges of their cells are.

use crate::document::Anchor;
use crate::read::office::model::{Block, Cell, Merge, Row, Table};

/// Cells of one row that are described.
const MAX_CELLS: usize = 1024;
/// Edges that differ by less are the same, in twentieths of a point.
const SAME_EDGE: i32 = 30;

/// How a row describes a cell.
#[derive(Clone, Copy, Debug, Default)]
struct Described {
    merge: Merge,
    /// It goes on from the cell to the left.
    joined: bool,
    shaded: bool,
    edge: i32,
}

/// A table being read.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: Vec<(Row, Vec<i32>)>,
    cells: Vec<Vec<Block>>,
    /// The cell that is open.
    pub(super) cell: Vec<Block>,
    anchor: Option<Anchor>,
    described: Vec<Described>,
    next: Described,
    header: bool,
}

impl Grid {
    /// Begins the description of a row.
    pub(super) fn describe(&mut self) {
        self.described.clear();
        self.next = Described::default();
        self.header = false;
    }

    /// A control word of that description.
    pub(super) fn word(&mut self, word: &str, number: Option<i32>) {
        match word {
            "trhdr" => self.header = true,
            "clvmgf" => self.next.merge = Merge::Start,
            "clvmrg" => self.next.merge = Merge::Rest,
            "clmrg" => self.next.joined = true,
            "clcbpat" => self.next.shaded = number.is_some_and(|colour| colour > 0),
            "cellx" => {
                let described = std::mem::take(&mut self.next);
                if self.described.len() < MAX_CELLS {
                    self.described.push(Described { edge: number.unwrap_or(0), ..described });
                }
            }
            _ => {}
        }
    }

    /// Adds a block to the open cell.
    pub(super) fn push(&mut self, block: Block, anchor: Anchor) {
        self.anchor.get_or_insert(anchor);
        self.cell.push(block);
    }

    /// Ends the open cell.
    pub(super) fn end_cell(&mut self, anchor: Anchor) {
        self.anchor.get_or_insert(anchor);
        self.cells.push(std::mem::take(&mut self.cell));
    }

    /// Ends the row.
    pub(super) fn end_row(&mut self) {
        if !self.cell.is_empty() {
            self.cells.push(std::mem::take(&mut self.cell));
        }
        let cells = std::mem::take(&mut self.cells);
        let Some(anchor) = self.anchor.take().filter(|_| !cells.is_empty()) else { return };
        let mut row = Row { header: self.header, anchor, ..Row::default() };
        let mut edges = Vec::new();
        let mut left: i32 = 0;
        for (i, blocks) in cells.into_iter().enumerate() {
            let described = self
                .described
                .get(i)
                .copied()
                .unwrap_or(Described { edge: left.saturating_add(10 * SAME_EDGE), ..Described::default() });
            if !described.joined {
                row.cells.push(Cell { merge: described.merge, shaded: described.shaded, blocks, ..Cell::default() });
                edges.push(left);
            }
            left = described.edge;
        }
        self.rows.push((row, edges));
    }

    /// Whether it has neither a row nor a cell.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.cells.is_empty() && self.cell.is_empty()
    }

    /// The table, its cells on one grid.
    pub(super) fn finish(mut self) -> Table {
        self.end_row();
        let mut grid: Vec<i32> = self.rows.iter().flat_map(|(_, edges)| edges.iter().copied()).collect();
        grid.sort_unstable();
        grid.dedup_by(|later, kept| later.saturating_sub(*kept) < SAME_EDGE);
        let mut table = Table::default();
        for (mut row, edges) in self.rows {
            for (cell, edge) in row.cells.iter_mut().zip(edges) {
                cell.column = grid.partition_point(|left| *left <= edge).saturating_sub(1).min(u16::MAX.into()) as u16;
            }
            table.rows.push(row);
        }
        table
    }
}
