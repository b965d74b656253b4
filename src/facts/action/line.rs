//! The parts of a line: what is done, and beside it who, when and for how much.

use super::details::kind;
use super::names_action;
use crate::facts::Source;
use crate::facts::owner::ends_in_title;
use crate::facts::words::Words;
use crate::lexicon::Pole;
use crate::text::Span;

/// Words beside a name, a date or an amount that leave a part of a line nothing but that: "Nina regelt dit vóór 1 maart".
const BESIDE: usize = 3;
/// Words of a name, at most: "Karin van den Berg", "Noa en Bas".
const NAME_WORDS: usize = 4;
/// Categories of the lexicon that name a party.
const PARTIES: [&str; 5] = ["agency", "department", "intern", "role", "team"];

/// Marks between the parts of a line.
const BETWEEN: [&str; 15] = [" – ", " — ", " - ", " | ", " → ", " -> ", " / ", " @", "(", "[", ": ", "; ", ". ", ", ", "\n"];

/// The parts of a line.
fn parts(text: &str) -> Vec<Span> {
    let mut parts = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(c) = text[at..].chars().next() {
        let may = matches!(c, ' ' | '(' | '[' | ':' | ';' | '.' | ',' | '\n');
        let title = c == '.' && ends_in_title(&text[from..at]);
        let mark = BETWEEN.iter().find(|m| may && !title && text[at..].starts_with(**m));
        if let Some(mark) = mark {
            parts.push(Span::new(from, at));
            from = at + mark.len();
        }
        at += mark.map_or(c.len_utf8(), |m| m.len());
    }
    parts.push(Span::new(from.min(text.len()), text.len()));
    parts
}

/// The first parts of a line that are no name, date or amount, and no label of one.
pub(super) fn plain_part(text: &str, marks: &[Span]) -> Option<Span> {
    let mut kept: Option<Span> = None;
    for part in parts(text) {
        let words = &text[part.range()];
        let labels = text[part.end as usize..].starts_with(": ") && kind(&text[part.start as usize..]).is_some();
        let action = text[part.end as usize..].starts_with(": ") && names_action(&text[part.start as usize..]);
        let marked: usize = marks.iter().filter(|m| m.overlaps(part)).map(|m| Words::of(&text[m.range()]).count()).sum();
        let touched = marks.iter().any(|m| m.overlaps(part));
        let beside = Words::of(words).count().saturating_sub(marked);
        let detail = labels || (touched && beside <= if kept.is_some() { BESIDE } else { 1 });
        match &mut kept {
            None if detail || action || Words::of(words).count() == 0 => {}
            None => kept = Some(part),
            Some(_) if detail => break,
            Some(kept) => kept.end = part.end,
        }
    }
    kept.map(|span| {
        let trimmed = text[span.range()].trim_end_matches(['.', ',', ';', ':', ' ', ']', '*', '_']);
        let open = trimmed.contains('(') || !trimmed.ends_with(')');
        Span::new(span.start as usize, span.start as usize + if open { trimmed.len() } else { trimmed.len() - 1 })
    })
}

/// The part of a line behind what is done that names a party: a function, a team, or, where `names` says that a name is to be
/// expected, one to four words with capitals that mean nothing else.
pub(super) fn who(source: Source<'_>, line: Span, marks: &[Span], names: bool) -> Option<Span> {
    let text = source.doc.slice(line);
    let done = plain_part(text, marks)?;
    let behind = parts(text).into_iter().filter(|part| part.start > done.start && !marks.iter().any(|m| m.overlaps(*part)));
    let mut spans = behind.filter_map(|part| {
        let trimmed = text[part.range()].trim_matches(|c: char| !c.is_alphanumeric());
        let at = trimmed.as_ptr() as usize - text.as_ptr() as usize;
        (!trimmed.is_empty()).then(|| Span::new(at, at + trimmed.len()).shift(line.start))
    });
    spans.find(|span| is_party(source, *span) || (names && is_name(source, *span)))
}

/// The name that opens a line and does what follows: "Wim hangt de posters op". The lines beside it must name someone.
pub(super) fn doer(source: Source<'_>, line: Span) -> Option<Span> {
    let text = source.doc.slice(line);
    let (name, rest) = text.split_once(' ')?;
    let verb = rest.split(' ').next().unwrap_or_default();
    let acts = verb.len() > 3 && verb.chars().all(char::is_lowercase) && verb.ends_with(['t', 's']);
    let span = Span { start: line.start, end: line.start + name.len() as u32 };
    (acts && is_name(source, span)).then_some(span)
}

/// Whether a word for a party fills a span.
fn is_party(source: Source<'_>, span: Span) -> bool {
    let from = source.hits.partition_point(|h| h.span.start < span.start);
    let inside = source.hits[from..].iter().take_while(|h| h.span.start < span.end);
    let party = |h: &&crate::scan::Hit| PARTIES.contains(&source.lexicon.category_name(source.lexicon.term(h.term).category));
    inside.filter(party).any(|h| h.span.end == span.end && Words::of(source.doc.slice(span)).count() <= NAME_WORDS)
}

/// Words with capitals, with "van", "en" and the like between them, none of which the lexicon knows for work, a channel or a tool.
fn is_name(source: Source<'_>, span: Span) -> bool {
    let text = source.doc.slice(span);
    let mut words = text.split(' ').filter(|w| !w.is_empty());
    let small = |w: &str| matches!(w, "van" | "de" | "den" | "der" | "ter" | "ten" | "het" | "en" | "and" | "&" | "+");
    let capital = |w: &str| {
        let mut chars = w.trim_end_matches('.').chars();
        chars.next().is_some_and(char::is_uppercase) && chars.all(|c| c.is_lowercase() || matches!(c, '-' | '\'' | '’'))
    };
    let from = source.hits.partition_point(|h| h.span.end <= span.start);
    let mut inside = source.hits[from..].iter().take_while(|h| h.span.start < span.end);
    let known = inside.any(|h| source.lexicon.term(h.term).pole != Pole::Fact);
    text.split(' ').count() <= NAME_WORDS
        && !known
        && text.starts_with(char::is_uppercase)
        && words.all(|w| small(w) || capital(w))
}
