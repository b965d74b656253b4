//! Action snippets: tables of texts with the actions they name, and what is said of each.

use super::find;
use crate::facts::{Action, Said, Source, owner, probe, target};
use crate::text::Lang;

/// Language and format, expected counts, text with `\n` for a line break.
const TABLE: &str = include_str!("snippets.tsv");
/// Language and format, expected details, text with `\n` for a line break.
const DETAILS: &str = include_str!("details.tsv");

/// The share of texts whose actions must be read exactly as expected.
const REQUIRED: f64 = 0.95;

/// What is told of the actions of a text.
fn told(kind: &str, text: &str, tell: fn(&[Action], Source<'_>) -> String) -> String {
    let (lang, format) = kind.split_once('.').expect("language and format");
    probe::file(&format!("plan.{format}"), text.as_bytes(), Lang::from_code(lang), |source| {
        tell(&find(source, &owner::find(source), &target::find(source)), source)
    })
}

/// Total, owned, dated, budgeted.
fn counts(actions: &[Action], _: Source<'_>) -> String {
    let of = |test: fn(&Action) -> bool| actions.iter().filter(|a| test(a)).count();
    let counts = [actions.len(), of(|a| a.owner.is_some()), of(|a| a.deadline.is_some()), of(|a| a.budget.is_some())];
    counts.map(|n| n.to_string()).join(" ")
}

/// What, who, when, how much.
fn details(actions: &[Action], source: Source<'_>) -> String {
    let text = |said: &Option<Said>| said.as_ref().map_or("-".to_owned(), |s| s.text.clone());
    let of = |a: &Action| [source.doc.slice(a.what).to_owned(), text(&a.owner), text(&a.deadline), text(&a.budget)].join(" / ");
    actions.iter().map(of).collect::<Vec<_>>().join("; ")
}

fn check(table: &str, least: usize, tell: fn(&[Action], Source<'_>) -> String) {
    let (mut right, mut all, mut wrong) = (0, 0, String::new());
    for line in table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let [kind, expected, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let found = told(kind, &text.replace("\\n", "\n"), tell);
        all += 1;
        if found == expected {
            right += 1;
        } else {
            wrong += &format!("{kind} {text}\n    expected {expected}\n    found    {found}\n");
        }
    }
    println!("{right} of {all}\n{wrong}");
    assert!(all >= least && f64::from(right) >= REQUIRED * all as f64, "{right} of {all}\n{wrong}");
}

#[test]
fn actions_with_owner_date_and_budget() {
    check(TABLE, 200, counts);
}

#[test]
fn details_in_the_plans_words() {
    check(DETAILS, 30, details);
}
