//! The period that a whole plan is for, and the targets that nothing gives a date.

use std::collections::HashMap;

use super::target::relative;
use super::words::{Phrases, Words};
use super::{Source, Target};
use crate::document::{BlockId, BlockKind, SectionId};
use crate::text::{Lang, Span, dates};

/// Blocks from the top that may say so.
const TOP: usize = 15;
/// Words of a line under the title that is a period and little else: "Voor het najaar van 2026".
const SHORT: usize = 8;

/// Words of a title or heading that give its plan a period without a date.
static PERIODIC: Phrases = Phrases::of(
    "
    90 day, 90 dagen, 30 60 90, annual, autumn, fall, half year, halfjaarplan, herfst, jaaractieplan, jaarcampagne, jaarmarketingplan, jaarplan,
    jaarplanning, kerst, kerstcampagne, kwartaalplan, lente, maandplan, meerjarenplan, monthly, najaar, quarterly, season, seizoen,
    seizoensplan, semester, spring campaign, spring plan, summer, trimester, voorjaar, weekplan, winter, winteractie, yearly, zomer,
    zomercampagne
    ",
);

/// Labels of a plan's period.
static LABELS: Phrases = Phrases::of(
    "
    campagneperiode, campaign dates, campaign period, datum, duration, duur, einddatum, geldigheid, geldig tot, horizon, looptijd, period, periode, plan
    period, planhorizon, planning horizon, planning period, planperiode, tijdvak, time frame, time horizon, timeframe, timeline, validity
    ",
);

/// How a sentence says for when the plan is.
static COVERS: Phrases = Phrases::of(
    "
    dit actieplan, dit campagneplan, dit communicatieplan, dit document, dit jaarplan, dit marketingplan, dit plan, het plan beslaat, het plan
    geldt, het plan loopt, our plan for, ons plan voor, the campaign runs, the plan covers, the plan runs, this campaign, this document, this
    marketing plan, this plan, this strategy, de campagne loopt, deze campagne, deze strategie
    ",
);

/// The words that say for which period the plan is: its title or first heading, a label at the top, a short line under the title, or
/// a sentence about the plan itself.
pub fn find(source: Source<'_>) -> Option<Span> {
    let doc = source.doc;
    let lang = source.language.document;
    let title = doc.blocks().iter().position(|b| matches!(b.kind, BlockKind::Heading(_)));
    doc.blocks().iter().enumerate().find_map(|(id, block)| {
        let text = doc.slice(block.span);
        let words = Words::of(text);
        let dated = || is_moment(text, lang);
        let top = id < TOP && block.row.is_none();
        let labelled = super::frame::label(text).is_some_and(|l| LABELS.stand_in(&Words::of(l.text)) && l.text.len() < 40);
        let front = title.is_none_or(|t| block.section == doc.blocks()[t].section);
        let says = match block.kind {
            BlockKind::Heading(_) if Some(id) == title => dated() || PERIODIC.stand_in(&words),
            BlockKind::Metadata => words.begin(&["title", "titel", "period", "periode", "looptijd"]) && dated(),
            _ if block.row.is_some() => id < TOP && LABELS.open(&words) && dated(),
            _ if top && labelled => dated(),
            BlockKind::Heading(_) | BlockKind::Paragraph if top && front => {
                words.iter().count() <= SHORT && !text.contains(':') && dated()
            }
            _ => false,
        };
        let covers = || block.kind == BlockKind::Paragraph && COVERS.stand_in(&words) && covered(source, id).is_some();
        (says || covers()).then_some(block.span)
    })
}

/// The sentence of a paragraph that says for when the plan is.
fn covered(source: Source<'_>, id: BlockId) -> Option<Span> {
    let from = source.language.sentences.partition_point(|s| s.block < id);
    let mut sentences = source.language.sentences[from..].iter().take_while(|s| s.block == id);
    let says = |span: Span| {
        let text = source.doc.slice(span);
        COVERS.stand_in(&Words::of(text)) && is_moment(text, source.language.document)
    };
    sentences.find(|s| says(s.span)).map(|s| s.span)
}

/// A term without a preposition: "the next 12 months", "de komende drie kwartalen".
static TERM: Phrases = Phrases::of(
    "
    aankomend jaar, aankomende, coming months, coming quarter, coming year, het komend jaar, komend jaar, komend kwartaal, komend seizoen,
    komende, next few months, next six months, next three months, next twelve months, next year, next 12 months, next 3 months, next 6 months,
    next 90 days, next quarter, the coming, the year ahead, upcoming year, volgend jaar
    ",
);

/// Whether a date, a season or a term stands in a text.
fn is_moment(text: &str, lang: Lang) -> bool {
    TERM.stand_in(&Words::of(text))
        || !dates(text, lang).is_empty()
        || relative(text).is_some()
        || PERIODIC.stand_in(&Words::of(text))
}

/// The targets without a date in their words, their row, their lead-in, another target of their paragraph, or a heading above; none
/// where the plan has a period of its own.
pub fn undated(source: Source<'_>, targets: &[Target]) -> Vec<usize> {
    let undated = |t: &Target| t.deadline.as_deref().is_none_or(|date| is_compared(source, t.span, date));
    let open: Vec<usize> = (0..targets.len()).filter(|i| undated(&targets[*i])).collect();
    if open.is_empty() || find(source).is_some() || is_phased(source) {
        return Vec::new();
    }
    let headed = headed(source);
    let lang = source.language.document;
    let blocks = source.doc.blocks();
    // a block may hold thousands of targets, and is looked through once
    let mut timed: HashMap<BlockId, bool> = HashMap::new();
    let mut dated = |index: usize| {
        let Some(id) = source.doc.block_at(targets[index].span.start) else { return true };
        let paragraph = blocks[id].kind == BlockKind::Paragraph;
        let near = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|i| targets.get(i));
        let shared = near.filter(|t| paragraph && blocks[id].span.contains(t.span)).any(|t| t.deadline.is_some());
        let itself = || {
            let led = source.layout.frames.lead(id).is_some_and(|lead| is_moment(source.doc.slice(blocks[lead].span), lang));
            led || headed[blocks[id].section] || relative(source.doc.slice(blocks[id].span)).is_some()
        };
        shared || *timed.entry(id).or_insert_with(itself)
    };
    open.into_iter().filter(|i| !dated(*i)).collect()
}

/// Headings of moments that make a plan one in phases: its targets are for their end.
const PHASES: usize = 3;

/// Whether the plan is laid out over time: headings of several moments or phases with a moment, or one with the time that all of it
/// takes ("90-Day Playbook").
fn is_phased(source: Source<'_>) -> bool {
    let lang = source.language.document;
    let doc = source.doc;
    let headings = || doc.blocks().iter().filter(|b| matches!(b.kind, BlockKind::Heading(_))).map(|b| doc.slice(b.span));
    let phase = |text: &&str| is_moment(text, lang) || super::target::moment(text).is_some() || counts_time(text);
    headings().filter(phase).count() >= PHASES || headings().any(takes)
}

/// Names of a whole plan, beside the time that it takes.
const WHOLE: [&str; 9] = ["actieplan", "calendar", "kalender", "plan", "planning", "playbook", "roadmap", "sprint", "timeline"];

fn is_unit(word: &str) -> bool {
    matches!(word, "day" | "days" | "dagen" | "week" | "weeks" | "weken" | "month" | "months" | "maanden")
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// "Months 2–3": a unit of time and its count.
fn counts_time(heading: &str) -> bool {
    let words = Words::of(heading);
    words.iter().zip(words.iter().skip(1)).any(|(unit, number)| is_unit(unit) && is_number(number))
}

/// "90-day playbook", "12 weeks plan": a number, a unit of time and a name of a plan.
fn takes(heading: &str) -> bool {
    let words = Words::of(heading);
    let long = words.iter().zip(words.iter().skip(1)).any(|(number, unit)| is_number(number) && is_unit(unit));
    long && words.iter().any(|w| WHOLE.contains(&w))
}

/// Words between what a number is compared with and its year: "tegen 8 in 2024", "compared with the 8 of 2024".
const COMPARED: usize = 5;

/// Words that a year behind them is compared by.
static COMPARES: Phrases =
    Phrases::of("against, compared, had, hadden, tegen, tegenover, vergeleken, versus, vs, waren, was, were");

/// Whether the year of a target is that of the number it is compared with. A date right behind the word is due: "tegen 2027".
fn is_compared(source: Source<'_>, span: Span, date: &str) -> bool {
    let sentences = &source.language.sentences;
    let own = sentences.get(sentences.partition_point(|s| s.span.end <= span.start));
    let words = Words::of(own.map_or("", |s| source.doc.slice(s.span)));
    let list: Vec<&str> = words.iter().collect();
    let year = date.len() == 4 && date.bytes().all(|b| b.is_ascii_digit());
    let Some(at) = list.iter().position(|w| *w == date).filter(|_| year) else { return false };
    let before = &list[at.saturating_sub(COMPARED)..at];
    let Some(from) = before.iter().rposition(|w| COMPARES.has(w)) else { return false };
    before[from + 1..].iter().any(|w| w.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a section's heading or one above it names a moment.
fn headed(source: Source<'_>) -> Vec<bool> {
    let lang = source.language.document;
    let mut headed: Vec<bool> = Vec::new();
    for (id, section) in source.doc.sections().iter().enumerate() {
        let own = source.doc.heading(id as SectionId).is_some_and(|text| is_moment(text, lang));
        headed.push(own || section.parent.is_some_and(|up| headed[up]));
    }
    headed
}

#[cfg(test)]
mod tests {
    use super::{find, undated};
    use crate::facts::{probe, target};

    /// The words of the plan's period, and how many targets have no date.
    fn period(markdown: &str) -> (Option<String>, usize) {
        probe::markdown(markdown, |source| {
            let found = find(source).map(|span| source.doc.slice(span).to_owned());
            (found, undated(source, &target::find(source)).len())
        })
    }

    #[test]
    fn plans_name_their_period() {
        for (text, expected) in [
            ("# Marketingplan 2026\n\nDoel: 40 leden.", Some("Marketingplan 2026")),
            ("# Q3 campaign plan\n\nGoal: 40 new members.", Some("Q3 campaign plan")),
            ("# Jaarplan Kwekerij Hulst\n\nDoel: 40 leden.", Some("Jaarplan Kwekerij Hulst")),
            ("# Plan\n\nLooptijd: januari tot en met juni\n\nDoel: 40 leden.", Some("Looptijd: januari tot en met juni")),
            ("# Plan\n\n*Voor het najaar van 2026*\n\nDoel: 40 leden.", Some("Voor het najaar van 2026")),
            (
                "# Plan\n\nThis plan covers the next 12 months.\n\nGoal: 40 new members.",
                Some("This plan covers the next 12 months."),
            ),
            ("# Plan\n\nDoel: 40 leden.\n\n## Acties\n\n- 3 maart: flyers drukken", None),
            ("# Plan\n\nGoal: 40 new members.\n\n- Launch the site in May", None),
        ] {
            assert_eq!(period(text).0.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn targets_take_the_date_of_what_stands_around_them() {
        for (text, expected) in [
            ("# Plan\n\nOns doel: 40 offertes per maand.", 1),
            ("# Plan\n\nDoel: 20 nieuwe leden, tegen 8 in 2024.", 1),
            ("# Plan\n\nDoel: 20 nieuwe leden tegen eind 2027.", 0),
            ("# Plan\n\n## Doelen voor het komende jaar\n\n- 40 nieuwe leden", 0),
            ("# Plan\n\n## Doelen\n\nBinnen een jaar:\n\n- 40 nieuwe leden\n- 12 sponsors", 0),
            (
                "# Plan\n\n## Goal\n\n40 new members\n\n## Phase 1 (weeks 1-2)\n\nx\n\n## Phase 2 (weeks 3-6)\n\nx\n\n## Phase 3 (months 2-3)\n\nx",
                0,
            ),
            ("# Plan\n\nDoel: 40 nieuwe leden\n\n## Stap 1: basis\n\nx\n\n## Stap 2: pers\n\nx\n\n## Stap 3: dag\n\nx", 1),
            ("# Plan\n\nGoal: 40 new members\n\n## 90-day playbook\n\nx", 0),
            ("# Plan\n\n## Goals\n\n- 40 new members by 1 May 2026\n- 12 new sponsors", 1),
        ] {
            assert_eq!(period(text).1, expected, "{text}");
        }
    }
}
