//! Separable verbs: "we *zetten* de blog *live*".

use std::borrow::Cow;

use super::Found;
use crate::lexicon::TermId;
use crate::text::Span;

/// How far the particle may stand from its verb. Measured on Dutch treebanks: 97% stand within eleven words.
const REACH: usize = 10;

/// What may follow a particle. Before a noun or an article the same word is a preposition ("we houden rekening *bij* de prijs").
const FOLLOWERS: [&str; 47] = [
    "en", "of", "maar", "om", "zodat", "als", "wanneer", "via", "op", "voor", "met", "in", "naar", "per", "tijdens", "na",
    "door", "aan", "onder", "binnen", "vanaf", "tot", "zonder", "waarmee", "waarin", "omdat", "terwijl", "want", "dus", "uit",
    "over", "bij", "volgens", "dat", "die", "ook", "and", "waarbij", "waarna", "tegen", "vanuit", "rond", "rondom", "naast",
    "ter", "van", "dankzij",
];

/// Before these a noun stands, and no finite verb: "we dienen *het plan* in".
const DETERMINERS: [&str; 14] =
    ["de", "het", "een", "ons", "onze", "dit", "deze", "elk", "elke", "hun", "haar", "zijn", "jouw", "geen"];

/// Particles that are part of something else before this word: "deel uit van", "inzetten op".
fn belongs_to_next(particle: &str, follower: &str) -> bool {
    matches!((particle, follower), ("uit", "van") | ("in", "op"))
}

/// Turns the finite form of separable verbs into hits of those whose particle follows in the sentence.
pub(super) fn complete(verb: Found, group: &[(Cow<'static, str>, TermId)], folded: &str, sentence: Span) -> Vec<Found> {
    let from = verb.span.end as usize;
    let before = &folded[sentence.start as usize..verb.span.start as usize];
    if before.ends_with(' ') && before.split_whitespace().next_back().is_some_and(|word| DETERMINERS.contains(&word)) {
        return Vec::new();
    }
    let clause = &folded[from..sentence.end as usize];
    // no farther than is looked at: a text without any full stop is one sentence
    let clause = words(clause).nth(REACH).map_or(clause, |(at, word)| &clause[..at + word.len()]);
    let clause = clause.find([';', ':', '|']).map_or(clause, |end| &clause[..end]);
    let words: Vec<(usize, &str)> = words(clause).take(REACH + 1).collect();
    // a particle of two words is the last of them, with the other right before it
    let ends_with = |i: usize, particle: &str| match particle.split_once(' ') {
        Some((first, last)) => words[i].1 == last && i > 0 && words[i - 1].1 == first,
        None => words[i].1 == particle,
    };
    let stands = |particle: &str| {
        words.iter().enumerate().take(REACH).find(|(i, (at, word))| {
            let end = at + word.len();
            let next = words.get(i + 1);
            let closed = next.is_none_or(|(next_at, _)| {
                clause[end..*next_at].contains([',', '.', '(', ')', '!', '?', '–', '—', '/', '"', '\u{201d}', '\u{2019}', '\n'])
            });
            let goes_on = |follower: &str| FOLLOWERS.contains(&follower) && !belongs_to_next(particle, follower);
            ends_with(*i, particle) && (closed || next.is_some_and(|(_, follower)| goes_on(follower)))
        })
    };
    let mut hits = Vec::new();
    for (particle, term) in group {
        if let Some((_, (at, word))) = stands(particle) {
            let start = from + at;
            let matched = verb.matched + particle.len() as u32;
            hits.push(Found { term: *term, matched, particle: Some(Span::new(start, start + word.len())), ..verb.clone() });
        }
    }
    for hit in &mut hits {
        hit.group = None;
    }
    hits
}

/// Words with their offsets; a hyphen or an apostrophe inside belongs to the word.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '-' || c == '\''))
        .filter(|w| !w.is_empty())
        .map(|w| (w.as_ptr() as usize - text.as_ptr() as usize, w))
}
