//! Where a plan starts to act: the first part in which several things are done.

use super::Start;
use super::terms::within;
use crate::document::{Block, BlockId, BlockKind};
use crate::facts::frame::Frame;
use crate::facts::target::relative;
use crate::facts::words::{Phrases, Words};
use crate::facts::{Action, Source};
use crate::lexicon::Pole;
use crate::text::{Span, dates};

/// As many things done in one part make it a part of work; spread over more parts it takes one more.
const SOME: usize = 3;

/// Headings of what is there already.
static PRESENT: Phrases = Phrases::of(
    "
    aanleiding, context, inleiding, introduction, nu, overview, present, samenvatting, situatie, situation, summary, terugblik,
    today, uitgangssituatie, vandaag, waar staan we, waar staan wij, waar we staan, wat doen we nu, what we do now, where are we, where we are
    ",
);

/// Categories of the lexicon that say where a plan is going.
const DIRECTION: [&str; 5] = ["goals", "purpose", "strategy", "customer", "outcomes"];

/// The first part in which several things are done; none in a plan that does next to nothing.
pub(super) fn find(source: Source<'_>, actions: &[Action]) -> Option<Start> {
    let mut first: Vec<Option<Span>> = vec![None; source.doc.sections().len()];
    let mut counts = vec![0; source.doc.sections().len()];
    let (mut opening, mut all) = (None, 0);
    let mut direction = None;
    for (id, block) in source.doc.blocks().iter().enumerate() {
        if !is_read(source, id, block) {
            direction = direction.or_else(|| directs(source, id, block));
            continue;
        }
        for span in pieces(source, id, block) {
            let acts = is_action(actions, span, block) || works(source, span, block);
            if !acts {
                direction = direction.or_else(|| says_direction(source, span).then_some(span));
                continue;
            }
            let section = block.section;
            let begun = *first[section].get_or_insert(span);
            let opened = *opening.get_or_insert(span);
            counts[section] += 1;
            all += 1;
            if counts[section] == SOME {
                return Some(Start { first: begun, settled: span, direction: direction.filter(|d| d.start < span.start) });
            }
            if all > SOME {
                return Some(Start { first: opened, settled: span, direction: direction.filter(|d| d.start < span.start) });
            }
        }
    }
    None
}

/// Whether what a block says may be work to come.
fn is_read(source: Source<'_>, id: BlockId, block: &Block) -> bool {
    let present = source.doc.heading(block.section).is_some_and(|h| PRESENT.stand_in(&Words::of(h)));
    let said = !matches!(block.kind, BlockKind::Heading(_) | BlockKind::Metadata) && block.row.as_ref().is_none_or(|r| !r.header);
    said && !block.quoted
        && !present
        && source.layout.frames.at(id) != Frame::Refuse
        && source.layout.frames.at(id) != Frame::Goal
}

/// The sentences of running text; an item or a row is one piece.
fn pieces(source: Source<'_>, id: BlockId, block: &Block) -> Vec<Span> {
    if block.kind != BlockKind::Paragraph {
        return vec![block.span];
    }
    let sentences = &source.language.sentences;
    let from = sentences.partition_point(|s| s.block < id);
    sentences[from..].iter().take_while(|s| s.block == id).map(|s| s.span).collect()
}

fn is_action(actions: &[Action], span: Span, block: &Block) -> bool {
    let whole = block.kind != BlockKind::Paragraph;
    let from = actions.partition_point(|a| a.span.end <= span.start);
    actions.get(from).is_some_and(|a| a.span.overlaps(span) && (whole || a.span == block.span))
}

/// Whether a piece names work: a verb of it beside what is made, or two things made; an item takes one.
fn works(source: Source<'_>, span: Span, block: &Block) -> bool {
    let hits = || within(source, span).filter(|f| f.hit.negation.is_none());
    let things = hits().filter(|f| f.hit.pole == Pole::Execution).count();
    let directs = hits().any(|f| DIRECTION.contains(&f.category) && !f.weak);
    let words = Words::of(source.doc.slice(span));
    let enough = match block.kind {
        BlockKind::Paragraph => things > 1 && DOERS.stand_in(&words),
        BlockKind::Row => things > 0 && is_planned(source, block),
        _ => things > 0,
    };
    enough && !directs && !UNDONE.open(&words)
}

/// Who does what running text plans; without them it describes.
static DOERS: Phrases = Phrases::of("i, i'll, ik, laten we, let's, the team, we, we'll, we're, we've, wij");

/// What opens a line that says what is not done, or not yet.
static UNDONE: Phrases = Phrases::of("avoid, do not, don't, geen, never, niet, no, nooit, not, vermijd");

/// Whether a row names a moment or a rhythm, as those of a calendar do; other rows with words of work describe.
fn is_planned(source: Source<'_>, block: &Block) -> bool {
    let text = source.doc.slice(block.span);
    let lang = source.language.document;
    !dates(text, lang).is_empty()
        || relative(text).is_some()
        || Words::of(text).any(&["per week", "per maand", "per month", "week", "/ week"])
}

/// The sentence of a block that is not read for work that speaks of direction; a heading only names.
fn directs(source: Source<'_>, id: BlockId, block: &Block) -> Option<Span> {
    let named = matches!(block.kind, BlockKind::Heading(_) | BlockKind::Metadata) || block.row.as_ref().is_some_and(|r| r.header);
    if named || block.quoted {
        return None;
    }
    pieces(source, id, block).into_iter().find(|span| says_direction(source, *span))
}

fn says_direction(source: Source<'_>, span: Span) -> bool {
    let fits = |category: &str| DIRECTION.contains(&category);
    within(source, span).any(|f| f.hit.pole == Pole::Direction && fits(f.category) && !f.weak && f.hit.negation.is_none())
}
