//! An audit of many documents, as every command does it that audits more than one: the same settings, isolation and progress.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::ThreadPool;
use regie::anonymise::Mask;
use regie::audit::{Auditor, Policy};
use regie::discover::{Input, Missing};
use regie::journal::Entry;
use regie::plan::Report;
use regie::report::{self, View};
use regie::run::{self, Done, Outcomes};
use regie::timing::Timings;

use super::args::{ConfigArgs, LexiconDirArgs, PeopleArgs, StageArg, jobs, rule_ids, seconds, share};
use super::exit::Outcome;
use super::gate::{self, Gate};
use super::log::Log;
use super::stored::Ground;
use super::{auditor, isolate, stored};

/// A run that takes longer than this shows its progress.
const PATIENCE: Duration = Duration::from_millis(500);
/// Readers recurse into nested tables and trees within their depth limit; the default of 2 MiB is small for that.
const STACK: usize = 16 << 20;

/// By what a plan is judged.
#[derive(Clone, Debug, clap::Args)]
pub struct JudgeArgs {
    /// Stage of the organisation, which sets the threshold of the execution share [default: growth]
    #[arg(long, value_enum)]
    pub stage: Option<StageArg>,
    /// Threshold of the execution share, over the stage's own
    #[arg(long, value_parser = share, value_name = "SHARE")]
    pub max_share: Option<f64>,
    /// Only these rules (repeat, or separate with commas)
    #[arg(long, value_parser = rule_ids(), value_delimiter = ',', value_name = "RULE")]
    pub select: Vec<String>,
    /// Not these rules (repeat, or separate with commas)
    #[arg(long, value_parser = rule_ids(), value_delimiter = ',', value_name = "RULE")]
    pub ignore: Vec<String>,
}

impl JudgeArgs {
    /// Whether what was typed lets a rule speak.
    pub fn hears(&self, rule: &str) -> bool {
        let named = |list: &[String]| list.iter().any(|id| id == rule);
        (self.select.is_empty() || named(&self.select)) && !named(&self.ignore)
    }

    /// The policy that was typed, with the people of a list.
    ///
    /// # Errors
    /// The list cannot be read.
    pub fn policy(&self, people: &PeopleArgs) -> Result<Policy, String> {
        Ok(Policy {
            stage: self.stage.map(Into::into).unwrap_or_default(),
            max_share: self.max_share,
            select: self.select.clone(),
            ignore: self.ignore.clone(),
            people: Arc::new(auditor::people(people)?),
            ..Policy::default()
        })
    }
}

/// How documents are audited.
#[derive(Debug, clap::Args)]
pub struct AuditArgs {
    #[command(flatten)]
    pub judge: JudgeArgs,
    /// How long one document may take, in seconds
    #[arg(long, value_parser = seconds, default_value = "20", value_name = "SECONDS")]
    pub timeout: Duration,
    /// Audit in this process: a document that brings it down brings down the run
    #[arg(long)]
    pub no_isolate: bool,
    /// Threads; one a core by default
    #[arg(short, long, value_parser = jobs, value_name = "N")]
    pub jobs: Option<usize>,
    #[command(flatten)]
    pub mask: MaskArgs,
    #[command(flatten)]
    pub config: ConfigArgs,
    #[command(flatten)]
    pub people: PeopleArgs,
    #[command(flatten)]
    pub lexicon: LexiconDirArgs,
}

#[derive(Debug, clap::Args)]
pub struct MaskArgs {
    /// Replace names of owners, addresses, telephone numbers and file names by tokens such as "Person 1" and plan-01.docx
    #[arg(long, visible_alias = "anonymize")]
    pub anonymise: bool,
}

/// What a command wants of its audit.
pub struct Audit<'a> {
    pub args: &'a AuditArgs,
    /// What was typed; a configuration of the whole run stands above it.
    pub paths: &'a [PathBuf],
    /// Whether a report shows the text of the plans.
    pub with_text: bool,
    /// Fingerprints of findings that are known.
    pub known: BTreeSet<String>,
    /// Where plans are kept that were audited before.
    pub cache: Option<PathBuf>,
    /// Keeps the time; the sums of a child cannot be seen.
    pub timings: Option<Arc<Timings>>,
    /// Is told of every document.
    pub log: Option<Log>,
    /// Whether documents are audited in children.
    pub isolated: bool,
}

impl Audit<'_> {
    /// The child's part of the work.
    ///
    /// # Errors
    /// The parent is gone, or no thread can be started.
    pub fn serve(self) -> Result<Outcome, String> {
        isolate::limit_memory();
        quiet_panics();
        pool(self.args.jobs)?.install(|| {
            isolate::child(|inputs| {
                let mut gate = Gate::new(self.args, self.paths)?;
                gate.admit(inputs.to_vec())?;
                self.auditor(&gate)
            })
        })
    }

    /// Audits the inputs; the gate has admitted them.
    ///
    /// # Errors
    /// The auditor cannot be made, or no child can do the work.
    pub fn run(self, gate: &Gate, inputs: &[Input], missing: Vec<Missing>) -> Result<Report, String> {
        let mut all = Outcomes::of(inputs);
        let take = |done: Vec<Done>| done.into_iter().for_each(|done| all.take(done.number, done.outcome));
        let lexicon = self.each(gate, inputs, &missing, take)?;
        Ok(run::report(inputs, all.all(), missing, &lexicon))
    }

    /// Audits the inputs, and gives `take` what became of them as soon as it is known: of one, or of several that a cache has; the
    /// fingerprint of the lexicon.
    ///
    /// # Errors
    /// The auditor cannot be made, or no child can do the work.
    pub fn each(
        self,
        gate: &Gate,
        inputs: &[Input],
        missing: &[Missing],
        mut take: impl FnMut(Vec<Done>) + Send,
    ) -> Result<String, String> {
        let progress = Progress::new(inputs.len(), self.args.mask.anonymise);
        let tell = |entry: &dyn Fn() -> Entry| self.log.iter().for_each(|log| log.write(&entry()));
        missing.iter().for_each(|gone| tell(&|| Entry::failed(&gone.shown, &gone.error, None)));
        let take = |all: Vec<Done>, cached: bool| {
            for done in &all {
                let input = &inputs[done.number];
                progress.step(input);
                tell(&|| match &done.outcome {
                    Ok(plan) if cached => Entry::cached(plan),
                    outcome => Entry::new(&input.shown, outcome, done.cost),
                });
            }
            take(all);
        };
        let audit = |inputs: &[Input], take: &mut (dyn FnMut(Done) + Send)| self.audited(gate, inputs, take);
        let lexicon = match &self.cache {
            Some(folder) => {
                let base = self.policy()?;
                let policies = gate.policies(self.args, &base);
                let lexicon = gate::lexicon(&self.args.lexicon, gate.run());
                let ground = Ground { base: &base, policies: &policies, lexicon: &lexicon };
                stored::each(folder, &ground, inputs, take, audit)?
            }
            None => {
                let mut take = take;
                audit(inputs, &mut |done| take(vec![done], false))?
            }
        };
        progress.end();
        Ok(lexicon)
    }

    /// Gives `take` what becomes of inputs, which children audit, unless that is switched off; the fingerprint of the lexicon.
    fn audited(&self, gate: &Gate, inputs: &[Input], take: impl FnMut(Done) + Send) -> Result<String, String> {
        if self.isolated && !inputs.is_empty() {
            return isolate::parent(self.args.timeout, inputs, threads(self.args.jobs), take);
        }
        let pool = pool(self.args.jobs)?;
        let auditor = pool.install(|| self.auditor(gate))?;
        quiet_panics();
        pool.install(|| run::each(&auditor, inputs, take));
        let _ = std::panic::take_hook();
        Ok(auditor.lexicon().fingerprint().to_owned())
    }

    /// What was typed; a configuration stands beside it.
    fn policy(&self) -> Result<Policy, String> {
        let typed = self.args.judge.policy(&self.args.people)?;
        Ok(Policy { with_text: self.with_text, known: Arc::new(self.known.clone()), ..typed })
    }

    fn auditor(&self, gate: &Gate) -> Result<Auditor, String> {
        let policy = self.policy()?;
        let policies = gate.policies(self.args, &policy);
        let lexicon = gate::lexicon(&self.args.lexicon, gate.run());
        let auditor = rayon::join(|| auditor::new(policy, &lexicon), Auditor::prepare).0?;
        Ok(auditor.with_policies(policies).with_timings(self.timings.clone()))
    }
}

/// How many threads there will be.
pub fn threads(jobs: Option<usize>) -> usize {
    jobs.or_else(|| std::thread::available_parallelism().ok().map(usize::from)).unwrap_or(1)
}

/// Threads that readers can recurse in, as many as were typed, else one a core.
///
/// # Errors
/// No thread can be started.
pub fn pool(jobs: Option<usize>) -> Result<ThreadPool, String> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK).num_threads(jobs.unwrap_or(0));
    pool.build().map_err(|error| format!("no threads could be started: {error}"))
}

/// Runs something that may recurse as deep as a reader does.
///
/// # Errors
/// No thread can be started.
pub fn install<T: Send>(run: impl FnOnce() -> T + Send) -> Result<T, String> {
    Ok(pool(Some(1))?.install(run))
}

/// The mask that the arguments ask for; `others` are paths that a report may name beside its own.
///
/// # Errors
/// The list of people cannot be read.
pub fn mask(args: &AuditArgs, gate: &Gate, report: &Report, others: &[String], view: &View) -> Result<Option<Mask>, String> {
    if !args.mask.anonymise {
        return Ok(None);
    }
    let mut known = auditor::people(&args.people)?.all().to_vec();
    known.extend(gate.people(args));
    Ok(Some(Mask::new(report, &known, others, view.lang_of_report(report))))
}

/// A reader's panic becomes a record of its document; its message on the terminal would only confuse.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// A bar on standard error, once the run has taken longer than [`PATIENCE`]; never where that is no terminal.
struct Progress {
    bar: ProgressBar,
    start: Instant,
    done: AtomicU64,
    /// Names no file.
    nameless: bool,
}

impl Progress {
    fn new(count: usize, nameless: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(count as u64), ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
            bar.set_style(style);
        }
        Progress { bar, start: Instant::now(), done: AtomicU64::new(0), nameless }
    }

    fn step(&self, input: &Input) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.start.elapsed() > PATIENCE {
            if !self.nameless {
                self.bar.set_message(report::for_terminal(&input.shown));
            }
            self.bar.set_position(done);
        }
    }

    fn end(&self) {
        self.bar.finish_and_clear();
    }
}
