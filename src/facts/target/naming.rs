//! What a report calls the metric of a number in running text.

use super::metric::{self, Noun};
use crate::facts::frame::{self, Frame, label};
use crate::facts::words::{Phrases, Words};
use crate::text::Span;

/// Words that begin no name of a metric.
const PREPOSITIONS: &[&str] = &[
    "and", "at", "bij", "by", "currently", "en", "for", "from", "in", "met", "now", "nu", "on", "op", "uit", "van", "via",
    "voor", "was", "with",
];

/// The noun with its adjectives; a label that holds the noun, or stands for it; else the words behind the number.
pub(super) fn of(text: &str, number: Span, noun: Option<Noun>, asked: Option<&str>) -> Option<String> {
    if let Some(asked) = asked {
        return Some(asked.to_owned());
    }
    let labelled = label(text).filter(|l| l.end <= number.start as usize);
    let Some(noun) = noun else {
        let own = labelled.filter(|l| frame::classify(l.text) != Some(Frame::Goal));
        return own
            .and_then(|l| metric::name_of_label(l.text))
            .map(String::from)
            .or_else(|| words_behind(text, number.end as usize).filter(|words| !Words::of(words).begin(PREPOSITIONS)))
            .or_else(|| words_before(text, number.start as usize));
    };
    if let Some(name) = labelled.filter(|l| noun.span.end as usize <= l.end).and_then(|l| metric::name_of_label(l.text)) {
        return Some(name.to_owned());
    }
    let behind = noun.span.start >= number.end;
    let floor = if behind { number.end as usize } else { labelled.map_or(0, |l| l.end) };
    Some(text[metric::name(text, noun.span, floor).range()].trim().to_owned())
}

/// Up to four words behind a number that nothing else names.
fn words_behind(text: &str, from: usize) -> Option<String> {
    let rest = &text[from..];
    let rate = [
        "/month", "/mo", "/maand", "/week", "/year", "/jaar", " per month", " per maand", " per week", " per year", " per jaar",
        " a month", " a week", " a year", " a quarter", " a day",
    ];
    let rest = rate.iter().find_map(|r| rest.strip_prefix(r)).unwrap_or(rest);
    let rest = rest.trim_start_matches(|c: char| !c.is_alphabetic());
    let end = rest.find(['.', ',', ';', '(', ':', '|', '–', '—', '→']).unwrap_or(rest.len());
    let mut words: Vec<&str> = rest[..end].split_whitespace().take(4).collect();
    let stop = (1..words.len()).find(|i| {
        (TAILS.contains(&words[*i]) && !is_cost(words[*i - 1]))
            || words[*i].contains(|c: char| c.is_ascii_digit())
            || (words[*i] == "a" && PERIODS.contains(words.get(i + 1).unwrap_or(&"")))
    });
    words.truncate(stop.unwrap_or(words.len()));
    (!words.is_empty()).then(|| words.join(" "))
}

/// "cost per", "kosten per": what is shared out belongs to the name.
fn is_cost(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "cost" | "costs" | "kosten")
}

/// Words with which the name of what is counted ends, and its rate, time or place begins.
const TAILS: &[&str] = &["before", "by", "each", "elke", "every", "in", "per", "tegen", "uiterlijk", "voor", "vóór"];

const PERIODS: &[&str] = &["day", "month", "quarter", "week", "year"];

/// Up to four words that open a text before its number: "Repeat rate from 20% to 30%".
fn words_before(text: &str, to: usize) -> Option<String> {
    opening(text, to).map(|span| text[span.range()].to_owned())
}

/// Where the words stand that open the part of a text before `to`, up to the verb of change and without figures; of an opening bracket
/// those before it.
pub(super) fn opening(text: &str, to: usize) -> Option<Span> {
    let from = text[..to].rfind([':', ';', '.', '(']).map_or(0, |at| at + 1);
    let part = &text[from..to];
    let start = from + part.find(char::is_alphabetic).unwrap_or(part.len());
    let mut end = start;
    for word in text[start..to].split(' ').take(NAME) {
        let plain = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let lettered = plain.starts_with(char::is_alphabetic) && !plain.contains(|c: char| c.is_ascii_digit());
        if !lettered || (end > start && MOVES.has(plain.to_lowercase().as_str())) {
            break;
        }
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        end = at + plain.len();
        if plain.len() < word.len() {
            break;
        }
    }
    let named = start < end && !Words::of(&text[start..end]).begin(PREPOSITIONS);
    match text[..from].strip_suffix('(') {
        Some(outside) if !named => opening(text, outside.len()),
        _ => named.then(|| Span::new(start, end)),
    }
}

/// Words of a name, at most.
const NAME: usize = 4;

/// Words with which the name that opens a text ends: what it does, or the number begins.
static MOVES: Phrases = Phrases::of(
    "
    above, are, at, below, boven, bedraagt, brengen, cost, costs, daalt, dalen, drop, drops, fall, falls, from, gaan, gaat, groeien, groeit,
    grow, grows, increase, increases, is, kost, kosten, maximaal, minimaal, moet, moeten, must, naar, nu, now, omhoog, omlaag, onder,
    optrekken, over, rise, rises, should, stijgen, stijgt, terugbrengen, to, tot, under, van, verhogen, verlagen, will, zal, zijn
    ",
);
