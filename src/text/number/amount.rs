//! One amount: currency, figures or words, scale, unit; and two of them as a range.

use super::units::{currency, scale, unit};
use super::{Change, Reader, Unit, digits};
use crate::text::Lang;

/// An amount that ends before the lexeme `next`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    pub(super) value: f64,
    pub(super) unit: Option<Unit>,
    pub(super) change: Option<Change>,
    pub(super) ambiguous: bool,
    pub(super) next: usize,
    /// What the scale ("k", "miljoen") multiplied by, where there is one.
    factor: Option<f64>,
}

impl Amount {
    /// An amount without a scale.
    pub(super) fn new(value: f64, unit: Unit, next: usize) -> Self {
        Amount { value, unit: Some(unit), change: None, ambiguous: false, next, factor: None }
    }
}

impl Reader<'_, '_> {
    /// The amount that begins at `at`.
    pub(super) fn amount(&self, at: usize) -> Option<Amount> {
        let line = self.line;
        let money = currency(line, at);
        let start = if money.is_some() { at + 1 } else { at };
        let (value, ambiguous, mut next) = self.figures(start)?;
        let mut factor = None;
        let paid = money.is_some() || currency(line, next + 1).is_some();
        while let Some(by) = scale(line, next, paid, self.lang).filter(|_| self.open(next)) {
            factor = Some(factor.unwrap_or(1.0) * by);
            next += 1;
        }
        let suffix = if money.is_none() && self.open(next) { unit(line, next) } else { None };
        if let Some((_, after)) = suffix {
            next = after;
        } else if factor.is_none() && self.is_name_part(next) {
            return None;
        }
        if line.symbol(next) == ',' && line.symbol(next + 1) == '-' && line.attached(next) && line.attached(next + 1) {
            next += 2;
        }
        let unit = money.or(suffix.map(|(unit, _)| unit)).or_else(|| self.ratio(&mut next));
        Some(Amount { value: value * factor.unwrap_or(1.0), unit, change: None, ambiguous, next, factor })
    }

    /// Value of the figures or number words at `at`, whether it is ambiguous, and the index after it.
    fn figures(&self, at: usize) -> Option<(f64, bool, usize)> {
        let line = self.line;
        if !self.open(at) {
            return None;
        }
        if line.number(at).is_empty() {
            return self.number_words(at).map(|(value, next)| (value, false, next));
        }
        let mut figures = line.number(at).to_owned();
        let mut next = at + 1;
        if figures.len() <= 3 && figures.bytes().all(|b| b.is_ascii_digit()) {
            while figures.len() <= digits::MAX_DIGITS && self.is_group(next) {
                figures.push_str(line.number(next));
                next += 1;
            }
        }
        let percent = matches!(unit(line, next), Some((Unit::Percent | Unit::Points, _)));
        let (value, ambiguous) = digits::value(&figures, percent, self.lang)?;
        Some((value, ambiguous, next))
    }

    /// Whether three digits after one space continue a number: "10 000".
    fn is_group(&self, at: usize) -> bool {
        let (Some(left), Some(right)) = (at.checked_sub(1).and_then(|i| self.line.get(i)), self.line.get(at)) else {
            return false;
        };
        let space = right.start - left.end;
        self.open(at) && right.gap && space <= '\u{202f}'.len_utf8() && self.line.integer(at).is_some() && right.raw.len() == 3
    }

    /// Whether letters at the figures make them a name: "5G", "4x4".
    fn is_name_part(&self, at: usize) -> bool {
        let word = self.line.word(at);
        self.line.attached(at) && !word.is_empty() && (word.len() == 1 || word.bytes().any(|b| b.is_ascii_digit()))
    }

    /// "3:1" is three times.
    fn ratio(&self, next: &mut usize) -> Option<Unit> {
        let one = self.line.symbol(*next) == ':' && self.line.number(*next + 1) == "1" && self.line.attached(*next + 1);
        one.then(|| {
            *next += 2;
            Unit::Times
        })
    }

    /// Joins the amount that begins at `first` with an upper bound behind it.
    pub(super) fn range(&self, first: usize, low: Amount) -> (Option<f64>, Amount) {
        let Some(high) = self.range_link(first, low.next).and_then(|at| self.amount(at)) else { return (None, low) };
        let same = low.unit.is_none() || high.unit.is_none() || low.unit == high.unit;
        let shared = high.factor.filter(|by| low.factor.is_none() && low.value < high.value / by);
        let value = low.value * shared.unwrap_or(1.0);
        if !same || value >= high.value || low.change.is_some() {
            return (None, low);
        }
        let ambiguous = low.ambiguous || high.ambiguous;
        (Some(high.value), Amount { value, unit: low.unit.or(high.unit), next: high.next, ambiguous, ..low })
    }

    /// The index after what links two bounds: a dash, "tot", "à", "to", "en" after "tussen".
    fn range_link(&self, first: usize, at: usize) -> Option<usize> {
        let line = self.line;
        let before = |back: usize| first.checked_sub(back).map_or("", |i| line.word(i));
        let opened = |word: &str| before(1) == word || (matches!(before(1), "de" | "the" | "ca") && before(2) == word);
        match (line.symbol(at), line.word(at), self.lang) {
            ('-' | '–' | '—', ..) => (line.attached(at) == line.attached(at + 1)).then_some(at + 1),
            (_, "en", _) if opened("tussen") => Some(at + 1),
            (_, "and", _) if opened("between") => Some(at + 1),
            (_, "à" | "a" | "of", Lang::Nl) | (_, "or", Lang::En) => Some(at + 1),
            (_, "t", _) if line.symbol(at + 1) == '/' && line.word(at + 2) == "m" => Some(at + 3),
            (_, "tot", _) if !opened("van") => Some(if line.word(at + 1) == "en" { at + 3 } else { at + 1 }),
            (_, "to", Lang::En) if !opened("from") => Some(at + 1),
            _ => None,
        }
    }
}
