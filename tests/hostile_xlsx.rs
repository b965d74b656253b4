//! The plan that tries everything as a workbook, taken apart by hand: every cell is text or a number, and nothing leads out of the file.
//! Regenerate with `SNAPSHOTS=overwrite cargo test --test hostile_xlsx`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read};

use quick_xml::events::Event;
use quick_xml::reader::Reader;
use regie::audit::{Auditor, Policy};
use regie::plan::{Failure, Report};
use regie::read::{self, Limits, ReadError, ReadErrorKind};
use regie::report::{Rendered, View, by_id};
use regie::text::Lang;
use snapbox::{assert_data_eq, file};

const PATH: &str = "=cmd|' /C calc'!A0, %0A::error::x<script>alert(1)</script>\u{202e}\u{1b}[31m.md";
const PLAN: &str = "# =HYPERLINK(\"https://evil.example\") [plan]*?/\\ \u{1b}[31mrood\n\n\
    Eigenaar: Noor de Wit \u{202e}esrever\u{2066} _x000D_ _x003D_1+1\n\n\
    ## Doelen\n\n- Van 40 naar 60 aanvragen per maand voor 1 juli 2026 mailto:noor@voorbeeld.example\n\n\
    | Actie | Wie | Budget |\n|---|---|---|\n| =1+1 post plaatsen https://evil.example/x | @SUM(A1) | € 5 |\n\
    | +nieuwsbrief versturen file:///etc/passwd | -2+3 | € 10 |\n| \u{feff}=2+2 blog schrijven | Noor | \u{0}\u{7}€ 20 |\n\n\
    - [Bedrijfsnaam] banner maken <img src=x onerror=alert(1)>\n- video monteren, story plaatsen, mailing sturen\n";

/// The parts of the workbook of one plan and one failure.
fn parts(lang: Lang) -> BTreeMap<String, String> {
    let auditor = Auditor::new(Policy::default());
    let doc = read::open(PLAN.as_bytes(), "plan.md", &Limits::default()).expect("Markdown");
    let plan = auditor.judge(PATH, &auditor.analyse(doc, None), true);
    let error = ReadError::new(ReadErrorKind::Io, "no \u{1b}]0;title\u{7} file\n=1+1");
    let errors = vec![Failure { path: format!("z{PATH}"), error }];
    let report = Report { plans: vec![plan], errors, ..Report::default() };
    let view = View { lang: Some(lang), locale: lang, quiet: false, delimiter: ',' };
    let Rendered::Bytes(bytes) = by_id("xlsx").expect("xlsx").render(&report, &view) else { panic!("no bytes") };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        parts.insert(part.name().expect("a name").into_owned(), text);
    }
    parts
}

/// The value of an attribute, as it stands in the file.
fn attribute(element: &quick_xml::events::BytesStart<'_>, name: &str) -> Option<String> {
    element.attributes().flatten().find(|a| a.key.0 == name).map(|a| a.value.into_owned())
}

/// The texts of one element of a part, in order; an element with several runs is one text.
fn texts(part: &str, element: &str) -> Vec<String> {
    let mut reader = Reader::from_str(part);
    let (mut all, mut open) = (Vec::new(), false);
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(e) if e.name().0 == element => {
                open = true;
                all.push(String::new());
            }
            Event::End(e) if e.name().0 == element => open = false,
            Event::Text(text) if open => all.last_mut().expect("a text").push_str(&text),
            Event::GeneralRef(name) if open => write!(all.last_mut().expect("a text"), "&{};", &*name).expect("memory"),
            Event::Eof => return all,
            _ => {}
        }
    }
}

/// The cells of a sheet: where, of which type, and what they hold.
fn cells(sheet: &str, strings: &[String]) -> Vec<(String, String, String)> {
    let mut reader = Reader::from_str(sheet);
    let mut all: Vec<(String, String, String)> = Vec::new();
    let mut value = false;
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(e) if e.name().0 == "c" => {
                let of = |name| attribute(&e, name).unwrap_or_default();
                all.push((of("r"), of("t"), String::new()));
            }
            Event::Start(e) if e.name().0 == "v" => value = true,
            Event::End(e) if e.name().0 == "v" => value = false,
            Event::Text(text) if value => {
                let (_, kind, held) = all.last_mut().expect("a cell");
                let at = |text: &str| text.parse::<usize>().ok().and_then(|i| strings.get(i)).cloned();
                *held = if kind == "s" { at(&text).expect("a string of the workbook") } else { text.to_string() };
            }
            Event::Eof => return all,
            _ => {}
        }
    }
}

#[test]
fn every_cell_is_text_or_a_number() {
    let parts = parts(Lang::Nl);
    let strings = texts(&parts["xl/sharedStrings.xml"], "si");
    let mut shown = String::new();
    for (name, sheet) in parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
        let _ = writeln!(shown, "== {name}");
        for (place, kind, held) in cells(sheet, &strings) {
            assert!(matches!(kind.as_str(), "s" | "" | "n"), "{name} {place} is a {kind}");
            assert!(kind == "s" || held.parse::<f64>().is_ok() || held.is_empty(), "{name} {place}: {held}");
            let _ = writeln!(shown, "{place} {}{held}", if kind == "s" { "" } else { "# " });
        }
    }
    assert!(shown.contains("=1+1 post plaatsen") && shown.contains("=cmd|"), "the plan's words are there, as words");
    assert_data_eq!(shown, file!["golden/hostile/report.xlsx.txt": Text].raw());
}

#[test]
fn no_part_holds_a_formula_a_link_or_a_character_that_steers() {
    for (name, part) in [Lang::Nl, Lang::En].into_iter().flat_map(parts) {
        let steers = |c: &char| {
            (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert_eq!(part.chars().find(steers), None, "{name}");
        for element in ["<f>", "<f ", "<hyperlink", "External", "<definedName function", "<oleObject", "<externalReference"] {
            assert!(!part.contains(element), "{name} holds {element}");
        }
        let kinds = ["comments", "vmlDrawing", "externalLink", "vbaProject", "connections", "drawing"];
        assert!(!kinds.iter().any(|kind| name.contains(kind)), "{name}");
        // written as it stands, Excel shows a character for it
        assert!(!part.contains(" _x000D_") && !part.contains(" _x003D_"), "{name}");
    }
}

#[test]
fn sheets_have_our_names_and_no_others() {
    for (lang, names) in [
        (Lang::Nl, ["Overzicht", "Bevindingen", "Doelen", "Eigenaren", "Acties", "Niet gelezen"]),
        (Lang::En, ["Summary", "Findings", "Targets", "Owners", "Actions", "Not read"]),
    ] {
        let workbook = parts(lang).remove("xl/workbook.xml").expect("a workbook");
        let mut reader = Reader::from_str(&workbook);
        let mut found = Vec::new();
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Empty(e) if e.name().0 == "sheet" => found.extend(attribute(&e, "name")),
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(found, names);
        assert!(found.iter().all(|name| name.chars().count() <= 31));
    }
}
