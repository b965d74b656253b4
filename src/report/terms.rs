//! The terms of the lexicon as a table for people, as JSON and as CSV.

use std::fmt::Write as _;

use anstyle::Style;
use serde_json::{Value, json};

use super::escape::{for_csv, for_terminal};
use super::text::paint;
use crate::lexicon::Listed;
use crate::text::Lang;

/// A table with a line for each term and a count below it.
pub fn terms_text(terms: &[Listed], lang: Lang) -> String {
    let widest = |of: fn(&Listed) -> &str| terms.iter().map(|t| of(t).chars().count()).max().unwrap_or(0);
    let (term, category) = (widest(|t| &t.term), widest(|t| &t.category));
    let mut out = String::new();
    for t in terms {
        let name = paint(Style::new().bold(), &format!("{:<term$}", for_terminal(&t.term)));
        let place = paint(Style::new().dimmed(), &for_terminal(&format!("{}:{}", t.file, t.line)));
        let (code, pole, topic, weight) = (t.lang.code(), t.pole.id(), for_terminal(&t.category), t.strength.id());
        let _ = writeln!(out, "{name}  {code}  {pole:<9}  {topic:<category$}  {weight:<6}  {place}");
    }
    let count = terms.len();
    let counted = match (lang, count) {
        (Lang::Nl, 1) => "1 term".to_owned(),
        (Lang::Nl, _) => format!("{count} termen"),
        (Lang::En, 1) => "1 term".to_owned(),
        (Lang::En, _) => format!("{count} terms"),
    };
    let _ = writeln!(out, "{counted}");
    out
}

/// One object a term.
pub fn terms_json(terms: &[Listed]) -> String {
    let objects: Vec<Value> = terms
        .iter()
        .map(|t| {
            json!({
                "term": t.term, "language": t.lang.code(), "pole": t.pole.id(), "category": t.category,
                "weight": t.strength.id(), "match": if t.head { "head" } else { "whole" }, "forms": t.forms,
                "file": t.file, "line": t.line,
            })
        })
        .collect();
    let whole = json!({ "schema_version": 1, "terms": objects });
    format!("{whole:#}\n")
}

/// One row a term, with a header; forms joined by semicolons.
pub fn terms_csv(terms: &[Listed]) -> String {
    let mut out = String::from("term,language,pole,category,weight,match,forms,file,line\r\n");
    for t in terms {
        let head = if t.head { "head" } else { "whole" };
        let line = t.line.to_string();
        let forms = t.forms.join("; ");
        let cells = [&t.term, t.lang.code(), t.pole.id(), &t.category, t.strength.id(), head, &forms, &t.file, &line];
        let row: Vec<String> = cells.into_iter().map(|cell| for_csv(cell, ',')).collect();
        let _ = write!(out, "{}\r\n", row.join(","));
    }
    out
}
