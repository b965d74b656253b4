//! Weights from labelled lines, and how they do on documents they have not seen.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::context::{Plan, fit_context};
use super::data::{DocumentLabel, Labels, LineLabel};
use super::lines::{document, labelled};
use super::{Evaluation, Shares, Tally, lines};
use crate::audit::Auditor;
use crate::reading::{Feature, Model, PoleWeights, Sample, fit, plain_words};
use crate::text::fold;

/// An unsure line counts half, and each line half as what it is in its document and half as a loose line, so that text
/// without any structure is read as well.
const UNSURE: f64 = 0.5;
const VERSION: f64 = 0.5;
/// A sentence was chosen for saying something of owners or numbers, where reading is hardest, and there are few: it counts three times.
const SENTENCE: f64 = 3.0;
/// A plain word has a weight where it stands in the composed lines of as many documents. Of real lines it would learn what they
/// are about, and would carry their words into the weights. From {4, 6, 10}.
const DOCUMENTS: usize = 6;

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
            composed: label.composed,
        }
    };
    labels.par_iter().flat_map_iter(|label| [sample(label, &label.kind), sample(label, "")]).collect()
}

/// The plain words that have a weight, sorted.
fn vocabulary(composed: &[LineLabel]) -> Vec<String> {
    let mut documents: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for line in composed {
        for word in plain_words(&fold(&line.text)) {
            documents.entry(word.to_owned()).or_default().insert(&line.source);
        }
    }
    documents.into_iter().filter(|(_, sources)| sources.len() >= DOCUMENTS).map(|(word, _)| word).collect()
}

/// The auditor as it must read to be fitted: it notes the words of the composed lines.
fn noting(auditor: &Auditor, composed: &[LineLabel]) -> Auditor {
    let model = Model::new(&Default::default(), auditor.lexicon()).with_words(vocabulary(composed).into_iter());
    auditor.clone().with_model(model)
}

/// The weights that fit all lines best, and then the shares of the documents.
pub fn fit_all(auditor: &Auditor, labels: &Labels, dir: &Path) -> [PoleWeights; 2] {
    let auditor = noting(auditor, &labels.composed);
    let learnt: Vec<LineLabel> = labels.readable().into_iter().chain(labels.composed.iter().cloned()).collect();
    fit_both(&auditor, &samples(&auditor, &learnt), &labels.documents, dir)
}

/// Weights on samples, then those of the context on documents.
fn fit_both(auditor: &Auditor, samples: &[Sample], documents: &[DocumentLabel], dir: &Path) -> [PoleWeights; 2] {
    let mut weights = fit(samples, &auditor.model().words(), auditor.lexicon());
    let reader = auditor.clone().with_model(Model::new(&weights, auditor.lexicon()));
    let plans: Vec<Plan> = super::analyse(&reader, documents, dir)
        .iter()
        .zip(documents)
        .filter_map(|(analysis, label)| Some(Plan::new(analysis.as_ref().ok()?, label.expert_share? / 100.0)))
        .collect();
    fit_context(&plans, &mut weights);
    weights
}

/// Reads every line and document with weights fitted on other documents only, and on the composed lines. Documents are dealt over
/// the folds in the order of their names.
pub fn cross_validate(auditor: &Auditor, labels: &Labels, dir: &Path, folds: u16) -> Evaluation {
    let auditor = noting(auditor, &labels.composed);
    let composed = samples(&auditor, &labels.composed);
    let lines = labels.readable();
    let names = lines.iter().map(|l| l.source.as_str()).chain(labels.documents.iter().map(|d| d.id.as_str()));
    let names: BTreeSet<&str> = names.collect();
    let fold_of: BTreeMap<&str, usize> = names.into_iter().enumerate().map(|(i, s)| (s, i % usize::from(folds))).collect();
    let samples = samples(&auditor, &lines);
    let mut evaluation = Evaluation::default();
    let mut tally = Tally::default();
    let mut shares = Shares::default();
    for fold in 0..usize::from(folds) {
        let held = |source: &str| fold_of[source] == fold;
        let of_others = samples.chunks(2).zip(&lines).filter(|(_, l)| !held(&l.source));
        let seen: Vec<Sample> = of_others.flat_map(|(s, _)| s.to_vec()).chain(composed.iter().cloned()).collect();
        let (unseen, others): (Vec<DocumentLabel>, Vec<DocumentLabel>) =
            labels.documents.iter().cloned().partition(|d| held(&d.id));
        let model = Model::new(&fit_both(&auditor, &seen, &others, dir), auditor.lexicon());
        let reader = auditor.clone().with_model(model);
        let held_lines: Vec<LineLabel> = lines.iter().filter(|l| held(&l.source)).cloned().collect();
        lines::poles(&reader, &held_lines, &mut tally, &mut evaluation);
        for (label, analysis) in unseen.iter().zip(super::analyse(&reader, &unseen, dir)) {
            if let (Ok(analysis), Some(expert), true) = (analysis, label.expert_share, label.is_plan) {
                shares.add(label, analysis.score.share().unwrap_or(0.5), expert);
            }
        }
    }
    evaluation.rows = tally.into_rows();
    evaluation.rows.extend(shares.into_rows("documents, unseen"));
    evaluation
}
