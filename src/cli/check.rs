//! `regie check`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use regie::discover::{Found, Input, Missing};
use regie::plan::Report;
use regie::timing::{Room, Timings, timed};

use super::args::CheckArgs;
use super::audit::{self, Audit};
use super::exit::Outcome;
use super::gate::{self, Gate};
use super::log::Log;
use super::{isolate, paths, reports, target};

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
    let mut report = audit(known()?, cache(args, &gate), log).run(&gate, &inputs, missing)?;
    // what --exclude leaves out was not seen
    let walked = if args.exclude.is_empty() { paths::folders(&typed) } else { Vec::new() };
    let notes = gate.notes(&report, &args.audit.judge, &walked);
    report.notes.extend(notes);
    let others = gate::settle(args, &mut report)?;
    report.gates = gate.gates(&report, args);
    let outcome = outcome(&report);
    let lang = gate.run().and_then(|config| config.lang).map(|lang| lang.value);
    let view = args.out.view(args.quiet, lang);
    if let Some(mut mask) = audit::mask(&args.audit, &gate, &report, &others, &view)? {
        mask.report(&mut report);
    }
    timed(timings.as_deref(), Room::Report, || args.out.write(&wanted, &report, &view))?;
    if let Some(timings) = timings.filter(|_| args.timings) {
        anstream::eprint!("{}", told(&timings));
    }
    Ok(outcome)
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

fn outcome(report: &Report) -> Outcome {
    let fails = |at: usize| report.plans[at].findings.iter().any(|f| report.gates.fail(at, f.severity));
    if !report.errors.is_empty() && !report.gates.unread_pass {
        Outcome::Failed
    } else if (0..report.plans.len()).any(fails) {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}
