//! GitLab code quality: findings of two revisions are compared by fingerprint.

use serde::Serialize;

use super::{Rendered, Renderer, View, words};
use crate::finding::Severity;
use crate::plan::{PlanReport, Report};
use crate::text::Lang;

/// The renderer.
pub(super) struct Gitlab;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Place<'a>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

impl Renderer for Gitlab {
    fn id(&self) -> &'static str {
        "gitlab"
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let mut issues: Vec<Issue> = report.plans.iter().flat_map(|p| of_plan(p, view.lang_for(p.language))).collect();
        issues.extend(report.errors.iter().map(|failure| Issue {
            description: format!("{}: {}", failure.error.kind.id(), failure.error.message(view.common())),
            check_name: failure.error.kind.id(),
            fingerprint: format!("{}:{}", failure.error.kind.id(), failure.path),
            severity: "blocker",
            location: Place { path: &failure.path, lines: Lines { begin: 1 } },
        }));
        let mut text = serde_json::to_string_pretty(&issues).unwrap_or_default();
        text.push('\n');
        Rendered::Text(text)
    }
}

fn of_plan(plan: &PlanReport, lang: Lang) -> Vec<Issue<'_>> {
    let issues = plan.findings.iter().map(|finding| {
        let place = finding.location.as_ref().filter(|at| at.line.is_none()).map(|at| words::place(at, lang));
        let place = place.filter(|p| !p.is_empty()).map_or(String::new(), |p| format!(" ({p})"));
        Issue {
            // GitLab does not show the name of the check
            description: format!("{}: {}{place}", finding.rule, finding.message.get(lang)),
            check_name: finding.rule,
            fingerprint: finding.fingerprint(&plan.path),
            severity: match finding.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Info => "info",
            },
            location: Place {
                path: &plan.path,
                lines: Lines { begin: finding.location.as_ref().and_then(|at| at.line).unwrap_or(1) },
            },
        }
    });
    issues.collect()
}
