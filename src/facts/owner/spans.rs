//! Sets of spans that are asked often whether something touches them, and looks at a text that stay short on any line.

use crate::text::Span;

/// Bytes that are looked at before or behind a cue. Longer than nearly every sentence, so that a line without an end costs no more.
pub(super) const WINDOW: usize = 400;
/// Bytes of a place that holds owners: a dozen names.
pub(super) const SLOT: usize = 240;

/// Spans, sorted, those that overlap as one.
#[derive(Clone, Debug, Default)]
pub(super) struct Spans(Vec<Span>);

impl Spans {
    /// From spans in any order.
    pub(super) fn of(spans: impl Iterator<Item = Span>) -> Spans {
        let mut all: Vec<Span> = spans.filter(|s| !s.is_empty()).collect();
        all.sort();
        let mut merged: Vec<Span> = Vec::with_capacity(all.len());
        for span in all {
            match merged.last_mut().filter(|last| span.start < last.end) {
                Some(last) => last.end = last.end.max(span.end),
                None => merged.push(span),
            }
        }
        Spans(merged)
    }

    /// Whether one of them overlaps a span.
    pub(super) fn touch(&self, span: Span) -> bool {
        let next = self.0.partition_point(|s| s.end <= span.start);
        self.0.get(next).is_some_and(|s| s.overlaps(span))
    }

    /// Whether one of them holds a span.
    pub(super) fn hold(&self, span: Span) -> bool {
        let next = self.0.partition_point(|s| s.end < span.end);
        self.0.get(next).is_some_and(|s| s.contains(span))
    }
}

/// The last bytes of a text, at most, from a whole character on.
pub(super) fn tail(text: &str, bytes: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(bytes))..]
}

/// The first bytes of a text, at most, up to a whole character.
pub(super) fn head(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_as_a_search_through_all_would() {
        let all = [Span::new(8, 10), Span::new(0, 3), Span::new(2, 5), Span::new(12, 12)];
        let spans = Spans::of(all.into_iter());
        for start in 0..14 {
            for end in start + 1..14 {
                let span = Span::new(start, end);
                assert_eq!(spans.touch(span), all.iter().any(|s| !s.is_empty() && s.overlaps(span)), "{start}..{end}");
            }
        }
        assert!(spans.hold(Span::new(1, 4)) && spans.hold(Span::new(8, 10)) && !spans.hold(Span::new(4, 9)));
        assert_eq!((tail("é één", 3), head("é één", 1)), ("én", ""));
    }
}
