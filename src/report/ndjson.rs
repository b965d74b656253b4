//! NDJSON: one line a plan, as in `json`, and one a document that could not be read.

use serde_json::json;

use super::{Rendered, Renderer, View, json};
use crate::plan::{Failure, PlanReport, Report};

/// The renderer.
pub(super) struct Ndjson;

impl Renderer for Ndjson {
    fn id(&self) -> &'static str {
        "ndjson"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["ndjson", "jsonl"]
    }

    fn is_lines(&self) -> bool {
        true
    }

    fn line(&self, plan: &PlanReport, view: &View) -> String {
        json::plan_line(plan, view)
    }

    fn failure(&self, failure: &Failure, view: &View) -> String {
        let error = &failure.error;
        let told = json!({"kind": error.kind.id(), "message": error.message(view.common())});
        json!({"schema_version": 1, "path": failure.path, "error": told}).to_string()
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let plans = report.plans.iter().map(|plan| (plan.path.as_str(), self.line(plan, view)));
        let errors = report.errors.iter().map(|failure| (failure.path.as_str(), self.failure(failure, view)));
        let mut lines: Vec<(&str, String)> = plans.chain(errors).collect();
        lines.sort_by(|a, b| a.0.cmp(b.0));
        Rendered::Text(lines.into_iter().map(|(_, line)| format!("{line}\n")).collect())
    }
}
