//! PDF: objects that hold themselves, streams that unfold without end, and files that lost their table.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use regie::read::ReadErrorKind::{Corrupt, Encrypted, NoText, TooLarge};

use super::pack::blanks;
use super::{Fate, Made, SAID, fixture, made};

const CATALOG: &str = "<< /Type /Catalog /Pages 2 0 R >>";

/// A file of objects, the first of which is the catalog; `trailer` are further entries of that.
fn file(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.5\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (object, number) in objects.iter().zip(1..) {
        table.push_str(&format!("{:010} 00000 n \n", out.len()));
        out.extend([format!("{number} 0 obj\n").as_bytes(), object, b"\nendobj\n"].concat());
    }
    let start = out.len();
    let size = objects.len() + 1;
    out.extend(format!("{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n").bytes());
    out
}

fn stream(entries: &str, data: &[u8]) -> Vec<u8> {
    [format!("<< /Length {} {entries} >>\nstream\n", data.len()).as_bytes(), data, b"\nendstream"].concat()
}

fn said() -> Vec<u8> {
    format!("BT /F1 12 Tf 50 700 Td ({SAID}) Tj ET ").into_bytes()
}

/// A file of one page with a content stream as object 4, and further objects from number 5; `resources` of the page.
fn page(content: Vec<u8>, resources: &str, more: &[Vec<u8>]) -> Vec<u8> {
    let font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    let page =
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {font} {resources} >> >>");
    let pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    file(&[&[CATALOG, pages, &page].map(|o| o.as_bytes().to_vec())[..], &[content], more].concat(), "")
}

fn form(inner: &str, data: &[u8]) -> Vec<u8> {
    let entries = format!("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << {inner} >> >>");
    stream(&entries, data)
}

/// A zlib stream of blanks; the checksum at its end is wrong, which no reader minds.
fn zlib(mebibytes: usize) -> Vec<u8> {
    [&[0x78, 0xda][..], &blanks(mebibytes), &[0; 4]].concat()
}

pub fn heavy() -> Vec<Made> {
    let large = Fate::Refused(TooLarge);
    let again = "/Filter [/FlateDecode /FlateDecode]";
    let mut twice = ZlibEncoder::new(Vec::new(), Compression::best());
    twice.write_all(&zlib(600)).expect("in memory");
    let deep = |open: &str, close: &str| {
        format!("<< /Type /Catalog /Pages 2 0 R /X {}{} >>", open.repeat(300_000), close.repeat(300_000))
    };
    let with_catalog = |catalog: String| {
        let whole = page(stream("", &said()), "", &[]);
        let text = String::from_utf8(whole).expect("ASCII");
        text.replacen(CATALOG, &catalog, 1)
    };
    let nested = [vec![b'['; 300_000], vec![b']'; 300_000], b" TJ ".to_vec(), said()].concat();
    let fan: Vec<Vec<u8>> = (6..36).map(|next| form(&format!("/A {next} 0 R"), b"/A Do /A Do")).collect();
    vec![
        made("bomb.pdf", page(stream("/Filter /FlateDecode", &zlib(600)), "", &[]), large),
        made("bomb-in-a-bomb.pdf", page(stream(again, &twice.finish().expect("in memory")), "", &[]), large),
        made("fan-of-forms.pdf", page(stream("", b"/A Do"), "/XObject << /A 5 0 R >>", &fan), large),
        made("nested-dictionaries.pdf", with_catalog(deep("<< /A ", " >>")), large),
        made("nested-arrays.pdf", with_catalog(deep("[", "]")), Fate::Damaged),
        made("nested-operands.pdf", page(stream("", &nested), "", &[]), Fate::Refused(NoText)),
    ]
}

/// Objects, pages and tables that lead back to themselves.
fn loops() -> Vec<Made> {
    let plain =
        |objects: &[&str], trailer: &str| file(&objects.iter().map(|o| o.as_bytes().to_vec()).collect::<Vec<_>>(), trailer);
    let ring = "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99999999 >>";
    let itself = form("/A 5 0 R", &[&said()[..], b"/A Do /A Do"].concat());
    let whole = page(stream("", &said()), "", &[]);
    let text = String::from_utf8(whole).expect("ASCII");
    let start = text.rfind("xref\n0").expect("a table");
    let back = text.replace("/Root", &format!("/Prev {start} /Root"));
    vec![
        made("pages-in-a-ring.pdf", plain(&[CATALOG, ring], ""), Fate::Refused(Corrupt)),
        made("object-is-itself.pdf", page(b"4 0 R".to_vec(), "", &[]), Fate::Refused(Corrupt)),
        made("form-in-itself.pdf", page(stream("", b"/A Do"), "/XObject << /A 5 0 R >>", &[itself]), Fate::Read),
        made(
            "length-is-itself.pdf",
            page(stream("", &said()), "", &[]).replace_text("/Length ", "/Length 4 0 R /L "),
            Fate::Damaged,
        ),
        made("table-before-itself.pdf", back, Fate::Read),
    ]
}

pub fn light() -> Vec<Made> {
    let whole = page(stream("", &said()), "", &[]);
    let lock = format!(
        "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{0}> /U <{0}> >> /ID [<00> <00>]",
        "11".repeat(32)
    );
    let cut = whole.len() - 60;
    let shifted = [&b"\n\n\nuit de scanner\n"[..], &whole].concat();
    let mut all = vec![
        made("header-alone.pdf", "%PDF-1.7\n", Fate::Refused(Corrupt)),
        made("empty-page.pdf", page(stream("", b"0 0 10 10 re f"), "", &[]), Fate::Refused(NoText)),
        made("locked-by-us.pdf", whole.replace_text("/Root", &format!("{lock} /Root")), Fate::Refused(Encrypted)),
        made("no-table.pdf", whole[..cut].to_vec(), Fate::Damaged),
        made("table-elsewhere.pdf", whole.replace_text("startxref\n", "startxref\n9"), Fate::Damaged),
        made("behind-a-cover.pdf", shifted, Fate::Read),
        made("disguised.docx", fixture("plan.pdf"), Fate::Read),
    ];
    all.extend(loops());
    all
}

/// Replaces the last place of a text in ASCII.
trait Replace {
    fn replace_text(&self, from: &str, to: &str) -> Vec<u8>;
}

impl Replace for Vec<u8> {
    fn replace_text(&self, from: &str, to: &str) -> Vec<u8> {
        let text = String::from_utf8_lossy(self);
        let at = text.rfind(from).expect("it is there");
        [&text.as_bytes()[..at], to.as_bytes(), &text.as_bytes()[at + from.len()..]].concat()
    }
}
