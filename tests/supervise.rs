//! The parent outlives its children: a document that kills one or hangs costs only itself. The child here is a shell script that
//! speaks the same lines and misbehaves on purpose.
#![cfg(unix)]

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use regie::discover::Input;
use regie::read::ReadErrorKind;
use regie::run::Done;
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

fn kind(one: &Done) -> ReadErrorKind {
    one.outcome.as_ref().expect_err("no plans here").kind
}

const GUARD: Guard = Guard { timeout: Duration::from_secs(5) };

#[test]
fn a_document_that_kills_or_hangs_costs_only_itself() {
    let inputs = inputs(&["a", "killer", "b", "sleeper", "c", "killer", "d"]);
    let mut done = Vec::new();
    let lexicon = supervise(script(CHILD), &inputs, &[], GUARD, |one| done.push((one.number, kind(&one))));
    assert_eq!(lexicon.expect("the run goes on"), "abc");
    done.sort_by_key(|(number, _)| *number);
    use ReadErrorKind::{Crashed, Io, Timeout};
    let told = [Io, Crashed, Io, Timeout, Io, Crashed, Io].into_iter().enumerate();
    assert_eq!(done, told.collect::<Vec<_>>(), "each is told once");
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
    let mut done = Vec::new();
    supervise(forgets, &inputs(&["a", "b"]), &[], GUARD, |one| done.push((one.number, kind(&one)))).expect("both are told");
    assert_eq!(done, [(0, ReadErrorKind::Io), (1, ReadErrorKind::Crashed)]);
}

#[test]
fn standard_input_reaches_the_child() {
    let counts = script(
        r#"read -r job; n=$(head -c 5); echo '{"ready":"x"}'; echo '{"start":0}'; echo "{\"failure\":[0,{\"kind\":\"Io\",\"detail\":\"$n\"}]}""#,
    );
    let mut told = Vec::new();
    supervise(counts, &inputs(&["-"]), b"hello", GUARD, |one| told.push(one.outcome.expect_err("a failure").detail))
        .expect("answered");
    assert_eq!(told, ["hello"]);
}
