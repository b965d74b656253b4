//! What may be typed.

use std::path::PathBuf;
use std::time::Duration;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand, ValueEnum};
use regie::finding::Severity;
use regie::lexicon::Pole;
use regie::rules;
use regie::score::Stage;
use regie::text::Lang;

use super::annotate::AnnotateArgs;
use super::audit::{AuditArgs, MaskArgs};
use super::compare::CompareArgs;
use super::merge::MergeArgs;
use super::reports::ReportArgs;
use super::shells::{CompletionsArgs, ManArgs};
use super::worker::WorkerArgs;

/// Reads marketing plans, Dutch and English: does the plan steer, or does it only produce?
///
/// regie never uses the network: what you audit stays on this machine.
#[derive(Debug, Parser)]
#[command(name = "regie", version, propagate_version = true, arg_required_else_help = true)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Audit plans: files, folders, archives, mails, globs, or - for standard input
    Check(Box<CheckArgs>),
    /// Copy a Word plan with every finding as a comment in the margin, at its place
    Annotate(Box<AnnotateArgs>),
    /// Compare two versions of a plan, or two folders: what got better, what got worse
    Compare(Box<CompareArgs>),
    /// Show how a text was read: per sentence its hits and label, and what moves the score
    Why(WhyArgs),
    /// Explain a rule: why it exists, how it decides, examples, how to mend
    Explain(ExplainArgs),
    /// List the rules with their severity and source
    Rules(RulesArgs),
    /// Look terms up, and check lexicon files of your own
    Lexicon(LexiconArgs),
    /// Write a commented regie.toml
    Init(InitArgs),
    /// Show what regie.toml sets for a path, and where
    Config(ConfigCommandArgs),
    /// Audit the documents that lines of JSON on standard input ask for, a line of JSON each: for Spark, Ray and pipes
    Worker(WorkerArgs),
    /// Join the parts of a run on several machines into one file, and say what is missing or doubled
    Merge(MergeArgs),
    /// Measure accuracy on your own labelled plans
    Eval(EvalArgs),
    /// Fit the weights of the reading on labelled lines
    Fit(FitArgs),
    /// Print completions for a shell
    Completions(CompletionsArgs),
    /// Print the manual page
    Man(ManArgs),
}

/// The language of messages.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LangArg {
    Nl,
    En,
}

impl From<LangArg> for Lang {
    fn from(arg: LangArg) -> Lang {
        match arg {
            LangArg::Nl => Lang::Nl,
            LangArg::En => Lang::En,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum StageArg {
    /// Starting up: visibility and execution can be enough
    Startup,
    /// Growing: they are not
    Growth,
}

impl From<StageArg> for Stage {
    fn from(arg: StageArg) -> Stage {
        match arg {
            StageArg::Startup => Stage::Startup,
            StageArg::Growth => Stage::Growth,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl FailOn {
    /// The severity that fails the run; none for `never`.
    pub fn threshold(self) -> Option<Severity> {
        match self {
            FailOn::Error => Some(Severity::Error),
            FailOn::Warning => Some(Severity::Warning),
            FailOn::Info => Some(Severity::Info),
            FailOn::Never => None,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ColorArg {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum WhyFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum ListFormat {
    Text,
    Json,
    Csv,
}

fn poles() -> PossibleValuesParser {
    PossibleValuesParser::new(Pole::ALL.map(Pole::id))
}

pub(super) fn rule_ids() -> PossibleValuesParser {
    PossibleValuesParser::new(rules::RULES.iter().map(|r| r.meta().id))
}

pub(super) fn share(text: &str) -> Result<f64, String> {
    let value: f64 = text.replace(',', ".").parse().map_err(|_| "not a number; write a share such as 0.70".to_owned())?;
    if (0.0..=1.0).contains(&value) { Ok(value) } else { Err("a share lies between 0 and 1, such as 0.70".to_owned()) }
}

pub(super) fn jobs(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(n) if (1..=1024).contains(&n) => Ok(n),
        _ => Err("a number of threads from 1 to 1024".to_owned()),
    }
}

pub(super) fn seconds(text: &str) -> Result<Duration, String> {
    let value: f64 = text.replace(',', ".").parse().map_err(|_| "not a number of seconds, such as 20".to_owned())?;
    let time = Duration::try_from_secs_f64(value).map_err(|_| "a number of seconds above 0".to_owned())?;
    if time.is_zero() { Err("a number of seconds above 0".to_owned()) } else { Ok(time) }
}

#[derive(Debug, clap::Args)]
pub struct OutputArgs {
    /// Write the report to a file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Language of messages; by default that of each plan
    #[arg(long, value_enum)]
    pub lang: Option<LangArg>,
    /// Colour on a terminal
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub color: ColorArg,
}

#[derive(Clone, Debug, clap::Args)]
pub struct LexiconDirArgs {
    /// Folder with lexicon files of your own (nl/*.toml, en/*.toml): they add, replace and switch off terms; repeatable
    #[arg(long = "lexicon", value_name = "DIR")]
    pub dirs: Vec<PathBuf>,
}

#[derive(Clone, Debug, clap::Args)]
pub struct PeopleArgs {
    /// List of people and agencies you know (TOML, or one name a line): they win over guessing who is an owner
    #[arg(long = "people", value_name = "FILE")]
    pub file: Option<PathBuf>,
}

#[derive(Clone, Debug, clap::Args)]
pub struct ConfigArgs {
    /// This configuration for every plan; by default the regie.toml nearest above each
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,
    /// No configuration
    #[arg(long)]
    pub no_config: bool,
}

#[derive(Debug, clap::Args)]
pub struct InitArgs {
    /// The folder that gets it
    #[arg(default_value = ".")]
    pub folder: PathBuf,
    /// Colour on a terminal
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub color: ColorArg,
}

#[derive(Debug, clap::Args)]
pub struct ConfigCommandArgs {
    /// A plan or a folder
    #[arg(default_value = ".")]
    pub path: PathBuf,
    /// Print the JSON Schema of regie.toml instead
    #[arg(long)]
    pub schema: bool,
    #[command(flatten)]
    pub config: ConfigArgs,
    #[command(flatten)]
    pub out: OutputArgs,
}

#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// Files, folders, globs, or - for standard input; the current folder by default
    pub paths: Vec<PathBuf>,
    /// Also the paths that a file lists, one a line or between NULs; - reads the list from standard input
    #[arg(long, value_name = "FILE")]
    pub files_from: Option<PathBuf>,
    /// Take files that are named as if a walk had met them: what is excluded, ignored or no plan is passed over (for hooks, which
    /// hand over every file)
    #[arg(long)]
    pub as_found: bool,
    /// Not these files, folders and members of archives, as in .gitignore: '*.pdf', 'old/' (repeatable)
    #[arg(long, value_name = "GLOB")]
    pub exclude: Vec<String>,
    /// Lowest severity of a finding that makes the exit status 1 [default: error]
    #[arg(long, value_enum, value_name = "SEVERITY")]
    pub fail_on: Option<FailOn>,
    /// Findings that are known: what this file lists is not reported again, nor does it fail the run
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Write what was found to the baseline, and take out what is there no more
    #[arg(long, requires = "baseline", conflicts_with_all = ["select", "ignore"])]
    pub update_baseline: bool,
    /// Keep what was audited in this folder, and audit only what is new or changed since
    #[arg(long, value_name = "DIR")]
    pub cache: Option<PathBuf>,
    /// No cache, whatever regie.toml says
    #[arg(long, conflicts_with = "cache")]
    pub no_cache: bool,
    /// Say on standard error how long each part of the work took; audits in this process
    #[arg(long)]
    pub timings: bool,
    /// Write to this file, one line of JSON a document, what became of it and how long it took; - writes to standard error
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
    /// The first two lines of each plan only
    #[arg(short, long)]
    pub quiet: bool,
    /// Name on standard error every file that was not read, and say what was passed over
    #[arg(short, long)]
    pub verbose: bool,
    /// Documents that cannot be read are a warning: they do not make the exit status 2
    #[arg(long)]
    pub skip_unreadable: bool,
    #[command(flatten)]
    pub audit: AuditArgs,
    #[command(flatten)]
    pub out: ReportArgs,
}

#[derive(Debug, clap::Args)]
pub struct WhyArgs {
    /// A file, a member of an archive such as plans.zip!plan.docx, or - for standard input
    #[arg(default_value = "-")]
    pub path: PathBuf,
    /// Format of the explanation
    #[arg(long, value_enum, default_value = "text")]
    pub format: WhyFormat,
    /// Stage of the organisation [default: growth]
    #[arg(long, value_enum)]
    pub stage: Option<StageArg>,
    #[command(flatten)]
    pub mask: MaskArgs,
    #[command(flatten)]
    pub config: ConfigArgs,
    #[command(flatten)]
    pub people: PeopleArgs,
    #[command(flatten)]
    pub lexicon: LexiconDirArgs,
    #[command(flatten)]
    pub out: OutputArgs,
}

#[derive(Debug, clap::Args)]
pub struct LexiconArgs {
    #[command(subcommand)]
    pub command: LexiconCommand,
}

#[derive(Debug, Subcommand)]
pub enum LexiconCommand {
    /// List terms with their pole, category, weight and place
    List(ListArgs),
    /// Find every mistake in a folder of lexicon files, with file, line and what to do
    Check(CheckLexiconArgs),
}

#[derive(Debug, clap::Args)]
pub struct ListArgs {
    /// Only terms of which a form holds these letters
    pub letters: Option<String>,
    /// Only this pole (repeat, or separate with commas)
    #[arg(long, value_parser = poles(), value_delimiter = ',', value_name = "POLE")]
    pub pole: Vec<String>,
    /// Only this category (repeat, or separate with commas)
    #[arg(long, value_delimiter = ',', value_name = "CATEGORY")]
    pub category: Vec<String>,
    /// Only terms of this language
    #[arg(long, value_enum)]
    pub language: Option<LangArg>,
    /// Format of the list
    #[arg(long, value_enum, default_value = "text")]
    pub format: ListFormat,
    #[command(flatten)]
    pub config: ConfigArgs,
    #[command(flatten)]
    pub lexicon: LexiconDirArgs,
    #[command(flatten)]
    pub out: OutputArgs,
}

#[derive(Debug, clap::Args)]
pub struct CheckLexiconArgs {
    /// The folder, with nl/*.toml and en/*.toml
    pub dir: PathBuf,
    #[command(flatten)]
    pub out: OutputArgs,
}

#[derive(Debug, clap::Args)]
pub struct ExplainArgs {
    /// The rule's id
    #[arg(value_parser = rule_ids())]
    pub rule: String,
    #[command(flatten)]
    pub out: OutputArgs,
}

#[derive(Debug, clap::Args)]
pub struct RulesArgs {
    #[command(flatten)]
    pub out: OutputArgs,
}

#[derive(Debug, clap::Args)]
pub struct EvalArgs {
    /// A folder with documents.jsonl, sentences.jsonl and lines.jsonl (see docs/eval.md)
    pub dir: PathBuf,
    /// Format of the table
    #[arg(long, value_enum, default_value = "text")]
    pub format: WhyFormat,
    /// List each disagreement with its text
    #[arg(long)]
    pub errors: bool,
    /// Also read the lines with weights fitted on other documents: cross-validation with this many folds
    #[arg(long, value_name = "FOLDS", value_parser = clap::value_parser!(u16).range(2..=50))]
    pub folds: Option<u16>,
    /// Folder with lines.jsonl written to be learnt from; nothing is measured on it (repeatable)
    #[arg(long, value_name = "DIR")]
    pub learn_from: Vec<PathBuf>,
    #[command(flatten)]
    pub out: OutputArgs,
}

#[derive(Debug, clap::Args)]
pub struct FitArgs {
    /// A folder with lines.jsonl (see docs/eval.md)
    pub dir: PathBuf,
    /// Folder with lines.jsonl written to be learnt from; nothing is measured on it (repeatable)
    #[arg(long, value_name = "DIR")]
    pub learn_from: Vec<PathBuf>,
    #[command(flatten)]
    pub out: OutputArgs,
}
