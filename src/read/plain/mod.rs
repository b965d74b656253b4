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
        out.tally().repaired = decoded.repaired;
        read(&decoded.text, limits, out)?;
        if out.is_empty() { Err(ReadError::new(ReadErrorKind::NoText, "")) } else { Ok(()) }
    }
}

/// Reads a decoded text, which becomes the source of the document.
///
/// # Errors
/// `too-large` where tables have more cells than the limit.
pub(super) fn read(text: &str, limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
    out.set_source(text);
    walk::walk(text, &line::lines(text), limits, out)?;
    out.close();
    Ok(())
}

#[cfg(test)]
mod tests;
