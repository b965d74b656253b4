//! How the organisation looks at marketing: by habit, as a cost, as pixels to approve.

use super::Source;

/// How the organisation looks at marketing: by habit, as a cost, as pixels to approve.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attitude {}

/// Finds all of it.
pub(super) fn find(_source: Source<'_>) -> Attitude {
    Attitude::default()
}
