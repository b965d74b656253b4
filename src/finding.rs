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
}

/// Bytes of a fingerprint; 64 bits keep a million findings apart.
const FINGERPRINT: usize = 8;

/// A fingerprint for each finding of one document, as hex digits: rule, path, headings and folded quote, never a line or a page, so
/// that it survives what changes elsewhere. Findings that agree in all of these are counted.
pub fn fingerprints(path: &str, findings: &[Finding]) -> Vec<String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    findings
        .iter()
        .map(|finding| {
            let trail = finding.location.iter().flat_map(|at| &at.trail).map(|heading| fold(heading));
            let quote = fold(finding.quote.as_deref().unwrap_or_default());
            let quote = quote.split_whitespace().collect::<Vec<_>>().join(" ");
            let parts: Vec<String> = [finding.rule.to_owned(), path.to_owned()].into_iter().chain(trail).chain([quote]).collect();
            let digest = Sha256::digest(parts.join("\u{0}"));
            let hash: String = digest.iter().take(FINGERPRINT).map(|byte| format!("{byte:02x}")).collect();
            let count = seen.entry(hash.clone()).or_insert(0);
            *count += 1;
            format!("{hash}:{count}")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(line: u32, trail: &str, quote: &str) -> Finding {
        Finding {
            rule: "no-metrics",
            severity: Severity::Error,
            message: Message::default(),
            suggestion: Message::default(),
            location: Some(Location { line: Some(line), trail: vec![trail.to_owned()], ..Location::default() }),
            quote: Some(quote.to_owned()),
        }
    }

    #[test]
    fn a_fingerprint_survives_moving_and_case_and_nothing_else() {
        let of = |f: Finding| fingerprints("plan.md", &[f]).remove(0);
        let first = of(finding(3, "Doelen", "Meer  leads"));
        assert_eq!(first, of(finding(9, "doelen", "meer leads")));
        assert_ne!(first, of(finding(3, "Doelen", "Meer klanten")));
        assert_ne!(first, of(finding(3, "Acties", "Meer leads")));
        assert_ne!(first, fingerprints("other.md", &[finding(3, "Doelen", "Meer leads")])[0]);
    }

    #[test]
    fn findings_that_agree_are_counted() {
        let twins = fingerprints("plan.md", &[finding(1, "A", "x"), finding(2, "A", "x")]);
        assert!(twins[0].ends_with(":1") && twins[1].ends_with(":2"), "{twins:?}");
    }
}
