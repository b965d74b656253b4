//! The words regie knows: parsed from `lexicon/**.toml`, expanded to forms, compiled into one automaton.

mod check;
mod listing;
mod suggest;
mod table;
mod user;

pub use check::{check, read};
pub use listing::{Filter, Listed, list};
pub use suggest::nearest;
pub use table::{
    BLOCKER, CategoryId, Entry, Example, LexiconError, LexiconFile, Pattern, PatternKind, Pole, Strength, Term, TermId,
    language_of, parse,
};
pub use user::{File, extend};

use std::borrow::Cow;

use daachorse::DoubleArrayAhoCorasick;
use table::Table;

/// The files that are built in: path from the project's root, and content.
pub const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/lexicon_files.rs"));

/// What those files expand to, made by `build.rs`.
const TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// All terms of both languages, ready to be matched.
#[derive(Clone)]
pub struct Lexicon {
    table: Table,
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lexicon").field("fingerprint", &self.table.fingerprint).finish_non_exhaustive()
    }
}

impl Lexicon {
    /// The built-in lexicon.
    ///
    /// # Panics
    /// Never: the table is written by the same code that reads it.
    pub fn builtin() -> Lexicon {
        Lexicon { table: Table::from_bytes(TABLE).expect("written when regie was built") }
    }

    /// A lexicon of files: name and content. The language is the path's part below `lexicon/`.
    ///
    /// # Errors
    /// Every mistake of the files that cannot be read.
    pub fn from_files<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Lexicon, Vec<LexiconError>> {
        let files: Vec<(&str, &str)> = files.collect();
        let parsed = read(&files)?.into_iter().map(|file| (file.lang, file.content)).collect::<Vec<_>>();
        Ok(Lexicon { table: table::expand(&parsed, table::fingerprint(files)) })
    }

    /// The built-in lexicon with a user's own files: they add terms, replace those of the same name, and switch off others.
    ///
    /// # Errors
    /// Every mistake of the files: what cannot be read, unknown categories, switched-off terms that do not exist.
    pub fn extended(files: &[(&str, &str)]) -> Result<Lexicon, Vec<LexiconError>> {
        let all = extend(read(files)?)?;
        let parsed = all.into_iter().map(|file| (file.lang, file.content)).collect::<Vec<_>>();
        Ok(Lexicon { table: table::expand(&parsed, table::fingerprint(FILES.iter().chain(files).copied())) })
    }

    /// A term.
    pub fn term(&self, id: TermId) -> &Term {
        &self.table.terms[id as usize]
    }

    /// All terms, blockers included.
    pub fn terms(&self) -> &[Term] {
        &self.table.terms
    }

    /// The name of a category.
    pub fn category_name(&self, id: CategoryId) -> &str {
        &self.table.categories[usize::from(id)]
    }

    /// The names of all categories, sorted.
    pub fn categories(&self) -> &[Cow<'static, str>] {
        &self.table.categories
    }

    /// Whether the terms of a category are found for facts, and speak for no pole.
    pub fn is_fact(&self, id: CategoryId) -> bool {
        self.table.terms.iter().find(|t| t.category == id).is_some_and(|t| t.pole == Pole::Fact)
    }

    /// The category of a name.
    pub fn category(&self, name: &str) -> Option<CategoryId> {
        self.table.categories.binary_search_by(|c| c.as_ref().cmp(name)).ok().map(|i| i as CategoryId)
    }

    /// What a form that the automaton found stands for.
    pub fn patterns(&self, form: u32) -> &[Pattern] {
        let Table { starts, patterns, .. } = &self.table;
        let bounds = starts.get(form as usize).zip(starts.get(form as usize + 1));
        bounds.map_or(&[], |(from, to)| &patterns[*from as usize..*to as usize])
    }

    /// Particle and term of the separable verbs that share a finite form.
    pub fn verbs(&self, group: u32) -> &[(Cow<'static, str>, TermId)] {
        &self.table.verbs[group as usize]
    }

    /// The automaton over all forms; it wants folded text with a space for each hyphen, and is searched with overlaps.
    pub fn automaton(&self) -> &DoubleArrayAhoCorasick<u32> {
        &self.table.automaton
    }

    /// First 12 hex digits of the SHA-256 over the files.
    pub fn fingerprint(&self) -> &str {
        &self.table.fingerprint
    }
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
        assert_eq!(builtin.table.patterns, expanded.table.patterns);
        assert_eq!(builtin.table.starts, expanded.table.starts);
        assert_eq!(builtin.table.verbs, expanded.table.verbs);
        assert_eq!(builtin.automaton().num_states(), expanded.automaton().num_states());
    }
}
