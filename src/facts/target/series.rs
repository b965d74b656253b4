//! Numbers for several moments in one line: "Members: Q1 ≥ 30, Q2 ≥ 45, Q3 ≥ 60".

use crate::text::{DateSpan, Lang, quantities};

/// Characters that may stand between a moment and its number.
const JOINS: &[char] = &[' ', ':', '=', '(', '→', '≥', '>', '≤', '<', '-', '–', '~', '€', '$', '£'];

/// Whether a label is followed by two or more moments with a bounded number each.
pub(super) fn is_target(text: &str, lang: Lang, dated: &[DateSpan]) -> bool {
    if dated.is_empty() || !text.contains(':') || !text.contains(['≥', '>', '≤', '<']) {
        return false;
    }
    let bounded = quantities(text, lang).into_iter().filter(|q| q.comparator.is_some());
    let moments = bounded.filter(|q| {
        let before = dated.iter().rfind(|d| d.span.end <= q.span.start);
        before
            .and_then(|d| text.get(d.span.end as usize..q.span.start as usize))
            .is_some_and(|between| between.trim_start_matches(JOINS).is_empty())
    });
    moments.count() > 0
}
