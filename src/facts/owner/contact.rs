//! What stands behind a person to reach them: an address, a handle, a number, a profile. It belongs to that person.

use super::context::Context;
use super::mention::Mention;
use super::spans::head;
use crate::facts::OwnerKind;
use crate::text::Span;

/// Numbers and profiles behind one person, at most.
const MOST: usize = 8;
/// Bytes behind a person in which they stand.
const REACH: usize = 240;
/// Digits of a telephone number at least, and of an extension behind its label.
const DIGITS: usize = 7;
const EXTENSION: usize = 2;
/// What stands between a person and what belongs to them.
const MARKS: &[char] = &[' ', ',', ';', '|', '·', '•', '(', '[', '<', '–', '—', '-', ':', '*', '_', '.'];
/// What closes it.
const CLOSED: &[char] = &[')', ']', '>'];

/// Labels of telephones, addresses and profiles, in lower case.
const LABELS: [&str; 27] = [
    "cell", "direct", "doorkiesnummer", "e", "e-mail", "email", "ext", "extension", "gsm", "linkedin", "m", "mail", "mob",
    "mobiel", "mobile", "nummer", "p", "phone", "slack", "t", "tel", "telefoon", "telefoonnummer", "telephone", "toestel", "tst",
    "whatsapp",
];

/// Bytes of telephone numbers and profiles that a text in lower case opens with, closing brackets with them.
pub(super) fn length(folded: &str) -> usize {
    let folded = head(folded, REACH);
    let mut end = 0;
    for _ in 0..MOST {
        let open = folded[end..].trim_start_matches(MARKS);
        let label = without_label(open).filter(|_| profile(open).is_none());
        let open = label.unwrap_or(open);
        let Some(item) = number(open, label.is_some()).or_else(|| profile(open)) else { break };
        let rest = open[item..].trim_start_matches(CLOSED);
        end = folded.len() - rest.len();
    }
    end
}

/// Whether nothing but the data of one person stands in a gap in lower case: marks, numbers, and the label of what follows.
fn fills(gap: &str) -> bool {
    let rest = gap[length(gap)..].trim_matches(MARKS);
    !gap.is_empty() && (rest.is_empty() || LABELS.contains(&rest))
}

/// Whether a mention is the address or handle of the person right before it: "Sanne de Wit, hoofd marketing, info@acme.nl". Two that
/// "and" stands between are two, and so are two handles in a row.
pub(super) fn is_of(cx: &Context<'_>, last: &Mention, next: &Mention) -> bool {
    let reached = |m: &Mention| m.name.is_some_and(|n| cx.slice(n).contains('@'));
    let person = last.name.is_some() && last.kind != OwnerKind::Team && !reached(last);
    let other = next.known.is_some() && next.known != last.known;
    if !person || other || next.role.is_some() || !reached(next) {
        return false;
    }
    let after = &cx.source.doc.text()[next.span.end as usize..];
    let handle = cx.slice(next.span).starts_with('@');
    let several = handle && [", @", " @", " en @", " and @", " & @", "/@", " / @"].iter().any(|mark| after.starts_with(mark));
    !several && fills(cx.folded(Span { start: last.span.end, end: next.span.start }))
}

/// Mentions in order, without the functions and teams that are the first part of an address behind a name: "Sanne, marketing@acme.nl".
pub(super) fn without_parts(cx: &Context<'_>, mut mentions: Vec<Mention>) -> Vec<Mention> {
    let mut named = false;
    mentions.retain(|m| {
        let part = named && m.name.is_none() && cx.source.doc.text()[m.span.end as usize..].starts_with('@');
        named |= m.name.is_some();
        !part
    });
    mentions
}

/// Where what belongs to a person ends, a closing bracket with it.
pub(super) fn end_of(cx: &Context<'_>, data: &Mention) -> u32 {
    data.span.end + u32::from(cx.source.doc.text()[data.span.end as usize..].starts_with(CLOSED))
}

/// What stands behind the label of a number or an address that opens a text.
fn without_label(open: &str) -> Option<&str> {
    let word = open.find(|c: char| !(c.is_alphabetic() || c == '-')).unwrap_or(open.len());
    let rest = &open[word..];
    LABELS.contains(&&open[..word]).then(|| rest.trim_start_matches(['.', ':', ' ']))
}

/// Bytes of a telephone number.
fn number(open: &str, labelled: bool) -> Option<usize> {
    let part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '+');
    let run = open.find(|c| !part(c)).unwrap_or(open.len());
    let kept = open[..run].trim_end_matches(|c: char| !c.is_ascii_digit());
    let digits = kept.chars().filter(char::is_ascii_digit).count();
    let opens = open.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('));
    (opens && digits >= if labelled { EXTENSION } else { DIGITS }).then_some(kept.len())
}

/// Bytes of the address of a profile or a site.
fn profile(open: &str) -> Option<usize> {
    let word = &open[..open.find(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ')' | ']' | '>')).unwrap_or(open.len())];
    let address = word.contains("://") || word.starts_with("www.") || word.contains("linkedin.");
    (address && !word.contains('@')).then_some(word.len())
}

#[cfg(test)]
mod tests {
    use super::{fills, length};

    #[test]
    fn numbers_and_profiles() {
        for (text, read) in [
            (", 06 1234 5678", ", 06 1234 5678"),
            (", +44 20 7946 0000, tom", ", +44 20 7946 0000"),
            (" (t: 020-123 45 67, ext. 12) en", " (t: 020-123 45 67, ext. 12)"),
            (" | m 06-12345678 | linkedin.com/in/kim", " | m 06-12345678 | linkedin.com/in/kim"),
            (", tel. 0612345678.", ", tel. 0612345678"),
            (", 12 mei", ""),
            (", tom reed", ""),
            (", € 500", ""),
            ("", ""),
        ] {
            assert_eq!(&text[..length(text)], read, "{text}");
        }
    }

    #[test]
    fn gaps_of_one_person() {
        for (gap, expected) in
            [(", ", true), (" (e: ", true), (", 06 1234 5678, e-mail ", true), (" en ", false), (" / ", false), ("", false)]
        {
            assert_eq!(fills(gap), expected, "{gap}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_cut_between_characters(text in "[a-z0-9 ,.:+()é–<>/-]{0,40}") {
            proptest::prop_assert!(text.is_char_boundary(length(&text)));
        }
    }
}
