//! Reads a list of known people: TOML, or plain text with one name a line.

use std::collections::BTreeMap;
use std::fmt;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Known, People};
use crate::facts::OwnerKind;
use crate::lexicon::nearest;
use crate::text::fold;

/// The keys of the file.
pub const LISTS: [&str; 2] = ["agencies", "people"];
/// The keys of an entry.
const KEYS: [&str; 3] = ["aliases", "kind", "name"];
/// What an entry may be.
const KINDS: [(&str, Kind); 5] = [
    ("person", (OwnerKind::Person, true)),
    ("intern", (OwnerKind::Intern, true)),
    ("freelancer", (OwnerKind::Agency, true)),
    ("agency", (OwnerKind::Agency, false)),
    ("team", (OwnerKind::Team, false)),
];

/// What an entry is as an owner, and whether it is one human being.
type Kind = (OwnerKind, bool);

/// A mistake in a list of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleError {
    /// Path of the file as it was given.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for PeopleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Reads a list: TOML where the name ends in `.toml`, else one name a line, with its kind in brackets where it is no person.
///
/// # Errors
/// Every mistake: what is no TOML, unknown keys and kinds, names without letters, ways of writing that two people share.
pub fn parse(file: &str, text: &str) -> Result<People, Vec<PeopleError>> {
    let mut reader = Reader::new(file, text);
    if file.to_lowercase().ends_with(".toml") {
        reader.toml()
    } else {
        reader.lines()
    }
    reader.finish()
}

/// Reads a list that is part of a larger TOML file: its table, and the whole text for the lines of mistakes.
///
/// # Errors
/// As of [`parse`].
pub fn from_table(file: &str, text: &str, table: &DeTable<'_>) -> Result<People, Vec<PeopleError>> {
    let mut reader = Reader::new(file, text);
    reader.table(table);
    reader.finish()
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    /// Where each line begins.
    starts: Vec<usize>,
    /// Line and entry.
    entries: Vec<(u32, Known)>,
    errors: Vec<PeopleError>,
}

impl<'a> Reader<'a> {
    fn new(file: &'a str, text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Reader { file, text, starts, entries: Vec::new(), errors: Vec::new() }
    }

    fn finish(mut self) -> Result<People, Vec<PeopleError>> {
        self.check_shared();
        if self.errors.is_empty() {
            return Ok(People::new(self.entries.into_iter().map(|(_, known)| known).collect()));
        }
        self.errors.sort_by_key(|e| e.line);
        Err(self.errors)
    }

    fn fail(&mut self, line: u32, message: String) {
        self.errors.push(PeopleError { file: self.file.to_owned(), line, message });
    }

    fn line_at(&self, offset: usize) -> u32 {
        self.starts.partition_point(|start| *start <= offset) as u32
    }

    fn lines(&mut self) {
        let text = self.text.strip_prefix('\u{feff}').unwrap_or(self.text);
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let bracketed = line.strip_suffix(')').and_then(|l| l.rsplit_once(" ("));
            let (name, kind) = bracketed.map_or((line, None), |(name, kind)| (name, Some(kind)));
            match kind.map_or(Ok((OwnerKind::Person, true)), kind_of) {
                Ok(kind) => self.enter(number, name, kind, Vec::new()),
                Err(message) => self.fail(number, message),
            }
        }
    }

    fn toml(&mut self) {
        let text = self.text;
        match DeTable::parse(text) {
            Ok(table) => self.table(table.get_ref()),
            Err(error) => {
                let line = self.line_at(error.span().map_or(0, |s| s.start));
                self.fail(line, error.message().replace('\n', " "));
            }
        }
    }

    fn table(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let line = self.line_at(key.span().start);
            let kind = match key.get_ref().as_ref() {
                "people" => (OwnerKind::Person, true),
                "agencies" => (OwnerKind::Agency, false),
                other => {
                    self.fail(line, unknown("key", other, &LISTS));
                    continue;
                }
            };
            match value.get_ref() {
                DeValue::Array(items) => items.iter().for_each(|item| self.item(item, kind)),
                _ => self.fail(line, format!("'{}' must be a list: [\"First Last\", \u{2026}]", key.get_ref())),
            }
        }
    }

    fn item(&mut self, item: &Spanned<DeValue<'_>>, kind: Kind) {
        let line = self.line_at(item.span().start);
        match item.get_ref() {
            DeValue::String(name) => self.enter(line, name, kind, Vec::new()),
            DeValue::Table(table) => self.entry(line, table, kind),
            _ => self.fail(
                line,
                "write a name in quotes, or { name = \"\u{2026}\", kind = \"\u{2026}\", aliases = [\u{2026}] }".to_owned(),
            ),
        }
    }

    fn entry(&mut self, line: u32, table: &DeTable<'_>, mut kind: Kind) {
        let (mut name, mut aliases) = (None, Vec::new());
        let before = self.errors.len();
        for (key, value) in table {
            let at = self.line_at(key.span().start);
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("name", DeValue::String(text)) => name = Some(text.to_string()),
                ("kind", DeValue::String(text)) => match kind_of(text) {
                    Ok(known) => kind = known,
                    Err(message) => self.fail(at, message),
                },
                ("aliases", DeValue::Array(items)) => {
                    for item in items.iter() {
                        match item.get_ref() {
                            DeValue::String(text) if is_name(text) => aliases.push(text.trim().to_owned()),
                            _ => self.fail(self.line_at(item.span().start), "an alias is a text with a letter in it".to_owned()),
                        }
                    }
                }
                ("name" | "kind", _) => self.fail(at, format!("'{}' must be a text in quotes", key.get_ref())),
                ("aliases", _) => self.fail(at, "'aliases' must be a list: [\"\u{2026}\"]".to_owned()),
                (other, _) => self.fail(at, unknown("key", other, &KEYS)),
            }
        }
        match name {
            Some(name) => self.enter(line, &name, kind, aliases),
            None if self.errors.len() == before => self.fail(line, "an entry needs a 'name'".to_owned()),
            None => {}
        }
    }

    fn enter(&mut self, line: u32, name: &str, (kind, human): Kind, aliases: Vec<String>) {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if is_name(&name) {
            self.entries.push((line, Known { name, kind, human, aliases }));
        } else {
            self.fail(line, "a name needs a letter".to_owned());
        }
    }

    /// A way of writing that two entries claim would make either one wrong.
    fn check_shared(&mut self) {
        let mut taken: BTreeMap<String, (usize, u32)> = BTreeMap::new();
        let mut clashes = Vec::new();
        for (index, (line, known)) in self.entries.iter().enumerate() {
            for written in std::iter::once(&known.name).chain(&known.aliases) {
                let (owner, first) = *taken.entry(fold(written)).or_insert((index, *line));
                if owner != index {
                    clashes.push((*line, format!("'{written}' is listed already, on line {first}")));
                }
            }
        }
        clashes.into_iter().for_each(|(line, message)| self.fail(line, message));
    }
}

fn is_name(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// The kinds an entry may have.
pub fn kinds() -> Vec<&'static str> {
    KINDS.iter().map(|(name, _)| *name).collect()
}

fn kind_of(word: &str) -> Result<Kind, String> {
    let names = KINDS.map(|(name, _)| name);
    let found = KINDS.iter().find(|(name, _)| *name == word.trim());
    found.map(|(_, kind)| *kind).ok_or_else(|| unknown("kind", word, &names))
}

fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    let like = nearest(word, known.iter().copied()).map_or(String::new(), |k| format!("; did you mean '{k}'?"));
    let like = if like.is_empty() { format!("; use {}", known.join(", ")) } else { like };
    format!("unknown {what} '{word}'{like}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_toml_and_plain_text() {
        let toml = "people = [\n  \"Sanne de Wit\",\n  { name = \"Kim Oost\", kind = \"intern\", aliases = [\"KO\"] },\n]\nagencies = [\"Vonk & Co\"]\n";
        let text = "# wie\nSanne de Wit\nKim  Oost (intern)\n\nVonk & Co (agency)\n";
        for (file, list) in [("wie.toml", toml), ("wie.txt", text)] {
            let people = parse(file, list).unwrap();
            let mut all: Vec<_> = people.all().iter().map(|k| (k.name.as_str(), k.kind.id())).collect();
            all.sort_unstable();
            assert_eq!(all, [("Kim Oost", "intern"), ("Sanne de Wit", "person"), ("Vonk & Co", "agency")], "{file}");
        }
        assert!(parse("leeg.txt", "").unwrap().is_empty());
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        for (file, list, line, part) in [
            ("a.toml", "peple = []", 1, "unknown key 'peple'; did you mean 'people'?"),
            ("a.toml", "\n\nstaff = []", 3, "unknown key 'staff'; use agencies, people"),
            ("a.toml", "people = \"Sanne\"", 1, "'people' must be a list"),
            ("a.toml", "people = [\n{ name = \"Kim\", kinds = \"intern\" }]", 2, "did you mean 'kind'?"),
            ("a.toml", "people = [{ name = \"Kim\", kind = \"interm\" }]", 1, "unknown kind 'interm'; did you mean 'intern'?"),
            ("a.toml", "people = [{ kind = \"intern\" }]", 1, "needs a 'name'"),
            ("a.toml", "people = [\"Kim\",\n\"kim\"]", 2, "'kim' is listed already, on line 1"),
            ("a.toml", "people = [\"\"]", 1, "a name needs a letter"),
            ("a.toml", "people = [3]", 1, "write a name in quotes"),
            ("a.toml", "people = [", 1, ""),
            ("a.txt", "Sanne\nKim (stagair)", 2, "unknown kind 'stagair'"),
        ] {
            let errors = parse(file, list).unwrap_err();
            assert!(errors[0].line == line && errors[0].message.contains(part), "{list}: {}", errors[0]);
        }
    }

    proptest::proptest! {
        #[test]
        fn survives_anything(text in "(?s).{0,80}", toml in proptest::bool::ANY) {
            let _ = parse(if toml { "x.toml" } else { "x" }, &text);
        }
    }
}
