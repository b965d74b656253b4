//! From parsed files to one automaton.

use std::collections::{BTreeSet, HashMap};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::file::{Entry, LexiconFile};
use super::{BLOCKER, Lexicon, Pole, Strength, Term, TermId, forms};
use crate::text::Lang;

/// What a pattern of the automaton stands for.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// The term; for a split verb the first of its group.
    pub term: TermId,
    /// How it must stand in the text.
    pub kind: PatternKind,
    /// Where it demands a hyphen: bytes from its start. Elsewhere a space also matches a hyphen, since the automaton sees none.
    pub hyphens: Vec<u32>,
}

/// How a pattern must stand in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatternKind {
    /// A word boundary on both sides.
    Whole,
    /// A boundary on the right; on the left a boundary or at least three letters.
    Head,
    /// The finite form of separable verbs: counts where a particle of the group follows.
    Split(u32),
}

/// Every form that a term is matched by, spelling variants included, sorted.
pub(super) fn surface_forms(entry: &Entry, lang: Lang) -> BTreeSet<String> {
    let mut all = BTreeSet::from([entry.term.clone()]);
    for form in &entry.forms {
        match forms::inflect(&entry.term, form, lang) {
            Some(made) => all.extend(made),
            None => {
                all.insert(form.to_lowercase());
            }
        }
    }
    if let Some(particle) = &entry.particle {
        let infinitive = entry.term.strip_prefix(particle.as_str()).or_else(|| entry.term.strip_suffix(particle.as_str()));
        if let Some(infinitive) = infinitive.map(str::trim).filter(|i| !i.is_empty()) {
            all.insert(format!("{particle} te {infinitive}"));
            all.insert(format!("{particle} {infinitive}"));
        }
    }
    let spellings: Vec<String> = all.iter().flat_map(|form| spellings(form)).collect();
    all.extend(spellings);
    all
}

/// Curly apostrophes for straight ones, and no trema as people type ("strategieen"). Hyphens for spaces need no spelling of their
/// own: see [`Pattern::hyphens`].
fn spellings(form: &str) -> impl Iterator<Item = String> {
    let curly = form.contains('\'').then(|| form.replace('\'', "\u{2019}"));
    let plain = form.contains(['ë', 'ï']).then(|| form.replace('ë', "e").replace('ï', "i"));
    curly.into_iter().chain(plain)
}

/// A compound that hides its head also does with a hyphen: for `kanaalstrategie` under `strategie`, `kanaal-strategie`.
fn hyphenated(compound: &str, head: &str) -> Option<String> {
    let modifier = compound.strip_suffix(head).filter(|m| m.chars().count() > 2 && !m.ends_with(['-', ' ']))?;
    Some(format!("{modifier}-{head}"))
}

pub(super) fn compile(files: &[(Lang, LexiconFile)], fingerprint: String) -> Lexicon {
    let mut names: BTreeSet<&str> = files.iter().map(|(_, file)| file.category.as_str()).collect();
    names.insert(BLOCKER);
    let categories: Vec<String> = names.into_iter().map(String::from).collect();
    let category_of = |name: &str| categories.binary_search_by(|c| c.as_str().cmp(name)).expect("collected above") as u16;

    let mut terms = Vec::new();
    let mut patterns = Vec::new();
    let mut texts: Vec<String> = Vec::new();
    let mut add = |form: &str, term: TermId, kind: PatternKind| {
        texts.push(form.replace('-', " "));
        patterns.push(Pattern { term, kind, hyphens: form.match_indices('-').map(|(at, _)| at as u32).collect() });
    };
    let mut groups: HashMap<(Lang, String), u32> = HashMap::new();
    let mut verbs: Vec<Vec<(String, TermId)>> = Vec::new();
    let forms_of = |(lang, file): &(Lang, LexiconFile)| file.entries.iter().map(|e| surface_forms(e, *lang)).collect::<Vec<_>>();
    let forms: Vec<Vec<BTreeSet<String>>> = files.par_iter().map(forms_of).collect();
    for ((lang, file), forms) in files.iter().zip(&forms) {
        let category = category_of(&file.category);
        for (entry, forms) in file.entries.iter().zip(forms) {
            let term = terms.len() as TermId;
            terms.push(Term { lemma: entry.term.clone(), lang: *lang, pole: file.pole, category, strength: entry.strength });
            let kind = if entry.head { PatternKind::Head } else { PatternKind::Whole };
            for form in forms {
                add(form, term, kind);
            }
            for form in &entry.split {
                let group = *groups.entry((*lang, form.clone())).or_insert_with(|| {
                    verbs.push(Vec::new());
                    add(form, term, PatternKind::Split(verbs.len() as u32 - 1));
                    verbs.len() as u32 - 1
                });
                verbs[group as usize].push((entry.particle.clone().unwrap_or_default(), term));
            }
            for hidden in &entry.not {
                let term = terms.len() as TermId;
                let lemma = hidden.to_lowercase();
                let blocker = category_of(BLOCKER);
                let pole = if file.pole == Pole::Fact { Pole::Fact } else { Pole::Blocker };
                terms.push(Term { lemma: lemma.clone(), lang: *lang, pole, category: blocker, strength: Strength::Plain });
                for form in std::iter::once(lemma.clone()).chain(spellings(&lemma)).chain(hyphenated(&lemma, &entry.term)) {
                    add(&form, term, PatternKind::Head);
                }
            }
        }
    }
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .prefilter(false)
        .build(&texts)
        .expect("a few thousand short patterns are far below the automaton's limits");
    Lexicon { terms, categories, patterns, verbs, automaton, fingerprint }
}
