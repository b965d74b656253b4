//! `regie worker`.

use std::io::{BufReader, BufWriter};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use regie::audit::Auditor;
use regie::journal::Entry;
use regie::report::View;
use regie::supervise::{Answered, Fault, Flow, Guard, pump, serve_lines};
use regie::text::Lang;
use regie::worker::{LONGEST, Worker, failed, too_long};

use super::args::{self, LangArg, LexiconDirArgs, PeopleArgs};
use super::audit::JudgeArgs;
use super::exit::Outcome;
use super::log::Log;
use super::{audit, auditor, isolate};

/// Lines held at a time, a thread: so many that a slow one does not leave the others without work.
const LINES: usize = 64;
/// Bytes held at a time.
const BYTES: usize = 64 << 20;

#[derive(Debug, clap::Args)]
pub struct WorkerArgs {
    #[command(flatten)]
    pub judge: JudgeArgs,
    /// Judge every document, also what looks like no plan (an article, terms), as check does with a file that is named
    #[arg(long)]
    pub named: bool,
    /// How long one document may take, in seconds
    #[arg(long, value_parser = args::seconds, default_value = "20", value_name = "SECONDS")]
    pub timeout: Duration,
    /// Threads; one a core by default
    #[arg(short, long, value_parser = args::jobs, value_name = "N")]
    pub jobs: Option<usize>,
    /// Language of messages; by default that of each plan
    #[arg(long, value_enum)]
    pub lang: Option<LangArg>,
    /// Write to this file, one line of JSON a line, what became of it and how long it took; - writes to standard error
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
    #[command(flatten)]
    pub people: PeopleArgs,
    #[command(flatten)]
    pub lexicon: LexiconDirArgs,
}

/// Answers every line of standard input with one on standard output.
pub fn run(args: &WorkerArgs) -> Result<Outcome, String> {
    let view = View { lang: args.lang.map(Lang::from), locale: Lang::En, quiet: false, delimiter: ',' };
    if isolate::is_child() {
        isolate::limit_memory();
        audit::quiet_panics();
        let pool = audit::pool(args.jobs)?;
        let make = || worker(args, view).map(|worker| move |line: &[u8]| answer(&worker, line));
        let served = serve_lines(&pool, make, BufReader::new(std::io::stdin()), std::io::stdout());
        return served.map(|()| Outcome::Clean).map_err(|error| format!("the audit was cut off: {error}"));
    }
    let threads = audit::threads(args.jobs);
    let flow = Flow { lines: LINES * threads, bytes: BYTES, longest: LONGEST };
    let command = isolate::command(threads, regie::read::Limits::default().bytes as u64 + BYTES as u64)?;
    let log = args.log.as_deref().map(Log::open).transpose()?;
    let tell = |entry: &Entry| log.iter().for_each(|log| log.write(entry));
    let faulty = |line: &[u8], fault: &Fault| {
        let (answer, entry) = match fault {
            Fault::TooLong => too_long(),
            Fault::Error(error) => failed(line, error, view.common()),
        };
        tell(&entry);
        answer
    };
    let noted = |note: &str| serde_json::from_str(note).iter().for_each(tell);
    let out = BufWriter::new(std::io::stdout().lock());
    pump(command, std::io::stdin(), out, Guard { timeout: args.timeout }, flow, faulty, noted)?;
    Ok(Outcome::Clean)
}

/// An answer, with a note where the auditor keeps the time.
fn answer(worker: &Worker, line: &[u8]) -> Answered {
    let (answer, entry) = worker.answer(line);
    (answer, worker.auditor.timings().and_then(|_| serde_json::to_string(&entry).ok()))
}

fn worker(args: &WorkerArgs, view: View) -> Result<Worker, String> {
    let policy = args.judge.policy(&args.people)?;
    let dirs: &[PathBuf] = &args.lexicon.dirs;
    let auditor = rayon::join(|| auditor::new(policy, dirs), Auditor::prepare).0?;
    let auditor = auditor.with_timings(args.log.is_some().then(Arc::default));
    Ok(Worker { auditor, view, named: args.named })
}
