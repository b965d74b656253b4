//! Fonts that were cut off with the end of a file. Chromium writes its fonts last of all, and numbers letters as the fonts do; most
//! fonts have the letters of ASCII in its order, from the space on, which is glyph 3.

use std::collections::HashSet;

use super::guard::find;
use super::rescue::{NUMBERS, ends_in_stream, is_of_type, number_before};
use super::sheet::{Glyph, Sheet};

/// Who numbers letters so, as the file says at its beginning, and how far in.
const MAKER: &[u8] = b"Skia/PDF";
const START: usize = 4096;
/// The dictionary of a page is not longer.
const HEAD: usize = 4096;
/// Fonts that are made anew.
const FONTS: usize = 1000;
/// What stands in the place of a lost font, but for its number: the widths are those of Helvetica (Adobe's metrics), in thousandths.
const FONT: &str = "<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /DescendantFonts [<< /Type /Font \
    /Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 556 \
    /W [3 [278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 \
    584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 \
    469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 \
    584]] >>] /ToUnicode ";
/// What its letters mean.
const LETTERS: &str = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n1 begincodespacerange\n<0000> \
    <FFFF>\nendcodespacerange\n1 beginbfrange\n<0003> <0061> <0020>\nendbfrange\nendcmap\nend\nend\n";
/// The share of vowels among letters: 38% in English, 41% in Dutch; any other order of letters has hardly a third.
const VOWELS: std::ops::Range<f32> = 0.34..0.48;
/// So few letters tell nothing.
const FEW: usize = 100;

/// The file with fonts in the place of those that its pages name and it has not; none where it has all, or another maker.
pub(super) fn replaced(bytes: &[u8]) -> Option<Vec<u8>> {
    find(&bytes[..bytes.len().min(START)], MAKER)?;
    let (mut whole, mut named, mut highest) = (HashSet::new(), Vec::new(), 0);
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], b"obj") {
        let keyword = at + found;
        at = keyword + b"obj".len();
        let Some(number) = number_before(&bytes[..keyword]) else { continue };
        highest = highest.max(number);
        let Some(length) = find(&bytes[at..], b"endobj") else { break };
        whole.insert(number);
        let head = &bytes[at..at + length.min(HEAD)];
        if is_of_type(head, b"/Page") && named.len() < FONTS {
            named.extend(fonts(head));
        }
        at += length;
    }
    named.retain(|number| !whole.contains(number));
    named.sort_unstable();
    named.dedup();
    let letters = highest.max(named.last().copied()?) + 1;
    let end: &[u8] = if ends_in_stream(bytes) { b"\nendstream\nendobj\n" } else { b"\n" };
    let mut file = [bytes, end].concat();
    file.extend(format!("{letters} 0 obj\n<< /Length {} >>\nstream\n{LETTERS}\nendstream\nendobj\n", LETTERS.len()).bytes());
    for number in named {
        file.extend(format!("{number} 0 obj\n{FONT}{letters} 0 R >>\nendobj\n").bytes());
    }
    Some(file)
}

/// The numbers of the fonts that a page names: `/Font <</F4 4 0 R /F5 5 0 R>>`.
fn fonts(page: &[u8]) -> Vec<u32> {
    let Some(rest) = find(page, b"/Font").and_then(|at| page[at + b"/Font".len()..].trim_ascii_start().strip_prefix(b"<<"))
    else {
        return Vec::new();
    };
    let names = String::from_utf8_lossy(&rest[..find(rest, b">>").unwrap_or(0)]).into_owned();
    let words: Vec<&str> = names.split_ascii_whitespace().collect();
    let number = |entry: &[&str]| if entry[0].starts_with('/') && entry[3] == "R" { entry[1].parse().ok() } else { None };
    words.chunks_exact(4).filter_map(number).filter(|number| *number <= NUMBERS).take(FONTS).collect()
}

/// Whether the letters of pages are those of Dutch or English: a font of another order would give any others.
pub(super) fn are_letters(sheets: &[Sheet]) -> bool {
    let mut counts = [0usize; 26];
    let letters = sheets.iter().flat_map(|s| &s.glyphs).map(|g: &Glyph| g.text.to_ascii_lowercase());
    for letter in letters.filter(char::is_ascii_lowercase) {
        counts[usize::from(letter as u8 - b'a')] += 1;
    }
    let of = |letter: u8| counts[usize::from(letter - b'a')];
    let all: usize = counts.iter().sum();
    let vowels = b"aeiou".iter().map(|v| of(*v)).sum::<usize>() as f32 / all.max(1) as f32;
    all >= FEW && VOWELS.contains(&vowels) && counts.iter().all(|n| *n <= of(b'e'))
}

#[cfg(test)]
mod tests {
    use super::super::testing::page;
    use super::*;
    use crate::read::{Limits, ReadErrorKind, open};

    #[test]
    fn a_file_cut_off_before_its_fonts_is_read_by_the_order_of_letters() {
        let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/pdf/web.pdf")).unwrap();
        let whole = open(&bytes, "web.pdf", &Limits::default()).unwrap();
        let cut = open(&bytes[..bytes.len() * 3 / 5], "web.pdf", &Limits::default()).unwrap();
        assert!(cut.tally().damaged.is_some());
        let words: Vec<&str> = whole.text().split_whitespace().collect();
        let left = cut.text().split_whitespace().filter(|word| words.contains(word)).count();
        assert!(left * 10 > words.len() * 8, "{left} of {} words: {}", words.len(), cut.text());
        let other = bytes.windows(8).position(|w| w == MAKER).unwrap();
        let unknown = [&bytes[..other], b"Sk1a", &bytes[other + 4..bytes.len() * 3 / 5]].concat();
        assert_eq!(open(&unknown, "web.pdf", &Limits::default()).unwrap_err().kind, ReadErrorKind::Corrupt);
    }

    #[test]
    fn letters_in_another_order_are_no_text() {
        let text = "wij kiezen voor klanten die blijven en meten elke maand wat het team daarvan leerde ";
        let shifted: String =
            text.chars().map(|c| if c == ' ' { c } else { (b'a' + (c as u8 - b'a' + 3) % 26) as char }).collect();
        let sheet = |text: &str| [page(&[(10.0, 100.0, text), (10.0, 120.0, text)])];
        assert!(are_letters(&sheet(text)));
        assert!(!are_letters(&sheet(&shifted)) && !are_letters(&sheet("te weinig")));
    }

    #[test]
    fn the_fonts_of_a_page() {
        assert_eq!(fonts(b"<</Type /Page /Resources <</Font <</F4 4 0 R /F5 15 0 R>>>> /MediaBox"), [4, 15]);
        assert_eq!(fonts(b"<</Type /Page /Font 3 0 R"), [0u32; 0]);
        assert_eq!(fonts(b"/Font <</F4 4294967295 0 R /F5 99999999999 0 R /F6"), [0u32; 0]);
    }
}
