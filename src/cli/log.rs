//! `--log`: a line of JSON for each document as it is finished, beside the reports and never in them.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Mutex;

use regie::journal::Entry;
use regie::report::for_terminal;
use tracing::Dispatch;

/// Where lines go.
pub struct Log {
    lines: Dispatch,
    /// What stands for paths that must not be told.
    tokens: Option<BTreeMap<String, String>>,
}

impl Log {
    /// A log in a new file, or on standard error for `-`.
    ///
    /// # Errors
    /// A message that names the file.
    pub fn open(file: &Path) -> Result<Log, String> {
        // a line that cannot be written is lost; nothing else of the run is
        let shape = tracing_subscriber::fmt().json().flatten_event(true).with_target(false).with_level(false);
        let shape = shape.with_current_span(false).with_span_list(false).log_internal_errors(false);
        let lines = if file.as_os_str() == "-" {
            Dispatch::new(shape.with_writer(io::stderr).finish())
        } else {
            let new = File::create(file).map_err(|error| format!("{}: the log could not be written: {error}", file.display()))?;
            Dispatch::new(shape.with_writer(Mutex::new(new)).finish())
        };
        Ok(Log { lines, tokens: None })
    }

    /// The same log, which names documents by their tokens.
    pub fn masked(self, tokens: BTreeMap<String, String>) -> Log {
        Log { tokens: Some(tokens), ..self }
    }

    /// Writes a line.
    pub fn write(&self, entry: &Entry) {
        let Entry { id, path, outcome, format, words, cost } = entry;
        let shown = path.as_deref().map(|path| match &self.tokens {
            Some(tokens) => tokens.get(path).map_or("-", String::as_str),
            None => path,
        });
        let (id, path) = (id.as_deref().map(for_terminal), shown.map(for_terminal));
        let (id, path, format) = (id.as_deref(), path.as_deref(), format.as_deref());
        let (bytes, ms) = (cost.and_then(|cost| cost.bytes), cost.map(|cost| cost.ms));
        let [load, read, language, scan, reading, facts, score, rules] = cost.map(|cost| cost.rooms).unwrap_or_default();
        tracing::dispatcher::with_default(&self.lines, || {
            tracing::info!(id, path, outcome, format, bytes, words, ms, load, read, language, scan, reading, facts, score, rules);
        });
    }
}
