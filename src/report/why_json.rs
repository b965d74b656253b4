//! `regie why` as JSON, schema version 1.

use serde_json::{Value, json};

use super::json::{location, owner, target};
use crate::why::{Explanation, SentenceView};

/// The explanation as a JSON document.
pub fn why_json(why: &Explanation) -> String {
    let plan = &why.plan;
    let root = json!({
        "schema_version": 1,
        "path": plan.path,
        "language": plan.language.code(),
        "execution_share": plan.score.share().map(|s| (s * 10_000.0).round() / 10_000.0),
        "verdict": plan.verdict.id(),
        "sentences": why.sentences.iter().map(sentence).collect::<Vec<_>>(),
        "owner": plan.owner.map_or_else(|| json!({"kind": "none"}), |i| owner(&plan.owners[i])),
        "owners": plan.owners.iter().map(owner).collect::<Vec<_>>(),
        "targets": plan.targets.iter().map(target).collect::<Vec<_>>(),
        "goals": why.goals.iter().map(|(text, at, measured)| json!({"text": text, "location": location(at), "measured": measured})).collect::<Vec<_>>(),
        "actions": why.actions.iter().map(|a| json!({
            "text": a.text, "location": location(&a.location), "owned": a.has[0], "dated": a.has[1], "budgeted": a.has[2],
        })).collect::<Vec<_>>(),
    });
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

fn sentence(s: &SentenceView) -> Value {
    let hits: Vec<Value> = s
        .hits
        .iter()
        .map(|h| {
            json!({
                "term": h.term, "form": h.form, "pole": h.pole.id(), "category": h.category,
                "start": h.start, "end": h.end, "negated": h.negated,
            })
        })
        .collect();
    let because: Vec<Value> = s
        .contributions
        .iter()
        .map(|c| json!({"name": c.name, "execution": f64::from(c.adds[0]) / 100.0, "direction": f64::from(c.adds[1]) / 100.0}))
        .collect();
    json!({
        "text": s.text,
        "language": s.lang.code(),
        "location": location(&s.location),
        "label": s.label.id(),
        "hits": hits,
        "contributions": because,
    })
}
