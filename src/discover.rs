//! Which files a run looks at: what was named, and what a walk finds, sorted.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

use crate::read;

/// A file to audit.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        } else {
            missing.push(Missing { shown, reason: "no such file or folder".to_owned() });
        }
    }
    (found.into_values().collect(), missing)
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
