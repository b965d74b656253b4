//! From lexicon files to a table of terms and an automaton over their forms. `build.rs` compiles this module too, so that a
//! run of regie finds the built-in files ready.

mod bytes;
mod expand;
mod file;
mod forms;
mod origin;

use std::borrow::Cow;

use daachorse::DoubleArrayAhoCorasick;

pub use expand::{expand, surface_forms};
pub use file::{Entry, Example, LexiconError, LexiconFile, parse};
pub use forms::{inflect, is_paradigm};
pub use origin::{fingerprint, language_of};

use crate::text::Lang;

/// The category of what only hides others: the `not` entries.
pub const BLOCKER: &str = "blocker";
/// Index of a term in its lexicon.
pub type TermId = u32;
/// Index of a category in its lexicon.
pub type CategoryId = u16;

/// Which side a term speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pole {
    /// Making, sending, posting, scheduling.
    Execution,
    /// Goals, choices, customers, owners, learning.
    Direction,
    /// Neither: hides a shorter term.
    Blocker,
    /// Neither: a word that facts are found by; it hides nothing.
    Fact,
}

impl Pole {
    /// All of them.
    pub const ALL: [Pole; 4] = [Pole::Execution, Pole::Direction, Pole::Blocker, Pole::Fact];

    /// The pole of its name in a lexicon file.
    pub fn from_id(id: &str) -> Option<Pole> {
        Pole::ALL.into_iter().find(|p| p.id() == id)
    }

    /// Its name in files and reports.
    pub fn id(self) -> &'static str {
        match self {
            Pole::Execution => "execution",
            Pole::Direction => "direction",
            Pole::Blocker => "none",
            Pole::Fact => "fact",
        }
    }
}

/// How much a term proves by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Also has a plain everyday meaning.
    Weak,
    /// The ordinary case.
    Plain,
    /// Nobody uses it otherwise.
    Strong,
}

impl Strength {
    /// All of them.
    pub const ALL: [Strength; 3] = [Strength::Weak, Strength::Plain, Strength::Strong];

    /// Its name in files and reports.
    pub fn id(self) -> &'static str {
        match self {
            Strength::Weak => "weak",
            Strength::Plain => "plain",
            Strength::Strong => "strong",
        }
    }
}

/// A term: one lemma or phrase with its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The lemma, as reports show it.
    pub lemma: Cow<'static, str>,
    /// The language of the file it stands in.
    pub lang: Lang,
    /// Which side it speaks for.
    pub pole: Pole,
    /// Its topic.
    pub category: CategoryId,
    /// How much it proves.
    pub strength: Strength,
}

/// What a pattern of the automaton stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The term; for a split verb the first of its group.
    pub term: TermId,
    /// How it must stand in the text.
    pub kind: PatternKind,
    /// Where it demands a hyphen: bytes from its start. Elsewhere a space also matches a hyphen, since the automaton sees none.
    pub hyphens: Vec<u32>,
}

/// How a pattern must stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatternKind {
    /// A word boundary on both sides.
    Whole,
    /// A boundary on the right; on the left a boundary or at least three letters.
    Head,
    /// The finite form of separable verbs: counts where a particle of the group follows.
    Split(u32),
}

/// A lexicon ready to be matched.
#[derive(Clone)]
pub struct Table {
    /// Names, sorted.
    pub categories: Vec<Cow<'static, str>>,
    /// Blockers included.
    pub terms: Vec<Term>,
    /// What the automaton's forms stand for: those of one form side by side.
    pub patterns: Vec<Pattern>,
    /// Where the patterns of each form begin, and behind the last where they end.
    pub starts: Vec<u32>,
    /// Particle and term of the separable verbs that share a finite form, by group.
    pub verbs: Vec<Vec<(Cow<'static, str>, TermId)>>,
    /// First 12 hex digits of the SHA-256 over the files.
    pub fingerprint: Cow<'static, str>,
    /// Over all forms, a space for each hyphen; it gives the number of the form.
    pub automaton: DoubleArrayAhoCorasick<u32>,
}
