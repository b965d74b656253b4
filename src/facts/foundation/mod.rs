//! What a plan rests on: for whom, with what place in the market, and with what money; and where it starts to act.

mod announced;
mod audience;
mod budget;
mod people;
mod positioning;
mod start;
pub(in crate::facts) mod terms;

#[cfg(test)]
mod tests;

use super::{Action, Source};
use crate::text::Span;

/// What a plan rests on; spans in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foundation {
    /// Words that say for whom.
    pub audiences: Vec<Span>,
    /// Words that say what sets it apart.
    pub positionings: Vec<Span>,
    /// Money set aside, or the word that there is none.
    pub budgets: Vec<Span>,
    /// A budget that is announced and not filled in.
    pub open_budget: Option<Span>,
    /// Where it starts to act.
    pub start: Option<Start>,
}

/// The first part in which several things are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// The first of them.
    pub first: Span,
    /// The one by which it is clear that the plan acts; what stands before it came in time.
    pub settled: Span,
    /// The first sentence before it that speaks of direction without speaking of work, if there is one.
    pub direction: Option<Span>,
}

/// Finds all of it.
pub(super) fn find(source: Source<'_>, actions: &[Action]) -> Foundation {
    let budget::Budgets { set, open } = budget::find(source, actions);
    Foundation {
        audiences: audience::find(source),
        positionings: positioning::find(source),
        budgets: set,
        open_budget: open,
        start: start::find(source, actions),
    }
}
