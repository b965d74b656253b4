//! Labelled plans, sentences and lines: the three files of an evaluation folder. The formats are described in `docs/eval.md`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::text::{Lang, json_mistake};

/// A labelled document: one line of `documents.jsonl`.
#[derive(Clone, Debug, Deserialize)]
pub struct DocumentLabel {
    /// Its id.
    pub id: String,
    /// `dev`, `test`, …: results are given for each.
    #[serde(default)]
    pub split: String,
    /// `nl` or `en`.
    pub lang: String,
    /// Path below the folder.
    pub file: PathBuf,
    /// Whether it is a marketing plan.
    pub is_plan: bool,
    /// Whether a person is named as responsible.
    #[serde(default)]
    pub owner_named: Option<bool>,
    /// Whether it has a measurable target.
    #[serde(default)]
    pub metrics: Option<bool>,
    /// Whether one of them is an outcome.
    #[serde(default)]
    pub outcome_metrics: Option<bool>,
    /// Whether results are looked at regularly.
    #[serde(default)]
    pub has_cadence: Option<bool>,
    /// Whether someone's task is described.
    #[serde(default)]
    pub has_roles: Option<bool>,
    /// Whether those who sell take part.
    #[serde(default)]
    pub sales_alignment: Option<bool>,
    /// Whether it says for whom.
    #[serde(default)]
    pub has_audience: Option<bool>,
    /// Whether it sets money aside, or says that there is none.
    #[serde(default)]
    pub has_budget: Option<bool>,
    /// Whether dates or weeks are bound to actions or targets.
    #[serde(default)]
    pub has_deadlines: Option<bool>,
    /// Where it comes from; sentences may name their document by it, as `repo:path`.
    #[serde(default)]
    pub source: Option<Origin>,
    /// The share of execution that a reader gives it, 0..100.
    #[serde(default)]
    pub expert_share: Option<f64>,
}

/// The repository and path that a document was taken from.
#[derive(Clone, Debug, Deserialize)]
pub struct Origin {
    /// `owner/name`.
    #[serde(default)]
    pub repo: String,
    /// Path in it.
    #[serde(default)]
    pub path: String,
}

/// A labelled sentence or line: one line of `sentences.jsonl` or `lines.jsonl`.
#[derive(Clone, Debug, Deserialize)]
pub struct LineLabel {
    /// Its id.
    pub id: String,
    /// As for documents.
    #[serde(default)]
    pub split: String,
    /// `nl` or `en`.
    pub lang: String,
    /// The text.
    pub text: String,
    /// `execution`, `direction`, `both` or `neither`.
    pub label: String,
    /// The document it comes from: cross-validation keeps the lines of a document together.
    #[serde(default)]
    pub source: String,
    /// `para`, `item`, `row` or `heading`.
    #[serde(default)]
    pub kind: String,
    /// Two careful readers could read it differently.
    #[serde(default)]
    pub unsure: bool,
    /// Made up, not taken from a plan.
    #[serde(default)]
    pub composed: bool,
    /// Kind of the owner named, `none` where responsibility is mentioned and nobody gets it; absent where it is not mentioned.
    #[serde(default)]
    pub owner: Option<String>,
    /// `target`, `vanity_target`, `output_target`, or what else the number is; absent without a number.
    #[serde(default)]
    pub metric: Option<String>,
}

/// An evaluation folder.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// The documents.
    pub documents: Vec<DocumentLabel>,
    /// The sentences.
    pub sentences: Vec<LineLabel>,
    /// The lines.
    pub lines: Vec<LineLabel>,
    /// Lines written to be learnt from: weights are fitted on them too, and nothing is measured on them.
    pub composed: Vec<LineLabel>,
}

impl Labels {
    /// Reads the three files; one that is absent is empty.
    ///
    /// # Errors
    /// A message with file and line.
    pub fn load(dir: &Path) -> Result<Labels, String> {
        let mut labels = Labels {
            documents: read(&dir.join("documents.jsonl"))?,
            sentences: read(&dir.join("sentences.jsonl"))?,
            lines: read(&dir.join("lines.jsonl"))?,
            composed: Vec::new(),
        };
        if labels.documents.is_empty() && labels.sentences.is_empty() && labels.lines.is_empty() {
            return Err(format!("{}: no documents.jsonl, sentences.jsonl or lines.jsonl with labels", dir.display()));
        }
        let langs = labels
            .documents
            .iter()
            .map(|d| (&d.id, &d.lang))
            .chain(labels.sentences.iter().chain(&labels.lines).map(|l| (&l.id, &l.lang)));
        for (id, lang) in langs {
            if Lang::from_code(lang).is_none() {
                return Err(format!("{id}: unknown language '{lang}'; use nl or en"));
            }
        }
        for line in labels.sentences.iter().chain(&labels.lines) {
            if !["execution", "direction", "both", "neither"].contains(&line.label.as_str()) {
                return Err(format!("{}: unknown label '{}'; use execution, direction, both or neither", line.id, line.label));
            }
        }
        let ids: BTreeMap<String, String> = labels
            .documents
            .iter()
            .filter_map(|d| d.source.as_ref().map(|o| (format!("{}:{}", o.repo, o.path), d.id.clone())))
            .collect();
        for line in labels.sentences.iter_mut().chain(&mut labels.lines) {
            if let Some(id) = ids.get(&line.source) {
                line.source.clone_from(id);
            }
        }
        Ok(labels)
    }

    /// Adds the lines of another folder, to be learnt from only.
    ///
    /// # Errors
    /// A message with file and line.
    pub fn learn_from(&mut self, dir: &Path) -> Result<(), String> {
        let lines = Labels::load(dir)?.lines;
        self.composed.extend(lines.into_iter().map(|line| LineLabel { composed: true, ..line }));
        Ok(())
    }

    /// Everything real that weights are fitted on: the lines, and the sentences that were not made up.
    pub fn readable(&self) -> Vec<LineLabel> {
        self.lines.iter().chain(self.sentences.iter().filter(|s| !s.composed)).cloned().collect()
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, String> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(format!("{}: {error}", path.display())),
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let mistake = |at: usize, error: &serde_json::Error| {
        let (file, why) = (path.display(), json_mistake(error));
        format!("{file}:{}: no label: {why}; each line is one label as JSON, as docs/eval.md describes", at + 1)
    };
    lines.map(|(at, line)| serde_json::from_str(line).map_err(|error| mistake(at, &error))).collect()
}
