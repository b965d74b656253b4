//! Weights from labelled lines, and how they do on documents they have not seen.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::context::{Plan, fit_context};
use super::data::{Labels, LineLabel};
use super::lines::{document, labelled};
use super::{Evaluation, lines};
use crate::audit::Auditor;
use crate::reading::{Feature, Model, PoleWeights, Sample, fit};

/// An unsure line counts half, and each line half as what it is in its document and half as a loose line, so that text
/// without any structure is read as well.
const UNSURE: f64 = 0.5;
const VERSION: f64 = 0.5;
/// A sentence was chosen for saying something of owners or numbers, where reading is hardest, and there are few: it counts double.
const SENTENCE: f64 = 3.0;

/// Each line in its two versions, one after the other.
fn samples(auditor: &Auditor, labels: &[LineLabel]) -> Vec<Sample> {
    let sample = |label: &LineLabel, kind: &str| {
        let version = LineLabel { kind: kind.to_owned(), ..label.clone() };
        let analysis = auditor.analyse(document(&version), None);
        let mut features: BTreeMap<Feature, i32> = BTreeMap::new();
        for (feature, tenths) in analysis.readings.iter().flat_map(|r| &r.features) {
            let most = features.entry(*feature).or_insert(0);
            *most = (*most).max(*tenths);
        }
        Sample {
            features: features.into_iter().collect(),
            present: labelled(label),
            weight: VERSION
                * if label.unsure {
                    UNSURE
                } else if label.kind.is_empty() {
                    SENTENCE
                } else {
                    1.0
                },
        }
    };
    labels.par_iter().flat_map_iter(|label| [sample(label, &label.kind), sample(label, "")]).collect()
}

/// The weights that fit all lines best, and then the shares of the documents.
pub fn fit_all(auditor: &Auditor, labels: &Labels, dir: &Path) -> [PoleWeights; 2] {
    let mut weights = fit(&samples(auditor, &labels.readable()), auditor.lexicon());
    let reader = auditor.clone().with_model(Model::new(weights.clone(), auditor.lexicon()));
    let plans: Vec<Plan> = super::analyse(&reader, &labels.documents, dir)
        .iter()
        .zip(&labels.documents)
        .filter_map(|(analysis, label)| Some(Plan::new(analysis.as_ref().ok()?, label.expert_share? / 100.0)))
        .collect();
    fit_context(&plans, &mut weights);
    weights
}

/// Reads every line with weights fitted on other documents only. Documents are dealt over the folds in the order of their names.
pub fn cross_validate(auditor: &Auditor, labels: &[LineLabel], folds: u16) -> Evaluation {
    let sources: BTreeSet<&str> = labels.iter().map(|l| l.source.as_str()).collect();
    let fold_of: BTreeMap<&str, usize> = sources.into_iter().enumerate().map(|(i, s)| (s, i % usize::from(folds))).collect();
    let samples = samples(auditor, labels);
    let mut evaluation = Evaluation::default();
    let mut merged = super::Tally::default();
    for fold in 0..usize::from(folds) {
        let seen: Vec<Sample> = samples
            .chunks(2)
            .zip(labels)
            .filter(|(_, l)| fold_of[l.source.as_str()] != fold)
            .flat_map(|(s, _)| s.to_vec())
            .collect();
        let model = Model::new(fit(&seen, auditor.lexicon()), auditor.lexicon());
        let unseen: Vec<LineLabel> = labels.iter().filter(|l| fold_of[l.source.as_str()] == fold).cloned().collect();
        let reader = auditor.clone().with_model(model);
        lines::poles(&reader, &unseen, &mut merged, &mut evaluation);
    }
    evaluation.rows = merged.into_rows();
    evaluation
}

/// The weights as the text of `lexicon/weights.toml`.
pub fn weights_file(weights: &[PoleWeights; 2], lines: usize) -> String {
    let mut text = format!(
        "# What each category of terms and each signal adds to the log-odds that a sentence holds execution, or direction.\n\
         # Fitted on {lines} labelled lines by `regie fit DIR`: logistic regression, L2, rounded to hundredths. See docs/reading.md.\n"
    );
    for (name, pole) in [("execution", &weights[0]), ("direction", &weights[1])] {
        let number = |w: i32| f64::from(w) / 100.0;
        let _ = write!(text, "\n[{name}]\nbias = {:.2}\n", number(pole.bias));
        for (table, map) in [("category", &pole.category), ("signal", &pole.signal)] {
            let _ = write!(text, "\n[{name}.{table}]\n");
            for (key, weight) in map {
                let _ = writeln!(text, "{key} = {:.2}", number(*weight));
            }
        }
    }
    text
}
