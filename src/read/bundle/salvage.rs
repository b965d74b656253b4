//! Zip archives that were cut off: the list of members stands at the end, but each member also has a header of its own.

use std::io::{Read, Seek, SeekFrom, copy, sink};

use flate2::bufread::DeflateDecoder;

use super::zip::{HEADER, Taking, is_package};
use super::{Bundle, Packing, Piece, Purse};
use crate::read::{Hint, Limits, ReadError, ReadErrorKind};

/// What a member's header begins with.
const MARK: &[u8; 4] = b"PK\x03\x04";
/// Flags of a member: locked; sizes only behind the content.
const LOCKED: u16 = 1;
const SIZES_BEHIND: u16 = 8;

/// A member by its own header.
struct Found {
    name: String,
    piece: Piece,
}

/// The members that are left of an archive whose list is lost; none where they are parts of an office file.
///
/// # Errors
/// `Io`, `Corrupt` where not one member is left, `TooLarge` where there are too many.
pub(super) fn members(mut source: impl Read + Seek, limits: &Limits, purse: &mut Purse) -> Result<Option<Bundle>, ReadError> {
    source.seek(SeekFrom::Start(0)).map_err(ReadError::io)?;
    let mut bytes = Vec::new();
    source.take(limits.bytes as u64).read_to_end(&mut bytes).map_err(ReadError::io)?;
    let mut taking = Taking::new(limits, purse);
    let mut at = 0;
    let mut budget = limits.bytes as u64;
    while let Some(start) = next_mark(&bytes, at) {
        let Some(found) = read(&bytes, start, &mut budget) else {
            at = start + MARK.len();
            continue;
        };
        if is_package(&found.name) {
            return Ok(None);
        }
        at = end(&bytes, start, &found.piece);
        taking.take(&found.name, found.piece)?;
    }
    let mut bundle = taking.bundle;
    let left = bundle.members.len();
    if left == 0 {
        return Err(ReadError::new(ReadErrorKind::Corrupt, "zip"));
    }
    bundle.damage = Some(ReadError::new(ReadErrorKind::Corrupt, left.to_string()).with(Hint::Remains));
    Ok(Some(bundle))
}

fn next_mark(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(MARK.len()).position(|window| window == MARK).map(|at| from + at)
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn word(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?)))
}

/// The place right behind a member.
fn end(bytes: &[u8], start: usize, piece: &Piece) -> usize {
    let content = content_at(bytes, start).unwrap_or(bytes.len());
    content.saturating_add(usize::try_from(piece.packed).unwrap_or(usize::MAX)).min(bytes.len())
}

/// Where the content of the member whose header begins at `start` begins.
fn content_at(bytes: &[u8], start: usize) -> Option<usize> {
    Some(start + HEADER + usize::from(half(bytes, start + 26)?) + usize::from(half(bytes, start + 28)?))
}

/// The member whose header begins at `start`; none where that is no header, or nothing of its content is left. What it takes to find
/// the ends of members that do not say their size is paid from `budget`, in unpacked bytes.
fn read(bytes: &[u8], start: usize, budget: &mut u64) -> Option<Found> {
    let flags = half(bytes, start + 6)?;
    let length = usize::from(half(bytes, start + 26)?);
    let name = String::from_utf8_lossy(bytes.get(start + HEADER..start + HEADER + length)?).into_owned();
    let rest = bytes.get(content_at(bytes, start)?..).filter(|rest| !rest.is_empty())?;
    let packing = match half(bytes, start + 8)? {
        _ if flags & LOCKED != 0 => Packing::Locked,
        0 => Packing::Stored,
        8 => Packing::Deflated,
        _ => Packing::Foreign,
    };
    let (packed, size) = match packing {
        _ if flags & SIZES_BEHIND == 0 => (word(bytes, start + 18)?.min(rest.len() as u64), word(bytes, start + 22)?),
        Packing::Deflated => unfold(rest, budget),
        _ => {
            let length = next_mark(rest, 0).unwrap_or(rest.len()) as u64;
            (length, length)
        }
    };
    Some(Found { name, piece: Piece { at: start as u64, packed, size, packing, within: None } })
}

/// How many bytes a deflated content takes, and unpacks to.
fn unfold(rest: &[u8], budget: &mut u64) -> (u64, u64) {
    let mut decoder = DeflateDecoder::new(rest);
    // content that is cut off ends in an error, and what came before counts
    let _ = copy(&mut decoder.by_ref().take(*budget), &mut sink());
    let (packed, size) = (decoder.total_in(), decoder.total_out());
    *budget = budget.saturating_sub(size);
    (packed.max(1).min(rest.len() as u64), size)
}
