//! What is yet to be settled: "moet nog worden vastgesteld", "still need to define".

use super::clause::Clause;
use super::vocabulary::Class;
use super::{Finder, SUBJECT, WINDOW};
use crate::language::NegationKind::Absence;

impl Finder<'_, '_> {
    /// Adds the scopes of a "nog" or "still" at `start..end`; gives the index to go on from.
    pub(super) fn pending(&mut self, start: usize, end: usize) -> usize {
        if let Some(last) = self.clause.left_to_settle(end) {
            self.backward(start, last, SUBJECT, Absence);
            return last;
        }
        let Some(verb) = self.clause.verb_of_settling(start, end) else {
            if self.clause.word(end - 1).text == "to" {
                self.forward(start, end, Absence, false);
            }
            return end;
        };
        self.add(start, end, end, verb, Absence);
        self.add(start, end, verb + 1, self.clause.forward(verb + 1, false), Absence);
        verb + 1
    }
}

impl Clause<'_> {
    /// The end of "(te) worden vastgesteld", "in te vullen", "need to be set" that begins at `from`.
    fn left_to_settle(&self, from: usize) -> Option<usize> {
        let reach = (from..self.len().min(from + WINDOW)).take_while(|at| self.unbroken(from, at + 1)).last()? + 1;
        let word = |at: usize| self.word(at).text;
        let helper = (from..reach).any(|at| matches!(word(at), "worden" | "be"));
        let passive = (from..reach).rfind(|at| helper && (self.is(*at, Class::Settled) || matches!(word(*at), "worden")));
        let passive = passive.filter(|_| self.any(from..reach, Class::Settled));
        let active = (from + 1..reach).find(|at| word(at - 1) == "te" && self.is(*at, Class::Settle));
        passive.or(active).map(|at| at + 1)
    }

    /// The infinitive of settling that one still has to do: "moeten nog doelen bepalen", "still need to define goals".
    fn verb_of_settling(&self, start: usize, from: usize) -> Option<usize> {
        let must = |at: usize| {
            matches!(self.word(at).text, "moet" | "moeten" | "dienen" | "dient" | "need" | "needs" | "have" | "has" | "must")
        };
        let reach = (from..self.len().min(from + WINDOW)).take_while(|at| self.unbroken(from, at + 1)).last()? + 1;
        let owed = (start.saturating_sub(3)..(from + 1).min(self.len())).any(must) || self.word(from - 1).text == "to";
        let compared = matches!(self.word(from).text, "meer" | "beter" | "more" | "better");
        (from..reach).find(|at| owed && !compared && self.is(*at, Class::Settle))
    }
}
