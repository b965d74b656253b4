//! Candidates from the automaton, and which of them stand.

use std::collections::{BTreeMap, BTreeSet};

use super::particle;
use crate::language::Sentence;
use crate::lexicon::{BLOCKER, Lexicon, PatternKind, Pole, TermId};
use crate::text::Span;

/// Letters that must stand before the head of a compound. Measured: with fewer, *reactie* passes for *actie*.
const MODIFIER_LETTERS: usize = 3;

/// A candidate, or once settled a hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The term.
    pub term: TermId,
    /// The whole word or phrase.
    pub span: Span,
    /// Bytes of it that the pattern matched: of `jaardoel` the four of `doel`.
    pub matched: u32,
    /// The particle of a separable verb.
    pub particle: Option<Span>,
    /// The group of separable verbs of which this is a finite form, until its particle is found.
    pub(super) group: Option<u32>,
}

/// Every pattern that stands at word boundaries in folded text, by start and then by end.
pub fn find(folded: &str, lexicon: &Lexicon) -> Vec<Found> {
    let mut found = Vec::new();
    let spaced = folded.replace('-', " ");
    for m in lexicon.automaton().find_overlapping_iter(&spaced) {
        if !ends_word(folded, m.end()) {
            continue;
        }
        let before = letters_before(folded, m.start());
        for pattern in lexicon.patterns(m.value()) {
            let hyphen = |at: &u32| folded.as_bytes()[m.start() + *at as usize] == b'-';
            let Some(start) = word_start(m.start(), before, pattern.kind) else { continue };
            if !pattern.hyphens.iter().all(hyphen) {
                continue;
            }
            let group = match pattern.kind {
                PatternKind::Split(group) => Some(group),
                _ => None,
            };
            let matched = (m.end() - m.start()) as u32;
            found.push(Found { term: pattern.term, span: Span::new(start, m.end()), matched, particle: None, group });
        }
    }
    found.sort_by_key(|f| (f.span, f.matched, f.term));
    found
}

/// A word ends where no letter or digit follows, nor a hyphen that makes it the first part of a compound.
fn ends_word(text: &str, at: usize) -> bool {
    let mut after = text[at..].chars();
    match after.next() {
        Some('-') => !after.next().is_some_and(char::is_alphanumeric),
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

/// No word has more letters before its head; keeps the look back short in data without spaces.
const LONGEST_MODIFIER: usize = 60;

/// How many letters and digits stand right before `at`, and how many bytes they take.
fn letters_before(text: &str, at: usize) -> (usize, usize) {
    let letters = text[..at].chars().rev().take(LONGEST_MODIFIER + 1).take_while(|c| c.is_alphanumeric());
    letters.fold((0, 0), |(n, b), c| (n + 1, b + c.len_utf8()))
}

fn word_start(at: usize, (letters, bytes): (usize, usize), kind: PatternKind) -> Option<usize> {
    match kind {
        _ if letters == 0 => Some(at),
        PatternKind::Head if (MODIFIER_LETTERS..=LONGEST_MODIFIER).contains(&letters) => Some(at - bytes),
        _ => None,
    }
}

/// Settles a sentence's candidates: the longest match wins, the sentence's own language before the other, blockers as equals of terms.
/// Facts are settled within their family: a metric never hides an owner.
pub(super) fn resolve(candidates: Vec<Found>, folded: &str, sentence: &Sentence, lexicon: &Lexicon) -> Vec<Found> {
    let mut ready = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        match candidate.group {
            None => ready.push(candidate),
            Some(group) => ready.extend(particle::complete(candidate, lexicon.verbs(group), folded, sentence.span)),
        }
    }
    let (facts, poles): (Vec<Found>, Vec<Found>) = ready.into_iter().partition(|f| lexicon.term(f.term).pole == Pole::Fact);
    let mut hits = longest(poles, sentence, lexicon);
    for family in families(facts, lexicon) {
        hits.extend(longest(family, sentence, lexicon));
    }
    hits.sort_by_key(|f| (f.span, f.term));
    hits
}

/// Facts by the first part of their category, "metric-outcome" with "metric-vanity"; what facts are hidden by is in every family.
fn families(facts: Vec<Found>, lexicon: &Lexicon) -> impl Iterator<Item = Vec<Found>> {
    let mut families: BTreeMap<&str, Vec<Found>> = BTreeMap::new();
    for fact in facts {
        let category = lexicon.category_name(lexicon.term(fact.term).category);
        families.entry(category.split('-').next().unwrap_or(category)).or_default().push(fact);
    }
    let hiding = families.remove(BLOCKER).unwrap_or_default();
    families.into_values().map(move |mut family| {
        family.extend(hiding.iter().cloned());
        family
    })
}

fn longest(mut candidates: Vec<Found>, sentence: &Sentence, lexicon: &Lexicon) -> Vec<Found> {
    let foreign = |f: &Found| lexicon.term(f.term).lang != sentence.lang;
    let hides = |f: &Found| lexicon.category_name(lexicon.term(f.term).category) == BLOCKER;
    candidates.sort_by_key(|f| (f.span.start, f.span.end));
    let mut kept = Vec::new();
    let mut rest = candidates.as_mut_slice();
    while !rest.is_empty() {
        let mut reach = rest[0].span.end;
        let size = rest
            .iter()
            .take_while(|f| {
                f.span.start < reach && {
                    reach = reach.max(f.span.end);
                    true
                }
            })
            .count();
        let (cluster, later) = rest.split_at_mut(size);
        // a word that one term hides can be a term itself
        cluster.sort_by_key(|f| (std::cmp::Reverse(f.matched), foreign(f), hides(f), f.term));
        // what is kept never overlaps, so only the neighbours need a look
        let mut taken: BTreeSet<Span> = BTreeSet::new();
        for candidate in cluster.iter() {
            let before = taken.range(..candidate.span).next_back();
            let after = taken.range(candidate.span..).next();
            if !before.into_iter().chain(after).any(|span| span.overlaps(candidate.span)) {
                taken.insert(candidate.span);
                kept.push(candidate.clone());
            }
        }
        rest = later;
    }
    kept
}
