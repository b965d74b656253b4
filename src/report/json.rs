//! JSON, schema version 1. The view structs are the contract; the internal structs may change behind them.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use super::read::Read;
use super::{Rendered, Renderer, View, said};
use crate::plan::{Failure, Note, PlanReport, Report, SectionReport};
use crate::score::{Evidence, Score, Verdict};
use crate::text::Lang;

/// The renderer.
pub(super) struct Json;

#[derive(Serialize)]
struct Root<'a> {
    schema_version: u32,
    tool: Tool<'a>,
    plans: Vec<Plan<'a>>,
    errors: Vec<Value>,
    notes: Vec<Value>,
    summary: Summary,
}

#[derive(Serialize)]
struct Tool<'a> {
    name: &'static str,
    version: &'static str,
    lexicon: &'a str,
}

#[derive(Serialize)]
struct Plan<'a> {
    path: &'a str,
    format: &'a str,
    title: Option<&'a str>,
    language: &'static str,
    words: u32,
    read: Read<'a>,
    stage: &'static str,
    verdict: &'static str,
    execution: Pole,
    direction: Pole,
    execution_share: Option<f64>,
    interval: Option<[f64; 2]>,
    ratio: Option<f64>,
    sections: Vec<Section<'a>>,
    owner: said::Owner<'a>,
    owners: Vec<said::Owner<'a>>,
    targets: Vec<said::Target<'a>>,
    actions: Actions<'a>,
    goals: Goals<'a>,
    findings: Vec<Finding<'a>>,
    suppressed: Vec<Suppressed<'a>>,
    known: usize,
    held_back: &'a [&'static str],
    not_applied: &'a [&'static str],
}

#[derive(Serialize)]
struct Pole {
    hits: u32,
    weight: f64,
}

#[derive(Serialize)]
struct Section<'a> {
    heading: &'a str,
    level: u8,
    location: said::Place<'a>,
    words: u32,
    execution: f64,
    direction: f64,
    execution_share: Option<f64>,
    interval: Option<[f64; 2]>,
}

#[derive(Serialize)]
struct Actions<'a> {
    total: usize,
    owned: usize,
    dated: usize,
    budgeted: usize,
    items: Vec<said::Action<'a>>,
}

#[derive(Serialize)]
struct Goals<'a> {
    total: usize,
    measured: usize,
    items: Vec<said::Goal<'a>>,
}

#[derive(Serialize)]
pub(super) struct Finding<'a> {
    rule: &'a str,
    severity: &'a str,
    message: &'a str,
    location: Option<said::Place<'a>>,
    quote: Option<&'a str>,
    suggestion: &'a str,
}

/// A finding that does not count, and who says so.
#[derive(Serialize)]
struct Suppressed<'a> {
    #[serde(flatten)]
    finding: Finding<'a>,
    reason: &'a str,
    by: Value,
}

#[derive(Serialize)]
struct Summary {
    plans: usize,
    errors: usize,
    verdicts: BTreeMap<&'static str, usize>,
    rules: BTreeMap<&'static str, usize>,
}

impl Renderer for Json {
    fn id(&self) -> &'static str {
        "json"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["json"]
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let root = Root {
            schema_version: 1,
            tool: Tool { name: "regie", version: env!("CARGO_PKG_VERSION"), lexicon: &report.lexicon },
            plans: report.plans.iter().map(|p| plan(p, view)).collect(),
            errors: report.errors.iter().map(|e| error(e, view)).collect(),
            notes: report.notes.iter().map(|n| note(n, view.lang_of_note(n, report, view.common()))).collect(),
            summary: summary(report),
        };
        let mut text = serde_json::to_string_pretty(&root).unwrap_or_default();
        text.push('\n');
        Rendered::Text(text)
    }
}

/// One plan by itself, on one line.
#[derive(Serialize)]
struct Line<'a> {
    schema_version: u32,
    #[serde(flatten)]
    plan: Plan<'a>,
}

/// One plan by itself, on one line, with the schema's version.
pub(super) fn plan_line(p: &PlanReport, view: &View) -> String {
    serde_json::to_string(&Line { schema_version: 1, plan: plan(p, view) }).unwrap_or_default()
}

/// One plan by itself, on one line, as it stands in `plans` of a report.
pub fn plan_json(p: &PlanReport, view: &View) -> String {
    serde_json::to_string(&plan(p, view)).unwrap_or_default()
}

fn plan<'a>(p: &'a PlanReport, view: &View) -> Plan<'a> {
    let lang = view.lang_for(p.language);
    Plan {
        path: &p.path,
        format: p.format,
        title: p.title.as_deref(),
        language: p.language.code(),
        words: p.tally.words,
        read: Read::of(&p.tally),
        stage: p.stage.id(),
        verdict: p.verdict.id(),
        execution: pole(p.score.execution),
        direction: pole(p.score.direction),
        execution_share: share(&p.score),
        interval: interval(&p.score),
        ratio: p.score.ratio().map(|r| round(r, 100.0)),
        sections: p.sections.iter().map(section).collect(),
        owner: said::main_owner(p.main_owner()),
        owners: p.owners.iter().map(said::owner).collect(),
        targets: p.targets.iter().map(said::target).collect(),
        actions: actions(p),
        goals: Goals { total: p.goals.len(), measured: p.measured_goals(), items: p.goals.iter().map(said::goal).collect() },
        findings: p.findings.iter().map(|f| finding(f, lang)).collect(),
        suppressed: p.suppressed.iter().map(|s| suppressed(s, lang)).collect(),
        known: p.known,
        held_back: &p.held_back,
        not_applied: &p.not_applied,
    }
}

fn suppressed(s: &crate::plan::Suppressed, lang: Lang) -> Suppressed<'_> {
    Suppressed { finding: finding(&s.finding, lang), reason: &s.reason, by: json!({"path": s.path, "line": s.line}) }
}

/// A finding.
pub(super) fn finding(f: &crate::finding::Finding, lang: Lang) -> Finding<'_> {
    Finding {
        rule: f.rule,
        severity: f.severity.id(),
        message: f.message.get(lang),
        location: f.location.as_ref().map(said::location),
        quote: f.quote.as_deref(),
        suggestion: f.suggestion.get(lang),
    }
}

/// A note.
pub(super) fn note(n: &Note, lang: Lang) -> Value {
    json!({"kind": n.kind, "path": n.path, "line": n.line, "message": n.message.get(lang)})
}

fn actions(p: &PlanReport) -> Actions<'_> {
    let count = p.action_count();
    Actions {
        total: count.total,
        owned: count.owned,
        dated: count.dated,
        budgeted: count.budgeted,
        items: p.actions.iter().map(said::action).collect(),
    }
}

fn section(s: &SectionReport) -> Section<'_> {
    Section {
        heading: &s.heading,
        level: s.level,
        location: said::location(&s.location),
        words: s.score.words,
        execution: s.score.execution.weight(),
        direction: s.score.direction.weight(),
        execution_share: share(&s.score),
        interval: interval(&s.score),
    }
}

fn pole(evidence: Evidence) -> Pole {
    Pole { hits: evidence.hits, weight: evidence.weight() }
}

fn round(value: f64, to: f64) -> f64 {
    (value * to).round() / to
}

fn share(score: &Score) -> Option<f64> {
    score.share().map(|s| round(s, 10_000.0))
}

fn interval(score: &Score) -> Option<[f64; 2]> {
    score.interval.map(|ends| ends.map(|end| round(end, 10_000.0)))
}

/// A document that could not be read.
pub(super) fn error(e: &Failure, view: &View) -> Value {
    json!({"path": e.path, "kind": e.error.kind.id(), "message": e.error.message(view.common())})
}

fn summary(report: &Report) -> Summary {
    let verdicts = Verdict::ALL.into_iter().map(|v| (v.id(), report.count(v))).filter(|(_, n)| *n > 0).collect();
    let mut rules = BTreeMap::new();
    for finding in report.plans.iter().flat_map(|p| &p.findings) {
        *rules.entry(finding.rule).or_insert(0) += 1;
    }
    Summary { plans: report.plans.len(), errors: report.errors.len(), verdicts, rules }
}
