//! Markdown: headings, items, tables and text, each character with its place in the file.

mod dashes;
mod drawn;
mod front_matter;
mod walk;

use super::decode::decode;
use super::{Format, Limits, Probe, ReadError, ReadErrorKind};
use crate::document::DocumentBuilder;

/// Markdown as GitHub and note-taking tools write it.
pub struct Markdown;

impl Format for Markdown {
    fn id(&self) -> &'static str {
        "markdown"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["md", "markdown", "mdx"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        probe.is_markdown()
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        let decoded = decode(bytes);
        out.set_source(&decoded.text);
        out.tally().repaired = decoded.repaired;
        let body = front_matter::read(&decoded.text, out);
        walk::walk(&decoded.text, body, limits, out)?;
        out.close();
        if out.is_empty() { Err(ReadError::new(ReadErrorKind::NoText, "")) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
