//! JUnit: a suite a document, a case a rule. Failures and errors are what the exit status counts: a finding below the gate passes, and says
//! in its output what it found.

use std::collections::BTreeMap;

use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};

use super::escape::{for_terminal, visible};
use super::{Rendered, Renderer, View, words};
use crate::finding::{Finding, Severity};
use crate::plan::{PlanReport, Report};
use crate::rules::RULES;
use crate::score::Verdict;
use crate::text::Lang;

/// The renderer.
pub(super) struct Junit;

impl Renderer for Junit {
    fn id(&self) -> &'static str {
        "junit"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["xml"]
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let mut suites: BTreeMap<&str, TestSuite> = BTreeMap::new();
        for (at, plan) in report.plans.iter().enumerate() {
            let fails = |severity| report.gates.fail(at, severity);
            suites.insert(&plan.path, of_plan(plan, fails, view.lang_for(plan.language)));
        }
        for failure in &report.errors {
            let mut status = match report.gates.unread_pass {
                true => TestCaseStatus::skipped(),
                false => TestCaseStatus::non_success(NonSuccessKind::Error),
            };
            status.set_type(failure.error.kind.id());
            status.set_message(for_terminal(&failure.error.message(view.common())));
            let mut suite = TestSuite::new(for_terminal(&visible(&failure.path)));
            suite.add_test_case(case("read", &failure.path, status));
            suites.insert(&failure.path, suite);
        }
        let mut all = quick_junit::Report::new("regie");
        all.add_test_suites(suites.into_values());
        let mut text = all.to_string().unwrap_or_default();
        text.push('\n');
        Rendered::Text(text)
    }
}

fn case(name: &str, path: &str, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(name, status);
    case.set_classname(for_terminal(&visible(path)));
    case
}

fn of_plan(plan: &PlanReport, fails: impl Fn(Severity) -> bool, lang: Lang) -> TestSuite {
    let mut suite = TestSuite::new(for_terminal(&visible(&plan.path)));
    for rule in RULES {
        let id = rule.meta().id;
        let findings: Vec<&Finding> = plan.findings.iter().filter(|f| f.rule == id).collect();
        let silent = plan.verdict == Verdict::NotAPlan || plan.not_applied.contains(&id);
        let skipped = silent && findings.is_empty();
        suite.add_test_case(match worst(&findings) {
            None if skipped => case(id, &plan.path, TestCaseStatus::skipped()),
            None => case(id, &plan.path, TestCaseStatus::success()),
            Some(severity) if !fails(severity) => {
                let mut noted = case(id, &plan.path, TestCaseStatus::success());
                noted.set_system_out(lines(&findings, lang));
                noted
            }
            Some(severity) => {
                let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
                status.set_type(severity.id());
                status.set_message(for_terminal(findings[0].message.get(lang)));
                status.set_description(lines(&findings, lang));
                case(id, &plan.path, status)
            }
        });
    }
    suite
}

fn worst(findings: &[&Finding]) -> Option<Severity> {
    findings.iter().map(|f| f.severity).max()
}

/// The findings of a rule, each with its place, its quote and what to do.
fn lines(findings: &[&Finding], lang: Lang) -> String {
    let each = findings.iter().map(|finding| {
        let place = finding.location.as_ref().map(|at| words::place(at, lang)).filter(|p| !p.is_empty());
        let quote = finding.quote.as_ref().map(|q| format!("\"{q}\""));
        let matter = format!("{}: {}", words::severity(finding.severity, lang), finding.message.get(lang));
        let parts = [Some(matter), place, quote, Some(format!("→ {}", finding.suggestion.get(lang)))];
        parts.into_iter().flatten().map(|part| for_terminal(&part)).collect::<Vec<_>>().join("\n")
    });
    each.collect::<Vec<_>>().join("\n\n")
}
