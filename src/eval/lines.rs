//! Sentences and lines, each read alone.

use super::data::{DocumentLabel, LineLabel};
use super::{Disagreement, Evaluation, Tally};
use crate::audit::{Analysis, Auditor};
use crate::document::{Anchor, BlockKind, Document, DocumentBuilder};
use crate::facts::{OwnerKind, Target, TargetKind};
use crate::language;
use crate::text::Lang;

use std::collections::BTreeMap;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

/// A document of one block that holds the line.
pub(super) fn document(label: &LineLabel) -> Document {
    let mut builder = DocumentBuilder::new("line");
    if !label.kind.is_empty() {
        builder.set_excerpt();
    }
    match label.kind.as_str() {
        "row" => {
            let table = builder.open_table();
            builder.open_row(table, 2, false, Anchor::Source);
            for (column, cell) in label.text.split(" | ").enumerate() {
                builder.open_cell(column as u16);
                builder.push(cell);
            }
        }
        kind => {
            let kind = match kind {
                "item" => BlockKind::Item(0),
                "heading" => BlockKind::Heading(2),
                _ => BlockKind::Paragraph,
            };
            builder.open(kind, Anchor::Source);
            builder.push(&label.text);
        }
    }
    builder.finish()
}

/// Whether execution and direction are present in any sentence of it.
pub(super) fn present(analysis: &Analysis) -> [bool; 2] {
    let any = |test: fn(crate::reading::Label) -> bool| analysis.readings.iter().any(|r| test(r.label));
    [any(|l| l.is_execution()), any(|l| l.is_direction())]
}

/// Whether a label says that execution and direction are present.
pub(super) fn labelled(label: &LineLabel) -> [bool; 2] {
    [matches!(label.label.as_str(), "execution" | "both"), matches!(label.label.as_str(), "direction" | "both")]
}

pub(super) fn measure(auditor: &Auditor, labels: &[LineLabel], set: &'static str, evaluation: &mut Evaluation) {
    let analyses: Vec<Analysis> = labels.par_iter().map(|label| auditor.analyse(document(label), None)).collect();
    let mut tally = Tally::default();
    for (label, analysis) in labels.iter().zip(&analyses) {
        let sets: &[&'static str] = match set {
            "sentences" if label.composed => &["composed"],
            "lines" if !label.unsure => &["lines", "sure lines"],
            _ => &[set],
        };
        let said = present(analysis);
        let so = labelled(label);
        let mut case =
            |order: usize, measure: &'static str, add: &dyn Fn(&mut super::Counts), wrong: Option<(String, String)>| {
                for set in sets {
                    tally.add(order, set, measure, &label.lang, &label.split, add);
                }
                if let Some((said, so)) = wrong {
                    evaluation.disagreements.push(Disagreement {
                        measure: format!("{} {measure}", sets[sets.len() - 1]),
                        id: label.id.clone(),
                        said,
                        label: so,
                        text: label.text.clone(),
                    });
                }
            };
        let language = analysis.language.document.code();
        case(
            0,
            "language",
            &|c| c.add(language == label.lang, true),
            (language != label.lang).then(|| (language.to_owned(), label.lang.clone())),
        );
        for (i, measure) in [(0, "execution"), (1, "direction")] {
            let wrong = (said[i] != so[i]).then(|| (said[i].to_string(), label.label.clone()));
            case(1 + i, measure, &|c| c.add(said[i], so[i]), wrong);
        }
        if let Some(owner) = &label.owner {
            let said = analysis.facts.owners.iter().map(|o| o.kind).min().map(OwnerKind::id);
            let so = Some(owner.as_str()).filter(|o| *o != "none");
            let wrong = (said != so).then(|| (said.unwrap_or("none").to_owned(), owner.clone()));
            case(3, "owner kind", &|c| c.add_kind(said, so), wrong);
            case(4, "owner kind exact", &|c| c.add(said == so, true), None);
        }
        if let Some(metric) = &label.metric {
            let said = kind(&analysis.facts.targets);
            let so = Some(metric.as_str()).filter(|m| m.ends_with("target"));
            let wrong = (said != so).then(|| (said.unwrap_or("none").to_owned(), metric.clone()));
            case(5, "target", &|c| c.add(said.is_some(), so.is_some()), None);
            case(6, "target kind", &|c| c.add_kind(said, so), wrong);
            if said.is_some() && so.is_some() {
                case(7, "kind of targets found", &|c| c.add(said == so, true), None);
            }
        }
    }
    evaluation.rows.extend(tally.into_rows());
}

/// The language of lines whose document is known, read as part of it.
pub(super) fn measure_in_document(
    labels: &[LineLabel],
    documents: &[DocumentLabel],
    set: &'static str,
    evaluation: &mut Evaluation,
) {
    const MEASURE: &str = "language in its document";
    let known: BTreeMap<&str, Lang> = documents.iter().filter_map(|d| Some((d.id.as_str(), Lang::from_code(&d.lang)?))).collect();
    let mut tally = Tally::default();
    for label in labels {
        let Some(around) = known.get(label.source.as_str()) else { continue };
        let found = language::blocks_within(&document(label), *around);
        let said = found.first().unwrap_or(around).code();
        tally.add(0, set, MEASURE, &label.lang, &label.split, |c| c.add(said == label.lang, true));
        if said != label.lang {
            evaluation.disagreements.push(Disagreement {
                measure: format!("{set} {MEASURE}"),
                id: label.id.clone(),
                said: said.to_owned(),
                label: label.lang.clone(),
                text: label.text.clone(),
            });
        }
    }
    evaluation.rows.extend(tally.into_rows());
}

/// The label of a line's targets: an outcome before the rest.
fn kind(targets: &[Target]) -> Option<&'static str> {
    targets.iter().map(|t| t.kind).min().map(|kind| match kind {
        TargetKind::Outcome => "target",
        TargetKind::Vanity => "vanity_target",
        TargetKind::Output => "output_target",
    })
}

/// The poles only, of lines that were read with weights fitted elsewhere.
pub(super) fn poles(auditor: &Auditor, labels: &[LineLabel], tally: &mut Tally, evaluation: &mut Evaluation) {
    let read: Vec<[bool; 2]> = labels.par_iter().map(|label| present(&auditor.analyse(document(label), None))).collect();
    for (label, said) in labels.iter().zip(read) {
        let so = labelled(label);
        let sets: &[&'static str] = match (label.kind.is_empty(), label.unsure) {
            (true, _) => &["sentences, unseen"],
            (false, true) => &["lines, unseen"],
            (false, false) => &["lines, unseen", "sure lines, unseen"],
        };
        for (i, measure) in [(0, "execution"), (1, "direction")] {
            for set in sets {
                tally.add(i, set, measure, &label.lang, &label.split, |c| c.add(said[i], so[i]));
            }
            if said[i] != so[i] && !label.unsure {
                let (id, text) = (label.id.clone(), label.text.clone());
                let measure = format!("{} {measure}", sets[sets.len() - 1]);
                evaluation.disagreements.push(Disagreement {
                    measure,
                    id,
                    said: said[i].to_string(),
                    label: label.label.clone(),
                    text,
                });
            }
        }
    }
}
