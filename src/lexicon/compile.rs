//! From parsed files to one automaton.

use std::collections::{BTreeSet, HashMap};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use super::file::{Entry, LexiconFile};
use super::{BLOCKER, Lexicon, Pole, Strength, Term, TermId, forms};
use crate::text::Lang;

/// What a pattern of the automaton stands for.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// The term; for a split verb the first of its group.
    pub term: TermId,
    /// How it must stand in the text.
    pub kind: PatternKind,
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

/// A phrase of more words is written with a hyphen in every place, or with spaces.
const HYPHENATED_PLACES: usize = 3;

/// Hyphens for any of the spaces, curly apostrophes for straight ones.
fn spellings(form: &str) -> Vec<String> {
    let places: Vec<usize> = form.match_indices(' ').map(|(at, _)| at).collect();
    let mut variants = Vec::new();
    if places.len() > HYPHENATED_PLACES {
        variants.push(form.replace(' ', "-"));
    } else {
        for choice in 1..1usize << places.len() {
            let hyphen = |at: usize| places.iter().position(|p| *p == at).is_some_and(|i| choice >> i & 1 == 1);
            variants.push(form.char_indices().map(|(at, c)| if hyphen(at) { '-' } else { c }).collect());
        }
    }
    if form.contains('\'') {
        variants.push(form.replace('\'', "\u{2019}"));
    }
    variants
}

pub(super) fn compile(files: &[(Lang, LexiconFile)], fingerprint: String) -> Lexicon {
    let mut names: BTreeSet<&str> = files.iter().map(|(_, file)| file.category.as_str()).collect();
    names.insert(BLOCKER);
    let categories: Vec<String> = names.into_iter().map(String::from).collect();
    let category_of = |name: &str| categories.binary_search_by(|c| c.as_str().cmp(name)).expect("collected above") as u16;

    let mut terms = Vec::new();
    let mut patterns = Vec::new();
    let mut texts: Vec<String> = Vec::new();
    let mut groups: HashMap<(Lang, String), u32> = HashMap::new();
    let mut verbs: Vec<Vec<(String, TermId)>> = Vec::new();
    for (lang, file) in files {
        let category = category_of(&file.category);
        for entry in &file.entries {
            let term = terms.len() as TermId;
            terms.push(Term { lemma: entry.term.clone(), lang: *lang, pole: file.pole, category, strength: entry.strength });
            let kind = if entry.head { PatternKind::Head } else { PatternKind::Whole };
            for form in surface_forms(entry, *lang) {
                texts.push(form);
                patterns.push(Pattern { term, kind });
            }
            for form in &entry.split {
                let group = *groups.entry((*lang, form.clone())).or_insert_with(|| {
                    verbs.push(Vec::new());
                    texts.push(form.clone());
                    patterns.push(Pattern { term, kind: PatternKind::Split(verbs.len() as u32 - 1) });
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
                for form in std::iter::once(lemma.clone()).chain(spellings(&lemma)) {
                    texts.push(form);
                    patterns.push(Pattern { term, kind: PatternKind::Head });
                }
            }
        }
    }
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(&texts)
        .expect("a few thousand short patterns are far below the automaton's limits");
    Lexicon { terms, categories, patterns, verbs, automaton, fingerprint }
}
