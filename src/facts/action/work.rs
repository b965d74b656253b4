//! Whether a line says that work is done: by the lexicon's words, or by its shape.

use super::moment;
use crate::document::Block;
use crate::facts::Source;
use crate::facts::words::{Phrases, Words};
use crate::lexicon::Pole;
use crate::text::{Lang, Span};

/// Categories of the lexicon that say that work is done.
const WORK: &[&str] = &["production", "tasks", "outreach"];

/// Letters of a Dutch infinitive with a prefix, at least: "ophalen".
const LONG: usize = 7;

/// What stands between the beginning of a line and its verb: "We plaatsen …".
static DOERS: Phrases =
    Phrases::of("in, maandelijks, the team, team, then, there, vervolgens, we, we also, we gaan, we will, we'll, week, wij, you");

/// English verbs that open a line of work.
static IMPERATIVES: Phrases = Phrases::of(
    "
    add, agree, align, analyse, analyze, announce, apply, approach, arrange, ask, assess, assign, attend, audit, automate, bake, book, brief, bring, build, buy, call, check,
    categorise, categorize, choose, clean, collaborate, collect, compile, complete, conduct, confirm, connect, contact, create, decide, define, deliver, design,
    develop, discuss, distribute, document, draft, edit, email, emphasise, emphasize, encourage, engage, ensure, establish, evaluate, expand, explore, film, finalise, finalize,
    find, finish, fix, follow, gather, get, give, hand, have, hire, hold, host, identify, implement, improve, install, interview,
    introduce, invest, invite, join, keep, launch, leverage, list, make, map, measure, meet, migrate, monitor, move, negotiate, offer, open, optimise, optimize, order,
    organise, organize, partner, pick, pilot, place, plan, post, prepare, present, print, prioritise, prioritize, produce, promote, propose, publish, pursue, put, reach,
    record, recruit, redesign, refresh, register, rent, replace, research, reserve, respond, retarget, review, rewrite, roll, run, scale, schedule, segment,
    select, sell, send, set, share, shoot, sign, speak, sponsor, start, submit, survey, talk, test, thank, track, train, translate, try,
    update, upgrade, upload, use, validate, visit, write
    ",
);

/// Dutch infinitives without a prefix that close a line of work.
static INFINITIVES: Phrases = Phrases::of(
    "
    bakken, bellen, bestellen, boeken, bouwen, brengen, checken, delen, doen, draaien, drukken, filmen, geven, halen, hangen,
    houden, huren, interviewen, lezen, lopen, kiezen, kopen, lanceren, laten, leggen, leren, leveren, maken, mailen, meten, nemen, openen, plaatsen, plannen,
    posten, praten, printen, regelen, schrijven, spreken, starten, stellen, sturen, tekenen, testen, updaten, vernieuwen,
    verkopen, versturen, vinden, vragen, vullen, werven, voeren, zetten, zoeken
    ",
);

/// Dutch nouns in the plural that look like infinitives with a prefix.
static PLURALS: Phrases = Phrases::of(
    "
    aanvragen, afspraken, beelden, bedrijven, bedragen, beloningen, bericht, berichten, beroepen, bestanden, beurzen, bezoeken,
    inkomsten, nadelen, onderdelen, onderwerpen, opdrachten, overheden, uitgaven, verhalen, verenigingen, voordelen, voorraden,
    voorbeelden, verschillen
    ",
);

const PREFIXES: [&str; 19] = [
    "aan", "achter", "af", "be", "bij", "door", "her", "in", "mee", "na", "onder", "ont", "op", "over", "rond", "samen", "uit",
    "ver", "voor",
];

fn terms(source: Source<'_>, span: Span) -> impl Iterator<Item = (Span, &str, Pole)> {
    let from = source.hits.partition_point(|h| h.span.start < span.start);
    let inside = source.hits[from..].iter().take_while(move |h| h.span.start < span.end).filter(|h| h.negation.is_none());
    inside.map(move |h| {
        let term = source.lexicon.term(h.term);
        (h.span, source.lexicon.category_name(term.category), term.pole)
    })
}

/// Whether a block holds a word of execution that is not denied.
pub(super) fn has_execution(source: Source<'_>, block: &Block) -> bool {
    does(source, block.span)
}

/// Whether a span holds a word of execution that is not denied.
pub(super) fn does(source: Source<'_>, span: Span) -> bool {
    terms(source, span).any(|(_, _, pole)| pole == Pole::Execution)
}

/// What makes of a number of texts or films a rhythm.
static RHYTHM: Phrases = Phrases::of(
    "/ day, / maand, / month, / week, a day, a month, a quarter, a week, elke, every, monthly, per dag, per day, per kwartaal, per maand, per month, per quarter, per week, weekly, wekelijks",
);

/// "3 posts per week, 2 reels": how much is made, and how often.
pub(super) fn counts_output(source: Source<'_>, block: &Block) -> bool {
    let text = source.doc.slice(block.span);
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, 'x' | '-' | '–' | ' ' | '×'));
    let from = block.span.start + (text.len() - behind.len()) as u32;
    let word = behind.find(' ').unwrap_or(behind.len()) as u32;
    let made = terms(source, Span { start: from, end: from + word })
        .any(|(span, _, pole)| pole == Pole::Execution && span.start == from);
    text.starts_with(|c: char| c.is_ascii_digit()) && made && RHYTHM.stand_in(&Words::of(text))
}

/// Whether a block holds a word of work or of execution.
pub(super) fn is_named(source: Source<'_>, block: &Block) -> bool {
    terms(source, block.span).any(|(_, category, pole)| pole == Pole::Execution || WORK.contains(&category))
}

/// How a line opens that tells what those who write will do.
static WE: Phrases = Phrases::of("ik, i will, i'll, we, we gaan, we will, we'll, wij, wij gaan");

/// Whether a line tells of itself what we do, with a word of execution and none of direction: "We maken een filmpje van de tuin".
pub(super) fn is_told_by_us(source: Source<'_>, block: &Block) -> bool {
    let has = |wanted: Pole| terms(source, block.span).any(|(_, _, pole)| pole == wanted);
    has(Pole::Execution) && !has(Pole::Direction) && WE.open(&Words::of(source.doc.slice(block.span)))
}

/// An imperative, a Dutch infinitive at the end, or "we" with a verb of work.
pub(super) fn opens_or_closes(source: Source<'_>, block: &Block) -> bool {
    let text = source.doc.text();
    let lettered = |part: &str| part.contains(char::is_alphabetic);
    terms(source, block.span).filter(|(_, category, pole)| *pole == Pole::Execution && WORK.contains(category)).any(
        |(span, ..)| {
            let before = &text[block.span.start as usize..span.start as usize];
            let behind = &text[span.end as usize..block.span.end as usize];
            let closes = behind.split(['(', ',', '.', '–', '—']).next().is_some_and(|rest| !lettered(rest))
                && text[span.range()].ends_with('n');
            let doer = || before.len() < 40 && DOERS.has(Words::of(before).iter().collect::<Vec<_>>().join(" ").as_str());
            !lettered(before) || closes || doer()
        },
    )
}

/// Whether a line has the shape of a task: it opens with an English imperative or closes with a Dutch infinitive. Where it stands
/// must already say that tasks follow, since nouns look the same.
pub(super) fn is_shaped(text: &str, lang: Lang) -> bool {
    let body = text.split_once(": ").map_or(text, |(_, rest)| rest);
    let mut clauses = body.split(['(', ',', '.', '–', '—', ';']).flat_map(|part| part.split(" - "));
    let clause = clauses.find(|part| !moment::fills(part, lang)).unwrap_or_default();
    let words = Words::of(clause);
    let first = words.iter().next().unwrap_or_default();
    let last = words.iter().next_back().filter(|_| words.count() > 1).unwrap_or_default();
    match lang {
        Lang::En => IMPERATIVES.has(first) && words.count() > 1,
        Lang::Nl => is_infinitive(last) || words.iter().nth(1).is_some_and(is_infinitive),
    }
}

/// Words of a short line in a list of actions, at most.
const SHORT: usize = 14;

/// How a line states what is so, not what will be done.
static STATES: Phrases = Phrases::of(
    "
    are, blijft, blijven, had, hadden, has, heeft, is, remains, waren, was, were, wordt, worden, zijn
    ",
);

/// What opens a line that forbids or counts, not one that does.
const DENIES: [&str; 9] = ["geen", "no", "niet", "nooit", "not", "never", "do not", "don't", "vermijd"];

/// Whether a line is no task whatever stands above it: a denial, a quotation, a path or an address behind a label.
pub(super) fn is_none(text: &str) -> bool {
    let value = text.split_once(": ").map_or(text, |(_, rest)| rest).trim_start();
    let labelled = Words::of(&text[..text.len() - value.len()]).count() < 2;
    let address = labelled && value.split(' ').next().is_some_and(|word| word.starts_with('/') || word.contains("://"));
    let quoted = text.starts_with(['"', '“', '„', '«']) && text.trim_end_matches(['.', ' ']).ends_with(['"', '”', '“', '»', ')']);
    quoted || address || Words::of(text).begin(&DENIES)
}

/// What opens a line about the customer: "Uw website laadt traag".
static THEIRS: Phrases = Phrases::of("je, jij, jouw, jullie, u, uw, you, you're, your");

/// A short line without a label, a quotation or a full stop that states nothing: in a list of actions that is one.
pub(super) fn is_bare(text: &str) -> bool {
    let words = Words::of(text);
    let opens = text.starts_with(char::is_alphabetic) && !words.begin(&DENIES) && !THEIRS.open(&words);
    let whole = !text.contains([':', '"', '“', '„']) && !text.trim_end().ends_with(['.', '!']);
    opens && whole && (3..=SHORT).contains(&words.count()) && !STATES.stand_in(&words)
}

fn is_infinitive(word: &str) -> bool {
    let long = word.len() >= LONG && word.ends_with("en") && !word.ends_with("ingen") && !PLURALS.has(word);
    INFINITIVES.has(word) || (long && (word.ends_with("eren") || PREFIXES.iter().any(|p| word.starts_with(p))))
}

#[cfg(test)]
mod tests {
    use super::is_shaped;
    use crate::text::Lang;

    #[test]
    fn tells_tasks_from_nouns() {
        for (text, lang, expected) in [
            ("Adressenlijst opschonen", Lang::Nl, true),
            ("Q2: klantenpas invoeren (Noor)", Lang::Nl, true),
            ("Zaal reserveren, uiterlijk 3 mei", Lang::Nl, true),
            ("Nieuwe bedrijven", Lang::Nl, false),
            ("Onze verenigingen", Lang::Nl, false),
            ("Groei", Lang::Nl, false),
            ("Order banners", Lang::En, true),
            ("A calmer season", Lang::En, false),
        ] {
            assert_eq!(is_shaped(text, lang), expected, "{text}");
        }
    }
}
