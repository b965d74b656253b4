//! Plans that a cache knows are not audited again: which these are, and what is put in.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use regie::audit::Policy;
use regie::cache::{Cache, Key, digest, digest_of_file};
use regie::discover::Input;
use regie::plan::PlanReport;
use regie::read::ReadError;
use regie::text::WordHasher;

use super::auditor;

/// What became of every document that was audited, in their order, and the fingerprint of the lexicon in force.
pub type Audited = (Vec<Result<PlanReport, ReadError>>, String);

/// What the plans of a run follow from, beside their documents.
pub struct Ground<'a> {
    /// The policy of plans without one of their own.
    pub base: &'a Policy,
    /// Policies of their own, by the paths that reports show.
    pub policies: &'a BTreeMap<String, Arc<Policy>>,
    /// Folders with a user's words.
    pub lexicon: &'a [PathBuf],
}

/// What became of every input: from the cache where it knows the document, else from `audit`, which is given the rest. `hit` is called
/// for each that is known.
///
/// # Errors
/// The folder is no cache, words that cannot be read, or those of `audit`.
pub fn outcomes(
    folder: &Path,
    ground: &Ground<'_>,
    inputs: &[Input],
    hit: impl Fn(&Input, &PlanReport),
    audit: impl FnOnce(&[Input]) -> Result<Audited, String>,
) -> Result<Audited, String> {
    // a program that cannot read itself does not know whether another wrote the cache
    let Some(keys) = Keys::new(ground)? else { return audit(inputs) };
    let before = keys.of(inputs);
    let used: HashSet<Key> = before.iter().flatten().copied().collect();
    let cache = Cache::open(folder, &used, std::process::id())?;
    let known: Vec<Option<(String, PlanReport)>> = (inputs, &before)
        .into_par_iter()
        .map(|(input, key)| cache.get(key.as_ref()?).filter(|(_, plan)| plan.path == input.shown))
        .collect();
    inputs.iter().zip(&known).for_each(|(input, known)| known.iter().for_each(|(_, plan)| hit(input, plan)));
    let (left, left_keys): (Vec<Input>, Vec<Option<Key>>) = inputs
        .iter()
        .zip(&before)
        .zip(&known)
        .filter(|(_, known)| known.is_none())
        .map(|((i, key), _)| (i.clone(), *key))
        .unzip();
    let mut lexicon = known.iter().flatten().map(|(lexicon, _)| lexicon.clone()).next().unwrap_or_default();
    let mut fresh = Vec::new();
    if !left.is_empty() {
        (fresh, lexicon) = audit(&left)?;
        // a document that has changed meanwhile is left out: nobody knows which of its contents was read
        let after = keys.of(&left);
        let same = left_keys.iter().zip(&after).map(|(before, after)| after.filter(|_| before == after));
        let plans: Vec<(Key, &PlanReport)> =
            same.zip(&fresh).filter_map(|(key, plan)| Some((key?, plan.as_ref().ok()?))).collect();
        if let Err(error) = cache.add(&lexicon, &plans, &used) {
            anstream::eprintln!("{}: the cache could not be written: {error}", folder.display());
        }
    }
    let mut fresh = fresh.into_iter();
    let all = known.into_iter().filter_map(|known| known.map(|(_, plan)| Ok(plan)).or_else(|| fresh.next()));
    Ok((all.collect(), lexicon))
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
