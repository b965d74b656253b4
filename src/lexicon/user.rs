//! A user's own files beside the built-in ones.

use std::collections::BTreeSet;

use super::check::{family, read};
use super::suggest::nearest;
use super::{FILES, LexiconError, LexiconFile, Pole};
use crate::text::Lang;

/// A lexicon file with where it came from.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path, as messages show it.
    pub name: String,
    /// The language of its terms.
    pub lang: Lang,
    /// What it holds.
    pub content: LexiconFile,
}

/// The user's files and, behind them, the built-in ones without what they replace or switch off.
///
/// # Errors
/// Categories that no weight knows, or of another pole; switched-off terms that do not exist.
pub fn extend(user: Vec<File>) -> Result<Vec<File>, Vec<LexiconError>> {
    let mut all = read(FILES).expect("the built-in files are checked by tests");
    let mut errors = Vec::new();
    for file in &user {
        let mut fail = |line: u32, message: String| errors.push(LexiconError { file: file.name.clone(), line, message });
        if let Some(message) = unknown_category(&file.content, &all) {
            fail(file.content.category_line, message);
        }
        let same = |other: &File| other.lang == file.lang && family(&other.content) == family(&file.content);
        for (term, line) in &file.content.off {
            let known = all.iter().filter(|f| same(f)).flat_map(|f| &f.content.entries);
            if !known.clone().any(|e| e.term == *term) {
                let like =
                    nearest(term, known.map(|e| e.term.as_str())).map_or_else(String::new, |t| format!("; did you mean '{t}'?"));
                fail(*line, format!("'{term}' is no built-in term that could be switched off{like}"));
            }
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    for file in &user {
        let gone: BTreeSet<&str> = file
            .content
            .entries
            .iter()
            .map(|e| e.term.as_str())
            .chain(file.content.off.iter().map(|(t, _)| t.as_str()))
            .collect();
        for built_in in all.iter_mut().filter(|f| f.lang == file.lang && family(&f.content) == family(&file.content)) {
            built_in.content.entries.retain(|e| !gone.contains(e.term.as_str()));
        }
    }
    Ok(user.into_iter().chain(all).collect())
}

/// A category that has no weight would do nothing, and one of the other pole would do the opposite.
fn unknown_category(file: &LexiconFile, built_in: &[File]) -> Option<String> {
    let of_pole = |f: &&File| f.content.pole == file.pole;
    let known: BTreeSet<&str> = built_in.iter().filter(of_pole).map(|f| f.content.category.as_str()).collect();
    if known.contains(file.category.as_str()) || file.pole == Pole::Blocker {
        return None;
    }
    let names: Vec<&str> = known.into_iter().collect();
    Some(format!("unknown category '{}' for pole {}: use {}", file.category, file.pole.id(), names.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn extended(text: &str) -> Result<Lexicon, Vec<LexiconError>> {
        Lexicon::extended(&[("own/nl/x.toml", text)])
    }

    #[test]
    fn adds_replaces_and_switches_off() {
        let text = "pole = \"direction\"\ncategory = \"goals\"\n[terms]\n\"noordster\" = { match = \"head\" }\n\"nieuwsbrief\" = {}\n\"doel\" = \"off\"\n";
        let lexicon = extended(text).unwrap();
        let poles = |lemma: &str| -> Vec<Pole> {
            lexicon
                .terms()
                .iter()
                .filter(|t| t.lemma == lemma && t.lang == Lang::Nl && t.pole != Pole::Fact)
                .map(|t| t.pole)
                .collect()
        };
        assert_eq!(poles("noordster"), [Pole::Direction]);
        assert_eq!(poles("nieuwsbrief"), [Pole::Direction]);
        assert!(poles("doel").is_empty());
        assert_ne!(lexicon.fingerprint(), Lexicon::builtin().fingerprint());
    }

    #[test]
    fn refuses_what_would_do_nothing() {
        for (text, line, part) in [
            ("pole = \"direction\"\ncategory = \"goal\"\n", 2, "goals"),
            ("pole = \"direction\"\ncategory = \"content\"\n", 2, "unknown category 'content' for pole direction"),
            (
                "pole = \"direction\"\ncategory = \"goals\"\n[terms]\n\"doelstellig\" = \"off\"\n",
                4,
                "did you mean 'doelstelling'?",
            ),
        ] {
            let errors = extended(text).unwrap_err();
            assert_eq!(errors[0].line, line, "{}", errors[0]);
            assert!(errors[0].message.contains(part), "{}", errors[0]);
        }
    }
}
