//! From parsed files to a table: every form of every term is a pattern.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use daachorse::DoubleArrayAhoCorasick;

use super::file::{Entry, LexiconFile};
use super::{BLOCKER, Pattern, PatternKind, Pole, Strength, Table, Term, TermId, forms};
use crate::text::Lang;

/// Every form that a term is matched by, spelling variants included, sorted.
pub fn surface_forms(entry: &Entry, lang: Lang) -> BTreeSet<String> {
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

/// The table of files; a term of an earlier file wins over an equal one of a later.
pub fn expand(files: &[(Lang, LexiconFile)], fingerprint: String) -> Table {
    let mut names: BTreeSet<&str> = files.iter().map(|(_, file)| file.category.as_str()).collect();
    names.insert(BLOCKER);
    let categories = names.into_iter().map(|n| Cow::Owned(n.to_owned())).collect();
    let mut growing = Growing { categories, ..Growing::default() };
    let mut groups: HashMap<(Lang, &str), u32> = HashMap::new();
    for (lang, file) in files {
        let category = growing.category(&file.category);
        for entry in &file.entries {
            let term = growing.add_term(&entry.term, *lang, file.pole, category, entry.strength);
            let kind = if entry.head { PatternKind::Head } else { PatternKind::Whole };
            for form in surface_forms(entry, *lang) {
                growing.add_pattern(&form, term, kind);
            }
            for form in &entry.split {
                let group = *groups.entry((*lang, form)).or_insert_with(|| {
                    let group = growing.verbs.len() as u32;
                    growing.verbs.push(Vec::new());
                    growing.add_pattern(form, term, PatternKind::Split(group));
                    group
                });
                growing.verbs[group as usize].push((Cow::Owned(entry.particle.clone().unwrap_or_default()), term));
            }
            for hidden in &entry.not {
                let lemma = hidden.to_lowercase();
                let pole = if file.pole == Pole::Fact { Pole::Fact } else { Pole::Blocker };
                let term = growing.add_term(&lemma, *lang, pole, growing.category(BLOCKER), Strength::Plain);
                for form in std::iter::once(lemma.clone()).chain(spellings(&lemma)).chain(hyphenated(&lemma, &entry.term)) {
                    growing.add_pattern(&form, term, PatternKind::Head);
                }
            }
        }
    }
    growing.finish(fingerprint)
}

/// A table while terms are added.
#[derive(Default)]
struct Growing {
    categories: Vec<Cow<'static, str>>,
    terms: Vec<Term>,
    verbs: Vec<Vec<(Cow<'static, str>, TermId)>>,
    forms: BTreeMap<String, Vec<Pattern>>,
}

impl Growing {
    /// The id of a category that exists.
    fn category(&self, name: &str) -> u16 {
        self.categories.partition_point(|c| c.as_ref() < name) as u16
    }

    fn add_term(&mut self, lemma: &str, lang: Lang, pole: Pole, category: u16, strength: Strength) -> TermId {
        self.terms.push(Term { lemma: Cow::Owned(lemma.to_owned()), lang, pole, category, strength });
        self.terms.len() as TermId - 1
    }

    fn add_pattern(&mut self, form: &str, term: TermId, kind: PatternKind) {
        let hyphens = form.match_indices('-').map(|(at, _)| at as u32).collect();
        self.forms.entry(form.replace('-', " ")).or_default().push(Pattern { term, kind, hyphens });
    }

    fn finish(self, fingerprint: String) -> Table {
        let numbered = self.forms.keys().zip(0..).map(|(form, number)| (form.as_str(), number));
        // the builder refuses an empty set; nothing reads text with a line break in the middle of a form
        let numbered: Vec<(&str, u32)> = if self.forms.is_empty() { vec![("\n\n", 0)] } else { numbered.collect() };
        let automaton =
            DoubleArrayAhoCorasick::with_values(numbered).expect("forms are unique, not empty, and far below the limits");
        let Growing { categories, terms, verbs, forms } = self;
        let mut starts = vec![0];
        let mut patterns = Vec::new();
        for own in forms.into_values() {
            patterns.extend(own);
            starts.push(patterns.len() as u32);
        }
        Table { categories, terms, patterns, starts, verbs, fingerprint: Cow::Owned(fingerprint), automaton }
    }
}
