//! Whether a block stands where actions are listed, where goals are, or where nothing is announced that will be done.

use crate::document::{BlockId, Document, SectionId};
use crate::facts::Layout;
use crate::facts::frame::Frame;
use crate::facts::words::{Phrases, Words};

/// What surrounds a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Things to do.
    Actions,
    /// The way of working, with things to do among other lines.
    Approach,
    /// Things that will be true.
    Goals,
    /// Things that nobody is going to do here: budgets, markets, the past, risks, what is left undone.
    Refused,
    /// Nothing known.
    Open,
}

/// How a heading or lead-in says that things to do follow, beside the words that every fact knows.
static ANNOUNCES: Phrases = Phrases::of(
    "
    aan de slag, action points, actions to take, activiteitenplan, aktieplan, assignments, concrete stappen, dit doen we, dit gaan we doen,
    dit pakken we aan, dit pakken we op, first steps, first things first, here's what, initiatieven, initiatives, key activities, klussen,
    klussenlijst, plan of action, planned work, quick wins, steps, taakverdeling, things to do, to be done, wat er moet gebeuren,
    wat gaat er gebeuren, wat gebeurt er, wat moet er gebeuren, wat we aanpakken, wat we gaan aanpakken, wat we gaan doen, wat we oppakken,
    we are going to, we gaan dit doen, we will do, we'll do, we're doing, we're going to do, what are we doing, what are we going to do,
    what has to happen, what needs doing, what needs to happen, what's going out, what we plan to do, what we're doing, what we're going to do, what's next, who does what,
    wie doet wat, werkpakketten, work packages, work plan, workplan, workstreams, zo gaan we het doen, zo pakken we het aan
    ",
);

/// How it says that the way of working follows, in which some lines are things to do.
static DESCRIBES: Phrases = Phrases::of(
    "
    aanpak, approach, fases, hoe gaan we dat doen, hoe pakken we dit aan, hoe we dat doen, how we get there, how we will do it,
    how we'll do it, how we'll get there, how will we get there, implementatie, implementation, phases, plan van aanpak, sprints, wat we doen,
    what we do, zo doen we dat
    ",
);

/// How it says that what follows will not, or is something else.
static DENIES: Phrases = Phrases::of(
    "
    aannames, afbakening, afhankelijkheden, assumptions, bedreigingen, beslissingen, buiten scope, choices, constraints, core message, core messages,
    decisions, dependencies, do not do, don't do, gaan we niet, geleerd, geleerde lessen, guardrails, kansen, kernboodschap, kernboodschappen,
    kernwaarden, keuzes, key message, key messages, learned, learnings, lessen, lessons, niet doen, niet meer doen, niet meer,
    non goals, not doing, not do, on hold, opportunities, out of scope, parkeerlijst, parking lot, preconditions, principes, principles, randvoorwaarden,
    requirements, risico, risico's, risicos, risk, risks, spelregels, stop doing, stoppen, stoppen we, sterktes, strengths, threats, uitgangspunten, uitgesloten,
    values, voorwaarden, waarden, wat ging goed, wat ging minder, wat werkte, weaknesses, went well, what worked, won't do, worked well,
    zwaktes
    ",
);

/// The place of every section and block.
#[derive(Clone, Debug)]
pub(super) struct Places {
    sections: Vec<Option<Place>>,
    blocks: Vec<Place>,
}

impl Places {
    /// Reads headings and lead-ins.
    pub(super) fn of(doc: &Document, layout: &Layout) -> Places {
        let (frames, title) = (&layout.frames, layout.title);
        let mut sections: Vec<Option<Place>> = Vec::with_capacity(doc.sections().len());
        for (id, section) in doc.sections().iter().enumerate() {
            let own = doc.heading(id).filter(|_| section.heading != title).and_then(announced);
            let above = || section.parent.and_then(|up| sections[up]);
            sections.push(own.or_else(above));
        }
        let place = |(id, block): (BlockId, &crate::document::Block)| {
            let lead = frames.lead(id).and_then(|lead| announced(doc.slice(doc.blocks()[lead].span)));
            let framed = match frames.at(id) {
                Frame::Action => Some(Place::Actions),
                Frame::Goal => Some(Place::Goals),
                Frame::Refuse => Some(Place::Refused),
                Frame::Plain => None,
            };
            let said = sections[block.section];
            let denied = said.filter(|s| *s == Place::Refused);
            lead.or(denied).or(framed).or(said).unwrap_or(Place::Open)
        };
        let blocks = doc.blocks().iter().enumerate().map(place).collect();
        Places { sections, blocks }
    }

    /// What surrounds a block.
    pub(super) fn at(&self, block: BlockId) -> Place {
        self.blocks[block]
    }

    /// What a section's headings announce.
    pub(super) fn of_section(&self, section: SectionId) -> Place {
        self.sections[section].unwrap_or(Place::Open)
    }
}

/// What a heading or lead-in announces in so many words.
fn announced(text: &str) -> Option<Place> {
    let words = Words::of(text);
    if DENIES.stand_in(&words) {
        return Some(Place::Refused);
    }
    if ANNOUNCES.stand_in(&words) {
        return Some(Place::Actions);
    }
    if DESCRIBES.stand_in(&words) {
        return Some(Place::Approach);
    }
    match crate::facts::frame::classify(text)? {
        Frame::Action => Some(Place::Actions),
        Frame::Goal => Some(Place::Goals),
        Frame::Refuse => Some(Place::Refused),
        Frame::Plain => None,
    }
}
