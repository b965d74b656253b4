//! What every fuzz target shares: the public door, and what must hold of what comes out of it.

use std::io::{Cursor, Write};

use regie::document::Document;
use regie::read::{self, Limits, Purse, ReadErrorKind};
use regie::text::Span;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Far below what a plan may cost, so that a fuzzer does not spend its time on size.
fn limits() -> Limits {
    Limits { bytes: 16 << 20, glyphs: 200_000, cells: 20_000, ..Limits::default() }
}

/// Reads bytes under a name: a sound document or an error, and never a broken-down reader.
pub fn open(bytes: &[u8], name: &str) {
    match read::open(bytes, name, &limits()) {
        Ok(doc) => assert_sound(&doc),
        Err(error) => assert_ne!(error.kind, ReadErrorKind::Crashed, "{error:?}"),
    }
}

/// Reads a package: bytes that are one already as they are, anything else as the parts of one, apart by NUL.
pub fn open_package(bytes: &[u8], name: &str, parts: &[&str], kept: &[(&str, &str)]) {
    open(&package(bytes, parts, kept), name);
}

fn package(bytes: &[u8], parts: &[&str], kept: &[(&str, &str)]) -> Vec<u8> {
    if bytes.starts_with(b"PK") {
        return bytes.to_vec();
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let kept = kept.iter().map(|(name, text)| (*name, text.as_bytes()));
    for (name, content) in kept.chain(parts.iter().copied().zip(bytes.split(|b| *b == 0))) {
        writer.start_file(name, options).expect("in memory");
        writer.write_all(content).expect("in memory");
    }
    writer.finish().expect("in memory").into_inner()
}

/// Looks into an archive, and reads each of its members.
pub fn open_bundle(bytes: &[u8]) {
    let limits = limits();
    let Ok(Some(bundle)) = read::members(Cursor::new(bytes), "plans.zip", &limits, &mut Purse::new(&limits)) else { return };
    for member in bundle.members.iter().take(20) {
        let rest = usize::try_from(member.piece.at).ok().and_then(|at| bytes.get(at..)).unwrap_or_default();
        match read::unpack(rest, &member.piece, &limits) {
            Ok(content) => open(&content, &member.name),
            Err(error) => assert_ne!(error.kind, ReadErrorKind::Crashed, "{error:?}"),
        }
    }
}

fn assert_sound(doc: &Document) {
    let whole = Span::new(0, doc.text().len());
    let inside = |span: Span| whole.contains(span) && doc.text().get(span.range()).is_some();
    let mut end = 0;
    for block in doc.blocks() {
        assert!(inside(block.span) && end <= block.span.start, "{:?} after {end}", block.span);
        end = block.span.end;
        for cell in block.row.iter().flat_map(|row| &row.cells) {
            assert!(inside(cell.span) && (cell.span.is_empty() || block.span.contains(cell.span)), "{:?}", cell.span);
        }
        let _ = doc.locate(block.span);
    }
    assert!(doc.opaque().iter().all(|span| inside(*span)));
}
