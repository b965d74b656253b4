//! Files that hold documents: zip archives and mails with attachments. Each member is a document of its own, which is read from its
//! own bytes of the file.

mod salvage;
mod zip;

use std::io::{Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::{Limits, ReadError, ReadErrorKind, is_known_name, mail};

/// Extensions of files that hold documents and are none themselves.
pub(super) const ARCHIVES: [&str; 1] = ["zip"];
/// Extensions of documents that may hold others.
const MAILS: [&str; 1] = ["eml"];

/// A document inside a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name for a reader: with forward slashes, without anything that leads out of the file.
    pub name: String,
    /// Where it stands.
    pub piece: Piece,
}

/// The bytes of a file that a member stands in, and how it is packed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Piece {
    /// The byte at which its own header begins.
    pub at: u64,
    /// Packed bytes: of a zip archive those after the header, of a mail all.
    pub packed: u64,
    /// Bytes when unpacked, as the file says; the packed ones for a mail.
    pub size: u64,
    packing: Packing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Packing {
    Stored,
    Deflated,
    /// With a password.
    Locked,
    /// Past what an archive may unpack to, this member and those before it together.
    TooMuch,
    /// In a way that is not read.
    Foreign,
    /// A part of a mail, headers included.
    Mime,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// The members that are documents, in the file's order.
    pub members: Vec<Member>,
    /// Names of members that are passed over because they are no documents, hidden ones not counted.
    pub others: Vec<String>,
    /// Whether the file is a document itself beside its members.
    pub is_document: bool,
    /// Why members may be missing: the file is damaged, and these are what is left of it.
    pub damage: Option<ReadError>,
}

/// Whether a name is that of an archive, which a walk looks into.
pub fn is_archive_name(name: &str) -> bool {
    has_extension(name, &ARCHIVES)
}

/// Whether a name is that of a file that may hold documents.
pub fn is_bundle_name(name: &str) -> bool {
    is_archive_name(name) || has_extension(name, &MAILS)
}

fn has_extension(name: &str, extensions: &[&str]) -> bool {
    name.rsplit_once('.').is_some_and(|(_, e)| extensions.iter().any(|known| e.eq_ignore_ascii_case(known)))
}

/// What a file named `name` holds; none where it is a document and nothing else.
///
/// # Errors
/// `Io`, `Corrupt` where an archive has lost the list of its members and none is found without it, `TooLarge` where it has too many.
pub fn members(mut source: impl Read + Seek, name: &str, limits: &Limits) -> Result<Option<Bundle>, ReadError> {
    let io = |error: std::io::Error| ReadError::new(ReadErrorKind::Io, error.to_string());
    let look = || {
        if has_extension(name, &MAILS) {
            let mut bytes = Vec::new();
            source.take(limits.bytes as u64 + 1).read_to_end(&mut bytes).map_err(io)?;
            // what is wrong with the mail is said by the reader of its body
            return Ok(mail::members(&bytes).ok());
        }
        if zip::is_archive(&mut source).map_err(io)? { zip::members(source, limits) } else { Ok(None) }
    };
    catch_unwind(AssertUnwindSafe(look)).unwrap_or_else(|_| Err(ReadError::new(ReadErrorKind::Crashed, "")))
}

/// The content of a member; `source` stands at [`Piece::at`].
///
/// # Errors
/// `Encrypted`, `TooLarge`, `Unsupported` and `Corrupt`, each for what it says.
pub fn unpack(source: impl Read, piece: &Piece, limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let unpack = || match piece.packing {
        Packing::Locked => Err(ReadError::new(ReadErrorKind::Encrypted, "zip")),
        Packing::Foreign => Err(ReadError::new(ReadErrorKind::Unsupported, "zip: deflate")),
        Packing::TooMuch => Err(zip::too_much(limits)),
        Packing::Mime => {
            let mut bytes = Vec::new();
            let read = source.take(piece.packed).read_to_end(&mut bytes);
            read.map_err(|error| ReadError::new(ReadErrorKind::Io, error.to_string()))?;
            Ok(mail::content(&bytes))
        }
        Packing::Stored | Packing::Deflated => zip::inflate(source, piece, limits),
    };
    let bytes = catch_unwind(AssertUnwindSafe(unpack)).unwrap_or_else(|_| Err(ReadError::new(ReadErrorKind::Crashed, "")))?;
    if zip::is_bundle_of_files(&bytes) {
        return Err(ReadError::new(ReadErrorKind::Unsupported, "zip in zip/eml: unzip, uitpakken"));
    }
    Ok(bytes)
}

/// A part of a mail as a member; none where its name is that of no document.
pub(super) fn mail_part(name: &str, at: usize, length: usize) -> Option<Member> {
    let name = safe(name);
    let piece = Piece { at: at as u64, packed: length as u64, size: length as u64, packing: Packing::Mime };
    is_wanted(&name).then_some(Member { name, piece })
}

/// Whether a member is one that is audited, or of which it is said that it cannot be.
fn is_wanted(name: &str) -> bool {
    is_known_name(name) && !is_hidden(name)
}

/// What systems and programs leave behind in archives: no document of anybody.
fn is_hidden(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') || part.starts_with("~$") || part == "__MACOSX")
}

/// A name that leads nowhere: forward slashes, no steps up, no control characters.
fn safe(name: &str) -> String {
    let parts = name.split(['/', '\\']).map(|part| part.trim_matches(|c: char| c.is_control() || c == ' '));
    let kept: Vec<&str> = parts.filter(|part| !matches!(*part, "" | "." | "..")).collect();
    kept.join("/").nfc().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests;
