//! Times and sizes that a plan may want to reach: "laadtijd onder 2 seconden", "wachttijd van 5 naar 2 weken", "naar 140 kg".

use super::metric::Noun;
use super::near::word_behind;
use super::{evidence, naming};
use crate::facts::TargetKind;
use crate::facts::words::{Phrases, Words};
use crate::text::{Quantity, Span, Unit};

/// Times that a plan may want to reach; how fast is answered is a promise.
static TIMES: Phrases = Phrases::of(
    "
    contractduur, laadtijd, load time, loading time, page load time, payback, payback period, sessieduur, session duration, speed to lead, terugverdientijd,
    tijd op de site, tijd op pagina, time on page, time on site, time to value, watch time, bezoekduur, cac payback, kijktijd
    ",
);

/// Units of weight, length, volume and energy; of what is measured in them a plan may want less or more.
static SIZES: Phrases = Phrases::of("kg, kilo, km, kwh, liter, litre, litres, m2, m3, m², m³, mwh, ton, tonnes, tons");

/// Small words that may stand between "naar" and the number.
static ABOUT: Phrases = Phrases::of(
    "
    about, around, at, below, ca, circa, dan, de, gemiddeld, hoogstens, hooguit, less, max, maximaal, maximum, minder,
    most, onder, ongeveer, than, under
    ",
);

/// Whether a time or a size is to be reached: one with a bound, of something that is measured in time, one that something moves to, and
/// the one that it moves from. `nouns` in offsets of the document, `base` the one of the text.
pub(super) fn is_to_reach(text: &str, base: u32, number: &Quantity, nouns: &[Noun]) -> bool {
    let timed = |n: &Noun| {
        let (start, end) = ((n.span.start - base) as usize, (n.span.end - base) as usize);
        end <= number.span.start as usize && TIMES.stand_in(&Words::of(&text[start..end]))
    };
    let bound = number.comparator.is_some() && matches!(number.unit, Unit::Duration | Unit::Count);
    (bound && nouns.iter().any(timed)) || noun(text, number).is_some() || is_start(text, number)
}

/// What a time or a size that something moves to measures, in offsets of the text.
pub(super) fn noun(text: &str, number: &Quantity) -> Option<Noun> {
    let before = &text[..number.span.start as usize];
    let sized = is_sized(text, number);
    if !(sized || number.unit == Unit::Duration) || !is_moved_to(text, before) {
        return None;
    }
    let span = if sized { naming::opening(text, before.len())? } else { measure_of_time(before)? };
    Some(Noun { span, kind: TargetKind::Outcome, weak: false, money: false, process: true, growth: false })
}

fn is_sized(text: &str, number: &Quantity) -> bool {
    number.unit == Unit::Count && SIZES.open(&Words::of(word_behind(text, number.span.end as usize)))
}

/// "van 5 naar", "moet omlaag naar": whether something moves to the number behind `before`.
fn is_moved_to(text: &str, before: &str) -> bool {
    let words = Words::of(before);
    let words: Vec<&str> = words.iter().rev().skip_while(|w| ABOUT.has(w)).take(8).collect();
    let Some((link, rest)) = words.split_first() else { return false };
    let starts =
        rest.windows(2).any(|pair| matches!(pair[1], "van" | "from") && pair[0].starts_with(|c: char| c.is_ascii_digit()));
    match *link {
        "naar" | "to" => starts || evidence::moves(&Words::of(text)),
        "tot" => evidence::moves(&Words::of(text)),
        _ => false,
    }
}

/// "van 5 weken naar": the number from which something moves to another.
fn is_start(text: &str, number: &Quantity) -> bool {
    if !(number.unit == Unit::Duration || is_sized(text, number)) {
        return false;
    }
    let from = Words::of(&text[..number.span.start as usize]).end(&["van", "from", "van circa", "van gemiddeld", "from about"]);
    let behind = Words::of(word_behind(text, number.span.end as usize));
    from && behind.iter().take(2).any(|w| matches!(w, "naar" | "to"))
}

/// The last word before a time that names what takes it: "wachttijd", "time to hire".
fn measure_of_time(before: &str) -> Option<Span> {
    let mut found = None;
    let mut at = 0;
    for word in before.split(' ') {
        let low = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let start = at + word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        let compound = ["tijd", "tijden", "duur", "termijn"].iter().any(|end| low.len() > end.len() + 2 && low.ends_with(end));
        if compound || matches!(low.as_str(), "time" | "times") {
            found = Some(Span::new(start, start + low.len()));
        }
        at += word.len() + 1;
    }
    let span = found.filter(|span| before.get(span.range()).is_some())?;
    let behind = &before[span.end as usize..];
    let purpose = [" to hire", " to fill", " to value"].iter().find(|words| behind.starts_with(*words));
    Some(Span { end: span.end + purpose.map_or(0, |words| words.len() as u32), ..span })
}

#[cfg(test)]
mod tests {
    use super::noun;
    use crate::text::{Lang, quantities};

    #[test]
    fn times_and_sizes_are_wanted_where_something_moves_to_them() {
        for (text, lang, expected) in [
            ("Wachttijd van 5 naar 2 weken", Lang::Nl, Some("Wachttijd")),
            ("De wervingstijd moet omlaag naar 80 dagen", Lang::Nl, Some("wervingstijd")),
            ("Bring time to hire down from 60 to 45 days", Lang::En, Some("time to hire")),
            ("Zwerfafval daalt naar 140 kg", Lang::Nl, Some("Zwerfafval")),
            ("Levertijd: 2 weken", Lang::Nl, None),
            ("We sturen 140 kg naar 12 winkels", Lang::Nl, None),
        ] {
            let last = quantities(text, lang).pop().and_then(|q| noun(text, &q));
            assert_eq!(last.map(|n| &text[n.span.range()]), expected, "{text}");
        }
    }
}
