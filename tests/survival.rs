//! Every hostile file ends in what must become of it, through the command as it is shipped: in a child with its memory limited, within
//! its time, and without harm to the documents beside it.

mod hostile_files;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use hostile_files::{EXTENSIONS, Fate, Made, fixture, heavy, light};
use proptest::prelude::*;
use regie::document::Document;
use regie::read::{self, Limits, Purse, ReadErrorKind};
use serde_json::Value;

/// Seconds that a file may take. What never ends is still met; how fast a machine is, and what else it does, decides nothing.
const PATIENCE: &str = "600";

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("survival").join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).expect("a folder");
    path
}

/// What became of every path of a run: a plan or other document as the report has it, or the kind of an error.
fn run(folder: &Path) -> BTreeMap<String, Result<Value, String>> {
    let args = ["check", ".", "--format", "json", "--fail-on", "never", "--timeout", PATIENCE];
    let output = Command::new(env!("CARGO_BIN_EXE_regie")).args(args).current_dir(folder).output().expect("regie runs");
    let report: Value = serde_json::from_slice(&output.stdout).expect("a report");
    let list = |key: &str| report[key].as_array().cloned().unwrap_or_default();
    let path = |value: &Value| value["path"].as_str().unwrap_or_default().to_owned();
    let mut seen = BTreeMap::new();
    for document in ["plans", "documents"].iter().flat_map(|key| list(key)) {
        assert!(seen.insert(path(&document), Ok(document.clone())).is_none(), "{} twice", path(&document));
    }
    for error in list("errors") {
        let kind = error["kind"].as_str().unwrap_or_default().to_owned();
        assert!(seen.insert(path(&error), Err(kind)).is_none(), "{} twice", path(&error));
    }
    seen
}

/// What became of a file, said as its fate.
fn fate(outcome: Option<&Result<Value, String>>) -> String {
    match outcome {
        None => "lost".to_owned(),
        Some(Err(kind)) => kind.clone(),
        Some(Ok(document)) => match &document["read"] {
            read if !read["damaged"].is_null() => "damaged".to_owned(),
            read => read["cut"]["limit"].as_str().map_or("read".to_owned(), |limit| format!("cut: {limit}")),
        },
    }
}

fn expected(fate: Fate) -> String {
    match fate {
        Fate::Read => "read".to_owned(),
        Fate::Damaged => "damaged".to_owned(),
        Fate::Cut(limit) => format!("cut: {limit}"),
        Fate::Refused(kind) => kind.id().to_owned(),
    }
}

/// The path under which a file's fate is told: for an archive, where it could be opened, its first member.
fn told(file: &Made, seen: &BTreeMap<String, Result<Value, String>>) -> String {
    let inside = format!("{}!", file.name);
    let member = seen.range(inside.clone()..).next().map(|(path, _)| path).filter(|path| path.starts_with(&inside));
    member.cloned().unwrap_or_else(|| file.name.clone())
}

/// Runs over files and two sound plans, and gives what went otherwise than it must.
fn survive(name: &str, files: &[Made]) {
    let folder = folder(name);
    let good = ["plan.md", "plan.docx"];
    for name in good {
        std::fs::write(folder.join(name), fixture(name)).expect("written");
    }
    let alone = run(&folder);
    for file in files {
        std::fs::write(folder.join(&file.name), &file.bytes).expect("written");
    }
    let among = run(&folder);
    assert!(good.iter().all(|name| among[*name] == alone[*name] && among[*name].is_ok()), "a neighbour was harmed");
    let wrong: Vec<String> = files
        .iter()
        .map(|file| (file, fate(among.get(&told(file, &among))), expected(file.fate)))
        .filter(|(_, became, expected)| became != expected)
        .map(|(file, became, expected)| format!("{}: {became}, not {expected}", file.name))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let paths: Vec<&str> = among.keys().map(|path| path.split('!').next().unwrap_or_default()).collect();
    assert!(files.iter().all(|file| paths.contains(&file.name.as_str())), "a file was lost");
}

#[test]
fn bombs_loops_and_endless_nesting_meet_their_fate() {
    survive("heavy", &heavy());
}

#[test]
fn what_is_not_what_it_says_meets_its_fate() {
    survive("light", &light());
}

/// Files of the mixed batch; `MIXED_BATCH=2000 cargo test --test survival mixed` makes another number of them.
fn batch_size() -> usize {
    std::env::var("MIXED_BATCH").ok().and_then(|n| n.parse().ok()).unwrap_or(200)
}

#[test]
fn of_a_mixed_batch_nothing_is_lost_or_told_twice() {
    let folder = folder("mixed");
    let hostile = light();
    let sound: Vec<(String, Vec<u8>)> =
        EXTENSIONS.iter().filter(|e| **e != "eml").map(|e| ((*e).to_owned(), fixture(&format!("plan.{e}")))).collect();
    let mut fates = BTreeMap::new();
    for number in 0..batch_size() {
        let (name, bytes, fate) = if number % 20 == 7 {
            let file = &hostile[number / 20 * 7 % hostile.len()];
            (format!("{number}-{}", file.name), &file.bytes, file.fate)
        } else {
            let (extension, bytes) = &sound[number % sound.len()];
            (format!("{number}.{extension}"), bytes, Fate::Read)
        };
        std::fs::write(folder.join(&name), bytes).expect("written");
        fates.insert(name, expected(fate));
    }
    let seen = run(&folder);
    let became: BTreeMap<String, String> = seen.iter().map(|(path, outcome)| (path.clone(), fate(Some(outcome)))).collect();
    assert_eq!(became, fates);
}

fn open(bytes: &[u8], name: &str) -> Result<Document, ReadErrorKind> {
    read::open(bytes, name, &Limits::default()).map_err(|error| error.kind)
}

/// Markdown, HTML and mail have no end that could be missed.
const ENDLESS: [&str; 3] = ["eml", "html", "md"];

#[test]
fn a_file_that_was_cut_off_never_passes_for_whole() {
    for extension in EXTENSIONS.iter().filter(|e| !ENDLESS.contains(e)) {
        let name = format!("plan.{extension}");
        let bytes = fixture(&name);
        let whole = open(&bytes, &name).expect("a sound plan");
        assert_eq!(whole.tally().damaged, None, "{name}");
        for sixteenths in 1..16 {
            match open(&bytes[..bytes.len() * sixteenths / 16], &name) {
                Ok(part) => assert!(part.tally().damaged.is_some(), "{name} cut at {sixteenths}/16 passes for whole"),
                Err(kind) => assert!(
                    matches!(kind, ReadErrorKind::Corrupt | ReadErrorKind::NoText | ReadErrorKind::Unsupported),
                    "{name} cut at {sixteenths}/16: {kind:?}"
                ),
            }
        }
    }
}

/// What a content test looks for first, one for each format and for what no format reads.
const MARKS: [&[u8]; 12] = [
    b"",
    b"%PDF-1.7\n1 0 obj\n",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"{\\rtf1\\ansi ",
    b"<!DOCTYPE html><body>",
    b"# Plan\n\n",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"From: a@b.nl\nSubject: plan\n\n",
    b"\xff\xfe",
    b"---\ntitle: x\n---\n",
    b"PK\x03\x04\x14\0\0\0\0\0\0\0\x21\0\0\0\0\0\0\0\0\0\0\0\0\0\x11\0\0\0word/document.xml",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_end_in_a_document_or_an_error(
        mark in prop::sample::select(&MARKS[..]),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let bytes = [mark, &bytes].concat();
        for extension in EXTENSIONS.iter().chain(&["txt", "doc", ""]) {
            let outcome = open(&bytes, &format!("plan.{extension}"));
            prop_assert!(!matches!(outcome, Err(ReadErrorKind::Crashed)), "as {extension}");
        }
        let limits = Limits::default();
        let bundle = read::members(std::io::Cursor::new(&bytes), "plans.zip", &limits, &mut Purse::new(&limits));
        prop_assert!(!matches!(bundle, Err(error) if error.kind == ReadErrorKind::Crashed));
    }
}
