//! CSV for a spreadsheet: one row a document, numbers as machines write them, a byte order mark so that Excel reads UTF-8.

use super::escape::{for_csv, for_terminal, visible};
use super::{Rendered, Renderer, View};
use crate::facts::TargetKind;
use crate::finding::Severity;
use crate::plan::{Failure, PlanReport, Report};

/// The renderer.
pub(super) struct Csv;

/// The columns; stable, new ones come at the end.
const COLUMNS: [&str; 32] = [
    "path", "format", "title", "language", "words", "stage", "verdict", "execution_share", "interval_low", "interval_high",
    "ratio", "owner_kind", "owner_name", "owner_role", "targets", "outcome_targets", "vanity_targets", "output_targets", "goals",
    "goals_measured", "actions", "actions_owned", "actions_dated", "actions_budgeted", "errors", "warnings", "infos", "rules",
    "unread", "suppressed", "known", "not_applied",
];
/// Where the reason stands why a document could not be read.
const UNREAD: usize = 28;

impl Renderer for Csv {
    fn id(&self) -> &'static str {
        "csv"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv"]
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let mut rows: Vec<Vec<String>> = report.plans.iter().map(plan).collect();
        rows.extend(report.errors.iter().map(|failure| unread(failure, view)));
        rows.sort();
        rows.insert(0, COLUMNS.map(String::from).to_vec());
        let mut out = String::from("\u{feff}");
        for row in rows {
            let cells: Vec<String> = row.iter().map(|cell| for_csv(&for_terminal(cell), view.delimiter)).collect();
            out.push_str(&cells.join(&view.delimiter.to_string()));
            out.push_str("\r\n");
        }
        Rendered::Text(out)
    }
}

fn plan(plan: &PlanReport) -> Vec<String> {
    let share = |value: Option<f64>| value.map_or(String::new(), |v| format!("{v:.4}"));
    let owner = plan.main_owner();
    let actions = plan.action_count();
    let targets = |kind| plan.target_count(kind).to_string();
    let findings = |severity| plan.finding_count(severity).to_string();
    let mut rules: Vec<&str> = plan.findings.iter().map(|f| f.rule).collect();
    rules.dedup();
    vec![
        visible(&plan.path),
        plan.format.to_owned(),
        plan.title.clone().unwrap_or_default(),
        plan.language.code().to_owned(),
        plan.tally.words.to_string(),
        plan.stage.id().to_owned(),
        plan.verdict.id().to_owned(),
        share(plan.score.share()),
        share(plan.score.interval.map(|ends| ends[0])),
        share(plan.score.interval.map(|ends| ends[1])),
        plan.score.ratio().map_or(String::new(), |r| format!("{r:.2}")),
        owner.map_or("none", |o| o.kind.id()).to_owned(),
        owner.and_then(|o| o.name.clone()).unwrap_or_default(),
        owner.and_then(|o| o.role.clone()).unwrap_or_default(),
        plan.targets.len().to_string(),
        targets(TargetKind::Outcome),
        targets(TargetKind::Vanity),
        targets(TargetKind::Output),
        plan.goals.len().to_string(),
        plan.measured_goals().to_string(),
        actions.total.to_string(),
        actions.owned.to_string(),
        actions.dated.to_string(),
        actions.budgeted.to_string(),
        findings(Severity::Error),
        findings(Severity::Warning),
        findings(Severity::Info),
        rules.join(" "),
        String::new(),
        plan.suppressed.len().to_string(),
        plan.known.to_string(),
        plan.not_applied.join(" "),
    ]
}

/// A document that could not be read: its path, and why.
fn unread(failure: &Failure, view: &View) -> Vec<String> {
    let mut row = vec![String::new(); COLUMNS.len()];
    row[0] = visible(&failure.path);
    row[UNREAD] = format!("{}: {}", failure.error.kind.id(), failure.error.message(view.common()));
    row
}
