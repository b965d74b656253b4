use crate::read::outline::{assert_places, outline, read};

fn blocks(markdown: &str) -> Vec<String> {
    let doc = read(markdown, "plan.md");
    assert_places(&doc, markdown);
    outline(&doc)
}

#[test]
fn headings_items_and_text() {
    let markdown = "# Plan **2026** {#plan}\n\nWij *kiezen*\nvoor [de zorg](https://voorbeeld.nl/x) &amp; groei.\\\nPunt.\n\n\
        - meer leads\n  - uit de zorg\n\n    met een toelichting\n- [x] klaar\n- [ ] **open**\n\n1. eerst\n2. dan\n\nKop\n---\n\n\
        > Zo zei iemand.\n>\n> - en dit\n\n**Acties**\n";
    let expected = [
        "#1 Plan 2026", "Wij kiezen voor de zorg & groei./Punt.", "-0 meer leads", "-1 uit de zorg", "-1 met een toelichting",
        "-0 [x] klaar", "-0 [ ] open", "-0 eerst", "-0 dan", "#2 Kop", "> Zo zei iemand.", "-0 > en dit", "#7 Acties",
    ];
    assert_eq!(blocks(markdown), expected);
}

#[test]
fn definitions_and_captions() {
    let markdown = "Termijn\n\n:   Per seizoen, van april tot oktober.\n\nDoelgroep\n: Volwassenen die vroeger zeilden.\n\n\
        | Doel | Wie |\n| --- | --- |\n| Groei | Kim |\n\n: Doelen voor 2027\n\nLet op: dit blijft.\n";
    let expected = [
        "Termijn", "Per seizoen, van april tot oktober.", "Doelgroep", "Volwassenen die vroeger zeilden.", "= Doel | Wie",
        "| Groei | Kim", "Doelen voor 2027", "Let op: dit blijft.",
    ];
    assert_eq!(blocks(markdown), expected);
}

#[test]
fn places_are_exact_behind_markup() {
    let markdown = "# Plan\r\n\r\nEén **doel**: `x` &euro; ~~oud~~ nieuw. Tweede zin.\r\n- [ ] taak *met* nadruk\r\n";
    let doc = read(markdown, "plan.md");
    for (words, line, column) in
        [("Eén", 3, 1), ("doel", 3, 7), ("nieuw", 3, 34), ("Tweede", 3, 41), ("taak", 4, 7), ("nadruk", 4, 18)]
    {
        let at = doc.text().find(words).unwrap_or_else(|| panic!("{words} in {:?}", doc.text()));
        let place = doc.locate(crate::text::Span::new(at, at + words.len()));
        assert_eq!((place.line, place.column), (Some(line), Some(column)), "{words}");
    }
}

#[test]
fn tables() {
    let markdown = "| Doel | KPI | Wie |\n|---|:--:|--:|\n| **leads** | 30<br>per maand | `x` |\n| los | | Kim \\| Bo |\n";
    assert_eq!(blocks(markdown), ["= Doel | KPI | Wie", "| leads | 30 per maand | x", "| los |  | Kim | Bo"]);
    let doc = read(markdown, "plan.md");
    let row = doc.blocks()[2].row.clone().expect("a row");
    assert_eq!((row.number, row.cells.len(), doc.slice(row.cells[2].span)), (3, 3, "Kim | Bo"));
    assert_eq!(doc.header(0, 1), Some("KPI"));
}

#[test]
fn front_matter_is_metadata() {
    let markdown = "---\ntitle: \"Marketingplan: 2026\"\nauthor: Sanne\ntags:\n  - leads\n  - zorg\n# uit\n---\nTekst.\n";
    let doc = read(markdown, "plan.md");
    assert_eq!(outline(&doc), [": title: Marketingplan: 2026", ": author: Sanne", ": tags: leads, zorg", "Tekst."]);
    assert_eq!((doc.title(), doc.tally().words), (Some("Marketingplan: 2026"), 1));
    assert_eq!(
        blocks("---\nEen lijn, dan tekst. En nog een.\n\n---\n\nDoel: ja\n"),
        ["Een lijn, dan tekst. En nog een.", "Doel: ja"]
    );
}

#[test]
fn what_is_no_language_is_left_out() {
    let markdown = "Tekst.\n\n```rust\nlet doel = 3;\n```\n\n```\nnpm install\n```\n\n![alt tekst](a.png) Beeld.[^1]\n\n<!-- weg\n\nook -->\n\n\
        Meer ~~niet~~ <s>niet</s> wel<!-- weg -->.\n\n[^1]: De noot.\n";
    assert_eq!(blocks(markdown), ["Tekst.", "Beeld.", "De noot.", "Meer wel."]);
    assert_eq!(read(markdown, "plan.md").tally().images, 1);
    assert_eq!(blocks("import { X } from 'y'\n\n# Plan\n\n<X />\n\nTekst.\n"), ["#1 Plan", "Tekst."]);
}

#[test]
fn templates_set_as_code_are_quoted_lines() {
    let markdown = "- stuur:\n\n  ```text\n  Hoi {{naam}},\n\n  Zullen we bellen over de website?\n  ```\n- klaar\n\n    Week 1: blog over leads\n";
    assert_eq!(blocks(markdown)[..4], ["-0 stuur:", "> Hoi {{naam}},", "> Zullen we bellen over de website?", "-0 klaar"]);
}

#[test]
fn tables_of_contents_are_dropped() {
    let linked = "# Plan\n\n- [Doelen](#doelen)\n  - [Wie](#wie)\n\n# Doelen\n\n- [Doelen](#doelen) halen wij\n- samen\n";
    assert_eq!(blocks(linked), ["#1 Plan", "#1 Doelen", "-0 Doelen halen wij", "-0 samen"]);
    let dotted = "# Inhoudsopgave\n\nInleiding ...... 3\nDoelen ...... 4\n\n# Doelen\n\nTekst.\n";
    assert_eq!(blocks(dotted), ["#1 Inhoudsopgave", "#1 Doelen", "Tekst."]);
}

#[test]
fn html_within_markdown() {
    let markdown = "<p align=\"center\">\n  <img src=x>\n  Ons <b>plan</b>\n</p>\n\n> <div>\n> in een citaat\n> </div>\n\n\
        <table>\n<tr><th>KPI</th><th>Doel</th></tr>\n<tr><td>leads</td><td>30</td></tr>\n</table>\n\n<details><summary>Meer</summary>\n\n**Doel**: ja\n\n</details>\n";
    assert_eq!(blocks(markdown), ["Ons plan", "> in een citaat", "= KPI | Doel", "| leads | 30", "Meer", "Doel: ja"]);
}

#[test]
fn labels_begin_a_line_of_their_own() {
    assert_eq!(blocks("**Doel:** meer leads\n**Eigenaar:** Sanne\nen Kim\n"), ["Doel: meer leads/Eigenaar: Sanne en Kim"]);
}

#[test]
fn footnotes_stand_behind_what_refers_to_them() {
    let md = "# Plan\n\nWij kiezen[^1] de zorg[^b].\n\n- meer leads[^c]\n  - uit beurzen\n- minder verloop\n\n| KPI | Doel |\n|---|---|\n| leads[^d] | 30 |\n\n## Acties\n\n- bellen\n\n[^1]: Bron: eigen telling.\n[^b]: Zie ook [^d].\n\n    - een punt\n\n[^c]: Geteld in mei.\n[^d]: Per maand.\n[^los]: Nergens genoemd.\n";
    let expected = [
        "#1 Plan", "Wij kiezen de zorg.", "Bron: eigen telling.", "Zie ook .", "-0 een punt", "-0 meer leads", "Geteld in mei.",
        "-1 uit beurzen", "-0 minder verloop", "= KPI | Doel", "| leads | 30", "Per maand.", "#2 Acties", "-0 bellen",
        "Nergens genoemd.",
    ];
    assert_eq!(blocks(md), expected);
}
