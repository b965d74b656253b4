//! `regie check`.

use std::collections::BTreeMap;
use std::path::PathBuf;
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
use super::stored::{Audited, Ground};
use super::{auditor, isolate, paths, reports, stored};

/// A run that takes longer than this shows its progress.
const PATIENCE: Duration = Duration::from_millis(500);
/// Readers recurse into nested tables and trees within their depth limit; the default of 2 MiB is small for that.
const STACK: usize = 16 << 20;

/// Audits what the arguments name, prints the report, and says what came of it.
pub fn run(args: &CheckArgs) -> Result<Outcome, String> {
    let wanted = args.out.wanted()?;
    if isolate::is_child() {
        isolate::limit_memory();
        quiet_panics();
        let pool = pool(args.jobs)?;
        return pool.install(|| {
            isolate::child(|inputs| {
                let mut gate = Gate::new(args)?;
                gate.admit(inputs.to_vec())?;
                auditor(args, &wanted, &gate)
            })
        });
    }
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
    let audit = |inputs: &[Input]| audited(args, &wanted, &gate, inputs, &progress);
    let (outcomes, lexicon) = match cache(args, &gate) {
        Some(folder) => {
            let (base, policies, lexicon) = policies(args, &wanted, &gate)?;
            let ground = Ground { base: &base, policies: &policies, lexicon: &lexicon };
            stored::outcomes(&folder, &ground, &inputs, |input| progress.step(input), audit)?
        }
        None => audit(&inputs)?,
    };
    let mut report = regie::run::report(&inputs, outcomes, missing, &lexicon);
    progress.end();
    let notes = gate.notes(&report);
    report.notes.extend(notes);
    gate::settle(args, &mut report)?;
    let lang = gate.run().and_then(|config| config.lang).map(|lang| lang.value);
    args.out.write(&wanted, &report, &args.out.view(args.quiet, lang))?;
    Ok(outcome(&report, args, &gate))
}

/// What becomes of inputs: in children, unless that is switched off.
fn audited(args: &CheckArgs, wanted: &[Wanted], gate: &Gate, inputs: &[Input], progress: &Progress) -> Result<Audited, String> {
    if !args.no_isolate && !inputs.is_empty() {
        let done = isolate::parent(args, inputs, threads(args.jobs), |input| progress.step(input))?;
        return Ok((done.outcomes, done.lexicon));
    }
    let pool = pool(args.jobs)?;
    let auditor = pool.install(|| auditor(args, wanted, gate))?;
    quiet_panics();
    let outcomes = pool.install(|| regie::run::outcomes(&auditor, inputs, |input| progress.step(input)));
    let _ = std::panic::take_hook();
    Ok((outcomes, auditor.lexicon().fingerprint().to_owned()))
}

/// The folder of the cache: what was typed, else what the configuration of the run says.
fn cache(args: &CheckArgs, gate: &Gate) -> Option<PathBuf> {
    let listed = || gate.run().and_then(|config| config.cache.as_ref()).map(|folder| folder.value.clone());
    if args.no_cache { None } else { args.cache.clone().or_else(listed) }
}

/// A reader's panic becomes a record of its document; its message on the terminal would only confuse.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// How many threads there will be.
pub fn threads(jobs: Option<usize>) -> usize {
    jobs.or_else(|| std::thread::available_parallelism().ok().map(usize::from)).unwrap_or(1)
}

/// Threads that readers can recurse in, as many as were typed.
pub fn pool(jobs: Option<usize>) -> Result<ThreadPool, String> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK).num_threads(jobs.unwrap_or(0));
    pool.build().map_err(|error| format!("no threads could be started: {error}"))
}

/// The policy of a run, those of plans that have one of their own, and the folders with a user's words.
type Policies = (Policy, BTreeMap<String, Arc<Policy>>, Vec<PathBuf>);

fn policies(args: &CheckArgs, wanted: &[Wanted], gate: &Gate) -> Result<Policies, String> {
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
    Ok((policy, policies, gate::lexicon(&args.lexicon, gate.run())))
}

fn auditor(args: &CheckArgs, wanted: &[Wanted], gate: &Gate) -> Result<Auditor, String> {
    let (policy, policies, lexicon) = policies(args, wanted, gate)?;
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
