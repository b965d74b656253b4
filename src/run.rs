//! A run: every input read and audited in parallel, results in path order.

use std::convert::Infallible;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::audit::Auditor;
use crate::discover::{Input, Missing, Opened};
use crate::document::Document;
use crate::plan::{Failure, PlanReport, Report};
use crate::read::{self, Limits, ReadError};
use crate::timing::{Cost, Room, Timings, timed, timed_as};

/// What becomes of a document: its plan, or why it could not be read.
pub type Outcome = Result<PlanReport, ReadError>;

/// A document that a run is done with.
#[derive(Clone, Debug)]
pub struct Done {
    /// Its number among the inputs.
    pub number: usize,
    /// What became of it.
    pub outcome: Outcome,
    /// What it took, where somebody kept the time.
    pub cost: Option<Cost>,
}

/// Audits every input.
pub fn run(auditor: &Auditor, inputs: &[Input], missing: Vec<Missing>) -> Report {
    let mut all = Outcomes::of(inputs);
    each(auditor, inputs, |done| all.take(done.number, done.outcome));
    report(inputs, all.all(), missing, auditor.lexicon().fingerprint())
}

/// Audits every input. `take` is given each as it is done, one at a time, nearly in their order.
pub fn each(auditor: &Auditor, inputs: &[Input], take: impl FnMut(Done) + Send) {
    let (take, opened) = (Mutex::new(take), Opened::default());
    let numbered: Vec<(usize, &Input)> = inputs.iter().enumerate().collect();
    let Ok(()) = in_order(&numbered, |(number, input)| {
        let (outcome, cost) = audit(auditor, input, |limits| content(input, limits, &opened));
        let mut take = take.lock().unwrap_or_else(PoisonError::into_inner);
        take(Done { number: *number, outcome, cost });
        Ok::<(), Infallible>(())
    });
}

/// Works on items in their order, as many at a time as there are threads, so that what comes of the first is not kept waiting by the last.
///
/// # Errors
/// The first error of each thread; nothing is begun after one.
pub fn in_order<T: Sync, E: Send>(items: &[T], work: impl Fn(&T) -> Result<(), E> + Sync) -> Result<(), E> {
    let next = AtomicUsize::new(0);
    let ends = rayon::broadcast(|_| {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            work(item).inspect_err(|_| next.store(items.len(), Ordering::Relaxed))?;
        }
        Ok(())
    });
    ends.into_iter().collect()
}

/// What became of inputs, kept until all are done.
#[derive(Debug)]
pub struct Outcomes(Vec<Option<Outcome>>);

impl Outcomes {
    /// A place for each input.
    pub fn of(inputs: &[Input]) -> Outcomes {
        Outcomes(inputs.iter().map(|_| None).collect())
    }

    /// Keeps what became of one.
    pub fn take(&mut self, number: usize, outcome: Outcome) {
        if let Some(place) = self.0.get_mut(number) {
            *place = Some(outcome);
        }
    }

    /// All of them, in the order of the inputs.
    pub fn all(self) -> Vec<Outcome> {
        self.0.into_iter().flatten().collect()
    }
}

/// One report of what became of every input, in their order, and of those that lead nowhere.
pub fn report(inputs: &[Input], results: Vec<Outcome>, missing: Vec<Missing>, lexicon: &str) -> Report {
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
) -> (Outcome, Option<Cost>) {
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

fn audit_bytes(auditor: &Auditor, input: &Input, bytes: &[u8], limits: &Limits, clock: Option<&Timings>) -> Outcome {
    let format = |read: &Result<Document, ReadError>| Room::Read(read.as_ref().map_or("", Document::format));
    let doc = timed_as(clock, format, || read::open(bytes, &input.shown, limits))?;
    let policy = auditor.policy_for(&input.shown);
    let analysis = auditor.analyse_by(policy, doc, None, clock);
    Ok(timed(clock, Room::Rules, || auditor.judge_by(policy, &input.shown, &analysis, input.named)))
}

/// The content of an input: of its file, or of the piece of it that it stands in. `opened` is what the run has unpacked so far.
///
/// # Errors
/// [`Io`](crate::read::ReadErrorKind::Io) with what the system says; for a piece, why it cannot be unpacked.
pub fn content(input: &Input, limits: &Limits, opened: &Opened) -> Result<Vec<u8>, ReadError> {
    match &input.piece {
        Some(piece) => opened.unpacked(&input.path, piece, limits),
        None => load(&input.path, limits),
    }
}

/// The content of a file, or of standard input for `-`; never more than the limit and one byte.
///
/// # Errors
/// [`Io`](crate::read::ReadErrorKind::Io) with what the system says.
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
