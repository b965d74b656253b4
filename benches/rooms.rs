//! What each room costs, in bytes a second: `cargo bench`. The numbers stand in `docs/performance.md`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use regie::audit::{Analysis, Auditor, Policy};
use regie::discover::{Exclude, discover};
use regie::document::Document;
use regie::facts;
use regie::language;
use regie::lexicon::{self, Lexicon};
use regie::plan::Report;
use regie::read::{self, Limits};
use regie::reading;
use regie::report::{self, Rendered, View};
use regie::run;
use regie::scan;
use regie::text::{Lang, fold};

fn main() {
    divan::main();
}

/// Four of the plans under `fixtures`, some 10 kB of Markdown in both languages.
const PLANS: [&str; 4] = ["plans/bakkerij-van-dijk", "plans/northgate-cycles", "plans/museum-stoomhal", "formats/plan"];

fn bytes(path: &str) -> Vec<u8> {
    std::fs::read(format!("{}/fixtures/{path}", env!("CARGO_MANIFEST_DIR"))).expect(path)
}

/// One Markdown plan of some 20 kB.
fn markdown() -> Vec<u8> {
    let mut text: Vec<u8> = PLANS.iter().flat_map(|name| bytes(&format!("{name}.md"))).collect();
    let whole = text.clone();
    while text.len() < 20_000 {
        text.extend_from_slice(&whole);
    }
    text.truncate(20_000);
    String::from_utf8_lossy(&text).into_owned().into_bytes()
}

fn document() -> Document {
    read::open(&markdown(), "plan.md", &Limits::default()).expect("Markdown")
}

fn analysis() -> (Auditor, Analysis) {
    let auditor = Auditor::new(Policy::default());
    let analysis = auditor.analyse(document(), None);
    (auditor, analysis)
}

fn size(doc: &Document) -> BytesCount {
    BytesCount::of_str(doc.text())
}

#[divan::bench]
fn build_lexicon() -> Lexicon {
    Lexicon::builtin()
}

#[divan::bench]
fn fold_text(bencher: Bencher) {
    let doc = document();
    bencher.counter(size(&doc)).bench_local(|| fold(black_box(doc.text())));
}

#[divan::bench]
fn analyse_language(bencher: Bencher) {
    let doc = document();
    bencher.counter(size(&doc)).bench_local(|| language::analyse(black_box(&doc), None));
}

#[divan::bench]
fn scan_terms(bencher: Bencher) {
    let (auditor, a) = analysis();
    bencher.counter(size(&a.doc)).bench_local(|| scan::scan(black_box(&a.doc), &a.language, auditor.lexicon()));
}

#[divan::bench]
fn read_sentences(bencher: Bencher) {
    let (auditor, a) = analysis();
    let read = || reading::read(black_box(&a.doc), &a.language, &a.hits, auditor.lexicon(), auditor.model());
    bencher.counter(size(&a.doc)).bench_local(read);
}

#[divan::bench]
fn find_facts(bencher: Bencher) {
    let (auditor, a) = analysis();
    let source = facts::Source {
        doc: &a.doc,
        language: &a.language,
        hits: &a.hits,
        lexicon: auditor.lexicon(),
        layout: &facts::Layout::of(&a.doc, a.language.document),
    };
    bencher.counter(size(&a.doc)).bench_local(|| facts::find(black_box(source)));
}

/// A lexicon of so many terms: forms of our own, then the same with a number behind them.
fn lexicon_of(terms: usize) -> Lexicon {
    let files = lexicon::read(lexicon::FILES).expect("built in");
    let own: BTreeSet<String> = lexicon::list(&files, &lexicon::Filter::default()).into_iter().map(|term| term.term).collect();
    let more = (1..).flat_map(|n| own.iter().map(move |term| format!("{term} {n}")));
    let mut file = String::from("pole = \"execution\"\ncategory = \"content\"\n\n[terms]\n");
    for term in own.iter().cloned().chain(more).take(terms) {
        writeln!(file, "{term:?} = {{}}").expect("memory");
    }
    Lexicon::from_files([("nl/execution/content.toml", file.as_str())].into_iter()).expect("a lexicon")
}

/// Matching by itself, without sentences and negation.
#[divan::bench(args = [2_000, 10_000])]
fn match_terms(bencher: Bencher, terms: usize) {
    let (lexicon, doc) = (lexicon_of(terms), document());
    let folded = fold(doc.text());
    bencher.counter(size(&doc)).bench_local(|| scan::find(black_box(&folded), &lexicon));
}

/// The same plan in every format; the throughput is in bytes of the file.
#[divan::bench(args = ["md", "html", "docx", "odt", "rtf", "pdf", "pptx", "odp", "xlsx", "xls", "ods"])]
fn read_file(bencher: Bencher, extension: &str) {
    let name = format!("plan.{extension}");
    let bytes = bytes(&format!("formats/{name}"));
    let count = BytesCount::of_slice(&bytes);
    bencher.counter(count).bench_local(|| read::open(black_box(&bytes), &name, &Limits::default()));
}

/// A whole plan, from bytes to findings, with the lexicon already built.
#[divan::bench]
fn audit_plan(bencher: Bencher) {
    let bytes = markdown();
    let auditor = Auditor::new(Policy::default());
    bencher.counter(BytesCount::of_slice(&bytes)).bench_local(|| {
        let doc = read::open(black_box(&bytes), "plan.md", &Limits::default()).expect("Markdown");
        auditor.judge("plan.md", &auditor.analyse(doc, None), true)
    });
}

/// The plans of a folder in this process, from the walk to the report, on all threads.
fn run_fixtures() -> Report {
    let folder = format!("{}/fixtures/plans", env!("CARGO_MANIFEST_DIR"));
    let found = discover(&[folder.into()], &Exclude::default());
    let auditor = Auditor::new(Policy { with_text: true, ..Policy::default() });
    run::run(&auditor, &found.inputs, found.missing)
}

/// A whole run over the plans in `fixtures/plans`, the lexicon included.
#[divan::bench]
fn whole_run() -> Report {
    run_fixtures()
}

/// One report of the plans in `fixtures/plans`; the throughput is in bytes of the report.
#[divan::bench(args = ["text", "json", "ndjson", "sarif", "junit", "github", "gitlab", "csv", "markdown", "html", "xlsx"])]
fn render(bencher: Bencher, format: &str) {
    let report = run_fixtures();
    let view = View { lang: None, locale: Lang::Nl, quiet: false, delimiter: ',' };
    let renderer = report::by_id(format).expect(format);
    let size = match renderer.render(&report, &view) {
        Rendered::Text(text) => text.len(),
        Rendered::Bytes(bytes) => bytes.len(),
    };
    bencher.counter(BytesCount::new(size)).bench_local(|| renderer.render(black_box(&report), &view));
}
