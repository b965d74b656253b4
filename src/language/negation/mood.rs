//! Whether an absence is said of the plan at all: a question, a condition ("als er geen doel is") and a general truth ("zonder
//! doel is marketing verspilling") argue for a direction, and a plan that argues so must not be read as one that lacks it.

use super::WINDOW;
use super::clause::Clause;
use super::vocabulary::Class;

/// Clauses joined by commas that share one "als" or "if".
const SHARED: usize = 3;

impl Clause<'_> {
    /// Whether the absence that `start..end` negates is only asked, supposed, or true in general.
    pub(super) fn is_supposed(&self, start: usize, end: usize) -> bool {
        self.asked(start) || self.is_condition(start) || self.is_truism(start, end)
    }

    fn is_condition(&self, at: usize) -> bool {
        let mut at = at;
        for _ in 0..SHARED {
            let first = self.start_of(at);
            let from = first.saturating_sub(usize::from(!self.opens(first) && !self.goes_on(first)));
            let inverted = self.is(first, Class::Finite) || self.is(first, Class::Be) || self.is(first, Class::Have);
            if inverted && self.then_follows(at) {
                return true;
            }
            if (from..at).any(|i| self.opens_condition(i, first, at)) {
                return !self.any(first..(at + WINDOW).min(self.len()), Class::Past);
            }
            let verb = (first..at).any(|i| self.is(i, Class::Finite) || self.is(i, Class::Have) || self.is(i, Class::Be));
            if verb || !self.goes_on(first) {
                return false;
            }
            at = first - 1;
        }
        false
    }

    /// Whether the word at `i` supposes what the trigger at `at` says; "als marketeers hebben we" names a role.
    fn opens_condition(&self, i: usize, first: usize, at: usize) -> bool {
        let inverted =
            |verb: usize| (self.is(verb, Class::Finite) || self.is(verb, Class::Have)) && self.is(verb + 1, Class::Subject);
        let compares = i > 0 && matches!(self.word(i - 1).text, "net" | "evenals" | "zowel" | "even" | "know" | "weten");
        match self.word(i).text {
            _ if !self.is(i, Class::If) || compares => false,
            "where" => i == first,
            "wie" => i == first && at - i <= 2,
            "als" => !(i + 2..at).any(inverted),
            _ => true,
        }
    }

    /// Whether "zonder …" or "without …" at `start..end` is part of a sentence about plans in general.
    fn is_truism(&self, start: usize, end: usize) -> bool {
        let first = self.start_of(start);
        let stop = self.end_of(start);
        let here = (first..stop).any(|at| self.is(at, Class::Person) || self.is(at, Class::Past) || self.is_number(at));
        if here || !self.opens(first) {
            return false;
        }
        let reach = self.forward(end, true);
        if matches!(self.word(start).text, "geen" | "no") {
            return first == start && reach < stop && matches!(self.word(reach).text, "betekent" | "means" | "equals");
        }
        if !matches!(self.word(start).text, "zonder" | "without") {
            return false;
        }
        let judged = self.any(start..stop, Class::Verdict);
        if self.any(first..stop, Class::Definite) && !judged {
            return false;
        }
        let verb = (end..stop).find(|at| self.is(*at, Class::Finite));
        match start - first {
            0 => judged || self.balanced(end, stop) || verb.is_some() || self.fronted(end, stop),
            1..=3 => {
                let whole = !(first..start).any(|at| self.is(at, Class::Finite) || self.is(at, Class::Have));
                whole && (judged || verb.is_some_and(|at| self.says_itself(at)))
            }
            _ => false,
        }
    }

    /// Whether a verb is the whole predicate, not the helper of one that follows.
    fn says_itself(&self, at: usize) -> bool {
        let helps = self.is(at, Class::Be) || self.is(at, Class::Have) || self.is(at, Class::Intend);
        !helps && !matches!(self.word(at).text, "wordt" | "worden")
    }

    /// Whether a "geen …" or "no …" answers what is fronted: "Zonder doel geen koers".
    fn balanced(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| matches!(self.word(at).text, "geen" | "no") && !self.any(at..to, Class::Foundation))
    }

    /// Whether the next clause draws the consequence: "Is er geen doel, dan …".
    fn then_follows(&self, at: usize) -> bool {
        let next = (at + 1..self.end_of(at)).find(|i| self.goes_on(*i));
        next.is_some_and(|i| matches!(self.word(i).text, "dan" | "then"))
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.word(at).text.starts_with(|c: char| c.is_ascii_digit())
    }
}
