//! What of a configuration holds for one path.

use std::collections::BTreeMap;

use super::{Accepted, Config, Day, Layer, Level, Sourced};
use crate::score::Stage;
use crate::suppress::Ignore;
use crate::text::Name;

/// What a configuration sets for one path; what it leaves open is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The stage.
    pub stage: Option<Sourced<Stage>>,
    /// The threshold of the share.
    pub max_share: Option<Sourced<f64>>,
    /// Rules that were set by hand.
    pub rules: BTreeMap<Name, Sourced<Level>>,
    /// Which overrides had a say.
    pub overrides: Vec<usize>,
    /// Which `[[ignore]]` hold, expired ones left out.
    pub ignores: Vec<usize>,
}

impl Settings {
    fn take(&mut self, layer: &Layer) {
        self.stage = layer.stage.or(self.stage);
        self.max_share = layer.max_share.or(self.max_share);
        self.rules.extend(layer.rules.iter().map(|(rule, level)| (*rule, *level)));
    }
}

impl Accepted {
    /// Whether it is about a path, expired or not.
    pub fn is_about(&self, path: &str) -> bool {
        self.paths.as_ref().is_none_or(|p| p.fit(path))
    }

    /// Whether its last day is over.
    pub fn is_expired(&self, today: Day) -> bool {
        self.until.is_some_and(|until| until < today)
    }
}

impl Config {
    /// What holds for a path relative to the configuration's folder.
    pub fn settings(&self, path: &str, today: Day) -> Settings {
        let mut settings = Settings::default();
        settings.take(&self.base);
        for (at, other) in self.overrides.iter().enumerate().filter(|(_, o)| o.paths.fit(path)) {
            settings.take(&other.layer);
            settings.overrides.push(at);
        }
        let ignores = self.ignores.iter().enumerate();
        settings.ignores = ignores.filter(|(_, i)| i.is_about(path) && !i.is_expired(today)).map(|(at, _)| at).collect();
        settings
    }

    /// Whether a walk passes over a path.
    pub fn excludes(&self, path: &str) -> bool {
        self.exclude.as_ref().is_some_and(|e| e.value.fit(path))
    }

    /// The suppressions of a path's settings, as an audit takes them.
    pub fn suppressions(&self, settings: &Settings) -> Vec<Ignore> {
        let ignores = settings.ignores.iter().filter_map(|at| self.ignores.get(*at));
        ignores.map(|i| Ignore { rule: i.rule, reason: i.reason.clone(), path: self.path.clone(), line: i.line }).collect()
    }
}
