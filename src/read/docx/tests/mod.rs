//! Documents built from readable XML, and what is read of them.

mod blocks;
mod comments;
mod damage;
mod lists;
mod packages;
mod tables;
mod text;

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use crate::document::{BlockKind, Document};
use crate::read::{Limits, ReadError, open};

const ROOT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES: &str = "<w:styles>
    <w:style w:type='paragraph' w:default='1' w:styleId='Standaard'><w:name w:val='Normal'/></w:style>
    <w:style w:type='paragraph' w:styleId='Titel'><w:name w:val='Title'/></w:style>
    <w:style w:type='paragraph' w:styleId='Ondertitel'><w:name w:val='Subtitle'/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type='paragraph' w:styleId='Kop1'><w:name w:val='heading 1'/>
      <w:pPr><w:numPr><w:numId w:val='3'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style>
    <w:style w:type='paragraph' w:styleId='Kop2'><w:name w:val='heading 2'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>
    <w:style w:type='paragraph' w:styleId='Hoofdstuk'><w:name w:val='Hoofdstuk'/><w:basedOn w:val='Kop1'/></w:style>
    <w:style w:type='paragraph' w:styleId='Inhopg1'><w:name w:val='toc 1'/></w:style>
    <w:style w:type='paragraph' w:styleId='Citaat'><w:name w:val='Quote'/></w:style>
    <w:style w:type='paragraph' w:styleId='Vet'><w:name w:val='Vet'/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type='paragraph' w:styleId='Opsomming'><w:name w:val='List Bullet'/>
      <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
    <w:style w:type='paragraph' w:styleId='Opsomming2'><w:name w:val='List Bullet 2'/><w:basedOn w:val='Opsomming'/></w:style>
    <w:style w:type='character' w:styleId='Zwaar'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type='character' w:styleId='Weg'><w:name w:val='Weg'/><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type='table' w:styleId='Raster'><w:name w:val='Grid Table 4'/>
      <w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
  </w:styles>";
const NUMBERING: &str = "<w:numbering>
    <w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId='2'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/></w:lvl>
      <w:lvl w:ilvl='1'><w:numFmt w:val='none'/></w:lvl></w:abstractNum>
    <w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>
    <w:num w:numId='2'><w:abstractNumId w:val='2'/></w:num>
    <w:num w:numId='3'><w:abstractNumId w:val='2'/></w:num>
  </w:numbering>";

/// A document being built; parts that are added again replace the earlier ones.
struct Plan {
    parts: Vec<(String, Vec<u8>)>,
}

impl Plan {
    /// A document with a body, as Word lays it out.
    fn new(body: &str) -> Plan {
        let plan = Plan { parts: Vec::new() };
        plan.part("_rels/.rels", &relations(&[("officeDocument", "word/document.xml"), ("core-properties", "docProps/core.xml")]))
            .part("word/document.xml", &document(body))
            .part("word/styles.xml", STYLES)
            .part("word/numbering.xml", NUMBERING)
    }

    fn part(self, name: &str, text: &str) -> Plan {
        self.bytes(name, text.as_bytes())
    }

    fn bytes(mut self, name: &str, bytes: &[u8]) -> Plan {
        self.parts.retain(|(n, _)| n != name);
        self.parts.push((name.to_owned(), bytes.to_vec()));
        self
    }

    fn without(mut self, name: &str) -> Plan {
        self.parts.retain(|(n, _)| n != name);
        self
    }

    fn zip(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            writer.start_file(name, SimpleFileOptions::default()).expect("a part");
            writer.write_all(bytes).expect("its bytes");
        }
        writer.finish().expect("a container").into_inner()
    }

    fn open(&self) -> Result<Document, ReadError> {
        open(&self.zip(), "plan.docx", &Limits::default())
    }

    fn read(&self) -> Document {
        self.open().expect("a readable document")
    }
}

fn document(body: &str) -> String {
    format!("<w:document><w:body>{body}<w:sectPr><w:headerReference r:id='r9'/></w:sectPr></w:body></w:document>")
}

fn relations(targets: &[(&str, &str)]) -> String {
    let one = |(kind, target): &(&str, &str)| format!("<Relationship Type='{ROOT}/{kind}' Target='{target}'/>");
    format!("<Relationships>{}</Relationships>", targets.iter().map(one).collect::<String>())
}

/// A paragraph with one run.
fn p(text: &str) -> String {
    styled("", text)
}

fn styled(style: &str, text: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("<w:pPr><w:pStyle w:val='{style}'/></w:pPr>") };
    format!("<w:p>{style}{}</w:p>", r(text))
}

fn r(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn bold(text: &str) -> String {
    format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>")
}

/// A table of unstyled cells.
fn table(rows: &[&[&str]]) -> String {
    let row = |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell("", &p(text))).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

fn cell(properties: &str, content: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>")
}

/// One line a block: `# ` a heading by level, `- ` an item by depth, `| ` a row, `|# ` a header row, `@ ` metadata.
fn outline(doc: &Document) -> Vec<String> {
    let line = |block: &crate::document::Block| {
        let mark = match block.kind {
            BlockKind::Heading(level) => "#".repeat(level.into()) + " ",
            BlockKind::Item(depth) => "  ".repeat(depth.into()) + "- ",
            BlockKind::Row if block.row.as_ref().is_some_and(|row| row.header) => "|# ".to_owned(),
            BlockKind::Row => "| ".to_owned(),
            BlockKind::Metadata => "@ ".to_owned(),
            BlockKind::Paragraph => String::new(),
        };
        mark + doc.slice(block.span)
    };
    doc.blocks().iter().map(line).collect()
}

/// What is read of a body.
fn blocks(body: &str) -> Vec<String> {
    outline(&Plan::new(body).read())
}

#[track_caller]
fn check(body: &str, expected: &[&str]) {
    assert_eq!(blocks(body), expected, "{body}");
}
