//! The command line: the only room that knows clap, standard output and exit codes.

mod args;
mod auditor;
mod check;
mod config;
mod evaluate;
mod exit;
mod explain;
mod gate;
mod isolate;
mod lexicon;
mod merge;
mod output;
mod paths;
mod reports;
mod stored;
mod why;
mod worker;

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
    let result = match args.command {
        Command::Check(args) => check::run(&args),
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
    };
    match result {
        Ok(outcome) => outcome.code(),
        Err(message) => {
            anstream::eprintln!("{}: {message}", regie::report::paint(anstyle::Style::new().bold(), "regie"));
            Outcome::Failed.code()
        }
    }
}
