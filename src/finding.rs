//! What a rule reports: a finding, with the plan's own words.

use serde::{Deserialize, Serialize};

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::document::Location;
use crate::text::{Lang, Name, fold, name};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Mend it.
    Warning,
    /// The plan cannot do without.
    Error,
}

impl Severity {
    /// Its name on the command line and in reports.
    pub fn id(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Message {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Message {
    /// A message in Dutch and in English.
    pub fn new(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Message { nl: nl.into(), en: en.into() }
    }

    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.nl, &self.en)
    }
}

/// Something a rule found in a plan, or found missing.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Finding {
    /// The rule's id.
    #[serde(deserialize_with = "name")]
    pub rule: Name,
    /// How much it weighs.
    pub severity: Severity,
    /// What is the matter; for something missing, also where it was looked for.
    pub message: Message,
    /// What to do about it.
    pub suggestion: Message,
    /// Where it stands; none for something missing of which nothing near was found.
    pub location: Option<Location>,
    /// The plan's own words.
    pub quote: Option<String>,
    /// Every place that it is about, the one it quotes first; none for what concerns the plan as a whole.
    pub places: Vec<Place>,
}

/// One of the places that a finding is about, as it is known again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Place {
    /// Its words in the plan.
    pub words: String,
    /// The heading above it, where the words are too few to tell.
    pub heading: Option<String>,
    /// The heading above it, whatever its words; it is no part of what it is known by.
    pub under: Option<String>,
    /// Which of the places of its rule with equal words it is, from 1.
    pub nth: u32,
}

/// Bytes of a fingerprint; 64 bits keep a million findings apart.
const FINGERPRINT: usize = 8;

impl Finding {
    /// A fingerprint for each of its places, as hex digits: rule, path and the folded words of the place, never a line, a page or a
    /// heading that has a name to change, so that it survives what changes elsewhere; one for what concerns the plan as a whole.
    pub fn fingerprints(&self, path: &str) -> Vec<String> {
        if self.places.is_empty() {
            return vec![format!("{}:1", hash(&[path, self.rule]))];
        }
        self.places.iter().map(|place| format!("{}:{}", hash(&[path, &place.key(self.rule)]), place.nth)).collect()
    }

    /// The fingerprint of the place that it quotes.
    pub fn fingerprint(&self, path: &str) -> String {
        self.fingerprints(path).swap_remove(0)
    }
}

impl Place {
    /// What it has in common with equal places of a rule.
    pub fn key(&self, rule: &str) -> String {
        [rule, &plain(&self.words), &plain(self.heading.as_deref().unwrap_or_default())].join("\u{0}")
    }
}

/// Numbers the places of one document that are equal.
pub fn number(findings: &mut [Finding]) {
    let mut seen: HashMap<String, u32> = HashMap::new();
    for finding in findings {
        for place in &mut finding.places {
            let count = seen.entry(place.key(finding.rule)).or_insert(0);
            *count += 1;
            place.nth = *count;
        }
    }
}

fn plain(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hash(parts: &[&str]) -> String {
    Sha256::digest(parts.join("\u{0}")).iter().take(FINGERPRINT).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(words: &[&str], heading: Option<&str>) -> Finding {
        let place = |words: &&str| Place { words: (*words).to_owned(), heading: heading.map(String::from), under: None, nth: 0 };
        let mut finding = Finding {
            rule: "campaign-without-goal",
            severity: Severity::Error,
            message: Message::default(),
            suggestion: Message::default(),
            location: None,
            quote: words.first().map(|w| (*w).to_owned()),
            places: words.iter().map(place).collect(),
        };
        number(std::slice::from_mut(&mut finding));
        finding
    }

    #[test]
    fn a_fingerprint_survives_moving_and_case_and_nothing_else() {
        let first = finding(&["Meer  leads"], None).fingerprint("plan.md");
        assert_eq!(first, finding(&["meer leads"], None).fingerprint("plan.md"));
        assert_ne!(first, finding(&["Meer klanten"], None).fingerprint("plan.md"));
        assert_ne!(first, finding(&["Meer leads"], Some("Acties")).fingerprint("plan.md"));
        assert_ne!(first, finding(&["Meer leads"], None).fingerprint("other.md"));
        let moved =
            Finding { location: Some(Location { line: Some(9), ..Location::default() }), ..finding(&["Meer leads"], None) };
        assert_eq!(first, moved.fingerprint("plan.md"));
    }

    #[test]
    fn each_place_has_its_own_and_equal_ones_are_counted() {
        let prints = finding(&["Flyers drukken", "Beurs boeken", "flyers drukken"], None).fingerprints("plan.md");
        let ends: Vec<&str> = prints.iter().filter_map(|p| p.split(':').nth(1)).collect();
        assert_eq!(ends, ["1", "1", "2"]);
        assert!(prints[0] != prints[1] && prints[0].split(':').next() == prints[2].split(':').next(), "{prints:?}");
    }

    #[test]
    fn what_concerns_the_whole_plan_is_known_whatever_it_quotes() {
        let whole = |quote: &str| Finding { quote: Some(quote.to_owned()), ..finding(&[], None) };
        assert_eq!(whole("Budget").fingerprints("plan.md"), whole("Begroting 2026").fingerprints("plan.md"));
    }
}
