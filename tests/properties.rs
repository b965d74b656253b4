//! What holds for any input: no reader breaks down, spans fit, the matcher misses nothing, nothing steers a terminal.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use regie::audit::{Auditor, Policy};
use regie::document::Document;
use regie::lexicon::Lexicon;
use regie::plan::Report;
use regie::read::{self, Limits, ReadErrorKind};
use regie::report::{RENDERERS, View, for_terminal};
use regie::scan;
use regie::score::interval;
use regie::text::{Lang, Span, fold};

const NAMES: [&str; 7] = ["plan.md", "plan.txt", "plan.html", "plan.docx", "plan.pdf", "plan", "plan.doc"];

fn check_spans(doc: &Document) {
    let text = doc.text();
    let whole = Span::new(0, text.len());
    let check = |span: Span| {
        assert!(whole.contains(span) && text.get(span.range()).is_some(), "{span:?} in {} bytes", text.len());
    };
    let mut end = 0;
    for block in doc.blocks() {
        check(block.span);
        assert!(end <= block.span.start, "blocks overlap");
        end = block.span.end;
        for cell in block.row.iter().flat_map(|r| &r.cells) {
            check(cell.span);
            assert!(cell.span.is_empty() || block.span.contains(cell.span), "a cell outside its row");
        }
        let _ = doc.locate(block.span);
    }
    doc.opaque().iter().for_each(|span| check(*span));
    doc.tables().iter().flat_map(|t| &t.headers).for_each(|cell| check(cell.span));
}

/// Reads bytes under every name and gives the documents that came of them.
fn open_all(bytes: &[u8]) -> Vec<Document> {
    let mut documents = Vec::new();
    for name in NAMES {
        match read::open(bytes, name, &Limits::default()) {
            Ok(doc) => documents.push(doc),
            Err(error) => assert_ne!(error.kind, ReadErrorKind::Crashed, "{name}: {error:?}"),
        }
    }
    documents.iter().for_each(check_spans);
    documents
}

fn marked() -> impl Strategy<Value = Vec<u8>> {
    let mark =
        select(vec!["", "%PDF-1.7\n", "PK\x03\x04", "<!DOCTYPE html><body>", "\u{feff}", "# Plan\n\n", "---\ntitle: x\n---\n"]);
    (mark, prop::collection::vec(any::<u8>(), 0..300)).prop_map(|(mark, bytes)| [mark.as_bytes(), &bytes].concat())
}

/// Markdown, HTML and plan talk in no order.
fn prose() -> impl Strategy<Value = String> {
    let pieces = vec![
        "# ", "## Doelen\n", "\n\n", "- ", "| Actie | Wie |\n|---|---|\n", "| flyer | Kim |\n", "<b>", "<td>", "</p>",
        "Eigenaar: ", "Owner: TBD", "van 2% naar 4%", "1.000 volgers", "we zetten ", "live", "niet ", "é", "Ă©", "\u{1b}[31m",
        "\u{202e}", "\0", "https://a.nl/x", "`code`", "[naam]", " ", ". ", "😀", "\r\n", "> ", "doelstelling", "post every week",
    ];
    prop::collection::vec(select(pieces), 0..40).prop_map(|p| p.concat())
}

fn tiny_lexicon() -> Lexicon {
    let file = "pole = \"execution\"\ncategory = \"content\"\n[terms]\n\"plan\" = {}\n\"post\" = {}\n\"live gang\" = {}\n\
                \"doel\" = { match = \"head\" }\n\"één\" = { match = \"head\" }\n";
    Lexicon::from_files([("lexicon/nl/execution/content.toml", file)].into_iter()).expect("a sound file")
}

/// What [`scan::find`] must find, by trying every term at every place.
fn naive(text: &str) -> BTreeSet<(String, Span)> {
    let letters = |part: &str| part.chars().rev().take_while(|c| c.is_alphanumeric()).map(char::len_utf8).collect::<Vec<_>>();
    let mut found = BTreeSet::new();
    for (lemma, form, head) in [
        ("plan", "plan", false),
        ("post", "post", false),
        ("live gang", "live gang", false),
        ("live gang", "live-gang", false),
        ("doel", "doel", true),
        ("één", "één", true),
    ] {
        for start in (0..text.len()).filter(|i| text.get(*i..).is_some_and(|t| t.starts_with(form))) {
            let end = start + form.len();
            let mut after = text[end..].chars();
            let open = match after.next() {
                Some('-') => !after.next().is_some_and(char::is_alphanumeric),
                next => !next.is_some_and(char::is_alphanumeric),
            };
            let before = letters(&text[..start]);
            if open && (before.is_empty() || head && before.len() >= 3) {
                found.insert((lemma.to_owned(), Span::new(start - before.iter().sum::<usize>(), end)));
            }
        }
    }
    found
}

fn words() -> impl Strategy<Value = String> {
    let pieces =
        vec!["plan", "Post", "live", "gang", "DOEL", "doel", "één", "ÉÉN", "jaar", "ab", "é", "x", "-", " ", ". ", "2", "|", "’"];
    prop::collection::vec(select(pieces), 0..14).prop_map(|p| p.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in marked()) {
        open_all(&bytes);
    }

    #[test]
    fn the_matcher_finds_what_a_naive_one_finds(text in words()) {
        let lexicon = tiny_lexicon();
        let folded = fold(&text);
        let found = scan::find(&folded, &lexicon);
        let found: BTreeSet<_> = found.into_iter().map(|f| (lexicon.term(f.term).lemma.to_string(), f.span)).collect();
        prop_assert_eq!(found, naive(&folded));
    }

    #[test]
    fn the_interval_holds_the_share(lines in prop::collection::vec((0i64..3, 0i64..3), 0..60)) {
        let lines: Vec<[i64; 2]> = lines.into_iter().map(|(e, d)| [e * 5, d * 5]).collect();
        let [e, d] = lines.iter().fold([0, 0], |[e, d], l| [e + l[0], d + l[1]]);
        let Some([low, high]) = interval(&lines) else {
            prop_assert_eq!(e + d, 0);
            return Ok(());
        };
        let share = e as f64 / (e + d) as f64;
        prop_assert!(0.0 <= low && low <= share + 1e-9 && share <= high + 1e-9 && high <= 1.0, "{} {} {}", low, share, high);
    }

    #[test]
    fn what_a_terminal_gets_has_no_control_characters(text in any::<String>()) {
        let steers = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
        prop_assert!(!for_terminal(&text).chars().any(steers));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_fixtures_are_read_or_refused(
        file in select(vec![
            "plan.docx", "plan.pdf", "plan.html", "plan.md", "plan.odt", "plan.odp", "plan.ods", "plan.pptx", "plan.xlsx", "plan.xls",
            "plan.rtf",
        ]),
        damage in prop::collection::vec((any::<Index>(), any::<u8>()), 1..12),
        cut in any::<Index>(),
    ) {
        let mut bytes = std::fs::read(format!("fixtures/formats/{file}")).expect("a fixture");
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(bytes.len() / 2 + cut.index(bytes.len()));
        match read::open(&bytes, file, &Limits::default()) {
            Ok(doc) => check_spans(&doc),
            Err(error) => prop_assert_ne!(error.kind, ReadErrorKind::Crashed, "{:?}", error),
        }
    }

    #[test]
    fn any_text_is_audited_and_its_report_is_clean(text in prose()) {
        let auditor = Auditor::new(Policy::default());
        let mut report = Report::default();
        for doc in open_all(text.as_bytes()) {
            let analysis = auditor.analyse(doc, None);
            let plan = auditor.judge("plan\u{1b}[2J.md", &analysis, true);
            if let (Some(share), Some([low, high])) = (plan.score.share(), plan.score.interval) {
                prop_assert!(low <= share + 1e-9 && share <= high + 1e-9);
            }
            report.plans.push(plan);
        }
        let view = View { lang: None, locale: Lang::En, quiet: false, delimiter: ',' };
        for renderer in RENDERERS {
            let Some(plain) = renderer.render(&report, &view).plain() else { continue };
            prop_assert!(!plain.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r')), "{}: {plain:?}", renderer.id());
        }
    }
}
