//! Who does the work on what terms: interns and who guides them, sponsors, hand-over, how long it lasts.

mod guidance;
mod handover;
mod hands;
mod horizon;
mod lines;
mod sponsor;
mod words;

#[cfg(test)]
mod tests;

use super::{Owner, Source};
use crate::text::Span;

/// Who does the work on what terms: interns and who guides them, sponsors, hand-over, how long it lasts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Staffing {
    /// Interns, trainees and students who have a part in the plan, in order.
    pub interns: Vec<Span>,
    /// Outside parties that carry out or answer for a part of it, in order; single deliveries are left out.
    pub outsiders: Vec<Span>,
    /// Lines in which a single thing is bought from an outside party, in order.
    pub bought: Vec<Span>,
    /// An experienced person who guides the interns.
    pub guidance: Evidence,
    /// That knowledge is written down, handed over or taught.
    pub handover: Evidence,
    /// Someone with final responsibility who decides, answers or looks on.
    pub sponsor: Evidence,
    /// Where the work of marketing is tied to an internship, a thesis or a project with nothing after it.
    pub short: Option<Horizon>,
}

/// What is looked for because it may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Where it is said.
    pub found: Option<Span>,
    /// Where something near it stands: denied, still to be arranged, or said of others.
    pub near: Option<Span>,
}

impl Evidence {
    /// Takes one more place into account; the first of each kind stays.
    fn note(&mut self, span: Span, stands: bool) {
        let slot = if stands { &mut self.found } else { &mut self.near };
        slot.get_or_insert(span);
    }
}

/// How long the work of marketing lasts, where that is too short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Horizon {
    /// The words that say so.
    pub span: Span,
    /// What sets the end.
    pub kind: HorizonKind,
}

/// What sets the end of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HorizonKind {
    /// An internship, a thesis or another assignment for a school.
    Learning,
    /// A project or a trial with nothing after it.
    Project,
}

/// Finds all of it.
pub(super) fn find(source: Source<'_>, owners: &[Owner]) -> Staffing {
    let lines = lines::of(source);
    let (interns, outsiders) = hands::find(source, &lines, owners);
    Staffing {
        guidance: guidance::find(source, &lines, &interns, owners),
        handover: handover::find(&lines),
        sponsor: sponsor::find(source, &lines, owners),
        short: horizon::find(source, &lines, owners),
        bought: lines.iter().filter(|l| l.has(lines::Kind::Agency) && hands::is_delivery(l)).map(|l| l.span).collect(),
        interns,
        outsiders,
    }
}
