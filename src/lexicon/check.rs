//! What is wrong with a set of lexicon files, mistake by mistake.

use std::collections::HashMap;

use super::table::{inflect, is_paradigm, language_of, surface_forms};
use super::{Entry, File, LexiconError, LexiconFile, Pole, parse};
use crate::text::Lang;

/// Parses files: name and content.
///
/// # Errors
/// Every mistake of those that cannot be read.
pub fn read(files: &[(&str, &str)]) -> Result<Vec<File>, Vec<LexiconError>> {
    let mut read = Vec::with_capacity(files.len());
    let mut errors = Vec::new();
    for (name, text) in files {
        match (language_of(name), parse(name, text)) {
            (Ok(lang), Ok(content)) => read.push(File { name: (*name).to_owned(), lang, content }),
            (lang, content) => {
                errors.extend(lang.err());
                errors.extend(content.err().unwrap_or_default());
            }
        }
    }
    if errors.is_empty() { Ok(read) } else { Err(errors) }
}

/// Every mistake in a set of files that each parse: unknown paradigms, terms and forms that two terms own.
/// Examples are not run here; see [`crate::scan::unheld`].
pub fn check(files: &[File]) -> Vec<LexiconError> {
    let mut errors = Vec::new();
    let mut owners: HashMap<(Lang, &str, String), (&File, &Entry)> = HashMap::new();
    for file in files {
        for entry in &file.content.entries {
            let mut fail = |message: String| errors.push(LexiconError { file: file.name.clone(), line: entry.line, message });
            for form in entry.forms.iter().filter(|f| is_paradigm(f)) {
                if inflect(&entry.term, form, file.lang).is_none() {
                    fail(format!("'{}': {} has no paradigm '{form}'", entry.term, file.lang.code()));
                }
            }
            for form in surface_forms(entry, file.lang) {
                let key = (file.lang, family(&file.content), form);
                if let Some((other, owner)) = owners.get(&key) {
                    let poles = if other.content.pole == file.content.pole { "" } else { ", of the other pole" };
                    fail(format!(
                        "'{}': the form '{}' belongs to '{}' in {}:{}{poles}; leave it out here, or switch the other off",
                        entry.term, key.2, owner.term, other.name, owner.line
                    ));
                } else {
                    owners.insert(key, (file, entry));
                }
            }
        }
    }
    errors
}

/// What a file's forms are unique within: the poles together, facts with those that share the first part of their category.
pub(super) fn family(file: &LexiconFile) -> &str {
    if file.pole == Pole::Fact { file.category.split('-').next().unwrap_or("") } else { "" }
}
