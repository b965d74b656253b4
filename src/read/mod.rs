//! From bytes to a [`Document`]. One file or folder a format; [`open`] is the one door, and nothing gets past it but a
//! document or a [`ReadError`].

mod archive;
mod bundle;
mod contents;
mod decode;
mod docx;
mod drawn;
mod error;
mod flow;
mod hint;
#[cfg(test)]
mod hostile;
mod html;
mod mail;
mod markdown;
mod mojibake;
mod odf;
mod office;
mod ole;
mod opc;
#[cfg(test)]
mod outline;
mod own;
mod pdf;
mod plain;
mod pptx;
mod prose;
mod raised;
mod rtf;
mod sheet;
mod sniff;
mod xml;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use bundle::{Bundle, Member, Piece, Purse, is_archive_name, is_bundle_name, members, unpack};
pub use docx::{Spot, Spots};
pub use error::{ReadError, ReadErrorKind};
pub use hint::Hint;
pub use own::{is_own_report, own_report_sample};
pub use sniff::Probe;

use crate::document::{Document, DocumentBuilder};

/// A kind of document: how it is recognised and how it becomes blocks.
pub trait Format: Sync {
    /// Its id, as reports name it: `markdown`, `docx`.
    fn id(&self) -> &'static str;
    /// File name extensions, lower case and without the dot, by which a walk finds it.
    fn extensions(&self) -> &'static [&'static str];
    /// Whether the content is of this format. The name's extension only settles what content cannot.
    fn sniff(&self, probe: &Probe<'_>) -> bool;
    /// Reads the content. What was read before damage was met stays in `out`.
    ///
    /// # Errors
    /// A [`ReadError`] that says why nothing useful could be read.
    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError>;
}

/// Every format; the first whose content test succeeds reads the file.
pub const FORMATS: &[&dyn Format] = &[
    &pdf::Pdf,
    &docx::Docx,
    &odf::Odt,
    &odf::Odp,
    &odf::Ods,
    &pptx::Pptx,
    &sheet::Xlsx,
    &sheet::Xls,
    &rtf::Rtf,
    &mail::Mail,
    &html::Html,
    &markdown::Markdown,
    &plain::Plain,
];

/// What one document may cost. The numbers come from the hostile files in the research notes.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Bytes of one decoded part, and of the decoded document.
    pub bytes: usize,
    /// Nesting of elements, lists, tables.
    pub depth: usize,
    /// Glyphs of a PDF.
    pub glyphs: usize,
    /// Cells of a table or sheet.
    pub cells: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 256 << 20, depth: 200, glyphs: 5_000_000, cells: 1_000_000 }
    }
}

/// Reads a document. `name` is its path or name; only its extension is looked at, and only where the content leaves doubt.
///
/// # Errors
/// A [`ReadError`] of the kind that fits; a panic inside a reader becomes [`ReadErrorKind::Crashed`].
pub fn open(bytes: &[u8], name: &str, limits: &Limits) -> Result<Document, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::new(ReadErrorKind::TooLarge, format!("{} MiB", bytes.len() >> 20)));
    }
    let probe = Probe::new(bytes, name);
    if let Some(error) = probe.refuse() {
        return Err(error);
    }
    let format = FORMATS.iter().find(|f| f.sniff(&probe));
    let Some(format) = format else { return Err(probe.unsupported()) };
    let mut builder = DocumentBuilder::new(format.id());
    let outcome = catch_unwind(AssertUnwindSafe(|| format.extract(bytes, limits, &mut builder)));
    match outcome {
        Ok(Ok(())) => Ok(builder.finish()),
        Ok(Err(error)) if is_bare(&error, format.id(), builder.tally().images) => Err(error.with(Hint::NoWords)),
        Ok(Err(error)) => Err(error),
        Err(_) => Err(ReadError::new(ReadErrorKind::Crashed, format.id())),
    }
}

/// Whether there are no words, and no pictures that could show some: text recognition would find nothing.
fn is_bare(error: &ReadError, format: &str, images: u32) -> bool {
    error.kind == ReadErrorKind::NoText && error.hint == Hint::None && format != "pdf" && images == 0
}

/// Finds where the paragraphs of a Word file stand in its bytes.
///
/// # Errors
/// As for [`open`]; a file that is damaged is [`ReadErrorKind::Corrupt`], however much of it could be read.
pub fn word_spots(bytes: &[u8], limits: &Limits) -> Result<Spots, ReadError> {
    let outcome = catch_unwind(AssertUnwindSafe(|| docx::spots(bytes, limits)));
    outcome.unwrap_or_else(|_| Err(ReadError::new(ReadErrorKind::Crashed, "docx")))
}

/// Documents of offices that no format reads: a walk meets them all the same, so that what is not read is said.
const UNREAD: [&str; 2] = ["doc", "ppt"];

/// Kinds in which a plan may well stand and that no format reads. Other files have these names too, keys and messages of programs:
/// those are text.
const UNREAD_UNLESS_TEXT: [&str; 25] = [
    "7z", "dot", "epub", "gdoc", "gsheet", "gslides", "key", "mbox", "mht", "mhtml", "mpp", "msg", "numbers", "odg", "one",
    "pages", "pot", "pps", "pub", "rar", "vsd", "vsdx", "wpd", "wps", "xlsb",
];

/// Whether a file name is one that a walk through a folder audits, or says that it cannot.
pub fn is_known_name(name: &str) -> bool {
    let Some((_, extension)) = name.rsplit_once('.') else { return false };
    let extension = extension.to_lowercase();
    UNREAD.contains(&extension.as_str()) || FORMATS.iter().any(|f| f.extensions().contains(&extension.as_str()))
}

/// Whether a file name is that of a document that is not read, or of something that has nothing to do with documents: see
/// [`is_unread_document`].
pub fn is_doubtful_name(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, extension)| UNREAD_UNLESS_TEXT.contains(&extension.to_lowercase().as_str()))
}

/// Whether a file of a doubtful name, of which `bytes` are the first some thousands, is a document that is not read.
pub fn is_unread_document(bytes: &[u8], name: &str) -> bool {
    Probe::new(bytes, name).is_known_binary()
}

/// The file name extensions of every format, in the order of [`FORMATS`], and of archives.
pub fn known_extensions() -> Vec<&'static str> {
    FORMATS.iter().flat_map(|f| f.extensions()).chain(&bundle::ARCHIVES).copied().collect()
}
