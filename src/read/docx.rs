//! To be written.

use super::{Format, Limits, Probe, ReadError};
use crate::document::DocumentBuilder;

/// The format.
pub struct Docx;

impl Format for Docx {
    fn id(&self) -> &'static str {
        "docx"
    }
    fn extensions(&self) -> &'static [&'static str] {
        &["docx"]
    }
    fn sniff(&self, _probe: &Probe<'_>) -> bool {
        false
    }
    fn extract(&self, _bytes: &[u8], _limits: &Limits, _out: &mut DocumentBuilder) -> Result<(), ReadError> {
        Ok(())
    }
}
