use super::*;
use crate::audit::{Auditor, Policy};
use crate::plan::{Passage, PassageKind, Piece, PlanReport};
use crate::read::{Limits, open};

fn plan(path: &str, text: &str) -> PlanReport {
    let auditor = Auditor::new(Policy { with_text: true, ..Policy::default() });
    let doc = open(text.as_bytes(), path, &Limits::default()).expect("a plan");
    auditor.judge(path, &auditor.analyse(doc, None), true)
}

fn known(name: &str, kind: OwnerKind, aliases: &[&str]) -> Known {
    let aliases = aliases.iter().map(|a| (*a).to_owned()).collect();
    Known { name: name.to_owned(), kind, human: kind != OwnerKind::Agency, aliases }
}

/// A mask for people who are listed and for no plan.
fn listed() -> Mask {
    let people = [
        known("Sanne de Vries", OwnerKind::Person, &["San"]),
        known("Mark Post", OwnerKind::Person, &[]),
        known("Jan-Willem Kok", OwnerKind::Person, &["JWK"]),
        known("Bureau Vonkel BV", OwnerKind::Agency, &[]),
    ];
    Mask::new(&Report::default(), &people, &[], Lang::Nl)
}

#[test]
fn every_way_of_writing_a_name_is_masked() {
    let mut mask = listed();
    for (text, expected) in [
        ("Sanne de Vries schrijft.", "Persoon 1 schrijft."),
        ("SANNE DE VRIES en sanne", "Persoon 1 en Persoon 1"),
        ("Sannes plan, Sanne's plan", "Persoon 1 plan, Persoon 1's plan"),
        ("S. de Vries, mevrouw De Vries, Vries", "Persoon 1, mevrouw Persoon 1, Persoon 1"),
        ("Sanne de V. (SdV)", "Persoon 1. (Persoon 1)"),
        ("San belt", "Persoon 1 belt"),
        ("Sánne's plan, SÁNNE, Sa\u{301}nne", "Persoon 1's plan, Persoon 1, Persoon 1"),
        ("S.M. de Vries, S. M. DE VRIES", "Persoon 1, Persoon 1"),
        ("linkedin.com/in/sannedevries", "Website 1"),
        ("**Sanne** de Vries", "**Persoon 1"),
        ("#sannedevries en sanne_de_vries", "#Persoon 1 en Persoon 1"),
        ("Jan-Willem, JWK en Kok", "Persoon 3, Persoon 3 en Persoon 3"),
        ("bureau vonkel bv, Bureau Vonkel, Vonkel", "Bureau 1, Bureau 1, Bureau 1"),
        ("Sanne deVries, deVries, DeVries", "Persoon 1, Persoon 1, Persoon 1"),
        ("Ｓanne, S\u{200b}anne, de V\u{ad}ries, ＪＷＫ", "Persoon 1, Persoon 1, Persoon 1, Persoon 3"),
        ("mail sanne@vonkel.example", "mail E-mail 1"),
    ] {
        assert_eq!(mask.text(text), expected, "{text}");
    }
}

#[test]
fn names_that_are_known_in_part_are_masked_whole() {
    let people = [known("Van den Berg", OwnerKind::Person, &[]), known("Joost", OwnerKind::Person, &[])];
    let mut mask = Mask::new(&Report::default(), &people, &[], Lang::Nl);
    for (text, expected) in [
        ("Plan van Sanne van den Berg", "Plan van Persoon 1"),
        ("Plan Van den Berg", "Plan Persoon 1"),
        ("Joost van der Meulen belt", "Persoon 2 belt"),
        ("Joost in Utrecht", "Persoon 2 in Utrecht"),
        ("JOOST VAN DER MEULEN", "Persoon 2"),
        ("Joost Bakema belt", "Persoon 2 belt"),
        ("Joost Instagram", "Persoon 2 Instagram"),
    ] {
        assert_eq!(mask.text(text), expected, "{text}");
    }
}

#[test]
fn words_that_are_names_too_stay_in_lower_case() {
    let mut mask = listed();
    for text in [
        "een post per week", "Posts plaatsen", "we mark the date", "de kok en het bureau", "Sannekes werk", "BV of NV",
        "KPI en PR",
    ] {
        assert_eq!(mask.text(text), text);
    }
    assert_eq!(mask.text("Post en Mark"), "Persoon 2 en Persoon 2");
}

#[test]
fn a_first_name_leads_to_whoever_has_it() {
    let texts = ["# Plan\n\nEigenaar: Sanne\n", "# Plan\n\nEigenaar: Tom Bakker\n", "# Plan\n\nEigenaar: Sanne de Wit\n"];
    let plans = texts.iter().zip(["a.md", "b.md", "c.md"]).map(|(text, path)| plan(path, text)).collect();
    let report = Report { plans, ..Report::default() };
    let mut mask = Mask::new(&report, &[], &[], Lang::En);
    assert_eq!(mask.text("Sanne, Tom, S. de Wit"), "Person 1, Person 2, Person 1");
    let people = [known("Sanne Kuipers", OwnerKind::Person, &[])];
    let mut mask = Mask::new(&report, &people, &[], Lang::En);
    assert_eq!(mask.text("Sanne; Sanne Kuipers"), "Person 1/2; Person 1");
}

#[test]
fn a_surname_that_stands_once_behind_the_first_name_is_masked_alone() {
    let text = "# Plan\n\nEigenaar: Sanne\n\nWe vragen Sanne van der Meulen om hulp.\n\nMevrouw Van der Meulen beslist.\n";
    let report = Report { plans: vec![plan("a.md", text)], ..Report::default() };
    let mut mask = Mask::new(&report, &[], &[], Lang::Nl);
    assert_eq!(mask.text("mevrouw Van der Meulen, Meulen"), "mevrouw Persoon 1, Persoon 1");
    let report = Report { plans: vec![plan("Plan_Sanne_de_Wit.md", "# Plan\n\nEigenaar: Sanne\n")], ..Report::default() };
    let mut mask = Mask::new(&report, &[], &[], Lang::Nl);
    assert_eq!(mask.text("De Wit beslist, het witte huis niet"), "Persoon 1 beslist, het witte huis niet");
}

#[test]
fn a_name_over_two_sentences_is_gone_from_both() {
    let mut mask = listed();
    let piece = |text: &str| Piece { text: text.to_owned(), label: None };
    let plan = &mut plan("a.md", "# Plan\n\nWe schrijven.\n");
    plan.passages =
        vec![Passage { kind: PassageKind::Paragraph, level: None, pieces: vec![piece("Door S. "), piece("de Vries gedaan")] }];
    let mut report = Report { plans: vec![plan.clone()], ..Report::default() };
    mask.report(&mut report);
    let shown: Vec<&str> = report.plans[0].passages[0].pieces.iter().map(|p| p.text.as_str()).collect();
    assert_eq!(shown, ["Door Persoon 1", " gedaan"]);
}

#[test]
fn messages_lose_their_paths() {
    let typed = ["klant vonk".to_owned()];
    for (text, expected) in [
        ("klant vonk/oude map/regie.toml:3: unknown key 'stge'", "…:3: unknown key 'stge'"),
        ("no documents found in klant vonk; regie reads docx", "no documents found in …; regie reads docx"),
        ("klant vonk: no such file", "…: no such file"),
        ("the list a/b.txt is empty", "the list … is empty"),
    ] {
        assert_eq!(message(text, &typed), expected, "{text}");
    }
}

#[test]
fn those_who_are_named_and_own_nothing_are_masked_too() {
    let text = "# Marketingplan Vonk & Co\n\nOpdrachtgever: Jan Bakker  \nContactpersoon: Wybren Zijlmans (tel. volgt)\n\n\
        Eigenaar: Marieke Post\n\n| Versie | Auteur |\n|---|---|\n| 1 | Els Kuiper |\n\nDit plan is geschreven door Tom Vos.\n\n\
        We plaatsen elke week een post, en m.post plaatst er nog een.\n\nMet vriendelijke groet,\n\nLotte Aerts\n";
    let report = Report { plans: vec![plan("a.md", text)], ..Report::default() };
    let mut mask = Mask::new(&report, &[], &[], Lang::Nl);
    for name in ["Bakker", "Jan Bakker", "Wybren Zijlmans", "Kuiper", "Tom", "m.post", "Lotte", "L. Aerts", "Aerts"] {
        let shown = mask.text(name);
        assert!(shown.contains("Persoon ") && !shown.contains("m.post") && !shown.contains(name), "{name}: {shown}");
    }
    assert_eq!(mask.text("Vonk & Co en Vonk"), "Bedrijf 1 en Bedrijf 1");
    for text in ["een post per week", "de auteur van het plan", "Versie 1", "vriendelijke groet", "de opdrachtgever"] {
        assert_eq!(mask.text(text), text);
    }
}

#[test]
fn two_unknown_words_behind_a_label_tell_only_together() {
    let text = "# Plan\n\nAuteur: Afdeling Communicatie\n\nDe afdeling doet communicatie.\n";
    let report = Report { plans: vec![plan("a.md", text)], ..Report::default() };
    let mut mask = Mask::new(&report, &[], &[], Lang::Nl);
    assert_eq!(mask.text("De Afdeling doet Communicatie"), "De Afdeling doet Communicatie");
}
