//! Owners in tables: a column of owners, or a first column that names what the second one says.

use super::context::Context;
use super::labels;
use super::mention::{Mention, Mode};
use super::raci;
use super::setting;
use super::slot::{self, Slot};
use super::terms::Class;
use super::words::{ACTION_WORDS, CONTACT_COLUMNS, DUTIES, GOAL_WORDS, NAME_COLUMNS, ROLE_COLUMNS, WORK_COLUMNS, Words};
use crate::document::{BlockId, Cell, Row, TableId};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::lexicon::Strength;
use crate::text::Span;

/// A table's rows, with the cells that name the columns.
pub(super) struct Grid<'a> {
    /// Cells of the header row; empty where there is none.
    pub(super) headers: Vec<Cell>,
    /// Block and row, header rows left out.
    pub(super) rows: Vec<(BlockId, &'a Row)>,
}

impl Grid<'_> {
    /// The cell of a row in a column.
    pub(super) fn cell(row: &Row, column: u16) -> Option<Span> {
        let straight = row.cells.get(usize::from(column)).filter(|c| c.column == column);
        straight.or_else(|| row.cells.iter().find(|c| c.column == column)).map(|c| c.span)
    }
}

/// A column that holds owners.
#[derive(Clone, Copy)]
struct Column {
    at: u16,
    header: Span,
    mode: Mode,
    /// Only people count: a column of names.
    people: bool,
}

/// Owners in every table.
pub(super) fn find(cx: &Context<'_>, owners: &mut Vec<Owner>) {
    let mut rows: Vec<Vec<(BlockId, &Row)>> = vec![Vec::new(); cx.source.doc.tables().len()];
    for (id, block) in cx.blocks().iter().enumerate().filter(|(_, b)| !b.quoted) {
        if let Some(row) = &block.row {
            rows[row.table].push((id, row));
        }
    }
    for (id, all) in rows.iter().enumerate() {
        let grid = grid(cx, id, all);
        if raci::find(cx, &grid, owners) {
            continue;
        }
        let column = owner_column(cx, &grid);
        match column {
            Some(column) => in_column(cx, &grid, column, owners),
            None => pairs(cx, all, owners),
        }
    }
}

fn grid<'a>(cx: &Context<'a>, table: TableId, all: &[(BlockId, &'a Row)]) -> Grid<'a> {
    let mut rows: Vec<(BlockId, &Row)> = all.iter().filter(|(_, r)| !r.header).copied().collect();
    let mut headers = cx.source.doc.tables()[table].headers.clone();
    let names_owners = |row: &Row| row.cells.len() > 2 && row.cells.iter().any(|c| header_mode(cx, c.span) == Some(Mode::Strong));
    if headers.is_empty() && rows.len() > 1 && names_owners(rows[0].1) {
        headers.clone_from(&rows.remove(0).1.cells);
    }
    Grid { headers, rows }
}

/// How a column's header speaks of owners: outright, or in a word that has other uses.
fn header_mode(cx: &Context<'_>, header: Span) -> Option<Mode> {
    let text = cx.folded(header).trim_matches(|c: char| !c.is_alphanumeric());
    if text.split(' ').count() > 5 || ["voor", "for", "van", "of"].iter().any(|p| text.split(' ').next_back() == Some(*p)) {
        return None;
    }
    let terms = cx.terms.within(header);
    if terms.iter().any(|t| matches!(t.class, Class::Author | Class::Stranger)) {
        return None;
    }
    let term = terms.iter().find(|t| matches!(t.class, Class::Label | Class::Predicate | Class::By))?;
    let word = cx.folded(term.span);
    let edge = text.starts_with(word) || text.ends_with(word);
    match term.strength {
        Strength::Weak => (text == word || text == "wie?" || text == "actie door" || adds_when(text, word)).then_some(Mode::Weak),
        _ => edge.then_some(Mode::Strong),
    }
}

/// "Wie / wanneer", "Who & when": the same column says when.
fn adds_when(text: &str, word: &str) -> bool {
    let rest = text.strip_prefix(word).unwrap_or("x");
    let mut words = rest.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words.all(|w| matches!(w, "wanneer" | "when" | "datum" | "date" | "deadline" | "en" | "and" | "by"))
}

fn owner_column(cx: &Context<'_>, grid: &Grid<'_>) -> Option<Column> {
    let texts: Vec<&str> = grid.headers.iter().map(|h| cx.folded(h.span).trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let has = |words: &'static Words| texts.iter().position(|t| words.contains(t));
    let duties = has(&DUTIES);
    let column = |i: usize, mode, people| Column { at: grid.headers[i].column, header: grid.headers[i].span, mode, people };
    let modes: Vec<Option<Mode>> = grid.headers.iter().map(|h| header_mode(cx, h.span)).collect();
    let of_mode = |mode| modes.iter().position(|m| *m == Some(mode));
    let work = |t: &&str| ACTION_WORDS.contains(t) || GOAL_WORDS.contains(t) || DUTIES.contains(t);
    if texts.len() < 2 || (texts.len() == 2 && of_mode(Mode::Strong) == Some(0) && !texts.get(1).is_some_and(work)) {
        return None;
    }
    if let Some(i) = of_mode(Mode::Strong).filter(|_| !is_contact_list(&texts)) {
        return Some(column(i, Mode::Strong, false));
    }
    if let Some(i) = has(&NAME_COLUMNS).filter(|i| duties.is_some_and(|d| d != *i)) {
        return Some(column(i, Mode::Strong, true));
    }
    if let Some(i) = has(&ROLE_COLUMNS).filter(|_| duties.is_some()) {
        return Some(column(i, Mode::Strong, false));
    }
    let stranger = grid.rows.first().is_some_and(|(id, _)| cx.setting(&cx.blocks()[*id]).stranger);
    let weak = of_mode(Mode::Weak).or_else(|| texts.iter().position(|t| *t == "lead" || t.ends_with(" lead")));
    let work = texts.iter().any(|t| ACTION_WORDS.contains(t) && *t != "wat" && *t != "what");
    let mode = if work { Mode::Strong } else { Mode::Likely };
    weak.filter(|_| !stranger && !is_contact_list(&texts)).map(|i| column(i, mode, false))
}

/// A list of customers, shops or editors: their owners own nothing here.
fn is_contact_list(texts: &[&str]) -> bool {
    let contact = texts.iter().filter(|t| CONTACT_COLUMNS.contains(t)).count();
    contact > 0 && !texts.iter().any(|t| WORK_COLUMNS.iter().any(|w| t.contains(w)))
}

fn in_column(cx: &Context<'_>, grid: &Grid<'_>, column: Column, owners: &mut Vec<Owner>) {
    let mut gaps: Vec<(BlockId, Option<Span>)> = Vec::new();
    let mut filled = 0;
    for (id, row) in &grid.rows {
        let cell = Grid::cell(row, column.at);
        let others = row.cells.iter().any(|c| c.column != column.at && !c.span.is_empty());
        match cell.map(|c| slot::read(cx, c, column.mode)) {
            Some(Slot::Owners(mentions)) => {
                filled += 1;
                add(cx, *id, column, &mentions, owners);
            }
            Some(Slot::Placeholder(span)) => gaps.push((*id, Some(span))),
            Some(Slot::Blank) | None if others => gaps.push((*id, None)),
            Some(Slot::Nobody) => filled += 1,
            _ => {}
        }
    }
    let actions = grid.headers.iter().any(|h| ACTION_WORDS.contains(cx.folded(h.span)));
    if (column.mode == Mode::Strong || actions) && !column.people {
        add_gaps(cx, column, &gaps, filled, owners);
    }
}

fn add(cx: &Context<'_>, id: BlockId, column: Column, mentions: &[Mention], owners: &mut Vec<Owner>) {
    let (scope, owns) = setting::of_item(cx, id);
    for mention in mentions {
        if column.people && mention.name.is_none() {
            continue;
        }
        owners.push(cx.owner(mention, scope, owns, mention.span));
    }
}

/// A whole column without owners is one gap in the plan; single ones are gaps of their rows where something announces them.
fn add_gaps(cx: &Context<'_>, column: Column, gaps: &[(BlockId, Option<Span>)], filled: usize, owners: &mut Vec<Owner>) {
    let Some((first, said)) = gaps.first() else { return };
    if filled == 0 {
        let (scope, owns) = setting::of_item(cx, *first);
        let scope = if scope == Scope::Goal { Scope::Goal } else { Scope::Section };
        owners.push(cx.placeholder(scope, owns, said.unwrap_or(column.header)));
        return;
    }
    for (id, said) in gaps {
        if let Some(span) = said {
            let (scope, owns) = setting::of_item(cx, *id);
            owners.push(cx.placeholder(scope, owns, *span));
        }
    }
}

/// "Eigenaar | Sanne de Vries": rows of a name and a value.
fn pairs(cx: &Context<'_>, rows: &[(BlockId, &Row)], owners: &mut Vec<Owner>) {
    for (id, row) in rows.iter().filter(|(_, r)| (2..=3).contains(&r.cells.len())) {
        let id = *id;
        let (key, value) = (row.cells[0].span, row.cells[1].span);
        let Some(outright) = key_kind(cx, key) else { continue };
        let (scope, owns) = scope_of_pair(cx, id, key);
        match slot::read(cx, value, if outright { Mode::Strong } else { Mode::Weak }) {
            Slot::Owners(mentions) => {
                let named = |m: &&Mention| m.name.is_some() && m.kind != OwnerKind::Team;
                for mention in mentions.iter().filter(|m| named(m) || (outright && !row.header)) {
                    owners.push(cx.owner(mention, scope, owns, Span { start: key.start, end: mention.span.end }));
                }
            }
            Slot::Placeholder(span) => owners.push(cx.placeholder(scope, owns, Span { start: key.start, end: span.end })),
            Slot::Blank if outright && !row.header => owners.push(cx.placeholder(scope, owns, key)),
            _ => {}
        }
    }
}

/// Whether a first cell announces an owner outright, or is a function that a name may follow.
fn key_kind(cx: &Context<'_>, key: Span) -> Option<bool> {
    if header_mode(cx, key) == Some(Mode::Strong) {
        return Some(true);
    }
    let text = cx.folded(key).trim_matches(|c: char| !c.is_alphanumeric());
    let terms = cx.terms.within(key);
    let whole = terms.first().filter(|t| t.span.len() >= text.len() && t.class == Class::Role && t.strength == Strength::Strong);
    whole.map(|_| false)
}

/// A table of names and values at the head, or about the plan, speaks of the plan.
fn scope_of_pair(cx: &Context<'_>, id: BlockId, key: Span) -> (Scope, Option<Span>) {
    let block = &cx.blocks()[id];
    let setting = cx.setting(block);
    let (scope, owns) = setting::of_label(cx, id, key);
    match scope {
        Scope::Action if setting.front || setting.whole => (Scope::Plan, None),
        Scope::Action => (Scope::Section, setting::heading(cx, block)),
        _ => (scope, owns),
    }
}

/// Headings that are nothing but a label: what stands below is the owner.
pub(super) fn under_headings(cx: &Context<'_>, owners: &mut Vec<Owner>) {
    for (id, block) in cx.blocks().iter().enumerate() {
        if !matches!(block.kind, crate::document::BlockKind::Heading(_))
            || block.quoted
            || cx.slice(block.span).contains([':', '?'])
        {
            continue;
        }
        let text = cx.folded(block.span).trim_matches(|c: char| !c.is_alphabetic());
        let label = cx.terms.within(block.span).first().filter(|t| {
            matches!(t.class, Class::Label | Class::Predicate) && t.strength != Strength::Weak && t.span.len() >= text.len()
        });
        let Some(label) = label else { continue };
        let scope = Scope::Plan;
        match labels::below(cx, id) {
            Slot::Owners(mentions) => {
                owners.extend(mentions.iter().map(|m| cx.owner(m, scope, None, Span { start: m.span.start, end: m.span.end })));
            }
            Slot::Placeholder(span) => owners.push(cx.placeholder(scope, None, span)),
            Slot::Blank if cx.blocks().get(id + 1).is_none_or(|b| matches!(b.kind, crate::document::BlockKind::Heading(_))) => {
                owners.push(cx.placeholder(scope, None, label.span));
            }
            _ => {}
        }
    }
}
