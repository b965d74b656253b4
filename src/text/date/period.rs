//! Quarters, halves, weeks, years, and the words "eind" and "medio" before them.

use super::super::lex::Line;
use super::Deadline;
use super::names::{announces, is_ordinal_ending, month, ordinal};
use super::parse::{Parsed, connector, single, with_year, year, year_after};
use crate::text::Lang;

/// Whether a date can begin with a folded word, or with figures where it is empty; most words are told off here.
pub(super) fn may_begin(word: &str) -> bool {
    let Some(first) = word.bytes().next() else { return true };
    match first {
        b'b' | b'c' | b'g' | b'i' | b'p' | b'r' | b'x' | b'z' => false,
        b'q' | b'k' | b'h' if word.len() == 2 => true,
        b'f' if word.starts_with("fy") => true,
        b'e' | b'h' | b'j' | b'k' | b'l' | b'm' | b'q' | b'u' | b'w' | b'y' if opens_a_period(word) => true,
        _ => month(word).is_some() || ordinal(word).is_some(),
    }
}

fn opens_a_period(word: &str) -> bool {
    is_end(word)
        || is_middle(word)
        || is_year_end(word)
        || matches!(word, "year" | "kwartaal" | "quarter" | "week" | "weken" | "weeks" | "wk")
}

fn is_year_end(word: &str) -> bool {
    matches!(word, "eoy" | "jaareinde" | "eindejaar")
}

fn is_end(word: &str) -> bool {
    matches!(word, "eind" | "einde" | "end" | "ultimo" | "late")
}

fn is_middle(word: &str) -> bool {
    matches!(word, "medio" | "halverwege" | "mid")
}

/// "eind 2026", "end of Q3", "medio 2026", "EOY", "het einde van het jaar".
pub(super) fn qualified(line: Line<'_, '_>, lang: Lang, at: usize) -> Parsed {
    let word = line.word(at);
    let two = word == "year" && matches!(line.word(at + if line.symbol(at + 1) == '-' { 2 } else { 1 }), "end");
    if two || is_year_end(word) {
        let last = if two && line.symbol(at + 1) == '-' { at + 2 } else { at + usize::from(two) };
        let (year, next) = with_year(line, last + 1);
        return Some((Deadline::Day { year, month: 12, day: 31 }, next));
    }
    let end = is_end(word);
    if !end && !is_middle(word) {
        return None;
    }
    let mut next = at + 1;
    while matches!(line.word(next), "of" | "van" | "the" | "het" | "de" | "dit" | "this") || line.symbol(next) == '-' {
        next += 1;
    }
    if matches!(line.word(next), "jaar" | "year") {
        next += 1;
        let (year, after) = with_year(line, next);
        return end.then_some((Deadline::Day { year, month: 12, day: 31 }, after));
    }
    let (date, next) = single(line, lang, next)?;
    let date = match date {
        Deadline::Year(year) if end => Deadline::Day { year: Some(year), month: 12, day: 31 },
        Deadline::Year(year) => Deadline::Day { year: Some(year), month: 6, day: 30 },
        other => other,
    };
    Some((date, next))
}

/// A rank at `at`: "derde", "3e", "3rd".
fn rank(line: Line<'_, '_>, at: usize) -> Option<(u8, usize)> {
    let figure = line.integer(at).filter(|_| line.attached(at + 1) && is_ordinal_ending(line.word(at + 1)));
    match figure {
        Some(n) => u8::try_from(n).ok().map(|n| (n, at + 2)),
        None => ordinal(line.word(at)).map(|n| (n, at + 1)),
    }
}

/// The digit of a name such as "q3".
fn numbered(word: &str, letter: char, max: u8) -> Option<u8> {
    let digit: u8 = word.strip_prefix(letter).filter(|rest| rest.len() == 1)?.parse().ok()?;
    (1..=max).contains(&digit).then_some(digit)
}

/// "Q3 2026", "3e kwartaal", "kwartaal 3", "third quarter of 2026", "K3 2026".
pub(super) fn quarter(line: Line<'_, '_>, at: usize) -> Parsed {
    let (quarter, next) = quarter_name(line, at)?;
    let (year, next) = with_year(line, next);
    Some((Deadline::Quarter { year, quarter }, next))
}

fn quarter_name(line: Line<'_, '_>, at: usize) -> Option<(u8, usize)> {
    let is_quarter = |i: usize| matches!(line.word(i), "kwartaal" | "quarter");
    if let Some(quarter) = numbered(line.word(at), 'q', 4) {
        return Some((quarter, at + 1));
    }
    if let Some(quarter) = numbered(line.word(at), 'k', 4) {
        let announced = at > 0 && announces(line.word(at - 1));
        return (announced || year_after(line, at + 1).is_some()).then_some((quarter, at + 1));
    }
    let each = at > 0 && matches!(line.word(at - 1), "per" | "elk" | "ieder" | "each" | "every" | "a");
    if is_quarter(at) && !each {
        let quarter = line.integer(at + 1).filter(|q| (1..=4).contains(q))?;
        return Some((quarter as u8, at + 2));
    }
    let (quarter, next) = rank(line, at).filter(|(q, next)| *q <= 4 && is_quarter(*next))?;
    Some((quarter, next + 1))
}

/// "H2 2026", "in H1", "tweede helft van 2026", "eerste halfjaar".
pub(super) fn half(line: Line<'_, '_>, at: usize) -> Parsed {
    let ends = |half: u8, year: Option<u16>| match half {
        1 => Deadline::Day { year, month: 6, day: 30 },
        _ => Deadline::Day { year, month: 12, day: 31 },
    };
    if let Some(half) = numbered(line.word(at), 'h', 2) {
        let (year, next) = with_year(line, at + 1);
        let announced = at > 0 && announces(line.word(at - 1));
        return (year.is_some() || announced).then_some((ends(half, year), next));
    }
    let (half, next) = rank(line, at).filter(|(half, _)| *half <= 2)?;
    let whole = line.word(next) == "halfjaar";
    if !whole && !matches!(line.word(next), "helft" | "half") {
        return None;
    }
    let of_year = ["van het jaar", "of the year"].iter().find_map(|words| {
        let end = next + 1 + words.split(' ').count();
        line.ends_with(end, words).filter(|start| *start == next + 1).map(|_| end)
    });
    let (year, end) = with_year(line, next + 1);
    (whole || year.is_some() || of_year.is_some()).then_some((ends(half, year), of_year.unwrap_or(end)))
}

/// "week 12", "weeks 3-5 2026": of several the last.
pub(super) fn week(line: Line<'_, '_>, at: usize) -> Parsed {
    let number = |i: usize| line.integer(i).filter(|w| (1..=53).contains(w) && line.number(i).len() <= 2);
    let named = matches!(line.word(at), "week" | "weken" | "weeks" | "wk");
    let each = at > 0 && matches!(line.word(at - 1), "elke" | "iedere" | "per" | "every" | "each" | "deze" | "this");
    let mut week = number(at + 1).filter(|_| named && !each)?;
    let mut next = at + 2;
    while let Some((later, end)) = connector(line, next).and_then(|to| number(to).map(|n| (n, to + 1))) {
        (week, next) = (later, end);
    }
    let (year, next) = with_year(line, next);
    Some((Deadline::Week { year, week: week as u8 }, next))
}

/// "2026", "2026-Q3", "2025/26", "FY26".
pub(super) fn year_first(line: Line<'_, '_>, at: usize) -> Parsed {
    if let Some(digits) = line.word(at).strip_prefix("fy") {
        return fiscal(line, at, digits);
    }
    let year = year(line, at)?;
    let joined = matches!(line.symbol(at + 1), '-' | '/' | '–') && line.attached(at + 1);
    let next = if joined { at + 2 } else { at + 1 };
    if let Some(quarter) = numbered(line.word(next), 'q', 4) {
        return Some((Deadline::Quarter { year: Some(year), quarter }, next + 1));
    }
    if let Some(half) = numbered(line.word(next), 'h', 2) {
        let (month, day) = if half == 1 { (6, 30) } else { (12, 31) };
        return Some((Deadline::Day { year: Some(year), month, day }, next + 1));
    }
    let following = u32::from(year) + 1;
    let season =
        |i: usize| line.integer(i).is_some_and(|y| y == following || (y == following % 100 && line.number(i).len() == 2));
    if joined && line.attached(next) && season(next) {
        return Some((Deadline::Year(year + 1), next + 1));
    }
    Some((Deadline::Year(year), at + 1))
}

fn fiscal(line: Line<'_, '_>, at: usize, digits: &str) -> Parsed {
    let (digits, next) = if digits.is_empty() { (line.number(at + 1), at + 2) } else { (digits, at + 1) };
    let year: u16 = digits.parse().ok()?;
    match digits.len() {
        2 => Some((Deadline::Year(2000 + year), next)),
        4 if (2000..2050).contains(&year) => Some((Deadline::Year(year), next)),
        _ => None,
    }
}
