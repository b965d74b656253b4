//! Old workbooks, made record by record in a compound file.

use super::*;

/// A record.
fn record(number: u16, content: &[u8]) -> Vec<u8> {
    [&number.to_le_bytes()[..], &(content.len() as u16).to_le_bytes(), content].concat()
}

fn bytes(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|w| w.to_le_bytes()).collect()
}

fn look(font: u16, format: u16) -> Vec<u8> {
    record(0xe0, &[bytes(&[font, format]), vec![0; 16]].concat())
}

/// A stream with one sheet of cell records after the given globals.
fn stream(globals: &[u8], cells: &[u8], hidden: u8) -> Vec<u8> {
    let begin = record(0x809, &bytes(&[0x600, 5, 0, 0]));
    let end = record(0x0a, &[]);
    let name = b"\x06\x00Doelen";
    let at = (begin.len() + globals.len() + 4 + 6 + name.len() + end.len()) as u32;
    let entry = record(0x85, &[&at.to_le_bytes()[..], &[hidden, 0], name].concat());
    [begin.clone(), globals.to_vec(), entry, end.clone(), begin, cells.to_vec(), end].concat()
}

/// A compound file with one stream, long enough to stand in sectors of its own.
fn compound(name: &str, mut stream: Vec<u8>) -> Vec<u8> {
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = stream.len() / 512;
    let mut header = vec![0u8; 512];
    header[..8].copy_from_slice(crate::read::ole::MAGIC);
    header[30] = 9;
    header[32] = 6;
    header[56..60].copy_from_slice(&4096u32.to_le_bytes());
    let tables = (1..).find(|tables| sectors + 1 + tables <= tables * 128).unwrap_or(1);
    header[48..52].copy_from_slice(&(tables as u32).to_le_bytes());
    header[60..64].copy_from_slice(&u32::MAX.to_le_bytes());
    header[68..72].copy_from_slice(&u32::MAX.to_le_bytes());
    header[76..].fill(0xff);
    (0..tables).for_each(|n| header[76 + 4 * n..80 + 4 * n].copy_from_slice(&(n as u32).to_le_bytes()));
    // The table comes first, then a sector of directory, then the stream.
    let stream_at = tables as u32 + 1;
    let mut table = vec![u32::MAX - 2; tables];
    table.push(u32::MAX - 1);
    table.extend((0..sectors as u32).map(|n| if n as usize + 1 == sectors { u32::MAX - 1 } else { stream_at + n + 1 }));
    table.resize(tables * 128, u32::MAX);
    let entry = |name: &str, kind: u8, child: u32, start: u32, size: u32| {
        let mut entry = vec![0u8; 128];
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..wide.len()].copy_from_slice(&wide);
        entry[64] = wide.len() as u8 + 2;
        entry[66] = kind;
        entry[68..76].fill(0xff);
        entry[76..80].copy_from_slice(&child.to_le_bytes());
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&size.to_le_bytes());
        entry
    };
    let directory =
        [entry("Root Entry", 5, 1, u32::MAX - 1, 0), entry(name, 2, u32::MAX, stream_at, stream.len() as u32), vec![0; 256]];
    [header, table.iter().flat_map(|n| n.to_le_bytes()).collect(), directory.concat(), stream].concat()
}

fn sample() -> Vec<u8> {
    let strings = [&[3u8, 0, 0, 0, 3, 0, 0, 0][..], b"\x04\x00\x00Doel", b"\x07\x00\x00Wann"].concat();
    let rest = [&b"\x01e\x00e\x00r\x00"[..], b"\x04\x00\x08\x01\x00Pl\x00\x00\x00\x00"].concat();
    let globals = [
        record(0x31, &[bytes(&[200, 0, 0, 400]), vec![0; 8]].concat()),
        record(0x41e, &[&164u16.to_le_bytes()[..], b"\x06\x00\x00$#,##0"].concat()),
        look(0, 0),
        look(0, 14),
        look(0, 9),
        look(0, 164),
        record(0xfc, &strings),
        record(0x3c, &rest),
    ];
    let text = |row, column, number: u32| record(0xfd, &[bytes(&[row, column, 0]), number.to_le_bytes().to_vec()].concat());
    let number =
        |row, column, look, value: f64| record(0x203, &[bytes(&[row, column, look]), value.to_le_bytes().to_vec()].concat());
    let cells = [
        text(0, 0, 0),
        text(0, 1, 1),
        record(0x204, &[&bytes(&[0, 2, 0])[..], b"\x04\x00\x00Norm"].concat()),
        record(0x204, &[&bytes(&[0, 3, 0])[..], b"\x06\x00\x00Budget"].concat()),
        record(0x06, &[bytes(&[1, 0, 0]), vec![0, 0, 0, 0, 0, 0, 0xff, 0xff], vec![0; 8]].concat()),
        record(0x207, b"\x0d\x00\x00Meer abonnees"),
        number(1, 1, 1, 46_174.0),
        record(
            0xbd,
            &[
                bytes(&[1, 2]),
                bytes(&[2]),
                (2200u32 << 2 | 3).to_le_bytes().to_vec(),
                bytes(&[3]),
                (250u32 << 2 | 2).to_le_bytes().to_vec(),
                bytes(&[3]),
            ]
            .concat(),
        ),
    ];
    stream(&globals.concat(), &cells.concat(), 0)
}

#[test]
fn leaves_out_hidden_rows_and_columns() {
    let text =
        |row, column, text: &[u8]| record(0x204, &[&bytes(&[row, column, 0, text.len() as u16])[..], b"\x00", text].concat());
    let cells = [
        record(0x7d, &bytes(&[1, 1, 2560, 0, 1, 0])),
        record(0x7d, &bytes(&[2, 9, 2560, 0, 0, 0])),
        record(0x208, &bytes(&[0, 0, 3, 255, 0, 0, 0, 0])),
        record(0x208, &bytes(&[1, 0, 3, 255, 0, 0, 0x20, 0])),
        text(0, 0, b"KPI"),
        text(0, 1, b"Marge"),
        text(0, 2, b"Doel"),
        text(1, 0, b"oud"),
        text(2, 0, b"leads"),
        text(2, 2, b"35"),
    ];
    let doc = read(&compound("Workbook", stream(&[], &cells.concat(), 0)), "plan.xls");
    let seen = outline(&doc).join("/");
    assert!(seen.contains("leads | 35") && !seen.contains("oud") && !seen.contains("Marge"), "{seen}");
    assert_eq!((doc.tally().hidden_rows, doc.tally().hidden_columns), (1, 1));
}

#[test]
fn reads_records_and_strings_that_go_on() {
    let doc = read(&compound("Workbook", sample()), "plan.xls");
    assert_eq!(doc.format(), "xls");
    assert_eq!(outline(&doc), ["#1 Doelen", "= Doel | Wanneer | Norm | Budget", "| Meer abonnees | 2026-06-01 | 2200% | $250"]);
    let row = &doc.blocks()[2];
    assert_eq!(doc.locate(row.span).cell.as_deref(), Some("A2"));
}

#[test]
fn strings_beyond_the_limit_are_cut_and_no_damage() {
    let many = (1u32 << 20) + 5;
    let book = |number: u32| {
        let empty = vec![0; 3 * 2700];
        let head = [0, 0, 0, 0].into_iter().chain(many.to_le_bytes()).chain(empty.iter().copied()).collect::<Vec<u8>>();
        let strings = [record(0xfc, &head), record(0x3c, &empty).repeat(many as usize / 2700)].concat();
        let shared = record(0xfd, &[bytes(&[4, 1, 0]), number.to_le_bytes().to_vec()].concat());
        let label = record(0x204, &[&bytes(&[0, 0, 0])[..], b"\x0b\x00\x00Meer leads."].concat());
        read(&compound("Workbook", stream(&strings, &[label, shared].concat(), 0)), "plan.xls").tally().clone()
    };
    let cut = |tally: &crate::document::Tally| tally.cut.as_ref().map(|cut| (cut.limit, cut.place.clone()));
    let beyond = book(many - 1);
    assert_eq!((cut(&beyond), beyond.damaged), (Some((Limit::Strings, "Doelen!B5".to_owned())), None));
    let nowhere = book(many);
    assert_eq!((cut(&nowhere), nowhere.damaged.as_deref()), (None, Some("Doelen")));
    let within = book(7);
    assert_eq!((cut(&within), within.damaged), (None, None));
}

#[test]
fn tells_old_workbooks_from_other_old_documents() {
    let kind = |bytes: &[u8]| refusal(bytes, "plan.xls", &Limits::default());
    assert_eq!(kind(&compound("WordDocument", sample())), Some(ReadErrorKind::Unsupported));
    assert_eq!(kind(&compound("PowerPoint Document", sample())), Some(ReadErrorKind::Unsupported));
    assert_eq!(kind(&compound("EncryptedPackage", sample())), Some(ReadErrorKind::Encrypted));
    assert_eq!(kind(&compound("Workbook", stream(&record(0x2f, &[0; 6]), &[], 0))), Some(ReadErrorKind::Encrypted));
    assert_eq!(kind(&compound("Workbook", stream(&[], &[], 0))), Some(ReadErrorKind::NoText));
    assert_eq!(kind(&compound("Workbook", stream(&[], &[], 1))), Some(ReadErrorKind::NoText));
}

#[test]
fn refuses_too_many_cells_and_survives_any_damage() {
    let row: Vec<u8> =
        (0..200).flat_map(|n| record(0x203, &[bytes(&[n, 0xffff, 0]), 1f64.to_le_bytes().to_vec()].concat())).collect();
    let limits = Limits { cells: 100, ..Limits::default() };
    assert_eq!(refusal(&compound("Workbook", stream(&[], &row, 0)), "x", &limits), Some(ReadErrorKind::TooLarge));
    endure("far cells", &compound("Workbook", stream(&[], &row, 0)), &["plan.xls"]);
    let file = compound("Workbook", sample());
    batter(&file, "plan.xls");
    let held = file[..1536 + 600].to_vec();
    for at in 0..held.len() {
        let mut damaged = file.clone();
        damaged[at] = 0xff;
        endure("a byte", &damaged, &["plan.xls"]);
    }
}

#[test]
fn sectors_that_lead_back_to_themselves_are_damage() {
    let mut ring = compound("Workbook", sample());
    for (sector, next) in [(2u32, 2u32), (4, 3)] {
        let at = 512 + 4 * sector as usize;
        ring[at..at + 4].copy_from_slice(&next.to_le_bytes());
        match crate::read::open(&ring, "plan.xls", &Limits::default()) {
            Ok(doc) => assert!(doc.tally().damaged.is_some()),
            Err(error) => assert_eq!(error.kind, ReadErrorKind::Corrupt),
        }
    }
}
