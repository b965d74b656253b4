//! The child: audits what it is told to, and says when it begins and ends each document.

use std::borrow::Cow;
use std::io::{self, BufRead, Write};
use std::sync::Mutex;

use super::frame::{Event, Job};
use crate::audit::Auditor;
use crate::discover::{Input, Opened};
use crate::read::Limits;
use crate::run;

/// Audits the documents of the job that stands on `input` with the auditor that `make` makes for them, and writes what happens to `out`;
/// where the auditor could not be made, only why.
///
/// # Errors
/// The job cannot be understood, or nobody listens any more.
pub fn serve(
    make: impl FnOnce(&[Input]) -> Result<Auditor, String>,
    mut input: impl BufRead + Send + 'static,
    out: impl Write + Send,
) -> io::Result<()> {
    let mut line = String::new();
    input.read_line(&mut line)?;
    let job: Job = serde_json::from_str(&line)?;
    let mut stdin = vec![0; job.stdin];
    input.read_exact(&mut stdin)?;
    // the parent keeps its end open; once it closes, nobody waits for an answer, however long a document still takes
    std::thread::spawn(move || {
        let _ = io::copy(&mut input, &mut io::sink());
        std::process::exit(1);
    });
    let out = Mutex::new(out);
    let tell = |event: &Event| -> io::Result<()> {
        let mut line = serde_json::to_vec(event)?;
        line.push(b'\n');
        let mut out = out.lock().map_err(|_| io::Error::other("a thread broke down"))?;
        out.write_all(&line)?;
        out.flush()
    };
    let inputs: Vec<Input> = job.inputs.iter().map(|(_, input)| input.clone()).collect();
    let auditor = match make(&inputs) {
        Ok(auditor) => auditor,
        Err(why) => return tell(&Event::Refused(why)),
    };
    tell(&Event::Ready(auditor.lexicon().fingerprint().to_owned()))?;
    let opened = Opened::default();
    run::in_order(&job.inputs, |(number, input)| {
        tell(&Event::Start(*number))?;
        let load = |limits: &Limits| {
            if input.shown == "-" {
                Ok(Cow::Borrowed(stdin.as_slice()))
            } else {
                run::content(input, limits, &opened).map(Cow::Owned)
            }
        };
        let (outcome, cost) = run::audit(&auditor, input, load);
        if let Some(cost) = cost {
            tell(&Event::Cost(*number, cost))?;
        }
        match outcome {
            Ok(plan) => tell(&Event::Plan(*number, Box::new(plan))),
            Err(error) => tell(&Event::Failure(*number, error)),
        }
    })
}
