//! SARIF 2.1.0 for code scanning: every result has a file, a region only where the format has lines, and a fingerprint that
//! survives what changes elsewhere.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{Rendered, Renderer, View, words};
use crate::document::Location;
use crate::finding::{Finding, Severity};
use crate::plan::{Failure, PlanReport, Report};
use crate::rules::{Meta, RULES};
use crate::text::Lang;

/// The renderer.
pub(super) struct Sarif;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Value,
    language: &'static str,
    column_kind: &'static str,
    invocations: [Invocation; 1],
    results: Vec<Outcome<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    tool_execution_notifications: Vec<Value>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [Place; 1],
    partial_fingerprints: Value,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<Value>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Value>,
}

impl Renderer for Sarif {
    fn id(&self) -> &'static str {
        "sarif"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["sarif"]
    }

    fn render(&self, report: &Report, view: &View) -> Rendered {
        let lang = view.common();
        let rules: Vec<Value> = RULES.iter().map(|r| rule(r.meta(), lang)).collect();
        let driver = json!({
            "name": "regie",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": rules,
            "properties": {"lexicon": report.lexicon},
        });
        let run = Run {
            tool: json!({"driver": driver}),
            language: lang.pick("nl-NL", "en-GB"),
            column_kind: "unicodeCodePoints",
            invocations: [Invocation {
                execution_successful: report.errors.is_empty(),
                tool_execution_notifications: report.errors.iter().map(|failure| notification(failure, lang)).collect(),
            }],
            results: report.plans.iter().flat_map(|p| of_plan(p, view.lang_for(p.language))).collect(),
        };
        let log = Log { schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
        let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
        text.push('\n');
        Rendered::Text(text)
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// What a viewer shows of a rule.
fn rule(meta: &'static Meta, lang: Lang) -> Value {
    let docs = meta.docs(lang);
    let parts = meta.sections(lang);
    let plain: Vec<String> = parts.iter().map(|(title, body)| format!("{title}: {body}")).collect();
    let markdown: Vec<String> = parts.iter().map(|(title, body)| format!("**{title}**\n\n{body}")).collect();
    json!({
        "id": meta.id,
        "shortDescription": {"text": docs.summary},
        "fullDescription": {"text": docs.why},
        "help": {"text": plain.join("\n\n"), "markdown": markdown.join("\n\n")},
        "defaultConfiguration": {"level": level(meta.severity)},
        "properties": {"tags": ["marketing", "plan"], "sources": meta.sources(lang)},
    })
}

fn notification(failure: &Failure, lang: Lang) -> Value {
    json!({
        "level": "error",
        "descriptor": {"id": failure.error.kind.id()},
        "message": {"text": failure.error.message(lang)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact(&failure.path)}}],
    })
}

fn of_plan(plan: &PlanReport, lang: Lang) -> Vec<Outcome<'_>> {
    let results =
        plan.findings.iter().map(|finding| (finding, finding.fingerprint(&plan.path))).map(|(finding, print)| Outcome {
            rule_id: finding.rule,
            rule_index: RULES.iter().position(|r| r.meta().id == finding.rule).unwrap_or(0),
            level: level(finding.severity),
            message: Text { text: message(finding, lang) },
            locations: [Place {
                physical_location: Physical {
                    artifact_location: artifact(&plan.path),
                    region: finding.location.as_ref().and_then(region),
                },
                logical_locations: finding.location.as_ref().map_or_else(Vec::new, |at| logical(at, lang)),
            }],
            partial_fingerprints: json!({"primaryLocationLineHash": print, "regie/v1": print}),
        });
    results.collect()
}

/// Message, quote and place: viewers hide logical locations.
fn message(finding: &Finding, lang: Lang) -> String {
    let place = finding.location.as_ref().filter(|at| at.line.is_none()).map(|at| words::place(at, lang));
    let quote = finding.quote.as_ref().map(|q| format!("\"{q}\""));
    let parts = [
        Some(finding.message.get(lang).to_owned()),
        place.filter(|p| !p.is_empty()),
        quote,
        Some(format!("→ {}", finding.suggestion.get(lang))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn region(at: &Location) -> Option<Value> {
    let mut region = Map::from_iter([("startLine".to_owned(), json!(at.line?))]);
    region.extend(at.column.map(|column| ("startColumn".to_owned(), json!(column))));
    Some(Value::Object(region))
}

/// Where it stands in a document without lines, in a reader's words and as a path.
fn logical(at: &Location, lang: Lang) -> Vec<Value> {
    if at.line.is_some() {
        return Vec::new();
    }
    let steps = [("page", at.page), ("paragraph", at.paragraph), ("table", at.table), ("row", at.row)];
    let path: Vec<String> = steps.iter().filter_map(|(name, n)| Some(format!("{name}[{}]", (*n)?))).collect();
    if path.is_empty() {
        return Vec::new();
    }
    vec![json!({"name": words::place(at, lang), "fullyQualifiedName": format!("/{}", path.join("/")), "kind": "element"})]
}

/// A path as a URI: relative ones stay relative to the repository's root.
fn artifact(path: &str) -> Value {
    let clean = path.trim_start_matches("./");
    let uri: String = clean.bytes().map(escaped).collect();
    let drive = clean.as_bytes().get(1) == Some(&b':');
    let uri = match clean {
        "-" => "stdin".to_owned(),
        _ if drive => format!("file:///{uri}"),
        _ if clean.starts_with('/') => format!("file://{uri}"),
        _ => uri,
    };
    json!({"uri": uri})
}

/// A byte of a path, percent-encoded unless it may stand in one.
fn escaped(byte: u8) -> String {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::artifact;

    #[test]
    fn paths_become_uris() {
        for (path, uri) in [
            ("./plans/a b.md", "plans/a%20b.md"),
            ("/home/x/plan é.docx", "file:///home/x/plan%20%C3%A9.docx"),
            ("C:/plans/a.md", "file:///C%3A/plans/a.md"),
            ("archive.zip!plan#1.docx", "archive.zip%21plan%231.docx"),
            ("-", "stdin"),
        ] {
            assert_eq!(artifact(path)["uri"], uri, "{path}");
        }
    }
}
