//! Strings of old workbooks: eight or sixteen bits a character, and the shared ones cut wherever a record was full.

use encoding_rs::{Encoding, WINDOWS_1252};

use crate::read::ole::{long, word};

/// Shared strings that may be announced; a string takes at least three bytes.
pub(super) const MAX_STRINGS: usize = 1 << 20;

/// The code page of strings with eight bits a character.
pub(super) fn code_page(number: u16) -> &'static Encoding {
    let label = match number {
        1250..=1258 | 874 => format!("windows-{number}"),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        10_000 => "macintosh".to_owned(),
        65_001 => "utf-8".to_owned(),
        _ => return WINDOWS_1252,
    };
    Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
}

/// A string with its length in front, in `width` bytes. Strings before Excel 97 have no byte that says how wide they are.
pub(super) fn short(bytes: &[u8], width: usize, wide: bool, page: &'static Encoding) -> String {
    let length = match width {
        1 => bytes.first().map(|n| usize::from(*n)),
        _ => word(bytes, 0).map(usize::from),
    };
    let (Some(length), Some(rest)) = (length, bytes.get(width..)) else { return String::new() };
    if !wide {
        return page.decode_without_bom_handling(&rest[..length.min(rest.len())]).0.into_owned();
    }
    let Some((flags, rest)) = rest.split_first() else { return String::new() };
    // Pieces of another look, and how it is pronounced, are announced before the characters.
    let skip = 2 * usize::from(flags & 8 != 0) + 4 * usize::from(flags & 4 != 0);
    let mut text = Vec::new();
    units(rest.get(skip..).unwrap_or_default(), flags & 1 != 0, length, &mut text);
    String::from_utf16_lossy(&text)
}

/// Takes up to `count` characters, and gives how many bytes they took.
fn units(bytes: &[u8], wide: bool, count: usize, into: &mut Vec<u16>) -> usize {
    let before = into.len();
    if wide {
        into.extend(bytes.chunks_exact(2).take(count).map(|pair| u16::from_le_bytes([pair[0], pair[1]])));
        (into.len() - before) * 2
    } else {
        into.extend(bytes.iter().take(count).map(|b| u16::from(*b)));
        into.len() - before
    }
}

/// Reads the shared strings: a record, and those that continue it.
pub(super) fn shared(records: &[&[u8]]) -> Vec<String> {
    let Some(count) = records.first().and_then(|first| long(first, 4)) else { return Vec::new() };
    let mut cursor = Cursor { records, record: 0, at: 8 };
    let mut strings = Vec::new();
    while strings.len() < (count as usize).min(MAX_STRINGS) {
        let Some(text) = cursor.string() else { break };
        strings.push(text);
    }
    strings
}

struct Cursor<'a> {
    records: &'a [&'a [u8]],
    record: usize,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> Option<&'a [u8]> {
        self.records.get(self.record).map(|record| record.get(self.at..).unwrap_or_default())
    }

    /// Goes to the next record where this one is used up.
    fn settle(&mut self) -> Option<&'a [u8]> {
        while self.rest()?.is_empty() {
            self.record += 1;
            self.at = 0;
        }
        self.rest()
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let step = count.min(self.settle()?.len());
            self.at += step;
            count -= step;
        }
        Some(())
    }

    fn string(&mut self) -> Option<String> {
        let head = self.settle()?;
        let mut left = usize::from(word(head, 0)?);
        let mut flags = *head.get(2)?;
        self.at += 3;
        let mut runs = 0;
        if flags & 8 != 0 {
            runs = usize::from(word(self.rest()?, 0)?) * 4;
            self.at += 2;
        }
        if flags & 4 != 0 {
            runs += long(self.rest()?, 0)? as usize;
            self.at += 4;
        }
        let mut text = Vec::new();
        while left > 0 {
            if self.rest()?.is_empty() {
                // The next record says anew how wide the characters are.
                self.record += 1;
                self.at = 1;
                flags = *self.records.get(self.record)?.first()?;
            }
            let before = text.len();
            let taken = units(self.rest()?, flags & 1 != 0, left, &mut text);
            if taken == 0 {
                return None;
            }
            self.at += taken;
            left -= text.len() - before;
        }
        self.skip(runs);
        Some(String::from_utf16_lossy(&text))
    }
}
