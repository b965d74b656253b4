//! `regie check`.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::ThreadPool;
use regie::audit::{Auditor, Policy};
use regie::discover::{Found, Input};
use regie::plan::Report;
use regie::report;

use super::args::CheckArgs;
use super::exit::Outcome;
use super::gate::{self, Gate};
use super::reports::Wanted;
use super::{auditor, isolate, paths, reports};

/// A run that takes longer than this shows its progress.
const PATIENCE: Duration = Duration::from_millis(500);
/// Readers recurse into nested tables and trees within their depth limit; the default of 2 MiB is small for that.
const STACK: usize = 16 << 20;

/// Audits what the arguments name, prints the report, and says what came of it.
pub fn run(args: &CheckArgs) -> Result<Outcome, String> {
    let wanted = args.out.wanted()?;
    if isolate::is_child() {
        return child(args, &wanted);
    }
    let (report, gate) = audit(args, &wanted)?;
    let lang = gate.run().and_then(|config| config.lang).map(|lang| lang.value);
    args.out.write(&wanted, &report, &args.out.view(args.quiet, lang))?;
    Ok(outcome(&report, args, &gate))
}

/// The part of a child process, which audits what it is told to.
pub fn child(args: &CheckArgs, wanted: &[Wanted]) -> Result<Outcome, String> {
    isolate::limit_memory();
    quiet_panics();
    let pool = pool(args)?;
    pool.install(|| {
        isolate::child(|inputs| {
            let mut gate = Gate::new(args)?;
            gate.admit(inputs.to_vec())?;
            auditor(args, wanted, &gate)
        })
    })
}

/// Audits what the arguments name, isolated unless they say otherwise, and brings the baseline up to date where they ask for it.
pub fn audit(args: &CheckArgs, wanted: &[Wanted]) -> Result<(Report, Gate), String> {
    let mut gate = Gate::new(args)?;
    let Found { inputs: found, missing, skipped } = paths::find(args)?;
    if args.verbose {
        anstream::eprint!("{}", paths::told(&skipped));
    }
    let inputs = gate.admit(found)?;
    if inputs.is_empty() && missing.is_empty() {
        return Err(format!("every document that was found is excluded by {}", regie::config::FILE));
    }
    let progress = Progress::new(inputs.len());
    gate::baseline(args)?;
    let mut report = if args.no_isolate || inputs.is_empty() {
        let pool = pool(args)?;
        let auditor = pool.install(|| auditor(args, wanted, &gate))?;
        quiet_panics();
        let report = pool.install(|| regie::run::run(&auditor, &inputs, missing, |input| progress.step(input)));
        let _ = std::panic::take_hook();
        report
    } else {
        let threads = args.jobs.or_else(|| std::thread::available_parallelism().ok().map(usize::from)).unwrap_or(1);
        let done = isolate::parent(args, &inputs, threads, |input| progress.step(input))?;
        regie::run::report(&inputs, done.outcomes, missing, &done.lexicon)
    };
    progress.end();
    let notes = gate.notes(&report);
    report.notes.extend(notes);
    gate::settle(args, &mut report)?;
    Ok((report, gate))
}

/// A reader's panic becomes a record of its document; its message on the terminal would only confuse.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|_| {}));
}

fn pool(args: &CheckArgs) -> Result<ThreadPool, String> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK).num_threads(args.jobs.unwrap_or(0));
    pool.build().map_err(|error| format!("no threads could be started: {error}"))
}

/// Runs something that may recurse as deep as a reader does.
pub fn install<T: Send>(args: &CheckArgs, run: impl FnOnce() -> T + Send) -> Result<T, String> {
    Ok(pool(args)?.install(run))
}

fn auditor(args: &CheckArgs, wanted: &[Wanted], gate: &Gate) -> Result<Auditor, String> {
    let policy = Policy {
        stage: args.stage.map(Into::into).unwrap_or_default(),
        max_share: args.max_share,
        select: args.select.clone(),
        ignore: args.ignore.clone(),
        with_text: reports::shows_text(wanted),
        people: Arc::new(auditor::people(&args.people)?),
        known: Arc::new(gate::baseline(args)?.unwrap_or_default().fingerprints()),
        ..Policy::default()
    };
    let policies = gate.policies(args, &policy);
    let lexicon = gate::lexicon(&args.lexicon, gate.run());
    let auditor = rayon::join(|| auditor::new(policy, &lexicon), Auditor::prepare).0?;
    Ok(auditor.with_policies(policies))
}

fn outcome(report: &Report, args: &CheckArgs, gate: &Gate) -> Outcome {
    // what an update has just put into the baseline is known from now on
    let reached = !args.update_baseline && report.plans.iter().any(|plan| gate.fails(plan, args));
    if !report.errors.is_empty() && !args.skip_unreadable {
        Outcome::Failed
    } else if reached {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}

/// A bar on standard error, once the run has taken longer than [`PATIENCE`]; never where that is no terminal.
struct Progress {
    bar: ProgressBar,
    start: Instant,
    done: AtomicU64,
}

impl Progress {
    fn new(count: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(count as u64), ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
            bar.set_style(style);
        }
        Progress { bar, start: Instant::now(), done: AtomicU64::new(0) }
    }

    fn step(&self, input: &Input) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.start.elapsed() > PATIENCE {
            self.bar.set_message(report::for_terminal(&input.shown));
            self.bar.set_position(done);
        }
    }

    fn end(&self) {
        self.bar.finish_and_clear();
    }
}
