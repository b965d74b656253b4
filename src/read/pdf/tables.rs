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
    /// That edge is a ruling line or as sure as one; else it is that of the longest text.
    pub sure: bool,
    /// Its lines.
    pub lines: Vec<Vec<Word>>,
}

impl Grid {
    /// The same table so many points further to the right.
    pub(super) fn shifted(&self, by: f32) -> Grid {
        let mut grid = self.clone();
        grid.columns.iter_mut().for_each(|x| *x += by);
        for cell in grid.rows.iter_mut().flat_map(|r| &mut r.cells) {
            (cell.left, cell.right) = (cell.left + by, cell.right + by);
            for word in cell.lines.iter_mut().flatten() {
                (word.x0, word.x1) = (word.x0 + by, word.x1 + by);
            }
        }
        grid
    }
}

impl GridRow {
    /// The cell of a column, made where it is missing.
    pub(super) fn cell(&mut self, column: usize, left: f32, right: f32) -> &mut GridCell {
        let at = self.cells.partition_point(|c| c.column < column);
        if self.cells.get(at).is_none_or(|c| c.column != column) {
            self.cells.insert(at, GridCell { column, left, right, ..GridCell::default() });
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

/// Takes the text that stands in grids out of the bands. A grid that turns out to hold no table gives it back; `before`
/// are the columns of the last table of the page before, which may end here in a single cell.
pub(super) fn take_ruled(lattices: &[Lattice], bands: Vec<Band>, before: Option<&[f32]>) -> (Vec<Grid>, Vec<Band>) {
    let mut grids: Vec<Grid> = lattices.iter().map(empty_grid).collect();
    let open: Vec<Vec<bool>> = lattices.iter().map(|l| open_rows(l, &bands)).collect();
    let homes = |fragment: &Fragment| {
        let (x, y) = middle(fragment)?;
        let inside = lattices.iter().enumerate().filter_map(|(i, l)| {
            let raw = l.unwalled_at(x, y).filter(|(row, _)| open[i][*row]);
            Some((i, raw.or_else(|| l.box_at(x, y))?))
        });
        inside.min_by(|(a, _), (b, _)| area(&lattices[*a]).total_cmp(&area(&lattices[*b])))
    };
    for band in &bands {
        for fragment in &band.fragments {
            if let Some((grid, (row, column))) = homes(fragment) {
                let (left, right) = (
                    lattices[grid].xs[column],
                    if open[grid][row] { lattices[grid].xs[column + 1] } else { lattices[grid].right_edge(row, column) },
                );
                let cell = grids[grid].rows[row].cell(column, left, right);
                cell.sure = true;
                cell.add(fragment.clone());
            }
        }
    }
    let ends_here = |i: usize, grid: &Grid| {
        let same = |b: &[f32]| b.len() == grid.columns.len() && b.iter().zip(&grid.columns).all(|(a, b)| (a - b).abs() < 4.0);
        i == 0 && grid.rows.iter().any(|r| !r.cells.is_empty()) && before.is_some_and(same)
    };
    let is_table: Vec<bool> = grids.iter().enumerate().map(|(i, g)| is_table(g) || ends_here(i, g)).collect();
    let rest = bands.into_iter().filter_map(|mut band| {
        band.fragments.retain(|f| homes(f).is_none_or(|(grid, _)| !is_table[grid]));
        (!band.fragments.is_empty()).then_some(band)
    });
    let rest: Vec<Band> = rest.collect();
    let tables = grids.into_iter().zip(lattices).zip(is_table).filter(|(_, is)| *is).map(|((mut grid, lattice), _)| {
        fill_down(&mut grid, lattice);
        grid.rows.retain(|r| !r.cells.is_empty());
        grid
    });
    (tables.collect(), rest)
}

/// Gives every row the text of the boxes that reach down into it from above, as the reader of Word does.
fn fill_down(grid: &mut Grid, lattice: &Lattice) {
    for row in 1..grid.rows.len() {
        if grid.rows[row].cells.is_empty() {
            continue;
        }
        let (above, below) = grid.rows.split_at_mut(row);
        for cell in above[row - 1].cells.iter().filter(|c| lattice.reaches_down(row, c.column)) {
            below[0].cell(cell.column, cell.left, cell.right).clone_from(cell);
        }
    }
}

/// The middle of a fragment.
fn middle(fragment: &Fragment) -> Option<(f32, f32)> {
    let word = fragment.words.first()?;
    Some(((fragment.body() + fragment.x1()) / 2.0, word.y - 0.3 * word.size))
}

/// The rows without inner walls whose text keeps to the columns all the same, as where shades are the only borders.
fn open_rows(lattice: &Lattice, bands: &[Band]) -> Vec<bool> {
    let mut seen: Vec<(Option<usize>, bool)> = vec![(None, false); lattice.ys.len() - 1];
    let mut crossed = vec![false; seen.len()];
    for fragment in bands.iter().flat_map(|b| &b.fragments) {
        let Some((row, column)) = middle(fragment).and_then(|(x, y)| lattice.unwalled_at(x, y)) else { continue };
        crossed[row] |= fragment.x0() < lattice.xs[column] || fragment.x1() > lattice.xs[column + 1];
        let (first, several) = &mut seen[row];
        *several |= *first.get_or_insert(column) != column;
    }
    seen.iter().zip(crossed).map(|((_, several), crossed)| *several && !crossed).collect()
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
