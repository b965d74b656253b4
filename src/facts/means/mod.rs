//! What the plan deploys: campaigns, tools, channels, and what for.

mod activity;
mod campaign;
mod grounds;
mod purpose;
mod route;
mod setup;
mod terms;

#[cfg(test)]
mod tests;

use super::foundation::Foundation;
use super::{Action, Goal, Source, Target};
use crate::text::Span;

/// What the plan deploys, and what for; spans in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Means {
    /// Goals that say what will be made or how often, and not what it must bring.
    pub activities: Vec<Span>,
    /// Campaigns that are planned without a word of what for or for whom.
    pub campaigns: Vec<Span>,
    /// Parts in which tools or channels are set up without a word of what for.
    pub setups: Vec<Setup>,
    /// By which routes the plan goes to the customer.
    pub routes: Routes,
}

/// Tools and channels that one part of the plan sets up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The names of the tools and channels, each once.
    pub names: Vec<Span>,
}

/// By which routes the plan goes to the customer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Routes {
    /// Sentences, items and rows that act on social media.
    pub social: Vec<Span>,
    /// The first words that name another route.
    pub other: Option<Span>,
}

/// What was found before, on which these facts build.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    /// The targets.
    pub(super) targets: &'a [Target],
    /// The goals.
    pub(super) goals: &'a [Goal],
    /// The actions.
    pub(super) actions: &'a [Action],
    /// What the plan rests on.
    pub(super) foundation: &'a Foundation,
}

/// Finds all of it.
pub(super) fn find(source: Source<'_>, found: Found<'_>) -> Means {
    let activities = activity::find(source, found);
    let grounds = grounds::Grounds::of(source, found, &activities);
    Means {
        campaigns: campaign::find(source, found, &grounds),
        setups: setup::find(source, found, &grounds),
        routes: route::find(source),
        activities,
    }
}
