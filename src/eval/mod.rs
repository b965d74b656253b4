//! Measures regie on labelled plans: documents, sentences and lines.

mod context;
mod data;
mod fit;
mod lines;
mod measure;
mod table;

use std::collections::BTreeMap;
use std::path::Path;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

pub use data::{DocumentLabel, Labels, LineLabel};
pub use fit::{cross_validate, fit_all};
pub use measure::{Counts, spearman};
pub use table::{as_json, as_text};

use crate::audit::{Analysis, Auditor};
use crate::facts::foundation::Foundation;
use crate::facts::{Facts, OwnerKind, TargetKind};
use crate::read::{self, Limits};
use crate::text::Span;

/// One row of the table.
#[derive(Clone, Debug)]
pub struct Row {
    /// `documents`, `sentences`, `composed`, `lines`, `sure lines`.
    pub set: &'static str,
    /// What is measured.
    pub measure: &'static str,
    /// `nl`, `en`, or `all`.
    pub lang: String,
    /// The split.
    pub split: String,
    /// How well.
    pub value: Value,
}

/// How well something is measured.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// By precision and recall.
    Counts(Counts),
    /// By rank correlation over a number of plans.
    Spearman(Option<f64>, usize),
}

/// A case that regie reads otherwise than its labeller.
#[derive(Clone, Debug)]
pub struct Disagreement {
    /// Which set and measure.
    pub measure: String,
    /// The id of the case.
    pub id: String,
    /// What regie says, and what the label says.
    pub said: String,
    /// The label.
    pub label: String,
    /// The words.
    pub text: String,
}

/// A whole evaluation.
#[derive(Clone, Debug, Default)]
pub struct Evaluation {
    /// The table.
    pub rows: Vec<Row>,
    /// The disagreements, in the order of the files.
    pub disagreements: Vec<Disagreement>,
    /// Documents that could not be read, with why.
    pub unread: Vec<(String, String)>,
}

/// Collects cases into rows: by measure, language and split, and over both languages.
#[derive(Default)]
struct Tally {
    rows: BTreeMap<(usize, &'static str, &'static str, String, String), Counts>,
}

impl Tally {
    fn add(
        &mut self,
        order: usize,
        set: &'static str,
        measure: &'static str,
        lang: &str,
        split: &str,
        add: impl Fn(&mut Counts),
    ) {
        for lang in [lang, "all"] {
            add(self.rows.entry((order, set, measure, lang.to_owned(), split.to_owned())).or_default());
        }
    }

    fn into_rows(self) -> Vec<Row> {
        let rows = self.rows.into_iter();
        rows.map(|((_, set, measure, lang, split), counts)| Row { set, measure, lang, split, value: Value::Counts(counts) })
            .collect()
    }
}

/// Possible thresholds of the share, measured against readers who gave a plan [`HEAVY`] or more, or [`LIGHT`] or less, of 100.
const OVER: [(&str, f64); 6] = [
    ("share over .50", 0.50),
    ("share over .60", 0.60),
    ("share over .65", 0.65),
    ("share over .70", 0.70),
    ("share over .75", 0.75),
    ("share over .85", 0.85),
];
const UNDER: [(&str, f64); 4] =
    [("share under .10", 0.10), ("share under .15", 0.15), ("share under .20", 0.20), ("share under .30", 0.30)];
const HEAVY: f64 = 65.0;
const LIGHT: f64 = 20.0;

/// Measures everything that a folder has labels for.
pub fn evaluate(auditor: &Auditor, labels: &Labels, dir: &Path) -> Evaluation {
    let mut evaluation = Evaluation::default();
    documents(auditor, &labels.documents, dir, &mut evaluation);
    for (lines, set) in [(&labels.sentences, "sentences"), (&labels.lines, "lines")] {
        lines::measure(auditor, lines, set, &mut evaluation);
        lines::measure_in_document(lines, &labels.documents, set, &mut evaluation);
    }
    evaluation
}

/// Every labelled document through all rooms, or why it could not be read.
fn analyse(auditor: &Auditor, labels: &[DocumentLabel], dir: &Path) -> Vec<Result<Analysis, String>> {
    let limits = Limits::default();
    let one = |label: &DocumentLabel| {
        let bytes = std::fs::read(dir.join(&label.file)).map_err(|error| error.to_string())?;
        let doc =
            read::open(&bytes, &label.file.to_string_lossy(), &limits).map_err(|error| error.message(crate::text::Lang::En))?;
        Ok(auditor.analyse(doc, None))
    };
    labels.par_iter().map(one).collect()
}

fn documents(auditor: &Auditor, labels: &[DocumentLabel], dir: &Path, evaluation: &mut Evaluation) {
    let analyses = analyse(auditor, labels, dir);
    let mut tally = Tally::default();
    let mut shares = Shares::default();
    for (label, analysis) in labels.iter().zip(&analyses) {
        let analysis = match analysis {
            Ok(analysis) => analysis,
            Err(error) => {
                evaluation.unread.push((label.file.display().to_string(), error.clone()));
                continue;
            }
        };
        let facts = &analysis.facts;
        let aside = facts.genre.other.is_some();
        let mut check = |order: usize, measure: &'static str, said: bool, so: Option<bool>, words: String| {
            let Some(so) = so else { return };
            tally.add(order, "documents", measure, &label.lang, &label.split, |c| c.add(said, so));
            if said != so {
                evaluation.disagreements.push(Disagreement {
                    measure: format!("documents {measure}"),
                    id: label.id.clone(),
                    said: said.to_string(),
                    label: so.to_string(),
                    text: words,
                });
            }
        };
        check(0, "language", label.lang == analysis.language.document.code(), Some(true), label.file.display().to_string());
        check(1, "not-a-plan", aside, Some(!label.is_plan), analysis.doc.title().unwrap_or_default().to_owned());
        if !label.is_plan {
            continue;
        }
        let owner = facts.owners.iter().find(|o| o.kind == OwnerKind::Person);
        let words = owner.map_or(String::new(), |o| analysis.doc.slice(o.span).to_owned());
        check(2, "owner-named", owner.is_some(), label.owner_named, words);
        let target = facts.targets.first().map_or(String::new(), |t| analysis.doc.slice(t.span).to_owned());
        check(3, "has-targets", !facts.targets.is_empty(), label.metrics, target);
        let outcome = facts.targets.iter().find(|t| t.kind == TargetKind::Outcome);
        let words = outcome.map_or(String::new(), |t| analysis.doc.slice(t.span).to_owned());
        check(4, "outcome-target", outcome.is_some(), label.outcome_metrics, words);
        let words = |span: Option<Span>| span.map_or(String::new(), |s| analysis.doc.slice(s).to_owned());
        let steering = &facts.steering;
        for (order, measure, trace, so) in [
            (40, "has-cadence", &steering.reviews, label.has_cadence),
            (41, "has-roles", &steering.roles, label.has_roles),
            (42, "sales-alignment", &steering.parties, label.sales_alignment),
        ] {
            check(order, measure, !trace.found.is_empty(), so, words(trace.found.first().copied()));
        }
        let Foundation { audiences, budgets, .. } = &facts.foundation;
        check(5, "has-audience", !audiences.is_empty(), label.has_audience, words(audiences.first().copied()));
        check(6, "has-budget", !budgets.is_empty(), label.has_budget, words(budgets.first().copied()));
        let deadline = dated(facts);
        check(7, "has-deadlines", deadline.is_some(), label.has_deadlines, words(deadline));
        if let Some(expert) = label.expert_share {
            let share = analysis.score.share().unwrap_or(0.5);
            for (i, (name, limit)) in OVER.iter().enumerate() {
                tally.add(10 + i, "documents", name, &label.lang, &label.split, |c| c.add(share > *limit, expert >= HEAVY));
            }
            for (i, (name, limit)) in UNDER.iter().enumerate() {
                tally.add(20 + i, "documents", name, &label.lang, &label.split, |c| c.add(share < *limit, expert <= LIGHT));
            }
            shares.add(label, share, expert);
        }
    }
    evaluation.rows.extend(tally.into_rows());
    evaluation.rows.extend(shares.into_rows("documents"));
}

/// An action with a date, or else a target with one of its own.
fn dated(facts: &Facts) -> Option<Span> {
    let action = facts.actions.iter().find(|a| a.deadline.is_some()).map(|a| a.span);
    action.or_else(|| facts.targets.iter().find(|t| t.deadline.is_some()).map(|t| t.span))
}

/// Shares beside what a reader gave the same plans.
#[derive(Default)]
struct Shares {
    pairs: BTreeMap<(String, String), Vec<(f64, f64)>>,
}

/// Where a reader's three poles part, of 100: execution-heavy from the upper, direction-heavy up to the lower.
const POLES: [f64; 2] = [35.0, 65.0];

impl Shares {
    /// A plan's share, 0..1, and what the reader gave it, 0..100.
    fn add(&mut self, label: &DocumentLabel, share: f64, expert: f64) {
        for lang in [label.lang.as_str(), "all"] {
            self.pairs.entry((lang.to_owned(), label.split.clone())).or_default().push((100.0 * share, expert));
        }
    }

    fn into_rows(self, set: &'static str) -> Vec<Row> {
        let pole = |share: f64| POLES.map(|at| if at < 50.0 { share > at } else { share >= at });
        let mut rows = Vec::new();
        for ((lang, split), pairs) in self.pairs {
            let mut same = Counts::default();
            pairs.iter().for_each(|(said, so)| same.add(pole(*said) == pole(*so), true));
            let row = |measure, value| Row { set, measure, lang: lang.clone(), split: split.clone(), value };
            rows.push(row("pole of three", Value::Counts(same)));
            rows.push(row("execution-share", Value::Spearman(spearman(&pairs), pairs.len())));
        }
        rows.sort_by_key(|row| row.measure);
        rows
    }
}
