//! How the plan is steered: reviews, learning, roles, and sales at the table.

mod beside;
mod context;
mod kill;
mod lesson;
mod party;
mod review;
mod rhythm;
mod role;
mod selling;

#[cfg(test)]
mod tests;

use super::{Owner, Source};
use crate::text::Span;
use context::Context;
pub(in crate::facts) use kill::condition as condition_to_turn;

/// How the plan is steered: reviews, learning, roles, and sales at the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steering {
    /// Regular moments at which progress or results are looked at.
    pub reviews: Trace,
    /// What is tested, evaluated, learnt or adjusted.
    pub lessons: Trace,
    /// Whose task is described.
    pub roles: Trace,
    /// Where those who sell or make the product take part.
    pub parties: Trace,
    /// The words that show that something is sold to customers; none where nothing is, or where one cannot tell.
    pub sells: Option<Span>,
}

/// What was found of something, and where nothing was, the nearest thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// The sentences or rows that show it, in order.
    pub found: Vec<Span>,
    /// The first sentence that comes near, and why it is not enough.
    pub near: Option<(Span, Lack)>,
}

/// Why something that comes near is not enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// The plan says itself that it is missing.
    Denied,
    /// Something of the kind is there, without what would make it one.
    Partial,
}

impl Trace {
    /// Takes a sentence that shows it.
    fn add(&mut self, span: Span) {
        if self.found.last() != Some(&span) {
            self.found.push(span);
        }
    }

    /// Takes a sentence that comes near; one in which the plan denies it tells most.
    fn come_near(&mut self, span: Span, lack: Lack) {
        if self.near.is_none_or(|(_, known)| known == Lack::Partial && lack == Lack::Denied) {
            self.near = Some((span, lack));
        }
    }
}

/// Finds all of it.
pub(super) fn find(source: Source<'_>, owners: &[Owner]) -> Steering {
    let cx = Context::new(source);
    Steering {
        reviews: review::find(&cx),
        lessons: lesson::find(&cx),
        roles: role::find(&cx, owners),
        parties: party::find(&cx),
        sells: selling::find(&cx),
    }
}
