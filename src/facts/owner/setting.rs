//! Where something stands: at the document's head, under goals, among actions, or in a part about other people.

use super::context::Context;
use super::spans::head;
use super::words::{ACTION_WORDS, DOCUMENT, GOAL_WORDS, OWNER_HEADINGS, PLAN_HEADINGS, STRANGER_HEADINGS, WHOLE, Words};
use crate::document::{Block, BlockId, BlockKind, Document, SectionId, TableId};
use crate::facts::Scope;
use crate::facts::frame::{Frame, classify};
use crate::lexicon::Pole;
use crate::text::{Span, fold, runs};

/// What a section's headings say about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Setting {
    /// Before the first heading, or right under the document's title.
    pub(super) front: bool,
    /// About personas, speakers, competitors: people who own nothing here.
    pub(super) stranger: bool,
    /// Says who does what.
    pub(super) owners: bool,
    /// Speaks of the plan as a whole.
    pub(super) whole: bool,
    /// Lists goals.
    pub(super) goals: bool,
    /// Lists actions.
    pub(super) actions: bool,
}

/// The settings of all sections, by section id.
pub(super) fn of_sections(doc: &Document) -> Vec<Setting> {
    (0..doc.sections().len()).map(|id| of_section(doc, id)).collect()
}

fn of_section(doc: &Document, id: SectionId) -> Setting {
    let trail: Vec<String> = doc.trail(id).iter().map(|h| fold(h)).collect();
    let own = trail.last().map_or("", String::as_str);
    let titled = doc.sections().get(1).is_some_and(|first| first.level == 1 || doc.title().map(fold) == doc.heading(1).map(fold));
    let below = if titled && !trail.is_empty() { &trail[1..] } else { &trail[..] };
    let title = id == 0 || (id == 1 && titled);
    let any = |words: &'static Words| below.iter().any(|h| has_start(h, words));
    Setting {
        front: title,
        stranger: any(&STRANGER_HEADINGS) || (id == 1 && has_start(own, &STRANGER_HEADINGS)),
        owners: !title && has_start(own, &OWNER_HEADINGS),
        whole: !title
            && PLAN_HEADINGS
                .iter()
                .any(|w| without_number(own).strip_prefix(w).is_some_and(|r| r.is_empty() || r.starts_with(' '))),
        goals: has_word(own, &GOAL_WORDS) || below.iter().any(|h| has_word(h, &GOAL_WORDS)),
        actions: has_word(own, &ACTION_WORDS) || classify(own) == Some(Frame::Action),
    }
}

/// Items of one list, at most, that a lead-in is looked for above.
const LIST: usize = 60;

/// Whether a block stands among actions: by its heading, or by the lead-in of its list ("Te doen:").
pub(super) fn among_actions(cx: &Context<'_>, id: BlockId) -> bool {
    let blocks = cx.blocks();
    let lead = || blocks[..id].iter().rev().take(LIST).find(|b| !matches!(b.kind, BlockKind::Item(_)));
    let leads = |b: &Block| {
        let text = cx.folded(b.span);
        let short = b.kind == BlockKind::Paragraph && text.len() < 80 && text.ends_with(':');
        short && (has_word(text, &ACTION_WORDS) || classify(text) == Some(Frame::Action))
    };
    cx.setting(&blocks[id]).actions || (matches!(blocks[id].kind, BlockKind::Item(_)) && lead().is_some_and(leads))
}

/// Whether a word of the text begins with one of these.
fn has_start(text: &str, words: &'static Words) -> bool {
    word_starts(text).any(|rest| words.behind(rest).next().is_some())
}

/// Whether one of these stands in the text as a word.
pub(super) fn has_word(text: &str, words: &'static Words) -> bool {
    let ends = |rest: &str| rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
    word_starts(text).any(|rest| words.behind(rest).any(ends))
}

/// What is left of a text from each of its words on.
fn word_starts(text: &str) -> impl Iterator<Item = &str> {
    runs(text, char::is_alphanumeric).map(|word| &text[word.as_ptr() as usize - text.as_ptr() as usize..])
}

/// A heading without its number: "3.2 Organisatie".
fn without_number(heading: &str) -> &str {
    heading.trim_start_matches(|c: char| c.is_numeric() || matches!(c, '.' | ')' | ' ' | '#' | ':'))
}

/// What a label's owner answers for, and the span of it.
pub(super) fn of_label(cx: &Context<'_>, id: BlockId, label: Span) -> (Scope, Option<Span>) {
    let block = &cx.blocks()[id];
    let setting = cx.setting(block);
    if block.kind == BlockKind::Metadata || has_word(cx.folded(label), &DOCUMENT) {
        return (Scope::Plan, None);
    }
    if block.row.is_some() && block.row.as_ref().is_some_and(|r| r.cells.len() > 2) {
        return of_item(cx, id);
    }
    if block.row.is_none() && !matches!(block.kind, BlockKind::Heading(_)) && (names_area(cx, label) || narrows(cx, id, label)) {
        return (Scope::Section, Some(label));
    }
    if matches!(block.kind, BlockKind::Item(_)) && is_inside_item(cx, block, label) {
        return of_item(cx, id);
    }
    if setting.front || (setting.whole && !setting.goals) || names_whole(cx.folded(label)) {
        return (Scope::Plan, None);
    }
    let (scope, owns) = of_item(cx, id);
    if block.kind == BlockKind::Paragraph && scope == Scope::Goal && ends_its_part(cx, id) {
        return (Scope::Plan, None);
    }
    if scope == Scope::Action && !is_inside_item(cx, block, label) {
        return (Scope::Section, heading(cx, block));
    }
    (scope, owns)
}

/// Topics of execution that are a part of the work by themselves.
const AREAS: [&str; 6] = ["channels", "content", "design", "events", "mail", "web"];

/// "Trekker social", "Lead nieuwsbrief": a label of several words, one of which is a part of the work.
fn names_area(cx: &Context<'_>, label: Span) -> bool {
    let (hits, lexicon) = (cx.source.hits, cx.source.lexicon);
    let from = hits.partition_point(|h| h.span.start < label.start);
    let inside = hits[from..].iter().take_while(|h| h.span.end <= label.end).map(|h| lexicon.term(h.term));
    let mut areas = inside.filter(|t| t.pole == Pole::Execution && AREAS.contains(&lexicon.category_name(t.category)));
    cx.folded(label).contains(' ') && areas.next().is_some()
}

/// Blocks on either side of a label among which the same one stands bare.
const BESIDE: usize = 6;

/// "Lead social" where "Lead" stands beside it: a part of what the bare label has.
fn narrows(cx: &Context<'_>, id: BlockId, label: Span) -> bool {
    let words = cx.folded(label).trim();
    let (Some((first, _)), Some((_, last))) = (words.split_once(' '), words.rsplit_once(' ')) else { return false };
    let blocks = cx.blocks();
    let near = &blocks[id.saturating_sub(BESIDE)..(id + BESIDE + 1).min(blocks.len())];
    let section = near.iter().filter(|b| b.section == blocks[id].section && b.row.is_none());
    let mut labels = section.flat_map(|b| cx.folded(b.span).split('\n')).filter_map(|line| line.split_once(':'));
    labels.any(|(bare, _)| {
        let bare = bare.trim_matches(|c: char| !c.is_alphanumeric());
        bare == first || bare == last
    })
}

/// A line by itself behind a list or a table of goals: it speaks of all of them.
fn ends_its_part(cx: &Context<'_>, id: BlockId) -> bool {
    let blocks = cx.blocks();
    let listed = |b: &Block| matches!(b.kind, BlockKind::Row | BlockKind::Item(_)) && b.section == blocks[id].section;
    id.checked_sub(1).is_some_and(|before| listed(&blocks[before]))
}

/// The label stands behind an action in the same item: "Flyers drukken (eigenaar: Kim)".
fn is_inside_item(cx: &Context<'_>, block: &Block, label: Span) -> bool {
    let before = cx.folded(Span { start: block.span.start, end: label.start });
    before.split_whitespace().filter(|w| w.chars().any(char::is_alphabetic)).count() > 0
}

/// What the owner of an item, a row or a paragraph answers for, and the span of it.
pub(super) fn of_item(cx: &Context<'_>, id: BlockId) -> (Scope, Option<Span>) {
    let block = &cx.blocks()[id];
    let table = block.row.as_ref().map(|r| r.table);
    let goal = match table {
        Some(table) => cx.goal_table(table).unwrap_or(cx.setting(block).goals),
        None => cx.setting(block).goals || opens_goal(cx.folded(block.span)),
    };
    if goal {
        return (Scope::Goal, Some(block.span));
    }
    match block.kind {
        BlockKind::Item(_) | BlockKind::Row => (Scope::Action, Some(block.span)),
        _ => (Scope::Section, heading(cx, block).or(Some(block.span))),
    }
}

/// Whether the columns of each table hold goals or actions; none where they do not say.
pub(super) fn of_tables(doc: &Document) -> Vec<Option<bool>> {
    (0..doc.tables().len()).map(|table| goal_table(doc, table)).collect()
}

fn goal_table(doc: &Document, table: TableId) -> Option<bool> {
    let headers: Vec<String> = doc.tables()[table].headers.iter().map(|c| fold(doc.slice(c.span))).collect();
    let first = headers.first().map_or("", String::as_str);
    if has_word(first, &ACTION_WORDS) {
        return Some(false);
    }
    if headers.iter().any(|h| has_word(h, &GOAL_WORDS)) {
        return Some(true);
    }
    headers.iter().any(|h| has_word(h, &ACTION_WORDS)).then_some(false)
}

/// Bytes of a label, at most.
const LABEL: usize = 40;

/// "Doel 1: …", "Objective – …".
fn opens_goal(folded: &str) -> bool {
    let label = head(folded, LABEL + 4).split([':', '–', '—']).next().unwrap_or_default();
    let bare = label.trim_matches(|c: char| !c.is_alphabetic());
    label.len() < LABEL && GOAL_WORDS.contains(bare)
}

/// The heading of a block's section.
pub(super) fn heading(cx: &Context<'_>, block: &Block) -> Option<Span> {
    cx.source.doc.sections()[block.section].heading.map(|h| cx.blocks()[h].span)
}

/// Whether "… voor dit plan", "… for marketing" speaks of the whole plan.
pub(super) fn names_whole(folded: &str) -> bool {
    let rest = ["voor ", "van ", "for ", "of ", "over ", "op dit ", "op het "]
        .iter()
        .find_map(|p| folded.trim_start().strip_prefix(p).or_else(|| folded.split_once(&format!(" {p}")).map(|(_, r)| r)));
    let Some(rest) = rest else { return false };
    let words = rest.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|w| !w.is_empty());
    let mut words = words.skip_while(|w| {
        matches!(
            *w,
            "de" | "het"
                | "dit"
                | "the"
                | "this"
                | "our"
                | "ons"
                | "onze"
                | "alle"
                | "all"
                | "hele"
                | "entire"
                | "whole"
                | "totale"
                | "overall"
                | "deze"
        )
    });
    let Some(first) = words.next() else { return false };
    let next = words.next().unwrap_or_default();
    WHOLE.contains(first) && !matches!((first, next), ("document", "d") | ("communicatie", "met") | ("communicatie", "naar"))
}
