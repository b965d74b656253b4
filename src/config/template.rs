//! What `regie init` writes.

/// A configuration in which everything is a comment: it changes nothing until a line is uncommented.
pub const TEMPLATE: &str = include_str!("template.toml");
