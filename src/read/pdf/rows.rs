//! Which lines of a table without borders begin a row: by lines and shades between them, white space, and what would
//! have fitted into the cell above.

use super::aligned::Column;
use super::lattice::Rulings;
use super::lines::{Band, Fragment, Word};
use super::tables::{Grid, GridRow};

/// A line pitch this much above the smallest in a cell parts rows, if in all columns; a browser leaves 1.2 by default.
pub(super) const LOOSE: f32 = 1.15;
/// So many lines between rows tell of all rows.
const SEPARATED: usize = 3;
/// A cell reaches over so many bands at most.
const LOOKBACK: usize = 12;

/// A header wraps over at most so many lines.
pub(super) const HEADER_LINES: usize = 4;
/// The lines of a header stand no further apart than this, in em.
pub(super) const HEADER_PITCH: f32 = 1.6;
/// Word leaves this much white between the texts of two cells, in points.
const GUTTER: f32 = 10.8;
/// A space is hardly narrower than this, in em, and in no font wider than the next: DejaVu has 0.35, typewriters 0.6.
const SPACE: f32 = 0.25;
const WIDE_SPACE: f32 = 0.6;
/// What is left to the next column where a text fills its cell but for a letter.
const GUTTERS: std::ops::Range<f32> = 10.3..17.0;

/// The table that bands make in columns.
pub(super) fn grid(bands: &[Band], columns: &[Column], rules: &Rulings) -> Grid {
    headed_grid(bands, columns, rules, 0)
}

/// The same; the first band and so many after it are the header.
pub(super) fn headed_grid(bands: &[Band], columns: &[Column], rules: &Rulings, header: usize) -> Grid {
    let mut starts = row_starts(bands, columns, rules);
    let header = header.max(header_lines(bands, columns, rules));
    starts.iter_mut().skip(1).take(header).for_each(|s| *s = false);
    let mut grid = Grid {
        top: bands[0].y() - bands[0].size(),
        bottom: bands[bands.len() - 1].y(),
        columns: columns.iter().map(|c| c.0).collect(),
        rows: Vec::new(),
        ruled: false,
    };
    let rooms = rooms(bands, columns, rules);
    for (band, starts) in bands.iter().zip(starts) {
        if starts {
            grid.rows.push(GridRow::default());
        }
        let Some(row) = grid.rows.last_mut() else { continue };
        for fragment in &band.fragments {
            let column = column_of(fragment, columns);
            let cell = row.cell(column, columns[column].0, rooms[column].0);
            cell.sure = rooms[column].1;
            cell.add(fragment.clone());
        }
    }
    grid
}

/// How many lines after the first are of the header, as a line below it or the end of bold type tell. Its first column
/// is filled once; where it is filled more often, or the header stands over one line only, the rows tell.
fn header_lines(bands: &[Band], columns: &[Column], rules: &Rulings) -> usize {
    let is_bold = |b: &Band| b.words().all(|w| w.bold);
    let head = &bands[..bands.len().min(HEADER_LINES + 1)];
    let ruled = separators(head, rules).iter().position(|s| *s);
    let bold = head.iter().position(|b| !is_bold(b)).filter(|end| *end > 0);
    let Some(end) = ruled.or(bold).filter(|end| *end > 1) else { return 0 };
    let near =
        head[..end].windows(2).all(|w| w[1].y() - w[0].y() <= HEADER_PITCH * w[1].size() && is_bold(&w[0]) == is_bold(&w[1]));
    let first = |b: &&Band| b.fragments.iter().any(|f| column_of(f, columns) == 0);
    if near && head[..end].iter().filter(first).count() == 1 { end - 1 } else { 0 }
}

/// Where the room of each column ends, and whether that is sure: Word's cells end so far before the text of the next.
fn rooms(bands: &[Band], columns: &[Column], rules: &Rulings) -> Vec<(f32, bool)> {
    let end = rules.between(bands[0].y(), bands[bands.len() - 1].y()).iter().map(|r| r.x1).fold(f32::MIN, f32::max);
    let mut lefts: Vec<f32> = vec![f32::MIN; columns.len()];
    for fragment in bands.iter().flat_map(|b| &b.fragments) {
        let left = &mut lefts[column_of(fragment, columns)];
        *left = left.max(fragment.x0());
    }
    let room = |(i, c): (usize, &Column)| {
        let next = columns.get(i + 1).filter(|n| lefts[i + 1] - n.0 < 1.0 && GUTTERS.contains(&(n.0 - c.1)));
        match next {
            Some(next) => (next.0 - GUTTER, true),
            None if i + 1 == columns.len() && GUTTERS.contains(&(end - c.1 + GUTTER / 2.0)) => (end - GUTTER / 2.0, true),
            None => (c.1, false),
        }
    };
    columns.iter().enumerate().map(room).collect()
}

/// For each band whether a horizontal line over most of the table's width parts it from the one above.
pub(super) fn separators(bands: &[Band], rules: &Rulings) -> Vec<bool> {
    let left = bands.iter().map(Band::x0).fold(f32::MAX, f32::min);
    let right = bands.iter().map(Band::x1).fold(f32::MIN, f32::max);
    let mut parts = vec![false];
    parts.extend(bands.windows(2).map(|w| rules.part(w[0].y(), w[1].y() - 0.4 * w[1].size(), (left, right))));
    parts
}

/// For each band whether a row begins with it.
fn row_starts(bands: &[Band], columns: &[Column], rules: &Rulings) -> Vec<bool> {
    let mut starts = separators(bands, rules);
    starts[0] = true;
    if starts.iter().filter(|s| **s).count() >= SEPARATED {
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

/// The column in which a fragment stands.
pub(super) fn column_of(fragment: &Fragment, columns: &[Column]) -> usize {
    columns.partition_point(|c| c.0 <= fragment.x0() + 0.1).saturating_sub(1)
}

/// Whether a band goes on with the cells above it. A first cell in lower case does; with a capital all cells must have
/// been full above; without a first cell most. As many cells as above, each with a capital, are a row, and so is a band
/// that fills every column, unless its first cell goes on in lower case.
fn continues(above: &Band, band: &Band, columns: &[Column]) -> bool {
    let lower = |f: &Fragment| f.words.first().is_some_and(|w| w.text.starts_with(char::is_lowercase));
    let cells = band.fragments.len();
    let first = band.fragments.first().filter(|f| column_of(f, columns) == 0);
    if cells > 1 && cells >= above.fragments.len() && !band.fragments.iter().any(lower) {
        return false;
    }
    if cells > 1 && cells >= columns.len() && !first.is_some_and(lower) {
        return false;
    }
    let goes_on = |fragment: &&Fragment| {
        let column = column_of(fragment, columns);
        let over = above.fragments.iter().rfind(|f| column_of(f, columns) == column);
        let (Some(over), Some(first)) = (over, fragment.words.first()) else { return false };
        let space = space(over).or_else(|| space(fragment)).unwrap_or(SPACE * first.size);
        let full = over.x1() + space + (first.x1 - first.x0) > columns[column].1;
        fragment.marker.is_none() && (full || column > 0 && lower(fragment))
    };
    let going_on = band.fragments.iter().filter(goes_on).count();
    match first {
        Some(first) if lower(first) && first.marker.is_none() => goes_on(&first) || going_on * 2 >= cells,
        Some(_) => going_on == cells,
        None => going_on * 2 > cells,
    }
}

/// The smallest space in a line of a cell, as wide as the font has it; none where it is one word.
fn space(fragment: &Fragment) -> Option<f32> {
    let gaps = fragment.words.windows(2).map(|w| (w[1].x0 - w[0].x1, w[1].size));
    gaps.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(gap, size)| gap.clamp(SPACE * size, WIDE_SPACE * size))
}

/// Whether a word would have had room after a line that ends at `end`, before the edge at `limit`.
pub(super) fn fits(end: f32, word: &Word, limit: f32) -> bool {
    end + SPACE * word.size + (word.x1 - word.x0) <= limit
}
