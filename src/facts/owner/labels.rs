//! "Eigenaar: Sanne de Vries": a label, a mark, an owner.

use super::context::Context;
use super::mention::{Mention, Mode};
use super::raci;
use super::setting;
use super::slot::{self, Slot};
use super::spans::{SLOT, Spans, WINDOW, head, tail};
use super::terms::{Class, Term};
use crate::document::{BlockId, BlockKind};
use crate::facts::{Owner, OwnerKind};
use crate::lexicon::Strength;
use crate::text::Span;

/// Words before the term in a label, at most: "Campagne-eigenaar", "Document owner", "Wie is verantwoordelijk".
const WORDS_BEFORE: usize = 4;
/// Bytes between the term and its mark, at most: "Eigenaar van dit plan:".
const REACH: usize = 60;
/// Items below a label that can hold its owners, at most.
const MOST_BELOW: usize = 40;
/// Words of a paragraph that can be the value of the label above it.
const VALUE_WORDS: usize = 8;

/// A label and where its value begins.
struct Label {
    span: Span,
    value: u32,
    /// What must stand in the value.
    demand: Demand,
    /// Nothing but the term, from the beginning of its line on.
    bare: bool,
}

/// What a label asks of its value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Demand {
    /// Whoever stands there owns; nobody there is a gap.
    Anyone,
    /// A listed name, a function, a team; a gap tells nothing.
    Listed,
    /// A name: the label is a function or a team, and in front of a name only.
    Name,
    /// A name and nothing behind it: no mark stands between.
    Alone,
}

/// Owners after labels.
pub(super) fn find(cx: &Context<'_>, lettered: &Spans, owners: &mut Vec<Owner>) {
    for (id, block) in cx.blocks().iter().enumerate() {
        if block.quoted || block.row.as_ref().is_some_and(|r| r.header) {
            continue;
        }
        match &block.row {
            Some(row) => row.cells.iter().for_each(|cell| in_unit(cx, id, cell.span, owners)),
            None => lines(cx.slice(block.span), block.span.start)
                .filter(|line| !lettered.touch(*line))
                .for_each(|line| in_unit(cx, id, line, owners)),
        }
    }
}

/// The lines of a text that begins at byte `base`.
pub(super) fn lines(text: &str, base: u32) -> impl Iterator<Item = Span> {
    let start = text.as_ptr() as usize;
    text.split('\n').map(move |line| {
        let at = line.as_ptr() as usize - start;
        Span::new(at, at + line.len()).shift(base)
    })
}

fn in_unit(cx: &Context<'_>, id: BlockId, unit: Span, owners: &mut Vec<Owner>) {
    if !cx.slice(unit).contains([':', '=', '–', '—', '-', '|', '[', '(', '?', '→']) {
        return;
    }
    if raci::in_line(cx, id, unit, owners) {
        return;
    }
    let terms = cx.terms.within(unit);
    let authored = terms.iter().find(|t| matches!(t.class, Class::Author | Class::Stranger)).map_or(u32::MAX, |t| t.span.start);
    let open = terms.iter().filter(|t| t.span.start < authored);
    let labels: Vec<Label> =
        open.filter_map(|t| label(cx, id, unit, t)).chain(lead_label(cx, id, unit)).chain(question(cx, unit)).collect();
    for label in labels {
        let start = label.value.min(unit.end);
        let end = start + head(cx.slice(Span { start, end: unit.end }), SLOT).len() as u32;
        let value = Span { start, end };
        emit(cx, id, &label, value, owners);
    }
}

fn emit(cx: &Context<'_>, id: BlockId, label: &Label, value: Span, owners: &mut Vec<Owner>) {
    let (scope, owns) = setting::of_label(cx, id, label.span);
    let mode = if label.demand == Demand::Anyone { Mode::Strong } else { Mode::Likely };
    let slot = match slot::read(cx, value, mode) {
        Slot::Blank if label.bare => below(cx, id),
        slot => slot,
    };
    match slot {
        Slot::Owners(mentions) => {
            let listed = value.is_empty() && label.demand != Demand::Anyone;
            let trailed = || trails(cx, &mentions, value);
            if label.demand == Demand::Alone && trailed() {
                return;
            }
            let loose = label.demand == Demand::Listed && trailed();
            let named = matches!(label.demand, Demand::Name | Demand::Alone);
            let fits = |m: &&Mention| (!named && !listed && !loose) || is_named(m);
            for mention in mentions.iter().filter(fits) {
                let span = Span { start: label.span.start.min(mention.span.start), end: mention.span.end };
                let mut owner = cx.owner(mention, scope, owns, span);
                if label.demand == Demand::Name && owner.role.is_none() {
                    owner.role = Some(cx.slice(label.span).to_owned());
                }
                owners.push(owner);
            }
        }
        Slot::Placeholder(span) if label.demand != Demand::Alone && (label.demand == Demand::Anyone || !value.is_empty()) => {
            owners.push(cx.placeholder(scope, owns, Span { start: label.span.start.min(span.start), end: span.end }));
        }
        Slot::Blank if label.demand == Demand::Anyone && label.bare => owners.push(cx.placeholder(scope, owns, label.span)),
        _ => {}
    }
}

/// Something is said behind the last of them: "ondernemers in de regio".
fn trails(cx: &Context<'_>, mentions: &[Mention], value: Span) -> bool {
    let end = slot::end(cx, mentions, value);
    cx.slice(Span { start: end, end: value.end }).chars().any(char::is_alphanumeric)
}

fn is_named(mention: &Mention) -> bool {
    mention.name.is_some() && mention.kind != OwnerKind::Team
}

/// The value of a label that stands alone: the next paragraph, or the items of the list that follows.
pub(super) fn below(cx: &Context<'_>, id: BlockId) -> Slot {
    let section = cx.blocks()[id].section;
    let mut all = Vec::new();
    for block in cx.blocks()[id + 1..]
        .iter()
        .take(MOST_BELOW)
        .take_while(|b| b.section == section && !matches!(b.kind, BlockKind::Heading(_)))
    {
        let text = cx.slice(block.span);
        let listed = matches!(block.kind, BlockKind::Item(_));
        if !listed && (!all.is_empty() || block.row.is_some() || text.split(' ').count() > VALUE_WORDS) {
            break;
        }
        match slot::read(cx, block.span, Mode::Strong) {
            Slot::Owners(found) => all.extend(found),
            Slot::Placeholder(span) if all.is_empty() => return Slot::Placeholder(span),
            _ if all.is_empty() => return Slot::Nobody,
            _ => {}
        }
        if !listed {
            break;
        }
    }
    if all.is_empty() { Slot::Blank } else { Slot::Owners(all) }
}

/// The label that a term makes at its place.
fn label(cx: &Context<'_>, id: BlockId, unit: Span, term: &Term) -> Option<Label> {
    let demand = demand(cx, id, term)?;
    let start = segment_start(cx, unit, term.span.start);
    let before = cx.folded(Span { start, end: term.span.start });
    let prefix = before.split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count();
    let after = Span { start: term.span.end, end: unit.end };
    let after = Span { end: after.start + head(cx.slice(after), WINDOW).len() as u32, ..after };
    let Some((value, suffix)) = mark(cx, after, demand, prefix) else {
        return beside(cx, term, start > unit.start && prefix == 0, after);
    };
    let exact = suffix.is_empty() && prefix == 0;
    let weak = term.strength == Strength::Weak || demand != Demand::Anyone;
    let remark = demand == Demand::Name && prefix == 0 && suffix.starts_with('(');
    let whole = prefix == 0 && setting::names_whole(&format!(" {suffix}"));
    if prefix > WORDS_BEFORE
        || (weak && !exact && !remark && !whole)
        || (prefix > 0 && !suffix.is_empty() && term.class == Class::Label)
    {
        return None;
    }
    let lead = before.len() - before.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let span = Span { start: start + lead as u32, end: if suffix.is_empty() { term.span.end } else { value - 1 } };
    let opens =
        suffix.is_empty() || ["van ", "voor ", "of ", "for ", "(", "/", "&", "en ", "and "].iter().any(|p| suffix.starts_with(p));
    let barred = cx.folded(Span { start: term.span.end, end: value }).trim_end().ends_with('|');
    let demand = if opens && !barred { demand } else { Demand::Listed };
    Some(Label { span, value, demand, bare: suffix.is_empty() && start == unit.start })
}

/// "… – trekker Guus Timmer", "… (led by Callum Reid)": the label opens its piece of text, and nothing but a name follows.
fn beside(cx: &Context<'_>, term: &Term, opens: bool, after: Span) -> Option<Label> {
    let announces = matches!(term.class, Class::Label | Class::By) && term.strength != Strength::Weak;
    let name = cx.slice(after).strip_prefix(' ').is_some_and(|t| t.starts_with(|c: char| c.is_uppercase() || c == '@'));
    let label = Label { span: term.span, value: term.span.end + 1, demand: Demand::Alone, bare: false };
    (announces && opens && name).then_some(label)
}

fn demand(cx: &Context<'_>, id: BlockId, term: &Term) -> Option<Demand> {
    let setting = cx.setting(&cx.blocks()[id]);
    let word = cx.folded(term.span);
    let at_head = setting.front && matches!(word, "door" | "by");
    if at_head {
        return None;
    }
    match term.class {
        Class::Label if term.strength == Strength::Weak => (!setting.stranger).then_some(Demand::Listed),
        Class::Label | Class::Predicate | Class::By => Some(Demand::Anyone),
        Class::Role if term.strength == Strength::Strong => (!setting.stranger).then_some(Demand::Name),
        Class::Team if term.strength != Strength::Weak => (!setting.stranger).then_some(Demand::Name),
        _ => None,
    }
}

/// Where the piece of text that a term stands in begins.
fn segment_start(cx: &Context<'_>, unit: Span, term: u32) -> u32 {
    let before = tail(cx.slice(Span { start: unit.start, end: term }), WINDOW);
    let base = term - before.len() as u32;
    let marks = ["(", "[", "·", "|", ";", "•", "│", ". ", ", ", " – ", " — ", " - ", ": ", "? ", "! "];
    let last = marks.iter().filter_map(|m| before.rfind(m).map(|at| at + m.len())).max();
    base + last.unwrap_or(0) as u32
}

/// The mark behind a term: where the value begins, and the words between.
fn mark<'c>(cx: &'c Context<'_>, after: Span, demand: Demand, prefix: usize) -> Option<(u32, &'c str)> {
    let text = cx.folded(after);
    let colon = text.find([':', '=']);
    let dash = [" – ", " — ", " - ", " | ", " -> ", " → "].iter().filter_map(|d| text.find(d).map(|at| (at, at + d.len()))).min();
    let written_row = text.matches(" | ").count() > 1;
    let (at, end) = match (colon, dash) {
        (Some(c), Some(d)) if d.0 < c && d.0 > 0 => return None,
        (Some(c), _) => (c, c + 1),
        _ if text.starts_with([' ', '*']) && demand == Demand::Anyone && is_gap(text) => return Some((after.start + 1, "")),
        (None, Some(d)) if d.0 == 0 && demand == Demand::Anyone && prefix == 0 && !written_row => d,
        _ => return None,
    };
    let between = text[..at].trim_matches(['*', '_', ' ', '?']);
    let plural = between.trim_start_matches("(s)").trim_start_matches("(n)").trim_start_matches("(en)").trim_start_matches("(r)");
    let about = plural.split(' ').count() <= 3 && prefix == 0 && plural.chars().all(|c| c.is_alphabetic() || c == ' ');
    let opens = about
        || ["van ", "voor ", "of ", "for ", "op ", "over ", "(", "/", "&", "en ", "and ", "is"]
            .iter()
            .any(|p| plural.starts_with(p));
    let ends = ["voor", "for", "van", "of"].iter().any(|p| plural.split(' ').next_back() == Some(*p));
    let clock = text[end..].starts_with("//") || (text[end..].starts_with(|c: char| c.is_ascii_digit()));
    let fits = at <= REACH && (plural.is_empty() || opens) && !ends && !clock && !between.contains(". ");
    fits.then_some((after.start + end as u32, plural))
}

/// "… owner [TBD]": brackets to fill in right behind the term.
fn is_gap(text: &str) -> bool {
    let open = text.trim_start_matches([' ', '*', '_']);
    let inner = open.strip_prefix(['[', '(', '<']).and_then(|t| t.split_once([']', ')', '>']));
    inner.is_some_and(|(inner, _)| {
        matches!(
            inner,
            "tbd"
                | "tba"
                | "tbc"
                | "naam"
                | "name"
                | "n.t.b."
                | "ntb"
                | "???"
                | "invullen"
                | "nog te bepalen"
                | "nader te bepalen"
        )
    })
}

/// "Campaign lead: …", "Lead social: …" and "Lead: …"; other files own the bare word, for it counts leads far more often.
fn lead_label(cx: &Context<'_>, id: BlockId, unit: Span) -> Option<Label> {
    let text = cx.folded(unit);
    let colon = text.find(':').filter(|c| *c <= REACH)?;
    let from = (segment_start(cx, unit, unit.start + colon as u32) - unit.start) as usize;
    let label = text[from..colon].trim_matches(|c: char| !c.is_alphanumeric());
    let words = label.split_whitespace().count();
    let named = label == "lead" || label.ends_with(" lead") || label.ends_with("-lead") || label.starts_with("lead ");
    let fits = named && words <= WORDS_BEFORE;
    let start = unit.start + (from + text[from..].find(label)?) as u32;
    let span = Span { start, end: start + label.len() as u32 };
    let of_plan = label == "lead" && from == 0 && cx.setting(&cx.blocks()[id]).front;
    let demand = if of_plan { Demand::Anyone } else { Demand::Listed };
    fits.then_some(Label { span, value: unit.start + colon as u32 + 1, demand, bare: of_plan })
}

/// "Who is responsible? …": the question that the next words answer.
fn question(cx: &Context<'_>, unit: Span) -> Option<Label> {
    let text = cx.folded(unit);
    let mark = text.find('?').filter(|m| *m <= REACH + 20)?;
    let from = (segment_start(cx, unit, unit.start + mark as u32) - unit.start) as usize;
    let asked = text[from..mark].trim_matches(['*', '_', ' ']);
    let span = Span::new(from, mark).shift(unit.start);
    let who = ["wie ", "who "].iter().any(|w| asked.starts_with(w));
    let owns = |t: &Term| match t.class {
        Class::Predicate | Class::Label | Class::Verb => t.strength != Strength::Weak,
        _ => false,
    };
    let fits = who && cx.terms.within(span).iter().any(owns) && !text[mark + 1..].trim_matches(['*', '_', ' ']).is_empty();
    fits.then_some(Label { span, value: unit.start + mark as u32 + 1, demand: Demand::Listed, bare: false })
}
