//! Files with a few bits flipped: what is lost is said. Seeded, so that every run damages the same bits.

use std::collections::HashMap;

use regie::document::Document;
use regie::read::{self, Limits};

/// Damaged files of each fixture.
const EACH: u64 = 60;
/// What each format is damaged from.
const SOURCES: &[&str] = &[
    "formats/plan.docx", "longer/nl.docx", "longer/en.docx", "formats/plan.pptx", "formats/pandoc.pptx", "formats/plan.odp",
    "formats/plan.odt", "formats/pandoc.odt", "longer/nl.odt", "formats/plan.xlsx", "formats/plan.ods", "formats/plan.xls",
    "formats/plan.pdf", "pdf/word.pdf", "pdf/web.pdf", "longer/nl.pdf",
];
/// Fewer of the words than this part of them is a loss.
const KEPT: f64 = 0.98;
/// The same for a format without checksums, where a letter may become another one and nobody can tell.
const KEPT_UNCHECKED: f64 = 0.95;

/// Numbers that look random and are the same each time (xorshift64*).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % end.max(1)
    }
}

fn flipped(whole: &[u8], seed: u64) -> Vec<u8> {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (seed + 1));
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.below(8) {
        let at = dice.below(bytes.len());
        bytes[at] ^= 1 << dice.below(8);
    }
    bytes
}

fn words(doc: &Document) -> HashMap<&str, usize> {
    let mut words = HashMap::new();
    for word in doc.text().split_whitespace() {
        *words.entry(word).or_insert(0) += 1;
    }
    words
}

/// The part of the words of one text that another has too.
fn kept(whole: &Document, part: &Document) -> f64 {
    let (whole, part) = (words(whole), words(part));
    let all: usize = whole.values().sum();
    let found: usize = whole.iter().map(|(word, times)| part.get(word).map_or(0, |n| *n.min(times))).sum();
    found as f64 / all as f64
}

/// Whether something is said of a document that was not read whole.
fn is_told(doc: &Document) -> bool {
    doc.tally().damaged.is_some() || !doc.tally().blank_pages.is_empty()
}

#[test]
fn of_what_flipped_bits_take_away_something_is_said() {
    let mut silent = Vec::new();
    for name in SOURCES {
        let path = format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(&path).expect(&path);
        let whole = read::open(&bytes, name, &Limits::default()).expect(name);
        assert_eq!(whole.tally().damaged, None, "{name}");
        let (mut read, mut noted, mut refused) = (0, 0, 0);
        for seed in 0..EACH {
            match read::open(&flipped(&bytes, seed), name, &Limits::default()) {
                Err(_) => refused += 1,
                Ok(doc) if is_told(&doc) => noted += 1,
                Ok(doc) => {
                    read += 1;
                    let kept = kept(&whole, &doc);
                    let enough = if name.ends_with("xls") { KEPT_UNCHECKED } else { KEPT };
                    silent.extend((kept < enough).then(|| format!("{name} seed {seed}: {:.0}%", kept * 100.0)));
                }
            }
        }
        println!("{name}: {read} read, {noted} with a note, {refused} refused");
    }
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn the_sheets_that_are_left_of_a_workbook_are_read() {
    let path = format!("{}/fixtures/formats/plan.xlsx", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).expect(&path);
    let whole = read::open(&bytes, "plan.xlsx", &Limits::default()).expect("a sound plan");
    let part = read::open(&bytes[..bytes.len() * 3 / 4], "plan.xlsx", &Limits::default()).expect("what is left");
    assert!(part.tally().damaged.is_some());
    assert!(kept(&whole, &part) > 0.9, "{:?}", part.tally());
}
