//! What is collected from a page: glyphs, ruling lines, shades and bullets in page space.

/// A glyph without a Unicode value.
pub(super) const UNKNOWN: char = '\u{fffd}';

/// A glyph in page space: points, y down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Glyph {
    /// Its character; [`UNKNOWN`] where the font does not tell.
    pub text: char,
    /// Left end on the baseline.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// Advance.
    pub width: f32,
    /// Font size.
    pub size: f32,
    /// Area of ink in square em, where the font's name tells nothing of its weight; else 0.
    pub ink: f32,
    /// Set in a bold font, or fattened by a stroke.
    pub bold: bool,
    /// A space stands right before it.
    pub spaced: bool,
    /// A space is drawn right after it.
    pub trailed: bool,
    /// Quarter turns clockwise of the reading direction; 4 for slanted text.
    pub turn: u8,
}

/// A horizontal or vertical line in page space, from the smaller to the larger end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    /// Left end.
    pub x0: f32,
    /// Upper end.
    pub y0: f32,
    /// Right end.
    pub x1: f32,
    /// Lower end.
    pub y1: f32,
}

/// A filled rectangle, such as the shade of a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fill {
    /// Left side.
    pub x0: f32,
    /// Upper side.
    pub y0: f32,
    /// Right side.
    pub x1: f32,
    /// Lower side.
    pub y1: f32,
}

/// A disc, ring or square of the size of a bullet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Dot {
    /// Left end.
    pub x0: f32,
    /// Right end.
    pub x1: f32,
    /// Its middle.
    pub y: f32,
}

/// Everything collected from a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// Glyphs in drawing order, without white space.
    pub glyphs: Vec<Glyph>,
    /// Ruling lines.
    pub rules: Vec<Rule>,
    /// Shades of the size of cells and rows.
    pub fills: Vec<Fill>,
    /// What may be bullets, drawn as shapes.
    pub dots: Vec<Dot>,
    /// Pictures drawn.
    pub images: u32,
    /// Control letters, which are no text.
    pub unprintable: usize,
    /// Letters that nobody can see; they are not among the glyphs.
    pub unseen: usize,
    /// Page width in points.
    pub width: f32,
    /// Page height in points.
    pub height: f32,
}
