//! What is wrong with a set of lexicon files, mistake by mistake.

use std::collections::HashMap;

use super::compile::surface_forms;
use super::file::{Entry, LexiconFile};
use super::{LexiconError, Pole, forms};
use crate::text::Lang;

/// Every mistake in a set of files that each parse: unknown paradigms, terms and forms that two terms own.
/// Examples are not run here; see [`crate::scan`].
pub fn check(files: &[(&str, Lang, LexiconFile)]) -> Vec<LexiconError> {
    let mut errors = Vec::new();
    let mut owners: HashMap<(Lang, &str, String), (&str, &Entry, Pole)> = HashMap::new();
    for (name, lang, file) in files {
        for entry in &file.entries {
            let mut fail = |message: String| errors.push(LexiconError { file: (*name).to_owned(), line: entry.line, message });
            for form in entry.forms.iter().filter(|f| forms::is_paradigm(f)) {
                if forms::inflect(&entry.term, form, *lang).is_none() {
                    fail(format!("'{}': {} has no paradigm '{form}'", entry.term, lang.code()));
                }
            }
            for form in surface_forms(entry, *lang) {
                let key = (*lang, family(file), form);
                if let Some((other_file, other, pole)) = owners.get(&key) {
                    let poles = if *pole == file.pole { "" } else { ", of the other pole" };
                    fail(format!(
                        "'{}': the form '{}' belongs to '{}' in {other_file}:{}{poles}",
                        entry.term, key.2, other.term, other.line
                    ));
                } else {
                    owners.insert(key, (name, entry, file.pole));
                }
            }
        }
    }
    errors
}

/// What a file's forms are unique within: the poles together, facts with those that share the first part of their category.
fn family(file: &LexiconFile) -> &str {
    if file.pole == Pole::Fact { file.category.split('-').next().unwrap_or("") } else { "" }
}
