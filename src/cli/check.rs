//! `regie check`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use regie::discover::{Found, Input, Missing};
use regie::report::View;
use regie::run::Done;
use regie::timing::{Room, Timings, timed};

use super::args::CheckArgs;
use super::audit::{self, Audit};
use super::exit::Outcome;
use super::gate::{self, Gate};
use super::log::Log;
use super::reports::{self, Wanted};
use super::stream::Lines;
use super::{isolate, paths, target};

/// Audits what the arguments name, prints the report, and says what came of it.
pub fn run(args: &CheckArgs) -> Result<Outcome, String> {
    let wanted = args.out.wanted()?;
    let known = || gate::known(args.baseline.as_deref(), args.update_baseline);
    // a mask learns names from the whole text, so that tokens are the same in every format
    let with_text = reports::shows_text(&wanted) || args.audit.mask.anonymise;
    let timings = (args.timings || args.log.is_some()).then(|| Arc::new(Timings::default()));
    let audit = |known, cache, log| {
        let (timings, isolated) = (timings.clone(), !args.audit.no_isolate && !args.timings);
        Audit { args: &args.audit, paths: &args.paths, with_text, known, cache, timings, log, isolated }
    };
    if isolate::is_child() {
        return audit(known()?, None, None).serve();
    }
    let mut gate = Gate::new(&args.audit, &args.paths)?;
    let typed = paths::typed(args)?;
    let Found { inputs: found, missing, skipped } = paths::find(args, &typed)?;
    if args.verbose || !args.quiet {
        anstream::eprint!("{}", paths::told(&skipped, args.verbose, args.audit.mask.anonymise));
    }
    target::apart(reports::files(&wanted), found.iter().map(|input| input.path.as_path()), "one of the plans")?;
    target::apart(reports::files(&wanted), lists(args), "a file that this run reads")?;
    let inputs = gate.admit(found)?;
    if inputs.is_empty() && missing.is_empty() && !args.as_found {
        return Err(format!("every document that was found is excluded by {}", regie::config::FILE));
    }
    let log = log(args, &inputs, &missing)?;
    let audit = audit(known()?, cache(args, &gate), log);
    let lang = gate.run().and_then(|config| config.lang).map(|lang| lang.value);
    let work = Work { args, gate, inputs, missing, view: args.out.view(args.quiet, lang) };
    // a baseline speaks of all findings, a mask of all names
    let settled = args.baseline.is_some() || args.audit.mask.anonymise;
    let seen = match reports::lines(&wanted).filter(|_| !settled) {
        Some(lines) => work.stream(audit, lines)?,
        None => work.collect(audit, &wanted, &typed, timings.as_deref())?,
    };
    if let Some(timings) = timings.filter(|_| args.timings) {
        anstream::eprint!("{}", told(&timings));
    }
    Ok(seen.outcome(args))
}

/// What a run works on, once everything was looked for.
struct Work<'a> {
    args: &'a CheckArgs,
    gate: Gate,
    inputs: Vec<Input>,
    missing: Vec<Missing>,
    view: View,
}

impl Work<'_> {
    /// Writes the line of each document when it is done.
    fn stream(self, audit: Audit<'_>, wanted: &Wanted) -> Result<Seen, String> {
        let Work { args, gate, inputs, missing, view } = &self;
        args.out.write_lines(wanted, |out| {
            let mut lines = Lines::new(inputs, missing, wanted.renderer, view, out);
            let mut seen = Seen { unread: !missing.is_empty(), reached: false };
            audit.each(gate, inputs, missing, |done| {
                for Done { outcome, .. } in &done {
                    seen.unread |= outcome.is_err();
                    seen.reached |= outcome.as_ref().is_ok_and(|plan| gate.fails(plan, args));
                }
                lines.take(done);
            })?;
            lines.end().map(|()| seen)
        })
    }

    /// Writes the reports when everything is done.
    fn collect(self, audit: Audit<'_>, wanted: &[Wanted], typed: &[PathBuf], timings: Option<&Timings>) -> Result<Seen, String> {
        let Work { args, gate, inputs, missing, view } = self;
        let mut report = audit.run(&gate, &inputs, missing)?;
        // what --exclude leaves out was not seen
        let walked = if args.exclude.is_empty() { paths::folders(typed) } else { Vec::new() };
        let notes = gate.notes(&report, &args.audit.judge, &walked);
        report.notes.extend(notes);
        let others = gate::settle(args, &mut report)?;
        report.gates = gate.gates(&report, args);
        let reached = report.plans.iter().any(|plan| gate.fails(plan, args));
        let seen = Seen { unread: !report.errors.is_empty(), reached };
        if let Some(mut mask) = audit::mask(&args.audit, &gate, &report, &others, &view)? {
            mask.report(&mut report);
        }
        timed(timings, Room::Report, || args.out.write(wanted, &report, &view))?;
        Ok(seen)
    }
}

/// The log that was asked for; it is made after the documents were looked for, so that it is not one of them.
fn log(args: &CheckArgs, inputs: &[Input], missing: &[Missing]) -> Result<Option<Log>, String> {
    let Some(log) = args.log.as_deref().map(Log::open).transpose()? else { return Ok(None) };
    let paths = || inputs.iter().map(|input| input.shown.as_str()).chain(missing.iter().map(|gone| gone.shown.as_str()));
    Ok(Some(if args.audit.mask.anonymise { log.masked(regie::anonymise::tokens(paths().collect())) } else { log }))
}

/// Files that are read beside the plans.
fn lists(args: &CheckArgs) -> impl Iterator<Item = &Path> {
    let files = [&args.files_from, &args.baseline, &args.audit.people.file, &args.audit.config.config];
    files.into_iter().flatten().map(PathBuf::as_path)
}

/// A line a room: how often, how long in all, how long each time.
fn told(timings: &Timings) -> String {
    let mut lines = String::new();
    for (room, times, total) in timings.spent() {
        let all = total.as_secs_f64() * 1000.0;
        let _ = writeln!(lines, "{:<14} {times:>7} × {:>10.3} ms = {all:>12.3} ms", room.name(), all / times as f64);
    }
    lines
}

/// The folder of the cache: what was typed, else what the configuration of the run says.
fn cache(args: &CheckArgs, gate: &Gate) -> Option<PathBuf> {
    let listed = || gate.run().and_then(|config| config.cache.as_ref()).map(|folder| folder.value.clone());
    if args.no_cache { None } else { args.cache.clone().or_else(listed) }
}

/// What an exit status says of a run.
struct Seen {
    /// A document could not be read.
    unread: bool,
    /// A finding is as severe as the run allows none to be.
    reached: bool,
}

impl Seen {
    fn outcome(&self, args: &CheckArgs) -> Outcome {
        match self.unread && !args.skip_unreadable {
            true => Outcome::Failed,
            false if self.reached => Outcome::Findings,
            false => Outcome::Clean,
        }
    }
}
