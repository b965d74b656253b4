//! Rows in plain text: columns set apart by tabs or bars.

use super::line::Line;
use crate::document::{Anchor, DocumentBuilder};
use crate::read::drawn;

/// What sets the columns of a row apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Columns {
    Tabs,
    /// Bars, and how many cells they make.
    Bars(usize),
}

fn columns(line: &Line<'_>) -> Option<Columns> {
    if line.is_rule() {
        return None;
    }
    if line.text.matches('\t').count() >= 2 {
        return Some(Columns::Tabs);
    }
    let inner = line.text.trim_matches('|');
    let cells = inner.split('|').count();
    let spaced = line.text.starts_with('|') || inner.contains(" | ") || inner.contains("\t|");
    (cells >= 2 && spaced && inner.len() <= 4096).then_some(Columns::Bars(cells))
}

/// How many lines from the first on are rows of one table, rules between them counted; 0 where there are fewer than two
/// rows.
pub(super) fn rows(lines: &[Line<'_>]) -> usize {
    let Some(kind) = lines.first().and_then(columns) else { return 0 };
    let belongs = |l: &Line<'_>| l.is_rule() || columns(l) == Some(kind);
    let length = 1 + lines[1..].iter().take_while(|l| !l.gap && belongs(l)).count();
    let filled = lines[..length].iter().filter(|l| !l.is_rule()).count();
    if filled >= 2 { length } else { 0 }
}

/// Writes rows as a table, the first as its header, and gives how many cells it has.
pub(super) fn write(lines: &[Line<'_>], out: &mut DocumentBuilder) -> usize {
    let table = out.open_table();
    let mut cells = 0;
    for (number, line) in lines.iter().filter(|l| !l.is_rule()).enumerate() {
        out.open_row(table, number as u32 + 1, number == 0, Anchor::Source);
        let tabs = columns(line) == Some(Columns::Tabs);
        let inner = if tabs { line.text } else { line.text.trim_matches('|') };
        let mut at = line.at + if tabs { 0 } else { line.text.len() - line.text.trim_start_matches('|').len() };
        for (column, cell) in inner.split(if tabs { '\t' } else { '|' }).enumerate() {
            out.open_cell(column.min(usize::from(u16::MAX)) as u16);
            out.push_at(cell, Some(at));
            at += cell.len() + 1;
            cells += 1;
        }
    }
    out.close();
    cells
}

/// Writes a table that is drawn with signs, and gives how many cells it has.
pub(super) fn write_drawn(table: &drawn::Table, text: &str, out: &mut DocumentBuilder) -> usize {
    let id = out.open_table();
    for (number, row) in table.rows.iter().enumerate() {
        out.open_row(id, number as u32 + 1, row.header, Anchor::Source);
        for cell in &row.cells {
            out.open_cell(cell.column);
            for piece in &cell.pieces {
                out.push_break();
                out.push_at(&text[piece.clone()], Some(piece.start));
            }
        }
    }
    out.close();
    table.rows.iter().map(|row| row.cells.len()).sum()
}
