//! From the text of a `regie.toml` to a [`Config`], or every mistake with its line.

use std::path::PathBuf;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::{IGNORE, Key, LEVELS, OVERRIDE, ROOT, Shape};
use super::{Accepted, Config, ConfigError, Day, Layer, Level, Override, Patterns, Sourced};
use crate::facts::people;
use crate::finding::Severity;
use crate::lexicon::nearest;
use crate::rules::{self, RULES};
use crate::score::Stage;
use crate::text::{Lang, Name};

/// Reads a configuration; `path` is what messages call it, `root` its folder.
///
/// # Errors
/// Every mistake: what is no TOML, unknown keys, rules and words, values of the wrong kind, what is required and missing.
pub fn parse(path: &str, root: PathBuf, text: &str) -> Result<Config, Vec<ConfigError>> {
    let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut reader = Reader { path, text, starts, errors: Vec::new() };
    let mut config = Config { path: path.to_owned(), root, ..Config::default() };
    match DeTable::parse(text) {
        Ok(table) => reader.root(table.get_ref(), &mut config),
        Err(error) => {
            let why = error.message().replace('\n', " ");
            reader.fail(error.span().map_or(0, |s| s.start), format!("no TOML: {why}; regie init writes an example"));
        }
    }
    if reader.errors.is_empty() {
        return Ok(config);
    }
    reader.errors.sort_by_key(|e| e.line);
    Err(reader.errors)
}

type Value<'a> = Spanned<DeValue<'a>>;

struct Reader<'a> {
    path: &'a str,
    text: &'a str,
    /// Where each line begins.
    starts: Vec<usize>,
    errors: Vec<ConfigError>,
}

impl Reader<'_> {
    fn line(&self, offset: usize) -> u32 {
        self.starts.partition_point(|start| *start <= offset) as u32
    }

    fn fail(&mut self, offset: usize, message: String) {
        let line = self.line(offset);
        self.errors.push(ConfigError { file: self.path.to_owned(), line, message });
    }

    /// The known keys of a table with their values; unknown ones, and required ones that are missing, are mistakes.
    fn known<'t, 'd>(&mut self, table: &'t DeTable<'d>, keys: &'static [Key], at: usize) -> Vec<(&'static Key, &'t Value<'d>)> {
        let mut found = Vec::new();
        for (written, value) in table {
            match keys.iter().find(|k| k.name == written.get_ref().as_ref()) {
                Some(key) => found.push((key, value)),
                None => self.fail(written.span().start, unknown("key", written.get_ref(), keys.iter().map(|k| k.name))),
            }
        }
        for missing in keys.iter().filter(|k| k.required && !found.iter().any(|(f, _)| f.name == k.name)) {
            self.fail(at, format!("'{}' is required here", missing.name));
        }
        found
    }

    fn root(&mut self, table: &DeTable<'_>, config: &mut Config) {
        for (key, value) in self.known(table, ROOT, 0) {
            let line = self.line(value.span().start);
            match key.name {
                "fail-on" => {
                    config.fail_on =
                        self.choice(key, value, |word| if word == "never" { Some(None) } else { severity(word).map(Some) })
                }
                "lang" => config.lang = self.choice(key, value, lang),
                "exclude" => config.exclude = self.patterns(key, value).map(|value| Sourced { value, line }),
                "lexicon" => {
                    let folders = self.texts(key, value).map(|all| all.into_iter().map(|f| config.root.join(f)).collect());
                    config.lexicon = folders.map(|value| Sourced { value, line });
                }
                "cache" => {
                    let folder = self.text(key, value).map(|folder| config.root.join(folder));
                    config.cache = folder.map(|value| Sourced { value, line });
                }
                "people" => self.people(key, value, config),
                "override" => {
                    for (at, table) in self.tables(key, value) {
                        let given = self.known(table, OVERRIDE, at);
                        config.overrides.extend(self.one_override(given, at));
                    }
                }
                "ignore" => {
                    for (at, table) in self.tables(key, value) {
                        let given = self.known(table, IGNORE, at);
                        config.ignores.extend(self.accepted(given, at));
                    }
                }
                _ => self.layer(key, value, &mut config.base),
            }
        }
    }

    /// A key that can be set for all plans and for some.
    fn layer(&mut self, key: &Key, value: &Value<'_>, layer: &mut Layer) {
        match key.name {
            "stage" => layer.stage = self.choice(key, value, stage),
            "max-share" => layer.max_share = self.share(key, value),
            "rules" => self.rules(key, value, layer),
            _ => {}
        }
    }

    fn one_override(&mut self, given: Vec<(&'static Key, &Value<'_>)>, at: usize) -> Option<Override> {
        let (mut paths, mut layer) = (None, Layer::default());
        for (key, value) in given {
            match key.name {
                "paths" => paths = self.patterns(key, value),
                _ => self.layer(key, value, &mut layer),
            }
        }
        Some(Override { paths: paths?, layer, line: self.line(at) })
    }

    fn accepted(&mut self, given: Vec<(&'static Key, &Value<'_>)>, at: usize) -> Option<Accepted> {
        let (mut rule, mut paths, mut reason, mut until) = (None, None, None, None);
        for (key, value) in given {
            match key.name {
                "rule" => rule = self.rule(key, value),
                "path" => paths = self.text(key, value).and_then(|p| self.compiled(value, vec![p])),
                "reason" => reason = self.text(key, value),
                _ => until = self.day(key, value),
            }
        }
        Some(Accepted { rule: rule?, paths, reason: reason?, until, line: self.line(at) })
    }

    /// The tables of an `[[array]]`, and where each begins.
    fn tables<'t, 'd>(&mut self, key: &Key, value: &'t Value<'d>) -> Vec<(usize, &'t DeTable<'d>)> {
        let DeValue::Array(items) = value.get_ref() else {
            self.fail(value.span().start, format!("write [[{}]] above each of them", key.name));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items.iter() {
            match item.get_ref() {
                DeValue::Table(table) => tables.push((item.span().start, table)),
                _ => self.fail(item.span().start, format!("write [[{}]] above each of them", key.name)),
            }
        }
        tables
    }

    fn people(&mut self, key: &Key, value: &Value<'_>, config: &mut Config) {
        let line = self.line(value.span().start);
        let DeValue::Table(table) = value.get_ref() else {
            return self.fail(
                value.span().start,
                format!("write [{}] and below it people = [\u{2026}], agencies = [\u{2026}]", key.name),
            );
        };
        match people::from_table(self.path, self.text, table) {
            Ok(people) => config.people = Some(Sourced { value: Arc::new(people), line }),
            Err(errors) => {
                self.errors.extend(errors.into_iter().map(|e| ConfigError { file: e.file, line: e.line, message: e.message }));
            }
        }
    }

    fn rules(&mut self, key: &Key, value: &Value<'_>, layer: &mut Layer) {
        let DeValue::Table(table) = value.get_ref() else {
            return self.fail(value.span().start, format!("write [{}] and below it no-budget = \"off\"", key.name));
        };
        for (id, value) in table {
            let Some(rule) = self.known_rule(id.get_ref(), id.span().start) else { continue };
            let level = Key { name: rule, shape: Shape::Choice(LEVELS), required: false, doc: "" };
            if let Some(set) = self.choice(&level, value, level_of) {
                layer.rules.insert(rule, set);
            }
        }
    }

    fn rule(&mut self, key: &Key, value: &Value<'_>) -> Option<Name> {
        let id = self.text(key, value)?;
        self.known_rule(&id, value.span().start)
    }

    fn known_rule(&mut self, id: &str, at: usize) -> Option<Name> {
        let rule = rules::by_id(id).map(|r| r.meta().id);
        if rule.is_none() {
            let like = nearest(id, RULES.iter().map(|r| r.meta().id));
            let like = like.map_or("; regie rules lists them".to_owned(), |k| format!("; did you mean '{k}'?"));
            self.fail(at, format!("unknown rule '{id}'{like}"));
        }
        rule
    }

    fn choice<T>(&mut self, key: &Key, value: &Value<'_>, meaning: impl Fn(&str) -> Option<T>) -> Option<Sourced<T>> {
        let at = value.span().start;
        let Shape::Choice(words) = key.shape else { return None };
        let DeValue::String(word) = value.get_ref() else {
            self.fail(at, format!("'{}' must be one of \"{}\"", key.name, words.join("\", \"")));
            return None;
        };
        let meant = meaning(word);
        if meant.is_none() {
            self.fail(at, unknown(&format!("value of '{}':", key.name), word, words.iter().copied()));
        }
        Some(Sourced { value: meant?, line: self.line(at) })
    }

    fn share(&mut self, key: &Key, value: &Value<'_>) -> Option<Sourced<f64>> {
        let at = value.span().start;
        let number: Option<f64> = match value.get_ref() {
            DeValue::Float(float) => float.as_str().replace('_', "").parse().ok(),
            DeValue::Integer(integer) => integer.as_str().parse().ok(),
            _ => None,
        };
        match number.filter(|n| (0.0..=1.0).contains(n)) {
            Some(value) => Some(Sourced { value, line: self.line(at) }),
            None => {
                self.fail(at, format!("'{}' must be a share between 0 and 1, such as 0.70", key.name));
                None
            }
        }
    }

    fn text(&mut self, key: &Key, value: &Value<'_>) -> Option<String> {
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Some(text.split_whitespace().collect::<Vec<_>>().join(" ")),
            DeValue::String(_) => {
                self.fail(value.span().start, format!("'{}' is empty", key.name));
                None
            }
            _ => {
                self.fail(value.span().start, format!("'{}' must be a text in quotes", key.name));
                None
            }
        }
    }

    fn texts(&mut self, key: &Key, value: &Value<'_>) -> Option<Vec<String>> {
        let DeValue::Array(items) = value.get_ref() else {
            self.fail(value.span().start, format!("'{}' must be a list: [\"\u{2026}\", \u{2026}]", key.name));
            return None;
        };
        items.iter().map(|item| self.text(key, item)).collect()
    }

    fn patterns(&mut self, key: &Key, value: &Value<'_>) -> Option<Patterns> {
        let written = self.texts(key, value)?;
        self.compiled(value, written)
    }

    fn compiled(&mut self, value: &Value<'_>, written: Vec<String>) -> Option<Patterns> {
        match Patterns::new(written) {
            Ok(patterns) => Some(patterns),
            Err(why) => {
                self.fail(value.span().start, why);
                None
            }
        }
    }

    fn day(&mut self, key: &Key, value: &Value<'_>) -> Option<Day> {
        let day = match value.get_ref() {
            DeValue::Datetime(date) => Day::of(date),
            DeValue::String(text) => text.parse().ok().and_then(|date| Day::of(&date)),
            _ => None,
        };
        if day.is_none() {
            self.fail(value.span().start, format!("'{}' must be a date, such as 2027-01-31", key.name));
        }
        day
    }
}

fn unknown<'k>(what: &str, word: &str, known: impl Iterator<Item = &'k str> + Clone) -> String {
    match nearest(word, known.clone()) {
        Some(like) => format!("unknown {what} '{word}'; did you mean '{like}'?"),
        None => format!("unknown {what} '{word}'; use {}", known.collect::<Vec<_>>().join(", ")),
    }
}

fn severity(word: &str) -> Option<Severity> {
    [Severity::Error, Severity::Warning, Severity::Info].into_iter().find(|s| s.id() == word)
}

fn level_of(word: &str) -> Option<Level> {
    if word == "off" { Some(None) } else { severity(word).map(Some) }
}

fn stage(word: &str) -> Option<Stage> {
    [Stage::Startup, Stage::Growth].into_iter().find(|s| s.id() == word)
}

fn lang(word: &str) -> Option<Lang> {
    [Lang::Nl, Lang::En].into_iter().find(|l| l.code() == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes(text: &str) -> Vec<String> {
        let errors = parse("regie.toml", PathBuf::new(), text).map(|_| ()).unwrap_err();
        errors.iter().map(|e| format!("{}: {}", e.line, e.message)).collect()
    }

    #[test]
    fn every_mistake_has_its_line_and_a_way_out() {
        for (text, expected) in [
            ("stage = \"growht\"", "1: unknown value of 'stage': 'growht'; did you mean 'growth'?"),
            ("\nmax-shar = 0.7", "2: unknown key 'max-shar'; did you mean 'max-share'?"),
            ("colour = 1", "1: unknown key 'colour'; use stage, max-share"),
            ("max-share = 70", "1: 'max-share' must be a share between 0 and 1"),
            ("max-share = nan", "1: 'max-share' must be a share"),
            ("fail-on = true", "1: 'fail-on' must be one of \"error\""),
            ("exclude = \"drafts\"", "1: 'exclude' must be a list"),
            ("exclude = [\n\"a\",\n3]", "3: 'exclude' must be a text"),
            ("exclude = [\"a{\"]", "1: "),
            ("[rules]\n\nno-bugdet = \"off\"", "3: unknown rule 'no-bugdet'; did you mean 'no-budget'?"),
            ("[rules]\nno-budget = \"never\"", "2: unknown value of 'no-budget': 'never'; use error"),
            ("rules = 3", "1: write [rules]"),
            ("[[override]]\nstage = \"growth\"", "1: 'paths' is required here"),
            ("[override]\nstage = \"growth\"", "1: write [[override]]"),
            ("[[override]]\npaths = [\"a\"]\nlang = \"nl\"", "3: unknown key 'lang'; use paths"),
            ("[[ignore]]\nrule = \"no-budget\"", "1: 'reason' is required here"),
            ("[[ignore]]\nrule = \"no-budget\"\nreason = \" \"", "3: 'reason' is empty"),
            ("[[ignore]]\nrule = \"no-budget\"\nreason = \"x\"\nuntil = \"soon\"", "4: 'until' must be a date"),
            ("[people]\npeople = [\"Kim\"]\nteams = []", "3: unknown key 'teams'"),
            ("stage = ", "1: no TOML: "),
            (
                "[[ignore]]\nrule = \"no-bugdet\"\npath = \"a.md\"\nreason = \"x\"",
                "2: unknown rule 'no-bugdet'; did you mean 'no-budget'?",
            ),
        ] {
            let found = mistakes(text);
            assert!(found[0].starts_with(expected), "{text}: {found:?}");
        }
        assert_eq!(mistakes("a = 1\nb = 2\nstage = 3").len(), 3);
    }

    proptest::proptest! {
        #[test]
        fn survives_anything(text in "(?s).{0,60}", value in "[\\[\\]{}\"=a-z0-9., -]{0,20}", at in 0..ROOT.len()) {
            let _ = parse("regie.toml", PathBuf::new(), &text);
            let _ = parse("regie.toml", PathBuf::new(), &format!("{} = {value}", ROOT[at].name));
        }
    }
}
