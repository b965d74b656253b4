//! Grids drawn with ruling lines: which lines cross, and which walls stand between the boxes.

use super::lines::Wall;
use super::sheet::{Fill, Rule};

/// Line ends and crossings may miss each other by this many points: borders are drawn cell by cell, up to 3 points thick.
const SLACK: f32 = 3.0;
/// A page with more lines than this is a drawing.
const MAX_RULES: usize = 4000;
/// A grid with more boxes than this is graph paper.
const MAX_BOXES: usize = 10_000;

/// The horizontal lines of a page, top to bottom.
#[derive(Clone, Debug, Default)]
pub(super) struct Rulings(Vec<Rule>);

impl Rulings {
    /// Those of a page, the edges of shades too; none where there are so many that they draw a picture.
    pub(super) fn new(rules: &[Rule], fills: &[Fill]) -> Self {
        let edges = fills.iter().flat_map(|f| [f.y0, f.y1].map(|y| Rule { x0: f.x0, y0: y, x1: f.x1, y1: y }));
        let mut flat: Vec<Rule> = rules.iter().filter(|r| r.y1 - r.y0 < 1.0).copied().chain(edges).collect();
        flat.sort_by(|a, b| a.y0.total_cmp(&b.y0));
        if flat.len() > MAX_RULES { Rulings::default() } else { Rulings(flat) }
    }

    /// Those between two heights.
    pub(super) fn between(&self, above: f32, below: f32) -> &[Rule] {
        let (from, to) = (self.0.partition_point(|r| r.y0 <= above), self.0.partition_point(|r| r.y0 < below));
        self.0.get(from..to).unwrap_or_default()
    }

    /// Whether a line between two heights covers most of a span.
    pub(super) fn part(&self, above: f32, below: f32, (left, right): (f32, f32)) -> bool {
        let covered: f32 = self.between(above, below).iter().map(|r| (r.x1.min(right) - r.x0.max(left)).max(0.0)).sum();
        covered > 0.6 * (right - left)
    }
}

/// A grid of boxes; neighbours without a wall between them are one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lattice {
    /// The vertical grid lines, left to right; one more than columns.
    pub xs: Vec<f32>,
    /// The horizontal grid lines, top to bottom; one more than rows.
    pub ys: Vec<f32>,
    /// For each box, row by row: the row and column of the box it is part of.
    owners: Vec<(usize, usize)>,
    walls: Vec<Wall>,
}

impl Lattice {
    /// The box that holds a point, as its row and column.
    pub(super) fn box_at(&self, x: f32, y: f32) -> Option<(usize, usize)> {
        let column = self.xs.partition_point(|e| *e <= x).checked_sub(1)?;
        let row = self.ys.partition_point(|e| *e <= y).checked_sub(1)?;
        let columns = self.xs.len() - 1;
        (column < columns && row + 1 < self.ys.len()).then(|| self.owners[row * columns + column])
    }

    /// The raw row and column of a point whose box spans a whole row, as where only every other row is shaded.
    pub(super) fn unwalled_at(&self, x: f32, y: f32) -> Option<(usize, usize)> {
        let (row, column) = self.box_at(x, y)?;
        let columns = self.xs.len() - 1;
        let whole = columns > 1 && (0..columns).all(|c| self.owners[row * columns + c] == (row, 0));
        let raw = self.xs.partition_point(|e| *e <= x).checked_sub(1)?;
        (whole && column == 0).then_some((row, raw))
    }

    /// Whether the box at a row and column is one with the box above it, and begins in this column.
    pub(super) fn reaches_down(&self, row: usize, column: usize) -> bool {
        let at = |row: usize| self.owners[row * (self.xs.len() - 1) + column];
        row > 0 && at(row) == at(row - 1) && at(row).0 < row && at(row).1 == column
    }

    /// The right edge of the box that begins at a row and column.
    pub(super) fn right_edge(&self, row: usize, column: usize) -> f32 {
        let columns = self.xs.len() - 1;
        let owned = |c: &usize| self.owners[row * columns + c] == (row, column);
        self.xs[(column..columns).take_while(owned).last().unwrap_or(column) + 1]
    }

    /// Its vertical lines.
    pub(super) fn walls(&self) -> &[Wall] {
        &self.walls
    }
}

/// A line along one axis: where it stands on the other, and from where to where it runs.
#[derive(Clone, Copy, Debug)]
struct Stroke {
    at: f32,
    from: f32,
    to: f32,
}

/// The borders of shaded cells: the edges of shades that stand side by side, in rows of equal columns that touch each
/// other or an upright line. Shades of every other row alone are no grid.
pub(super) fn shaded(fills: &[Fill], rules: &[Rule]) -> Vec<Rule> {
    if fills.len() > MAX_RULES || rules.len() > MAX_RULES {
        return Vec::new();
    }
    let mut fills = fills.to_vec();
    fills.sort_by(|a, b| a.y0.total_cmp(&b.y0).then(a.x0.total_cmp(&b.x0)));
    fills.dedup();
    let abut = |a: &Fill, b: &Fill| (b.x0 - a.x1).abs() < SLACK && (a.y0 - b.y0).abs() < 1.0 && (a.y1 - b.y1).abs() < 1.0;
    let rows: Vec<&[Fill]> = fills.chunk_by(abut).filter(|row| row.len() > 1).collect();
    let like = |a: &&[Fill], b: &&[Fill]| a.len() == b.len() && a.iter().zip(*b).all(|(a, b)| (a.x0 - b.x0).abs() < SLACK);
    let upright: Vec<&Rule> = rules.iter().filter(|r| r.x1 - r.x0 <= SLACK && r.y1 - r.y0 > SLACK).collect();
    let joined = |a: &&[Fill], b: &&[Fill]| upright.iter().any(|r| r.y0 < a[0].y1 + SLACK && r.y1 > b[0].y0 - SLACK);
    let touching = |w: &[&[Fill]]| (w[1][0].y0 - w[0][0].y1).abs() < SLACK;
    let mut cells: Vec<Rule> = Vec::new();
    for stack in rows.chunk_by(like) {
        let whole = stack.len() > 2 && stack.windows(2).all(touching);
        let parts = stack.chunk_by(|a, b| whole || joined(a, b)).filter(|part| part.len() > 1);
        cells.extend(parts.flatten().flat_map(|row| row.iter()).flat_map(outline));
    }
    cells
}

fn outline(fill: &Fill) -> [Rule; 4] {
    let Fill { x0, y0, x1, y1 } = *fill;
    [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)].map(|(x0, y0, x1, y1)| Rule { x0, y0, x1, y1 })
}

/// The grids on a page that have more than one box.
pub(super) fn find(rules: &[Rule]) -> Vec<Lattice> {
    if rules.len() > MAX_RULES {
        return Vec::new();
    }
    let flat = rules.iter().filter(|r| r.y1 - r.y0 <= SLACK && r.x1 - r.x0 > SLACK);
    let across = merged(flat.map(|r| Stroke { at: (r.y0 + r.y1) / 2.0, from: r.x0, to: r.x1 }).collect());
    let upright = rules.iter().filter(|r| r.x1 - r.x0 <= SLACK && r.y1 - r.y0 > SLACK);
    let down = merged(upright.map(|r| Stroke { at: (r.x0 + r.x1) / 2.0, from: r.y0, to: r.y1 }).collect());
    let parts = components(&across, &down);
    let mut found: Vec<Lattice> = parts.iter().filter_map(|(a, d)| lattice(a, d)).collect();
    found.sort_by(|a, b| a.ys[0].total_cmp(&b.ys[0]).then(a.xs[0].total_cmp(&b.xs[0])));
    found
}

/// Joins strokes that continue each other.
fn merged(mut strokes: Vec<Stroke>) -> Vec<Stroke> {
    strokes.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut joined: Vec<Stroke> = Vec::new();
    for level in strokes.chunk_by_mut(|a, b| b.at - a.at < SLACK / 2.0) {
        level.sort_by(|a, b| a.from.total_cmp(&b.from));
        let at = level[level.len() / 2].at;
        let first = joined.len();
        for stroke in level.iter() {
            match joined[first..].last_mut() {
                Some(last) if stroke.from <= last.to + SLACK => last.to = last.to.max(stroke.to),
                _ => joined.push(Stroke { at, ..*stroke }),
            }
        }
    }
    joined
}

/// Groups of strokes that cross each other.
fn components(across: &[Stroke], down: &[Stroke]) -> Vec<(Vec<Stroke>, Vec<Stroke>)> {
    let mut parent: Vec<usize> = (0..across.len() + down.len()).collect();
    for (i, h) in across.iter().enumerate() {
        for (j, v) in down.iter().enumerate() {
            let crosses = h.from - SLACK <= v.at && v.at <= h.to + SLACK && v.from - SLACK <= h.at && h.at <= v.to + SLACK;
            if crosses {
                let (a, b) = (root(&mut parent, i), root(&mut parent, across.len() + j));
                parent[a.max(b)] = a.min(b);
            }
        }
    }
    let mut groups: Vec<(usize, Vec<Stroke>, Vec<Stroke>)> = Vec::new();
    for id in 0..parent.len() {
        let top = root(&mut parent, id);
        let at = groups.iter().position(|g| g.0 == top).unwrap_or_else(|| {
            groups.push((top, Vec::new(), Vec::new()));
            groups.len() - 1
        });
        match id.checked_sub(across.len()) {
            None => groups[at].1.push(across[id]),
            Some(j) => groups[at].2.push(down[j]),
        }
    }
    groups.into_iter().map(|(_, a, d)| (a, d)).filter(|(a, d)| a.len() > 1 && !d.is_empty()).collect()
}

fn root(parent: &mut [usize], mut id: usize) -> usize {
    while parent[id] != id {
        parent[id] = parent[parent[id]];
        id = parent[id];
    }
    id
}

fn lattice(across: &[Stroke], down: &[Stroke]) -> Option<Lattice> {
    let ends = |strokes: &[Stroke]| strokes.iter().flat_map(|s| [s.from, s.to]).collect::<Vec<f32>>();
    let xs = grid_lines(down, ends(across));
    let ys = grid_lines(across, ends(down));
    let (columns, rows) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
    if columns * rows < 2 || columns * rows > MAX_BOXES {
        return None;
    }
    let mut owners = Vec::with_capacity(columns * rows);
    for row in 0..rows {
        for column in 0..columns {
            let (x, y) = ((xs[column] + xs[column + 1]) / 2.0, (ys[row] + ys[row + 1]) / 2.0);
            let owner = if row > 0 && !stands(across, ys[row], x) {
                owners[(row - 1) * columns + column]
            } else if column > 0 && !stands(down, xs[column], y) {
                owners[row * columns + column - 1]
            } else {
                (row, column)
            };
            owners.push(owner);
        }
    }
    let walls = down.iter().map(|s| Wall { x: s.at, y0: s.from, y1: s.to }).collect();
    Some(Lattice { xs, ys, owners, walls })
}

/// Distinct places of strokes, with the outermost of `ends` where no stroke closes the grid.
fn grid_lines(strokes: &[Stroke], ends: Vec<f32>) -> Vec<f32> {
    let outer = [ends.iter().copied().fold(f32::MAX, f32::min), ends.iter().copied().fold(f32::MIN, f32::max)];
    let mut at: Vec<f32> = strokes.iter().map(|s| s.at).chain(outer).collect();
    at.sort_by(f32::total_cmp);
    at.dedup_by(|later, kept| *later - *kept < 2.0 * SLACK);
    at
}

/// Whether a stroke at `line` covers `middle`.
fn stands(strokes: &[Stroke], line: f32, middle: f32) -> bool {
    strokes.iter().any(|s| (s.at - line).abs() < 2.0 * SLACK && s.from <= middle && middle <= s.to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn across(y: f32, x0: f32, x1: f32) -> Rule {
        Rule { x0, y0: y, x1, y1: y }
    }

    fn down(x: f32, y0: f32, y1: f32) -> Rule {
        Rule { x0: x, y0, x1: x, y1 }
    }

    #[test]
    fn borders_drawn_cell_by_cell_make_one_grid() {
        let mut rules = Vec::new();
        for row in 0..4 {
            let y = 100.0 + 20.0 * row as f32;
            rules.extend([across(y, 50.0, 150.0), across(y, 150.4, 300.0)]);
        }
        for x in [50.0, 150.2, 300.0] {
            rules.extend((0..3).map(|row| down(x, 100.0 + 20.0 * row as f32, 120.0 + 20.0 * row as f32)));
        }
        let found = find(&rules);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].xs.len(), found[0].ys.len()), (3, 4));
        assert_eq!(found[0].box_at(200.0, 130.0), Some((1, 1)));
        assert_eq!(found[0].box_at(320.0, 130.0), None);
    }

    #[test]
    fn boxes_without_a_wall_between_them_are_one() {
        let rules = [
            across(0.0, 0.0, 200.0),
            across(20.0, 0.0, 200.0),
            across(40.0, 100.0, 200.0),
            across(60.0, 0.0, 200.0),
            down(0.0, 0.0, 60.0),
            down(100.0, 20.0, 60.0),
            down(200.0, 0.0, 60.0),
        ];
        let found = find(&rules);
        assert_eq!(found[0].box_at(150.0, 10.0), Some((0, 0)), "the heading cell spans both columns");
        assert_eq!(found[0].box_at(50.0, 50.0), Some((1, 0)), "the first column spans two rows");
        assert_eq!(found[0].box_at(150.0, 50.0), Some((2, 1)));
        assert_eq!(found[0].right_edge(0, 0), 200.0);
    }

    #[test]
    fn open_sides_are_closed_and_a_frame_is_no_grid() {
        let open = [across(0.0, 0.0, 200.0), across(20.0, 0.0, 200.0), across(40.0, 0.0, 200.0), down(80.0, 0.0, 40.0)];
        assert_eq!(find(&open)[0].xs, [0.0, 80.0, 200.0]);
        let frame = [across(0.0, 0.0, 200.0), across(90.0, 0.0, 200.0), down(0.0, 0.0, 90.0), down(200.0, 0.0, 90.0)];
        assert!(find(&frame).is_empty());
        assert!(find(&[across(0.0, 0.0, 200.0), across(20.0, 0.0, 200.0)]).is_empty());
    }

    #[test]
    fn shaded_cells_in_a_frame_make_a_grid_and_striped_rows_do_not() {
        let row = |y: f32| [(50.0, 150.0), (150.1, 300.0)].map(|(x0, x1)| Fill { x0, y0: y, x1, y1: y + 20.0 });
        let stripes: Vec<Fill> = [100.0, 140.0, 180.0].into_iter().flat_map(row).collect();
        assert!(shaded(&stripes, &[]).is_empty(), "the rows between would be lost");
        let framed = [shaded(&stripes, &[down(50.0, 95.0, 210.0)]), vec![down(50.0, 95.0, 210.0)]].concat();
        let found = find(&framed);
        assert_eq!((found.len(), found[0].xs.len()), (1, 3));
        assert_eq!(found[0].unwalled_at(200.0, 130.0), found[0].box_at(200.0, 130.0).map(|(row, _)| (row, 1)));
        let stacked: Vec<Fill> = [100.0, 120.0, 140.0].into_iter().flat_map(row).collect();
        assert_eq!(find(&shaded(&stacked, &[])).len(), 1);
    }
}
