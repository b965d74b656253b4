//! RACI tables: a row's owner is its "A", else its "R".

use super::context::Context;
use super::mention::{Mention, Mode};
use super::setting;
use super::slot::{self, Slot};
use super::tables::Grid;
use crate::document::BlockId;
use crate::facts::{Owner, Scope};
use crate::text::Span;

/// Finds the owners of a RACI table; false where it is none.
pub(super) fn find(cx: &Context<'_>, grid: &Grid<'_>, owners: &mut Vec<Owner>) -> bool {
    if let Some((accountable, responsible)) = lettered(cx, grid) {
        for (id, row) in &grid.rows {
            let in_cell = |column| Grid::cell(row, column).map_or(Vec::new(), |c| people(cx, c));
            let own = Some(in_cell(accountable)).filter(|o| !o.is_empty()).unwrap_or_else(|| in_cell(responsible));
            let (scope, owns) = setting::of_item(cx, *id);
            owners.extend(own.iter().map(|m| cx.owner(m, scope, owns, m.span)));
        }
        return true;
    }
    let coded: Vec<usize> = (0..grid.headers.len()).filter(|i| is_coded(cx, grid, *i)).collect();
    let letters = |i: &usize| column_letters(cx, grid, *i);
    if coded.len() < 2 || !coded.iter().flat_map(letters).any(|l| l.contains(['a', 'r'])) {
        return false;
    }
    let heads: Vec<Vec<Mention>> = coded.iter().map(|i| people(cx, grid.headers[*i].span)).collect();
    if heads.iter().filter(|h| !h.is_empty()).count() * 2 >= coded.len() {
        by_row(cx, grid, &coded, &heads, owners);
    } else {
        by_column(cx, grid, &coded, owners);
    }
    true
}

/// Columns "R", "A", "C", "I" with names below: those of "A" and "R".
fn lettered(cx: &Context<'_>, grid: &Grid<'_>) -> Option<(u16, u16)> {
    let column = |names: &[&str]| {
        grid.headers.iter().find(|h| {
            let text = cx.folded(h.span).trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
            names.contains(&text)
        })
    };
    let accountable = column(&[
        "a", "accountable", "accountable (a)", "a (accountable)", "eindverantwoordelijk", "eindverantwoordelijke",
        "eindverantwoordelijk (a)",
    ])?;
    let responsible = column(&[
        "r", "responsible", "responsible (r)", "r (responsible)", "verantwoordelijk", "verantwoordelijke",
        "verantwoordelijk (r)", "uitvoerend", "uitvoering",
    ])?;
    Some((accountable.column, responsible.column))
}

/// The letters of a cell: "A/R" → "ar"; none where it holds anything else.
fn code(text: &str) -> Option<String> {
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let known = !letters.is_empty() && letters.len() <= 4 && letters.chars().all(|c| "raciso".contains(c));
    known.then_some(letters)
}

fn column_letters(cx: &Context<'_>, grid: &Grid<'_>, index: usize) -> Vec<String> {
    let column = grid.headers[index].column;
    grid.rows.iter().filter_map(|(_, row)| code(cx.folded(Grid::cell(row, column)?))).collect()
}

/// Every cell of the column is a code or empty, and one is a code.
fn is_coded(cx: &Context<'_>, grid: &Grid<'_>, index: usize) -> bool {
    let column = grid.headers[index].column;
    let texts: Vec<&str> = grid.rows.iter().filter_map(|(_, row)| Grid::cell(row, column)).map(|c| cx.folded(c)).collect();
    let filled = |t: &&&str| t.chars().any(char::is_alphanumeric);
    texts.iter().any(|t| code(t).is_some()) && texts.iter().filter(filled).all(|t| code(t).is_some())
}

fn people(cx: &Context<'_>, cell: Span) -> Vec<Mention> {
    match slot::read(cx, cell, Mode::Strong) {
        Slot::Owners(mentions) => mentions,
        _ => Vec::new(),
    }
}

/// Those who hold a row's "A", else its "R".
fn holders<T>(items: &[T], letters: impl Fn(&T) -> Option<String>) -> Vec<&T> {
    let with = |letter: char| items.iter().filter(|i| letters(i).is_some_and(|l| l.contains(letter))).collect::<Vec<_>>();
    Some(with('a')).filter(|a| !a.is_empty()).unwrap_or_else(|| with('r'))
}

fn by_row(cx: &Context<'_>, grid: &Grid<'_>, coded: &[usize], heads: &[Vec<Mention>], owners: &mut Vec<Owner>) {
    let columns: Vec<(u16, &Vec<Mention>)> = coded.iter().map(|i| grid.headers[*i].column).zip(heads).collect();
    for (id, row) in &grid.rows {
        let span = cx.blocks()[*id].span;
        let (scope, owns) = setting::of_item(cx, *id);
        for (_, mentions) in holders(&columns, |(column, _)| code(cx.folded(Grid::cell(row, *column)?))) {
            owners.extend(mentions.iter().map(|m| cx.owner(m, scope, owns, span)));
        }
    }
}

/// People down the first column, tasks across the head.
fn by_column(cx: &Context<'_>, grid: &Grid<'_>, coded: &[usize], owners: &mut Vec<Owner>) {
    let rows: Vec<(BlockId, Vec<Mention>, &crate::document::Row)> =
        grid.rows.iter().map(|(id, row)| (*id, row.cells.first().map_or(Vec::new(), |c| people(cx, c.span)), *row)).collect();
    for index in coded {
        let head = grid.headers[*index];
        for (id, mentions, _) in holders(&rows, |(_, _, row)| code(cx.folded(Grid::cell(row, head.column)?))) {
            let span = cx.blocks()[*id].span;
            owners.extend(mentions.iter().map(|m| cx.owner(m, Scope::Action, Some(head.span), span)));
        }
    }
}

/// "R = Joe Park, A = Amy Chen": the letters written out in one line; false where it holds no two of them.
pub(super) fn in_line(cx: &Context<'_>, id: BlockId, unit: Span, owners: &mut Vec<Owner>) -> bool {
    let text = cx.folded(unit);
    if !text.contains(['=', ':']) {
        return false;
    }
    let base = text.as_ptr() as usize;
    let lettered = |piece: &str| {
        let piece = piece.trim_start().trim_start_matches("raci").trim_start_matches([':', ' ', '-', '–', '*', '(']);
        let (letters, value) = piece.split_once(['=', ':'])?;
        let letters = letters.trim_matches([' ', '*']);
        let coded = letters.len() <= 3 && letters.split('/').all(|l| matches!(l, "r" | "a" | "c" | "i"));
        let start = value.as_ptr() as usize - base;
        coded.then(|| (letters.to_owned(), Span::new(start, start + value.len()).shift(unit.start)))
    };
    let pieces: Vec<(String, Span)> = text.split([',', ';', '·', '|']).filter_map(lettered).collect();
    let with = |letter: char| pieces.iter().find(|(letters, _)| letters.contains(letter));
    if with('a').is_none() || pieces.len() < 2 || !pieces.iter().any(|(letters, _)| letters != "a") {
        return false;
    }
    let own = with('a').map_or(Vec::new(), |(_, value)| people(cx, *value));
    let (scope, owns) = setting::of_label(cx, id, Span { end: unit.start, ..unit });
    owners.extend(own.iter().map(|m| cx.owner(m, scope, owns, m.span)));
    !own.is_empty()
}
