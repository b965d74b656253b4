//! The words regie knows: parsed from `lexicon/**.toml`, expanded to forms, compiled into one automaton.

mod check;
mod compile;
mod file;
mod forms;

pub use check::check;
pub use compile::{Pattern, PatternKind};
pub use file::{Example, LexiconError, LexiconFile, parse};

use aho_corasick::AhoCorasick;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use sha2::{Digest, Sha256};

use crate::text::Lang;

/// The files that are built in: path from the project's root, and content.
pub const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/lexicon_files.rs"));

/// The category of what only hides others: the `not` entries.
pub const BLOCKER: &str = "blocker";
/// Index of a term in its lexicon.
pub type TermId = u32;
/// Index of a category in its lexicon.
pub type CategoryId = u16;

/// Which side a term speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    /// The pole of its name in a lexicon file.
    pub fn from_id(id: &str) -> Option<Pole> {
        match id {
            "execution" => Some(Pole::Execution),
            "direction" => Some(Pole::Direction),
            "none" => Some(Pole::Blocker),
            "fact" => Some(Pole::Fact),
            _ => None,
        }
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

/// A term: one lemma or phrase with its forms.
#[derive(Clone, Debug)]
pub struct Term {
    /// The lemma, as reports show it.
    pub lemma: String,
    /// The language of the file it stands in.
    pub lang: Lang,
    /// Which side it speaks for.
    pub pole: Pole,
    /// Its topic.
    pub category: CategoryId,
    /// How much it proves.
    pub strength: Strength,
}

/// All terms of both languages, ready to be matched.
#[derive(Clone, Debug)]
pub struct Lexicon {
    terms: Vec<Term>,
    categories: Vec<String>,
    patterns: Vec<Pattern>,
    verbs: Vec<Vec<(String, TermId)>>,
    automaton: AhoCorasick,
    fingerprint: String,
}

impl Lexicon {
    /// The built-in lexicon.
    ///
    /// # Panics
    /// Never: its files are checked by the tests.
    pub fn builtin() -> Lexicon {
        let files = FILES.iter().map(|(name, text)| (*name, *text));
        Lexicon::from_files(files).expect("the built-in lexicon is checked by tests")
    }

    /// A lexicon of files: name and content. The language is the path's part below `lexicon/`.
    ///
    /// # Errors
    /// The first file that cannot be read.
    pub fn from_files<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Lexicon, LexiconError> {
        let mut hash = Sha256::new();
        let files: Vec<(&str, &str)> = files.collect();
        for (name, text) in &files {
            hash.update(name.as_bytes());
            hash.update([0]);
            hash.update(text.as_bytes());
        }
        let one = |(name, text): &(&str, &str)| Ok((language_of(name)?, parse(name, text)?));
        let parsed = files.par_iter().map(one).collect::<Result<Vec<_>, LexiconError>>()?;
        let fingerprint = hash.finalize().iter().take(6).map(|b| format!("{b:02x}")).collect();
        Ok(compile::compile(&parsed, fingerprint))
    }

    /// A term.
    pub fn term(&self, id: TermId) -> &Term {
        &self.terms[id as usize]
    }

    /// All terms, blockers included.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The name of a category.
    pub fn category_name(&self, id: CategoryId) -> &str {
        &self.categories[usize::from(id)]
    }

    /// The names of all categories, sorted.
    pub fn categories(&self) -> &[String] {
        &self.categories
    }

    /// Whether the terms of a category are found for facts, and speak for no pole.
    pub fn is_fact(&self, id: CategoryId) -> bool {
        self.terms.iter().find(|t| t.category == id).is_some_and(|t| t.pole == Pole::Fact)
    }

    /// The category of a name.
    pub fn category(&self, name: &str) -> Option<CategoryId> {
        self.categories.binary_search_by(|c| c.as_str().cmp(name)).ok().map(|i| i as CategoryId)
    }

    /// The pattern behind a match of the automaton.
    pub fn pattern(&self, index: usize) -> &Pattern {
        &self.patterns[index]
    }

    /// Particle and term of the separable verbs that share a finite form.
    pub fn verbs(&self, group: u32) -> &[(String, TermId)] {
        &self.verbs[group as usize]
    }

    /// The automaton over all patterns; it wants folded text and is searched with overlaps.
    pub fn automaton(&self) -> &AhoCorasick {
        &self.automaton
    }

    /// First 12 hex digits of the SHA-256 over the files.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }
}

/// `lexicon/nl/…` is Dutch.
fn language_of(name: &str) -> Result<Lang, LexiconError> {
    let found = name.split('/').find_map(Lang::from_code);
    found.ok_or_else(|| LexiconError {
        file: name.to_owned(),
        line: 1,
        message: "no language: put the file under a folder nl or en".to_owned(),
    })
}
