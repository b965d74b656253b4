//! Words, fragments and bands from glyph positions. A fragment is what stands on one baseline without a wide gap; a band
//! is all fragments of one baseline. Lengths are in parts of the font size (em) unless they say points.

use super::bullets::{self, Marker};
use super::sheet::{Dot, Glyph, UNKNOWN};

/// A gap this wide parts words, where the page draws its spaces: kerning and tracking stay below it.
const GAP: f32 = 0.24;
/// The same where spaces are gaps only, as TeX does; its spaces shrink to 0.22 em.
const GAP_WITHOUT_SPACES: f32 = 0.17;
/// A page draws its spaces if at least one in so many glyphs follows one; English and Dutch have one in six.
const SPACES_DRAWN: usize = 25;
/// A gap without a drawn space parts fragments from here; the narrowest default between cells is a browser's 0.27 em.
const FRAGMENT_GAP: f32 = 0.24;
/// The same where spaces are gaps only.
const FRAGMENT_GAP_WITHOUT_SPACES: f32 = 0.8;
/// A gap with a drawn space parts fragments from here; justified lines stretch their spaces to 1.5 em at most.
const FRAGMENT_GAP_SPACED: f32 = 2.0;
/// Baselines closer than this are one.
const BASELINE: f32 = 0.2;
/// Raised and lowered marks are at most this large; Word sets them at 0.65, TeX at 0.7, browsers at 0.83.
const MARK_SIZE: f32 = 0.86;
/// A bullet or number belongs to the text that begins within this distance.
const MARKER_REACH: f32 = 6.0;

/// The same for a number that is not the first of its band; in a header over narrow columns it is the end of a word.
const CELL_MARKER_REACH: f32 = 2.5;

/// A word on the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    /// Its characters.
    pub text: String,
    /// Left end, points.
    pub x0: f32,
    /// Right end, points.
    pub x1: f32,
    /// Baseline, points from the top.
    pub y: f32,
    /// Font size, points.
    pub size: f32,
    /// Most of it is bold.
    pub bold: bool,
    /// A space was drawn before it.
    pub spaced: bool,
    /// A space is drawn right after it.
    pub trailed: bool,
    /// Width of its first letter, points.
    pub first: f32,
}

/// Words on one baseline without a wide gap.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Fragment {
    /// The words, left to right, without the marker.
    pub words: Vec<Word>,
    /// The bullet or number before them, and its left end.
    pub marker: Option<(Marker, f32)>,
}

/// The fragments of one baseline, left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Band {
    /// Never empty.
    pub fragments: Vec<Fragment>,
}

/// A vertical ruling line, which no word crosses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wall {
    /// Where it stands.
    pub x: f32,
    /// Upper end.
    pub y0: f32,
    /// Lower end.
    pub y1: f32,
}

impl Fragment {
    /// Left end, the marker included.
    pub(super) fn x0(&self) -> f32 {
        self.marker.as_ref().map_or_else(|| self.body(), |(_, x)| *x)
    }

    /// Left end of the words.
    pub(super) fn body(&self) -> f32 {
        self.words.first().map_or(0.0, |w| w.x0)
    }

    /// Right end.
    pub(super) fn x1(&self) -> f32 {
        self.words.last().map_or(0.0, |w| w.x1)
    }

    /// Characters in all words.
    pub(super) fn letters(&self) -> usize {
        self.words.iter().map(|w| w.text.chars().count()).sum()
    }
}

impl Band {
    /// Baseline.
    pub(super) fn y(&self) -> f32 {
        self.words().next().map_or(0.0, |w| w.y)
    }

    /// The size of most of its characters.
    pub(super) fn size(&self) -> f32 {
        dominant_size(self.words())
    }

    /// Left end.
    pub(super) fn x0(&self) -> f32 {
        self.fragments.first().map_or(0.0, Fragment::x0)
    }

    /// Right end.
    pub(super) fn x1(&self) -> f32 {
        self.fragments.last().map_or(0.0, Fragment::x1)
    }

    /// The words of all fragments.
    pub(super) fn words(&self) -> impl Iterator<Item = &Word> {
        self.fragments.iter().flat_map(|f| &f.words)
    }
}

/// The size of most characters of some words; 0 without words.
pub(super) fn dominant_size<'a>(words: impl Iterator<Item = &'a Word>) -> f32 {
    let mut sizes: Vec<(f32, usize)> = Vec::new();
    for word in words {
        let letters = word.text.chars().count();
        match sizes.iter_mut().find(|(s, _)| (*s - word.size).abs() < 0.1) {
            Some((_, count)) => *count += letters,
            None => sizes.push((word.size, letters)),
        }
    }
    sizes.into_iter().max_by_key(|(_, count)| *count).map_or(0.0, |(size, _)| size)
}

/// The bands of a page, top to bottom.
pub(super) fn bands(glyphs: Vec<Glyph>, walls: &[Wall], dots: &[Dot]) -> Vec<Band> {
    let spaces = glyphs.iter().filter(|g| g.spaced).count();
    let drawn = spaces * SPACES_DRAWN >= glyphs.len();
    let gap = if drawn { (GAP, FRAGMENT_GAP) } else { (GAP_WITHOUT_SPACES, FRAGMENT_GAP_WITHOUT_SPACES) };
    let mut rows = baselines(glyphs);
    settle_marks(&mut rows);
    settle_dots(&mut rows, dots);
    let bands = rows.into_iter().filter(|r| !r.is_empty()).map(|row| band(row, gap, walls));
    bands.filter(|b| !b.fragments.is_empty()).collect()
}

/// Groups glyphs by baseline, top to bottom, each group left to right.
fn baselines(mut glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        match rows.last_mut() {
            Some(row) if glyph.y - row[0].y <= BASELINE * row[0].size.min(glyph.size) => row.push(glyph),
            _ => rows.push(vec![glyph]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.x.total_cmp(&b.x));
    }
    rows
}

/// Moves raised and lowered marks onto the baseline they belong to, and drops the numbers of footnotes.
fn settle_marks(rows: &mut [Vec<Glyph>]) {
    for at in 0..rows.len() {
        let Some(first) = rows[at].first().copied() else { continue };
        let neighbours = [at.checked_add(1).filter(|n| *n < rows.len()), at.checked_sub(1)];
        for neighbour in neighbours.into_iter().flatten() {
            let Some(base) = rows[neighbour].first().copied() else { continue };
            let rise = base.y - first.y;
            if rise > 0.65 * base.size || rise < -0.4 * base.size {
                continue;
            }
            let row = std::mem::take(&mut rows[at]);
            let (marks, rest) = split_marks(row, &mut rows[neighbour]);
            rows[at] = rest;
            let baseline = &mut rows[neighbour];
            baseline.extend(marks.into_iter().map(|g| Glyph { y: base.y, ..g }));
            baseline.sort_by(|a, b| a.x.total_cmp(&b.x));
        }
    }
}

/// Parts the marks that touch `base` from the other glyphs of a row; numbers that point to footnotes vanish, and their room goes to
/// the letter before, for no space stands there.
fn split_marks(row: Vec<Glyph>, base: &mut [Glyph]) -> (Vec<Glyph>, Vec<Glyph>) {
    let (mut marks, mut rest) = (Vec::new(), Vec::new());
    for group in row.chunk_by(|a, b| b.x - (a.x + a.width) < GAP * a.size) {
        let (left, right) = (group[0].x, group[group.len() - 1].x + group[group.len() - 1].width);
        let next = base.partition_point(|g| g.x < left);
        let before = next.checked_sub(1).map(|i| base[i]);
        let touches_before =
            before.is_some_and(|g| (left - g.x - g.width).abs() < 0.35 * g.size && group[0].size < MARK_SIZE * g.size);
        let after = base.get(next);
        let touches_after = after.is_some_and(|g| (g.x - right).abs() < 0.6 * g.size && group[0].size < MARK_SIZE * g.size);
        if !touches_before && !touches_after {
            rest.extend_from_slice(group);
            continue;
        }
        let number = group.iter().all(|g| g.text.is_ascii_digit() || matches!(g.text, '*' | '†' | ',' | '[' | ']'));
        let unit = before.is_some_and(|g| g.text == 'm') && matches!(group, [g] if matches!(g.text, '2' | '3'));
        let lowered = before.is_some_and(|g| group[0].y > g.y);
        if !number || unit || lowered {
            marks.extend_from_slice(group);
        } else if let Some(before) = next.checked_sub(1).and_then(|i| base.get_mut(i)).filter(|_| touches_before) {
            before.width = before.width.max(right - before.x);
        }
    }
    (marks, rest)
}

/// Puts the dots that stand before a line in front of it, as bullets.
fn settle_dots(rows: &mut Vec<Vec<Glyph>>, dots: &[Dot]) {
    rows.retain(|row| !row.is_empty());
    for dot in dots {
        let below = rows.partition_point(|r| r.first().is_none_or(|g| g.y < dot.y));
        let Some(first) = rows.get_mut(below).and_then(|r| r.first().copied()) else { continue };
        let near = first.y - dot.y < 0.7 * first.size && first.x > dot.x1 && first.x - dot.x1 < 3.0 * first.size;
        if near && dot.x1 - dot.x0 < 0.7 * first.size {
            let bullet = Glyph { text: '•', x: dot.x0, width: dot.x1 - dot.x0, spaced: false, ink: 0.0, ..first };
            rows[below].insert(0, bullet);
        }
    }
}

fn band(row: Vec<Glyph>, (gap, fragment_gap): (f32, f32), walls: &[Wall]) -> Band {
    let (y, size) = (row[0].y, row[0].size);
    let walls: Vec<f32> = walls.iter().filter(|w| w.y0 < y - 0.3 * size && y - 0.3 * size < w.y1).map(|w| w.x).collect();
    let mut fragments: Vec<Fragment> = Vec::new();
    let mut builder = WordBuilder::default();
    let mut last: Option<Glyph> = None;
    for glyph in row {
        let Some(before) = last else {
            builder.start(&mut fragments, glyph, true);
            last = Some(glyph);
            continue;
        };
        if glyph.text == before.text && glyph.x - before.x < 0.3 * before.width.min(glyph.size) {
            builder.overprint();
            continue;
        }
        let em = before.size.max(glyph.size);
        let space = (glyph.x - before.x - before.width) / em;
        let middle = |g: &Glyph| g.x + g.width / 2.0;
        let walled = space > -0.2 && walls.iter().any(|x| middle(&before) < *x && *x < middle(&glyph));
        let wide = if glyph.spaced { FRAGMENT_GAP_SPACED } else { fragment_gap };
        if walled || space > wide {
            builder.start(&mut fragments, glyph, true);
        } else if glyph.spaced || space > gap {
            builder.start(&mut fragments, glyph, false);
        } else {
            builder.push(glyph);
        }
        last = Some(glyph);
    }
    builder.finish(&mut fragments);
    Band { fragments: join_markers(fragments) }
}

/// The word under construction.
#[derive(Default)]
struct WordBuilder {
    word: Option<Word>,
    bold: usize,
    letters: usize,
    new_fragment: bool,
}

impl WordBuilder {
    fn start(&mut self, fragments: &mut Vec<Fragment>, glyph: Glyph, new_fragment: bool) {
        self.finish(fragments);
        self.new_fragment = new_fragment;
        let Glyph { x, y, width, size, spaced, .. } = glyph;
        self.word = Some(Word { text: String::new(), x0: x, x1: x, y, size, bold: false, spaced, trailed: false, first: width });
        self.push(glyph);
    }

    fn push(&mut self, glyph: Glyph) {
        let Some(word) = &mut self.word else { return };
        word.text.push(glyph.text);
        word.x1 = word.x1.max(glyph.x + glyph.width);
        word.trailed = glyph.trailed;
        self.letters += 1;
        self.bold += usize::from(glyph.bold);
    }

    fn overprint(&mut self) {
        self.bold += 1;
    }

    fn finish(&mut self, fragments: &mut Vec<Fragment>) {
        let Some(mut word) = self.word.take() else { return };
        word.bold = self.bold * 2 > self.letters;
        (self.bold, self.letters) = (0, 0);
        match fragments.last_mut() {
            Some(fragment) if !self.new_fragment => fragment.words.push(word),
            _ => fragments.push(Fragment { words: vec![word], marker: None }),
        }
    }
}

/// Takes bullets and numbers off the front of fragments, also where they stand apart as a fragment of their own.
fn join_markers(fragments: Vec<Fragment>) -> Vec<Fragment> {
    let mut joined: Vec<Fragment> = Vec::new();
    let mut pending: Option<(Marker, Word)> = None;
    for mut fragment in fragments {
        if let Some((marker, word)) = pending.take() {
            let inside = !joined.is_empty() && matches!(marker, Marker::Number(_));
            let reach = if inside { CELL_MARKER_REACH } else { MARKER_REACH };
            if fragment.body() - word.x1 <= reach * word.size.max(fragment.words[0].size) {
                fragment.marker = Some((marker, word.x0));
                joined.push(fragment);
                continue;
            }
            joined.push(Fragment { words: vec![word], marker: None });
        }
        let gap = match fragment.words.as_slice() {
            [_] => f32::MAX,
            [first, second, ..] => (second.x0 - first.x1) / second.size,
            [] => 0.0,
        };
        match bullets::marker(&fragment.words[0].text, gap) {
            Some(marker) if fragment.words.len() == 1 => pending = Some((marker, fragment.words.remove(0))),
            Some(marker) => {
                let word = fragment.words.remove(0);
                joined.push(Fragment { marker: Some((marker, word.x0)), words: fragment.words });
            }
            None => joined.push(fragment),
        }
    }
    if let Some((_, word)) = pending {
        joined.push(Fragment { words: vec![word], marker: None });
    }
    for fragment in &mut joined {
        fragment.words.retain(|w| w.text.chars().any(|c| c != UNKNOWN));
    }
    joined.retain(|f| !f.words.is_empty());
    joined
}
