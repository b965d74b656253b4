//! What is masked is in no report of any format: names in every way of writing, addresses, file names.

use std::io::{Cursor, Read};
use std::path::PathBuf;

use proptest::prelude::*;
use proptest::sample::select;
use regie::anonymise::Mask;
use regie::audit::{Auditor, Policy};
use regie::compare::{Documents, align, compare};
use regie::discover::{Exclude, discover};
use regie::facts::OwnerKind;
use regie::plan::{Failure, PlanReport, Report};
use regie::read::{self, Limits, ReadError, ReadErrorKind};
use regie::report::{COMPARE_FORMATS, RENDERERS, Rendered, View, why_json, why_text};
use regie::text::Lang;
use regie::why::explain;

const VIEW: View = View { lang: None, locale: Lang::En, quiet: false, delimiter: ',' };

fn auditor() -> Auditor {
    Auditor::new(Policy { with_text: true, ..Policy::default() })
}

/// The text of a report, that of a workbook's parts included.
fn shown(rendered: Rendered) -> String {
    match rendered {
        Rendered::Text(text) => anstream::adapter::strip_str(&text).to_string(),
        Rendered::Bytes(bytes) => {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
            let mut all = String::new();
            for i in 0..archive.len() {
                archive.by_index(i).expect("a part").read_to_string(&mut all).expect("text");
            }
            all
        }
    }
}

/// Every report of every format: of the audit, and of the first plan against the last.
fn reports(report: &Report, masked: &Report) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = RENDERERS.iter().map(|r| (r.id().to_owned(), shown(r.render(masked, &VIEW)))).collect();
    let side = |plan: Option<&PlanReport>| {
        let path = plan.expect("a plan").path.clone();
        Documents { root: path.clone(), paths: vec![path] }
    };
    let alignment = align(report, &side(report.plans.first()), &side(report.plans.last()));
    let comparison = compare(masked, &alignment, "old".to_owned(), "new".to_owned());
    all.extend(COMPARE_FORMATS.iter().map(|f| {
        let text = anstream::adapter::strip_str(&(f.render)(&comparison, &VIEW)).to_string();
        (format!("compare {}", f.id), text)
    }));
    all
}

/// What a format says whatever the plans: SARIF explains every rule, with names in its examples.
fn own_words(id: &str) -> String {
    RENDERERS.iter().filter(|r| r.id() == id).map(|r| shown(r.render(&Report::default(), &VIEW))).collect()
}

/// How often a word stands in a text by itself.
fn times(text: &str, word: &str) -> usize {
    let part = |c: char| c.is_alphanumeric();
    let whole = |at: &usize| {
        !text[..*at].chars().next_back().is_some_and(part) && !text[at + word.len()..].chars().next().is_some_and(part)
    };
    text.match_indices(word).map(|(at, _)| at).filter(whole).count()
}

/// Names of owners, in full and their first words, and paths with file names.
fn secrets(report: &Report) -> Vec<String> {
    let mut all = Vec::new();
    for plan in &report.plans {
        let named = |kind| matches!(kind, OwnerKind::Person | OwnerKind::Intern | OwnerKind::Agency);
        for owner in plan.owners.iter().filter(|o| named(o.kind)) {
            let Some(name) = &owner.name else { continue };
            all.push(name.clone());
            all.push(name.to_uppercase());
            if owner.kind != OwnerKind::Agency {
                all.extend(name.split([' ', '-']).filter(|w| w.starts_with(char::is_uppercase) && w.len() > 2).map(String::from));
            }
        }
    }
    let paths = report.plans.iter().map(|p| &p.path).chain(report.errors.iter().map(|e| &e.path));
    paths.for_each(|path| {
        all.push(path.clone());
        all.push(path.rsplit('/').next().unwrap_or_default().to_owned());
    });
    all.retain(|s| !s.is_empty());
    all
}

fn masked(report: &Report) -> Report {
    let mut copy = report.clone();
    Mask::new(report, &[], &[], Lang::En).report(&mut copy);
    copy
}

#[test]
fn no_report_of_the_fixtures_tells_a_name() {
    let found = discover(&[PathBuf::from("fixtures/plans"), PathBuf::from("fixtures/broken")], &Exclude::default());
    let report = regie::run::run(&auditor(), &found.inputs, found.missing);
    let secrets = secrets(&report);
    assert!(secrets.len() > 40 && secrets.iter().any(|s| s == "Priya Nair"), "{secrets:?}");
    for (id, text) in reports(&report, &masked(&report)) {
        let own = own_words(&id);
        for secret in &secrets {
            assert_eq!(times(&text, secret), times(&own, secret), "{id} tells {secret}");
        }
        assert!(text.contains("Person 1") || text.contains("plan-0"), "{id}");
    }
}

#[test]
fn tokens_do_not_depend_on_the_threads() {
    let found = discover(&[PathBuf::from("fixtures/plans")], &Exclude::default());
    let text = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let report = pool.install(|| regie::run::run(&auditor(), &found.inputs, Vec::new()));
        RENDERERS[1].render(&masked(&report), &VIEW).plain().expect("JSON")
    };
    assert_eq!(text(1), text(3));
}

#[test]
fn an_explanation_tells_no_name_and_its_marks_stay_in_place() {
    let text = "# Marketingplan\n\nEigenaar: Sanne de Wit (sanne@voorbeeld.example)\n\nSanne de Wit zet elke week een nieuwsbrief live.\n";
    let doc = read::open(text.as_bytes(), "klant/vonk.md", &Limits::default()).expect("a plan");
    let auditor = auditor();
    let mut why = explain(&auditor, "klant/vonk.md", &auditor.analyse(doc, None));
    let report = Report { plans: vec![why.plan.clone()], ..Report::default() };
    Mask::new(&report, &[], &[], Lang::Nl).explanation(&mut why);
    for shown in [why_json(&why), why_text(&why, &VIEW)] {
        for secret in ["Sanne", "Wit", "sanne", "voorbeeld", "vonk", "klant"] {
            assert_eq!(times(&shown, secret), 0, "{secret}: {shown}");
        }
    }
    let sentence = why.sentences.iter().find(|s| s.text.starts_with("Persoon 1 zet")).expect("the sentence");
    let hit = sentence.hits.iter().find(|h| h.term == "nieuwsbrief").expect("a hit");
    let marked: String = sentence.text.chars().skip(hit.start).take(hit.end - hit.start).collect();
    assert_eq!(marked, "nieuwsbrief");
}

const FIRST: [&str; 6] = ["Sanne", "Tom", "Fatima", "Jan-Willem", "Anouk", "Priya"];
const LAST: [&str; 6] = ["de Wit", "Bakker", "van den Berg", "Nair", "Öztürk", "Post"];

/// A plan that names people who own nothing, in every way that plans do.
const NAMED: &str = "# Marketingplan Vonk & Zonen\n\nOpdrachtgever: Jorrit Hamstra\n\nAuthor: Imogen Clarke, prepared by Thomas Okafor\n\n\
    Eigenaar: Marieke Post\n\n## Doelen\n\n- Van 40 naar 60 aanvragen per maand, zegt m.post\n\n## Acties van Hamstra\n\n\
    - Flyers drukken voor Vonk & Zonen (Marieke, mei)\n- Elke week een post plaatsen met Okafor en J. Hamstra\n- Campagne met Imogen starten\n\n\
    Met vriendelijke groet,\n\nLieselot Verbeke\n";

#[test]
fn no_report_tells_who_is_named_without_owning_anything() {
    let auditor = auditor();
    let plan = |path: &str| {
        let doc = read::open(NAMED.as_bytes(), path, &Limits::default()).expect("a plan");
        auditor.judge(path, &auditor.analyse(doc, None), true)
    };
    let report = Report { plans: vec![plan("vonk.md"), plan("vonk oud.md")], ..Report::default() };
    let words = [
        "Jorrit", "Hamstra", "Imogen", "Clarke", "Thomas", "Okafor", "Marieke", "m.post", "Vonk", "Zonen", "Lieselot", "Verbeke",
    ];
    let clear = reports(&report, &report);
    assert!(words.iter().all(|word| clear.iter().any(|(_, text)| times(text, word) > 0)), "each is shown unmasked");
    for (id, text) in reports(&report, &masked(&report)) {
        let own = own_words(&id);
        for word in words {
            assert_eq!(times(&text, word), times(&own, word), "{id} tells {word}");
        }
    }
}

fn generated(name: &str, other: &str) -> String {
    let first = name.split(' ').next().unwrap_or_default();
    let mail = format!("{}@vonkel.example", first.to_lowercase());
    format!(
        "# Marketingplan van {name}\n\nEigenaar: {name}\n\n## Doelen van {first}\n\n| Doel | Meetpunt | Eigenaar |\n|---|---|---|\n\
         | Meer aanvragen | van 40 naar 60 aanvragen per maand | {other} |\n\n## Acties\n\n- {first} schrijft elke week een nieuwsbrief \
         ({}, {mail}, 06-12345678)\n- Flyers drukken voor [naam] volgens {first}s plan\n- {other} plaatst posts via @vonkel_{first}\n",
        name.to_uppercase()
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_report_of_a_generated_plan_tells_a_name(one in select(&FIRST[..]), two in select(&FIRST[..]), last in select(&LAST[..]), more in select(&LAST[..])) {
        let (name, other) = (format!("{one} {last}"), format!("{two} {more}"));
        let auditor = auditor();
        let plan = |path: &str, text: String| {
            let doc = read::open(text.as_bytes(), path, &Limits::default()).expect("a plan");
            auditor.judge(path, &auditor.analyse(doc, None), true)
        };
        let plans = vec![plan("klant/vonkel jan.md", generated(&name, &other)), plan("klant/vonkel jun.md", generated(&other, &name))];
        let errors = vec![Failure { path: "klant/scan.pdf".to_owned(), error: ReadError::new(ReadErrorKind::Io, "klant/scan.pdf: weg") }];
        let report = Report { plans, errors, ..Report::default() };
        let mut secrets = secrets(&report);
        secrets.extend([name, other, "06-12345678".to_owned(), "vonkel".to_owned()]);
        for (id, text) in reports(&report, &masked(&report)) {
            let own = own_words(&id);
            for secret in &secrets {
                prop_assert_eq!(times(&text, secret), times(&own, secret), "{} tells {}: {}", id, secret, text);
            }
        }
    }
}
