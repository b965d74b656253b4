//! What a report calls the metric of a number in running text.

use super::metric::{self, Noun};
use crate::facts::frame::{self, Frame, label};
use crate::facts::words::Words;
use crate::text::Span;

/// Words that begin no name of a metric.
const PREPOSITIONS: &[&str] = &["at", "bij", "by", "for", "from", "in", "met", "on", "op", "uit", "van", "via", "voor", "with"];

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
    let rate =
        ["/month", "/mo", "/maand", "/week", "/year", "/jaar", " per month", " per maand", " per week", " per year", " per jaar"];
    let rest = rate.iter().find_map(|r| rest.strip_prefix(r)).unwrap_or(rest);
    let rest = rest.trim_start_matches(|c: char| !c.is_alphabetic());
    let end = rest.find(['.', ',', ';', '(', ':', '|', '–', '—', '→']).unwrap_or(rest.len());
    let mut words: Vec<&str> = rest[..end].split_whitespace().take(4).collect();
    let stop = (1..words.len())
        .find(|i| TAILS.contains(&words[*i]) || (words[*i] == "a" && PERIODS.contains(words.get(i + 1).unwrap_or(&""))));
    words.truncate(stop.unwrap_or(words.len()));
    (!words.is_empty()).then(|| words.join(" "))
}

/// Words with which the name of what is counted ends, and its rate, time or place begins.
const TAILS: &[&str] = &["before", "by", "each", "elke", "every", "in", "per", "tegen", "uiterlijk", "voor", "vóór"];

const PERIODS: &[&str] = &["day", "month", "quarter", "week", "year"];

/// Up to four words that open a text before its number: "Repeat rate from 20% to 30%".
fn words_before(text: &str, to: usize) -> Option<String> {
    let end = text[..to].rfind([':', ';', '.', '(']).map_or(0, |at| at + 1);
    let words = text[end..to].split_whitespace().skip_while(|w| !w.starts_with(char::is_alphabetic));
    let words: Vec<&str> = words.take_while(|w| !matches!(*w, "van" | "from" | "naar" | "to" | "tot" | "is")).take(4).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
