//! Pages in columns: text on both sides of a white gutter is read one side after the other.

use super::lattice::Rulings;
use super::lines::{Band, Fragment};
use super::tables::Grid;

/// A gutter is at least this wide, in em; newspapers set 1, Word 3.
const GUTTER: f32 = 1.0;
/// Each side has at least this many lines; shorter stretches are rows of something else.
const LINES: usize = 4;
/// Half of the lines on each side have this many characters; cells of a table are shorter.
const LETTERS: usize = 18;
/// This share of the lines of running text begins in lower case; cells begin with a capital.
const GOING_ON: f32 = 0.35;
/// One line in so many is running text where a table fills most of a column.
const TEXT_BESIDE_TABLES: usize = 4;
/// So many places are tried as gutters, those with most lines first.
const EDGES: usize = 8;
/// Columns stand in columns at most this deep.
const DEPTH: usize = 6;
/// A line pitch this much above the usual one parts paragraphs or rows.
const LOOSE: f32 = 1.25;
/// So many of the gaps on the left must also stand on the right for the two to be the rows of a table.
const SAME_GAPS: f32 = 0.7;

/// A stretch of a page that is read from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Region {
    /// Its lines.
    pub bands: Vec<Band>,
    /// The ruled tables between them.
    pub grids: Vec<Grid>,
    /// It is one of several columns.
    pub column: bool,
}

/// A vertical white strip beside which text stands, over some bands.
#[derive(Clone, Copy, Debug)]
struct Gutter {
    /// Its right side.
    x: f32,
    from: usize,
    to: usize,
}

/// The regions of a page in reading order.
pub(super) fn order(bands: Vec<Band>, grids: Vec<Grid>, rules: &Rulings) -> Vec<Region> {
    let mut regions = Vec::new();
    split(Region { bands, grids, column: false }, rules, DEPTH, &mut regions);
    regions.retain(|r| !r.bands.is_empty() || !r.grids.is_empty());
    regions
}

fn split(region: Region, rules: &Rulings, depth: usize, out: &mut Vec<Region>) {
    let gutter = if depth > 0 { widest(&region, rules) } else { None };
    let Some(gutter) = gutter else { return out.push(region) };
    let column = region.column;
    let (top, bottom) = (region.bands[gutter.from].y(), region.bands[gutter.to - 1].y());
    let middle = gutter.x - 0.05;
    let mut parts: [Region; 4] = std::array::from_fn(|i| Region { column: column || i == 1 || i == 2, ..Region::default() });
    for grid in region.grids {
        let at = match (grid.bottom <= top, grid.top >= bottom) {
            (true, _) => 0,
            (_, true) => 3,
            _ if text_left(&grid).is_some_and(|x| x < middle) => 1,
            _ => 2,
        };
        parts[at].grids.push(grid);
    }
    for (i, mut band) in region.bands.into_iter().enumerate() {
        if i < gutter.from {
            parts[0].bands.push(band);
        } else if i >= gutter.to {
            parts[3].bands.push(band);
        } else {
            let right: Vec<Fragment> = band.fragments.split_off(band.fragments.partition_point(|f| f.x0() < middle));
            if !band.fragments.is_empty() {
                parts[1].bands.push(band);
            }
            if !right.is_empty() {
                parts[2].bands.push(Band { fragments: right });
            }
        }
    }
    for part in parts {
        if !part.bands.is_empty() || !part.grids.is_empty() {
            split(part, rules, depth - 1, out);
        }
    }
}

/// Where the text of a table begins; its borders may stand out into the gutter.
fn text_left(grid: &Grid) -> Option<f32> {
    let words = grid.rows.iter().flat_map(|r| &r.cells).flat_map(|c| &c.lines).filter_map(|l| l.first());
    words.map(|w| w.x0).min_by(f32::total_cmp)
}

/// The gutter beside which most lines stand.
fn widest(region: &Region, rules: &Rulings) -> Option<Gutter> {
    let places = left_edges(&region.bands);
    let runs = places.into_iter().flat_map(|x| white_runs(region, x, rules));
    let columns = runs.filter(|g| are_columns(*g, &region.bands));
    columns.max_by_key(|g| g.to - g.from)
}

/// Where several lines begin: the right side of a gutter is one of these.
fn left_edges(bands: &[Band]) -> Vec<f32> {
    let size = bands.first().map_or(10.0, Band::size);
    let mut starts: Vec<f32> = bands.iter().flat_map(|b| &b.fragments).map(Fragment::x0).collect();
    starts.sort_by(f32::total_cmp);
    let clusters = starts.chunk_by(|a, b| b - a < 0.3 * size).filter(|c| c.len() >= LINES / 2);
    let mut edges: Vec<(usize, f32)> = clusters.map(|c| (c.len(), c[0])).skip(1).collect();
    edges.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
    edges.into_iter().take(EDGES).map(|(_, x)| x).collect()
}

/// The stretches of bands that leave the strip before `x` white.
fn white_runs(region: &Region, x: f32, rules: &Rulings) -> Vec<Gutter> {
    let bands = &region.bands;
    let mut runs = Vec::new();
    let mut from = None;
    for at in 0..=bands.len() {
        let open = bands.get(at).is_some_and(|band| {
            let strip = (x - GUTTER * band.size(), x - 0.1);
            !band.fragments.iter().any(|f| f.x0() < strip.1 && f.x1() > strip.0)
        });
        let parted = at > 0 && at < bands.len() && crossed(&bands[at - 1], &bands[at], x, region, rules);
        if (!open || parted)
            && let Some(start) = from.take()
        {
            let run = Gutter { x, from: start, to: at };
            runs.push(if at < bands.len() { trimmed(run, bands) } else { run });
        }
        if open && from.is_none() {
            from = Some(at);
        }
    }
    runs
}

/// Whether a ruled table or a horizontal line over both sides stands between two bands.
fn crossed(above: &Band, below: &Band, x: f32, region: &Region, rules: &Rulings) -> bool {
    let between = |y: f32| above.y() < y && y < below.y();
    let reach = 4.0 * GUTTER * below.size();
    let over = |g: &Grid| g.columns[0] < x - reach && g.columns[g.columns.len() - 1] > x + reach;
    let lines = || rules.between(above.y(), below.y()).iter();
    let right = |y: f32| lines().any(|r| (r.y0 - y).abs() < 1.0 && r.x1 > x + reach);
    region.grids.iter().any(|g| between(g.top) && over(g)) || lines().any(|r| r.x0 < x - reach && right(r.y0))
}

/// Gives back what stands below both columns: lines on the left only, after a gap.
fn trimmed(mut gutter: Gutter, bands: &[Band]) -> Gutter {
    let right = |b: &Band| b.x1() > gutter.x;
    let Some(last) = (gutter.from..gutter.to).rev().find(|i| right(&bands[*i])) else { return gutter };
    let left: Vec<usize> = (gutter.from..gutter.to).filter(|i| bands[*i].x0() < gutter.x).collect();
    let mut steps: Vec<f32> = left.windows(2).map(|w| bands[w[1]].y() - bands[w[0]].y()).collect();
    steps.sort_by(f32::total_cmp);
    let pitch = steps.get(steps.len() / 2).copied().unwrap_or(f32::MAX);
    let below = left.windows(2).find(|w| w[1] > last && bands[w[1]].y() - bands[w[0]].y() > 1.3 * pitch);
    gutter.to = below.map_or(gutter.to, |w| w[1]);
    gutter
}

/// Whether both sides of a gutter read like running text or lists, not like the columns of a table.
fn are_columns(gutter: Gutter, bands: &[Band]) -> bool {
    let sides = [false, true].map(|right| {
        let on_side = |b: &Band| {
            let own: Vec<&Fragment> = b.fragments.iter().filter(|f| (f.x0() > gutter.x - 0.05) == right).collect();
            (!own.is_empty()).then(|| Side {
                y: b.y(),
                letters: own.iter().map(|f| f.letters()).max().unwrap_or(0),
                single: own.len() == 1,
                listed: own.iter().any(|f| f.marker.is_some()),
                goes_on: own.iter().any(|f| f.words[0].text.starts_with(char::is_lowercase)),
            })
        };
        bands[gutter.from..gutter.to].iter().filter_map(on_side).collect::<Vec<Side>>()
    });
    sides.iter().all(|s| s.len() >= LINES && reads_as_text(s)) && !rows_line_up(&sides)
}

/// A line on one side of a gutter.
struct Side {
    y: f32,
    letters: usize,
    /// Nothing else stands on its height: no row of a table.
    single: bool,
    listed: bool,
    goes_on: bool,
}

fn reads_as_text(side: &[Side]) -> bool {
    let long = side.iter().filter(|s| s.letters >= LETTERS).count();
    let listed = side.iter().filter(|s| s.listed).count();
    let going_on = side.iter().filter(|s| s.goes_on).count();
    long * 2 >= side.len() && going_on as f32 >= GOING_ON * side.len() as f32
        || listed * 5 >= side.len() * 2
        || has_running_text(side)
}

/// Whether enough of a side is stretches of running text, with a table between them that is no wider than the side.
fn has_running_text(side: &[Side]) -> bool {
    let prose = |s: &Side| s.single && s.letters >= LETTERS;
    let stretches = side.chunk_by(|a, b| prose(a) && prose(b)).filter(|c| c.len() >= LINES);
    let (lines, going_on) = stretches.fold((0, 0), |(lines, going_on), stretch| {
        (lines + stretch.len(), going_on + stretch.iter().filter(|s| s.goes_on).count())
    });
    lines >= 2 * LINES && lines * TEXT_BESIDE_TABLES >= side.len() && going_on as f32 >= GOING_ON * lines as f32
}

/// Whether the gaps of the left side are gaps on the right as well, as between the rows of a table.
fn rows_line_up([left, right]: &[Vec<Side>; 2]) -> bool {
    let mut steps: Vec<f32> = left.windows(2).map(|w| w[1].y - w[0].y).collect();
    steps.sort_by(f32::total_cmp);
    let Some(pitch) = steps.get(steps.len() / 5) else { return false };
    let gaps: Vec<(f32, f32)> = left.windows(2).map(|w| (w[0].y, w[1].y)).filter(|(a, b)| b - a > LOOSE * pitch).collect();
    let close = |a: f32, b: f32| (a - b).abs() < 0.3 * pitch;
    let shared = gaps.iter().filter(|(above, below)| {
        let white = !right.iter().any(|s| s.y > above + 0.3 * pitch && s.y < below - 0.3 * pitch);
        white && right.iter().any(|s| close(s.y, *below))
    });
    gaps.len() >= 2 && shared.count() as f32 >= SAME_GAPS * gaps.len() as f32
}
