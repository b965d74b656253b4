//! Findings then and now. A place is the same where its words are, wherever in the plan it moved; and what the other version held back or
//! suppressed was there all the same.

use std::collections::{HashMap, HashSet};

use super::FindingChanges;
use crate::finding::{Finding, Place};
use crate::plan::PlanReport;
use crate::score::Verdict;
use crate::text::fold;

/// Words that two quotes share, of all their words, from which on they are one quote reworded.
const AGREE: f64 = 0.5;
/// The same of two that stand under one heading.
const NEARBY: f64 = 0.25;
/// Letters of a word that tells what a text is about; shorter ones stand in every sentence.
const TELLING: usize = 4;
/// Places of a finding that are looked at for one in other words, at most.
const NEAR: usize = 64;

/// What became of findings, as indices into those of the old and of the new version.
#[derive(Clone, Debug, Default)]
pub struct Aligned {
    gone: Vec<usize>,
    new: Vec<usize>,
    changed: Vec<(usize, usize)>,
    still: Vec<Kept>,
    /// With the places that were not there before, as indices into those of the finding.
    more: Vec<(usize, Vec<usize>)>,
    /// In fewer places than before, with how many those were.
    fewer: Vec<(usize, usize)>,
    accepted: Vec<usize>,
    unjudged: Vec<usize>,
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
            None if is_unheard(finding.rule, old, new) => aligned.unjudged.push(then),
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

/// Whether a rule says nothing of a version because it was not applied to it, and not because something was mended.
fn is_unheard(rule: &str, old: &PlanReport, new: &PlanReport) -> bool {
    let unjudged = |plan: &PlanReport| matches!(plan.verdict, Verdict::Insufficient | Verdict::NotAPlan);
    // of a short text only what was short before can be mended
    let emptied = unjudged(new) && (!unjudged(old) || new.tally.words < old.tally.words / 2);
    emptied || new.not_applied.contains(&rule)
}

/// One rule that speaks then and now.
fn both(old: &PlanReport, new: &PlanReport, (then, now): (usize, usize), aligned: &mut Aligned) {
    let (before, after) = (&old.findings[then], &new.findings[now]);
    if before.places.is_empty() || after.places.is_empty() {
        match same_words(before, after) {
            true => aligned.still.push(Kept::Now(now)),
            false => aligned.changed.push((then, now)),
        }
        return;
    }
    let (dropped, added) = (missing(before, new), missing(after, old));
    let reworded = reworded(before, after, &dropped, &added);
    let fresh: Vec<usize> = added.iter().copied().filter(|at| !reworded.contains(at)).collect();
    let was = before.places.len();
    if fresh.len() == after.places.len() && dropped.len() == was {
        aligned.gone.push(then);
        aligned.new.push(now);
    } else if !fresh.is_empty() {
        aligned.more.push((now, fresh));
    } else if after.places.len() < was {
        aligned.fewer.push((now, was));
    } else if !reworded.is_empty() {
        aligned.changed.push((then, now));
    } else {
        aligned.still.push(Kept::Now(now));
    }
}

/// Of the places that were not there before those that were, in other words: each by the nearest one that is no longer there. Indices
/// into the places of `after`; `dropped` and `added` are those of both that have no equal.
fn reworded(before: &Finding, after: &Finding, dropped: &[usize], added: &[usize]) -> HashSet<usize> {
    let mut left: Vec<(usize, HashMap<String, usize>)> =
        dropped.iter().take(NEAR).map(|at| (*at, counted(&before.places[*at].words))).collect();
    let mut found = HashSet::new();
    let quoted = agree(before, after);
    for at in added.iter().take(NEAR) {
        let place = &after.places[*at];
        let own = counted(&place.words);
        let near = |(then, words): &(usize, HashMap<String, usize>)| {
            let shared = overlap(words, &own);
            let section = place.under.is_some() && place.under == before.places[*then].under;
            // the only one of its section that went, beside the only one that came
            let alone = section && is_alone(&before.places, dropped, place) && is_alone(&after.places, added, place);
            let first = quoted && *then == 0 && *at == 0;
            (shared >= AGREE || (section && shared >= NEARBY) || alone || first).then_some(shared)
        };
        let scored = left.iter().enumerate().filter_map(|(i, one)| Some((i, near(one)?)));
        let best = scored.reduce(|best, other| if other.1 > best.1 { other } else { best });
        if let Some((i, _)) = best {
            left.remove(i);
            found.insert(*at);
        }
    }
    found
}

/// Whether only one of some places stands under the heading of a place.
fn is_alone(places: &[Place], some: &[usize], place: &Place) -> bool {
    some.iter().take(NEAR).filter(|at| places[**at].under == place.under).count() == 1
}

/// The places of a finding that a version did not have, reported or suppressed: equal ones as many times as they are more.
fn missing(finding: &Finding, plan: &PlanReport) -> Vec<usize> {
    let suppressed = plan.suppressed.iter().map(|s| &s.finding);
    let own = plan.findings.iter().chain(suppressed).filter(|other| other.rule == finding.rule);
    let mut there: HashMap<String, usize> = HashMap::new();
    own.flat_map(|other| &other.places).for_each(|place| *there.entry(place.key(finding.rule)).or_default() += 1);
    let mut is_missing = |place: &Place| match there.get_mut(&place.key(finding.rule)).filter(|n| **n > 0) {
        Some(count) => {
            *count -= 1;
            false
        }
        None => true,
    };
    finding.places.iter().enumerate().filter(|(_, place)| is_missing(place)).map(|(at, _)| at).collect()
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
    let quote = |finding: &Finding| counted(finding.quote.as_deref().unwrap_or_default());
    overlap(&quote(one), &quote(other)) >= AGREE
}

/// How often each word stands in a text: the telling ones, or all of them where it has none.
fn counted(text: &str) -> HashMap<String, usize> {
    let text = fold(text);
    let all = || text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let tells = |word: &&str| word.chars().count() >= TELLING || word.chars().all(|c| c.is_ascii_digit());
    let some = all().any(|word| tells(&word));
    let mut words: HashMap<String, usize> = HashMap::new();
    all().filter(|word| !some || tells(word)).for_each(|word| *words.entry(word.to_owned()).or_default() += 1);
    words
}

/// The share of the words of two texts that they have in common.
fn overlap(one: &HashMap<String, usize>, other: &HashMap<String, usize>) -> f64 {
    let shared: usize = one.iter().map(|(word, n)| other.get(word).map_or(0, |m| *m.min(n))).sum();
    let all: usize = one.values().chain(other.values()).sum();
    if all == 0 { 0.0 } else { 2.0 * shared as f64 / all as f64 }
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
    let more = aligned.more.iter().filter_map(|(at, places)| {
        let finding = new.findings.get(*at)?;
        let words = places.iter().filter_map(|i| Some(finding.places.get(*i)?.words.clone()));
        Some((finding.clone(), words.collect()))
    });
    FindingChanges {
        gone: pick(&old.findings, &aligned.gone),
        new: pick(&new.findings, &aligned.new),
        changed: both.collect(),
        still: still.collect(),
        more: more.collect(),
        fewer: aligned.fewer.iter().filter_map(|(at, was)| Some((new.findings.get(*at)?.clone(), *was))).collect(),
        accepted: pick(&old.findings, &aligned.accepted),
        unjudged: pick(&old.findings, &aligned.unjudged),
    }
}
