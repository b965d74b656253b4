//! The lines and tables of all pages in one flow, with what later steps compare them by.

use std::collections::HashMap;

use super::aligned::Piece;
use super::bullets::Marker;
use super::lines::{Band, Word, dominant_size};
use super::tables::Grid;

/// A line reaches the right edge if it ends within this many em of it; ragged lines end up to a long word earlier.
const NEAR_EDGE: f32 = 1.5;
/// So many lines must reach an edge for it to be one; a long address in one line is none.
const EDGE_LINES: usize = 3;
/// Text below this share of the body size at the foot of a page is a note.
const NOTE_SIZE: f32 = 0.93;

/// A line of running text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// The words, without the marker.
    pub words: Vec<Word>,
    /// The bullet or number before them.
    pub marker: Option<Marker>,
    /// Left end, the marker included.
    pub x0: f32,
    /// Left end of the words.
    pub body: f32,
    /// Right end.
    pub x1: f32,
    /// Baseline.
    pub y: f32,
    /// Size of most characters.
    pub size: f32,
    /// Every word is bold.
    pub bold: bool,
    /// Where lines of this region end.
    pub edge: f32,
    /// Page from 1.
    pub page: u32,
    /// Which region of the document.
    pub region: usize,
    /// Stands small at the foot of the page.
    pub note: bool,
}

/// A step in the flow.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    /// A line.
    Line(Line),
    /// A table, or the part of it on one page, and its page.
    Table(Grid, u32),
}

/// A region's pieces with its page.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// Page from 1.
    pub page: u32,
    /// It is one of several columns.
    pub column: bool,
    /// The page had entries of a table of contents.
    pub led: bool,
    /// Lines and tables, top to bottom.
    pub pieces: Vec<Piece>,
}

/// The font size in which most characters are set.
pub(super) fn body_size<'a>(words: impl Iterator<Item = &'a Word>) -> f32 {
    let mut sizes: HashMap<i32, usize> = HashMap::new();
    for word in words {
        *sizes.entry((word.size * 4.0).round() as i32).or_default() += word.text.len();
    }
    let most = sizes.into_iter().max_by_key(|(size, letters)| (*letters, -size));
    most.map_or(0.0, |(size, _)| size as f32 / 4.0)
}

/// Puts the regions of all pages in one flow.
pub(super) fn flow(parts: Vec<Part>, body: f32) -> Vec<Step> {
    let full: Vec<f32> = parts.iter().filter(|p| !p.column).flat_map(|p| ends(&p.pieces)).collect();
    let page_edge = edge(full, body);
    let mut steps = Vec::new();
    for (region, part) in parts.into_iter().enumerate() {
        let edge = if part.column { edge(ends(&part.pieces), body) } else { page_edge };
        let first = steps.len();
        for piece in part.pieces {
            steps.push(match piece {
                Piece::Line(band) => Step::Line(line(band, edge, part.page, region)),
                Piece::Table(grid) => Step::Table(grid, part.page),
            });
        }
        mark_notes(&mut steps[first..], body);
    }
    steps
}

fn ends(pieces: &[Piece]) -> Vec<f32> {
    let end = |p: &Piece| if let Piece::Line(band) = p { Some(band.x1()) } else { None };
    pieces.iter().filter_map(end).collect()
}

/// The rightmost place that some lines reach.
fn edge(mut ends: Vec<f32>, body: f32) -> f32 {
    ends.sort_by(|a, b| b.total_cmp(a));
    let enough = EDGE_LINES.max(ends.len() / 40);
    let reached = ends.windows(enough).find(|w| w[0] - w[enough - 1] <= NEAR_EDGE * body);
    reached.map_or(ends.first(), |w| w.first()).copied().unwrap_or(f32::MAX)
}

fn line(band: Band, edge: f32, page: u32, region: usize) -> Line {
    let (x0, x1, y) = (band.x0(), band.x1(), band.y());
    let mut fragments = band.fragments.into_iter();
    let first = fragments.next().unwrap_or_default();
    let (body, marker) = (first.body(), first.marker.map(|(m, _)| m));
    let mut words = first.words;
    for fragment in fragments {
        words.extend(fragment.marker.iter().filter_map(|(m, x)| sign(m, *x, fragment.words.first())));
        words.extend(fragment.words);
    }
    let size = dominant_size(words.iter());
    let bold = words.iter().all(|w| w.bold);
    Line { words, marker, x0, body, x1, y, size, bold, edge, page, region, note: false }
}

/// A number in the middle of a line is no marker but a word.
fn sign(marker: &Marker, x: f32, like: Option<&Word>) -> Option<Word> {
    let Marker::Number(number) = marker else { return None };
    Some(Word { text: number.clone(), x0: x, ..like?.clone() })
}

fn mark_notes(steps: &mut [Step], body: f32) {
    for step in steps.iter_mut().rev() {
        match step {
            Step::Line(line) if line.size < NOTE_SIZE * body => line.note = true,
            _ => break,
        }
    }
}
