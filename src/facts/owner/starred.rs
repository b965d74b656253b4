//! Given names that are ordinary words too (Grace, Roos, Mark): where they are people all the same.

use super::context::Context;
use super::mention::{Mention, Mode};
use super::names::{self, Certainty};
use super::terms::{Class, Term};
use super::words::{BE, LEADERSHIP, LEADING, OWNING, SEASONS, WILL};
use crate::facts::OwnerKind;
use crate::lexicon::Strength;
use crate::text::Span;

/// Words between a name and what it is said to be, at most.
const REACH: usize = 5;
/// Bytes behind a name that are looked at.
const LOOK: usize = 80;

/// Particles that open a surname and no other words of Dutch or English.
const PATRONYMS: [&str; 4] = ["Abu", "Ben", "Bin", "El"];

/// Whether such a name is a person in a place of this kind. `alone` tells whether nothing but separators stands beside it.
pub(super) fn is_person(cx: &Context<'_>, span: Span, mode: Mode, alone: bool) -> bool {
    match mode {
        Mode::Strong => alone && !(SEASONS.contains(cx.folded(span)) && follows_mark(cx, span)),
        Mode::Weak | Mode::Likely => alone && !is_other(cx, span),
        Mode::Free => takes_on(cx, span) && !is_other(cx, span),
    }
}

/// "Nia, June", "Nia. June": behind somebody and a mark a month is one.
fn follows_mark(cx: &Context<'_>, span: Span) -> bool {
    let before = &cx.source.doc.text()[..span.start as usize];
    [", ", ". ", "; ", " (", " · "].iter().any(|m| before.ends_with(m))
}

/// A place, a season, or a word that this document uses otherwise.
fn is_other(cx: &Context<'_>, span: Span) -> bool {
    SEASONS.contains(cx.folded(span)) || cx.terms.knows(span) || cx.is_title_word(span) || cx.stands_in_lower_case(span)
}

/// Words that no list knows as a name, where the place leaves no doubt that a person stands there: "led by …", "… is responsible
/// for", "our director, …".
pub(super) fn answers(cx: &Context<'_>, span: Span) -> bool {
    let near = Span { start: cx.boundary((span.start as usize).saturating_sub(LOOK)), end: span.start };
    let before = cx.terms.within(near).last();
    let gap = |t: &Term| cx.folded(Span { start: t.span.end, end: span.start });
    let led = before.is_some_and(|t| {
        let phrase = matches!(t.class, Class::By | Class::Label) && t.strength != Strength::Weak;
        phrase && gap(t) == " " && cx.folded(t.span).split(' ').any(|w| LEADERSHIP.contains(w))
    });
    let titled = before.is_some_and(|t| t.class == Class::Role && matches!(gap(t), " " | ", "));
    let end = cx.boundary(span.end as usize + LOOK).max(span.end);
    let after = cx.folded(Span { start: span.end, end }).split('\n').next().unwrap_or_default();
    let first = after.strip_prefix(' ').unwrap_or_default().split(' ').next().unwrap_or_default();
    let terms = cx.terms.within(Span { start: span.end, end: span.end + after.len() as u32 });
    let holds = terms.first().is_some_and(|t| {
        let between = cx.folded(Span { start: span.end, end: t.span.start });
        t.class == Class::Role && matches!(between, ", " | ", our " | ", the " | ", onze " | ", de " | " (")
    });
    let is = BE.contains(first)
        && terms.iter().any(|t| {
            let between = cx.folded(Span { start: span.end, end: t.span.start });
            matches!(t.class, Class::Predicate | Class::Label)
                && t.strength != Strength::Weak
                && between.split_whitespace().count() <= REACH
        });
    let first_word = cx.slice(span).split(' ').next().unwrap_or_default();
    let initial = first_word.chars().count() == 2 && first_word.ends_with('.') || PATRONYMS.contains(&first_word);
    let acts = terms.first().is_some_and(|t| {
        t.class == Class::Verb
            && t.strength != Strength::Weak
            && t.span.start == span.end + 1
            && !LEADING.contains(cx.folded(t.span))
    });
    led || titled || holds || is || (initial && acts)
}

/// "Grace is responsible for …", "Roos bewaakt …", "assigned to Mark".
fn takes_on(cx: &Context<'_>, span: Span) -> bool {
    let near = Span { start: span.start.saturating_sub(LOOK as u32), end: span.start };
    let given = cx.terms.within(near).last().is_some_and(|t| {
        let by = matches!(t.class, Class::By | Class::Label) && t.strength != Strength::Weak;
        by && t.span.end + 1 == span.start && cx.folded(t.span).contains(' ')
    });
    let end = cx.boundary(span.end as usize + LOOK).max(span.end);
    let after = cx.folded(Span { start: span.end, end }).split('\n').next().unwrap_or_default();
    let mut words = after.strip_prefix(' ').unwrap_or_default().split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let count = |at: u32| after.get(..(at - span.end) as usize).map_or(usize::MAX, |t| t.split_whitespace().count());
    let mut terms = cx.terms.within(Span { start: span.end, end: span.end + after.len() as u32 }).iter();
    let promised = WILL.contains(first) && OWNING.contains(second);
    given
        || promised
        || terms.any(|t| match t.class {
            Class::Verb => t.span.start == span.end + 1 && t.strength != Strength::Weak,
            Class::Predicate | Class::Label => BE.contains(first) && t.strength != Strength::Weak && count(t.span.start) <= REACH,
            _ => false,
        })
}

/// "Grace: flyers", "Grace to print the flyers": the name that an item opens with.
pub(super) fn opening(cx: &Context<'_>, unit: Span, start: u32) -> Option<Mention> {
    let rest = Span { start, end: unit.end };
    let text = cx.slice(rest);
    let word = &text[..text.find([' ', ':', '*', '_'])?];
    let behind = text[word.len()..].trim_start_matches(['*', '_']);
    let marked = [":", " to ", " – ", " - "].iter().any(|m| behind.starts_with(m));
    let name = names::find(word, start, |_| false).into_iter().next().filter(|_| marked)?;
    let fits = name.certainty == Certainty::Starred && name.span.len() == word.len() && !is_other(cx, name.span);
    let span = name.span;
    fits.then_some(Mention { span, kind: OwnerKind::Person, name: Some(span), role: None, leading: false, known: None })
}
