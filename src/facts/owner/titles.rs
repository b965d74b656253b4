//! The whole of a function: "head of commercial", "director of fundraising and events".

use super::context::Context;
use super::words::{ARTICLES, HEADS};
use crate::text::Span;

/// A function with what it is the head of, where the term names no more than the head: one word, or two with "and" between them that
/// end the phrase.
pub(super) fn whole(cx: &Context<'_>, role: Span) -> Span {
    let folded = cx.folded(role);
    let line = cx.source.doc.text()[role.end as usize..].split('\n').next().unwrap_or_default();
    let opens = folded.rsplit([' ', '-']).next().is_some_and(|word| HEADS.contains(word));
    let first = if opens { object(line) } else { folded.contains(" of ").then_some(0) };
    let Some(end) = first else { return role };
    let second = [" and ", " & ", " en "].iter().find_map(|and| {
        let from = end + and.len();
        let word = line[end..].strip_prefix(and).map(first_word).filter(|word| !word.is_empty())?;
        let ends = !line[from + word.len()..].starts_with([' ', '\'', '\u{2019}']);
        ends.then_some(from + word.len())
    });
    Span { end: role.end + second.unwrap_or(end) as u32, ..role }
}

/// Bytes of " of the brand" at the beginning of a text.
fn object(text: &str) -> Option<usize> {
    let rest = [" of ", " van "].iter().find_map(|of| text.strip_prefix(of))?;
    let article = first_word(rest);
    let named = rest[article.len()..].strip_prefix(' ').filter(|_| ARTICLES.contains(&article.to_lowercase())).unwrap_or(rest);
    let word = first_word(named);
    (word.chars().count() > 1).then(|| text.len() - named.len() + word.len())
}

fn first_word(text: &str) -> &str {
    &text[..text.len() - text.trim_start_matches(|c: char| c.is_alphanumeric() || c == '-').len()]
}
