//! The header of a mail or of one of its parts: fields, parameters, encoded words.

use encoding_rs::Encoding;

use super::transfer::{base64, quoted_printable};
use crate::read::decode::decode;

/// Bytes of a header; what comes after them is body.
const LONGEST: usize = 256 << 10;

/// The fields of a header, names in lower case, lines unfolded.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    fields: Vec<(String, String)>,
}

/// A value and its parameters, as of `Content-Type`.
#[derive(Clone, Debug, Default)]
pub(super) struct Parameters {
    /// The value before the first semicolon, in lower case.
    pub(super) value: String,
    all: Vec<(String, String)>,
}

impl Head {
    /// Reads a header and gives the byte at which the body begins.
    pub(super) fn read(bytes: &[u8]) -> (Head, usize) {
        let mut fields: Vec<(String, Vec<u8>)> = Vec::new();
        let mut at = 0;
        for line in bytes[..bytes.len().min(LONGEST)].split_inclusive(|b| *b == b'\n') {
            let bare = line.trim_ascii_end();
            if bare.is_empty() {
                at += line.len();
                break;
            }
            let colon = bare.iter().position(|b| *b == b':');
            let empty = fields.is_empty();
            match (colon, fields.last_mut()) {
                (_, Some((_, value))) if line.starts_with(b" ") || line.starts_with(b"\t") => {
                    value.push(b' ');
                    value.extend_from_slice(bare.trim_ascii_start());
                }
                (Some(colon), _) if is_name(&bare[..colon]) => {
                    let name = String::from_utf8_lossy(&bare[..colon]).to_lowercase();
                    fields.push((name, bare[colon + 1..].trim_ascii_start().to_vec()));
                }
                // the mark of a mailbox stands before its first field
                _ if empty && line.starts_with(b"From ") => {}
                _ => break,
            }
            at += line.len();
        }
        (Head { fields: fields.into_iter().map(|(name, value)| (name, decode(&value).text)).collect() }, at)
    }

    /// Whether a field of this name stands in it.
    pub(super) fn has(&self, name: &str) -> bool {
        self.raw(name).is_some()
    }

    /// The first field's name.
    pub(super) fn first(&self) -> Option<&str> {
        self.fields.first().map(|(name, _)| name.as_str())
    }

    fn raw(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The text of a field, encoded words decoded; none where it is empty.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        self.raw(name).map(words).filter(|text| !text.trim().is_empty())
    }

    /// A field with parameters.
    pub(super) fn parameters(&self, name: &str) -> Parameters {
        self.raw(name).map(Parameters::read).unwrap_or_default()
    }
}

fn is_name(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|b| b.is_ascii_graphic())
}

impl Parameters {
    fn read(text: &str) -> Parameters {
        let mut pieces = pieces(text).into_iter();
        let value = pieces.next().unwrap_or_default().trim().to_lowercase();
        let pairs = pieces.filter_map(|piece| {
            let (name, value) = piece.split_once('=')?;
            Some((name.trim().to_lowercase(), value.trim().to_owned()))
        });
        Parameters { value, all: pairs.collect() }
    }

    /// A parameter's text: as it stands, in pieces (`name*0`), or with its charset (`name*`).
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let plain = self.all.iter().find(|(n, _)| n == name).map(|(_, value)| words(value));
        let mut pieces: Vec<(usize, bool, &str)> = Vec::new();
        for (key, value) in &self.all {
            let Some(rest) = key.strip_prefix(name).and_then(|rest| rest.strip_prefix('*')) else { continue };
            let number = rest.trim_end_matches('*');
            let encoded = rest.is_empty() || rest.ends_with('*');
            pieces.push((number.parse().unwrap_or(0), encoded, value));
        }
        if pieces.is_empty() {
            return plain;
        }
        pieces.sort_by_key(|(number, ..)| *number);
        let mut bytes = Vec::new();
        let mut charset = "";
        for (i, (_, encoded, value)) in pieces.iter().enumerate() {
            let mut value = *value;
            if i == 0
                && *encoded
                && let Some((label, rest)) = value.split_once('\'')
            {
                charset = label;
                value = rest.split_once('\'').map_or(rest, |(_, text)| text);
            }
            if *encoded { percent(value, &mut bytes) } else { bytes.extend_from_slice(value.as_bytes()) }
        }
        Some(charset_text(&bytes, charset))
    }
}

/// Cuts at semicolons outside quotation marks, and takes the marks away.
fn pieces(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            // a lone backslash is part of a path that a mail program did not escape
            '\\' if quoted && !escaped && matches!(rest.peek(), Some('"' | '\\')) => {
                escaped = true;
                continue;
            }
            '"' if !escaped => quoted = !quoted,
            ';' if !quoted => all.push(String::new()),
            c => {
                if let Some(last) = all.last_mut() {
                    last.push(c);
                }
            }
        }
        escaped = false;
    }
    all
}

fn percent(text: &str, into: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match pair.and_then(|pair| std::str::from_utf8(pair).ok()).and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                into.push(byte);
                at += 3;
            }
            None => {
                into.push(bytes[at]);
                at += 1;
            }
        }
    }
}

/// Bytes in a named charset as text; where the name says nothing, what they look like.
pub(super) fn charset_text(bytes: &[u8], label: &str) -> String {
    let named =
        Encoding::for_label(label.as_bytes()).filter(|e| *e != encoding_rs::UTF_8 && !label.eq_ignore_ascii_case("us-ascii"));
    match named {
        Some(encoding) => decode(encoding.decode(bytes).0.as_bytes()).text,
        None => decode(bytes).text,
    }
}

/// Decodes encoded words (`=?utf-8?q?caf=C3=A9?=`); blanks between two of them vanish, and a character cut over two is whole again.
fn words(text: &str) -> String {
    let mut out = String::new();
    let mut pending: (Vec<u8>, String) = Default::default();
    let mut rest = text;
    while let Some(start) = rest.find("=?") {
        let Some((charset, bytes, length)) = word(&rest[start..]) else {
            flush(&mut pending, &mut out);
            out.push_str(&rest[..start + 2]);
            rest = &rest[start + 2..];
            continue;
        };
        let between = &rest[..start];
        if pending.0.is_empty() || !between.trim().is_empty() || !pending.1.eq_ignore_ascii_case(charset) {
            let blank = !pending.0.is_empty() && between.trim().is_empty();
            flush(&mut pending, &mut out);
            out.push_str(if blank { "" } else { between });
        }
        pending.0.extend(bytes);
        pending.1 = charset.to_owned();
        rest = &rest[start + length..];
    }
    flush(&mut pending, &mut out);
    out.push_str(rest);
    out
}

fn flush(pending: &mut (Vec<u8>, String), out: &mut String) {
    if !pending.0.is_empty() {
        out.push_str(&charset_text(&pending.0, &pending.1));
        pending.0.clear();
    }
}

/// The charset, bytes and length of the encoded word that a text begins with.
fn word(text: &str) -> Option<(&str, Vec<u8>, usize)> {
    let mut marks = text.get(2..)?.match_indices(['?', ' ']).take(3).map(|(at, mark)| (at + 2, mark));
    let (first, second, third) = (marks.next()?, marks.next()?, marks.next()?);
    if [first.1, second.1, third.1] != ["?", "?", "?"] || !text[third.0..].starts_with("?=") {
        return None;
    }
    let charset = text[2..first.0].split('*').next().unwrap_or_default();
    let content = &text.as_bytes()[second.0 + 1..third.0];
    let bytes = match &text[first.0 + 1..second.0] {
        "b" | "B" => base64(content),
        "q" | "Q" => quoted_printable(&content.iter().map(|b| if *b == b'_' { b' ' } else { *b }).collect::<Vec<u8>>()),
        _ => return None,
    };
    Some((charset, bytes, third.0 + 2))
}
