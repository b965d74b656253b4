//! The evaluation as a table for people, and as JSON.

use std::fmt::Write as _;

use serde_json::json;

use super::{Evaluation, Value};
use crate::report::for_terminal;

fn shown(value: Option<f64>) -> String {
    value.map_or("–".to_owned(), |v| format!("{v:.2}"))
}

/// A Markdown table, then what could not be read, then the disagreements where `errors` asks for them.
pub fn as_text(evaluation: &Evaluation, errors: bool) -> String {
    let mut out = String::from(
        "| set | measure | language | split | n | precision | recall | F1 |\n|---|---|---|---|---:|---:|---:|---:|\n",
    );
    for row in &evaluation.rows {
        let (n, cells) = match row.value {
            Value::Counts(c) => (c.all as usize, format!("{} | {} | {}", shown(c.precision()), shown(c.recall()), shown(c.f1()))),
            Value::Spearman(r, n) => (n, format!("ρ {} | | ", shown(r))),
        };
        let _ = writeln!(out, "| {} | {} | {} | {} | {n} | {cells} |", row.set, row.measure, row.lang, row.split);
    }
    for (file, why) in &evaluation.unread {
        let _ = writeln!(out, "\nnot read: {}: {}", for_terminal(file), for_terminal(why));
    }
    if errors {
        for d in &evaluation.disagreements {
            let _ = writeln!(
                out,
                "\n{} · {} · regie: {} · label: {}\n    {}",
                d.measure,
                for_terminal(&d.id),
                d.said,
                d.label,
                for_terminal(&d.text)
            );
        }
    }
    out
}

/// The same as JSON, schema version 1.
pub fn as_json(evaluation: &Evaluation, errors: bool) -> String {
    let rows: Vec<_> = evaluation
        .rows
        .iter()
        .map(|row| match row.value {
            Value::Counts(c) => json!({
                "set": row.set, "measure": row.measure, "language": row.lang, "split": row.split, "n": c.all,
                "right": c.hit, "wrong": c.wrong, "missed": c.missed,
                "precision": c.precision(), "recall": c.recall(), "f1": c.f1(),
            }),
            Value::Spearman(r, n) => json!({
                "set": row.set, "measure": row.measure, "language": row.lang, "split": row.split, "n": n, "spearman": r,
            }),
        })
        .collect();
    let unread: Vec<_> = evaluation.unread.iter().map(|(path, why)| json!({"path": path, "message": why})).collect();
    let mut root = json!({"schema_version": 1, "rows": rows, "unread": unread});
    if errors {
        let list: Vec<_> = evaluation
            .disagreements
            .iter()
            .map(|d| json!({"measure": d.measure, "id": d.id, "regie": d.said, "label": d.label, "text": d.text}))
            .collect();
        root["disagreements"] = list.into();
    }
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}
