//! What was read of a document, and what was not, as JSON says it.

use serde::Serialize;

use crate::document::{Cut, Limit, Tally};

/// What was read, and what was not.
#[derive(Serialize)]
pub(super) struct Read<'a> {
    tables: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slides: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheets: Option<u32>,
    images_skipped: u32,
    objects_skipped: u32,
    #[serde(skip_serializing_if = "is_zero")]
    comments_skipped: u32,
    blank_pages: &'a [u32],
    #[serde(skip_serializing_if = "is_zero")]
    invisible_letters: u32,
    #[serde(skip_serializing_if = "<[u32]>::is_empty")]
    hidden_slides: &'a [u32],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    hidden_sheets: &'a [String],
    #[serde(skip_serializing_if = "is_zero")]
    hidden_rows: u32,
    #[serde(skip_serializing_if = "is_zero")]
    hidden_columns: u32,
    #[serde(skip_serializing_if = "is_zero")]
    formulas_without_value: u32,
    repaired_characters: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    damaged: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cut: Option<LeftOut<'a>>,
}

/// What a limit left out.
#[derive(Serialize)]
struct LeftOut<'a> {
    limit: &'static str,
    place: &'a str,
}

impl<'a> Read<'a> {
    /// The view of a tally.
    pub(super) fn of(tally: &'a Tally) -> Self {
        Read {
            tables: tally.tables,
            pages: tally.pages,
            slides: tally.slides,
            sheets: tally.sheets,
            images_skipped: tally.images,
            objects_skipped: tally.objects,
            comments_skipped: tally.comments,
            blank_pages: &tally.blank_pages,
            invisible_letters: tally.unseen,
            hidden_slides: &tally.hidden_slides,
            hidden_sheets: &tally.hidden_sheets,
            hidden_rows: tally.hidden_rows,
            hidden_columns: tally.hidden_columns,
            formulas_without_value: tally.unvalued,
            repaired_characters: tally.repaired,
            damaged: tally.damaged.as_deref(),
            cut: tally.cut.as_ref().map(|Cut { limit, place }| LeftOut { limit: limit_id(*limit), place }),
        }
    }
}

fn is_zero(n: &u32) -> bool {
    *n == 0
}

fn limit_id(limit: Limit) -> &'static str {
    match limit {
        Limit::Depth => "depth",
        Limit::Repeats => "repeats",
        Limit::Grid => "grid",
        Limit::Merges => "merges",
        Limit::Boxes => "boxes",
        Limit::Margins => "margins",
        Limit::Strings => "strings",
    }
}
