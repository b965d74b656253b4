//! Keeps a hostile or broken PDF from taking the process along: unwinding on purpose, quiet panics, unfolding streams.

use std::cell::Cell;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook};
use std::sync::Once;

/// Flate cannot unfold a byte to more than this many (RFC 1951: 258 bytes from two bits, and a little).
const FLATE_RATIO: usize = 1032;
/// How far before `stream` its dictionary is looked for; longer ones are those of pictures with inline tables.
const DICTIONARY: usize = 1024;

/// What stands before the place of the table of objects, and the part of a file's end in which it stands: 1024 bytes, as readers
/// have always looked, and as much again for what was added behind.
const TABLE: &[u8] = b"startxref";
const TAIL: usize = 2048;

/// The payload that unwinds out of the interpreter when a limit is met.
struct Stop;

/// How a guarded call ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome<T> {
    /// It returned.
    Done(T),
    /// It met a limit.
    Stopped,
    /// It panicked.
    Crashed,
}

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Leaves the interpreter from inside one of its callbacks, for it has no other way to be told.
pub(super) fn stop() -> ! {
    resume_unwind(Box::new(Stop))
}

/// Runs `work`; a panic in it prints nothing and does not get past.
pub(super) fn quietly<T>(work: impl FnOnce() -> T) -> Outcome<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let loud = take_hook();
        set_hook(Box::new(move |info| {
            if !QUIET.get() {
                loud(info);
            }
        }));
    });
    let before = QUIET.replace(true);
    let outcome = catch_unwind(AssertUnwindSafe(work));
    QUIET.set(before);
    match outcome {
        Ok(value) => Outcome::Done(value),
        Err(payload) if payload.is::<Stop>() => Outcome::Stopped,
        Err(_) => Outcome::Crashed,
    }
}

/// Whether a stream of the file would unfold past `limit` bytes, or dictionaries stand in each other past `depth`, which
/// takes hayro quadratic time. Pictures are not asked: nobody decodes them.
pub(super) fn is_bomb(bytes: &[u8], limit: usize, depth: usize) -> bool {
    let mut at = 0;
    let mut nested = Nesting::default();
    while let Some(found) = find(&bytes[at..], b"stream") {
        let (keyword, start) = (at + found, at + found + b"stream".len());
        let dictionary = &bytes[keyword.saturating_sub(DICTIONARY).max(at)..keyword];
        nested.read(&bytes[at..keyword]);
        at = start;
        if bytes[..keyword].ends_with(b"end") || find(dictionary, b"/Image").is_some() {
            continue;
        }
        let length = find(&bytes[start..], b"endstream").unwrap_or(bytes.len() - start);
        let stages = count(dictionary, b"/FlateDecode").max(1);
        let data = bytes[start..start + length].trim_ascii_start();
        if unfolds(data, stages, limit) {
            return true;
        }
        at = start + length;
    }
    nested.read(&bytes[at..]);
    nested.deepest > depth
}

/// Whether the end of a file says where the table of its objects stands, and something like one stands there. A file without
/// was cut off or mangled, and hayro looks for the objects by itself.
pub(super) fn has_table(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    let Some(said) = tail.windows(TABLE.len()).rposition(|w| w == TABLE) else { return false };
    let digits = tail[said + TABLE.len()..].trim_ascii_start();
    let number = digits.iter().take_while(|b| b.is_ascii_digit()).take(12);
    let offset = number.fold(0usize, |n, b| n.saturating_mul(10).saturating_add(usize::from(b - b'0')));
    // what stands before the mark of a PDF shifts everything, or was counted
    let cover = find(&bytes[..bytes.len().min(DICTIONARY)], b"%PDF-").unwrap_or(0);
    [offset, offset.saturating_add(cover)].into_iter().any(|at| {
        let table = bytes.get(at..).unwrap_or_default().trim_ascii_start();
        table.starts_with(b"xref") || table.first().is_some_and(u8::is_ascii_digit)
    })
}

/// How deep dictionaries stand in each other.
#[derive(Default)]
struct Nesting {
    depth: usize,
    deepest: usize,
}

impl Nesting {
    fn read(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while let Some(pair) = bytes.get(at..at + 2) {
            match pair {
                b"<<" => self.depth += 1,
                b">>" => self.depth = self.depth.saturating_sub(1),
                b"bj" => self.depth = 0,
                _ => {
                    at += 1;
                    continue;
                }
            }
            self.deepest = self.deepest.max(self.depth);
            at += 2;
        }
    }
}

/// Whether zlib data, folded `stages` times, unfolds past `limit`; only what could is tried.
fn unfolds(data: &[u8], stages: usize, limit: usize) -> bool {
    let reach = (0..stages).fold(data.len(), |size, _| size.saturating_mul(FLATE_RATIO));
    if reach <= limit || data.first().is_none_or(|b| b & 0x0f != 8) {
        return false;
    }
    let mut unfolded: Box<dyn Read + '_> = Box::new(data);
    for _ in 0..stages.min(4) {
        unfolded = Box::new(flate2::read::ZlibDecoder::new(unfolded));
    }
    let (mut total, mut chunk) = (0, [0; 1 << 14]);
    while let Ok(read @ 1..) = unfolded.read(&mut chunk) {
        total += read;
        if total > limit {
            return true;
        }
    }
    false
}

/// Where a word first stands.
pub(super) fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    let first = *word.first()?;
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|b| *b == first) {
        if bytes[at + next..].starts_with(word) {
            return Some(at + next);
        }
        at += next + 1;
    }
    None
}

fn count(bytes: &[u8], word: &[u8]) -> usize {
    bytes.windows(word.len()).filter(|w| *w == word).count()
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn folded(data: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(data).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn the_table_is_where_the_end_says() {
        let file = |offset: &str| format!("%PDF-1.5\nxref\n0 1\ntrailer\nstartxref\n{offset}\n%%EOF\n").into_bytes();
        assert!(has_table(&file("9")));
        assert!(has_table(&[b"cover".to_vec(), file("9")].concat()));
        assert!(has_table(b"%PDF-1.5\n12 0 obj\nstartxref\r\n9\r\n%%EOF"));
        for broken in [file("2"), file("999999999999999999999"), b"%PDF-1.5\nxref".to_vec(), Vec::new()] {
            assert!(!has_table(&broken));
        }
    }

    #[test]
    fn stopping_panicking_and_returning_are_told_apart() {
        assert_eq!(quietly(|| 3), Outcome::Done(3));
        assert_eq!(quietly(|| stop()), Outcome::<()>::Stopped);
        assert_eq!(quietly(|| panic!("made up")), Outcome::<()>::Crashed);
        assert!(!QUIET.get());
    }

    #[test]
    fn dictionaries_nested_too_deep_are_a_bomb() {
        let deep = |n: usize| [b"<</A ".repeat(n), b">>".repeat(n), b" endobj".to_vec()].concat();
        assert!(is_bomb(&deep(300), 1 << 20, 200));
        assert!(!is_bomb(&deep(100).repeat(3), 1 << 20, 200));
    }

    #[test]
    fn a_bomb_is_seen_however_often_it_is_folded() {
        let once = folded(&vec![b' '; 3 << 20]);
        let stream = |dict: &str, data: &[u8]| [dict.as_bytes(), b" stream\n", data, b"\nendstream"].concat();
        assert!(is_bomb(&stream("<< /Filter /FlateDecode >>", &once), 1 << 20, 200));
        assert!(!is_bomb(&stream("<< /Filter /FlateDecode >>", &once), 4 << 20, 200));
        let twice = folded(&once);
        assert!(is_bomb(&stream("<< /Filter [/FlateDecode /FlateDecode] >>", &twice), 1 << 20, 200));
        assert!(!is_bomb(&stream("<< /Subtype /Image /Filter /FlateDecode >>", &once), 1 << 20, 200));
    }
}
