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
    /// A label stands before it.
    Colon,
    /// A question stands before it.
    Asked,
    /// Any other punctuation that separates clauses.
    Clause,
}

impl Break {
    /// Whether it separates clauses that share no words.
    fn is_hard(self) -> bool {
        !matches!(self, Break::None | Break::Comma)
    }
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
    /// What follows the last word.
    after: Break,
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
        let words: Vec<_> = words.collect();
        let tail = &folded[words.last()?.end..];
        let asked = tail.trim_start_matches(['"', '\'', '’', '”', '»', ')', ']', ' ']).starts_with('?');
        Some(Clause { words, after: if asked { Break::Asked } else { Break::Clause } })
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

    /// Whether the word at `at` ends a clause; "tot nu toe" and "tot op heden" do not.
    fn stops(&self, at: usize) -> bool {
        let so_far = self.word(at).text == "tot"
            && self.words.get(at + 1).is_some_and(|w| matches!(w.text, "op" | "nu" | "dusver" | "dan" | "heden"));
        self.is(at, Class::Stop) && !so_far
    }

    /// The first word of the clause that `at` stands in: after punctuation, a comma, or a word such as "maar".
    pub(super) fn start_of(&self, at: usize) -> usize {
        let mut start = at;
        while start > 0 && at - start < LONGEST && self.words[start].before == Break::None && !self.stops(start - 1) {
            start -= 1;
        }
        start
    }

    /// The first word that a negation at `at` can say something of: its clause, and the indirect question before the comma that
    /// is its subject ("Wie de voortgang bewaakt, is niet bepaald").
    pub(super) fn subject_of(&self, at: usize) -> usize {
        let first = self.start_of(at);
        let asked = self.goes_on(first) && (self.is(first, Class::Be) || self.is(first, Class::Determine));
        let before = if asked { self.start_of(first - 1) } else { first };
        if self.is(before, Class::Question) && asked { before } else { first }
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
            Break::Comma => at == from || !self.lists_on(at),
            _ => true,
        };
        let verb = noun && at > from && self.is(at, Class::Finite);
        let joined = self.is(at, Class::Link) && (self.is(at + 1, Class::Subject) || self.is(at + 1, Class::Finite));
        let next = at > from
            && matches!(self.trigger(at), Some((role, _)) if !matches!(role, Role::Pseudo | Role::Pending | Role::Little));
        broken || verb || joined || next || self.stops(at)
    }

    /// Whether the comma before `at` stands in a list that ends in "en …" or "or …".
    fn lists_on(&self, at: usize) -> bool {
        let mut ahead = at + 1;
        while ahead < self.len() && ahead <= at + BACK && !self.words[ahead].before.is_hard() {
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
        self.words.get(at).is_some_and(|w| !w.before.is_hard() && matches!(w.text, "maar" | "but"))
    }

    /// The first word at or after `at` behind a mark that ends a clause, and that mark; looks no further than a clause is long.
    fn hard_end(&self, at: usize) -> (usize, Break) {
        let last = self.len().min(at + LONGEST);
        let end = (at..last).find(|i| self.words[*i].before.is_hard()).unwrap_or(last);
        (end, self.words.get(end).map_or(self.after, |w| w.before))
    }

    /// The end of the part of the sentence that `at` stands in, over commas.
    pub(super) fn end_of(&self, at: usize) -> usize {
        self.hard_end(at + 1).0
    }

    /// Whether the words at `at` are asked, not said.
    pub(super) fn asked(&self, at: usize) -> bool {
        self.hard_end(at + 1).1 == Break::Asked
    }

    /// The first word of the label whose whole value is `start..end`: "Doelgroep: onbekend".
    pub(super) fn label(&self, start: usize, end: usize) -> Option<usize> {
        let valued = start > 0 && self.words[start].before == Break::Colon;
        (valued && self.end_of(end - 1) == end).then(|| self.start_of(start - 1).max(start.saturating_sub(WINDOW)))
    }

    /// Whether the clause that begins at `first` goes on after a comma.
    pub(super) fn goes_on(&self, first: usize) -> bool {
        first > 0 && self.words[first].before == Break::Comma
    }

    /// Whether the clause that begins at `first` begins the sentence, or one of several in it.
    pub(super) fn opens(&self, first: usize) -> bool {
        self.words[first].before.is_hard()
    }

    /// Whether a comma before `end` ends the fronted words that begin at `from`, and what follows lists nothing more.
    pub(super) fn fronted(&self, from: usize, end: usize) -> bool {
        (from..end).find(|i| self.words[*i].before == Break::Comma).is_some_and(|i| end - i > 1 && !self.lists_on(i))
    }

    /// Whether the words `from..to` follow each other without punctuation.
    pub(super) fn unbroken(&self, from: usize, to: usize) -> bool {
        to <= self.len() && (from..to).all(|i| self.words[i].before == Break::None)
    }

    /// Whether `at` begins its clause.
    pub(super) fn first_of_clause(&self, at: usize) -> bool {
        self.start_of(at) == at
    }
}

fn break_of(gap: &str) -> Break {
    match gap {
        " " | "." => Break::None,
        _ if gap.contains('?') => Break::Asked,
        _ if gap.trim_end() == ":" => Break::Colon,
        _ if gap.contains(['.', '!', '?', ';', ':', '(', ')', '[', ']', '|', '…', '–', '—', '→', '\n'])
            || gap.contains(" - ") =>
        {
            Break::Clause
        }
        _ if gap.contains(',') => Break::Comma,
        _ => Break::None,
    }
}
