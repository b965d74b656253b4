//! The parts of a mail: which are its text, and which are attached.

use std::ops::Range;

use super::file;
use super::head::{Head, charset_text};
use super::transfer::{base64, is_cut, quoted_printable};
use crate::read::{Hint, ReadError, ReadErrorKind, bundle};

/// Nesting of parts; mail programs make four levels at most.
const DEPTH: usize = 10;
/// Parts of a mail; one with a hundred pictures is rare.
const PARTS: usize = 1000;
/// Words of a plain text, from which on it is taken rather than the page beside it.
const FEW_WORDS: usize = 40;

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
            Some(name) => Some(file::name(name, &kind)),
            None => attached.then(|| file::usual(&kind).to_owned()),
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

    /// A parameter of its kind.
    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        self.head.parameters("content-type").get(name)
    }

    /// What a report may call it: its name where it is a document of the run, else its kind.
    pub(super) fn label(&self) -> &str {
        let known = |name: &&str| bundle::mail_part(name, 0, 0).is_some();
        self.file.as_deref().filter(known).unwrap_or(&self.kind)
    }

    /// Whether its content ends before its end.
    fn is_cut(&self, bytes: &[u8]) -> bool {
        self.head.parameters("content-transfer-encoding").value == "base64" && is_cut(&bytes[self.body.clone()])
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
    /// Whether the mail ends before the line that says so.
    open_ended: bool,
}

impl Parts {
    /// The part in which the mail is cut off, as its reader knows it; none for a whole mail.
    pub(super) fn cut(&self, bytes: &[u8]) -> Option<String> {
        let leaves = || self.said.iter().chain(&self.attached);
        let last = leaves().max_by_key(|leaf| leaf.whole.start).filter(|_| self.open_ended);
        let cut = last.or_else(|| leaves().find(|leaf| leaf.is_cut(bytes)));
        cut.map(|leaf| leaf.label().to_owned()).or_else(|| self.open_ended.then(|| "MIME".to_owned()))
    }

    /// Whether only the receiver of the mail can open it.
    pub(super) fn is_locked(&self) -> bool {
        self.attached.iter().any(|leaf| match leaf.kind.as_str() {
            "application/pgp-encrypted" => true,
            "application/pkcs7-mime" | "application/x-pkcs7-mime" => {
                !leaf.parameter("smime-type").is_some_and(|kind| kind.eq_ignore_ascii_case("signed-data"))
            }
            _ => false,
        })
    }
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
    let too_much = || ReadError::new(ReadErrorKind::TooLarge, format!("> {PARTS}, > {DEPTH}")).with(Hint::MailParts);
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
    let end = leaf.body.end;
    let (pieces, closed) = split(bytes, leaf.body, boundary.trim_end().as_bytes(), *left)?;
    // what is cut off ends with the mail; that a part within lacks its end is the doing of its writer
    into.open_ended |= !closed && end == bytes.len();
    for part in pieces {
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
    let words = |parts: &Parts| -> usize {
        let plain = parts.said.iter().filter(|l| l.kind == "text/plain");
        plain.map(|l| l.content(bytes).split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).count()).sum()
    };
    // so short a text says the same as the page beside it, or only that there is one
    let short = alternatives.iter().any(|a| says(a, "text/html")) && alternatives.iter().all(|a| words(a) < FEW_WORDS);
    let kinds = if short { ["text/html", "text/plain"] } else { ["text/plain", "text/html"] };
    let best = kinds.iter().find_map(|kind| alternatives.iter().position(|a| says(a, kind)));
    for (i, one) in alternatives.into_iter().enumerate() {
        into.attached.extend(one.attached);
        into.open_ended |= one.open_ended;
        if Some(i) == best {
            into.said.extend(one.said);
        }
    }
    Ok(())
}

/// The parts between lines of a boundary, and whether the last has its end.
fn split(bytes: &[u8], body: Range<usize>, boundary: &[u8], most: usize) -> Result<(Vec<Range<usize>>, bool), ReadError> {
    let mut parts = Vec::new();
    let mut begun: Option<usize> = None;
    let mut at = body.start;
    for line in bytes[body.clone()].split_inclusive(|b| *b == b'\n') {
        let mark = line.strip_prefix(b"--").and_then(|rest| rest.strip_prefix(boundary)).map(<[u8]>::trim_ascii_end);
        if let Some(after) = mark.filter(|after| after.is_empty() || *after == b"--") {
            parts.extend(begun.map(|start| start..at));
            begun = after.is_empty().then_some(at + line.len());
            if begun.is_none() {
                return Ok((parts, true));
            }
            if parts.len() > most {
                return Err(ReadError::new(ReadErrorKind::TooLarge, format!("> {PARTS}")).with(Hint::MailParts));
            }
        }
        at += line.len();
    }
    parts.extend(begun.map(|start| start..body.end));
    Ok((parts, false))
}
