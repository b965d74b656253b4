//! Workbooks.

use super::*;
use crate::document::{BlockKind, Limit};

fn cell(attributes: &str, text: &str) -> String {
    format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>")
}

fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

fn plain(texts: &[&str]) -> String {
    row(&texts.iter().map(|text| cell("", text)).collect::<Vec<_>>())
}

fn sheet(name: &str, rows: &str) -> String {
    format!("<table:table table:name='{name}'>{rows}</table:table>")
}

#[test]
fn reads_shown_text_and_dates_as_dates() {
    let due = cell("office:value-type='date' office:date-value='2026-06-01T00:00:00'", "01-06-26");
    let written = cell("office:value-type='date' office:date-value='2026-07-01'", "1 juli 2026");
    let rows = plain(&["Doel", "Nu", "Wanneer"])
        + &row(&[cell("", "Minder opzeggingen"), cell("office:value-type='percentage' office:value='0.22'", "22%"), due])
        + &row(&[cell("", "Meer omzet per klant"), cell("", "€ 1.500"), written]);
    let doc = document("spreadsheet", &sheet("Doelen", &rows));
    let expected = [
        "#1 Doelen", "= Doel | Nu | Wanneer", "| Minder opzeggingen | 22% | 2026-06-01",
        "| Meer omzet per klant | € 1.500 | 1 juli 2026",
    ];
    assert_eq!(outline(&doc), expected);
    let row = &doc.blocks()[2];
    let at = doc.locate(row.row.as_ref().map_or(row.span, |r| r.cells[1].span));
    assert_eq!((at.sheet.as_deref(), at.cell.as_deref(), at.header.as_deref()), (Some("Doelen"), Some("B2"), Some("Nu")));
    assert_eq!(doc.tally().sheets, Some(1));
}

#[test]
fn skips_hidden_sheets_and_says_so() {
    let hidden = "<table:table table:name='Archief' table:style-name='Weg'><table:table-row><table:table-cell><text:p>Oud</text:p></table:table-cell></table:table-row></table:table>";
    let doc = document("spreadsheet", &(hidden.to_owned() + &sheet("Blad1", &plain(&["Wij groeien samen met onze klanten."]))));
    assert_eq!(outline(&doc), ["Wij groeien samen met onze klanten."]);
    assert_eq!(doc.tally().hidden_sheets, ["Archief"]);
}

#[test]
fn skips_hidden_rows_and_columns_and_says_so() {
    let columns = "<table:table-column/><table:table-column table:visibility='collapse'/><table:table-column table:number-columns-repeated='9'/>";
    let hidden =
        |visibility: &str| plain(&["oud", "1", "2"]).replace("<table:table-row>", &format!("<table:table-row {visibility}>"));
    let rows = plain(&["KPI", "Marge", "Doel"])
        + &hidden("table:visibility='filter'")
        + &hidden("table:visibility='collapse' table:number-rows-repeated='3'")
        + &row(&["leads", "7", "35"].map(|text| cell("", text)))
        + &row(&[
            cell("", "som"),
            cell("", ""),
            cell("table:formula='of:=1+1'", ""),
            cell("table:formula='of:=A9' office:value-type='string'", ""),
        ]);
    let doc = document("spreadsheet", &sheet("Cijfers", &(columns.to_owned() + &rows)));
    let seen = outline(&doc).join("/");
    assert!(seen.contains("leads | 35") && !seen.contains("oud") && !seen.contains("Marge"), "{seen}");
    assert_eq!((doc.tally().hidden_rows, doc.tally().hidden_columns, doc.tally().unvalued), (4, 1, 1));
}

#[test]
fn parts_titles_from_tables_and_goes_on_after_an_empty_row() {
    let bold = |text: &str| {
        format!("<table:table-cell><text:p><text:span text:style-name='T1'>{text}</text:span></text:p></table:table-cell>")
    };
    let head = row(&[bold("Actie"), bold("Wie")]);
    let gap = "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>";
    let rows = row(&[bold("Acties dit jaar")])
        + &head
        + &plain(&["Blog", "Sara"])
        + gap
        + &plain(&["Beurs", "Tim"])
        + gap
        + &head
        + &plain(&["Mail", "Bo"]);
    let doc = document("spreadsheet", &sheet("Sheet 2", &rows));
    assert_eq!(
        outline(&doc),
        ["#1 Acties dit jaar", "= Actie | Wie", "| Blog | Sara", "| Beurs | Tim", "= Actie | Wie", "| Mail | Bo"]
    );
    assert_eq!(doc.tables().len(), 2);
}

#[test]
fn keeps_a_lone_row_together_and_names_columns_below_a_group() {
    let doc = document("spreadsheet", &sheet("", &plain(&["Eigenaar", "Sara Smit"])));
    assert_eq!(outline(&doc), ["| Eigenaar | Sara Smit"]);
    let group =
        row(&[cell("", ""), cell("table:number-columns-spanned='2'", "Eerste kwartaal"), "<table:covered-table-cell/>".into()]);
    let doc = document(
        "spreadsheet",
        &sheet("", &(group + &plain(&["Actie", "Wie", "Kanaal"]) + &plain(&["Blog schrijven", "Sara", "site 2"]))),
    );
    assert_eq!(outline(&doc), ["Eerste kwartaal", "= Actie | Wie | Kanaal", "| Blog schrijven | Sara | site 2"]);
    assert!(doc.blocks().iter().all(|b| !matches!(b.kind, BlockKind::Heading(_))));
}

#[test]
fn repeats_a_merged_cell_down_and_a_repeated_cell_across() {
    let tall = cell("table:number-rows-spanned='3'", "Bereik");
    let rows = plain(&["Doel", "KPI", "Q1", "Q2"])
        + &row(&[tall, cell("", "40 leads per maand"), cell("table:number-columns-repeated='2'", "x")])
        + &row(&["<table:covered-table-cell/>".into(), cell("", "2% van de markt")]);
    let doc = document("spreadsheet", &sheet("", &rows));
    assert_eq!(outline(&doc), ["= Doel | KPI | Q1 | Q2", "| Bereik | 40 leads per maand | x | x", "| Bereik | 2% van de markt"]);
}

#[test]
fn rows_that_repeat_stand_there_as_often_as_they_say() {
    let twice = plain(&["Flyeren", "Kim"]).replace("<table:table-row>", "<table:table-row table:number-rows-repeated='2'>");
    let doc = document("spreadsheet", &sheet("Acties", &(plain(&["Actie", "Wie"]) + &twice + &plain(&["Bellen", "Bo"]))));
    assert_eq!(outline(&doc), ["#1 Acties", "| Actie | Wie", "| Flyeren | Kim", "| Flyeren | Kim", "| Bellen | Bo"]);
    assert_eq!(doc.tally().cut, None);
}

#[test]
fn what_repeats_or_stands_beyond_the_sheet_is_cut_and_said() {
    let cut = |rows: &str| document("spreadsheet", &sheet("Acties", rows)).tally().cut.clone().map(|cut| (cut.limit, cut.place));
    let often = plain(&["Flyeren", "Kim"]).replace("<table:table-row>", "<table:table-row table:number-rows-repeated='1048576'>");
    assert_eq!(cut(&often), Some((Limit::Repeats, "Acties!A5002".to_owned())));
    let wide = row(&[cell("table:number-columns-repeated='16384'", "x")]);
    assert_eq!(cut(&wide), Some((Limit::Repeats, "Acties!NTR1".to_owned())));
    let gap = "<table:table-cell table:number-columns-repeated='16384'/>".to_owned();
    assert_eq!(cut(&row(&[cell("", "in"), gap, cell("", "buiten")])), Some((Limit::Grid, "Acties!XFE1".to_owned())));
    let low = "<table:table-row table:number-rows-repeated='1048576'><table:table-cell/></table:table-row>";
    assert_eq!(cut(&(plain(&["in"]) + low + &plain(&["buiten"]))), Some((Limit::Grid, "Acties!A1048577".to_owned())));
}
