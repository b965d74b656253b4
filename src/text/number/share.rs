//! Shares and factors that are said in words: "een derde meer", "1 op 4", "verdubbelen", "half".

use super::amount::Amount;
use super::units::{period_noun, scale_word};
use super::{Change, Reader, Unit};
use crate::text::Lang;

/// Stems of verbs of multiplication and what they multiply by.
const FACTORS: [(&str, f64); 13] = [
    ("verdubbel", 2.0),
    ("verdrievoudig", 3.0),
    ("verviervoudig", 4.0),
    ("vervijfvoudig", 5.0),
    ("vertienvoudig", 10.0),
    ("halver", 0.5),
    ("halveer", 0.5),
    ("gehalveer", 0.5),
    ("doubl", 2.0),
    ("tripl", 3.0),
    ("quadrupl", 4.0),
    ("tenfold", 10.0),
    ("halv", 0.5),
];

impl Reader<'_, '_> {
    /// The share or factor that begins at `at`.
    pub(super) fn share(&self, at: usize) -> Option<Amount> {
        if self.line.symbol(at) != '\0' {
            return None;
        }
        self.out_of(at).or_else(|| self.fraction(at)).or_else(|| self.factor(at))
    }

    /// "1 op 4", "één op de vijf", "3 in 10", "3 out of 10", "3 of the 10", as per cent.
    fn out_of(&self, at: usize) -> Option<Amount> {
        let line = self.line;
        let small = |at: usize| match (line.integer(at), line.word(at)) {
            (Some(n), _) if self.open(at) => Some((f64::from(n), at + 1)),
            (_, "een" | "one") => Some((1.0, at + 1)),
            _ => self.number_words(at),
        };
        let (part, next) = small(at)?;
        let linked = match (self.lang, line.word(next), line.word(next + 1)) {
            (Lang::Nl, "op" | "van", "de" | "elke" | "iedere") => next + 2,
            (Lang::Nl, "op", _) => next + 1,
            (Lang::En, "out", "of") => next + 2,
            (Lang::En, "in", "every") => next + 2,
            (Lang::En, "in", _) => next + 1,
            (Lang::En, "of", "the" | "every" | "our") if part > 1.0 => next + 2,
            _ => return None,
        };
        let (whole, end) = small(linked)?;
        let timed = self.is_time_noun(end);
        (part < whole && whole <= 100.0 && part <= 20.0 && !timed).then(|| Amount::new(100.0 * part / whole, Unit::Percent, end))
    }

    /// "een derde", "driekwart", "two thirds", "1/3", as per cent, where the words around it say that it is a share.
    fn fraction(&self, at: usize) -> Option<Amount> {
        let line = self.line;
        let (part, whole, next) = match line.word(at) {
            "driekwart" => (3.0, 4.0, at + 1),
            "tweederde" => (2.0, 3.0, at + 1),
            _ => {
                let part = match line.word(at) {
                    "een" | "één" | "a" | "one" => 1.0,
                    "twee" | "two" => 2.0,
                    "drie" | "three" => 3.0,
                    _ => return None,
                };
                let name = if line.symbol(at + 1) == '-' { at + 2 } else { at + 1 };
                (part, denominator(line.word(name))?, name + 1)
            }
        };
        let shares = matches!(
            line.word(next),
            "van"
                | "meer"
                | "minder"
                | "hoger"
                | "lager"
                | "extra"
                | "of"
                | "more"
                | "less"
                | "fewer"
                | "higher"
                | "lower"
                | "uit"
        );
        let before = at.checked_sub(1).map_or("", |i| line.word(i));
        let by = matches!(before, "met" | "by");
        (shares || by || whole == 4.0 && part == 3.0).then(|| Amount::new(100.0 * part / whole, Unit::Percent, next))
    }

    /// "verdubbelen", "halving", "half", "x2": a factor and its direction.
    fn factor(&self, at: usize) -> Option<Amount> {
        let word = self.line.word(at);
        if let Some(by) = word.strip_prefix('x').and_then(|digits| digits.parse::<u8>().ok()).filter(|by| (2..=20).contains(by)) {
            let mut amount = Amount::new(f64::from(by), Unit::Times, at + 1);
            amount.change = Some(Change::Up);
            return Some(amount);
        }
        if !word.starts_with(['v', 'h', 'g', 'd', 't', 'q']) {
            return None;
        }
        let value = match (word, self.lang) {
            ("half", Lang::En) | ("helft", Lang::Nl) if self.is_half(at) => 0.5,
            ("twice", Lang::En) | ("tweemaal", Lang::Nl) => return Some(Amount::new(2.0, Unit::Times, at + 1)),
            ("dubbel", Lang::Nl) if self.as_many(at + 1) => 2.0,
            ("half" | "helft" | "halve", _) if self.lang == Lang::Nl || word != "halve" => return None,
            _ => FACTORS.iter().find(|(stem, _)| is_form(word, stem, self.lang)).map(|(_, value)| *value)?,
        };
        let change = if value < 1.0 { Change::Down } else { Change::Up };
        let quiet = matches!(word, "half" | "helft") && !self.as_many(at + 1);
        let named = self.line.attached(at + 1) && self.line.symbol(at + 1) == '-';
        let phrase = matches!(self.line.word(at + 1), "opt" | "down" | "check" | "click" | "room" | "digit" | "digits" | "entry");
        let change = (!quiet).then_some(change);
        let mut amount = Amount::new(value, Unit::Times, at + 1);
        amount.change = change;
        (!named && !phrase).then_some(amount)
    }

    /// "as many", "zoveel", "minder": what makes of a factor a change.
    fn as_many(&self, at: usize) -> bool {
        match self.line.word(at) {
            "as" => matches!(self.line.word(at + 1), "many" | "much"),
            word => matches!(word, "zoveel" | "zo" | "minder" | "lager" | "fewer" | "less"),
        }
    }

    /// "half" as a share: no half year, half million, first half.
    fn is_half(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |i| self.line.word(i));
        let after = self.line.word(at + 1);
        let rank = matches!(before, "first" | "second" | "other" | "1st" | "2nd" | "eerste" | "tweede" | "andere" | "st" | "nd");
        let timed = self.is_time_noun(at + 1) || (matches!(after, "a" | "an") && !self.line.word(at + 2).is_empty());
        let hyphen = self.line.symbol(at + 1) == '-' && self.line.attached(at + 1);
        !rank && !timed && !hyphen && scale_word(after).is_none()
    }

    fn is_time_noun(&self, at: usize) -> bool {
        let word = self.line.word(at);
        period_noun(word).is_some()
            || matches!(word, "days" | "weeks" | "months" | "years" | "hours" | "hour" | "uur" | "dagen" | "weken" | "maanden")
    }
}

fn denominator(word: &str) -> Option<f64> {
    match word {
        "derde" | "third" | "thirds" => Some(3.0),
        "kwart" | "quarter" | "quarters" => Some(4.0),
        "vijfde" | "fifth" | "fifths" => Some(5.0),
        "tiende" | "tenth" => Some(10.0),
        _ => None,
    }
}

/// Whether `word` is a form of a verb of multiplication; the Dutch stems are whole up to their ending, which may be any of
/// "-en, -t, -d, -de, -ing"; the English ones end in "-e, -es, -ed, -ing".
fn is_form(word: &str, stem: &str, lang: Lang) -> bool {
    let Some(ending) = word.strip_prefix(stem) else { return false };
    match (stem, lang) {
        ("halv", Lang::Nl) => false,
        ("halver", _) => matches!(ending, "en" | "ing"),
        ("doubl" | "tripl" | "quadrupl" | "halv", _) => matches!(ending, "e" | "es" | "ed" | "ing"),
        _ => matches!(ending, "" | "en" | "t" | "d" | "de" | "ing" | "ingen"),
    }
}
