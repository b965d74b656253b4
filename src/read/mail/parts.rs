//! The parts of a mail: which are its text, and which are attached.

use std::ops::Range;

use super::head::{Head, charset_text};
use super::transfer::{base64, quoted_printable};
use crate::read::{ReadError, ReadErrorKind};

/// Nesting of parts; mail programs make four levels at most.
const DEPTH: usize = 10;
/// Parts of a mail; one with a hundred pictures is rare.
const PARTS: usize = 1000;

/// A part without parts of its own.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    /// Its bytes in the mail, header included.
    pub(super) whole: Range<usize>,
    body: Range<usize>,
    head: Head,
    /// Its kind, as `text/plain`.
    pub(super) kind: String,
    /// The name of a file; none for what the mail itself says.
    pub(super) file: Option<String>,
}

impl Leaf {
    /// Reads the part that stands at `whole`; in a digest parts are mails unless they say otherwise.
    pub(super) fn new(bytes: &[u8], whole: Range<usize>, in_digest: bool) -> Leaf {
        let (head, at) = Head::read(&bytes[whole.clone()]);
        let content = head.parameters("content-type");
        let disposition = head.parameters("content-disposition");
        let named = disposition.get("filename").or_else(|| content.get("name")).filter(|n| !n.trim().is_empty());
        let usual = if in_digest { "message/rfc822" } else { "text/plain" };
        let kind = if content.value.is_empty() { usual.to_owned() } else { content.value };
        let attached = disposition.value == "attachment" || !kind.starts_with("text/");
        let file = match named {
            Some(name) if kind == "message/rfc822" && !name.to_lowercase().ends_with(".eml") => Some(format!("{name}.eml")),
            Some(name) => Some(name),
            None => attached.then(|| usual_name(&kind).to_owned()),
        };
        let body = whole.start + at..whole.end;
        Leaf { whole, body, head, kind, file }
    }

    /// Its content as it was before it was sent.
    pub(super) fn content(&self, bytes: &[u8]) -> Vec<u8> {
        let body = &bytes[self.body.clone()];
        match self.head.parameters("content-transfer-encoding").value.as_str() {
            "base64" => base64(body),
            "quoted-printable" => quoted_printable(body),
            _ => body.to_vec(),
        }
    }

    /// Its content as text; lines that were folded to be sent are whole again.
    pub(super) fn text(&self, bytes: &[u8]) -> String {
        let content = self.head.parameters("content-type");
        let text = charset_text(&self.content(bytes), &content.get("charset").unwrap_or_default());
        let flowed = content.get("format").is_some_and(|f| f.eq_ignore_ascii_case("flowed"));
        let joined = content.get("delsp").is_some_and(|d| d.eq_ignore_ascii_case("yes"));
        if flowed && self.kind == "text/plain" { unfold(&text, joined) } else { text }
    }
}

/// The name of an attachment that has none.
fn usual_name(kind: &str) -> &'static str {
    match kind {
        "message/rfc822" => "message.eml",
        "application/pdf" => "attachment.pdf",
        "application/rtf" | "text/rtf" => "attachment.rtf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "attachment.docx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation" => "attachment.pptx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "attachment.xlsx",
        "text/html" => "attachment.html",
        "text/plain" => "attachment.txt",
        _ => "",
    }
}

/// Joins the lines of flowed text: one that ends in a blank goes on in the next of the same quotation depth.
fn unfold(text: &str, joined: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let depth = line.len() - line.trim_start_matches('>').len();
        let stuffed = &line[depth..];
        let bare = stuffed.strip_prefix(' ').unwrap_or(stuffed);
        let goes_on = open == Some(depth);
        if !goes_on {
            out.push_str(if out.is_empty() { "" } else { "\n" });
            out.push_str(&line[..depth]);
            out.push_str(if depth > 0 { " " } else { "" });
        }
        let soft = bare.ends_with(' ') && bare != "-- ";
        out.push_str(if soft && joined { &bare[..bare.len() - 1] } else { bare });
        open = soft.then_some(depth);
    }
    out
}

/// A mail as its parts.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// What the mail says, in order; of alternatives one, the plain text before the page.
    pub(super) said: Vec<Leaf>,
    /// What is attached.
    pub(super) attached: Vec<Leaf>,
}

/// Takes a mail apart.
///
/// # Errors
/// `TooLarge` where parts are too many or too deep.
pub(super) fn parts(bytes: &[u8]) -> Result<Parts, ReadError> {
    let mut parts = Parts::default();
    let mut left = PARTS;
    take(bytes, 0..bytes.len(), (0, false), &mut left, &mut parts)?;
    Ok(parts)
}

fn take(
    bytes: &[u8],
    whole: Range<usize>,
    (depth, in_digest): (usize, bool),
    left: &mut usize,
    into: &mut Parts,
) -> Result<(), ReadError> {
    let too_much = || ReadError::new(ReadErrorKind::TooLarge, format!("eml > {PARTS} parts, > {DEPTH} deep"));
    *left = left.checked_sub(1).ok_or_else(too_much)?;
    if depth > DEPTH {
        return Err(too_much());
    }
    let leaf = Leaf::new(bytes, whole, in_digest);
    let boundary = leaf.head.parameters("content-type").get("boundary").filter(|b| !b.trim().is_empty());
    let Some(boundary) = boundary.filter(|_| leaf.kind.starts_with("multipart/")) else {
        let list = if leaf.file.is_some() { &mut into.attached } else { &mut into.said };
        list.push(leaf);
        return Ok(());
    };
    let below = (depth + 1, leaf.kind == "multipart/digest");
    let mut alternatives: Vec<Parts> = Vec::new();
    for part in split(bytes, leaf.body, boundary.trim_end().as_bytes(), *left)? {
        if leaf.kind == "multipart/alternative" {
            let mut one = Parts::default();
            take(bytes, part, below, left, &mut one)?;
            alternatives.push(one);
        } else {
            take(bytes, part, below, left, into)?;
        }
    }
    let says = |parts: &Parts, kind: &str| {
        parts.said.iter().any(|l| l.kind == kind && l.content(bytes).iter().any(|b| !b.is_ascii_whitespace()))
    };
    let best = ["text/plain", "text/html"].iter().find_map(|kind| alternatives.iter().position(|a| says(a, kind)));
    for (i, one) in alternatives.into_iter().enumerate() {
        into.attached.extend(one.attached);
        if Some(i) == best {
            into.said.extend(one.said);
        }
    }
    Ok(())
}

/// The parts between lines of a boundary; the last may lack its end.
fn split(bytes: &[u8], body: Range<usize>, boundary: &[u8], most: usize) -> Result<Vec<Range<usize>>, ReadError> {
    let mut parts = Vec::new();
    let mut begun: Option<usize> = None;
    let mut at = body.start;
    for line in bytes[body.clone()].split_inclusive(|b| *b == b'\n') {
        let mark = line.strip_prefix(b"--").and_then(|rest| rest.strip_prefix(boundary)).map(<[u8]>::trim_ascii_end);
        if let Some(after) = mark.filter(|after| after.is_empty() || *after == b"--") {
            parts.extend(begun.map(|start| start..at));
            begun = after.is_empty().then_some(at + line.len());
            if begun.is_none() {
                return Ok(parts);
            }
            if parts.len() > most {
                return Err(ReadError::new(ReadErrorKind::TooLarge, format!("eml > {PARTS} parts")));
            }
        }
        at += line.len();
    }
    parts.extend(begun.map(|start| start..body.end));
    Ok(parts)
}
