//! NDJSON is written while the audit runs: the lines are those of a report that was whole first, whatever the threads, the children and
//! the cache.

use std::path::Path;
use std::process::Command;

use regie::audit::{Auditor, Policy};
use regie::discover::{Exclude, discover};
use regie::report::{View, by_id};
use regie::text::Lang;

const INPUTS: [&str; 4] = ["fixtures/plans", "fixtures/broken", "fixtures/gone.md", "fixtures/a-missing.docx"];

/// The report of a run that keeps everything to its end.
fn whole() -> String {
    let found = discover(&INPUTS.map(Into::into), &Exclude::default());
    let report = regie::run::run(&Auditor::new(Policy::default()), &found.inputs, found.missing);
    let view = View { lang: None, locale: Lang::En, quiet: false, delimiter: ',' };
    by_id("ndjson").expect("a format").render(&report, &view).plain().expect("text")
}

fn regie(args: &[&str]) -> (String, Option<i32>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
    command.env_clear().args(["check", "--quiet", "--format", "ndjson"]).args(args).args(INPUTS);
    let done = command.output().expect("regie runs");
    (String::from_utf8(done.stdout).expect("UTF-8"), done.status.code())
}

#[test]
fn lines_are_those_of_a_report_that_was_whole_first() {
    let whole = whole();
    assert!(whole.lines().count() > 20 && whole.contains("\"error\""));
    let folder = tempfile::tempdir().expect("a folder");
    let cache = folder.path().join("cache");
    let cache = cache.to_str().expect("UTF-8");
    for args in [&[][..], &["-j", "1"], &["-j", "7"], &["--no-isolate"], &["--cache", cache], &["--cache", cache]] {
        let (lines, status) = regie(args);
        assert_eq!((lines.as_str(), status), (whole.as_str(), Some(2)), "{args:?}");
    }
}

#[test]
fn a_file_is_there_when_it_is_whole_and_nothing_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("plans.ndjson");
    std::fs::write(&file, "old").expect("written");
    let (shown, status) = regie(&["-o", file.to_str().expect("UTF-8"), "--skip-unreadable", "--fail-on", "never"]);
    assert_eq!((shown.as_str(), status), ("", Some(0)));
    assert_eq!(std::fs::read_to_string(&file).expect("written"), whole());
    let refused = Command::new(env!("CARGO_BIN_EXE_regie"))
        .args(["check", "fixtures/plans", "--lexicon", "fixtures/broken", "-o"])
        .arg(&file)
        .output()
        .expect("regie runs");
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(names(folder.path()), ["plans.ndjson"]);
    assert_eq!(std::fs::read_to_string(&file).expect("written"), whole(), "a run that fails leaves the old report");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned()).collect()
}
