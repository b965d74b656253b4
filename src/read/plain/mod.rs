//! Plain text: paragraphs, items, rows and headings, as people set them without markup.

mod heading;
mod line;
mod table;
mod walk;

use super::decode::decode;
use super::{Format, Limits, Probe, ReadError, ReadErrorKind};
use crate::document::DocumentBuilder;

/// Text without markup: any text that is nothing else.
pub struct Plain;

impl Format for Plain {
    fn id(&self) -> &'static str {
        "plain"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "text"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        probe.is_text()
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        let decoded = decode(bytes);
        out.set_source(&decoded.text);
        out.tally().repaired = decoded.repaired;
        walk::walk(&line::lines(&decoded.text), limits, out)?;
        out.close();
        if out.is_empty() { Err(ReadError::new(ReadErrorKind::NoText, "")) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
