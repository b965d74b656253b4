//! A sentence as words with what separates them: how far a scope reaches.

use super::vocabulary::{Class, Entry, Role, Vocabulary};
use super::{BACK, WINDOW};
use crate::language::token::Token;

/// Words of a clause that are looked at before a trigger; real ones are shorter, and a long one must not cost more.
const LONGEST: usize = 30;

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Break {
    None,
    Comma,
    /// Any other punctuation that separates clauses.
    Clause,
}

/// A word of the sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: &'t str,
    entry: Option<&'static Entry>,
    before: Break,
}

/// The words of a sentence.
#[derive(Debug)]
pub(super) struct Clause<'t> {
    words: Vec<Word<'t>>,
}

impl<'t> Clause<'t> {
    /// The words of the sentence that `tokens` cut out of the folded text; none where no word of it negates.
    pub(super) fn read(folded: &'t str, tokens: &[Token], vocabulary: &'static Vocabulary) -> Option<Self> {
        let entry = |token: &Token| vocabulary.get(token.of(folded));
        if !tokens.iter().any(|token| entry(token).is_some_and(|e| !e.triggers.is_empty())) {
            return None;
        }
        let mut last = None;
        let words = tokens.iter().map(|token| {
            let range = token.span.range();
            let before = last.map_or(Break::Clause, |last| break_of(&folded[last..range.start]));
            last = Some(range.end);
            Word { start: range.start, end: range.end, text: token.of(folded), entry: entry(token), before }
        });
        Some(Clause { words: words.collect() })
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn word(&self, at: usize) -> Word<'t> {
        self.words[at]
    }

    /// Whether the word at `at` exists and is of a class.
    pub(super) fn is(&self, at: usize, class: Class) -> bool {
        self.words.get(at).and_then(|w| w.entry).is_some_and(|e| e.is(class))
    }

    /// Whether any word of a range is of a class.
    pub(super) fn any(&self, mut range: std::ops::Range<usize>, class: Class) -> bool {
        range.any(|at| self.is(at, class))
    }

    /// The longest trigger that begins at `at`, and its length in words.
    pub(super) fn trigger(&self, at: usize) -> Option<(Role, usize)> {
        let entry = self.words[at].entry?;
        let fits = |rest: &[&str]| {
            rest.iter()
                .zip(at + 1..)
                .all(|(part, i)| self.words.get(i).is_some_and(|w| w.text == *part && w.before == Break::None))
        };
        entry.triggers.iter().find(|(rest, _)| fits(rest)).map(|(rest, role)| (*role, rest.len() + 1))
    }

    /// The first word of the clause that `at` stands in: after punctuation, a comma, or a word such as "maar".
    pub(super) fn start_of(&self, at: usize) -> usize {
        let mut start = at;
        while start > 0 && at - start < LONGEST && self.words[start].before == Break::None && !self.is(start - 1, Class::Stop) {
            start -= 1;
        }
        start
    }

    /// The end of what a trigger that ends before `from` reaches. The scope of a noun ends at a finite verb.
    pub(super) fn forward(&self, from: usize, noun: bool) -> usize {
        let mut at = from;
        while at < self.len() && at < from + WINDOW && !self.ends_scope(at, from, noun) {
            at += 1;
        }
        at
    }

    fn ends_scope(&self, at: usize, from: usize, noun: bool) -> bool {
        let broken = match self.words[at].before {
            Break::None => false,
            Break::Clause => true,
            Break::Comma => at == from || !self.lists_on(at),
        };
        let verb = noun && at > from && self.is(at, Class::Finite);
        let joined = self.is(at, Class::Link) && (self.is(at + 1, Class::Subject) || self.is(at + 1, Class::Finite));
        let next = at > from && matches!(self.trigger(at), Some((role, _)) if role != Role::Pseudo);
        broken || verb || joined || next || self.is(at, Class::Stop)
    }

    /// Whether the comma before `at` stands in a list that ends in "en …" or "or …".
    fn lists_on(&self, at: usize) -> bool {
        let mut ahead = at + 1;
        while ahead < self.len() && ahead <= at + BACK && self.words[ahead].before != Break::Clause {
            if self.is(ahead, Class::Finite) {
                return false;
            }
            if self.is(ahead, Class::Link) {
                return !self.is(ahead + 1, Class::Subject);
            }
            ahead += 1;
        }
        false
    }

    /// Whether a scope that ends before `at` ends at "maar" or "but", with or without a comma.
    pub(super) fn contrasts(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|w| w.before != Break::Clause && matches!(w.text, "maar" | "but"))
    }

    /// Whether `at` begins its clause.
    pub(super) fn first_of_clause(&self, at: usize) -> bool {
        self.start_of(at) == at
    }
}

fn break_of(gap: &str) -> Break {
    match gap {
        " " | "." => Break::None,
        _ if gap.contains(['.', '!', '?', ';', ':', '(', ')', '[', ']', '|', '…', '–', '—', '→', '\n'])
            || gap.contains(" - ") =>
        {
            Break::Clause
        }
        _ if gap.contains(',') => Break::Comma,
        _ => Break::None,
    }
}
