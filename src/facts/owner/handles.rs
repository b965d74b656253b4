//! Handles and e-mail addresses that stand for a person.

use super::words::MAILBOXES;
use crate::text::{Span, fold};

/// A handle or an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Handle {
    /// With its `@`.
    pub(super) span: Span,
    /// Of one person, not of a team, a mailbox or everybody.
    pub(super) personal: bool,
}

/// Every handle and address in `text`, which begins at byte `base`.
pub(super) fn find(text: &str, base: u32) -> Vec<Handle> {
    let mut found: Vec<Handle> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let left = local_part(&text[..at]);
        let start = at - left;
        let right = text[at + 1..].find(|c: char| !is_part(c)).unwrap_or(text.len() - at - 1);
        let end = at + 1 + text[at + 1..at + 1 + right].trim_end_matches(['.', '-', '_']).len();
        if end <= at + 2 || found.last().is_some_and(|h| h.span.end > start as u32 + base) {
            continue;
        }
        let address = left > 0;
        if address && !text[at + 1..end].contains('.') {
            continue;
        }
        let name = if address { &text[start..at] } else { &text[at + 1..end] };
        found.push(Handle { span: Span::new(start, end).shift(base), personal: is_personal(name) });
    }
    found
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '_')
}

/// Bytes of an address before its `@`.
fn local_part(before: &str) -> usize {
    before.chars().rev().take_while(|c| is_part(*c) || *c == '+').map(char::len_utf8).sum()
}

fn is_personal(name: &str) -> bool {
    let folded = fold(name);
    let first = folded.split(['.', '-', '_', '+']).next().unwrap_or_default();
    let group = folded.ends_with("team") || folded.ends_with("-leads") || folded.ends_with("crew") || MAILBOXES.contains(first);
    !group && name.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_people_from_mailboxes() {
        for (text, handles) in [
            ("mail naar j.smit@voorbeeld.nl.", vec![("j.smit@voorbeeld.nl", true)]),
            ("@kimb en @team", vec![("@kimb", true), ("@team", false)]),
            ("info@bakkerij.nl", vec![("info@bakkerij.nl", false)]),
            ("(@sanne-dv)", vec![("@sanne-dv", true)]),
            ("10 leads @ €20", vec![]),
        ] {
            let found: Vec<_> = find(text, 0).into_iter().map(|h| (&text[h.span.range()], h.personal)).collect();
            assert_eq!(found, handles, "{text}");
        }
    }
}
