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
        let all: Vec<Span> = lines(cx.slice(block.span), block.span.start).collect();
        let trusted = is_beside_label(cx, id, &all);
        for (at, line) in all.iter().copied().enumerate() {
            owners.extend(bare_names(cx, id, &all, at, trusted).iter().map(|who| cx.owner(who, owned.0, owned.1, line)));
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

/// Items before and behind an item among which a label with an owner makes names of what stands behind other colons.
const NEAR: usize = 3;

/// Whether a label with an owner stands among the lines of a block, or in an item near it.
fn is_beside_label(cx: &Context<'_>, id: BlockId, all: &[Span]) -> bool {
    let mut near = (id.saturating_sub(NEAR)..=id + NEAR).filter(|other| *other != id).filter_map(|other| item(cx, other));
    all.iter().any(|line| is_label(cx, *line)) || (item(cx, id).is_some() && near.any(|line| is_label(cx, line)))
}

/// The span of a block that is an item.
fn item(cx: &Context<'_>, id: BlockId) -> Option<Span> {
    cx.blocks().get(id).filter(|b| matches!(b.kind, BlockKind::Item(_))).map(|b| b.span)
}

/// "social: Fenna", "Print: Yusuf & Mei" among lines or items of the same form, or `trusted` beside a label with an owner: a part of the
/// work, and names of the list.
fn bare_names(cx: &Context<'_>, id: BlockId, all: &[Span], at: usize, trusted: bool) -> Vec<Mention> {
    let found = in_form(cx, all[at], trusted);
    if trusted || found.is_empty() {
        return found;
    }
    let listed = item(cx, id).is_some();
    let before = at.checked_sub(1).map(|i| all[i]).or_else(|| item(cx, id.checked_sub(1)?).filter(|_| listed));
    let behind = all.get(at + 1).copied().or_else(|| item(cx, id + 1).filter(|_| listed));
    let sibling = [before, behind].into_iter().flatten().any(|line| !in_form(cx, line, false).is_empty());
    if sibling { found } else { Vec::new() }
}

/// "Lead: Aisha Okonkwo": a label of owners with a name behind it.
fn is_label(cx: &Context<'_>, line: Span) -> bool {
    let Some((label, value)) = cx.slice(line).split_once(": ") else { return false };
    let end = line.start + label.len() as u32;
    let first = cx.terms.within(Span { end, ..line }).first();
    let value = Span { start: line.end - value.len() as u32, ..line };
    first.is_some_and(|t| t.class == Class::Label && t.span.start == line.start && t.span.end == end)
        && mention::find(cx, value, Mode::Free).iter().any(|who| who.name.is_some_and(|name| name.start == value.start))
}

/// The people behind the colon of a line that has a part of the work before it and nothing else.
fn in_form(cx: &Context<'_>, line: Span, trusted: bool) -> Vec<Mention> {
    let found = || {
        let (label, value) = cx.slice(line).split_once(": ")?;
        let area = trimmed(label, line.start)?;
        let value = trimmed(value, line.end - value.len() as u32)?;
        let department = || cx.terms.within(area).iter().any(|t| t.class == Class::Department);
        let work = may_be_area(cx, area) && (trusted || cx.terms.knows(area) || department());
        let people = mention::find(cx, value, if trusted { Mode::Weak } else { Mode::Free });
        let mut at = value.start;
        for who in &people {
            let name = who.name.filter(|_| who.kind == OwnerKind::Person)?;
            let gap = cx.folded(Span { start: at, end: name.start.max(at) });
            let joined =
                at == value.start && gap.is_empty() || matches!(gap, ", " | " & " | " en " | " and " | " + " | "/" | " / ");
            at = name.end;
            joined.then_some(())?;
        }
        (work && at == value.end).then_some(people)
    };
    found().unwrap_or_default()
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

/// A few words with a capital in front that may be a part of the work.
fn is_area(cx: &Context<'_>, area: Span) -> bool {
    cx.slice(area).starts_with(char::is_uppercase) && may_be_area(cx, area)
}

/// A few words that tell of no guest, no credit and nobody outside, and hold no name.
fn may_be_area(cx: &Context<'_>, area: Span) -> bool {
    let (text, low) = (cx.slice(area), cx.folded(area));
    let plain = text.len() <= AREA && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '&' | '\'' | '/'));
    let outside =
        |w: &str| CREDITS.contains(w) || GUESTS.contains(w) || TALKS.contains(w) || OUTSIDERS.iter().any(|o| w.ends_with(o));
    let refused = |class| matches!(class, Class::Author | Class::Stranger | Class::Agency | Class::Intern | Class::Label);
    plain
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
