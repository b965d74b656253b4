//! Presentations.

use super::*;
use crate::document::Anchor;

fn frame(class: &str, text: &str) -> String {
    format!("<draw:frame presentation:class='{class}'><draw:text-box>{text}</draw:text-box></draw:frame>")
}

fn p(text: &str) -> String {
    format!("<text:p>{text}</text:p>")
}

#[test]
fn reads_slides_title_first_and_notes_last() {
    let outline_list = "<text:list><text:list-item><text:p>Leads</text:p><text:list><text:list-item><text:p>Beurs</text:p></text:list-item></text:list></text:list-item></text:list>";
    let notes = "<presentation:notes><draw:page-thumbnail/><draw:frame presentation:class='notes'><draw:text-box><text:p>Zeg dit rustig.</text:p></draw:text-box></draw:frame></presentation:notes>";
    let empty = "<draw:frame presentation:class='outline' presentation:placeholder='true'><draw:text-box><text:p>Klik</text:p></draw:text-box></draw:frame>";
    let body = format!(
        "<draw:page>{}{}{empty}</draw:page><draw:page draw:style-name='dp2'>{}</draw:page><draw:page>{notes}{}{}<draw:g><draw:custom-shape>{}</draw:custom-shape></draw:g>{}</draw:page>",
        frame("title", &p("Plan")) + &frame("subtitle", &p("2026")),
        "",
        frame("title", &p("Oude dia")),
        frame("outline", outline_list),
        frame("title", &(p("Onze") + &p("doelen"))),
        p("Pijl: meer omzet"),
        "<draw:frame><draw:image/></draw:frame>",
    );
    let doc = document("presentation", &body);
    let expected = ["#1 Plan", "2026", "#2 Onze doelen", "-0 Leads", "-1 Beurs", "Pijl: meer omzet", "Zeg dit rustig."];
    assert_eq!(outline(&doc), expected);
    assert_eq!(doc.title(), Some("Plan"));
    assert_eq!(doc.blocks()[2].place.anchor, Anchor::Slide(3));
    let tally = doc.tally();
    assert_eq!((tally.slides, &*tally.hidden_slides, tally.images), (Some(2), &[2][..], 1));
}

#[test]
fn reads_tables_on_slides() {
    let cell = |text: &str| format!("<table:table-cell>{}</table:table-cell>", p(text));
    let row = |a: &str, b: &str| format!("<table:table-row>{}{}</table:table-row>", cell(a), cell(b));
    let table = row("Actie", "Wie") + &row("Nieuwsbrief voor alle vaste klanten", "Sara");
    let body = format!("<draw:page><draw:frame><table:table>{table}</table:table><draw:image/></draw:frame></draw:page>");
    let doc = document("presentation", &body);
    assert_eq!(outline(&doc), ["= Actie | Wie", "| Nieuwsbrief voor alle vaste klanten | Sara"]);
    assert_eq!(doc.tally().images, 0);
}
