//! Text with marks: Markdown, HTML, rich text and mail, and what is no text at all.

use regie::read::ReadErrorKind::{Corrupt, NoText, TooLarge, Unsupported};

use super::{EXTENSIONS, Fate, Made, SAID, made};

pub fn heavy() -> Vec<Made> {
    let mut multipart = String::from("From: a@b.nl\nSubject: plan\n");
    for level in 0..2_000 {
        multipart.push_str(&format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n"));
    }
    let parts = "--x\nContent-Type: text/plain\n\nwoord\n".repeat(100_000);
    let page = |inner: String| format!("<!DOCTYPE html><body><p>{SAID}</p>{inner}");
    let rich = |inner: String| format!(r"{{\rtf1\ansi {SAID}\par {inner}");
    vec![
        made("divs.html", page("<div>".repeat(200_000)), Fate::Read),
        made("lists.html", page("<ul><li>a".repeat(5_000)), Fate::Read),
        made("tables.html", page("<table><tr><td>a".repeat(5_000)), Fate::Damaged),
        made("columns.html", page("<table><tr><td colspan=99999 rowspan=99999>a".repeat(2_000)), Fate::Damaged),
        made("quotes.md", format!("{SAID}\n\n{}diep", "> ".repeat(100_000)), Fate::Read),
        made("lists.md", format!("{SAID}\n\n{}diep", "- ".repeat(100_000)), Fate::Read),
        made("brackets.md", format!("{SAID}\n\n{}", "[".repeat(200_000)), Fate::Read),
        made("one-line.txt", format!("{SAID} ").repeat(1_000), Fate::Read),
        made("groups.rtf", rich("{".repeat(200_000)), Fate::Damaged),
        made("closed-groups.rtf", rich(format!("{}{}}}", "{".repeat(200_000), "}".repeat(200_000))), Fate::Cut("depth")),
        made("bin.rtf", rich(r"{\*\pict\bin2000000000 x}}".to_owned()), Fate::Damaged),
        made("skips.rtf", rich(format!("{}}}", r"\uc99999\u233 ".repeat(20_000))), Fate::Read),
        made("cells.rtf", rich(format!(r"\trowd\intbl {}\row}}", r"x\cell ".repeat(1_000_010))), Fate::Refused(TooLarge)),
        made("multipart.eml", format!("{multipart}\n{SAID}"), Fate::Refused(TooLarge)),
        made(
            "parts.eml",
            format!("From: a@b.nl\nSubject: plan\nContent-Type: multipart/mixed; boundary=x\n\n{parts}--x--\n"),
            Fate::Refused(TooLarge),
        ),
    ]
}

fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
    let unit = |u: u16| if big { u.to_be_bytes() } else { u.to_le_bytes() };
    mark.then_some(0xfeff).into_iter().chain(text.encode_utf16()).flat_map(unit).collect()
}

pub fn light() -> Vec<Made> {
    let mut all = Vec::new();
    for extension in EXTENSIONS.iter().chain(&["txt", "zip"]) {
        let archive = *extension == "zip";
        let stub = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
        all.push(made(format!("empty.{extension}"), "", Fate::Refused(NoText)));
        all.push(made(format!("blank.{extension}"), " \r\n\t\n\0\0", Fate::Refused(NoText)));
        all.push(made(format!("stub.{extension}"), stub, Fate::Refused(Corrupt)));
        let noise: Vec<u8> = (0..2_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8 | 0x80).collect();
        let photo = [&b"\x89PNG\r\n\x1a\n"[..], &noise].concat();
        all.push(made(format!("photo.{extension}"), photo, Fate::Refused(Unsupported)));
        if !archive && *extension != "eml" {
            all.push(made(format!("prose.{extension}"), format!("# Plan\n\n{SAID}\n"), Fate::Read));
        }
    }
    for (name, text) in [
        ("md", format!("# Café-plan\n\n{SAID}\n")),
        ("txt", format!("Café-plan\n\n{SAID}\n")),
        ("html", format!("<!DOCTYPE html><html><body><h1>Café-plan</h1><p>{SAID}</p></body></html>")),
    ] {
        for (big, mark) in [(false, false), (false, true), (true, false), (true, true)] {
            let name = format!("utf16-{}{}.{name}", if big { "be" } else { "le" }, if mark { "-marked" } else { "" });
            all.push(made(name, utf16(&text, big, mark), Fate::Read));
        }
        all.push(made(format!("nul.{name}"), text.replace("nieuwe", "nieu\0we"), Fate::Read));
    }
    all.push(made("nul.rtf", format!("{{\\rtf1\\ansi {}\\par}}", SAID.replace("nieuwe", "nieu\0we")), Fate::Read));
    all.push(made("nul.eml", format!("From: a@b.nl\nSubject: plan\n\n{}\n", SAID.replace("nieuwe", "nieu\0we")), Fate::Read));
    all.push(made("disguised-rtf.docx", format!("{{\\rtf1\\ansi {SAID}\\par}}"), Fate::Read));
    all.push(made("disguised-html.pdf", format!("<!DOCTYPE html><body><p>{SAID}</p></body>"), Fate::Read));
    all
}
