//! Owner snippets: a table of texts with the owners they name.

use super::{find, find_among, main_owner};
use crate::facts::{Owner, people, probe};
use crate::text::Lang;

/// Language, expected owners, text with `\n` for a line break.
const SNIPPETS: &str = include_str!("snippets.tsv");
const PHRASINGS: &str = include_str!("phrasings.tsv");
const WORDINGS: &str = include_str!("wordings.tsv");

/// The share of snippets that must be read exactly as expected.
const REQUIRED: f64 = 0.95;

fn owners_of(text: &str, lang: Option<Lang>) -> Vec<Owner> {
    probe::file("plan.md", text.as_bytes(), lang, find)
}

/// `person Sanne de Vries plan; team - action`: kind, name, scope.
fn shown(owners: &[Owner]) -> String {
    let one = |o: &Owner| format!("{} {} {}", o.kind.id(), o.name.as_deref().unwrap_or("-"), o.scope.id());
    if owners.is_empty() { "none".to_owned() } else { owners.iter().map(one).collect::<Vec<_>>().join("; ") }
}

/// Whether what was found is what the table expects; a kind and name may stand without a scope there.
fn fits(owners: &[Owner], expected: &str) -> bool {
    if expected == "none" || owners.is_empty() {
        return owners.is_empty() && expected == "none";
    }
    let wanted: Vec<&str> = expected.split("; ").collect();
    let all = shown(owners);
    let found: Vec<&str> = all.split("; ").collect();
    found.len() == wanted.len()
        && wanted.iter().all(|w| found.iter().any(|f| f == w || f.rsplit_once(' ').is_some_and(|(kept, _)| kept == *w)))
}

#[test]
fn reads_the_snippets() {
    for table in [SNIPPETS, PHRASINGS, WORDINGS] {
        read_table(table);
    }
}

fn read_table(table: &str) {
    let (mut right, mut all, mut wrong) = (0, 0, String::new());
    for line in table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let [lang, expected, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let owners = owners_of(&text.replace("\\n", "\n"), Lang::from_code(lang));
        all += 1;
        if fits(&owners, expected) {
            right += 1;
        } else {
            wrong += &format!("{text}\n    expected {expected}\n    found    {}\n", shown(&owners));
        }
    }
    println!("{right} of {all}\n{wrong}");
    assert!(all >= 130 && f64::from(right) >= REQUIRED * f64::from(all), "{right} of {all}\n{wrong}");
}

#[test]
fn picks_the_one_who_answers_for_the_plan() {
    for (text, name, kind) in [
        ("# Plan\n\nEigenaar: Sanne\n\n## Acties\n\n- Flyers drukken – Ruud", Some("Sanne"), "person"),
        ("# Plan\n\nEigenaar: marketingmanager\n\n## Acties\n\n- Flyers drukken – Ruud", Some("Ruud"), "person"),
        ("# Plan\n\nEigenaar: stagiair Kim\n\n## Acties\n\n- Flyers drukken – Ruud", Some("Kim"), "intern"),
        ("# Plan\n\nEigenaar: n.t.b.\n\n## Acties\n\n- Flyers drukken – Ruud", Some("Ruud"), "person"),
        (
            "# Plan\n\nDit plan is van Ans Jacobs, directeur.\n\n## Acties\n\n- Jelle maakt de flyers.",
            Some("Ans Jacobs"),
            "person",
        ),
        (
            "# Plan\n\n## Acties\n\n| Actie | Wie | Wanneer |\n|---|---|---|\n| Flyers drukken | Ruud | mei |\n\nEigenaar: Sanne de Wit",
            Some("Sanne de Wit"),
            "person",
        ),
        (
            "# Plan\n\n## Doelen\n\n| Doel | KPI | Eigenaar |\n|---|---|---|\n| Meer leden | 400 | Ruud |\n\nEigenaar: Sanne de Wit",
            Some("Sanne de Wit"),
            "person",
        ),
        (
            "# Plan\n\n## Acties\n\n- Eigenaar: Sanne de Wit\n\n| Actie | Wie | Wanneer |\n|---|---|---|\n| Flyers drukken | Ruud | mei |",
            Some("Sanne de Wit"),
            "person",
        ),
        ("# Plan\n\nEigenaar: marketingteam\n\n## Acties\n\n- Advertenties (bureau)", None, "team"),
    ] {
        let owners = owners_of(text, Some(Lang::Nl));
        let main = main_owner(&owners, 1).map(|i| &owners[i]);
        assert_eq!(main.map(|o| (o.name.as_deref(), o.kind.id())), Some((name, kind)), "{text}: {}", shown(&owners));
    }
    assert_eq!(main_owner(&[], 0), None);
}

#[test]
fn single_actions_make_nobody_the_owner_of_the_plan() {
    let plan = |items: &str| format!("# Plan\n\n## Acties\n\n{items}");
    for (items, actions, name) in [
        ("- Flyers drukken – Ruud\n- Beurs boeken\n- Blog schrijven\n- Open dag organiseren", 4, None),
        ("- Flyers drukken – Ruud\n- Beurs boeken – Noor", 2, None),
        ("- Flyers drukken – Ruud\n- Beurs boeken – Ruud\n- Blog schrijven – Ruud\n- Open dag organiseren", 4, Some("Ruud")),
        ("- Flyers drukken – Ruud", 1, Some("Ruud")),
        ("- Flyers drukken – Ruud\n- Beurs boeken\n\nTrekker: Noor de Wit", 2, Some("Noor de Wit")),
    ] {
        let owners = owners_of(&plan(items), Some(Lang::Nl));
        let main = main_owner(&owners, actions).and_then(|i| owners[i].name.as_deref());
        assert_eq!(main, name, "{items}: {}", shown(&owners));
    }
}

#[test]
fn a_place_without_an_end_holds_a_dozen_owners() {
    let names = "Sanne de Wit, Joost Bakker, ".repeat(2_000);
    let owners = owners_of(&format!("# Plan\n\nEigenaren: {names}"), Some(Lang::Nl));
    assert!((2..=20).contains(&owners.len()), "{}", owners.len());
}

/// What stands in plans of which the people are listed.
const LISTED: &str = include_str!("listed.tsv");

#[test]
fn listed_people_win_over_guessing() {
    let list = "people = [\"Sanne de Wit\", { name = \"Kim Oost\", kind = \"intern\", aliases = [\"KO\", \"@kimmie\"] }, \
                \"Xandor Quell\", \"Roos Bloem\", { name = \"Tjark Smid\", kind = \"freelancer\" }, \
                { name = \"Marktploeg\", kind = \"team\" }]\nagencies = [\"Vonk & Co\", \"Sanne Media\"]";
    let people = people::parse("wie.toml", list).expect("a list");
    for line in LISTED.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let [lang, expected, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
        let text = text.replace("\\n", "\n");
        let owners = probe::file("plan.md", text.as_bytes(), Lang::from_code(lang), |source| find_among(source, &people));
        assert!(fits(&owners, expected), "{text}\n    expected {expected}\n    found    {}", shown(&owners));
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(200))]

    /// Any mixture of the words and marks that owners are written with is read without a panic, and every span is a slice.
    #[test]
    fn survives_any_mixture(pieces in proptest::collection::vec(0..PIECES.len(), 0..24)) {
        let text: String = std::iter::once("# Plan\n\n").chain(pieces.into_iter().map(|i| PIECES[i])).collect();
        let sliced = probe::markdown(&text, |source| {
            find(source).iter().all(|o| source.doc.text().get(o.span.range()).is_some_and(|t| !t.is_empty()))
        });
        proptest::prop_assert!(sliced);
    }
}

/// What the mixture is made of.
const PIECES: [&str; 40] = [
    "Eigenaar", "Owner", ": ", " – ", " (", ")", "[", "]", "Sanne de Vries", "Zoë", "'t ", "J.P. ", "van ", "@", "@kim", "é",
    "…", "???", "TBD", "stagiair ", "bureau ", " B.V.", " is ", "verantwoordelijk ", "voor ", "leads ", "will ", "\n", "\n\n",
    "- ", "| ", "\n|---|---|\n", "> ", "**", "Ţ", "’s ", ", 45 ", "A/R", "## Doelen\n\n", "zet in ",
];

#[test]
fn a_function_is_told_whole() {
    for (text, role) in [
        ("Owner: Priya Nair, head of commercial\nSponsor: Jo", "head of commercial"),
        ("Owner: Priya Nair, Head of the Brand", "Head of the Brand"),
        ("Owner: Tom Reed, Director of Communications and Fundraising", "Director of Communications and Fundraising"),
        ("Owner: Tom Reed, director of sales and he decides", "director of sales"),
        ("Eigenaar: Kim de Boer, hoofd van de winkel", "hoofd van de winkel"),
        ("Eigenaar: Kim de Boer, manager marketing", "manager marketing"),
        ("Owner: Tom Reed, director of ", "director"),
    ] {
        let found = owners_of(&format!("# Plan\n\n{text}"), None);
        assert_eq!(found.first().and_then(|o| o.role.as_deref()), Some(role), "{text}");
    }
}
