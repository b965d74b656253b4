//! What a log says of one document: figures, and nothing of its text.

use serde::{Deserialize, Serialize};

use crate::plan::PlanReport;
use crate::read::ReadError;
use crate::timing::Cost;

/// One line of a log.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Entry {
    /// The id of the line that asked for the document, as it was written; none outside `regie worker`.
    pub id: Option<String>,
    /// The path of the document, as reports show it.
    pub path: Option<String>,
    /// What became of it: `ok`, `cached`, `bad-input`, or the kind of error.
    pub outcome: String,
    /// The id of the format that it was read as.
    pub format: Option<String>,
    /// Words that were read.
    pub words: Option<u32>,
    /// What it took, where that is known.
    pub cost: Option<Cost>,
}

impl Entry {
    /// A document that was audited or could not be read.
    pub fn new(path: &str, outcome: &Result<PlanReport, ReadError>, cost: Option<Cost>) -> Entry {
        let read = outcome.as_ref();
        Entry {
            id: None,
            path: Some(path.to_owned()),
            outcome: read.map_or_else(|error| error.kind.id(), |_| "ok").to_owned(),
            format: read.ok().map(|plan| plan.format.to_string()),
            words: read.ok().map(|plan| plan.tally.words),
            cost,
        }
    }

    /// A document that could not be read.
    pub fn failed(path: &str, error: &ReadError, cost: Option<Cost>) -> Entry {
        let outcome = error.kind.id().to_owned();
        Entry { path: Some(path.to_owned()), outcome, cost, ..Entry::default() }
    }

    /// A plan that a cache knows.
    pub fn cached(plan: &PlanReport) -> Entry {
        Entry {
            path: Some(plan.path.clone()),
            outcome: "cached".to_owned(),
            format: Some(plan.format.to_string()),
            words: Some(plan.tally.words),
            ..Entry::default()
        }
    }
}
