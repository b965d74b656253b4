//! Text, headings, lists, tables, notes and boxes, and what is left out.

use super::*;
use crate::document::Anchor;

#[test]
fn decodes_bytes_by_font_and_code_page() {
    check(r"\pard Caf\'e9 voor \'80 5\par", &["Café voor € 5"]);
    check(r"\pard {\f2 \'cf\'eb\'e0\'ed} ja\par", &["План ja"]);
    check(r"\pard \u8364? 5 \u8212- \u-4051?\par", &["€ 5 — \u{f02d}"]);
    check(r"\pard \uc2\u233\'c3\'a9t\uc0\u233 ook\uc1 \u55357?\u56397?\par", &["étéook👍"]);
    check(r"\pard a\emdash b\~c\_d\-e \{f\} \ldblquote g\rdblquote\tab h\line i\par", &["a—b c-de {f} “g” h/i"]);
    let mac = r"{\rtf1\mac Caf\'8e.\par}";
    assert_eq!(outline(&read(mac.as_bytes(), "x")), ["Café."]);
}

#[test]
fn knows_headings_by_style_level_and_bold() {
    check(
        r"\pard\s1 Doelen\par\pard\s2 Wie\par\pard\outlinelevel2 Hoe\par\pard Tekst.\par",
        &["#1 Doelen", "#2 Wie", "#3 Hoe", "Tekst."],
    );
    check(r"\pard\s1\outlinelevel9 Geen kop\par", &["Geen kop"]);
    check(r"\pard {\b Onze aanpak}\par\pard\b Wij \b0 groeien\par", &["#7 Onze aanpak", "Wij groeien"]);
    check(r"\pard\s5 Zij zeggen het.\par", &["> Zij zeggen het."]);
    let doc = document(r"\pard\s3 Marketingplan\par\pard Tekst.\par");
    assert_eq!((doc.title(), outline(&doc)[0].as_str()), (Some("Marketingplan"), ": author: Noor Bos"));
    assert_eq!(document(r"\pard Tekst.\par").title(), Some("Plan 2026"));
}

#[test]
fn reads_lists_by_table_marker_and_typed_bullet() {
    let bullet = r"{\listtext\f1\'b7\tab}";
    check(&format!(r"\pard{bullet}\ls1\ilvl0 Leads\par\pard\ls1\ilvl1{{\listtext 1.\tab}}Beurs\par"), &["-0 Leads", "-1 Beurs"]);
    check(r"\pard\ls2 Alleen ingesprongen\par", &["Alleen ingesprongen"]);
    check(r"\pard\s4\ls1 Dieper\par", &["-1 Dieper"]);
    check(
        r"\pard{\pntext\f1\'b7\tab}{\*\pn\pnlvlblt}\li360 Leads\par\pard{\pntext\'b7}\li720 Beurs\par\pard Tekst.\par",
        &["-0 Leads", "-1 Beurs", "Tekst."],
    );
    check(
        r"{\pard\li360\fi-360\bullet\tx360\tab Leads\par}{\pard\li720\fi-360\endash\tab Beurs\par}{\pard\li360\fi-360\bullet\tab Omzet\par}",
        &["-0 Leads", "-1 Beurs", "-0 Omzet"],
    );
    check(r"{\pard\li360\fi-360 1.\tx360\tab Eerst\par}{\pard\li360\fi-360 12.\tab Dan\par}", &["-0 Eerst", "-0 Dan"]);
    check(r"\pard 2026. Een jaar.\par\pard 3. Geen item\par", &["2026. Een jaar.", "3. Geen item"]);
}

#[test]
fn reads_tables_with_headers_and_merges() {
    let row = |properties: &str, cells: &[&str]| {
        let cells: String = cells.iter().map(|text| format!(r"\pard\intbl {text}\cell ")).collect();
        format!(r"\trowd{properties}{cells}\row ")
    };
    let edges = r"\cellx1000\cellx2000\cellx3000";
    let head = row(&format!(r"\trhdr{edges}"), &["1e", "2e", "3e"]);
    let tall = row(r"\clvmgf\cellx1000\cellx3000", &["Bereik", "Samen"]);
    let rest = row(r"\clvmrg\cellx1000\cellx2000\cellx3000", &["", "x\\par y", "z"]);
    let joined = row(r"\cellx1000\clmgf\cellx2000\clmrg\cellx3000", &["a", "b", ""]);
    let doc = document(&(head + &tall + &rest + &joined + r"\pard Na.\par"));
    assert_eq!(outline(&doc).split_off(1), ["= 1e | 2e | 3e", "| Bereik | Samen", "| Bereik | x y | z", "| a | b", "Na."]);
    let columns: Vec<u16> = doc.blocks()[3].row.iter().flat_map(|r| r.cells.iter().map(|c| c.column)).collect();
    assert_eq!(columns, [0, 1, 2]);
    check(&row(r"\cellx9000", &["Een kader om tekst."]), &["Een kader om tekst."]);
    // a cell without an edge behind the last edge there can be
    let far = row(r"\cellx2147483647", &["a", "b"]);
    check(&(far.clone() + &far), &["| a | b", "| a | b"]);
    check(
        r"\trowd\cellx1\cellx2\pard Doel\cell 40\cell\row\trowd\cellx1\cellx2 Omzet\cell 50\cell\row\pard Na.\par",
        &["| Doel | 40", "| Omzet | 50", "Na."],
    );
}

#[test]
fn reads_tables_in_tables() {
    let inner = r"\pard\intbl\itap2 a\nestcell b\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}c\nestcell d\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}";
    let body = format!(
        r"\trowd\cellx1000\cellx2000{inner}\pard\intbl Links\cell Rechts\cell\row\trowd\cellx1000\cellx2000 Onder\cell Ook\cell\row\pard Na.\par"
    );
    check(&body, &["| Links | Rechts", "| a | b", "| c | d", "| Onder | Ook", "Na."]);
}

#[test]
fn puts_notes_and_boxes_after_their_paragraph() {
    let body = r"\pard Wij groeien{\super\chftn{\footnote\pard\plain\chftn Bron: CBS.\par}} snel.\par
        \pard Zie{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard Kader\par}}{\shprslt{\*\do Kader}}}.\par
        \pard Slot{\*\shppict{\pict\pngblip 0102}}{\nonshppict{\pict 0102}}{\object{\*\objdata 00}{\result x}}\par";
    let doc = document(body);
    assert_eq!(outline(&doc).split_off(1), ["Wij groeien snel.", "Bron: CBS.", "Zie.", "Kader", "Slot"]);
    let places: Vec<Anchor> = doc.blocks()[1..].iter().map(|b| b.place.anchor).collect();
    assert_eq!(places, [1, 1, 2, 2, 3].map(Anchor::Paragraph));
    assert_eq!((doc.tally().images, doc.tally().objects), (1, 1));
}

#[test]
fn leaves_out_what_is_hidden_deleted_or_said_twice() {
    check(r"\pard Zicht{\v onzichtbaar}baar {\deleted weg}hier{\*\annotation Nee}{\xe Index}.\par", &["Zichtbaar hier."]);
    check(r#"\pard Zie {\field{\*\fldinst{HYPERLINK "x"}}{\fldrslt{\ul de bijlage}}}.\par"#, &["Zie de bijlage."]);
    check(
        r#"{\field{\*\fldinst TOC \\o "1-3"}{\fldrslt\pard Doelen\tab 3\par\pard Acties\tab 4\par}}\pard Tekst.\par"#,
        &["Tekst."],
    );
    check(r"\pard Een {\*\onbekend niet }woord\onbekend12 .\par", &["Een woord."]);
}

#[test]
fn marks_of_notes_rules_and_boxes_are_no_text() {
    check(
        r"\pard Een derde komt terug.{\super 12} Per m{\super 2} is dat veel.\par\pard\emdash\emdash\emdash\emdash\par\pard Slot.\par",
        &["Een derde komt terug. Per m² is dat veel.", "Slot."],
    );
    check(r"\pard\li360\fi-360\bullet\tab\u9744 ?\tab Flyers drukken\par", &["-0 [ ] Flyers drukken"]);
}
