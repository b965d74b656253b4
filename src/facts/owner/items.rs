//! Names beside what they do: "Nieuwsbrief (Kim)", "- ads instellen – Joost", "Sanne: planning".

use std::cell::OnceCell;

use super::context::Context;
use super::labels::lines;
use super::mention::{self, Mention, Mode};
use super::parts;
use super::setting;
use super::slot::{self, Slot};
use super::spans::{head, tail};
use super::starred;
use super::words::{ARTICLES, GUESTS, PLATFORMS, SENT, STATIVE, ends_in_title};
use crate::document::{BlockId, BlockKind};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::lexicon::{Pole, Strength};
use crate::text::Span;

/// Bytes of a name with what stands beside it, at most.
const FRAGMENT: usize = 120;

/// Owners beside headings, items, rows and paragraphs.
pub(super) fn find(cx: &Context<'_>, owners: &mut Vec<Owner>) {
    for (id, block) in cx.blocks().iter().enumerate() {
        if block.quoted || block.kind == BlockKind::Metadata || cx.setting(block).stranger {
            continue;
        }
        match &block.row {
            Some(row) if row.header => {}
            Some(row) => {
                row.cells.iter().for_each(|c| beside(cx, id, c.span, owners));
                if cx.source.doc.tables()[row.table].headers.is_empty() {
                    in_cells(cx, id, &row.cells.iter().map(|c| c.span).collect::<Vec<_>>(), owners);
                }
            }
            None => {
                for line in lines(cx.slice(block.span), block.span.start) {
                    beside(cx, id, line, owners);
                    in_cells(cx, id, &segments(cx, line), owners);
                }
            }
        }
    }
}

/// A line that is a table row written out: "Flyers | mei | Kim".
fn segments(cx: &Context<'_>, line: Span) -> Vec<Span> {
    let text = cx.slice(line);
    let at = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    text.split(" | ").map(|part| Span::new(at(part), at(part) + part.len()).shift(line.start)).collect()
}

fn beside(cx: &Context<'_>, id: BlockId, unit: Span, owners: &mut Vec<Owner>) {
    bracket(cx, id, unit, owners);
    trailing(cx, id, unit, owners);
    opening(cx, id, unit, owners);
}

/// Whether the text up to a byte is something to do.
fn is_action(cx: &Context<'_>, id: BlockId, before: Span) -> bool {
    cx.blocks()[id].ticked.is_some() || does(cx, before) || setting::among_actions(cx, id)
}

/// Whether a span holds a word of execution.
fn does(cx: &Context<'_>, span: Span) -> bool {
    let hits = cx.source.hits;
    let from = hits.partition_point(|h| h.span.start < span.start);
    let inside = hits[from..].iter().take_while(|h| h.span.start < span.end);
    inside.map(|h| cx.source.lexicon.term(h.term)).any(|t| t.pole == Pole::Execution && t.strength != Strength::Weak)
}

/// The owners that fill a span to its end.
fn filling(cx: &Context<'_>, span: Span, mode: Mode) -> Vec<Mention> {
    let Slot::Owners(mentions) = slot::read(cx, span, mode) else { return Vec::new() };
    let end = slot::end(cx, &mentions, span);
    let rest = cx.slice(Span { start: end, end: span.end }).trim();
    let undecided = mode < Mode::Strong && [" or ", " of "].iter().any(|j| cx.folded(span).contains(j));
    if undecided {
        return Vec::new();
    }
    let remark = rest.starts_with('(') && rest.ends_with(')') && rest.matches('(').count() == 1;
    if !remark && rest.chars().any(char::is_alphanumeric) { Vec::new() } else { mentions }
}

/// "Flyers verspreiden (Kim)", "## Nieuwsbrief (Marijn Peeters)", and a goal: "60 aanvragen in mei (Noor Bakker)".
fn bracket(cx: &Context<'_>, id: BlockId, unit: Span, owners: &mut Vec<Owner>) {
    let block = &cx.blocks()[id];
    let text = cx.slice(unit).trim_end_matches(['.', ' ', ':', '*', '_']);
    let closed = text.strip_suffix(')').or_else(|| text.strip_suffix(']'));
    let Some((closed, open)) = closed.and_then(|t| t.rfind(['(', '[']).map(|o| (t, o))) else { return };
    let inner = Span { start: unit.start + open as u32 + 1, end: unit.start + closed.len() as u32 };
    let before = Span { start: unit.start, end: unit.start + open as u32 };
    let heading = matches!(block.kind, BlockKind::Heading(_));
    let subject = cx.folded(before);
    let (scope, owns) = if heading { (Scope::Section, Some(block.span)) } else { setting::of_item(cx, id) };
    let goal = scope == Scope::Goal;
    let held = mention::find(cx, before, Mode::Weak);
    if !subject.chars().any(char::is_alphabetic)
        || held.last().is_some_and(|m| !goal || m.name.is_some() || m.span.end + 1 >= before.end)
        || (names_guest(subject) && !cx.slice(inner).starts_with('@'))
    {
        return;
    }
    let title = heading && cx.setting(block).front;
    let acts = !heading && is_action(cx, id, before) && !matches!(block.kind, BlockKind::Paragraph);
    let allowed = if heading { !title } else { goal || acts };
    let handle = cx.slice(inner).starts_with('@');
    let account = handle && is_account(cx.folded(unit));
    if account || !(allowed || (handle && !heading)) {
        return;
    }
    let value = if heading { inner } else { parts::without_asides(cx, id, inner) };
    let fits = |m: &&Mention| is_named(m) || ((heading || acts) && m.name.is_some()) || (acts && m.kind >= OwnerKind::Agency);
    for mention in filling(cx, value, Mode::Weak).iter().filter(fits) {
        owners.push(cx.owner(mention, scope, owns, unit));
    }
}

/// A handle beside the name of a platform is an account, and so is one that something comes from.
fn is_account(folded: &str) -> bool {
    folded.split(|c: char| !c.is_alphanumeric()).any(|w| PLATFORMS.contains(w)) || SENT.iter().any(|s| folded.contains(s))
}

/// The name in brackets is that of a guest, a source, an example.
pub(super) fn names_guest(folded: &str) -> bool {
    folded.split(|c: char| !c.is_alphanumeric()).any(|w| GUESTS.contains(w))
        || folded.contains('"')
        || folded.contains('\u{201d}')
}

/// "- Flyers verspreiden – Kim", "- Ads instellen @joost".
fn trailing(cx: &Context<'_>, id: BlockId, unit: Span, owners: &mut Vec<Owner>) {
    let block = &cx.blocks()[id];
    if !matches!(block.kind, BlockKind::Item(_) | BlockKind::Row) {
        return;
    }
    let whole = unit;
    let unit = parts::without_last(cx, id, unit);
    let text = cx.slice(unit);
    if fragment(cx, id, unit, unit.end < whole.end, owners) {
        return;
    }
    let dash = [" – ", " — ", " - ", " → ", " -> ", " @", ": @", " | "]
        .iter()
        .filter_map(|d| text.rfind(d).map(|at| (at, at + d.trim_end_matches('@').len())))
        .max();
    let listed = block.ticked.is_some() || setting::among_actions(cx, id);
    let comma = parts::last_mark(text).filter(|(at, _)| listed && !text[..*at].contains(", ") && !text[*at..].contains('@'));
    let Some((at, end)) = dash.or(comma) else { return };
    let before = Span { start: unit.start, end: unit.start + at as u32 };
    let value = parts::without_asides(cx, id, Span { start: unit.start + end as u32, end: unit.end });
    if dash.is_none() && !mention::find(cx, before, Mode::Free).is_empty() {
        return;
    }
    let subject = cx.slice(before).trim_end();
    let quoted = subject.ends_with(['"', '\u{201d}', '\u{2019}', '\'', '»']) || names_guest(cx.folded(before));
    let account = cx.slice(value).trim_start().starts_with('@') && is_account(cx.folded(unit));
    if quoted || account || !(is_action(cx, id, before) || cx.setting(block).goals) {
        return;
    }
    let (scope, owns) = setting::of_item(cx, id);
    for mention in filling(cx, value, Mode::Weak).iter().filter(|m| m.name.is_some() || m.kind >= OwnerKind::Agency) {
        owners.push(cx.owner(mention, scope, owns, unit));
    }
}

/// "Flyers verspreiden in de buurt. *Kim Oost, € 350.*", "Flyers verspreiden door Kim": the name that ends an item by itself.
///
/// `noted` tells that a date or an amount stood behind it: then whatever the item says is work.
fn fragment(cx: &Context<'_>, id: BlockId, unit: Span, noted: bool, owners: &mut Vec<Owner>) -> bool {
    let text = cx.slice(unit).trim_end_matches(['.', ' ', '*', '_']);
    let near = tail(text, FRAGMENT);
    let from = text.len() - near.len();
    let Some((at, end)) =
        [". ", "! ", " door "].iter().filter_map(|m| last_mark(near, m).map(|at| (from + at, from + at + m.len()))).max()
    else {
        return false;
    };
    let before = Span { start: unit.start, end: unit.start + at as u32 };
    let value = parts::without_asides(cx, id, Span { start: unit.start + end as u32, end: unit.start + text.len() as u32 });
    let last = cx.folded(before).rsplit(' ').next().unwrap_or_default();
    let to_do = last.len() > 4 && last.ends_with("en") && !last.starts_with("ge");
    let said = text[at..].starts_with(['.', '!']) || to_do;
    if !said || names_guest(cx.folded(before)) || !(noted || is_action(cx, id, before)) {
        return false;
    }
    let (scope, owns) = setting::of_item(cx, id);
    let named: Vec<Mention> = filling(cx, value, Mode::Weak).into_iter().filter(is_named).collect();
    owners.extend(named.iter().map(|m| cx.owner(m, scope, owns, unit)));
    !named.is_empty()
}

/// Where a mark stands last, but for the dot of a title.
fn last_mark(text: &str, mark: &str) -> Option<usize> {
    text.rmatch_indices(mark).map(|(at, _)| at).find(|at| !mark.starts_with('.') || !ends_in_title(&text[..*at]))
}

fn is_named(mention: &Mention) -> bool {
    mention.name.is_some() && mention.kind != OwnerKind::Team
}

/// "Kim: flyers verspreiden", "Sanne Bakker: Head of Content".
fn opening(cx: &Context<'_>, id: BlockId, unit: Span, owners: &mut Vec<Owner>) {
    let block = &cx.blocks()[id];
    if matches!(block.kind, BlockKind::Heading(1..=6)) {
        return;
    }
    let setting = cx.setting(block);
    let text = cx.slice(unit);
    let skip = text.len() - text.trim_start_matches(['*', '_', ' ', '[', '(']).len();
    let start = unit.start + skip as u32;
    let mentions = mention::find(cx, unit, Mode::Free);
    let item = matches!(block.kind, BlockKind::Item(_));
    let actions = item && setting::among_actions(cx, id);
    let starred = || starred::opening(cx, unit, start).filter(|_| actions || (item && setting.owners));
    let Some(first) = mentions.into_iter().next().filter(|m| m.span.start == start).or_else(starred) else { return };
    let several = actions || setting.owners;
    let company = slot_of_several(cx, unit, &first).filter(|_| several && item).unwrap_or_else(|| vec![first.clone()]);
    let first = &first;
    let last = company.last().map_or(first.span.end, |m| m.span.end);
    let after = cx.slice(Span { start: last, end: unit.end });
    let rest = after.trim_start_matches(['*', '_', ']', ')']);
    let named = first.name.is_some();
    let bracketed = cx.slice(Span { start: unit.start, end: start }).ends_with(['(', '[']) && after.starts_with([')', ']']);
    if bracketed && item && is_named(first) && is_action(cx, id, unit) {
        let (scope, owns) = setting::of_item(cx, id);
        owners.push(cx.owner(first, scope, owns, unit));
        return;
    }
    if rest.trim_matches(['.', ' ', ',']).is_empty() {
        let listed = setting.owners && named && first.kind != OwnerKind::Team && cx.slice(first.span).contains(' ');
        if listed || (first.leading && named && matches!(block.kind, BlockKind::Item(_))) {
            owners.push(cx.owner(first, Scope::Section, setting::heading(cx, block), unit));
        }
        return;
    }
    let told = rest.strip_prefix(" to ").is_some_and(|r| {
        let verb = r.split(' ').next().unwrap_or_default();
        verb.starts_with(char::is_lowercase) && !ARTICLES.contains(verb) && !r.starts_with("be ")
    });
    let carries_out = first.kind == OwnerKind::Intern;
    let doing = (actions || setting.owners) && !carries_out && rest.strip_prefix(' ').is_some_and(does_something);
    if (told || doing) && named && item && first.kind != OwnerKind::Team {
        let (scope, owns) = setting::of_item(cx, id);
        owners.push(cx.owner(first, scope, owns, unit));
        return;
    }
    let Some(value) = [":", " – ", " — ", " - "].iter().find_map(|m| rest.strip_prefix(m)) else { return };
    let value = Span { start: unit.end - value.len() as u32, end: unit.end };
    let role = mention::find(cx, value, Mode::Free)
        .first()
        .is_some_and(|m| m.name.is_none() && m.kind == OwnerKind::Role && m.span.len() + 2 >= cx.slice(value).trim().len());
    let begins = Span { start: value.start, end: value.end.min(value.start + first_words(cx.slice(value), 3) as u32) };
    let owner_list = setting.owners && (named || item);
    let spoken = cx.slice(value).trim_start().starts_with(['"', '\u{201c}', '\u{201e}', '\'', '\u{2018}']);
    let stated = actions && !spoken && first.kind == OwnerKind::Person && !cx.slice(first.span).starts_with('@');
    let doing = item && named && (stated || does(cx, if cx.slice(first.span).starts_with('@') { begins } else { value }));
    if (role && named) || owner_list || doing {
        let scope = if doing && !setting.owners && !role {
            setting::of_item(cx, id)
        } else {
            (Scope::Section, setting::heading(cx, block))
        };
        owners.extend(company.iter().map(|m| cx.owner(m, scope.0, scope.1, unit)));
    }
}

/// "Kim/Joost: flyers verspreiden": everybody up to the colon.
fn slot_of_several(cx: &Context<'_>, unit: Span, first: &Mention) -> Option<Vec<Mention>> {
    let text = head(cx.slice(Span { start: first.span.start, end: unit.end }), FRAGMENT);
    let colon = text.find(':')?;
    let names = Span { start: first.span.start, end: first.span.start + colon as u32 };
    let all = filling(cx, names, Mode::Weak);
    (all.len() > 1 && all.iter().all(is_named)).then_some(all)
}

/// "drukt de flyers", "prints the flyers": a verb in the third person with more behind it.
pub(super) fn does_something(rest: &str) -> bool {
    let Some((verb, object)) = rest.split_once(' ') else { return false };
    let lower = verb.len() > 3 && verb.chars().all(char::is_lowercase);
    lower && verb.ends_with(['t', 's']) && !STATIVE.contains(verb) && object.starts_with(char::is_alphanumeric)
}

/// Bytes of the first `count` words.
fn first_words(text: &str, count: usize) -> usize {
    text.match_indices(' ').filter(|(at, _)| *at > 0).nth(count - 1).map_or(text.len(), |(at, _)| at)
}

/// Cells without a header above them: a name among actions, or an outside party, an intern, a function with its duties.
fn in_cells(cx: &Context<'_>, id: BlockId, cells: &[Span], owners: &mut Vec<Owner>) {
    if cells.len() < 2 {
        return;
    }
    let row = Span { start: cells[0].start, end: cells[cells.len() - 1].end };
    let (scope, owns) = setting::of_item(cx, id);
    let first = cx.folded(cells[0]).trim_matches(|c: char| !c.is_alphanumeric());
    let lead = first.ends_with(" lead") && first.len() < FRAGMENT;
    let holder = lead || filling(cx, cells[0], Mode::Weak).first().is_some_and(|m| m.leading && m.name.is_none());
    let numbers = cells.iter().filter(|c| cx.slice(**c).contains(|c: char| c.is_ascii_digit())).count();
    let action = OnceCell::new();
    for (index, cell) in cells.iter().enumerate() {
        for mention in filling(cx, *cell, Mode::Weak) {
            let text = cx.slice(*cell);
            let person = mention.name.is_some() && mention.kind != OwnerKind::Team && index > 0;
            let counted = numbers > usize::from(text.contains(|c: char| c.is_ascii_digit()));
            let name = person && (holder || (cells.len() > 2 && (counted || *action.get_or_init(|| is_action(cx, id, row)))));
            let outside = mention.kind >= OwnerKind::Agency && mention.role.is_some() && !text.ends_with('s');
            let duties = index == 0
                && mention.kind == OwnerKind::Role
                && text.chars().next().is_some_and(char::is_uppercase)
                && does(cx, cells[1]);
            if name || outside || duties {
                owners.push(cx.owner(&mention, scope, owns, row));
            }
        }
    }
}
