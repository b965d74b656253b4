//! Rows of action tables in which only the action is filled in: what is to be done, by nobody yet.

use std::collections::BTreeSet;

use super::{details, moment, work};
use crate::document::{BlockId, Row};
use crate::facts::Source;
use crate::facts::column::Column;
use crate::facts::frame::is_step;
use crate::facts::words::{Phrases, Words};

/// Subheadings from which on a table is taken to be in groups.
const GROUPS: usize = 2;
/// Words of an action in a cell, at most; longer is a remark.
const LONGEST: usize = 20;

/// What opens a remark below the rows.
static REMARKS: Phrases =
    Phrases::of("bron, let op, n.b, nb, noot, note, notes, opmerking, opmerkingen, remark, remarks, source, toelichting");

/// A row below the headers.
struct Line {
    block: BlockId,
    bare: bool,
}

/// The blocks of these rows; `columns` are those of every table, by its id.
pub(super) fn rows(source: Source<'_>, columns: &[Vec<(u16, Column)>]) -> BTreeSet<BlockId> {
    let mut tables: Vec<Vec<Line>> = columns.iter().map(|_| Vec::new()).collect();
    for (block, row) in source.doc.blocks().iter().enumerate().filter_map(|(id, b)| Some((id, b.row.as_ref()?))) {
        let Some(lines) = tables.get_mut(row.table).filter(|_| !row.header && is_planned(&columns[row.table])) else { continue };
        let filled = row.cells.iter().filter(|c| !source.doc.slice(c.span).trim().is_empty()).count();
        if filled > 0 {
            lines.push(Line { block, bare: filled == 1 && opens(source, row) });
        }
    }
    tables.iter().flat_map(|lines| of_table(source, lines)).collect()
}

/// A first column of actions, with who, when or how much beside it.
fn is_planned(columns: &[(u16, Column)]) -> bool {
    let detail = |c: &(u16, Column)| matches!(c.1, Column::Owner | Column::Date | Column::Budget);
    columns.first().is_some_and(|(_, c)| *c == Column::Action) && columns.iter().any(detail)
}

/// Whether what a row says stands in the first of its cells; one cell alone is merged over the table.
fn opens(source: Source<'_>, row: &Row) -> bool {
    row.cells.len() > 1 && row.cells.first().is_some_and(|c| c.column == 0 && !source.doc.slice(c.span).trim().is_empty())
}

/// The rows of one table that say what is done. Those that only head the rows below them do not.
fn of_table(source: Source<'_>, lines: &[Line]) -> Vec<BlockId> {
    let bare = lines.iter().filter(|line| line.bare).count();
    let paired = lines.windows(2).any(|pair| pair[0].bare && pair[1].bare);
    let heads = lines.first().is_some_and(|line| line.bare) && lines.last().is_some_and(|line| !line.bare);
    if heads && !paired && bare >= GROUPS {
        return Vec::new();
    }
    let tail = lines.len() - lines.iter().rev().take_while(|line| line.bare).count();
    let rows = lines.iter().enumerate().filter(|(_, line)| line.bare);
    rows.filter(|(at, line)| says(source, line.block, *at >= tail)).map(|(_, line)| line.block).collect()
}

/// Whether the one filled cell is something to do; `last` says that only such rows follow, so that it heads none.
fn says(source: Source<'_>, id: BlockId, last: bool) -> bool {
    let block = &source.doc.blocks()[id];
    let Some(cell) = block.row.as_ref().and_then(|row| row.cells.first()) else { return false };
    let text = source.doc.slice(cell.span).trim();
    let lang = source.language.blocks.get(id).copied().unwrap_or(source.language.document);
    let words = Words::of(text);
    // in a PDF the second line of a cell looks like a row
    let wrapped = source.doc.format() == "pdf" && !text.starts_with(char::is_uppercase);
    let open = text.starts_with(char::is_alphanumeric) && text.contains(char::is_alphabetic) && details::is_filled(text);
    let aside = REMARKS.open(&words) || is_step(text) || moment::fills(text, lang) || work::is_none(text);
    let whole = !text.ends_with([':', '?']) && (1..=LONGEST).contains(&words.count());
    open && whole && !aside && !wrapped && (last || work::is_shaped(text, lang) || work::does(source, cell.span))
}
