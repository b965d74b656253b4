//! `regie worker`: one line out for each line in, in their order, whatever the lines are and whatever they do to the child.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
    command.arg("worker").args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn answered(args: &[&str], input: &[u8]) -> (Vec<u8>, Option<i32>) {
    let mut child = command(args).spawn().expect("regie runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("regie ends");
    writer.join().expect("no panic").expect("every line was taken");
    (output.stdout, output.status.code())
}

const PLAN: &str = "# Plan\n\nEigenaar: Fleur Brands\n\nWij willen voor 1 juli van 20 naar 30 aanvragen per maand.\n";

fn line(id: &Value) -> String {
    format!("{}\n", json!({"id": id, "text": format!("{PLAN}\n{id}"), "name": "plan.md"}))
}

#[test]
fn every_line_is_answered_in_its_order_whatever_it_is() {
    let mut input = Vec::new();
    for n in 0..40 {
        input.extend_from_slice(line(&json!(n)).as_bytes());
    }
    input.extend_from_slice(b"\n{\"id\": 41\n\xff\xfe\n{\"id\": 43, \"path\": \"no/such.docx\"}\r\n");
    input.extend_from_slice(line(&json!({"row": [44]})).trim_end().as_bytes());
    let (out, status) = answered(&["--jobs", "2"], &input);
    let lines: Vec<Value> = out.split_inclusive(|b| *b == b'\n').map(|l| serde_json::from_slice(l).expect("JSON")).collect();
    let ids: Vec<&Value> = lines.iter().map(|l| &l["id"]).collect();
    let mut expected: Vec<Value> = (0..40).map(Value::from).collect();
    expected.extend([Value::Null, Value::Null, Value::Null, json!(43), json!({"row": [44]})]);
    assert_eq!(ids, expected.iter().collect::<Vec<_>>());
    let statuses: Vec<&str> = lines.iter().skip(39).filter_map(|l| l["status"].as_str()).collect();
    assert_eq!(statuses, ["ok", "bad-input", "bad-input", "bad-input", "io", "ok"]);
    assert_eq!(status, Some(0));
    assert_eq!(answered(&["--jobs", "1"], &input).0, out, "threads change no byte");
}

#[test]
fn nothing_in_is_nothing_out() {
    assert_eq!(answered(&[], b""), (Vec::new(), Some(0)));
}

#[test]
fn a_request_is_answered_before_the_next_one_is_made() {
    let mut child = command(&["-j1"]).spawn().expect("regie runs");
    let (mut stdin, stdout) = (child.stdin.take().expect("a pipe"), child.stdout.take().expect("a pipe"));
    let mut answers = BufReader::new(stdout).lines();
    for n in 0..3 {
        stdin.write_all(line(&json!(n)).as_bytes()).and_then(|()| stdin.flush()).expect("taken");
        let answer: Value = serde_json::from_str(&answers.next().expect("an answer").expect("UTF-8")).expect("JSON");
        assert_eq!((&answer["id"], &answer["plan"]["owner"]["name"]), (&json!(n), &json!("Fleur Brands")));
    }
    drop(stdin);
    assert!(answers.next().is_none() && child.wait().expect("regie ends").success());
}

#[test]
fn a_document_that_takes_too_long_costs_its_own_line() {
    let input = [line(&json!(1)), line(&json!(2))].concat();
    let (out, status) = answered(&["--timeout", "0.000001", "-j1"], input.as_bytes());
    let text = String::from_utf8(out).expect("UTF-8");
    let statuses: Vec<Value> = text.lines().map(|l| serde_json::from_str::<Value>(l).expect("JSON")["status"].clone()).collect();
    assert_eq!((statuses, status), (vec![json!("timeout"), json!("timeout")], Some(0)));
}

#[test]
fn a_reader_that_leaves_ends_it_quietly() {
    let mut child = command(&["-j1"]).spawn().expect("regie runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    drop(child.stdout.take());
    let _ = stdin.write_all(line(&json!(1)).as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("regie ends");
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}

#[test]
fn words_that_are_wrong_are_said_and_nothing_is_answered() {
    let mut child = command(&["--lexicon", "no/such/folder"]).spawn().expect("regie runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    let _ = stdin.write_all(line(&json!(1)).as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("regie ends");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no/such/folder"));
}
