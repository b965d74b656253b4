//! Actions: what will be done, and for each who does it, by when, and for how much.

mod alike;
mod bare;
mod details;
mod everyone;
mod line;
mod moment;
mod place;
mod prose;
mod table;
mod work;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::frame::{Frame, classify, is_step, label};
use super::target::any_at;
use super::words::{Phrases, Words};
use super::{Action, Owner, OwnerKind, Scope, Source, Target};
use crate::document::{Block, BlockId, BlockKind};
use crate::text::{Lang, Span};
use details::Details;
pub(in crate::facts) use details::{is_detail, who_of};
use place::{Place, Places};
use table::Tables;

/// Labels of the line that says what will be done, where others say by whom and when.
static NAMES_ACTION: Phrases = Phrases::of(
    "
    actie, actiepunt, action, action item, activiteit, activity, campagne, campaign, initiatief, initiative, maatregel, taak,
    tactic, task, to do, todo, wat, what
    ",
);

/// What says that a sentence names someone's responsibility, not their work.
static ANSWERS: Phrases = Phrases::of(
    "accountable, eigenaar, eindverantwoordelijk, in charge, is de, is een, is het, is onze, is our, is the, owner, owns, reports to, responsible, trekker, verantwoordelijk",
);

/// A document as the search for actions sees it.
struct Context<'a> {
    source: Source<'a>,
    places: Places,
    /// Items and rows with an owner of their own, sorted.
    assigned: Vec<Span>,
    /// Items that are built as the actions of their list are.
    alike: BTreeSet<BlockId>,
    targets: &'a [Target],
}

/// Every action, in order: ticked items, rows of action tables and calendars, items under headings that announce actions, items
/// with an owner of their own, items that begin or end with a verb of work, and records of a labelled action.
pub fn find(source: Source<'_>, owners: &[Owner], targets: &[Target]) -> Vec<Action> {
    let cx = Context::new(source, owners, targets);
    let tables = Tables::of(source);
    let details = Details::of(source, &tables, owners);
    let mut actions = Vec::new();
    let mut above: Option<u8> = None;
    let mut last_item: Option<BlockId> = None;
    for (id, block) in source.doc.blocks().iter().enumerate() {
        let steps = cx.steps(id, block);
        if !steps.is_empty() {
            actions.extend(steps.into_iter().map(|step| details.step(id, step)));
            continue;
        }
        let acts = match (&block.row, block.kind) {
            (Some(row), _) => {
                let assigned = cx.assigned.binary_search(&block.span).is_ok();
                tables.is_action(source.doc, id, row, cx.places.at(id), assigned)
            }
            (None, BlockKind::Item(depth)) => {
                if last_item.is_none_or(|last| last + 1 < id) {
                    above = None;
                }
                last_item = Some(id);
                let nested = above.is_some_and(|up| up < depth);
                let acts = cx.is_action_item(id, block, nested);
                if acts && !nested {
                    above = Some(depth);
                }
                acts
            }
            (None, BlockKind::Paragraph) => cx.is_calendar_line(id, block) || cx.is_record(id, block),
            (None, BlockKind::Heading(_)) => cx.is_headed_record(id, block),
            _ => false,
        };
        if acts {
            actions.push(details.action(id));
        }
    }
    actions
}

impl<'a> Context<'a> {
    fn new(source: Source<'a>, owners: &[Owner], targets: &'a [Target]) -> Context<'a> {
        let held = owners.iter().filter(|o| o.kind != OwnerKind::Placeholder && o.scope == Scope::Action);
        let mut assigned: Vec<Span> = held.filter_map(|o| o.owns).collect();
        assigned.sort();
        let places = Places::of(source.doc, source.layout);
        let mut cx = Context { source, places, assigned, alike: BTreeSet::new(), targets };
        let blocks = source.doc.blocks();
        let open = |id: BlockId| cx.places.at(id) == Place::Open;
        let acts = |id: BlockId| cx.is_action_item(id, &blocks[id], false);
        cx.alike = alike::items(source, acts, open);
        cx
    }

    fn lang(&self, block: BlockId) -> Lang {
        self.source.language.blocks.get(block).copied().unwrap_or(self.source.language.document)
    }

    fn slice(&self, span: Span) -> &'a str {
        self.source.doc.slice(span)
    }

    /// Several actions in one paragraph or item.
    fn steps(&self, id: BlockId, block: &Block) -> Vec<Span> {
        let running = block.row.is_none() && matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_));
        let open = running && !block.quoted && !matches!(self.places.at(id), Place::Refused | Place::Goals);
        if open { prose::pieces(self.source, block, self.lang(id)) } else { Vec::new() }
    }

    /// `nested` says that the item stands below one that is an action.
    fn is_action_item(&self, id: BlockId, block: &Block, nested: bool) -> bool {
        let place = self.places.at(id);
        if block.quoted || place == Place::Refused {
            return false;
        }
        let text = self.slice(block.span);
        let words = Words::of(text);
        if block.ticked.is_some() {
            return words.count() > 0;
        }
        let announced = label(text).and_then(|l| classify(l.text)) == Some(Frame::Goal);
        let target = any_at(self.targets, |t| t.span, block.span);
        if is_detail(text)
            || announced
            || target
            || work::is_none(text)
            || words.count() < 2
            || words.has("?")
            || text.trim_end().ends_with(':')
        {
            return false;
        }
        let answers = ANSWERS.stand_in(&Words::of(details::without_remark(text)));
        let assigned = self.assigned.binary_search(&block.span).is_ok() && !answers;
        let source = self.source;
        let works = || work::is_named(source, block) || work::is_shaped(text, self.lang(id));
        match place {
            Place::Goals => false,
            Place::Actions => {
                let bare = !nested && !self.is_stepped(id, block) && work::is_bare(text);
                assigned || works() || names_action(text) || bare
            }
            Place::Approach => assigned || works() || names_action(text),
            Place::Open if self.alike.contains(&id) => true,
            _ if self.is_scheduled(id, block) => works(),
            _ => {
                assigned
                    || work::counts_output(source, block)
                    || work::opens_or_closes(source, block)
                    || (names_action(text) && self.has_details(id))
            }
        }
    }

    /// Right under a lead-in or heading that only counts: "Week 2". Beside the work such a part holds texts, topics and reasons.
    fn is_stepped(&self, id: BlockId, block: &Block) -> bool {
        let heading = || self.source.doc.sections()[block.section].heading;
        let above = self.source.layout.frames.lead(id).or_else(heading);
        above.is_some_and(|b| is_step(self.slice(self.source.doc.blocks()[b].span)))
    }

    /// Under a heading or a lead-in that is a moment: "In maart:".
    fn is_scheduled(&self, id: BlockId, block: &Block) -> bool {
        let lang = self.lang(id);
        let heading = self.source.doc.sections()[block.section].heading;
        let blocks = self.source.doc.blocks();
        self.source.layout.frames.lead(id).into_iter().chain(heading).any(|b| moment::heads(self.slice(blocks[b].span), lang))
    }

    /// "Week 12: blog over beurzen", "3 maart: nieuwsbrief versturen".
    fn is_calendar_line(&self, id: BlockId, block: &Block) -> bool {
        let text = self.slice(block.span);
        let Some(label) = label(text).filter(|l| !block.quoted && text[l.end..].contains(char::is_alphabetic)) else {
            return false;
        };
        moment::stands_in(label.text, self.lang(id))
            && Words::of(label.text).count() <= 3
            && work::has_execution(self.source, block)
    }

    /// "Actie: beurs boeken", with a line "Wie: Noor" right under it.
    fn is_record(&self, id: BlockId, block: &Block) -> bool {
        let mut lines = self.slice(block.span).split('\n');
        let named = names_action(lines.next().unwrap_or_default());
        let open = named && !block.quoted && self.places.at(id) != Place::Refused;
        open && (lines.any(is_detail) || self.has_details(id))
    }

    /// A heading with who, when, how much in lines right under it, and no line there that says what.
    fn is_headed_record(&self, id: BlockId, block: &Block) -> bool {
        let doc = self.source.doc;
        let text = self.slice(block.span);
        let parent = doc.sections()[block.section].parent;
        let among = parent.is_some_and(|up| self.places.of_section(up) == Place::Actions);
        let works = || work::is_shaped(text, self.lang(id)) && parent.is_some_and(|up| up > 0);
        let refused = block.quoted || matches!(classify(text), Some(Frame::Goal | Frame::Refuse));
        if refused || !(among || works()) {
            return false;
        }
        let below = || details::below(doc, id).flat_map(|span| self.slice(span).split('\n'));
        let mut kinds: Vec<details::Kind> = below().filter_map(details::kind).collect();
        kinds.sort();
        kinds.dedup();
        let next = doc.blocks().get(id + 1 + details::below(doc, id).count());
        let does = next.is_some_and(|b| b.section == block.section && matches!(b.kind, BlockKind::Item(_) | BlockKind::Row));
        kinds.len() >= 2 && !does && !below().any(names_action)
    }

    fn has_details(&self, id: BlockId) -> bool {
        details::below(self.source.doc, id).next().is_some()
    }
}

/// "Actie: beurs boeken", "What: book the fair".
fn names_action(line: &str) -> bool {
    label(line).is_some_and(|l| {
        let bare = l.text.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        NAMES_ACTION.has(&bare) && Words::of(&line[l.end..]).count() > 0
    })
}
