//! Campaigns that are planned, where nothing in their line or part says what for or for whom.

use super::grounds::Grounds;
use super::{Found, terms};
use crate::document::{Block, BlockId, BlockKind};
use crate::facts::Source;
use crate::facts::column::{self, Column};
use crate::facts::frame::{Frame, Frames};
use crate::facts::target::any_at;
use crate::facts::words::{Phrases, Words};
use crate::lexicon::TermId;
use crate::text::{Span, dates};

/// Verbs by which a campaign is planned.
static PLANS: Phrases = Phrases::of(
    "
    begin, beginnen, beginning, begins, begint, bouwen, build, create, deploy, develop, do, doen, draai, draaien, draait,
    execute, gaan, gaat, gepland, go, hold, houden, inplannen, inzetten, is launched, kick off, komen er, komt, komt er,
    lanceer, lanceert, lanceren, launch, launches, launching, loopt, lopen, maken, ontwikkelen, opstarten, opzetten, organise,
    organiseren, organize, plaatsen, plan, planned, plannen, planning, produce, roll out, rollen, run, running, runs,
    schedule, scheduled, set up, start, starten, starting, starts, uitrollen, uitvoeren, voer, voeren, voert, volgt, will,
    worden, wordt, zetten
    ",
);

/// What has been, or is general.
static ASIDE: Phrases = Phrases::of(
    "
    afgelopen, alle campagnes, any campaign, bracht, brachten, campagnes zijn, campaigns are, deden, draaiden, each campaign,
    earlier, eerdere, elke campagne, every campaign, geen enkele campagne, generated, had, hadden, iedere campagne,
    in the past, last autumn, last fall, last spring, last summer, last winter, last year, last year's, lessons, leverde,
    leverden, liep, liepen, never, per campagne, per campaign, previous, ran, vorig jaar, vorig seizoen, vorige, was, werd,
    were
    ",
);

/// Those whose campaign it is where it is not ours.
static OTHERS: Phrases = Phrases::of(
    "
    competitor, competitor's, competitors, concurrent, concurrenten, concurrentie, government's, het rijk, hun, landelijke,
    national, nationale, overheid, rivals, their, van anderen
    ",
);

/// Words behind "campaign" that make it another thing.
static PARTS: Phrases = Phrases::of(
    "
    analysis, asset, assets, brief, briefs, budget, budgets, calendar, code, codes, concept, costs, creative, creatives, data,
    director, finance, goal, goals, group, hashtag, idea, ideas, landing, lead, management, manager, managers, material,
    materials, metrics, monitor, monitoring, name, names, objective, objectives, page, pages, performance, plan, planner,
    planning, plans, principles, report, reporting, reports, results, roi, settings, spend, structure, team, theme, themes,
    tool, tools, tracking, types, url, urls
    ",
);

/// Words between which a bare "the campaign" refers to one named before.
static REFERS: Phrases = Phrases::of("
    de, deze, die, dit, onze, our, that, the, these, this, those
    ");

/// How far into an item its campaign stands, in words, where no verb says that it is planned.
const EARLY: usize = 5;

/// Finds them.
pub(super) fn find(source: Source<'_>, found: Found<'_>, grounds: &Grounds) -> Vec<Span> {
    let frames = Frames::of(source.doc);
    let tables = column::of_tables(source.doc, source.language.document);
    let mut spans: Vec<Span> = Vec::new();
    let mut last = None;
    for hit in source.hits.iter().filter(|h| h.negation.is_none()) {
        let sentence = &source.language.sentences[hit.sentence];
        let id = sentence.block;
        if last == Some((id, sentence.cell)) || !names_one(source, hit.term, hit.span) {
            continue;
        }
        let block = &source.doc.blocks()[id];
        let columns = block.row.as_ref().map_or(&[][..], |r| &tables[r.table][..]);
        let open = !block.quoted && frames.at(id) != Frame::Refuse && !any_at(found.goals, |g| g.span, block.span);
        let planned = open && is_own(source, sentence.span, hit.span) && is_planned(source, found, id, block, columns, hit.span, sentence.span);
        if planned && !grounds.of_line(source.doc, id) {
            spans.push(if block.kind == BlockKind::Paragraph { sentence.span } else { whole(block, hit.span) });
            last = Some((id, sentence.cell));
        }
    }
    spans.dedup();
    spans
}

/// The cell of a row, the whole of an item.
fn whole(block: &Block, hit: Span) -> Span {
    let cell = block.row.iter().flat_map(|r| &r.cells).find(|c| c.span.contains(hit));
    cell.map_or(block.span, |c| c.span)
}

/// Whether a hit is the name of a campaign.
fn names_one(source: Source<'_>, term: TermId, span: Span) -> bool {
    let category = source.lexicon.category_name(source.lexicon.term(term).category);
    if category == "campaign" {
        return true;
    }
    let lower = source.doc.slice(span).to_lowercase();
    let ends = ["campagne", "campagnes", "campaign", "campaigns"].iter().any(|c| lower.ends_with(c));
    let phrase = ["campagne ", "campagnes "].iter().any(|c| lower.starts_with(c));
    category != "metric-output" && (ends || phrase)
}

/// Whether a sentence speaks of a campaign of one's own that is still to come.
fn is_own(source: Source<'_>, sentence: Span, hit: Span) -> bool {
    let text = source.doc.text();
    let words = Words::of(source.doc.slice(sentence));
    let before = Words::of(&text[sentence.start as usize..hit.start as usize]);
    let behind = Words::of(&text[hit.end as usize..sentence.end as usize]);
    let bare = Words::of(source.doc.slice(hit)).count() == 1
        && matches!(source.doc.slice(hit).to_lowercase().as_str(), "campagne" | "campagnes" | "campaign" | "campaigns");
    let refers = bare && before.iter().next_back().is_some_and(|w| REFERS.has(w));
    let part = behind.iter().next().is_some_and(|w| PARTS.has(w));
    !(ASIDE.stand_in(&words) || OTHERS.stand_in(&before) || words.has("?") || refers || part)
}

/// Whether a line plans the campaign that it names.
fn is_planned(
    source: Source<'_>,
    found: Found<'_>,
    id: BlockId,
    block: &Block,
    columns: &[(u16, Column)],
    hit: Span,
    sentence: Span,
) -> bool {
    let words = Words::of(source.doc.slice(sentence));
    let lang = source.language.blocks.get(id).copied().unwrap_or(source.language.document);
    let before = &source.doc.text()[sentence.start as usize..hit.start as usize];
    match block.kind {
        BlockKind::Row => {
            let row = block.row.as_ref().filter(|r| !r.header);
            let has = |kind: Column| columns.iter().any(|(_, c)| *c == kind);
            row.is_some() && (has(Column::Date) || has(Column::Action) || has(Column::Owner)) && !has(Column::Market)
        }
        BlockKind::Item(_) => {
            let listed = any_at(found.actions, |a| a.span, block.span) || !dates(source.doc.slice(block.span), lang).is_empty();
            (listed && Words::of(before).count() <= EARLY) || (PLANS.stand_in(&words) && terms::within(source, sentence).count() > 0)
        }
        BlockKind::Paragraph => PLANS.stand_in(&words),
        BlockKind::Heading(_) | BlockKind::Metadata => false,
    }
}
