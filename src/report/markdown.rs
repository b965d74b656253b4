//! Markdown for a mail or a step summary: a table of all plans, then each plan with its findings.

use std::fmt::Write as _;

use super::escape::{for_markdown, visible};
use super::{Rendered, Renderer, SIGNATURE, View, aside, who, words};
use crate::facts::TargetKind;
use crate::finding::{Finding, Severity};
use crate::plan::{PlanReport, Report};
use crate::score::percent;
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
        let lang = view.lang_of_report(report);
        let mut out = format!(
            "<!-- {SIGNATURE} -->\n# {}\n\n",
            lang.pick("Marketingplannen: regie of uitvoering", "Marketing plans: steered or only produced")
        );
        table(&mut out, report, lang);
        for failure in &report.errors {
            let label = lang.pick("niet gelezen", "not read");
            let path = for_markdown(&visible(&failure.path));
            let _ = writeln!(out, "- **{path}** · {label}: {}", for_markdown(&failure.error.message(lang)));
        }
        if !report.errors.is_empty() {
            out.push('\n');
        }
        for plan in report.plans.iter().filter(|_| !view.quiet) {
            section(&mut out, plan, view.lang_for(plan.language));
        }
        notes(&mut out, report, view, lang);
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
        let cells = [
            for_markdown(&visible(&plan.path)),
            words::verdict(plan.verdict, lang).to_owned(),
            share(plan),
            owner(plan, lang),
            plan.target_count(TargetKind::Outcome).to_string(),
            plan.finding_count(Severity::Error).to_string(),
            plan.finding_count(Severity::Warning).to_string(),
        ];
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out.push('\n');
}

/// The share with its interval, where the plan was judged.
fn share(plan: &PlanReport) -> String {
    let shown = |(share, [low, high]): (f64, [f64; 2])| format!("{}% ({}–{}%)", percent(share), percent(low), percent(high));
    plan.judged().map_or_else(|| "–".to_owned(), shown)
}

fn owner(plan: &PlanReport, lang: Lang) -> String {
    let Some(owner) = plan.main_owner() else { return "–".to_owned() };
    for_markdown(&who::owner(owner, lang))
}

/// The findings of a plan and what they leave out; nothing where there is neither.
fn section(out: &mut String, plan: &PlanReport, lang: Lang) {
    let aside = aside::lines(plan, lang);
    if plan.findings.is_empty() && aside.is_empty() {
        return;
    }
    let _ = writeln!(out, "## {}\n", for_markdown(&visible(&plan.path)));
    for finding in &plan.findings {
        self::finding(out, finding, lang);
    }
    for line in aside {
        let _ = writeln!(out, "- {}", for_markdown(&line));
    }
    out.push('\n');
}

/// What there is to know about the run itself.
fn notes(out: &mut String, report: &Report, view: &View, common: Lang) {
    if report.notes.is_empty() {
        return;
    }
    let _ = writeln!(out, "## {}\n", common.pick("Over deze controle", "About this check"));
    for note in &report.notes {
        let line = note.line.map(|n| format!("&#58;{n}")).unwrap_or_default();
        let message = note.message.get(view.lang_of_note(note, report, common));
        let _ = writeln!(out, "- **{}{line}** {}", for_markdown(&visible(&note.path)), for_markdown(message));
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
