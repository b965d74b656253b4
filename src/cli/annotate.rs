//! `regie annotate`.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use regie::annotate::{annotate, remarks};
use regie::discover::{Exclude, Found, bundle_of, discover};
use regie::document::{Cut, Limit};
use regie::finding::Severity;
use regie::plan::{PlanReport, Report};
use regie::read::Limits;
use regie::report::{View, aside_lines, for_terminal};
use regie::text::Lang;

use super::args::{ConfigArgs, LangArg, LexiconDirArgs, PeopleArgs, seconds};
use super::audit::{self, Audit, AuditArgs, JudgeArgs, MaskArgs};
use super::exit::Outcome;
use super::gate::{self, Gate};
use super::{isolate, output, target};

/// Everything else in the copy stays as it was, byte for byte. The exit status is 0 when the copy was written, whatever was found, and 2
/// when it was not.
#[derive(Debug, clap::Args)]
pub struct AnnotateArgs {
    /// The plan: a Word document
    pub plan: PathBuf,
    /// The copy to write, with the same extension as the plan
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Language of the comments; by default that of the plan
    #[arg(long, value_enum)]
    pub lang: Option<LangArg>,
    #[command(flatten)]
    pub judge: JudgeArgs,
    /// Findings that are known: what this file lists gets no comment
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
    /// Is refused: the copy is the client's own file, and names whom it names
    #[arg(long, visible_alias = "anonymize", hide = true)]
    pub anonymise: bool,
    /// How long the audit may take, in seconds
    #[arg(long, value_parser = seconds, default_value = "20", value_name = "SECONDS")]
    pub timeout: Duration,
    /// Audit in this process: a document that brings it down brings down the run
    #[arg(long)]
    pub no_isolate: bool,
    #[command(flatten)]
    pub config: ConfigArgs,
    #[command(flatten)]
    pub people: PeopleArgs,
    #[command(flatten)]
    pub lexicon: LexiconDirArgs,
}

impl AnnotateArgs {
    /// The audit that comes before.
    fn audit(&self) -> AuditArgs {
        AuditArgs {
            judge: self.judge.clone(),
            timeout: self.timeout,
            no_isolate: self.no_isolate,
            jobs: Some(1),
            mask: MaskArgs { anonymise: false },
            config: self.config.clone(),
            people: self.people.clone(),
            lexicon: self.lexicon.clone(),
        }
    }
}

/// Audits a Word plan and writes a copy of it with the findings as comments.
pub fn run(args: &AnnotateArgs) -> Result<Outcome, String> {
    if args.anonymise {
        return Err("annotate takes no --anonymise: the copy is the plan itself and names whom it names; for a report that names nobody: regie check PLAN --anonymise -o report.html".to_owned());
    }
    let given = args.audit();
    let known = gate::known(args.baseline.as_deref(), false)?;
    let plans = [args.plan.clone()];
    let audit = Audit {
        args: &given,
        paths: &plans,
        with_text: false,
        known,
        cache: None,
        timings: None,
        log: None,
        isolated: !given.no_isolate,
    };
    if isolate::is_child() {
        return audit.serve();
    }
    paths(args)?;
    let mut gate = Gate::new(&given, &plans)?;
    let Found { inputs, missing, .. } = discover(&plans, &Exclude::default());
    let inputs = gate.admit(inputs)?;
    let report = audit.run(&gate, &inputs, missing)?;
    let listed = gate.run().and_then(|config| config.lang).map(|lang| lang.value);
    let view = View { lang: args.lang.map(Into::into).or(listed), ..output::plain_view() };
    let name = shown(&args.plan);
    let plan = the_plan(&report, &name, view.common())?;
    let say = |why: String| format!("{name}: {}", for_terminal(&why));
    let limits = Limits::default();
    let bytes = regie::run::load(&args.plan, &limits).map_err(|error| say(error.message(view.common())))?;
    let remarks = remarks(plan, view.lang_for(plan.language));
    let extension = extension(&args.output);
    let copy = audit::install(|| annotate(&bytes, &remarks, &extension, &limits))?;
    let copy = copy.map_err(|refusal| say(refusal.message(view.common())))?;
    output::write_file(&args.output, &copy)?;
    tell(plan, args, view.lang_of_report(&report));
    aside_lines(plan, view.lang_of_report(&report)).iter().for_each(|line| anstream::println!("{}", for_terminal(line)));
    for note in report.notes.iter().chain(&gate.notes(&report, &args.judge, &[])) {
        let line = note.line.map(|n| format!(":{n}")).unwrap_or_default();
        anstream::eprintln!(
            "{}{line}: {}",
            for_terminal(&note.path),
            for_terminal(note.message.get(view.lang_of_report(&report)))
        );
    }
    Ok(Outcome::Clean)
}

/// Refuses what can be no plan and no copy, before anything is read.
fn paths(args: &AnnotateArgs) -> Result<(), String> {
    let (plan, copy) = (&args.plan, &args.output);
    let name = shown(plan);
    if plan.as_os_str() == "-" {
        return Err("annotate copies a Word file; give its name, for standard input has none".to_owned());
    }
    if plan.is_dir() {
        return Err(format!("{name}: is a folder; annotate takes one Word file at a time"));
    }
    if let Some(bundle) = bundle_of(plan) {
        return Err(format!("{name}: stands in {}; take the Word file out of it first, and annotate that", shown(&bundle)));
    }
    if regie::read::is_bundle_name(&name) {
        return Err(format!("{name}: holds other files; take the Word file out of it first"));
    }
    if target::apart([copy.as_path()], [plan.as_path()], "the plan").is_err() {
        return Err(format!("{name}: the copy would take the place of the plan; give -o another name"));
    }
    if copy.is_dir() || copy.file_name().is_none() {
        return Err(format!("'{}' names no file that the copy can be written to", shown(copy)));
    }
    match copy.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        Some(folder) => Err(format!("{}: there is no such folder; make it before the copy is written to it", shown(folder))),
        None => Ok(()),
    }
}

/// The one plan of a report, where it can get comments.
fn the_plan<'r>(report: &'r Report, name: &str, lang: Lang) -> Result<&'r PlanReport, String> {
    if let Some(failure) = report.errors.first() {
        return Err(format!("{}: {}", for_terminal(&failure.path), for_terminal(&failure.error.message(lang))));
    }
    let [plan] = report.plans.as_slice() else {
        return Err(format!("{name}: holds not one plan; annotate takes one Word file at a time"));
    };
    if plan.format != "docx" {
        return Err(format!(
            "{name}: is no Word file (.docx) but {}, and only Word files get comments; for a report of it: regie check {name} -o report.html",
            plan.format
        ));
    }
    if let Some(Cut { limit: Limit::Depth, place }) = &plan.tally.cut {
        return Err(format!(
            "{name}: is nested too deep to be read whole ({}), and comments could land in the wrong place; take the innermost tables out",
            for_terminal(place)
        ));
    }
    match &plan.tally.damaged {
        Some(damage) => Err(format!(
            "{name}: is damaged ({}), and so would its copy be; open it in Word and save it again",
            for_terminal(damage)
        )),
        None => Ok(plan),
    }
}

/// One line: the copy, and how many comments of which weight it got.
fn tell(plan: &PlanReport, args: &AnnotateArgs, lang: Lang) {
    let all = plan.findings.len();
    let name = shown(&args.output);
    let line = match all {
        0 => lang.pick(
            format!("{name}: niets gevonden, een kopie zonder opmerkingen"),
            format!("{name}: nothing found, a copy without comments"),
        ),
        _ => {
            let what = if all == 1 { lang.pick("opmerking", "comment") } else { lang.pick("opmerkingen", "comments") };
            let (error, warning, info) =
                (plan.finding_count(Severity::Error), plan.finding_count(Severity::Warning), plan.finding_count(Severity::Info));
            let weights = lang.pick(
                format!("{error} fout, {warning} let op, {info} ter info"),
                format!("errors {error}, warnings {warning}, notes {info}"),
            );
            format!("{name}: {all} {what} ({weights})")
        }
    };
    anstream::println!("{line}");
}

fn extension(path: &Path) -> String {
    path.extension().and_then(OsStr::to_str).unwrap_or_default().to_lowercase()
}

fn shown(path: &Path) -> String {
    for_terminal(&path.display().to_string())
}
