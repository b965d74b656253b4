//! By when: the date of a sentence, row, column or heading, else the plan's own period.

use std::sync::LazyLock;

use regex::Regex;

use super::near;
use crate::document::{BlockId, BlockKind, Document};
use crate::facts::words::{Phrases, Words};
use crate::language::Language;
use crate::text::{DateSpan, Deadline, Lang, Span, dates, fold};

/// Words before a date that make it the point of comparison or a start, not the end.
static REFERENCE: Phrases = Phrases::of(
    "
    als in, as in, based on, baseline, compared to, compared with, dan in, from, nu in, nulmeting, op basis van, opzichte van, relative to,
    since, sinds, starting, than in, tov, van, vanaf, vergeleken met, versus, vs, was in
    ",
);

/// The plan's own period and year.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::facts) struct PlanPeriod {
    /// What the title or the line of the period names.
    period: Option<Deadline>,
    /// The year that dates without one belong to.
    year: Option<u16>,
    /// Whether the period is a season over the turn of the year, "2026-2027", whose year is the second.
    season: bool,
}

/// First month of the first half of a season.
const SEASON_STARTS: u8 = 7;

/// How many blocks from the top may name the plan's period.
const TOP: usize = 15;

impl PlanPeriod {
    /// Reads title, metadata and the first blocks.
    pub(in crate::facts) fn of(doc: &Document, language: &Language) -> PlanPeriod {
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
        let heads = doc.title().into_iter().chain(first_heading);
        let season = period.is_some() && heads.chain(top_lines(doc)).any(|text| names_season(text, lang, period));
        PlanPeriod { period, year, season }
    }

    /// The same, where nothing else names a year, with the only one that the plan's own deadlines name.
    pub(super) fn or_year_of(self, mut deadlines: impl Iterator<Item = Deadline>) -> PlanPeriod {
        let first = deadlines.find_map(Deadline::year);
        let same = first.filter(|year| deadlines.filter_map(Deadline::year).all(|other| other == *year));
        PlanPeriod { year: self.year.or(same), ..self }
    }

    /// A date as reports write it, with the plan's year; a day or a month that has no year in words: "1 september".
    pub(in crate::facts) fn write(&self, date: Deadline, lang: Lang) -> String {
        let date = self.year.map_or(date, |year| date.or_year(self.year_of(date, year)));
        let name = |month: u8| lang.pick(MONTHS_NL, MONTHS_EN)[usize::from(month.clamp(1, 12)) - 1];
        match date {
            Deadline::Day { year: None, month, day } => format!("{day} {}", name(month)),
            Deadline::Month { year: None, month } => name(month).to_owned(),
            _ => date.to_string(),
        }
    }

    /// The year of a date without one: of a season's first half the first.
    fn year_of(&self, date: Deadline, last: u16) -> u16 {
        match date {
            Deadline::Day { month, .. } | Deadline::Month { month, .. } if self.season && month >= SEASON_STARTS => {
                last.saturating_sub(1)
            }
            _ => last,
        }
    }

    /// The plan's own year.
    pub(super) fn year(&self) -> Option<u16> {
        self.year
    }

    /// The plan's own period.
    pub(super) fn whole(&self) -> Option<String> {
        self.period.map(|period| period.to_string())
    }
}

const MONTHS_NL: [&str; 12] =
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn top_lines(doc: &Document) -> impl Iterator<Item = &str> {
    doc.blocks().iter().take(TOP).map(|b| doc.slice(b.span))
}

/// Whether a text writes the plan's year with the one before it: "seizoen 2026-2027", "2026/27".
fn names_season(text: &str, lang: Lang, period: Option<Deadline>) -> bool {
    dates(text, lang).iter().any(|d| {
        let written = &text[d.span.range()];
        matches!(d.date, Deadline::Year(_)) && Some(d.date) == period && written.contains(['-', '/', '–'])
    })
}

/// "in 2024 wisselden", "in 2024 we moved": whether a date is the year of something past.
fn is_past(text: &str, date: &DateSpan) -> bool {
    let start = date.span.start as usize;
    let before = Words::of(&text[text.floor_char_boundary(start.saturating_sub(DUE_WITHIN))..start]);
    let behind = Words::of(near::word_behind(text, date.span.end as usize));
    let verb = behind.iter().find(|w| !matches!(*w, "we" | "wij" | "ze" | "they" | "people")).unwrap_or("");
    let past = verb.len() > 6 && ["ed", "elden", "erden", "gden", "kten", "mden", "pten"].iter().any(|end| verb.ends_with(end));
    before.end(&["in", "sinds", "since"]) && (past || PAST.has(verb))
}

/// Irregular verbs of a past behind its year.
static PAST: Phrases = Phrases::of("brachten, ging, gingen, had, hadden, kochten, kwam, kwamen, left, was, waren, went, were");

/// The only year that headings and the first blocks name.
fn heading_year(doc: &Document, lang: Lang) -> Option<u16> {
    let top = |(id, b): &(usize, &crate::document::Block)| *id < TOP || matches!(b.kind, BlockKind::Heading(_));
    let blocks = doc.blocks().iter().enumerate().filter(top);
    let mut years = blocks.flat_map(|(_, b)| {
        let text = doc.slice(b.span);
        dates(text, lang).into_iter().filter(|d| !is_past(text, d)).filter_map(|d| d.date.year()).collect::<Vec<_>>()
    });
    let first = years.next()?;
    years.all(|year| year == first).then_some(first)
}

/// A deadline counted from the start: "binnen 6 maanden", "within 90 days", "by month 6"; in folded text, since a pattern that
/// folds by itself takes three times as long to compile.
static RELATIVE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)(?-u:\b)(?:
            (?:binnen|within|na|after|in|over|by|tegen)[\x20\u{a0}]+(?:het[\x20\u{a0}]+|een[\x20\u{a0}]+|de[\x20\u{a0}]+|the[\x20\u{a0}]+)?(?:eerste[\x20\u{a0}]+|first[\x20\u{a0}]+|komende[\x20\u{a0}]+|next[\x20\u{a0}]+)?
            (?:[0-9]{1,3}|één|een|a|twee|drie|vier|vijf|zes|twaalf|one|two|three|four|six|twelve)[\x20\u{a0}]?(?:[-–][\x20\u{a0}]?[0-9]{1,3}[\x20\u{a0}]?)?[-\x20\u{a0}]?
            (?:dagen|dag|days?|weken|week|weeks|maanden|maand|months?|kwartalen|kwartaal|quarters?|jaar|years?|uur|hours?)
          | binnen[\x20\u{a0}]+(?:een|één)?[\x20\u{a0}]*(?:jaar|maand|week|kwartaal)
          | (?:by|in|tegen|eind|end[\x20\u{a0}]of|na|after|vanaf)[\x20\u{a0}]+(?:month|maand|year|jaar|day|dag)[\x20\u{a0}]?[0-9]{1,3}(?:[\x20\u{a0}]?[-–][\x20\u{a0}]?[0-9]{1,3})?
          | (?:dit|volgend|het[\x20\u{a0}]+komende|komend|this|next|the[\x20\u{a0}]+coming)[\x20\u{a0}]+(?:jaar|kwartaal|seizoen|year|quarter|season)
        )(?-u:\b)",
    )
    .expect("a fixed pattern")
});

/// A moment as a column's name has it: "M6", "Month 3", "Week 1-4", "90 dagen"; in folded text.
static MOMENT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)(?-u:\b)(?:
            (?:month|maand|mnd|year|jaar|day|dag|dagen|days|week|weeks|weken|wk)[\x20\u{a0}]?[0-9]{1,3}(?:[\x20\u{a0}]?[-–][\x20\u{a0}]?[0-9]{1,3})?
          | [mdwyj][0-9]{1,3}(?:[\x20\u{a0}]?[-–][\x20\u{a0}]?[0-9]{1,3})?
          | [0-9]{1,3}[\x20\u{a0}-]?(?:dagen|days?|weken|weeks?|maanden|months?|mnd|jaar|years?)
        )(?-u:\b)",
    )
    .expect("a fixed pattern")
});

/// Compiles the patterns.
pub(super) fn prepare() {
    LazyLock::force(&RELATIVE);
    LazyLock::force(&MOMENT);
}

/// The words of a relative deadline in `text`, as the plan writes them, and where they stand.
pub(in crate::facts) fn relative(text: &str) -> Option<(&str, Span)> {
    let low = fold(text);
    let found = RELATIVE.find_iter(&low).find(|m| !m.as_str().starts_with("by a "))?;
    Some((&text[found.range()], Span::new(found.start(), found.end())))
}

/// The moment that a column's name is about, as the plan writes it.
pub(in crate::facts) fn moment(header: &str) -> Option<&str> {
    MOMENT.find(&fold(header)).map(|m| &header[m.range()])
}

/// The date by which the number at `from..to` of `text` is to be reached: the first behind it, else the last before it, without
/// those it is compared with.
pub(super) fn of_number(text: &str, found: &[DateSpan], from: usize, to: usize) -> Option<DateSpan> {
    let aims = |d: &&DateSpan| !is_reference(text, d);
    let behind = found.iter().filter(aims).find(|d| d.span.start as usize >= to);
    behind.or_else(|| found.iter().filter(aims).rfind(|d| d.span.end as usize <= from)).copied()
}

/// The words of a half or an end of a year that no year is named for: "H2", "year end".
pub(super) fn half_in_words(text: &str, date: DateSpan) -> Option<String> {
    let words = &text[date.span.range()];
    let month = |names: [&str; 12]| names.iter().any(|name| words.to_lowercase().contains(&name.to_lowercase()[..3]));
    let ends = matches!(date.date, Deadline::Day { year: None, month: 6 | 12, day: 30 | 31 });
    (ends && !month(MONTHS_NL) && !month(MONTHS_EN) && !words.contains(['/', '-'])).then(|| words.to_owned())
}

/// Whether a date is what something is compared with.
pub(super) fn is_reference(text: &str, date: &DateSpan) -> bool {
    let before = &text[..date.span.start as usize];
    let words = Words::of(before.rsplit([';', '\n']).next().unwrap_or(before));
    let inside = before.rfind('(').map(|at| &before[at + 1..]).filter(|inside| !inside.contains(')'));
    let behind = text[date.span.end as usize..].split(')').next().unwrap_or_default();
    if inside.is_some_and(|inside| Words::of(inside).count() <= 2) && behind.contains(':') {
        return true;
    }
    let of = words.end(&["van"]) && !matches!(date.date, Deadline::Year(_));
    REFERENCE.close(&words) && !of && !words.end(OF_THE_YEAR)
}

/// Parts of a year that "van" stands behind.
const OF_THE_YEAR: &[&str] = &[
    "loop van", "helft van", "kwartaal van", "zomer van", "najaar van", "voorjaar van", "herfst van", "winter van", "lente van",
    "eind van", "einde van", "begin van", "seizoen van", "start van",
];

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

/// Small words that lead to a date.
static LEADS_TO: Phrases = Phrases::of(
    "
    aan, before, begin, binnen, by, eind, end, for, from, in, medio, of, on, op, over, per, since, tegen, the, tot, uiterlijk,
    until, van, vanaf, voor, vóór
    ",
);

/// The name of a metric without the date in it: "leads voor 1 juli" counts leads.
pub(super) fn without(metric: &str, lang: Lang) -> &str {
    let found = dates(metric, lang).first().map(|d| d.span);
    let Some(date) = found.or_else(|| relative(metric).map(|(_, span)| span)) else { return metric };
    let edge = |c: char| !c.is_alphanumeric() && c != ')' && c != '%';
    let mut head = metric[..date.start as usize].trim_end_matches(edge);
    while let Some(word) = head.rsplit(' ').next().filter(|w| LEADS_TO.has(w.to_lowercase().as_str())) {
        head = head[..head.len() - word.len()].trim_end_matches(edge);
    }
    let tail = metric[date.end as usize..].trim_start_matches(|c: char| !c.is_alphanumeric());
    match (head.is_empty(), tail.is_empty()) {
        (false, _) => head,
        (true, false) => tail,
        (true, true) => metric,
    }
}

/// Bytes before a date in which the word stands that makes it due.
const DUE_WITHIN: usize = 40;

/// Whether a line says that its number is due: "by 1 May", "vóór eind 2026", "uiterlijk in mei".
pub(super) fn is_due(text: &str, found: &[DateSpan]) -> bool {
    found.iter().any(|d| {
        let start = d.span.start as usize;
        let before = Words::of(&text[text.floor_char_boundary(start.saturating_sub(DUE_WITHIN))..start]);
        let named = Words::of(&text[d.span.range()]).begin(&["eind", "einde", "end", "eoy", "medio", "year end"]);
        named
            || before.end(&[
                "by", "before", "by the", "tegen", "voor", "vóór", "uiterlijk", "uiterlijk in", "uiterlijk op", "per", "as of",
                "no later than", "niet later dan", "not later than", "ten laatste", "ten laatste op", "op",
            ])
    })
}

#[cfg(test)]
mod tests {
    use super::{PlanPeriod, without};
    use crate::text::{Deadline, Lang};

    #[test]
    fn names_lose_their_dates() {
        for (metric, expected) in [
            ("Leads voor 1 juli", "Leads"),
            ("Nieuwe klanten (eind 2026)", "Nieuwe klanten"),
            ("Q4 revenue", "revenue"),
            ("Sign-ups by the end of June", "Sign-ups"),
            ("Leads per maand", "Leads per maand"),
            ("2026", "2026"),
        ] {
            assert_eq!(without(metric, Lang::Nl), expected, "{metric}");
        }
    }

    #[test]
    fn days_without_a_year_are_words() {
        let plan = PlanPeriod::default();
        let day = Deadline::Day { year: None, month: 9, day: 1 };
        assert_eq!(plan.write(day, Lang::Nl), "1 september");
        assert_eq!(plan.write(Deadline::Month { year: None, month: 6 }, Lang::En), "June");
        let season = PlanPeriod { year: Some(2027), season: true, ..plan };
        assert_eq!(season.write(day, Lang::Nl), "2026-09-01");
        assert_eq!(season.write(Deadline::Month { year: None, month: 3 }, Lang::Nl), "2027-03");
        let dated = plan.or_year_of([day, Deadline::Year(2026)].into_iter());
        assert_eq!(dated.write(day, Lang::Nl), "2026-09-01");
    }
}
