//! Which numbers of a line are to be reached, and where they start: "van 2% naar 4%", "60 (nu 40)".

use crate::facts::words::{Phrases, Words};
use crate::text::{Quantity, Span, Unit};

/// What a number is in its line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// To be reached, from a start where one is given.
    Aim(Option<f64>),
    /// Where another number starts.
    Start,
}

/// Words directly before a number that is a start.
static NOW_BEFORE: Phrases = Phrases::of(
    "
    actueel, at present, baseline, baseline is, begin, compared to, current, current level, currently, currently around,
    currently at, down from, huidig, huidige, huidige stand, is nu, last year, momenteel, now, now around, now at, nu, nu
    circa, nu gemiddeld, nu is, nu nog, nu is dat, nu is dat er, nu is het, nu ongeveer, nu op, nu rond, nu zijn dat er, nu zijn er, nu zijn het er, nu zo'n, nulmeting, nulmeting is, op dit moment, stand,
    start, starting at, starting from, starting point, startpunt, startwaarde, thans, today, uitgangspunt, up from, vandaag,
    vergeleken met, vertrekpunt, vorig jaar, vorig jaar hadden we, vorig jaar kwamen, vorig jaar kwamen er, vorig jaar waren, vorig jaar waren dat er, vorig jaar waren er, vorig jaar waren het er, vorig jaar zaten, vorig jaar zaten er, was, were, zijn nu
    ",
);

/// Words directly behind a number that is a start.
const NOW_BEHIND: &[&str] =
    &["nu", "now", "currently", "today", "momenteel", "vandaag", "at the moment", "at present", "op dit moment"];

/// How far apart, in words, the two numbers of "van … naar …" may stand.
const BETWEEN: usize = 6;

/// The part that each number plays; `numbers` in order.
pub(super) fn parts(text: &str, numbers: &[Quantity]) -> Vec<Part> {
    let mut parts = vec![Part::Aim(None); numbers.len()];
    for i in 0..numbers.len().saturating_sub(1) {
        match step(text, numbers, i) {
            Some(Step::Up) => (parts[i], parts[i + 1]) = (Part::Start, Part::Aim(Some(numbers[i].value))),
            Some(Step::Back) if parts[i] != Part::Start => {
                (parts[i], parts[i + 1]) = (Part::Aim(Some(numbers[i + 1].value)), Part::Start);
            }
            Some(Step::Range) => parts[i + 1] = Part::Start,
            _ => {}
        }
    }
    if numbers.len() > 1 {
        mark_present(text, numbers, &mut parts);
    }
    for (number, part) in numbers.iter().zip(&mut parts) {
        let before = Words::of(&text[..number.span.start as usize]);
        if *part == Part::Aim(None) && before.end(&["van nul naar", "vanaf nul naar", "from zero to", "from scratch to"]) {
            *part = Part::Aim(Some(0.0));
        }
    }
    parts
}

/// The numbers with the unit of the last of two for both: "van 22 tot 25 procent".
pub(super) fn share_units(text: &str, mut numbers: Vec<Quantity>) -> Vec<Quantity> {
    for i in 1..numbers.len() {
        let (left, right) = (numbers[i - 1], numbers[i]);
        let between = text[left.span.end as usize..right.span.start as usize].trim();
        if left.unit == Unit::Count && matches!(between, "tot" | "to" | "naar") && right.unit != Unit::Duration {
            numbers[i - 1].unit = right.unit;
        }
    }
    numbers
}

/// "spend per head £3.10 to £4.50": of a goal that names what moves, the two ends with their signs are a start and an aim, not a range.
pub(super) fn steps(text: &str, numbers: Vec<Quantity>) -> Vec<Quantity> {
    numbers.into_iter().flat_map(|number| split(text, &number).unwrap_or([Some(number), None])).flatten().collect()
}

fn split(text: &str, number: &Quantity) -> Option<[Option<Quantity>; 2]> {
    let (upper, written) = (number.upper?, &text[number.span.range()]);
    let (low, high) = written.split_once(" to ")?;
    let signed = |part: &str| part.contains(['€', '£', '$', '%']);
    let before = text[..number.span.start as usize].strip_suffix(' ')?;
    let named = before.ends_with(char::is_alphabetic) && !OPENS_RANGE.close(&Words::of(before));
    let at = number.span.start as usize;
    let first = Quantity { upper: None, span: Span::new(at, at + low.len()), ..*number };
    let end = number.span.end as usize;
    let last = Quantity { value: upper, upper: None, span: Span::new(end - high.len(), end), ..*number };
    (named && signed(low) && signed(high)).then_some([Some(first), Some(last)])
}

/// Words before a range.
static OPENS_RANGE: Phrases = Phrases::of(
    "
    a, about, an, around, at, be, between, by, expect, for, from, get, in, is, least, of, on, or, over, raise, reach, than, the, to, up, with
    ",
);

enum Step {
    /// From this one to the next.
    Up,
    /// To this one from the next.
    Back,
    /// From this one up to the next, all of it to be reached: "een marge van 22 tot 25 procent".
    Range,
}

/// Words of change, which make of "van 22 tot 25" a start and an aim.
static MOVES: Phrases = Phrases::of(
    "
    brengen, brengt, daalt, dalen, gaan, gaat, groei, groeien, groeit, omhoog, omlaag, opkrikken, optrekken, stijgen, stijging,
    stijgt, uitbreiden, verhogen, verhoging, verhoogd, verlagen, verlaging
    ",
);

/// Whether "van" before a number opens a range: a noun before it, and nothing moves.
fn is_range(before: &Words) -> bool {
    before.count() > 1 && !MOVES.stand_in(before)
}

fn step(text: &str, numbers: &[Quantity], i: usize) -> Option<Step> {
    let (left, right) = (numbers[i].span, numbers[i + 1].span);
    let between = &text[left.end as usize..right.start as usize];
    let linked = Words::of(between);
    if is_wanted_of_the_same(text, numbers, i, &linked) {
        return Some(Step::Up);
    }
    if between.contains([';', '\n']) || linked.iter().count() > BETWEEN {
        return None;
    }
    let before = Words::of(&text[..left.start as usize]);
    let arrow =
        between.trim_end().ends_with(['→', '➔', '➜']) || between.trim_end().ends_with("->") || between.trim_end().ends_with("=>");
    let from = before.end(&[
        "van", "from", "vanaf", "van circa", "van ca", "from about", "van ongeveer", "van de huidige", "from the current",
    ]);
    if from && linked.end(&["tot"]) && is_range(&before) {
        return Some(Step::Range);
    }
    let signed = same_signs(numbers, i) && between == " to ";
    if arrow
        || signed
        || (from
            && linked.end(&[
                "naar", "to", "tot", "naar minimaal", "naar ten minste", "to at least", "naar de", "naar circa", "to under",
                "to below", "to over", "to above", "to about", "to around", "to at most", "naar onder", "tot onder",
                "naar boven", "tot boven", "naar maximaal", "naar hooguit", "naar ongeveer", "naar minder dan", "naar meer dan",
                "to less than", "to more than",
            ]))
    {
        return Some(Step::Up);
    }
    let back = linked.iter().count() <= 3 && linked.end(&["from", "up from", "down from", "vanaf", "van"]);
    (back && before.end(&["to", "naar", "tot"])).then_some(Step::Back)
}

/// What says that a number is how it stands.
static STANDS: Phrases = Phrases::of(
    "
    afgelopen, are, currently, had, hadden, is, kwam, komt, last, momenteel, now, nu, today, vandaag, vorig, vorige, waren, was, were, zijn
    ",
);

/// What wants another number of the same: ", by 2027 we want 20%".
const WANTED: &[&str] = &[
    "moet dat", "moet dit", "that must be", "that should be", "wants", "we aim for", "we need", "we want", "we want it to be",
    "we want that to be", "willen we", "willen we er", "willen wij", "willen we naar",
];

/// "Vorig seizoen was 11% van ons publiek jong; in 2027 willen we 20%": a share or an amount with what is wanted of the same behind it.
fn is_wanted_of_the_same(text: &str, numbers: &[Quantity], i: usize, between: &Words) -> bool {
    let behind = &text[numbers[i + 1].span.end as usize..];
    let alone = !behind.trim_start().starts_with(char::is_alphabetic);
    let from = text[..numbers[i].span.start as usize].rfind([';', '.', '\n']).map_or(0, |at| at + 1);
    same_signs(numbers, i)
        && alone
        && between.end(WANTED)
        && (STANDS.stand_in(&Words::of(&text[from..numbers[i].span.start as usize])) || STANDS.stand_in(between))
}

fn same_signs(numbers: &[Quantity], i: usize) -> bool {
    numbers[i].unit == numbers[i + 1].unit && (numbers[i].unit.is_money() || numbers[i].unit == Unit::Percent)
}

/// Whether a number is given as that of last year: what the line says of the past is only where it starts.
pub(super) fn starts_last_year(text: &str, numbers: &[Quantity], parts: &[Part]) -> bool {
    (0..numbers.len()).any(|i| {
        let from = if i == 0 { 0 } else { numbers[i - 1].span.end as usize };
        let before = Words::of(&text[from..numbers[i].span.start as usize]);
        parts[i] == Part::Start && before.any(&["vorig jaar", "last year"]) && is_present(text, numbers, i)
    })
}

/// Marks the numbers that "now" stands beside, and gives them to the nearest other number before, else behind.
fn mark_present(text: &str, numbers: &[Quantity], parts: &mut [Part]) {
    for i in 0..numbers.len() {
        if parts[i] != Part::Aim(None) || !is_present(text, numbers, i) {
            continue;
        }
        let free = |j: &usize| matches!(parts[*j], Part::Aim(None));
        let partner = (0..i).rev().find(free).or_else(|| (i + 1..numbers.len()).find(free));
        if let Some(partner) = partner {
            parts[partner] = Part::Aim(Some(numbers[i].value));
            parts[i] = Part::Start;
        }
    }
}

fn is_present(text: &str, numbers: &[Quantity], i: usize) -> bool {
    let span = numbers[i].span;
    let from = if i == 0 { 0 } else { numbers[i - 1].span.end as usize };
    let to = numbers.get(i + 1).map_or(text.len(), |next| next.span.start as usize);
    let before = Words::of(text[from..span.start as usize].trim_end_matches([' ', ':', '~', '±']));
    let behind = &text[span.end as usize..to];
    let direct = behind.strip_prefix(' ').is_some_and(|b| b.starts_with(char::is_alphabetic));
    measured_earlier(&text[from..span.start as usize])
        || NOW_BEFORE.close(&before)
        || (direct && Words::of(behind).begin(NOW_BEHIND))
}

/// "(meting 2024: 38%)", "(2025: 120)": a number in brackets with the year that it was measured in.
fn measured_earlier(before: &str) -> bool {
    let Some(inside) = before.rsplit_once('(').map(|(_, inside)| inside.trim_end()) else { return false };
    let year = inside.split(|c: char| !c.is_ascii_digit()).any(|w| w.len() == 4 && w.starts_with("20"));
    let words = Words::of(inside);
    let said = words.any(&["meting", "nulmeting", "measured", "survey", "gemeten", "baseline", "actual", "realisatie"]);
    inside.ends_with(':') && words.count() <= 3 && (said || year) && !words.any(&["target", "doel", "goal"])
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};
    use crate::text::{Lang, quantities};

    #[test]
    fn tells_aims_from_starts() {
        let (aim, start) = (|b: f64| Part::Aim(Some(b)), Part::Start);
        for (text, lang, expected) in [
            ("Conversie van 2% naar 4%", Lang::Nl, vec![start, aim(2.0)]),
            ("van 120 leads naar 200 leads per maand", Lang::Nl, vec![start, aim(120.0)]),
            ("Win rate to 25% from 18%", Lang::En, vec![aim(18.0), start]),
            ("1.250 leden (nu 800)", Lang::Nl, vec![aim(800.0), start]),
            ("CTR of 2.5% (baseline: 1.9%)", Lang::En, vec![aim(1.9), start]),
            ("Nu 40 leads, eind dit jaar 60 leads", Lang::Nl, vec![start, aim(40.0)]),
            ("40 → 60 demo's", Lang::Nl, vec![start, aim(40.0)]),
            ("30 leads and 20 demos", Lang::En, vec![Part::Aim(None), Part::Aim(None)]),
            ("nu 40 leads", Lang::Nl, vec![Part::Aim(None)]),
            ("een marge van 22 tot 25 procent", Lang::Nl, vec![Part::Aim(None), start]),
            ("Last season 11% of our audience was young; by June we want 20%.", Lang::En, vec![start, aim(11.0)]),
            ("Nu komt 11% uit de wijk, in juni willen we 20%", Lang::Nl, vec![start, aim(11.0)]),
            ("11% of visitors, and we want 20% more bookings", Lang::En, vec![Part::Aim(None), Part::Aim(None)]),
            ("de marge stijgt van 22 tot 25 procent", Lang::Nl, vec![start, aim(22.0)]),
        ] {
            assert_eq!(parts(text, &quantities(text, lang)), expected, "{text}");
        }
    }
}
