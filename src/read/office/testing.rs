//! For tests: packages made of readable XML, and everything that can befall a file.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use crate::document::Document;
use crate::read::hostile::endure;
use crate::read::{Limits, ReadError, ReadErrorKind, open};

/// A container of parts.
pub(in crate::read) fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("its text");
    }
    writer.finish().expect("a container").into_inner()
}

/// Reads a file that must be readable.
#[track_caller]
pub(in crate::read) fn read(bytes: &[u8], name: &str) -> Document {
    open(bytes, name, &Limits::default()).unwrap_or_else(|e| panic!("{name}: {e:?}"))
}

/// The kind of error that a file gives under small limits; none where it is read.
pub(in crate::read) fn refusal(bytes: &[u8], name: &str, limits: &Limits) -> Option<ReadErrorKind> {
    open(bytes, name, limits).err().map(|ReadError { kind, .. }| kind)
}

/// Cuts a file at every sixteenth, and flips bits all over it.
pub(in crate::read) fn batter(bytes: &[u8], name: &str) {
    for sixteenths in 0..16 {
        endure("cut", &bytes[..bytes.len() * sixteenths / 16], &[name]);
    }
    for (at, bit) in noise(80) {
        let mut flipped = bytes.to_vec();
        let at = at % flipped.len();
        flipped[at] ^= 1 << (bit % 8);
        endure("flipped", &flipped, &[name]);
    }
}

/// Takes pieces out of the parts of a package, and puts junk in their place.
pub(in crate::read) fn splice(parts: &[(&str, &str)], name: &str) {
    let junk = ["", "<", "</", "\"", "&#x0;", "<a>", "</p>", "99999999999", "-1", "\u{0}é"];
    for (part, (_, text)) in parts.iter().enumerate() {
        for (at, length) in noise(30) {
            let mut parts: Vec<(&str, &str)> = parts.to_vec();
            let bytes: Vec<char> = text.chars().collect();
            if bytes.is_empty() {
                continue;
            }
            let start = at % bytes.len();
            let end = (start + length % 40).min(bytes.len());
            let damaged: String =
                bytes[..start].iter().copied().chain(junk[at % junk.len()].chars()).chain(bytes[end..].iter().copied()).collect();
            parts[part].1 = &damaged;
            endure("spliced", &zip(&parts), &[name]);
        }
    }
}

/// Pairs of numbers that look random and are the same each time.
pub(in crate::read) fn noise(count: usize) -> impl Iterator<Item = (usize, usize)> {
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    std::iter::repeat_with(move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 40) as usize, (state >> 33) as usize & 0x7f)
    })
    .take(count)
}
