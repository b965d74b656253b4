use proptest::prelude::*;

use super::find;
use crate::facts::{Target, action, goal, placeholder, probe};
use crate::lexicon::Lexicon;
use crate::text::{Lang, dates};

fn targets(markdown: &str, lang: Lang) -> Vec<Target> {
    probe::file("plan.md", markdown.as_bytes(), Some(lang), find)
}

/// `metric|kind|value|unit|baseline|deadline`, as the snippets give it.
fn matches(target: &Target, expected: &str) -> bool {
    let fields: Vec<&str> = expected.split('|').collect();
    let [metric, kind, value, unit, baseline, deadline] = fields[..] else { panic!("six fields: {expected}") };
    let undated = dates(&target.metric, Lang::Nl).is_empty();
    undated
        && target.metric.to_lowercase().contains(&metric.to_lowercase())
        && target.kind.id() == kind
        && value.parse().is_ok_and(|value: f64| (target.value - value).abs() < 0.005)
        && target.unit == unit
        && target.baseline == baseline.parse().ok()
        && target.deadline.as_deref().unwrap_or("") == deadline
}

/// How many cases a table has, and those that are read wrong.
fn wrong(table: &str) -> (usize, Vec<String>) {
    let (mut total, mut wrong) = (0, Vec::new());
    for line in table.lines().filter(|l| !l.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(code), Some(snippet), Some(expected)) = (fields.next(), fields.next(), fields.next()) else {
            panic!("three fields: {line}")
        };
        let lang = Lang::from_code(code).expect("nl or en");
        let found = targets(&snippet.replace("\\n", "\n"), lang);
        let expected: Vec<&str> = expected.split(";;").map(str::trim).filter(|e| *e != "-").collect();
        total += 1;
        let all = expected.iter().all(|e| found.iter().any(|t| matches(t, e.trim_end_matches(';'))));
        if !all || found.len() != expected.len() {
            wrong.push(format!("{snippet}\n    found {found:?}"));
        }
    }
    (total, wrong)
}

#[test]
fn reads_the_tables() {
    let tables =
        [(include_str!("snippets.tsv"), 280), (include_str!("phrasings.tsv"), 260), (include_str!("registers.tsv"), 300)];
    for (table, least) in tables {
        let (total, wrong) = wrong(table);
        assert!(total >= least, "{total} cases");
        assert!(wrong.len() * 20 <= total, "{} of {total} wrong:\n{}", wrong.len(), wrong.join("\n"));
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>(), cells in "[ |0-9a-zA-Z€%.,:→≥()\n-]{0,200}") {
        let lexicon = Lexicon::from_files(std::iter::once(("lexicon/nl/facts/x.toml", METRICS))).expect("two terms");
        for text in [format!("# KPI\n\n{text}"), format!("| KPI | Nu | Doel |\n|---|---|---|\n{cells}"), cells] {
            let whole = probe::with(&lexicon, "plan.md", text.as_bytes(), None, |source| {
                let found = find(source);
                let named = found.iter().all(|t| !source.doc.slice(t.span).is_empty() && !t.metric.is_empty());
                let goals = goal::find(source, &[], &found);
                let actions = action::find(source, &[], &found);
                let left = placeholder::find(source);
                named && goals.iter().map(|g| g.span).chain(actions.iter().map(|a| a.span)).chain(left).all(|s| !s.is_empty())
            });
            prop_assert!(whole.unwrap_or(true));
        }
    }
}

const METRICS: &str = "pole = \"fact\"\ncategory = \"metric-outcome\"\n[terms]\n\"leads\" = {}\n\"a\" = {}\n";
