//! Which documents the arguments name, and what was passed over on the way.

use std::io::Read;
use std::path::{Path, PathBuf};

use regie::discover::{Exclude, Found, Skipped, discover, listed};

use super::args::CheckArgs;
use super::files;

/// Kinds of files passed over that are named before the rest is only counted.
const KINDS: usize = 8;

/// What the arguments name, the list of `--files-from` included; the current folder where that is nothing.
///
/// # Errors
/// A list that cannot be read, or standard input asked for twice.
pub fn typed(args: &CheckArgs) -> Result<Vec<PathBuf>, String> {
    let mut paths = args.paths.clone();
    if let Some(file) = &args.files_from {
        if is_stdin(file) && paths.iter().any(|p| is_stdin(p)) {
            return Err("standard input cannot be both a plan and the list of --files-from".to_owned());
        }
        let names = listed(&list(file)?);
        if is_stdin(file) && names.iter().any(|p| is_stdin(p)) {
            return Err("--files-from: a list on standard input cannot name - as a plan".to_owned());
        }
        paths.extend(names);
    } else if paths.is_empty() {
        paths.push(PathBuf::from("."));
    }
    Ok(paths)
}

/// Finds the documents of these paths.
///
/// # Errors
/// A pattern that cannot be read, or no document at all.
pub fn find(args: &CheckArgs, paths: &[PathBuf]) -> Result<Found, String> {
    let found = discover(paths, &Exclude::new(&args.exclude)?);
    if found.inputs.is_empty() && found.missing.is_empty() {
        let list = args.files_from.iter().map(|file| format!("the list {}", file.display()));
        let looked: Vec<String> = args.paths.iter().map(|p| p.display().to_string()).chain(list).collect();
        let place = if looked.is_empty() { ".".to_owned() } else { looked.join(", ") };
        return Err(format!("no documents found in {place}; regie reads {}", regie::read::known_extensions().join(", ")));
    }
    Ok(found)
}

/// The folders among paths: of these a run sees everything.
pub fn folders(paths: &[PathBuf]) -> Vec<PathBuf> {
    paths.iter().filter(|path| path.is_dir()).cloned().collect()
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// How documents begin that are easily taken for a list of them: archives and Word files, PDF, old Office.
const DOCUMENTS: [&[u8]; 3] = [b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0"];

fn list(file: &Path) -> Result<Vec<u8>, String> {
    const WHAT: &str = "--files-from takes a text file with a path on each line, such as git ls-files writes";
    let mut bytes = Vec::new();
    if is_stdin(file) {
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| format!("--files-from -: {error}"))?;
    } else {
        bytes = files::bytes(file, WHAT)?;
    }
    if DOCUMENTS.iter().any(|start| bytes.starts_with(start)) {
        return Err(format!("{}: is a document and no list; {WHAT}", files::shown(file)));
    }
    Ok(bytes)
}

/// One line that says what was passed over; nothing where nothing was. An extension may be part of a name: `nameless` leaves them out.
pub fn told(skipped: &Skipped, nameless: bool) -> String {
    let mut reasons = Vec::new();
    let unknown: usize = skipped.unknown.values().sum();
    if unknown > 0 && nameless {
        reasons.push(format!("{unknown} of kinds that hold no plan"));
    } else if unknown > 0 {
        let mut kinds: Vec<(&str, usize)> = skipped.unknown.iter().map(|(kind, n)| (kind.as_str(), *n)).collect();
        kinds.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let named =
            kinds.iter().take(KINDS).map(|(kind, n)| format!("{n} {}", if kind.is_empty() { "without extension" } else { kind }));
        let mut list: Vec<String> = named.collect();
        if kinds.len() > KINDS {
            list.push("…".to_owned());
        }
        reasons.push(format!("{unknown} of kinds that hold no plan ({})", list.join(", ")));
    }
    if skipped.excluded > 0 {
        reasons.push(format!("{} by --exclude", skipped.excluded));
    }
    if skipped.locks > 0 {
        reasons.push(format!("{} locks of open documents", skipped.locks));
    }
    if reasons.is_empty() {
        String::new()
    } else {
        format!("passed over: {}\n", regie::report::for_terminal(&reasons.join("; ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_passed_over_is_one_line_or_none() {
        assert_eq!(told(&Skipped::default(), false), "");
        let unknown = [("png".to_owned(), 3), (String::new(), 1), ("mp4".to_owned(), 3)].into();
        let skipped = Skipped { unknown, excluded: 2, locks: 0 };
        assert_eq!(told(&skipped, true), "passed over: 7 of kinds that hold no plan; 2 by --exclude\n");
        let line = told(&skipped, false);
        assert_eq!(line, "passed over: 7 of kinds that hold no plan (3 mp4, 3 png, 1 without extension); 2 by --exclude\n");
    }
}
