//! `regie compare`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::PossibleValuesParser;
use regie::compare::{Documents, align, compare};
use regie::discover::{Exclude, Found, Input, Missing, discover};
use regie::report::{COMPARE_FORMATS, CompareFormat, View};

use super::args::OutputArgs;
use super::audit::{self, Audit, AuditArgs};
use super::exit::Outcome;
use super::gate::Gate;
use super::{isolate, output, paths, target};

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CompareFailOn {
    /// A plan that is on both sides has an error that it had not
    Worse,
    Never,
}

#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    /// The plan as it was, or a folder of plans
    pub old: PathBuf,
    /// The plan as it is, or a folder: plans are matched by path, then by file name, then by title
    pub new: PathBuf,
    /// Format of the report; by default text, or what the extension of --output says
    #[arg(long, value_parser = formats())]
    pub format: Option<String>,
    /// What makes the exit status 1
    #[arg(long, value_enum, default_value = "never", value_name = "CHANGE")]
    pub fail_on: CompareFailOn,
    #[command(flatten)]
    pub audit: AuditArgs,
    #[command(flatten)]
    pub out: OutputArgs,
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(COMPARE_FORMATS.iter().map(|f| f.id))
}

/// The format that the arguments ask for.
fn format(args: &CompareArgs) -> Option<&'static CompareFormat> {
    let extension = || args.out.output.as_deref()?.extension()?.to_str().map(str::to_lowercase);
    match &args.format {
        Some(id) => COMPARE_FORMATS.iter().find(|f| f.id == id),
        None => extension().and_then(|e| COMPARE_FORMATS.iter().find(|f| f.extensions.contains(&e.as_str()))),
    }
}

/// Compares what the arguments name.
pub fn run(args: &CompareArgs) -> Result<Outcome, String> {
    let typed = [args.old.clone(), args.new.clone()];
    let audit = Audit {
        args: &args.audit,
        paths: &typed,
        with_text: args.audit.mask.anonymise,
        known: Default::default(),
        cache: None,
        timings: None,
        log: None,
        isolated: !args.audit.no_isolate,
    };
    if isolate::is_child() {
        return audit.serve();
    }
    if typed.iter().all(|path| path.as_os_str() == "-") {
        return Err("standard input cannot be both the old and the new plan".to_owned());
    }
    let file = args.out.output.as_deref();
    if let Some(name) = file.map(Path::to_string_lossy).filter(|name| name != "-") {
        let own: Vec<(&str, &[&str])> = COMPARE_FORMATS.iter().map(|f| (f.id, f.extensions)).collect();
        target::fits(&name, &own, args.format.is_some())?;
    }
    let mut gate = Gate::new(&args.audit, &typed)?;
    let (before, now) = (found(&args.old, &mut gate)?, found(&args.new, &mut gate)?);
    let (old, new) = (documents(&args.old, &before), documents(&args.new, &now));
    let (inputs, missing) = merged(before, now);
    target::apart(file, inputs.iter().map(|input| input.path.as_path()), "one of the plans")?;
    let mut report = audit.run(&gate, &inputs, missing)?;
    report.notes.extend(gate.notes(&report, &args.audit.judge, &paths::folders(&typed)));
    let alignment = align(&report, &old, &new);
    let lang = gate.run().and_then(|config| config.lang).map(|lang| lang.value);
    let view = output::view(&args.out);
    let view = View { lang: view.lang.or(lang), ..view };
    let mut names = [old.root, new.root];
    if let Some(mut mask) = audit::mask(&args.audit, &gate, &report, &[], &view)? {
        mask.report(&mut report);
        let folders = view.common().pick(["de oude map", "de nieuwe map"], ["the old folder", "the new folder"]);
        for (name, folder) in names.iter_mut().zip(folders) {
            let known = mask.known_path(name);
            *name = known.unwrap_or_else(|| folder.to_owned());
        }
    }
    let [old, new] = names;
    let comparison = compare(&report, &alignment, old, new);
    let shown = (format(args).unwrap_or(&COMPARE_FORMATS[0]).render)(&comparison, &view);
    output::write(&args.out, &shown)?;
    let worse = args.fail_on == CompareFailOn::Worse && comparison.pairs.iter().any(|pair| pair.is_worse());
    Ok(match (comparison.errors.is_empty(), worse) {
        (false, _) => Outcome::Failed,
        (true, true) => Outcome::Findings,
        (true, false) => Outcome::Clean,
    })
}

/// What one side holds.
fn found(path: &Path, gate: &mut Gate) -> Result<Found, String> {
    let mut found = discover(&[path.to_owned()], &Exclude::default());
    found.inputs = gate.admit(found.inputs)?;
    if found.inputs.is_empty() && found.missing.is_empty() {
        return Err(format!(
            "no documents found in {}; regie reads {}",
            path.display(),
            regie::read::known_extensions().join(", ")
        ));
    }
    Ok(found)
}

fn documents(path: &Path, found: &Found) -> Documents {
    let root = path.to_string_lossy().replace('\\', "/");
    let root = root.strip_prefix("./").filter(|rest| !rest.is_empty()).map_or(root.clone(), String::from);
    let inputs = found.inputs.iter().map(|input| input.shown.clone());
    Documents { root, paths: inputs.chain(found.missing.iter().map(|m| m.shown.clone())).collect() }
}

/// The documents of both sides, each once, in path order.
fn merged(before: Found, now: Found) -> (Vec<Input>, Vec<Missing>) {
    let mut inputs: BTreeMap<String, Input> = BTreeMap::new();
    for input in before.inputs.into_iter().chain(now.inputs) {
        let kept = inputs.entry(input.shown.clone()).or_insert(input.clone());
        kept.named |= input.named;
    }
    let missing: BTreeMap<String, Missing> =
        before.missing.into_iter().chain(now.missing).map(|missing| (missing.shown.clone(), missing)).collect();
    (inputs.into_values().collect(), missing.into_values().collect())
}
