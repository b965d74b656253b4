//! A run: every input read and audited in parallel, results in path order.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::audit::Auditor;
use crate::discover::{Input, Missing, Opened};
use crate::document::Document;
use crate::plan::{Failure, PlanReport, Report};
use crate::read::{self, Limits, ReadError};
use crate::timing::{Cost, Room, Timings, timed, timed_as};

/// A document that a run is done with.
#[derive(Clone, Copy, Debug)]
pub struct Done<'a> {
    /// What was asked.
    pub input: &'a Input,
    /// What became of it.
    pub outcome: &'a Result<PlanReport, ReadError>,
    /// What it took, where somebody kept the time.
    pub cost: Option<Cost>,
}

/// Audits every input. `done` is called after each, from any thread.
pub fn run(auditor: &Auditor, inputs: &[Input], missing: Vec<Missing>, done: impl Fn(&Done<'_>) + Sync) -> Report {
    report(inputs, outcomes(auditor, inputs, done), missing, auditor.lexicon().fingerprint())
}

/// Audits every input, and gives what became of each, in their order.
pub fn outcomes(auditor: &Auditor, inputs: &[Input], done: impl Fn(&Done<'_>) + Sync) -> Vec<Result<PlanReport, ReadError>> {
    let opened = Opened::default();
    let audited = inputs.par_iter().map(|input| {
        let (outcome, cost) = audit(auditor, input, |limits| content(input, limits, &opened));
        done(&Done { input, outcome: &outcome, cost });
        outcome
    });
    audited.collect()
}

/// One report of what became of every input, in their order, and of those that lead nowhere.
pub fn report(inputs: &[Input], results: Vec<Result<PlanReport, ReadError>>, missing: Vec<Missing>, lexicon: &str) -> Report {
    let mut report = Report { lexicon: lexicon.to_owned(), ..Report::default() };
    for (input, result) in inputs.iter().zip(results) {
        match result {
            Ok(plan) => report.plans.push(plan),
            Err(error) => report.errors.push(Failure { path: input.shown.clone(), error }),
        }
    }
    let gone = missing.into_iter().map(|m| Failure { path: m.shown, error: m.error });
    report.errors.extend(gone);
    report.errors.sort_by(|a, b| a.path.cmp(&b.path));
    report.notes = report.plans.iter().flat_map(|plan| plan.notes.iter().cloned()).collect();
    report
}

/// Audits an input whose content `load` gives, and tells what that took where the auditor keeps the time.
pub fn audit<B: AsRef<[u8]>>(
    auditor: &Auditor,
    input: &Input,
    load: impl FnOnce(&Limits) -> Result<B, ReadError>,
) -> (Result<PlanReport, ReadError>, Option<Cost>) {
    let clock = auditor.timings().map(|_| Timings::default());
    let limits = Limits::default();
    let loaded = timed(clock.as_ref(), Room::Load, || load(&limits));
    let size = loaded.as_ref().ok().map(|bytes| bytes.as_ref().len());
    let outcome = loaded.and_then(|bytes| audit_bytes(auditor, input, bytes.as_ref(), &limits, clock.as_ref()));
    if let (Some(all), Some(own)) = (auditor.timings(), &clock) {
        all.add_all(own);
    }
    (outcome, clock.map(|own| own.cost(size)))
}

fn audit_bytes(
    auditor: &Auditor,
    input: &Input,
    bytes: &[u8],
    limits: &Limits,
    clock: Option<&Timings>,
) -> Result<PlanReport, ReadError> {
    let format = |read: &Result<Document, ReadError>| Room::Read(read.as_ref().map_or("", Document::format));
    let doc = timed_as(clock, format, || read::open(bytes, &input.shown, limits))?;
    let policy = auditor.policy_for(&input.shown);
    let analysis = auditor.analyse_by(policy, doc, None, clock);
    Ok(timed(clock, Room::Rules, || auditor.judge_by(policy, &input.shown, &analysis, input.named)))
}

/// The content of an input: of its file, or of the piece of it that it stands in. `opened` is what the run has unpacked so far.
///
/// # Errors
/// [`ReadErrorKind::Io`] with what the system says; for a piece, why it cannot be unpacked.
pub fn content(input: &Input, limits: &Limits, opened: &Opened) -> Result<Vec<u8>, ReadError> {
    match &input.piece {
        Some(piece) => opened.unpacked(&input.path, piece, limits),
        None => load(&input.path, limits),
    }
}

/// The content of a file, or of standard input for `-`; never more than the limit and one byte.
///
/// # Errors
/// [`ReadErrorKind::Io`] with what the system says.
pub fn load(path: &Path, limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let most = limits.bytes as u64 + 1;
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(ReadError::io)?;
    } else {
        File::open(path).map_err(ReadError::io)?.take(most).read_to_end(&mut bytes).map_err(ReadError::io)?;
    }
    Ok(bytes)
}
