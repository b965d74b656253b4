//! What is negated in a sentence, after NegEx: triggers before and after, words that only seem to negate, terminators and a
//! window; and whether the negation means that something is missing or that it is not wanted.

mod clause;
mod kind;
mod mood;
mod pending;
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
/// Tokens that "… is niet bepaald" reaches back to its subject, which may carry a phrase of its own.
const SUBJECT: usize = 10;

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
        if let Some(past) = self.clause.doubled(role, end) {
            return past;
        }
        if self.value(role, start, end) || (matches!(role, Role::Noun | Role::Absence) && self.clause.compares(start)) {
            return end;
        }
        match role {
            Role::Pseudo => {}
            Role::Absence => return self.absence(start, end),
            Role::Choice => {
                self.forward(start, end, NegationKind::Choice, false);
                let reach = self.clause.forward(end, false);
                if self.lang == Lang::Nl && (reach == end || self.clause.only_particle(end, reach)) {
                    self.backward(start, end, BACK, NegationKind::Choice);
                }
            }
            Role::Instead => self.forward(start, end, self.clause.kind_of_instead(start, end), true),
            Role::Little => {
                if self.clause.is_scarce(start, end) {
                    self.forward(start, end, NegationKind::Absence, true);
                }
            }
            Role::Pending => return self.pending(start, end),
            Role::After if self.clause.is_question(end) => self.forward(start, end, NegationKind::Absence, false),
            Role::After => self.backward(start, end, SUBJECT, NegationKind::Absence),
            Role::Both => {
                let from = self.clause.object_of(end);
                self.add(start, end, from, self.clause.forward(from, true), NegationKind::Absence);
                if !self.clause.impersonal(start) {
                    self.backward(start, end, SUBJECT, NegationKind::Absence);
                }
            }
            Role::Noun => self.noun(start, end),
            Role::Verb => return self.verb(start, end),
        }
        end
    }

    /// A negation that is all a label is given: "Nulmeting: geen", "Goals: not defined".
    fn value(&mut self, role: Role, start: usize, end: usize) -> bool {
        let end = self.clause.settled(end).unwrap_or(end);
        let Some(first) = self.clause.label(start, end) else { return false };
        let says = matches!(role, Role::After | Role::Both) || self.clause.founds(first, start);
        let negates = says && !matches!(role, Role::Pseudo | Role::Choice | Role::Instead | Role::Pending);
        if negates {
            self.add(start, end, first, start, NegationKind::Absence);
        }
        negates
    }

    fn absence(&mut self, start: usize, end: usize) -> usize {
        if matches!(self.clause.word(start).text, "zonder" | "without") {
            if !self.undone(start) {
                let kind = if self.clause.deliberate(start) { NegationKind::Choice } else { NegationKind::Absence };
                self.forward(start, end, kind, !self.clause.is_clausal(end));
            }
            return end;
        }
        self.live = Some(start);
        if let Some(settled) = self.clause.settled(end).filter(|_| !self.clause.first_of_clause(start)) {
            self.backward(start, settled, SUBJECT, NegationKind::Absence);
            return settled;
        }
        let kind = if self.clause.deliberate(start) { NegationKind::Choice } else { NegationKind::Absence };
        self.forward(start, end, kind, true);
        if self.clause.forward(end, true) == end
            && (self.clause.is_predicate(start) || self.clause.has_nothing(start) || self.clause.asks_before(start))
        {
            self.backward(start, end, SUBJECT, kind);
        }
        end
    }

    /// "geen" and "no", and in Dutch also behind what they negate: "Doelen zijn er geen".
    fn noun(&mut self, start: usize, end: usize) {
        self.live = Some(start);
        let kind = self.clause.kind_of_noun(start, end, self.lang);
        self.forward(start, end, kind, !self.clause.is_clausal(end));
        if self.lang == Lang::Nl && self.clause.forward(end, true) == end && self.clause.has_nothing(start) {
            self.backward(start, end, SUBJECT, NegationKind::Absence);
        }
    }

    /// "niet", "not" and their like: what is not settled stands before, what is not done stands after, and in a Dutch main
    /// clause before when nothing follows.
    fn verb(&mut self, start: usize, end: usize) -> usize {
        self.live = Some(start);
        if let Some(settled) = self.clause.settled(end) {
            let active = self.lang == Lang::En && self.clause.is_active(start, end, settled);
            if active || self.clause.is_question(settled) || self.clause.first_of_clause(start) {
                self.forward(start, settled, NegationKind::Absence, false);
            } else {
                self.backward(start, settled, SUBJECT, NegationKind::Absence);
            }
            return settled;
        }
        if let Some(done) = self.clause.undone_work(start, end) {
            self.backward(start, done, SUBJECT, NegationKind::Absence);
            return done;
        }
        let reach = self.clause.forward(end, false);
        if self.lang == Lang::Nl && reach == end && self.clause.has_nothing(start) {
            self.backward(start, end, SUBJECT, NegationKind::Absence);
            return end;
        }
        let kind = self.clause.kind_of_verb(start, end);
        self.forward(start, end, kind, false);
        if self.leaves_behind(start, end, reach) {
            let far = self.lang == Lang::En || self.clause.is_question(self.clause.start_of(start));
            let window = if far { SUBJECT } else { BACK };
            self.backward(start, end, window, kind);
        }
        end
    }

    /// Whether what the verb's negation `start..end` denies stands before it, because nothing that it denies follows.
    fn leaves_behind(&self, start: usize, end: usize, reach: usize) -> bool {
        match self.lang {
            Lang::Nl => {
                reach == end
                    || self.clause.only_particle(end, reach)
                    || (self.clause.only_degrees(end, reach) && self.clause.does_not_settle(start, end))
            }
            Lang::En => reach == end || self.clause.is_unborn(start, end, reach),
        }
    }

    /// "geen campagne zonder doel" asks for a goal; "geen budget en zonder doel" has neither.
    fn undone(&self, start: usize) -> bool {
        self.live.is_some_and(|live| {
            start - live <= WINDOW && self.clause.start_of(start) <= live && !self.clause.any(live..start, Class::Link)
        })
    }

    fn forward(&mut self, start: usize, end: usize, kind: NegationKind, noun: bool) {
        let reach = self.clause.forward(end, noun);
        self.add(start, end, end, reach, kind);
    }

    fn backward(&mut self, start: usize, end: usize, window: usize, kind: NegationKind) {
        let first = self.clause.subject_of(start).max(start.saturating_sub(window));
        self.add(start, end, first, start, kind);
    }

    /// A negation with the trigger `start..end` over the tokens `first..last`.
    fn add(&mut self, start: usize, end: usize, first: usize, last: usize, kind: NegationKind) {
        let supposed = kind == NegationKind::Absence && self.clause.is_supposed(start, end);
        if first < last && !supposed {
            let span = |a: usize, b: usize| Span::new(self.clause.word(a).start, self.clause.word(b - 1).end);
            self.out.push(Negation { scope: span(first, last), trigger: span(start, end), kind });
        }
    }
}

#[cfg(test)]
mod tests;
