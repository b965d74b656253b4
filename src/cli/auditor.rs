//! The auditor that the arguments ask for: built-in words, or with a user's own.

use std::path::{Path, PathBuf};

use regie::audit::{Auditor, Policy};
use regie::facts::people::{self, People};
use regie::lexicon::{Lexicon, LexiconError};

use super::args::PeopleArgs;
use super::files;

/// Mistakes shown before the rest is only counted.
const SHOWN: usize = 10;

/// An auditor with the folders' terms over the built-in ones.
///
/// # Errors
/// A folder that cannot be read, or its mistakes.
pub fn new(policy: Policy, dirs: &[PathBuf]) -> Result<Auditor, String> {
    if dirs.is_empty() {
        return Ok(Auditor::new(policy));
    }
    let files = load(dirs)?;
    let lexicon = Lexicon::extended(&borrowed(&files)).map_err(|errors| shown(&errors))?;
    Ok(Auditor::with_lexicon(policy, lexicon))
}

/// The people and agencies that the file lists; nobody where none is given.
///
/// # Errors
/// A file that cannot be read, or its mistakes.
pub fn people(args: &PeopleArgs) -> Result<People, String> {
    let Some(path) = &args.file else { return Ok(People::default()) };
    let text = files::text(path, "--people takes a list of people and agencies you know: TOML, or one name a line")?;
    people::parse(&files::shown(path), &text).map_err(|errors| {
        let lines: Vec<String> = errors.iter().take(SHOWN).map(|e| regie::report::for_terminal(&e.to_string())).collect();
        let more = errors.len().saturating_sub(SHOWN);
        if more > 0 { format!("{}\nand {more} more", lines.join("\n")) } else { lines.join("\n") }
    })
}

/// The lexicon files of folders, sorted: path and content.
///
/// # Errors
/// A folder or file that cannot be read, or a folder without any lexicon file.
pub fn load(dirs: &[PathBuf]) -> Result<Vec<(String, String)>, String> {
    let mut files = Vec::new();
    for dir in dirs {
        let before = files.len();
        collect(dir, &mut files)?;
        if files.len() == before {
            return Err(format!("{}: no lexicon files; put them in nl/*.toml and en/*.toml below it", dir.display()));
        }
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// The same, as the lexicon takes them.
pub fn borrowed(files: &[(String, String)]) -> Vec<(&str, &str)> {
    files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

fn collect(dir: &Path, into: &mut Vec<(String, String)>) -> Result<(), String> {
    const WHAT: &str = "a lexicon is a folder with nl/*.toml and en/*.toml in it";
    if !dir.is_dir() {
        let what = if dir.exists() { "is no folder" } else { "no such folder" };
        return Err(format!("{}: {what}; {WHAT}", files::shown(dir)));
    }
    let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    for entry in std::fs::read_dir(dir).map_err(|error| failed(dir, error))? {
        let path = entry.map_err(|error| failed(dir, error))?.path();
        if path.is_dir() {
            collect(&path, into)?;
        } else if path.extension().is_some_and(|e| e == "toml") {
            let text = files::text(&path, WHAT)?;
            into.push((path.to_string_lossy().replace('\\', "/"), text));
        }
    }
    Ok(())
}

/// The mistakes, a line each.
pub fn shown(errors: &[LexiconError]) -> String {
    let mut lines: Vec<String> = errors.iter().take(SHOWN).map(|e| regie::report::for_terminal(&e.to_string())).collect();
    if errors.len() > SHOWN {
        lines.push(format!("and {} more; see them all with regie lexicon check", errors.len() - SHOWN));
    }
    lines.join("\n")
}
