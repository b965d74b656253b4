//! What a rule reports: a finding, with the plan's own words.

use crate::document::Location;
use crate::text::Lang;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
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
