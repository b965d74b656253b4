//! `regie eval` and `regie fit`.

use std::path::{Path, PathBuf};

use regie::audit::{Auditor, Policy};
use regie::eval::{self, Labels};
use regie::reading::to_toml;

use super::args::{EvalArgs, FitArgs, WhyFormat};
use super::exit::Outcome;
use super::{output, target};

/// The files of a folder with labels.
const LISTS: [&str; 3] = ["documents.jsonl", "sentences.jsonl", "lines.jsonl"];

/// The labels of a folder, and lines of others to learn from.
fn load(dir: &Path, learn_from: &[PathBuf]) -> Result<Labels, String> {
    let mut labels = Labels::load(dir)?;
    for other in learn_from {
        labels.learn_from(other)?;
    }
    Ok(labels)
}

/// Refuses to write over the labels or their documents.
fn apart(file: Option<&Path>, labels: &Labels, dir: &Path, learn_from: &[PathBuf]) -> Result<(), String> {
    let folders = std::iter::once(dir).chain(learn_from.iter().map(PathBuf::as_path));
    let lists = folders.flat_map(|folder| LISTS.map(|name| folder.join(name)));
    let read: Vec<PathBuf> = lists.chain(labels.documents.iter().map(|label| dir.join(&label.file))).collect();
    target::apart(file, read.iter().map(PathBuf::as_path), "one of the labelled files")
}

/// Measures regie on labelled plans.
pub fn eval(args: &EvalArgs) -> Result<Outcome, String> {
    let labels = load(&args.dir, &args.learn_from)?;
    let auditor = Auditor::new(Policy::default());
    apart(args.out.output.as_deref(), &labels, &args.dir, &args.learn_from)?;
    let mut evaluation = eval::evaluate(&auditor, &labels, &args.dir);
    if let Some(folds) = args.folds {
        let unseen = eval::cross_validate(&auditor, &labels, &args.dir, folds);
        evaluation.rows.extend(unseen.rows);
        evaluation.disagreements.extend(unseen.disagreements);
    }
    let text = match args.format {
        WhyFormat::Text => eval::as_text(&evaluation, args.errors),
        WhyFormat::Json => eval::as_json(&evaluation, args.errors),
    };
    output::write(&args.out, &text)?;
    Ok(if evaluation.unread.is_empty() { Outcome::Clean } else { Outcome::Failed })
}

/// Fits the weights of the reading.
pub fn fit(args: &FitArgs) -> Result<Outcome, String> {
    let labels = load(&args.dir, &args.learn_from)?;
    let count = labels.readable().len() + labels.composed.len();
    if count == 0 {
        return Err(format!("{}: no labelled lines or sentences to fit on", args.dir.display()));
    }
    apart(args.out.output.as_deref(), &labels, &args.dir, &args.learn_from)?;
    let auditor = Auditor::new(Policy::default());
    let weights = eval::fit_all(&auditor, &labels, &args.dir);
    output::write(&args.out, &to_toml(&weights, count))?;
    Ok(Outcome::Clean)
}
