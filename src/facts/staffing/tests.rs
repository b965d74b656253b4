use super::{HorizonKind, Staffing, find};
use crate::facts::{owner, probe};

/// What is found in a Markdown text.
fn staffing(markdown: &str) -> Staffing {
    probe::markdown(markdown, |source| find(source, &owner::find(source)))
}

#[test]
fn snippets_are_read() {
    let mut wrong = Vec::new();
    for line in include_str!("snippets.tsv").lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let (expected, text) = line.split_once('\t').expect("two columns");
        let found = staffing(&text.replace("\\n", "\n"));
        let mut marks: Vec<&str> = Vec::new();
        marks.extend((!found.interns.is_empty()).then_some("intern"));
        marks.extend((!found.outsiders.is_empty()).then_some("outsider"));
        marks.extend(found.guidance.found.map(|_| "guided"));
        marks.extend(found.handover.found.map(|_| "handover"));
        marks.extend(found.sponsor.found.map(|_| "sponsor"));
        marks.extend(found.short.map(|s| if s.kind == HorizonKind::Learning { "learning" } else { "project" }));
        if marks.join(" ") != expected.replace('-', "") {
            wrong.push(format!("{expected:?}, found {:?}: {text}", marks.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_denied_is_near() {
    let found = staffing("Onze stagiair doet de socials, zonder begeleiding. De directie heeft geen tijd voor marketing.\n");
    assert!(found.guidance.found.is_none() && found.guidance.near.is_some(), "{found:?}");
    assert!(found.sponsor.found.is_none() && found.sponsor.near.is_some(), "{found:?}");
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "(stagiair|intern|mentor|de directie|Kim|\\(|\\)|\\| |\n|é|begeleidt|tijdens de|stage|bureau|dan stopt| |:|# ){0,60}") {
        let _ = staffing(&format!("Plan {text}"));
    }
}
