//! Goals: statements of what will be true, the targets that make them measurable, and who answers for them.

mod listed;

use std::collections::BTreeMap;

use super::column::Column;
use super::frame::{Frame, Okr, classify, label, okr};
use super::target::any_at;
use super::words::{Phrases, Words};
use super::{Goal, Owner, Said, Source, Target, action};
use crate::document::{Block, BlockId, BlockKind, Cell, Row};
use crate::lexicon::Pole;
use crate::text::{Span, Unit, quantities};
use listed::Lists;

/// How a sentence says what is to be true.
static STATES: Phrases = Phrases::of(
    "
    aims to, de ambitie is, main aim is, main goal is, main objective is, doel is, doelstelling is, goal is to, hebben we straks, het doel is, is het
    doel, is onze ambitie, is our aim, is our ambition, is our goal, met als doel, mikken we, objective is to, ons doel is, onze ambitie is, our aim is,
    our ambition is, our goal is, our goal this, our main goal is, our mission for, our objective is, our target is, streven
    ernaar, streven we, streven wij, aiming for, doel van dit plan, doel van het plan, goal of the plan, goal of this plan, hopes to, is aiming, is ons
    doel, mikt op, ons doel voor, onze doelstelling is, our goal for, our north star, seeks to, streeft ernaar, streeft naar, strives for, strives
    to, we are aiming, we hope to, we hopen, we would like to, we'd like to, we're aiming, wil bereiken, the aim is, the goal is, the main goal is, the objective is, the target is, we aim, we beogen, we intend to, we
    mikken, we streven, we strive, we want, we willen, we zullen, wij beogen, wij streven, wij willen, willen we, willen
    wij
    ",
);

/// How a sentence opens that says what is to be true; further on the same words may only refer to it.
static NAMES: Phrases = Phrases::of(
    "
    ons doel, ons hoofddoel, onze ambitie, onze doelstelling, our aim, our ambition, our goal, our goals, our main goal, our north star, our objective, our objectives
    ",
);

/// Words of change, which make of a metric's name a goal.
static CHANGES: Phrases = Phrases::of(
    "
    become, behoud, behouden, bekend, bereiken, beter, betere, better, build, fewer, gain, groei, groeien, grow, growth, higher,
    hoger, hogere, improve, increase, keep, lager, lagere, less, lower, meer, minder, more, opbouwen, raise, reach, realiseren,
    reduce, retain, sterker, sterkere, stijgen, strengthen, stronger, toename, verbeteren, vergroten, verhogen, verlagen,
    versterken, werven, worden, zijn
    ",
);

/// Lines behind a goal that may say who answers for it, at most.
const BEHIND: usize = 4;

/// A goal with the text in which its target may stand.
struct Stated {
    span: Span,
    reach: Span,
    /// A line of KPIs further on that belongs to it.
    figures: Option<Span>,
}

impl Stated {
    /// The targets that stand in it, right under it or in its line of KPIs.
    fn own(&self, targets: &[Target]) -> Vec<usize> {
        let mut own = within(targets, self.reach);
        own.extend(self.figures.into_iter().flat_map(|span| within(targets, span)));
        own
    }
}

/// The goal without a target that a line of KPIs in the same section measures.
fn measured_by<'s>(source: Source<'_>, stated: &'s mut [Stated], id: BlockId, targets: &[Target]) -> Option<&'s mut Stated> {
    let blocks = source.doc.blocks();
    let block = &blocks[id];
    let last = stated.last_mut().filter(|goal| goal.figures.is_none())?;
    let text = source.doc.slice(last.span);
    let section = source.doc.block_at(last.span.start).map(|at| blocks[at].section);
    let open = section == Some(block.section) && labelled(text) && within(targets, last.reach).is_empty();
    let kpi = label(source.doc.slice(block.span)).is_some_and(|l| names_figures(l.text));
    (open && kpi && any_at(targets, |t| t.span, block.span)).then_some(last)
}

/// Whether a label announces the figures of a goal: "KPI's".
fn names_figures(label: &str) -> bool {
    Words::of(label).any(&["kpi", "kpi's", "kpis", "metric", "metrics", "meetpunt", "target", "targets", "key results"])
}

/// Every goal, in order: label lines, items and rows under headings that announce goals, and sentences that say what is wanted.
pub fn find(source: Source<'_>, owners: &[Owner], targets: &[Target]) -> Vec<Goal> {
    let frames = &source.layout.frames;
    let lists = Lists::of(source.doc, frames);
    let mut stated: Vec<Stated> = Vec::new();
    for (id, block) in source.doc.blocks().iter().enumerate() {
        if block.quoted || block.kind == BlockKind::Metadata || measures_last(source, &stated, id) {
            continue;
        }
        if let Some(goal) = measured_by(source, &mut stated, id, targets) {
            goal.figures = Some(block.span);
            continue;
        }
        for span in statements(source, &lists, frames.at(id), id, targets) {
            stated.push(Stated { span, reach: reach(source, id, block, span), figures: None });
        }
    }
    let owners = by_block(source, owners);
    let mut free: Vec<bool> = vec![true; targets.len()];
    for at in stated.iter().flat_map(|goal| goal.own(targets)) {
        free[at] = false;
    }
    let counted = by_metric(targets, &free);
    let goal = |goal: Stated| {
        let own = goal.own(targets);
        let alike = || alike(source.doc.slice(goal.span), &counted);
        let targets = if own.is_empty() { alike() } else { own };
        let numbered = std::iter::once(goal.reach).chain(goal.figures).any(|span| has_number(source, span));
        Goal { span: goal.span, targets, numbered, owner: owner(source, &owners, goal.reach) }
    };
    stated.into_iter().map(goal).collect()
}

/// One, where it is counted: it can be ticked off.
static ONE: Phrases = Phrases::of(
    "at least one, at least once, eenmaal, één keer, minimaal een, minimaal één, minstens een, minstens één, once, ten minste een, ten minste één",
);

/// Whether a quantity stands in a goal that is no length of time.
fn has_number(source: Source<'_>, span: Span) -> bool {
    let text = source.doc.slice(span);
    let counts = quantities(text, source.language.document).iter().any(|q| q.unit != Unit::Duration);
    counts || ONE.stand_in(&Words::of(text))
}

/// Letters that tell two forms of a metric to be the same: "aanmelding", "aanmeldingen".
const STEM: usize = 7;

/// Targets that stand in no goal by the beginning of the last long word of their metric, which names what is counted.
fn by_metric(targets: &[Target], free: &[bool]) -> BTreeMap<String, Vec<usize>> {
    let mut counted: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, target) in targets.iter().enumerate().filter(|(index, _)| free[*index]) {
        let words = Words::of(&target.metric);
        let stem = words.iter().rev().find_map(stem);
        stem.into_iter().for_each(|stem| counted.entry(stem).or_default().push(index));
    }
    counted
}

/// The beginning of a word that is long enough to be told from others.
fn stem(word: &str) -> Option<String> {
    (word.chars().count() >= STEM).then(|| word.chars().take(STEM).collect())
}

/// Targets elsewhere that count what a goal speaks of.
fn alike(goal: &str, counted: &BTreeMap<String, Vec<usize>>) -> Vec<usize> {
    let words = Words::of(goal);
    let mut found: Vec<usize> = words.iter().filter_map(stem).filter_map(|s| counted.get(&s)).flatten().copied().collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The targets that touch a span.
fn within(targets: &[Target], span: Span) -> Vec<usize> {
    let from = targets.partition_point(|t| t.span.end <= span.start);
    let touching = targets[from..].iter().take_while(|t| t.span.start < span.end);
    touching.enumerate().filter(|(_, t)| t.span.overlaps(span)).map(|(at, _)| from + at).collect()
}

/// Owners by the block they are named in, and by the block that they own.
fn by_block<'o>(source: Source<'_>, owners: &'o [Owner]) -> BTreeMap<BlockId, Vec<&'o Owner>> {
    let mut found: BTreeMap<BlockId, Vec<&Owner>> = BTreeMap::new();
    for owner in owners {
        let at = source.doc.block_at(owner.span.start);
        let owned = owner.owns.and_then(|span| source.doc.block_at(span.start)).filter(|b| Some(*b) != at);
        at.into_iter().chain(owned).for_each(|block| found.entry(block).or_default().push(owner));
    }
    found
}

/// Who is named in a goal or what stands right under it, or in lines right behind that: "Eigenaar: Noor".
fn owner(source: Source<'_>, owners: &BTreeMap<BlockId, Vec<&Owner>>, reach: Span) -> Option<Said> {
    let blocks = source.doc.blocks();
    let first = source.doc.block_at(reach.start)?;
    let inside = blocks[first..].iter().take_while(|b| b.span.start < reach.end).count();
    let section = blocks[first].section;
    let behind = blocks[first + inside..].iter().take(BEHIND);
    let behind = behind.take_while(|b| b.section == section && action::is_detail(source.doc.slice(b.span))).count();
    let found = owners.range(first..first + inside + behind).flat_map(|(_, list)| list.iter().copied());
    action::who_of(source.doc, found)
}

/// The spans of a block that state a goal.
fn statements(source: Source<'_>, lists: &Lists, frame: Frame, id: BlockId, targets: &[Target]) -> Vec<Span> {
    let block = &source.doc.blocks()[id];
    let has_target = any_at(targets, |t| t.span, block.span);
    let text = source.doc.slice(block.span);
    let labelled = labelled(text) && (frame != Frame::Refuse || has_target);
    match block.kind {
        BlockKind::Row => row(source, frame, block, has_target),
        BlockKind::Heading(1) if source.doc.title() == Some(text) && !has_target => Vec::new(),
        BlockKind::Heading(_) => labelled.then_some(block.span).into_iter().collect(),
        BlockKind::Item(_) if labelled || (frame == Frame::Goal && lists.states(source.doc, id, has_target)) => vec![block.span],
        BlockKind::Metadata => Vec::new(),
        _ if labelled || heads_key_results(source, id) => vec![block.span],
        _ => {
            let from = source.language.sentences.partition_point(|s| s.block < id);
            let sentences = source.language.sentences[from..].iter().take_while(|s| s.block == id);
            let spans = sentences.map(|s| s.span).filter(|_| frame != Frame::Refuse);
            spans.filter(|span| wants(source, *span, any_at(targets, |t| t.span, *span))).collect()
        }
    }
}

/// A label that announces a goal, with words behind it: "Doel: meer aanvragen".
fn labelled(text: &str) -> bool {
    label(text).is_some_and(|l| {
        let rest = Words::of(&text[l.end..]);
        let named = classify(l.text) == Some(Frame::Goal) || Words::of(l.text).any(&["succes is", "geslaagd als", "gelukt als"]);
        let number = listed::has_digit(&text[l.end..]);
        let said = number || (rest.count() > 0 && !listed::counts(l.text));
        named && said && !listed::is_of_a_figure(&text[l.end..])
    })
}

/// Verbs by which a sentence with a target says that it is to be true.
const MUST: &[&str] = &["moet", "moeten", "must", "need to", "needs to", "should", "zal", "zullen"];

/// Whether a sentence says what is to be true; a wish for work or a courtesy is none.
fn wants(source: Source<'_>, span: Span, has_target: bool) -> bool {
    let text = source.doc.slice(span);
    let words = Words::of(text);
    let foreseen = words.has("we will have") && words.begin(&["by", "in"]);
    let stated = (STATES.stand_in(&words) || NAMES.open(&words) || organisation_wants(&words))
        && (has_target || !(is_courtesy(&words) || is_work(source, span, &words)));
    let demanded = has_target && words.any(MUST);
    (stated || demanded || foreseen) && !words.has("?") && !text.trim_end().ends_with(':') && words.count() > 3
}

/// "De stichting wil …", "the museum wants to …": the organisation by its kind; what customers want is no goal of the plan's.
fn organisation_wants(words: &Words) -> bool {
    let list: Vec<&str> = words.iter().take(5).collect();
    let wishes = |word: &&str| matches!(*word, "wil" | "wants" | "mikt" | "streeft" | "aims" | "intends");
    let Some(at) = list.iter().position(wishes) else { return false };
    at > 0 && list[..at].iter().any(|word| ORGANISATIONS.has(word))
}

/// What an organisation calls itself.
static ORGANISATIONS: Phrases = Phrases::of(
    "
    academie, academy, agency, association, bedrijf, bibliotheek, bureau, business, centre, center, charity, church, clinic, club, college,
    company, coöperatie, cooperative, council, festival, foundation, gemeente, gym, hotel, kerk, library, municipality, museum, ngo, nonprofit, orchestra,
    organisatie, organisation, organization, practice, praktijk, restaurant, school, shop, stad, stichting, store, studio, theater, theatre, university,
    vereniging, winkel, zaak, ziekenhuis, zorggroep
    ",
);

fn is_courtesy(words: &Words) -> bool {
    words.any(&["willen u", "willen je", "willen jullie", "willen graag", "want you", "want to thank", "want to invite"])
}

/// Verbs of making and sending.
static WORK: Phrases = Phrases::of(
    "
    bijwerken, build, create, drukken, film, inrichten, lanceren, launch, make, maken, opstarten, opzetten, organise, organiseren, organize, plaatsen, post,
    posten, publiceren, publish, redesign, refresh, renew, send, set up, sturen, update, vernieuwen, versturen
    ",
);

/// "We want to renew the website": something to do, with no word for what is to change by it.
fn is_work(source: Source<'_>, span: Span, words: &Words) -> bool {
    let from = source.hits.partition_point(|h| h.span.start < span.start);
    let inside = || source.hits[from..].iter().take_while(|h| h.span.start < span.end);
    let wished = words.any(&["we want", "we willen", "wij willen", "willen we", "willen wij", "we intend to", "we zullen"]);
    let works = inside().any(|h| h.pole == Pole::Execution) && !inside().any(|h| h.pole == Pole::Direction);
    wished && (works || WORK.stand_in(words)) && !CHANGES.stand_in(words)
}

/// "O: …" right above key results.
fn heads_key_results(source: Source<'_>, id: BlockId) -> bool {
    let text = |id: BlockId| source.doc.blocks().get(id).map_or("", |b| source.doc.slice(b.span));
    let key_result = |id: BlockId| label(text(id)).is_some_and(|l| okr(l.text) == Some(Okr::KeyResult));
    label(text(id)).is_some_and(|l| matches!(l.text, "O" | "o")) && key_result(id + 1)
}

/// A row of a table of goals: its first column names them, or a heading does.
fn row(source: Source<'_>, frame: Frame, block: &Block, has_target: bool) -> Vec<Span> {
    let Some(row) = block.row.as_ref().filter(|r| !r.header) else { return Vec::new() };
    let columns = source.layout.columns(row.table);
    let has = |kind: Column| columns.iter().any(|(_, c)| *c == kind);
    let names = columns.first().is_some_and(|(_, c)| *c == Column::Metric) || is_numbered(source, row);
    let listed = frame == Frame::Goal && has_target && !has(Column::Action);
    let lettered = |c: &&Cell| source.doc.slice(c.span).contains(char::is_alphabetic);
    let first = row.cells.iter().find(lettered).map_or("", |c| source.doc.slice(c.span));
    let said = has_target || Words::of(first).count() > 0;
    let counted = has_target || has(Column::Target) || listed::has_digit(source.doc.slice(block.span));
    let bare = !counted && listed::counts(source.doc.header(row.table, 0).unwrap_or(""));
    let refused = bare || frame == Frame::Refuse && !has_target;
    if (names || listed) && said && !refused && !has(Column::Market) {
        return vec![block.span];
    }
    let shown = has_target && !names && frame != Frame::Refuse && !has(Column::Market);
    row.cells.iter().filter(|c| shown && is_goal_cell(source, row, c)).map(|c| c.span).collect()
}

/// A table of goals whose first column counts them: "Nr | Doel | KPI".
fn is_numbered(source: Source<'_>, row: &Row) -> bool {
    let header =
        |at: usize| source.doc.tables()[row.table].headers.get(at).map(|c| source.doc.slice(c.span).trim().to_lowercase());
    let counts =
        header(0).is_some_and(|h| matches!(h.trim_end_matches('.'), "" | "nr" | "no" | "#" | "id" | "nummer" | "number"));
    let goals = ["doel", "doelen", "doelstelling", "doelstellingen", "goal", "goals", "objective", "objectives"];
    counts && header(1).is_some_and(|h| goals.contains(&h.as_str()))
}

/// A cell under "Doel" or "Objective" in a table of actions or channels; without a target it names what an action serves.
fn is_goal_cell(source: Source<'_>, row: &Row, cell: &Cell) -> bool {
    let header = Words::of(source.doc.header(row.table, cell.column).unwrap_or(""));
    let goal = ["doel", "doelen", "doelstelling", "doelstellingen", "goal", "goals", "objective", "objectives"];
    let text = source.doc.slice(cell.span);
    header.count() == 1 && header.any(&goal) && text.contains(char::is_alphabetic)
}

/// Whether a block only gives the numbers of the goal before it: a KPI line, or an item below it.
fn measures_last(source: Source<'_>, stated: &[Stated], id: BlockId) -> bool {
    let block = &source.doc.blocks()[id];
    let text = source.doc.slice(block.span);
    let inside = stated.last().is_some_and(|goal| goal.reach.contains(block.span) && goal.reach != goal.span);
    let kpi = label(text).is_some_and(|l| names_figures(l.text));
    let key_result = label(text).is_some_and(|l| okr(l.text) == Some(Okr::KeyResult));
    inside && (kpi || key_result || matches!(block.kind, BlockKind::Item(_) | BlockKind::Row))
}

/// How many blocks right under a goal may hold its target.
const BELOW: usize = 12;

/// The goal and what stands right under it: deeper items, a KPI line; under a label or heading also items and rows.
fn reach(source: Source<'_>, id: BlockId, block: &Block, span: Span) -> Span {
    let mut end = span.end;
    if matches!(block.kind, BlockKind::Row) {
        return Span { end: block.span.end, ..span };
    }
    if span != block.span && span.end < block.span.end {
        end = next_sentence_end(source, span).unwrap_or(end);
    }
    for (at, below) in source.doc.blocks().iter().enumerate().skip(id + 1).take(BELOW) {
        let text = source.doc.slice(below.span);
        let key_result = label(text).is_some_and(|l| okr(l.text) == Some(Okr::KeyResult));
        let kpi = at == id + 1
            && label(text).is_some_and(|l| {
                classify(l.text) == Some(Frame::Goal) && !Words::of(l.text).any(&["doel", "goal", "objective", "doelstelling"])
            });
        let belongs = match (block.kind, below.kind) {
            (BlockKind::Item(depth), BlockKind::Item(other)) => other > depth,
            (BlockKind::Item(_), _) => false,
            (_, BlockKind::Item(_) | BlockKind::Row) => true,
            _ => false,
        };
        if !belongs && !kpi && !key_result {
            break;
        }
        end = below.span.end;
    }
    Span { end, ..span }
}

fn next_sentence_end(source: Source<'_>, span: Span) -> Option<u32> {
    let next = source.language.sentences.partition_point(|s| s.span.start < span.end);
    source.language.sentences.get(next).map(|s| s.span.end)
}

#[cfg(test)]
mod tests;
