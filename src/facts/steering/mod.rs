//! How the plan is steered: reviews, learning, roles, and sales at the table.

use super::Source;

/// How the plan is steered: reviews, learning, roles, and sales at the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steering {}

/// Finds all of it.
pub(super) fn find(_source: Source<'_>) -> Steering {
    Steering::default()
}
