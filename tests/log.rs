//! `--log`: one line of JSON a document, whoever audits it, and not one byte of the reports is another for it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("plans")).expect("a folder");
    for n in 0..5 {
        let text = format!("# Jaarplan {n}\n\nEigenaar: Roos Hamelink\n\nElke week plaatsen wij {n} berichten op Instagram.\n");
        fs::write(folder.join(format!("plans/{n}.md")), text).expect("a plan");
    }
    fs::write(folder.join("plans/cut.pdf"), "%PDF-1.4\n").expect("a file");
    folder
}

fn check(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
    command.current_dir(folder).args(["check", "plans", "gone.docx", "--format", "json"]).args(args);
    command.env("LC_ALL", "C").output().expect("regie runs")
}

fn lines(text: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(text).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// The lines of a log by their path.
fn told(folder: &Path) -> BTreeMap<String, Value> {
    let text = fs::read(folder.join("run.log")).expect("a log");
    let lines = lines(&text);
    let by_path: BTreeMap<String, Value> =
        lines.iter().map(|line| (line["path"].as_str().expect("a path").to_owned(), line.clone())).collect();
    assert_eq!(by_path.len(), lines.len(), "one line a document");
    by_path
}

const ROOMS: [&str; 8] = ["load", "read", "language", "scan", "reading", "facts", "score", "rules"];

#[test]
fn a_line_a_document_with_and_without_children() {
    let folder = folder("log-lines");
    let plain = check(&folder, &[]);
    for args in [vec!["--jobs", "2"], vec!["--no-isolate"], vec!["--jobs", "1", "--timeout", "60"]] {
        let with = check(&folder, &[&args[..], &["--log", "run.log"]].concat());
        assert_eq!((&with.stdout, &with.stderr, with.status.code()), (&plain.stdout, &plain.stderr, plain.status.code()));
        let told = told(&folder);
        let paths: Vec<&str> = told.keys().map(String::as_str).collect();
        assert_eq!(paths, ["gone.docx", "plans/0.md", "plans/1.md", "plans/2.md", "plans/3.md", "plans/4.md", "plans/cut.pdf"]);
        let plan = &told["plans/3.md"];
        assert_eq!((&plan["outcome"], &plan["format"]), (&"ok".into(), &"markdown".into()), "{plan}");
        let size = fs::metadata(folder.join("plans/3.md")).expect("a plan").len();
        assert!(plan["words"].as_u64() > Some(5) && plan["bytes"] == size, "{plan}");
        let spent: f64 = ROOMS.iter().map(|room| plan[room].as_f64().expect(room)).sum();
        assert!(spent > 0.0 && plan["ms"].as_f64() >= Some(spent), "{plan}");
        assert!(plan["timestamp"].is_string() && !plan.to_string().contains("Hamelink"), "{plan}");
        let cut = &told["plans/cut.pdf"];
        assert_eq!((&cut["outcome"], &cut["bytes"], &cut["facts"]), (&"corrupt".into(), &9.into(), &Value::Null), "{cut}");
        assert_eq!(told["gone.docx"]["outcome"], "io");
    }
}

#[test]
fn a_document_that_takes_too_long_is_told_once_with_the_time_it_had() {
    let folder = folder("log-late");
    check(&folder, &["--timeout", "0.000001", "--log", "run.log"]);
    let plan = &told(&folder)["plans/1.md"];
    assert_eq!((&plan["outcome"], &plan["ms"]), (&"timeout".into(), &0.001.into()), "{plan}");
}

#[test]
fn what_a_cache_knows_is_told_as_such() {
    let folder = folder("log-cache");
    check(&folder, &["--cache", "cache"]);
    fs::write(folder.join("plans/2.md"), "# Jaarplan\n\nElke week een bericht op Instagram, elke maand een mailing.\n")
        .expect("a plan");
    check(&folder, &["--cache", "cache", "--log", "run.log"]);
    let outcomes: Vec<(String, Value)> = told(&folder).into_iter().map(|(path, line)| (path, line["outcome"].clone())).collect();
    let expected = ["io", "cached", "cached", "ok", "cached", "cached", "corrupt"];
    assert_eq!(outcomes.iter().map(|(_, outcome)| outcome).collect::<Vec<_>>(), expected);
}

#[test]
fn paths_are_told_as_reports_tell_them() {
    let folder = folder("log-anonymise");
    fs::write(folder.join("plans/Hamelink\u{202e}.md"), "# Plan\n\nElke week een bericht op Instagram.\n").expect("a plan");
    let output = check(&folder, &["--anonymise", "--log", "run.log"]);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let rows = [&report["plans"], &report["errors"]].into_iter().flat_map(|list| list.as_array().expect("a list"));
    let mut shown: Vec<&str> = rows.map(|row| row["path"].as_str().expect("a path")).collect();
    shown.sort_unstable();
    assert_eq!(told(&folder).keys().collect::<Vec<_>>(), shown);
    check(&folder, &["--log", "run.log"]);
    assert!(told(&folder).contains_key("plans/Hamelink\u{fffd}.md"), "nothing turns the line around");
}

#[test]
fn it_goes_to_standard_error_and_a_file_that_cannot_be_made_is_said() {
    let folder = folder("log-stderr");
    let output = check(&folder, &["--log", "-"]);
    assert_eq!(lines(&output.stderr).len(), 7);
    let output = check(&folder, &["--log", "no/such/run.log"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.code() == Some(2) && output.stdout.is_empty() && said.contains("no/such/run.log: the log could not"),
        "{said}"
    );
}

#[test]
fn a_worker_tells_each_line_by_its_id() {
    let folder = folder("log-worker");
    let input = "{\"id\": \"a\", \"text\": \"# Plan\\n\\nElke week een bericht op Instagram.\", \"name\": \"a.md\"}\noops\n{\"id\": 3, \"path\": \"gone.docx\"}\n";
    let answered = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
        command.current_dir(&folder).args(["worker", "--jobs", "1"]).args(args).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("regie runs");
        child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("taken");
        child.wait_with_output().expect("regie ends").stdout
    };
    assert_eq!(answered(&["--log", "run.log"]), answered(&[]));
    let told = lines(&fs::read(folder.join("run.log")).expect("a log"));
    let outcomes: Vec<(&Value, &Value)> = told.iter().map(|line| (&line["id"], &line["outcome"])).collect();
    let expected: Vec<(Value, Value)> =
        [("\"a\"", "ok"), ("null", "bad-input"), ("3", "io")].map(|(a, b)| (a.into(), b.into())).into();
    assert_eq!(outcomes, expected.iter().map(|(a, b)| (a, b)).collect::<Vec<_>>());
    assert!(told[0]["facts"].is_number() && told[0]["path"] == "a.md" && told[1]["ms"].is_null(), "{told:?}");
}
