//! Which parts of a document say what is done there, and for whom.

use super::{Found, purpose, terms};
use crate::document::{Block, BlockId, BlockKind, Document, SectionId};
use crate::facts::frame::{Frame, classify, label};
use crate::facts::target::any_at;
use crate::facts::words::Words;
use crate::facts::{Source, TargetKind};
use crate::text::Span;

/// How a line says what something is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ground {
    /// Not at all.
    #[default]
    None,
    /// By a purpose clause, a reason or an audience.
    Told,
    /// By a goal, a metric with its number, or a line that is labelled so.
    Stated,
}

/// What a section says.
#[derive(Clone, Copy, Default)]
struct Part {
    /// The most that any line of it says.
    any: Ground,
    /// The same, of what several lines share: paragraphs, its heading, and what is stated.
    shared: Ground,
}

/// What every line and section of a document says it is for.
pub(super) struct Grounds {
    blocks: Vec<Ground>,
    own: Vec<Part>,
    below: Vec<Ground>,
    above: Vec<Ground>,
    whole: Ground,
}

impl Grounds {
    /// Reads a document, once goals that are only work are set aside.
    pub(super) fn of(source: Source<'_>, found: Found<'_>, activities: &[Span]) -> Grounds {
        let doc = source.doc;
        let blocks: Vec<Ground> = (0..doc.blocks().len()).map(|id| of_block(source, found, activities, id)).collect();
        let count = doc.sections().len();
        let mut own = vec![Part::default(); count];
        for (block, ground) in doc.blocks().iter().zip(&blocks) {
            let part = &mut own[block.section];
            let shares = *ground == Ground::Stated || !matches!(block.kind, BlockKind::Item(_) | BlockKind::Row);
            part.any = part.any.max(*ground);
            part.shared = part.shared.max(if shares { *ground } else { Ground::None });
        }
        let (below, above) = spread(source, &own);
        let campaign = doc.title().map(str::to_lowercase).is_some_and(|t| t.contains("campagne") || t.contains("campaign"));
        let whole = if campaign { own.iter().map(|part| part.any).filter(|g| *g == Ground::Stated).max() } else { None };
        Grounds { blocks, own, below, above, whole: whole.unwrap_or_default() }
    }

    /// Whether anything in a section, under it or above it says what it is for; a title is not above.
    pub(super) fn of_section(&self, section: SectionId) -> bool {
        self.own[section].any.max(self.below[section]).max(self.above[section]) > Ground::None
    }

    /// The same for one line; what its neighbours in a list are for is not counted, unless stated.
    pub(super) fn of_line(&self, doc: &Document, id: BlockId) -> bool {
        let block = &doc.blocks()[id];
        let section = block.section;
        let around = self.own[section].shared.max(self.below[section]).max(self.above[section]).max(self.whole);
        let own = self.blocks[id].max(self.details(doc, id, block)).max(around);
        own > Ground::None
    }

    /// What the deeper items under an item say.
    fn details(&self, doc: &Document, id: BlockId, block: &Block) -> Ground {
        let BlockKind::Item(depth) = block.kind else { return Ground::None };
        let deeper = |id: &BlockId| matches!(doc.blocks()[*id].kind, BlockKind::Item(d) if d > depth);
        (id + 1..doc.blocks().len()).take_while(deeper).map(|id| self.blocks[id]).max().unwrap_or_default()
    }
}

/// What stands under and above each section: under it all, above it what its parents say, and parts of theirs that are called a goal.
fn spread(source: Source<'_>, own: &[Part]) -> (Vec<Ground>, Vec<Ground>) {
    let doc = source.doc;
    let title = source.layout.title_section(doc);
    let mut below = vec![Ground::None; own.len()];
    let mut beside = vec![Ground::None; own.len()];
    let parent = |id: SectionId| doc.sections()[id].parent.filter(|p| Some(*p) != title && doc.sections()[*p].heading.is_some());
    for id in (0..own.len()).rev() {
        let Some(parent) = parent(id) else { continue };
        below[parent] = below[parent].max(below[id]).max(own[id].any);
        if doc.heading(id).is_some_and(is_called) {
            beside[parent] = beside[parent].max(own[id].any);
        }
    }
    let mut above = vec![Ground::None; own.len()];
    for id in 0..own.len() {
        if let Some(parent) = parent(id) {
            above[id] = above[parent].max(own[parent].shared).max(beside[parent]);
        }
    }
    (below, above)
}

/// Whether a heading, label or column name announces goals, reasons or an audience.
pub(super) fn is_called(text: &str) -> bool {
    classify(text) == Some(Frame::Goal) || purpose::announces(&Words::of(text))
}

fn of_block(source: Source<'_>, found: Found<'_>, activities: &[Span], id: BlockId) -> Ground {
    let block = &source.doc.blocks()[id];
    let span = block.span;
    if block.quoted || any_at(activities, |a| *a, span) {
        return Ground::None;
    }
    let sought = |kind: TargetKind| kind != TargetKind::Output;
    let from = found.targets.partition_point(|t| t.span.end <= span.start);
    let target = found.targets[from..].iter().take_while(|t| t.span.start < span.end).any(|t| sought(t.kind));
    let text = source.doc.slice(span);
    if target || any_at(found.goals, |g| g.span, span) || is_labelled(text) || fills_column(source, block) {
        return Ground::Stated;
    }
    let lang = source.language.blocks.get(id).copied().unwrap_or(source.language.document);
    let told = purpose::stands_in(&Words::of(text), lang)
        || any_at(&found.foundation.audiences, |a| *a, span)
        || terms::within(source, span).any(|t| !t.weak && matches!(t.category, "customer" | "outcomes"));
    if told { Ground::Told } else { Ground::None }
}

/// "Doelgroep: jonge gezinnen", "Why: …"
fn is_labelled(text: &str) -> bool {
    label(text).is_some_and(|l| is_called(l.text) && text[l.end..].contains(char::is_alphanumeric))
}

/// A filled cell under "Doel", "KPI", "Doelgroep", "Why".
fn fills_column(source: Source<'_>, block: &Block) -> bool {
    let Some(row) = block.row.as_ref().filter(|r| !r.header) else { return false };
    row.cells.iter().any(|cell| {
        let filled = source.doc.slice(cell.span).chars().filter(|c| c.is_alphanumeric()).count() > 1;
        filled && source.doc.header(row.table, cell.column).is_some_and(is_called)
    })
}
