//! To be written.

use super::{Format, Limits, Probe, ReadError};
use crate::document::DocumentBuilder;

/// The format.
pub struct Html;

impl Format for Html {
    fn id(&self) -> &'static str {
        "html"
    }
    fn extensions(&self) -> &'static [&'static str] {
        &["html", "htm"]
    }
    fn sniff(&self, _probe: &Probe<'_>) -> bool {
        false
    }
    fn extract(&self, _bytes: &[u8], _limits: &Limits, _out: &mut DocumentBuilder) -> Result<(), ReadError> {
        Ok(())
    }
}
