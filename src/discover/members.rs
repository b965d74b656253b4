//! Looks into archives and mails: each document in them becomes an input of its own.

use std::collections::{BTreeSet, HashMap};
use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;

use super::{Found, Input, Missing, Search, show};
use crate::read::{self, Bundle, Limits, Member, ReadError, ReadErrorKind};

impl Search<'_> {
    /// Looks into what holds documents, and gives all that was found, sorted.
    pub(super) fn finish(mut self) -> Found {
        let mut inputs = Vec::new();
        for (_, input) in std::mem::take(&mut self.files) {
            // a name that says what a file is spares looking into it
            let name = input.shown.as_str();
            let closed = name == "-" || read::is_known_name(name) && !read::is_bundle_name(name);
            match if closed { Ok(None) } else { open(&input) } {
                Ok(None) => inputs.push(input),
                Ok(Some(bundle)) => self.enter(input, bundle, &mut inputs),
                Err(error) => self.found.missing.push(Missing { shown: input.shown, error }),
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
                Err(_) => self.lost(shown.clone(), "no such document in the archive".to_owned()),
            }
        }
    }

    fn enter(&mut self, mut input: Input, bundle: Bundle, inputs: &mut Vec<Input>) {
        for name in &bundle.others {
            self.pass_over(name);
        }
        if let Some(error) = bundle.damage {
            self.found.missing.push(Missing { shown: input.shown.clone(), error });
        } else if input.named && bundle.members.is_empty() && !bundle.is_document {
            let error = ReadError::new(ReadErrorKind::Unsupported, "zip: 0 docx, pdf, md …");
            self.found.missing.push(Missing { shown: input.shown, error });
            return;
        }
        let mut taken: HashMap<String, usize> = HashMap::new();
        for Member { name, piece } in bundle.members {
            let mut shown = format!("{}!{name}", input.shown);
            let times = taken.entry(shown.clone()).or_default();
            *times += 1;
            if *times > 1 {
                shown = format!("{shown} ({times})");
            }
            if self.exclude.matches(&shown, false) {
                self.found.skipped.excluded += 1;
                continue;
            }
            // a mail that carries a plan is itself no plan because it was named
            input.named = false;
            inputs.push(Input { shown, path: input.path.clone(), named: false, piece: Some(piece) });
        }
        if bundle.is_document {
            inputs.push(input);
        }
    }
}

fn open(input: &Input) -> Result<Option<Bundle>, ReadError> {
    // what cannot be opened is said when it is read
    let Ok(file) = File::open(&input.path) else { return Ok(None) };
    read::members(BufReader::new(file), &input.shown, &Limits::default())
}
