//! Which documents are versions of each other: by path, then by file name, then by title, and never where two could be meant.

use std::collections::BTreeMap;
use std::collections::hash_map::{Entry, HashMap};

use crate::plan::Report;
use crate::text::fold;

/// The documents of one side.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    /// What was named: a file or a folder, as reports show paths.
    pub root: String,
    /// The documents below it, or the file itself.
    pub paths: Vec<String>,
}

/// A document's place in a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Among its plans.
    Plan(usize),
    /// Among what could not be read.
    Error(usize),
}

/// Documents that belong together, and those that are on one side only, each in path order.
#[derive(Debug, Default)]
pub(super) struct Matched {
    pub(super) both: Vec<(Slot, Slot)>,
    pub(super) gone: Vec<Slot>,
    pub(super) new: Vec<Slot>,
}

/// A document that looks for its other version.
struct Single<'a> {
    slot: Slot,
    /// Below its root.
    path: &'a str,
    title: Option<&'a str>,
}

/// What a document may be known by.
type Key = fn(&Single<'_>) -> Option<String>;

/// From what tells most to what tells least: the path, the path in another format, the file's name in another folder, the title.
const KEYS: [Key; 4] = [
    |one| Some(one.path.to_owned()),
    |one| Some(fold(without_extension(one.path))),
    |one| Some(fold(stem(one.path))),
    |one| one.title.map(|t| fold(t.trim())).filter(|t| !t.is_empty()),
];

pub(super) fn matched(report: &Report, old: &Documents, new: &Documents) -> Matched {
    let mut gone = singles(report, old);
    let mut added = singles(report, new);
    let mut both = Vec::new();
    let alone = |one: &[Single<'_>], side: &Documents| one.len() == 1 && side.paths.first() == Some(&side.root);
    if alone(&gone, old) && alone(&added, new) {
        both.extend(gone.pop().zip(added.pop()));
    }
    for key in KEYS {
        let (before, now) = (unique(&gone, key), unique(&added, key));
        let mut partner: HashMap<usize, usize> = HashMap::new();
        for (known, at) in &before {
            if let (Some(at), Some(Some(other))) = (at, now.get(known)) {
                partner.insert(*at, *other);
            }
        }
        let mut rest: Vec<Option<Single<'_>>> = added.into_iter().map(Some).collect();
        let mut left = Vec::new();
        for (at, one) in gone.into_iter().enumerate() {
            match partner.get(&at).and_then(|other| rest[*other].take()) {
                Some(other) => both.push((one, other)),
                None => left.push(one),
            }
        }
        (gone, added) = (left, rest.into_iter().flatten().collect());
    }
    both.sort_by(|(_, a), (_, b)| a.path.cmp(b.path));
    let slots = |singles: Vec<Single<'_>>| singles.iter().map(|s| s.slot).collect();
    Matched { both: both.iter().map(|(a, b)| (a.slot, b.slot)).collect(), gone: slots(gone), new: slots(added) }
}

fn singles<'a>(report: &'a Report, side: &'a Documents) -> Vec<Single<'a>> {
    let plans = report.plans.iter().enumerate().map(|(i, p)| (p.path.as_str(), (Slot::Plan(i), p.title.as_deref())));
    let errors = report.errors.iter().enumerate().map(|(i, e)| (e.path.as_str(), (Slot::Error(i), None)));
    let known: BTreeMap<&str, (Slot, Option<&str>)> = errors.chain(plans).collect();
    let single = |path: &'a String| {
        let (slot, title) = *known.get(path.as_str())?;
        Some(Single { slot, path: below(path, &side.root), title })
    };
    side.paths.iter().filter_map(single).collect()
}

/// The documents by what they are known by; none where two share it.
fn unique(singles: &[Single<'_>], key: Key) -> HashMap<String, Option<usize>> {
    let mut found: HashMap<String, Option<usize>> = HashMap::new();
    for (at, one) in singles.iter().enumerate() {
        let Some(key) = key(one) else { continue };
        match found.entry(key) {
            Entry::Vacant(free) => {
                free.insert(Some(at));
            }
            Entry::Occupied(mut taken) => {
                taken.insert(None);
            }
        }
    }
    found
}

/// A path below a folder or an archive; the whole path where it is not.
fn below<'a>(path: &'a str, root: &str) -> &'a str {
    let root = root.trim_end_matches('/');
    match path.strip_prefix(root) {
        Some(rest) if rest.starts_with(['/', '!']) => rest.trim_start_matches(['/', '!']),
        _ => path,
    }
}

/// The file's name without its extension.
fn stem(path: &str) -> &str {
    without_extension(path.rsplit(['/', '!']).next().unwrap_or(path))
}

fn without_extension(path: &str) -> &str {
    match path.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && !extension.contains(['/', '!']) => stem,
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Failure;
    use crate::read::{ReadError, ReadErrorKind};

    /// The numbers of documents that belong together, and of those that do not.
    fn pairs(old: (&str, &[&str]), new: (&str, &[&str])) -> (Vec<(Slot, Slot)>, usize, usize) {
        let all = old.1.iter().chain(new.1);
        let error = || ReadError::new(ReadErrorKind::NoText, "");
        let errors = all.map(|path| Failure { path: (*path).to_owned(), error: error() }).collect();
        let report = Report { errors, ..Report::default() };
        let side = |(root, paths): (&str, &[&str])| Documents {
            root: root.to_owned(),
            paths: paths.iter().map(|p| (*p).to_owned()).collect(),
        };
        let found = matched(&report, &side(old), &side(new));
        (found.both, found.gone.len(), found.new.len())
    }

    #[test]
    fn two_files_are_versions_whatever_their_names() {
        assert_eq!(pairs(("a.md", &["a.md"]), ("x/b.docx", &["x/b.docx"])).0, [(Slot::Error(0), Slot::Error(1))]);
    }

    #[test]
    fn folders_are_matched_by_path_then_by_name() {
        let old = ("jan/", &["jan/a/plan.md", "jan/b/plan.md", "jan/x.docx", "jan/old.md"][..]);
        let new = ("jun", &["jun/a/plan.md", "jun/b/plan.docx", "jun/y/X.pdf", "jun/new.md"][..]);
        let (both, gone, added) = pairs(old, new);
        let numbers: Vec<(Slot, Slot)> = [(0, 4), (1, 5), (2, 6)].map(|(a, b)| (Slot::Error(a), Slot::Error(b))).into();
        assert_eq!((both, gone, added), (numbers, 1, 1));
    }

    #[test]
    fn nothing_is_matched_that_could_be_two() {
        let (both, gone, added) = pairs(("jan", &["jan/plan.md"]), ("jun", &["jun/a/plan.md", "jun/b/plan.md"]));
        assert_eq!((both, gone, added), (vec![], 1, 2));
    }
}
