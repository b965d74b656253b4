//! Whether the text is about marketing at all: how dense the lexicon's words of marketing are in it.

use super::notice::Page;
use super::{OtherGenre, Point, Source};
use crate::lexicon::{Strength, TermId};
use crate::text::Span;

/// Topics that only marketing has. Tasks, tools, priorities and the like belong to any plan.
const MARKETING: &[&str] = &[
    "content",
    "channels",
    "campaigns",
    "events",
    "mail",
    "web",
    "design",
    "outreach",
    "output",
    "positioning",
    "customer",
    "outcomes",
    "goals",
    "strategy",
];
/// Fewer words give no density.
const FEWEST_WORDS: usize = 40;
/// So many words without one of marketing are no slip of the pen; a shorter text may be a list of chores.
const MANY_WORDS: usize = 120;

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
    // Per thousand words. Of plans nine in ten lie above 18, half above 45; of recipes and manuals none above 10.
    match rate {
        60.. => point("marketing-dense", None, 4, evidence),
        32.. => point("marketing-dense", None, 3, evidence),
        18.. => point("marketing-dense", None, 2, evidence),
        10.. => Vec::new(),
        ..5 if words >= MANY_WORDS => point("no-marketing", Some(OtherGenre::Unrelated), 6, Vec::new()),
        _ => point("little-marketing", Some(OtherGenre::Unrelated), 4, Vec::new()),
    }
}

/// Weak terms are everyday words as well: the post that a dog barks at.
fn is_marketing(source: Source<'_>, term: TermId) -> bool {
    let term = source.lexicon.term(term);
    term.strength > Strength::Weak && MARKETING.contains(&source.lexicon.category_name(term.category))
}
