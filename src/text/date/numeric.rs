//! Dates written in figures.

use super::super::lex::Line;
use super::Deadline;
use super::names::{announces_day, days_in};
use super::parse::{Parsed, year};

/// A one- or two-digit number at `at`.
fn small(line: Line<'_, '_>, at: usize) -> Option<u8> {
    line.integer(at).filter(|_| line.number(at).len() <= 2).map(|n| n as u8)
}

/// A small number that follows without white space.
fn joined(line: Line<'_, '_>, at: usize) -> Option<u8> {
    small(line, at).filter(|_| line.attached(at))
}

/// Whether `-` or `/` stands at `at` between two lexemes without white space.
fn joint(line: Line<'_, '_>, at: usize) -> bool {
    matches!(line.symbol(at), '-' | '/') && line.attached(at) && line.attached(at + 1)
}

/// Day and month, in that order unless only the other is a date.
fn day_then_month(first: u8, second: u8) -> Option<(u8, u8)> {
    let fits = |day: u8, month: u8| (1..=12).contains(&month) && day >= 1 && day <= days_in(month);
    [(first, second), (second, first)].into_iter().find(|(day, month)| fits(*day, *month))
}

/// "2026-07-01", "2026-07".
pub(super) fn iso(line: Line<'_, '_>, at: usize) -> Parsed {
    let year = Some(year(line, at).filter(|_| joint(line, at + 1))?);
    let month = joined(line, at + 2).filter(|m| line.number(at + 2).len() == 2 && (1..=12).contains(m))?;
    let day = joined(line, at + 4).filter(|d| joint(line, at + 3) && (1..=days_in(month)).contains(d));
    match day {
        Some(day) => Some((Deadline::Day { year, month, day }, at + 5)),
        None => Some((Deadline::Month { year, month }, at + 3)),
    }
}

/// "01-07-2026", "1/7/26".
pub(super) fn day_month_year(line: Line<'_, '_>, at: usize) -> Parsed {
    let first = small(line, at).filter(|_| joint(line, at + 1))?;
    let second = joined(line, at + 2).filter(|_| joint(line, at + 3))?;
    let short = joined(line, at + 4).filter(|y| (20..50).contains(y)).map(|y| 2000 + u16::from(y));
    let year = Some(year(line, at + 4).or(short)?);
    let (day, month) = day_then_month(first, second)?;
    Some((Deadline::Day { year, month, day }, at + 5))
}

/// "1.7.2026".
pub(super) fn dotted(line: Line<'_, '_>, at: usize) -> Parsed {
    let mut parts = line.number(at).split('.');
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let year: u16 = third.parse().ok().filter(|y| (2000..2050).contains(y) && parts.next().is_none())?;
    let (day, month) = day_then_month(first.parse().ok()?, second.parse().ok()?)?;
    Some((Deadline::Day { year: Some(year), month, day }, at + 1))
}

/// "07-2026", "7/2026".
pub(super) fn month_year(line: Line<'_, '_>, at: usize) -> Parsed {
    let month = small(line, at).filter(|m| (1..=12).contains(m) && joint(line, at + 1) && !joint(line, at.wrapping_sub(1)))?;
    let year = Some(year(line, at + 2)?);
    Some((Deadline::Month { year, month }, at + 3))
}

/// "voor 1/9", "uiterlijk 01-09": needs an announcing word, and a hyphen must not look like a range of counts.
pub(super) fn day_month(line: Line<'_, '_>, at: usize) -> Parsed {
    let first = small(line, at).filter(|_| joint(line, at + 1) && !joint(line, at + 3))?;
    let second = joined(line, at + 2)?;
    let padded = line.number(at).starts_with('0') || line.number(at + 2).starts_with('0');
    let dated = line.symbol(at + 1) == '/' || padded || first > second;
    let word = at.checked_sub(1).map(|i| if line.symbol(i) == ':' { i.saturating_sub(1) } else { i });
    let announced = word.is_some_and(|i| announces_day(line.word(i)));
    let (day, month) = day_then_month(first, second).filter(|_| dated && announced)?;
    Some((Deadline::Day { year: None, month, day }, at + 3))
}
