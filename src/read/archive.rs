//! Zip containers, as Office and OpenDocument files are: parts by name, inflated within limits, and what can be saved of
//! a container that was cut off.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::{ZipFile, read_zipfile_from_stream_with_compressed_size};
use zip::result::{ZipError, ZipResult};

use super::{Limits, ReadError, ReadErrorKind};

/// What every entry of a zip container begins with.
const ENTRY: &[u8; 4] = b"PK\x03\x04";
/// Bytes of an entry's header before its name.
const ENTRY_HEADER: usize = 30;
/// How many times their own number deflated bytes can become at most: 258 for every two bits.
const DEFLATE: u64 = 1032;
/// What each line of the directory begins with, what stands behind it all, and the bytes in front of the number of lines there.
const LISTED: &[u8; 4] = b"PK\x01\x02";
const END: &[u8; 4] = b"PK\x05\x06";
const END_COUNT: usize = 10;
/// Entries looked at in a container without a directory; a real document has some dozens.
const SALVAGED_ENTRIES: usize = 4096;

/// An open container.
pub(super) struct Archive<'a> {
    source: Source<'a>,
    names: HashMap<String, usize>,
    /// Whether the directory is there and names every part as the part names itself.
    whole: bool,
    budget: usize,
    limit: usize,
}

enum Source<'a> {
    Whole(ZipArchive<Cursor<&'a [u8]>>),
    /// The directory is lost: each piece runs from one entry's header to the next.
    Pieces(Vec<&'a [u8]>),
}

/// A part as it was inflated.
pub(super) struct Part {
    /// Its content, as far as it could be inflated.
    pub(super) bytes: Vec<u8>,
    /// Whether it is cut off, or differs from its checksum.
    pub(super) damaged: bool,
}

impl<'a> Archive<'a> {
    /// Opens a container; all its parts together may inflate to `limits.bytes`.
    ///
    /// # Errors
    /// `Corrupt` where not a single entry is found.
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        let (source, names, whole) = match ZipArchive::new(Cursor::new(bytes)) {
            Ok(archive) => {
                let (names, agreed) = listed(bytes, &archive);
                let whole = agreed && is_counted(bytes, archive.central_directory_start());
                (Source::Whole(archive), names, whole)
            }
            Err(_) => {
                let (pieces, names) = salvage(bytes);
                if pieces.is_empty() {
                    return Err(ReadError::new(ReadErrorKind::Corrupt, "zip"));
                }
                (Source::Pieces(pieces), names, false)
            }
        };
        Ok(Archive { source, names, whole, budget: limits.bytes, limit: limits.bytes })
    }

    /// Whether the container has its directory, which stands at its end, and that agrees with what stands in it.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }

    /// The names of the parts that begin and end so, those with lower numbers first.
    pub(super) fn parts_like(&self, start: &str, end: &str) -> Vec<String> {
        let fits = |name: &&String| name.starts_with(start) && name.ends_with(end) && name.len() > start.len() + end.len();
        let mut names: Vec<String> = self.names.keys().filter(fits).cloned().collect();
        names.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
        names
    }

    /// Inflates a part; none where there is no such name. Case and a leading slash make no difference.
    ///
    /// # Errors
    /// `Encrypted`, `TooLarge` past the limit, `Corrupt` where its header cannot be read.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Part>, ReadError> {
        let Some(&index) = self.names.get(&key(name)) else { return Ok(None) };
        let (budget, limit) = (self.budget, self.limit);
        let part = match &mut self.source {
            Source::Whole(archive) => inflate(archive.by_index(index).map(Some), budget),
            Source::Pieces(pieces) => {
                let mut rest = pieces[index];
                let size = rest.len() as u64;
                inflate(read_zipfile_from_stream_with_compressed_size(&mut rest, size), budget)
            }
        };
        let part = part.map_err(|error| failure(name, &error))?;
        let Some(part) = part else {
            return Err(ReadError::new(ReadErrorKind::TooLarge, format!("{name} > {} MiB", limit >> 20)));
        };
        self.budget -= part.bytes.len();
        Ok(Some(part))
    }
}

/// Inflates an entry; none where it is larger than `budget`.
fn inflate<R: Read>(entry: ZipResult<Option<ZipFile<'_, R>>>, budget: usize) -> ZipResult<Option<Part>> {
    let Some(entry) = entry? else { return Ok(Some(Part { bytes: Vec::new(), damaged: true })) };
    if entry.size() > budget as u64 {
        let possible = entry.size() / DEFLATE <= entry.compressed_size();
        return if possible { Ok(None) } else { Err(ZipError::InvalidArchive("size".into())) };
    }
    let mut bytes = Vec::with_capacity((entry.size() as usize).min(4 << 20));
    let outcome = entry.take(budget as u64 + 1).read_to_end(&mut bytes);
    if bytes.len() > budget {
        return Ok(None);
    }
    Ok(Some(Part { bytes, damaged: outcome.is_err() }))
}

fn key(name: &str) -> String {
    name.trim_start_matches(['/', '\\']).replace('\\', "/").to_lowercase()
}

fn failure(name: &str, error: &ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ReadError::new(ReadErrorKind::Encrypted, name)
        }
        _ => ReadError::new(ReadErrorKind::Corrupt, name),
    }
}

/// The parts by their names in the directory, and by those in front of them where they differ; and whether none does.
fn listed(bytes: &[u8], archive: &ZipArchive<Cursor<&[u8]>>) -> (HashMap<String, usize>, bool) {
    let mut names = HashMap::new();
    let mut own = Vec::new();
    for index in 0..archive.len() {
        let name = archive.name_for_index(index).and_then(Result::ok);
        names.extend(name.as_deref().map(|name| (key(name), index)));
        let Ok(entry) = archive.by_index_data(index) else { continue };
        let piece = usize::try_from(entry.header_start()).ok().and_then(|at| bytes.get(at..));
        let piece = piece.filter(|piece| piece.starts_with(ENTRY));
        let said = piece.and_then(entry_name).map(|said| key(&said));
        own.extend(said.filter(|said| names.get(said) != Some(&index)).map(|said| (said, index)));
    }
    let agreed = own.is_empty();
    for (name, index) in own {
        names.entry(name).or_insert(index);
    }
    (names, agreed)
}

/// Whether the directory, which begins at `start`, has as many lines as its end says.
fn is_counted(bytes: &[u8], start: u64) -> bool {
    let directory = usize::try_from(start).ok().and_then(|start| bytes.get(start..)).unwrap_or_default();
    let Some(end) = directory.windows(END.len()).rposition(|window| window == END) else { return false };
    let said = directory.get(end + END_COUNT..end + END_COUNT + 2).map(|two| u16::from_le_bytes([two[0], two[1]]));
    let lines = directory[..end].windows(LISTED.len()).filter(|window| *window == LISTED).count();
    // a directory of more lines than fit says so elsewhere
    said.is_some_and(|said| said == u16::MAX || usize::from(said) == lines)
}

/// The entries of a container without a directory, by their own headers.
fn salvage(bytes: &[u8]) -> (Vec<&[u8]>, HashMap<String, usize>) {
    let found = bytes.windows(ENTRY.len()).enumerate().filter(|(_, window)| *window == ENTRY);
    let mut starts: Vec<usize> = found.map(|(at, _)| at).take(SALVAGED_ENTRIES).collect();
    starts.push(bytes.len());
    let pieces: Vec<&[u8]> = starts.windows(2).map(|pair| &bytes[pair[0]..pair[1]]).collect();
    let names = pieces.iter().enumerate().filter_map(|(i, piece)| Some((key(&entry_name(piece)?), i))).collect();
    (pieces, names)
}

fn entry_name(piece: &[u8]) -> Option<String> {
    let length = usize::from(u16::from_le_bytes([*piece.get(26)?, *piece.get(27)?]));
    let name = piece.get(ENTRY_HEADER..ENTRY_HEADER + length)?;
    Some(String::from_utf8_lossy(name).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::write::{SimpleFileOptions, ZipWriter};

    fn container(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
            writer.write_all(text.as_bytes()).expect("its text");
        }
        writer.finish().expect("a container").into_inner()
    }

    fn limits(bytes: usize) -> Limits {
        Limits { bytes, ..Limits::default() }
    }

    #[test]
    fn finds_parts_whatever_the_spelling_of_their_names() {
        let bytes = container(&[("/word/Document.xml", "een"), ("docProps\\core.xml", "twee")]);
        let mut archive = Archive::open(&bytes, &limits(100)).unwrap();
        for (name, text) in [("word/document.xml", "een"), ("/docProps/core.xml", "twee")] {
            assert_eq!(archive.part(name).unwrap().unwrap().bytes, text.as_bytes(), "{name}");
        }
        assert!(archive.part("word/styles.xml").unwrap().is_none());
        assert!(archive.is_whole());
    }

    #[test]
    fn refuses_what_inflates_past_the_limit_of_all_parts_together() {
        let bytes = container(&[("a", &"x".repeat(60)), ("b", &"y".repeat(60))]);
        let mut archive = Archive::open(&bytes, &limits(100)).unwrap();
        assert_eq!(archive.part("a").unwrap().unwrap().bytes.len(), 60);
        assert_eq!(archive.part("b").err().unwrap().kind, ReadErrorKind::TooLarge);
    }

    #[test]
    fn a_size_that_its_bytes_cannot_have_is_damage() {
        let mut bytes = container(&[("a", "geheel")]);
        let directory = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
        bytes[directory + 27] ^= 0x40;
        let mut archive = Archive::open(&bytes, &limits(1 << 20)).unwrap();
        assert_eq!(archive.part("a").err().unwrap().kind, ReadErrorKind::Corrupt);
    }

    #[test]
    fn cuts_a_part_that_lies_about_its_size_short() {
        let bytes = container(&[("a", &"x".repeat(5000))]);
        let mut cut = bytes[..bytes.len() - 22].to_vec();
        cut[22..26].copy_from_slice(&10u32.to_le_bytes());
        let mut archive = Archive::open(&cut, &limits(100)).unwrap();
        let part = archive.part("a").unwrap().unwrap();
        assert!(part.damaged && part.bytes.len() <= 100);
    }

    #[test]
    fn saves_the_entries_of_a_cut_container() {
        let text: String = (0..4000).map(|n| format!("regel {n} van het plan\n")).collect();
        let bytes = container(&[("a", "heel"), ("b", &text)]);
        let mut archive = Archive::open(&bytes[..bytes.len() / 2], &limits(1 << 20)).unwrap();
        assert!(!archive.is_whole());
        assert!(!archive.part("a").unwrap().unwrap().damaged);
        let part = archive.part("b").unwrap().unwrap();
        assert!(part.damaged && part.bytes.starts_with(b"regel 0 van het plan\nregel 1 "));
        assert!(part.bytes.len() > 1000);
    }

    #[test]
    fn knows_a_locked_part_and_a_file_that_is_no_container() {
        let mut bytes = container(&[("a", "geheim")]);
        let directory = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
        bytes[6] |= 1;
        bytes[directory + 8] |= 1;
        let mut archive = Archive::open(&bytes, &limits(100)).unwrap();
        assert_eq!(archive.part("a").err().unwrap().kind, ReadErrorKind::Encrypted);
        assert_eq!(Archive::open(b"PK is a name", &limits(100)).err().unwrap().kind, ReadErrorKind::Corrupt);
    }
}
