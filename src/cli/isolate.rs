//! The audit in a child process: the same command once more, told by its environment that it is the child.

use std::ffi::OsStr;
use std::io::{BufReader, Read};
use std::process::Command;
use std::time::Duration;

use regie::audit::Auditor;
use regie::discover::Input;
use regie::run::Done;
use regie::supervise::{Guard, serve, supervise};

use super::exit::Outcome;

/// Set for the child only: how many bytes of memory it may take.
const CHILD: &str = "REGIE_SUPERVISED";

/// What a child may take beyond its inputs, and what each thread reserves without using it: its stack and its allocator's arena.
const MEMORY: u64 = 1 << 30;
const THREAD: u64 = 128 << 20;
/// A document is held a few times over while it is read: bytes, decoded parts, text.
const COPIES: u64 = 4;

/// Whether this process is the child.
pub fn is_child() -> bool {
    std::env::var_os(CHILD).is_some()
}

/// The child's part; `make` makes the auditor of its documents.
///
/// # Errors
/// The parent is gone.
pub fn child(make: impl FnOnce(&[Input]) -> Result<Auditor, String>) -> Result<Outcome, String> {
    let done = serve(make, BufReader::new(std::io::stdin()), std::io::stdout());
    done.map(|()| Outcome::Clean).map_err(|error| format!("the audit was cut off: {error}"))
}

/// Keeps the child within its memory, where the system can.
pub fn limit_memory() {
    #[cfg(unix)]
    if let Some(bytes) = std::env::var(CHILD).ok().and_then(|bytes| bytes.parse().ok()) {
        // a system that refuses the limit still has the timeout
        let _ = rlimit::setrlimit(rlimit::Resource::AS, bytes, bytes);
    }
}

/// The parent's part: every input audited in children, and given to `take` as it is done; the fingerprint of the lexicon.
///
/// # Errors
/// No child could do the work, or standard input could not be read.
pub fn parent(timeout: Duration, inputs: &[Input], threads: usize, take: impl FnMut(Done)) -> Result<String, String> {
    let mut stdin = Vec::new();
    if inputs.iter().any(|input| input.shown == "-") {
        let most = regie::read::Limits::default().bytes as u64 + 1;
        std::io::stdin().lock().take(most).read_to_end(&mut stdin).map_err(|error| format!("-: {error}"))?;
    }
    let largest = inputs.iter().map(size).max().unwrap_or(0);
    let command = command(threads, largest.max(stdin.len() as u64))?;
    supervise(command, inputs, &stdin, Guard { timeout }, take)
}

/// Starts the same command once more as a child, which has memory for documents of so many bytes.
///
/// # Errors
/// regie cannot find itself.
pub fn command(threads: usize, largest: u64) -> Result<impl Fn() -> Command, String> {
    let program = std::env::current_exe().map_err(|error| format!("regie cannot find itself: {error}"))?;
    let memory = MEMORY + THREAD * threads as u64 + COPIES * largest;
    Ok(move || {
        let mut command = Command::new(&program);
        command.args(std::env::args_os().skip(1)).env(CHILD, OsStr::new(&memory.to_string()));
        command
    })
}

/// Bytes of a document when it is unpacked, with those of archives and mails that it stands in; 0 where nobody knows.
fn size(input: &Input) -> u64 {
    let limits = regie::read::Limits::default();
    let whole = || std::fs::metadata(&input.path).map_or(0, |file| file.len()).min(limits.bytes as u64);
    input.piece.as_ref().map_or_else(whole, |piece| piece.cost(&limits))
}
