//! Dates and periods of Dutch and English plans, as the deadlines they stand for.

mod names;
mod numeric;
mod parse;
mod period;

use std::fmt;
use std::rc::Rc;

pub(super) use names::is_ordinal_ending;
pub(super) use parse::find;

use super::lex::{Line, lex};
use super::{Lang, Memo, Span, fold};

/// A moment or period by which something is to be reached. A year that the text does not name is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deadline {
    /// A day: "1 juli 2026", "eind 2026" (31 December), "H1 2026" (30 June).
    Day {
        /// The year, where it is named.
        year: Option<u16>,
        /// Month from 1.
        month: u8,
        /// Day from 1.
        day: u8,
    },
    /// A week, by its number: "week 12".
    Week {
        /// The year, where it is named.
        year: Option<u16>,
        /// Week from 1 to 53.
        week: u8,
    },
    /// A month: "juli 2026", "eind juli".
    Month {
        /// The year, where it is named.
        year: Option<u16>,
        /// Month from 1.
        month: u8,
    },
    /// A quarter: "Q3 2026", "eind Q3", "derde kwartaal".
    Quarter {
        /// The year, where it is named.
        year: Option<u16>,
        /// Quarter from 1 to 4.
        quarter: u8,
    },
    /// A year: "in 2026".
    Year(u16),
}

impl Deadline {
    /// The year, where it is named.
    pub fn year(self) -> Option<u16> {
        match self {
            Deadline::Year(year) => Some(year),
            Deadline::Day { year, .. }
            | Deadline::Week { year, .. }
            | Deadline::Month { year, .. }
            | Deadline::Quarter { year, .. } => year,
        }
    }

    /// The same deadline with the plan's year, where it names none of its own.
    pub fn or_year(mut self, plan: u16) -> Deadline {
        match &mut self {
            Deadline::Year(_) => {}
            Deadline::Day { year, .. }
            | Deadline::Week { year, .. }
            | Deadline::Month { year, .. }
            | Deadline::Quarter { year, .. } => *year = year.or(Some(plan)),
        }
        self
    }
}

/// `2026-07-01`, `2026-W12`, `2026-07`, `2026-Q3`, `2026`; without a year `--07-01`, `W12`, `--07`, `Q3`.
impl fmt::Display for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year();
        match (*self, year) {
            (Deadline::Year(year), _) => write!(f, "{year}"),
            (Deadline::Day { month, day, .. }, Some(y)) => write!(f, "{y}-{month:02}-{day:02}"),
            (Deadline::Day { month, day, .. }, None) => write!(f, "--{month:02}-{day:02}"),
            (Deadline::Month { month, .. }, Some(y)) => write!(f, "{y}-{month:02}"),
            (Deadline::Month { month, .. }, None) => write!(f, "--{month:02}"),
            (Deadline::Week { week, .. }, Some(y)) => write!(f, "{y}-W{week:02}"),
            (Deadline::Week { week, .. }, None) => write!(f, "W{week:02}"),
            (Deadline::Quarter { quarter, .. }, Some(y)) => write!(f, "{y}-Q{quarter}"),
            (Deadline::Quarter { quarter, .. }, None) => write!(f, "Q{quarter}"),
        }
    }
}

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateSpan {
    /// The date's words, "eind" included, prepositions not.
    pub span: Span,
    /// What it stands for; of a range its end.
    pub date: Deadline,
}

/// The dates in `text`, in order and disjoint; spans are relative to `text`. Day stands before month in figures
/// ("dd/mm"), unless only the other order gives a date.
pub fn dates(text: &str, lang: Lang) -> Vec<DateSpan> {
    thread_local!(static KNOWN: Memo<Rc<[DateSpan]>> = const { Memo::new() });
    KNOWN.with(|known| known.get(text, lang as u8, || read(text, lang).into())).to_vec()
}

fn read(text: &str, lang: Lang) -> Vec<DateSpan> {
    let low = fold(text);
    let lexemes = lex(text, &low);
    let span = |first: usize, next: usize| Span::new(lexemes[first].start, lexemes[next - 1].end);
    find(Line(&lexemes), lang).into_iter().map(|f| DateSpan { span: span(f.first, f.next), date: f.date }).collect()
}

#[cfg(test)]
mod tests;
