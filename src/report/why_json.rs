//! `regie why` as JSON, schema version 1.

use serde_json::{Value, json};

use super::said::{action, goal, location, main_owner, owner, target};
use crate::plan::ActionReport;
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
        "owner": main_owner(plan.owner.map(|i| &plan.owners[i])),
        "owners": plan.owners.iter().map(owner).collect::<Vec<_>>(),
        "targets": plan.targets.iter().map(target).collect::<Vec<_>>(),
        "goals": plan.goals.iter().map(goal).collect::<Vec<_>>(),
        "actions": plan.actions.iter().map(action_view).collect::<Vec<_>>(),
    });
    let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
    text.push('\n');
    text
}

/// An action with, for each detail, whether it has one.
fn action_view(a: &ActionReport) -> Value {
    let mut view = json!(action(a));
    view["owned"] = json!(a.owner.is_some());
    view["dated"] = json!(a.deadline.is_some());
    view["budgeted"] = json!(a.budget.is_some());
    view
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
