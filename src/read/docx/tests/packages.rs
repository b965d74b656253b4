//! Packages as other programs write them.

use super::*;
use crate::read::{Format, Probe, ReadErrorKind, docx::Docx};

#[test]
fn finds_parts_by_relationship_not_by_name() {
    let plan = Plan::new("")
        .without("word/document.xml")
        .without("word/styles.xml")
        .part("_rels/.rels", &relations(&[("officeDocument", "/word/document22.xml")]))
        .part("/word/document22.xml", &document(&styled("x", "Doelen")))
        .part("word/_rels/document22.xml.rels", &relations(&[("styles", "looks/a.xml")]))
        .part("word/looks/a.xml", &STYLES.replace("Kop2", "x"));
    assert_eq!(outline(&plan.read()), ["## Doelen"]);
}

#[test]
fn reads_strict_documents_with_any_prefix() {
    let strict = "<x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:body><x:p><x:r><x:t>Wij kiezen.</x:t></x:r></x:p></x:body></x:document>";
    let purl = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
    let root = format!("<Relationships><Relationship Type='{purl}' Target='word/document.xml'/></Relationships>");
    assert_eq!(outline(&Plan::new("").part("word/document.xml", strict).part("_rels/.rels", &root).read()), ["Wij kiezen."]);
}

#[test]
fn reads_parts_in_utf16() {
    let text = format!("<?xml version='1.0' encoding='UTF-16'?>{}", document(&p("Cliëntèle én €")));
    let bytes: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(outline(&Plan::new("").bytes("word/document.xml", &bytes).read()), ["Cliëntèle én €"]);
}

#[test]
fn reads_a_bare_document_without_styles_or_relationships() {
    let plan =
        Plan::new(&styled("Kop1", "Doelen")).without("word/styles.xml").without("word/numbering.xml").without("_rels/.rels");
    assert_eq!(outline(&plan.read()), ["# Doelen"]);
}

#[test]
fn sniffs_word_containers_only() {
    let sniff = |bytes: &[u8]| Docx.sniff(&Probe::new(bytes, "plan.docx"));
    assert!(sniff(&Plan::new(&p("x")).zip()));
    assert!(!sniff(&Plan { parts: vec![("xl/workbook.xml".into(), Vec::new())] }.zip()));
    assert!(!sniff(b"version https://git-lfs.github.com/spec/v1"));
}

#[test]
fn tells_an_empty_document_from_a_damaged_one() {
    let core = "<cp:coreProperties><dc:creator>Noor Bos</dc:creator></cp:coreProperties>";
    let kind = |plan: Plan| plan.open().err().map(|e| e.kind);
    assert_eq!(kind(Plan::new("<w:p/>").part("docProps/core.xml", core)), Some(ReadErrorKind::NoText));
    assert_eq!(kind(Plan::new("").without("word/document.xml")), Some(ReadErrorKind::Corrupt));
    assert_eq!(kind(Plan::new("").part("word/document.xml", "<w:document><w:bo")), Some(ReadErrorKind::Corrupt));
}
