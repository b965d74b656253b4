//! Comments in the margin that speak to regie, and the blocks that they are about.

use super::*;

const TEXT: &str = "regie-ignore no-budget: staat in de begroting";

fn start(id: u32) -> String {
    format!("<w:commentRangeStart w:id='{id}'/>")
}

fn end(id: u32) -> String {
    format!("<w:commentRangeEnd w:id='{id}'/><w:r><w:commentReference w:id='{id}'/></w:r>")
}

/// A paragraph with comments around its text.
fn on(text: &str, begins: &[u32], ends: &[u32]) -> String {
    let begins: String = begins.iter().map(|id| start(*id)).collect();
    let ends: String = ends.iter().map(|id| end(*id)).collect();
    format!("<w:p>{begins}{}{ends}</w:p>", r(text))
}

fn plan(body: &str, comments: &[(u32, &str)]) -> Document {
    let one = |(id, text): &(u32, &str)| format!("<w:comment w:id='{id}'>{}</w:comment>", p(text));
    let comments: String = comments.iter().map(one).collect();
    Plan::new(body).part("word/comments.xml", &format!("<w:comments>{comments}</w:comments>")).read()
}

/// The paragraph, first block and last block of each comment.
fn reach(body: &str) -> Vec<(u32, usize, Option<usize>)> {
    let doc = plan(body, &[(7, TEXT), (8, "Mooi gezegd!")]);
    doc.comments().iter().map(|c| (c.line, c.block, c.last)).collect()
}

#[test]
fn a_comment_is_about_the_paragraphs_that_it_stands_on() {
    let first = p("Ons plan");
    assert_eq!(reach(&(first.clone() + &on("een", &[7, 8], &[7, 8]) + &p("twee"))), [(2, 1, Some(1))]);
    assert_eq!(reach(&(first.clone() + &on("een", &[7], &[]) + "<w:p/>" + &on("twee", &[], &[7]))), [(4, 1, Some(2))]);
    assert_eq!(reach(&(first.clone() + &on("een", &[], &[7]))), [(2, 1, Some(1))], "a point without a range");
    assert_eq!(reach(&(first.clone() + &start(7) + &on("een", &[], &[7]))), [(2, 1, Some(1))], "it begins between paragraphs");
    assert_eq!(reach(&(first.clone() + &on("", &[7], &[7]) + &p("een"))), [(3, 1, Some(1))], "it stands on an empty paragraph");
    assert_eq!(reach(&(first + &p("een"))), [(2, 2, Some(2))], "it stands nowhere");
}

#[test]
fn on_a_heading_it_is_about_what_stands_below_and_on_the_title_about_all() {
    let heading = |marks: &[u32]| {
        let marked: String = marks.iter().map(|id| end(*id)).collect();
        format!("<w:p><w:pPr><w:pStyle w:val='Kop2'/></w:pPr>{}{marked}</w:p>", r("Acties"))
    };
    assert_eq!(reach(&(p("Ons plan") + &heading(&[7]) + &p("een"))), [(2, 1, None)]);
    assert_eq!(reach(&(on("Ons plan", &[7], &[7]) + &heading(&[]) + &p("een"))), [(1, 0, None)]);
}

#[test]
fn in_a_table_it_is_about_the_row_and_in_a_note_about_the_note() {
    let row = |one: &str, two: &str| format!("<w:tr>{}{}</w:tr>", cell("", one), cell("", two));
    let rows = row(&p("a"), &p("b")) + &row(&p("c"), &on("d", &[7], &[7])) + &row(&p("e"), &p("f"));
    assert_eq!(reach(&format!("{}<w:tbl>{rows}</w:tbl>", p("Ons plan"))), [(5, 2, Some(2))]);
    let note = format!("<w:footnotes><w:footnote w:id='2'>{}</w:footnote></w:footnotes>", on("voetnoot", &[7], &[7]));
    let body = format!("{}<w:p>{}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>", p("Ons plan"), r("met noot"));
    let comments = format!("<w:comments><w:comment w:id='7'>{}</w:comment></w:comments>", p(TEXT));
    let doc = Plan::new(&body).part("word/footnotes.xml", &note).part("word/comments.xml", &comments).read();
    let reach: Vec<_> = doc.comments().iter().map(|c| (c.line, c.block, c.last)).collect();
    assert_eq!(reach, [(2, 2, Some(2))]);
}

#[test]
fn comments_are_no_text_of_the_plan() {
    let doc = plan(&on("Ons plan", &[8], &[8]), &[(8, "Dit is te weinig")]);
    assert_eq!(outline(&doc), ["Ons plan"]);
    assert!(doc.comments().is_empty());
}
