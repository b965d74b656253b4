//! Markdown for a mail or a step summary: a table of all plans, then each plan with its findings.

use std::fmt::Write as _;

use super::escape::for_markdown;
use super::{Rendered, Renderer, View, words};
use crate::facts::TargetKind;
use crate::finding::{Finding, Severity};
use crate::plan::{PlanReport, Report};
use crate::score::{Verdict, percent};
use crate::text::Lang;

/// The renderer.
pub(super) struct Markdown;

impl Renderer for Markdown {
    fn id(&self) -> &'static str {
        "markdown"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["md"]
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let lang = view.common();
        let mut out =
            format!("# {}\n\n", lang.pick("Marketingplannen: regie of uitvoering", "Marketing plans: steered or only produced"));
        table(&mut out, report, lang);
        for failure in &report.errors {
            let label = lang.pick("niet gelezen", "not read");
            let path = for_markdown(&failure.path);
            let _ = writeln!(out, "- **{path}** · {label}: {}", for_markdown(&failure.error.message(lang)));
        }
        if !report.errors.is_empty() {
            out.push('\n');
        }
        for plan in report.plans.iter().filter(|p| !view.quiet && !p.findings.is_empty()) {
            section(&mut out, plan, view.lang_for(plan.language));
        }
        Rendered::Text(out)
    }
}

fn table(out: &mut String, report: &Report, lang: Lang) {
    if report.plans.is_empty() {
        return;
    }
    let heads = lang.pick(
        ["Plan", "Oordeel", "Uitvoering", "Eigenaar", "Uitkomstdoelen", "Fouten", "Let op"],
        ["Plan", "Verdict", "Execution", "Owner", "Outcome targets", "Errors", "Warnings"],
    );
    let _ = writeln!(out, "| {} |", heads.join(" | "));
    let _ = writeln!(out, "|{}|", ["---", "---", "---:", "---", "---:", "---:", "---:"].join("|"));
    for plan in &report.plans {
        let count = |severity| plan.findings.iter().filter(|f| f.severity == severity).count();
        let outcomes = plan.targets.iter().filter(|t| t.kind == TargetKind::Outcome).count();
        let cells = [
            for_markdown(&plan.path),
            words::verdict(plan.verdict, lang).to_owned(),
            share(plan),
            owner(plan, lang),
            outcomes.to_string(),
            count(Severity::Error).to_string(),
            count(Severity::Warning).to_string(),
        ];
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out.push('\n');
}

/// The share with its interval, where the plan was judged.
fn share(plan: &PlanReport) -> String {
    let judged = !matches!(plan.verdict, Verdict::Insufficient | Verdict::NotAPlan);
    match (plan.score.share(), plan.score.interval) {
        (Some(share), Some([low, high])) if judged => format!("{}% ({}–{}%)", percent(share), percent(low), percent(high)),
        _ => "–".to_owned(),
    }
}

fn owner(plan: &PlanReport, lang: Lang) -> String {
    let Some(owner) = plan.owner.map(|i| &plan.owners[i]) else { return "–".to_owned() };
    owner.name.as_deref().map_or_else(|| words::owner_kind(owner.kind, lang).to_owned(), for_markdown)
}

fn section(out: &mut String, plan: &PlanReport, lang: Lang) {
    let _ = writeln!(out, "## {}\n", for_markdown(&plan.path));
    for finding in &plan.findings {
        self::finding(out, finding, lang);
    }
    out.push('\n');
}

fn finding(out: &mut String, finding: &Finding, lang: Lang) {
    let severity = words::severity(finding.severity, lang);
    let _ = writeln!(out, "- **{severity}** `{}` {}", finding.rule, for_markdown(finding.message.get(lang)));
    let place = finding.location.as_ref().map(|at| words::place(at, lang)).filter(|p| !p.is_empty());
    let place = place.map(|p| for_markdown(&p));
    let quote = finding.quote.as_ref().map(|q| format!("“{}”", for_markdown(q)));
    let evidence: Vec<String> = [place, quote].into_iter().flatten().collect();
    if !evidence.is_empty() {
        let _ = writeln!(out, "  {}  ", evidence.join(" · "));
    }
    let _ = writeln!(out, "  → {}", for_markdown(finding.suggestion.get(lang)));
}
