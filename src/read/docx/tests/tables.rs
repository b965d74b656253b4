//! Tables: rows on their grid, headers, layout tables, nesting.

use super::*;
use crate::document::Anchor;

fn row(properties: &str, cells: &[String]) -> String {
    format!("<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>", cells.concat())
}

fn plain(text: &str) -> String {
    cell("", &p(text))
}

#[test]
fn reads_rows_with_their_header() {
    let body =
        table(&[&["Actie", "Eigenaar", "Wanneer"], &["Blog schrijven", "Sara", "maart"], &["", "", ""], &["Beurs", "", "mei"]]);
    let doc = Plan::new(&body).read();
    assert_eq!(outline(&doc), ["|# Actie | Eigenaar | Wanneer", "| Blog schrijven | Sara | maart", "| Beurs |  | mei"]);
    assert_eq!(doc.header(0, 1), Some("Eigenaar"));
    let numbers: Vec<u32> = doc.blocks().iter().filter_map(|b| Some(b.row.as_ref()?.number)).collect();
    assert_eq!(numbers, [1, 2, 4]);
}

#[test]
fn takes_header_rows_from_flags_styles_and_looks() {
    let flagged = row("<w:tblHeader/>", &[plain("KPI 1"), plain("Norm 2026")]) + &row("", &[plain("Leads"), plain("60")]);
    check(&format!("<w:tbl>{flagged}</w:tbl>"), &["|# KPI 1 | Norm 2026", "| Leads | 60"]);
    let unflagged = flagged.replace("<w:tblHeader/>", "");
    check(&format!("<w:tbl>{unflagged}</w:tbl>"), &["| KPI 1 | Norm 2026", "| Leads | 60"]);
    let look = |bits: &str| format!("<w:tblPr><w:tblStyle w:val='Raster'/><w:tblLook w:val='{bits}'/></w:tblPr>");
    check(&format!("<w:tbl>{}{unflagged}</w:tbl>", look("04A0")), &["|# KPI 1 | Norm 2026", "| Leads | 60"]);
    check(&format!("<w:tbl>{}{unflagged}</w:tbl>", look("0480")), &["| KPI 1 | Norm 2026", "| Leads | 60"]);
}

#[test]
fn counts_merged_cells_on_the_grid() {
    let body = row("<w:gridBefore w:val='1'/>", &[cell("<w:gridSpan w:val='2'/>", &p("Goal")), plain("Owner")])
        + &row("", &[plain("a"), plain("b"), plain("c"), plain("d")]);
    let doc = Plan::new(&format!("<w:tbl>{body}</w:tbl>")).read();
    let columns =
        |block: usize| -> Vec<u16> { doc.blocks()[block].row.iter().flat_map(|r| &r.cells).map(|c| c.column).collect() };
    assert_eq!((columns(0), columns(1)), (vec![1, 3], vec![0, 1, 2, 3]));
}

#[test]
fn repeats_cells_merged_downwards_as_text_that_does_not_count() {
    let start = cell("<w:vMerge w:val='restart'/>", &p("Sara Smit"));
    let rest = || cell("<w:vMerge/>", "<w:p/>");
    let long = "Een heel verhaal. ".repeat(20);
    let essay = cell("<w:vMerge w:val='restart'/>", &p(&long));
    let rows = [
        row("", &[start, essay, plain("blog")]),
        row("", &[rest(), rest(), plain("beurs")]),
        row("", &[plain("Tim"), rest(), plain("mail")]),
    ];
    let doc = Plan::new(&format!("<w:tbl>{}</w:tbl>", rows.concat())).read();
    assert_eq!(outline(&doc)[1..], ["| Sara Smit |  | beurs", "| Tim |  | mail"]);
    let cells = &doc.blocks()[1].row.as_ref().unwrap().cells;
    assert!(doc.is_opaque(cells[0].span) && !doc.is_opaque(cells[2].span));
    assert!(!doc.is_opaque(doc.blocks()[0].row.as_ref().unwrap().cells[0].span));
}

#[test]
fn reads_layout_tables_as_paragraphs() {
    check(&table(&[&["Wij kiezen."], &["Wij leren."]]), &["Wij kiezen.", "Wij leren."]);
    check(&table(&[&["We choose.", "We learn."]]), &["We choose.", "We learn."]);
    let headed = cell("", &(styled("Kop2", "Kansen") + &p("De markt groeit.")));
    let body = row("", &[headed, plain("Foto")]) + &row("", &[plain("links"), plain("rechts")]);
    check(&format!("<w:tbl>{body}</w:tbl>"), &["## Kansen", "De markt groeit.", "Foto", "links", "rechts"]);
}

#[test]
fn puts_nested_tables_and_boxes_after_their_row() {
    let nested = cell("", &(p("Buiten 1") + &table(&[&["x1", "y1"], &["x2", "y2"]]) + "<w:p/>"));
    let boxed =
        cell("", &format!("<w:p>{}<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>", r("met"), p("Kader")));
    let body = row("", &[nested, boxed]) + &row("", &[plain("2026"), plain("2027")]);
    let doc = Plan::new(&format!("<w:tbl>{body}</w:tbl>")).read();
    assert_eq!(outline(&doc), ["| Buiten 1 | met", "| x1 | y1", "| x2 | y2", "Kader", "| 2026 | 2027"]);
    let tables: Vec<_> = doc.blocks().iter().map(|b| b.row.as_ref().map(|r| r.table)).collect();
    assert_eq!(tables, [Some(0), Some(1), Some(1), None, Some(0)]);
    assert_eq!(doc.blocks()[4].place.anchor, Anchor::Paragraph(8));
}

#[test]
fn leaves_deleted_rows_out_and_reads_wrapped_ones() {
    let gone = row("<w:del w:id='1'/>", &[plain("weg"), plain("weg")]);
    let wrapped =
        format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", row("<w:ins/>", &[plain("nieuw 1"), plain("nieuw 2")]));
    let body = row("", &[plain("a1"), plain("b1")]) + &gone + &wrapped;
    check(&format!("<w:tbl>{body}</w:tbl>"), &["| a1 | b1", "| nieuw 1 | nieuw 2"]);
}

#[test]
fn joins_the_paragraphs_of_a_cell() {
    let body = row("", &[cell("", &(p("Blog") + &p("Mail"))), plain("Sara")]) + &row("", &[plain("Beurs"), plain("Tim")]);
    check(&format!("<w:tbl>{body}</w:tbl>"), &["| Blog Mail | Sara", "| Beurs | Tim"]);
}
