//! Which documents a run looks at: what was named, what a walk finds, and what stands in archives and mails, sorted.

mod exclude;
mod list;
mod members;
mod met;
mod native;
mod nested;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use ignore::overrides::OverrideBuilder;
use serde::{Deserialize, Serialize};

use met::{IGNORE, Ignored, is_foreign};

use crate::read::{self, Hint, Piece, ReadError, ReadErrorKind};

pub use exclude::Exclude;
pub use list::paths as listed;
pub use nested::Opened;

/// A document to audit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Input {
    /// The path as reports show it: relative as it was given, with forward slashes; `-` for standard input; a member of an archive
    /// or mail as `plans.zip!plan.docx`, the second of a name as `plans.zip!plan (2).docx`.
    pub shown: String,
    /// The path to open.
    #[serde(with = "native")]
    pub path: PathBuf,
    /// Named outright, not found while walking a folder or looking into an archive.
    pub named: bool,
    /// Where in the file it stands; none for the whole file.
    pub piece: Option<Piece>,
}

/// An input that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The path as it was given.
    pub shown: String,
    /// What is wrong with it.
    pub error: ReadError,
}

/// What was passed over on the way, by its reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skipped {
    /// Files of kinds that are not read, as reports would show them, by their extension in lower case; empty for files without one.
    pub unknown: BTreeMap<String, Vec<String>>,
    /// Files and folders that a pattern of [`Exclude`] leaves out.
    pub excluded: usize,
    /// Locks that office programs leave beside an open document.
    pub locks: usize,
    /// Reports that regie has written.
    pub reports: usize,
    /// Named files that a walk would not meet; only [`as_found`] counts them.
    pub ignored: usize,
}

/// What a run looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The documents, sorted by what reports show.
    pub inputs: Vec<Input>,
    /// What leads nowhere.
    pub missing: Vec<Missing>,
    /// What was passed over.
    pub skipped: Skipped,
}

/// Finds the documents of a run. A folder is walked as git would, and only documents of known formats are taken; a file named
/// outright is taken whatever its name. A file met twice is taken once. Archives and mails are looked into.
pub fn discover(paths: &[PathBuf], exclude: &Exclude) -> Found {
    Search::new(exclude).all(paths)
}

/// The same, but files that are named are taken as if a walk through the current folder had met them: not those that are hidden, that a
/// `.regieignore` leaves out, or of a kind that is not read. For callers that hand over every file, such as the hooks of git.
pub fn as_found(paths: &[PathBuf], exclude: &Exclude) -> Found {
    Search { met: Some(Ignored::default()), ..Search::new(exclude) }.all(paths)
}

/// The archive or mail that the document at a path stands in, where the path is one such as `plans.zip!plan.docx`.
pub fn bundle_of(path: &Path) -> Option<PathBuf> {
    let name = path.to_str().filter(|_| !path.exists())?;
    let ends = name.match_indices('!').map(|(at, _)| PathBuf::from(&name[..at]));
    ends.filter(|bundle| read::is_bundle_name(&bundle.to_string_lossy())).find(|bundle| bundle.is_file())
}

/// A search that is going on.
struct Search<'a> {
    exclude: &'a Exclude,
    /// What decides on named files where they count as met.
    met: Option<Ignored>,
    files: BTreeMap<String, Input>,
    /// Members of archives and mails that were named outright, by the file that they stand in.
    members: BTreeMap<PathBuf, BTreeSet<String>>,
    found: Found,
}

impl<'a> Search<'a> {
    fn new(exclude: &'a Exclude) -> Self {
        Search { exclude, met: None, files: BTreeMap::new(), members: BTreeMap::new(), found: Found::default() }
    }

    fn all(mut self, paths: &[PathBuf]) -> Found {
        for path in paths {
            let shown = show(path);
            if shown == "-" {
                self.take(shown, path.clone(), true);
            } else if path.is_dir() {
                self.walk(path);
            } else if path.exists() {
                self.name(shown, path.clone());
            } else if let Some(bundle) = bundle_of(path) {
                self.members.entry(bundle).or_default().insert(shown);
            } else if shown.contains(['*', '?', '[', '{']) {
                self.glob(&shown);
            } else {
                self.absent(shown, Hint::NoSuchFile);
            }
        }
        self.finish()
    }

    /// Takes a file that was named.
    fn name(&mut self, shown: String, path: PathBuf) {
        match self.met.as_mut().map(|met| met.passes_over(&path)) {
            None => self.take(shown, path, true),
            Some(true) => self.found.skipped.ignored += 1,
            Some(false) => self.meet(path),
        }
    }

    fn take(&mut self, shown: String, path: PathBuf, named: bool) {
        if shown != "-" && self.exclude.matches(&shown, false) {
            self.found.skipped.excluded += 1;
            return;
        }
        let input = self.files.entry(shown.clone()).or_insert(Input { shown, path, named, piece: None });
        input.named |= named;
    }

    fn lost(&mut self, shown: String, error: ignore::Error) {
        let error = error.into_io_error().map_or_else(|| ReadError::new(ReadErrorKind::Io, ""), ReadError::io);
        self.found.missing.push(Missing { shown, error });
    }

    fn absent(&mut self, shown: String, hint: Hint) {
        self.found.missing.push(Missing { shown, error: ReadError::new(ReadErrorKind::Io, "").with(hint) });
    }

    /// Takes the files that a pattern means, named as if a shell had written them out; not every shell does.
    fn glob(&mut self, pattern: &str) {
        let fixed = pattern.find(['*', '?', '[', '{']).unwrap_or(pattern.len());
        let (root, rest) = pattern[..fixed].rfind('/').map_or((".", pattern), |at| (&pattern[..=at], &pattern[at + 1..]));
        let mut builder = OverrideBuilder::new(root);
        let overrides = match builder.add(&format!("/{rest}")).and_then(|b| b.build()) {
            Ok(overrides) => overrides,
            Err(_) => return self.absent(pattern.to_owned(), Hint::BadPattern),
        };
        let mut any = false;
        let walk = WalkBuilder::new(root).standard_filters(false).hidden(true).overrides(overrides).build();
        for entry in walk.flatten().filter(|e| e.file_type().is_some_and(|t| t.is_file())) {
            any = true;
            self.name(show(entry.path()), entry.into_path());
        }
        if !any {
            self.absent(pattern.to_owned(), Hint::NoMatch);
        }
    }

    fn walk(&mut self, root: &Path) {
        let exclude = self.exclude.clone();
        let mut walk = WalkBuilder::new(root);
        walk.require_git(false).add_custom_ignore_filename(IGNORE);
        // an excluded folder is not entered
        walk.filter_entry(move |entry| {
            let folder = entry.file_type().is_some_and(|t| t.is_dir());
            !folder || entry.depth() == 0 || !is_foreign(entry.file_name()) && !exclude.matches(&show(entry.path()), true)
        });
        for entry in walk.build() {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|t| t.is_file()) => self.meet(entry.into_path()),
                Ok(_) => {}
                Err(error) => self.lost(show(root), error),
            }
        }
    }

    /// Takes a file that a walk meets, where it is a document or holds some.
    fn meet(&mut self, path: PathBuf) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // "~$plan.docx" is the lock that Word leaves beside an open document
        if name.starts_with("~$") {
            self.found.skipped.locks += 1;
        } else if members::is_own_report(&path, &name) {
            self.found.skipped.reports += 1;
        } else if read::is_known_name(&name)
            || read::is_archive_name(&name)
            || read::is_doubtful_name(&name) && members::is_unread_document(&path, &name)
        {
            self.take(show(&path), path, false);
        } else {
            self.pass_over(&show(&path));
        }
    }

    /// Counts a file of a kind that is not read.
    fn pass_over(&mut self, shown: &str) {
        let file = shown.rsplit(['/', '!']).next().unwrap_or_default();
        let extension = file.rsplit_once('.').map(|(_, e)| e.to_lowercase()).unwrap_or_default();
        self.found.skipped.unknown.entry(extension).or_default().push(shown.to_owned());
    }
}

fn show(path: &Path) -> String {
    let shown = path.to_string_lossy().replace('\\', "/");
    shown.strip_prefix("./").filter(|rest| !rest.is_empty()).map_or(shown.clone(), String::from)
}
