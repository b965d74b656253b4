//! What an attachment is called: the name that it was given, where that says what it is, else one by its kind or its content.

use super::parts::Leaf;
use crate::read::{FORMATS, Probe, bundle};

/// Kinds of attachments and the names of those that have none.
const USUAL: [(&str, &str); 17] = [
    ("message/rfc822", "message.eml"),
    ("message/global", "message.eml"),
    ("application/ms-tnef", "winmail.dat"),
    ("application/msword", "attachment.doc"),
    ("application/pdf", "attachment.pdf"),
    ("application/rtf", "attachment.rtf"),
    ("text/rtf", "attachment.rtf"),
    ("application/vnd.ms-excel", "attachment.xls"),
    ("application/vnd.ms-powerpoint", "attachment.ppt"),
    ("application/vnd.oasis.opendocument.text", "attachment.odt"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment.docx"),
    ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "attachment.pptx"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment.xlsx"),
    ("application/zip", "attachment.zip"),
    ("application/x-zip-compressed", "attachment.zip"),
    ("text/html", "attachment.html"),
    ("text/plain", "attachment.txt"),
];
/// Letters of the longest extension.
const EXTENSION: usize = 8;

/// The name of an attachment of a kind that has none; empty where the kind says nothing.
pub(super) fn usual(kind: &str) -> &'static str {
    USUAL.iter().find(|(known, _)| *known == kind).map_or("", |(_, name)| name)
}

/// A name as its sender gave it, with the extension of its kind where it has none.
pub(super) fn name(given: String, kind: &str) -> String {
    let by_kind = usual(kind).rsplit_once('.').map_or("", |(_, extension)| extension);
    let mail = by_kind == "eml" && !bundle::is_bundle_name(&given);
    if by_kind.is_empty() || has_extension(&given) && !mail { given } else { format!("{given}.{by_kind}") }
}

/// What an attachment is called: where neither its name nor its kind says what it is, by its content.
pub(super) fn called(leaf: &Leaf, bytes: &[u8]) -> Option<String> {
    let name = leaf.file.clone()?;
    if has_extension(&name) {
        return Some(name);
    }
    let content = leaf.content(bytes);
    let probe = Probe::new(&content, "");
    let format = FORMATS.iter().find(|format| !probe.is_text() && format.sniff(&probe));
    let extension = format.and_then(|format| format.extensions().first());
    let stem = if name.trim().is_empty() { "attachment" } else { name.trim() };
    Some(extension.map_or_else(|| name.clone(), |extension| format!("{stem}.{extension}")))
}

/// Whether a name ends in an extension: `plan v1.2` and `Dr. de Wit` have none.
fn has_extension(name: &str) -> bool {
    let Some((_, extension)) = name.trim_end().rsplit_once('.') else { return false };
    let letters = extension.chars().all(|c| c.is_ascii_alphanumeric()) && extension.chars().any(|c| c.is_ascii_alphabetic());
    letters && extension.len() <= EXTENSION
}
