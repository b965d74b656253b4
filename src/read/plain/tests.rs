use crate::read::outline::{assert_places, outline, read};

fn blocks(text: &str) -> Vec<String> {
    let doc = read(text, "plan.txt");
    assert_places(&doc, text);
    outline(&doc)
}

#[test]
fn title_headings_and_paragraphs() {
    let text = "Marketingplan Stichting Veld 2026\n\nWij willen dit jaar groeien in de zorg\n en daarbuiten.\n\nDoelgroep en markt\n\n\
        Wij richten ons op instellingen met meer dan vijftig bedden in het noorden.\n\nEn jij?\n\nDoe je mee?\n\nJe krijgt:\n\n\
        Meer tijd\n\nMeer rust\n\nEn dan is er nog iets dat we moeten zeggen over dit plan.\n\nAUTEURS EN BRON\n\nFiguur 1: de markt\n\nSlot\n";
    let expected = [
        "#1 Marketingplan Stichting Veld 2026",
        "Wij willen dit jaar groeien in de zorg en daarbuiten.",
        "#2 Doelgroep en markt",
        "Wij richten ons op instellingen met meer dan vijftig bedden in het noorden.",
        "En jij?",
        "Doe je mee?",
        "Je krijgt:",
        "Meer tijd",
        "Meer rust",
        "En dan is er nog iets dat we moeten zeggen over dit plan.",
        "#2 AUTEURS EN BRON",
        "Figuur 1: de markt",
        "Slot",
    ];
    assert_eq!(blocks(text), expected);
}

#[test]
fn numbered_headings_are_no_items() {
    let text = "1. Inleiding\n\nDit plan gaat over groei.\n\n2. Doelen\n\n2.1 Omzet\n\nDe omzet stijgt.\n\n3. We bellen:\n\n1. klanten\n2. leden\n\n\
        1. Eerst kiezen\n\n2. Dan doen\n\nKlaar.\n\nBijlagen\n========\n\nNiets.\n";
    let expected = [
        "#2 Inleiding", "Dit plan gaat over groei.", "#2 Doelen", "#3 Omzet", "De omzet stijgt.", "-0 We bellen:", "-0 klanten",
        "-0 leden", "-0 Eerst kiezen", "-0 Dan doen", "Klaar.", "#1 Bijlagen", "Niets.",
    ];
    let seen: Vec<String> =
        blocks(text).iter().map(|b| b.replace("1. Inl", "Inl").replace("2. Doel", "Doel").replace("2.1 ", "")).collect();
    assert_eq!(seen, expected);
}

#[test]
fn bullets_and_their_depth() {
    let text = "Acties:\n  • bellen\n\n  • mailen met een lange uitleg die niet op één\n    regel past\n     o Eén keer\n     o Twee keer\n  • [x] klaar\n\
        Losse regel erna.\n\n☐ open\n1) eerst\na) zo\nb) en zo\n2) dan\n\n\u{f0b7}\tuit Word\no\tdieper\n\u{f0b7}\tterug\n";
    let expected = [
        "Acties:",
        "-0 bellen",
        "-0 mailen met een lange uitleg die niet op één regel past",
        "-1 Eén keer",
        "-1 Twee keer",
        "-0 [x] klaar",
        "Losse regel erna.",
        "-0 [ ] open",
        "-1 eerst",
        "-2 zo",
        "-2 en zo",
        "-1 dan",
        "-2 uit Word",
        "-3 dieper",
        "-2 terug",
    ];
    assert_eq!(blocks(text), expected);
}

#[test]
fn wrapped_lines_are_joined_and_others_are_not() {
    let wrapped = "Voor wie dit leest is van belang dat het plan kort is.\nAlleen wat we kiezen staat erin, de rest laten we weg\nen dat is goed.\n";
    assert_eq!(
        blocks(wrapped),
        [
            "Voor wie dit leest is van belang dat het plan kort is. Alleen wat we kiezen staat erin, de rest laten we weg en dat is goed."
        ]
    );
    assert_eq!(blocks("Doel: meer leads\nEigenaar: Sanne\n"), ["Doel: meer leads/Eigenaar: Sanne"]);
    assert_eq!(blocks("Sanne Bos\nDirecteur\n"), ["Sanne Bos/Directeur"]);
    assert_eq!(blocks("De marketing-\nafdeling groeit.\n"), ["De marketing-afdeling groeit."]);
    assert_eq!(blocks("elke dag een post\nnieuwsbrief sturen\n"), ["elke dag een post/nieuwsbrief sturen"]);
    assert_eq!(blocks("> Een citaat\n> van iemand.\n"), ["> Een citaat van iemand."]);
}

#[test]
fn rows_by_tabs_and_bars() {
    let text = "Wat\tWie\tWanneer\nBeurs\tSanne\tmei\nBlog\t\tjuni\n\n| KPI | Doel |\n+-----+------+\n| leads | 30 |\n\nA | B\n";
    let expected =
        ["= Wat | Wie | Wanneer", "| Beurs | Sanne | mei", "| Blog |  | juni", "= KPI | Doel", "| leads | 30", "A | B"];
    assert_eq!(blocks(text), expected);
    let doc = read(text, "plan.txt");
    assert_eq!((doc.tally().tables, doc.header(0, 1)), (2, Some("Wie")));
}

#[test]
fn contents_rules_and_page_numbers_are_left_out() {
    let text = "Inhoudsopgave\n\n1. Inleiding ........ 3\n2. Doelen ......... 4\n\n---------\n\nDoelen\n\nWij groeien met tien procent.\n\n12\n\nPagina 3 van 12\n";
    assert_eq!(blocks(text), ["#1 Inhoudsopgave", "#2 Doelen", "Wij groeien met tien procent."]);
}
