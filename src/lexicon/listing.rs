//! The terms of a lexicon as a list to be shown.

use super::table::surface_forms;
use super::{File, Pole, Strength};
use crate::text::Lang;

/// A term with where it stands.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The lemma or phrase.
    pub term: String,
    /// Its language.
    pub lang: Lang,
    /// Which side it speaks for.
    pub pole: Pole,
    /// Its topic.
    pub category: String,
    /// How much it proves.
    pub strength: Strength,
    /// Whether it is also found as the head of a compound.
    pub head: bool,
    /// Every form it is found by, sorted; separated forms of a verb with an ellipsis before the particle.
    pub forms: Vec<String>,
    /// The file it stands in.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
}

/// What a list is narrowed to; nothing set means everything.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// One of these poles.
    pub poles: Vec<Pole>,
    /// One of these categories.
    pub categories: Vec<String>,
    /// This language.
    pub lang: Option<Lang>,
    /// A form that holds these letters, in lower case.
    pub letters: Option<String>,
}

impl Filter {
    fn keeps(&self, term: &Listed) -> bool {
        (self.poles.is_empty() || self.poles.contains(&term.pole))
            && (self.categories.is_empty() || self.categories.contains(&term.category))
            && self.lang.is_none_or(|lang| lang == term.lang)
            && self.letters.as_ref().is_none_or(|l| term.forms.iter().any(|form| form.contains(l.as_str())))
    }
}

/// The terms of files that a filter keeps, by language, pole, category and term.
pub fn list(files: &[File], filter: &Filter) -> Vec<Listed> {
    let mut all: Vec<Listed> = files.iter().flat_map(of_file).filter(|term| filter.keeps(term)).collect();
    all.sort_by(|a, b| {
        let key = |t: &Listed| (t.lang, t.pole);
        key(a).cmp(&key(b)).then_with(|| (&a.category, &a.term).cmp(&(&b.category, &b.term)))
    });
    all
}

fn of_file(file: &File) -> impl Iterator<Item = Listed> {
    file.content.entries.iter().map(|entry| {
        let particle = entry.particle.as_deref().unwrap_or_default();
        let split = entry.split.iter().map(|form| format!("{form} … {particle}"));
        Listed {
            term: entry.term.clone(),
            lang: file.lang,
            pole: file.content.pole,
            category: file.content.category.clone(),
            strength: entry.strength,
            head: entry.head,
            forms: surface_forms(entry, file.lang).into_iter().chain(split).collect(),
            file: file.name.clone(),
            line: entry.line,
        }
    })
}
