//! Letters that nobody can see: drawn without ink, in white on white, or too small to read. Where anything may stand under them, such
//! as a scan or a shade, they stay.

use std::ops::Range;

use hayro_interpret::Paint;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect, Shape};

use super::sheet::{Glyph, Sheet};

/// The page is looked at in so many fields a side, 3.3 points high on A4; a field that is touched counts as covered.
const FIELDS: usize = 256;
/// More shapes than this draw a picture, on which anything may be seen.
const SHAPES: usize = 100_000;
/// What is thinner than this, in points, is a line and no ground for letters.
const THIN: f64 = 3.0;
/// Colours whose red, green and blue are all above this are white: 250 of 255, which no screen and no printer tells from paper.
const WHITE: f32 = 250.0 / 255.0;
/// Less opacity than this leaves nothing of any colour.
const CLEAR: f32 = 0.02;
/// Letters up to this size in points are no reading matter; the smallest print is 4.
const TINY: f32 = 1.0;
/// The same on small pages, as a part of their longer side: A4 has 842 points.
const TINY_PART: f32 = 1.0 / 842.0;
/// Letters drawn as curves, with invisible ones over them to search in, have at least so many curved shapes each.
const CURVES: f32 = 0.5;

/// Notes the letters that may be invisible, and what may make them seen.
#[derive(Debug, Default)]
pub(super) struct Unseen {
    /// Letters drawn without ink or in white, as indices of glyphs.
    suspects: Vec<Range<usize>>,
    /// Whether the last letters noted were drawn without ink.
    inkless: bool,
    /// What may stand under letters.
    grounds: Vec<Rect>,
    /// Curved shapes.
    curves: usize,
}

impl Unseen {
    /// Notes letters that were drawn in a colour, or without ink.
    pub(super) fn letters(&mut self, drawn: Range<usize>, paint: &Paint<'_>, inkless: bool) {
        if inkless || is_white(paint) {
            self.suspects.push(drawn);
        }
        self.inkless = inkless;
    }

    /// The letters drawn last are seen after all: they have an outline.
    pub(super) fn outlined(&mut self, drawn: &Range<usize>) {
        if self.suspects.last() == Some(drawn) {
            self.suspects.pop();
        }
    }

    /// A clip in the shape of letters, just drawn without ink, shows them in what is drawn next.
    pub(super) fn clipped(&mut self, path: &BezPath, glyphs: &[Glyph]) {
        let Some(last) = self.suspects.last().filter(|_| self.inkless) else { return };
        let Some((first, end)) = glyphs.get(last.start).zip(glyphs.get(last.end.wrapping_sub(1))) else { return };
        let clip = path.bounding_box();
        let size = f64::from(first.size);
        let letters = Rect::from_points(point(first.x, first.y), point(end.x + end.width, end.y));
        if letters.inflate(size, size).contains_rect(clip) {
            self.suspects.pop();
        }
    }

    /// Notes a filled shape.
    pub(super) fn filled(&mut self, part: Rect, paint: &Paint<'_>, curved: bool) {
        self.curves += usize::from(curved);
        if !is_white(paint) && part.width().min(part.height()) > THIN && self.grounds.len() <= SHAPES {
            self.grounds.push(part);
        }
    }

    /// Notes a stroke of a width.
    pub(super) fn stroked(&mut self, path: Rect, width: f64) {
        if width > THIN && self.grounds.len() <= SHAPES {
            self.grounds.push(path.inflate(width / 2.0, width / 2.0));
        }
    }

    /// Notes a picture of so many pixels.
    pub(super) fn picture(&mut self, transform: Affine, (width, height): (u32, u32)) {
        self.grounds.push(transform.transform_rect_bbox(Rect::new(0.0, 0.0, width.into(), height.into())).abs());
    }

    /// Takes the letters that nobody can see from a page, and counts them.
    pub(super) fn take(self, sheet: &mut Sheet) {
        let tiny = TINY.min(TINY_PART * sheet.width.max(sheet.height));
        let mut hidden: Vec<bool> = sheet.glyphs.iter().map(|g| g.size <= tiny || is_off(g, sheet)).collect();
        let suspects: usize = self.suspects.iter().map(Range::len).sum();
        if self.grounds.len() <= SHAPES && (self.curves as f32) < CURVES * suspects as f32 {
            let covered = Covered::new(&self.grounds, sheet);
            for at in self.suspects.into_iter().flatten() {
                hidden[at] |= !covered.holds(&sheet.glyphs[at]);
            }
        }
        let before = sheet.glyphs.len();
        let mut hidden = hidden.into_iter();
        sheet.glyphs.retain(|_| hidden.next() != Some(true));
        sheet.unseen += before - sheet.glyphs.len();
    }
}

fn point(x: f32, y: f32) -> Point {
    Point::new(f64::from(x), f64::from(y))
}

/// Whether a glyph stands beside the page.
fn is_off(glyph: &Glyph, sheet: &Sheet) -> bool {
    let off = |at: f32, whole: f32| at < -glyph.size || at > whole + glyph.size;
    off(glyph.x, sheet.width) || off(glyph.y, sheet.height)
}

/// Whether a colour is that of paper, or none at all.
fn is_white(paint: &Paint<'_>) -> bool {
    let Paint::Color(color) = paint else { return false };
    let [red, green, blue, opacity] = color.to_rgba().components();
    red.min(green).min(blue) >= WHITE || opacity < CLEAR
}

/// Which fields of a page something stands on.
struct Covered {
    /// Shapes on each field, row by row, with a field more a row.
    fields: Vec<i32>,
    width: f32,
    height: f32,
}

impl Covered {
    fn new(grounds: &[Rect], sheet: &Sheet) -> Self {
        let mut covered = Covered { fields: Vec::new(), width: sheet.width, height: sheet.height };
        let row = FIELDS + 1;
        let mut fields = vec![0; row * row];
        for ground in grounds {
            let (left, top) = covered.field(ground.origin());
            let (right, bottom) = covered.field(Point::new(ground.x1, ground.y1));
            for (x, y, step) in [(left, top, 1), (right + 1, top, -1), (left, bottom + 1, -1), (right + 1, bottom + 1, 1)] {
                fields[y * row + x] += step;
            }
        }
        for at in 1..fields.len() {
            fields[at] += if at % row > 0 { fields[at - 1] } else { 0 };
        }
        for at in row..fields.len() {
            fields[at] += fields[at - row];
        }
        covered.fields = fields;
        covered
    }

    /// The column and row of the field that holds a point, or of the nearest.
    fn field(&self, at: Point) -> (usize, usize) {
        let part = |at: f64, whole: f32| ((at / f64::from(whole.max(1.0)) * FIELDS as f64).max(0.0) as usize).min(FIELDS - 1);
        (part(at.x, self.width), part(at.y, self.height))
    }

    /// Whether something stands where a glyph has its middle.
    fn holds(&self, glyph: &Glyph) -> bool {
        let half = f64::from(glyph.width / 2.0);
        let rise = f64::from(0.3 * glyph.size);
        let (x, y) = (f64::from(glyph.x), f64::from(glyph.y));
        let middle = match glyph.turn {
            1 => Point::new(x + rise, y + half),
            2 => Point::new(x - half, y + rise),
            3 => Point::new(x - rise, y - half),
            _ => Point::new(x + half, y - rise),
        };
        let (column, row) = self.field(middle);
        self.fields[row * (FIELDS + 1) + column] > 0
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::read::pdf::testing::{one_page, stream};
    use crate::read::{Limits, ReadErrorKind, open};

    const SEEN: &str = "BT /F1 11 Tf 60 700 Td (Wij kiezen voor leden die blijven.) Tj ET ";

    fn read(drawn: &str) -> Document {
        read_with(drawn, "", &[])
    }

    fn read_with(drawn: &str, resources: &str, more: &[Vec<u8>]) -> Document {
        let content = stream("", format!("{SEEN}{drawn}").as_bytes());
        open(&one_page(content, resources, more), "plan.pdf", &Limits::default()).unwrap()
    }

    /// How many letters were left out, and whether the words `van der Meer` were read.
    fn judged(drawn: &str) -> (u32, bool) {
        let document = read(drawn);
        (document.tally().unseen, document.text().contains("van der Meer"))
    }

    const NAME: &str = "(Eigenaar: Jet van der Meer) Tj";

    #[test]
    fn what_nobody_can_see_is_left_out_and_counted() {
        let hidden = (22, false);
        assert_eq!(judged(&format!("BT 3 Tr /F1 11 Tf 60 660 Td {NAME} ET")), hidden, "without ink");
        assert_eq!(judged(&format!("BT 1 g /F1 11 Tf 60 660 Td {NAME} ET")), hidden, "white on paper");
        assert_eq!(judged(&format!("BT 1 1 1 rg /F1 11 Tf 60 660 Td {NAME} ET 0 g 50 100 400 60 re f")), hidden);
        assert_eq!(judged(&format!("BT /F1 1 Tf 60 660 Td {NAME} ET")), hidden, "too small");
        assert_eq!(judged(&format!("BT /F1 11 Tf 60 2660 Td {NAME} ET")), hidden, "above the page");
        assert_eq!(
            judged(&format!("1 g 50 640 400 40 re f BT 1 g /F1 11 Tf 60 660 Td {NAME} ET")),
            hidden,
            "white on a white shade"
        );
    }

    #[test]
    fn what_may_be_seen_stays() {
        let shown = (0, true);
        assert_eq!(judged(&format!("BT 0.9 g /F1 11 Tf 60 660 Td {NAME} ET")), shown, "pale");
        assert_eq!(judged(&format!("0 0 0.5 rg 50 650 400 30 re f BT 1 g /F1 11 Tf 60 660 Td {NAME} ET")), shown, "on a shade");
        assert_eq!(
            judged(&format!("0 0 0.5 RG 30 w 50 664 m 450 664 l S BT 1 g /F1 11 Tf 60 660 Td {NAME} ET")),
            shown,
            "on a bar"
        );
        assert_eq!(judged(&format!("BT 2 Tr 1 g 0 G /F1 11 Tf 60 660 Td {NAME} ET")), shown, "with an outline");
        assert_eq!(judged(&format!("BT /F1 4 Tf 60 660 Td {NAME} ET")), shown, "small print");
        let gradient = format!("q BT 7 Tr /F1 11 Tf 60 660 Td {NAME} ET 0 0 1 rg 50 650 400 30 re f Q");
        assert!(judged(&gradient).1, "letters that clip a shade");
    }

    #[test]
    fn text_over_a_scan_is_read() {
        let picture =
            stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", b"x");
        let drawn = format!("q 595 0 0 842 0 0 cm /Im1 Do Q BT 3 Tr /F1 11 Tf 60 660 Td {NAME} ET");
        let document = read_with(&drawn, "/XObject << /Im1 5 0 R >>", &[picture]);
        assert!(document.text().contains("van der Meer") && document.tally().unseen == 0);
    }

    #[test]
    fn a_file_with_nothing_but_hidden_letters_has_no_text() {
        let content = stream("", format!("BT 3 Tr /F1 11 Tf 60 660 Td {NAME} ET").as_bytes());
        let error = open(&one_page(content, "", &[]), "plan.pdf", &Limits::default()).unwrap_err();
        assert_eq!(error.kind, ReadErrorKind::NoText);
    }
}
