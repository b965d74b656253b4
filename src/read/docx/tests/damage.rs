//! Damaged and hostile files: what can be read is read, and nothing panics, hangs or overflows.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::read::{Hint, ReadErrorKind};

/// Longest that a hostile document may take in a debug build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn keeps_what_stands_before_broken_xml() {
    let text = document(&(p("Eerste.") + &p("Tweede.") + &p("Derde."))).replace("Derde.</w:t>", "Der</w:t");
    let doc = Plan::new("").part("word/document.xml", &text).read();
    assert_eq!(outline(&doc)[..2], ["Eerste.", "Tweede."]);
    assert_eq!(doc.tally().damaged.as_deref(), Some("word/document.xml ¶ 3"));
    assert_eq!(Plan::new(&p("Heel.")).read().tally().damaged, None);
}

#[test]
fn notes_damage_beside_the_main_story() {
    let doc = Plan::new(&p("Heel.")).part("word/styles.xml", "<w:styles><w:style").read();
    assert_eq!((outline(&doc), doc.tally().damaged.as_deref()), (vec!["Heel.".to_owned()], Some("word/styles.xml")));
}

#[test]
fn reads_on_after_a_wrong_end_tag() {
    let text = document(&(p("Eerste.") + &p("Tweede.")));
    let doc = Plan::new("").part("word/document.xml", &text.replacen("</w:p>", "</w:q>", 1)).read();
    assert_eq!(outline(&doc), ["Eerste.", "Tweede."]);
    assert!(doc.tally().damaged.is_some());
}

#[test]
fn saves_a_cut_container() {
    let body: String = (0..3000).map(|n| p(&format!("Alinea {n} van het plan, nummer {}.", n * 7919 % 1000))).collect();
    let bytes = Plan::new("").part("word/document.xml", &document(&body)).zip();
    let doc = open(&bytes[..bytes.len() / 2], "plan.docx", &Limits::default()).expect("the first half");
    assert!(doc.blocks().len() > 100 && outline(&doc)[0] == "Alinea 0 van het plan, nummer 0.");
    assert!(doc.tally().damaged.is_some());
}

#[test]
fn refuses_bombs() {
    let limits = Limits { bytes: 1 << 20, cells: 100, ..Limits::default() };
    let kind = |plan: &Plan| open(&plan.zip(), "plan.docx", &limits).err().map(|e| e.kind);
    assert_eq!(kind(&Plan::new(&p(&"x".repeat(2 << 20)))), Some(ReadErrorKind::TooLarge));
    assert_eq!(kind(&Plan::new(&table(&[&["a", "b"][..]; 60]))), Some(ReadErrorKind::TooLarge));
    assert_eq!(kind(&Plan::new(&table(&[&["a1", "b1"][..]; 40]))), None);
}

#[test]
fn survives_deep_nesting() {
    let deep = |open: &str, close: &str| {
        let body = format!("{}{}{}", open.repeat(100_000), p("diep"), close.repeat(100_000));
        let start = Instant::now();
        let outcome = Plan::new(&(p("Begin.") + &body + &p("Einde."))).open().map(|doc| outline(&doc));
        assert!(start.elapsed() < PATIENCE, "{open}");
        outcome.expect("what is not too deep")
    };
    let tables = deep("<w:tbl><w:tr><w:tc><w:p/>", "</w:tc></w:tr></w:tbl>");
    assert_eq!(tables, ["Begin.", "Einde."]);
    assert_eq!(deep("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"), ["Begin.", "Einde."]);
    assert_eq!(deep("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), ["Begin.", "Einde."]);
    assert_eq!(deep("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"), ["Begin.", "Einde."]);
    assert_eq!(deep("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>", ""), ["Begin.", "diep", "Einde."]);
}

#[test]
fn tells_what_is_nested_too_deep_from_what_is_damaged() {
    let tables =
        |n: usize| format!("{}{}{}", "<w:tbl><w:tr><w:tc><w:p/>".repeat(n), p("diep"), "</w:tc></w:tr></w:tbl>".repeat(n));
    let nested = |body: &str| Plan::new(body).open().map(|doc| (doc.tally().damaged.is_some(), doc.tally().cut.is_some()));
    assert_eq!(nested(&(p("Begin.") + &tables(300))), Ok((false, true)));
    assert_eq!(nested(&(p("Begin.") + &tables(300) + "<w:p")), Ok((true, false)));
    assert_eq!(nested(&(p("Begin.") + &tables(3))), Ok((false, false)));
    assert_eq!(nested(&tables(300)).err().map(|e| (e.kind, e.hint)), Some((ReadErrorKind::TooLarge, Hint::Nested)));
}

#[test]
fn reads_tables_nested_sixty_deep() {
    let body = format!("{}{}{}", "<w:tbl><w:tr><w:tc><w:p/>".repeat(60), p("diep"), "</w:tc></w:tr></w:tbl>".repeat(60));
    check(&body, &["diep"]);
}

fn sample() -> Plan {
    let body = [
        styled("Titel", "Marketingplan"),
        styled("Kop1", "Doelen &amp; keuzes"),
        styled("Opsomming", "Meer leads"),
        table(&[&["Actie", "Wie", "Wanneer"], &["Blog", "Sara", "maart"]]),
        "<w:p><w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict><w:footnoteReference w:id='1'/></w:r></w:p>".to_owned(),
    ];
    Plan::new(&body.concat())
        .part("word/footnotes.xml", &format!("<w:footnotes><w:footnote w:id='1'>{}</w:footnote></w:footnotes>", p("Bron.")))
}

fn survives(bytes: &[u8]) -> Result<(), TestCaseError> {
    if let Err(error) = open(bytes, "plan.docx", &Limits::default()) {
        prop_assert!(error.kind != ReadErrorKind::Crashed, "{error:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn never_panics_on_a_truncated_or_flipped_file(cut in 0.0..1.0f64, flips in prop::collection::vec((0.0..1.0f64, 0..8u8), 0..4)) {
        let mut bytes = sample().zip();
        for (at, bit) in flips {
            let at = (at * bytes.len() as f64) as usize;
            bytes[at] ^= 1 << bit;
        }
        survives(&bytes)?;
        bytes.truncate((cut * bytes.len() as f64) as usize);
        survives(&bytes)?;
    }

    #[test]
    fn never_panics_on_damaged_xml(part in 0..5usize, from in 0.0..1.0f64, length in 0..40usize, junk in "[<>&;/='\" a-z:]{0,6}") {
        let mut plan = sample();
        let (_, bytes) = &mut plan.parts[part];
        let start = (from * bytes.len() as f64) as usize;
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, junk.into_bytes());
        survives(&plan.zip())?;
    }
}
