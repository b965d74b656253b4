//! What parent and child say to each other: one line of JSON a message.

use serde::{Deserialize, Serialize};

use crate::discover::Input;
use crate::plan::PlanReport;
use crate::read::ReadError;
use crate::timing::Cost;

/// What the child is to do; the parent's only line. The bytes of standard input follow it, where one of the inputs is that.
#[derive(Debug, Deserialize, Serialize)]
pub(super) struct Job {
    /// The documents, each with its number in the run.
    pub(super) inputs: Vec<(usize, Input)>,
    /// How many bytes of standard input follow.
    pub(super) stdin: usize,
}

/// What the child tells.
#[derive(Debug, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Event {
    /// It is ready; the fingerprint of the lexicon in force.
    Ready(String),
    /// It cannot do the job, and why.
    Refused(String),
    /// The audit of a document begins.
    Start(usize),
    /// What a document took, where the child keeps the time; told before what became of it.
    Cost(usize, Cost),
    /// A document was audited.
    Plan(usize, Box<PlanReport>),
    /// A document could not be read.
    Failure(usize, ReadError),
}
