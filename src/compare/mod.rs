//! Two versions of a plan, or of a folder of plans: what went, what came, what stayed. No claim where the difference could be chance.

mod facts;
mod findings;
mod pair;

use crate::finding::{Finding, Severity};
use crate::plan::{ActionCount, Failure, Note, OwnerReport, PlanReport, Report, TargetReport};
use crate::score::Verdict;
use crate::text::Lang;

pub use pair::{Documents, Slot};

/// Rules that follow from the share alone: where its intervals overlap they prove nothing.
const BALANCE: [&str; 2] = ["execution-heavy", "direction-only"];

/// Which documents of a report are versions of each other, by their places in it. Made before names are masked: a file's name and the
/// fingerprints of findings tell.
#[derive(Clone, Debug, Default)]
pub struct Alignment {
    pairs: Vec<(Slot, Slot, findings::Aligned)>,
    gone: Vec<Slot>,
    new: Vec<Slot>,
}

/// Two sides compared.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// What the old side is called.
    pub old: String,
    /// What the new side is called.
    pub new: String,
    /// Plans that are on both sides, in the order of their new paths.
    pub pairs: Vec<Pair>,
    /// Plans that are only on the old side.
    pub gone: Vec<Version>,
    /// Plans that are only on the new side.
    pub added: Vec<Version>,
    /// What could not be read, in path order.
    pub errors: Vec<Failure>,
    /// Plans that were read, and whose other version was not.
    pub alone: Vec<Version>,
    /// What there is to know about the run itself.
    pub notes: Vec<Note>,
    /// First digits of the SHA-256 of the lexicon in force.
    pub lexicon: String,
}

/// A plan then and now.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Then.
    pub old: Version,
    /// Now.
    pub new: Version,
    /// What became of its share.
    pub share: Difference,
    /// What became of its findings.
    pub findings: FindingChanges,
    /// What became of its targets.
    pub targets: TargetChanges,
    /// What became of its owners.
    pub owners: OwnerChanges,
}

/// One version of a plan.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its path.
    pub path: String,
    /// Its title.
    pub title: Option<String>,
    /// Its language.
    pub language: Lang,
    /// Its words.
    pub words: u32,
    /// Its verdict.
    pub verdict: Verdict,
    /// The execution share and its 90% interval; none where the plan was not judged.
    pub share: Option<(f64, [f64; 2])>,
    /// Who answers for it, or the next best.
    pub owner: Option<OwnerReport>,
    /// Its actions.
    pub actions: ActionCount,
    /// How many targets it states.
    pub targets: usize,
    /// Its goals, and how many of them have a target.
    pub goals: (usize, usize),
}

/// What became of a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Less execution, more direction: the intervals do not overlap.
    LessExecution,
    /// More execution, less direction: the intervals do not overlap.
    MoreExecution,
    /// The intervals overlap: the difference can be chance.
    Unclear,
    /// One of the two was not judged.
    Unknown,
}

impl Difference {
    /// Its name in reports.
    pub fn id(self) -> &'static str {
        match self {
            Difference::LessExecution => "less-execution",
            Difference::MoreExecution => "more-execution",
            Difference::Unclear => "unclear",
            Difference::Unknown => "unknown",
        }
    }

    fn between(old: &Version, new: &Version) -> Difference {
        match (old.share, new.share) {
            (Some((_, [low, _])), Some((_, [_, high]))) if high < low => Difference::LessExecution,
            (Some((_, [_, high])), Some((_, [low, _]))) if low > high => Difference::MoreExecution,
            (Some(_), Some(_)) => Difference::Unclear,
            _ => Difference::Unknown,
        }
    }
}

/// What became of the findings of a plan.
#[derive(Clone, Debug, Default)]
pub struct FindingChanges {
    /// No longer found.
    pub gone: Vec<Finding>,
    /// Not found before.
    pub new: Vec<Finding>,
    /// Found then and now in other words: each as it was and as it is.
    pub changed: Vec<(Finding, Finding)>,
    /// Found then and now.
    pub still: Vec<Finding>,
    /// Found then and now, and now in places where it was not before: with the words of these.
    pub more: Vec<(Finding, Vec<String>)>,
    /// Found then and now, and now in fewer places: with how many those were.
    pub fewer: Vec<(Finding, usize)>,
    /// Found then, and now suppressed with a reason.
    pub accepted: Vec<Finding>,
    /// Found then; the rule was not applied to the new version.
    pub unjudged: Vec<Finding>,
}

/// What became of the targets of a plan.
#[derive(Clone, Debug, Default)]
pub struct TargetChanges {
    /// No longer there.
    pub lost: Vec<TargetReport>,
    /// Not there before.
    pub gained: Vec<TargetReport>,
    /// Of the same metric and kind, with another number, start or date.
    pub changed: Vec<(TargetReport, TargetReport)>,
    /// The same.
    pub still: Vec<TargetReport>,
}

/// What became of the owners of a plan; each is listed once, whatever they own.
#[derive(Clone, Debug, Default)]
pub struct OwnerChanges {
    /// No longer there.
    pub lost: Vec<OwnerReport>,
    /// Not there before.
    pub gained: Vec<OwnerReport>,
    /// There then and now.
    pub still: Vec<OwnerReport>,
}

impl Pair {
    /// Whether the plan got worse for certain: a new error, or an error in a new place, other than one that follows from a share which did not clearly change.
    pub fn is_worse(&self) -> bool {
        let certain = |f: &&Finding| !BALANCE.contains(&f.rule) || self.share != Difference::Unclear;
        self.findings
            .new
            .iter()
            .chain(self.findings.more.iter().map(|(f, _)| f))
            .filter(certain)
            .any(|f| f.severity == Severity::Error)
    }
}

/// Finds which documents belong together. Documents of both sides are those of one report.
pub fn align(report: &Report, old: &Documents, new: &Documents) -> Alignment {
    let matched = pair::matched(report, old, new);
    let pairs = matched.both.into_iter().map(|(old, new)| {
        let aligned = match (old, new) {
            (Slot::Plan(old), Slot::Plan(new)) => findings::align(&report.plans[old], &report.plans[new]),
            _ => findings::Aligned::default(),
        };
        (old, new, aligned)
    });
    Alignment { pairs: pairs.collect(), gone: matched.gone, new: matched.new }
}

/// Compares what belongs together. `old` and `new` are what the sides are called.
pub fn compare(report: &Report, alignment: &Alignment, old: String, new: String) -> Comparison {
    let versions = |slots: &[Slot]| slots.iter().filter_map(|s| Some(version(plan(report, *s)?))).collect();
    let mut comparison = Comparison {
        old,
        new,
        pairs: Vec::new(),
        gone: versions(&alignment.gone),
        added: versions(&alignment.new),
        errors: report.errors.clone(),
        alone: Vec::new(),
        notes: report.notes.clone(),
        lexicon: report.lexicon.clone(),
    };
    for (before, now, aligned) in &alignment.pairs {
        match (plan(report, *before), plan(report, *now)) {
            (Some(before), Some(now)) => comparison.pairs.push(self::pair(before, now, aligned)),
            (before, now) => comparison.alone.extend(before.or(now).map(version)),
        }
    }
    comparison
}

fn plan(report: &Report, slot: Slot) -> Option<&PlanReport> {
    match slot {
        Slot::Plan(at) => report.plans.get(at),
        Slot::Error(_) => None,
    }
}

fn pair(before: &PlanReport, now: &PlanReport, aligned: &findings::Aligned) -> Pair {
    let (old, new) = (version(before), version(now));
    Pair {
        share: Difference::between(&old, &new),
        findings: findings::changes(before, now, aligned),
        targets: facts::targets(&before.targets, &now.targets),
        owners: facts::owners(&before.owners, &now.owners),
        old,
        new,
    }
}

fn version(plan: &PlanReport) -> Version {
    Version {
        path: plan.path.clone(),
        title: plan.title.clone(),
        language: plan.language,
        words: plan.tally.words,
        verdict: plan.verdict,
        share: plan.judged(),
        owner: plan.main_owner().cloned(),
        actions: plan.action_count(),
        targets: plan.targets.len(),
        goals: (plan.goals.len(), plan.measured_goals()),
    }
}

#[cfg(test)]
mod tests;
