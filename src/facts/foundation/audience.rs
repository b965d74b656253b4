//! For whom.

use super::sentences_of;
use crate::facts::Source;
use crate::text::Span;

/// The sentences that say for whom, in order.
pub(super) fn find(source: Source<'_>) -> Vec<Span> {
    sentences_of(source, "customer")
}
