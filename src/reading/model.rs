//! The linear model: named weights for categories, signals, terms and words, of `lexicon/weights.toml`.

use std::borrow::Cow;
use std::collections::HashMap;

use super::signals::SIGNALS;
use super::weights::{PoleWeights, from_flat};
use crate::lexicon::{CategoryId, Lexicon, Pole, TermId};
use crate::text::{Lang, WordHash, runs};

/// The weights as they are built in, made flat by `build.rs`.
const BUILTIN: &str = include_str!(concat!(env!("OUT_DIR"), "/weights.txt"));

/// A feature of a sentence: a category of terms, a term, a signal, or a plain word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feature {
    /// Terms of a category, by its id in the lexicon.
    Category(CategoryId),
    /// A term, by the id of its lemma: what it says over its category.
    Term(TermId),
    /// A signal, by its index in [`SIGNALS`].
    Signal(u16),
    /// A plain word, by its index in the model.
    Word(u16),
}

/// The model of both poles, bound to a lexicon.
#[derive(Clone, Debug)]
pub struct Model {
    bias: [i32; 2],
    category: Vec<[i32; 2]>,
    term: Vec<[i32; 2]>,
    /// Of each term, the one that carries the weight of its lemma: a word can stand in several lists.
    lemma: Vec<TermId>,
    signal: Vec<[i32; 2]>,
    word: Vec<[i32; 2]>,
    words: HashMap<Cow<'static, str>, u16, WordHash>,
}

impl Model {
    /// The built-in weights for a lexicon; what has none counts nothing.
    pub fn builtin(lexicon: &Lexicon) -> Model {
        let terms = TermIds::of(lexicon);
        let mut model = Model::empty(lexicon, &terms);
        for line in from_flat(BUILTIN) {
            let slot = match line.kind {
                "w" => Some(model.slot_of(Cow::Borrowed(line.name))),
                "b" => Some(&mut model.bias),
                "c" => lexicon.category(line.name).map(|id| &mut model.category[usize::from(id)]),
                "s" => SIGNALS.iter().position(|s| s.name == line.name).map(|id| &mut model.signal[id]),
                lang => terms.get(lang, line.name).map(|id| &mut model.term[id as usize]),
            };
            if let Some(slot) = slot {
                slot[line.pole] = line.weight;
            }
        }
        model
    }

    /// A model of weights for execution and direction; what has no weight counts nothing.
    pub fn new(weights: &[PoleWeights; 2], lexicon: &Lexicon) -> Model {
        let terms = TermIds::of(lexicon);
        let mut model = Model::empty(lexicon, &terms);
        for (pole, weights) in weights.iter().enumerate() {
            model.bias[pole] = weights.bias;
            for (slot, name) in model.category.iter_mut().zip(lexicon.categories()) {
                slot[pole] = weights.category.get(name.as_ref()).copied().unwrap_or(0);
            }
            for (slot, signal) in model.signal.iter_mut().zip(SIGNALS) {
                slot[pole] = weights.signal.get(signal.name).copied().unwrap_or(0);
            }
            for ((lang, lemma), weight) in &weights.term {
                if let Some(id) = terms.get(lang, lemma) {
                    model.term[id as usize][pole] = *weight;
                }
            }
            for (word, weight) in &weights.word {
                model.slot_of(Cow::Owned(word.clone()))[pole] = *weight;
            }
        }
        model
    }

    /// The same model, which also notes these words; one without a weight counts nothing.
    pub fn with_words(mut self, words: impl Iterator<Item = String>) -> Model {
        words.for_each(|word| {
            self.slot_of(Cow::Owned(word));
        });
        self
    }

    fn slot_of(&mut self, word: Cow<'static, str>) -> &mut [i32; 2] {
        let next = self.word.len();
        let id = usize::from(*self.words.entry(word).or_insert(next as u16));
        if id == next {
            self.word.push([0, 0]);
        }
        &mut self.word[id]
    }

    /// The term that carries the weight of a term's lemma.
    pub fn lemma(&self, term: TermId) -> TermId {
        self.lemma[term as usize]
    }

    /// The words that the model notes, by index.
    pub fn words(&self) -> Vec<&str> {
        let mut words: Vec<(u16, &str)> = self.words.iter().map(|(word, id)| (*id, word.as_ref())).collect();
        words.sort_unstable();
        words.into_iter().map(|(_, word)| word).collect()
    }

    /// The noted words of a folded text, each once, by index.
    pub fn noted(&self, folded: &str) -> Vec<u16> {
        let mut noted: Vec<u16> = plain_words(folded).filter_map(|word| self.words.get(word).copied()).collect();
        noted.sort_unstable();
        noted.dedup();
        noted
    }

    fn empty(lexicon: &Lexicon, terms: &TermIds<'_>) -> Model {
        let lemmas = lexicon.terms().iter().zip(0..).map(|(term, id)| terms.get(term.lang.code(), &term.lemma).unwrap_or(id));
        let lemma = lemmas.collect();
        Model {
            bias: [0, 0],
            lemma,
            category: vec![[0, 0]; lexicon.categories().len()],
            term: vec![[0, 0]; lexicon.terms().len()],
            signal: vec![[0, 0]; SIGNALS.len()],
            word: Vec::new(),
            words: HashMap::default(),
        }
    }

    /// The bias of execution and of direction, in hundredths.
    pub fn bias(&self) -> [i32; 2] {
        self.bias
    }

    /// What a feature of a strength (in tenths) adds to execution and to direction, in hundredths.
    pub fn contribution(&self, feature: Feature, tenths: i32) -> [i32; 2] {
        let weights = match feature {
            Feature::Category(id) => self.category[usize::from(id)],
            Feature::Term(id) => self.term[id as usize],
            Feature::Signal(id) => self.signal[usize::from(id)],
            Feature::Word(id) => self.word[usize::from(id)],
        };
        weights.map(|w| w * tenths / 10)
    }
}

/// The words of a folded text: runs of letters, with an apostrophe inside.
pub fn plain_words(folded: &str) -> impl Iterator<Item = &str> {
    runs(folded, |c| c.is_alphabetic() || c == '\'').map(|word| word.trim_matches('\'')).filter(|word| !word.is_empty())
}

/// The terms by language and lemma; where a pole and the facts share a lemma, that of the pole.
struct TermIds<'a>([HashMap<&'a str, TermId, WordHash>; 2]);

impl<'a> TermIds<'a> {
    fn of(lexicon: &'a Lexicon) -> Self {
        let mut ids = Lang::ALL.map(|_| HashMap::with_capacity_and_hasher(lexicon.terms().len(), WordHash::default()));
        for (term, id) in lexicon.terms().iter().zip(0..) {
            let of_pole = matches!(term.pole, Pole::Execution | Pole::Direction);
            let known = ids[term.lang as usize].entry(term.lemma.as_ref()).or_insert(id);
            if of_pole {
                *known = id;
            }
        }
        TermIds(ids)
    }

    fn get(&self, lang: &str, lemma: &str) -> Option<TermId> {
        self.0[Lang::from_code(lang)? as usize].get(lemma).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::weights::from_toml;

    #[test]
    fn the_built_in_weights_name_what_exists() {
        let weights = from_toml(include_str!("../../lexicon/weights.toml")).unwrap();
        let lexicon = Lexicon::builtin();
        let terms = TermIds::of(&lexicon);
        for pole in &weights {
            for name in pole.category.keys() {
                assert!(lexicon.category(name).is_some(), "category {name}");
            }
            for name in pole.signal.keys() {
                assert!(SIGNALS.iter().any(|s| s.name == name), "signal {name}");
            }
            for (lang, lemma) in pole.term.keys() {
                assert!(terms.get(lang, lemma).is_some(), "term {lemma} ({lang})");
            }
        }
        let (flat, read) = (Model::builtin(&lexicon), Model::new(&weights, &lexicon));
        assert_eq!((&flat.bias, &flat.category), (&read.bias, &read.category));
        assert_eq!((&flat.term, &flat.signal), (&read.term, &read.signal));
        assert_eq!(flat.words.len(), read.words.len());
        for (word, id) in &flat.words {
            assert_eq!(flat.word[usize::from(*id)], read.word[usize::from(read.words[word])], "{word}");
        }
    }
}
