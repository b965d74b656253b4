//! Departments that a sentence opens with: plain words elsewhere in running text.

use super::context::Context;
use super::mention::Mention;
use super::sentences::words;
use super::terms::Class;
use super::words::{ARTICLES, BE, GROUPS, OWNS};
use crate::facts::OwnerKind;
use crate::text::Span;

/// "Marketing is …", "De afdeling Sales owns …": a department that opens a sentence and is or does something there.
pub(super) fn opening(cx: &Context<'_>, sentence: Span) -> Option<Mention> {
    let text = cx.folded(sentence);
    let term = cx.terms.within(sentence).iter().find(|t| t.class == Class::Department).map(|t| t.span);
    let group = || {
        let at = text.split(' ').take_while(|w| ARTICLES.contains(w)).map(|w| w.len() + 1).sum::<usize>();
        let word = text.get(at..)?.split(' ').next().filter(|w| GROUPS.contains(w))?;
        Some(Span::new(at, at + word.len()).shift(sentence.start))
    };
    let span = term.or_else(group)?;
    let mut before = words(cx.folded(Span { start: sentence.start, end: span.start }));
    let mut after = words(cx.folded(Span { start: span.end, end: sentence.end }));
    let verb = after.next().is_some_and(|w| BE.contains(w) || OWNS.contains(w));
    let opens = before.all(|w| ARTICLES.contains(w) || matches!(w, "afdeling" | "department"));
    (opens && verb).then_some(Mention { span, kind: OwnerKind::Team, name: None, role: Some(span), leading: false, known: None })
}
