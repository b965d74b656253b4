//! Workbooks built from readable XML, and old ones record by record.

mod old;

use crate::document::{Document, Limit};
use crate::read::hostile::endure;
use crate::read::office::testing::{batter, read, refusal, splice, zip};
use crate::read::outline::outline;
use crate::read::{Limits, ReadErrorKind};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='&quot;€&quot; #,##0'/></numFmts>
    <fonts><font/><font><b/></font></fonts>
    <fills><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='solid'><fgColor rgb='FFDDDDDD'/></patternFill></fill></fills>
    <cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>
    <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='9'/><xf numFmtId='164'/><xf fontId='1'/><xf fillId='1'/></cellXfs></styleSheet>";
const STRINGS: &str =
    "<sst><si><t>Doel</t></si><si><r><t>Meer </t></r><r><t>abonnees</t></r><rPh><t>x</t></rPh></si><si><t>Wanneer</t></si></sst>";

fn relations(targets: &[(&str, &str, &str)]) -> String {
    let one = |(id, kind, target): &(&str, &str, &str)| {
        format!("<Relationship Id='{id}' Type='{RELATIONS}/{kind}' Target='{target}'/>")
    };
    format!("<Relationships>{}</Relationships>", targets.iter().map(one).collect::<String>())
}

/// The parts of a workbook: name, state and rows of each sheet.
fn parts(sheets: &[(&str, &str, &str)]) -> Vec<(String, String)> {
    let list = sheets.iter().enumerate();
    let list: String =
        list.map(|(n, (name, state, _))| format!("<sheet name='{name}' sheetId='9' state='{state}' r:id='s{n}'/>")).collect();
    let ids: Vec<(String, String)> = (0..sheets.len()).map(|n| (format!("s{n}"), format!("worksheets/sheet{n}.xml"))).collect();
    let mut targets: Vec<(&str, &str, &str)> = ids.iter().map(|(id, to)| (id.as_str(), "worksheet", to.as_str())).collect();
    targets.extend([("a", "styles", "styles.xml"), ("b", "sharedStrings", "sharedStrings.xml")]);
    let mut parts = vec![
        ("_rels/.rels".to_owned(), relations(&[("r", "officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml".to_owned(), format!("<workbook><sheets>{list}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels".to_owned(), relations(&targets)),
        ("xl/styles.xml".to_owned(), STYLES.to_owned()),
        ("xl/sharedStrings.xml".to_owned(), STRINGS.to_owned()),
    ];
    for (n, (_, _, rows)) in sheets.iter().enumerate() {
        parts.push((format!("xl/worksheets/sheet{n}.xml"), format!("<worksheet>{rows}</worksheet>")));
    }
    parts
}

fn borrowed(parts: &[(String, String)]) -> Vec<(&str, &str)> {
    parts.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect()
}

fn workbook(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    zip(&borrowed(&parts(sheets)))
}

fn document(rows: &str) -> Document {
    read(&workbook(&[("Blad1", "visible", &format!("<sheetData>{rows}</sheetData>"))]), "plan")
}

fn inline(look: u32, texts: &[&str]) -> String {
    let cell = |text: &&str| format!("<c t='inlineStr' s='{look}'><is><t>{text}</t></is></c>");
    format!("<row>{}</row>", texts.iter().map(cell).collect::<String>())
}

#[test]
fn reads_cells_as_they_are_shown() {
    let rows = "<row r='3'><c r='B3' t='s'><v>0</v></c><c r='C3' t='str'><f>A1</f><v>Nu</v></c><c r='D3' t='s'><v>2</v></c><c r='E3' t='inlineStr'><is><t>Budget</t></is></c></row>
        <row r='4'><c r='B4' t='s'><v>1</v></c><c r='C4' s='2'><v>0.22</v></c><c r='D4' s='1'><v>46174</v></c><c r='E4' s='3'><v>250</v></c></row>
        <row r='5'><c r='B5' t='b'><v>1</v></c><c r='C5' t='e'><v>#REF!</v></c><c r='D5' t='d'><v>2026-07-01T00:00:00</v></c><c r='E5'><v>12.5</v></c></row>";
    let doc = document(rows);
    let expected = ["= Doel | Nu | Wanneer | Budget", "| Meer abonnees | 22% | 2026-06-01 | € 250", "| TRUE | 2026-07-01 | 12.5"];
    assert_eq!(outline(&doc), expected);
    let row = &doc.blocks()[1];
    let at = doc.locate(row.row.as_ref().map_or(row.span, |r| r.cells[2].span));
    assert_eq!((at.sheet.as_deref(), at.cell.as_deref(), at.header.as_deref()), (Some("Blad1"), Some("D4"), Some("Wanneer")));
}

#[test]
fn reads_sheets_in_order_and_says_which_are_hidden() {
    let rows = |text: &str| format!("<sheetData>{}</sheetData>", inline(0, &[text]));
    let doc = read(
        &workbook(&[
            ("Doelen", "visible", &rows("Wij groeien.")),
            ("Oud", "hidden", &rows("x")),
            ("Diep", "veryHidden", &rows("x")),
            ("Leeg", "visible", ""),
        ]),
        "x",
    );
    assert_eq!(outline(&doc), ["#1 Doelen", "Wij groeien."]);
    assert_eq!((doc.tally().sheets, doc.tally().hidden_sheets.join(" ")), (Some(2), "Oud Diep".to_owned()));
}

#[test]
fn leaves_out_hidden_rows_and_columns_and_counts_them() {
    let sheet = "<cols><col min='2' max='2' hidden='1'/><col min='9' max='12' hidden='1'/></cols><sheetData>
        <row r='1'><c r='A1' t='str'><v>KPI</v></c><c r='B1' t='str'><v>Marge</v></c><c r='C1' t='str'><v>Nu</v></c><c r='D1' t='str'><v>Doel</v></c></row>
        <row r='2'><c r='A2' t='str'><v>leads</v></c><c r='B2'><v>7</v></c><c r='C2'><v>20</v></c><c r='D2'><v>35</v></c></row>
        <row r='3' hidden='1'><c r='A3' t='str'><v>oud</v></c><c r='C3'><v>1</v></c></row><row r='4' hidden='1'/>
        <row r='5' hidden='0'><c r='A5' t='str'><v>demo's</v></c><c r='C5'><v>4</v></c><c r='D5'><v>9</v></c></row></sheetData>";
    let doc = read(&workbook(&[("Blad1", "visible", sheet)]), "plan");
    assert_eq!(outline(&doc).join("/").matches(['7', '1']).count(), 0, "{:?}", outline(&doc));
    assert!(outline(&doc).contains(&"| leads | 20 | 35".to_owned()), "{:?}", outline(&doc));
    assert_eq!((doc.tally().hidden_rows, doc.tally().hidden_columns), (1, 1));
}

#[test]
fn counts_formulas_without_a_value() {
    let doc = document(
        "<row><c t='str'><v>Som</v></c><c><f>1+1</f><v></v></c><c><f>1+2</f></c><c><f>2</f><v>2</v></c><c t='str'><f>A9</f><v></v></c><c/></row>",
    );
    assert_eq!((doc.tally().unvalued, doc.tally().hidden_rows), (2, 0));
}

#[test]
fn puts_a_title_of_the_sheet_above_its_name() {
    let rows = inline(4, &["Marketingplan 2026"])
        + &inline(0, &["Eigenaar: Sara Smit"])
        + "<row r='5'/>"
        + &inline(4, &["Actie", "Wie"])
        + &inline(0, &["Blog", "Sara"]);
    let doc = read(&workbook(&[("Acties", "visible", &rows)]), "x");
    assert_eq!(outline(&doc), ["#1 Marketingplan 2026", "Eigenaar: Sara Smit", "#2 Acties", "= Actie | Wie", "| Blog | Sara"]);
    assert_eq!(doc.title(), Some("Marketingplan 2026"));
}

#[test]
fn finds_headers_by_fill_by_merges_and_by_the_definition_of_a_table() {
    let filled = inline(5, &["Actie", "1e kwartaal"]) + &inline(0, &["Blog", "Sara"]);
    assert_eq!(outline(&document(&filled)), ["= Actie | 1e kwartaal", "| Blog | Sara"]);
    let merged = "<row r='1'><c r='B1' t='inlineStr'><is><t>Eerste helft</t></is></c></row>".to_owned()
        + &inline(4, &["Actie", "Q1", "Q2"])
        + &inline(0, &["Blog", "x", "x"]);
    let sheet =
        format!("<sheetData>{merged}</sheetData><mergeCells><mergeCell ref='B1:C1'/><mergeCell ref='A3:A900000'/></mergeCells>");
    assert_eq!(
        outline(&read(&workbook(&[("", "visible", &sheet)]), "x")),
        ["Eerste helft", "= Actie | Q1 | Q2", "| Blog | x | x"]
    );
    let mut parts = parts(&[("", "visible", &(inline(0, &["1e", "2026"]) + &inline(0, &["Blog", "Sara"])))]);
    assert_eq!(outline(&read(&zip(&borrowed(&parts)), "x")), ["| 1e | 2026", "| Blog | Sara"]);
    parts.push((
        "xl/worksheets/_rels/sheet0.xml.rels".into(),
        relations(&[("t", "table", "../tables/t.xml"), ("d", "drawing", "../drawings/d.xml")]),
    ));
    parts.push(("xl/tables/t.xml".into(), "<table ref='A1:B2'/>".into()));
    parts.push((
        "xl/drawings/d.xml".into(),
        "<xdr:wsDr><xdr:pic/><c:chart/><xdr:sp><a:p><a:r><a:t>Let op: vol.</a:t></a:r></a:p></xdr:sp></xdr:wsDr>".into(),
    ));
    let doc = read(&zip(&borrowed(&parts)), "x");
    assert_eq!(outline(&doc), ["= 1e | 2026", "| Blog | Sara", "Let op: vol."]);
    assert_eq!((doc.tally().images, doc.tally().objects), (1, 1));
}

#[test]
fn survives_far_cells_and_refuses_too_many() {
    let far = "<row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>ver weg</t></is></c></row><row r='1'><c r='A1' t='inlineStr'><is><t>dichtbij</t></is></c></row>";
    assert_eq!(outline(&document(far)), ["dichtbij", "ver weg"]);
    for odd in [
        "<c r='ZZZZZZZZ1'><v>1</v></c>", "<row r='99999999999'/><c><v>1</v></c>", "<c r='A0'><v>1</v></c>",
        "<c r='é1'><v>1</v></c>", "<c t='s'><v>99</v></c>", "<c s='99'><v>1e400</v></c>",
    ] {
        endure(odd, &workbook(&[("x", "visible", odd)]), &["plan.xlsx"]);
    }
    let limits = Limits { cells: 100, ..Limits::default() };
    assert_eq!(refusal(&workbook(&[("x", "visible", &inline(0, &["a"; 101]))]), "x", &limits), Some(ReadErrorKind::TooLarge));
    let limits = Limits { bytes: 1 << 20, ..Limits::default() };
    let long = format!("<sst><si><t>{}</t></si></sst>", "woord ".repeat(5000));
    let mut parts = parts(&[("x", "visible", &"<c t='s'><v>0</v></c>".repeat(100))]);
    parts[4].1 = long;
    assert_eq!(refusal(&zip(&borrowed(&parts)), "x", &limits), Some(ReadErrorKind::TooLarge));
    let lines: String = (0..60_000).map(|_| inline(0, &["regel"])).collect();
    endure("a long column", &workbook(&[("x", "visible", &lines)]), &["plan.xlsx"]);
    let apart: String = (0..30_000)
        .map(|n| {
            format!("<row r='{}'/>", n * 2 + 1)
                + &inline(0, &["Doel", "Sara"]).replace("<row>", &format!("<row r='{}'>", n * 2 + 2))
        })
        .collect();
    endure("rows apart", &workbook(&[("x", "visible", &apart)]), &["plan.xlsx"]);
    let merges: String = (1..3000).map(|n| format!("<mergeCell ref='A{n}:A1048576'/>")).collect();
    let rows: String = (0..3000).map(|_| inline(0, &["a", "b"])).collect();
    endure("overlapping merges", &workbook(&[("x", "visible", &(rows + &merges))]), &["plan.xlsx"]);
}

#[test]
fn tells_an_empty_workbook_from_a_broken_one() {
    let kind = |bytes: &[u8]| refusal(bytes, "plan.xlsx", &Limits::default());
    assert_eq!(kind(&workbook(&[("x", "visible", "")])), Some(ReadErrorKind::NoText));
    assert_eq!(kind(&zip(&[("xl/worksheets/sheet1.xml", "<worksheet/>")])), Some(ReadErrorKind::Corrupt));
    assert_eq!(kind(&zip(&[("xl/workbook.bin", "x")])), Some(ReadErrorKind::Unsupported));
    let mut parts = parts(&[("Een", "visible", &inline(0, &["Wij groeien."])), ("Twee", "visible", "")]);
    parts.pop();
    let doc = read(&zip(&borrowed(&parts)), "x");
    assert_eq!((outline(&doc).len(), doc.tally().damaged.as_deref()), (2, Some("xl/worksheets/sheet1.xml")));
}

#[test]
fn survives_any_damage() {
    let rows = inline(4, &["Actie", "Wie"])
        + "<row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2' s='1'><v>46174</v></c></row><mergeCells><mergeCell ref='A1:A2'/></mergeCells>";
    let parts = parts(&[("Plan", "visible", &rows)]);
    batter(&zip(&borrowed(&parts)), "plan.xlsx");
    splice(&borrowed(&parts), "plan.xlsx");
}

#[test]
fn what_stands_beyond_the_sheet_is_left_out_and_said() {
    let cut = |rows: &str| {
        let doc = document(rows);
        (outline(&doc), doc.tally().cut.clone().map(|cut| (cut.limit, cut.place)))
    };
    let row = |number: u32, text: &str| format!("<row r='{number}'><c t='inlineStr'><is><t>{text}</t></is></c></row>");
    let (seen, said) = cut(&(row(1_048_576, "De laatste rij") + &row(1_048_577, "Te ver") + &row(4_000_000_000, "Nog verder")));
    assert_eq!(seen, ["De laatste rij"]);
    assert_eq!(said, Some((Limit::Grid, "Blad1!A1048577".to_owned())));
    assert_eq!(cut(&row(1, "Alles past")).1, None);
}

#[test]
fn merged_cells_beyond_the_limit_are_said() {
    let merges: String = (1..=100_010).map(|n| format!("<mergeCell ref='A{n}:B{n}'/>")).collect();
    let rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>Wij groeien samen met onze klanten</t></is></c></row>";
    let sheet = format!("<sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells>");
    let doc = read(&workbook(&[("Blad1", "visible", &sheet)]), "plan");
    assert_eq!(doc.tally().cut.as_ref().map(|cut| (cut.limit, cut.place.as_str())), Some((Limit::Merges, "Blad1!A100001")));
}
