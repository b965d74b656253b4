//! The linear model: named weights for categories and signals, read from `lexicon/weights.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::signals::SIGNALS;
use crate::lexicon::Lexicon;

/// The weights as they are built in.
const BUILTIN: &str = include_str!("../../lexicon/weights.toml");

/// A feature of a sentence: a category of terms, or a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feature {
    /// Terms of a category, by its id in the lexicon.
    Category(u16),
    /// A signal, by its index in [`SIGNALS`].
    Signal(u16),
}

/// The weights of one pole, in hundredths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PoleWeights {
    /// Where a sentence without any feature stands.
    pub bias: i32,
    /// By category name.
    pub category: BTreeMap<String, i32>,
    /// By signal name.
    pub signal: BTreeMap<String, i32>,
}

/// The model of both poles, bound to a lexicon.
#[derive(Clone, Debug)]
pub struct Model {
    bias: [i32; 2],
    category: Vec<[i32; 2]>,
    signal: Vec<[i32; 2]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawModel {
    execution: RawPole,
    direction: RawPole,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPole {
    bias: f64,
    category: BTreeMap<String, f64>,
    signal: BTreeMap<String, f64>,
}

impl RawPole {
    fn hundredths(self) -> PoleWeights {
        let round = |w: f64| (w * 100.0).round() as i32;
        let all = |map: BTreeMap<String, f64>| map.into_iter().map(|(k, w)| (k, round(w))).collect();
        PoleWeights { bias: round(self.bias), category: all(self.category), signal: all(self.signal) }
    }
}

impl Model {
    /// The built-in weights for a lexicon.
    ///
    /// # Panics
    /// Never: the file is checked by a test.
    pub fn builtin(lexicon: &Lexicon) -> Model {
        let raw: RawModel = toml::from_str(BUILTIN).expect("the built-in weights are checked by a test");
        Model::new([raw.execution.hundredths(), raw.direction.hundredths()], lexicon)
    }

    /// A model of weights for execution and direction; what has no weight counts nothing.
    pub fn new(weights: [PoleWeights; 2], lexicon: &Lexicon) -> Model {
        let of = |name: &str, map: fn(&PoleWeights) -> &BTreeMap<String, i32>| {
            [0, 1].map(|pole: usize| map(&weights[pole]).get(name).copied().unwrap_or(0))
        };
        Model {
            bias: [weights[0].bias, weights[1].bias],
            category: lexicon.categories().iter().map(|c| of(c, |w| &w.category)).collect(),
            signal: SIGNALS.iter().map(|s| of(s.name, |w| &w.signal)).collect(),
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
            Feature::Signal(id) => self.signal[usize::from(id)],
        };
        weights.map(|w| w * tenths / 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_weights_name_what_exists() {
        let raw: RawModel = toml::from_str(BUILTIN).unwrap();
        let lexicon = Lexicon::builtin();
        for pole in [&raw.execution, &raw.direction] {
            for name in pole.category.keys() {
                assert!(lexicon.category(name).is_some(), "category {name}");
            }
            for name in pole.signal.keys() {
                assert!(SIGNALS.iter().any(|s| s.name == name), "signal {name}");
            }
        }
    }
}
