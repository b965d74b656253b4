//! What the plan deploys: campaigns, tools, channels, and what for.

use super::Source;

/// What the plan deploys: campaigns, tools, channels, and what for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Means {}

/// Finds all of it.
pub(super) fn find(_source: Source<'_>) -> Means {
    Means::default()
}
