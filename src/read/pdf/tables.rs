//! Table rows from grids of ruling lines: a cell is what stands in a box, its wrapped lines joined.

use super::bullets::Marker;
use super::lattice::Lattice;
use super::lines::{Band, Fragment, Word};

/// A grid of boxes is a table if so much of its first row or first column has text; the grid of a chart has none.
const FILLED: f32 = 0.5;

/// A table, or the part of it that stands on one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Grid {
    /// Upper end, points from the top.
    pub top: f32,
    /// Lower end.
    pub bottom: f32,
    /// Left edges of the columns.
    pub columns: Vec<f32>,
    /// The rows, top to bottom.
    pub rows: Vec<GridRow>,
    /// Drawn with ruling lines.
    pub ruled: bool,
}

/// A row; cells without text are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct GridRow {
    /// The cells, left to right.
    pub cells: Vec<GridCell>,
}

/// The text of a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct GridCell {
    /// Column from 0.
    pub column: usize,
    /// Left edge of the room its text has.
    pub left: f32,
    /// Right edge of that room.
    pub right: f32,
    /// Its lines.
    pub lines: Vec<Vec<Word>>,
}

impl GridRow {
    /// The cell of a column, made where it is missing.
    pub(super) fn cell(&mut self, column: usize, left: f32, right: f32) -> &mut GridCell {
        let at = self.cells.partition_point(|c| c.column < column);
        if self.cells.get(at).is_none_or(|c| c.column != column) {
            self.cells.insert(at, GridCell { column, left, right, lines: Vec::new() });
        }
        &mut self.cells[at]
    }
}

impl GridCell {
    /// Adds a fragment, to the last line where it stands on the same baseline.
    pub(super) fn add(&mut self, fragment: Fragment) {
        let mut words = fragment.words;
        if let (Some((Marker::Number(number), x)), Some(first)) = (fragment.marker, words.first()) {
            let word = Word { text: number, x0: x, x1: first.x0, ..first.clone() };
            words.insert(0, word);
        }
        let Some(y) = words.first().map(|w| w.y) else { return };
        match self.lines.last_mut() {
            Some(line) if line.first().is_some_and(|w| (w.y - y).abs() < 0.2 * w.size) => line.extend(words),
            _ => self.lines.push(words),
        }
    }
}

/// Takes the text that stands in grids out of the bands. A grid that turns out to hold no table gives it back.
pub(super) fn take_ruled(lattices: &[Lattice], bands: Vec<Band>) -> (Vec<Grid>, Vec<Band>) {
    let mut grids: Vec<Grid> = lattices.iter().map(empty_grid).collect();
    let homes = |fragment: &Fragment| {
        let (x, word) = ((fragment.body() + fragment.x1()) / 2.0, fragment.words.first()?);
        let y = word.y - 0.3 * word.size;
        let inside = lattices.iter().enumerate().filter_map(|(i, l)| Some((i, l.box_at(x, y)?)));
        inside.min_by(|(a, _), (b, _)| area(&lattices[*a]).total_cmp(&area(&lattices[*b])))
    };
    for band in &bands {
        for fragment in &band.fragments {
            if let Some((grid, (row, column))) = homes(fragment) {
                let (left, right) = (lattices[grid].xs[column], lattices[grid].right_edge(row, column));
                grids[grid].rows[row].cell(column, left, right).add(fragment.clone());
            }
        }
    }
    let is_table: Vec<bool> = grids.iter().map(is_table).collect();
    let rest = bands.into_iter().filter_map(|mut band| {
        band.fragments.retain(|f| homes(f).is_none_or(|(grid, _)| !is_table[grid]));
        (!band.fragments.is_empty()).then_some(band)
    });
    let rest: Vec<Band> = rest.collect();
    let tables = grids.into_iter().zip(is_table).filter(|(_, is)| *is).map(|(mut grid, _)| {
        grid.rows.retain(|r| !r.cells.is_empty());
        grid
    });
    (tables.collect(), rest)
}

fn area(lattice: &Lattice) -> f32 {
    let span = |edges: &[f32]| edges[edges.len() - 1] - edges[0];
    span(&lattice.xs) * span(&lattice.ys)
}

fn empty_grid(lattice: &Lattice) -> Grid {
    let (columns, rows) = (lattice.xs.len() - 1, lattice.ys.len() - 1);
    Grid {
        top: lattice.ys[0],
        bottom: lattice.ys[rows],
        columns: lattice.xs[..columns].to_vec(),
        rows: vec![GridRow::default(); rows],
        ruled: true,
    }
}

/// Whether a filled grid is a table: text in at least two columns, and most of the first row or column filled.
fn is_table(grid: &Grid) -> bool {
    let mut used: Vec<usize> = grid.rows.iter().flat_map(|r| r.cells.iter().map(|c| c.column)).collect();
    used.sort_unstable();
    used.dedup();
    let share = |part: usize, whole: usize| part as f32 >= FILLED * whole as f32;
    let first_row = grid.rows.first().is_some_and(|r| share(r.cells.len(), used.len()));
    let first_column = share(grid.rows.iter().filter(|r| r.cells.iter().any(|c| c.column == 0)).count(), grid.rows.len());
    used.len() > 1 && (first_row || first_column)
}
