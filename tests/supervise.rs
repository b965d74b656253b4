//! The parent outlives its children: a document that kills one or hangs costs only itself. The child here is a shell script that
//! speaks the same lines and misbehaves on purpose.
#![cfg(unix)]

use std::cell::RefCell;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use regie::discover::Input;
use regie::read::ReadErrorKind;
use regie::supervise::{Guard, supervise};

/// Answers "io" for each document in turn; dies on those whose name says so, hangs on others.
const CHILD: &str = r#"
read -r job
echo '{"ready":"abc"}'
echo "$job" | grep -o '\[[0-9]*,{"shown":"[a-z]*' | while IFS= read -r part; do
    number=$(echo "$part" | grep -o '[0-9]*' | head -n 1)
    echo "{\"start\":$number}"
    case "$part" in
        *killer) kill -9 $$; exit 1 ;;
        *sleeper) exec sleep 60 ;;
        *) echo "{\"failure\":[$number,{\"kind\":\"Io\",\"detail\":\"read\"}]}" ;;
    esac
done
"#;

fn inputs(names: &[&str]) -> Vec<Input> {
    names.iter().map(|n| Input { shown: (*n).to_owned(), path: PathBuf::from(n), named: true, piece: None }).collect()
}

fn script(text: &'static str) -> impl Fn() -> Command {
    move || {
        let mut command = Command::new("sh");
        command.args(["-c", text]);
        command
    }
}

const GUARD: Guard = Guard { timeout: Duration::from_secs(5) };

#[test]
fn a_document_that_kills_or_hangs_costs_only_itself() {
    let inputs = inputs(&["a", "killer", "b", "sleeper", "c", "killer", "d"]);
    let done = RefCell::new(Vec::new());
    let result = supervise(script(CHILD), &inputs, &[], GUARD, |one| done.borrow_mut().push(one.input.shown.clone()));
    let supervised = result.expect("the run goes on");
    let kinds: Vec<ReadErrorKind> = supervised.outcomes.iter().map(|o| o.as_ref().expect_err("no plans here").kind).collect();
    use ReadErrorKind::{Crashed, Io, Timeout};
    assert_eq!(kinds, [Io, Crashed, Io, Timeout, Io, Crashed, Io]);
    assert_eq!(supervised.lexicon, "abc");
    let mut done = done.into_inner();
    done.sort();
    assert_eq!(done, ["a", "b", "c", "d", "killer", "killer", "sleeper"], "each is told once");
}

#[test]
fn a_child_that_refuses_says_why() {
    let refuses = script(r#"read -r job; echo '{"refused":"a mistake in your words"}'"#);
    let error = supervise(refuses, &inputs(&["a"]), &[], GUARD, |_| ()).expect_err("refused");
    assert_eq!(error, "a mistake in your words");
}

#[test]
fn a_child_that_never_begins_is_an_error_and_no_endless_loop() {
    let error = supervise(script("exit 3"), &inputs(&["a", "b"]), &[], GUARD, |_| ()).expect_err("nothing was read");
    assert!(error.contains("before its first document"), "{error}");
}

#[test]
fn a_child_that_forgets_a_document_is_asked_again_and_then_given_up() {
    let forgets =
        script(r#"read -r job; echo '{"ready":"x"}'; echo '{"start":0}'; echo '{"failure":[0,{"kind":"Io","detail":""}]}'"#);
    let done = RefCell::new(0);
    let supervised = supervise(forgets, &inputs(&["a", "b"]), &[], GUARD, |_| *done.borrow_mut() += 1).expect("both are told");
    let kinds: Vec<ReadErrorKind> = supervised.outcomes.iter().map(|o| o.as_ref().expect_err("no plans here").kind).collect();
    assert_eq!((kinds, done.into_inner()), (vec![ReadErrorKind::Io, ReadErrorKind::Crashed], 2));
}

#[test]
fn standard_input_reaches_the_child() {
    let counts = script(
        r#"read -r job; n=$(head -c 5); echo '{"ready":"x"}'; echo '{"start":0}'; echo "{\"failure\":[0,{\"kind\":\"Io\",\"detail\":\"$n\"}]}""#,
    );
    let supervised = supervise(counts, &inputs(&["-"]), b"hello", GUARD, |_| ()).expect("answered");
    assert_eq!(supervised.outcomes[0].as_ref().expect_err("a failure").detail, "hello");
}
