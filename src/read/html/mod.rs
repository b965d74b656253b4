//! HTML. Pages are read by scraper's tree, in which each text keeps its place in the file. Where that tree would cost too
//! much, and for HTML inside Markdown, an own pass over tags and texts does the same without a tree.

mod attributes;
mod blocks;
mod cut;
mod element;
mod entities;
mod grid;
mod lookahead;
mod machine;
mod notes;
mod parse;
mod sizes;
mod tokens;
mod tree;

use super::decode::decode;
use super::flow::Flow;
use super::{Format, Limits, Probe, ReadError, ReadErrorKind};
use crate::document::DocumentBuilder;

/// HTML pages and fragments.
pub struct Html;

impl Format for Html {
    fn id(&self) -> &'static str {
        "html"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["html", "htm", "xhtml"]
    }

    fn sniff(&self, probe: &Probe<'_>) -> bool {
        probe.is_html()
    }

    fn extract(&self, bytes: &[u8], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
        let decoded = decode(bytes);
        out.tally().repaired = decoded.repaired;
        read(&decoded.text, limits, out)?;
        let cut = cut::find(&decoded.text).map(|at| format!("html:{}", decoded.text[..at].matches('\n').count() + 1));
        match cut {
            Some(line) if out.is_empty() => return Err(ReadError::new(ReadErrorKind::Corrupt, line)),
            None if out.is_empty() => return Err(ReadError::new(ReadErrorKind::NoText, "")),
            damaged => out.tally().damaged = damaged,
        }
        Ok(())
    }
}

/// Reads a decoded page, which becomes the source of the document.
///
/// # Errors
/// `too-large` where tables have more cells than the limit.
pub(super) fn read(text: &str, limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
    out.set_source(text);
    let mut flow = Flow::new(out);
    match parse::parse(text, limits) {
        Some(page) => tree::read(&page, limits, &mut flow),
        None => machine::Machine::new(text, None, limits, &mut flow).run(),
    }
}

/// Reads HTML that begins at byte `base` of the source into a flow; the flow's context is as before afterwards.
///
/// # Errors
/// `too-large` where tables have more cells than the limit.
pub(super) fn read_fragment(html: &str, base: usize, limits: &Limits, flow: &mut Flow<'_>) -> Result<(), ReadError> {
    machine::Machine::new(html, Some(base), limits, flow).run()
}

#[cfg(test)]
mod tests;
