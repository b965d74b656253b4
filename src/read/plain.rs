//! To be written.

use super::{Format, Limits, Probe, ReadError};
use crate::document::DocumentBuilder;

/// The format.
pub struct Plain;

impl Format for Plain {
    fn id(&self) -> &'static str {
        "plain"
    }
    fn extensions(&self) -> &'static [&'static str] {
        &["txt"]
    }
    fn sniff(&self, _probe: &Probe<'_>) -> bool {
        false
    }
    fn extract(&self, _bytes: &[u8], _limits: &Limits, _out: &mut DocumentBuilder) -> Result<(), ReadError> {
        Ok(())
    }
}
