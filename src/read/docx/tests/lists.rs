//! Lists: by numbering, by style, by hand.

use super::*;

fn numbered(list: u32, level: u8, content: &str) -> String {
    format!("<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>{content}</w:p>")
}

#[test]
fn makes_items_of_direct_and_of_styled_numbering() {
    let off = "<w:p><w:pPr><w:pStyle w:val='Opsomming'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>Geen punt</w:t></w:r></w:p>";
    check(&(numbered(1, 0, &r("Leads")) + &numbered(1, 2, &r("Qualified leads"))), &["- Leads", "    - Qualified leads"]);
    check(&(styled("Opsomming", "Website") + &styled("Opsomming2", "Homepage")), &["- Website", "  - Homepage"]);
    check(off, &["Geen punt"]);
    check(&numbered(2, 1, &r("Alleen ingesprongen")), &["Alleen ingesprongen"]);
}

#[test]
fn keeps_numbered_headings_headings() {
    check(&styled("Kop1", "Doelen"), &["# Doelen"]);
    let direct = "<w:p><w:pPr><w:pStyle w:val='Kop2'/><w:numPr><w:ilvl w:val='1'/><w:numId w:val='2'/></w:numPr></w:pPr><w:r><w:t>Goals</w:t></w:r></w:p>";
    check(direct, &["## Goals"]);
}

#[test]
fn takes_a_lone_bold_number_for_a_heading_and_a_bold_list_for_a_list() {
    let alone = numbered(2, 0, &bold("Doelstellingen"))
        + &p("Wij willen groeien.")
        + &numbered(2, 0, &bold("Acties"))
        + &p("Wij bellen.");
    check(&alone, &["####### Doelstellingen", "Wij willen groeien.", "####### Acties", "Wij bellen."]);
    check(&(numbered(2, 0, &bold("Meer leads")) + &numbered(2, 0, &r("Meer omzet"))), &["- Meer leads", "- Meer omzet"]);
    check(&(numbered(1, 0, &bold("Meer leads")) + &p("Toelichting.")), &["- Meer leads", "Toelichting."]);
}

#[test]
fn makes_items_of_bullets_typed_by_hand() {
    check(
        &(p("• Leads verdubbelen") + &p("- Omzet") + &p("o  Prijs") + &p("-5% kosten")),
        &["- Leads verdubbelen", "- Omzet", "- Prijs", "-5% kosten"],
    );
    let lines = "<w:p><w:r><w:t>Wij doen:</w:t><w:br/><w:t>- bloggen</w:t><w:br/><w:t>elke week</w:t><w:br/><w:t>- mailen</w:t><w:br/><w:br/><w:t>Klaar.</w:t></w:r></w:p>";
    check(lines, &["Wij doen:", "- bloggen\nelke week", "- mailen", "Klaar."]);
    check(&format!("<w:p>{}{}</w:p>", r("– "), bold("Site")), &["- Site"]);
    let doc = Plan::new(&(p("☐ Bel de pers") + &p("☒ Call the press"))).read();
    assert_eq!(doc.blocks().iter().map(|b| b.ticked).collect::<Vec<_>>(), [Some(false), Some(true)]);
}
