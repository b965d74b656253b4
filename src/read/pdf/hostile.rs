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

/// A plan of three pages, the last objects being its catalog and page tree, as many writers have it.
fn three_pages() -> Vec<u8> {
    let font = "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";
    let mut bytes = b"%PDF-1.4\n".to_vec();
    for n in 0..3 {
        let text = format!("BT /F1 12 Tf 50 700 Td (Doel {n}: meer leden.) Tj ET ");
        let folded = folded(text.as_bytes());
        let (page, content) = (3 + 2 * n, 4 + 2 * n);
        bytes.extend(format!("{page} 0 obj\n<< /Type /Page /Parent 2 0 R /Contents {content} 0 R {font} >>\nendobj\n").bytes());
        bytes.extend(
            [format!("{content} 0 obj\n").into_bytes(), stream("/Filter /FlateDecode", &folded), b"\nendobj\n".to_vec()].concat(),
        );
    }
    bytes.extend(b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R 5 0 R 7 0 R] /Count 3 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n");
    bytes
}

fn folded(data: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn pages_that_are_whole_are_read_without_their_tree() {
    let bytes = three_pages();
    assert_eq!(sketch(&read(&bytes).unwrap()).len(), 3);
    let start_of = |object: &str| bytes.windows(object.len()).position(|w| w == object.as_bytes()).unwrap();
    for (end, left) in [(start_of("1 0 obj"), 3), (start_of("8 0 obj") + 60, 2), (start_of("6 0 obj"), 1)] {
        let part = read(&bytes[..end]).unwrap();
        let said: Vec<String> = (0..left).map(|n| format!("Doel {n}: meer leden.")).collect();
        assert_eq!(sketch(&part)[..left], said, "cut at {end}");
        assert!(part.tally().damaged.is_some());
    }
    assert_eq!(read(&bytes[..start_of("3 0 obj") + 20]).unwrap_err(), ReadErrorKind::Corrupt);
}

#[test]
fn a_page_of_which_something_is_lost_is_named() {
    let bytes = three_pages();
    let replaced = |from: &str, to: &str| {
        let at = bytes.windows(from.len()).position(|w| w == from.as_bytes()).unwrap();
        [&bytes[..at], to.as_bytes(), &bytes[at + from.len()..]].concat()
    };
    let lost = replaced("/Contents 6 0 R", "/Contents 96 0 R");
    assert_eq!(read(&lost).unwrap().tally().damaged.as_deref(), Some("p. 2"));
    let mut flipped = bytes.clone();
    let second = bytes.windows(7).position(|w| w == b"6 0 obj").unwrap();
    let data = second + bytes[second..].windows(7).position(|w| w == b"stream\n").unwrap() + 7;
    flipped[data + 12] ^= 0x40;
    assert_eq!(read(&flipped).unwrap().tally().damaged.as_deref(), Some("p. 2"));
    let one = String::from_utf8(one_page(stream("", TEXT), "", &[])).unwrap();
    let more = read(one.replace("/Count 1", "/Count 2").as_bytes()).unwrap();
    assert_eq!(more.tally().damaged.as_deref(), Some("p. 2"), "the page tree says there is another");
}

#[test]
fn letters_that_no_script_has_are_no_text() {
    let map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange \
               1 beginbfrange <20> <7e> <e020> endbfrange endcmap end end";
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>";
    let content = stream("", b"BT /F2 12 Tf 50 700 Td (Marketing plan) Tj ET ");
    let bytes = one_page(content, "/Font << /F2 5 0 R >>", &[font.as_bytes().to_vec(), stream("", map.as_bytes())]);
    assert_eq!(read(&bytes).unwrap_err(), ReadErrorKind::NoText);
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
    let bytes = one_page(stream("/Filter /FlateDecode", &folded(&vec![b' '; 5 << 20])), "", &[]);
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
