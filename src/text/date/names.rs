//! Names of months, ordinals and the small words around dates.

/// Month of a folded name, and whether the name is an abbreviation.
pub(super) fn month(word: &str) -> Option<(u8, bool)> {
    let full = match word {
        "januari" | "january" => 1,
        "februari" | "february" => 2,
        "maart" | "march" => 3,
        "april" => 4,
        "mei" | "may" => 5,
        "juni" | "june" => 6,
        "juli" | "july" => 7,
        "augustus" | "august" => 8,
        "september" => 9,
        "oktober" | "october" => 10,
        "november" => 11,
        "december" => 12,
        _ => 0,
    };
    let short = match word {
        "jan" => 1,
        "feb" | "febr" => 2,
        "mrt" | "mar" => 3,
        "apr" => 4,
        "jun" => 6,
        "jul" => 7,
        "aug" => 8,
        "sep" | "sept" => 9,
        "okt" | "oct" => 10,
        "nov" => 11,
        "dec" => 12,
        _ => 0,
    };
    match (full, short) {
        (0, 0) => None,
        (0, short) => Some((short, true)),
        (full, _) => Some((full, false)),
    }
}

/// Month names that are common words unless they begin with a capital.
pub(super) fn is_common_word(month: &str) -> bool {
    matches!(month, "may" | "march" | "mar")
}

/// The rank a word of order gives, to the fourth.
pub(super) fn ordinal(word: &str) -> Option<u8> {
    match word {
        "eerste" | "first" => Some(1),
        "tweede" | "second" => Some(2),
        "derde" | "third" => Some(3),
        "vierde" | "fourth" | "laatste" | "last" => Some(4),
        _ => None,
    }
}

/// What turns a figure into a rank: "1e", "2nd".
pub(in crate::text) fn is_ordinal_ending(word: &str) -> bool {
    matches!(word, "e" | "de" | "ste" | "st" | "nd" | "rd" | "th")
}

/// Words before which a short name such as "H1" or "dec" is a date.
pub(super) fn announces(word: &str) -> bool {
    matches!(
        word,
        "in" | "eind"
            | "begin"
            | "medio"
            | "vanaf"
            | "tot"
            | "by"
            | "end"
            | "early"
            | "mid"
            | "late"
            | "until"
            | "since"
            | "sinds"
            | "before"
            | "from"
            | "during"
            | "of"
            | "per"
    )
}

/// Words before which "1/9" is a day and a month; short names of weekdays among them.
pub(super) fn announces_day(word: &str) -> bool {
    matches!(
        word,
        "voor"
            | "vóór"
            | "per"
            | "op"
            | "uiterlijk"
            | "by"
            | "before"
            | "until"
            | "on"
            | "due"
            | "deadline"
            | "tot"
            | "vanaf"
            | "datum"
            | "date"
            | "ma"
            | "di"
            | "wo"
            | "do"
            | "vr"
            | "za"
            | "zo"
            | "mon"
            | "tue"
            | "wed"
            | "thu"
            | "fri"
            | "sat"
            | "sun"
    )
}

/// Small words that may follow a year; another word in lower case after a round number makes that a count.
pub(super) fn follows_year(word: &str) -> bool {
    matches!(
        word,
        "en" | "of"
            | "is"
            | "zijn"
            | "wordt"
            | "worden"
            | "wil"
            | "willen"
            | "moet"
            | "moeten"
            | "heeft"
            | "hebben"
            | "staat"
            | "we"
            | "wij"
            | "met"
            | "voor"
            | "in"
            | "op"
            | "naar"
            | "tot"
            | "de"
            | "het"
            | "een"
            | "t"
            | "ten"
            | "bij"
            | "als"
            | "and"
            | "or"
            | "to"
            | "the"
            | "a"
            | "for"
            | "with"
            | "will"
            | "our"
            | "are"
            | "at"
            | "by"
            | "through"
            | "as"
            | "on"
    )
}

/// Days of a month; February counts 29, since the year may be unknown.
pub(super) fn days_in(month: u8) -> u8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
