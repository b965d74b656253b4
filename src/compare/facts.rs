//! Targets by metric and kind, owners by name.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{OwnerChanges, TargetChanges};
use crate::facts::{OwnerKind, TargetKind};
use crate::plan::{OwnerReport, TargetReport};
use crate::text::fold;

/// Owners with one first name that are looked at, at most.
const NEAR: usize = 32;

fn plain(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words.join(" ")
}

/// What became of targets. Of several with one metric the equal ones belong together, the others in their order.
pub(super) fn targets(old: &[TargetReport], new: &[TargetReport]) -> TargetChanges {
    let mut changes = TargetChanges::default();
    let mut waiting: BTreeMap<(String, TargetKind), VecDeque<usize>> = BTreeMap::new();
    for (at, target) in new.iter().enumerate() {
        waiting.entry((plain(&target.metric), target.kind)).or_default().push_back(at);
    }
    let mut equal: BTreeMap<String, VecDeque<usize>> = BTreeMap::new();
    for (at, target) in new.iter().enumerate() {
        equal.entry(whole(target)).or_default().push_back(at);
    }
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut other = Vec::new();
    for target in old {
        match equal.get_mut(&whole(target)).and_then(VecDeque::pop_front) {
            Some(at) => {
                taken.insert(at);
                changes.still.push(new[at].clone());
            }
            None => other.push(target),
        }
    }
    for target in other {
        let queue = waiting.entry((plain(&target.metric), target.kind)).or_default();
        while queue.front().is_some_and(|at| taken.contains(at)) {
            queue.pop_front();
        }
        match queue.pop_front() {
            Some(at) => {
                taken.insert(at);
                changes.changed.push((target.clone(), new[at].clone()));
            }
            None => changes.lost.push(target.clone()),
        }
    }
    changes.gained = new.iter().enumerate().filter(|(at, _)| !taken.contains(at)).map(|(_, t)| t.clone()).collect();
    changes
}

/// A target with all that it says.
fn whole(target: &TargetReport) -> String {
    let TargetReport { metric, kind, value, unit, baseline, deadline, location: _, quote: _ } = target;
    format!("{}|{}|{value}|{unit}|{baseline:?}|{deadline:?}", plain(metric), kind.id())
}

/// What became of owners. A first name stands for the one full name that begins with it.
pub(super) fn owners(old: &[OwnerReport], new: &[OwnerReport]) -> OwnerChanges {
    let (old, new) = (once(old), once(new));
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let mut changes = OwnerChanges::default();
    let mut rest = Vec::new();
    for (key, owner) in &old {
        match new.get_key_value(key) {
            Some((key, now)) => {
                taken.insert(key);
                changes.still.push((*now).clone());
            }
            None => rest.push((key, owner)),
        }
    }
    for (key, owner) in rest {
        let begins = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|more| more.starts_with(' '));
        let mut others = near(&new, key).filter(|(k, _)| !taken.contains(k.as_str()) && (begins(k, key) || begins(key, k)));
        let one = others.next().filter(|_| others.next().is_none());
        match one {
            Some((key, now)) => {
                taken.insert(key);
                changes.still.push((*now).clone());
            }
            None => changes.lost.push((*owner).clone()),
        }
    }
    changes.gained = new.iter().filter(|(key, _)| !taken.contains(key.as_str())).map(|(_, o)| (*o).clone()).collect();
    changes
}

/// The owners whose names begin with the same word.
fn near<'a, 'o>(
    owners: &'a BTreeMap<String, &'o OwnerReport>,
    key: &str,
) -> impl Iterator<Item = (&'a String, &'a &'o OwnerReport)> + use<'a, 'o> {
    let first = key.split(' ').next().unwrap_or_default().to_owned();
    owners.range(first.clone()..).take_while(move |(k, _)| k.starts_with(&first)).take(NEAR)
}

/// Each owner once, by name or by function; of what one owns the greatest. A first name beside a full one that begins with it is the same
/// person, and a place left open is nobody.
fn once(owners: &[OwnerReport]) -> BTreeMap<String, &OwnerReport> {
    let mut found: BTreeMap<String, &OwnerReport> = BTreeMap::new();
    for owner in owners.iter().filter(|o| o.kind != OwnerKind::Placeholder) {
        let Some(name) = owner.name.as_deref().or(owner.role.as_deref()) else { continue };
        let kept = found.entry(plain(name)).or_insert(owner);
        if owner.scope < kept.scope {
            *kept = owner;
        }
    }
    let keys: Vec<String> = found.keys().cloned().collect();
    for pair in keys.windows(2).filter(|pair| !pair[0].contains(' ') && pair[1].starts_with(&format!("{} ", pair[0]))) {
        found.remove(&pair[0]);
    }
    found
}
