//! Whether the text is about marketing at all: how dense the lexicon's words of marketing are in it.

use super::notice::Page;
use super::{OtherGenre, Point, Source};
use crate::text::Span;

/// Topics that only marketing has. Tasks, tools, priorities and the like belong to any plan.
const MARKETING: &[&str] = &[
    "content", "channels", "campaigns", "events", "mail", "web", "design", "outreach", "output", "positioning", "customer", "outcomes",
];
/// Fewer words give no density.
const FEWEST_WORDS: usize = 40;

/// The points of the subject.
pub(super) fn points(source: Source<'_>, page: &Page<'_>) -> Vec<Point> {
    let words = page.doc.tally().words as usize;
    let hits: Vec<Span> = source.hits.iter().filter(|hit| is_marketing(source, hit.term)).map(|hit| hit.span).collect();
    if words < FEWEST_WORDS {
        return Vec::new();
    }
    let rate = hits.len() * 1000 / words;
    let evidence = hits.iter().take(3).copied().collect();
    match rate {
        // Per thousand words, from the distribution over plans and other documents: most plans lie above 40.
        70.. => vec![Point { cue: "marketing-dense", side: None, points: 4, words: evidence }],
        40.. => vec![Point { cue: "marketing-dense", side: None, points: 3, words: evidence }],
        25.. => vec![Point { cue: "marketing-dense", side: None, points: 1, words: evidence }],
        10.. => Vec::new(),
        5.. => vec![Point { cue: "no-marketing", side: Some(OtherGenre::Unrelated), points: 4, words: Vec::new() }],
        _ => vec![Point { cue: "no-marketing", side: Some(OtherGenre::Unrelated), points: 6, words: Vec::new() }],
    }
}

fn is_marketing(source: Source<'_>, term: crate::lexicon::TermId) -> bool {
    let category = source.lexicon.term(term).category;
    MARKETING.contains(&source.lexicon.category_name(category))
}
