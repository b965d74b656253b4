//! Number words.

use super::Reader;
use crate::text::Lang;

/// Dutch numbers under twenty and the tens, without "een", which is nearly always the article.
const DUTCH: [(&str, u32); 31] = [
    ("één", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
    ("honderd", 100),
    ("duizend", 1000),
    ("eén", 1),
    ("dozijn", 12),
];

const ENGLISH: [(&str, u32); 28] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("dozen", 12),
];

/// Bytes of "negenhonderdnegenennegentigduizend" and some more.
const LONGEST: usize = 48;

/// Whether a folded word may begin a quantity: a number, a share, a factor, a currency. Most words are none of these, and what they begin
/// with tells.
pub(super) fn may_begin(word: &str) -> bool {
    match word.as_bytes() {
        [b'a'] | [b'x', ..] => true,
        [first, second, third, ..] => matches!(
            &[*first, *second, *third],
            b"\xC3\xA9\xC3"
                | b"\xC3\xA9e"
                | b"e\xC3\xA9"
                | b"ach"
                | b"and"
                | b"der"
                | b"dol"
                | b"dou"
                | b"doz"
                | b"dri"
                | b"dub"
                | b"dui"
                | b"een"
                | b"eig"
                | b"ele"
                | b"elf"
                | b"eur"
                | b"fif"
                | b"fiv"
                | b"for"
                | b"fou"
                | b"gbp"
                | b"geh"
                | b"hal"
                | b"hel"
                | b"hon"
                | b"neg"
                | b"nin"
                | b"one"
                | b"pon"
                | b"pou"
                | b"qua"
                | b"sev"
                | b"six"
                | b"tac"
                | b"ten"
                | b"thi"
                | b"thr"
                | b"tie"
                | b"tri"
                | b"twa"
                | b"twe"
                | b"twi"
                | b"two"
                | b"usd"
                | b"vee"
                | b"ver"
                | b"vie"
                | b"vij"
                | b"zes"
                | b"zev"
        ),
        _ => false,
    }
}

fn lookup(table: &[(&str, u32)], word: &str) -> Option<u32> {
    table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

/// A Dutch number written as one word: "vijfentwintig", "tweehonderd", "drieduizend".
fn dutch(word: &str) -> Option<u32> {
    // Most words are no numbers, and two letters tell; no number is longer, and each part costs a call.
    let start = word.as_bytes().get(..2).filter(|_| word.len() <= LONGEST)?;
    if !matches!(
        start,
        b"ee"
            | b"\xC3\xA9"
            | b"e\xC3"
            | b"tw"
            | b"dr"
            | b"vi"
            | b"ze"
            | b"ac"
            | b"ne"
            | b"ti"
            | b"el"
            | b"de"
            | b"ve"
            | b"ta"
            | b"ho"
            | b"du"
            | b"do"
    ) {
        return None;
    }
    let part = |word: &str| if word == "een" { Some(1) } else { dutch(word) };
    if let Some(value) = lookup(&DUTCH, word) {
        return Some(value);
    }
    for (scale, factor) in [("duizend", 1000), ("honderd", 100)] {
        let Some((left, right)) = word.split_once(scale) else { continue };
        let times = if left.is_empty() { 1 } else { part(left)? };
        let rest = if right.is_empty() { 0 } else { part(right.strip_prefix("en").unwrap_or(right))? };
        return (times < factor && rest < factor).then(|| times * factor + rest);
    }
    let (tens, value) = DUTCH[19..27].iter().find(|(tens, _)| word.ends_with(tens))?;
    let unit = word.strip_suffix(tens)?;
    let unit = unit.strip_suffix("en").or_else(|| unit.strip_suffix("ën"))?;
    part(unit).filter(|unit| *unit < 10).map(|unit| unit + value)
}

impl Reader<'_, '_> {
    /// The number that is written in words at `at`, and the index after it.
    pub(super) fn number_words(&self, at: usize) -> Option<(f64, usize)> {
        let line = self.line;
        let word = line.word(at);
        let hyphen = |i: usize| line.symbol(i) == '-' && line.attached(i);
        if word.is_empty() || (at > 0 && hyphen(at - 1) && line.attached(at)) {
            return None;
        }
        if let Some(found) = self.part_of_scale(at) {
            return Some(found);
        }
        let (value, next) = match self.lang {
            Lang::Nl if word == "anderhalf" || word == "anderhalve" => (1.5, at + 1),
            Lang::Nl => (f64::from(dutch(word).filter(|_| !self.is_dutch_phrase(at))?), at + 1),
            Lang::En if !word.starts_with(['o', 't', 'f', 's', 'e', 'n', 'd']) => return None,
            Lang::En => {
                let value = lookup(&ENGLISH, word).filter(|_| word != "one" || self.is_english_one(at))?;
                let unit = lookup(&ENGLISH[..9], line.word(at + 2)).filter(|_| hyphen(at + 1) && value >= 20);
                unit.map_or((f64::from(value), at + 1), |unit| (f64::from(value + unit), at + 3))
            }
        };
        let compound = hyphen(next) && !line.word(next + 1).is_empty() && line.attached(next + 1);
        (!compound).then_some((value, next))
    }

    /// "half a million", "een half miljoen", "a thousand": what only a scale after it makes a number.
    fn part_of_scale(&self, at: usize) -> Option<(f64, usize)> {
        let scale = |i: usize| super::units::scale_word(self.line.word(i)).is_some();
        match self.line.word(at) {
            "half" if scale(at + 1) => Some((0.5, at + 1)),
            "half" if self.line.word(at + 1) == "a" && scale(at + 2) => Some((0.5, at + 2)),
            "a" if self.lang == Lang::En && scale(at + 1) => Some((1.0, at + 1)),
            _ => None,
        }
    }

    /// "in acht nemen".
    fn is_dutch_phrase(&self, at: usize) -> bool {
        self.line.word(at) == "acht" && at > 0 && matches!(self.line.word(at - 1), "in" | "geen")
    }

    /// "one" as a count, not as a pronoun.
    fn is_english_one(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |i| self.line.word(i));
        let pronoun = matches!(
            before,
            "the"
                | "this"
                | "that"
                | "which"
                | "every"
                | "each"
                | "no"
                | "any"
                | "another"
                | "number"
                | "to"
                | "by"
                | "first"
                | "good"
        );
        let after = self.line.word(at + 1);
        !pronoun
            && !after.is_empty()
            && !matches!(after, "of" | "another" | "who" | "that" | "is" | "where" | "place" | "by" | "to" | "can")
    }
}
