//! Whether words say what something is for: a purpose clause, a reason, an audience.

use crate::facts::words::{Phrases, Words};
use crate::text::Lang;

/// Dutch words that begin a purpose, a reason or an audience.
static NL: Phrases = Phrases::of(
    "
    aangezien, bedoeld om, bedoeld voor, bestemd voor, daarmee kunnen, daarmee willen, daarom, dankzij, die past bij, geslaagd als, succes is, succes voor ons is,
    dit helpt, doelgroep, gericht op, gericht op de, helpt ons, hiermee kunnen, hiermee willen, immers, in de hoop,
    met als doel, met als inzet, met de bedoeling, met het doel, met het oog op, mikken op, mikt op, moet leiden tot,
    moet opleveren, moeten leiden tot, moeten opleveren, omdat, opdat, richt zich op, richten ons op, richten we ons op,
    richten zich op, speciaal voor, te behoeve van, ten behoeve van, ten gunste van, teneinde, ter ondersteuning van,
    ter vergroting van, ter verhoging van, ter versterking van, vandaar, waardoor, waarmee, want, want zo, wil zeggen dat,
    zo bereiken, zo dat, zo halen, zo krijgen, zo willen, zodat
    ",
);

/// English words that begin a purpose, a reason or an audience.
static EN: Phrases = Phrases::of(
    "
    aimed at, aiming at, as a way to, because, dedicated to, designed for, designed to, directed at, focused on,
    for the benefit of, geared to, geared towards, helping us, helps us, hence, in order to, in support of, in the hope,
    intended for, intended to, meant for, meant to, so everyone, so fewer, so members, so more, so no one, so nobody, so our,
    so parents, so people, so that, so the, so they, so visitors, so we, so you, speaks to, success is, success looks like, success means, tailored to, targeted at,
    targeted to, targeting, that is why, that's why, the aim is, the goal is, the idea is, the purpose is, therefore,
    to that end, which is why, which lets, which means, which will help, with a view to, with the aim, with the goal,
    with the intention, with the purpose
    ",
);

/// Verbs of what is to come of something, behind "to".
static GAINS: Phrases = Phrases::of(
    "
    attract, avoid, book, boost, bring, build, capture, clear, convert, convince, cut, deepen, double, drive, earn, ease,
    educate, encourage, fill, find, gain, generate, get, grow, help, improve, increase, inform, inspire, introduce, keep,
    learn, let, lift, lower, measure, move, nurture, persuade, position, prevent, promote, protect, prove, qualify, raise,
    reach, reassure, recover, recruit, reduce, remind, retain, save, secure, sell, serve, shift, shorten, show, sign, speed,
    stand out, strengthen, support, test, thank, track, turn, understand, warm, welcome, win
    ",
);

/// What makes a result of "to make": easier, sure, visible.
static MADE: Phrases = Phrases::of(
    "
    aware, better, easier, easy, faster, more, possible, quicker, simpler, sure, visible
    ",
);

/// Verbs of work: "om posts in te plannen" says how, not what for.
static WORK: Phrases = Phrases::of(
    "
    beheren, bewerken, delen, drukken, filmen, gebruiken, knippen, maken, monteren, ontwerpen, plaatsen, plannen, posten,
    publiceren, schrijven, sturen, uploaden, versturen, vormgeven
    ",
);

/// How many words a Dutch "om … te" may span.
const APART: usize = 18;
/// How many words may stand between "voor" and the "die" of those whom something is for.
const WHOM: usize = 5;

/// Whether the words say what something is for, or for whom.
pub(super) fn stands_in(words: &Words, lang: Lang) -> bool {
    let list: Vec<&str> = words.iter().collect();
    match lang {
        Lang::Nl => NL.stand_in(words) || om_te(&list) || whom(&list, "voor", &["die"]),
        Lang::En => EN.stand_in(words) || gains(&list) || whom(&list, "for", &["who", "whose"]),
    }
}

/// "om 40 demo's te halen".
fn om_te(words: &[&str]) -> bool {
    words.iter().enumerate().filter(|(_, w)| **w == "om").any(|(at, _)| {
        let clause = &words[at + 1..words.len().min(at + 1 + APART)];
        let te = clause.iter().position(|w| *w == "te");
        te.and_then(|te| clause.get(te + 1)).is_some_and(|verb| !WORK.has(verb))
    })
}

/// "to win back customers", "to make giving easier".
fn gains(words: &[&str]) -> bool {
    words.windows(2).enumerate().any(|(at, pair)| {
        let made = || words[at + 2..words.len().min(at + 8)].iter().any(|w| MADE.has(w));
        pair[0] == "to" && (GAINS.has(pair[1]) || (pair[1] == "make" && made()))
    })
}

/// "voor ondernemers die", "for parents who".
fn whom(words: &[&str], before: &str, behind: &[&str]) -> bool {
    words.iter().enumerate().filter(|(_, w)| **w == before).any(|(at, _)| {
        let next = &words[(at + 2).min(words.len())..words.len().min(at + 2 + WHOM)];
        next.iter().any(|w| behind.contains(w))
    })
}

/// Labels, headings and column names that announce a reason, an audience or a result.
static ANNOUNCES: Phrases = Phrases::of(
    "
    audience, audiences, beoogd effect, beoogd resultaat, bestemd voor, doelgroep, doelgroepen, doelpubliek, effect, for whom,
    hypothese, hypothesis, outcome, outcomes, publiek, purpose, rationale, reason, reden, result, resultaat, resultaten,
    results, segment, target audience, target group, use case, voor wie, waarom, waartoe, waarvoor, wat levert het op,
    who for, who is it for, why
    ",
);

/// Whether a label, heading or column name announces a reason, an audience or a result.
pub(super) fn announces(words: &Words) -> bool {
    ANNOUNCES.stand_in(words)
}

#[cfg(test)]
mod tests {
    use super::stands_in;
    use crate::facts::words::Words;
    use crate::text::Lang;

    #[test]
    fn tells_purposes_from_ways() {
        for (text, lang, expected) in [
            ("een campagne om 300 mensen naar de winkel te halen", Lang::Nl, true),
            ("Buffer om posts in te plannen", Lang::Nl, false),
            ("een pagina voor ondernemers die willen stoppen", Lang::Nl, true),
            ("we want more and we post daily", Lang::En, false),
            ("a page for parents who work nights", Lang::En, true),
            ("ads to win back lapsed members", Lang::En, true),
            ("ads to make giving easier", Lang::En, true),
            ("a tool to make reels", Lang::En, false),
            ("we want to post on LinkedIn", Lang::En, false),
        ] {
            assert_eq!(stands_in(&Words::of(text), lang), expected, "{text}");
        }
    }
}
