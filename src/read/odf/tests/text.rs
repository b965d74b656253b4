//! Texts: headings, lists, tables, what hangs on a paragraph, and what is left out.

use super::*;
use crate::document::Anchor;

#[test]
fn knows_headings_by_element_style_and_name() {
    check("<text:h text:outline-level='2'>Doelen</text:h>", &["#2 Doelen"]);
    check("<text:h>Goals</text:h>", &["#1 Goals"]);
    check("<text:p text:style-name='Hoofdstuk'>Strategie</text:p>", &["#1 Strategie"]);
    check("<text:p text:style-name='P1'>Wij groeien.</text:p>", &["Wij groeien."]);
    check("<text:p text:style-name='Heading_20_3'>Kansen</text:p>", &["#3 Kansen"]);
    check("<text:p text:style-name='P4'>Zij zeggen het.</text:p>", &["> Zij zeggen het."]);
    let doc =
        document("text", "<text:p text:style-name='P2'>Plan <text:s text:c='2000000000'/>2026</text:p><text:p>Tekst.</text:p>");
    assert_eq!((doc.title(), outline(&doc)), (Some("Plan 2026"), vec!["#1 Plan 2026".to_owned(), "Tekst.".to_owned()]));
}

#[test]
fn reads_text_with_spans_breaks_and_tabs() {
    check(
        "<text:p>Wij <text:span text:style-name='T1'>kiezen<text:span> niet</text:span></text:span>\n voor &amp;<text:tab/>alles.</text:p>",
        &["Wij kiezen niet voor & alles."],
    );
    check("<text:p>Eerste regel<text:line-break/>tweede regel</text:p>", &["Eerste regel/tweede regel"]);
    check("<text:p><text:span text:style-name='T1'>Onze aanpak</text:span></text:p>", &["#7 Onze aanpak"]);
    check("<text:p><text:span text:style-name='Zwaar'>Onze </text:span><text:span>aanpak</text:span></text:p>", &["Onze aanpak"]);
    check("<text:p>Zicht<text:span text:style-name='T2'>baar niet</text:span></text:p>", &["Zicht"]);
    check("<text:p>Zie <text:a xlink:href='x'>de bijlage</text:a><text:bookmark text:name='a'/>.</text:p>", &["Zie de bijlage."]);
}

#[test]
fn reads_lists_by_nesting_and_style() {
    let list = "<text:list text:style-name='Streep'><text:list-item><text:p>Leads</text:p>
        <text:list><text:list-item><text:p>Van beurzen</text:p><text:p>Ook online.</text:p></text:list-item></text:list></text:list-item>
        <text:list-item><text:p>Omzet</text:p></text:list-item></text:list>";
    check(list, &["-0 Leads", "-1 Van beurzen", "Ook online.", "-0 Omzet"]);
    let unmarked = "<text:list text:style-name='Cijfers'><text:list-item><text:list><text:list-item><text:p>Zonder</text:p>
        </text:list-item></text:list></text:list-item><text:list-item><text:p>Met</text:p></text:list-item></text:list>";
    check(unmarked, &["Zonder", "-0 Met"]);
    check(
        "<text:list><text:list-item><text:p text:style-name='P3'><text:span text:style-name='T1'>Aanpak</text:span></text:p></text:list-item></text:list><text:p>Tekst.</text:p>",
        &["#7 Aanpak", "Tekst."],
    );
    let heading = "<text:list><text:list-item><text:h text:outline-level='1'>Doelen</text:h></text:list-item></text:list>";
    check(heading, &["#1 Doelen"]);
    check("<text:list><text:list-header><text:p>Kop van de lijst</text:p></text:list-header></text:list>", &["Kop van de lijst"]);
}

#[test]
fn reads_tables_with_spans_and_repeated_cells() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let head = |rows: &str| format!("<table:table-header-rows>{rows}</table:table-header-rows>");
    let table = |rows: &str| format!("<table:table>{rows}</table:table>");
    let plain = table(&(head(&row(&(cell("Actie") + &cell("Wie")))) + &row(&(cell("Blog schrijven") + &cell("Sara")))));
    check(&plain, &["= Actie | Wie", "| Blog schrijven | Sara"]);
    let tall = "<table:table-cell table:number-rows-spanned='2'><text:p>Bereik</text:p></table:table-cell>".to_owned();
    let covered = "<table:covered-table-cell/>".to_owned();
    let spanned =
        table(&(row(&(cell("Doel") + &cell("KPI"))) + &row(&(tall + &cell("40 leads"))) + &row(&(covered + &cell("2%")))));
    check(&spanned, &["= Doel | KPI", "| Bereik | 40 leads", "| Bereik | 2%"]);
    let wide =
        "<table:table-cell table:number-columns-spanned='2'><text:p>Samen</text:p></table:table-cell><table:covered-table-cell/>";
    let bomb = "<table:table-cell table:number-columns-repeated='2000000000'/>";
    let odd = table(&(row(&(cell("1") + &cell("2") + &cell("3"))) + &row(&(wide.to_owned() + &cell("x") + bomb))));
    let doc = document("text", &odd);
    assert_eq!(outline(&doc), ["| 1 | 2 | 3", "| Samen | x | "]);
    assert_eq!(doc.blocks()[1].row.as_ref().map(|r| r.cells[1].column), Some(2));
    check(&table(&row(&cell("Een kader om tekst."))), &["Een kader om tekst."]);
}

#[test]
fn puts_notes_and_boxes_after_their_paragraph() {
    let body = "<text:p>Wij groeien<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Bron: CBS.</text:p></text:note-body></text:note> snel.</text:p>
        <text:p>Zie<draw:frame><draw:text-box><text:p>Kader</text:p></draw:text-box><svg:title>x</svg:title></draw:frame>.</text:p>
        <text:p>Slot<draw:frame><draw:object/><draw:image/></draw:frame><draw:frame><draw:image/></draw:frame></text:p>";
    let doc = document("text", body);
    assert_eq!(outline(&doc), ["Wij groeien snel.", "Bron: CBS.", "Zie.", "Kader", "Slot"]);
    let places: Vec<Anchor> = doc.blocks().iter().map(|b| b.place.anchor).collect();
    assert_eq!(places, [1, 1, 2, 2, 3].map(Anchor::Paragraph));
    assert_eq!((doc.tally().images, doc.tally().objects), (1, 1));
}

#[test]
fn leaves_out_what_is_deleted_hidden_or_said_twice() {
    let body = "<text:tracked-changes><text:changed-region><text:deletion><text:p>Weg ermee.</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:table-of-content><text:index-body><text:p>Doelen 3</text:p></text:index-body></text:table-of-content>
        <text:section text:display='none'><text:p>Verborgen.</text:p></text:section>
        <text:section><text:p>Open<office:annotation><text:p>Opmerking</text:p></office:annotation><text:change text:change-id='a'/>.</text:p></text:section>";
    check(body, &["Open."]);
    assert_eq!(document("text", body).tally().comments, 1);
}

#[test]
fn what_headers_and_footers_say_beside_the_text_is_data_about_the_document() {
    let content = content("text", "<text:p>Wij kiezen voor leden.</text:p>");
    let master = "<style:master-page><style:header style:display='false'><text:p>Oud</text:p></style:header>
        <style:footer><text:p>Wij kiezen<text:tab/>Trekker: Noor Bos<text:tab/>Pagina <text:page-number>3</text:page-number></text:p></style:footer>
        </style:master-page>";
    let styles =
        format!("<office:document-styles><office:master-styles>{master}</office:master-styles></office:document-styles>");
    let doc = read(&zip(&[("content.xml", &content), ("styles.xml", &styles)]), "plan.odt");
    assert_eq!(outline(&doc)[0], "Wij kiezen voor leden.");
    let about: Vec<&str> = doc.blocks()[1..].iter().map(|b| doc.slice(b.span)).collect();
    assert_eq!(about, ["Trekker: Noor Bos"]);
}

#[test]
fn knows_a_text_without_a_media_type_and_refuses_a_locked_one() {
    let content = content("text", "<text:p>Plan</text:p>");
    assert_eq!(read(&zip(&[("content.xml", &content)]), "x").format(), "odt");
    let locked = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let parts =
        [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "§§§"), ("META-INF/manifest.xml", locked)];
    let kind = crate::read::office::testing::refusal(&zip(&parts), "plan.odt", &crate::read::Limits::default());
    assert_eq!(kind, Some(crate::read::ReadErrorKind::Encrypted));
}

#[test]
fn reads_title_and_first_author() {
    let meta = "<office:document-meta><office:meta><dc:creator>Tim Bos</dc:creator><meta:initial-creator>Noor Bos</meta:initial-creator><dc:title>Plan 2026</dc:title></office:meta></office:document-meta>";
    let content = content("text", "<text:p>Wij groeien.</text:p>");
    let doc = read(
        &zip(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content), ("meta.xml", meta)]),
        "x",
    );
    assert_eq!(
        (doc.title(), outline(&doc)),
        (Some("Plan 2026"), vec![": author: Noor Bos".to_owned(), "Wij groeien.".to_owned()])
    );
}
