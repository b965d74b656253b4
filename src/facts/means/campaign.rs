//! Campaigns that are planned, where nothing in their line or part says what for or for whom.

use super::Found;
use super::grounds::Grounds;
use crate::document::{Block, BlockId, BlockKind};
use crate::facts::Source;
use crate::facts::column::Column;
use crate::facts::frame::Frame;
use crate::facts::target::any_at;
use crate::facts::words::{Phrases, Words};
use crate::lexicon::TermId;
use crate::text::{Lang, Span, dates};

/// Verbs by which a campaign is planned.
static PLANS: Phrases = Phrases::of(
    "
    begin, beginnen, begins, begint, bouwen, build, create, deploy, develop, do, doen, doen mee, draai, draaien, draait,
    execute, execution of, gedraaid, gelanceerd, gepland, gestart, gevoerd, go live, goes live, hold, houden, inplannen,
    inzetten, kick off, kicks off, komen er, komt, komt er, lanceer, lanceert, lanceren, launch, launched, launches,
    launching, loopt, lopen, maken, ontwikkelen, opstarten, opzetten, organise, organiseren, organize, plan, planned, plannen,
    produce, roll out, rollen, run, running, runs, schedule, scheduled, set up, start, starten, starting, starts, uitgerold,
    uitrollen, uitvoeren, voer, voeren, voert, volgt, zetten
    ",
);

/// What has been, or is general.
static ASIDE: Phrases = Phrases::of(
    "
    afgelopen, alle campagnes, als een, als er, als we, any campaign, bracht, brachten, campagnes zijn, campaigns are, could,
    deden, draaiden, each campaign, earlier, eerdere, elke campagne, every campaign, geen enkele campagne, generated, had,
    hadden, iedere campagne, if, in the past, indien, kan, kunnen, last autumn, last fall, last spring, last summer,
    last winter, last year, last year's, lessons, leverde, leverden, liep, liepen, might, never, per campagne,
    per campaign, previous, ran, should, unless, vorig jaar, vorig seizoen, vorige, wanneer, was, werd, were, whenever, would,
    zou, zouden
    ",
);

/// Those whose campaign it is where it is not ours.
static OTHERS: Phrases = Phrases::of(
    "
    competitor, competitor's, competitors, concurrent, concurrenten, concurrentie, government's, het rijk, hun, its,
    landelijke, national, nationale, overheid, rivals, their, van anderen
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
static REFERS: Phrases = Phrases::of(
    "
    de, deze, die, dit, onze, our, that, the, these, this, those
    ",
);

/// How many words from its campaign a verb that plans it stands, at most.
const NEAR: usize = 8;

/// Words behind a campaign that its audience stands after.
static TOWARDS: Phrases = Phrases::of(
    "
    aan, among, bij, naar, onder, richting, to, towards
    ",
);

/// Those who plan, in a sentence on campaigns in general.
static WE: Phrases = Phrases::of(
    "
    i, ik, our team, the team, we, we'll, wij
    ",
);

/// How far into an item its campaign stands, in words, where no verb says that it is planned.
const EARLY: usize = 5;

/// Where a campaign is named.
struct Mention<'a> {
    id: BlockId,
    block: &'a Block,
    columns: &'a [(u16, Column)],
    hit: Span,
    sentence: Span,
}

/// Finds them.
pub(super) fn find(source: Source<'_>, found: Found<'_>, grounds: &Grounds) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut last = None;
    for hit in source.hits.iter().filter(|h| h.negation.is_none()) {
        let sentence = &source.language.sentences[hit.sentence];
        let id = sentence.block;
        if last == Some((id, sentence.cell)) || !names_one(source, hit.term, hit.span) {
            continue;
        }
        let block = &source.doc.blocks()[id];
        let columns = block.row.as_ref().map_or(&[][..], |r| source.layout.columns(r.table));
        let open = !block.quoted && source.layout.frames.at(id) != Frame::Refuse && !any_at(found.goals, |g| g.span, block.span);
        let at = Mention { id, block, columns, hit: hit.span, sentence: sentence.span };
        let planned = open && is_own(source, sentence.span, hit.span) && is_planned(source, found, &at);
        if planned && !goes_to(source, &at) && !grounds.of_line(source.doc, id) {
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
fn is_planned(source: Source<'_>, found: Found<'_>, at: &Mention<'_>) -> bool {
    let doc = source.doc;
    let block = at.block;
    let lang = source.language.blocks.get(at.id).copied().unwrap_or(source.language.document);
    let before = Words::of(&doc.text()[at.sentence.start as usize..at.hit.start as usize]);
    let plural = doc.slice(at.hit).to_lowercase().ends_with('s');
    match block.kind {
        BlockKind::Row => {
            let row = block.row.as_ref().filter(|r| !r.header);
            let has = |kind: Column| at.columns.iter().any(|(_, c)| *c == kind);
            row.is_some() && (has(Column::Date) || has(Column::Action) || has(Column::Owner)) && !has(Column::Market)
        }
        BlockKind::Item(_) => {
            let listed = any_at(found.actions, |a| a.span, block.span) || !dates(doc.slice(block.span), lang).is_empty();
            let early = before.count() <= EARLY;
            (listed && early) || (verb_near(source, at) && (early || !plural))
        }
        BlockKind::Paragraph => {
            let noted = before.count() <= EARLY && !plural && is_note(source, at, lang);
            noted || (verb_near(source, at) && (!plural || WE.stand_in(&Words::of(doc.slice(at.sentence)))))
        }
        BlockKind::Heading(_) | BlockKind::Metadata => false,
    }
}

/// "Spring campaign: radio, door hangers", a note under a month or a quarter.
fn is_note(source: Source<'_>, at: &Mention<'_>, lang: Lang) -> bool {
    let behind = &source.doc.text()[at.hit.end as usize..at.sentence.end as usize];
    let dated = source.doc.heading(at.block.section).is_some_and(|h| !dates(h, lang).is_empty());
    dated && (behind.starts_with(':') || !FINITE.stand_in(&Words::of(behind)))
}

/// Verbs that say of a campaign how it is or was, not that it comes.
static FINITE: Phrases = Phrases::of(
    "
    are, brengt, can, does, doet, has, heeft, hebben, helps, helpt, is, kan, may, must, needs, remains, should, will, works, zijn, zal
    ",
);

/// Whether a verb that plans stands near a campaign.
fn verb_near(source: Source<'_>, at: &Mention<'_>) -> bool {
    let text = source.doc.text();
    let before = Words::of(&text[at.sentence.start as usize..at.hit.start as usize]);
    let behind = Words::of(&text[at.hit.start as usize..at.sentence.end as usize]);
    let mut near: Vec<&str> = before.iter().rev().take(NEAR).collect();
    near.reverse();
    near.extend(behind.iter().take(NEAR));
    PLANS.stand_in(&Words::of(&near.join(" ")))
}

/// Whether the words right behind a campaign name whom it goes to: "campagne onder huurders".
fn goes_to(source: Source<'_>, at: &Mention<'_>) -> bool {
    let behind = Words::of(&source.doc.text()[at.hit.end as usize..at.sentence.end as usize]);
    let mut next = behind.iter();
    next.next().is_some_and(|w| TOWARDS.has(w))
        && next.next().is_some_and(|w| w.chars().all(char::is_alphabetic) && !PLANS.has(w))
}
