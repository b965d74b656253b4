//! Zip archives of documents: the list of members, and one member inflated.

use std::io::{Read, Seek, SeekFrom};

use flate2::read::DeflateDecoder;
use zip::{CompressionMethod, ZipArchive};

use super::{Bundle, Member, Packing, Piece, is_hidden, is_wanted, safe};
use crate::read::{Limits, Probe, ReadError, ReadErrorKind};

/// What an archive begins with: a member, or the end of one without members.
const MARKS: [&[u8; 4]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// Members of an archive; a client's folder has some hundreds.
const MEMBERS: usize = 10_000;
/// An archive may unpack to this many times what one document may.
const DOCUMENTS: u64 = 4;
/// How many times its packed size a member may have; text reaches 10, a page of blanks 100.
const RATIO: u64 = 200;
/// Small members may have any ratio.
const SMALL: u64 = 1 << 20;
/// Bytes of a member's header before its name.
const HEADER: usize = 30;
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

fn is_package(name: &str) -> bool {
    PACKAGES.contains(&name.trim_start_matches('/').to_lowercase().as_str())
}

/// The members of an archive; none where it is an office file.
pub(super) fn members(source: impl Read + Seek, limits: &Limits) -> Result<Option<Bundle>, ReadError> {
    let corrupt = |error: zip::result::ZipError| ReadError::new(ReadErrorKind::Corrupt, format!("zip: {error}"));
    let archive = ZipArchive::new(source).map_err(corrupt)?;
    if archive.file_names().flatten().any(|name| is_package(&name)) {
        return Ok(None);
    }
    if archive.len() > MEMBERS {
        return Err(ReadError::new(ReadErrorKind::TooLarge, format!("zip > {MEMBERS}")));
    }
    let mut bundle = Bundle::default();
    let mut total = 0u64;
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_data(index) else { continue };
        let Ok(raw) = entry.name() else { continue };
        if entry.is_dir() || raw.ends_with(['/', '\\']) {
            continue;
        }
        let name = safe(&raw);
        if is_wanted(&name) || super::is_archive_name(&name) && !is_hidden(&name) {
            let (packed, size) = (entry.compressed_size(), entry.size());
            total = total.saturating_add(size);
            let fits = size <= limits.bytes as u64
                && total <= DOCUMENTS * limits.bytes as u64
                && (size <= SMALL || size / RATIO <= packed);
            let packing = match entry.compression() {
                _ if entry.encrypted() => Packing::Locked,
                _ if !fits => Packing::TooMuch,
                CompressionMethod::Stored => Packing::Stored,
                CompressionMethod::Deflated => Packing::Deflated,
                _ => Packing::Foreign,
            };
            bundle.members.push(Member { name, piece: Piece { at: entry.header_start(), packed, size, packing } });
        } else if !is_hidden(&name) {
            bundle.others.push(name);
        }
    }
    Ok(Some(bundle))
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
