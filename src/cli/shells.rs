//! What a shell and a manual want to know of the command line: completions and man pages, made from the arguments themselves.

use std::path::PathBuf;

use clap::CommandFactory;
use clap_complete::Shell;

use super::args::{Args, ColorArg};
use super::exit::Outcome;
use super::output;

#[derive(Debug, clap::Args)]
pub struct CompletionsArgs {
    /// The shell that is to complete regie's commands, options, rules and formats
    #[arg(value_enum)]
    pub shell: Shell,
}

#[derive(Debug, clap::Args)]
pub struct ManArgs {
    /// A command of regie; its own page instead of the first one
    pub command: Option<String>,
    /// Write all pages to this folder: regie.1, regie-check.1 and so on
    #[arg(long, value_name = "DIR", conflicts_with = "command")]
    pub dir: Option<PathBuf>,
}

/// Prints the completions of a shell.
pub fn completions(args: &CompletionsArgs) -> Result<Outcome, String> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "regie", &mut script);
    output::put(None, ColorArg::Never, &String::from_utf8_lossy(&script))?;
    Ok(Outcome::Clean)
}

/// Prints a manual page, or writes all of them.
pub fn man(args: &ManArgs) -> Result<Outcome, String> {
    let mut root = Args::command();
    root.build();
    if let Some(dir) = &args.dir {
        let failed = |error: std::io::Error| format!("{}: the manual could not be written: {error}", dir.display());
        std::fs::create_dir_all(dir).map_err(failed)?;
        clap_mangen::generate_to(root, dir).map_err(failed)?;
        return Ok(Outcome::Clean);
    }
    let command = match &args.command {
        None => root,
        Some(name) => root.find_subcommand(name).cloned().ok_or_else(|| unknown(name, &root))?,
    };
    let mut page = Vec::new();
    let title = command.get_display_name().unwrap_or("regie").to_owned();
    let source = concat!("regie ", env!("CARGO_PKG_VERSION"));
    let rendered = clap_mangen::Man::new(command).title(title).source(source).render(&mut page);
    rendered.map_err(|error| format!("the manual could not be made: {error}"))?;
    output::put(None, ColorArg::Never, &String::from_utf8_lossy(&page))?;
    Ok(Outcome::Clean)
}

fn unknown(name: &str, root: &clap::Command) -> String {
    let all: Vec<&str> = root.get_subcommands().map(clap::Command::get_name).filter(|n| *n != "help").collect();
    format!("there is no command '{name}'; there are {}", all.join(", "))
}
