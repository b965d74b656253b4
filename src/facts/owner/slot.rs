//! Reads a place that holds an owner: what stands after a label, in a cell, in brackets.

use super::contact;
use super::context::Context;
use super::mention::{self, Mention, Mode};
use super::spans::head;
use super::terms::Class;
use super::words::{
    ARTICLES, FIRST_PERSON, FORMER, GROUPS, JOINS, NOT_APPLICABLE, NOT_MODIFIERS, NOT_OF_SELF, OPEN, STUDENTS, TITLES,
};
use crate::facts::OwnerKind;
use crate::text::{Lang, Span};

/// What a slot holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// Nothing at all.
    Blank,
    /// Nothing that names an owner.
    Nobody,
    /// Something that says an owner is still to come.
    Placeholder(Span),
    /// One or several.
    Owners(Vec<Mention>),
}

/// What a slot may hold before its owner and still begin with it.
const LEADING: &[char] =
    &[' ', '*', '_', ':', '=', '-', '–', '—', '|', '>', '→', '•', '"', '│', '☐', '✓', '✅', '👤', '\u{fe0f}', '.'];
/// Bytes of brackets behind a name that are looked at.
const BRACKETS: usize = 80;
/// Words before a function that belong to it, at most.
const MODIFIERS: usize = 3;
/// Between owners.
const SEPARATORS: &[char] = &[' ', ',', ';', '/', '&', '+', '|', '(', ')', '[', ']', '•', '·', '*', '_', '\n'];

/// Reads a slot.
pub(super) fn read(cx: &Context<'_>, span: Span, mode: Mode) -> Slot {
    let Some(span) = trim(cx, span) else { return Slot::Blank };
    let folded = cx.folded(span);
    let plain = folded.trim_end_matches(['.', ' ', '*', '_', '│']);
    if NOT_APPLICABLE.contains(folded) || NOT_APPLICABLE.contains(plain) {
        return Slot::Nobody;
    }
    if mode > Mode::Free && FIRST_PERSON.contains(plain) {
        return cx.author().map_or(Slot::Nobody, |name| Slot::Owners(vec![cx.first_person(name, span)]));
    }
    if let Some(placeholder) = placeholder(cx, span, mode) {
        return Slot::Placeholder(placeholder);
    }
    let owners = leading(cx, span, mention::find(cx, span, mode));
    if !owners.is_empty() {
        return Slot::Owners(owners);
    }
    match group(cx, span, plain).filter(|_| mode == Mode::Strong) {
        Some(owner) => Slot::Owners(vec![owner]),
        None => Slot::Nobody,
    }
}

/// The slot without what decorates it; none where nothing is left.
fn trim(cx: &Context<'_>, span: Span) -> Option<Span> {
    let text = cx.slice(span);
    let left = text.trim_start_matches(LEADING);
    let start = text.len() - left.len();
    let kept = left.trim_end_matches([' ', '*', '_', '│', '|', '–', '—', '-', ':', ',']);
    (!kept.is_empty()).then(|| Span::new(start, start + kept.len()).shift(span.start))
}

/// The mentions from the slot's beginning on, as long as only separators stand between them.
fn leading(cx: &Context<'_>, span: Span, all: Vec<Mention>) -> Vec<Mention> {
    let mut at = span.start;
    let mut owners: Vec<Mention> = Vec::new();
    for mention in all {
        let mention = with_modifiers(cx, Span { start: at, ..span }, mention);
        if let Some(last) = owners.last_mut().filter(|l| is_on_placement(cx, l, Span { start: at, ..span })) {
            last.kind = OwnerKind::Intern;
            break;
        }
        let gap = cx.folded(Span { start: at, end: mention.span.start });
        let gap = if owners.is_empty() { gap } else { &gap[contact::length(gap)..] };
        let words = gap.split(SEPARATORS).map(|w| w.trim_matches('.')).filter(|w| !w.is_empty());
        let first = owners.is_empty();
        let close = words.clone().count() <= 3
            && words.into_iter().all(|w| {
                ARTICLES.contains(w)
                    || TITLES.contains(w)
                    || (!first && JOINS.contains(w))
                    || w.chars().all(|c| !c.is_alphanumeric())
            });
        let told_apart = !first && ends_sentence(gap);
        if !close || told_apart || gap.contains(['\n', '│']) && !first && gap.contains(':') {
            break;
        }
        at = mention.span.end;
        owners.push(mention);
    }
    if let Some(last) = owners.last_mut().filter(|l| is_on_placement(cx, l, Span { start: at, ..span })) {
        last.kind = OwnerKind::Intern;
    }
    if let Some(last) = owners.last_mut() {
        last.kind = kind_in_brackets(cx, last, Span { start: at, ..span }).unwrap_or(last.kind);
    }
    owners
}

/// Where the last of the owners that open a slot ends, with the numbers to reach them.
pub(super) fn end(cx: &Context<'_>, owners: &[Mention], slot: Span) -> u32 {
    let at = owners.last().map_or(slot.start, |m| m.span.end).clamp(slot.start, slot.end);
    at + contact::length(cx.folded(Span { start: at, end: slot.end })) as u32
}

/// "Dana (intern). August.": nothing but the end of a sentence stands between.
fn ends_sentence(gap: &str) -> bool {
    gap.trim_start_matches([')', ']', '*', '_']).trim_end_matches(['*', '_']) == ". "
}

/// "Mirjam Stolk (zelfstandig tekstschrijver, freelance)": what the brackets behind a name say of its kind.
fn kind_in_brackets(cx: &Context<'_>, who: &Mention, after: Span) -> Option<OwnerKind> {
    let rest = head(cx.folded(Span { end: after.end.max(after.start), ..after }), BRACKETS);
    let inner = rest.strip_prefix(" (")?.split(')').next()?;
    let span = Span { start: after.start + 2, end: after.start + 2 + inner.len() as u32 };
    let plain =
        inner.split(|c: char| !(c.is_alphanumeric() || c == '-')).all(|w| !NOT_OF_SELF.contains(w) && !FORMER.contains(w));
    let alone = who.kind == OwnerKind::Person && who.known.is_none() && plain;
    let named = || mention::find(cx, span, Mode::Weak).iter().any(|m| m.name.is_some());
    let term =
        cx.terms.within(span).iter().find(|t| matches!(t.class, Class::Agency | Class::Intern)).filter(|_| alone && !named())?;
    Some(if term.class == Class::Intern { OwnerKind::Intern } else { OwnerKind::Agency })
}

/// "Iris, stage marketing", "Iris (stage)": the Dutch noun behind a person's name, not a stage of a project.
fn is_on_placement(cx: &Context<'_>, who: &Mention, after: Span) -> bool {
    let block = cx.source.doc.block_at(after.start);
    let dutch = who.known.is_none() && block.and_then(|b| cx.source.language.blocks.get(b)).is_some_and(|l| *l == Lang::Nl);
    let rest = cx.folded(Span { end: after.end.max(after.start), ..after });
    let behind = [", stage", " (stage", " – stage", " - stage"].iter().find_map(|p| rest.strip_prefix(p));
    let next = behind.filter(|b| !b.starts_with(char::is_alphanumeric)).map(|b| b.trim_start());
    dutch && who.kind == OwnerKind::Person && next.is_some_and(|n| !n.starts_with(|c: char| c.is_ascii_digit()))
}

/// "Digital marketing manager", "Maple Agency": what stands before a function or a party from the slot's beginning on belongs
/// to it.
fn with_modifiers(cx: &Context<'_>, span: Span, mut mention: Mention) -> Mention {
    let leads_name = |r: &Span| mention.name.is_none_or(|n| r.end <= n.start && mention.known.is_none());
    let Some(role) = mention.role.filter(|r| leads_name(r) && r.start == mention.span.start) else { return mention };
    let before = cx.slice(Span { start: span.start, end: role.start });
    let leads = |w: &&str| {
        let word = w.to_lowercase();
        ARTICLES.contains(&word) || JOINS.contains(&word) || !word.contains(char::is_alphanumeric)
    };
    let words: Vec<&str> = before.split_whitespace().skip_while(leads).collect();
    let modifies = |w: &&str| {
        w.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '&' | '/' | '\''))
            && !leads(w)
            && !NOT_MODIFIERS.contains(&w.to_lowercase())
    };
    if words.is_empty() || words.len() > MODIFIERS || !words.iter().all(modifies) || !before.ends_with([' ', '-', '/']) {
        return mention;
    }
    let start = span.start + before.find(words[0]).unwrap_or(0) as u32;
    let whole = Span { start, end: role.end };
    let named = mention.name.is_some();
    if named && words.iter().any(|w| w.starts_with(char::is_uppercase)) {
        return mention;
    }
    if !named && mention.kind == OwnerKind::Agency && words.iter().all(|w| w.starts_with(char::is_uppercase)) {
        let name = cx.slice(whole).split(" (").next().unwrap_or_default();
        mention.name = Some(Span { end: start + name.len() as u32, ..whole });
    }
    mention.role = Some(whole);
    mention.span.start = start;
    mention
}

/// A placeholder at the slot's beginning: a word for it, brackets to fill in, question marks, dots.
fn placeholder(cx: &Context<'_>, span: Span, mode: Mode) -> Option<Span> {
    let text = cx.slice(span);
    let start = text.trim_start_matches(['[', '(', '<', '{', '"']);
    let at = span.start + (text.len() - start.len()) as u32;
    let filler = |from: u32, to: u32| {
        let words = cx.folded(Span { start: from, end: to }).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        words.into_iter().all(|w| matches!(w, "nog" | "still" | "yet" | "wordt" | "is" | "momenteel"))
    };
    let first = cx.terms.within(span).first();
    let term = first.filter(|t| t.class == Class::Placeholder && (t.span.start <= at || filler(at, t.span.start)));
    if let Some(term) = term {
        let exact = term.span.len() + 2 >= start.len()
            || term.span.end >= span.end
            || cx.source.doc.text()[term.span.end as usize..].starts_with([' ', ',', '.', '/', ')', ']', '>', '}', ';']);
        return exact.then_some(term.span);
    }
    if let Some(close) = text.find([']', '>', '}']).filter(|_| text.starts_with(['[', '<', '{'])) {
        let inner = Span { start: span.start + 1, end: span.start + close as u32 };
        let named = mention::find(cx, inner, Mode::Weak).iter().any(|m| m.name.is_some());
        return (!named && mode > Mode::Free).then_some(Span { start: span.start, end: inner.end + 1 });
    }
    let mut marks = text.chars();
    let dots = marks.all(|c| matches!(c, '?' | '.' | '…' | '_' | 'X' | 'x' | ' ')) && !matches!(text, "x" | "X" | ".");
    let open = mode == Mode::Strong && OPEN.contains(cx.folded(span));
    (dots || open).then_some(span)
}

/// A slot that is filled wholly by the name of a group, a company or a student.
fn group(cx: &Context<'_>, span: Span, plain: &str) -> Option<Mention> {
    let bare = plain.trim_start_matches("de ").trim_start_matches("the ").trim_start_matches("een ");
    let kind = if GROUPS.contains(bare) || cx.is_company(span) {
        OwnerKind::Team
    } else if STUDENTS.contains(bare) {
        OwnerKind::Intern
    } else {
        return None;
    };
    Some(Mention { span, kind, name: None, role: Some(span), leading: false, known: None })
}
