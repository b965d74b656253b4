//! Units, currencies, scales and periods.

use super::{Period, Unit};
use crate::text::Lang;
use crate::text::lex::Line;

/// The currency written at `at`, before or after an amount.
pub(super) fn currency(line: Line<'_, '_>, at: usize) -> Option<Unit> {
    match (line.symbol(at), line.word(at)) {
        ('€', _) | (_, "eur" | "euro" | "euro's" | "euro’s" | "euros") => Some(Unit::Eur),
        ('$', _) | (_, "usd" | "dollar" | "dollars") => Some(Unit::Usd),
        ('£', _) | (_, "gbp" | "pond" | "pounds") => Some(Unit::Gbp),
        _ => None,
    }
}

/// The unit that begins at `at`, and the index after it.
pub(super) fn unit(line: Line<'_, '_>, at: usize) -> Option<(Unit, usize)> {
    if let Some(currency) = currency(line, at) {
        return Some((currency, at + 1));
    }
    if matches!(line.symbol(at), '%' | '٪') {
        let point = if line.symbol(at + 1) == '-' { at + 2 } else { at + 1 };
        return match line.word(point) {
            "punt" | "punten" => Some((Unit::Points, point + 1)),
            _ => Some((Unit::Percent, at + 1)),
        };
    }
    if line.symbol(at) == '×' {
        return Some((Unit::Times, at + 1));
    }
    match (line.word(at), line.word(at + 1)) {
        ("percentage", "point" | "points") => Some((Unit::Points, at + 2)),
        ("procentpunt" | "procentpunten" | "percentagepunt" | "percentagepunten" | "pp", _) => Some((Unit::Points, at + 1)),
        ("per", "cent") => Some((Unit::Percent, at + 2)),
        ("procent" | "percent" | "pct", _) => Some((Unit::Percent, at + 1)),
        ("x", _) if line.number(at + 1).is_empty() => Some((Unit::Times, at + 1)),
        ("keer" | "maal" | "times", _) => Some((Unit::Times, at + 1)),
        ("s" | "ms", _) if line.attached(at) => Some((Unit::Duration, at + 1)),
        (word, _) if is_time(word) => Some((Unit::Duration, at + 1)),
        _ => None,
    }
}

fn is_time(word: &str) -> bool {
    period_noun(word).is_some()
        || matches!(
            word,
            "dagen"
                | "days"
                | "werkdag"
                | "werkdagen"
                | "weken"
                | "weeks"
                | "maanden"
                | "months"
                | "mnd"
                | "kwartalen"
                | "quarters"
                | "jaren"
                | "years"
                | "uur"
                | "uren"
                | "hour"
                | "hours"
                | "hrs"
                | "minuut"
                | "minuten"
                | "minute"
                | "minutes"
                | "min"
                | "mins"
                | "seconde"
                | "seconden"
                | "second"
                | "seconds"
                | "sec"
        )
}

/// The period a noun names in the singular.
pub(super) fn period_noun(word: &str) -> Option<Period> {
    match word {
        "dag" | "day" => Some(Period::Day),
        "week" | "wk" => Some(Period::Week),
        "maand" | "month" | "mo" | "mnd" => Some(Period::Month),
        "kwartaal" | "quarter" => Some(Period::Quarter),
        "jaar" | "year" | "yr" => Some(Period::Year),
        _ => None,
    }
}

/// What a word of scale multiplies by.
pub(super) fn scale_word(word: &str) -> Option<f64> {
    match word {
        "honderd" | "hundred" => Some(1e2),
        "duizend" | "thousand" => Some(1e3),
        "miljoen" | "million" | "mln" | "mio" => Some(1e6),
        "miljard" | "billion" | "mld" | "mrd" | "bn" => Some(1e9),
        _ => None,
    }
}

/// The scale at `at`: a word, or a letter at the figures. A lower-case "m" is a million only with money or in English,
/// else it is a metre.
pub(super) fn scale(line: Line<'_, '_>, at: usize, money: bool, lang: Lang) -> Option<f64> {
    let word = line.word(at);
    let letter = line.attached(at) || money;
    match word {
        "k" if letter => Some(1e3),
        "m" if money || (letter && (line.capital(at) || lang == Lang::En)) => Some(1e6),
        "b" if money && line.attached(at) => Some(1e9),
        _ => scale_word(word),
    }
}
