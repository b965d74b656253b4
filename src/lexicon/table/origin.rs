//! What a set of lexicon files says by their paths and bytes.

use sha2::{Digest, Sha256};

use super::LexiconError;
use crate::text::Lang;

/// `lexicon/nl/…` is Dutch.
///
/// # Errors
/// No part of the path is a language.
pub fn language_of(name: &str) -> Result<Lang, LexiconError> {
    let found = name.split(['/', '\\']).rev().find_map(Lang::from_code);
    found.ok_or_else(|| LexiconError {
        file: name.to_owned(),
        line: 1,
        message: "no language: put the file under a folder nl or en".to_owned(),
    })
}

/// First 12 hex digits of the SHA-256 over names and contents.
pub fn fingerprint<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut hash = Sha256::new();
    for (name, text) in files {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(text.as_bytes());
    }
    hash.finalize().iter().take(6).map(|b| format!("{b:02x}")).collect()
}
