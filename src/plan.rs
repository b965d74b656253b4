//! What is known of a plan after the audit: everything a renderer may show, with places looked up and no document left.

use serde::{Deserialize, Serialize};

use crate::document::{Location, Tally};
use crate::facts::{OwnerKind, Scope, TargetKind};
use crate::finding::{Finding, Message, Severity};
use crate::read::ReadError;
use crate::reading::Label;
use crate::score::{Band, Score, Stage, Verdict};
use crate::text::{Lang, Name, name, names};

/// One audited plan.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct PlanReport {
    /// Its path as it was given or found, with forward slashes.
    pub path: String,
    /// The id of the format it was read as.
    #[serde(deserialize_with = "name")]
    pub format: Name,
    /// Its title, where it has one.
    pub title: Option<String>,
    /// Its language.
    pub language: Lang,
    /// How much was read.
    pub tally: Tally,
    /// The stage it was judged by.
    pub stage: Stage,
    /// The band in force.
    pub band: Band,
    /// The verdict.
    pub verdict: Verdict,
    /// The score of the whole.
    pub score: Score,
    /// Its sections with their own scores.
    pub sections: Vec<SectionReport>,
    /// Index into `owners` of the one who answers for the plan.
    pub owner: Option<usize>,
    /// Every owner.
    pub owners: Vec<OwnerReport>,
    /// Every target.
    pub targets: Vec<TargetReport>,
    /// Every action.
    pub actions: Vec<ActionReport>,
    /// Every goal.
    pub goals: Vec<GoalReport>,
    /// The findings, most severe first.
    pub findings: Vec<Finding>,
    /// The findings that a comment or a configuration suppresses.
    pub suppressed: Vec<Suppressed>,
    /// How many findings the baseline knows; they are not among `findings`.
    pub known: usize,
    /// The fingerprint and rule of every finding that is not suppressed, known ones included.
    pub marks: Vec<Mark>,
    /// What is to be said of its comments to regie.
    pub notes: Vec<Note>,
    /// Rules that had something to say which is held back, so that the important findings are seen.
    #[serde(deserialize_with = "names")]
    pub held_back: Vec<Name>,
    /// Rules that would have spoken, had there been text enough to judge.
    #[serde(deserialize_with = "names")]
    pub not_applied: Vec<Name>,
    /// The text itself, where a report shows it.
    pub passages: Vec<Passage>,
}

/// A finding that is not to be reported, and why.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Suppressed {
    /// The finding.
    pub finding: Finding,
    /// The reason that was given.
    pub reason: String,
    /// The file that says so: the plan itself, or a configuration.
    pub path: String,
    /// The line on which it says so, from 1.
    pub line: u32,
}

/// A finding as a baseline knows it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The path of the plan, as reports show it.
    pub path: String,
    /// The id of the rule.
    pub rule: String,
    /// Its fingerprint.
    pub fingerprint: String,
}

/// Something to know about the audit itself: it is no finding, and changes no exit status.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Note {
    /// What kind: `unused-suppression`, `faulty-suppression`, `expired-ignore`, `unused-ignore`, `unmatched-ignore`,
    /// `unmatched-override`, `stale-baseline`, `not-in-force`.
    #[serde(deserialize_with = "name")]
    pub kind: Name,
    /// The file that it is about.
    pub path: String,
    /// The line in it, from 1.
    pub line: Option<u32>,
    /// What there is to know.
    pub message: Message,
}

/// A block of the text, for reports that show it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// The level of a heading.
    pub level: Option<u8>,
    /// Its text in order, cut where sentences begin and end.
    pub pieces: Vec<Piece>,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum PassageKind {
    /// A heading.
    Heading,
    /// Running text.
    Paragraph,
    /// A list item.
    Item,
    /// A table row.
    Row,
}

/// A sentence and how it was read, or what stands between sentences.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// How they were read; none between sentences.
    pub label: Option<Label>,
}

/// A section of a plan.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct SectionReport {
    /// Its heading.
    pub heading: String,
    /// Its level, from 1.
    pub level: u8,
    /// Where the heading stands.
    pub location: Location,
    /// The score of its own text, without subsections.
    pub score: Score,
}

/// An owner with its place.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct OwnerReport {
    /// What kind.
    pub kind: OwnerKind,
    /// The name.
    pub name: Option<String>,
    /// The function.
    pub role: Option<String>,
    /// What kind of thing is owned.
    pub scope: Scope,
    /// Which one, in the plan's words; none for the whole plan, and where the words of the place say it themselves.
    pub owned: Option<String>,
    /// Where it is said.
    pub location: Location,
    /// In which words.
    pub quote: String,
}

/// A target with its place.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct TargetReport {
    /// The metric, in the plan's words.
    pub metric: String,
    /// What it counts.
    pub kind: TargetKind,
    /// The number to reach.
    pub value: f64,
    /// Its unit.
    pub unit: String,
    /// Where it starts.
    pub baseline: Option<f64>,
    /// When it is to be reached.
    pub deadline: Option<String>,
    /// Where it is said.
    pub location: Location,
    /// In which words.
    pub quote: String,
}

/// An action with its place.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct ActionReport {
    /// What is done, without who, when and for how much.
    pub text: String,
    /// Who does it.
    pub owner: Option<String>,
    /// By when.
    pub deadline: Option<String>,
    /// For how much.
    pub budget: Option<String>,
    /// Where it stands.
    pub location: Location,
    /// The whole line or row.
    pub quote: String,
}

/// A goal with its place.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct GoalReport {
    /// In which words.
    pub text: String,
    /// Indices into the plan's targets.
    pub targets: Vec<usize>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Where it stands.
    pub location: Location,
}

/// How many actions there are, and how many have what an action needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActionCount {
    /// All.
    pub total: usize,
    /// With an owner.
    pub owned: usize,
    /// With a date.
    pub dated: usize,
    /// With a budget.
    pub budgeted: usize,
}

impl PlanReport {
    /// How many actions have what an action needs.
    pub fn action_count(&self) -> ActionCount {
        let of = |has: fn(&ActionReport) -> bool| self.actions.iter().filter(|a| has(a)).count();
        ActionCount {
            total: self.actions.len(),
            owned: of(|a| a.owner.is_some()),
            dated: of(|a| a.deadline.is_some()),
            budgeted: of(|a| a.budget.is_some()),
        }
    }

    /// The execution share and its interval; none where the plan was not judged.
    pub fn judged(&self) -> Option<(f64, [f64; 2])> {
        let judged = !matches!(self.verdict, Verdict::Insufficient | Verdict::NotAPlan);
        self.score.share().zip(self.score.interval).filter(|_| judged)
    }

    /// How many findings of a severity are reported.
    pub fn finding_count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|f| f.severity == severity).count()
    }

    /// How many targets there are of a kind.
    pub fn target_count(&self, kind: TargetKind) -> usize {
        self.targets.iter().filter(|t| t.kind == kind).count()
    }

    /// The one who answers for the plan, or the next best.
    pub fn main_owner(&self) -> Option<&OwnerReport> {
        self.owner.and_then(|i| self.owners.get(i))
    }

    /// How many goals have a target.
    pub fn measured_goals(&self) -> usize {
        self.goals.iter().filter(|g| !g.targets.is_empty()).count()
    }
}

/// A document that could not be read.
#[derive(Clone, Debug)]
pub struct Failure {
    /// Its path.
    pub path: String,
    /// Why.
    pub error: ReadError,
}

/// A whole run: plans and failures, each in path order.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The plans.
    pub plans: Vec<PlanReport>,
    /// What could not be read.
    pub errors: Vec<Failure>,
    /// What there is to know about the run itself.
    pub notes: Vec<Note>,
    /// First digits of the SHA-256 of the lexicon in force.
    pub lexicon: String,
    /// What fails the run.
    pub gates: Gates,
}

/// What fails a run, for formats that count failures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gates {
    /// Of each plan, in their order, the lowest severity that does; none for `never`. A plan that is not among them fails on an error.
    pub plans: Vec<Option<Severity>>,
    /// Whether a document that could not be read does not.
    pub unread_pass: bool,
}

impl Gates {
    /// Whether findings of a severity fail the run in the plan at an index.
    pub fn fail(&self, plan: usize, severity: Severity) -> bool {
        self.plans.get(plan).copied().unwrap_or(Some(Severity::Error)).is_some_and(|limit| severity >= limit)
    }
}

impl Report {
    /// Of each plan the part of the other judged plans that have less execution, in whole per cent; none where it was not judged, or fewer
    /// than three were.
    pub fn percentiles(&self) -> Vec<Option<u8>> {
        let share = |plan: &PlanReport| plan.judged().map(|(share, _)| share);
        let mut shares: Vec<f64> = self.plans.iter().filter_map(share).collect();
        shares.sort_by(f64::total_cmp);
        let others = shares.len().saturating_sub(1);
        let standing = |own: f64| (shares.partition_point(|other| *other < own) as f64 * 100.0 / others as f64).round() as u8;
        self.plans.iter().map(|plan| share(plan).filter(|_| others > 1).map(standing)).collect()
    }

    /// How many plans got a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.plans.iter().filter(|p| p.verdict == verdict).count()
    }
}
