//! What each room costs, in bytes a second: `cargo bench`. The numbers stand in `docs/performance.md`.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use regie::audit::{Analysis, Auditor, Policy};
use regie::document::Document;
use regie::facts;
use regie::language;
use regie::lexicon::Lexicon;
use regie::read::{self, Limits};
use regie::reading;
use regie::scan;
use regie::text::fold;

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

/// The same plan in every format; the throughput is in bytes of the file.
#[divan::bench(args = ["plan.md", "plan.html", "plan.docx", "plan.pdf"])]
fn read_file(bencher: Bencher, name: &str) {
    let bytes = bytes(&format!("formats/{name}"));
    let count = BytesCount::of_slice(&bytes);
    bencher.counter(count).bench_local(|| read::open(black_box(&bytes), name, &Limits::default()));
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
