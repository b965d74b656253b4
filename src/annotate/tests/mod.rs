//! Word files built from readable XML, and where their comments land.

mod keep;
mod places;
mod refuse;

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use quick_xml::events::Event;
use quick_xml::reader::Reader;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, ZipArchive};

use super::*;
use crate::document::{Anchor, Document};
use crate::read::open;

const W: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// The parts of a file in their order.
type Parts = Vec<(String, Vec<u8>)>;

/// A file with a body, as small as one can be.
fn parts(body: &str) -> Parts {
    let root = format!(
        "<Relationships xmlns='r'><Relationship Id='rId1' Type='{OFFICE}/officeDocument' Target='word/document.xml'/></Relationships>"
    );
    let types = format!(
        "<Types xmlns='t'><Default Extension='xml' ContentType='application/xml'/><Override PartName='/word/document.xml' ContentType='{MAIN_TYPE}'/></Types>"
    );
    let document =
        format!("<?xml version='1.0' encoding='UTF-8'?>\n<w:document {W}><w:body>{body}<w:sectPr/></w:body></w:document>");
    [("[Content_Types].xml", types), ("_rels/.rels", root), ("word/document.xml", document)]
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .to_vec()
}

fn with(mut parts: Parts, name: &str, text: &str) -> Parts {
    parts.retain(|(n, _)| n != name);
    parts.push((name.to_owned(), text.as_bytes().to_vec()));
    parts
}

fn pack(parts: &Parts) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (at, (name, bytes)) in parts.iter().enumerate() {
        let packing = if at % 2 == 0 { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        writer.start_file(name, SimpleFileOptions::default().compression_method(packing)).expect("a part");
        writer.write_all(bytes).expect("its bytes");
    }
    writer.finish().expect("a container").into_inner()
}

/// The parts of a container: name, content, packed bytes.
fn unpack(bytes: &[u8]) -> Vec<(String, String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a container");
    let mut all = Vec::new();
    for index in 0..archive.len() {
        let mut raw = Vec::new();
        archive.by_index_raw(index).expect("a part").read_to_end(&mut raw).expect("its packed bytes");
        let mut entry = archive.by_index(index).expect("a part");
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("its bytes");
        let name = entry.name().expect("a name").into_owned();
        all.push((name, String::from_utf8_lossy(&content).into_owned(), raw));
    }
    all
}

fn member(bytes: &[u8], name: &str) -> String {
    unpack(bytes).into_iter().find(|(n, ..)| n == name).map(|(_, text, _)| text).unwrap_or_default()
}

fn at(paragraph: u32, text: &str) -> Remark {
    Remark { paragraph: Some(paragraph), lines: vec![text.to_owned()] }
}

fn write(bytes: &[u8], remarks: &[Remark]) -> Vec<u8> {
    annotate(bytes, remarks, "docx", &Limits::default()).expect("a copy")
}

fn read(bytes: &[u8]) -> Document {
    open(bytes, "plan.docx", &Limits::default()).expect("a document")
}

/// For each comment the text of the paragraphs that it begins and ends in, read without the reader: that of boxes in them left out.
fn hosts(document: &str) -> BTreeMap<u32, (String, String)> {
    let mut reader = Reader::from_str(document);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut ends: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
    let mut in_text = false;
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(e) if part::name(&e) == "p" => {
                open.push(paragraphs.len());
                paragraphs.push(String::new());
            }
            Event::End(e) if e.name().0.ends_with(":p") || e.name().0 == "p" => drop(open.pop()),
            Event::Start(e) if part::name(&e) == "t" => in_text = true,
            Event::End(e) if e.name().0.ends_with(":t") || e.name().0 == "t" => in_text = false,
            Event::Text(text) if in_text => paragraphs[*open.last().expect("a paragraph")].push_str(&text),
            Event::Empty(e) => {
                let host = *open.last().unwrap_or(&usize::MAX);
                let id = || part::attribute(&e, "id").expect("an id").parse().expect("a number");
                match part::name(&e) {
                    "commentRangeStart" => drop(ends.insert(id(), (host, usize::MAX))),
                    "commentReference" => ends.entry(id()).or_default().1 = host,
                    _ => {}
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    ends.into_iter().map(|(id, (from, to))| (id, (paragraphs[from].clone(), paragraphs[to].clone()))).collect()
}

fn p(text: &str) -> String {
    format!("<w:p><w:pPr><w:spacing w:after='0'/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |content: &&str| format!("<w:tc><w:tcPr/>{content}</w:tc>");
    let row = |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// A body with everything in it that could be counted wrongly.
fn labyrinth() -> String {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let boxed = format!(
        "<w:p>{}<w:r><w:pict><w:txbxContent>{}{}</w:txbxContent></w:pict></w:r>{}</w:p>",
        run("naast"),
        p("kader een"),
        p("kader twee"),
        run(" het kader")
    );
    let choice = format!(
        "<w:p><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:drawing><w:txbxContent>{}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>{}</w:p>",
        p("gekozen"),
        p("gekozen"),
        run("keuze")
    );
    let toc = format!(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>{}{}</w:sdtContent></w:sdt>",
        p("Inhoud"),
        p("Doelen 2")
    );
    let control = format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", p("in een veld"));
    let changed = "<w:p><w:del w:id='1'><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins w:id='2'><w:r><w:t>erbij</w:t></w:r></w:ins></w:p>";
    let moved = "<w:moveFrom w:id='3'><w:p><w:r><w:t>verhuisd</w:t></w:r></w:p></w:moveFrom>";
    let nested = table(&[&[&p("binnen a"), &p("binnen b")], &[&p("binnen c"), &p("binnen d")]]);
    let plain = |text: &str| p(text);
    let outer = table(&[
        &[&plain("kop een"), &plain("kop twee")],
        &[&format!("{nested}{}", plain("na de tabel")), &format!("<w:p/>{}", plain("tweede cel"))],
        &[&plain("links"), &boxed],
    ]);
    let hidden = format!(
        "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:trPr><w:del w:id='5'/></w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        p("verborgen rij"),
        p("ook"),
        p("gewiste rij"),
        p("ook"),
        p("laatste rij"),
        p("einde rij")
    );
    let vanish = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>onzichtbaar</w:t></w:r></w:p>";
    [&p("de titel"), "<w:p/>", &toc, &boxed, &choice, &control, changed, moved, vanish, &outer, &hidden, &p("het slot")].concat()
}
