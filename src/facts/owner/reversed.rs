//! Names with the surname first, as lists of staff write them: "O'Brien, Seán", "Wit, Sanne de".

use super::context::Context;
use super::mention::Mode;
use super::names::{Certainty, Name, is_given};
use super::words::{GROUPS, PARTICLES};
use crate::text::Span;

/// The names of a slot, the first two parts of one taken together where they are a surname and a given name.
pub(super) fn taken_together(cx: &Context<'_>, span: Span, mode: Mode, mut names: Vec<Name>) -> Vec<Name> {
    let Some(given) = names.iter().position(|n| n.certainty >= Certainty::Starred).filter(|at| mode >= Mode::Likely && *at < 2)
    else {
        return names;
    };
    let first = Span { start: span.start, end: names[given].span.start };
    let close = names.get(given + 1).is_some_and(|n| cx.slice(Span { start: names[given].span.end, end: n.span.start }) == ", ");
    let Some(end) = end_of_given(cx, names[given].span, span.end).filter(|_| !close && is_surname(cx, first)) else {
        return names;
    };
    names.drain(..given);
    names[0] = Name { span: Span { start: span.start, end }, certainty: Certainty::Full };
    names
}

/// Whether a name has its surname first, and then both parts.
pub(super) fn parts(name: &str) -> Option<(&str, &str)> {
    name.split_once(", ").filter(|(surname, given)| !surname.is_empty() && !given.is_empty())
}

/// One capitalised word, perhaps behind particles, and a comma: no given name, no word that the lexicon or the title knows.
fn is_surname(cx: &Context<'_>, span: Span) -> bool {
    let Some(text) = cx.slice(span).strip_suffix(", ") else { return false };
    let word = text.rsplit(' ').next().unwrap_or_default();
    let before = text[..text.len() - word.len()].trim_end();
    let particles = before.is_empty() || before.split(' ').all(|w| PARTICLES.contains(&w.to_lowercase()));
    let whole = Span { start: span.start, end: span.end - 2 };
    let plain =
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '\u{2019}')) && word.contains(char::is_lowercase);
    word.starts_with(char::is_uppercase)
        && plain
        && particles
        && !is_given(word)
        && !GROUPS.contains(cx.folded(whole))
        && !cx.terms.knows(whole)
        && !cx.is_title_word(whole)
}

/// The end of one given name with the particles behind it, where nothing but a mark or the end follows.
fn end_of_given(cx: &Context<'_>, given: Span, end: u32) -> Option<u32> {
    if cx.slice(given).contains(' ') {
        return None;
    }
    let mut at = given.end;
    loop {
        let rest = cx.slice(Span { start: at, end });
        let word = rest.strip_prefix(' ').and_then(|r| r.split([' ', ',', '(']).next()).unwrap_or_default();
        if !PARTICLES.contains(word) {
            let closed = rest.is_empty()
                || rest.starts_with([',', ';', '/', '|', '.', '\n'])
                || rest.starts_with(" (")
                || rest.starts_with(" – ");
            return closed.then_some(at);
        }
        at += 1 + word.len() as u32;
    }
}
