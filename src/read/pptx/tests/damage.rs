//! Damaged and hostile files.

use super::*;
use crate::read::hostile::endure;
use crate::read::office::testing::{batter, refusal, splice};
use crate::read::{Limits, ReadErrorKind};

fn sample() -> Show {
    let table = format!(
        "<a:tbl><a:tr><a:tc rowSpan='2'>{0}</a:tc><a:tc>{0}</a:tc></a:tr><a:tr><a:tc vMerge='1'/><a:tc/></a:tr></a:tbl>",
        p("", "cel")
    );
    let shapes = shape("type='title'", &p("", "Plan"))
        + &shape("idx='1'", &p("<a:pPr lvl='1'/>", "Leads"))
        + &table
        + "<dgm:relIds r:dm='d'/>";
    Show::new()
        .slide("", &shapes, &[("d", "diagramData", "d.xml"), ("n", "notesSlide", "n.xml")])
        .slide("show='0'", "", &[])
        .part("ppt/slides/d.xml", "<dgm:dataModel><dgm:pt modelId='1'><a:p><a:t>Punt</a:t></a:p></dgm:pt><dgm:cxn srcId='1' destId='1'/></dgm:dataModel>")
        .part("ppt/slides/n.xml", &format!("<p:notes>{}</p:notes>", shape("type='body'", &p("", "Notitie"))))
}

#[test]
fn reads_the_slides_that_are_left() {
    let whole = Show::new().slide("", &shape("", &p("", "Een.")), &[]).slide("", &shape("", &p("", "Twee.")), &[]);
    let doc = whole.read(&[1, 7, 2]);
    assert_eq!(outline(&doc), ["Een.", "Twee."]);
    assert_eq!(doc.tally().damaged.as_deref(), Some("ppt/slides/slide7.xml"));
    let doc = whole.part("ppt/slides/slide1.xml", "<p:sld><p:sp><a:p><a:t>Half").read(&[1, 2]);
    assert_eq!(outline(&doc), ["Half", "Twee."]);
    assert_eq!(doc.tally().damaged.as_deref(), Some("ppt/slides/slide1.xml"));
}

#[test]
fn tells_an_empty_show_from_a_broken_one() {
    let limits = Limits::default();
    assert_eq!(refusal(&Show::new().slide("", "<p:pic/>", &[]).zip(&[1]), "x", &limits), Some(ReadErrorKind::NoText));
    assert_eq!(refusal(&zip(&[("ppt/media/a.png", "x")]), "x", &limits), Some(ReadErrorKind::Corrupt));
    assert_eq!(refusal(&Show::new().zip(&[3]), "x", &limits), Some(ReadErrorKind::Corrupt));
}

#[test]
fn refuses_bombs() {
    let limits = Limits { bytes: 1 << 20, cells: 100, ..Limits::default() };
    let table = format!("<a:tbl><a:tr>{}</a:tr></a:tbl>", "<a:tc/>".repeat(60));
    let show = Show::new().slide("", &table, &[]).slide("", &table, &[]);
    assert_eq!(refusal(&show.zip(&[1, 2]), "x", &limits), Some(ReadErrorKind::TooLarge));
    let show = Show::new().slide("", &shape("", &p("", &"x".repeat(2 << 20))), &[]);
    assert_eq!(refusal(&show.zip(&[1]), "x", &limits), Some(ReadErrorKind::TooLarge));
}

#[test]
fn survives_loops_and_deep_nesting() {
    let ring = [("l", "slideLayout", "slide1.xml"), ("n", "notesSlide", "slide1.xml"), ("d", "diagramData", "slide1.xml")];
    let show = Show::new().slide("", &(shape("", &p("", "Een.")) + &"<dgm:relIds r:dm='d'/>".repeat(1000)), &ring);
    let order = vec![1; 20_000];
    assert_eq!(outline(&show.read(&order)), ["Een."]);
    for (open, close) in [
        ("<p:grpSp>", "</p:grpSp>"),
        ("<p:sp>", "</p:sp>"),
        ("<a:tbl><a:tr><a:tc>", "</a:tc></a:tr></a:tbl>"),
        ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"),
    ] {
        let body = format!(
            "{}{}{}{}",
            open.repeat(30_000),
            shape("", &p("", "diep")),
            close.repeat(30_000),
            shape("", &p("", "Einde."))
        );
        let doc = Show::new().slide("", &body, &[]).read(&[1]);
        assert_eq!(outline(&doc).last().map(String::as_str), Some("Einde."), "{open}");
    }
    let points: String = (0..20_000)
        .map(|n| format!("<dgm:pt modelId='{n}'><a:p><a:t>x</a:t></a:p></dgm:pt><dgm:cxn srcId='{n}' destId='{}'/>", n + 1))
        .collect();
    let show = Show::new()
        .slide("", "<dgm:relIds r:dm='d'/>", &[("d", "diagramData", "d.xml")])
        .part("ppt/slides/d.xml", &format!("<a>{points}</a>"));
    endure("a long chain", &show.zip(&[1]), &["plan.pptx"]);
}

#[test]
fn survives_any_damage() {
    let show = sample();
    assert_eq!(outline(&show.read(&[2, 1])).len(), 5);
    batter(&show.zip(&[2, 1]), "plan.pptx");
    let parts = show.parts(&[2, 1]);
    let parts: Vec<(&str, &str)> = parts.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    splice(&parts, "plan.pptx");
}
