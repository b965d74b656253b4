//! Zip archives of documents: the list of members, and one member inflated.

use std::io::{BufReader, Read, Seek, SeekFrom};

use flate2::read::DeflateDecoder;
use zip::ZipArchive;

use super::purse::too_much;
use super::{Bundle, Member, Packing, Piece, Purse, directory, is_hidden, is_wanted, safe, salvage};
use crate::read::{Limits, ReadError, ReadErrorKind};

/// What an archive begins with: a member, or the end of one without members.
const MARKS: [&[u8; 4]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// Bytes of a member's header before its name.
pub(super) const HEADER: usize = 30;
/// Names by which office files and programs are told from a bundle of files.
const PACKAGES: [&str; 6] = [
    "[content_types].xml", "mimetype", "meta-inf/manifest.mf", "meta-inf/container.xml", "index/document.iwa",
    "metadata/properties.plist",
];

/// Whether a source is a zip archive; it stands at its beginning afterwards.
pub(super) fn is_archive(source: &mut (impl Read + Seek)) -> std::io::Result<bool> {
    let mut mark = Vec::new();
    source.take(4).read_to_end(&mut mark)?;
    source.seek(SeekFrom::Start(0))?;
    Ok(MARKS.iter().any(|m| mark == *m))
}

pub(super) fn is_package(name: &str) -> bool {
    PACKAGES.contains(&name.trim_start_matches('/').to_lowercase().as_str())
}

/// The members of an archive; none where it is an office file.
pub(super) fn members(mut source: impl Read + Seek, limits: &Limits, purse: &mut Purse) -> Result<Option<Bundle>, ReadError> {
    // a list that begins elsewhere is that of an archive or office file inside a cut one
    let whole = ZipArchive::new(&mut source).ok().filter(|archive| archive.offset() == 0);
    let list = whole.map(|archive| archive.central_directory_start());
    let Some(at) = list else { return salvage::members(source, limits, purse) };
    source.seek(SeekFrom::Start(at)).map_err(ReadError::io)?;
    let mut taking = Taking::new(limits, purse);
    let mut outcome = Ok(());
    for (name, piece) in directory::entries(BufReader::new(source)) {
        if is_package(&name) {
            return Ok(None);
        }
        // that there are too many is said only of what is no office file
        outcome = outcome.and_then(|()| taking.take(&name, piece));
    }
    outcome.map(|()| Some(taking.bundle))
}

/// The members of an archive as they are met one by one.
pub(super) struct Taking<'a> {
    limits: &'a Limits,
    purse: &'a mut Purse,
    pub(super) bundle: Bundle,
}

impl<'a> Taking<'a> {
    pub(super) fn new(limits: &'a Limits, purse: &'a mut Purse) -> Self {
        Taking { limits, purse, bundle: Bundle::default() }
    }

    /// Takes a member, where it is a document or says that it holds some.
    ///
    /// # Errors
    /// `TooLarge` where there are too many.
    pub(super) fn take(&mut self, name: &str, mut piece: Piece) -> Result<(), ReadError> {
        self.purse.count()?;
        if name.ends_with(['/', '\\']) {
            return Ok(());
        }
        let name = safe(name);
        if is_wanted(&name) {
            self.purse.pay(&mut piece, self.limits);
            self.bundle.members.push(Member { name, piece });
        } else if !is_hidden(&name) {
            self.bundle.others.push(name);
        }
        Ok(())
    }
}

/// Inflates the member whose header `source` stands at, to at most the size that its archive says.
pub(super) fn inflate(mut source: impl Read, piece: &Piece, limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let corrupt = || ReadError::new(ReadErrorKind::Corrupt, "zip");
    let mut header = [0; HEADER];
    source.read_exact(&mut header).map_err(|_| corrupt())?;
    if !header.starts_with(MARKS[0]) {
        return Err(corrupt());
    }
    let two = |at: usize| u64::from(u16::from_le_bytes([header[at], header[at + 1]]));
    let before = two(26) + two(28);
    std::io::copy(&mut source.by_ref().take(before), &mut std::io::sink()).map_err(|_| corrupt())?;
    let packed = source.take(piece.packed);
    let mut bytes = Vec::with_capacity((piece.size as usize).min(4 << 20));
    let most = piece.size.min(limits.bytes as u64) + 1;
    let read = match piece.packing {
        Packing::Deflated => DeflateDecoder::new(packed).take(most).read_to_end(&mut bytes),
        _ => packed.take(most).read_to_end(&mut bytes),
    };
    if bytes.len() as u64 >= most {
        return Err(if most > limits.bytes as u64 { too_much(limits) } else { corrupt() });
    }
    // a member that is cut off goes to its reader as it is: many keep what stands before the damage
    if read.is_err() && bytes.is_empty() { Err(corrupt()) } else { Ok(bytes) }
}
