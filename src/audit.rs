//! Walks one plan through the rooms.

use crate::document::{self, BlockKind, Document};
use crate::facts::people::People;
use crate::facts::{self, Action, Facts, Goal, Owned, Owner, Said, Target};
use crate::finding::{Finding, Severity, number};
use crate::language::{self, Language};
use crate::lexicon::Lexicon;
use crate::plan::{
    ActionReport, GoalReport, Mark, OwnerReport, Passage, PassageKind, Piece, PlanReport, SectionReport, TargetReport,
};
use crate::reading::{self, Label, Model, Reading};
use crate::rules::{self, Placed};
use crate::scan::{self, Hit};
use crate::score::{self, Band, Score, Stage, Verdict};
use crate::suppress::{self, Ignore};
use crate::text::{Lang, Name, Span};
use crate::timing::{Room, Timings, timed};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What an audit needs beside the documents; made once a run.
#[derive(Clone, Debug)]
pub struct Auditor {
    lexicon: Lexicon,
    model: Model,
    policy: Policy,
    /// Policies of their own, by path.
    policies: BTreeMap<String, Arc<Policy>>,
    timings: Option<Arc<Timings>>,
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
    /// Whether reports get the text itself.
    pub with_text: bool,
    /// People and agencies that are known beforehand.
    pub people: Arc<People>,
    /// Severities set by hand; none switches a rule off, unless it is selected.
    pub levels: BTreeMap<Name, Option<Severity>>,
    /// Findings that are suppressed from outside the plan.
    pub ignores: Vec<Ignore>,
    /// Fingerprints of the findings that a baseline knows.
    pub known: Arc<BTreeSet<String>>,
}

impl Policy {
    fn band(&self) -> Band {
        let band = self.stage.band();
        Band { high: self.max_share.unwrap_or(band.high), ..band }
    }

    fn keeps(&self, rule: &str) -> bool {
        let named = |list: &[String]| list.iter().any(|id| id == rule);
        let off = self.levels.get(rule).is_some_and(Option::is_none);
        let selected = if self.select.is_empty() { !off } else { named(&self.select) };
        selected && !named(&self.ignore)
    }

    /// Everything in it, the same text for the same policy; plans that are kept are told apart by it.
    pub fn described(&self) -> String {
        let Policy { stage, max_share, select, ignore, with_text, people, levels, ignores, known } = self;
        format!("{:?}", (stage, max_share, select, ignore, with_text, people.all(), levels, ignores, known))
    }

    /// The severity that was set for a rule by hand.
    fn level(&self, rule: &str) -> Option<Severity> {
        self.levels.get(rule).copied().flatten()
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
        Auditor { lexicon, model, policy, policies: BTreeMap::new(), timings: None }
    }

    /// The same auditor with policies of their own for the plans at some paths, as reports show them.
    pub fn with_policies(mut self, policies: BTreeMap<String, Arc<Policy>>) -> Auditor {
        self.policies = policies;
        self
    }

    /// The same auditor, which keeps the time.
    pub fn with_timings(mut self, timings: Option<Arc<Timings>>) -> Auditor {
        self.timings = timings;
        self
    }

    /// The times, where they are kept.
    pub fn timings(&self) -> Option<&Timings> {
        self.timings.as_deref()
    }

    /// The policy in force for the plan at a path.
    pub fn policy_for(&self, path: &str) -> &Policy {
        self.policies.get(path).map_or(&self.policy, Arc::as_ref)
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
        self.analyse_by(&self.policy, doc, forced, self.timings())
    }

    /// The same under a policy of its own, with a clock of its own.
    pub fn analyse_by(&self, policy: &Policy, doc: Document, forced: Option<Lang>, clock: Option<&Timings>) -> Analysis {
        let language = timed(clock, Room::Language, || language::analyse(&doc, forced));
        let hits = timed(clock, Room::Scan, || scan::scan(&doc, &language, &self.lexicon));
        let (facts, readings) = rayon::join(
            || {
                timed(clock, Room::Facts, || {
                    let layout = facts::Layout::of(&doc, language.document);
                    let lexicon = &self.lexicon;
                    let source = facts::Source { doc: &doc, language: &language, hits: &hits, lexicon, layout: &layout };
                    facts::find_among(source, &policy.people)
                })
            },
            || timed(clock, Room::Reading, || reading::read(&doc, &language, &hits, &self.lexicon, &self.model)),
        );
        let (score, sections) = timed(clock, Room::Score, || score::score(&doc, &hits, &readings));
        Analysis { doc, language, hits, readings, facts, score, sections }
    }

    /// Judges an analysed document. `named` says that it was named outright, not found while walking a folder.
    pub fn judge(&self, path: &str, analysis: &Analysis, named: bool) -> PlanReport {
        self.judge_by(&self.policy, path, analysis, named)
    }

    /// The same under a policy of its own.
    pub fn judge_by(&self, policy: &Policy, path: &str, analysis: &Analysis, named: bool) -> PlanReport {
        let Analysis { doc, language, facts, score, sections, .. } = analysis;
        let band = policy.band();
        let verdict = match facts.genre.other {
            Some(_) if !named => Verdict::NotAPlan,
            _ => score::verdict(score, band),
        };
        let heaviest = heaviest(analysis);
        let plan = rules::Plan { doc, facts, score, sections, heaviest, verdict, stage: policy.stage, band };
        let mut found = rules::run(&plan, named);
        found.retain(|f| policy.keeps(f.rule));
        for placed in &mut found {
            placed.severity = policy.level(placed.rule).unwrap_or(placed.severity);
        }
        let not_applied = rules::silenced(&plan, named).into_iter().filter(|rule| policy.keeps(rule)).collect();
        let judged = !matches!(verdict, Verdict::Insufficient | Verdict::NotAPlan);
        let heard = |rule: &str| judged && policy.keeps(rule);
        let sifted = suppress::sift(path, doc, &policy.ignores, found, &heard);
        let (marks, fresh, known) = sort_known(path, doc, sifted.kept, &policy.known);
        let (findings, held_back) = rules::settle(fresh, &|rule| policy.level(rule).is_some());
        let owned = Owned::of(doc, facts);
        PlanReport {
            path: path.to_owned(),
            format: doc.format(),
            title: doc.title().map(String::from),
            language: language.document,
            tally: doc.tally().clone(),
            stage: policy.stage,
            band,
            verdict,
            score: score.clone(),
            sections: section_reports(doc, sections),
            owner: facts.owner,
            owners: facts.owners.iter().map(|o| owner_report(doc, &owned, o)).collect(),
            targets: facts.targets.iter().map(|t| target_report(doc, t)).collect(),
            actions: facts.actions.iter().map(|a| action_report(doc, a)).collect(),
            goals: facts.goals.iter().map(|g| goal_report(doc, g)).collect(),
            findings,
            suppressed: sifted.suppressed,
            known,
            marks,
            notes: sifted.notes,
            passages: if policy.with_text { passages(analysis) } else { Vec::new() },
            held_back,
            not_applied,
        }
    }
}

/// How a baseline knows the findings of a plan, those of which it does not know every place, and how many others there are.
fn sort_known(path: &str, doc: &Document, kept: Vec<Placed>, known: &BTreeSet<String>) -> (Vec<Mark>, Vec<Finding>, usize) {
    let mut all: Vec<Finding> = kept.iter().map(|placed| placed.finding(doc)).collect();
    number(&mut all);
    let (mut marks, mut fresh) = (Vec::new(), Vec::new());
    let count = all.len();
    for (mut placed, mut finding) in kept.into_iter().zip(all) {
        let prints = finding.fingerprints(path);
        let listed: Vec<bool> = prints.iter().map(|print| known.contains(print)).collect();
        let rule = finding.rule;
        marks.extend(prints.into_iter().map(|fingerprint| Mark { path: path.to_owned(), rule: rule.to_owned(), fingerprint }));
        if !placed.forget(&listed) {
            continue;
        }
        if listed.contains(&true) {
            let mut each = listed.iter();
            finding.places.retain(|_| each.next() != Some(&true));
            finding = Finding { places: finding.places, ..placed.finding(doc) };
        }
        fresh.push(finding);
    }
    let known = count - fresh.len();
    (marks, fresh, known)
}

/// The text, each block cut into its sentences.
fn passages(analysis: &Analysis) -> Vec<Passage> {
    let Analysis { doc, readings, .. } = analysis;
    let mut rest = readings.as_slice();
    let blocks = doc.blocks().iter().enumerate().filter(|(_, block)| block.kind != BlockKind::Metadata);
    blocks
        .map(|(id, block)| {
            rest = &rest[rest.partition_point(|r| r.block < id)..];
            let (own, later) = rest.split_at(rest.partition_point(|r| r.block == id));
            rest = later;
            let (kind, level) = match block.kind {
                BlockKind::Heading(level) => (PassageKind::Heading, Some(level)),
                BlockKind::Item(_) => (PassageKind::Item, None),
                BlockKind::Row => (PassageKind::Row, None),
                BlockKind::Paragraph | BlockKind::Metadata => (PassageKind::Paragraph, None),
            };
            let mut pieces = Vec::new();
            let mut at = block.span.start;
            let mut push = |from: u32, to: u32, label: Option<Label>| {
                if from < to {
                    pieces.push(Piece { text: doc.slice(Span { start: from, end: to }).to_owned(), label });
                }
            };
            for reading in own {
                push(at, reading.span.start, None);
                push(reading.span.start.max(at), reading.span.end, Some(reading.label));
                at = at.max(reading.span.end);
            }
            push(at, block.span.end, None);
            Passage { kind, level, pieces }
        })
        .collect()
}

/// The sentence that is surest to be execution, in the section where execution outweighs direction most.
fn heaviest(analysis: &Analysis) -> Option<Span> {
    let Analysis { doc, readings, sections, .. } = analysis;
    let over = |s: usize| sections[s].execution.tenths - sections[s].direction.tenths;
    let most = (0..sections.len()).rev().max_by_key(|s| over(*s))?;
    let own = readings.iter().filter(|r| !doc.is_of_others(r.block));
    let inside = own.filter(|r| doc.blocks()[r.block].section == most && r.label == Label::Execution);
    inside.rev().max_by_key(|r| r.score[0]).map(|r| r.span)
}

/// The words of a span on one line.
fn words(doc: &Document, span: Span) -> String {
    doc.slice(span).replace('\n', " ")
}

fn owner_report(doc: &Document, owned: &Owned<'_>, owner: &Owner) -> OwnerReport {
    OwnerReport {
        kind: owner.kind,
        name: owner.name.clone(),
        role: owner.role.clone(),
        scope: owner.scope,
        owned: owned.words(owner),
        location: doc.locate(owner.span),
        quote: words(doc, owner.span),
    }
}

fn target_report(doc: &Document, target: &Target) -> TargetReport {
    TargetReport {
        metric: target.metric.clone(),
        kind: target.kind,
        value: target.value,
        unit: target.unit.clone(),
        baseline: target.baseline,
        deadline: target.deadline.clone(),
        location: doc.locate(target.span),
        quote: words(doc, target.span),
    }
}

fn action_report(doc: &Document, action: &Action) -> ActionReport {
    let text = |said: &Option<Said>| said.as_ref().map(|s| s.text.clone());
    ActionReport {
        text: words(doc, action.what),
        owner: text(&action.owner),
        deadline: text(&action.deadline),
        budget: text(&action.budget),
        location: doc.locate(action.span),
        quote: words(doc, action.span),
    }
}

fn goal_report(doc: &Document, goal: &Goal) -> GoalReport {
    GoalReport {
        text: words(doc, goal.span),
        targets: goal.targets.clone(),
        owner: goal.owner.as_ref().map(|s| s.text.clone()),
        location: doc.locate(goal.span),
    }
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
