//! By when: the date of a sentence, row, column or heading, else the plan's own period.

use std::sync::LazyLock;

use regex::Regex;

use super::words::{Phrases, Words};
use crate::document::{BlockId, BlockKind, Document};
use crate::language::Language;
use crate::text::{DateSpan, Deadline, Lang, Span, dates};

/// Words before a date that make it the point of comparison or a start, not the end.
static REFERENCE: Phrases = Phrases::of(
    "
    based on, baseline, compared to, compared with, dan in, from, nu in, nulmeting, op basis van, opzichte van, relative to,
    since, sinds, starting, than in, tov, van, vanaf, vergeleken met, versus, vs, was in
    ",
);

/// The plan's own period and year.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PlanPeriod {
    /// What the title or the line of the period names.
    period: Option<Deadline>,
    /// The year that dates without one belong to.
    year: Option<u16>,
}

/// How many blocks from the top may name the plan's period.
const TOP: usize = 15;

impl PlanPeriod {
    /// Reads title, metadata and the first blocks.
    pub(super) fn of(doc: &Document, language: &Language) -> PlanPeriod {
        let lang = language.document;
        let last = |text: &str| dates(text, lang).last().map(|d| d.date);
        let titled = doc.title().and_then(last).filter(|d| d.year().is_some());
        let first_heading = doc.blocks().iter().find(|b| matches!(b.kind, BlockKind::Heading(_))).map(|b| doc.slice(b.span));
        let headed = first_heading.and_then(last).filter(|d| d.year().is_some());
        let labelled = doc.blocks().iter().take(TOP).find_map(|b| {
            let text = doc.slice(b.span);
            let words = Words::of(text);
            let named = words.begin(&[
                "periode", "looptijd", "planperiode", "period", "timeframe", "planning period", "time frame", "horizon",
            ]);
            if named { last(text) } else { None }
        });
        let period = titled.or(headed).or(labelled.filter(|d| d.year().is_some()));
        let year = period.and_then(Deadline::year).or_else(|| heading_year(doc, lang));
        PlanPeriod { period, year }
    }

    /// A date as reports write it, with the plan's year where it has none.
    pub(super) fn write(&self, date: Deadline) -> String {
        self.year.map_or(date, |year| date.or_year(year)).to_string()
    }

    /// The plan's own period.
    pub(super) fn whole(&self) -> Option<String> {
        self.period.map(|period| period.to_string())
    }
}

/// The only year that headings and the first blocks name.
fn heading_year(doc: &Document, lang: Lang) -> Option<u16> {
    let top = |(id, b): &(usize, &crate::document::Block)| *id < TOP || matches!(b.kind, BlockKind::Heading(_));
    let blocks = doc.blocks().iter().enumerate().filter(top);
    let mut years = blocks.flat_map(|(_, b)| dates(doc.slice(b.span), lang)).filter_map(|d| d.date.year());
    let first = years.next()?;
    years.all(|year| year == first).then_some(first)
}

/// A deadline counted from the start: "binnen 6 maanden", "within 90 days", "by month 6".
static RELATIVE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)\b(?:
            (?:binnen|within|na|after|in|over|by|tegen)\s+(?:het\s+|een\s+|de\s+|the\s+)?(?:eerste\s+|first\s+|komende\s+|next\s+)?
            (?:\d{1,3}|één|een|a|twee|drie|vier|vijf|zes|twaalf|one|two|three|four|six|twelve)\s?(?:[-–]\s?\d{1,3}\s?)?[-\s]?
            (?:dagen|dag|days?|weken|week|weeks|maanden|maand|months?|kwartalen|kwartaal|quarters?|jaar|years?|uur|hours?)
          | binnen\s+(?:een|één)?\s*(?:jaar|maand|week|kwartaal)
          | (?:by|in|tegen|eind|end\sof|na|after|vanaf)\s+(?:month|maand|year|jaar|day|dag)\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?
          | (?:dit|het\s+komende|komend|this|next|the\s+coming)\s+(?:jaar|kwartaal|seizoen|year|quarter|season)
        )\b",
    )
    .expect("a fixed pattern")
});

/// A moment as a column's name has it: "M6", "Month 3", "Week 1-4", "90 dagen".
static MOMENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)\b(?:
            (?:month|maand|mnd|year|jaar|day|dag|dagen|days|week|weeks|weken|wk)\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?
          | [MDWYJ]\d{1,3}(?:\s?[-–]\s?\d{1,3})?
          | \d{1,3}[\s-]?(?:dagen|days?|weken|weeks?|maanden|months?|mnd|jaar|years?)
        )\b",
    )
    .expect("a fixed pattern")
});

/// The words of a relative deadline in `text`, as the plan writes them, and where they stand.
pub(super) fn relative(text: &str) -> Option<(&str, Span)> {
    RELATIVE.find(text).map(|m| (m.as_str(), Span::new(m.start(), m.end())))
}

/// The moment that a column's name is about, as the plan writes it.
pub(super) fn moment(header: &str) -> Option<&str> {
    MOMENT.find(header).map(|m| m.as_str())
}

/// The date by which the number at `from..to` of `text` is to be reached: the first behind it, else the last before it, without
/// those it is compared with.
pub(super) fn of_number(text: &str, found: &[DateSpan], from: usize, to: usize) -> Option<Deadline> {
    let aims = |d: &&DateSpan| !is_reference(text, d);
    let behind = found.iter().filter(aims).find(|d| d.span.start as usize >= to);
    behind.or_else(|| found.iter().filter(aims).rfind(|d| d.span.end as usize <= from)).map(|d| d.date)
}

/// Whether a date is what something is compared with.
pub(super) fn is_reference(text: &str, date: &DateSpan) -> bool {
    let before = &text[..date.span.start as usize];
    let words = Words::of(before.rsplit([';', '\n']).next().unwrap_or(before));
    let of = words.end(&["van"]) && !matches!(date.date, Deadline::Year(_));
    REFERENCE.close(&words) && !of && !words.end(&["loop van", "helft van", "kwartaal van"])
}

/// The deadline that the headings above a block name, innermost first; the title is left to [`PlanPeriod`].
pub(super) fn of_headings(doc: &Document, block: BlockId, lang: Lang) -> Option<Deadline> {
    let mut section = Some(doc.blocks()[block].section);
    while let Some(id) = section {
        let found = doc.heading(id).and_then(|heading| dates(heading, lang).last().map(|d| d.date));
        if found.is_some() {
            return found;
        }
        section = doc.sections()[id].parent;
    }
    None
}
