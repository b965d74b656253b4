//! What sets it apart.

use super::sentences_of;
use crate::facts::Source;
use crate::text::Span;

/// The sentences that say what sets it apart, in order.
pub(super) fn find(source: Source<'_>) -> Vec<Span> {
    sentences_of(source, "positioning")
}
