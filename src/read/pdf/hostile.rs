//! Broken and hostile files end in a document or an error, soon and without a panic.

use std::io::Write;

use proptest::prelude::*;

use super::testing::{file, one_page, sketch, stream};
use super::*;
use crate::document::Document;
use crate::read::open;

const TEXT: &[u8] = b"BT /F1 12 Tf 50 700 Td (Marketing plan) Tj ET ";

fn read(bytes: &[u8]) -> Result<Document, ReadErrorKind> {
    open(bytes, "plan.pdf", &Limits::default()).map_err(|e| e.kind)
}

fn word() -> Vec<u8> {
    std::fs::read(format!("{}/fixtures/pdf/word.pdf", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn the_plain_file_reads() {
    let bytes = one_page(stream("", TEXT), "", &[]);
    assert_eq!(sketch(&read(&bytes).unwrap()), ["Marketing plan"]);
    assert_eq!(read(&one_page(stream("", b"0 0 10 10 re f"), "", &[])).unwrap_err(), ReadErrorKind::NoText);
}

#[test]
fn a_header_alone_is_corrupt() {
    assert_eq!(read(b"%PDF-1.7\n").unwrap_err(), ReadErrorKind::Corrupt);
}

#[test]
fn cut_off_files_end_in_a_result() {
    let bytes = word();
    for part in 1..16 {
        let outcome = read(&bytes[..bytes.len() * part / 16]);
        assert!(!matches!(outcome, Err(ReadErrorKind::Crashed)), "{part}/16");
    }
}

#[test]
fn pages_and_forms_that_hold_themselves_end() {
    let pages =
        [b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99999999 >>".to_vec()];
    assert!(read(&file(&pages)).is_err());
    let form =
        stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /A 5 0 R >> >>", b"/A Do /A Do");
    let content = stream("", &[TEXT, b"/A Do"].concat());
    let outcome = read(&one_page(content, "/XObject << /A 5 0 R >>", &[form]));
    assert!(matches!(outcome, Ok(_) | Err(ReadErrorKind::TooLarge)));
}

#[test]
fn a_fan_of_forms_meets_the_limit() {
    let form = |next: usize| {
        let inner = format!("/A {next} 0 R");
        stream(&format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << {inner} >> >>"), b"/A Do /A Do")
    };
    let forms: Vec<Vec<u8>> = (6..36).map(form).collect();
    let content = stream("", b"/A Do");
    let limits = Limits { glyphs: 100_000, ..Limits::default() };
    let outcome = open(&one_page(content, "/XObject << /A 5 0 R >>", &forms), "plan.pdf", &limits);
    assert_eq!(outcome.unwrap_err().kind, ReadErrorKind::TooLarge);
}

#[test]
fn deep_arrays_do_not_overflow_the_stack() {
    let deep = [vec![b'['; 100_000], vec![b']'; 100_000], b" TJ ".to_vec(), TEXT.to_vec()].concat();
    assert!(!matches!(read(&one_page(stream("", &deep), "", &[])), Err(ReadErrorKind::Crashed)));
}

#[test]
fn a_flate_bomb_is_refused_before_it_unfolds() {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(&vec![b' '; 5 << 20]).unwrap();
    let bytes = one_page(stream("/Filter /FlateDecode", &encoder.finish().unwrap()), "", &[]);
    let limits = Limits { bytes: 4 << 20, ..Limits::default() };
    assert_eq!(open(&bytes, "plan.pdf", &limits).unwrap_err().kind, ReadErrorKind::TooLarge);
}

#[test]
fn glyphs_are_counted() {
    let bytes = one_page(stream("", TEXT), "", &[]);
    let limits = Limits { glyphs: 5, ..Limits::default() };
    assert_eq!(open(&bytes, "plan.pdf", &limits).unwrap_err().kind, ReadErrorKind::TooLarge);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn flipped_bits_end_in_a_result(flips in prop::collection::vec((any::<prop::sample::Index>(), 0u8..8), 1..40)) {
        let mut bytes = word();
        for (at, bit) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        let crashed = matches!(read(&bytes), Err(ReadErrorKind::Crashed));
        prop_assert!(!crashed);
    }

    #[test]
    fn any_content_stream_ends_in_a_result(content in "(BT|ET|Tj|TJ|Td|Tf|Tm|re|cm|l|m|S|f|q|Q|\\[|\\]|<<|>>|\\(a\\)|/F1|-?[0-9]{1,9}|1e38| ){0,200}") {
        let outcome = read(&one_page(stream("", content.as_bytes()), "", &[]));
        let crashed = matches!(outcome, Err(ReadErrorKind::Crashed));
        prop_assert!(!crashed);
    }
}
