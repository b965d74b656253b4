//! An area of the work, a mark, and a full name by itself: "- Pers: Rianne Kok", "Plantendokter – Rianne Kok staat … € 800".

use super::context::Context;
use super::items::does_something;
use super::labels::lines;
use super::mention::{self, Mention, Mode};
use super::sentences::words;
use super::setting;
use super::terms::Class;
use super::words::{CREDITS, GUESTS, LEADING_DEPARTMENTS, OUTSIDERS, TALKS};
use crate::document::{BlockId, BlockKind};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::text::{Span, dates, quantities};

/// Words of an area or of the title of a piece of work, at most.
const AREA_WORDS: usize = 4;
/// Bytes of an area, at most.
const AREA: usize = 60;

/// Owners of areas.
pub(super) fn find(cx: &Context<'_>, owners: &mut Vec<Owner>) {
    for (id, block) in cx.blocks().iter().enumerate() {
        let setting = cx.setting(block);
        let open = !block.quoted && block.row.is_none() && !setting.stranger;
        if !open || !matches!(block.kind, BlockKind::Item(_) | BlockKind::Paragraph) {
            continue;
        }
        let owned = (Scope::Section, setting::heading(cx, block));
        let area = labelled(cx, block.span).filter(|a| matches!(block.kind, BlockKind::Item(_)) && is_used(cx, a.area));
        if let Some(found) = area {
            owners.push(cx.owner(&found.who, owned.0, owned.1, block.span));
            continue;
        }
        owners.extend(bare_name(cx, id, block.span).map(|who| cx.owner(&who, owned.0, owned.1, block.span)));
        for line in lines(cx.slice(block.span), block.span.start) {
            let departments = pieces(cx, line).filter_map(|p| labelled(cx, p)).filter(|a| leads(cx, a.area));
            owners.extend(departments.map(|a| cx.owner(&a.who, owned.0, owned.1, a.whole)));
            if let Some(who) = titled(cx, line) {
                let (scope, owns) = setting::of_item(cx, id);
                owners.push(cx.owner(&who, scope, owns, line));
            }
        }
    }
}

/// An area and the one whose name stands behind it.
struct Held {
    area: Span,
    who: Mention,
    whole: Span,
}

/// The sentences of a line.
fn pieces<'c>(cx: &'c Context<'_>, line: Span) -> impl Iterator<Item = Span> + 'c {
    let text = cx.slice(line);
    let at = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    text.split(". ").map(move |part| Span::new(at(part), at(part) + part.len()).shift(line.start))
}

/// "Pers: Rianne Kok", "Marketing: Thibault Maes (halftijds)": a full name of the list and nothing else behind the colon.
fn labelled(cx: &Context<'_>, whole: Span) -> Option<Held> {
    let (label, value) = cx.slice(whole).split_once(": ")?;
    let area = trimmed(label, whole.start)?;
    let from = whole.end - value.len() as u32;
    let name = value.split(" (").next().unwrap_or_default();
    let remark = value[name.len()..].trim_end_matches(['.', ' ']);
    let value = trimmed(name, from)?;
    let closed = remark.is_empty() || (remark.ends_with(')') && remark.matches('(').count() == 1);
    let who = full_name(cx, value).filter(|m| m.span == value)?;
    (closed && is_area(cx, area)).then_some(Held { area, who, whole })
}

/// "social: Fenna" among items of the same form: a part of the work, and one first name of the list of names.
fn bare_name(cx: &Context<'_>, id: BlockId, whole: Span) -> Option<Mention> {
    let blocks = cx.blocks();
    let form = |span: Span| {
        let (area, value) = cx.slice(span).split_once(": ")?;
        let area = Span { end: span.start + area.len() as u32, ..span };
        let value = trimmed(value, span.end - value.len() as u32)?;
        let who = mention::find(cx, value, Mode::Free).into_iter().next().filter(|m| m.name == Some(value))?;
        let work = words(cx.folded(area)).count() <= AREA_WORDS && cx.terms.knows(area);
        (work && who.kind == OwnerKind::Person).then_some(who)
    };
    let item = |at: usize| blocks.get(at).is_some_and(|b| matches!(b.kind, BlockKind::Item(_)) && form(b.span).is_some());
    let listed = matches!(blocks[id].kind, BlockKind::Item(_));
    form(whole).filter(|_| listed && (item(id + 1) || id.checked_sub(1).is_some_and(item)))
}

/// A text without the marks around it, as a span; none where nothing is left.
fn trimmed(text: &str, base: u32) -> Option<Span> {
    let left = text.trim_start_matches(['*', '_', ' ', '[']);
    let start = text.len() - left.len();
    let kept = left.trim_end_matches(['*', '_', ' ', '.', ']', ',', ';']);
    (!kept.is_empty()).then(|| Span::new(start, start + kept.len()).shift(base))
}

/// The person that a span opens with, by first name and surname.
fn full_name(cx: &Context<'_>, span: Span) -> Option<Mention> {
    let first = mention::find(cx, span, Mode::Free).into_iter().next()?;
    let full = first.name.is_some_and(|n| cx.slice(n).contains(' ') && n.start == span.start);
    (full && first.kind == OwnerKind::Person).then_some(first)
}

/// A few words with a capital in front, that tell of no guest, no credit and nobody outside, and hold no name.
fn is_area(cx: &Context<'_>, area: Span) -> bool {
    let (text, low) = (cx.slice(area), cx.folded(area));
    let plain = text.len() <= AREA && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '&' | '\'' | '/'));
    let outside =
        |w: &str| CREDITS.contains(w) || GUESTS.contains(w) || TALKS.contains(w) || OUTSIDERS.iter().any(|o| w.ends_with(o));
    let refused = |class| matches!(class, Class::Author | Class::Stranger | Class::Agency | Class::Intern | Class::Label);
    plain
        && text.starts_with(char::is_uppercase)
        && (1..=AREA_WORDS).contains(&words(low).count())
        && !words(low).any(outside)
        && !cx.terms.within(area).iter().any(|t| refused(t.class))
        && mention::find(cx, area, Mode::Free).is_empty()
}

/// The lexicon knows it as work, or the plan speaks of it in running text.
fn is_used(cx: &Context<'_>, area: Span) -> bool {
    let department = || cx.terms.within(area).iter().any(|t| t.class == Class::Department);
    cx.terms.knows(area) || department() || cx.stands_in_lower_case(area)
}

/// Departments that answer for marketing by themselves.
fn leads(cx: &Context<'_>, area: Span) -> bool {
    LEADING_DEPARTMENTS.contains(cx.folded(area))
}

/// "Plantendokter – Rianne Kok staat elke zaterdag in de kas. € 800.": a title, a full name and what they do, with a date or an amount.
fn titled(cx: &Context<'_>, line: Span) -> Option<Mention> {
    let text = cx.slice(line);
    let (at, end) = [" – ", " — ", " - "].iter().filter_map(|m| text.find(m).map(|at| (at, at + m.len()))).min()?;
    let title = trimmed(&text[..at], line.start).filter(|t| is_area(cx, *t))?;
    let value = Span { start: line.start + end as u32, end: line.end };
    let who = full_name(cx, value)?;
    let rest = cx.slice(Span { start: who.span.end, end: line.end });
    let lang = cx.lang_at(line.start);
    let noted = || quantities(rest, lang).iter().any(|q| q.unit.is_money()) || !dates(rest, lang).is_empty();
    let does = rest.strip_prefix(' ').is_some_and(does_something);
    (does && noted() && title.end < value.start).then_some(who)
}
