//! To be written.

use super::{Format, Limits, Probe, ReadError};
use crate::document::DocumentBuilder;

/// The format.
pub struct Pdf;

impl Format for Pdf {
    fn id(&self) -> &'static str {
        "pdf"
    }
    fn extensions(&self) -> &'static [&'static str] {
        &["pdf"]
    }
    fn sniff(&self, _probe: &Probe<'_>) -> bool {
        false
    }
    fn extract(&self, _bytes: &[u8], _limits: &Limits, _out: &mut DocumentBuilder) -> Result<(), ReadError> {
        Ok(())
    }
}
