//! Goals in short documents, and whether they are measured.

use super::find;
use crate::facts::{probe, target};

/// How many goals, and how many of them are measured.
fn goals(markdown: &str) -> (usize, usize) {
    let goals = probe::markdown(markdown, |source| find(source, &[], &target::find(source)));
    (goals.len(), goals.iter().filter(|g| g.is_measured()).count())
}

#[test]
fn goals_and_whether_they_are_measured() {
    for (text, expected) in [
        ("Doel: meer aanvragen uit de regio.", (1, 0)),
        ("Doel: 40 aanvragen per maand.", (1, 1)),
        ("## Doelstellingen\n- Meer naamsbekendheid in de regio\n- 20 nieuwe klanten in 2026", (2, 1)),
        ("## Goals\n- Grow awareness among founders\n  - KPI: 2,000 followers\n- Retain our customers", (2, 1)),
        ("We willen dit jaar doorgroeien naar 60 leads per maand.", (1, 1)),
        ("Our goal is to become the first choice for florists.", (1, 0)),
        ("Doel: meer leden.\n\nKPI: 400 leden op 1 mei 2026", (1, 1)),
        (
            "| Doel | KPI | Deadline |\n|---|---|---|\n| Meer instroom | 60 inschrijvingen | 1 mei 2026 |\n| Betere sfeer | | |",
            (2, 1),
        ),
        ("## Doelgroep\n- Ondernemers in de bouw", (0, 0)),
        ("## KPI's\n- Open rate\n- Kosten per lead", (0, 0)),
        ("## Acties\n- Nieuwsbrief versturen", (0, 0)),
        ("Willen we dit echt?", (0, 0)),
        ("## Goal: reach 400 members\n\n### Tactics\n\n- Host a monthly evening for the new members.", (1, 1)),
        ("## Metrics\n- Session time: minutes spent on the site\n- Newsletter opens and replies per issue", (0, 0)),
        ("## Doelen\n- Naamsbekendheid: meer ouders kennen de school\n- Hulp: de werkgroep en de drukker", (1, 0)),
        ("## Non-goals\n- Become the cheapest shop in the whole region.", (0, 0)),
        ("Doel: laat zien hoe de leads door de trechter gaan.", (0, 0)),
        ("Doel: meer afspraken.\n\n- Elke week een filmpje plaatsen\n\nKPI's: 30 afspraken per maand", (1, 1)),
        ("Writers choose topics that fit with our goals and our tone.", (0, 0)),
    ] {
        assert_eq!(goals(text), expected, "{text}");
    }
}
#[test]
fn reads_the_table() {
    let (mut total, mut wrong) = (0, Vec::new());
    for line in include_str!("snippets.tsv").lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [text, stated, measured] = fields[..] else { panic!("three fields: {line}") };
        let found = goals(&text.replace("\\n", "\n"));
        total += 1;
        if (stated.parse(), measured.parse()) != (Ok(found.0), Ok(found.1)) {
            wrong.push(format!("{line}\n    found {found:?}"));
        }
    }
    assert!(total >= 130, "{total} cases");
    assert!(wrong.len() * 20 <= total, "{} of {total} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
