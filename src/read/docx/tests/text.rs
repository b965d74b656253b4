//! What is text in a paragraph, and what is not.

use super::*;
use crate::document::Margin;

fn line(runs: &str) -> String {
    let blocks = blocks(&format!("<w:p>{runs}</w:p>{}", p("einde")));
    blocks[..blocks.len() - 1].join("\n")
}

#[test]
fn joins_runs_and_resolves_entities_tabs_breaks_and_hyphens() {
    assert_eq!(line(&(r("Mar") + &r("keting &amp; sales"))), "Marketing & sales");
    assert_eq!(line("<w:r><w:t>Doel</w:t><w:tab/><w:t>groei</w:t></w:r>"), "Doel groei");
    assert_eq!(line("<w:r><w:t>een</w:t><w:br/><w:t>twee</w:t><w:cr/><w:t>drie</w:t></w:r>"), "een\ntwee\ndrie");
    assert_eq!(line("<w:r><w:t>een</w:t><w:br/><w:br/><w:t>twee</w:t></w:r>"), "een\ntwee");
    assert_eq!(line("<w:r><w:t>B2B</w:t><w:noBreakHyphen/><w:t>klan</w:t><w:softHyphen/><w:t>ten</w:t></w:r>"), "B2B-klanten");
    assert_eq!(line("<w:r><w:t>regel\n  twee</w:t><w:sym w:font='Wingdings' w:char='F0E0'/></w:r>"), "regel twee");
}

#[test]
fn reads_insertions_and_leaves_deletions_out() {
    let body = format!(
        "{}<w:ins>{}</w:ins><w:del><w:r><w:delText>twintig</w:delText><w:t>twintig</w:t></w:r></w:del><w:moveFrom>{}</w:moveFrom><w:moveTo>{}</w:moveTo>",
        r("Wij willen "),
        r("dertig "),
        r("oud "),
        r("klanten.")
    );
    assert_eq!(line(&body), "Wij willen dertig klanten.");
}

#[test]
fn leaves_hidden_text_out() {
    let hidden = |properties: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>geheim</w:t></w:r>");
    assert_eq!(line(&(r("open ") + &hidden("<w:vanish/>"))), "open");
    assert_eq!(line(&(r("open ") + &hidden("<w:rStyle w:val='Weg'/>"))), "open");
    assert_eq!(line(&hidden("<w:vanish w:val='false'/>")), "geheim");
    assert_eq!(line(&hidden("<w:rStyle w:val='Weg'/><w:vanish w:val='0'/>")), "geheim");
}

#[test]
fn keeps_field_results_and_links_but_no_field_codes() {
    let field = |code: &str, result: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType='separate'/></w:r>{}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
            r(result)
        )
    };
    assert_eq!(line(&(r("Zie ") + &field(" REF _Ref1 \\h ", "hoofdstuk 3") + &r("."))), "Zie hoofdstuk 3.");
    assert_eq!(line(&format!("<w:fldSimple w:instr=' PAGE '>{}</w:fldSimple>", r("4"))), "4");
    assert_eq!(line(&format!("<w:hyperlink r:id='r1'>{}</w:hyperlink>", r("onze site"))), "onze site");
    assert_eq!(line("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>NOOIT</w:instrText></w:r>"), "");
}

#[test]
fn drops_tables_of_contents_in_every_shape() {
    let toc = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>Doelen 3</w:t></w:r></w:p><w:p><w:r><w:t>Acties 5</w:t></w:r></w:p>";
    let end = "<w:p><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>";
    let control = format!(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>\
         <w:sdtContent>{}</w:sdtContent></w:sdt>",
        p("Goals 3")
    );
    check(&format!("{toc}{end}{}", p("Daarna.")), &["Daarna."]);
    check(&format!("{toc}{}{}", styled("Kop1", "Doelen"), p("Nooit gesloten.")), &["# Doelen", "Nooit gesloten."]);
    check(&format!("{control}{}", p("After.")), &["After."]);
    check(&format!("{}{}", styled("Inhopg1", "Doelen 3"), p("Daarna.")), &["Daarna."]);
    check(&format!("<w:p><w:fldSimple w:instr='TOC \\o'>{}</w:fldSimple></w:p>{}", r("Doelen 3"), p("Daarna.")), &["Daarna."]);
}

#[test]
fn sees_through_content_controls_and_custom_xml() {
    let control = |inner: &str| {
        format!("<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>")
    };
    check(&control(&p("Groei.")), &["Groei."]);
    check(&format!("<w:customXml>{}</w:customXml>", control(&p("Groei."))), &["Groei."]);
    check(&format!("<w:p>{}{}</w:p>", r("Eigenaar: "), control(&r("Sanne Smit"))), &["Eigenaar: Sanne Smit"]);
}

#[test]
fn counts_comments_and_takes_no_text_from_them() {
    let body =
        format!("<w:p><w:commentRangeStart w:id='1'/>{}<w:r><w:commentReference w:id='1'/></w:r></w:p>", r("Wij groeien."));
    let plan = Plan::new(&body)
        .part("word/comments.xml", &format!("<w:comments><w:comment w:id='1'>{}</w:comment></w:comments>", p("Echt?")));
    assert_eq!(outline(&plan.read()), ["Wij groeien."]);
    assert_eq!(plan.read().tally().comments, 1);
}

#[test]
fn what_headers_and_footers_say_beside_the_text_is_data_about_the_document() {
    let with = |body: &str, footer: &str| {
        Plan::new(body)
            .part("word/_rels/document.xml.rels", &relations(&[("footer", "footer1.xml"), ("header", "header1.xml")]))
            .part("word/header1.xml", &format!("<w:hdr>{}</w:hdr>", p("Wij groeien in  Zwolle")))
            .part("word/footer1.xml", &format!("<w:ftr>{footer}</w:ftr>"))
    };
    let line = format!("<w:p>{}<w:r><w:tab/></w:r>{}</w:p>", r("Eigenaar: Noor Bos"), r("Pagina 2 van 9"));
    let doc = with(&(styled("Kop1", "Doelen") + &p("Wij groeien in Zwolle en omgeving.")), &line).read();
    assert_eq!(outline(&doc), ["# Doelen", "Wij groeien in Zwolle en omgeving.", "@ Eigenaar: Noor Bos"]);
    let at = doc.locate(doc.blocks()[2].span);
    assert_eq!((at.margin, at.paragraph, at.trail.len()), (Some(Margin::Footer), None, 0));
    assert_eq!(doc.tally().words, 7, "it is none of the document's language");
    let error = with("", &line).open().err().map(|e| e.kind);
    assert_eq!(error, Some(crate::read::ReadErrorKind::NoText), "a header alone is no document");
}
