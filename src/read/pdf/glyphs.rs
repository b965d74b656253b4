//! Collects glyphs and ruling lines from a page. Nothing is rasterised and no picture is decoded.

use std::collections::HashMap;

use hayro_interpret::font::{Glyph as HayroGlyph, GlyphRun, OutlineGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask};

use super::guard;
use super::sheet::{Dot, Fill, Glyph, Rule, Sheet, UNKNOWN};
use super::unseen::Unseen;

/// Font space: hayro gives outlines and advances for an em of 1000.
const EM: f64 = 1000.0;
/// A rectangle thinner than this many points is a line: Word draws borders up to 6 points, in practice under 3.
const THIN: f64 = 3.0;
/// A clip costs as much as this many other operations; a form always brings one, so a fan-out of forms ends early.
const CLIP_COST: usize = 50;
/// OpenType weights from here on are bold: 600 is SemiBold.
const BOLD_WEIGHT: u32 = 600;
/// Parts of font names that say bold, lower case.
const BOLD_NAMES: &[&str] = &["bold", "black", "heavy", "semibold", "demi", "extrabd", "-bd"];
/// A space glyph belongs to what begins within this many em of its end; a trailing space in a cell does not reach the next.
const SPACE: f32 = 0.3;
/// The same inside a run, where justification stretches the space.
const STRETCHED_SPACE: f32 = 2.0;
/// Browsers draw bullets as discs and squares of 0.3 to 0.5 em: so many points from the smallest to the largest text.
const DOT: std::ops::Range<f64> = 2.0..9.0;
/// The heights in points that the shade of a cell may have: from a line of small print to half a page.
const SHADE: std::ops::Range<f64> = 6.0..400.0;
/// What may still be collected from the document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    /// Glyphs left.
    pub glyphs: usize,
    /// Drawing operations left.
    pub operations: usize,
}

/// What is remembered of fonts and glyphs through a document.
#[derive(Debug, Default)]
pub(super) struct FontNotes {
    bold: HashMap<u128, bool>,
    ink: HashMap<u128, f32>,
}

/// The device that a page is interpreted into.
pub(super) struct Collector<'n> {
    sheet: Sheet,
    budget: &'n mut Budget,
    fonts: &'n mut FontNotes,
    /// Where the last white space ended, and the glyph run it stands in.
    space: Option<(f32, f32, usize)>,
    /// Glyph runs so far.
    runs: usize,
    /// Glyphs of the last run, which a stroke may fatten.
    last_run: std::ops::Range<usize>,
    unseen: Unseen,
}

impl<'n> Collector<'n> {
    /// A collector for a page of a size in points.
    pub(super) fn new((width, height): (f32, f32), budget: &'n mut Budget, fonts: &'n mut FontNotes) -> Self {
        let sheet = Sheet { width, height, ..Sheet::default() };
        Collector { sheet, budget, fonts, space: None, runs: 0, last_run: 0..0, unseen: Unseen::default() }
    }

    /// What was collected, without what nobody can see.
    pub(super) fn finish(self) -> Sheet {
        let Collector { mut sheet, unseen, .. } = self;
        unseen.take(&mut sheet);
        sheet
    }

    fn spend(&mut self, operations: usize) {
        match self.budget.operations.checked_sub(operations) {
            Some(left) => self.budget.operations = left,
            None => guard::stop(),
        }
    }

    fn add_glyph(&mut self, glyph: &HayroGlyph<'_>, transform: Affine, bold: Option<bool>) {
        let [a, b, c, d, ..] = transform.as_coeffs();
        let advance = match glyph {
            HayroGlyph::Outline(g) => g.advance_width(),
            HayroGlyph::Type3(g) => g.advance_width(),
        };
        let origin = transform * Point::ZERO;
        let (x, y) = (origin.x as f32, origin.y as f32);
        let (width, size) = (f64::from(advance.unwrap_or(0.0)) * a.hypot(b), EM * c.hypot(d));
        let turn = turn_of(a, b);
        let (width, size) = (width as f32, size as f32);
        if !(x.is_finite() && y.is_finite() && width.is_finite() && size.is_finite()) || size <= 0.0 {
            return;
        }
        let mut single = [0; 4];
        let unicode = glyph.as_unicode();
        let text = match &unicode {
            Some(BfString::Char(c)) => spell(*c).unwrap_or_else(|| c.encode_utf8(&mut single)),
            Some(BfString::String(s)) => s.as_str(),
            None => UNKNOWN.encode_utf8(&mut single),
        };
        let (dx, dy) = direction(turn);
        if text.chars().all(char::is_whitespace) {
            self.trail(x, y);
            self.space = Some((x + dx * width, y + dy * width, self.runs));
            return;
        }
        let spaced = self.space.take().is_some_and(|(sx, sy, run)| {
            let reach = if run == self.runs { STRETCHED_SPACE } else { SPACE };
            (sx - x).abs().max((sy - y).abs()) < reach * size
        });
        let ink = if bold.is_none() { self.ink(glyph) } else { 0.0 };
        self.sheet.unprintable += text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
        let letters = text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).count().max(1);
        let part = width / letters as f32;
        for (i, letter) in text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).enumerate() {
            let offset = part * i as f32;
            self.sheet.glyphs.push(Glyph {
                text: letter,
                x: x + dx * offset,
                y: y + dy * offset,
                width: part,
                size,
                ink: ink / letters as f32,
                bold: bold == Some(true),
                spaced: spaced && i == 0,
                trailed: false,
                turn,
            });
        }
    }

    /// Notes that a space begins here, where the last glyph ends.
    fn trail(&mut self, x: f32, y: f32) {
        if let Some(last) = self.sheet.glyphs.last_mut() {
            let (dx, dy) = direction(last.turn);
            let off = (last.x + dx * last.width - x).abs().max((last.y + dy * last.width - y).abs());
            last.trailed |= off < SPACE * last.size;
        }
    }

    /// Whether the font of an outline glyph is bold, by its weight or name; none where it has neither.
    fn boldness(&mut self, glyph: &OutlineGlyph) -> Option<bool> {
        let font = glyph.font_data()?;
        let named = || font.postscript_name.as_deref().map(str::to_lowercase).unwrap_or_default();
        let bold = || font.weight.is_some_and(|w| w >= BOLD_WEIGHT) || BOLD_NAMES.iter().any(|b| named().contains(b));
        Some(*self.fonts.bold.entry(font.cache_key).or_insert_with(bold))
    }

    fn ink(&mut self, glyph: &HayroGlyph<'_>) -> f32 {
        let HayroGlyph::Outline(outline) = glyph else { return 0.0 };
        let key = outline.identifier().cache_key();
        *self.fonts.ink.entry(key).or_insert_with(|| (outline.outline().area().abs() / (EM * EM)) as f32)
    }

    fn fatten_last_run(&mut self) {
        self.unseen.outlined(&self.last_run);
        for glyph in &mut self.sheet.glyphs[self.last_run.clone()] {
            glyph.bold = true;
        }
    }

    fn add_rect(&mut self, rect: Rect, outlined: bool) {
        let rect = rect.abs();
        let line = |x0: f64, y0: f64, x1: f64, y1: f64| Rule { x0: x0 as f32, y0: y0 as f32, x1: x1 as f32, y1: y1 as f32 };
        let middle = rect.center();
        let square = (rect.width() - rect.height()).abs() < 0.15 * rect.width();
        if square && DOT.contains(&rect.width()) {
            self.sheet.dots.push(Dot { x0: rect.x0 as f32, x1: rect.x1 as f32, y: middle.y as f32 });
        } else if rect.height() <= THIN && rect.width() > 2.0 * rect.height() {
            self.sheet.rules.push(line(rect.x0, middle.y, rect.x1, middle.y));
        } else if rect.width() <= THIN && rect.height() > 2.0 * rect.width() {
            self.sheet.rules.push(line(middle.x, rect.y0, middle.x, rect.y1));
        } else if outlined {
            self.sheet.rules.extend([
                line(rect.x0, rect.y0, rect.x1, rect.y0),
                line(rect.x0, rect.y1, rect.x1, rect.y1),
                line(rect.x0, rect.y0, rect.x0, rect.y1),
                line(rect.x1, rect.y0, rect.x1, rect.y1),
            ]);
        }
    }

    fn add_fill(&mut self, rect: Rect) {
        if SHADE.contains(&rect.height()) && rect.width() > DOT.end {
            let (x0, y0, x1, y1) = (rect.x0 as f32, rect.y0 as f32, rect.x1 as f32, rect.y1 as f32);
            self.sheet.fills.push(Fill { x0, y0, x1, y1 });
        }
    }

    /// Adds the axis-parallel segments of a stroked path, or the thin parts of one that is filled in a colour.
    fn add_path(&mut self, path: &BezPath, transform: Affine, paint: Option<&Paint<'_>>) {
        let stroked = paint.is_none();
        let (mut start, mut at, mut part, mut curved) = (Point::ZERO, Point::ZERO, None::<Rect>, false);
        let elements = path.elements().iter().copied();
        for element in elements.chain([PathEl::MoveTo(Point::ZERO)]) {
            let to = match element {
                PathEl::MoveTo(p) => {
                    if let Some((part, paint)) = part.zip(paint) {
                        self.unseen.filled(part, paint, curved);
                    }
                    if let Some(part) = part.take().filter(|p| !stroked || curved && p.width() < DOT.end) {
                        if !(stroked || curved) {
                            self.add_fill(part);
                        }
                        self.add_rect(part, false);
                    }
                    curved = false;
                    (start, at) = (transform * p, transform * p);
                    continue;
                }
                PathEl::LineTo(p) | PathEl::QuadTo(_, p) | PathEl::CurveTo(_, _, p) => transform * p,
                PathEl::ClosePath => start,
            };
            let segment = Rect::from_points(at, to);
            if stroked && matches!(element, PathEl::LineTo(_) | PathEl::ClosePath) && segment.width().min(segment.height()) < 0.5
            {
                self.add_rect(segment, false);
            }
            curved |= matches!(element, PathEl::QuadTo(..) | PathEl::CurveTo(..));
            part = Some(part.map_or(segment, |r| r.union(segment)));
            at = to;
        }
    }
}

impl<'a> Device<'a> for Collector<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, draw_mode: &DrawMode) {
        self.spend(1 + path.elements().len() / 16);
        let paint = (!matches!(draw_mode, DrawMode::Stroke(_))).then_some(&props.paint);
        if let DrawMode::Stroke(stroke) = draw_mode {
            let [a, b, ..] = props.transform.as_coeffs();
            let bounds = props.transform.transform_rect_bbox(path.bounding_box());
            self.unseen.stroked(bounds, f64::from(stroke.line_width) * a.hypot(b));
        }
        self.add_path(path, props.transform, paint);
    }

    fn draw_rect(&mut self, rect: &Rect, props: DrawProps<'a>, draw_mode: &DrawMode) {
        self.spend(1);
        let (rect, filled) = (props.transform.transform_rect_bbox(*rect).abs(), matches!(draw_mode, DrawMode::Fill(_)));
        self.add_rect(rect, !filled);
        if filled {
            self.unseen.filled(rect, &props.paint, false);
            self.add_fill(rect);
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, draw_mode: &DrawMode) {
        self.spend(1);
        let Some(first) = run.glyphs().first() else { return };
        let origin = props.transform * first.transform() * Point::ZERO;
        if matches!(draw_mode, DrawMode::Stroke(_)) && self.sheet.glyphs.get(self.last_run.start).is_some_and(|g| near(g, origin))
        {
            return self.fatten_last_run();
        }
        match self.budget.glyphs.checked_sub(run.glyphs().len()) {
            Some(left) => self.budget.glyphs = left,
            None => guard::stop(),
        }
        let bold = match &**first {
            HayroGlyph::Outline(outline) => self.boldness(outline),
            HayroGlyph::Type3(_) => Some(false),
        };
        self.runs += 1;
        let start = self.sheet.glyphs.len();
        for glyph in run.glyphs() {
            self.add_glyph(glyph, props.transform * glyph.transform(), bold);
        }
        self.last_run = start..self.sheet.glyphs.len();
        if matches!(&**first, HayroGlyph::Outline(_)) {
            self.unseen.letters(self.last_run.clone(), &props.paint, matches!(draw_mode, DrawMode::Invisible));
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.spend(1);
        self.unseen.picture(props.transform, (image.width(), image.height()));
        self.sheet.images += 1;
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.spend(CLIP_COST);
        self.unseen.clipped(&clip.path, &self.sheet.glyphs);
    }

    fn push_clip_rect(&mut self, _: &Rect) {
        self.spend(CLIP_COST);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.spend(CLIP_COST);
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

fn near(glyph: &Glyph, at: Point) -> bool {
    (f64::from(glyph.x) - at.x).abs() < 0.5 && (f64::from(glyph.y) - at.y).abs() < 0.5
}

/// The quarter turn of a text direction; 4 where it lies more than about 2 degrees off.
fn turn_of(a: f64, b: f64) -> u8 {
    let slant = 0.035 * a.hypot(b);
    match (a.abs() <= slant, b.abs() <= slant) {
        (_, true) => {
            if a >= 0.0 {
                0
            } else {
                2
            }
        }
        (true, _) => {
            if b >= 0.0 {
                1
            } else {
                3
            }
        }
        _ => 4,
    }
}

/// The unit step along a text direction.
fn direction(turn: u8) -> (f32, f32) {
    match turn {
        1 => (0.0, 1.0),
        2 => (-1.0, 0.0),
        3 => (0.0, -1.0),
        _ => (1.0, 0.0),
    }
}

/// The letters of a ligature that has a code point of its own.
fn spell(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        '\u{132}' => "IJ",
        '\u{133}' => "ij",
        _ => return None,
    })
}
