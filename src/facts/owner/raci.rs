//! RACI tables: a row's owner is its "A", else its "R".

use super::context::Context;
use super::labels::lines;
use super::mention::{Mention, Mode};
use super::setting;
use super::slot::{self, Slot};
use super::spans::{Spans, head};
use super::tables::Grid;
use crate::document::BlockId;
use crate::facts::{Owner, Scope};
use crate::text::Span;

/// Bytes of a label in front of names, at most.
const LABEL: usize = 40;

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

/// "R: Joe Park", "A: Amy Chen" on lines or items of their own. Returns the lines, which are read.
pub(super) fn on_lines(cx: &Context<'_>, owners: &mut Vec<Owner>) -> Spans {
    let mut run: Vec<(char, BlockId, Span, Span)> = Vec::new();
    let mut read = Vec::new();
    for (id, block) in cx.blocks().iter().enumerate() {
        let plain = block.row.is_none() && !block.quoted;
        for line in lines(cx.slice(block.span), block.span.start).filter(|_| plain) {
            let here = run.last().is_none_or(|last| cx.blocks()[last.1].section == block.section);
            match role_of_line(cx, line).filter(|_| here) {
                Some((letter, value)) => run.push((letter, id, line, value)),
                None => end_of_run(cx, &mut run, &mut read, owners),
            }
        }
    }
    end_of_run(cx, &mut run, &mut read, owners);
    Spans::of(read.into_iter())
}

/// Whose the lines are that were read so far: the "A", else the "R".
fn end_of_run(cx: &Context<'_>, run: &mut Vec<(char, BlockId, Span, Span)>, read: &mut Vec<Span>, owners: &mut Vec<Owner>) {
    let lines = std::mem::take(run);
    let has = |letter: char| lines.iter().any(|(l, ..)| *l == letter);
    if !has('a') || !(has('c') || has('i')) {
        return;
    }
    for letter in ['a', 'r'] {
        let mut found = false;
        for (_, id, line, value) in lines.iter().filter(|(l, ..)| *l == letter) {
            let (scope, owns) = setting::of_label(cx, *id, Span { end: line.start, ..*line });
            let own = people(cx, *value);
            found |= !own.is_empty();
            owners.extend(own.iter().map(|m| cx.owner(m, scope, owns, *line)));
        }
        if found {
            read.extend(lines.iter().map(|(_, _, line, _)| *line));
            return;
        }
    }
}

/// What a line begins with: a letter of RACI or its word, a mark, and the names behind it.
fn role_of_line(cx: &Context<'_>, line: Span) -> Option<(char, Span)> {
    let text = cx.folded(line);
    let near = head(text, LABEL);
    let at = [":", "=", " – ", " — ", " - "].iter().filter_map(|m| near.find(m).map(|at| (at, at + m.len()))).min()?;
    let label = near[..at.0].trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let word = label.split([' ', '(']).next().unwrap_or_default();
    let letter = match word {
        "r" | "responsible" | "verantwoordelijk" | "verantwoordelijke" | "uitvoerend" => 'r',
        "a" | "accountable" | "eindverantwoordelijk" | "eindverantwoordelijke" => 'a',
        "c" | "consulted" | "geraadpleegd" | "raadplegen" | "consult" => 'c',
        "i" | "informed" | "geïnformeerd" | "geinformeerd" | "informeren" | "inform" => 'i',
        _ => return None,
    };
    let whole = label.len() == word.len() || label[word.len()..].trim_start().starts_with('(');
    whole.then_some((letter, Span { start: line.start + at.1 as u32, end: line.end }))
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
