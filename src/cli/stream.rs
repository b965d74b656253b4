//! A report that is a line a document: written while the audit runs, so that memory does not grow with the number of documents.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind, Write};

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use regie::discover::{Input, Missing};
use regie::plan::Failure;
use regie::report::{Renderer, View};
use regie::run::Done;

/// Lines in the order of the paths, whatever the order in which documents are done.
pub struct Lines<'a> {
    inputs: &'a [Input],
    renderer: &'static dyn Renderer,
    view: &'a View,
    out: &'a mut (dyn Write + Send),
    /// The place of each input among all lines.
    places: Vec<usize>,
    /// Lines whose turn it is not yet.
    waiting: BTreeMap<usize, String>,
    /// The place whose turn it is.
    next: usize,
    written: io::Result<()>,
}

impl<'a> Lines<'a> {
    /// Nothing written yet; the paths that lead nowhere have their lines already.
    pub fn new(
        inputs: &'a [Input],
        missing: &[Missing],
        renderer: &'static dyn Renderer,
        view: &'a View,
        out: &'a mut (dyn Write + Send),
    ) -> Lines<'a> {
        let mut order: Vec<(&str, Result<usize, usize>)> =
            inputs.iter().enumerate().map(|(n, i)| (i.shown.as_str(), Ok(n))).collect();
        order.extend(missing.iter().enumerate().map(|(n, gone)| (gone.shown.as_str(), Err(n))));
        order.sort_by(|a, b| a.0.cmp(b.0));
        let (mut places, mut waiting) = (vec![0; inputs.len()], BTreeMap::new());
        for (place, (_, what)) in order.into_iter().enumerate() {
            match what {
                Ok(number) => places[number] = place,
                Err(number) => {
                    let failure = Failure { path: missing[number].shown.clone(), error: missing[number].error.clone() };
                    waiting.insert(place, renderer.failure(&failure, view));
                }
            }
        }
        let mut lines = Lines { inputs, renderer, view, out, places, waiting, next: 0, written: Ok(()) };
        lines.write_on();
        lines
    }

    /// Writes the lines of documents when their turn comes.
    pub fn take(&mut self, done: Vec<Done>) {
        let line = |Done { number, outcome, .. }: Done| {
            let line = match outcome {
                Ok(plan) => self.renderer.line(&plan, self.view),
                Err(error) => self.renderer.failure(&Failure { path: self.inputs[number].shown.clone(), error }, self.view),
            };
            (self.places[number], line)
        };
        let lines: Vec<(usize, String)> =
            if done.len() > 1 { done.into_par_iter().map(line).collect() } else { done.into_iter().map(line).collect() };
        self.waiting.extend(lines);
        self.write_on();
    }

    fn write_on(&mut self) {
        while let Some(mut line) = self.waiting.remove(&self.next) {
            self.next += 1;
            line.push('\n');
            if self.written.is_ok() {
                self.written = self.out.write_all(line.as_bytes());
            }
        }
    }

    /// Ends the report.
    ///
    /// # Errors
    /// A line could not be written.
    pub fn end(self) -> Result<(), String> {
        match self.written.and_then(|()| self.out.flush()) {
            // a reader that closes the pipe early (head, less) has what it wanted
            Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("the report could not be written: {error}")),
            _ => Ok(()),
        }
    }
}
