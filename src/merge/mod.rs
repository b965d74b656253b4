//! One result out of parts: what a line of `regie worker` or of `regie check --format ndjson` is about, in which order lines stand, and
//! the ends of a report around them.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::text::json_mistake;

/// What a line is told from others by: its id, or the path of its plan where it has none. Numbers come first, by their value, then texts,
/// then the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Id {
    /// A number, as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// Anything else, as it is written.
    Other(String),
}

impl Id {
    fn rank(&self) -> (u8, f64, &str) {
        match self {
            Id::Number(written) => (0, written.parse().unwrap_or(f64::INFINITY), written),
            Id::Text(text) => (1, 0.0, text),
            Id::Other(written) => (2, 0.0, written),
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.rank().2)
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Id) -> Ordering {
        let (own, others) = (self.rank(), other.rank());
        own.0.cmp(&others.0).then(own.1.total_cmp(&others.1)).then(own.2.cmp(others.2))
    }
}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Id) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[derive(Deserialize)]
struct Fields<'a> {
    schema_version: u32,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    plan: Option<&'a RawValue>,
    status: Option<String>,
    message: Option<String>,
    path: Option<String>,
    error: Option<Refusal>,
}

#[derive(Deserialize)]
struct Refusal {
    kind: String,
    message: String,
}

#[derive(Deserialize)]
struct Judged {
    verdict: String,
    findings: Vec<Ruled>,
}

#[derive(Deserialize)]
struct Ruled {
    rule: String,
}

/// A line of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is told from others by.
    pub id: Id,
    /// What came of the document.
    pub entry: Entry,
}

/// What came of a document, as it stands in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The plan as JSON, its verdict and the rules of its findings.
    Plan(String, String, Vec<String>),
    /// The record of `errors`, as JSON.
    Error(String),
}

/// Reads a line of a part, without its line break.
///
/// # Errors
/// What is wrong with it, for a person.
pub fn line(text: &[u8]) -> Result<Line, String> {
    // a list would be taken for an object whose fields come in order
    if !text.is_empty() && !text.starts_with(b"{") {
        return Err("no line of regie worker or of regie check --format ndjson".to_owned());
    }
    let fields: Fields<'_> = serde_json::from_slice(text).map_err(|error| match error.is_eof() {
        true => "the line is cut off".to_owned(),
        false => format!("no line of regie worker or of regie check --format ndjson: {}", json_mistake(&error)),
    })?;
    if fields.schema_version != 1 {
        return Err(format!("schema version {}; this regie reads version 1", fields.schema_version));
    }
    let id = match (fields.id, &fields.path) {
        (Some(raw), _) => written(raw),
        (None, Some(path)) => Id::Text(path.clone()),
        (None, None) => {
            let why = fields.message.unwrap_or_else(|| "no id".to_owned());
            return Err(format!("a line without an id cannot be counted: {why}"));
        }
    };
    let whole = || std::str::from_utf8(text).unwrap_or_default().to_owned();
    let entry = match (fields.plan, fields.error, fields.status.as_deref()) {
        (Some(plan), None, Some("ok")) => plan_of(plan.get().to_owned())?,
        (None, Some(error), None) => {
            Entry::Error(json!({"path": fields.path, "kind": error.kind, "message": error.message}).to_string())
        }
        (None, None, None) => plan_of(whole())?,
        (None, None, Some(status)) if status != "ok" => {
            let id = fields.id.map_or(Value::Null, |raw| serde_json::from_str(raw.get()).unwrap_or_default());
            Entry::Error(json!({"id": id, "kind": status, "message": fields.message.unwrap_or_default()}).to_string())
        }
        _ => return Err("no line of regie worker or of regie check --format ndjson".to_owned()),
    };
    Ok(Line { id, entry })
}

fn written(raw: &RawValue) -> Id {
    match serde_json::from_str(raw.get()) {
        Ok(Value::String(text)) => Id::Text(text),
        Ok(Value::Number(_)) => Id::Number(raw.get().to_owned()),
        _ => Id::Other(raw.get().to_owned()),
    }
}

fn plan_of(plan: String) -> Result<Entry, String> {
    let judged: Judged =
        serde_json::from_str(&plan).map_err(|error| format!("the line holds no plan: {}", json_mistake(&error)))?;
    Ok(Entry::Plan(plan, judged.verdict, judged.findings.into_iter().map(|finding| finding.rule).collect()))
}

/// What is wrong with the ids of a run, a line each; nothing where each is there once. `expected` are those that must be there, as
/// they are shown.
pub fn gaps<'i>(ids: impl Iterator<Item = &'i Id>, expected: Option<&BTreeSet<String>>) -> Vec<String> {
    let mut times: BTreeMap<&Id, usize> = BTreeMap::new();
    ids.for_each(|id| *times.entry(id).or_default() += 1);
    let doubled = times.iter().filter(|(_, n)| **n > 1).map(|(id, n)| format!("{id}: there {n} times"));
    let mut wrong: Vec<String> = doubled.collect();
    if let Some(expected) = expected {
        let found: BTreeSet<String> = times.keys().map(ToString::to_string).collect();
        wrong.extend(expected.difference(&found).map(|id| format!("{id}: missing")));
        wrong.extend(found.difference(expected).map(|id| format!("{id}: not expected")));
    }
    wrong
}

/// How many plans and errors there are, by verdict and by rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    plans: usize,
    errors: usize,
    verdicts: BTreeMap<String, usize>,
    rules: BTreeMap<String, usize>,
}

impl Summary {
    /// Counts what came of a document.
    pub fn count(&mut self, entry: &Entry) {
        match entry {
            Entry::Plan(_, verdict, rules) => {
                self.plans += 1;
                *self.verdicts.entry(verdict.clone()).or_default() += 1;
                rules.iter().for_each(|rule| *self.rules.entry(rule.clone()).or_default() += 1);
            }
            Entry::Error(_) => self.errors += 1,
        }
    }

    /// What `summary` of a report holds.
    pub fn to_json(&self) -> Value {
        json!({"plans": self.plans, "errors": self.errors, "verdicts": self.verdicts, "rules": self.rules})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OK: &str =
        r#"{"schema_version":1,"id":7,"status":"ok","plan":{"verdict":"steered","findings":[{"rule":"no-budget"}]}}"#;

    #[test]
    fn lines_of_both_kinds_are_read() {
        let of = |text: &str| line(text.as_bytes());
        let plan = Entry::Plan(
            r#"{"verdict":"steered","findings":[{"rule":"no-budget"}]}"#.to_owned(),
            "steered".to_owned(),
            vec!["no-budget".to_owned()],
        );
        assert_eq!(of(OK), Ok(Line { id: Id::Number("7".to_owned()), entry: plan }));
        let bare = r#"{"schema_version":1,"path":"a.md","verdict":"steered","findings":[]}"#;
        assert_eq!(of(bare).map(|l| l.id), Ok(Id::Text("a.md".to_owned())));
        let failed = of(r#"{"schema_version":1,"id":"x","status":"corrupt","message":"damaged"}"#).expect("a line");
        assert_eq!(failed.entry, Entry::Error(r#"{"id":"x","kind":"corrupt","message":"damaged"}"#.to_owned()));
        let failed = of(r#"{"schema_version":1,"path":"b.md","error":{"kind":"io","message":"gone"}}"#).expect("a line");
        assert_eq!(failed.entry, Entry::Error(r#"{"kind":"io","message":"gone","path":"b.md"}"#.to_owned()));
    }

    #[test]
    fn a_line_that_is_cut_off_or_of_something_else_is_refused() {
        for cut in 1..OK.len() {
            assert_eq!(line(&OK.as_bytes()[..cut]), Err("the line is cut off".to_owned()), "{cut}");
        }
        for (text, part) in [
            ("{}", "missing field"),
            ("[]", "no line of"),
            (r#"{"schema_version":2,"id":1}"#, "schema version 2"),
            (r#"{"schema_version":1,"id":null,"status":"bad-input","message":"the line is empty"}"#, "the line is empty"),
            (r#"{"schema_version":1,"id":1,"status":"ok"}"#, "no line of"),
            (r#"{"schema_version":1,"id":1,"status":"ok","plan":{}}"#, "holds no plan"),
        ] {
            assert!(line(text.as_bytes()).unwrap_err().contains(part), "{text}");
        }
    }

    #[test]
    fn ids_stand_in_one_order_and_gaps_are_named() {
        let number = |text: &str| Id::Number(text.to_owned());
        let ordered = [
            number("-1"),
            number("2"),
            number("10"),
            Id::Text("10".to_owned()),
            Id::Text("2".to_owned()),
            Id::Other("[1]".to_owned()),
        ];
        assert!(ordered.is_sorted());
        let ids = [number("1"), number("2"), number("1")];
        let expected: BTreeSet<String> = ["1", "3"].map(String::from).into();
        assert_eq!(gaps(ids.iter(), Some(&expected)), ["1: there 2 times", "3: missing", "2: not expected"]);
        assert!(gaps(ids[..2].iter(), None).is_empty());
    }
}
