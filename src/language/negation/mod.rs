//! What is negated in a sentence, after NegEx: triggers before and after, words that only seem to negate, terminators and a
//! window; and whether the negation means that something is missing or that it is not wanted.

mod clause;
mod kind;
mod vocabulary;

pub(super) use vocabulary::{Class, Role};

use super::{Negation, NegationKind, Token};
use crate::text::{Lang, Span};
use clause::Clause;
use vocabulary::Vocabulary;

/// Tokens that a negation reaches forward. NegEx takes 5 or 6; on our sentences 3 to 8 gave the same.
const WINDOW: usize = 6;
/// Tokens that a bare "niet" reaches back to its object: "We bepalen de doelgroep niet".
const BACK: usize = 4;

/// The negations of the sentence that `tokens` cut out of the folded text.
pub(super) fn find(folded: &str, tokens: &[Token], lang: Lang) -> Vec<Negation> {
    let Some(clause) = Clause::read(folded, tokens, Vocabulary::of(lang)) else { return Vec::new() };
    let mut finder = Finder { clause: &clause, lang, live: None, out: Vec::new() };
    let mut at = 0;
    while at < clause.len() {
        match clause.trigger(at) {
            Some((role, len)) => at = finder.apply(role, at, at + len),
            None => at += 1,
        }
    }
    finder.out
}

/// Walks a sentence's triggers from left to right.
struct Finder<'a, 't> {
    clause: &'a Clause<'t>,
    lang: Lang,
    /// Index of the last "geen", "niet" or "nooit", which a "zonder" within its reach undoes.
    live: Option<usize>,
    out: Vec<Negation>,
}

impl Finder<'_, '_> {
    /// Adds the scopes of the trigger `start..end`; gives the index to go on from.
    fn apply(&mut self, role: Role, start: usize, end: usize) -> usize {
        match role {
            Role::Pseudo => {}
            Role::Absence if self.undone(start) => {}
            Role::Absence => {
                let kind = if self.clause.deliberate(start) { NegationKind::Choice } else { NegationKind::Absence };
                self.forward(start, end, kind, true);
            }
            Role::Choice => self.forward(start, end, NegationKind::Choice, false),
            Role::After => self.backward(start, end, WINDOW, NegationKind::Absence),
            Role::Both => {
                self.forward(start, end, NegationKind::Absence, true);
                if !self.clause.impersonal(start) {
                    self.backward(start, end, WINDOW, NegationKind::Absence);
                }
            }
            Role::Noun => {
                let kind = self.clause.kind_of_noun(start, end, self.lang);
                self.forward(start, end, kind, true);
                self.live = Some(start);
            }
            Role::Verb => {
                self.live = Some(start);
                return self.verb(start, end);
            }
        }
        end
    }

    /// "niet", "not" and their like: what is not settled stands before, what is not done stands after, and in a Dutch main
    /// clause before when nothing follows.
    fn verb(&mut self, start: usize, end: usize) -> usize {
        if let Some(settled) = self.clause.settled(end) {
            if self.clause.is_question(settled) || self.clause.first_of_clause(start) {
                self.forward(start, settled, NegationKind::Absence, false);
            } else {
                self.backward(start, settled, WINDOW, NegationKind::Absence);
            }
            return settled;
        }
        let kind = self.clause.kind_of_verb(start, end);
        let reach = self.clause.forward(end, false);
        self.forward(start, end, kind, false);
        if self.lang == Lang::Nl && reach <= end + 1 {
            self.backward(start, end, BACK, kind);
        }
        end
    }

    /// "geen campagne zonder doel" asks for a goal.
    fn undone(&self, start: usize) -> bool {
        self.live.is_some_and(|live| start - live <= WINDOW && self.clause.start_of(start) <= live)
    }

    fn forward(&mut self, start: usize, end: usize, kind: NegationKind, noun: bool) {
        let reach = self.clause.forward(end, noun);
        self.add(start, end, end, reach, kind);
    }

    fn backward(&mut self, start: usize, end: usize, window: usize, kind: NegationKind) {
        let first = self.clause.start_of(start).max(start.saturating_sub(window));
        self.add(start, end, first, start, kind);
    }

    /// A negation with the trigger `start..end` over the tokens `first..last`.
    fn add(&mut self, start: usize, end: usize, first: usize, last: usize, kind: NegationKind) {
        if first < last {
            let span = |a: usize, b: usize| Span::new(self.clause.word(a).start, self.clause.word(b - 1).end);
            self.out.push(Negation { scope: span(first, last), trigger: span(start, end), kind });
        }
    }
}

#[cfg(test)]
mod tests;
