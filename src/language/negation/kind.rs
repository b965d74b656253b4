//! Whether a negation says that something is missing, or that it is not wanted.

use super::clause::Clause;
use super::vocabulary::Class;
use super::{BACK, WINDOW};
use crate::language::NegationKind::{self, Absence, Choice};
use crate::text::Lang;

impl Clause<'_> {
    /// Whether a word of decision stands shortly before `start` in its clause.
    pub(super) fn deliberate(&self, start: usize) -> bool {
        self.any(self.lead(start), Class::Deliberate)
    }

    /// The words before a trigger that can tell its kind.
    fn lead(&self, start: usize) -> std::ops::Range<usize> {
        self.start_of(start).max(start.saturating_sub(WINDOW))..start
    }

    /// Whether the clause before `start` has no subject that could be missing: "er ontbreekt", "it is unclear".
    pub(super) fn impersonal(&self, start: usize) -> bool {
        let first = self.start_of(start);
        let dummy = matches!(self.word(first).text, "het" | "it" | "wat" | "what");
        let verb = first + 1 == start || self.is(first + 1, Class::Be) || self.is(first + 1, Class::Finite);
        first == start || self.any(first..start, Class::There) || (dummy && verb)
    }

    /// Whether an indirect question begins at `at`.
    pub(super) fn is_question(&self, at: usize) -> bool {
        self.is(at, Class::Question)
    }

    /// After "niet" or "not" that ends before `at`: the end of "(nog) bepaald", "clearly defined".
    pub(super) fn settled(&self, at: usize) -> Option<usize> {
        let skip =
            (0..3).take_while(|n| *n == 0 || self.is(at + n - 1, Class::Degree)).find(|n| self.is(at + n, Class::Settled))?;
        (self.forward(at, false) > at + skip).then_some(at + skip + 1)
    }

    /// The kind of "geen" and "no" at `start..end`.
    pub(super) fn kind_of_noun(&self, start: usize, end: usize, lang: Lang) -> NegationKind {
        let lead = self.lead(start);
        let near = lead.start.max(start.saturating_sub(BACK))..start;
        let reach = self.forward(end, true);
        if self.any(lead.clone(), Class::Deliberate) || self.any(lead.clone(), Class::Intend) {
            return Choice;
        }
        // In a Dutch subordinate clause the verb follows: "dat we geen doelen hebben".
        let has = self.any(near.clone(), Class::Have) || (lang == Lang::Nl && self.is(reach, Class::Have));
        if has || self.any(near.clone(), Class::Still) || self.any(near, Class::There) {
            return Absence;
        }
        if self.contrasts(reach) {
            return Choice;
        }
        if self.founds(end, reach) {
            return Absence;
        }
        let says = lead.start == start || self.any(lead.clone(), Class::Subject) || self.any(lead, Class::Be);
        if says { Choice } else { Absence }
    }

    /// The kind of "niet", "not" and "never" at `start..end`.
    pub(super) fn kind_of_verb(&self, start: usize, end: usize) -> NegationKind {
        let lead = self.lead(start);
        let near = end..(end + 2).min(self.forward(end, false));
        if self.any(lead.clone(), Class::Deliberate) || self.any(near.clone(), Class::Deliberate) {
            return Choice;
        }
        if self.any(start.saturating_sub(1)..start, Class::Still) || self.any(near.clone(), Class::Still) {
            return Absence;
        }
        let trigger = self.word(start).text;
        let unable = self.any(lead.clone(), Class::Able) || self.is(start, Class::Able);
        let intends = self.any(lead.clone(), Class::Intend) || self.is(start, Class::Intend);
        let settles = self.any(near, Class::Determine) || (trigger.starts_with("ni") && self.any(lead.clone(), Class::Determine));
        if unable || (settles && !intends) {
            return Absence;
        }
        if intends || self.contrasts(self.forward(end, false)) {
            return Choice;
        }
        let says = lead.start == start || self.any(lead, Class::Subject);
        if says { Choice } else { Absence }
    }

    /// Whether the words `from..to` name something that a plan is expected to have; a Dutch compound counts by its end.
    fn founds(&self, from: usize, to: usize) -> bool {
        const HEADS: [&str; 8] =
            ["doelen", "doelstelling", "doelstellingen", "strategie", "doelgroep", "budget", "planning", "eigenaar"];
        (from..to).any(|at| self.is(at, Class::Foundation) || HEADS.iter().any(|head| self.word(at).text.ends_with(head)))
    }
}
