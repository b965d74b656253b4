//! The words regie knows: parsed from `lexicon/**.toml`, expanded to forms, compiled into one automaton.

mod check;
mod listing;
mod suggest;
mod table;
mod user;

pub use check::{check, language_of, read};
pub use listing::{Filter, Listed, list};
pub use table::{
    BLOCKER, CategoryId, Entry, Example, LexiconError, LexiconFile, Pattern, PatternKind, Pole, Strength, Term, TermId, parse,
};
pub use user::{File, extend};

use std::borrow::Cow;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use sha2::{Digest, Sha256};

use table::Table;

/// The files that are built in: path from the project's root, and content.
pub const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/lexicon_files.rs"));

/// What those files expand to, made by `build.rs`.
const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon_table.txt"));

/// All terms of both languages, ready to be matched.
#[derive(Clone, Debug)]
pub struct Lexicon {
    terms: Vec<Term>,
    categories: Vec<Cow<'static, str>>,
    patterns: Vec<Pattern>,
    verbs: Vec<Vec<(Cow<'static, str>, TermId)>>,
    automaton: AhoCorasick,
    fingerprint: Cow<'static, str>,
}

impl Lexicon {
    /// The built-in lexicon.
    ///
    /// # Panics
    /// Never: the table is written by the same code that reads it.
    pub fn builtin() -> Lexicon {
        Lexicon::of(Table::from_text(TABLE).expect("written when regie was built"))
    }

    /// A lexicon of files: name and content. The language is the path's part below `lexicon/`.
    ///
    /// # Errors
    /// Every mistake of the files that cannot be read.
    pub fn from_files<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Lexicon, Vec<LexiconError>> {
        let files: Vec<(&str, &str)> = files.collect();
        let parsed = read(&files)?.into_iter().map(|file| (file.lang, file.content)).collect::<Vec<_>>();
        Ok(Lexicon::of(table::expand(&parsed, fingerprint(&files))))
    }

    /// The built-in lexicon with a user's own files: they add terms, replace those of the same name, and switch off others.
    ///
    /// # Errors
    /// Every mistake of the files: what cannot be read, unknown categories, switched-off terms that do not exist.
    pub fn extended(files: &[(&str, &str)]) -> Result<Lexicon, Vec<LexiconError>> {
        let all = extend(read(files)?)?;
        let parsed = all.into_iter().map(|file| (file.lang, file.content)).collect::<Vec<_>>();
        let hashed: Vec<(&str, &str)> = FILES.iter().chain(files).copied().collect();
        Ok(Lexicon::of(table::expand(&parsed, fingerprint(&hashed))))
    }

    fn of(table: Table) -> Lexicon {
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .prefilter(false)
            .build(table.patterns.iter().map(|(text, _)| text.as_ref()))
            .expect("a few thousand short patterns are far below the automaton's limits");
        Lexicon {
            terms: table.terms,
            categories: table.categories,
            patterns: table.patterns.into_iter().map(|(_, pattern)| pattern).collect(),
            verbs: table.verbs,
            automaton,
            fingerprint: table.fingerprint,
        }
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
    pub fn categories(&self) -> &[Cow<'static, str>] {
        &self.categories
    }

    /// Whether the terms of a category are found for facts, and speak for no pole.
    pub fn is_fact(&self, id: CategoryId) -> bool {
        self.terms.iter().find(|t| t.category == id).is_some_and(|t| t.pole == Pole::Fact)
    }

    /// The category of a name.
    pub fn category(&self, name: &str) -> Option<CategoryId> {
        self.categories.binary_search_by(|c| c.as_ref().cmp(name)).ok().map(|i| i as CategoryId)
    }

    /// The pattern behind a match of the automaton.
    pub fn pattern(&self, index: usize) -> &Pattern {
        &self.patterns[index]
    }

    /// Particle and term of the separable verbs that share a finite form.
    pub fn verbs(&self, group: u32) -> &[(Cow<'static, str>, TermId)] {
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

fn fingerprint(files: &[(&str, &str)]) -> String {
    let mut hash = Sha256::new();
    for (name, text) in files {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(text.as_bytes());
    }
    hash.finalize().iter().take(6).map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_table_is_what_its_files_expand_to() {
        let expanded = Lexicon::from_files(FILES.iter().copied()).unwrap();
        let builtin = Lexicon::builtin();
        assert_eq!(builtin.fingerprint(), expanded.fingerprint());
        assert_eq!(builtin.terms(), expanded.terms());
        assert_eq!(builtin.patterns, expanded.patterns);
        assert_eq!(builtin.verbs, expanded.verbs);
    }
}
