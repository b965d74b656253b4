//! Content by its first bytes, and what archives and old Office files hold.

use std::io::Cursor;

use super::mailbox;
use crate::read::archive::Archive;
use crate::read::decode::decode;
use crate::read::ole::{Compound, MAGIC};
use crate::read::{Hint, Limits};

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
    /// A kind that is not read, with what it is and the way out.
    Foreign(&'static str, Hint),
    /// Bytes of no known kind.
    Binary,
    Text,
}

/// First bytes of kinds that are not read.
const FOREIGN: &[(&[u8], &str, Hint)] = &[
    (b"\x89PNG\r\n", "PNG", Hint::Picture),
    (b"\xff\xd8\xff", "JPEG", Hint::Picture),
    (b"GIF8", "GIF", Hint::Picture),
    (b"II*\0", "TIFF", Hint::Picture),
    (b"MM\0*", "TIFF", Hint::Picture),
    (b"8BPS", "Photoshop", Hint::Picture),
    (b"RIFF", "WebP, WAV", Hint::None),
    (b"\x1f\x8b", "gzip", Hint::Unpack),
    (b"BZh", "bzip2", Hint::Unpack),
    (b"\xfd7zXZ\0", "xz", Hint::Unpack),
    (b"\x28\xb5\x2f\xfd", "zstd", Hint::Unpack),
    (b"7z\xbc\xaf\x27\x1c", "7z", Hint::Unpack),
    (b"Rar!\x1a", "RAR", Hint::Unpack),
    (b"!BDN", "Outlook: pst", Hint::Mailbox),
    (b"\x78\x9f\x3e\x22", "winmail.dat, TNEF", Hint::Winmail),
    (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "OneNote", Hint::Export),
    (b"\xffWPC", "WordPerfect", Hint::Export),
    (b"\x7fELF", "ELF", Hint::None),
    (b"bplist", "plist", Hint::None),
    (b"SQLite format 3\0", "SQLite", Hint::None),
    (b"%!PS", "PostScript → pdf", Hint::None),
];

/// Streams of a mail of Outlook, in which an attached document may stand that has streams of its own.
const OUTLOOK: &str = "__properties_version1.0";
const OUTLOOK_PARTS: &str = "__substg1.0_";
/// Stream names of old Office files.
const OLE_STREAMS: &[(&str, Content)] = &[
    ("EncryptedPackage", Content::Locked),
    ("WordDocument", Content::Foreign("Word 97-2003", Hint::OldWord)),
    ("PowerPoint Document", Content::Foreign("PowerPoint 97-2003", Hint::OldSlides)),
    ("Workbook", Content::Workbook),
    ("Book", Content::Workbook),
    ("VisioDocument", Content::Foreign("Visio", Hint::Export)),
    ("Contents", Content::Foreign("Publisher, Works", Hint::Export)),
];

/// What zip files that are no archives of files begin a member's name with.
pub(super) const PACKAGES: &[(&str, &str, Hint)] = &[
    ("xl/", "Excel: xlsb", Hint::BinarySheet),
    ("visio/", "Visio", Hint::Export),
    ("index/document.iwa", "Pages, Keynote, Numbers", Hint::Export),
    ("metadata/properties.plist", "Pages, Keynote, Numbers", Hint::Export),
    ("index.apxl", "Keynote", Hint::Export),
    ("meta-inf/container.xml", "EPUB", Hint::Export),
    ("mimetype", "OpenDocument", Hint::None),
];

/// What the containers that are read say of themselves, and what others do.
const OFFICE: [&str; 8] = [
    "wordprocessingml", "presentationml", "spreadsheetml", "ms-word.", "ms-powerpoint.", "opendocument.text",
    "opendocument.presentation", "opendocument.spreadsheet",
];
const FOREIGN_PACKAGES: [&str; 4] = ["sheet.binary", "ms-visio.", "epub+zip", "opendocument.graphics"];
/// Extensions of the containers that are read.
const CONTAINERS: [&str; 14] =
    ["docx", "docm", "dotx", "dotm", "pptx", "pptm", "xlsx", "xlsm", "odt", "ott", "odp", "otp", "ods", "ots"];

/// Extensions of files that only say where a document stands.
const LINKS: [&str; 5] = ["gdoc", "gsheet", "gslides", "gdraw", "gform"];

/// What begins the header of a tar archive's first member, and where.
const TAR: (usize, &[u8]) = (257, b"ustar");

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
        return compound(bytes, extension);
    }
    if bytes.get(TAR.0..).is_some_and(|rest| rest.starts_with(TAR.1)) {
        return Content::Foreign("tar", Hint::Unpack);
    }
    if [&b"PK\x03\x04"[..], b"PK\x05\x06"].iter().any(|m| bytes.starts_with(m)) {
        return Content::Zip;
    }
    if start.starts_with(br"{\rtf") {
        return Content::RichText;
    }
    if let Some((_, what, hint)) = FOREIGN.iter().find(|(mark, ..)| start.starts_with(mark) || bytes.starts_with(mark)) {
        return Content::Foreign(what, *hint);
    }
    let pdf = bytes[..bytes.len().min(1024)].windows(5).any(|w| w == b"%PDF-");
    let sample = decode(&bytes[..bytes.len().min(SAMPLE)]).text;
    let text = is_texty(&sample);
    match pdf {
        true if extension == "pdf" || start.starts_with(b"%PDF-") || !text || has_objects(bytes) => Content::Pdf,
        _ if text && mailbox::is_mailbox(bytes, extension) => Content::Foreign("mbox", Hint::Mailbox),
        _ if text => markup(sample.trim_start(), extension),
        _ if bytes.get(4..8) == Some(b"ftyp") => Content::Foreign("MP4, HEIC", Hint::None),
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

/// What a compound file is, by its streams; where it is damaged, by what stands anywhere in it.
fn compound(bytes: &[u8], extension: &str) -> Content {
    let inside = Compound::open(bytes);
    let names: Vec<&str> = inside.iter().flat_map(Compound::streams).collect();
    let known = |name: &str| if names.is_empty() { has_stream(bytes, name) } else { names.contains(&name) };
    if known(OUTLOOK) || names.iter().any(|name| name.starts_with(OUTLOOK_PARTS)) || names.is_empty() && known(OUTLOOK_PARTS) {
        return Content::Foreign("Outlook: msg", Hint::OutlookMail);
    }
    // the streams of a project have names of one version only
    if extension == "mpp" {
        return Content::Foreign("Microsoft Project", Hint::Export);
    }
    let stream = OLE_STREAMS.iter().find(|(name, _)| known(name));
    stream.map_or(Content::Foreign("Office 97-2003 → docx, pptx", Hint::None), |(_, content)| *content)
}

/// Kinds that are text to a machine only.
fn markup(text: &str, extension: &str) -> Content {
    let has = |word: &str| text.contains(word);
    let related = has("MIME-Version:") && has("multipart/related");
    if text.starts_with("<svg") || text.starts_with("<?xml") && has("<svg") && !has("<html") {
        Content::Foreign("SVG", Hint::Picture)
    } else if text.starts_with("[InternetShortcut]") || text.starts_with("<?xml") && has("<plist") && has("<key>URL</key>") {
        Content::Foreign("url", Hint::Link)
    } else if text.starts_with("<?xml") && !has("<html") && !has("<HTML") {
        Content::Foreign("XML", Hint::None)
    } else if related && (extension == "mht" || extension == "mhtml" || text.starts_with("MIME-Version:") && extension != "eml") {
        Content::Foreign("MHTML → html, docx", Hint::None)
    } else if text.starts_with('{') && LINKS.contains(&extension) && (has("\"doc_id\"") || has("docs.google.com")) {
        Content::Foreign("Google Docs", Hint::Link)
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

/// Whether a container that no format reads was to be one of theirs, and ends before its main part: by what it says of itself,
/// or else by its name.
pub(super) fn is_cut_office(bytes: &[u8], extension: &str) -> bool {
    let Ok(mut archive) = Archive::open(bytes, &Limits::default()) else { return false };
    if archive.is_whole() {
        return false;
    }
    let mut said = |name: &str| {
        let part = archive.part(name).ok().flatten().filter(|part| !part.bytes.is_empty());
        part.map(|part| String::from_utf8_lossy(&part.bytes).into_owned())
    };
    match said("mimetype").or_else(|| said("[Content_Types].xml")) {
        Some(said) if FOREIGN_PACKAGES.iter().any(|kind| said.contains(kind)) => false,
        Some(said) if OFFICE.iter().any(|kind| said.contains(kind)) => true,
        _ => CONTAINERS.contains(&extension),
    }
}

fn local_name(header: &[u8]) -> Option<String> {
    let length = u16::from_le_bytes([*header.get(26)?, *header.get(27)?]) as usize;
    let name = std::str::from_utf8(header.get(30..30 + length)?).ok()?;
    (!name.is_empty() && !name.contains(char::is_control)).then(|| plain(name))
}

fn plain(name: &str) -> String {
    name.replace('\\', "/").to_lowercase()
}
