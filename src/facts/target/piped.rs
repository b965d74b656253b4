//! Rows of a table that were typed, or pasted, as one line: "Sign-ups | 10 | 100 | 500".

use super::metric::{self, Noun};
use super::sentence::Piece;
use super::{Draft, rank, unit};
use crate::facts::frame::Frame;
use crate::facts::words::Words;
use crate::facts::{Source, TargetKind};
use crate::text::{Lang, Quantity, Span, quantities};

/// What stands between two cells.
const BAR: &str = " | ";

/// Cells of a row; more are a table of something else.
const MOST_CELLS: usize = 8;

/// The target of a line with bars in it whose first cell is a metric and whose other cells are numbers with a bound, or that rise.
pub(super) fn target(source: Source<'_>, piece: Piece) -> Option<Draft> {
    let text = source.doc.slice(piece.span);
    let (name, rest) = text.split_once(BAR).filter(|_| piece.frame != Frame::Refuse)?;
    if rest.matches(BAR).count() > MOST_CELLS {
        return None;
    }
    let named = Span { end: piece.span.start + name.len() as u32, ..piece.span };
    let noun = head(source, &metric::nouns(source, named))?;
    let mut numbers = Vec::new();
    let mut at = name.len() + BAR.len();
    for cell in rest.split(BAR) {
        numbers.extend(number(cell, piece.lang).map(|q| Quantity { span: q.span.shift(at as u32), ..q }));
        at += cell.len() + BAR.len();
    }
    let bounded = numbers.iter().find(|q| q.comparator.is_some() || q.change.is_some()).copied();
    let rising = numbers.len() > 1 && numbers.windows(2).all(|pair| pair[0].value < pair[1].value);
    let found = bounded.or_else(|| numbers.last().copied().filter(|_| rising && noun.kind != TargetKind::Output))?;
    let metric = metric::name_of_label(name)?.to_owned();
    Some(Draft {
        metric,
        kind: noun.kind,
        value: found.value,
        unit: unit::write(&found, piece.lang),
        baseline: None,
        deadline: None,
        relative: None,
        number: found.span.shift(piece.span.start),
        span: piece.span,
    })
}

/// The noun that decides what a row counts: none behind "per", and a sure one before others.
pub(super) fn head(source: Source<'_>, nouns: &[Noun]) -> Option<Noun> {
    let shares = |n: &&Noun| source.doc.text()[..n.span.start as usize].ends_with(" per ");
    let counted = || nouns.iter().filter(|n| !n.growth && !shares(n));
    counted().find(|n| !n.weak).or_else(|| counted().next()).or(nouns.first()).copied()
}

/// Words that a cell with a number may have beside it.
const WORDS: usize = 3;

/// The number of a cell that holds little else.
fn number(cell: &str, lang: Lang) -> Option<Quantity> {
    if Words::of(cell).count() > WORDS || cell.trim_start().starts_with(char::is_alphabetic) {
        return rank::place(cell).map(|(value, span)| Quantity::plain(value, span));
    }
    quantities(cell, lang).into_iter().next()
}
