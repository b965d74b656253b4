//! Foundation and attitude snippets: tables of texts with what must be found in them.

use crate::facts::{Facts, find, probe};
use crate::text::Lang;

/// The share of texts that must be read exactly as expected.
const REQUIRED: f64 = 0.95;

fn facts(lang: &str, text: &str) -> Facts {
    probe::file("plan.md", text.as_bytes(), Lang::from_code(lang), find)
}

/// How many of what a row of the table asks for.
fn count(facts: &Facts, what: &str) -> usize {
    match what {
        "audience" => facts.foundation.audiences.len(),
        "positioning" => facts.foundation.positionings.len(),
        "budget" => facts.foundation.budgets.len(),
        "open-budget" => usize::from(facts.foundation.open_budget.is_some()),
        "start" => usize::from(facts.foundation.start.is_some()),
        "habit" => facts.attitude.habits.len(),
        "cost" => facts.attitude.costs.len(),
        "approval" => facts.attitude.approvals.len(),
        "chief" => facts.attitude.chiefs.len(),
        other => panic!("unknown: {other}"),
    }
}

#[test]
fn reads_the_table() {
    let (mut all, mut wrong) = (0, Vec::new());
    for line in include_str!("snippets.tsv").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let [lang, what, there, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("four columns: {line}") };
        all += 1;
        if (count(&facts(lang, &text.replace("\\n", "\n")), what) > 0) != (there == "yes") {
            wrong.push(line);
        }
    }
    println!("{} of {all} right\n{}", all - wrong.len(), wrong.join("\n"));
    assert!(all >= 100, "{all} cases");
    assert!(wrong.len() as f64 <= all as f64 * (1.0 - REQUIRED), "{} of {all} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
