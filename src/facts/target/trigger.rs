//! Numbers at which something is done, which nobody wants to reach: "piekdrukte (>90% bezetting) | uitzendkracht inhuren".

use super::metric;
use crate::facts::Source;
use crate::text::Span;
use std::ops::Range;

/// Whether a cell names a state with a bound in brackets behind it, and the next cell says in words what is done then.
pub(super) fn is_one(source: Source<'_>, line: Span, cell: Range<usize>) -> bool {
    let text = source.doc.slice(line);
    let Some(next) = text[cell.end..].strip_prefix('|').map(|rest| rest.split('|').next().unwrap_or_default()) else {
        return false;
    };
    let part = &text[cell.clone()];
    let Some((state, inner)) = part.split_once('(') else { return false };
    let digit = |t: &str| t.contains(|c: char| c.is_ascii_digit());
    let bound = digit(inner) && inner.trim_start().starts_with(['>', '<', '≥', '≤']);
    let says = next.contains(char::is_alphabetic) && !digit(next);
    let named = || {
        let from = line.start as usize + cell.start;
        !metric::nouns(source, Span::new(from, from + state.len())).is_empty()
    };
    bound && says && !digit(state) && state.contains(char::is_alphabetic) && !named()
}
