//! Damaged and hostile files.

use super::*;
use crate::read::hostile::endure;
use crate::read::odf::MEDIA;
use crate::read::office::testing::{batter, refusal, splice};
use crate::read::{Limits, ReadErrorKind};

#[test]
fn keeps_what_stands_before_broken_xml() {
    let text = content("text", "<text:p>Eerste.</text:p><text:p>Tweede.</text:p><text:p>Derde.</text:p>");
    let cut = &text[..text.find("Derde").expect("the third") + 3];
    let doc = read(&zip(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", cut)]), "x");
    assert_eq!(outline(&doc)[..2], ["Eerste.", "Tweede."]);
    assert_eq!(doc.tally().damaged.as_deref(), Some("content.xml ¶ 3"));
    let parts = [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office:doc")];
    assert_eq!(refusal(&zip(&parts), "plan.odt", &Limits::default()), Some(ReadErrorKind::Corrupt));
    assert_eq!(refusal(&package("text", "<text:p/>"), "plan.odt", &Limits::default()), Some(ReadErrorKind::NoText));
}

#[test]
fn a_container_cut_off_before_its_main_part_is_damaged() {
    let types = |main: &str| format!("<Types><Override ContentType='application/{main}.main+xml'/></Types>");
    let open_document = |kind: &str| format!("{MEDIA}{kind}");
    for (first, says, main, name, expected) in [
        ("mimetype", open_document("text"), "content.xml", "plan.odt", ReadErrorKind::Corrupt),
        ("mimetype", open_document("presentation"), "content.xml", "plan", ReadErrorKind::Corrupt),
        ("mimetype", open_document("spreadsheet"), "content.xml", "plan.ods", ReadErrorKind::Corrupt),
        (
            "[Content_Types].xml",
            types("vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "word/document.xml",
            "plan",
            ReadErrorKind::Corrupt,
        ),
        (
            "[Content_Types].xml",
            types("vnd.openxmlformats-officedocument.presentationml.presentation"),
            "ppt/presentation.xml",
            "plan.pptx",
            ReadErrorKind::Corrupt,
        ),
        (
            "[Content_Types].xml",
            types("vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "xl/workbook.xml",
            "plan.xlsx",
            ReadErrorKind::Corrupt,
        ),
        ("_rels/.rels", String::from("<Relationships/>"), "word/document.xml", "plan.docx", ReadErrorKind::Corrupt),
        ("mimetype", open_document("graphics"), "content.xml", "plan.odg", ReadErrorKind::Unsupported),
        ("mimetype", "application/epub+zip".to_owned(), "content.opf", "plan.epub", ReadErrorKind::Unsupported),
        ("foto.jpg", "x".to_owned(), "word/document.xml", "map", ReadErrorKind::Unsupported),
    ] {
        let bytes = zip(&[(first, &says), (main, "<a/>")]);
        let header = bytes.windows(main.len()).position(|w| w == main.as_bytes()).expect("its name") - 30;
        for cut in [header, header + 20] {
            assert_eq!(refusal(&bytes[..cut], name, &Limits::default()), Some(expected), "{name} {says}");
        }
    }
}

#[test]
fn refuses_too_many_cells() {
    let limits = Limits { cells: 100, ..Limits::default() };
    let row = "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>";
    let table = format!("<table:table>{}</table:table>", row.repeat(60));
    for kind in ["text", "spreadsheet"] {
        assert_eq!(refusal(&package(kind, &table), "x", &limits), Some(ReadErrorKind::TooLarge), "{kind}");
    }
    let wide = "<table:table><table:table-row><table:table-cell table:number-columns-repeated='16384'><text:p>x</text:p></table:table-cell></table:table-row></table:table>";
    assert_eq!(refusal(&package("spreadsheet", wide), "x", &limits), None, "what repeats is cut");
}

#[test]
fn survives_bombs_and_deep_nesting() {
    let far = "<table:table table:name='x'><table:table-row table:number-rows-repeated='1048575'><table:table-cell table:number-columns-repeated='16383'/><table:table-cell><text:p>ver weg</text:p></table:table-cell></table:table-row>";
    endure("far cell", &package("spreadsheet", &format!("{far}{far}</table:table>")), &["plan.ods"]);
    let tall = "<table:table-row><table:table-cell table:number-rows-spanned='4000000000'><text:p>a</text:p></table:table-cell><table:table-cell table:number-rows-spanned='4000000000'><text:p>b</text:p></table:table-cell></table:table-row>";
    endure("tall cells", &package("spreadsheet", &format!("<table:table>{}</table:table>", tall.repeat(3000))), &["plan.ods"]);
    endure("tall cells", &package("text", &format!("<table:table>{}</table:table>", tall.repeat(3000))), &["plan.odt"]);
    for (open, close) in [
        ("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"),
        ("<text:list><text:list-item>", "</text:list-item></text:list>"),
        ("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>"),
        ("<text:p><text:note><text:note-body>", "</text:note-body></text:note></text:p>"),
        ("<text:p><text:span>", "</text:span></text:p>"),
        ("<text:section>", "</text:section>"),
    ] {
        for times in [60, 20_000] {
            let body = format!(
                "<text:p>Begin.</text:p>{}<text:p>diep</text:p>{}<text:p>Einde.</text:p>",
                open.repeat(times),
                close.repeat(times)
            );
            let doc = document("text", &body);
            let seen = outline(&doc);
            assert_eq!((seen[0].as_str(), seen[seen.len() - 1].as_str()), ("Begin.", "Einde."), "{open}");
            endure(open, &package("presentation", &format!("<draw:page>{body}</draw:page>")), &["plan.odp"]);
            endure(open, &package("spreadsheet", &body), &["plan.ods"]);
        }
    }
}

#[test]
fn survives_any_damage() {
    let table = "<table:table><table:table-row><table:table-cell table:number-rows-spanned='2'><text:p>Doel</text:p></table:table-cell><table:table-cell><text:p>KPI</text:p></table:table-cell></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell/></table:table-row></table:table>";
    let body = format!(
        "<text:h text:outline-level='1'>Plan</text:h><text:list><text:list-item><text:p>a<text:note><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p></text:list-item></text:list>{table}"
    );
    for (kind, body) in
        [("text", body.clone()), ("presentation", format!("<draw:page>{body}</draw:page>")), ("spreadsheet", body)]
    {
        batter(&package(kind, &body), "plan");
        let (mimetype, content) = (format!("application/vnd.oasis.opendocument.{kind}"), content(kind, &body));
        splice(&[("mimetype", &mimetype), ("content.xml", &content), ("styles.xml", STYLES)], "plan");
    }
}
