//! Which documents the arguments name, and what was passed over on the way.

use std::io::Read;
use std::path::{Path, PathBuf};

use regie::discover::{Exclude, Found, Skipped, as_found, discover, listed};
use regie::report::for_terminal;

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
    let exclude = Exclude::new(&args.exclude)?;
    if args.as_found {
        return Ok(as_found(paths, &exclude));
    }
    let found = discover(paths, &exclude);
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

/// What a run says of the files that it did not read: one line by kind, or nothing. `verbose` names them all, and says what was left out for
/// other reasons. An extension may be part of a name: `nameless` keeps to numbers.
pub fn told(skipped: &Skipped, verbose: bool, nameless: bool) -> String {
    let mut lines = String::new();
    let unknown: usize = skipped.unknown.values().map(Vec::len).sum();
    if unknown > 0 {
        let files = if unknown == 1 { "file" } else { "files" };
        let kinds = if nameless { String::new() } else { format!(": {}", kinds(skipped)) };
        let more = if verbose || nameless { "" } else { " (--verbose names them)" };
        lines.push_str(&format!("{unknown} other {files} not read{}{more}\n", for_terminal(&kinds)));
    }
    if skipped.reports > 0 {
        let reports = if skipped.reports == 1 { "report" } else { "reports" };
        lines.push_str(&format!("{} {reports} of regie passed over\n", skipped.reports));
    }
    if !verbose {
        return lines;
    }
    for name in skipped.unknown.values().flatten().filter(|_| !nameless) {
        lines.push_str(&format!("  {}\n", for_terminal(name)));
    }
    let reasons = [
        (skipped.excluded, "by --exclude"),
        (skipped.ignored, "hidden or by .regieignore"),
        (skipped.locks, "locks of open documents"),
    ];
    let reasons: Vec<String> = reasons.iter().filter(|(n, _)| *n > 0).map(|(n, why)| format!("{n} {why}")).collect();
    if !reasons.is_empty() {
        lines.push_str(&format!("passed over: {}\n", reasons.join("; ")));
    }
    lines
}

/// How many files of each kind, the most frequent first.
fn kinds(skipped: &Skipped) -> String {
    let mut kinds: Vec<(&str, usize)> = skipped.unknown.iter().map(|(kind, files)| (kind.as_str(), files.len())).collect();
    kinds.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let rest: usize = kinds.iter().skip(KINDS).map(|(_, n)| n).sum();
    let named = kinds.iter().take(KINDS).map(|(kind, n)| match *kind {
        "" => format!("{n} without extension"),
        kind => format!("{n} .{kind}"),
    });
    let more = (rest > 0).then(|| format!("{rest} of other kinds"));
    named.chain(more).collect::<Vec<String>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skipped(files: &[(&str, usize)]) -> Skipped {
        let list = |kind: &str, n: usize| (0..n).map(|i| format!("map/{i}.{kind}")).collect();
        let unknown = files.iter().map(|(kind, n)| ((*kind).to_owned(), list(kind, *n))).collect();
        Skipped { unknown, excluded: 2, ..Skipped::default() }
    }

    #[test]
    fn what_was_not_read_is_one_line_or_none() {
        assert_eq!(told(&Skipped { excluded: 2, ..Skipped::default() }, false, false), "");
        let few = skipped(&[("png", 3), ("", 1), ("mp4", 3)]);
        let line = told(&few, false, false);
        assert_eq!(line, "7 other files not read: 3 .mp4, 3 .png, 1 without extension (--verbose names them)\n");
        assert_eq!(told(&few, false, true), "7 other files not read\n");
        let kinds: Vec<String> = (0..12).map(|n| format!("x{n:02}")).collect();
        let many: Vec<(&str, usize)> = kinds.iter().map(|kind| (kind.as_str(), 1)).collect();
        assert!(told(&skipped(&many), false, false).contains("1 .x07, 4 of other kinds (--verbose"));
    }

    #[test]
    fn names_are_told_when_asked() {
        let one = skipped(&[("jpg\u{1b}", 1)]);
        let lines = told(&one, true, false);
        assert!(lines.ends_with("\npassed over: 2 by --exclude\n") && lines.contains("\n  map/0.jpg"), "{lines}");
        assert!(lines.starts_with("1 other file not read: 1 .jpg") && !lines.contains('\u{1b}'), "{lines}");
        assert_eq!(told(&one, true, true), "1 other file not read\npassed over: 2 by --exclude\n");
    }
}
