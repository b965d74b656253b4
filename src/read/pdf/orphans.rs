//! Drawing instructions whose pages were cut off. LibreOffice writes what its pages show first, then the fonts, and the pages
//! last of all; which font an instruction means is told by the fonts' names: the tag of `F2` is 2, in letters.

use std::io::Read;

use super::guard::find;
use super::rescue::is_of_type;

/// So much of a stream tells whether it draws a page.
const START: u64 = 4096;
/// The size of a page that does not say it: A4, upright or not.
const SIZE: (f32, f32) = (842.0, 842.0);
/// A tag that stands for a number ends in so many of its letters for nought; tags of other programs are drawn by lot.
const NOUGHT: &[u8] = b"AAA";
/// Letters of a tag (ISO 32000-1, 9.6.4).
const TAG: usize = 6;
/// Fonts that are named on each page.
const FONTS: usize = 1000;
/// Pages that are made.
const PAGES: usize = 20_000;

/// What is left without a page.
#[derive(Debug, Default)]
pub(super) struct Orphans {
    /// The numbers of streams that draw a page, with its size.
    contents: Vec<(u32, (f32, f32))>,
    /// The numbers in the names of fonts, and those of their objects.
    fonts: Vec<(u32, u32)>,
}

impl Orphans {
    /// Looks at an object: what stands before its stream or its end, and what comes after. `budget` is what may be unfolded.
    pub(super) fn look(&mut self, number: u32, head: &[u8], rest: &[u8], budget: &mut usize) {
        let Some(data) = rest.strip_prefix(b"stream") else {
            let font = is_of_type(head, b"/Font").then(|| tagged(head)).flatten();
            self.fonts.extend(font.filter(|_| rest.starts_with(b"endobj") && self.fonts.len() < FONTS).map(|tag| (tag, number)));
            return;
        };
        let typed = [&b"/Type"[..], b"/Subtype", b"/Length1"].iter().any(|key| find(head, key).is_some());
        if typed || find(head, b"/FlateDecode").is_none() || self.contents.len() >= PAGES {
            return;
        }
        let mut start = Vec::new();
        // what is cut off ends in an error, and what came before counts
        let _ = flate2::read::ZlibDecoder::new(data.trim_ascii_start()).take(START.min(*budget as u64)).read_to_end(&mut start);
        *budget -= start.len();
        if find(&start, b"BT\n").is_some() && find(&start, b" Tf").is_some() {
            self.contents.push((number, size(&start)));
        }
    }

    /// Pages for what is left, as objects that follow that of their tree; none without fonts.
    pub(super) fn pages(&self, tree: u32) -> Vec<String> {
        let fonts: Vec<String> = self.fonts.iter().map(|(tag, number)| format!("/F{tag} {number} 0 R")).collect();
        let fonts = fonts.join(" ");
        let page = |(number, (stream, (width, height))): (u32, &(u32, (f32, f32)))| {
            format!(
                "{number} 0 obj\n<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {width} {height}] /Contents {stream} 0 R \
                 /Resources << /Font << {fonts} >> >> >>\nendobj\n"
            )
        };
        if self.fonts.is_empty() { Vec::new() } else { (tree + 1..).zip(&self.contents).map(page).collect() }
    }
}

/// The number that a font's tag says: its letters are digits of 26, the lowest first.
fn tagged(head: &[u8]) -> Option<u32> {
    let name = head[find(head, b"/BaseFont")? + b"/BaseFont".len()..].trim_ascii_start().strip_prefix(b"/")?;
    let (tag, _) = name.split_at_checked(TAG).filter(|(tag, rest)| tag.ends_with(NOUGHT) && rest.starts_with(b"+"))?;
    let digits = tag.iter().rev().map(|b| b.checked_sub(b'A').filter(|d| *d < 26).map(u32::from));
    digits.sum::<Option<u32>>()?;
    Some(tag.iter().rev().fold(0, |number, b| number * 26 + u32::from(b - b'A')))
}

/// The size that the first rectangle gives, which cuts off what would reach over the page.
fn size(start: &[u8]) -> (f32, f32) {
    let said = || {
        let before = std::str::from_utf8(&start[..find(start, b" re")?]).ok()?;
        let mut words = before.rsplit(|c: char| c.is_ascii_whitespace());
        let (height, width) = (words.next()?.parse::<f32>().ok()?, words.next()?.parse::<f32>().ok()?);
        [width, height].iter().all(|side| (100.0..=14_400.0).contains(side)).then_some((width.ceil(), height.ceil()))
    };
    said().unwrap_or(SIZE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Limits, open};

    #[test]
    fn a_file_cut_off_before_its_pages_is_read_as_far_as_its_fonts_go() {
        let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/pdf/word.pdf")).unwrap();
        let whole = open(&bytes, "word.pdf", &Limits::default()).unwrap();
        let cut = open(&bytes[..bytes.len() * 3 / 4], "word.pdf", &Limits::default()).unwrap();
        assert!(cut.tally().damaged.is_some() && cut.tally().pages == Some(2));
        let words: Vec<&str> = whole.text().split_whitespace().collect();
        let left = cut.text().split_whitespace().filter(|word| words.contains(word)).count();
        assert!(left * 10 > words.len() * 6, "{left} of {} words", words.len());
    }

    #[test]
    fn the_tag_of_a_font_is_its_number() {
        let tag = |name: &str| tagged(format!("<</Type/Font/Subtype/TrueType/BaseFont/{name} /FirstChar 0").as_bytes());
        assert_eq!((tag("BAAAAA+Carlito"), tag("EAAAAA+OpenSymbol"), tag("CBAAAA+Carlito")), (Some(1), Some(4), Some(28)));
        assert_eq!((tag("QWERTY+Carlito"), tag("Helvetica"), tag("b1AAAA+Carlito")), (None, None, None));
    }

    #[test]
    fn the_first_rectangle_is_the_page() {
        assert_eq!(size(b"0.1 w\nq 0 0.028 595.275 841.861 re\nW* n\n"), (596.0, 842.0));
        assert_eq!(size(b"q 3 3 re\n"), SIZE);
        assert_eq!(size(b"\xff BT"), SIZE);
    }
}
