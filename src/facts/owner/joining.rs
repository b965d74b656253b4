//! Which mentions are one party: a name with its function, with the brackets behind it, with the data to reach it.

use super::contact;
use super::context::Context;
use super::mention::{Mention, Mode};
use super::words::{ARTICLES, HEADS, OPENS_REMARK, SINCE};
use crate::facts::OwnerKind;
use crate::text::Span;

/// Joins what belongs to one party.
pub(super) fn join(cx: &Context<'_>, raw: Vec<Mention>, mode: Mode) -> Vec<Mention> {
    let mut joined: Vec<Mention> = Vec::with_capacity(raw.len());
    let mut past: Option<Span> = None;
    for mut next in raw {
        if let Some(p) = past.take().filter(|p| next.name.is_some() && p.end + 1 == next.span.start) {
            next.span.start = p.start;
        }
        past = (next.kind == OwnerKind::Placeholder).then_some(next.span);
        let Some(last) = joined.last_mut() else {
            joined.extend(Some(next).filter(|n| n.kind != OwnerKind::Placeholder));
            continue;
        };
        if next.span.start < last.span.end {
            continue;
        }
        if next.kind == OwnerKind::Placeholder {
            let apposed = cx.folded(Span { start: last.span.end, end: next.span.start }).starts_with(", ");
            last.span.end = if apposed && last.name.is_some() { next.span.end } else { last.span.end };
            continue;
        }
        if contact::is_of(cx, last, &next) {
            last.span.end = contact::end_of(cx, &next);
            continue;
        }
        let gap = cx.folded(Span { start: last.span.end, end: next.span.start });
        let gap = if last.name.is_some() { &gap[contact::length(gap)..] } else { gap };
        if belongs(cx, last, &next, gap, mode) {
            merge(cx, last, &next);
        } else {
            joined.push(next);
        }
    }
    joined
}

fn belongs(cx: &Context<'_>, last: &Mention, next: &Mention, gap: &str, mode: Mode) -> bool {
    let bracket = gap.strip_prefix(" (").or_else(|| gap.strip_prefix(" [")).is_some_and(|g| OPENS_REMARK.contains(g.trim_end()));
    match (last.name.is_some(), next.name.is_some()) {
        (true, true) => bracket && last.kind == next.kind && last.role.is_none(),
        (true, false) => {
            let apposition = matches!(
                gap,
                ", onze " | ", our " | ", de " | ", the " | ", een " | ", an " | ", a " | " als " | " as " | ", nieuwe "
            );
            let plain = matches!(gap, ", " | " – " | " - " | " — ")
                && matches!(next.kind, OwnerKind::Role | OwnerKind::Intern | OwnerKind::Agency);
            let mut since = gap.split([' ', ',']).filter(|w| !w.is_empty());
            let today = [" nu ", " now ", " thans ", " inmiddels ", " currently "].iter().any(|t| gap.contains(t))
                && since.all(|w| SINCE.contains(w) || ARTICLES.contains(w));
            let continued = gap == " " && last.role.is_some_and(|r| r.end == last.span.end) && mode > Mode::Free;
            continued || (last.role.is_none() && (bracket || apposition || plain || today))
        }
        (false, true) => gap == " " || bracket || (gap == ", " && mode == Mode::Free && last.kind != OwnerKind::Team),
        (false, false) => {
            let department = matches!(gap, " & " | " en " | " and " | "/")
                && last.kind == OwnerKind::Team
                && next.kind == OwnerKind::Team
                && mode > Mode::Free;
            let headed = matches!(gap, " & " | " en " | " and ")
                && last.kind == OwnerKind::Role
                && next.kind == OwnerKind::Team
                && mode > Mode::Free
                && HEADS.contains(cx.folded(last.span).split([' ', '-']).next().unwrap_or_default());
            matches!(gap, " " | "-") || department || headed || (bracket && next.kind >= OwnerKind::Agency)
        }
    }
}

/// An intern stays an intern and an outside party an outside party, whatever stands beside it.
fn merge(cx: &Context<'_>, last: &mut Mention, next: &Mention) {
    let strongest = [OwnerKind::Intern, OwnerKind::Agency].into_iter().find(|k| last.kind == *k || next.kind == *k);
    let (a, b) = (last.name.is_some(), next.name.is_some());
    let other = if a || b { OwnerKind::Person } else { last.kind.min(next.kind) };
    let mailbox = (a && last.kind == OwnerKind::Team) || (b && next.kind == OwnerKind::Team);
    let firm = last.role.filter(|_| last.kind == OwnerKind::Team && next.kind == OwnerKind::Agency && !a && !b);
    last.name = last.name.or(firm.filter(|f| cx.slice(*f).contains(" & ") && cx.slice(*f).starts_with(char::is_uppercase)));
    last.known = last.known.or(next.known);
    last.kind = strongest.unwrap_or(if mailbox { OwnerKind::Team } else { other });
    if let Some(who) = last.known {
        last.kind = cx.kind_of(who);
    }
    last.leading |= next.leading;
    last.role = match (last.role, next.role) {
        (Some(one), Some(two)) => Some(Span { start: one.start, end: two.end }),
        (one, two) => one.or(two),
    };
    last.name = last.name.or(next.name);
    let closed = cx.source.doc.text()[next.span.end as usize..].starts_with([')', ']']);
    last.span.end = next.span.end + u32::from(closed);
}
