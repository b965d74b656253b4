//! What all that stands in one file may cost, however deep it stands: no file grows by being nested.

use super::{Packing, Piece};
use crate::read::{Hint, Limits, ReadError, ReadErrorKind};

/// Members of a file, those of archives and mails in it included; a client's folder has some hundreds.
const MEMBERS: usize = 10_000;
/// A file may unpack to this many times what one document may.
const DOCUMENTS: u64 = 4;
/// How many times its packed size a member may have; text reaches 10, a page of blanks 100.
const RATIO: u64 = 200;
/// Small members may have any ratio.
const SMALL: u64 = 1 << 20;
/// How many times their own number deflated bytes can become at most: 258 for every two bits.
const DEFLATE: u64 = 1032;

/// What is left of it.
#[derive(Clone, Debug)]
pub struct Purse {
    /// Unpacked bytes.
    bytes: u64,
    members: usize,
}

impl Purse {
    /// The purse of a file that has not been looked into.
    pub fn new(limits: &Limits) -> Purse {
        Purse { bytes: DOCUMENTS * limits.bytes as u64, members: MEMBERS }
    }

    /// Counts a member, a document or not.
    ///
    /// # Errors
    /// `TooLarge` where there are too many.
    pub(super) fn count(&mut self) -> Result<(), ReadError> {
        let left = self.members.checked_sub(1);
        self.members = left.ok_or_else(|| ReadError::new(ReadErrorKind::TooLarge, format!("> {MEMBERS}")).with(Hint::Members))?;
        Ok(())
    }

    /// Pays for a member that is to be unpacked; one that is too large for that is marked so.
    pub(super) fn pay(&mut self, piece: &mut Piece, limits: &Limits) {
        let fits = piece.size <= limits.bytes as u64
            && piece.size <= self.bytes
            && (piece.size <= SMALL || piece.size / RATIO <= piece.packed);
        match piece.packing {
            Packing::Locked => {}
            _ if fits => self.bytes -= piece.size,
            Packing::Deflated if cannot_be(piece.packed, piece.size) => piece.packing = Packing::Wrong,
            Packing::Stored if piece.packed < piece.size => piece.packing = Packing::Wrong,
            _ => piece.packing = Packing::TooMuch,
        }
    }
}

/// Whether no deflated content of `packed` bytes unpacks to `size`.
fn cannot_be(packed: u64, size: u64) -> bool {
    size / DEFLATE > packed
}

/// The error of a member that would unpack to more than it may.
pub(super) fn too_much(limits: &Limits) -> ReadError {
    ReadError::new(ReadErrorKind::TooLarge, format!("zip > {} MiB, > {RATIO}×", limits.bytes >> 20))
}
