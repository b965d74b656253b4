//! Fits the weights on labelled samples, and sets the bias where F1 is highest.

use super::logistic::{Row, dot, newton};
use super::model::Feature;
use super::signals::SIGNALS;
use super::weights::PoleWeights;
use crate::lexicon::Lexicon;

/// A labelled sentence or line.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its features, with their strength in tenths.
    pub features: Vec<(Feature, i32)>,
    /// Whether execution and direction are present.
    pub present: [bool; 2],
    /// How much it counts; 1 is the ordinary case.
    pub weight: f64,
    /// Written to be learnt from: it has no say in where the bias is set.
    pub composed: bool,
}

/// Strength of the penalty on the weights of signals and of the poles' categories. Chosen by cross-validation, from {1, 2, 3, 10}.
const PENALTY: f64 = 2.0;
/// Its strength on the categories of facts, which say little of the poles and are many. Set by hand, three times that of the poles.
const FACT_PENALTY: f64 = 6.0;
/// Its strength on terms, which are rare: a term leaves its category only for a reason. From {4, 8, 12, 16}.
const TERM_PENALTY: f64 = 8.0;
/// Its strength on plain words. From {8, 16, 24}.
const WORD_PENALTY: f64 = 16.0;
/// A term or word that moves the log-odds by less is left out, in hundredths.
const LEAST: i32 = 3;

/// Fits the weights of both poles, rounded to hundredths. The bias is then set where F1 on the real samples is highest.
///
/// Composed samples share the weights of terms and words with the real ones. Their categories, signals and bias have a
/// deviation of their own, which is thrown away: what kind of line somebody makes up is no measure of plans ("frustratingly easy
/// domain adaptation", Daumé III 2007).
pub fn fit(samples: &[Sample], words: &[&str], lexicon: &Lexicon) -> [PoleWeights; 2] {
    let columns = Columns { lexicon, categories: lexicon.categories().len(), terms: lexicon.terms().len(), words };
    let penalties = columns.penalties();
    let bias = columns.bias();
    let rows: Vec<Row> = samples
        .iter()
        .map(|s| {
            let cells = s.features.iter().map(|(f, tenths)| (columns.of(*f), f64::from(*tenths) / 10.0));
            let mut row: Row = cells.chain([(bias, 1.0)]).collect();
            if s.composed {
                let own: Row = row.iter().filter_map(|(i, x)| Some((columns.deviation(*i)?, *x))).collect();
                row.extend(own);
            }
            row
        })
        .collect();
    let weights: Vec<f64> = samples.iter().map(|s| s.weight).collect();
    let votes: Vec<f64> = samples.iter().map(|s| if s.composed { 0.0 } else { s.weight }).collect();
    [0, 1].map(|pole| {
        let labels: Vec<bool> = samples.iter().map(|s| s.present[pole]).collect();
        let mut beta = newton(&rows, &labels, &weights, &penalties);
        columns.round(&mut beta);
        beta[bias] += best_shift(&rows, &labels, &votes, &beta);
        columns.name(&beta)
    })
}

/// The columns of the regression: categories, signals, the bias, the same again for composed samples, terms, words.
struct Columns<'a> {
    lexicon: &'a Lexicon,
    categories: usize,
    terms: usize,
    words: &'a [&'a str],
}

impl Columns<'_> {
    fn bias(&self) -> usize {
        self.categories + SIGNALS.len()
    }

    fn first_term(&self) -> usize {
        2 * (self.bias() + 1)
    }

    fn first_word(&self) -> usize {
        self.first_term() + self.terms
    }

    fn of(&self, feature: Feature) -> usize {
        match feature {
            Feature::Category(id) => usize::from(id),
            Feature::Signal(id) => self.categories + usize::from(id),
            Feature::Term(id) => self.first_term() + id as usize,
            Feature::Word(id) => self.first_word() + usize::from(id),
        }
    }

    /// Where composed samples deviate from a column.
    fn deviation(&self, column: usize) -> Option<usize> {
        (column <= self.bias()).then(|| column + self.bias() + 1)
    }

    fn penalties(&self) -> Vec<f64> {
        let category = |id: usize| if self.lexicon.is_fact(id as u16) { FACT_PENALTY } else { PENALTY };
        let mut penalties: Vec<f64> = (0..self.categories).map(category).collect();
        penalties.resize(self.bias(), PENALTY);
        penalties.push(0.0);
        penalties.resize(self.first_term(), PENALTY);
        penalties.resize(self.first_word(), TERM_PENALTY);
        penalties.resize(self.first_word() + self.words.len(), WORD_PENALTY);
        penalties
    }

    /// To hundredths; terms and words that hardly matter to nothing, and deviations with them.
    fn round(&self, beta: &mut [f64]) {
        for (i, value) in beta.iter_mut().enumerate() {
            let rounded = hundredths(*value);
            let kept = i <= self.bias() || i >= self.first_term() && rounded.abs() >= LEAST;
            *value = if kept { f64::from(rounded) / 100.0 } else { 0.0 };
        }
    }

    fn name(&self, beta: &[f64]) -> PoleWeights {
        let named = |names: Vec<&str>, from: usize| {
            let pairs = names.into_iter().enumerate().map(|(i, name)| (name.to_owned(), hundredths(beta[from + i])));
            pairs.filter(|(_, w)| *w != 0).collect()
        };
        let terms = self.lexicon.terms().iter().zip(&beta[self.first_term()..]);
        PoleWeights {
            bias: hundredths(beta[self.bias()]),
            category: named(self.lexicon.categories().iter().map(AsRef::as_ref).collect(), 0),
            signal: named(SIGNALS.iter().map(|s| s.name).collect(), self.categories),
            term: terms
                .map(|(term, value)| (term, hundredths(*value)))
                .filter(|(_, w)| *w != 0)
                .map(|(term, w)| ((term.lang.code().to_owned(), term.lemma.to_string()), w))
                .collect(),
            word: named(self.words.to_vec(), self.first_word()),
        }
    }
}

fn hundredths(value: f64) -> i32 {
    (value * 100.0).round() as i32
}

/// How far to move the bias so that F1 is highest: steps of a tenth, the smallest move on a tie.
fn best_shift(rows: &[Row], labels: &[bool], weights: &[f64], beta: &[f64]) -> f64 {
    let scores: Vec<f64> = rows.iter().map(|row| dot(row, beta)).collect();
    let f1 = |shift: f64| {
        let (mut hit, mut said, mut there) = (0.0, 0.0, 0.0);
        for ((score, label), weight) in scores.iter().zip(labels).zip(weights) {
            let positive = score + shift > 0.0;
            hit += if positive && *label { *weight } else { 0.0 };
            said += if positive { *weight } else { 0.0 };
            there += if *label { *weight } else { 0.0 };
        }
        if said + there > 0.0 { 2.0 * hit / (said + there) } else { 0.0 }
    };
    let mut best = (f1(0.0), 0.0);
    for tenth in 1..=15 {
        for shift in [f64::from(tenth) / 10.0, -f64::from(tenth) / 10.0] {
            let value = f1(shift);
            if value > best.0 + 1e-9 {
                best = (value, shift);
            }
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_feature_that_decides() {
        let lexicon = Lexicon::builtin();
        let yes = Feature::Signal(0);
        let noise = Feature::Signal(1);
        let sample = |features: Vec<Feature>, present| Sample {
            features: features.into_iter().map(|f| (f, 10)).collect(),
            present: [present, !present],
            weight: 1.0,
            composed: false,
        };
        let samples: Vec<Sample> =
            (0..200).map(|i| if i % 2 == 0 { sample(vec![yes, noise], true) } else { sample(vec![noise], false) }).collect();
        let [execution, direction] = fit(&samples, &[], &lexicon);
        assert!(execution.signal[SIGNALS[0].name] > 200);
        assert!(direction.signal[SIGNALS[0].name] < -200);
    }
}
