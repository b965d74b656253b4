//! Whether the text is about marketing at all: how dense the lexicon's words of marketing are in it.

use super::notice::Page;
use super::{OtherGenre, Point, Source};
use crate::lexicon::{Strength, TermId};
use crate::text::Span;

/// Topics that only marketing has. Goals, tasks, priorities and the like belong to any plan.
const MARKETING: &[&str] = &[
    "content", "channels", "campaigns", "events", "mail", "web", "design", "outreach", "output", "positioning", "customer",
    "outcomes",
];
/// Fewer words give no density.
const FEWEST_WORDS: usize = 40;
/// So many words with hardly one of marketing are no slip of the pen; a shorter text may be a list of chores.
const MANY_WORDS: usize = 120;
/// Cues that any plan has, of a roof as well: without a word of marketing they say nothing.
const ANY_PLAN: &[&str] =
    &["kind-in-title", "part-of-plan", "column-of-plan", "own-future", "dated-lines", "horizon", "task-boxes"];
/// A plan of so many words in which no word of marketing stands is a plan for something else.
const BARE_WORDS: usize = 60;

/// Drops the cues of a plan for something else.
pub(super) fn gate(points: &mut Vec<Point>, words: u32) {
    let bare = words as usize >= BARE_WORDS && points.iter().all(|p| p.side.is_some() || ANY_PLAN.contains(&p.cue));
    if bare {
        points.retain(|p| p.side.is_some());
    }
}

/// The points of the subject.
pub(super) fn points(source: Source<'_>, page: &Page<'_>) -> Vec<Point> {
    let words = page.doc.tally().words as usize;
    let hits: Vec<Span> = source.hits.iter().filter(|hit| is_marketing(source, hit.term)).map(|hit| hit.span).collect();
    if words < FEWEST_WORDS {
        return Vec::new();
    }
    let rate = hits.len() * 1000 / words;
    let evidence = hits.iter().take(3).copied().collect();
    let point = |cue, side, points, words| vec![Point { cue, side, points, words }];
    // Per thousand words. Of 117 plans seven in eight lie above 18, half above 53; of 55 other documents half below 20.
    match rate {
        60.. => point("marketing-dense", None, 4, evidence),
        32.. => point("marketing-dense", None, 3, evidence),
        18.. => point("marketing-dense", None, 2, evidence),
        10.. => point("some-marketing", None, 1, evidence),
        ..5 if words >= MANY_WORDS => point("no-marketing", Some(OtherGenre::Unrelated), 6, Vec::new()),
        _ => point("little-marketing", Some(OtherGenre::Unrelated), 4, Vec::new()),
    }
}

/// Weak terms are everyday words as well: the post that a dog barks at.
fn is_marketing(source: Source<'_>, term: TermId) -> bool {
    let term = source.lexicon.term(term);
    term.strength > Strength::Weak && MARKETING.contains(&source.lexicon.category_name(term.category))
}
