//! Tables without borders: fragments that line up in columns over several lines. A row is a band of lines; what wraps
//! inside a cell is joined to it.

use super::lattice::Rulings;
use super::lines::{Band, Fragment, Word};
use super::tables::{Grid, GridRow};

/// So many rows must have text in two columns or more.
const ROWS: usize = 3;
/// Two, where ruling lines part them.
const RULED_ROWS: usize = 2;
/// A table has at most so many lines on a page; A3 in 6 points has 200.
const MAX_LINES: usize = 400;
/// Columns keep this distance, in em.
const APART: f32 = 0.2;
/// Rows further apart than this, in em, are of different tables.
const ROW_GAP: f32 = 4.0;
/// A line pitch this much above the smallest in a cell parts rows, if in all columns; a browser leaves 1.2 by default.
const LOOSE: f32 = 1.1;
/// A cell reaches over so many bands at most.
const LOOKBACK: usize = 12;
/// The share of cells in a column that share an edge with the others.
const ALIGNED: f32 = 0.6;

/// A piece of a region, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    /// A line of text.
    Line(Band),
    /// A table.
    Table(Grid),
}

/// Finds the tables among the bands of a region; `before` is the table that
/// ended the page before and may go on here.
pub(super) fn find(bands: Vec<Band>, rules: &Rulings, before: Option<&Grid>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    if let Some((length, columns)) = before.and_then(|table| goes_on(&bands, table)) {
        pieces.push(Piece::Table(grid(&bands[..length], &columns, rules)));
        at = length;
    }
    while at < bands.len() {
        let table = if bands[at].fragments.len() > 1 { extent(&bands[at..], rules) } else { None };
        match table {
            Some((length, columns)) => {
                pieces.push(Piece::Table(grid(&bands[at..at + length], &columns, rules)));
                at += length;
            }
            None => {
                pieces.push(Piece::Line(bands[at].clone()));
                at += 1;
            }
        }
    }
    pieces
}

/// A column's left and right end.
type Column = (f32, f32);

/// How many of the first bands make a table, and its columns.
fn extent(bands: &[Band], rules: &Rulings) -> Option<(usize, Vec<Column>)> {
    let size = bands[0].size();
    let mut columns: Vec<Column> = bands[0].fragments.iter().map(|f| (f.x0(), f.x1())).collect();
    let mut length = 1;
    for pair in bands.windows(2).take(MAX_LINES) {
        let (above, band) = (&pair[0], &pair[1]);
        let title = band.fragments.len() == 1 && band.size() > 1.12 * size;
        if band.y() - above.y() > ROW_GAP * size || title {
            break;
        }
        let merged = merge(&columns, &band.fragments, size);
        if merged.len() < columns.len() {
            break;
        }
        columns = merged;
        length += 1;
    }
    length = trimmed(&bands[..length], &columns);
    let columns = bands[..length].iter().fold(Vec::new(), |columns, b| merge(&columns, &b.fragments, size));
    let bands = &bands[..length];
    let ruled = separators(bands, rules).iter().any(|s| *s);
    let rows = grid(bands, &columns, rules).rows.iter().filter(|r| r.cells.len() > 1).count();
    let enough = rows >= ROWS || rows >= RULED_ROWS && ruled;
    (enough && columns.len() > 1 && columns.iter().all(|c| lines_up(bands, *c, size))).then_some((length, columns))
}

/// How many of the first bands go on with a table: every fragment begins where one of its columns does.
fn goes_on(bands: &[Band], before: &Grid) -> Option<(usize, Vec<Column>)> {
    let lefts = &before.columns;
    let right = |i: usize| lefts.get(i + 1).copied().unwrap_or(f32::MAX);
    let fits = |band: &Band| {
        let size = band.size();
        let in_column = |f: &Fragment| lefts.iter().position(|x| (f.x0() - x).abs() < APART * size && f.marker.is_none());
        let homes: Vec<Option<usize>> = band.fragments.iter().map(in_column).collect();
        let within = homes.iter().zip(&band.fragments).all(|(home, f)| home.is_some_and(|i| f.x1() < right(i)));
        let tail = band.fragments[0].words[0].text.starts_with(char::is_lowercase);
        within && (homes.len() > 1 || homes[0] != Some(0) || tail)
    };
    let mut length = bands.iter().take_while(|b| fits(b)).count();
    let apart = bands.windows(2).take(length).position(|w| w[1].y() - w[0].y() > ROW_GAP * w[0].size());
    length = apart.map_or(length, |at| at + 1);
    let mut columns: Vec<Column> = lefts.iter().map(|x| (*x, *x)).collect();
    for fragment in bands[..length].iter().flat_map(|b| &b.fragments) {
        let column = &mut columns[lefts.partition_point(|x| *x <= fragment.x0() + APART).saturating_sub(1)];
        column.1 = column.1.max(fragment.x1());
    }
    (length > 0).then_some((length, columns))
}

/// Columns widened by further fragments; fewer where a fragment bridges two.
fn merge(columns: &[Column], fragments: &[Fragment], size: f32) -> Vec<Column> {
    let mut all: Vec<Column> = columns.iter().copied().chain(fragments.iter().map(|f| (f.x0(), f.x1()))).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut merged: Vec<Column> = Vec::new();
    for (from, to) in all {
        match merged.last_mut() {
            Some(last) if from < last.1 + APART * size => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}

/// Gives back trailing lines that are no part of a row: one fragment in the first column, apart or in another style.
fn trimmed(bands: &[Band], columns: &[Column]) -> usize {
    let mut length = bands.len();
    let pitch = smallest_pitch(bands);
    while length > 1 {
        let (above, last) = (&bands[length - 2], &bands[length - 1]);
        let [only] = last.fragments.as_slice() else { break };
        let first_column = columns.first().is_some_and(|c| only.x0() < c.1);
        let apart = last.y() - above.y() > LOOSE * pitch;
        let styled = only.words.iter().all(|w| w.bold) != above.words().all(|w| w.bold) || only.marker.is_some();
        if !first_column || !(apart || styled) {
            break;
        }
        length -= 1;
    }
    length
}

fn smallest_pitch(bands: &[Band]) -> f32 {
    let steps = bands.windows(2).map(|w| w[1].y() - w[0].y()).filter(|s| *s > 0.0);
    steps.fold(f32::MAX, f32::min)
}

/// Whether the cells of a column share their left or right edge or their middle.
fn lines_up(bands: &[Band], (from, to): Column, size: f32) -> bool {
    let cells: Vec<&Fragment> =
        bands.iter().flat_map(|b| &b.fragments).filter(|f| f.x0() >= from - 0.1 && f.x1() <= to + 0.1).collect();
    let edges: [fn(&Fragment) -> f32; 3] = [Fragment::x0, Fragment::x1, |f| (f.x0() + f.x1()) / 2.0];
    edges.iter().any(|edge| {
        let mut at: Vec<f32> = cells.iter().map(|f| edge(f)).collect();
        at.sort_by(f32::total_cmp);
        let mut from = 0;
        let most = (0..at.len()).map(|to| {
            while at[to] - at[from] > 0.5 * size {
                from += 1;
            }
            to + 1 - from
        });
        most.max().unwrap_or(0) as f32 >= ALIGNED * cells.len() as f32
    })
}

/// For each band whether a horizontal line over most of the table's width parts it from the one above.
fn separators(bands: &[Band], rules: &Rulings) -> Vec<bool> {
    let left = bands.iter().map(Band::x0).fold(f32::MAX, f32::min);
    let right = bands.iter().map(Band::x1).fold(f32::MIN, f32::max);
    let parted = |above: f32, below: f32| {
        let covered: f32 = rules.between(above, below).iter().map(|r| (r.x1.min(right) - r.x0.max(left)).max(0.0)).sum();
        covered > 0.6 * (right - left)
    };
    let mut parts = vec![false];
    parts.extend(bands.windows(2).map(|w| parted(w[0].y(), w[1].y() - 0.4 * w[1].size())));
    parts
}

fn grid(bands: &[Band], columns: &[Column], rules: &Rulings) -> Grid {
    let starts = row_starts(bands, columns, rules);
    let mut grid = Grid {
        top: bands[0].y() - bands[0].size(),
        bottom: bands[bands.len() - 1].y(),
        columns: columns.iter().map(|c| c.0).collect(),
        rows: Vec::new(),
        ruled: false,
    };
    for (band, starts) in bands.iter().zip(starts) {
        if starts {
            grid.rows.push(GridRow::default());
        }
        let Some(row) = grid.rows.last_mut() else { continue };
        for fragment in &band.fragments {
            let column = column_of(fragment, columns);
            row.cell(column, columns[column].0, columns[column].1).add(fragment.clone());
        }
    }
    grid
}

/// For each band whether a row begins with it. Lines between rows tell; without them white space does, and where there
/// is none, what would have fitted into the cell above.
fn row_starts(bands: &[Band], columns: &[Column], rules: &Rulings) -> Vec<bool> {
    let mut starts = separators(bands, rules);
    starts[0] = true;
    if starts.iter().filter(|s| **s).count() >= ROWS {
        return starts;
    }
    let pitch = cell_pitch(bands, columns);
    for (at, starts) in starts.iter_mut().enumerate().skip(1) {
        *starts |= parted(bands, at, columns, pitch);
    }
    let mut from = 0;
    for to in 1..=bands.len() {
        if to < bands.len() && !starts[to] {
            continue;
        }
        let staggered = bands[from..to].windows(2).any(|w| w[1].y() - w[0].y() < 0.8 * pitch);
        if !staggered {
            for at in from + 1..to {
                starts[at] = !continues(&bands[at - 1], &bands[at], columns);
            }
        }
        from = to;
    }
    starts
}

/// The smallest distance of two lines in one column.
fn cell_pitch(bands: &[Band], columns: &[Column]) -> f32 {
    let mut last: Vec<Option<f32>> = vec![None; columns.len()];
    let mut pitch = f32::MAX;
    for band in bands {
        for fragment in &band.fragments {
            let before = last[column_of(fragment, columns)].replace(band.y());
            pitch = before.map_or(pitch, |y| pitch.min(band.y() - y));
        }
    }
    pitch
}

/// Whether no cell reaches from above a band into it: every column has either ended or leaves a gap.
fn parted(bands: &[Band], at: usize, columns: &[Column], pitch: f32) -> bool {
    (0..columns.len()).all(|column| {
        let here = |b: &&Band| b.fragments.iter().any(|f| column_of(f, columns) == column);
        let above = bands[..at].iter().rev().take(LOOKBACK).find(here).map(Band::y);
        let below = bands[at..].iter().take(LOOKBACK).find(here).map(Band::y);
        match (above, below) {
            (Some(above), Some(below)) => below - above > LOOSE * pitch,
            _ => true,
        }
    })
}

fn column_of(fragment: &Fragment, columns: &[Column]) -> usize {
    columns.partition_point(|c| c.0 <= fragment.x0() + 0.1).saturating_sub(1)
}

/// Whether every fragment of a band goes on where a cell above it was full. As many cells as above, each with a capital,
/// are a row.
fn continues(above: &Band, band: &Band, columns: &[Column]) -> bool {
    let lower = |f: &Fragment| f.words.first().is_some_and(|w| w.text.starts_with(char::is_lowercase));
    if band.fragments.len() > 1 && band.fragments.len() >= above.fragments.len() && !band.fragments.iter().any(lower) {
        return false;
    }
    band.fragments.iter().all(|fragment| {
        let column = column_of(fragment, columns);
        let over = above.fragments.iter().rfind(|f| column_of(f, columns) == column);
        let (Some(over), Some(first)) = (over, fragment.words.first()) else { return false };
        fragment.marker.is_none() && !fits(over.x1(), first, columns[column].1)
    })
}

/// Whether a word would have had room after a line that ends at `end`, before the edge at `limit`.
pub(super) fn fits(end: f32, word: &Word, limit: f32) -> bool {
    end + 0.25 * word.size + (word.x1 - word.x0) <= limit
}
