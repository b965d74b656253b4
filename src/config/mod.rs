//! `regie.toml`: what holds for the plans of a folder. Parsed strictly, found upward from each plan, resolved per path.

mod day;
mod find;
mod keys;
mod parse;
mod patterns;
mod resolve;
mod schema;
mod template;

pub use day::Day;
pub use find::{FILE, Finder};
pub use keys::{IGNORE, Key, OVERRIDE, ROOT, Shape};
pub use parse::parse;
pub use patterns::Patterns;
pub use resolve::Settings;
pub use schema::schema;
pub use template::TEMPLATE;

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::facts::people::People;
use crate::finding::Severity;
use crate::score::Stage;
use crate::text::{Lang, Name};

/// A value and the line of the configuration on which it stands, from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// The line.
    pub line: u32,
}

/// What a rule is set to: a severity, or none for `off`.
pub type Level = Option<Severity>;

/// One configuration file.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Its path, as messages show it.
    pub path: String,
    /// Its folder, which paths in it are relative to.
    pub root: PathBuf,
    /// What holds for every plan below it.
    pub base: Layer,
    /// The severity that fails the run; none for `never`.
    pub fail_on: Option<Sourced<Option<Severity>>>,
    /// The language of messages.
    pub lang: Option<Sourced<Lang>>,
    /// What a walk passes over.
    pub exclude: Option<Sourced<Patterns>>,
    /// Folders with lexicon files.
    pub lexicon: Option<Sourced<Vec<PathBuf>>>,
    /// The folder that keeps plans that were audited before.
    pub cache: Option<Sourced<PathBuf>>,
    /// Known people and agencies.
    pub people: Option<Sourced<Arc<People>>>,
    /// What holds for some paths, later ones over earlier ones.
    pub overrides: Vec<Override>,
    /// Findings that are accepted.
    pub ignores: Vec<Accepted>,
}

/// What can be set for all plans and for some.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layer {
    /// The stage of the organisation.
    pub stage: Option<Sourced<Stage>>,
    /// The threshold of the share, over the stage's own.
    pub max_share: Option<Sourced<f64>>,
    /// Rules that were set by hand.
    pub rules: BTreeMap<Name, Sourced<Level>>,
}

/// An `[[override]]`.
#[derive(Clone, Debug)]
pub struct Override {
    /// For which paths.
    pub paths: Patterns,
    /// What it sets.
    pub layer: Layer,
    /// The line on which it begins, from 1.
    pub line: u32,
}

/// An `[[ignore]]`.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The rule.
    pub rule: Name,
    /// For which paths; none for all.
    pub paths: Option<Patterns>,
    /// Why.
    pub reason: String,
    /// The last day on which it holds.
    pub until: Option<Day>,
    /// The line on which it begins, from 1.
    pub line: u32,
}

/// A mistake in a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    /// Path of the file.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}
