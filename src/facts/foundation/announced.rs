//! What a heading, a label, a column or a sentence of naming announces, where something stands behind it.

use super::terms::{lines, of};
use crate::document::{Block, BlockId, BlockKind};
use crate::facts::Source;
use crate::facts::frame::label;
use crate::facts::words::{Phrases, Words};
use crate::text::Span;

/// Words of what is still to be filled in.
static OPEN: Phrases = Phrases::of(
    "
    beschrijf, describe, hier, in te vullen, insert, invullen, vul in, moet nog, nader te bepalen, nog bepalen, nog geen, nog in te vullen, nog niet, nog onbekend, nog te bepalen,
    nog uit te werken, not defined, not yet, ntb, ntk, nvt, onbekend, open, tba, tbc, tbd, to be agreed, to be announced, to be confirmed, to be
    decided, to be defined, to be determined, to be set, to follow, unknown, volgt, volgt later, wordt bepaald, wordt nog, worden nog, xx, xxx, zie bijlage, see appendix
    ",
);

/// Verbs of work on the thing itself, which is then not there yet.
static TASKS: Phrases = Phrases::of(
    "
    aanscherpen, awareness, bekendheid, bepaalt, bereik, naamsbekendheid, bepalen, bereiken, build, change, check, clarify, craft, create, define, definiëren, determine, develop,
    engage, engagement, formuleren, formuleert, grow, growth, herzien, identify, identificeren, kiezen we nog, grootte, measure, omvang, onderzoek, onderzoeken, ontwikkelen, opstellen,
    reach, refine, research, review, revisit, rewrite, sharpen, size, test, testen, uit te werken, uitwerken, update, vaststellen, verfijnen,
    verduidelijken, vergroten, validate, valideren, work out, write, schrijven, targeting, tools, list, lists, overlap, insights
    ",
);

/// Words that say what the thing is.
static NAMES: Phrases = Phrases::of(
    "
    are, bestaan uit, bestaat uit, blijft, blijven, comprises, consists of, include, includes, is, omvat, vormen, zijn, remains, zien we
    ",
);

/// Words of a thing that is said, at most, for a placeholder to make it open.
const SHORT: usize = 9;
/// Blocks below a heading that are looked at.
const BELOW: usize = 12;

/// Whether a text says something: words, and not only that they are to come.
pub(super) fn says(text: &str) -> bool {
    let words = Words::of(text);
    let open = words.count() <= SHORT && OPEN.stand_in(&words);
    let blank = text.trim_start().starts_with(['[', '<', '…', '_']);
    words.count() > 0 && !open && !blank && !text.contains('?')
}

/// Whether a text names work on a thing, not the thing.
pub(super) fn is_task(text: &str) -> bool {
    TASKS.stand_in(&Words::of(text))
}

/// The spans that say what terms of `category` announce, in order.
pub(super) fn find(source: Source<'_>, category: &'static str) -> Vec<Span> {
    let columns = columns(source, category);
    let mut spans = Vec::new();
    for (id, block) in source.doc.blocks().iter().enumerate().filter(|(_, b)| !b.quoted) {
        match (&block.row, block.kind) {
            (Some(row), _) if !row.header => spans.extend(row_says(source, block, &columns[row.table], category)),
            (Some(_), _) | (None, BlockKind::Metadata) => {}
            (None, BlockKind::Heading(_)) => spans.extend(heads(source, id, category)),
            (None, _) => spans.extend(lines(source, block.span).filter_map(|line| labelled(source, id, line, category))),
        }
    }
    spans.sort();
    spans.dedup();
    spans
}

/// Whether a stretch of text has a term that announces, and names no work on it.
fn announces(source: Source<'_>, span: Span, category: &'static str) -> bool {
    of(source, span, category).any(|f| !f.weak && f.hit.negation.is_none()) && !is_task(source.doc.slice(span))
}

/// The grid columns of every table whose header announces.
fn columns(source: Source<'_>, category: &'static str) -> Vec<Vec<u16>> {
    let headers = source.doc.tables().iter().map(|t| &t.headers);
    headers.map(|cells| cells.iter().filter(|c| announces(source, c.span, category)).map(|c| c.column).collect()).collect()
}

/// The cell that says it: under a header, or behind a first cell that announces.
fn row_says(source: Source<'_>, block: &Block, columns: &[u16], category: &'static str) -> Option<Span> {
    let row = block.row.as_ref()?;
    let filled = |span: Span| says(source.doc.slice(span));
    let under = row.cells.iter().find(|c| columns.contains(&c.column) && filled(c.span));
    let first = row.cells.first().filter(|c| announces(source, c.span, category));
    let beside = || first.and_then(|_| row.cells.get(1)).filter(|c| filled(c.span));
    under.or_else(beside).map(|c| c.span)
}

/// What stands below a heading that announces.
fn heads(source: Source<'_>, id: BlockId, category: &'static str) -> Option<Span> {
    let blocks = source.doc.blocks();
    let span = blocks[id].span;
    if !announces(source, span, category) {
        return None;
    }
    let text = source.doc.slice(span);
    if let Some(label) = label(text).filter(|l| says(&text[l.end..]) && Words::of(&text[l.end..]).count() > 1) {
        return Some(Span::new(span.start as usize + label.end, span.end as usize));
    }
    let level = source.doc.sections()[blocks[id].section].level;
    let inside = |b: &&Block| source.doc.sections()[b.section].level > level || b.section == blocks[id].section;
    let below = blocks[id + 1..].iter().take(BELOW).take_while(inside);
    below.filter(|b| b.row.as_ref().is_none_or(|r| !r.header)).find(|b| says(source.doc.slice(b.span))).map(|b| b.span)
}

/// A line whose label announces, with what it says behind it or in the items below; or a sentence that names it.
fn labelled(source: Source<'_>, id: BlockId, line: Span, category: &'static str) -> Option<Span> {
    let text = source.doc.slice(line);
    if let Some(label) = label(text) {
        let head = Span::new(line.start as usize, line.start as usize + label.end);
        if announces(source, head, category) {
            let rest = &text[label.end..];
            let item = || source.doc.blocks().get(id + 1).filter(|b| matches!(b.kind, BlockKind::Item(_)));
            return match Words::of(rest).count() {
                0 => item().filter(|b| says(source.doc.slice(b.span))).map(|b| b.span),
                _ => says(rest).then_some(line),
            };
        }
    }
    sentence(source, line, category)
}

/// "Onze doelgroep bestaat uit …", "Couples in their thirties are our audience".
fn sentence(source: Source<'_>, line: Span, category: &'static str) -> Option<Span> {
    let found = of(source, line, category).find(|f| f.hit.negation.is_none() && !f.weak)?;
    let at = found.hit.span;
    let doc = source.doc;
    let before = Words::of(doc.slice(Span { end: at.start, ..line }));
    let behind = Words::of(doc.slice(Span { start: at.end, ..line }));
    let first = behind.iter().next().unwrap_or_default();
    let named = NAMES.has(first) || NAMES.open(&behind);
    let names = before.end(&[
        "are our", "is our", "is the", "are the", "zijn onze", "is onze", "zijn de", "is de", "vormen onze", "vormen de", "onze",
        "our", "main", "primary", "primaire", "belangrijkste", "voornaamste",
    ]) && before.any(&["are", "is", "zijn", "vormen", "blijven"]);
    let whole = doc.slice(line);
    let said = (named && behind.count() > 2) || (names && before.count() > 2);
    (said && says(whole) && !is_task(whole)).then_some(line)
}
