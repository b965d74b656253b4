//! A lexicon file: TOML in, entries with their line out. Every mistake is said with its line.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use toml::Spanned;

use super::{Pole, Strength};

/// One file as it was written.
#[derive(Clone, Debug)]
pub struct LexiconFile {
    /// The pole of all its terms.
    pub pole: Pole,
    /// Their category.
    pub category: String,
    /// Line of the category, from 1.
    pub category_line: u32,
    /// The terms, sorted.
    pub entries: Vec<Entry>,
    /// Built-in terms that are switched off, with their line; only a user's own files have any.
    pub off: Vec<(String, u32)>,
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
    /// Line in the file, from 1.
    #[serde(skip)]
    pub line: u32,
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
    category: Spanned<String>,
    #[serde(default)]
    terms: BTreeMap<Spanned<String>, RawTerm>,
    #[serde(default)]
    example: Vec<Spanned<Example>>,
}

/// Kept loose, so that one wrong key does not hide the mistakes behind it.
#[derive(Deserialize)]
#[serde(untagged)]
enum RawTerm {
    Switch(String),
    Entry(BTreeMap<String, Raw>),
    #[allow(dead_code, reason = "anything else is only refused")]
    Other(IgnoredAny),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Raw {
    One(String),
    More(Vec<String>),
    #[allow(dead_code, reason = "anything else is only refused")]
    Other(IgnoredAny),
}

/// The keys of a term.
const KEYS: [&str; 6] = ["forms", "match", "not", "split", "particle", "weight"];

/// Reads a file. `name` is only for messages.
///
/// # Errors
/// Every mistake with its line; where the file is no TOML, the first.
pub fn parse(name: &str, text: &str) -> Result<LexiconFile, Vec<LexiconError>> {
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut errors = Vec::new();
    let fail = |offset: usize, message: String| LexiconError { file: name.to_owned(), line: line_of(&starts, offset), message };
    let raw: RawFile =
        toml::from_str(text).map_err(|e| vec![fail(e.span().map_or(0, |s| s.start), e.message().replace('\n', " "))])?;
    let pole = Pole::from_id(raw.pole.get_ref());
    if pole.is_none() {
        let message = format!("unknown pole '{}': use execution, direction, fact or none", raw.pole.get_ref());
        errors.push(fail(raw.pole.span().start, message));
    }
    let category_line = line_of(&starts, raw.category.span().start);
    let mut entries = Vec::with_capacity(raw.terms.len());
    let mut off = Vec::new();
    for (key, value) in raw.terms {
        let at = key.span().start;
        let term = key.into_inner();
        let mut wrong = |message: String| errors.push(fail(at, format!("'{term}': {message}")));
        if !is_term(&term) {
            wrong("a term is lower case, with single spaces".to_owned());
        }
        let line = line_of(&starts, at);
        match value {
            RawTerm::Switch(word) if word == "off" => off.push((term, line)),
            RawTerm::Switch(_) | RawTerm::Other(_) => wrong("write { … } after it, or \"off\" to switch it off".to_owned()),
            RawTerm::Entry(keys) => entries.push(entry(&term, line, keys, wrong)),
        }
    }
    let examples = raw.example.into_iter().map(|e| Example { line: line_of(&starts, e.span().start), ..e.into_inner() });
    match pole {
        Some(pole) if errors.is_empty() => Ok(LexiconFile {
            pole,
            category: raw.category.into_inner(),
            category_line,
            entries,
            off,
            examples: examples.collect(),
        }),
        _ => Err(errors),
    }
}

fn entry(term: &str, line: u32, keys: BTreeMap<String, Raw>, mut wrong: impl FnMut(String)) -> Entry {
    let mut entry = Entry {
        term: term.to_owned(),
        line,
        forms: Vec::new(),
        head: false,
        not: Vec::new(),
        split: Vec::new(),
        particle: None,
        strength: Strength::Plain,
    };
    for (key, value) in keys {
        match (key.as_str(), value) {
            ("forms", Raw::One(form)) => entry.forms = vec![form],
            ("forms", Raw::More(forms)) => entry.forms = forms,
            ("not", Raw::More(hidden)) => entry.not = hidden,
            ("split", Raw::More(forms)) => entry.split = forms,
            ("particle", Raw::One(particle)) => entry.particle = Some(particle),
            ("match", Raw::One(word)) if word == "head" || word == "whole" => entry.head = word == "head",
            ("match", _) => wrong("match is \"whole\" or \"head\"".to_owned()),
            ("weight", Raw::One(word)) if word == "weak" => entry.strength = Strength::Weak,
            ("weight", Raw::One(word)) if word == "strong" => entry.strength = Strength::Strong,
            ("weight", _) => wrong("weight is \"weak\" or \"strong\", or left out".to_owned()),
            (known, _) if KEYS.contains(&known) => {
                let wanted = if known == "particle" { "a text" } else { "a list of texts" };
                wrong(format!("{known} is {wanted}"));
            }
            (unknown, _) => wrong(format!("unknown key '{unknown}': use {}", KEYS.join(", "))),
        }
    }
    if entry.split.is_empty() != entry.particle.is_none() {
        wrong("split and particle go together".to_owned());
    }
    if entry.forms.iter().chain(&entry.not).chain(&entry.split).any(|form| form.contains(['\t', '\n']) || form.is_empty()) {
        wrong("a form has no tab or line break in it, and is not empty".to_owned());
    }
    entry
}

fn is_term(term: &str) -> bool {
    let blank = term.contains("  ") || term.contains(['\t', '\n']);
    term.trim() == term && !term.is_empty() && term == term.to_lowercase() && !blank
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
    fn says_every_mistake_of_a_file() {
        let text = "pole = \"none\"\ncategory = \"x\"\n[terms]\n\"a\" = { wieght = \"weak\", match = \"tail\" }\n\"b\" = 3\n\"c\" = \"on\"\n";
        let lines: Vec<u32> = parse("x.toml", text).unwrap_err().iter().map(|e| e.line).collect();
        assert_eq!(lines, [4, 4, 5, 6]);
        let off = parse("x.toml", "pole = \"none\"\ncategory = \"x\"\n[terms]\n\"a\" = \"off\"\n").unwrap().off;
        assert_eq!(off, [("a".to_owned(), 4)]);
    }

    #[test]
    fn says_mistakes_with_their_line() {
        for (text, line, part) in [
            ("pole = \"north\"\ncategory = \"x\"\n", 1, "unknown pole"),
            ("pole = \"none\"\ncategory = \"x\"\n[terms]\n\"Doel\" = {}\n", 4, "lower case"),
            ("pole = \"none\"\ncategory = \"x\"\n[terms]\n\"a\" = { gewicht = 2 }\n", 4, "gewicht"),
            ("pole = \"none\"\ncategory = \"x\"\n[terms]\n\"opzetten\" = { split = [\"zet\"] }\n", 4, "go together"),
        ] {
            let error = &parse("x.toml", text).unwrap_err()[0];
            assert_eq!(error.line, line, "{error}");
            assert!(error.message.contains(part), "{error}");
        }
    }
}
