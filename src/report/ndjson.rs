//! NDJSON: one line a plan, as in `json`, and one a document that could not be read.

use serde_json::json;

use super::{Rendered, Renderer, View, json};
use crate::plan::{Failure, Report};

/// The renderer.
pub(super) struct Ndjson;

impl Renderer for Ndjson {
    fn id(&self) -> &'static str {
        "ndjson"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["ndjson", "jsonl"]
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let plans = report.plans.iter().map(|plan| (plan.path.as_str(), json::plan_line(plan, view)));
        let errors = report.errors.iter().map(|failure| (failure.path.as_str(), error(failure, view)));
        let mut lines: Vec<(&str, String)> = plans.chain(errors).collect();
        lines.sort_by(|a, b| a.0.cmp(b.0));
        Rendered::Text(lines.into_iter().map(|(_, line)| format!("{line}\n")).collect())
    }
}

fn error(failure: &Failure, view: &View) -> String {
    let error = &failure.error;
    json!({"schema_version": 1, "path": failure.path, "error": {"kind": error.kind.id(), "message": error.message(view.common())}}).to_string()
}
