//! Who does the work on what terms: interns and who guides them, sponsors, hand-over, how long it lasts.

use super::Source;

/// Who does the work on what terms: interns and who guides them, sponsors, hand-over, how long it lasts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Staffing {}

/// Finds all of it.
pub(super) fn find(_source: Source<'_>) -> Staffing {
    Staffing::default()
}
