//! The grammar of dates that use words, and the order in which forms are tried.

use super::super::lex::Line;
use super::names::{announces, days_in, follows_year, is_common_word, is_ordinal_ending, month};
use super::{Deadline, numeric, period};
use crate::text::Lang;

/// A date between two lexemes.
#[derive(Clone, Copy, Debug)]
pub(in crate::text) struct Found {
    pub(in crate::text) first: usize,
    pub(in crate::text) next: usize,
    pub(in crate::text) date: Deadline,
}

/// A date and the index after it.
pub(super) type Parsed = Option<(Deadline, usize)>;

/// All dates of a line, left to right.
pub(in crate::text) fn find(line: Line<'_, '_>, lang: Lang) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.0.len() {
        let begins = line.symbol(at) == '\0' && period::may_begin(line.word(at));
        match begins.then(|| range(line, lang, at)).flatten() {
            Some((date, next)) => {
                found.push(Found { first: at, next, date });
                at = next;
            }
            None => at += 1,
        }
    }
    found
}

/// A date, or two of the same kind around a dash or "t/m": then the later one.
fn range(line: Line<'_, '_>, lang: Lang, at: usize) -> Parsed {
    let (date, next) = period::qualified(line, lang, at).or_else(|| single(line, lang, at))?;
    let second = connector(line, next).and_then(|to| single(line, lang, to));
    match second {
        Some((later, end)) if std::mem::discriminant(&later) == std::mem::discriminant(&date) => Some((later, end)),
        _ => Some((date, next)),
    }
}

/// One date in any form.
pub(super) fn single(line: Line<'_, '_>, lang: Lang, at: usize) -> Parsed {
    numeric::iso(line, at)
        .or_else(|| numeric::day_month_year(line, at))
        .or_else(|| numeric::dotted(line, at))
        .or_else(|| numeric::month_year(line, at))
        .or_else(|| numeric::day_month(line, at))
        .or_else(|| day_range(line, at))
        .or_else(|| day_month(line, at))
        .or_else(|| month_first(line, lang, at))
        .or_else(|| period::quarter(line, at))
        .or_else(|| period::half(line, at))
        .or_else(|| period::week(line, at))
        .or_else(|| period::year_first(line, at))
}

/// The index after a dash or word that joins the two ends of a range.
pub(super) fn connector(line: Line<'_, '_>, at: usize) -> Option<usize> {
    if matches!(line.symbol(at), '-' | '–' | '—') {
        return Some(at + 1);
    }
    match line.word(at) {
        "tot" if line.word(at + 1) == "en" && line.word(at + 2) == "met" => Some(at + 3),
        "tot" | "to" | "through" | "thru" | "until" | "till" => Some(at + 1),
        "t" if line.symbol(at + 1) == '/' && line.word(at + 2) == "m" => Some(at + 3),
        _ => None,
    }
}

/// A year at `at`: four digits of this half century that look like neither a count nor money.
pub(super) fn year(line: Line<'_, '_>, at: usize) -> Option<u16> {
    let year = line.integer(at).filter(|y| line.number(at).len() == 4 && (2000..2050).contains(y))?;
    let before = at.checked_sub(1).map_or('\0', |i| line.symbol(i));
    let counted = matches!(before, '€' | '$' | '£' | '>' | '<' | '≥' | '≤' | '+' | '=' | '~' | '#');
    let unit = matches!(line.symbol(at + 1), '%' | '€' | '$' | '£') || (line.symbol(at + 1) == '+' && line.attached(at + 1));
    let glued = line.attached(at + 1) && !line.word(at + 1).is_empty();
    let next = line.word(at + 1);
    let noun = year % 10 == 0 && !next.is_empty() && !line.capital(at + 1) && !follows_year(next);
    (!counted && !unit && !glued && !noun).then_some(year as u16)
}

/// The year that completes a date which ends before `at`: "2026", ", 2026", "van 2026", "'26", "/26".
pub(super) fn year_after(line: Line<'_, '_>, at: usize) -> Option<(u16, usize)> {
    let short = |i: usize| {
        let two = line.integer(i).filter(|y| line.number(i).len() == 2 && (20..50).contains(y) && line.attached(i));
        two.map(|y| (2000 + y as u16, i + 1))
    };
    let full = |i: usize| year(line, i).map(|y| (y, i + 1));
    match line.symbol(at) {
        '\'' | '’' | '‘' => short(at + 1),
        '/' | '-' if line.attached(at) => full(at + 1).filter(|_| line.attached(at + 1)).or_else(|| short(at + 1)),
        ',' | '.' => full(at + 1),
        _ if matches!(line.word(at), "van" | "of" | "in") => full(at + 1),
        _ => full(at),
    }
}

/// The date's end and year: the year after `at`, else none.
pub(super) fn with_year(line: Line<'_, '_>, at: usize) -> (Option<u16>, usize) {
    year_after(line, at).map_or((None, at), |(year, next)| (Some(year), next))
}

/// A day of the month at `at`, "1", "1st" or "1e", and the index after it.
fn day(line: Line<'_, '_>, at: usize) -> Option<(u8, usize)> {
    let day = line.integer(at).filter(|d| (1..=31).contains(d) && line.number(at).len() <= 2)?;
    let ordinal = line.attached(at + 1) && is_ordinal_ending(line.word(at + 1));
    Some((day as u8, if ordinal { at + 2 } else { at + 1 }))
}

/// "1 juli 2026", "1st of July", "1-jul-2026".
fn day_month(line: Line<'_, '_>, at: usize) -> Parsed {
    let (day, mut next) = day(line, at)?;
    let linked = matches!(line.word(next), "of" | "van") || (line.symbol(next) == '-' && line.attached(next));
    if linked {
        next += 1;
    }
    let (month, short) = capital_month(line, next)?;
    next += 1;
    if short && line.symbol(next) == '.' && line.attached(next) && year_after(line, next + 1).is_some() {
        next += 1;
    }
    let (year, next) = with_year(line, next);
    (day <= days_in(month)).then_some((Deadline::Day { year, month, day }, next))
}

/// "1-15 juli 2026", "1 t/m 15 juli".
fn day_range(line: Line<'_, '_>, at: usize) -> Parsed {
    let (_, next) = day(line, at)?;
    day_month(line, connector(line, next)?)
}

/// The month at `at`; a name that is a common word too needs its capital.
fn capital_month(line: Line<'_, '_>, at: usize) -> Option<(u8, bool)> {
    month(line.word(at)).filter(|_| line.capital(at) || !is_common_word(line.word(at)))
}

/// "July 1, 2026", "juli 2026", "in december".
fn month_first(line: Line<'_, '_>, lang: Lang, at: usize) -> Parsed {
    let (month, short) = capital_month(line, at)?;
    let dotted = short && line.symbol(at + 1) == '.' && line.attached(at + 1);
    let after = if dotted { at + 2 } else { at + 1 };
    if let Some((day, next)) = english_day(line, lang, after) {
        let (year, next) = with_year(line, next);
        return (day <= days_in(month)).then_some((Deadline::Day { year, month, day }, next));
    }
    if let Some((year, next)) = year_after(line, after) {
        return Some((Deadline::Month { year: Some(year), month }, next));
    }
    let sure = !short && !is_common_word(line.word(at));
    (sure || stands_as_month(line, at)).then_some((Deadline::Month { year: None, month }, at + 1))
}

/// A day after the month's name, which only English writes; of "July 1-15" the last.
fn english_day(line: Line<'_, '_>, lang: Lang, at: usize) -> Option<(u8, usize)> {
    let (first, next) = day(line, at).filter(|_| lang == Lang::En)?;
    let (day, next) = connector(line, next).and_then(|to| day(line, to)).unwrap_or((first, next));
    let word = line.word(next);
    let counts = !word.is_empty() && !line.capital(next) && !follows_year(word);
    let unit = matches!(line.symbol(next), '%' | '€' | '$' | '/' | '+');
    (!counts && !unit).then_some((day, next))
}

/// Whether a short name without day or year is a month: announced, alone, or one end of a range.
fn stands_as_month(line: Line<'_, '_>, at: usize) -> bool {
    let name = |i: usize| month(line.word(i)).is_some();
    let announced = at > 0 && announces(line.word(at - 1));
    let opens = connector(line, at + 1).is_some_and(name);
    let closes = at > 1 && matches!(line.symbol(at - 1), '-' | '–') && name(at - 2);
    announced || opens || closes || (line.0.len() == 1 && line.word(at) != "jan")
}
