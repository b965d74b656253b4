//! To be written.

use super::{Format, Limits, Probe, ReadError};
use crate::document::DocumentBuilder;

/// The format.
pub struct Markdown;

impl Format for Markdown {
    fn id(&self) -> &'static str {
        "markdown"
    }
    fn extensions(&self) -> &'static [&'static str] {
        &["md", "markdown"]
    }
    fn sniff(&self, _probe: &Probe<'_>) -> bool {
        false
    }
    fn extract(&self, _bytes: &[u8], _limits: &Limits, _out: &mut DocumentBuilder) -> Result<(), ReadError> {
        Ok(())
    }
}
