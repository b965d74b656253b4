//! How a text was read, sentence by sentence, and what would move its score: the data behind `regie why`.

use std::collections::BTreeMap;

use crate::audit::{Analysis, Auditor};
use crate::document::Location;
use crate::language::NegationKind;
use crate::lexicon::Pole;
use crate::plan::PlanReport;
use crate::reading::{Feature, Label, SIGNALS};
use crate::text::Lang;

/// A text explained.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The audit of the same text.
    pub plan: PlanReport,
    /// Its sentences.
    pub sentences: Vec<SentenceView>,
    /// Terms by how much of the text they speak for, most first: lemma, pole, count of sentences.
    pub terms: Vec<(String, Pole, usize)>,
}

/// A sentence and what was made of it.
#[derive(Clone, Debug)]
pub struct SentenceView {
    /// Its text.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// Where it stands.
    pub location: Location,
    /// The outcome.
    pub label: Label,
    /// Log-odds of execution and of direction, in hundredths.
    pub score: [i32; 2],
    /// The lexicon's hits in it.
    pub hits: Vec<HitView>,
    /// What each feature added to execution and to direction, in hundredths, the weightiest first.
    pub contributions: Vec<Contribution>,
}

/// A hit within a sentence.
#[derive(Clone, Debug)]
pub struct HitView {
    /// The lemma.
    pub term: String,
    /// The words found.
    pub form: String,
    /// Which side it speaks for.
    pub pole: Pole,
    /// Its topic.
    pub category: String,
    /// Its language.
    pub lang: Lang,
    /// Characters from the start of the sentence.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// Whether it stands under a negation that takes it away.
    pub negated: bool,
    /// Whether it stands under a negation that is a choice.
    pub choice: bool,
}

/// What a feature added.
#[derive(Clone, Debug)]
pub struct Contribution {
    /// The name of a category or a signal.
    pub name: String,
    /// The signal's explanation; none for a category.
    pub signal: Option<[&'static str; 2]>,
    /// To execution and to direction, in hundredths.
    pub adds: [i32; 2],
}

/// Explains an analysed text.
pub fn explain(auditor: &Auditor, path: &str, analysis: &Analysis) -> Explanation {
    let plan = auditor.judge(path, analysis, true);
    let doc = &analysis.doc;
    let mut speaks: BTreeMap<(String, Pole), usize> = BTreeMap::new();
    let mut rest = analysis.hits.as_slice();
    let words = auditor.model().words();
    let mut sentences = Vec::new();
    for reading in &analysis.readings {
        let count = rest.iter().take_while(|h| h.sentence < reading.sentences.end).count();
        let (own, later) = rest.split_at(count);
        rest = later;
        let text = doc.slice(reading.span);
        let hits: Vec<HitView> = own
            .iter()
            .map(|hit| {
                let term = auditor.lexicon().term(hit.term);
                let from = (hit.span.start - reading.span.start) as usize;
                let start = text[..from].chars().count();
                let word = doc.slice(hit.span);
                let form = hit.particle.map_or(word.to_owned(), |p| format!("{word} … {}", doc.slice(p)));
                HitView {
                    term: term.lemma.to_string(),
                    form,
                    pole: term.pole,
                    category: auditor.lexicon().category_name(term.category).to_owned(),
                    lang: term.lang,
                    start,
                    end: start + word.chars().count(),
                    negated: hit.negation == Some(NegationKind::Absence),
                    choice: hit.negation == Some(NegationKind::Choice),
                }
            })
            .filter(|h| h.pole != Pole::Fact)
            .collect();
        for hit in hits.iter().filter(|_| !doc.is_of_others(reading.block)) {
            let counts = match hit.pole {
                Pole::Execution => reading.label.is_execution(),
                Pole::Direction => reading.label.is_direction() && !hit.negated,
                Pole::Blocker | Pole::Fact => false,
            };
            if counts {
                *speaks.entry((hit.term.clone(), hit.pole)).or_insert(0) += 1;
            }
        }
        let mut contributions: Vec<Contribution> = reading
            .features
            .iter()
            .map(|(feature, tenths)| {
                let adds = auditor.model().contribution(*feature, *tenths);
                let (name, signal) = match feature {
                    Feature::Word(id) => (format!("\"{}\"", words[usize::from(*id)]), None),
                    Feature::Term(id) => (auditor.lexicon().term(*id).lemma.to_string(), None),
                    Feature::Category(id) => (auditor.lexicon().category_name(*id).to_owned(), None),
                    Feature::Signal(id) => {
                        let signal = &SIGNALS[usize::from(*id)];
                        (signal.name.to_owned(), Some([signal.nl, signal.en]))
                    }
                };
                Contribution { name, signal, adds }
            })
            .filter(|c| c.adds != [0, 0])
            .collect();
        contributions.sort_by_key(|c| std::cmp::Reverse(c.adds[0].abs().max(c.adds[1].abs())));
        sentences.push(SentenceView {
            text: text.replace('\n', " "),
            lang: reading.lang,
            location: doc.locate(reading.span),
            label: reading.label,
            score: reading.score,
            hits,
            contributions,
        });
    }
    let mut terms: Vec<(String, Pole, usize)> = speaks.into_iter().map(|((lemma, pole), n)| (lemma, pole, n)).collect();
    terms.sort_by_key(|(_, _, n)| std::cmp::Reverse(*n));
    Explanation { plan, sentences, terms }
}
