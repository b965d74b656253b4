//! When a plan turns round: "als we onder 15 zitten, gaan we …", "below 200 leads in May we stop the ads".

use crate::facts::words::{Phrases, Words};
use crate::text::Span;

/// What opens a condition.
static IF: Phrases = Phrases::of(
    "
    als, at less than, at fewer than, bij minder dan, if, indien, mocht, mochten, should, tenzij, unless, wanneer, when, with fewer than,
    with less than, zodra
    ",
);

/// What opens a condition where it opens the line: a verb before its subject, or a bound.
static OPENS: Phrases = Phrases::of(
    "
    below, blijft, blijven, brengt, fewer than, haal, haalt, halen, komen, komt, less than, levert, loopt, lopen, lukt, minder dan, onder,
    redden, redt, under, vallen, valt, werkt, zit, zitten
    ",
);

/// A bound that a number stands behind.
static BOUND: Phrases = Phrases::of(
    "
    achter, behind, below, beneden, boven, fewer than, geen, lager dan, less than, lower than, meer dan, minder dan, more than, niet, nog geen, not, not even, onder,
    onder de, onder het, over, short of, under, above
    ",
);

/// Words between a bound and its number, at most: "onder de geplande 20".
const APART: usize = 3;

/// That it did not work out.
static FAILS: Phrases = Phrases::of(
    "
    achterblijft, achterblijven, behind plan, behind target, blijft achter, blijven achter, doesn't work, don't get there, don't make it, don't work, does not work,
    fail, fails, fall behind, fall short, falls short, haalt het niet, halen dat niet, halen het niet, halen we dat niet, halen we dit niet, halen we het doel niet, halen we het niet,
    halen we ze niet, het niet halen, het niet lukt, het tegenvalt, lukt dat niet, lukt het niet, miss, misses, niet gehaald, niet halen, niet lukt, not met,
    redden we het niet, tegenvallen, tegenvalt, the goal is missed, valt het tegen, vallen ze tegen, we miss, werkt het niet, zakt, zakken
    ",
);

/// Those who turn round, and what they put in.
static OURS: Phrases = Phrases::of(
    "ad, ads, advertentie, advertenties, budget, campagne, campaign, channel, channels, het geld, i, ik, kanaal, kanalen, money, ons, onze, our, the money, us, we, we'll, we're, wij",
);

/// How the course changes.
static TURNS: Phrases = Phrases::of(
    "
    ander, andere, anders, another, back to, binned, bijsturen, change, cut, different, door naar, drop, eruit, else, fall back, geld naar, go back, halveren, halve, het roer, instead, kappen,
    move, naar de, omgooien, over op, over naar, overstappen, pause, pauzeren, pull, quit, rethink, schakelen, schrappen, schuift, schuiven, stap over, stappen over, stekker, stop, stoppen, stopt, stopzetten,
    switch, terug naar, terug, try, valt af, valt die af, valt hij af, valt het af, vallen af, verschuiven, verschuift, vervalt, wisselen, zetten we in op, double, kill, scrap, shut, turn off
    ",
);

/// Those who are served, not those who steer.
static SERVED: Phrases = Phrases::of(
    "bezoeker, customer, customers, gast, gasten, guests, je, jij, jouw, klant, klanten, u, uw, you, your, members, leden, iemand, someone, anyone",
);

/// What such a condition calls off that is no course: "the workshop is cancelled".
static CALLED_OFF: Phrases =
    Phrases::of("afgelast, cancel, cancelled, gaat niet door, refund, terugbetaald, refunded, toeslag, surcharge");

/// Whether a sentence says at what result the plan changes, or what is done where it fails.
pub(super) fn turns(text: &str) -> bool {
    condition(text).is_some()
}

/// The condition at which the plan changes, as a span of the sentence.
pub(in crate::facts) fn condition(text: &str) -> Option<Span> {
    let words = Words::of(text);
    if CALLED_OFF.stand_in(&words) {
        return None;
    }
    let opens = OPENS.open(&words);
    if !(IF.stand_in(&words) || opens) || text.trim_end().ends_with('?') {
        return None;
    }
    let (told, rest) = parts(text, opens || IF.open(&words));
    let (condition, rest) = (Words::of(told), Words::of(rest));
    let fails = FAILS.stand_in(&condition) || (opens && condition.has("niet"));
    if SERVED.stand_in(&condition) || !(fails || is_bounded(&condition)) {
        return None;
    }
    let own = OURS.stand_in(&condition) && OURS.stand_in(&rest);
    let from = told.as_ptr() as usize - text.as_ptr() as usize;
    (own || TURNS.stand_in(&rest)).then(|| Span::new(from, from + told.len()))
}

/// The condition and what follows from it, in this order.
fn parts(text: &str, first: bool) -> (&str, &str) {
    let cut = |marks: &[&str]| marks.iter().filter_map(|m| text.find(m).map(|at| (at, at + m.len()))).min();
    let cut = if first {
        cut(&[", ", " then ", ": "])
            .or_else(|| cut(&[" we ", " we're ", " we'll ", " stoppen ", " gaan ", " trekken "]).map(|(at, _)| (at, at)))
    } else {
        cut(&[
            " als ", " if ", " wanneer ", " when ", " indien ", " zodra ", " unless ", " bij minder ", " with fewer ",
            " with less ",
        ])
        .map(|(at, _)| (at, at))
    };
    match cut {
        Some((at, end)) if first => (&text[..at], &text[end..]),
        Some((at, end)) => (&text[end..], &text[..at]),
        None => (text, ""),
    }
}

/// A bound with a number close behind it.
fn is_bounded(words: &Words) -> bool {
    let all: Vec<&str> = words.iter().collect();
    let number = |w: &&str| w.starts_with(|c: char| c.is_ascii_digit());
    all.iter().enumerate().filter(|(_, w)| number(w)).any(|(at, _)| {
        let near = all[at.saturating_sub(APART)..at].join(" ");
        BOUND.stand_in(&Words::of(&near))
    })
}

#[cfg(test)]
mod tests {
    use super::turns;

    #[test]
    fn a_result_at_which_the_plan_changes() {
        for text in [
            "Als we onder 15 zitten, gaan we terug naar flyers.",
            "Below 200 leads in May we stop the ads.",
            "Halen we het niet, dan stoppen we met Google Ads.",
            "If we miss it, we go back to flyers.",
            "Zitten we in juni onder de 20 aanvragen, dan gaat het geld naar de krant.",
            "If by June fewer than 20 people have signed up, we move the money to print.",
            "Lukt het niet, dan kiezen we een ander kanaal.",
            "Bij minder dan 10 aanmeldingen per maand trekken we de stekker eruit.",
            "Should it fail, we try something else.",
            "Werkt TikTok niet binnen 8 weken, dan eruit.",
            "If it's not 20 by May we're going back to leaflets.",
            "We stop with the fair if it brings in fewer than 8 quotes.",
            "We stoppen met de beurs als die minder dan 8 offertes oplevert.",
        ] {
            assert!(turns(text), "{text}");
        }
    }

    #[test]
    fn other_conditions() {
        for text in [
            "Als u vragen heeft, bellen we u terug.",
            "If you have questions, we call you back.",
            "Als het regent, gaan we naar binnen.",
            "If it rains, we move inside.",
            "Bij minder dan 10 aanmeldingen gaat de workshop niet door.",
            "With fewer than 10 sign-ups the workshop is cancelled.",
            "If a customer orders more than 10 bikes, we give a discount.",
            "Als een klant meer dan 10 fietsen bestelt, geven we korting.",
            "We willen onder de 15 klachten blijven.",
            "We stay below 15 complaints.",
        ] {
            assert!(!turns(text), "{text}");
        }
    }
}
