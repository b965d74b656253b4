//! A child of a stream: its process, the thread that feeds it and the one that listens to it.

use std::io::{BufRead, BufReader, BufWriter, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::time::Instant;

use super::wire::Told;

/// What reaches the pump.
pub(super) enum Heard {
    /// A piece of the stream, empty at its end; or why it could not be read.
    Input(Result<Vec<u8>, String>),
    /// What the child of that number tells; none when it is gone.
    Child(u64, Option<Told>),
}

/// A numbered line.
type Work = (u64, Arc<[u8]>);

/// A child that is at work; killed when it is dropped.
pub(super) struct Feed {
    /// Its number, so that the words of one that was stopped are not taken for those of another.
    pub(super) number: u64,
    /// When it was heard of last.
    pub(super) heard: Instant,
    /// Whether it has answered a line.
    pub(super) answered: bool,
    process: Child,
    work: Sender<Work>,
}

impl Feed {
    /// Starts a child; what it tells goes to `sender`.
    ///
    /// # Errors
    /// It cannot be started.
    pub(super) fn start(mut command: Command, number: u64, sender: Sender<Heard>) -> Result<Feed, String> {
        let failed = |error: std::io::Error| format!("the process that audits could not be started: {error}");
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
        let (work, todo) = channel();
        if let Some(stdin) = process.stdin.take() {
            std::thread::spawn(move || feed(&todo, BufWriter::new(stdin)));
        }
        if let Some(stdout) = process.stdout.take() {
            std::thread::spawn(move || {
                for line in BufReader::new(stdout).lines() {
                    let Some(told) = line.ok().and_then(|line| Told::of_line(&line)) else { break };
                    if sender.send(Heard::Child(number, Some(told))).is_err() {
                        return;
                    }
                }
                let _ = sender.send(Heard::Child(number, None));
            });
        }
        Ok(Feed { number, heard: Instant::now(), answered: false, process, work })
    }

    /// Gives it a line. One that is gone says so by itself.
    pub(super) fn send(&self, number: u64, line: &Arc<[u8]>) {
        let _ = self.work.send((number, Arc::clone(line)));
    }
}

impl Drop for Feed {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Writes what there is to do, until nobody gives more or the child is gone.
fn feed(todo: &Receiver<Work>, mut stdin: BufWriter<ChildStdin>) {
    let mut next = todo.recv().ok();
    while let Some((number, line)) = next {
        let written = write!(stdin, "{number} ").and_then(|()| stdin.write_all(&line)).and_then(|()| stdin.write_all(b"\n"));
        if written.is_err() {
            return;
        }
        next = match todo.try_recv() {
            Ok(work) => Some(work),
            Err(TryRecvError::Disconnected) => None,
            Err(TryRecvError::Empty) => match stdin.flush() {
                Ok(()) => todo.recv().ok(),
                Err(_) => return,
            },
        };
    }
}
