//! When something will be done: whether a text holds a date, or is nothing else.

use crate::facts::target;
use crate::facts::words::{Phrases, Words};
use crate::text::{Deadline, Lang, Span, dates, runs};

/// Words of a heading or lead-in that is a moment, at most: "In maart en april 2026:".
const MOST_WORDS: usize = 4;

/// Days and seasons by name.
static NAMED: Phrases = Phrases::of(
    "
    autumn, dinsdag, donderdag, friday, herfst, lente, maandag, monday, morgen, najaar, saturday, sunday, thursday, today,
    tomorrow, tuesday, vandaag, voorjaar, vrijdag, wednesday, woensdag, zaterdag, zomer, zondag
    ",
);

/// Before a day's name these make a rhythm of it.
const RHYTHM: [&str; 7] = ["elk", "elke", "every", "each", "iedere", "ieder", "per"];

/// Whether a date, a week, a month or a quarter stands in a text; "May" and "March", which are verbs too, between marks only.
pub(super) fn stands_in(text: &str, lang: Lang) -> bool {
    !dates(text, lang).is_empty() || in_words(text).is_some_and(|(words, _)| month(words).is_some())
}

/// A moment that is no date: "May" or "March" between marks, a day or a season by its name; and where it stands.
pub(super) fn in_words(text: &str) -> Option<(&str, Span)> {
    let at = |part: &str| {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        Span::new(start, start + part.len())
    };
    let mut between = text.split(['(', ')', ',', ';', '.', '–', '—', '-', '|', ':', '[', ']', '/', '→', '>']).map(str::trim);
    if let Some(month) = between.find(|part| month(part).is_some()) {
        return Some((month, at(month)));
    }
    let mut before = String::new();
    for word in runs(text, char::is_alphanumeric) {
        let low = word.to_lowercase();
        if NAMED.has(&low) && !RHYTHM.contains(&before.as_str()) {
            return Some((word, at(word)));
        }
        before = low;
    }
    None
}

/// The number of a month whose English name is a verb too.
pub(super) fn month(word: &str) -> Option<u8> {
    match word {
        "March" => Some(3),
        "May" => Some(5),
        _ => None,
    }
}

/// Whether a moment inside a year stands in a text.
pub(super) fn is_in_year(text: &str, lang: Lang) -> bool {
    dates(text, lang).iter().any(|d| !matches!(d.date, Deadline::Year(_)))
}

/// Whether a text is a moment and little else, no bare year.
pub(super) fn fills(text: &str, lang: Lang) -> bool {
    let short = text.split_whitespace().count() <= MOST_WORDS;
    short && (is_in_year(text, lang) || Words::of(text).count() <= 2 && in_words(text).is_some())
}

/// Whether a heading or lead-in is a moment: "In maart:", "Dag 1–30", "First 30 days".
pub(super) fn heads(text: &str, lang: Lang) -> bool {
    fills(text, lang) || (text.split_whitespace().count() <= MOST_WORDS && target::moment(text).is_some())
}
