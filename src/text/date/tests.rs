use proptest::prelude::*;

use super::{Deadline, dates};
use crate::text::Lang;

fn read(text: &str, lang: Lang) -> Vec<String> {
    dates(text, lang).iter().map(|d| format!("{}={}", &text[d.span.range()], d.date)).collect()
}

#[test]
fn reads_dutch_dates() {
    for (text, expected) in [
        ("Voor 1 juli 2026 staan er 40 demo's", &["1 juli 2026=2026-07-01"][..]),
        ("Uiterlijk 31-12-2026 live", &["31-12-2026=2026-12-31"]),
        ("op 3/4/26 en 5.6.2027", &["3/4/26=2026-04-03", "5.6.2027=2027-06-05"]),
        ("eind 2026 draait het", &["eind 2026=2026-12-31"]),
        ("In 2026 groeien we", &["2026=2026"]),
        ("medio 2027", &["medio 2027=2027-06-30"]),
        ("eind Q3 2026", &["eind Q3 2026=2026-Q3"]),
        ("3e kwartaal 2026", &["3e kwartaal 2026=2026-Q3"]),
        ("het derde kwartaal van 2026", &["derde kwartaal van 2026=2026-Q3"]),
        ("K3 2026, niet de groep K3", &["K3 2026=2026-Q3"]),
        ("H2 2026", &["H2 2026=2026-12-31"]),
        ("tweede helft van 2026", &["tweede helft van 2026=2026-12-31"]),
        ("eerste halfjaar", &["eerste halfjaar=--06-30"]),
        ("juli 2026 of eind augustus", &["juli 2026=2026-07", "eind augustus=--08"]),
        ("van 1 t/m 15 mei", &["1 t/m 15 mei=--05-15"]),
        ("jan-mrt: opbouw", &["jan-mrt=--03"]),
        ("Jan belt in dec met de beurs", &["dec=--12"]),
        ("Week 12: live, weken 14-16: meten", &["Week 12=W12", "weken 14-16=W16"]),
        ("voor 1/9 klaar, uiterlijk 01-10", &["1/9=--09-01", "01-10=--10-01"]),
        ("Q1 t/m Q3 2026", &["Q1 t/m Q3 2026=2026-Q3"]),
        ("seizoen 2025-2026 en 2026/27", &["2025-2026=2026", "2026/27=2027"]),
        ("aan het eind van het jaar", &["eind van het jaar=--12-31"]),
        ("1 juli '26", &["1 juli '26=2026-07-01"]),
    ] {
        assert_eq!(read(text, Lang::Nl), expected, "{text}");
    }
}

#[test]
fn reads_english_dates() {
    for (text, expected) in [
        ("by July 1, 2026 and on 2026-09-30", &["July 1, 2026=2026-07-01", "2026-09-30=2026-09-30"][..]),
        ("the 1st of March 2027", &["1st of March 2027=2027-03-01"]),
        ("May 5–9, 2026", &["May 5–9, 2026=2026-05-09"]),
        ("we may march on", &[]),
        ("by May we launch", &["May=--05"]),
        ("end of Q2", &["end of Q2=Q2"]),
        ("by end of year", &["end of year=--12-31"]),
        ("EOY 2026", &["EOY 2026=2026-12-31"]),
        ("first half of 2027", &["first half of 2027=2027-06-30"]),
        ("2026-Q3, Q4 2026, Q1 '27", &["2026-Q3=2026-Q3", "Q4 2026=2026-Q4", "Q1 '27=2027-Q1"]),
        ("FY26 plan", &["FY26=2026"]),
        ("due 07/31/2026", &["07/31/2026=2026-07-31"]),
        ("2026-07", &["2026-07=2026-07"]),
        ("In July 15 posts went out", &["July=--07"]),
        ("one H1 per page", &[]),
        ("by 2030 we lead", &["2030=2030"]),
    ] {
        assert_eq!(read(text, Lang::En), expected, "{text}");
    }
}

#[test]
fn leaves_counts_alone() {
    for text in [
        "2000 leads", "€ 2026", "2040+ klanten", "2025%", "1998", "31 stappen", "3-5 posts", "voor 10-12 klanten",
        "$2026 per month",
    ] {
        assert_eq!(read(text, Lang::Nl), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn takes_the_year_of_the_plan() {
    let quarter = Deadline::Quarter { year: None, quarter: 2 };
    assert_eq!(quarter.or_year(2026).to_string(), "2026-Q2");
    assert_eq!(Deadline::Year(2025).or_year(2026).to_string(), "2025");
    assert_eq!(quarter.year(), None);
}

proptest! {
    #[test]
    fn spans_are_sorted_and_disjoint(text in "([0-9]{1,4}|[ ./'–-]|juli|May|Q3|eind|2026|week|van|é|[a-z€%]){0,24}") {
        check(&text)?;
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check(&text)?;
    }
}

fn check(text: &str) -> Result<(), TestCaseError> {
    for lang in Lang::ALL {
        let mut last = 0;
        for date in dates(text, lang) {
            prop_assert!(last <= date.span.start && !date.span.is_empty());
            prop_assert!(text.get(date.span.range()).is_some());
            last = date.span.end;
        }
    }
    Ok(())
}
