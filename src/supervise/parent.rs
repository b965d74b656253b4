//! The parent: hands out the documents, watches the child, and starts another where one dies.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Instant;

use super::frame::{Event, Job};
use super::{Guard, START, seconds};
use crate::discover::Input;
use crate::read::{ReadError, ReadErrorKind};
use crate::run::{Done, Outcome};
use crate::timing::Cost;

/// How a child ended.
enum End {
    /// It did all it was told.
    Done,
    /// It died.
    Died,
    /// A document took too long, and it was stopped.
    Stopped(usize),
    /// It could not do the job, and why.
    Refused(String),
}

/// Audits `inputs` in children that `command` starts, and gives the fingerprint of the lexicon that was in force; `stdin` is the content
/// of the input `-`. `take` is given each document once, as it is done.
///
/// # Errors
/// No child can be started, or one ends before its first document.
pub fn supervise(
    command: impl Fn() -> Command,
    inputs: &[Input],
    stdin: &[u8],
    guard: Guard,
    mut take: impl FnMut(Done),
) -> Result<String, String> {
    let mut lexicon = String::new();
    let mut open: BTreeSet<usize> = (0..inputs.len()).collect();
    // documents that were being read when a child died: each again, in a child of its own
    let mut suspects: Vec<usize> = Vec::new();
    while !open.is_empty() {
        let alone = suspects.pop();
        let batch: Vec<usize> = match alone {
            Some(one) => vec![one],
            None => open.iter().copied().collect(),
        };
        let before = open.len();
        let mut begun: BTreeMap<usize, Instant> = BTreeMap::new();
        let mut settle = |number: usize, outcome: Outcome, cost: Option<Cost>| {
            if batch.binary_search(&number).is_ok() && open.remove(&number) {
                take(Done { number, outcome, cost });
            }
        };
        let listed = batch.iter().map(|i| (*i, inputs[*i].clone())).collect();
        let end = run_child(&command, listed, stdin, guard, &mut begun, &mut lexicon, &mut settle)?;
        let failed = match end {
            End::Refused(why) => return Err(why),
            End::Stopped(number) => {
                let late = ReadError::new(ReadErrorKind::Timeout, seconds(guard.timeout));
                Some((number, late, Some(Cost::waited(guard.timeout))))
            }
            End::Died if alone.is_some() => {
                let waited = begun.get(&batch[0]).map(|since| Cost::waited(since.elapsed()));
                Some((batch[0], ReadError::new(ReadErrorKind::Crashed, ""), waited))
            }
            End::Died if begun.is_empty() && open.len() == before => {
                return Err("the process that audits ended before its first document".to_owned());
            }
            End::Died => {
                suspects.extend(begun.keys().rev());
                None
            }
            // a child that leaves out a document is as wrong as one that dies on it
            End::Done if alone.is_some() => Some((batch[0], ReadError::new(ReadErrorKind::Crashed, ""), None)),
            End::Done => {
                suspects.extend(batch.iter().rev().filter(|number| open.contains(number)));
                None
            }
        };
        if let Some((number, error, cost)) = failed.filter(|(number, ..)| open.remove(number)) {
            take(Done { number, outcome: Err(error), cost });
        }
    }
    Ok(lexicon)
}

/// Runs one child over a batch; `begun` holds the documents that it was reading when it ended.
fn run_child(
    command: impl Fn() -> Command,
    batch: Vec<(usize, Input)>,
    stdin: &[u8],
    guard: Guard,
    begun: &mut BTreeMap<usize, Instant>,
    lexicon: &mut String,
    take: &mut impl FnMut(usize, Outcome, Option<Cost>),
) -> Result<End, String> {
    let failed = |error: std::io::Error| format!("the process that audits could not be started: {error}");
    let mut child = command().stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    let stdin = if batch.iter().any(|(_, input)| input.shown == "-") { stdin } else { &[] };
    let expected = batch.len();
    let mut job = serde_json::to_vec(&Job { inputs: batch, stdin: stdin.len() }).map_err(|error| error.to_string())?;
    job.push(b'\n');
    let (mut pipe, answers) = (child.stdin.take(), listen(&mut child));
    let end = std::thread::scope(|scope| {
        // the pipe stays open to the end: when the parent dies it closes, and the child knows
        let writer =
            scope.spawn(|| pipe.as_mut().is_some_and(|pipe| pipe.write_all(&job).and_then(|()| pipe.write_all(stdin)).is_ok()));
        let end = watch(&answers, expected, guard, begun, lexicon, take);
        if !matches!(end, End::Done) {
            let _ = child.kill();
        }
        let _ = writer.join();
        end
    });
    drop(pipe);
    let _ = child.wait();
    Ok(end)
}

/// Reads the child's lines in a thread of its own, until the child ends.
fn listen(child: &mut Child) -> Receiver<Event> {
    let (sender, receiver) = channel();
    if let Some(out) = child.stdout.take() {
        std::thread::spawn(move || {
            for line in BufReader::new(out).lines() {
                let event = line.ok().and_then(|line| serde_json::from_str(&line).ok());
                let Some(event) = event else { break };
                if sender.send(event).is_err() {
                    break;
                }
            }
        });
    }
    receiver
}

/// Takes what the child tells until it has told of every document, ends, or takes too long over one.
fn watch(
    answers: &Receiver<Event>,
    expected: usize,
    guard: Guard,
    begun: &mut BTreeMap<usize, Instant>,
    lexicon: &mut String,
    take: &mut impl FnMut(usize, Outcome, Option<Cost>),
) -> End {
    let mut told = 0;
    let mut costs: BTreeMap<usize, Cost> = BTreeMap::new();
    while told < expected {
        let oldest = begun.iter().min_by_key(|(_, since)| **since).map(|(number, since)| (*number, *since));
        let wait = oldest.map_or(START, |(_, since)| guard.timeout.saturating_sub(since.elapsed()));
        match answers.recv_timeout(wait) {
            Ok(Event::Ready(fingerprint)) => *lexicon = fingerprint,
            Ok(Event::Refused(why)) => return End::Refused(why),
            Ok(Event::Start(number)) => {
                begun.insert(number, Instant::now());
            }
            Ok(Event::Cost(number, cost)) => drop(costs.insert(number, cost)),
            Ok(Event::Plan(number, plan)) => {
                begun.remove(&number);
                told += 1;
                take(number, Ok(*plan), costs.remove(&number));
            }
            Ok(Event::Failure(number, error)) => {
                begun.remove(&number);
                told += 1;
                take(number, Err(error), costs.remove(&number));
            }
            Err(RecvTimeoutError::Disconnected) => return End::Died,
            Err(RecvTimeoutError::Timeout) => match oldest {
                Some((number, since)) if since.elapsed() >= guard.timeout => {
                    begun.remove(&number);
                    return End::Stopped(number);
                }
                Some(_) => {}
                // not one document begun in all that time
                None => return End::Died,
            },
        }
    }
    End::Done
}
