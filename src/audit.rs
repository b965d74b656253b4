//! Walks one plan through the rooms.

use crate::document::{self, Document};
use crate::facts::people::People;
use crate::facts::{self, Facts};
use crate::finding::Finding;
use crate::language::{self, Language};
use crate::lexicon::Lexicon;
use crate::plan::{ActionCount, GoalCount, OwnerReport, PlanReport, SectionReport, TargetReport};
use crate::reading::{self, Label, Model, Reading};
use crate::rules;
use crate::scan::{self, Hit};
use crate::score::{self, Band, Score, Stage, Verdict};
use crate::text::{Lang, Span};

/// What an audit needs beside the documents; made once a run.
#[derive(Clone, Debug)]
pub struct Auditor {
    lexicon: Lexicon,
    model: Model,
    policy: Policy,
}

/// How plans are judged.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    /// The stage of the organisations.
    pub stage: Stage,
    /// The upper threshold of the share, where it is set by hand.
    pub max_share: Option<f64>,
    /// Only these rules; empty means all.
    pub select: Vec<String>,
    /// Not these rules.
    pub ignore: Vec<String>,
    /// People and agencies that are known beforehand.
    pub people: People,
}

impl Policy {
    fn band(&self) -> Band {
        let band = self.stage.band();
        Band { high: self.max_share.unwrap_or(band.high), ..band }
    }

    fn keeps(&self, finding: &Finding) -> bool {
        let named = |list: &[String]| list.iter().any(|id| id == finding.rule);
        (self.select.is_empty() || named(&self.select)) && !named(&self.ignore)
    }
}

/// A document with everything that was made of it.
#[derive(Clone, Debug)]
pub struct Analysis {
    /// The document.
    pub doc: Document,
    /// Its sentences.
    pub language: Language,
    /// The lexicon's hits.
    pub hits: Vec<Hit>,
    /// How each sentence was read.
    pub readings: Vec<Reading>,
    /// What it says.
    pub facts: Facts,
    /// The score of the whole.
    pub score: Score,
    /// The score of each section.
    pub sections: Vec<Score>,
}

impl Auditor {
    /// An auditor with the built-in lexicon and weights.
    pub fn new(policy: Policy) -> Auditor {
        Auditor::with_lexicon(policy, Lexicon::builtin())
    }

    /// Makes everything that the first document would wait for, beside the lexicon and the weights.
    pub fn prepare() {
        document::prepare();
        facts::prepare();
    }

    /// An auditor with a lexicon of its own, and the built-in weights.
    pub fn with_lexicon(policy: Policy, lexicon: Lexicon) -> Auditor {
        let model = Model::builtin(&lexicon);
        Auditor { lexicon, model, policy }
    }

    /// The same auditor with other weights.
    pub fn with_model(mut self, model: Model) -> Auditor {
        self.model = model;
        self
    }

    /// The lexicon in force.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The weights in force.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The policy in force.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Reads a document through all rooms but the rules. `forced` sets its language.
    pub fn analyse(&self, doc: Document, forced: Option<Lang>) -> Analysis {
        let language = language::analyse(&doc, forced);
        let hits = scan::scan(&doc, &language, &self.lexicon);
        let readings = reading::read(&doc, &language, &hits, &self.lexicon, &self.model);
        let source = facts::Source { doc: &doc, language: &language, hits: &hits, lexicon: &self.lexicon };
        let facts = facts::find_among(source, &self.policy.people);
        let (score, sections) = score::score(&doc, &hits, &readings);
        Analysis { doc, language, hits, readings, facts, score, sections }
    }

    /// Judges an analysed document. `named` says that it was named outright, not found while walking a folder.
    pub fn judge(&self, path: &str, analysis: &Analysis, named: bool) -> PlanReport {
        let Analysis { doc, language, facts, score, sections, .. } = analysis;
        let band = self.policy.band();
        let verdict = match facts.genre.other {
            Some(_) if !named => Verdict::NotAPlan,
            _ => score::verdict(score, band),
        };
        let heaviest = heaviest(analysis);
        let plan = rules::Plan { doc, facts, score, sections, heaviest, verdict, stage: self.policy.stage, band };
        let mut findings = rules::run(&plan, named);
        findings.retain(|f| self.policy.keeps(f));
        let place = |span: Span| (doc.locate(span), doc.slice(span).replace('\n', " "));
        PlanReport {
            path: path.to_owned(),
            format: doc.format(),
            title: doc.title().map(String::from),
            language: language.document,
            tally: doc.tally().clone(),
            stage: self.policy.stage,
            band,
            verdict,
            score: score.clone(),
            sections: section_reports(doc, sections),
            owner: facts.owner,
            owners: facts
                .owners
                .iter()
                .map(|o| {
                    let (location, quote) = place(o.span);
                    OwnerReport { kind: o.kind, name: o.name.clone(), role: o.role.clone(), scope: o.scope, location, quote }
                })
                .collect(),
            targets: facts
                .targets
                .iter()
                .map(|t| {
                    let (location, quote) = place(t.span);
                    TargetReport {
                        metric: t.metric.clone(),
                        kind: t.kind,
                        value: t.value,
                        unit: t.unit.clone(),
                        baseline: t.baseline,
                        deadline: t.deadline.clone(),
                        location,
                        quote,
                    }
                })
                .collect(),
            actions: ActionCount {
                total: facts.actions.len(),
                owned: facts.actions.iter().filter(|a| a.owned).count(),
                dated: facts.actions.iter().filter(|a| a.dated).count(),
                budgeted: facts.actions.iter().filter(|a| a.budgeted).count(),
            },
            goals: GoalCount { total: facts.goals.len(), measured: facts.goals.iter().filter(|g| g.measured).count() },
            findings,
        }
    }
}

/// The sentence that is surest to be execution, in the section where execution outweighs direction most.
fn heaviest(analysis: &Analysis) -> Option<Span> {
    let Analysis { doc, readings, sections, .. } = analysis;
    let over = |s: usize| sections[s].execution.tenths - sections[s].direction.tenths;
    let most = (0..sections.len()).rev().max_by_key(|s| over(*s))?;
    let inside = readings.iter().filter(|r| doc.blocks()[r.block].section == most && r.label == Label::Execution);
    inside.rev().max_by_key(|r| r.score[0]).map(|r| r.span)
}

fn section_reports(doc: &Document, scores: &[Score]) -> Vec<SectionReport> {
    let headed = doc.sections().iter().zip(scores);
    headed
        .filter_map(|(section, score)| {
            let span = doc.blocks()[section.heading?].span;
            Some(SectionReport {
                heading: doc.slice(span).to_owned(),
                level: section.level,
                location: doc.locate(span),
                score: score.clone(),
            })
        })
        .collect()
}
