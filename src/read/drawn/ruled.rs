//! Columns by position under dashes: pandoc's simple tables, and its multiline ones, which a rule closes.

use std::ops::Range;

use super::{Line, Row};

/// Lines of the tallest header.
const HEADER_LINES: usize = 10;
/// Dashes of the shortest rule over a column.
const DASHES: usize = 2;

/// For each line, the first line of dashes from it on; the number of lines where none comes.
pub(super) fn rules(lines: &[Line<'_>]) -> Vec<usize> {
    let mut rules = vec![lines.len(); lines.len() + 1];
    for at in (0..lines.len()).rev() {
        rules[at] = if is_dashes(lines[at].text) { at } else { rules[at + 1] };
    }
    rules
}

fn is_dashes(text: &str) -> bool {
    text.contains("--") && text.bytes().all(|b| matches!(b, b'-' | b' '))
}

/// The columns of text that the runs of dashes in a line take; none where a run is too short to be one.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|(_, b)| *b == b'-') {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += 1,
            _ => runs.push(at..at + 1),
        }
    }
    if runs.iter().any(|run| run.len() < DASHES) { Vec::new() } else { runs }
}

/// The rows of the table that begins with line `at`, the line of its rule, and how many lines it takes.
pub(super) fn table(lines: &[Line<'_>], at: usize, rules: &[usize]) -> Option<(Vec<Row>, usize, usize)> {
    let apart = at == 0 || lines[at - 1].is_blank();
    if rules[at] == at {
        let top = runs(lines[at].text);
        return match top.len() {
            0 => None,
            1 => closed(lines, at, rules[at + 1], rules),
            _ if apart => closed(lines, at, at, rules),
            _ => None,
        };
    }
    let rule = at + 1;
    if !apart || lines[at].is_blank() || rule >= lines.len() || rules[rule] != rule { None } else { simple(lines, at) }
}

/// A table that a rule closes: its rows stand between the rule of its columns and the next one.
fn closed(lines: &[Line<'_>], at: usize, rule: usize, rules: &[usize]) -> Option<(Vec<Row>, usize, usize)> {
    if rule >= lines.len() || rule > at + HEADER_LINES || rule == at + 1 {
        return None;
    }
    let columns = runs(lines[rule].text);
    let end = rules[rule + 1];
    let edges = |line: &Line<'_>| Some(runs(line.text)).and_then(|runs| Some(runs.first()?.start..runs.last()?.end));
    if columns.len() < 2
        || end >= lines.len()
        || edges(&lines[end]) != edges(&lines[rule])
        || edges(&lines[at]) != edges(&lines[rule])
    {
        return None;
    }
    let closing = runs(lines[end].text);
    if closing.len() > 1 && closing != columns {
        return None;
    }
    let mut header = Row { header: true, ..Row::default() };
    for line in &lines[(at + 1).min(rule)..rule] {
        if line.is_blank() {
            return None;
        }
        add(&mut header, line, &columns);
    }
    let mut rows = if header.is_blank() { Vec::new() } else { vec![header] };
    rows.extend(body(&lines[rule + 1..end], &columns));
    Some((rows, rule, end + 1 - at)).filter(|(rows, ..)| rows.len() > 1)
}

/// Rows that blank lines part; where there are none, each line is a row unless its first cell is empty.
fn body(lines: &[Line<'_>], columns: &[Range<usize>]) -> Vec<Row> {
    let parted = lines.iter().any(Line::is_blank);
    let mut rows: Vec<Row> = Vec::new();
    let mut fresh = true;
    for line in lines {
        if line.is_blank() {
            fresh = true;
            continue;
        }
        let sequel = if parted { !fresh } else { line.text.len() - line.text.trim_start().len() >= columns[1].start };
        if !sequel || rows.is_empty() {
            rows.push(Row::default());
        }
        if let Some(row) = rows.last_mut() {
            add(row, line, columns);
        }
        fresh = false;
    }
    rows
}

/// A header of one line above its rule, and a row on each line up to the next gap.
fn simple(lines: &[Line<'_>], at: usize) -> Option<(Vec<Row>, usize, usize)> {
    let columns = runs(lines[at + 1].text);
    let length = lines[at + 2..].iter().take_while(|line| !line.is_blank() && !is_dashes(line.text)).count();
    let body = &lines[at + 2..at + 2 + length];
    if columns.len() < 2 || body.is_empty() || !body.iter().chain([&lines[at]]).all(|line| fits(line, &columns)) {
        return None;
    }
    let closing = lines.get(at + 2 + length).is_some_and(|line| is_dashes(line.text) && runs(line.text) == columns);
    let row = |line: &Line<'_>, header: bool| {
        let mut row = Row { header, ..Row::default() };
        add(&mut row, line, &columns);
        row
    };
    let header = row(&lines[at], true);
    if header.cells.iter().filter(|cell| !cell.pieces.is_empty()).count() < 2 {
        return None;
    }
    let rows = std::iter::once(header).chain(body.iter().map(|line| row(line, false))).collect();
    Some((rows, at + 1, length + 2 + usize::from(closing)))
}

/// Whether nothing stands before the first column, or between two.
fn fits(line: &Line<'_>, columns: &[Range<usize>]) -> bool {
    let mut next = columns.iter().peekable();
    line.text.chars().enumerate().all(|(at, c)| {
        while next.peek().is_some_and(|column| column.end <= at) && next.len() > 1 {
            next.next();
        }
        c == ' ' || next.peek().is_some_and(|column| column.start <= at)
    })
}

/// Adds what stands in the columns of a line. A word that reaches over a column's edge belongs where it begins.
fn add(row: &mut Row, line: &Line<'_>, columns: &[Range<usize>]) {
    let (mut column, mut start) = (0, 0);
    let mut before = ' ';
    for (at, (byte, c)) in line.text.char_indices().enumerate() {
        while columns.get(column + 1).is_some_and(|next| next.start <= at) && before == ' ' {
            row.add(column, line.piece(start..byte));
            (column, start) = (column + 1, byte);
        }
        before = c;
    }
    row.add(column, line.piece(start..line.text.len()));
}
