//! Paths and file names: each document of a run has a token, and keeps what its extension says.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::{AhoCorasick, MatchKind};

use super::Change;
use crate::read::known_extensions;
use crate::text::Lang;

/// The documents of a run and the files that say something of them.
#[derive(Debug)]
pub(super) struct Files {
    tokens: BTreeMap<String, String>,
    /// Finds paths and file names in texts; the pattern's place leads to its token.
    automaton: Option<AhoCorasick>,
    found: Vec<String>,
    /// Configurations and the like, in the order in which they were met.
    others: BTreeMap<String, usize>,
}

/// The extension of a path, where it is one of a format: any other could be part of a name.
fn extension(path: &str) -> Option<String> {
    let (_, extension) = name(path).rsplit_once('.')?;
    let low = extension.to_lowercase();
    (known_extensions().iter().any(|k| *k == low) || matches!(low.as_str(), "zip" | "eml" | "toml" | "json")).then_some(low)
}

/// The last part of a path; of a member of an archive its own.
fn name(path: &str) -> &str {
    path.rsplit(['/', '!']).next().unwrap_or(path)
}

/// The token of each path, in their order: the documents of a run, sorted here, then others that it may name.
pub(super) fn numbered<'a>(mut documents: Vec<&'a str>, others: &[&'a str]) -> Vec<(&'a str, String)> {
    // known before the run has met any other, so that a log can tell it of its first document
    let digits = documents.len().to_string().len().max(2);
    documents.sort_unstable();
    documents.extend(others);
    let mut seen = BTreeSet::new();
    documents.retain(|path| *path != "-" && seen.insert(*path));
    let token = |(at, path): (usize, &'a str)| {
        let end = extension(path).map_or(String::new(), |e| format!(".{e}"));
        (path, format!("plan-{:0digits$}{end}", at + 1))
    };
    documents.into_iter().enumerate().map(token).collect()
}

impl Files {
    /// The files at these paths, with their tokens.
    pub(super) fn new(numbered: Vec<(&str, String)>) -> Files {
        let mut tokens: BTreeMap<String, String> = BTreeMap::new();
        let mut patterns: Vec<&str> = Vec::new();
        let mut found = Vec::new();
        for (path, token) in &numbered {
            tokens.insert((*path).to_owned(), token.clone());
            // a name without an extension is too likely a word
            let told = [*path, name(path)].into_iter().filter(|p| p.contains(['/', '.']));
            for pattern in told {
                patterns.push(pattern);
                found.push(token.clone());
            }
        }
        let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true).build(&patterns);
        Files { tokens, automaton: builder.ok().filter(|_| !patterns.is_empty()), found, others: BTreeMap::new() }
    }

    /// The token of a document of the run.
    pub(super) fn known(&self, path: &str) -> Option<String> {
        if path == "-" { Some(path.to_owned()) } else { self.tokens.get(path).cloned() }
    }

    /// What stands for a path: of a document its token, of any other file what it is.
    pub(super) fn token(&mut self, path: &str, lang: Lang) -> String {
        if let Some(token) = self.known(path) {
            return token;
        }
        let next = self.others.len() + 1;
        let number = *self.others.entry(path.to_owned()).or_insert(next);
        let end = extension(path).map_or(String::new(), |e| format!(".{e}"));
        match name(path) {
            "regie.toml" => "regie.toml".to_owned(),
            _ => format!("{}-{number:02}{end}", lang.pick("bestand", "file")),
        }
    }

    /// Where paths and file names of the run stand in a text.
    pub(super) fn find(&self, text: &str) -> Vec<Change> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let bounded = |at: &std::ops::Range<usize>| {
            let before = text[..at.start].chars().next_back();
            let after = text[at.end..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        };
        let hits = automaton.find_iter(text).map(|m| (m.range(), m.pattern().as_usize()));
        let whole = hits.filter(|(range, _)| text.get(range.clone()).is_some() && bounded(range));
        whole.filter_map(|(range, at)| Some(Change { range, token: self.found.get(at)?.clone() })).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_numbered_and_keep_their_kind() {
        let mut files =
            Files::new(numbered(vec!["-", "klanten/vonk.zip!jan.MD", "klanten/vonk/plan vonk.docx"], &["notes.sanne"]));
        let mut token = |path| files.token(path, Lang::En);
        assert_eq!(token("klanten/vonk.zip!jan.MD"), "plan-01.md");
        assert_eq!(token("klanten/vonk/plan vonk.docx"), "plan-02.docx");
        assert_eq!(token("notes.sanne"), "plan-03");
        assert_eq!(
            (token("-"), token("a/regie.toml"), token("a/b.json")),
            ("-".into(), "regie.toml".into(), "file-02.json".into())
        );
    }

    #[test]
    fn file_names_are_found_in_texts() {
        let files = Files::new(numbered(vec!["klanten/plan vonk.docx", "plan"], &[]));
        let shown = |text: &str| files.find(text).into_iter().map(|c| text[c.range].to_owned()).collect::<Vec<_>>();
        assert_eq!(shown("zie Plan Vonk.docx, of klanten/plan vonk.docx"), ["Plan Vonk.docx", "klanten/plan vonk.docx"]);
        assert_eq!(shown("het plan"), Vec::<String>::new());
        assert_eq!(shown("marketingplan vonk.docx"), Vec::<String>::new());
    }
}
