//! Grids: `+---+---+` between rows, `|` between cells, `+===+===+` below the header.

use std::ops::Range;

use super::{Line, Row};

/// The rows of the grid that begins with the first line, and how many lines it takes; 0 where none begins there. What begins like a
/// grid and is none has lines without rows.
pub(super) fn table(lines: &[Line<'_>]) -> (Vec<Row>, usize) {
    if !lines.first().is_some_and(|line| is_rule(line.text.trim_start())) {
        return (Vec::new(), 0);
    }
    let framed = |line: &&Line<'_>| line.text.trim_start().starts_with(['+', '|']) && line.text.ends_with(['+', '|']);
    let drawn = lines.iter().take_while(framed).count();
    let whole = lines[..drawn].iter().rposition(|line| is_rule(line.text.trim_start())).unwrap_or(0);
    let bounds = bounds(&lines[..=whole]);
    let aligned = |line: &Line<'_>| bounds.last().is_some_and(|edge| line.text.chars().count() == edge + 1);
    // a grid of one column is a box around a text
    if whole < 2 || bounds.len() < 3 || !lines[..=whole].iter().all(aligned) {
        (Vec::new(), drawn.max(1))
    } else {
        (rows(&lines[1..=whole], &bounds), whole + 1)
    }
}

/// `+-----+====+`, and with the colons that say how a column is set.
fn is_rule(text: &str) -> bool {
    text.len() > 2
        && text.starts_with('+')
        && text.ends_with('+')
        && text.bytes().all(|b| matches!(b, b'+' | b'-' | b'=' | b':'))
        && text.contains(['-', '='])
}

/// The columns of text at which the grid's columns are parted, both edges included.
fn bounds(lines: &[Line<'_>]) -> Vec<usize> {
    let rules = lines.iter().filter(|line| is_rule(line.text.trim_start()));
    let mut bounds: Vec<usize> =
        rules.flat_map(|line| line.text.chars().enumerate().filter(|(_, c)| *c == '+').map(|(at, _)| at)).collect();
    bounds.sort_unstable();
    bounds.dedup();
    bounds
}

/// The rows of the lines below the first rule.
fn rows(lines: &[Line<'_>], bounds: &[usize]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut row = Row::default();
    let rules = || lines.iter().filter(|line| is_rule(line.text.trim_start()));
    let full = |line: &Line<'_>| parts(line, bounds).into_iter().all(|(_, part)| !line.piece(part).is_empty());
    // databases draw a rule below the header and one at the end, and each line is a row; in a wrapped row some cell ends first
    let listed = rules().count() == 2 && !rules().any(|line| line.text.contains('=')) && lines.iter().all(full);
    for line in lines {
        let parts = parts(line, bounds);
        // a cell that reaches down breaks the rule beside it
        let rule = parts.iter().any(|(_, part)| is_dashes(&line.text[part.clone()]));
        let fresh = listed && parts.first().is_some_and(|(_, first)| !line.piece(first.clone()).is_empty());
        if (rule || fresh) && !row.is_blank() {
            rows.push(std::mem::take(&mut row));
        }
        if rule && line.text.contains("==") && !rows.iter().any(|row: &Row| row.header) {
            rows.iter_mut().for_each(|row| row.header = true);
        }
        for (column, part) in parts {
            let text = &line.text[part.clone()];
            row.add(column, if is_dashes(text) { 0..0 } else { line.piece(part) });
        }
    }
    rows
}

fn is_dashes(text: &str) -> bool {
    text.len() > 2 && text.bytes().all(|b| matches!(b, b'-' | b'=' | b':'))
}

/// The parts of a line between the bounds that it has a sign at, and the column that each begins in.
fn parts(line: &Line<'_>, bounds: &[usize]) -> Vec<(usize, Range<usize>)> {
    let mut parts = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (at, (byte, c)) in line.text.char_indices().enumerate() {
        let Some(bound) = Some(c).filter(|c| matches!(c, '|' | '+')).and_then(|_| bounds.binary_search(&at).ok()) else {
            continue;
        };
        if let Some((column, start)) = open.replace((bound, byte + 1)) {
            parts.push((column, start..byte));
        }
    }
    parts
}
