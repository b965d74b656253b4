//! Whether a negation says that something is missing, or that it is not wanted.

use super::clause::Clause;
use super::vocabulary::{Class, Role};
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
        if self.any(lead.clone(), Class::Deliberate)
            || self.any(lead.clone(), Class::Intend)
            || (self.denies(start) && self.ends_before(reach))
        {
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
        let article = |at: usize| at < self.len() && matches!(self.word(at).text, "a" | "an" | "the" | "een" | "de" | "het");
        if article(end) && self.denies(start) {
            return Choice;
        }
        if self.is(end, Class::Aim) && !self.is_question(end + 1) && self.any(lead.clone(), Class::Be) {
            return Choice;
        }
        let trigger = self.word(start).text;
        let perfect = trigger.ends_with("ven't") || trigger == "hasn't" || self.any(start.saturating_sub(1)..start, Class::Have);
        if perfect && self.founds(end, self.forward(end, false)) {
            return Absence;
        }
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

    /// The kind of "in plaats van": a calendar instead of a goal lacks the goal, one goal instead of five is chosen.
    pub(super) fn kind_of_instead(&self, start: usize, end: usize) -> NegationKind {
        let reach = self.forward(end, true);
        const MANY: [&str; 12] = ["two", "three", "four", "five", "ten", "many", "twee", "drie", "vier", "vijf", "tien", "veel"];
        let counted = (end..reach).any(|at| self.is_number(at) || MANY.contains(&self.word(at).text));
        let lacks = self.founds(end, reach) && !counted && !self.deliberate(start);
        if lacks { Absence } else { Choice }
    }

    /// Whether "weinig" or "zero" says that a plan lacks what follows directly.
    pub(super) fn is_scarce(&self, start: usize, end: usize) -> bool {
        self.founds(end, (end + 2).min(self.forward(end, true))) && !self.deliberate(start)
    }

    /// Whether a clause, not a noun, follows "zonder" or "without": "zonder te weten wie", "without knowing who".
    pub(super) fn is_clausal(&self, at: usize) -> bool {
        at < self.len() && (matches!(self.word(at).text, "te" | "dat" | "of" | "van") || self.word(at).text.ends_with("ing"))
    }

    /// Whether a Dutch clause has or holds what the "niet" or "geen" at its end denies: "Een plan hebben we niet".
    pub(super) fn has_nothing(&self, start: usize) -> bool {
        let first = self.start_of(start);
        let held = self.any(first..start, Class::There) && self.any(first..start, Class::Be);
        let asked = (first..start).any(|at| self.is_question(at));
        !self.deliberate(start) && !asked && (held || self.any(first..start, Class::Have))
    }

    /// Whether only the particle of a Dutch verb follows: "Daar doen we niet mee".
    pub(super) fn only_particle(&self, from: usize, to: usize) -> bool {
        to == from + 1 && matches!(self.word(from).text, "mee" | "op" | "aan" | "uit" | "af" | "in" | "door" | "toe" | "bij")
    }

    /// Whether one or two words follow that only say how far: "niet goed genoeg", or one of any kind.
    pub(super) fn only_degrees(&self, from: usize, to: usize) -> bool {
        to == from + 1 || (to <= from + 2 && (from..to).all(|at| self.is(at, Class::Degree)))
    }

    /// Whether a trigger is the predicate of what stands before it: "direction is lacking".
    pub(super) fn is_predicate(&self, start: usize) -> bool {
        start > 0 && self.is(start - 1, Class::Be) && !self.impersonal(start)
    }

    /// Where what is missing begins after "ontbreekt": behind the "aan" of "het ontbreekt het team aan focus".
    pub(super) fn object_of(&self, end: usize) -> usize {
        (end..self.forward(end, true)).find(|at| self.word(*at).text == "aan").map_or(end, |at| at + 1)
    }

    /// Whether the trigger denies of its subject that it is something: "A calendar is no strategy", "This is not a choice".
    fn denies(&self, start: usize) -> bool {
        let first = self.start_of(start);
        let located = self.is(first, Class::Aim)
            || matches!(self.word(first).text, "in" | "binnen" | "van" | "within" | "achter" | "behind");
        first + 1 < start && self.is(start - 1, Class::Be) && !located && !self.any(first..start, Class::There)
    }

    /// Whether the clause ends before `at`.
    fn ends_before(&self, at: usize) -> bool {
        at >= self.len() || self.goes_on(at) || self.opens(at) || self.contrasts(at)
    }

    /// Whether the indirect question before its clause is what the trigger denies: "Wie de eigenaar is, weet niemand".
    pub(super) fn asks_before(&self, start: usize) -> bool {
        self.subject_of(start) < self.start_of(start)
    }

    /// Whether a comparison follows, so that nothing is missing: "niets heeft meer prioriteit dan", "no better way than".
    pub(super) fn compares(&self, start: usize) -> bool {
        let compared = |at: usize| matches!(self.word(at).text, "dan" | "than") && !self.goes_on(at);
        (start + 2..self.end_of(start)).any(|at| compared(at) && !matches!(self.word(at - 1).text, "anders" | "other" | "rather"))
    }

    /// The end of a participle that ends its clause and says that something a plan should have was not done: "Het doel is
    /// nooit uitgesproken", "a vision was never written".
    pub(super) fn undone_work(&self, start: usize, end: usize) -> Option<usize> {
        let at = (end..end + 2).find(|at| *at == end || self.is(*at - 1, Class::Degree))?;
        let at = if self.is(at, Class::Degree) { at + 1 } else { at };
        let last = at < self.len() && self.forward(end, false) <= at + 1 + self.particle(at + 1) && !self.is(at, Class::Kept);
        let passive = self.any(self.lead(start), Class::Be)
            || self.any(self.lead(start), Class::Have)
            || self.any(self.lead(start), Class::Past);
        (last && passive && is_participle(self.word(at).text) && self.founds(self.subject_of(start), start)).then_some(at + 1)
    }

    /// 1 where the particle of an English verb stands at `at`: "sorted out".
    fn particle(&self, at: usize) -> usize {
        usize::from(at < self.len() && matches!(self.word(at).text, "out" | "up" | "down" | "through" | "on"))
    }

    /// Whether a Dutch clause says that its subject does not settle what stands before: "We meten resultaten niet goed",
    /// "omdat we de klant niet kennen".
    pub(super) fn does_not_settle(&self, start: usize, end: usize) -> bool {
        let has = |at: usize| matches!(self.word(at).text, "heb" | "hebt" | "heeft" | "hebben" | "had" | "hadden");
        let settles = |at| self.is(at, Class::Determine) && !self.is(at, Class::Be) && !has(at);
        settles(end) || (self.any(self.lead(start), Class::Subject) && self.lead(start).any(settles))
    }

    /// Whether an English clause goes on with its object: "have not set any goals", not "goals have not been set".
    pub(super) fn is_active(&self, start: usize, end: usize, settled: usize) -> bool {
        let passive = |at: usize| self.is(at, Class::Be) || self.word(at).text == "be";
        !(start.saturating_sub(1)..settled).any(passive) && (self.any(self.lead(start), Class::Subject) || end == settled)
    }

    /// Whether "not … yet" says of an English subject that it is not there: "the plan has not materialised yet".
    pub(super) fn is_unborn(&self, start: usize, end: usize, reach: usize) -> bool {
        let perfect = self.word(start).text.ends_with("n't") || self.is(start.saturating_sub(1), Class::Have);
        perfect && self.any(end..reach, Class::Still) && !self.any(self.lead(start), Class::Subject)
    }

    /// Where a negation at `end` is itself negated, the end of both: "geen gebrek aan", "mag niet ontbreken".
    pub(super) fn doubled(&self, role: Role, end: usize) -> Option<usize> {
        let negates = matches!(role, Role::Noun | Role::Verb | Role::Choice | Role::Absence);
        let lacks = |at: usize| {
            if role == Role::Absence && is_doubt(self.word(at).text) {
                return Some(at + 1);
            }
            let (role, len) = self.trigger(at)?;
            let word = self.word(at).text;
            let lack = word.starts_with("lack") || matches!(word, "gebrek" | "gemis" | "afwezigheid" | "absence");
            (role == Role::Both || lack).then_some(at + len)
        };
        (end..end + 3).take_while(|at| negates && self.unbroken(end, at + 1) && !self.is(*at, Class::Link)).find_map(lacks)
    }

    /// Whether the words `from..to` name something that a plan is expected to have; a Dutch compound counts by its end.
    pub(super) fn founds(&self, from: usize, to: usize) -> bool {
        const HEADS: [&str; 8] =
            ["doelen", "doelstelling", "doelstellingen", "strategie", "doelgroep", "budget", "planning", "eigenaar"];
        (from..to).any(|at| self.is(at, Class::Foundation) || HEADS.iter().any(|head| self.word(at).text.ends_with(head)))
    }
}

/// Whether a verb doubts, so that "nobody doubts the strategy" upholds it.
fn is_doubt(word: &str) -> bool {
    matches!(word, "twijfelt" | "betwist" | "betwijfelt" | "ontkent" | "doubts" | "doubt" | "doubted" | "disputes" | "denies")
}

/// Whether a word has the shape of a participle: "gekeken", "uitgesproken", "beoordeeld", "written down".
fn is_participle(word: &str) -> bool {
    let dutch = ["ge", "be", "ver", "ont", "uitge", "afge", "aange", "opge", "inge", "toege", "voorge", "doorge", "omge"]
        .iter()
        .any(|prefix| word.starts_with(prefix) && word.len() > prefix.len() + 3)
        && ["d", "t", "en"].iter().any(|ending| word.ends_with(ending));
    dutch || word.ends_with("eerd") || word.ends_with("ed") || word.ends_with("tten")
}
