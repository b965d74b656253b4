//! Goals that say what will be made, or how often, and not what it must bring.

use super::{Found, purpose, terms};
use crate::document::{BlockKind, Document, TableId};
use crate::facts::frame::{Frame, Okr, classify, label, okr};
use crate::facts::words::{Phrases, Words};
use crate::facts::{Goal, Source, Target, TargetKind};
use crate::text::{Lang, Span};

/// What stands between the beginning of a goal and what is wanted.
static OPENINGS: Phrases = Phrases::of(
    "
    als doel hebben we, de ambitie is, de ambitie is om, de doelstelling is, doel is, doel is om, doel van, doelstelling is,
    het doel is, het doel is om, het hoofddoel is, is het doel, is to, met als doel, ons doel is, ons doel is om,
    ons hoofddoel is, onze ambitie is, our aim is to, our goal is to, our main goal is to, our objective is to, the aim is to,
    the goal is to, the objective is to, the target is to, we aim to, we beogen, we intend to, we streven ernaar, we want to,
    we willen, wij willen, willen we, willen wij
    ",
);

/// Verbs of making, sending, starting and attending.
static WORK: Phrases = Phrases::of(
    "
    afmaken, afronden, attend, attending, be active, bijhouden, bijwerken, bijwonen, blog, bloggen, bouwen, build, building,
    complete, create, creating, deelnemen, delen, delivering, design, draaien, drukken, exhibit, film, filmen, finish,
    get up and running, host, hosting, houden, implement, implementeren, inplannen, inrichten, install, installeren,
    introduceren, keep active, lanceer, lanceren, launch, launching, live zetten, maak, mailen, maken, monteren, ontwerpen,
    ontwikkelen, op te starten, op te zetten, opleveren, opnemen, opstarten, opzetten, organise, organiseren, organize,
    plaats, plaatsen, plan, plannen, post, posten, posting, print, printen, produce, produceer, produceren, public, publiceer,
    publiceren, publish, publishing, rebuild, record, redesign, refresh, release, renew, revamp, run, running, schedule,
    schrijf, schrijven, send, sending, set up, setting up, share, sharing, shoot, start, starten, starting, sturen, stuur,
    te bouwen, te lanceren, te maken, te plaatsen, te posten, te publiceren, te schrijven, te starten, te sturen,
    te vernieuwen, te versturen, tweet, uit te brengen, uitbrengen, update, updaten, updating, upload, uploaden, use,
    vernieuw, vernieuwen, verspreiden, versturen, verstuur, vlog, vloggen, write, writing
    ",
);

/// Words of how often.
static RHYTHM: Phrases = Phrases::of(
    "
    a day, a month, a week, a year, biweekly, dagelijks, dagelijkse, daily, each day, each month, each week, elk kwartaal,
    elke dag, elke maand, elke week, every day, every fortnight, every month, every quarter, every two weeks, every week,
    fortnightly, ieder kwartaal, iedere dag, iedere maand, iedere week, keer per, maandelijks, maandelijkse, monthly,
    om de week, per dag, per day, per jaar, per kwartaal, per maand, per month, per quarter, per week, per year, quarterly,
    times a, times per, tweewekelijks, tweewekelijkse, weekly, wekelijks, wekelijkse, x per
    ",
);

/// Categories of the lexicon that are work when they stand in a goal.
const MADE: [&str; 9] =
    ["content", "channels", "web", "events", "mail", "tools", "design", "campaigns", "output"];

/// Categories that say what it is to bring, or for whom.
const BRINGS: [&str; 4] = ["outcomes", "customer", "metric-outcome", "metric-vanity"];

/// Words of change: with them a goal is an outcome, unless what changes is only made.
static CHANGES: Phrases = Phrases::of(
    "
    aantrekken, achieve, attract, awareness, become, behoud, behouden, bekend, bekender, bereik, bereiken, best, beste, beter,
    betere, better, boost, double, drive, easier, eenvoudiger, fewer, first choice, gain, generate, genereren, groei, groeien,
    groeit, grow, growth, hoger, hogere, improve, increase, lager, lagere, leading, less, lower, meer, minder, more,
    naamsbekendheid, penetrate, raise, reach, recognised, recognized, reduce, retain, sell, sneller, sterker, sterkere,
    stijgen, strengthen, stronger, toename, trust, verbeteren, verdubbelen, vergroten, verhogen, verkoop, verkopen, verlagen,
    versterken, vertrouwen, werven, win, winnen, worden
    ",
);

/// Finds them among the goals. A count in a table of KPIs in which others are outcomes is none: it says how, they say what for.
pub(super) fn find(source: Source<'_>, found: Found<'_>) -> Vec<Span> {
    let tables = tables_with_outcome(source.doc, found);
    let alone = |goal: &&Goal| table_at(source.doc, goal.span).is_none_or(|table| !tables[table]);
    found.goals.iter().filter(|goal| is_work(source, found, goal)).filter(alone).map(|goal| goal.span).collect()
}

/// Whether a goal is work: it names what is made, with a verb, a rhythm or a count, and neither it nor what measures it an outcome.
fn is_work(source: Source<'_>, found: Found<'_>, goal: &Goal) -> bool {
    let doc = source.doc;
    let Some(id) = doc.block_at(goal.span.start) else { return false };
    let block = &doc.blocks()[id];
    let lang = source.language.blocks.get(id).copied().unwrap_or(source.language.document);
    if matches!(block.kind, BlockKind::Heading(_)) || targets(found, measured_by(doc, goal.span, id)).any(|t| t.kind != TargetKind::Output) {
        return false;
    }
    let said = said(doc, goal.span, id);
    let words = stripped(doc.slice(said));
    let whole = Words::of(doc.slice(goal.span));
    let brings = terms::within(source, said).any(|t| BRINGS.contains(&t.category) && !t.weak);
    let made: Vec<_> = terms::within(source, said).filter(|t| MADE.contains(&t.category) && t.executes()).collect();
    let counted = targets(found, goal.span).next().is_some();
    let does = WORK.stand_in(&words) || RHYTHM.stand_in(&words);
    let work = if counted { !made.is_empty() || terms::within(source, said).any(|t| t.category == "metric-output") } else { does && !made.is_empty() };
    let active = whole.any(&["be active on", "actief zijn op", "actief op", "active on"]) && !made.is_empty();
    (work || active) && !brings && !changes(&words) && !purpose::stands_in(&words, lang) && !is_reason(&whole, lang)
}

/// The targets that stand in a stretch of text.
fn targets<'a>(found: Found<'a>, span: Span) -> impl Iterator<Item = &'a Target> {
    let from = found.targets.partition_point(|t| t.span.end <= span.start);
    found.targets[from..].iter().take_while(move |t| t.span.start < span.end)
}

/// What a goal says: of a row its first cell, else what stands behind the label.
fn said(doc: &Document, span: Span, id: usize) -> Span {
    let block = &doc.blocks()[id];
    if let Some(row) = &block.row {
        let first = row.cells.iter().find(|c| !c.span.is_empty() && doc.slice(c.span).contains(char::is_alphabetic));
        return first.filter(|_| span == block.span).map_or(span, |c| c.span);
    }
    let text = doc.slice(span);
    let skip = label(text).filter(|l| classify(l.text) == Some(Frame::Goal) || okr(l.text).is_some()).map_or(0, |l| l.end);
    Span { start: span.start + skip as u32, ..span }
}

/// The words without "our goal is to" and "om" before them.
fn stripped(text: &str) -> Words {
    let all = Words::of(text);
    let list: Vec<&str> = all.iter().collect();
    let opens = |at: usize| (2..=6).rev().find(|n| list.get(at..at + n).is_some_and(|part| OPENINGS.has(&part.join(" "))));
    let rest = (0..list.len().min(8)).find_map(|at| opens(at).map(|n| at + n)).unwrap_or(0);
    let om = usize::from(matches!(list.get(rest), Some(&"om" | &"to")));
    Words::of(&list[(rest + om).min(list.len())..].join(" "))
}

/// Whether something changes that is not only made: "meer omzet", not "meer posts".
fn changes(words: &Words) -> bool {
    let list: Vec<&str> = words.iter().collect();
    let made = |w: &str| ["post", "posts", "blogs", "content", "video's", "videos", "berichten", "nieuwsbrieven", "newsletters", "mails", "emails"].contains(&w);
    let changed = |at: usize| CHANGES.has(list[at]) && !list.get(at + 1).is_some_and(|next| made(next));
    (0..list.len()).any(changed) || CHANGES.long_stand_in(words)
}

/// A reason anywhere in the goal's sentence that is no part of "om … te" or "to …".
fn is_reason(words: &Words, lang: Lang) -> bool {
    match lang {
        Lang::Nl => words.any(&["zodat", "opdat", "waarmee", "omdat", "want", "teneinde"]),
        Lang::En => words.any(&["so that", "because", "in order to", "which will", "so we", "so they"]),
    }
}

/// A goal with the lines right under it that measure it: deeper items, key results, a KPI line.
fn measured_by(doc: &Document, span: Span, id: usize) -> Span {
    let depth = |id: usize| match doc.blocks()[id].kind {
        BlockKind::Item(depth) => Some(depth),
        _ => None,
    };
    let measures = |below: &usize| {
        let named = label(doc.slice(doc.blocks()[*below].span)).is_some_and(|l| {
            let words = Words::of(l.text);
            okr(l.text).is_some_and(|mark| mark == Okr::KeyResult)
                || words.any(&["kpi", "kpi's", "kpis", "metric", "meetpunt", "target", "resultaat", "result", "measure", "waarom", "why"])
        });
        named || depth(*below).is_some_and(|d| depth(id).is_some_and(|own| d > own))
    };
    let own = label(doc.slice(doc.blocks()[id].span)).is_some_and(|l| okr(l.text).is_some());
    let below = (id + 1..doc.blocks().len()).take(6).take_while(measures).filter(|_| !own || okr_objective(doc, id));
    let end = below.last().map_or(span.end, |last| doc.blocks()[last].span.end);
    let row = doc.blocks()[id].row.is_some();
    Span { start: span.start, end: if row { doc.blocks()[id].span.end } else { end } }
}

fn okr_objective(doc: &Document, id: usize) -> bool {
    label(doc.slice(doc.blocks()[id].span)).and_then(|l| okr(l.text)) == Some(Okr::Objective)
}

/// By table: whether a goal in it has an outcome as its target.
fn tables_with_outcome(doc: &Document, found: Found<'_>) -> Vec<bool> {
    let mut tables = vec![false; doc.tables().len()];
    for target in found.targets.iter().filter(|t| t.kind == TargetKind::Outcome) {
        if let Some(table) = table_at(doc, target.span) {
            tables[table] = true;
        }
    }
    tables
}

fn table_at(doc: &Document, span: Span) -> Option<TableId> {
    doc.block_at(span.start).and_then(|id| doc.blocks()[id].row.as_ref()).map(|row| row.table)
}
