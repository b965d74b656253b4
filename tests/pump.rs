//! The stream's parent outlives its children: a line that kills one or hangs costs only itself. The child here is a shell script that
//! speaks the same lines and misbehaves on purpose.
#![cfg(unix)]

use std::cell::RefCell;
use std::io::Cursor;
use std::process::Command;
use std::time::Duration;

use regie::read::ReadErrorKind;
use regie::supervise::{Fault, Flow, Guard, pump};

/// Answers each line with itself; dies on some, hangs on others.
const CHILD: &str = r#"
echo ready
while IFS= read -r line; do
    number=${line%% *}; rest=${line#* }
    echo "start $number"
    case "$rest" in
        kill*) kill -9 $$ ;;
        hang*) exec sleep 60 ;;
    esac
    echo "note $number {}"
    echo "answer $number <$rest>"
done
"#;

fn script(text: &'static str) -> impl Fn() -> Command {
    move || {
        let mut command = Command::new("sh");
        command.args(["-c", text]);
        command
    }
}

fn run(child: &'static str, input: &str, flow: Flow) -> Result<Vec<String>, String> {
    let (mut out, notes) = (Vec::new(), RefCell::new(Vec::new()));
    let faulty = |line: &[u8], fault: &Fault| match fault {
        Fault::TooLong => "too long".to_owned(),
        Fault::Error(error) if error.kind == ReadErrorKind::Timeout => format!("timeout {}", String::from_utf8_lossy(line)),
        Fault::Error(error) => format!("{} {}", error.kind.id(), String::from_utf8_lossy(line)),
    };
    let guard = Guard { timeout: Duration::from_secs(5) };
    pump(script(child), Cursor::new(input.to_owned()), &mut out, guard, flow, faulty, |note| {
        notes.borrow_mut().push(note.to_owned())
    })?;
    assert_eq!(notes.into_inner().len(), out.split(|b| *b == b'\n').filter(|line| line.starts_with(b"<")).count(), "one each");
    Ok(String::from_utf8(out).expect("UTF-8").lines().map(String::from).collect())
}

const FLOW: Flow = Flow { lines: 8, bytes: 1 << 20, longest: 40 };

#[test]
fn a_line_that_kills_or_hangs_costs_only_itself() {
    let input = "a\nkill 1\nb\n\nhang\nkill 2\nkill 3\nthis line is longer than a line may be in this test\nc";
    let expected = ["<a>", "crashed kill 1", "<b>", "<>", "timeout hang", "crashed kill 2", "crashed kill 3", "too long", "<c>"];
    assert_eq!(run(CHILD, input, FLOW), Ok(expected.map(String::from).to_vec()));
}

#[test]
fn a_stream_is_longer_than_what_is_held_of_it() {
    let input: String = (0..2000).map(|n| if n == 1234 { "kill\n".to_owned() } else { format!("{n}\n") }).collect();
    let answers = run(CHILD, &input, Flow { lines: 3, bytes: 20, ..FLOW }).expect("answered");
    let expected = (0..2000).map(|n| if n == 1234 { "crashed kill".to_owned() } else { format!("<{n}>") });
    assert_eq!(answers, expected.collect::<Vec<_>>());
}

#[test]
fn a_child_that_refuses_or_never_begins_is_an_error_and_no_endless_loop() {
    assert_eq!(run("echo 'refused \"a mistake\"'", "a\n", FLOW), Err("a mistake".to_owned()));
    let error = run("exit 3", "a\n", FLOW).unwrap_err();
    assert!(error.contains("before its first document"), "{error}");
}
