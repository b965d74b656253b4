//! The content of what stands in archives and mails, however deep.

use std::fs::File;
use std::io::{BufReader, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::read::{self, Limits, Piece, ReadError};

/// How many times what one document may have they may hold together.
const KEPT: usize = 2;

/// Archives and mails inside others that a run has unpacked last: their members come one after another, and each needs the whole. A value
/// of one run, for files may change before the next.
#[derive(Debug, Default)]
pub struct Opened(Mutex<Vec<One>>);

#[derive(Debug)]
struct One {
    path: PathBuf,
    piece: Piece,
    content: Arc<Vec<u8>>,
}

impl Opened {
    /// The content of a piece of a file.
    ///
    /// # Errors
    /// `Io` with what the system says, and why it or a piece around it cannot be unpacked.
    pub fn unpacked(&self, path: &Path, piece: &Piece, limits: &Limits) -> Result<Vec<u8>, ReadError> {
        let Some(outer) = piece.within() else {
            let mut file = File::open(path).map_err(ReadError::io)?;
            file.seek(SeekFrom::Start(piece.at)).map_err(ReadError::io)?;
            return read::unpack(BufReader::new(file), piece, limits);
        };
        let outer = self.holder(path, outer, limits)?;
        let at = usize::try_from(piece.at).unwrap_or(usize::MAX);
        read::unpack(outer.get(at..).unwrap_or_default(), piece, limits)
    }

    /// The content of a piece that holds others; kept for the next of them.
    fn holder(&self, path: &Path, piece: &Piece, limits: &Limits) -> Result<Arc<Vec<u8>>, ReadError> {
        // what it stands in comes first, while nothing is locked
        let outer = piece.within().map(|outer| self.holder(path, outer, limits)).transpose()?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = kept.iter().position(|one| one.path == path && one.piece == *piece) {
            let one = kept.remove(at);
            let content = Arc::clone(&one.content);
            kept.push(one);
            return Ok(content);
        }
        let at = usize::try_from(piece.at).unwrap_or(usize::MAX);
        let content = match outer {
            Some(outer) => read::unpack(outer.get(at..).unwrap_or_default(), piece, limits)?,
            None => self.unpacked(path, piece, limits)?,
        };
        let content = Arc::new(content);
        kept.push(One { path: path.to_owned(), piece: piece.clone(), content: Arc::clone(&content) });
        while kept.len() > 1 && kept.iter().map(|one| one.content.len()).sum::<usize>() > KEPT * limits.bytes {
            kept.remove(0);
        }
        Ok(content)
    }
}
