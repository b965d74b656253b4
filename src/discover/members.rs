//! Looks into archives and mails, and into those inside them: each document in them becomes an input of its own.

use std::collections::{BTreeSet, HashSet};
use std::fs::File;
use std::io::{BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

use super::nested::Opened;
use super::{Found, Input, Missing, Search, show};
use crate::read::{self, Bundle, Hint, Limits, Member, Purse, ReadError, ReadErrorKind};

/// Files, one in another, that a document may stand in: a plan in an archive that hangs on a mail that was forwarded stands in three.
const DEPTH: usize = 4;
/// Bytes by which a file of a doubtful name shows what it is.
const SAMPLE: u64 = 4096;

/// A file that is being looked into.
struct Looking<'a> {
    limits: &'a Limits,
    opened: &'a Opened,
    purse: Purse,
    /// What of it is shown so far.
    taken: HashSet<String>,
    inputs: &'a mut Vec<Input>,
}

impl Search<'_> {
    /// Looks into what holds documents, and gives all that was found, sorted.
    pub(super) fn finish(mut self) -> Found {
        let (limits, opened) = (Limits::default(), Opened::default());
        let mut inputs = Vec::new();
        for (_, input) in std::mem::take(&mut self.files) {
            // a name that says what a file is spares looking into it
            let name = input.shown.as_str();
            let closed = name == "-" || read::is_known_name(name) && !read::is_bundle_name(name);
            let mut purse = Purse::new(&limits);
            match if closed { Ok(None) } else { open(&input, &limits, &mut purse) } {
                Ok(None) => inputs.push(input),
                Ok(Some(bundle)) => {
                    let taken = HashSet::new();
                    let mut looking = Looking { limits: &limits, opened: &opened, purse, taken, inputs: &mut inputs };
                    self.enter(input, bundle, 1, &mut looking);
                }
                Err(error) => self.missing(input.shown, error),
            }
        }
        for (path, wanted) in std::mem::take(&mut self.members) {
            self.pick(path, &wanted, &mut inputs);
        }
        inputs.sort_by(|a, b| a.shown.cmp(&b.shown).then(b.named.cmp(&a.named)));
        inputs.dedup_by(|a, b| a.shown == b.shown);
        self.found.inputs = inputs;
        self.found
    }

    /// Takes members of a file by their names.
    fn pick(&mut self, path: PathBuf, wanted: &BTreeSet<String>, inputs: &mut Vec<Input>) {
        let mut search = Search::new(self.exclude);
        search.take(show(&path), path, false);
        let found = search.finish();
        for shown in wanted {
            match found.inputs.binary_search_by(|input| input.shown.cmp(shown)) {
                Ok(at) => inputs.push(Input { named: true, ..found.inputs[at].clone() }),
                Err(_) => self.absent(shown.clone(), Hint::NoSuchMember),
            }
        }
    }

    /// Takes the members of a file that stands in `depth - 1` others.
    fn enter(&mut self, mut holder: Input, bundle: Bundle, depth: usize, looking: &mut Looking<'_>) {
        for name in &bundle.others {
            self.pass_over(&format!("{}!{name}", holder.shown));
        }
        let hollow = bundle.members.is_empty() && !bundle.is_document;
        if let Some(error) = bundle.damage {
            self.missing(holder.shown.clone(), error);
        } else if hollow && holder.named {
            let error = ReadError::new(ReadErrorKind::Unsupported, "").with(Hint::NothingInside);
            self.missing(holder.shown, error);
            return;
        }
        for Member { name, piece } in bundle.members {
            let shown = free(format!("{}!{name}", holder.shown), &mut looking.taken);
            if self.exclude.matches(&shown, false) {
                self.found.skipped.excluded += 1;
                continue;
            }
            // a mail that carries a plan is itself no plan because it was named
            holder.named = false;
            let piece = Some(piece.inside(holder.piece.clone()));
            let member = Input { shown, path: holder.path.clone(), named: false, piece };
            if depth > DEPTH {
                self.missing(member.shown, ReadError::new(ReadErrorKind::TooLarge, format!("> {DEPTH}")).with(Hint::TooDeep));
            } else {
                self.look(member, depth, looking);
            }
        }
        if bundle.is_document {
            looking.inputs.push(holder);
        }
    }

    /// Takes a member, or what is in it.
    fn look(&mut self, member: Input, depth: usize, looking: &mut Looking<'_>) {
        let name = member.shown.as_str();
        let doubtful = read::is_doubtful_name(name);
        let Some(piece) = member.piece.as_ref().filter(|_| doubtful || read::is_bundle_name(name)) else {
            looking.inputs.push(member);
            return;
        };
        let inside = looking.opened.unpacked(&member.path, piece, looking.limits).and_then(|content| {
            let sample = &content[..content.len().min(SAMPLE as usize)];
            if doubtful && !read::is_unread_document(sample, name) {
                return Ok(None);
            }
            Ok(Some(read::members(Cursor::new(&content), name, looking.limits, &mut looking.purse)?))
        });
        match inside {
            Ok(Some(Some(bundle))) => self.enter(member, bundle, depth + 1, looking),
            Ok(Some(None)) => looking.inputs.push(member),
            Ok(None) => self.pass_over(&member.shown),
            Err(error) => self.missing(member.shown, error),
        }
    }

    fn missing(&mut self, shown: String, error: ReadError) {
        self.found.missing.push(Missing { shown, error });
    }
}

/// The name that a member is shown by: the second of the same name is `plan (2).docx`.
fn free(shown: String, taken: &mut HashSet<String>) -> String {
    let mut free = shown.clone();
    let mut times = 1;
    while taken.contains(&free) {
        times += 1;
        let file = shown.rfind(['/', '!']).map_or(0, |at| at + 1);
        let end = shown[file..].rfind('.').map_or(shown.len(), |at| file + at);
        free = format!("{} ({times}){}", &shown[..end], &shown[end..]);
    }
    taken.insert(free.clone());
    free
}

fn open(input: &Input, limits: &Limits, purse: &mut Purse) -> Result<Option<Bundle>, ReadError> {
    // what cannot be opened is said when it is read
    let Ok(file) = File::open(&input.path) else { return Ok(None) };
    read::members(BufReader::new(file), &input.shown, limits, purse)
}

/// Whether a file is a report that regie has written.
pub(super) fn is_own_report(path: &Path, name: &str) -> bool {
    let Some(most) = read::own_report_sample(name) else { return false };
    let Ok(file) = File::open(path) else { return false };
    let mut sample = Vec::new();
    file.take(most).read_to_end(&mut sample).is_ok() && read::is_own_report(&sample, name)
}

/// Whether a file of a doubtful name is a document that is not read; so is one that cannot be opened.
pub(super) fn is_unread_document(path: &Path, name: &str) -> bool {
    let Ok(file) = File::open(path) else { return true };
    let mut sample = Vec::new();
    file.take(SAMPLE).read_to_end(&mut sample).is_err() || read::is_unread_document(&sample, name)
}
