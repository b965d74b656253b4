//! Which noun a number counts, if any: the nearest that fits its form.

use super::metric::Noun;
use super::{aged, deadline};
use crate::facts::words::{Phrases, Words};
use crate::text::{Quantity, Span, Unit};

/// Words behind a number that make it a length, a size or a time.
static MEASURES: Phrases = Phrases::of(
    "
    characters, chars, cm, dagen, days, fte, gb, gram, hour, hours, jaar, kb, kg, km, liter, m2, maanden, mb, min, mins,
    minuten, minutes, mm, months, ms, m², px, s, sec, seconden, seconds, slides, sterren, tb, tekens, uren, uur, weeks, weken,
    werkdag, werkdagen, woorden, words, years
    ",
);

/// Words before a number that make it a name: "month 4", "fase 2".
static NUMBERED: Phrases = Phrases::of(
    "
    analytics, chapter, dag, day, deel, e mail, email, fase, hoofdstuk, jaar, level, maand, mail, month, no, nr, optie,
    option, part, phase, post, ronde, round, stap, step, tier, v, versie, version, week, year
    ",
);

/// Bytes on either side of a number in which what makes it a time or a name stands; keeps long lines linear.
const AROUND: usize = 60;

/// The first words behind `at`, enough to tell what follows.
pub(super) fn word_behind(text: &str, at: usize) -> &str {
    let end = text.floor_char_boundary((at + AROUND).min(text.len())).max(at);
    &text[at..end]
}

/// Whether a number is a time, a size or part of a name.
pub(super) fn measures_otherwise(text: &str, number: &Quantity) -> bool {
    let (start, end) = (number.span.start as usize, number.span.end as usize);
    let from = text.floor_char_boundary(start.saturating_sub(AROUND));
    let to = text.floor_char_boundary((end + AROUND).min(text.len())).max(end);
    let behind = Words::of(text[end..to].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '–')));
    let before = &text[from..start];
    let starred = behind.begin(&["sterren", "stars"]) && number.value > BEST_RATING;
    let relative = deadline::relative(&text[from..to]).map(|(_, span)| span.shift(from as u32));
    let timed = relative.is_some_and(|span| span.contains(number.span));
    let count = number.unit == Unit::Count;
    let listed = text[end..].starts_with(')') && !before.rsplit(')').next().unwrap_or(before).contains('(');
    let after = relative.is_some_and(|span| span.end as usize == from + before.trim_end().len());
    let named = !after && before.ends_with(' ') && is_numbered(&Words::of(before));
    number.unit == Unit::Duration
        || aged::is_age(text, number)
        || (listed && count && number.value < LAST_LISTED)
        || (timed && number.unit != Unit::Percent)
        || (number.unit == Unit::Times && number.value == 1.0)
        || (count && !starred && (MEASURES.open(&behind) || named))
}

/// "fase 2", but not "elke week 3 posts" or "volgend jaar 100 klanten".
fn is_numbered(before: &Words) -> bool {
    let timed = before.iter().nth_back(1).is_some_and(|word| TELLS_WHICH.has(word));
    NUMBERED.close(before) && !timed
}

/// Items of a list in a line, "1) … 2) …", are fewer than this.
const LAST_LISTED: f64 = 20.0;

/// Words that make of a week, a month or a year behind them no name.
static TELLS_WHICH: Phrases = Phrases::of(
    "
    afgelopen, deze, dit, each, elk, elke, every, ieder, iedere, komend, komende, last, next, per, this, volgend, volgende,
    vorig, vorige
    ",
);

/// More stars than a rating gives are counted, as on GitHub.
const BEST_RATING: f64 = 10.0;

/// How far from its number a metric may stand, in words.
const REACH: i32 = 9;

/// The noun that a number counts: the nearest, punctuation and prepositions counted as distance.
pub(super) fn nearest(text: &str, base: u32, number: &Quantity, nouns: &[Noun]) -> Option<Noun> {
    let ranked = nouns.iter().filter_map(|noun| {
        let span = Span { start: noun.span.start - base, end: noun.span.end - base };
        let distance = distance(text, number, &Noun { span, ..*noun })?;
        let belongs = span.end <= number.span.start && belongs_to_another(text, base, &Noun { span, ..*noun }, nouns);
        Some((distance + if noun.growth { 4 } else { 0 } + if belongs { 8 } else { 0 }, Noun { span, ..*noun }))
    });
    ranked.filter(|(d, _)| *d <= 2 * REACH).min_by_key(|(d, _)| *d).map(|(_, noun)| noun)
}

/// "conversie op de productpagina's": a noun that only says of another, before it, where or whose it is.
fn belongs_to_another(text: &str, base: u32, noun: &Noun, nouns: &[Noun]) -> bool {
    let earlier = nouns.iter().rfind(|n| n.span.end - base <= noun.span.start && !n.growth);
    earlier.and_then(|n| text.get((n.span.end - base) as usize..noun.span.start as usize)).is_some_and(|between| {
        let plain = between.chars().all(|c| c.is_alphabetic() || c == ' ');
        plain && COMPLEMENTS.open(&Words::of(between)) && between.split_whitespace().count() <= 3
    })
}

/// Words between a noun and what says where or whose it is.
static COMPLEMENTS: Phrases = Phrases::of("among, bij, from, in, of, on, onder, op, uit, van, via");

/// Most numbers of a part of a line that is read: every number looks at all words before it, and no sentence of a plan has as many.
const MOST_NUMBERS: usize = 64;

/// The numbers of a part of a line; none where they are so many that they are a series of data.
pub(super) fn unless_series(numbers: Vec<Quantity>) -> Vec<Quantity> {
    if numbers.len() > MOST_NUMBERS { Vec::new() } else { numbers }
}

/// Whether so many words stand between a number and a noun that nothing brings them together; looks at no more than those.
fn is_out_of_reach(between: &str) -> bool {
    let words = between.split_whitespace().filter(|w| w.starts_with(char::is_alphanumeric));
    words.take(REACH as usize + 1).count() > REACH as usize
}

/// Twice the words between a number and a noun, and more where the noun is less likely to be what is counted.
fn distance(text: &str, number: &Quantity, noun: &Noun) -> Option<i32> {
    let behind = noun.span.start >= number.span.end;
    let (from, to) = if behind { (number.span.end, noun.span.start) } else { (noun.span.end, number.span.start) };
    let whole = text.get(from as usize..to as usize)?;
    let counted = || COUNTED.iter().filter_map(|words| whole.rfind(words).map(|at| at + words.len())).max();
    let shares = behind && number.unit != Unit::Count;
    let between = shares.then(counted).flatten().map_or(whole, |at| &whole[at..]);
    if between.contains(['"', '“', '”', '\u{201e}']) {
        return None;
    }
    if is_out_of_reach(between) {
        return None;
    }
    let words = Words::of(between);
    let pace = if behind && number.unit != Unit::Count { 3 } else { 2 };
    let steps = pace * words.iter().filter(|w| w.starts_with(char::is_alphanumeric)).count() as i32;
    let extra =
        if behind { to_the_right(text, number, noun, between, &words)? } else { to_the_left(text, number, noun, &words)? };
    let paid = number.unit.is_money() && !noun.money && !(behind && words.has("per"));
    let decimal = |at: usize| between[at + 1..].starts_with(|c: char| c.is_ascii_digit());
    let stops = between.match_indices([',', '(']).filter(|(at, _)| !decimal(*at)).count() as i32;
    Some(steps + extra + 5 * stops + if paid { 2 * REACH + 1 } else { 0 })
}

/// What leads to the noun that a change is one of: "een kwart in het aantal reserveringen".
const COUNTED: &[&str] = &[" het aantal ", " number of ", " aandeel ", " share of "];

static PREPOSITIONS: Phrases = Phrases::of(
    "
    aan, about, als, as, at, bij, by, door, for, from, in, met, naar, on, op, per, to, tot, uit, via, voor, with
    ",
);

/// "40 nieuwe leads": of a count the noun must be a plural, with nothing but adjectives before it.
fn to_the_right(text: &str, number: &Quantity, noun: &Noun, between: &str, words: &Words) -> Option<i32> {
    if number.unit != Unit::Count {
        let far = if between.contains(':') { 8 } else { 0 } + if PREPOSITIONS.stand_in(words) { 6 } else { 0 };
        return Some(1 + far);
    }
    let plain =
        between.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '+' | '\'' | '’' | '/' | '*' | '&' | '(' | ')'));
    let dashed = between.contains(" - ") || between.trim_start().starts_with('-');
    let word = &text[noun.span.range()];
    let last = word.rsplit(' ').next().unwrap_or(word);
    let plural = number.value <= 1.0
        || (noun.money && number.value >= LEAST_MONEY)
        || word.split(' ').any(|w| w.ends_with(['s', 'n']))
        || last.chars().all(|c| !c.is_lowercase())
        || number.period.is_some();
    (plain && !dashed && plural && !PREPOSITIONS.stand_in(words)).then_some(0)
}

/// From here on a number before a noun of money is an amount whose currency is left out: "5 miljoen omzet".
const LEAST_MONEY: f64 = 1000.0;

/// "Leads: 40", "de conversie stijgt naar 4%": a count with a noun of its own behind it counts that.
fn to_the_left(text: &str, number: &Quantity, noun: &Noun, words: &Words) -> Option<i32> {
    let joined = 4 * words.iter().filter(|w| matches!(*w, "en" | "and" | "of" | "or" | "+")).count() as i32;
    let shared = if per(text, noun) { 12 } else { 0 };
    if number.unit != Unit::Count {
        return Some(joined + shared);
    }
    let rest = &text[number.span.end as usize..];
    let own = rest.strip_prefix('+').unwrap_or(rest).strip_prefix(' ').filter(|r| r.starts_with(char::is_alphabetic));
    let small = own.map(Words::of).is_none_or(|w| BEHIND_NUMBER.open(&w));
    let labelled = text[noun.span.end as usize..number.span.start as usize].trim_end().ends_with([':', '(']);
    (small || labelled).then_some(1 + joined + shared + if small { 0 } else { 3 })
}

/// Small words that may follow a number whose noun stands before it.
static BEHIND_NUMBER: Phrases = Phrases::of(
    "
    a, aan, across, after, als, among, and, as, at, before, bij, binnen, by, compared, daily, dit, down, during, each, eind,
    en, end, for, from, halverwege, in, is, maandelijks, medio, met, monthly, na, naar, now, nu, of, on, onder, op, or, out,
    over, per, points, punten, stuks, t, te, tegen, ten, the, this, through, tijdens, to, tot, totaal, total, tov, uit, until,
    up, van, versus, via, voor, vs, weekly, wekelijks, with, within
    ",
);

/// "likes per bericht": what stands behind "per" shares out what is counted.
fn per(text: &str, noun: &Noun) -> bool {
    text[..noun.span.start as usize].ends_with(" per ")
}

#[cfg(test)]
mod tests {
    use super::{is_out_of_reach, unless_series};
    use crate::text::{Lang, quantities};

    #[test]
    fn a_series_of_data_is_not_weighed() {
        let read = |count: usize| unless_series(quantities(&"5% ".repeat(count), Lang::Nl)).len();
        assert_eq!((read(64), read(65)), (64, 0));
    }

    #[test]
    fn a_noun_ten_words_away_counts_nothing_here() {
        assert!(!is_out_of_reach(" van de nieuwe en oude leden in de wijk "));
        assert!(is_out_of_reach(" van de nieuwe en oude leden in de hele wijk "));
        assert!(!is_out_of_reach(&" – (".repeat(40)));
    }
}
