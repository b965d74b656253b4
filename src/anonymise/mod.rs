//! Names, addresses and files replaced by tokens that stay the same within a run, in the reports themselves, before a renderer sees
//! them.

mod address;
mod files;
mod labels;
mod names;
mod ordinary;
mod report;
mod spell;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::facts::OwnerKind;
use crate::facts::people::Known;
use crate::plan::Report;
use crate::text::Lang;

use address::Addresses;
use files::Files;
use names::Names;

/// What stands where a path cannot be shown.
const HIDDEN: &str = "…";

/// Replaces what tells who a plan is about. The same name, address or file gets the same token wherever a run meets it.
#[derive(Debug)]
pub struct Mask {
    lang: Lang,
    names: Names,
    files: Files,
    addresses: Addresses,
}

/// Words of a text that are replaced, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    range: Range<usize>,
    token: String,
}

impl Mask {
    /// A mask for the plans of a report: persons and agencies found as owners, in path order, then those who are `known` beforehand;
    /// files in path order, then the `others`. Tokens are words of `lang`.
    pub fn new(report: &Report, known: &[Known], others: &[String], lang: Lang) -> Mask {
        let paths = report.plans.iter().map(|p| p.path.as_str()).chain(report.errors.iter().map(|e| e.path.as_str()));
        let others: Vec<&str> = others.iter().map(String::as_str).collect();
        let files = Files::new(files::numbered(paths.collect(), &others));
        Mask { lang, names: Names::new(report, known), files, addresses: Addresses::default() }
    }

    /// The text with every name, address and file name replaced.
    pub fn text(&mut self, text: &str) -> String {
        within(text, 0..text.len(), &mut self.changes(text).into_iter().peekable())
    }

    /// What a report shows instead of a path.
    pub fn path(&mut self, path: &str) -> String {
        self.files.token(path, self.lang)
    }

    /// The token of a document of the run; none for any other path.
    pub fn known_path(&self, path: &str) -> Option<String> {
        self.files.known(path)
    }

    /// What is replaced in a text, in order and disjoint.
    fn changes(&mut self, text: &str) -> Vec<Change> {
        let mut all = self.addresses.find(text, self.lang);
        all.extend(self.files.find(text));
        all.extend(self.names.find(text, self.lang));
        all.sort_by_key(|c| (c.range.start, std::cmp::Reverse(c.range.end)));
        let mut kept: Vec<Change> = Vec::with_capacity(all.len());
        for change in all {
            match kept.last_mut().filter(|last| change.range.start < last.range.end) {
                // what two of them share is told by the first, and nothing of the second may stay
                Some(last) => last.range.end = last.range.end.max(change.range.end),
                None => kept.push(change),
            }
        }
        kept
    }
}

/// A part of a text with the changes that reach into it made; a change that begins before the part leaves nothing in it.
fn within(text: &str, part: Range<usize>, changes: &mut std::iter::Peekable<std::vec::IntoIter<Change>>) -> String {
    let mut out = String::with_capacity(part.len());
    let mut at = part.start;
    while let Some(change) = changes.peek().filter(|c| c.range.start < part.end) {
        if change.range.start >= at {
            out.push_str(&text[at..change.range.start]);
            out.push_str(&change.token);
        }
        at = change.range.end.min(part.end).max(at);
        if change.range.end > part.end {
            return out;
        }
        changes.next();
    }
    out.push_str(&text[at..part.end]);
    out
}

/// What stands for the paths of the documents of a run, before anything else is known of them; the same as a [`Mask`] shows.
pub fn tokens(paths: Vec<&str>) -> BTreeMap<String, String> {
    files::numbered(paths, &[]).into_iter().map(|(path, token)| (path.to_owned(), token)).collect()
}

/// A message of a run that came to nothing: the `typed` paths and everything else that looks like a path are taken out.
pub fn message(message: &str, typed: &[String]) -> String {
    let lines: Vec<String> = message.lines().map(|line| without_paths(line, typed)).collect();
    lines.join("\n")
}

fn without_paths(line: &str, typed: &[String]) -> String {
    let is_path = |text: &str| text.contains(['/', '\\']) || typed.iter().any(|t| !t.is_empty() && text.contains(t.as_str()));
    // most messages begin with a file and a line: "clients/regie.toml:3: …"; a path may hold blanks
    let (head, rest) = line.split_once(": ").filter(|(head, _)| is_path(head)).map_or(("", line), |(head, rest)| (head, rest));
    let number = head.rsplit(':').next().filter(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()));
    let mut out = match (head.is_empty(), number) {
        (true, _) => String::new(),
        (_, Some(number)) => format!("{HIDDEN}:{number}: "),
        (_, None) => format!("{HIDDEN}: "),
    };
    let mut rest = rest.to_owned();
    for path in typed.iter().filter(|t| t.chars().any(char::is_alphanumeric)) {
        rest = rest.replace(path.as_str(), HIDDEN);
    }
    let words: Vec<&str> = rest.split(' ').map(|word| if word.contains(['/', '\\']) { HIDDEN } else { word }).collect();
    out.push_str(&words.join(" "));
    out
}

/// Whether a kind of owner has a name that must not be told.
fn has_name(kind: OwnerKind) -> bool {
    matches!(kind, OwnerKind::Person | OwnerKind::Intern | OwnerKind::Agency)
}

#[cfg(test)]
mod tests;
