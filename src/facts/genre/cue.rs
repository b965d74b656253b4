//! Cues made of words: which of them stand where they tell.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::notice::{Page, Zone};
use super::{OtherGenre, Point, other_words, plan_words};
use crate::text::Span;

/// Letters that must stand before the head of a compound: *reactie* is no *actie*.
const MODIFIER_LETTERS: usize = 3;

/// For what a cue speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The document is a plan.
    Plan,
    /// It is something else.
    Other(OtherGenre),
}

/// Words that tell a genre.
#[derive(Debug)]
pub(super) struct Cue {
    /// Its name.
    pub id: &'static str,
    /// For what it speaks.
    pub side: Side,
    /// Where the words must stand.
    pub zone: Zone,
    /// Points for each different word.
    pub each: i32,
    /// At most so many points.
    pub most: i32,
    /// Lower-case words and phrases between bars; a leading `*` lets letters stand before, as in a Dutch compound.
    pub words: &'static str,
}

struct Cues {
    automaton: AhoCorasick,
    /// The cue of each pattern, and whether letters may stand before it.
    patterns: Vec<(&'static Cue, bool)>,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let cues = plan_words::CUES.iter().chain(other_words::CUES);
    let words: Vec<(&Cue, &str)> = cues.flat_map(|cue| cue.words.split('|').map(move |word| (cue, word))).collect();
    let patterns = words.iter().map(|(cue, word)| (*cue, word.starts_with('*'))).collect();
    let automaton = AhoCorasick::new(words.iter().map(|(_, word)| word.trim_start_matches('*')));
    Cues { automaton: automaton.expect("a small table of words"), patterns }
});

/// Builds the automaton.
pub(super) fn prepare() {
    LazyLock::force(&CUES);
}

/// The points of all word cues, in the order of the tables.
pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let mut seen: Vec<Option<Span>> = vec![None; CUES.patterns.len()];
    for m in CUES.automaton.find_overlapping_iter(&page.folded) {
        let index = m.pattern().as_usize();
        let (cue, head) = CUES.patterns[index];
        if seen[index].is_none() {
            let word = whole_word(&page.folded, m.start(), m.end(), head);
            seen[index] = word.filter(|span| page.stands(*span, cue.zone));
        }
    }
    for m in CUES.automaton.find_overlapping_iter(&page.title) {
        let index = m.pattern().as_usize();
        let (cue, head) = CUES.patterns[index];
        if cue.zone == Zone::Title && seen[index].is_none() {
            seen[index] = whole_word(&page.title, m.start(), m.end(), head).map(|_| Span::default());
        }
    }
    gather(&seen)
}

/// One entry a cue; a word that stands only in the title's property has no place to point at.
fn gather(seen: &[Option<Span>]) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for ((cue, _), span) in CUES.patterns.iter().zip(seen) {
        let Some(span) = *span else { continue };
        let words = Vec::from_iter(Some(span).filter(|s| !s.is_empty()));
        match points.last_mut().filter(|p| p.cue == cue.id) {
            Some(point) => {
                point.points = (point.points + cue.each).min(cue.most);
                point.words.extend(words);
            }
            None => points.push(Point { cue: cue.id, side: cue.side.genre(), points: cue.each.min(cue.most), words }),
        }
    }
    points
}

/// The word that a match fills, or of which it is the head; none inside another word.
fn whole_word(text: &str, start: usize, end: usize, head: bool) -> Option<Span> {
    if text[end..].chars().next().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let before = text[..start].chars().rev().take_while(|c| c.is_alphanumeric());
    let (letters, bytes) = before.fold((0, 0), |(letters, bytes), c| (letters + 1, bytes + c.len_utf8()));
    (letters == 0 || head && letters >= MODIFIER_LETTERS).then(|| Span::new(start - bytes, end))
}
