//! Where the paragraphs of a Word file stand in its bytes, for who writes into it. They are counted by the reader itself.

use std::ops::Range;

use super::look;
use super::story::Story;
use crate::read::office::package::Package;
use crate::read::{Limits, ReadError, ReadErrorKind};

/// A paragraph of the main story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// From behind its properties up to its end tag: bytes of the decoded part, its byte order mark not counted. None where it is
    /// written as one empty tag.
    pub inner: Option<Range<usize>>,
    /// Whether it shows text of its own.
    pub shown: bool,
}

/// The main story of a Word file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spots {
    /// Name of its part.
    pub part: String,
    /// Name of the part with the comments, where there is one.
    pub comments: Option<String>,
    /// Its paragraphs; the first is the one that [`crate::document::Anchor::Paragraph`] counts as 1.
    pub all: Vec<Spot>,
}

/// Finds the paragraphs of a Word file.
///
/// # Errors
/// As for reading it; damage that reading would pass over is `Corrupt`.
pub fn spots(bytes: &[u8], limits: &Limits) -> Result<Spots, ReadError> {
    let mut package = Package::open(bytes, limits, "word/document.xml")?;
    let look = look(&mut package)?;
    let part = package.main.clone();
    let found = package.read(&part, |xml| {
        let mut story = Story::new(xml, &look, limits.cells);
        story.spots = Some(Vec::new());
        if let Some(body) = story.enter("body") {
            while story.next_block(body).is_some() {}
        }
        (!story.is_too_large()).then_some(story.spots).flatten()
    })?;
    if let Some(error) = package.failure() {
        return Err(error);
    }
    let Some(found) = found else { return Err(ReadError::new(ReadErrorKind::Corrupt, part)) };
    let Some(all) = found else { return Err(ReadError::cells(limits.cells)) };
    Ok(Spots { part, comments: package.pointed("comments"), all })
}
