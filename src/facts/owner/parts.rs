//! What stands beside an owner in brackets or behind a dash: dates, amounts, states.

use super::context::Context;
use super::words::STATES;
use crate::document::BlockId;
use crate::text::{Span, dates};

/// Marks between the parts of a remark.
const MARKS: [&str; 10] = [", ", "; ", ". ", " – ", " — ", " - ", " | ", " / ", " · ", " → "];
/// Asides of one action, at most.
const MOST_ASIDES: usize = 6;
/// Words of a date, an amount or a state, at most: "voor eind mei 2026", "due May 3".
const MOST_WORDS: usize = 5;

/// The span without dates, amounts and states at its beginning and end: "mei, Noor, € 50" → "Noor".
pub(super) fn without_asides(cx: &Context<'_>, id: BlockId, span: Span) -> Span {
    let mut kept = span;
    for _ in 0..MOST_ASIDES {
        let Some((at, end)) = first_mark(cx.slice(kept)) else { break };
        if !is_aside(cx, id, Span { start: kept.start, end: kept.start + at as u32 }) {
            break;
        }
        kept.start += end as u32;
    }
    without_last(cx, id, kept)
}

/// The span without dates, amounts and states at its end.
pub(super) fn without_last(cx: &Context<'_>, id: BlockId, mut span: Span) -> Span {
    for _ in 0..MOST_ASIDES {
        let Some((at, end)) = last_mark(cx.slice(span)) else { break };
        if !is_aside(cx, id, Span { start: span.start + end as u32, end: span.end }) {
            break;
        }
        span.end = span.start + at as u32;
    }
    span
}

fn first_mark(text: &str) -> Option<(usize, usize)> {
    MARKS.iter().filter_map(|m| text.find(m).map(|at| (at, at + m.len()))).min()
}

/// Where the last mark of a text begins and ends.
pub(super) fn last_mark(text: &str) -> Option<(usize, usize)> {
    // all of them end with a space
    let ends = text.rmatch_indices(' ').map(|(at, _)| at + 1);
    ends.filter_map(|end| MARKS.iter().find(|m| text[..end].ends_with(**m)).map(|m| (end - m.len(), end))).next()
}

fn is_aside(cx: &Context<'_>, id: BlockId, part: Span) -> bool {
    let folded = cx.folded(part).trim_matches([' ', '*', '_', '.']);
    let first = folded.split(' ').next().unwrap_or_default();
    let language = cx.source.language;
    let lang = language.blocks.get(id).copied().unwrap_or(language.document);
    let short = !folded.is_empty() && folded.split(' ').count() <= MOST_WORDS && !folded.contains('@');
    short && (STATES.contains(first) || folded.contains(|c: char| c.is_ascii_digit()) || !dates(cx.slice(part), lang).is_empty())
}
