//! What gets no comments, and why.

use super::*;
use crate::read::ReadErrorKind;

fn refusal(parts: &Parts) -> Refusal {
    annotate(&pack(parts), &[at(1, "x")], "docx", &Limits::default()).expect_err("a refusal")
}

fn plan() -> Parts {
    parts(&p("plan"))
}

#[test]
fn a_signed_file_is_left_alone() {
    assert_eq!(refusal(&with(plan(), "_xmlsignatures/origin.sigs", "")), Refusal::Signed);
}

#[test]
fn a_kind_of_file_keeps_its_extension() {
    for (kind, extension) in [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "docm"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "dotx"),
    ] {
        let types = format!("<Types xmlns='t'><Override PartName='/word/document.xml' ContentType='{kind}'/></Types>");
        let parts = with(plan(), "[Content_Types].xml", &types);
        assert_eq!(refusal(&parts), Refusal::Extension(extension));
        assert!(annotate(&pack(&parts), &[at(1, "x")], extension, &Limits::default()).is_ok());
    }
    assert_eq!(annotate(&pack(&plan()), &[], "pdf", &Limits::default()), Err(Refusal::Extension("docx")));
}

#[test]
fn what_is_damaged_or_locked_is_not_copied() {
    let bytes = pack(&plan());
    let kind = |bytes: &[u8]| match annotate(bytes, &[at(1, "x")], "docx", &Limits::default()) {
        Err(Refusal::Unread(error)) => Some(error.kind),
        _ => None,
    };
    assert_eq!(kind(&bytes[..bytes.len() - 30]), Some(ReadErrorKind::Corrupt), "cut off");
    assert_eq!(kind(b"geen zip"), Some(ReadErrorKind::Corrupt));
    assert_eq!(kind(&pack(&with(plan(), "word/document.xml", "<w:document><w:body><w:p>"))), Some(ReadErrorKind::Corrupt));
    assert_eq!(kind(&pack(&with(plan(), "word/styles.xml", "<w:styles>"))), Some(ReadErrorKind::Corrupt));
}

#[test]
fn unusual_parts_are_named() {
    let document = member(&pack(&plan()), "word/document.xml");
    let main = Refusal::Unusual("word/document.xml".to_owned());
    assert_eq!(refusal(&with(plan(), "word/document.xml", &document.replace("wordprocessingml", "elders"))), main);
    assert_eq!(refusal(&with(plan(), "word/document.xml", &document.replace("UTF-8", "windows-1252"))), main);
    let wide: Vec<u8> = document.replace("UTF-8", "UTF-16").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut parts = plan();
    parts[2].1 = [&[0xff, 0xfe][..], &wide].concat();
    assert_eq!(refusal(&parts), main);
    assert_eq!(
        refusal(&with(plan(), "[Content_Types].xml", "<Other xmlns='t'/>")),
        Refusal::Unusual("[Content_Types].xml".to_owned())
    );
    let empty = "<w:p/>".repeat(3) + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
    assert_eq!(refusal(&super::parts(&empty)), main, "no paragraph to stand at");
}
