//! A lexicon file: TOML in, entries with their line out. Every mistake is said with its line.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::{Pole, Strength};

/// One file as it was written.
#[derive(Clone, Debug)]
pub struct LexiconFile {
    /// The pole of all its terms.
    pub pole: Pole,
    /// Their category.
    pub category: String,
    /// The terms, sorted.
    pub entries: Vec<Entry>,
    /// Sentences with the terms of this file that must be found in them.
    pub examples: Vec<Example>,
}

/// One term as it was written.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The lemma or phrase.
    pub term: String,
    /// Line in the file, from 1.
    pub line: u32,
    /// Further forms, or names of paradigms.
    pub forms: Vec<String>,
    /// Whether it is also found as the head of a compound.
    pub head: bool,
    /// Words and phrases that hide it.
    pub not: Vec<String>,
    /// Separated finite forms of a separable verb.
    pub split: Vec<String>,
    /// Its particle.
    pub particle: Option<String>,
    /// How much it proves.
    pub strength: Strength,
}

/// A test that stands with the terms it tests.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// A sentence.
    pub text: String,
    /// The terms of the file that are found in it, each once.
    pub hits: Vec<String>,
}

/// A mistake in a lexicon file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconError {
    /// Path of the file as it was given.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// What is wrong and what to do.
    pub message: String,
}

impl std::fmt::Display for LexiconError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for LexiconError {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    pole: Spanned<String>,
    category: String,
    #[serde(default)]
    terms: BTreeMap<Spanned<String>, RawEntry>,
    #[serde(default)]
    example: Vec<Example>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntry {
    #[serde(default)]
    forms: OneOrMore,
    #[serde(rename = "match")]
    matching: Option<Matching>,
    #[serde(default)]
    not: Vec<String>,
    #[serde(default)]
    split: Vec<String>,
    particle: Option<String>,
    weight: Option<Weight>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl Default for OneOrMore {
    fn default() -> Self {
        OneOrMore::More(Vec::new())
    }
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Matching {
    Whole,
    Head,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Weight {
    Weak,
    Strong,
}

/// Reads a file. `name` is only for messages.
///
/// # Errors
/// The first mistake, with its line.
pub fn parse(name: &str, text: &str) -> Result<LexiconFile, LexiconError> {
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let fail = |offset: usize, message: String| LexiconError { file: name.to_owned(), line: line_of(&starts, offset), message };
    let raw: RawFile = toml::from_str(text).map_err(|e| fail(e.span().map_or(0, |s| s.start), e.message().to_owned()))?;
    let pole = Pole::from_id(raw.pole.get_ref()).ok_or_else(|| {
        fail(raw.pole.span().start, format!("unknown pole '{}'; use execution, direction or none", raw.pole.get_ref()))
    })?;
    let mut entries = Vec::with_capacity(raw.terms.len());
    for (key, entry) in raw.terms {
        let at = key.span().start;
        let term = key.into_inner();
        if term.trim() != term || term.is_empty() || term != term.to_lowercase() || term.contains("  ") {
            return Err(fail(at, format!("'{term}': a term is lower case, with single spaces")));
        }
        if entry.split.is_empty() != entry.particle.is_none() {
            return Err(fail(at, format!("'{term}': split and particle go together")));
        }
        let forms = match entry.forms {
            OneOrMore::One(form) => vec![form],
            OneOrMore::More(forms) => forms,
        };
        let strength = match entry.weight {
            None => Strength::Plain,
            Some(Weight::Weak) => Strength::Weak,
            Some(Weight::Strong) => Strength::Strong,
        };
        let head = entry.matching == Some(Matching::Head);
        let line = line_of(&starts, at);
        entries.push(Entry { term, line, forms, head, not: entry.not, split: entry.split, particle: entry.particle, strength });
    }
    Ok(LexiconFile { pole, category: raw.category, entries, examples: raw.example })
}

fn line_of(starts: &[usize], offset: usize) -> u32 {
    starts.partition_point(|start| *start <= offset) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_terms_with_their_lines() {
        let text = "pole = \"direction\"\ncategory = \"goals\"\n[terms]\n\"doel\" = { forms = \"noun-en\", match = \"head\" }\n";
        let file = parse("x.toml", text).unwrap();
        assert_eq!(file.pole, Pole::Direction);
        assert_eq!((file.entries[0].term.as_str(), file.entries[0].line, file.entries[0].head), ("doel", 4, true));
    }

    #[test]
    fn says_mistakes_with_their_line() {
        for (text, line, part) in [
            ("pole = \"north\"\ncategory = \"x\"\n", 1, "unknown pole"),
            ("pole = \"none\"\ncategory = \"x\"\n[terms]\n\"Doel\" = {}\n", 4, "lower case"),
            ("pole = \"none\"\ncategory = \"x\"\n[terms]\n\"a\" = { gewicht = 2 }\n", 4, "gewicht"),
            ("pole = \"none\"\ncategory = \"x\"\n[terms]\n\"opzetten\" = { split = [\"zet\"] }\n", 4, "go together"),
        ] {
            let error = parse("x.toml", text).unwrap_err();
            assert_eq!(error.line, line, "{error}");
            assert!(error.message.contains(part), "{error}");
        }
    }
}
