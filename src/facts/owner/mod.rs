//! Owners: who answers for the plan, a goal, a part or an action, in every way people write it.
//!
//! A place that holds an owner (a label, a column, brackets) is read as a slot and may hold a bare first name; running text must
//! give a listed name. Authors, addressees, personas and quoted people own nothing.

mod areas;
mod behind;
mod claims;
mod contact;
mod context;
mod department;
mod doing;
mod firms;
mod handles;
mod initials;
mod items;
mod joining;
mod labels;
mod letters;
mod listed;
mod mention;
mod names;
mod nouns;
mod parts;
mod phrases;
mod raci;
mod reversed;
mod sender;
mod sentences;
mod setting;
mod slot;
mod spans;
mod starred;
mod tables;
mod terms;
mod titles;
mod words;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::people::People;
use super::{Owner, OwnerKind, Scope, Source};
use crate::text::Span;
pub(in crate::facts) use behind::person_behind;
pub use behind::persons;
use context::Context;
pub use names::{is_given_name, is_word_too};
pub(in crate::facts) use words::ends_in_title;

/// Owners of one block that another is compared with, at most.
const COMPARED: usize = 64;

/// Every owner found, where nobody is known beforehand.
pub fn find(source: Source<'_>) -> Vec<Owner> {
    find_among(source, &People::default())
}

/// Every owner found, by place. Someone named twice for the same thing is listed once. Listed people win over guessing.
pub fn find_among(source: Source<'_>, people: &People) -> Vec<Owner> {
    let mut cx = Context::new(source, people);
    let mut owners = everywhere(&cx);
    if cx.learn_names(&owners) {
        owners = everywhere(&cx);
    }
    owners.sort_by_key(|o| (o.span.start, o.scope, o.kind, o.span.end));
    let mut kept: Vec<Owner> = Vec::with_capacity(owners.len());
    for owner in owners {
        let block = source.doc.block_at(owner.span.start);
        let near = kept.iter().rev().take(COMPARED).take_while(|k| source.doc.block_at(k.span.start) == block);
        if !near.into_iter().any(|k| is_same(k, &owner)) {
            kept.push(owner);
        }
    }
    kept
}

/// Owners by every way of writing, in no order.
fn everywhere(cx: &Context<'_>) -> Vec<Owner> {
    let mut owners = Vec::new();
    let lettered = raci::on_lines(cx, &mut owners);
    labels::find(cx, &lettered, &mut owners);
    tables::under_headings(cx, &mut owners);
    tables::find(cx, &mut owners);
    items::find(cx, &mut owners);
    areas::find(cx, &mut owners);
    sentences::find(cx, &mut owners);
    owners
}

/// The same party, said twice in one block.
fn is_same(one: &Owner, other: &Owner) -> bool {
    let named = one.name.is_some() || other.name.is_some();
    let same_name = match (&one.name, &other.name) {
        (Some(a), Some(b)) => a == b || a.starts_with(&format!("{b} ")) || b.starts_with(&format!("{a} ")),
        _ => false,
    };
    same_name || (!named && one.kind == other.kind && (one.role == other.role || one.span.overlaps(other.span)))
}

/// The one who answers for the plan, or the next best; `actions` is how many actions it has.
///
/// A named person wins over everything else, the person for the plan before the person for a part of it. One exception: an intern or
/// an outside party that the plan itself is put under answers for it even where other people do single actions, since hiding that
/// would hide the plan's weak spot. Without either: the strongest kind, and of that the widest scope. Who has single actions only
/// answers for none but those, unless they are nearly all.
pub fn main_owner(owners: &[Owner], actions: usize) -> Option<usize> {
    let rank = |o: &Owner| match (o.scope, o.kind) {
        (Scope::Plan, OwnerKind::Person) => 0,
        (Scope::Plan, OwnerKind::Agency) => 1,
        (Scope::Plan, OwnerKind::Intern) => 2,
        _ => 3,
    };
    let shares = Shares::of(owners, actions);
    let eligible = owners.iter().enumerate().filter(|(_, o)| o.scope != Scope::Action || shares.is_nearly_all(o));
    eligible.min_by_key(|(i, o)| (rank(o), o.kind, o.scope, *i)).map(|(i, _)| i)
}

/// From what part of the actions on a party answers for all of them: three in four.
const NEARLY_ALL: (usize, usize) = (3, 4);

/// How many of the actions each party has.
struct Shares<'o> {
    held: BTreeMap<Party<'o>, usize>,
    all: usize,
}

/// What tells one party from another.
type Party<'o> = (OwnerKind, Option<&'o str>, Option<&'o str>);

impl<'o> Shares<'o> {
    /// Counts what is owned; `actions` is how many actions the plan has, owned or not.
    fn of(owners: &'o [Owner], actions: usize) -> Shares<'o> {
        let single = owners.iter().filter(|o| o.scope == Scope::Action);
        let mut pairs: Vec<(Party<'o>, Span)> = single.map(|o| (party(o), o.owns.unwrap_or(o.span))).collect();
        pairs.sort();
        pairs.dedup();
        let mut held = BTreeMap::new();
        pairs.iter().for_each(|(party, _)| *held.entry(*party).or_insert(0) += 1);
        let spans: BTreeSet<Span> = pairs.iter().map(|(_, span)| *span).collect();
        Shares { held, all: actions.max(spans.len()) }
    }

    /// Whether one party has nearly all actions.
    fn is_nearly_all(&self, owner: &'o Owner) -> bool {
        let (part, whole) = NEARLY_ALL;
        self.held.get(&party(owner)).is_some_and(|held| held * whole >= self.all * part)
    }
}

fn party(owner: &Owner) -> Party<'_> {
    let role = owner.role.as_deref().filter(|_| owner.name.is_none());
    (owner.kind, owner.name.as_deref(), role)
}
