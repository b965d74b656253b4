//! From parsed files to a table: every form of every term is a pattern.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

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
    let spellings: Vec<String> = all.iter().filter_map(|form| spellings(form)).collect();
    all.extend(spellings);
    all
}

/// Curly apostrophes for straight ones. Hyphens for spaces need no spelling of their own: see [`Pattern::hyphens`].
fn spellings(form: &str) -> Option<String> {
    form.contains('\'').then(|| form.replace('\'', "\u{2019}"))
}

/// The table of files; a term of an earlier file wins over an equal one of a later.
pub fn expand(files: &[(Lang, LexiconFile)], fingerprint: String) -> Table {
    let mut names: BTreeSet<&str> = files.iter().map(|(_, file)| file.category.as_str()).collect();
    names.insert(BLOCKER);
    let categories: Vec<Cow<'static, str>> = names.into_iter().map(|n| Cow::Owned(n.to_owned())).collect();
    let mut table = Table { categories, fingerprint: Cow::Owned(fingerprint), ..Table::default() };
    let mut groups: HashMap<(Lang, &str), u32> = HashMap::new();
    for (lang, file) in files {
        let category = table.category(&file.category);
        for entry in &file.entries {
            let term = table.add_term(&entry.term, *lang, file.pole, category, entry.strength);
            let kind = if entry.head { PatternKind::Head } else { PatternKind::Whole };
            for form in surface_forms(entry, *lang) {
                table.add_pattern(&form, term, kind);
            }
            for form in &entry.split {
                let group = *groups.entry((*lang, form)).or_insert_with(|| {
                    let group = table.verbs.len() as u32;
                    table.verbs.push(Vec::new());
                    table.add_pattern(form, term, PatternKind::Split(group));
                    group
                });
                table.verbs[group as usize].push((Cow::Owned(entry.particle.clone().unwrap_or_default()), term));
            }
            for hidden in &entry.not {
                let lemma = hidden.to_lowercase();
                let pole = if file.pole == Pole::Fact { Pole::Fact } else { Pole::Blocker };
                let term = table.add_term(&lemma, *lang, pole, table.category(BLOCKER), Strength::Plain);
                for form in std::iter::once(lemma.clone()).chain(spellings(&lemma)) {
                    table.add_pattern(&form, term, PatternKind::Head);
                }
            }
        }
    }
    table
}

impl Table {
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
        self.patterns.push((Cow::Owned(form.replace('-', " ")), Pattern { term, kind, hyphens }));
    }
}
