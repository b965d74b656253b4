use std::io::{Cursor, Write};

use ::zip::CompressionMethod;
use ::zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (i, (name, bytes)) in files.iter().enumerate() {
        let method = if i % 2 == 0 { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).expect("in memory");
        writer.write_all(bytes).expect("in memory");
    }
    writer.finish().expect("in memory").into_inner()
}

fn look(bytes: &[u8], limits: &Limits) -> Result<Option<Bundle>, ReadError> {
    members(Cursor::new(bytes), "a.zip", limits, &mut Purse::new(limits))
}

fn content(bytes: &[u8], member: &Member, limits: &Limits) -> Result<Vec<u8>, ReadErrorKind> {
    unpack(&bytes[member.piece.at as usize..], &member.piece, limits).map_err(|error| error.kind)
}

#[test]
fn documents_are_members_and_names_lead_nowhere() {
    let bytes = archive(&[
        ("plannen/plan één.md", b"# Plan"),
        ("../../etc/plan.txt", b"tekst"),
        ("C:\\x\\..\\oud.doc", b"x"),
        ("logo.png", b"x"),
        ("__MACOSX/._plan.md", b"x"),
        ("~$plan.docx", b"x"),
        (".verborgen/plan.md", b"x"),
        ("a\x1b[2J.md", b"x"),
        ("/w.md", b"w"),
    ]);
    let limits = Limits::default();
    let bundle = look(&bytes, &limits).expect("readable").expect("a bundle");
    let names: Vec<&str> = bundle.members.iter().map(|m| m.name.as_str()).collect();
    assert_eq!(names, ["plannen/plan één.md", "etc/plan.txt", "C:/x/oud.doc", "a\u{fffd}[2J.md", "w.md"]);
    assert_eq!(bundle.others, ["logo.png"]);
    assert!(!bundle.is_document);
    assert_eq!(content(&bytes, &bundle.members[0], &limits).as_deref(), Ok(b"# Plan".as_slice()));
    assert_eq!(content(&bytes, &bundle.members[1], &limits).as_deref(), Ok(b"tekst".as_slice()));
}

#[test]
fn an_office_file_and_a_text_are_no_bundles() {
    let limits = Limits::default();
    assert_eq!(look(&archive(&[("[Content_Types].xml", b""), ("word/document.xml", b"")]), &limits), Ok(None));
    assert_eq!(look(b"tekst", &limits), Ok(None));
    assert_eq!(look(b"", &limits), Ok(None));
}

#[test]
fn an_archive_in_an_archive_is_a_member_and_a_locked_one_is_refused() {
    let limits = Limits::default();
    let inner = archive(&[("plan.md", b"# Plan")]);
    let mut bytes = archive(&[("binnen.zip", &inner), ("mail.eml", b"From: kim"), ("geheim.md", b"# Plan")]);
    let bundle = look(&bytes, &limits).expect("readable").expect("a bundle");
    assert_eq!(content(&bytes, &bundle.members[0], &limits), Ok(inner));
    let directory = bytes.windows(4).rposition(|w| w == b"PK\x01\x02").expect("a directory");
    bytes[directory + 8] |= 1;
    let bundle = look(&bytes, &limits).expect("readable").expect("a bundle");
    assert_eq!(content(&bytes, &bundle.members[2], &limits), Err(ReadErrorKind::Encrypted));
}

#[test]
fn members_of_one_name_are_all_there() {
    let mut bytes = archive(&[("plan.md", b"een"), ("pl_n.md", b"twee"), ("./plan.md", b"drie")]);
    let at: Vec<usize> = bytes.windows(7).enumerate().filter(|(_, w)| *w == b"pl_n.md").map(|(at, _)| at).collect();
    for at in at {
        bytes[at + 2] = b'a';
    }
    let limits = Limits::default();
    let bundle = look(&bytes, &limits).expect("readable").expect("a bundle");
    let seen: Vec<_> = bundle.members.iter().map(|m| (m.name.as_str(), content(&bytes, m, &limits).expect("content"))).collect();
    assert_eq!(seen, [("plan.md", b"een".to_vec()), ("plan.md", b"twee".to_vec()), ("plan.md", b"drie".to_vec())]);
}

#[test]
fn what_stands_in_one_file_is_paid_from_one_purse() {
    let small = Limits { bytes: 1000, ..Limits::default() };
    let texts: Vec<(String, Vec<u8>)> = (0..4).map(|n| (format!("{n}.md"), vec![b'a'; 700])).collect();
    let texts: Vec<(&str, &[u8])> = texts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let bytes = archive(&texts);
    let mut purse = Purse::new(&small);
    let mut read = |_| {
        let bundle = members(Cursor::new(&bytes), "a.zip", &small, &mut purse).expect("readable").expect("a bundle");
        bundle.members.iter().filter(|m| content(&bytes, m, &small).is_ok()).count()
    };
    assert_eq!([0, 1, 2].map(&mut read), [4, 1, 0], "4000 bytes of 700 each");
    let mut left = Purse::new(&Limits::default());
    let names: Vec<String> = (0..6000).map(|n| format!("{n}.md")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    let many = archive(&files);
    assert!(members(Cursor::new(&many), "a.zip", &Limits::default(), &mut left).is_ok());
    assert!(members(Cursor::new(&many), "a.zip", &Limits::default(), &mut left).is_err());
}

#[test]
fn a_size_that_no_content_has_is_damage() {
    let mut bytes = archive(&[("plan.md", &b"woord ".repeat(50)), ("b.md", b"tekst")]);
    let directory = bytes.windows(4).position(|w| w == b"PK\x01\x02").expect("a directory");
    bytes[directory + 26] ^= 0x80;
    let limits = Limits::default();
    let bundle = look(&bytes, &limits).expect("readable").expect("a bundle");
    assert_eq!(content(&bytes, &bundle.members[0], &limits), Err(ReadErrorKind::Corrupt));
    assert!(content(&bytes, &bundle.members[1], &limits).is_ok());
}

#[test]
fn bombs_are_refused_by_size_by_ratio_and_together() {
    let flat = vec![b' '; 3 << 20];
    let bytes = archive(&[("bom.md", &flat), ("plan.md", b"# Plan")]);
    let limits = Limits::default();
    let bundle = look(&bytes, &limits).expect("readable").expect("a bundle");
    assert_eq!(content(&bytes, &bundle.members[0], &limits), Err(ReadErrorKind::TooLarge), "ratio");
    assert!(content(&bytes, &bundle.members[1], &limits).is_ok());
    let small = Limits { bytes: 1000, ..Limits::default() };
    let texts: Vec<(String, Vec<u8>)> = (0..7).map(|n| (format!("{n}.md"), vec![b'a'; 700])).collect();
    let texts: Vec<(&str, &[u8])> = texts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let bytes = archive(&texts);
    let bundle = look(&bytes, &small).expect("readable").expect("a bundle");
    let read = bundle.members.iter().filter(|m| content(&bytes, m, &small).is_ok()).count();
    assert_eq!(read, 5, "4000 bytes of 700 each");
}

#[test]
fn a_member_that_lies_about_its_size_is_cut_short() {
    let limits = Limits::default();
    let mut bytes = archive(&[("plan.md", &b"woord ".repeat(2000))]);
    let directory = bytes.windows(4).rposition(|w| w == b"PK\x01\x02").expect("a directory");
    bytes[directory + 24..directory + 28].copy_from_slice(&10u32.to_le_bytes());
    let bundle = look(&bytes, &limits).expect("readable").expect("a bundle");
    assert_eq!(content(&bytes, &bundle.members[0], &limits), Err(ReadErrorKind::Corrupt));
}

#[test]
fn members_are_found_by_their_own_headers_where_the_list_is_lost() {
    let limits = Limits::default();
    let office = archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w:document/>")]);
    let long = "Wij willen groeien. ".repeat(300);
    let whole = archive(&[("a.md", b"# Plan"), ("b.docx", &office), ("foto.jpg", b"x"), ("c.md", long.as_bytes())]);
    let list = whole.windows(4).rposition(|w| w == b"PK\x05\x06").expect("an end");
    for sizes_behind in [false, true] {
        let mut bytes = whole[..list].to_vec();
        if sizes_behind {
            let start = bytes.windows(4).position(|w| w == b"foto").expect("a name") - 30;
            let last = bytes[start + 4..].windows(4).position(|w| w == b"PK\x03\x04").expect("a member") + start + 4;
            for at in [0, last] {
                bytes[at + 6] |= 8;
                bytes[at + 14..at + 26].fill(0);
            }
        }
        let bundle = look(&bytes, &limits).expect("readable").expect("a bundle");
        let names: Vec<&str> = bundle.members.iter().map(|m| m.name.as_str()).collect();
        assert_eq!((names, bundle.others), (vec!["a.md", "b.docx", "c.md"], vec!["foto.jpg".to_owned()]));
        assert_eq!(bundle.damage.map(|error| error.kind), Some(ReadErrorKind::Corrupt));
        assert_eq!(content(&bytes, &bundle.members[0], &limits).as_deref(), Ok(b"# Plan".as_slice()));
        assert_eq!(content(&bytes, &bundle.members[1], &limits), Ok(office.clone()));
    }
    assert_eq!(look(&office[..office.len() - 30], &limits), Ok(None), "an office file has its own reader");
}

#[test]
fn a_hundred_thousand_members_are_too_many() {
    let names: Vec<String> = (0..100_000).map(|n| format!("{n}.md")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert_eq!(look(&archive(&files), &Limits::default()).expect_err("too many").kind, ReadErrorKind::TooLarge);
}

#[test]
fn a_damaged_archive_is_an_error_and_never_a_panic() {
    let limits = Limits::default();
    let whole = archive(&[("plan.md", b"# Plan\n\nWij willen groeien."), ("b.md", b"tekst")]);
    for end in 4..whole.len() - 1 {
        let left = look(&whole[..end], &limits);
        assert!(left.is_err() || left.is_ok_and(|b| b.is_some_and(|b| b.damage.is_some())), "cut at {end}");
    }
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        for member in look(&bytes, &limits).ok().flatten().unwrap_or_default().members {
            let rest = bytes.get(member.piece.at as usize..).unwrap_or_default();
            let outcome = unpack(rest, &member.piece, &limits);
            assert_ne!(outcome.err().map(|error| error.kind), Some(ReadErrorKind::Crashed), "a byte at {at}");
        }
    }
}
