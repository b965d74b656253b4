//! Files that hold documents: zip archives and mails with attachments. Each member is a document of its own, which is read from its
//! own bytes of the file.

mod directory;
mod name;
mod purse;
mod salvage;
mod zip;

use std::io::{Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::{Deserialize, Serialize};

use super::{Hint, Limits, ReadError, ReadErrorKind, mail};
use name::{MAILS, has_extension, is_hidden, is_wanted, safe};

pub(super) use name::ARCHIVES;
pub use name::{is_archive_name, is_bundle_name};
pub use purse::Purse;

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
    /// The piece that it stands in; none for one that stands in the file itself.
    within: Option<Box<Piece>>,
}

impl Piece {
    /// The piece that it stands in; none for one that stands in the file itself.
    pub fn within(&self) -> Option<&Piece> {
        self.within.as_deref()
    }

    /// The same piece as part of another.
    #[must_use]
    pub fn inside(self, outer: Option<Piece>) -> Piece {
        Piece { within: outer.map(Box::new), ..self }
    }

    /// Bytes that it takes to unpack it, those of the pieces that it stands in included; each counts for at most what a document may have.
    pub fn cost(&self, limits: &Limits) -> u64 {
        self.size.min(limits.bytes as u64) + self.within().map_or(0, |outer| outer.cost(limits))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Packing {
    Stored,
    Deflated,
    /// With a password.
    Locked,
    /// Past what a file may unpack to, this member and those before it together.
    TooMuch,
    /// Of a size that its bytes cannot have.
    Wrong,
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

/// What a file named `name` holds; none where it is a document and nothing else. The members are paid from `purse`.
///
/// # Errors
/// `Io`, `Corrupt` where an archive has lost the list of its members and none is found without it, `TooLarge` where it has too many.
pub fn members(
    mut source: impl Read + Seek,
    name: &str,
    limits: &Limits,
    purse: &mut Purse,
) -> Result<Option<Bundle>, ReadError> {
    let look = || {
        if has_extension(name, &MAILS) {
            let mut bytes = Vec::new();
            source.take(limits.bytes as u64 + 1).read_to_end(&mut bytes).map_err(ReadError::io)?;
            // what is wrong with the mail is said by the reader of its body
            let Ok(mut bundle) = mail::members(&bytes) else { return Ok(None) };
            for member in &mut bundle.members {
                purse.count()?;
                purse.pay(&mut member.piece, limits);
            }
            return Ok(Some(bundle));
        }
        if zip::is_archive(&mut source).map_err(ReadError::io)? { zip::members(source, limits, purse) } else { Ok(None) }
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
        Packing::Foreign => Err(ReadError::new(ReadErrorKind::Unsupported, "").with(Hint::Packing)),
        Packing::TooMuch => Err(purse::too_much(limits)),
        Packing::Wrong => Err(ReadError::new(ReadErrorKind::Corrupt, "zip")),
        Packing::Mime => {
            let mut bytes = Vec::new();
            let read = source.take(piece.packed).read_to_end(&mut bytes);
            read.map_err(ReadError::io)?;
            Ok(mail::content(&bytes))
        }
        Packing::Stored | Packing::Deflated => zip::inflate(source, piece, limits),
    };
    catch_unwind(AssertUnwindSafe(unpack)).unwrap_or_else(|_| Err(ReadError::new(ReadErrorKind::Crashed, "")))
}

/// A part of a mail as a member; none where its name is that of no document.
pub(super) fn mail_part(name: &str, at: usize, length: usize) -> Option<Member> {
    let name = safe(name);
    let piece = Piece { at: at as u64, packed: length as u64, size: length as u64, packing: Packing::Mime, within: None };
    is_wanted(&name).then_some(Member { name, piece })
}

#[cfg(test)]
mod tests;
