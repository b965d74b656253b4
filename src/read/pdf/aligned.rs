//! Tables without borders: fragments that line up in columns over several lines. A row is a band of lines; what wraps
//! inside a cell is joined to it.

use super::lattice::Rulings;
use super::lines::{Band, Fragment, Word};
use super::rows::{self, HEADER_LINES, HEADER_PITCH, LOOSE, column_of, grid, headed_grid, separators};
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
/// A second header further below the row above it than any rows are apart, by this many em, begins another table.
const SECOND_TABLE: f32 = 0.4;
/// What is left white between the texts of two cells, in em: Word leaves 10.8 points, others 10 to 12.
const PADDING: f32 = 0.9;
/// A table begins at most so many lines above the foot of a page unnoticed: a header and a row or two.
const FOOT: usize = 12;
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
    let (mut at, mut free) = (0, 0);
    if let Some((length, columns)) = before.and_then(|table| goes_on(&bands, table)) {
        pieces.push(Piece::Table(grid(&bands[..length], &columns, rules)));
        (at, free) = (length, length);
    }
    while at < bands.len() {
        let table = if bands[at].fragments.len() > 1 { extent(&bands[at..], rules) } else { None };
        match table {
            Some((length, mut columns)) => {
                let above = header_above(&bands[free..at + length], at - free, &columns, rules);
                pieces.truncate(pieces.len() - above);
                let bands = &bands[at - above..at + length];
                columns = bands.iter().fold(columns, |columns, b| merge(&columns, &b.fragments, b.size()));
                pieces.push(Piece::Table(headed_grid(bands, &columns, rules, above)));
                at += length;
                free = at;
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
pub(super) type Column = (f32, f32);

/// How many of the first bands make a table, and its columns.
fn extent(bands: &[Band], rules: &Rulings) -> Option<(usize, Vec<Column>)> {
    let size = bands[0].size();
    let mut columns: Vec<Column> = bands[0].fragments.iter().map(|f| (f.x0(), f.x1())).collect();
    let mut length = 1;
    let (mut widest, mut plain): (f32, bool) = (0.0, false);
    for pair in bands.windows(2).take(MAX_LINES) {
        let (above, band) = (&pair[0], &pair[1]);
        let gap = band.y() - above.y();
        let title = band.fragments.len() == 1 && band.size() > 1.12 * size;
        let second = is_bold(band) && is_bold(&bands[0]) && plain && gap > widest + SECOND_TABLE * size;
        if gap > ROW_GAP * size || title || second && length > ROWS {
            break;
        }
        let merged = merge(&columns, &band.fragments, size);
        if merged.len() < columns.len() && !bands[..=length].iter().all(|b| keeps_apart(b, &merged)) {
            break;
        }
        columns = merged;
        (widest, plain) = (widest.max(gap), plain || !is_bold(band));
        length += 1;
    }
    length = trimmed(&bands[..length], &columns);
    let bands = &bands[..length];
    let columns = bands.iter().fold(Vec::new(), |columns, b| merge(&columns, &b.fragments, size));
    let columns = without_halves(bands, columns, rules);
    let ruled = separators(bands, rules).iter().any(|s| *s);
    let rows = grid(bands, &columns, rules).rows.iter().filter(|r| r.cells.len() > 1).count();
    let enough = rows >= ROWS || rows >= RULED_ROWS && ruled;
    (enough && columns.len() > 1 && columns.iter().all(|c| lines_up(bands, *c, size))).then_some((length, columns))
}

fn is_bold(band: &Band) -> bool {
    band.words().all(|w| w.bold)
}

/// Whether two lines are set in one style.
fn alike(a: &Band, b: &Band) -> bool {
    (a.size() - b.size()).abs() < 0.05 * b.size() && is_bold(a) == is_bold(b)
}

/// Whether each fragment of a band stands in a column of its own.
fn keeps_apart(band: &Band, columns: &[Column]) -> bool {
    band.fragments.windows(2).all(|w| column_of(&w[0], columns) != column_of(&w[1], columns))
}

/// Joins neighbouring columns of which no row fills both: a header to the left over numbers to the right.
fn without_halves(bands: &[Band], columns: Vec<Column>, rules: &Rulings) -> Vec<Column> {
    let table = grid(bands, &columns, rules);
    let mut rows: Vec<Vec<usize>> = vec![Vec::new(); columns.len()];
    for (i, row) in table.rows.iter().enumerate() {
        row.cells.iter().for_each(|c| rows[c.column].push(i));
    }
    let mut joined: Vec<(Column, Vec<usize>)> = Vec::new();
    for (column, filled) in columns.into_iter().zip(rows) {
        match joined.last_mut().filter(|(_, left)| !left.iter().any(|row| filled.binary_search(row).is_ok())) {
            Some((left, rows)) => {
                left.1 = column.1;
                rows.extend(filled);
            }
            None => joined.push((column, filled)),
        }
    }
    joined.into_iter().map(|(column, _)| column).collect()
}

/// How many of the lines right above a table, which begins at `at`, belong to its header: cells of fewer lines stand at
/// the foot of the header, or in its middle.
fn header_above(bands: &[Band], at: usize, columns: &[Column], rules: &Rulings) -> usize {
    let head = &bands[at];
    let bold = is_bold(head);
    let span = (columns[0].0, columns[columns.len() - 1].1);
    let underlined = separators(&bands[at..bands.len().min(at + HEADER_LINES)], rules).iter().any(|s| *s);
    let mut above = 0;
    while above < HEADER_LINES.min(at) {
        let (band, below) = (&bands[at - above - 1], &bands[at - above]);
        let size = below.size();
        let near = below.y() - band.y() <= HEADER_PITCH * size && !rules.part(band.y(), below.y() - 0.4 * size, span);
        let alike = alike(band, below) && is_bold(band) == bold;
        let cells = &band.fragments;
        let first_only = matches!(cells.as_slice(), [only] if column_of(only, columns) == 0);
        let in_columns = cells.iter().all(|f| f.marker.is_none() && is_over(f, &bands[at - above..], columns, size));
        if !near || !alike || !in_columns || !keeps_apart(band, columns) || first_only && !(bold || underlined) {
            break;
        }
        above += 1;
    }
    let first = &bands[at - above];
    let apart = at.checked_sub(above + 1).is_none_or(|i| {
        let near = first.y() - bands[i].y() <= HEADER_PITCH * first.size();
        !near || !alike(&bands[i], first) || rules.part(bands[i].y(), first.y() - 0.4 * first.size(), span)
    });
    if apart { above } else { 0 }
}

/// Puts the last line of a page, if it is a header, on top of the table that begins the next page.
pub(super) fn adopt_header(before: &mut Vec<Piece>, pieces: &mut [Piece]) {
    let (Some(Piece::Line(head)), Some(Piece::Table(table))) = (before.last(), pieces.first_mut()) else { return };
    let plain = |row: &GridRow| row.cells.iter().flat_map(|c| c.lines.iter().flatten()).any(|w| !w.bold);
    let rights = table.columns.iter().skip(1).copied().chain([f32::MAX]);
    let columns: Vec<Column> = table.columns.iter().copied().zip(rights).collect();
    let edge = |i: usize| table.rows.iter().flat_map(|r| &r.cells).filter(|c| c.column == i).map(|c| c.right).fold(0.0, f32::max);
    let over = |f: &Fragment| {
        let column = column_of(f, &columns);
        f.x1() < columns[column].1 && (f.x0() - columns[column].0).abs() < head.size()
            || (f.x1() - edge(column)).abs() < head.size()
    };
    let fits = head.fragments.len() == columns.len() && keeps_apart(head, &columns) && head.fragments.iter().all(over);
    if table.ruled || !is_bold(head) || !table.rows.first().is_some_and(plain) || !fits {
        return;
    }
    let mut row = GridRow::default();
    for fragment in &head.fragments {
        let column = column_of(fragment, &columns);
        row.cell(column, columns[column].0, fragment.x1()).add(fragment.clone());
    }
    table.rows.insert(0, row);
    before.pop();
}

/// The rows of a table that begins at the foot of a page, with too few of them to be known by themselves: what they line up with is at
/// the top of the next page, whose lines are `next`. How many lines they are, and the table.
pub(super) fn beginning(pieces: &[Piece], rules: &Rulings, next: &[Band]) -> Option<(usize, Grid)> {
    let lines = pieces.iter().rev().map_while(|p| if let Piece::Line(band) = p { Some(band) } else { None });
    let mut foot: Vec<Band> = lines.take(FOOT).cloned().collect();
    foot.reverse();
    let near = |w: &&[Band]| w[1].y() - w[0].y() <= ROW_GAP * w[1].size();
    let apart = foot.windows(2).rev().position(|w| !near(&w)).unwrap_or(foot.len());
    let first = foot.len() - foot.len().min(apart + 1);
    (first..foot.len()).find_map(|at| {
        let (bands, head) = (&foot[at..], &foot[at]);
        let columns = bands.iter().fold(Vec::new(), |columns, b| merge(&columns, &b.fragments, head.size()));
        let whole =
            columns.len() > 1 && head.fragments.len() == columns.len() && head.fragments.iter().all(|f| f.marker.is_none());
        let aligned = bands.len() > 1 || columns.len() > 2;
        if !whole || !aligned || !bands.iter().all(|b| keeps_apart(b, &columns)) {
            return None;
        }
        let table = grid(bands, &columns, rules);
        let (length, wider) = goes_on(next, &table)?;
        let both = [bands, &next[..length]].concat();
        let rows = both.iter().filter(|b| b.fragments.len() > 1).count();
        let lined = wider.iter().all(|c| lines_up(&both, *c, head.size()));
        (rows >= ROWS && lined && alike(&foot[foot.len() - 1], &next[0])).then_some((bands.len(), table))
    })
}

/// Whether a fragment keeps to one column and shares an edge or the middle with what stands there in the next lines.
fn is_over(fragment: &Fragment, below: &[Band], columns: &[Column], size: f32) -> bool {
    let column = column_of(fragment, columns);
    let next = columns.get(column + 1).map_or(f32::MAX, |c| c.0 - APART * size);
    let previous = column.checked_sub(1).map_or(f32::MIN, |c| columns[c].1);
    let near = |a: f32, b: f32| (a - b).abs() < 0.5 * size;
    let under = below.iter().take(HEADER_LINES).flat_map(|b| &b.fragments).find(|f| column_of(f, columns) == column);
    let middle = |f: &Fragment| (f.x0() + f.x1()) / 2.0;
    fragment.x1() < next
        && fragment.x0() > previous
        && under.is_some_and(|u| near(u.x0(), fragment.x0()) || near(u.x1(), fragment.x1()) || near(middle(u), middle(fragment)))
}

/// How many of the first bands go on with a table: every fragment keeps to one of its columns, and has it for itself.
fn goes_on(bands: &[Band], before: &Grid) -> Option<(usize, Vec<Column>)> {
    let mut columns: Vec<Column> = extents(before)?;
    let fits = |band: &Band, over: Option<&Word>| {
        let reach = APART * band.size();
        let touches = |f: &Fragment, c: &Column| f.x0() < c.1 + reach && f.x1() > c.0 - reach;
        let home = |f: &Fragment| {
            let mut under = (0..columns.len()).filter(|i| touches(f, &columns[*i]));
            let home = under.next().filter(|i| under.next().is_none() && f.marker.is_none() && f.x0() > columns[*i].0 - reach);
            home.filter(|i| f.x0() < columns[*i].0 + reach || f.x1() < columns[*i].1 + reach)
        };
        let homes: Vec<Option<usize>> = band.fragments.iter().map(home).collect();
        let tail = band.fragments[0].words[0].text.starts_with(|c: char| c.is_lowercase() || matches!(c, ';' | ',' | ')'));
        homes.iter().all(Option::is_some)
            && homes.is_sorted_by(|a, b| a < b)
            && (homes.len() > 1 || homes[0] != Some(0) || tail || spills(band, over, &before.columns))
    };
    let first_cell = before.rows.last().and_then(|r| r.cells.first()).filter(|c| c.column == 0);
    let mut over = first_cell.and_then(|c| c.lines.last()).and_then(|l| l.last());
    let mut length = 0;
    while let Some(band) = bands.get(length).filter(|b| fits(b, over)) {
        let first = band.fragments.first().filter(|f| f.x0() < columns[0].1);
        over = first.and_then(|f| f.words.last()).or(over);
        length += 1;
    }
    let apart = bands.windows(2).take(length).position(|w| w[1].y() - w[0].y() > ROW_GAP * w[0].size());
    length = apart.map_or(length, |at| at + 1);
    for fragment in bands[..length].iter().flat_map(|b| &b.fragments) {
        let column = column_of(fragment, &columns);
        columns[column].1 = columns[column].1.max(fragment.x1());
    }
    (length > 0).then_some((length, columns))
}

/// Whether a band begins with what had no room after the last word of a table's first cell.
fn spills(band: &Band, over: Option<&Word>, columns: &[f32]) -> bool {
    let (Some(over), Some(first), Some(next)) = (over, band.words().next(), columns.get(1)) else { return false };
    let alike = over.bold == first.bold && (over.size - first.size).abs() < 0.1;
    alike && !rows::fits(over.x1, first, next - PADDING * first.size)
}

/// From where to where the text of each column of a table stands; none where a column has no text.
fn extents(table: &Grid) -> Option<Vec<Column>> {
    let mut columns: Vec<Column> = vec![(f32::MAX, f32::MIN); table.columns.len()];
    for cell in table.rows.iter().flat_map(|r| &r.cells) {
        for (first, last) in cell.lines.iter().filter_map(|l| l.first().zip(l.last())) {
            let column = &mut columns[cell.column];
            *column = (column.0.min(first.x0), column.1.max(last.x1));
        }
    }
    let apart = columns.windows(2).all(|w| w[0].1 < w[1].0);
    (apart && columns.iter().all(|c| c.0 < c.1)).then_some(columns)
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
        let over = above.fragments.first().filter(|f| columns.first().is_some_and(|c| f.x0() < c.1));
        let bold = over.map_or_else(|| is_bold(above), |f| f.words.iter().all(|w| w.bold));
        let styled = is_bold(last) != bold || only.marker.is_some();
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

/// Whether the cells of a column share their left or right edge or their middle; items share where their text begins.
fn lines_up(bands: &[Band], (from, to): Column, size: f32) -> bool {
    let cells: Vec<&Fragment> =
        bands.iter().flat_map(|b| &b.fragments).filter(|f| f.x0() >= from - 0.1 && f.x1() <= to + 0.1).collect();
    let edges: [fn(&Fragment) -> f32; 4] = [Fragment::x0, Fragment::body, Fragment::x1, |f| (f.x0() + f.x1()) / 2.0];
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
