//! Whole pages and whole files, from glyphs or bytes to blocks.

use super::testing::{across, document, down, page, sketch, text};
use super::*;
use crate::document::Document;
use crate::read::open;

fn fixture(name: &str) -> Result<Document, ReadError> {
    let path = format!("{}/fixtures/pdf/{name}", env!("CARGO_MANIFEST_DIR"));
    open(&std::fs::read(path).unwrap(), name, &Limits::default())
}

#[test]
fn a_plan_from_a_word_processor() {
    let document = fixture("word.pdf").unwrap();
    let expected = [
        "# Marketingplan Roeivereniging De Dollen 2027",
        "De vereniging verliest ieder jaar leden tussen de 25 en 35 jaar. Dit plan kiest voor behoud boven werving: wie na het \
         eerste seizoen blijft, blijft gemiddeld zes jaar. De officiële aftrap is op 3 februari.",
        "## Doelen",
        "|= Doel | Maatstaf | Nulmeting | Streefwaarde | Eigenaar | Deadline",
        "| Meer leden na het eerste seizoen | Aandeel dat verlengt | 48% | 65% | Bestuurslid leden | 1 november 2027",
        "| Hogere tevredenheid van nieuwe leden | Gemiddeld cijfer in de enquête | 6,4 | 7,5 | Ilse Vermaat | 1 juli 2027",
        "## Aanpak",
        "- Ieder nieuw lid krijgt een vaste ploeg.",
        "  - De ploegleider belt na twee weken om te vragen wat er ontbreekt en schrijft het antwoord op.",
        "- Het bestuur bespreekt de uitkomst elke maand.",
        "## Kosten",
        "|= Post | Bedrag | Toelichting",
        "| Koffie | € 120 | Voor de ploegavonden",
        "| Enquête | € 0 | Eigen formulier",
        "| Opleiding ploegleiders | € 600 | Twee zaterdagen in maart",
        "Haalt de vereniging in juli de 7,5 niet, dan vervalt de zomeractie en gaat dat geld naar extra instructie.",
    ];
    assert_eq!(sketch(&document), expected);
    assert_eq!(document.tally().pages, Some(2));
    let last = document.blocks().last().unwrap();
    assert_eq!(document.locate(last.span).page, Some(2));
}

#[test]
fn columns_are_read_one_after_the_other() {
    let lines = sketch(&fixture("columns.pdf").unwrap());
    let at = |start: &str| lines.iter().position(|l| l.starts_with(start)).unwrap();
    assert!(at("# Audience plan for the Millbrook archive") < at("The archive has forty thousand"));
    assert!(at("This year we choose one audience") < at("## What we will do"));
    assert_eq!(lines[at("- Print one")], "- Print one photograph of every street and hand it to the people who live there.");
    let last = lines.last().unwrap();
    assert!(last.starts_with("We count first visits.") && last.ends_with("why they stayed away."), "{last}");
}

#[test]
fn a_page_printed_by_a_browser() {
    let lines = sketch(&fixture("web.pdf").unwrap());
    assert_eq!(lines[3], "|= Goal | Measure | Target | Owner");
    assert_eq!(lines[4], "| People come back | Visitors who return within sixty days of their first repair | 25% | Nadia Osei");
    assert_eq!(lines[9], "  - Write the answer down in their words.");
    assert_eq!(lines.len(), 11);
}

#[test]
fn an_empty_password_opens_and_a_set_one_does_not() {
    assert_eq!(sketch(&fixture("open-password.pdf").unwrap()), ["Marketing plan"]);
    assert_eq!(fixture("locked.pdf").unwrap_err().kind, ReadErrorKind::Encrypted);
}

#[test]
fn headings_by_size_and_by_weight() {
    let mut sheet = page(&[
        (50.0, 140.0, "Wij kiezen dit jaar voor behoud van klanten, want elke klant die blijft, brengt"),
        (50.0, 152.0, "gemiddeld twee andere klanten mee."),
        (50.0, 200.0, "De directie beslist in juni over het vervolg van dit plan en meldt dat aan allen."),
    ]);
    sheet.glyphs.extend(text(50.0, 60.0, 20.0, "", "Marketingplan van de kaasmakerij aan de"));
    sheet.glyphs.extend(text(50.0, 84.0, 20.0, "", "Oude Haven"));
    sheet.glyphs.extend(text(50.0, 122.0, 14.0, "", "2.1 Koers"));
    sheet.glyphs.extend(text(50.0, 182.0, 10.0, "B", "Besluitvorming"));
    assert_eq!(
        sketch(&document(vec![sheet])),
        [
            "# Marketingplan van de kaasmakerij aan de Oude Haven",
            "## 2.1 Koers",
            "Wij kiezen dit jaar voor behoud van klanten, want elke klant die blijft, brengt gemiddeld twee andere klanten mee.",
            "####### Besluitvorming",
            "De directie beslist in juni over het vervolg van dit plan en meldt dat aan allen.",
        ]
    );
}

#[test]
fn symbol_bullets_letters_and_numbers_make_items() {
    let sheet = page(&[
        (50.0, 100.0, "\u{f0b7}   Bel elke klant die vorig jaar niet terugkwam en vraag wat er ontbrak aan de hulp"),
        (70.0, 112.0, "of aan de prijs."),
        (70.0, 126.0, "o   Begin in maart."),
        (90.0, 140.0, "\u{f0a7}   Met de oudste klanten."),
        (50.0, 154.0, "•   Stop met de nieuwsbrief."),
        (50.0, 168.0, "☐   Vraag de raad om een besluit."),
        (50.0, 182.0, "1.   Meet de uitkomst."),
    ]);
    let document = document(vec![sheet]);
    assert_eq!(
        sketch(&document),
        [
            "- Bel elke klant die vorig jaar niet terugkwam en vraag wat er ontbrak aan de hulp of aan de prijs.",
            "  - Begin in maart.",
            "    - Met de oudste klanten.",
            "- Stop met de nieuwsbrief.",
            "- Vraag de raad om een besluit.",
            "- Meet de uitkomst.",
        ]
    );
    assert_eq!(document.blocks()[4].ticked, Some(false));
}

#[test]
fn a_table_goes_on_over_the_page_and_its_header_is_read_once() {
    let part = |top: f32, rows: &[(&str, &str)]| {
        let mut lines = Vec::new();
        let mut rules = Vec::new();
        for (i, (goal, owner)) in rows.iter().enumerate() {
            let y = top + 20.0 * i as f32;
            lines.extend([(55.0, y + 14.0, *goal), (305.0, y + 14.0, *owner)]);
            rules.push(across(y, 50.0, 500.0));
        }
        let bottom = top + 20.0 * rows.len() as f32;
        rules.extend([across(bottom, 50.0, 500.0), down(50.0, top, bottom), down(300.0, top, bottom), down(500.0, top, bottom)]);
        Sheet { rules, ..page(&lines) }
    };
    let first = part(700.0, &[("Goal", "Owner"), ("More repeat orders", "Femi Adeyemi")]);
    let second = part(60.0, &[("Goal", "Owner"), ("Fewer returns", "Shop manager")]);
    let document = document(vec![first, second]);
    assert_eq!(sketch(&document), ["|= Goal | Owner", "| More repeat orders | Femi Adeyemi", "| Fewer returns | Shop manager"]);
    assert_eq!(document.tables().len(), 1);
    assert_eq!(document.locate(document.blocks()[2].span).page, Some(2));
}

#[test]
fn a_paragraph_goes_on_over_the_page_and_its_note_comes_after_it() {
    let mut first = page(&[
        (50.0, 700.0, "The board wants to know by the end of June whether the second shop is worth keeping,"),
        (50.0, 712.0, "and it will base that decision on the share of customers who return within"),
    ]);
    first.glyphs.extend(text(50.0, 740.0, 8.0, "", "Source: our own till records."));
    let second = page(&[(50.0, 160.0, "sixty days of their first purchase.")]);
    assert_eq!(
        sketch(&document(vec![first, second])),
        [
            "The board wants to know by the end of June whether the second shop is worth keeping, and it will base that decision on \
             the share of customers who return within sixty days of their first purchase.",
            "Source: our own till records.",
        ]
    );
}

#[test]
fn a_table_of_contents_is_dropped() {
    let sheet = page(&[
        (50.0, 100.0, "Inhoudsopgave"),
        (50.0, 114.0, "1 Aanleiding ........................ 3"),
        (50.0, 128.0, "2 Doelen ............................ 12"),
        (50.0, 200.0, "De raad stelt dit plan vast."),
    ]);
    assert_eq!(sketch(&document(vec![sheet])), ["De raad stelt dit plan vast."]);
    let real = page(&[(50.0, 100.0, "Inhoud"), (50.0, 130.0, "Wij schrijven alleen over wat klanten vragen.")]);
    assert_eq!(sketch(&document(vec![real])).len(), 2, "a section that is called so stays");
}
