//! How well targets are found in the labelled corpus, where it is at hand: `cargo test corpus -- --ignored --nocapture`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::find;
use crate::document::{Anchor, BlockKind, Document, DocumentBuilder};
use crate::facts::{Source, Target, TargetKind};
use crate::language::analyse;
use crate::lexicon::Lexicon;
use crate::read::{Limits, open};
use crate::scan::scan;
use crate::text::Lang;

const CORPUS: &str = "/work/shared/corpus";

fn records(name: &str) -> Vec<Value> {
    let text = fs::read_to_string(Path::new(CORPUS).join(name)).unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

fn lang(record: &Value) -> Lang {
    record["lang"].as_str().and_then(Lang::from_code).unwrap_or_default()
}

fn targets(doc: &Document, forced: Option<Lang>, lexicon: &Lexicon) -> Vec<Target> {
    let language = analyse(doc, forced);
    let hits = scan(doc, &language, lexicon);
    find(Source { doc, language: &language, hits: &hits, lexicon })
}

/// Counts of a yes/no question: right yes, wrong yes, missed.
#[derive(Default)]
struct Tally {
    hit: u32,
    false_alarm: u32,
    miss: u32,
}

impl Tally {
    fn add(&mut self, label: bool, said: bool) {
        match (label, said) {
            (true, true) => self.hit += 1,
            (false, true) => self.false_alarm += 1,
            (true, false) => self.miss += 1,
            (false, false) => {}
        }
    }

    fn f1(&self) -> f64 {
        2.0 * f64::from(self.hit) / f64::from(2 * self.hit + self.false_alarm + self.miss).max(1.0)
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "F1 {:.3} (hit {}, false {}, miss {})", self.f1(), self.hit, self.false_alarm, self.miss)
    }
}

#[test]
#[ignore = "needs the labelled corpus"]
fn documents() {
    let lexicon = Lexicon::builtin();
    for wanted in Lang::ALL {
        let (mut any, mut outcome, mut vanity) = (Tally::default(), Tally::default(), Tally::default());
        for record in records("documents.jsonl").iter().filter(|r| lang(r) == wanted) {
            let file = record["file"].as_str().unwrap_or_default();
            let Ok(bytes) = fs::read(Path::new(CORPUS).join(file)) else { continue };
            let Ok(doc) = open(&bytes, file, &Limits::default()) else {
                println!("not read: {file}");
                continue;
            };
            let found = targets(&doc, None, &lexicon);
            let outcomes = found.iter().filter(|t| t.kind == TargetKind::Outcome).count();
            if record["is_plan"] != true {
                println!("no plan: {file}: {} targets, {outcomes} outcomes", found.len());
                continue;
            }
            any.add(record["metrics"] == true, !found.is_empty());
            outcome.add(record["outcome_metrics"] == true, outcomes > 0);
            vanity.add(record["vanity_only"] == true, !found.is_empty() && outcomes == 0);
            println!(
                "{file}: metrics {} outcome {}, found {} / {outcomes}",
                record["metrics"],
                record["outcome_metrics"],
                found.len()
            );
            for target in found {
                let quote = doc.slice(target.span).replace('\n', " ");
                let Target { metric, kind, value, unit, baseline, deadline, .. } = target;
                println!("    {} {value} {unit} {metric} {baseline:?} {deadline:?} <- {quote}", kind.id());
            }
        }
        println!("== {} target {any}\n== outcome {outcome}\n== only vanity {vanity}", wanted.code());
    }
}

/// A line as a document: a row where it has cells, else an item.
fn document(text: &str) -> Document {
    let mut builder = DocumentBuilder::new("plain");
    if text.contains(" | ") {
        let table = builder.open_table();
        builder.open_row(table, 1, false, Anchor::Source);
        for (column, cell) in text.split(" | ").enumerate() {
            builder.open_cell(column as u16);
            builder.push(cell);
        }
    } else {
        builder.open(BlockKind::Item(0), Anchor::Source);
        builder.push(text);
    }
    builder.finish()
}

#[test]
#[ignore = "needs the labelled corpus"]
fn lines() {
    let lexicon = Lexicon::builtin();
    for name in ["sentences.jsonl", "lines.jsonl"] {
        for wanted in Lang::ALL {
            let mut tally = Tally::default();
            for record in records(name).iter().filter(|r| lang(r) == wanted) {
                let Some(metric) = record["metric"].as_str().filter(|m| *m != "output_target") else { continue };
                let text = record["text"].as_str().unwrap_or_default();
                let found = targets(&document(text), Some(wanted), &lexicon);
                let label = metric.ends_with("target");
                tally.add(label, !found.is_empty());
                if label == found.is_empty() {
                    println!("{metric}: {text}\n    {found:?}");
                }
            }
            println!("== {name} {} {tally}", wanted.code());
        }
    }
}
