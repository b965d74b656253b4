//! Goals that say what will be made, or how often, and not what it must bring.

use super::{Found, purpose, terms};
use crate::document::{Block, BlockId, BlockKind, Document, SectionId};
use crate::facts::frame::{Frame, Okr, classify, label, okr};
use crate::facts::target::any_at;
use crate::facts::words::{Phrases, Words};
use crate::facts::{Source, Target, TargetKind};
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
    plaats, plaatsen, plan, plannen, post, posten, posting, print, printen, produce, produceer, produceren, publiceer,
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
const MADE: [&str; 9] = ["content", "channels", "web", "events", "mail", "tools", "design", "campaigns", "output"];

/// Categories that say what it is to bring, or for whom.
const BRINGS: [&str; 5] = ["outcomes", "customer", "learning", "metric-outcome", "metric-vanity"];

/// What a count measures that nobody makes: how a site or a process runs, what others do.
static PASSIVE: Phrases = Phrases::of(
    "
    backlink, backlinks, comments, doorlooptijd, geindexeerde, geïndexeerde, indexed, issues, lighthouse, load time, mentions,
    on time, pagespeed, reacties, reads, response time, responstijd, setup time, shares, turnaround, uptime, user generated,
    vermeldingen, views
    ",
);

/// What has been reached already.
const DONE: &[&str] = &["achieved", "behaald", "completed", "done", "gehaald", "gereed", "voltooid"];

/// Units of time, in which a rhythm is counted.
const TIMES: [&str; 17] = [
    "dag", "day", "fortnight", "halfjaar", "jaar", "kwartaal", "maand", "month", "quarter", "season", "seizoen", "sprint",
    "term", "week", "weekend", "werkdag", "year",
];

/// Words of change: with them a goal is an outcome, unless what changes is only made.
static CHANGES: Phrases = Phrases::of(
    "
    aantrekken, achieve, attract, awareness, become, behoud, behouden, bekend, bekender, bereik, bereiken, best, beste, beter,
    betere, better, boost, double, drive, easier, eenvoudiger, fewer, first choice, gain, generate, genereren, groei, groeien,
    groeit, grow, growth, hoger, hogere, improve, increase, lager, lagere, leading, less, lower, meer, minder, more,
    naamsbekendheid, penetrate, raise, reach, recognised, recognized, reduce, reduction, retain, sell, sneller, sterker,
    sterkere, stijgen, strengthen, stronger, toename, trust, verbeteren, verdubbelen, vergroten, verhogen, verkoop, verkopen,
    verlagen, versterken, vertrouwen, werven, win, winnen, worden
    ",
);

/// Finds them among the goals, and among the short items under headings that announce goals. A count among KPIs of which others are
/// outcomes is none: it says how, they say what for.
pub(super) fn find(source: Source<'_>, found: Found<'_>) -> Vec<Span> {
    let groups = groups(source, found);
    let items = source.doc.blocks().iter().enumerate().filter(|(id, block)| {
        let item = matches!(block.kind, BlockKind::Item(_)) && !block.quoted && source.layout.frames.at(*id) == Frame::Goal;
        item && !any_at(found.goals, |g| g.span, block.span)
    });
    let mut stated: Vec<Span> = found.goals.iter().map(|g| g.span).chain(items.map(|(_, block)| block.span)).collect();
    stated.sort_unstable();
    stated.retain(|span| is_work(source, found, *span) && !is_lead(source, found, *span, &groups));
    stated
}

/// The section that a part of a plan belongs to, below the title.
fn group(source: Source<'_>, id: BlockId) -> SectionId {
    let doc = source.doc;
    let section = doc.blocks()[id].section;
    doc.sections()[section]
        .parent
        .filter(|p| doc.sections()[*p].heading.is_some() && Some(*p) != source.layout.title_section(doc))
        .unwrap_or(section)
}

/// By group: whether an outcome is a target in it.
fn groups(source: Source<'_>, found: Found<'_>) -> Vec<bool> {
    let doc = source.doc;
    let mut groups = vec![false; doc.sections().len()];
    for target in found.targets.iter().filter(|t| t.kind == TargetKind::Outcome) {
        if let Some(id) = doc.block_at(target.span.start) {
            groups[group(source, id)] = true;
        }
    }
    groups
}

/// Headings and column names under which numbers are followed, of which some lead to others.
static INDICATORS: Phrases = Phrases::of(
    "
    indicator, indicatoren, indicators, kpi, kpi's, kpis, measure, measures, meetpunt, meetpunten, meten, metric, metrics,
    targets
    ",
);

/// Whether a count stands among KPIs of which others are outcomes.
fn is_lead(source: Source<'_>, found: Found<'_>, span: Span, groups: &[bool]) -> bool {
    let doc = source.doc;
    let Some(id) = doc.block_at(span.start) else { return false };
    let block = &doc.blocks()[id];
    let header = block.row.as_ref().and_then(|row| doc.header(row.table, 0));
    let named = header.into_iter().chain(doc.trail(block.section)).any(|h| INDICATORS.stand_in(&Words::of(h)));
    let listed = matches!(block.kind, BlockKind::Item(_) | BlockKind::Row);
    let counted = targets(found, span).next().is_some();
    listed && counted && groups[group(source, id)] && (named || (block.row.is_some() && header.is_none()))
}

/// Whether a goal is work: it names what is made, with a verb, a rhythm or a count, and neither it nor what measures it an outcome.
fn is_work(source: Source<'_>, found: Found<'_>, goal: Span) -> bool {
    let doc = source.doc;
    let Some(id) = doc.block_at(goal.start) else { return false };
    let block = &doc.blocks()[id];
    let lang = source.language.blocks.get(id).copied().unwrap_or(source.language.document);
    let reviewed = label(doc.slice(block.span)).is_some_and(|l| RHYTHM.stand_in(&Words::of(l.text)));
    if reviewed
        || matches!(block.kind, BlockKind::Heading(_))
        || targets(found, measured_by(doc, goal, id)).any(|t| t.kind != TargetKind::Output)
    {
        return false;
    }
    let said = said(doc, goal, id);
    let words = stripped(doc.slice(said));
    let whole = Words::of(doc.slice(goal));
    let brings = terms::within(source, said).any(|t| BRINGS.contains(&t.category) && !t.weak);
    let made: Vec<_> = terms::within(source, said).filter(|t| MADE.contains(&t.category) && t.executes()).collect();
    let counted = targets(found, goal).next().is_some() && names_goals(doc, block);
    let does = opens_or_closes(&words) || RHYTHM.stand_in(&words);
    let work = !made.is_empty() && (does || (counted && !is_ratio(&words)));
    let active = whole.any(&["be active on", "actief zijn op", "actief op", "active on"]) && !made.is_empty();
    (work || active)
        && !whole.any(DONE)
        && !PASSIVE.stand_in(&words)
        && !brings
        && !changes(&words)
        && !purpose::stands_in(&words, lang)
        && !is_reason(&whole, lang)
}

/// Whether a block is no row, or one of a table whose first column names goals or what is measured.
fn names_goals(doc: &Document, block: &Block) -> bool {
    let header = block.row.as_ref().and_then(|row| doc.header(row.table, 0));
    header.is_none_or(|h| {
        classify(h) == Some(Frame::Goal)
            || INDICATORS.stand_in(&Words::of(h))
            || doc.heading(block.section).and_then(classify) == Some(Frame::Goal)
    })
}

/// Words that may stand before a verb of work that opens a goal.
const LEADS: [&str; 12] =
    ["actively", "also", "always", "daily", "dagelijks", "regularly", "vaker", "weekly", "wekelijks", "we", "wij", "will"];

/// Whether a verb of work opens the words, or in Dutch closes them or stands behind "te".
fn opens_or_closes(words: &Words) -> bool {
    let list: Vec<&str> = words.iter().filter(|w| w.starts_with(char::is_alphabetic)).collect();
    let at = |from: usize| (1..=4).any(|n| list.get(from..from + n).is_some_and(|part| WORK.has(&part.join(" "))));
    let closing = list.len().saturating_sub(1);
    let inner = (0..list.len()).any(|i| (list[i].len() > 5 && list[i].ends_with("en") || list[i] == "te") && at(i));
    let led = list.first().is_some_and(|w| LEADS.contains(w));
    at(0) || (led && at(1)) || (closing > 0 && at(closing)) || inner || (list.len() > 2 && list.contains(&"te") && at(2))
}

/// "Pages per session": a ratio of what is made.
fn is_ratio(words: &Words) -> bool {
    let list: Vec<&str> = words.iter().collect();
    list.windows(2).any(|pair| pair[0] == "per" && !TIMES.contains(&pair[1]))
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
    let rest = (0..list.len().min(8)).find_map(|at| opens(at).map(|n| at + n)).or_else(|| announced(&list)).unwrap_or(0);
    let om = usize::from(matches!(list.get(rest), Some(&"om" | &"to")));
    Words::of(&list[(rest + om).min(list.len())..].join(" "))
}

/// Words that name a goal, where more stands between them and what is wanted: "our main objective this year is to post".
static NAMED: Phrases = Phrases::of(
    "
    aim, ambitie, ambition, doel, doelstelling, goal, hoofddoel, objective, priority, streven, target
    ",
);

/// Where what is wanted begins behind such a word and "is to", "is om", "is dat".
fn announced(list: &[&str]) -> Option<usize> {
    let named = list.iter().take(8).position(|w| NAMED.has(w))?;
    let is = |pair: &[&str]| matches!(pair, ["is" | "was", "to" | "om" | "dat"]);
    let at = list[named..].windows(2).take(8).position(is)?;
    Some(named + at + 2)
}

/// Whether something changes that is not only made: "meer omzet", not "meer posts".
fn changes(words: &Words) -> bool {
    let list: Vec<&str> = words.iter().collect();
    let made = |w: &str| {
        ["post", "posts", "blogs", "content", "video's", "videos", "berichten", "nieuwsbrieven", "newsletters", "mails", "emails"]
            .contains(&w)
    };
    let changed = |at: usize| CHANGES.has(list[at]) && !list.get(at + 1).is_some_and(|next| made(next));
    (0..list.len()).any(changed) || CHANGES.long_stand_in(words)
}

/// A reason anywhere in the goal's sentence that is no part of "om … te" or "to …".
fn is_reason(words: &Words, lang: Lang) -> bool {
    match lang {
        Lang::Nl => {
            brings(words, &["die", "dat"], &["binnenhalen", "brengen", "brengt", "opleveren", "oplevert"])
                || words.any(&["zodat", "opdat", "waarmee", "omdat", "want", "teneinde"])
        }
        Lang::En => {
            brings(
                words,
                &["that", "which"],
                &["bring", "brings", "deliver", "delivers", "generate", "generates", "win", "yield"],
            ) || words.any(&["so that", "because", "in order to", "which will", "so we", "so they"])
        }
    }
}

/// "6 webinars that bring 30 assessments each", "zes avonden die 40 aanmeldingen opleveren".
fn brings(words: &Words, relative: &[&str], verbs: &[&str]) -> bool {
    let list: Vec<&str> = words.iter().collect();
    let that = list.iter().position(|w| relative.contains(w));
    that.is_some_and(|at| list[at..].iter().take(8).any(|w| verbs.contains(w)))
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
                || words.any(&[
                    "kpi", "kpi's", "kpis", "metric", "meetpunt", "target", "resultaat", "result", "measure", "waarom", "why",
                ])
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
