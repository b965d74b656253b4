//! What the words around a quantity say of it: sign, comparator, change, period.

use super::units::period_noun;
use super::{Change, Comparator, Period, Reader};
use crate::text::Lang;

/// Words of comparison before a number, longer phrases first.
const BEFORE: &[(&str, Comparator)] = &[
    ("niet meer dan", Comparator::AtMost),
    ("niet minder dan", Comparator::AtLeast),
    ("no more than", Comparator::AtMost),
    ("not more than", Comparator::AtMost),
    ("no less than", Comparator::AtLeast),
    ("not less than", Comparator::AtLeast),
    ("no fewer than", Comparator::AtLeast),
    ("op zijn minst", Comparator::AtLeast),
    ("op z'n minst", Comparator::AtLeast),
    ("ten minste", Comparator::AtLeast),
    ("at least", Comparator::AtLeast),
    ("ten hoogste", Comparator::AtMost),
    ("at most", Comparator::AtMost),
    ("up to", Comparator::AtMost),
    ("meer dan", Comparator::MoreThan),
    ("hoger dan", Comparator::MoreThan),
    ("groter dan", Comparator::MoreThan),
    ("more than", Comparator::MoreThan),
    ("greater than", Comparator::MoreThan),
    ("higher than", Comparator::MoreThan),
    ("minder dan", Comparator::LessThan),
    ("lager dan", Comparator::LessThan),
    ("kleiner dan", Comparator::LessThan),
    ("less than", Comparator::LessThan),
    ("fewer than", Comparator::LessThan),
    ("lower than", Comparator::LessThan),
    ("minimaal", Comparator::AtLeast),
    ("minstens", Comparator::AtLeast),
    ("tenminste", Comparator::AtLeast),
    ("minimum", Comparator::AtLeast),
    ("min", Comparator::AtLeast),
    ("maximaal", Comparator::AtMost),
    ("maximum", Comparator::AtMost),
    ("max", Comparator::AtMost),
    ("hoogstens", Comparator::AtMost),
    ("hooguit", Comparator::AtMost),
    ("binnen", Comparator::AtMost),
    ("within", Comparator::AtMost),
    ("boven", Comparator::MoreThan),
    ("above", Comparator::MoreThan),
    ("exceed", Comparator::MoreThan),
    ("exceeds", Comparator::MoreThan),
    ("exceeding", Comparator::MoreThan),
    ("onder", Comparator::LessThan),
    ("beneden", Comparator::LessThan),
    ("below", Comparator::LessThan),
    ("under", Comparator::LessThan),
];

/// Small words that may stand between a comparator and its number.
fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "de" | "het"
            | "een"
            | "the"
            | "a"
            | "an"
            | "of"
            | "van"
            | "ca"
            | "circa"
            | "zo'n"
            | "ongeveer"
            | "about"
            | "around"
            | "roughly"
    )
}

/// How many words after a quantity "per month" may stand: "120 unieke bezoekers per maand".
const PERIOD_REACH: usize = 6;

impl Reader<'_, '_> {
    /// A plus or minus joined to the amount at `first`, and where the amount with its sign begins.
    pub(super) fn sign(&self, first: usize) -> (Option<Change>, usize) {
        let line = self.line;
        let Some(at) = first.checked_sub(1).filter(|_| line.attached(first)) else { return (None, first) };
        if line.attached(at) && line.symbol(at - 1) != '(' {
            return (None, first);
        }
        match line.symbol(at) {
            '+' => (Some(Change::Up), at),
            '-' | '−' | '–' => (Some(Change::Down), at),
            _ => (None, first),
        }
    }

    /// The comparator of the amount that begins at `first` and ends before `next`, and where what belongs to it ends.
    pub(super) fn comparator(&self, first: usize, next: usize) -> (Option<Comparator>, usize) {
        if let Some((found, next)) = self.comparator_after(next) {
            return (Some(found), next);
        }
        let line = self.line;
        let mut end = first;
        for _ in 0..3 {
            let Some(last) = end.checked_sub(1) else { return (None, next) };
            let dotted = line.symbol(last) == '.' && last > 0 && matches!(line.word(last - 1), "min" | "max" | "ca");
            let found = match (line.symbol(last), last.checked_sub(1).map_or('\0', |i| line.symbol(i))) {
                ('≥', _) | ('=', '>') => Some(Comparator::AtLeast),
                ('≤', _) | ('=', '<') => Some(Comparator::AtMost),
                ('>', _) => Some(Comparator::MoreThan),
                ('<', _) => Some(Comparator::LessThan),
                _ => self.words_before(end),
            };
            if found.is_some() {
                return (found, next);
            }
            if !dotted && !is_filler(line.word(last)) && !matches!(line.symbol(last), '~' | '±' | '≈') {
                break;
            }
            end = last;
        }
        (None, next)
    }

    fn words_before(&self, end: usize) -> Option<Comparator> {
        let over = self.lang == Lang::En && self.line.ends_with(end, "over").is_some();
        let last = end.checked_sub(1).map(|i| self.line.word(i)).filter(|word| !word.is_empty())?;
        let listed = BEFORE.iter().find(|(words, _)| words.ends_with(last) && self.line.ends_with(end, words).is_some());
        listed.map(|(_, found)| *found).or(over.then_some(Comparator::MoreThan))
    }

    /// "20+", "20 of meer", "20 or fewer".
    fn comparator_after(&self, at: usize) -> Option<(Comparator, usize)> {
        let line = self.line;
        let summand = line.attached(at + 1) && !line.number(at + 1).is_empty();
        let plus = line.symbol(at) == '+' && line.attached(at) && !summand;
        if plus {
            return Some((Comparator::AtLeast, at + 1));
        }
        match (line.word(at), line.word(at + 1)) {
            ("of" | "or" | "en" | "and", "meer" | "more" | "hoger" | "higher") => Some((Comparator::AtLeast, at + 2)),
            ("of" | "or", "minder" | "less" | "fewer" | "lager" | "lower") => Some((Comparator::AtMost, at + 2)),
            _ => None,
        }
    }

    /// A word of change directly behind the amount: "20% meer".
    pub(super) fn change_after(&self, at: usize) -> Option<Change> {
        if self.line.word(at) == "as" && matches!(self.line.word(at + 1), "many" | "much") {
            return Some(Change::Up);
        }
        match self.line.word(at) {
            "meer" | "more" | "extra" | "zoveel" | "hoger" | "hogere" | "higher" | "groei" | "growth" | "stijging"
            | "increase" => Some(Change::Up),
            "minder" | "less" | "fewer" | "lager" | "lagere" | "lower" | "daling" | "decrease" | "reduction" => {
                Some(Change::Down)
            }
            _ => None,
        }
    }

    /// The period of a rate: behind the amount within reach, or directly before it.
    pub(super) fn period(&self, first: usize, next: usize) -> Option<Period> {
        let line = self.line;
        let before = first.checked_sub(2).filter(|i| matches!(line.word(*i), "per" | "elke" | "iedere" | "every" | "each"));
        if let Some(period) = before.and_then(|i| period_noun(line.word(i + 1))) {
            return Some(period);
        }
        for at in next..=next + PERIOD_REACH {
            if let Some(period) = self.period_at(at) {
                return Some(period);
            }
            let joint = line.symbol(at) == '-' && line.attached(at) && line.attached(at + 1);
            if !self.open(at) || (line.word(at).is_empty() && !joint) {
                break;
            }
        }
        None
    }

    fn period_at(&self, at: usize) -> Option<Period> {
        let line = self.line;
        let noun = || period_noun(line.word(at + 1));
        match (line.symbol(at), line.word(at)) {
            ('/', _) | (_, "per" | "a" | "an" | "each" | "every" | "elke" | "elk" | "iedere" | "ieder") => noun(),
            (_, "p") if matches!(line.symbol(at + 1), '/' | '.') => match line.word(at + 2) {
                "d" => Some(Period::Day),
                "w" => Some(Period::Week),
                "m" => Some(Period::Month),
                "k" | "q" => Some(Period::Quarter),
                "j" | "y" | "a" => Some(Period::Year),
                _ => None,
            },
            (_, "dagelijks" | "dagelijkse" | "daily") => Some(Period::Day),
            (_, "wekelijks" | "wekelijkse" | "weekly") => Some(Period::Week),
            (_, "maandelijks" | "maandelijkse" | "monthly") => Some(Period::Month),
            (_, "quarterly") => Some(Period::Quarter),
            (_, "jaarlijks" | "jaarlijkse" | "yearly" | "annually" | "annual") => Some(Period::Year),
            _ => None,
        }
    }
}
