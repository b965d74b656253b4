//! Packages: Word, PowerPoint, Excel, OpenDocument, and archives of plans.

use regie::read::ReadErrorKind::{Corrupt, Encrypted, NoText, TooLarge, Unsupported};

use super::pack::{Entry, container, zip};
use super::{Fate, Made, SAID, fixture, made};

/// Puts a text around what is given.
type Around = fn(&str) -> String;

/// The extension of a package, the part that its text stands in, and that part around a text.
const PACKAGES: [(&str, &str, Around); 6] = [
    ("docx", "word/document.xml", word),
    ("pptx", "ppt/slides/slide1.xml", slide),
    ("xlsx", "xl/worksheets/sheet1.xml", sheet),
    ("odt", "content.xml", open_text),
    ("odp", "content.xml", open_slides),
    ("ods", "content.xml", open_sheet),
];
const MEDIA: &str = "application/vnd.oasis.opendocument.";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

fn word(inner: &str) -> String {
    format!("<w:document><w:body><w:p><w:r><w:t>{SAID}</w:t></w:r></w:p>{inner}</w:body></w:document>")
}

fn slide(inner: &str) -> String {
    format!(
        "<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>{SAID}</a:t></a:r></a:p></p:txBody></p:sp>{inner}</p:spTree>\
         </p:cSld></p:sld>"
    )
}

fn sheet(rows: &str) -> String {
    let said = format!("<row r='1'><c r='A1' t='inlineStr'><is><t>{SAID}</t></is></c></row>");
    format!("<worksheet><sheetData>{said}{rows}</sheetData></worksheet>")
}

fn open_text(inner: &str) -> String {
    open("text", &format!("<text:p>{SAID}</text:p>{inner}"))
}

fn open_slides(inner: &str) -> String {
    let said = format!("<draw:frame><draw:text-box><text:p>{SAID}</text:p></draw:text-box></draw:frame>");
    open("presentation", &format!("<draw:page>{said}{inner}</draw:page>"))
}

fn open_sheet(rows: &str) -> String {
    let said = format!("<table:table-row><table:table-cell><text:p>{SAID}</text:p></table:table-cell></table:table-row>");
    open("spreadsheet", &format!("<table:table table:name='Plan'>{said}{rows}</table:table>"))
}

fn open(kind: &str, body: &str) -> String {
    format!("<office:document-content><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>")
}

/// The parts that a package has beside its text.
fn frame(kind: &str) -> Vec<(&'static str, String)> {
    let relation =
        |id: &str, kind: &str, target: &str| format!("<Relationship Id='{id}' Type='{RELATIONS}{kind}' Target='{target}'/>");
    let relations = |all: String| format!("<Relationships>{all}</Relationships>");
    let root = |main: &str| ("_rels/.rels", relations(relation("r1", "officeDocument", main)));
    match kind {
        "docx" => vec![root("word/document.xml")],
        "pptx" => vec![
            root("ppt/presentation.xml"),
            ("ppt/presentation.xml", "<p:presentation><p:sldIdLst><p:sldId r:id='r1'/></p:sldIdLst></p:presentation>".to_owned()),
            ("ppt/_rels/presentation.xml.rels", relations(relation("r1", "slide", "slides/slide1.xml"))),
        ],
        "xlsx" => vec![
            root("xl/workbook.xml"),
            ("xl/workbook.xml", "<workbook><sheets><sheet name='Plan' sheetId='1' r:id='r1'/></sheets></workbook>".to_owned()),
            ("xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "worksheets/sheet1.xml"))),
        ],
        "odt" => vec![("mimetype", format!("{MEDIA}text"))],
        "odp" => vec![("mimetype", format!("{MEDIA}presentation"))],
        _ => vec![("mimetype", format!("{MEDIA}spreadsheet"))],
    }
}

/// A package with a part of its own making, and more parts.
fn package(kind: &str, part: &str, content: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let frame = frame(kind);
    let parts = frame.iter().map(|(name, text)| (*name, text.as_bytes())).chain([(part, content.as_bytes())]);
    zip(&parts.chain(more.iter().map(|(name, text)| (*name, text.as_bytes()))).collect::<Vec<_>>())
}

fn nested(kind: &str, part: &str, around: Around) -> Made {
    let (open, close) = match kind {
        "docx" => ("<w:tbl><w:tr><w:tc><w:p/>", "</w:tc></w:tr></w:tbl>"),
        "pptx" => ("<p:grpSp>", "</p:grpSp>"),
        "xlsx" => ("<row><c>", "</c></row>"),
        "odt" => ("<text:list><text:list-item>", "</text:list-item></text:list>"),
        "odp" => ("<draw:g>", "</draw:g>"),
        _ => ("<table:table-row-group>", "</table:table-row-group>"),
    };
    let inner = format!("{}{}", open.repeat(50_000), close.repeat(50_000));
    made(format!("nested.{kind}"), package(kind, part, &around(&inner), &[]), Fate::Cut("depth"))
}

fn entities(kind: &str, part: &str, around: Around) -> Made {
    let levels: String = (1..12).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let content = format!("<!DOCTYPE x [<!ENTITY l0 \"lol\">{levels}]>{}", around("&l11;"));
    made(format!("entities.{kind}"), package(kind, part, &content, &[]), Fate::Read)
}

fn bomb(kind: &str, part: &str, honest: bool) -> Made {
    let mut entries: Vec<Entry> = frame(kind).iter().map(|(name, text)| Entry::honest(name, text.as_bytes())).collect();
    let (name, fate, size) =
        if honest { ("bomb", Fate::Refused(TooLarge), 600 << 20) } else { ("lying-bomb", Fate::Refused(Corrupt), 1000) };
    entries.push(Entry::bomb(part, 600, size));
    made(format!("{name}.{kind}"), container(&entries), fate)
}

pub fn heavy() -> Vec<Made> {
    let mut all = Vec::new();
    for (kind, part, around) in PACKAGES {
        all.extend([nested(kind, part, around), entities(kind, part, around), bomb(kind, part, true), bomb(kind, part, false)]);
    }
    all.extend(loops());
    all.extend(spread());
    let inner = zip(&[("plan.md", SAID.as_bytes())]);
    let flat = container(&[Entry::bomb("bom.md", 600, 600 << 20), Entry::honest("goed.md", SAID.as_bytes())]);
    all.push(made("nested.zip", zip(&[("binnen.zip", &inner), ("goed.md", SAID.as_bytes())]), Fate::Read));
    all.push(made("nested-bomb.zip", zip(&[("binnen.zip", &flat), ("goed.md", SAID.as_bytes())]), Fate::Refused(TooLarge)));
    let deep = (0..9).fold(inner, |inner, _| zip(&[("binnen.zip", &inner)]));
    all.push(made("deep.zip", deep, Fate::Refused(TooLarge)));
    all.push(made("bomb.zip", flat, Fate::Refused(TooLarge)));
    all
}

/// Parts that point to themselves or to each other.
fn loops() -> Vec<Made> {
    let styles = "<w:styles><w:style w:styleId='a'><w:basedOn w:val='b'/></w:style><w:style w:styleId='b'><w:basedOn w:val='a'/>\
                  </w:style><w:style w:styleId='c'><w:basedOn w:val='c'/></w:style></w:styles>";
    let styled: String = ["a", "b", "c"].iter().map(|s| format!("<w:p><w:pPr><w:pStyle w:val='{s}'/></w:pPr></w:p>")).collect();
    let slide_of = |kind: &str, target: &str| {
        format!("<Relationships><Relationship Id='r1' Type='{RELATIONS}{kind}' Target='{target}'/></Relationships>")
    };
    let layout = [
        ("ppt/slides/_rels/slide1.xml.rels", slide_of("slideLayout", "slide1.xml")),
        ("ppt/notesSlides/_rels/notesSlide1.xml.rels", slide_of("slide", "../slides/slide1.xml")),
    ];
    let layout: Vec<(&str, &str)> = layout.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let parents = "<style:style style:name='a' style:family='paragraph' style:parent-style-name='b'/>\
                   <style:style style:name='b' style:family='paragraph' style:parent-style-name='a'/>";
    let content = open_text("<text:p text:style-name='a'>en meer</text:p>")
        .replace("<office:body>", &format!("<office:automatic-styles>{parents}</office:automatic-styles><office:body>"));
    vec![
        made(
            "styles-in-a-ring.docx",
            package("docx", "word/document.xml", &word(&styled), &[("word/styles.xml", styles)]),
            Fate::Read,
        ),
        made("layout-is-itself.pptx", package("pptx", "ppt/slides/slide1.xml", &slide(""), &layout), Fate::Read),
        made("styles-in-a-ring.odt", package("odt", "content.xml", &content, &[]), Fate::Read),
    ]
}

/// Little that stands far apart, or says that it stands there many times.
fn spread() -> Vec<Made> {
    let far = "<row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>ver weg</t></is></c></row>";
    let merged = sheet(far).replace("</worksheet>", "<mergeCells><mergeCell ref='A2:XFD1048576'/></mergeCells></worksheet>");
    let again = "<table:table-row table:number-rows-repeated='1048575'><table:table-cell table:number-columns-repeated='2000000000'>\
                 <text:p>x</text:p></table:table-cell></table:table-row>";
    let blank = again.replace("<text:p>x</text:p>", "");
    vec![
        made("far.xlsx", package("xlsx", "xl/worksheets/sheet1.xml", &sheet(far), &[]), Fate::Read),
        made("merged.xlsx", package("xlsx", "xl/worksheets/sheet1.xml", &merged, &[]), Fate::Read),
        made("repeated.ods", package("ods", "content.xml", &open_sheet(again), &[]), Fate::Cut("repeats")),
        made("repeated-blank.ods", package("ods", "content.xml", &open_sheet(&blank), &[]), Fate::Read),
        made(
            "spaces.odt",
            package("odt", "content.xml", &open_text("<text:p>a<text:s text:c='2000000000'/>b</text:p>"), &[]),
            Fate::Read,
        ),
    ]
}

pub fn light() -> Vec<Made> {
    let mut all = Vec::new();
    for (kind, part, around) in PACKAGES {
        let whole = package(kind, part, &around(""), &[]);
        let other = if kind == "docx" { "pdf" } else { "docx" };
        all.push(made(format!("disguised-{kind}.{other}"), whole, Fate::Read));
        let cut = around("").replace("Wij willen", "</strong>Wij willen");
        let cut = &cut[..cut.find("klanten").expect("it is said")];
        all.push(made(format!("cut-xml.{kind}"), package(kind, part, cut, &[]), Fate::Damaged));
        all.push(made(
            format!("nothing-said.{kind}"),
            package(kind, part, &around("").replace(SAID, ""), &[]),
            Fate::Refused(NoText),
        ));
        let lost = if matches!(kind, "pptx" | "xlsx") { Corrupt } else { Unsupported };
        all.push(made(format!("no-main-part.{kind}"), package(kind, "a.xml", "", &[]), Fate::Refused(lost)));
        let nulled = around("").replace("Eigenaar", "Eige\0naar");
        all.push(made(format!("nul.{kind}"), package(kind, part, &nulled, &[]), Fate::Read));
        let wide: Vec<u8> = around("").encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut parts: Vec<(&str, &[u8])> = vec![(part, &wide)];
        let frame = frame(kind);
        parts.extend(frame.iter().map(|(name, text)| (*name, text.as_bytes())));
        all.push(made(format!("utf16.{kind}"), zip(&parts), Fate::Read));
    }
    let locked = std::fs::read(format!("{}/fixtures/broken/encrypted.docx", env!("CARGO_MANIFEST_DIR"))).expect("a fixture");
    all.extend(
        ["docx", "pptx", "xlsx", "xls", "pdf"].map(|e| made(format!("locked.{e}"), locked.clone(), Fate::Refused(Encrypted))),
    );
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    for (kind, part, around) in &PACKAGES[3..] {
        let bytes = package(kind, part, &around(""), &[("META-INF/manifest.xml", manifest)]);
        all.push(made(format!("locked.{kind}"), bytes, Fate::Refused(Encrypted)));
    }
    let mut ring = fixture("plan.xls");
    let table = u32::from_le_bytes(ring[76..80].try_into().expect("four bytes")) as usize;
    ring[(table + 1) * 512..(table + 2) * 512].fill(1);
    all.push(made("sectors-in-a-ring.xls", ring, Fate::Refused(Corrupt)));
    all
}
