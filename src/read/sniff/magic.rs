//! Content by its first bytes, and what archives and old Office files hold.

use std::io::Cursor;

use crate::read::decode::decode;
use crate::read::ole::{Compound, MAGIC};

/// Names that a damaged archive is searched for; a document has a few dozen.
const MAX_MEMBERS: usize = 10_000;
/// Bytes that are looked at to tell text from anything else.
const SAMPLE: usize = 4096;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Nothing but white space.
    Empty,
    /// The stand-in of a file that Git LFS did not fetch.
    LfsStub,
    Pdf,
    Zip,
    RichText,
    /// A workbook of Excel before 2007.
    Workbook,
    /// An Office file with a password.
    Locked,
    /// A kind that is not read, with what it is and, where there is one, the way out.
    Foreign(&'static str),
    /// Bytes of no known kind.
    Binary,
    Text,
}

/// First bytes of kinds that are not read.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"RIFF", "WebP, WAV"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a", "RAR"),
    (b"\x7fELF", "ELF"),
    (b"bplist", "plist"),
    (b"SQLite format 3\0", "SQLite"),
    (b"%!PS", "PostScript → pdf"),
];

/// Stream names of old Office files.
const OLE_STREAMS: &[(&str, Content)] = &[
    ("EncryptedPackage", Content::Locked),
    ("WordDocument", Content::Foreign("Word 97-2003: doc → docx")),
    ("PowerPoint Document", Content::Foreign("PowerPoint 97-2003: ppt → pptx")),
    ("Workbook", Content::Workbook),
    ("Book", Content::Workbook),
];

/// Recognises content; the extension matters only to a PDF that does not begin with its mark.
pub(super) fn recognise(bytes: &[u8], extension: &str) -> Content {
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = unmarked.trim_ascii_start();
    if start.iter().all(|b| *b == 0 || b.is_ascii_whitespace()) {
        return Content::Empty;
    }
    if start.starts_with(b"version https://git-lfs") {
        return Content::LfsStub;
    }
    if bytes.starts_with(MAGIC) {
        let inside = Compound::open(bytes);
        let names: Vec<&str> = inside.iter().flat_map(Compound::streams).collect();
        let known = |name: &str| if names.is_empty() { has_stream(bytes, name) } else { names.contains(&name) };
        let stream = OLE_STREAMS.iter().find(|(name, _)| known(name));
        return stream.map_or(Content::Foreign("Office 97-2003 → docx, pptx"), |(_, content)| *content);
    }
    if [&b"PK\x03\x04"[..], b"PK\x05\x06"].iter().any(|m| bytes.starts_with(m)) {
        return Content::Zip;
    }
    if start.starts_with(br"{\rtf") {
        return Content::RichText;
    }
    if let Some((_, what)) = FOREIGN.iter().find(|(mark, _)| start.starts_with(mark) || bytes.starts_with(mark)) {
        return Content::Foreign(what);
    }
    let pdf = bytes[..bytes.len().min(1024)].windows(5).any(|w| w == b"%PDF-");
    let sample = decode(&bytes[..bytes.len().min(SAMPLE)]).text;
    let text = is_texty(&sample);
    match pdf {
        true if extension == "pdf" || start.starts_with(b"%PDF-") || !text || has_objects(bytes) => Content::Pdf,
        _ if text => markup(sample.trim_start()),
        _ if bytes.get(4..8) == Some(b"ftyp") => Content::Foreign("MP4, HEIC"),
        _ => Content::Binary,
    }
}

/// A text may name the mark of a PDF, but has none of its objects.
fn has_objects(bytes: &[u8]) -> bool {
    bytes.windows(6).any(|w| w == b" 0 obj")
}

/// Text hardly has control characters; in noise every tenth byte is one.
fn is_texty(sample: &str) -> bool {
    let (mut all, mut odd) = (0usize, 0usize);
    for c in sample.chars() {
        all += 1;
        odd += usize::from(c.is_control() && !c.is_whitespace() && c != '\u{1b}' || c == char::REPLACEMENT_CHARACTER);
    }
    odd * 32 <= all
}

/// Kinds that are text to a machine only.
fn markup(text: &str) -> Content {
    let has = |word: &str| text.contains(word);
    if text.starts_with("<svg") || text.starts_with("<?xml") && has("<svg") && !has("<html") {
        Content::Foreign("SVG")
    } else if text.starts_with("<?xml") && !has("<html") && !has("<HTML") {
        Content::Foreign("XML")
    } else if text.starts_with("MIME-Version:") && has("multipart/related") {
        Content::Foreign("MHTML → html, docx")
    } else {
        Content::Text
    }
}

fn has_stream(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wide.len()).any(|w| w == wide)
}

/// The member names of an archive, lower case and with forward slashes, from its directory, else from the header before each member.
pub(super) fn zip_members(bytes: &[u8]) -> Vec<String> {
    if let Ok(archive) = zip::ZipArchive::new(Cursor::new(bytes)) {
        return archive.file_names().filter_map(|name| Some(plain(&name.ok()?))).collect();
    }
    let headers = bytes.windows(4).enumerate().filter(|(_, w)| *w == b"PK\x03\x04");
    headers.filter_map(|(at, _)| local_name(&bytes[at..])).take(MAX_MEMBERS).collect()
}

fn local_name(header: &[u8]) -> Option<String> {
    let length = u16::from_le_bytes([*header.get(26)?, *header.get(27)?]) as usize;
    let name = std::str::from_utf8(header.get(30..30 + length)?).ok()?;
    (!name.is_empty() && !name.contains(char::is_control)).then(|| plain(name))
}

fn plain(name: &str) -> String {
    name.replace('\\', "/").to_lowercase()
}
