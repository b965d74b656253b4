//! Actions: what will be done, and whether each has an owner, a date and a budget.

mod moment;
mod work;

#[cfg(test)]
mod tests;

use super::column::{self, Column};
use super::frame::{Frame, Frames, classify, label};
use super::target::any_at;
use super::words::{Phrases, Words};
use super::{Action, Owner, OwnerKind, Scope, Source, Target};
use crate::document::{Block, BlockId, BlockKind, Row};
use crate::text::{Lang, Span, quantities};

/// Blocks right under an action that may hold its owner, its date, its budget, at most.
const DETAILS: usize = 8;
/// Words in such a detail's label, at most: "Budget (indicatief)".
const LABEL_WORDS: usize = 3;

/// Labels of lines that describe an action and are none.
static ASIDE: Phrases = Phrases::of(
    "
    aanspreekpunt, actiehouder, assignee, audience, bedrag, budget, by when, caption, channel, cost, costs, cta, date, datum,
    deadline, doel, doelgroep, door, duration, due, due date, duur, effort, eigenaar, goal, hashtags, hook, kanaal, kosten, kpi,
    kpi's, kpis, lead, locatie, location, looptijd, metric, metrics, owner, planning, prioriteit, priority, responsible, result,
    resultaat, status, target, tegen wanneer, tijd, time, timing, tone, trekker, verantwoordelijk, verantwoordelijke, waar,
    waarom, wanneer, when, where, who, why, wie
    ",
);

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
    frames: Frames,
    /// What owners own and where they are named, sorted and disjoint.
    owned: Vec<Span>,
    /// Items and rows with an owner of their own, sorted.
    assigned: Vec<Span>,
    targets: &'a [Target],
}

/// Every action, in order: ticked items, rows of action tables and calendars, items under headings that announce actions, items
/// with an owner of their own, items that begin or end with a verb of work, and records of a labelled action.
pub fn find(source: Source<'_>, owners: &[Owner], targets: &[Target]) -> Vec<Action> {
    let cx = Context::new(source, owners, targets);
    let tables = column::of_tables(source.doc, source.language.document);
    let mut actions = Vec::new();
    for (id, block) in source.doc.blocks().iter().enumerate() {
        let columns = block.row.as_ref().map_or(&[][..], |r| &tables[r.table][..]);
        let acts = match (&block.row, block.kind) {
            (Some(row), _) => cx.is_action_row(id, row, columns),
            (None, BlockKind::Item(_)) => cx.is_action_item(id, block),
            (None, BlockKind::Paragraph) => cx.is_calendar_line(id, block) || cx.is_record(id, block),
            _ => false,
        };
        if acts {
            actions.push(cx.action(id, columns));
        }
    }
    actions
}

impl<'a> Context<'a> {
    fn new(source: Source<'a>, owners: &[Owner], targets: &'a [Target]) -> Context<'a> {
        let held = owners.iter().filter(|o| o.kind != OwnerKind::Placeholder);
        let owned = disjoint(held.clone().flat_map(|o| [Some(o.span), o.owns]).flatten().collect());
        let mut assigned: Vec<Span> = held.filter(|o| o.scope == Scope::Action).filter_map(|o| o.owns).collect();
        assigned.sort();
        Context { source, frames: Frames::of(source.doc), owned, assigned, targets }
    }

    fn lang(&self, block: BlockId) -> Lang {
        self.source.language.blocks.get(block).copied().unwrap_or(self.source.language.document)
    }

    fn slice(&self, span: Span) -> &'a str {
        self.source.doc.slice(span)
    }

    fn is_owned(&self, span: Span) -> bool {
        let from = self.owned.partition_point(|o| o.end <= span.start);
        self.owned.get(from).is_some_and(|o| o.overlaps(span))
    }

    /// A filled row of a table with a column of actions beside who or when, or of a calendar.
    fn is_action_row(&self, id: BlockId, row: &Row, columns: &[(u16, Column)]) -> bool {
        let frame = self.frames.at(id);
        let has = |kind: Column| columns.iter().any(|(_, c)| *c == kind);
        let filled = row.cells.iter().filter(|c| !self.slice(c.span).trim().is_empty()).count();
        let goals = columns.first().is_some_and(|(_, c)| *c == Column::Metric);
        let span = self.source.doc.blocks()[id].span;
        let planned = has(Column::Owner) || has(Column::Date) || self.assigned.binary_search(&span).is_ok();
        let acts = (has(Column::Action) && (planned || has(Column::Budget) || frame == Frame::Action))
            || (planned && frame == Frame::Action && !goals);
        let whole = row.cells.first().map(|c| Words::of(self.slice(c.span)));
        let total = whole.is_some_and(|w| w.begin(&["totaal", "total", "subtotaal", "subtotal"]));
        !row.header && filled > 1 && acts && !goals && frame != Frame::Refuse && !has(Column::Market) && !total
    }

    fn is_action_item(&self, id: BlockId, block: &Block) -> bool {
        let frame = self.frames.at(id);
        if block.quoted || frame == Frame::Refuse {
            return false;
        }
        let text = self.slice(block.span);
        let words = Words::of(text);
        if block.ticked.is_some() {
            return words.count() > 0;
        }
        let announced = label(text).and_then(|l| classify(l.text)) == Some(Frame::Goal);
        let target = any_at(self.targets, |t| t.span, block.span);
        if is_detail(text) || announced || target || words.count() < 2 || words.has("?") || text.trim_end().ends_with(':') {
            return false;
        }
        let assigned = self.assigned.binary_search(&block.span).is_ok() && !ANSWERS.stand_in(&words);
        let source = self.source;
        match frame {
            Frame::Action => assigned || work::is_named(source, block) || work::is_shaped(text, self.lang(id)),
            Frame::Goal => false,
            _ if self.is_scheduled(id, block) => work::is_named(source, block) || work::is_shaped(text, self.lang(id)),
            _ => assigned || work::opens_or_closes(source, block),
        }
    }

    /// Under a heading or a lead-in that is a moment: "In maart:".
    fn is_scheduled(&self, id: BlockId, block: &Block) -> bool {
        let lang = self.lang(id);
        self.around(id, block).any(|span| moment::fills(self.slice(span), lang))
    }

    /// The lead-in and the heading that a block stands under.
    fn around(&self, id: BlockId, block: &Block) -> impl Iterator<Item = Span> {
        let heading = self.source.doc.sections()[block.section].heading;
        let blocks = self.source.doc.blocks();
        self.frames.lead(id).into_iter().chain(heading).map(|b| blocks[b].span)
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
        let text = self.slice(block.span);
        let mut lines = text.split('\n');
        let first = lines.next().unwrap_or_default();
        let named = label(first).is_some_and(|l| {
            let bare = l.text.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
            NAMES_ACTION.has(&bare) && Words::of(&first[l.end..]).count() > 0
        });
        let open = named && !block.quoted && self.frames.at(id) != Frame::Refuse;
        open && (lines.any(is_detail) || self.details(id).next().is_some())
    }

    /// The lines right under an action that say who, when, for how much.
    fn details(&self, id: BlockId) -> impl Iterator<Item = Span> {
        let blocks = self.source.doc.blocks();
        let (kind, section) = (blocks[id].kind, blocks[id].section);
        let fits = move |block: &&Block| {
            let below = match (kind, block.kind) {
                (BlockKind::Item(depth), BlockKind::Item(other)) => other >= depth,
                (BlockKind::Paragraph, BlockKind::Paragraph | BlockKind::Item(_)) => true,
                _ => false,
            };
            below && block.section == section && is_detail(self.slice(block.span))
        };
        blocks[id + 1..].iter().take(DETAILS).take_while(fits).map(|b| b.span)
    }

    /// Whether a heading or lead-in says when; the year of the title is that of the plan.
    fn is_moment_of(&self, span: Span, lang: Lang) -> bool {
        let text = self.slice(span);
        let title = self.source.doc.blocks().iter().find(|b| matches!(b.kind, BlockKind::Heading(_)));
        let titled = title.is_some_and(|b| b.span == span && b.kind == BlockKind::Heading(1));
        if titled { moment::is_in_year(text, lang) } else { moment::stands_in(text, lang) }
    }

    fn action(&self, id: BlockId, columns: &[(u16, Column)]) -> Action {
        let block = &self.source.doc.blocks()[id];
        let lang = self.lang(id);
        let own: Vec<Span> = std::iter::once(block.span).chain(self.details(id)).collect();
        let filled = |kind: Column| cells(block, columns, kind).any(|span| is_filled(self.slice(span)));
        let owned = own.iter().copied().chain(self.around(id, block)).any(|span| self.is_owned(span));
        let dated = filled(Column::Date)
            || own.iter().any(|span| moment::stands_in(self.slice(*span), lang) || moment::is_day(self.slice(*span)))
            || self.around(id, block).any(|span| self.is_moment_of(span, lang));
        let money = |span: &Span| quantities(self.slice(*span), lang).iter().any(|q| q.unit.is_money());
        let budgeted = filled(Column::Budget) || own.iter().any(money);
        Action { span: block.span, owned, dated, budgeted }
    }
}

/// Sorted, with overlapping ones made one.
fn disjoint(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    let mut kept: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match kept.last_mut().filter(|last| span.start < last.end) {
            Some(last) => last.end = last.end.max(span.end),
            None => kept.push(span),
        }
    }
    kept
}

/// "Wie: Noor", "Budget: € 500".
fn is_detail(text: &str) -> bool {
    let whole = label(text).filter(|l| !l.text.contains('(') || l.text.contains(')'));
    whole.map(|l| Words::of(l.text)).is_some_and(|words| ASIDE.stand_in(&words) && words.count() <= LABEL_WORDS)
}

fn cells<'a>(block: &'a Block, columns: &'a [(u16, Column)], kind: Column) -> impl Iterator<Item = Span> + 'a {
    let cells = block.row.iter().flat_map(|r| r.cells.iter());
    cells.filter(move |c| columns.iter().any(|(at, k)| *at == c.column && *k == kind)).map(|c| c.span)
}

/// Whether a cell says something: no dash, no "TBD".
fn is_filled(text: &str) -> bool {
    let words = Words::of(text);
    let undecided = words.begin(&["tbd", "tba", "ntb", "nog te bepalen", "nader te bepalen", "to be determined"]);
    let whole = words.iter().collect::<Vec<_>>().join(" ");
    let open = undecided || matches!(whole.as_str(), "nvt" | "na" | "n / a" | "later");
    text.contains(char::is_alphanumeric) && !open
}
