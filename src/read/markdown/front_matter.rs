//! Front matter: the `key: value` lines between `---` (or `+++`) at the top of a file.

use crate::document::{Anchor, BlockKind, DocumentBuilder};

/// Reads front matter into metadata blocks and gives the byte at which the body begins; 0 where there is none.
pub(super) fn read(text: &str, out: &mut DocumentBuilder) -> usize {
    let Some((inner, body)) = find(text) else { return 0 };
    let mut offset = inner.start;
    let mut open = false;
    let mut empty = false;
    for line in text[inner].split_inclusive('\n') {
        let bare = line.trim();
        if let Some((key, value)) = pair(line) {
            out.open(BlockKind::Metadata, Anchor::Source);
            (open, empty) = (true, value.is_empty());
            if key == "title" {
                out.set_title(value);
            }
            out.push_at(key, Some(offset));
            out.push(": ");
            out.push_at(value, Some(offset + line.find(value).unwrap_or(0)));
        } else if open && !bare.starts_with('#') && !bare.is_empty() {
            let entry = unquote(bare.trim_start_matches("- "));
            out.push(if bare.starts_with("- ") && !std::mem::take(&mut empty) { ", " } else { " " });
            out.push_at(entry, Some(offset + line.find(entry).unwrap_or(0)));
        }
        offset += line.len();
    }
    out.close();
    body
}

/// The lines between the marks, and where the body begins. A rule above a text is no front matter: it needs keys.
fn find(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let first = text.split_inclusive('\n').next()?;
    let mark = first.trim_end();
    if mark != "---" && mark != "+++" {
        return None;
    }
    let mut at = first.len();
    let (mut lines, mut pairs) = (0, 0);
    for line in text[first.len()..].split_inclusive('\n') {
        let bare = line.trim_end();
        if bare == mark || mark == "---" && bare == "..." {
            return (pairs > 0 && pairs * 4 >= lines).then(|| (first.len()..at, at + line.len()));
        }
        lines += usize::from(!bare.is_empty());
        pairs += usize::from(pair(line).is_some());
        at += line.len();
    }
    None
}

/// A key at the start of a line and its value, without quotes and without the sign of a block text.
fn pair(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once([':', '='])?;
    let key_like = key.trim_end().chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    let starts = line.starts_with(char::is_alphabetic);
    let spaced = value.is_empty() || value.starts_with(char::is_whitespace);
    let value = value.trim();
    (key_like && starts && spaced)
        .then(|| (key.trim_end(), unquote(if matches!(value, ">" | "|" | ">-" | "|-") { "" } else { value })))
}

fn unquote(value: &str) -> &str {
    let inner = |q: char| value.strip_prefix(q).and_then(|v| v.strip_suffix(q));
    inner('"').or_else(|| inner('\'')).unwrap_or(value)
}
