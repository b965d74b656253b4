//! Shares of people or places that do what is wanted: "1 op 4 bezoekers vraagt een offerte aan", "90% of places filled".

use super::aged::tells_age;
use super::metric::Noun;
use crate::facts::TargetKind;
use crate::facts::words::{Phrases, Words};
use crate::text::{Quantity, Span, Unit};

/// Verbs whose object is what is counted.
static ASKS: Phrases = Phrases::of(
    "
    aanvraagt, aanvragen, applies, apply, ask, asks, bel, bellen, belt, bestellen, bestelt, boeken, boekt, book, books,
    buy, buys, call, calls, donate, donates, doneert, doneren, enquire, enquires, hire, hires, huren, huurt, invite,
    invites, koopt, kopen, order, orders, plannen, plant, purchase, purchases, register, registers, rent, rents, request,
    requests, reserve, reserveert, reserveren, reserves, schedule, schedules, solliciteert, solliciteren, tekenen, tekent,
    vraagt, vragen
    ",
);

/// Verbs that need the thing that is wanted behind them: "wordt lid", "start a trial", "meldt zich aan voor een proefles".
static TAKES: Phrases = Phrases::of(
    "
    become, becomes, begin, beginnen, begins, begint, doen, doet, join, joins, leave, leaves, maakt, make, maken, makes,
    melden, meldt, neemt, nemen, place, places, schrijft, schrijven, sign, signs, start, starten, starts, take, takes, try,
    worden, wordt
    ",
);

/// What is wanted of people or places themselves.
static STAYS: Phrases = Phrases::of(
    "
    aan het werk, aanbeveelt, aanbevelen, aanraadt, aanraden, beveelt, bevelen, raadt ons aan, raden ons aan, bekend met, bezet, blijft, blijven, booked, come back, comes back, convert, converteert,
    converts, doorgroeien, doorstromen, doorstroomt, filled, find work, geboekt, gebruiken, gebruikt, gevuld, haalt, halen,
    komen, komen
    terug, komt terug, let, move on, move up, moves on, occupied, on time, opnieuw, pass, passes,
    progress, progresses, rebook, rebooks, recommend, recommends, renew, renews, rented, return, returns, satisfied,
    slaagt, slagen, sold, stay, stays, stays on, terugkeert, terugkomen, terugkomt, tevreden, to come back, use, uses,
    verhuurd, verkocht, verlengen, verlengt, werk vinden, werk vindt
    ",
);

/// What people do who are content; of customers and guests too it is a result.
static RECOMMENDS: Phrases = Phrases::of(
    "
    aanbeveelt, aanbevelen, aanraadt, aanraden, bevelen, beveelt, raadt ons aan, raden ons aan, recommend, recommends, would recommend
    ",
);

/// Verbs of knowing, before or behind the share: "weet 60% van de inwoners".
static KNOWS: Phrases = Phrases::of(
    "
    aware, bekend, familiar, herkennen, herkent, kennen, kent, know, know about, knows, recognise, recognize, weet, weten
    ",
);

/// Verbs before the share itself: "fill three quarters of the rooms".
static FILLS: Phrases = Phrases::of("bezetten, book, fill, let, rent out, retain, sell, verhuren, verkopen, vul, vullen");

/// Words between a verb and its object.
static SMALL: Phrases = Phrases::of(
    "
    a, aan, af, again, an, de, een, for, het, hun, in, naar, online, ons, onze, op, opnieuw, our, that, the, their, to, up, us,
    voor, with, zich
    ",
);

/// Words that end an object.
static STOPS: Phrases = Phrases::of(
    "
    aan, af, and, at, before, binnen, bij, by, direct, door, eind, en, from, in, na, of, on, op, or, per, tegen, terug, through,
    to, uit, uiterlijk, via, voor, vóór, when, within
    ",
);

/// What a share of people counts.
pub(super) struct Asked<'t> {
    /// Its name.
    pub(super) metric: &'t str,
    /// A noun for it.
    pub(super) noun: Noun,
}

/// What the people or places of whom `number` is a share do, where it is a result; `nouns` as offsets of the text.
pub(super) fn of<'t>(text: &'t str, number: &Quantity, subject: Option<Noun>, nouns: &[Noun]) -> Option<Asked<'t>> {
    let ahead = Words::of(&text[..number.span.start as usize]);
    let moved = ahead.begin(MOVED) && ahead.count() <= MOVED_WORDS;
    let weak = subject.is_some_and(|n| n.kind == TargetKind::Outcome && n.weak && !moved);
    if number.unit != Unit::Percent || subject.is_some_and(|n| n.kind != TargetKind::Vanity && !moved && !weak) {
        return None;
    }
    let from = number.span.end as usize;
    let (before, behind) = (&text[..number.span.start as usize], &text[from..]);
    let end = behind.find([';', ':', '(']).unwrap_or(behind.len());
    let words: Vec<(usize, &str)> = words_of(&behind[..end], from);
    if !of_whole(text, number, &words) {
        return None;
    }
    if weak && !RECOMMENDS.stand_in(&Words::of(&behind[..end])) {
        return None;
    }
    let people = words.iter().skip_while(|(_, w)| is_link(w)).map(|(at, _)| *at).next()?;
    if KNOWS.close(&ahead) || words.iter().any(|(at, w)| *at > people && is(&KNOWS, w)) {
        let end = text[people..].find([' ', ',', '.']).map_or(text.len(), |at| people + at);
        return Some(result(text, Span::new(people, end)));
    }
    let early = ASKS.close(&ahead) || TAKES.close(&ahead);
    let verb = words.iter().position(|(at, w)| *at > people && (is(&ASKS, w) || is(&TAKES, w)));
    if let Some(verb) = verb.or(early.then_some(0)) {
        let taken = if early { TAKES.close(&ahead) } else { is(&TAKES, words[verb].1) };
        let floor = words[verb].0 as u32;
        let outcome = |from: u32| nouns.iter().find(|n| n.span.start > from && n.kind == TargetKind::Outcome);
        let wanted = outcome(floor).or_else(|| outcome(people as u32)).map(|n| n.span);
        let plain = || object(&words[verb + 1..]).or_else(|| object_before(&words[..verb]));
        if early && moved && wanted.is_none() {
            return object(&words).map(|span| result(text, span));
        }
        let found = wanted.or_else(|| plain().filter(|_| !taken && !early));
        return found.map(|span| result(text, span));
    }
    let stays = STAYS.stand_in(&Words::of(&behind[..end])) || tells_age(&behind[..end]) || FILLS.close(&Words::of(before));
    let named = words
        .iter()
        .find(|(at, w)| *at > people && (is(&SMALL, w) || is(&STOPS, w) || stays_word(w)))
        .map_or(from + end, |(at, _)| *at);
    stays.then(|| result(text, Span::new(people, people + text[people..named].trim_end().len())))
}

fn result(text: &str, span: Span) -> Asked<'_> {
    let noun = Noun { span, kind: TargetKind::Outcome, weak: false, money: false, process: false, growth: false };
    Asked { metric: &text[span.range()], noun }
}

fn is(list: &Phrases, word: &str) -> bool {
    list.has(word.to_lowercase().as_str())
}

fn stays_word(word: &str) -> bool {
    is(&STAYS, word) || matches!(word, "komt" | "komen" | "come" | "comes")
}

fn is_link(word: &str) -> bool {
    matches!(word, "van" | "of" | "de" | "het" | "the" | "onze" | "ons" | "our" | "all" | "alle" | "elke" | "every")
}

/// Words with where they begin, `base` added.
fn words_of(text: &str, base: usize) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split([' ', ',', '.', '\u{a0}']) {
        if word.contains(char::is_alphabetic) {
            found.push((base + at, word));
        }
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// A whole that stands before its share: "van de bezoekers moet 4% …".
const MOVED: &[&str] =
    &["van de", "van onze", "van alle", "van die", "van deze", "of the", "of our", "of all", "of those", "of these"];

/// How many words may stand between the two.
const MOVED_WORDS: usize = 8;

/// "20% of …", or a share that is written as one ("1 op 4") with its people directly behind it.
fn of_whole(text: &str, number: &Quantity, words: &[(usize, &str)]) -> bool {
    let first = words.first().map_or("", |(_, w)| *w);
    let written = &text[number.span.range()];
    let ratio = written.contains(" op ") || written.contains(" in ") || written.contains(" out ") || written.contains(" van ");
    let moved = Words::of(&text[..number.span.start as usize]).begin(MOVED);
    matches!(first, "van" | "of") || ratio || moved
}

/// The object behind a verb: up to three words, articles left out.
fn object(words: &[(usize, &str)]) -> Option<Span> {
    let mut rest = words.iter().skip_while(|(_, w)| is(&SMALL, w)).take_while(|(_, w)| !is(&STOPS, w)).take(3);
    let (start, first) = rest.next()?;
    let end = rest.last().map_or(start + first.len(), |(at, w)| at + w.len());
    Some(Span::new(*start, end))
}

/// The object before a verb that ends a Dutch clause: what follows the last article, "een proefles" of "… een proefles boekt".
fn object_before(words: &[(usize, &str)]) -> Option<Span> {
    let article = words.iter().rposition(|(_, w)| matches!(*w, "een" | "de" | "het"))?;
    let linked = article.checked_sub(1).is_some_and(|i| is_link(words[i].1));
    if linked { None } else { object(&words[article..]) }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::text::{Lang, quantities};

    #[test]
    fn finds_what_is_asked() {
        for (text, lang, expected) in [
            ("1 op 4 bezoekers vraagt een offerte aan", Lang::Nl, Some("offerte")),
            ("10% van de bezoekers boekt een rondleiding", Lang::Nl, Some("rondleiding")),
            ("One in five visitors books a guided tour by May", Lang::En, Some("guided tour")),
            ("Van de bezoekers moet 4% een brochure aanvragen", Lang::Nl, Some("brochure")),
            ("dat een derde van de volgers een proefles boekt", Lang::Nl, Some("proefles")),
            ("Fill 75% of the rooms in July", Lang::En, Some("rooms")),
            ("60% van de bezoekers komt terug", Lang::Nl, Some("bezoekers")),
            ("30% of visitors leave within 3 seconds", Lang::En, None),
            ("40% van de lezers opent de mail", Lang::Nl, None),
            ("20% more visitors book", Lang::En, None),
        ] {
            let number = quantities(text, lang)[0];
            assert_eq!(of(text, &number, None, &[]).map(|a| a.metric), expected, "{text}");
        }
    }
}
