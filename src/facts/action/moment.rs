//! When something will be done: whether a text holds a date, or is nothing else.

use crate::facts::words::{Phrases, Words};
use crate::text::{Deadline, Lang, dates};

/// Words of a heading or lead-in that is a moment, at most: "In maart en april 2026:".
const MOST_WORDS: usize = 4;

/// Days by name; with a week or a date beside them they are a moment.
static DAYS: Phrases = Phrases::of(
    "
    dinsdag, donderdag, friday, maandag, monday, morgen, saturday, sunday, thursday, today, tomorrow, tuesday, vandaag,
    vrijdag, wednesday, woensdag, zaterdag, zondag
    ",
);

/// Whether a date, a week, a month or a quarter stands in a text; "May", which is a verb too, between marks only.
pub(super) fn stands_in(text: &str, lang: Lang) -> bool {
    !dates(text, lang).is_empty() || text.split(['(', ')', ',', ';', '–', '—', '-', '|', ':']).any(|part| part.trim() == "May")
}

/// Whether a day stands in a text by its name.
pub(super) fn is_day(text: &str) -> bool {
    DAYS.stand_in(&Words::of(text))
}

/// Whether a moment inside a year stands in a text.
pub(super) fn is_in_year(text: &str, lang: Lang) -> bool {
    dates(text, lang).iter().any(|d| !matches!(d.date, Deadline::Year(_)))
}

/// Whether a text is a moment and little else, no bare year.
pub(super) fn fills(text: &str, lang: Lang) -> bool {
    let short = text.split_whitespace().count() <= MOST_WORDS;
    short && dates(text, lang).iter().any(|d| !matches!(d.date, Deadline::Year(_)))
}
