//! The weights as a file: TOML for people, and flat lines that `build.rs`, which compiles this module too, makes of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;

/// The weights of one pole, in hundredths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PoleWeights {
    /// Where a sentence without any feature stands.
    pub bias: i32,
    /// By category name.
    pub category: BTreeMap<String, i32>,
    /// By signal name.
    pub signal: BTreeMap<String, i32>,
    /// By language code and lemma, over the weight of the category.
    pub term: BTreeMap<(String, String), i32>,
    /// By plain word.
    pub word: BTreeMap<String, i32>,
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
    #[serde(default)]
    term: BTreeMap<String, BTreeMap<String, f64>>,
    #[serde(default)]
    word: BTreeMap<String, f64>,
}

impl RawPole {
    fn hundredths(self) -> PoleWeights {
        let round = |w: f64| (w * 100.0).round() as i32;
        let all = |map: BTreeMap<String, f64>| map.into_iter().map(|(k, w)| (k, round(w))).collect();
        let of_lang = |(lang, terms): (String, BTreeMap<String, f64>)| {
            terms.into_iter().map(move |(lemma, w)| ((lang.clone(), lemma), round(w)))
        };
        let term = self.term.into_iter().flat_map(of_lang).collect();
        PoleWeights { bias: round(self.bias), category: all(self.category), signal: all(self.signal), term, word: all(self.word) }
    }
}

/// Reads `lexicon/weights.toml`: the weights of execution and of direction.
///
/// # Errors
/// What TOML says is wrong.
pub fn from_toml(text: &str) -> Result<[PoleWeights; 2], String> {
    let raw: RawModel = toml::from_str(text).map_err(|error| error.to_string())?;
    Ok([raw.execution.hundredths(), raw.direction.hundredths()])
}

/// The weights as `lexicon/weights.toml`, behind a comment that says what they were fitted on.
pub fn to_toml(weights: &[PoleWeights; 2], lines: usize) -> String {
    let mut text = format!(
        "# What each category of terms, signal, term and plain word adds to the log-odds that a sentence holds execution, or direction.\n\
         # Fitted on {lines} labelled lines by `regie fit DIR`: logistic regression, L2, rounded to hundredths. See docs/reading.md.\n"
    );
    let number = |w: i32| f64::from(w) / 100.0;
    for (name, pole) in [("execution", &weights[0]), ("direction", &weights[1])] {
        let _ = write!(text, "\n[{name}]\nbias = {:.2}\n", number(pole.bias));
        for (table, map) in [("category", &pole.category), ("signal", &pole.signal)] {
            let _ = write!(text, "\n[{name}.{table}]\n");
            for (key, weight) in map {
                let _ = writeln!(text, "{key} = {:.2}", number(*weight));
            }
        }
    }
    for (name, pole) in [("execution", &weights[0]), ("direction", &weights[1])] {
        let mut last = "";
        for ((lang, lemma), weight) in &pole.term {
            if lang != last {
                let _ = write!(text, "\n[{name}.term.{lang}]\n");
            }
            last = lang;
            let _ = writeln!(text, "{} = {:.2}", quoted(lemma), number(*weight));
        }
        let _ = write!(text, "\n[{name}.word]\n");
        for (word, weight) in &pole.word {
            let _ = writeln!(text, "{} = {:.2}", quoted(word), number(*weight));
        }
    }
    text
}

/// A name as a key of TOML.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The weights as flat lines: pole, kind, name, hundredths; with tabs between.
#[allow(dead_code, reason = "the library only reads what build.rs writes")]
pub fn to_flat(weights: &[PoleWeights; 2]) -> String {
    let mut text = String::new();
    for (pole, weights) in weights.iter().enumerate() {
        let _ = writeln!(text, "{pole}\tb\t\t{}", weights.bias);
        for (kind, map) in [("c", &weights.category), ("s", &weights.signal), ("w", &weights.word)] {
            for (name, weight) in map {
                let _ = writeln!(text, "{pole}\t{kind}\t{name}\t{weight}");
            }
        }
        for ((lang, lemma), weight) in &weights.term {
            let _ = writeln!(text, "{pole}\t{lang}\t{lemma}\t{weight}");
        }
    }
    text
}

/// One flat line, read back.
pub struct Flat<'a> {
    /// 0 for execution, 1 for direction.
    pub pole: usize,
    /// `b` for the bias, `c` for a category, `s` for a signal, `w` for a word; of a term its language.
    pub kind: &'a str,
    /// The name.
    pub name: &'a str,
    /// In hundredths.
    pub weight: i32,
}

/// The lines that [`to_flat`] wrote; others are passed over.
pub fn from_flat(text: &str) -> impl Iterator<Item = Flat<'_>> {
    text.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        let pole = fields.next()?.parse().ok().filter(|pole| *pole < 2)?;
        Some(Flat { pole, kind: fields.next()?, name: fields.next()?, weight: fields.next()?.parse().ok()? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_come_back_from_both_forms() {
        let term =
            BTreeMap::from([(("nl".to_owned(), "koers \"x\"".to_owned()), -7), (("en".to_owned(), "aim".to_owned()), 110)]);
        let pole = PoleWeights {
            bias: -120,
            category: BTreeMap::from([("goals".to_owned(), 85)]),
            signal: BTreeMap::from([("heading".to_owned(), -30)]),
            term,
            word: BTreeMap::from([("don't".to_owned(), 12)]),
        };
        let weights = [pole, PoleWeights { bias: 5, ..PoleWeights::default() }];
        assert_eq!(from_toml(&to_toml(&weights, 3)).unwrap(), weights);
        let flat = to_flat(&weights);
        let read: Vec<(usize, &str, &str, i32)> = from_flat(&flat).map(|f| (f.pole, f.kind, f.name, f.weight)).collect();
        assert_eq!(read[0], (0, "b", "", -120));
        assert!(read.contains(&(0, "nl", "koers \"x\"", -7)) && read.contains(&(1, "b", "", 5)));
    }
}
