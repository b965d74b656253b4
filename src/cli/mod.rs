//! The command line: the only room that knows clap, standard output and exit codes.

mod annotate;
mod args;
mod audit;
mod auditor;
mod check;
mod compare;
mod config;
mod evaluate;
mod exit;
mod explain;
mod files;
mod gate;
mod isolate;
mod lexicon;
mod log;
mod merge;
mod output;
mod paths;
mod reports;
mod shells;
mod stored;
mod stream;
mod target;
mod why;
mod worker;

use std::path::{Path, PathBuf};

use clap::Parser;
use clap::error::ErrorKind;

use args::{Args, Command};
use exit::Outcome;

/// Runs the command and gives its exit code.
pub fn main() -> std::process::ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // help and version are printed the same way and are no failure
            let failed = !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
            let _ = error.print();
            return if failed { Outcome::Failed.code() } else { Outcome::Clean.code() };
        }
    };
    let hidden = hidden(&args.command);
    let result = match args.command {
        Command::Check(args) => check::run(&args),
        Command::Annotate(args) => annotate::run(&args),
        Command::Compare(args) => compare::run(&args),
        Command::Why(args) => why::run(&args),
        Command::Explain(args) => explain::explain(&args),
        Command::Rules(args) => explain::rules(&args),
        Command::Lexicon(args) => lexicon::run(&args),
        Command::Init(args) => config::init(&args),
        Command::Config(args) => config::show(&args),
        Command::Worker(args) => worker::run(&args),
        Command::Merge(args) => merge::run(&args),
        Command::Eval(args) => evaluate::eval(&args),
        Command::Fit(args) => evaluate::fit(&args),
        Command::Completions(args) => shells::completions(&args),
        Command::Man(args) => shells::man(&args),
    };
    match result {
        Ok(outcome) => outcome.code(),
        Err(message) => {
            let message = hidden.map_or(message.clone(), |typed| regie::anonymise::message(&message, &typed));
            anstream::eprintln!("{}: {message}", regie::report::paint(anstyle::Style::new().bold(), "regie"));
            Outcome::Failed.code()
        }
    }
}

/// The paths that were typed, where messages must not tell them.
fn hidden(command: &Command) -> Option<Vec<String>> {
    let (mask, paths): (&audit::MaskArgs, Vec<&Path>) = match command {
        Command::Check(args) => {
            let files =
                [&args.files_from, &args.baseline, &args.cache, &args.log, &args.audit.people.file, &args.audit.config.config];
            let named = args.paths.iter().chain(files.into_iter().flatten()).chain(&args.audit.lexicon.dirs);
            let outputs =
                args.out.outputs.iter().map(|output| Path::new(output.split_once('=').map_or(output.as_str(), |o| o.1)));
            (&args.audit.mask, named.map(PathBuf::as_path).chain(outputs).collect())
        }
        Command::Compare(args) => {
            let files = [&args.out.output, &args.audit.people.file, &args.audit.config.config];
            let named = [&args.old, &args.new].into_iter().chain(files.into_iter().flatten()).chain(&args.audit.lexicon.dirs);
            (&args.audit.mask, named.map(PathBuf::as_path).collect())
        }
        Command::Why(args) => {
            let files = [&args.out.output, &args.people.file, &args.config.config];
            let named = [&args.path].into_iter().chain(files.into_iter().flatten()).chain(&args.lexicon.dirs);
            (&args.mask, named.map(PathBuf::as_path).collect())
        }
        _ => return None,
    };
    mask.anonymise.then(|| paths.iter().map(|path| path.to_string_lossy().replace('\\', "/")).collect())
}
