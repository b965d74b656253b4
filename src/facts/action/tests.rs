//! Action snippets: a table of texts with the actions they name.

use super::find;
use crate::facts::{Action, Source, owner, target};
use crate::language::analyse;
use crate::lexicon::Lexicon;
use crate::read::{Limits, open};
use crate::scan::scan;
use crate::text::Lang;

/// Language and format, expected counts, text with `\n` for a line break.
const TABLE: &str = include_str!("snippets.tsv");

/// The share of texts whose actions must be read exactly as expected.
const REQUIRED: f64 = 0.95;

/// Total, owned, dated, budgeted.
fn count(lexicon: &Lexicon, kind: &str, text: &str) -> [usize; 4] {
    let (lang, format) = kind.split_once('.').expect("language and format");
    let doc = open(text.as_bytes(), &format!("plan.{format}"), &Limits::default()).expect("text is read");
    let language = analyse(&doc, Lang::from_code(lang));
    let hits = scan(&doc, &language, lexicon);
    let source = Source { doc: &doc, language: &language, hits: &hits, lexicon };
    let actions = find(source, &owner::find(source), &target::find(source));
    let of = |test: fn(&Action) -> bool| actions.iter().filter(|a| test(a)).count();
    [actions.len(), of(|a| a.owned), of(|a| a.dated), of(|a| a.budgeted)]
}

#[test]
fn actions_with_owner_date_and_budget() {
    let lexicon = Lexicon::builtin();
    let (mut right, mut all, mut wrong) = (0, 0, String::new());
    for line in TABLE.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let [kind, expected, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let found = count(&lexicon, kind, &text.replace("\\n", "\n")).map(|n| n.to_string()).join(" ");
        all += 1;
        if found == expected {
            right += 1;
        } else {
            wrong += &format!("{kind} {text}\n    expected {expected}\n    found    {found}\n");
        }
    }
    println!("{right} of {all}\n{wrong}");
    assert!(all >= 60 && f64::from(right) >= REQUIRED * f64::from(all), "{right} of {all}\n{wrong}");
}
