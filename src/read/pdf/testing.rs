//! Made-up pages for the tests: glyph lists and small files.

use super::lines::{Band, Word, bands};
use super::sheet::{Glyph, Rule, Sheet};
use crate::document::{Block, BlockKind, Document, DocumentBuilder};

/// Every glyph is half an em wide, spaces too.
pub(super) const ADVANCE: f32 = 0.5;

/// The glyphs of a text at a place, in a size; upper-case `B` in `style` makes it bold.
pub(super) fn text(x: f32, y: f32, size: f32, style: &str, text: &str) -> Vec<Glyph> {
    let mut glyphs = Vec::new();
    let mut spaced = false;
    for (i, c) in text.chars().enumerate() {
        if c == ' ' {
            spaced = true;
            glyphs.iter_mut().rev().take(1).for_each(|g: &mut Glyph| g.trailed = true);
            continue;
        }
        let (x, width) = (x + ADVANCE * size * i as f32, ADVANCE * size);
        glyphs.push(Glyph { text: c, x, y, width, size, ink: 0.0, bold: style == "B", spaced, trailed: false, turn: 0 });
        spaced = false;
    }
    glyphs
}

/// An A4 page of lines in 10 points: left end, baseline, text.
pub(super) fn page(lines: &[(f32, f32, &str)]) -> Sheet {
    let glyphs = lines.iter().flat_map(|(x, y, t)| text(*x, *y, 10.0, "", t)).collect();
    Sheet { glyphs, width: 595.0, height: 842.0, ..Sheet::default() }
}

/// The bands of such a page.
pub(super) fn page_bands(lines: &[(f32, f32, &str)]) -> Vec<Band> {
    bands(page(lines).glyphs, &[], &[])
}

/// A horizontal line.
pub(super) fn across(y: f32, x0: f32, x1: f32) -> Rule {
    Rule { x0, y0: y, x1, y1: y }
}

/// A vertical line.
pub(super) fn down(x: f32, y0: f32, y1: f32) -> Rule {
    Rule { x0: x, y0, x1: x, y1 }
}

/// The words of a line of text, each in 10 points, at a place.
pub(super) fn words(x: f32, y: f32, line: &str) -> Vec<Word> {
    page_bands(&[(x, y, line)]).into_iter().flat_map(|b| b.fragments).flat_map(|f| f.words).collect()
}

/// The document that pages make.
pub(super) fn document(sheets: Vec<Sheet>) -> Document {
    let mut out = DocumentBuilder::new("pdf");
    super::lay_out(sheets, &mut out);
    out.finish()
}

/// A document's blocks, one a line: `# heading`, `- item`, `| row`, or the text of a paragraph.
pub(super) fn sketch(document: &Document) -> Vec<String> {
    let line = |block: &Block| {
        let text = document.slice(block.span);
        match block.kind {
            BlockKind::Heading(level) => format!("{} {text}", "#".repeat(level.into())),
            BlockKind::Item(depth) => format!("{}- {text}", "  ".repeat(depth.into())),
            BlockKind::Row if block.row.as_ref().is_some_and(|r| r.header) => format!("|= {text}"),
            BlockKind::Row => format!("| {text}"),
            BlockKind::Paragraph | BlockKind::Metadata => text.to_owned(),
        }
    };
    document.blocks().iter().map(line).collect()
}

/// A PDF file of objects, the first of which is the catalog.
pub(super) fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.5\n".to_vec();
    let mut offsets = Vec::new();
    for (i, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        out.extend(format!("{} 0 obj\n", i + 1).bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let start = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    out.extend(offsets.iter().flat_map(|o| format!("{o:010} 00000 n \n").into_bytes()));
    let size = objects.len() + 1;
    out.extend(format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").bytes());
    out
}

/// A stream object with further entries of its dictionary.
pub(super) fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    [format!("<< /Length {} {entries} >>\nstream\n", data.len()).as_bytes(), data, b"\nendstream"].concat()
}

/// A file of one page with a content stream, whose resources name Helvetica `F1`, and further objects from number 5.
pub(super) fn one_page(content: Vec<u8>, resources: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    let page =
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {font} {resources} >> >>");
    let head = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page.into_bytes(),
        content,
    ];
    file(&[&head, more].concat())
}
