//! `regie check`.

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
        isolate::limit_memory();
        quiet_panics();
        let pool = pool(args)?;
        return pool.install(|| match auditor(args, &wanted) {
            Ok(auditor) => isolate::child(Ok(&auditor)),
            Err(why) => isolate::child(Err(&why)),
        });
    }
    let Found { inputs, missing, skipped } = paths::find(args)?;
    if args.verbose {
        anstream::eprint!("{}", paths::told(&skipped));
    }
    let progress = Progress::new(inputs.len());
    let report = if args.no_isolate || inputs.is_empty() {
        let pool = pool(args)?;
        let auditor = pool.install(|| auditor(args, &wanted))?;
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
    args.out.write(&wanted, &report, &args.out.view(args.quiet))?;
    Ok(outcome(&report, args))
}

/// A reader's panic becomes a record of its document; its message on the terminal would only confuse.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|_| {}));
}

fn pool(args: &CheckArgs) -> Result<ThreadPool, String> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK).num_threads(args.jobs.unwrap_or(0));
    pool.build().map_err(|error| format!("no threads could be started: {error}"))
}

fn auditor(args: &CheckArgs, wanted: &[Wanted]) -> Result<Auditor, String> {
    let policy = Policy {
        stage: args.stage.into(),
        max_share: args.max_share,
        select: args.select.clone(),
        ignore: args.ignore.clone(),
        with_text: reports::shows_text(wanted),
        people: auditor::people(&args.people)?,
    };
    rayon::join(|| auditor::new(policy, &args.lexicon), Auditor::prepare).0
}

fn outcome(report: &Report, args: &CheckArgs) -> Outcome {
    let reached = args.fail_on.threshold().is_some_and(|limit| report.worst().is_some_and(|worst| worst >= limit));
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
