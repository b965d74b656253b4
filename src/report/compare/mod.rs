//! Comparisons in every format that shows one; [`COMPARE_FORMATS`] is the one list.

mod html;
mod json;
mod markdown;
mod say;
mod text;

use super::View;
use crate::compare::Comparison;

/// A format of comparisons.
#[derive(Debug)]
pub struct CompareFormat {
    /// Its name on the command line.
    pub id: &'static str,
    /// Extensions of files that are written in it, lower case.
    pub extensions: &'static [&'static str],
    /// The comparison as text; styles are ANSI sequences, which the command strips where they are not wanted.
    pub render: fn(&Comparison, &View) -> String,
}

/// Every format; the first is what a terminal gets.
pub const COMPARE_FORMATS: &[CompareFormat] = &[
    CompareFormat { id: "text", extensions: &["txt"], render: text::render },
    CompareFormat { id: "json", extensions: &["json"], render: json::render },
    CompareFormat { id: "markdown", extensions: &["md"], render: markdown::render },
    CompareFormat { id: "html", extensions: &["html", "htm"], render: html::render },
];
