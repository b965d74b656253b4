//! Names of members: which are those of documents, and what of them is shown.

use unicode_normalization::UnicodeNormalization;

use crate::read::{is_doubtful_name, is_known_name};

/// Extensions of files that hold documents and are none themselves.
pub(in crate::read) const ARCHIVES: [&str; 1] = ["zip"];
/// Extensions of documents that may hold others.
pub(super) const MAILS: [&str; 1] = ["eml"];
/// What Outlook wraps attachments in.
const WINMAIL: &str = "winmail.dat";

/// Whether a name is that of an archive, which a walk looks into.
pub fn is_archive_name(name: &str) -> bool {
    has_extension(name, &ARCHIVES)
}

/// Whether a name is that of a file that may hold documents.
pub fn is_bundle_name(name: &str) -> bool {
    is_archive_name(name) || has_extension(name, &MAILS)
}

pub(super) fn has_extension(name: &str, extensions: &[&str]) -> bool {
    name.rsplit_once('.').is_some_and(|(_, e)| extensions.iter().any(|known| e.eq_ignore_ascii_case(known)))
}

/// Whether a member is one that is audited or looked into, or of which it is said that it cannot be.
pub(super) fn is_wanted(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    let document = is_known_name(file) || is_doubtful_name(file) || is_archive_name(file);
    (document || file.eq_ignore_ascii_case(WINMAIL)) && !is_hidden(name)
}

/// What systems and programs leave behind in archives: no document of anybody.
pub(super) fn is_hidden(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') || part.starts_with("~$") || part == "__MACOSX" || part == "node_modules")
}

/// A name that leads nowhere: forward slashes, no steps up, no control characters.
pub(super) fn safe(name: &str) -> String {
    let parts = name.split(['/', '\\']).map(|part| part.trim_matches(|c: char| c.is_control() || c == ' '));
    let kept: Vec<&str> = parts.filter(|part| !matches!(*part, "" | "." | "..")).collect();
    kept.join("/").nfc().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
