//! Zip archives of documents: the list of members, and one member inflated.

use std::io::{Read, Seek, SeekFrom};

use flate2::read::DeflateDecoder;
use zip::{CompressionMethod, ZipArchive};

use super::{Bundle, Member, Packing, Piece, is_hidden, is_wanted, safe, salvage};
use crate::read::{Limits, Probe, ReadError, ReadErrorKind};

/// What an archive begins with: a member, or the end of one without members.
const MARKS: [&[u8; 4]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// Members of an archive; a client's folder has some hundreds.
pub(super) const MEMBERS: usize = 10_000;
/// An archive may unpack to this many times what one document may.
const DOCUMENTS: u64 = 4;
/// How many times its packed size a member may have; text reaches 10, a page of blanks 100.
const RATIO: u64 = 200;
/// Small members may have any ratio.
const SMALL: u64 = 1 << 20;
/// Bytes of a member's header before its name.
pub(super) const HEADER: usize = 30;
/// Names by which office files and programs are told from a bundle of files.
const PACKAGES: [&str; 3] = ["[content_types].xml", "mimetype", "meta-inf/manifest.mf"];

/// Whether a source is a zip archive; it stands at its beginning afterwards.
pub(super) fn is_archive(source: &mut (impl Read + Seek)) -> std::io::Result<bool> {
    let mut mark = Vec::new();
    source.take(4).read_to_end(&mut mark)?;
    source.seek(SeekFrom::Start(0))?;
    Ok(MARKS.iter().any(|m| mark == *m))
}

/// Whether bytes are an archive of files, as against an office file.
pub(super) fn is_bundle_of_files(bytes: &[u8]) -> bool {
    let probe = Probe::new(bytes, "");
    probe.is_zip() && !probe.members().is_empty() && !probe.members().iter().any(|name| is_package(name))
}

pub(super) fn is_package(name: &str) -> bool {
    PACKAGES.contains(&name.trim_start_matches('/').to_lowercase().as_str())
}

/// The members of an archive; none where it is an office file.
pub(super) fn members(mut source: impl Read + Seek, limits: &Limits) -> Result<Option<Bundle>, ReadError> {
    let why = match ZipArchive::new(&mut source) {
        // a list that begins elsewhere is that of an archive or office file inside a cut one
        Ok(archive) if archive.offset() == 0 => return listed(&archive, limits),
        Ok(_) => String::new(),
        Err(error) => error.to_string(),
    };
    salvage::members(source, limits, &why)
}

/// The members of an archive that has its list; none where it is an office file.
fn listed(archive: &ZipArchive<impl Read + Seek>, limits: &Limits) -> Result<Option<Bundle>, ReadError> {
    if archive.file_names().flatten().any(|name| is_package(&name)) {
        return Ok(None);
    }
    if archive.len() > MEMBERS {
        return Err(ReadError::new(ReadErrorKind::TooLarge, format!("zip > {MEMBERS}")));
    }
    let mut taking = Taking::new(limits);
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_data(index) else { continue };
        let Ok(name) = entry.name() else { continue };
        let packing = match entry.compression() {
            _ if entry.encrypted() => Packing::Locked,
            CompressionMethod::Stored => Packing::Stored,
            CompressionMethod::Deflated => Packing::Deflated,
            _ => Packing::Foreign,
        };
        if !entry.is_dir() {
            let (packed, size) = (entry.compressed_size(), entry.size());
            taking.take(&name, Piece { at: entry.header_start(), packed, size, packing });
        }
    }
    Ok(Some(taking.bundle))
}

/// The members of an archive as they are met one by one.
pub(super) struct Taking<'a> {
    limits: &'a Limits,
    /// What all members so far unpack to.
    total: u64,
    pub(super) bundle: Bundle,
}

impl<'a> Taking<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Taking { limits, total: 0, bundle: Bundle::default() }
    }

    /// Takes a member, where it is a document or says that it holds some.
    pub(super) fn take(&mut self, name: &str, mut piece: Piece) {
        if name.ends_with(['/', '\\']) {
            return;
        }
        let name = safe(name);
        if is_wanted(&name) || super::is_archive_name(&name) && !is_hidden(&name) {
            self.total = self.total.saturating_add(piece.size);
            let most = self.limits.bytes as u64;
            let fits = piece.size <= most
                && self.total <= DOCUMENTS * most
                && (piece.size <= SMALL || piece.size / RATIO <= piece.packed);
            if !fits && piece.packing != Packing::Locked {
                piece.packing = Packing::TooMuch;
            }
            self.bundle.members.push(Member { name, piece });
        } else if !is_hidden(&name) {
            self.bundle.others.push(name);
        }
    }
}

/// The error of a member that would unpack to more than it may.
pub(super) fn too_much(limits: &Limits) -> ReadError {
    ReadError::new(ReadErrorKind::TooLarge, format!("zip > {} MiB, > {RATIO}×", limits.bytes >> 20))
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
        return Err(too_much(limits));
    }
    // a member that is cut off goes to its reader as it is: many keep what stands before the damage
    if read.is_err() && bytes.is_empty() { Err(corrupt()) } else { Ok(bytes) }
}
