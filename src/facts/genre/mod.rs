//! Whether a document is a marketing plan: named cues, each with its weight, added up for the plan and for each rival.
//! Doubt favours the plan.

mod cue;
mod notice;
mod other_words;
mod plan_words;
mod shape;
mod subject;
#[cfg(test)]
mod tests;

use super::{Genre, OtherGenre, Source};
use crate::text::Span;
use cue::Side;
use notice::Page;

/// Below this many words nothing is set aside: a stub of a plan looks like anything.
const FEWEST_WORDS: u32 = 25;
/// What a rival must have by itself; set on short invented plans and other documents.
const ENOUGH: i32 = 6;
/// By how much a rival must beat the plan.
const MARGIN: i32 = 2;

/// What a cue brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The cue's name.
    pub cue: &'static str,
    /// For what other genre it speaks; none where it speaks for the plan.
    pub side: Option<OtherGenre>,
    /// How much.
    pub points: i32,
    /// The words that tell; may be empty where it is the whole that tells.
    pub words: Vec<Span>,
}

/// Compiles the patterns and the automaton of cues.
pub(super) fn prepare() {
    cue::prepare();
    shape::prepare();
}

/// Decides whether a document is a plan.
pub fn find(source: Source<'_>) -> Genre {
    let points = weigh(source);
    let (plan, rivals) = sums(&points);
    let rival = rivals.into_iter().rev().max_by_key(|(_, sum)| *sum);
    let beaten = rival.filter(|(_, sum)| *sum >= ENOUGH && sum - plan >= MARGIN);
    let other = beaten.map(|(genre, _)| genre).filter(|_| source.doc.tally().words >= FEWEST_WORDS);
    Genre { other, evidence: evidence(&points, other) }
}

/// Every cue that was seen, with its points: the plan's first, then by genre.
pub fn weigh(source: Source<'_>) -> Vec<Point> {
    let page = Page::of(source.doc);
    let mut points = cue::points(&page);
    points.extend(shape::points(&page));
    points.extend(subject::points(source, &page));
    subject::gate(&mut points, source.doc.tally().words);
    points
}

fn sums(points: &[Point]) -> (i32, Vec<(OtherGenre, i32)>) {
    let of = |side: Option<OtherGenre>| points.iter().filter(|p| p.side == side).map(|p| p.points).sum();
    let rivals = OtherGenre::ALL.into_iter().map(|genre| (genre, of(Some(genre)))).collect();
    (of(None), rivals)
}

/// The words of the winning side, the cue that weighs most first.
fn evidence(points: &[Point], side: Option<OtherGenre>) -> Vec<Span> {
    let mut won: Vec<&Point> = points.iter().filter(|p| p.side == side).collect();
    won.sort_by_key(|p| -p.points);
    won.iter().flat_map(|p| p.words.iter().copied()).collect()
}

impl Side {
    fn genre(self) -> Option<OtherGenre> {
        match self {
            Side::Plan => None,
            Side::Other(genre) => Some(genre),
        }
    }
}
