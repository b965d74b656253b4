//! Places to reach in a ranking: "top 5 in Google", "positie 1-3".

use std::sync::LazyLock;

use regex::Regex;

use super::Draft;
use super::evidence::{ENOUGH, Line};
use super::metric;
use super::sentence::Piece;
use crate::facts::words::{Phrases, Words};
use crate::facts::{Source, TargetKind};
use crate::text::Span;

static PLACE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i-u:\b(?:top|positie|position)[ -]?([0-9]{1,3})\b)").expect("a fixed pattern"));

/// Words of rankings; "top 10" alone may be a list, a market or a compliment.
static RANKED: Phrases = Phrases::of(
    "
    app store, google, keyword, keywords, maps, positie, posities, position, product hunt, rank, ranked, ranking, rankings,
    search, search results, searches, seo, serp, zoekresultaten, zoekterm, zoektermen, zoekwoord, zoekwoorden
    ",
);

/// The place of a cell such as "Top 5", and where it stands.
pub(super) fn place(text: &str) -> Option<(f64, Span)> {
    let number = PLACE.captures(text)?.get(1)?;
    Some((number.as_str().parse().ok()?, Span::new(number.start(), number.end())))
}

/// The place in a ranking that a line wants to reach.
pub(super) fn target(source: Source<'_>, piece: Piece, line: Line) -> Option<Draft> {
    let text = source.doc.slice(piece.span);
    let found = PLACE.captures(text)?;
    let (whole, place) = (found.get(0)?, found.get(1)?);
    let words = Words::of(text);
    let named = RANKED.iter().find(|word| words.has(word))?;
    let bare = piece.alone && words.count() <= 10;
    let points = line.points + 2 + if bare { 2 } else { 0 };
    if points < ENOUGH {
        return None;
    }
    let at = |m: regex::Match<'_>| Span::new(m.start(), m.end()).shift(piece.span.start);
    let noun = metric::nouns(source, piece.span).into_iter().find(|n| n.kind == TargetKind::Vanity);
    let metric = match noun {
        Some(noun) => source.doc.slice(noun.span).to_owned(),
        None => in_text(text, named).unwrap_or(whole.as_str()).to_owned(),
    };
    Some(Draft {
        metric,
        kind: TargetKind::Vanity,
        value: place.as_str().parse().ok()?,
        unit: String::new(),
        baseline: None,
        deadline: None,
        relative: None,
        number: at(place),
        span: piece.span,
    })
}

/// A word as the text writes it.
fn in_text<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let at = text.to_ascii_lowercase().find(word)?;
    text.get(at..at + word.len())
}
