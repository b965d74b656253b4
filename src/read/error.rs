//! Why a document could not be read, in words for its reader.

use std::io::ErrorKind;

use serde::{Deserialize, Serialize};

use super::Hint;
use crate::text::Lang;

/// The kinds of failure, as `errors[].kind` names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum ReadErrorKind {
    /// No format that regie knows.
    Unsupported,
    /// Locked with a password.
    Encrypted,
    /// Pictures of text, or nothing at all.
    NoText,
    /// Damaged, or not what it says it is.
    Corrupt,
    /// Past one of the [`super::Limits`].
    TooLarge,
    /// Took longer than it may.
    Timeout,
    /// The reader broke down.
    Crashed,
    /// The file could not be opened.
    Io,
}

impl ReadErrorKind {
    /// The stable name of the kind.
    pub fn id(self) -> &'static str {
        match self {
            ReadErrorKind::Unsupported => "unsupported",
            ReadErrorKind::Encrypted => "encrypted",
            ReadErrorKind::NoText => "no-text",
            ReadErrorKind::Corrupt => "corrupt",
            ReadErrorKind::TooLarge => "too-large",
            ReadErrorKind::Timeout => "timeout",
            ReadErrorKind::Crashed => "crashed",
            ReadErrorKind::Io => "io",
        }
    }

    /// Its name for people, in a word or two.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            ReadErrorKind::Unsupported => lang.pick("ander soort bestand", "other kind of file"),
            ReadErrorKind::Encrypted => lang.pick("met wachtwoord", "password"),
            ReadErrorKind::NoText => lang.pick("geen tekst", "no text"),
            ReadErrorKind::Corrupt => lang.pick("beschadigd", "damaged"),
            ReadErrorKind::TooLarge => lang.pick("te groot", "too large"),
            ReadErrorKind::Timeout => lang.pick("duurt te lang", "takes too long"),
            ReadErrorKind::Crashed => lang.pick("lezen mislukt", "reading failed"),
            ReadErrorKind::Io => lang.pick("niet te openen", "cannot be opened"),
        }
    }
}

/// A document that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct ReadError {
    /// What kind of failure.
    pub kind: ReadErrorKind,
    /// What was seen, in a few words; may be empty.
    pub detail: String,
    /// What the message says beyond the kind.
    #[serde(default)]
    pub hint: Hint,
}

impl ReadError {
    /// An error of a kind with what was seen.
    pub fn new(kind: ReadErrorKind, detail: impl Into<String>) -> Self {
        ReadError { kind, detail: detail.into(), hint: Hint::None }
    }

    /// The error of a file that the system does not give, in words for whom it happens to; what is rare has the system's number.
    pub fn io(error: std::io::Error) -> Self {
        let (hint, detail) = match (error.kind(), error.raw_os_error()) {
            (ErrorKind::NotFound, _) => (Hint::NoSuchFile, String::new()),
            (ErrorKind::PermissionDenied, _) => (Hint::Forbidden, String::new()),
            (ErrorKind::IsADirectory, _) => (Hint::Folder, String::new()),
            (_, Some(number)) => (Hint::None, format!("os error {number}")),
            (_, None) => (Hint::None, error.to_string()),
        };
        ReadError::new(ReadErrorKind::Io, detail).with(hint)
    }

    /// The error of a document with more than `most` cells in its tables or sheets.
    pub(super) fn cells(most: usize) -> Self {
        ReadError::new(ReadErrorKind::TooLarge, format!("> {most}")).with(Hint::Cells)
    }

    /// The same error with a hint.
    #[must_use]
    pub fn with(self, hint: Hint) -> Self {
        ReadError { hint, ..self }
    }

    /// One line: what is wrong, what was seen, what to do.
    pub fn message(&self, lang: Lang) -> String {
        let (what, todo) = match self.kind {
            ReadErrorKind::Unsupported => (
                lang.pick("dit soort bestand leest regie niet", "regie does not read this kind of file"),
                lang.pick("bewaar het als docx, pdf, html, md of txt", "save it as docx, pdf, html, md or txt"),
            ),
            ReadErrorKind::Encrypted => (
                lang.pick("het bestand is met een wachtwoord beveiligd", "the file is protected with a password"),
                lang.pick("bewaar het zonder wachtwoord", "save it without the password"),
            ),
            ReadErrorKind::NoText => (
                lang.pick("er staat geen leesbare tekst in", "there is no readable text in it"),
                lang.pick(
                    "is het een scan, haal hem dan eerst door tekstherkenning (OCR)",
                    "if it is a scan, run it through text recognition (OCR) first",
                ),
            ),
            ReadErrorKind::Corrupt => (
                lang.pick("het bestand is beschadigd", "the file is damaged"),
                lang.pick(
                    "open het in het programma waar het vandaan komt en bewaar het opnieuw",
                    "open it in the program it came from and save it again",
                ),
            ),
            ReadErrorKind::TooLarge => (
                lang.pick("het bestand is te groot om veilig te lezen", "the file is too large to read safely"),
                lang.pick("splits het, of haal de bijlagen eruit", "split it, or take the attachments out"),
            ),
            ReadErrorKind::Timeout => (
                lang.pick("het lezen duurde te lang", "reading took too long"),
                lang.pick("bewaar het opnieuw of splits het", "save it again or split it"),
            ),
            ReadErrorKind::Crashed => (
                lang.pick("de lezer liep vast op dit bestand", "the reader broke down on this file"),
                lang.pick("bewaar het opnieuw, en meld het ons", "save it again, and report it to us"),
            ),
            ReadErrorKind::Io => (
                lang.pick("het bestand kon niet worden geopend", "the file could not be opened"),
                lang.pick("kijk of het bestaat en of u het mag lezen", "check that it exists and that you may read it"),
            ),
        };
        let (better, way) = self.hint.words(lang);
        let (what, todo) = (better.unwrap_or(what), way.unwrap_or(todo));
        if self.detail.is_empty() { format!("{what}; {todo}") } else { format!("{what} ({}); {todo}", self.detail) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_said_in_both_languages() {
        for (kind, nl, en) in [
            (ErrorKind::NotFound, "er is geen bestand", "there is no such file"),
            (ErrorKind::PermissionDenied, "u mag dit bestand niet lezen", "you may not read"),
            (ErrorKind::IsADirectory, "dit is een map", "this is a folder"),
        ] {
            let error = ReadError::io(std::io::Error::new(kind, "English of the system"));
            assert!(error.message(Lang::Nl).starts_with(nl) && error.message(Lang::En).starts_with(en), "{error:?}");
        }
        let rare = ReadError::io(std::io::Error::from_raw_os_error(5));
        assert!(rare.message(Lang::Nl).contains("(os error 5)"), "{rare:?}");
    }
}
