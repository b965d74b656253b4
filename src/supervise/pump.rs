//! The parent of a stream: hands its lines to a child as they come, gives the answers back in their order, and starts another child
//! where one dies. What it holds at a time is bounded, however long the stream.

use std::collections::{BTreeMap, VecDeque};
use std::io::{ErrorKind, Read, Write};
use std::process::Command;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, TryRecvError, channel, sync_channel};
use std::time::Instant;

use super::feed::{Feed, Heard};
use super::lines::Lines;
use super::wire::Told;
use super::{Guard, START, seconds};
use crate::read::{ReadError, ReadErrorKind};

/// Bytes that are read from the stream at a time.
const PIECE: usize = 64 << 10;

/// How much of a stream is held at a time.
#[derive(Clone, Copy, Debug)]
pub struct Flow {
    /// Lines that are not given back yet; enough to keep every thread of the child at work.
    pub lines: usize,
    /// Bytes of these lines and of answers that wait for those before them. One line may go past it.
    pub bytes: usize,
    /// Bytes of the longest line.
    pub longest: usize,
}

/// Why a line has no answer of the child's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is longer than a line may be.
    TooLong,
    /// Its document killed the child, or hung it.
    Error(ReadError),
}

/// Answers every line of `input` in a child that `command` starts, one line of `out` each, in their order; `faulty` gives the answer
/// to a line that the child has none for; `noted` takes what a log is to say of one that it has. Returns when the input ends, or when nobody reads `out` any more.
///
/// # Errors
/// No child can be started or does its work, or the streams fail.
pub fn pump(
    command: impl Fn() -> Command,
    input: impl Read + Send + 'static,
    out: impl Write,
    guard: Guard,
    flow: Flow,
    faulty: impl Fn(&[u8], &Fault) -> String,
    noted: impl Fn(&str),
) -> Result<(), String> {
    let (sender, heard) = channel();
    let permits = read_ahead(input, sender.clone());
    let pump = Pump {
        command,
        faulty,
        noted,
        guard,
        flow,
        sender,
        child: None,
        children: 0,
        lines: BTreeMap::new(),
        notes: BTreeMap::new(),
        answers: BTreeMap::new(),
        held: 0,
        next: 0,
        written: 0,
        begun: BTreeMap::new(),
        suspects: VecDeque::new(),
        alone: None,
    };
    pump.run(&heard, &permits, out)
}

/// Reads a piece of the stream for each permit, in a thread of its own.
fn read_ahead(mut input: impl Read + Send + 'static, sender: Sender<Heard>) -> SyncSender<()> {
    let (permits, asked) = sync_channel::<()>(1);
    std::thread::spawn(move || {
        let mut piece = vec![0; PIECE];
        while asked.recv().is_ok() {
            let read = loop {
                match input.read(&mut piece) {
                    Err(error) if error.kind() == ErrorKind::Interrupted => {}
                    other => break other,
                }
            };
            let heard = read.map(|n| piece.get(..n).unwrap_or_default().to_vec()).map_err(|error| error.to_string());
            let last = !heard.as_ref().is_ok_and(|bytes| !bytes.is_empty());
            if sender.send(Heard::Input(heard)).is_err() || last {
                break;
            }
        }
    });
    permits
}

struct Pump<C, F, N> {
    command: C,
    faulty: F,
    noted: N,
    guard: Guard,
    flow: Flow,
    sender: Sender<Heard>,
    child: Option<Feed>,
    /// How many children there were.
    children: u64,
    /// Lines without an answer, by their number.
    lines: BTreeMap<u64, Arc<[u8]>>,
    /// Notes to lines whose answer is on its way.
    notes: BTreeMap<u64, String>,
    /// Answers that wait for those before them.
    answers: BTreeMap<u64, String>,
    /// Bytes of both.
    held: usize,
    /// The number of the next line.
    next: u64,
    /// The number of the next answer to be given back.
    written: u64,
    /// Lines that the child is at, and since when.
    begun: BTreeMap<u64, Instant>,
    /// Lines that a child was at when it died: each again, with nothing beside it.
    suspects: VecDeque<u64>,
    /// The suspect that the child is at.
    alone: Option<u64>,
}

impl<C: Fn() -> Command, F: Fn(&[u8], &Fault) -> String, N: Fn(&str)> Pump<C, F, N> {
    fn run(mut self, heard: &Receiver<Heard>, permits: &SyncSender<()>, mut out: impl Write) -> Result<(), String> {
        let mut splitter = Lines::new(self.flow.longest);
        let (mut reading, mut ended) = (false, false);
        loop {
            if !reading && !ended && self.has_room() {
                reading = permits.send(()).is_ok();
            }
            match self.give_back(&mut out) {
                Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(()),
                Err(error) => return Err(format!("the answers could not be written: {error}")),
                Ok(()) => {}
            }
            if ended && self.lines.is_empty() {
                return out.flush().or_else(|error| match error.kind() {
                    ErrorKind::BrokenPipe => Ok(()),
                    _ => Err(format!("the answers could not be written: {error}")),
                });
            }
            let Some(message) = self.wait(heard, &mut out) else {
                self.late()?;
                continue;
            };
            match message {
                Heard::Input(Ok(piece)) => {
                    reading = false;
                    ended = piece.is_empty();
                    let last = if ended { splitter.end() } else { None };
                    for line in splitter.take(&piece).into_iter().chain(last) {
                        self.accept(line);
                    }
                    self.hand_out()?;
                }
                Heard::Input(Err(error)) => return Err(format!("standard input could not be read: {error}")),
                Heard::Child(child, told) if self.child.as_ref().is_some_and(|c| c.number == child) => match told {
                    Some(told) => self.hear(told)?,
                    None => self.died()?,
                },
                Heard::Child(..) => {}
            }
        }
    }

    fn has_room(&self) -> bool {
        self.lines.len() + self.answers.len() < self.flow.lines && self.held < self.flow.bytes
    }

    /// The next message; before it is waited for, what has been answered goes out. None when a document or a child is late.
    fn wait(&self, heard: &Receiver<Heard>, out: &mut impl Write) -> Option<Heard> {
        match heard.try_recv() {
            Ok(message) => return Some(message),
            Err(TryRecvError::Disconnected) => return None,
            // a stream that cannot be flushed cannot be written to either, which says so
            Err(TryRecvError::Empty) => drop(out.flush()),
        }
        let oldest = self.begun.values().min().map(|since| self.guard.timeout.saturating_sub(since.elapsed()));
        let idle =
            self.child.as_ref().filter(|_| !self.lines.is_empty()).map(|child| START.saturating_sub(child.heard.elapsed()));
        match oldest.or(idle) {
            Some(wait) => heard.recv_timeout(wait).ok(),
            None => heard.recv().ok(),
        }
    }

    fn accept(&mut self, line: Option<Vec<u8>>) {
        let number = self.next;
        self.next += 1;
        match line {
            Some(line) => {
                self.held += line.len();
                self.lines.insert(number, line.into());
                if let (Some(child), None, true) = (&self.child, self.alone, self.suspects.is_empty()) {
                    child.send(number, &self.lines[&number]);
                }
            }
            None => self.answer(number, (self.faulty)(&[], &Fault::TooLong)),
        }
    }

    /// Starts a child where there is none, and gives it what it is to do first.
    fn hand_out(&mut self) -> Result<(), String> {
        if self.lines.is_empty() || self.child.is_some() {
            return Ok(());
        }
        self.children += 1;
        self.child = Some(Feed::start((self.command)(), self.children, self.sender.clone())?);
        self.next_work();
        Ok(())
    }

    /// Gives the child the next suspect by itself, or everything where there is none.
    fn next_work(&mut self) {
        self.alone = self.suspects.pop_front();
        let Some(child) = &mut self.child else { return };
        child.heard = Instant::now();
        match self.alone.and_then(|number| self.lines.get_key_value(&number)) {
            Some((number, line)) => child.send(*number, line),
            None => self.lines.iter().for_each(|(number, line)| child.send(*number, line)),
        }
    }

    fn hear(&mut self, told: Told) -> Result<(), String> {
        if let Some(child) = &mut self.child {
            child.heard = Instant::now();
        }
        match told {
            Told::Ready => {}
            Told::Refused(why) => return Err(why),
            Told::Start(number) => {
                self.begun.insert(number, Instant::now());
            }
            Told::Note(number, note) => drop(self.notes.insert(number, note)),
            Told::Answer(number, answer) => {
                self.begun.remove(&number);
                let note = self.notes.remove(&number);
                if let Some(child) = &mut self.child {
                    child.answered = true;
                }
                if self.lines.contains_key(&number) {
                    note.iter().for_each(|note| (self.noted)(note));
                    self.answer(number, answer);
                }
                if self.alone == Some(number) {
                    self.next_work();
                }
            }
        }
        Ok(())
    }

    fn answer(&mut self, number: u64, answer: String) {
        self.held -= self.lines.remove(&number).map_or(0, |line| line.len());
        self.held += answer.len();
        self.answers.insert(number, answer);
    }

    fn fail(&mut self, number: u64, error: ReadError) {
        if let Some(line) = self.lines.get(&number) {
            let answer = (self.faulty)(line, &Fault::Error(error));
            self.answer(number, answer);
        }
    }

    /// The child is gone: who was it at?
    fn died(&mut self) -> Result<(), String> {
        let answered = self.child.take().is_some_and(|child| child.answered);
        self.notes.clear();
        let begun = std::mem::take(&mut self.begun);
        match self.alone.take() {
            Some(number) => self.fail(number, ReadError::new(ReadErrorKind::Crashed, "")),
            None if begun.is_empty() && !answered => {
                return Err("the process that audits ended before its first document".to_owned());
            }
            None => self.suspects.extend(begun.into_keys()),
        }
        self.hand_out()
    }

    /// A document takes too long, or the child says nothing at all.
    fn late(&mut self) -> Result<(), String> {
        let late = self.begun.iter().find(|(_, since)| since.elapsed() >= self.guard.timeout).map(|(number, _)| *number);
        let silent = self.child.as_ref().is_some_and(|child| child.heard.elapsed() >= START);
        match late {
            Some(number) => {
                self.child = None;
                self.notes.clear();
                self.begun.clear();
                // another suspect that was to be read by itself still is
                self.alone = None;
                self.fail(number, ReadError::new(ReadErrorKind::Timeout, seconds(self.guard.timeout)));
                self.hand_out()
            }
            None if self.begun.is_empty() && silent => self.died(),
            None => Ok(()),
        }
    }

    fn give_back(&mut self, out: &mut impl Write) -> std::io::Result<()> {
        while let Some(answer) = self.answers.remove(&self.written) {
            self.held -= answer.len();
            self.written += 1;
            out.write_all(answer.as_bytes())?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }
}
