//! Which goal, part or action each owner answers for, in the plan's words.

use std::collections::BTreeMap;

use super::{Facts, Owner, Scope};
use crate::document::Document;
use crate::text::Span;

/// Words that name what is owned, by where they stand.
pub struct Owned<'a> {
    doc: &'a Document,
    /// What is done, by the beginning of its line or row.
    actions: BTreeMap<u32, Span>,
    /// What is done, by the words that say who does it.
    by_owner: BTreeMap<u32, Span>,
    goals: BTreeMap<u32, Span>,
    /// The metrics of targets.
    metrics: BTreeMap<u32, &'a str>,
}

impl<'a> Owned<'a> {
    /// Takes what a plan says.
    pub fn of(doc: &'a Document, facts: &'a Facts) -> Owned<'a> {
        let told = facts.actions.iter().filter_map(|a| Some((a.owner.as_ref()?.span.start, a.what)));
        Owned {
            doc,
            actions: facts.actions.iter().rev().map(|a| (a.span.start, a.what)).collect(),
            by_owner: told.rev().collect(),
            goals: facts.goals.iter().rev().map(|g| (g.span.start, g.span)).collect(),
            metrics: facts.targets.iter().rev().map(|t| (t.span.start, t.metric.as_str())).collect(),
        }
    }

    /// What an owner answers for, on one line; none for the whole plan, and where the plan says no more than that somebody owns it.
    pub fn words(&self, owner: &Owner) -> Option<String> {
        let owns = owner.owns.filter(|_| owner.scope != Scope::Plan)?;
        let inside = |map: &BTreeMap<u32, Span>| map.range(owns.start..owns.end).next().map(|(_, span)| *span);
        let named = match owner.scope {
            Scope::Action => inside(&self.actions).or_else(|| self.by_owner.get(&owner.span.start).copied()),
            Scope::Goal => inside(&self.goals),
            Scope::Plan | Scope::Section => None,
        };
        let metric = || {
            let first = self.metrics.range(owns.start..owns.end).next();
            first.filter(|_| owner.scope == Scope::Goal).map(|(_, metric)| (*metric).to_owned())
        };
        let whole = || Some(self.named_by(owns, owner)).filter(|_| !owner.span.contains(owns));
        named
            .map(|span| self.named_by(span, owner))
            .or_else(metric)
            .or_else(whole)
            .filter(|words| words.contains(char::is_alphanumeric))
    }

    /// The words of a thing; of a whole row its first cell, which names it.
    fn named_by(&self, span: Span, owner: &Owner) -> String {
        let block = self.doc.block_at(span.start).map(|at| &self.doc.blocks()[at]).filter(|block| block.span == span);
        let cells = block.and_then(|block| block.row.as_ref()).map_or(&[][..], |row| &row.cells);
        let names = |cell: Span| self.doc.slice(cell).contains(char::is_alphabetic) && !owner.span.contains(cell);
        self.slice(cells.iter().map(|cell| cell.span).find(|cell| names(*cell)).unwrap_or(span))
    }

    fn slice(&self, span: Span) -> String {
        self.doc.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
