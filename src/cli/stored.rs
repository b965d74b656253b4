//! Plans that a cache knows are not audited again: which these are, and what is put in.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};
use regie::audit::Policy;
use regie::cache::{Cache, Key, Waiting, digest, digest_of_file};
use regie::discover::Input;
use regie::plan::PlanReport;
use regie::run::Done;
use regie::text::WordHasher;

use super::auditor;

/// Plans that are taken out of a cache at once: what is held of them beside what is told.
const BATCH: usize = 256;

/// What the plans of a run follow from, beside their documents.
pub struct Ground<'a> {
    /// The policy of plans without one of their own.
    pub base: &'a Policy,
    /// Policies of their own, by the paths that reports show.
    pub policies: &'a BTreeMap<String, Arc<Policy>>,
    /// Folders with a user's words.
    pub lexicon: &'a [PathBuf],
}

/// Gives `take` what became of every input, several at once where the cache knows them, and then with `true`; the others from `audit`,
/// which is given the rest. The fingerprint of the lexicon that was in force.
///
/// # Errors
/// The folder is no cache, words that cannot be read, or those of `audit`.
pub fn each(
    folder: &Path,
    ground: &Ground<'_>,
    inputs: &[Input],
    mut take: impl FnMut(Vec<Done>, bool) + Send,
    audit: impl FnOnce(&[Input], &mut (dyn FnMut(Done) + Send)) -> Result<String, String>,
) -> Result<String, String> {
    // a program that cannot read itself does not know whether another wrote the cache
    let Some(keys) = Keys::new(ground)? else { return audit(inputs, &mut |done| take(vec![done], false)) };
    let before = keys.of(inputs);
    let used: HashSet<Key> = before.iter().flatten().copied().collect();
    let cache = Cache::open(folder, &used, std::process::id())?;
    let (mut lexicon, mut left) = (String::new(), Vec::new());
    let numbers: Vec<usize> = (0..inputs.len()).collect();
    for batch in numbers.chunks(BATCH) {
        let known = |number: &usize| cache.get(before[*number].as_ref()?).filter(|(_, plan)| plan.path == inputs[*number].shown);
        let found: Vec<Option<(String, PlanReport)>> = batch.par_iter().map(known).collect();
        let mut done = Vec::with_capacity(batch.len());
        for (number, found) in batch.iter().copied().zip(found) {
            match found {
                Some((by, plan)) => {
                    lexicon = by;
                    done.push(Done { number, outcome: Ok(plan), cost: None });
                }
                None => left.push(number),
            }
        }
        take(done, true);
    }
    if left.is_empty() {
        return Ok(lexicon);
    }
    let rest: Vec<Input> = left.iter().map(|number| inputs[*number].clone()).collect();
    let mut fresh = Waiting::new(&cache);
    let lexicon = audit(&rest, &mut |done| {
        let kept = fresh
            .as_mut()
            .ok()
            .zip(done.outcome.as_ref().ok())
            .map(|(fresh, plan)| Cache::entry(plan).map_or(Ok(()), |entry| fresh.put(done.number, &entry)));
        if let Some(Err(error)) = kept {
            fresh = Err(error);
        }
        take(vec![Done { number: left[done.number], ..done }], false);
    })?;
    // a document that has changed meanwhile is left out: nobody knows which of its contents was read
    let after = keys.of(&rest);
    let same = |number: usize| after[number].filter(|key| before[left[number]] == Some(*key));
    if let Err(error) = fresh.and_then(|fresh| fresh.add_to(&cache, &lexicon, same, &used)) {
        anstream::eprintln!("{}: the cache could not be written: {error}", folder.display());
    }
    Ok(lexicon)
}

/// What makes keys of inputs.
struct Keys<'a> {
    ground: &'a Ground<'a>,
    /// Of the program and the words.
    common: Key,
    /// Of each policy; most plans share one, which may list thousands of known findings.
    policies: HashMap<*const Policy, Key>,
}

impl<'a> Keys<'a> {
    fn new(ground: &'a Ground<'a>) -> Result<Option<Self>, String> {
        let program = std::env::current_exe().and_then(std::fs::read);
        let Ok(program) = program else { return Ok(None) };
        let words = if ground.lexicon.is_empty() { Vec::new() } else { auditor::load(ground.lexicon)? };
        let words = words.iter().flat_map(|(name, text)| [name.as_bytes(), text.as_bytes()]);
        // quick, and good enough to tell builds apart
        let mut build = WordHasher::default();
        build.write(&program);
        let build = build.finish().to_le_bytes();
        let common = digest([env!("CARGO_PKG_VERSION").as_bytes(), &build].into_iter().chain(words));
        let policies = ground.policies.values().map(Arc::as_ref).chain([ground.base]);
        let mut described: HashMap<*const Policy, Key> = HashMap::new();
        for policy in policies {
            described.entry(std::ptr::from_ref(policy)).or_insert_with(|| digest([policy.described().as_bytes()]));
        }
        Ok(Some(Keys { ground, common, policies: described }))
    }

    /// The key of each input; none for standard input and for what cannot be read.
    fn of(&self, inputs: &[Input]) -> Vec<Option<Key>> {
        let paths: BTreeSet<&Path> = inputs.iter().filter(|i| i.shown != "-").map(|i| i.path.as_path()).collect();
        let contents: HashMap<&Path, Key> =
            paths.into_par_iter().filter_map(|path| Some((path, digest_of_file(path)?))).collect();
        inputs.iter().map(|input| self.one(input, contents.get(input.path.as_path())?)).collect()
    }

    fn one(&self, input: &Input, content: &Key) -> Option<Key> {
        let policy = self.ground.policies.get(&input.shown).map_or(self.ground.base, Arc::as_ref);
        let policy = self.policies.get(&std::ptr::from_ref(policy))?;
        // where in the file it stands
        let place = format!("{} {:?}", input.named, input.piece);
        Some(digest([&self.common[..], policy, input.shown.as_bytes(), place.as_bytes(), content]))
    }
}
