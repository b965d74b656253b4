//! `regie eval` and `regie fit`.

use regie::audit::{Auditor, Policy};
use regie::eval::{self, Labels};

use super::args::{EvalArgs, FitArgs, WhyFormat};
use super::exit::Outcome;
use super::output;

/// Measures regie on labelled plans.
pub fn eval(args: &EvalArgs) -> Result<Outcome, String> {
    let labels = Labels::load(&args.dir)?;
    let auditor = Auditor::new(Policy::default());
    let mut evaluation = eval::evaluate(&auditor, &labels, &args.dir);
    if let Some(folds) = args.folds {
        let unseen = eval::cross_validate(&auditor, &labels.readable(), folds);
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
    let labels = Labels::load(&args.dir)?;
    let count = labels.readable().len();
    if count == 0 {
        return Err(format!("{}: no labelled lines or sentences to fit on", args.dir.display()));
    }
    let auditor = Auditor::new(Policy::default());
    let weights = eval::fit_all(&auditor, &labels, &args.dir);
    output::write(&args.out, &eval::weights_file(&weights, count))?;
    Ok(Outcome::Clean)
}
