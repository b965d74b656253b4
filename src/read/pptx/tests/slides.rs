//! Slides: order, titles, levels, tables, diagrams, notes, and what is left out.

use super::*;
use crate::document::Anchor;

#[test]
fn follows_the_order_of_the_show_and_says_what_is_hidden() {
    let show = Show::new()
        .slide("", &shape("type='title'", &p("", "Acties")), &[])
        .slide("show='0'", &shape("type='title'", &p("", "Oud")), &[])
        .slide("", &(shape("type='subTitle' idx='1'", &p("", "Versie 2")) + &shape("type='ctrTitle'", &p("", "Plan 2026"))), &[]);
    let doc = show.read(&[3, 2, 1, 1]);
    assert_eq!(outline(&doc), ["#1 Plan 2026", "Versie 2", "#2 Acties"]);
    assert_eq!(doc.title(), Some("Plan 2026"));
    assert_eq!((doc.tally().slides, &*doc.tally().hidden_slides), (Some(2), &[2][..]));
    assert_eq!(doc.blocks().iter().map(|b| b.place.anchor).collect::<Vec<_>>(), [1, 1, 3].map(Anchor::Slide));
    assert_eq!(doc.locate(doc.blocks()[2].span).slide, Some(3));
}

#[test]
fn tells_items_from_text_by_paragraph_shape_and_layout() {
    let body = p("", "Leads")
        + &p("<a:pPr lvl='1'/>", "Van beurzen")
        + &p("<a:pPr><a:buNone/></a:pPr>", "Toelichting.")
        + &p("<a:pPr/>", " ");
    check(&shape("idx='1'", &body), &["-0 Leads", "-1 Van beurzen", "Toelichting."]);
    check(&shape("idx='3'", &(p("", "Zonder bullet") + &p("<a:pPr lvl='1'/>", "Met"))), &["Zonder bullet", "-1 Met"]);
    check(&shape("", &(p("", "Los tekstvak") + &p("<a:pPr><a:buChar char='•'/></a:pPr>", "Punt"))), &["Los tekstvak", "-0 Punt"]);
    check(&shape("", &p("", "• Getypt")), &["-0 Getypt"]);
    let named = p("<a:pPr lvl='0' marL='0'><a:buNone/></a:pPr>", "Wij kiezen.")
        + &p("<a:pPr lvl='0'/>", "Meer leads")
        + &p("<a:pPr lvl='1'/>", "Uit de zorg")
        + &p("<a:pPr lvl='0' marL='900'/>", "Ingesprongen");
    let expected = ["Wij kiezen.", "-0 Meer leads", "-1 Uit de zorg", "Ingesprongen"];
    check(&shape("idx='3'", &named), &expected);
    check(&shape("type='body' idx='3'", &p("<a:pPr algn='ctr'/>", "Onderschrift")), &["Onderschrift"]);
    let own = "<a:lstStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></a:lstStyle>".to_owned();
    check(&shape("idx='1'", &(own + &p("", "Alinea"))), &["Alinea"]);
}

#[test]
fn reads_runs_breaks_and_groups() {
    let bold = "<a:p><a:r><a:rPr b='1'/><a:t>Onze </a:t></a:r><a:r><a:rPr b='1'/><a:t>aanpak</a:t></a:r></a:p>";
    check(&format!("<p:grpSp><p:grpSp>{}</p:grpSp></p:grpSp>", shape("", bold)), &["#7 Onze aanpak"]);
    check(
        &shape("type='title'", "<a:p><a:r><a:t>Doelen</a:t></a:r><a:br><a:rPr/></a:br><a:r><a:t>2026</a:t></a:r></a:p>"),
        &["#2 Doelen/2026"],
    );
    let number = "<a:p><a:r><a:t>Wij groeien</a:t></a:r><a:fld type='slidenum'><a:t>7</a:t></a:fld></a:p>";
    check(
        &(shape("", number) + &shape("type='sldNum'", &p("", "7")) + &shape("type='ftr'", &p("", "Vertrouwelijk"))),
        &["Wij groeien", ": Vertrouwelijk"],
    );
    let twice = format!(
        "<mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>",
        shape("", &p("", "Eenmaal."))
    );
    check(&twice, &["Eenmaal."]);
    let hidden = shape("", &p("", "Weg")).replace("id='1'", "id='1' hidden='1'");
    check(&(hidden + &shape("", &p("", "Hier"))), &["Hier"]);
}

#[test]
fn reads_tables() {
    let cell = |attributes: &str, text: &str| format!("<a:tc {attributes}><a:txBody>{}</a:txBody></a:tc>", p("", text));
    let rows = format!(
        "<a:tr>{}{}{}</a:tr><a:tr>{}{}{}</a:tr><a:tr>{}{}{}</a:tr>",
        cell("", "2026"),
        cell("", "1 kolom"),
        cell("", "2 kolom"),
        cell("rowSpan='2'", "Bereik"),
        cell("gridSpan='2'", "Alles samen"),
        cell("hMerge='1'", ""),
        cell("vMerge='1'", ""),
        cell("", "x"),
        cell("", "y"),
    );
    let table =
        |first: &str| format!("<p:graphicFrame><a:graphic><a:tbl><a:tblPr {first}/>{rows}</a:tbl></a:graphic></p:graphicFrame>");
    check(&table("firstRow='1'"), &["= 2026 | 1 kolom | 2 kolom", "| Bereik | Alles samen", "| Bereik | x | y"]);
    check(&table(""), &["| 2026 | 1 kolom | 2 kolom", "| Bereik | Alles samen", "| Bereik | x | y"]);
}

#[test]
fn reads_diagrams_as_lists_where_they_stand() {
    let pt = |id: &str, kind: &str, text: &str| {
        format!("<dgm:pt modelId='{id}' type='{kind}'><dgm:t>{}</dgm:t></dgm:pt>", p("", text))
    };
    let cxn = |from: &str, to: &str, order: u32| format!("<dgm:cxn srcId='{from}' destId='{to}' srcOrd='{order}'/>");
    let points = pt("d", "doc", "")
        + &pt("2", "node", "Omzet")
        + &pt("1", "node", "Leads")
        + &pt("3", "node", "Beurs")
        + &pt("t", "parTrans", "pijl")
        + &pt("9", "node", "Los");
    let links = cxn("d", "2", 1) + &cxn("d", "1", 0) + &cxn("1", "3", 0) + &cxn("3", "1", 0);
    let data = format!("<dgm:dataModel><dgm:ptLst>{points}</dgm:ptLst><dgm:cxnLst>{links}</dgm:cxnLst></dgm:dataModel>");
    let shapes = shape("", &p("", "Voor"))
        + "<p:graphicFrame><dgm:relIds r:dm='d1' r:lo='d2'/></p:graphicFrame>"
        + &shape("", &p("", "Na"));
    let show =
        Show::new().slide("", &shapes, &[("d1", "diagramData", "../diagrams/data1.xml")]).part("ppt/diagrams/data1.xml", &data);
    assert_eq!(outline(&show.read(&[1])), ["Voor", "-0 Leads", "-1 Beurs", "-0 Omzet", "-0 Los", "Na"]);
}

#[test]
fn reads_notes_after_the_slide_and_counts_what_it_skips() {
    let notes = format!(
        "<p:notes><p:cSld><p:spTree>{}{}{}</p:spTree></p:cSld></p:notes>",
        shape("type='sldImg'", ""),
        shape("type='body' idx='1'", &p("", "Zeg dit rustig.")),
        shape("type='sldNum'", &p("", "1"))
    );
    let shapes = "<p:pic/><p:graphicFrame><c:chart r:id='c'/></p:graphicFrame><p:graphicFrame><p:oleObj><p:pic/></p:oleObj></p:graphicFrame>".to_owned() + &shape("type='title'", &p("", "Doel"));
    let show =
        Show::new().slide("", &shapes, &[("n", "notesSlide", "../notesSlides/n1.xml")]).part("ppt/notesSlides/n1.xml", &notes);
    let doc = show.read(&[1]);
    assert_eq!(outline(&doc), ["#2 Doel", "Zeg dit rustig."]);
    assert_eq!((doc.tally().images, doc.tally().objects), (1, 2));
}

#[test]
fn learns_bullets_from_the_master() {
    let master = "<p:sldMaster><p:txStyles><p:titleStyle/><p:bodyStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr><a:lvl2pPr><a:buChar char='-'/></a:lvl2pPr></p:bodyStyle></p:txStyles></p:sldMaster>";
    let show = Show::new()
        .slide("", &shape("idx='1'", &(p("", "Alinea") + &p("<a:pPr lvl='1'/>", "Punt"))), &[])
        .part("ppt/slideLayouts/_rels/l1.xml.rels", &relations(&[("m", "slideMaster", "../slideMasters/m1.xml")]))
        .part("ppt/slideMasters/m1.xml", master);
    assert_eq!(outline(&show.read(&[1])), ["Alinea", "-1 Punt"]);
}
