//! Findings then and now. A finding is the same where its fingerprint is, wherever in the plan it moved; and what the other version held
//! back or suppressed was there all the same.

use std::collections::{HashMap, HashSet};

use super::FindingChanges;
use crate::finding::{Finding, fingerprints};
use crate::plan::PlanReport;
use crate::text::fold;

/// Rules that speak of one place: in quite other words it is another finding. All others speak of the plan as a whole.
const PLACED: [&str; 15] = [
    "activity-as-goal", "agency-owner", "campaign-without-goal", "detail-steering", "empty-direction", "intern-owner",
    "marketing-as-cost", "placeholder-owner", "placeholder-text", "rear-view-planning", "short-commitment",
    "target-without-baseline", "target-without-deadline", "tools-without-strategy", "unmeasured-goals",
];

/// Words that two quotes share, of all their words, from which on they are one quote reworded.
const AGREE: f64 = 0.5;

/// What became of findings, as indices into those of the old and of the new version.
#[derive(Clone, Debug, Default)]
pub struct Aligned {
    gone: Vec<usize>,
    new: Vec<usize>,
    changed: Vec<(usize, usize)>,
    still: Vec<Kept>,
    accepted: Vec<usize>,
}

/// A finding that stayed: as it is now, or as it was where the new version holds it back.
#[derive(Clone, Copy, Debug)]
enum Kept {
    Then(usize),
    Now(usize),
}

/// Finds what became of each finding; reports give one a rule.
pub(super) fn align(old: &PlanReport, new: &PlanReport) -> Aligned {
    let mut aligned = Aligned::default();
    let now: HashMap<&str, usize> = new.findings.iter().enumerate().map(|(i, f)| (f.rule, i)).collect();
    for (then, finding) in old.findings.iter().enumerate() {
        match now.get(finding.rule) {
            Some(at) => both(old, new, (then, *at), &mut aligned),
            None if new.marks.iter().any(|m| m.rule == finding.rule) => aligned.still.push(Kept::Then(then)),
            None if new.suppressed.iter().any(|s| s.finding.rule == finding.rule) => aligned.accepted.push(then),
            None => aligned.gone.push(then),
        }
    }
    let then: HashSet<&str> = old.findings.iter().map(|f| f.rule).collect();
    for (at, finding) in new.findings.iter().enumerate().filter(|(_, f)| !then.contains(f.rule)) {
        let suppressed = old.suppressed.iter().any(|s| s.finding.rule == finding.rule);
        match suppressed || old.marks.iter().any(|m| m.rule == finding.rule) {
            true => aligned.still.push(Kept::Now(at)),
            false => aligned.new.push(at),
        }
    }
    aligned
}

/// One rule that speaks then and now.
fn both(old: &PlanReport, new: &PlanReport, (then, now): (usize, usize), aligned: &mut Aligned) {
    let (before, after) = (&old.findings[then], &new.findings[now]);
    // the reported place can be another of the places that there were before
    if same_words(before, after) || stands(after, old) || stands(before, new) {
        aligned.still.push(Kept::Now(now));
    } else if !PLACED.contains(&before.rule) || agree(before, after) {
        aligned.changed.push((then, now));
    } else {
        aligned.gone.push(then);
        aligned.new.push(now);
    }
}

/// Whether a version had this finding at any of its places.
fn stands(finding: &Finding, plan: &PlanReport) -> bool {
    let hash = |print: &str| print.split(':').next().unwrap_or_default().to_owned();
    let own = fingerprints(&plan.path, std::slice::from_ref(finding)).first().map(|p| hash(p));
    plan.marks.iter().any(|mark| mark.rule == finding.rule && Some(hash(&mark.fingerprint)) == own)
}

fn quoted(finding: &Finding) -> Vec<String> {
    let text = fold(finding.quote.as_deref().unwrap_or_default());
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

fn same_words(one: &Finding, other: &Finding) -> bool {
    quoted(one) == quoted(other)
}

/// Whether two quotes largely agree.
fn agree(one: &Finding, other: &Finding) -> bool {
    let (one, other) = (quoted(one), quoted(other));
    let mut left: HashMap<&str, usize> = HashMap::new();
    one.iter().for_each(|w| *left.entry(w).or_default() += 1);
    let mut shared = 0_usize;
    for word in &other {
        if let Some(count) = left.get_mut(word.as_str()).filter(|n| **n > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    2.0 * shared as f64 >= AGREE * (one.len() + other.len()) as f64
}

/// The findings themselves.
pub(super) fn changes(old: &PlanReport, new: &PlanReport, aligned: &Aligned) -> FindingChanges {
    let pick =
        |from: &[Finding], places: &[usize]| -> Vec<Finding> { places.iter().filter_map(|i| from.get(*i).cloned()).collect() };
    let both = aligned.changed.iter().filter_map(|(a, b)| Some((old.findings.get(*a)?.clone(), new.findings.get(*b)?.clone())));
    let still = aligned.still.iter().filter_map(|kept| match kept {
        Kept::Then(i) => old.findings.get(*i).cloned(),
        Kept::Now(i) => new.findings.get(*i).cloned(),
    });
    FindingChanges {
        gone: pick(&old.findings, &aligned.gone),
        new: pick(&new.findings, &aligned.new),
        changed: both.collect(),
        still: still.collect(),
        accepted: pick(&old.findings, &aligned.accepted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules;

    #[test]
    fn rules_of_one_place_exist() {
        assert!(PLACED.iter().all(|id| rules::by_id(id).is_some()));
        assert!(PLACED.is_sorted());
    }
}
