//! Which files a run looks at: what was named, and what a walk finds, sorted.

use serde::{Deserialize, Serialize};

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use ignore::overrides::OverrideBuilder;

use crate::read;

/// A file to audit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Input {
    /// The path as reports show it: relative as it was given, with forward slashes; `-` for standard input.
    pub shown: String,
    /// The path to open.
    pub path: PathBuf,
    /// Named outright, not found while walking a folder.
    pub named: bool,
}

/// An input that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The path as it was given.
    pub shown: String,
    /// What the system says.
    pub reason: String,
}

/// Finds the files of a run. A folder is walked as git would, and only documents of known formats are taken; a file named
/// outright is taken whatever its name. A file met twice is taken once.
pub fn discover(paths: &[PathBuf]) -> (Vec<Input>, Vec<Missing>) {
    let mut found: BTreeMap<String, Input> = BTreeMap::new();
    let mut missing = Vec::new();
    for path in paths {
        let shown = show(path);
        if shown == "-" {
            found.insert(shown.clone(), Input { shown, path: path.clone(), named: true });
        } else if path.is_dir() {
            walk(path, &mut found, &mut missing);
        } else if path.exists() {
            found.insert(shown.clone(), Input { shown, path: path.clone(), named: true });
        } else if shown.contains(['*', '?', '[', '{']) {
            glob(&shown, &mut found, &mut missing);
        } else {
            missing.push(Missing { shown, reason: "no such file or folder".to_owned() });
        }
    }
    (found.into_values().collect(), missing)
}

/// The files that a pattern means, named as if a shell had written them out; not every shell does.
fn glob(pattern: &str, found: &mut BTreeMap<String, Input>, missing: &mut Vec<Missing>) {
    let fixed = pattern.find(['*', '?', '[', '{']).unwrap_or(pattern.len());
    let (root, rest) = pattern[..fixed].rfind('/').map_or((".", pattern), |at| (&pattern[..=at], &pattern[at + 1..]));
    let mut builder = OverrideBuilder::new(root);
    let overrides = match builder.add(&format!("/{rest}")).and_then(|b| b.build()) {
        Ok(overrides) => overrides,
        Err(error) => return missing.push(Missing { shown: pattern.to_owned(), reason: error.to_string() }),
    };
    let before = found.len();
    let walk = WalkBuilder::new(root).standard_filters(false).hidden(true).overrides(overrides).build();
    for entry in walk.flatten().filter(|e| e.file_type().is_some_and(|t| t.is_file())) {
        let shown = show(entry.path());
        found.insert(shown.clone(), Input { shown, path: entry.into_path(), named: true });
    }
    if found.len() == before {
        missing.push(Missing { shown: pattern.to_owned(), reason: "no file matches".to_owned() });
    }
}

fn walk(root: &Path, found: &mut BTreeMap<String, Input>, missing: &mut Vec<Missing>) {
    let walk = WalkBuilder::new(root).require_git(false).add_custom_ignore_filename(".regieignore").build();
    for entry in walk {
        match entry {
            Ok(entry) => {
                let name = entry.file_name().to_string_lossy();
                // "~$plan.docx" is the lock that Word leaves beside an open document
                let is_file = entry.file_type().is_some_and(|t| t.is_file());
                if is_file && !name.starts_with("~$") && read::is_known_name(&name) {
                    let shown = show(entry.path());
                    found.entry(shown.clone()).or_insert(Input { shown, path: entry.into_path(), named: false });
                }
            }
            Err(error) => missing.push(Missing { shown: show(root), reason: error.to_string() }),
        }
    }
}

fn show(path: &Path) -> String {
    let shown = path.to_string_lossy().replace('\\', "/");
    shown.strip_prefix("./").filter(|rest| !rest.is_empty()).map_or(shown.clone(), String::from)
}
