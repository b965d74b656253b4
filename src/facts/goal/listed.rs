//! Which items below a heading or lead-in of goals are goals; others name a metric, a tool, a channel or a step on the way.

use super::CHANGES;
use crate::document::{BlockId, BlockKind, Document};
use crate::facts::frame::{Frame, Frames, classify, label};
use crate::facts::words::{Phrases, Words};

/// Headings and lead-ins that turn from what will be true to the way there, or to whom it is for.
static AWAY: Phrases = Phrases::of(
    "
    aanpak, activiteiten, activities, approach, audience, audiences, boodschap, channel, channels, content, dashboard, dashboards, doelgroep,
    doelgroepen, hulpmiddelen, implementation, inzet, kanaal, kanalen, meetinstrumenten, message, messages, messaging, middelen, platform, platforms,
    principes, principles, reporting, strategie, strategieën, strategies, strategy, tactic, tactics, tactieken, tool, tooling, tools, tracking tools,
    uitvoering
    ",
);

/// Headings that name what is counted rather than what is wanted.
static FIGURES: Phrases = Phrases::of(
    "
    indicator, indicatoren, indicators, kpi, kpi's, kpis, measures, measuring, meetpunten, metric, metrics, metriek, metrieken, monitoring, signal,
    signals, statistics, statistieken
    ",
);

/// Headings that say what is wanted.
static WANTED: Phrases = Phrases::of(
    "
    aim, aims, ambitie, ambities, ambition, ambitions, doel, doelen, doelstelling, doelstellingen, goal, goals, objective, objectives, target,
    targets
    ",
);

/// How a line says what a figure or a part of the document is for: "Doel: laat zien hoe …".
static SHOWS: Phrases = Phrases::of(
    "
    beschrijft, dit hoofdstuk, dit schema, geeft een, geeft inzicht, illustreert, kristalliseert, laat zien, licht toe, maakt,
    this chapter, this section, toon, toont, vat samen, verduidelijkt, clarifies, describes, explains, illustrates, outlines, shows, summarises,
    summarizes, visualises, visualizes
    ",
);

/// Blocks above an item among which the item it stands under is looked for, at most.
const ABOVE: usize = 40;

/// What a heading or lead-in makes of the items below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ground {
    Wanted,
    Counted,
    Away,
}

/// What the items of each section are.
pub(super) struct Lists<'a> {
    frames: &'a Frames,
    sections: Vec<Option<Ground>>,
}

impl<'a> Lists<'a> {
    /// Reads the headings; the nearest that says something counts.
    pub(super) fn of(doc: &Document, frames: &'a Frames) -> Lists<'a> {
        let mut sections: Vec<Option<Ground>> = Vec::with_capacity(doc.sections().len());
        for (id, section) in doc.sections().iter().enumerate() {
            let own = doc.heading(id).and_then(ground);
            sections.push(own.or_else(|| section.parent.and_then(|up| sections[up])));
        }
        Lists { frames, sections }
    }

    /// Whether an item among goals says what is to be true: with a target, or in words of its own that are no name of a metric,
    /// no label of another thing and no step below an item that is no goal itself.
    pub(super) fn states(&self, doc: &Document, id: BlockId, has_target: bool) -> bool {
        let block = &doc.blocks()[id];
        let text = doc.slice(block.span);
        let lead = self.frames.lead(id).and_then(|lead| ground(doc.slice(doc.blocks()[lead].span)));
        let wanted = match lead.or(self.sections[block.section]) {
            Some(Ground::Away) => false,
            Some(Ground::Counted) => opens_with_change(text),
            _ => true,
        };
        let figure = label(text).is_some_and(|l| is_of_a_figure(&text[l.end..]));
        has_target || (wanted && !figure && is_statement(text) && !names_other(text) && !is_step(doc, id))
    }
}

/// What a heading or lead-in announces; the last word decides between goals and the way to them.
fn ground(text: &str) -> Option<Ground> {
    let head = text.split_once(':').filter(|(_, rest)| !rest.trim().is_empty()).map_or(text, |(head, _)| head);
    let words = Words::of(head.trim_end_matches([':', ' ']));
    let denied = words.any(&["not", "non", "niet", "geen", "no"]);
    if denied || AWAY.close(&words) || (AWAY.stand_in(&words) && !WANTED.stand_in(&words) && classify(head) != Some(Frame::Goal))
    {
        return Some(Ground::Away);
    }
    if FIGURES.stand_in(&words) && !WANTED.stand_in(&words) {
        return Some(Ground::Counted);
    }
    (classify(head) == Some(Frame::Goal)).then_some(Ground::Wanted)
}

/// Whether a heading or the header of a column names what is counted.
pub(super) fn counts(text: &str) -> bool {
    ground(text) == Some(Ground::Counted)
}

/// Whether a number stands in a text.
pub(super) fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// An item that says something: no lead-in, no bare name of a metric, no quotation, address or path.
fn is_statement(text: &str) -> bool {
    let words = Words::of(text);
    let said = words.count() > 2 && text.trim_end().ends_with('.');
    let named = words.count() <= 4 && !said && !CHANGES.stand_in(&words);
    let spoken = text.starts_with(['"', '“', '„', '«', '/']) || text.contains("://");
    words.count() > 1 && !named && !spoken && !text.trim_end().ends_with([':', '?'])
}

/// "Tools: a, b", "Sessieduur: tijd op de site": a label of another thing, with nothing that changes behind it.
fn names_other(text: &str) -> bool {
    let other = label(text).filter(|l| classify(l.text) != Some(Frame::Goal));
    other.is_some_and(|l| !has_digit(text) && !CHANGES.stand_in(&Words::of(&text[l.end..])))
}

/// An item among figures that is a goal all the same: "Meer aanvragen uit de regio".
fn opens_with_change(text: &str) -> bool {
    CHANGES.open(&Words::of(text))
}

/// Whether an item stands below another that announces no goals.
fn is_step(doc: &Document, id: BlockId) -> bool {
    let BlockKind::Item(depth) = doc.blocks()[id].kind else { return false };
    let above = doc.blocks()[..id].iter().rev().take(ABOVE).take_while(|b| matches!(b.kind, BlockKind::Item(_)));
    let parent = above.into_iter().find(|b| matches!(b.kind, BlockKind::Item(d) if d < depth));
    parent.is_some_and(|b| classify(doc.slice(b.span)) != Some(Frame::Goal))
}

/// Whether what stands behind "Doel:" tells what a figure or a part of the document is for.
pub(super) fn is_of_a_figure(text: &str) -> bool {
    SHOWS.open(&Words::of(text))
}
