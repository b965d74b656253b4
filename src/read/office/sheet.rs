//! Sheets of a workbook: filled cells, and how they fall apart into titles and tables.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::emit::Emitter;
use super::header;
use super::model::{Block, Cell, Merge, Notes, Paragraph, Row, Table};
use super::role::Role;
use crate::document::{Anchor, DocumentBuilder, Limit, Tally, cell_name};

/// Cells that merged cells may reach down into, all together.
const COVERED: usize = 100_000;
/// Paragraphs and tables of text boxes on one sheet; a dashboard has some dozens.
const BOXES: usize = 10_000;
/// Rows of a table that are looked at to find the one that names its columns.
const HEAD_ROWS: usize = 50;
/// Names that programs give to sheets, before a number.
const DEFAULT_NAMES: &[&str] = &["sheet", "blad", "werkblad", "worksheet", "tabelle", "feuil", "hoja", "foglio"];

/// A cell with something in it.
#[derive(Clone, Debug, Default)]
pub(in crate::read) struct Filled {
    /// As it is shown.
    pub(in crate::read) text: String,
    pub(in crate::read) bold: bool,
    pub(in crate::read) shaded: bool,
    /// Columns that it takes.
    pub(in crate::read) span: u32,
}

/// A sheet that was read.
#[derive(Debug, Default)]
pub(in crate::read) struct Sheet {
    /// By row from 1, then by column from 0.
    rows: BTreeMap<u32, BTreeMap<u16, Filled>>,
    /// Cells that reach down: row, column, the last row.
    tall: Vec<(u32, u16, u32)>,
    wide: Vec<(u32, u16, u32)>,
    /// Rows that name columns, by the definition of a table.
    named: BTreeSet<u32>,
    hidden_rows: Vec<Range<u32>>,
    hidden_columns: Vec<Range<u32>>,
    /// Formulas without what they show.
    pub(in crate::read) unvalued: u32,
    /// What text boxes on the sheet hold.
    boxes: Vec<Block>,
    /// The first cell, by row and column, whose text or look a limit left out.
    cut: Option<(Limit, u32, u16)>,
}

/// The columns of a row that are part of a cell that reaches down.
type Covered = BTreeMap<u16, Merge>;
/// Rows without an empty one between them.
type Region = Vec<Row>;

/// Ranges in order, those that touch as one.
fn joined(mut ranges: Vec<Range<u32>>) -> Vec<Range<u32>> {
    ranges.sort_unstable_by_key(|range| range.start);
    let mut joined: Vec<Range<u32>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

fn holds(ranges: &[Range<u32>], at: u32) -> bool {
    ranges.get(ranges.partition_point(|range| range.end <= at)).is_some_and(|range| range.start <= at)
}

impl Sheet {
    /// Fills a cell: row from 1, column from 0.
    pub(in crate::read) fn fill(&mut self, row: u32, column: u16, filled: Filled) {
        self.rows.entry(row).or_default().insert(column, filled);
    }

    /// What stands in a row, by column.
    pub(in crate::read) fn row(&self, row: u32) -> Vec<(u16, Filled)> {
        let cells = self.rows.get(&row).into_iter().flatten();
        cells.map(|(column, filled)| (*column, filled.clone())).collect()
    }

    /// Merges cells into one that takes `rows` and `columns` from here on.
    pub(in crate::read) fn merge(&mut self, row: u32, column: u16, rows: u32, columns: u32) {
        if self.tall.len().max(self.wide.len()) >= COVERED {
            self.leave_out(Limit::Merges, row, column);
            return;
        }
        if rows > 1 {
            self.tall.push((row, column, row.saturating_add(rows - 1)));
        }
        if columns > 1 {
            self.wide.push((row, column, columns));
        }
    }

    /// Says that a limit left out what stands in a cell, or what is to be known of it.
    pub(in crate::read) fn leave_out(&mut self, limit: Limit, row: u32, column: u16) {
        self.cut = self.cut.or(Some((limit, row, column)));
    }

    /// Adds what a text box on the sheet holds.
    pub(in crate::read) fn lay(&mut self, blocks: impl IntoIterator<Item = Block>) {
        for block in blocks {
            if self.boxes.len() >= BOXES {
                self.leave_out(Limit::Boxes, 1, 0);
                return;
            }
            self.boxes.push(block);
        }
    }

    /// Says that a row names the columns of a table.
    pub(in crate::read) fn name_columns(&mut self, row: u32) {
        self.named.insert(row);
    }

    /// Hides rows, from 1.
    pub(in crate::read) fn hide_rows(&mut self, rows: Range<u32>) {
        self.hidden_rows.push(rows);
    }

    /// Hides columns, from 0.
    pub(in crate::read) fn hide_columns(&mut self, columns: Range<u32>) {
        self.hidden_columns.push(columns);
    }

    /// Takes out what is hidden, and counts it.
    fn leave_out_hidden(&mut self, tally: &mut Tally) {
        let rows = joined(std::mem::take(&mut self.hidden_rows));
        let before = self.rows.len();
        self.rows.retain(|row, _| !holds(&rows, *row));
        tally.hidden_rows = tally.hidden_rows.saturating_add((before - self.rows.len()) as u32);
        let columns = joined(std::mem::take(&mut self.hidden_columns));
        let mut met = BTreeSet::new();
        for cells in self.rows.values_mut().filter(|_| !columns.is_empty()) {
            cells.retain(|column, _| {
                let hidden = holds(&columns, u32::from(*column));
                if hidden {
                    met.insert(*column);
                }
                !hidden
            });
        }
        self.rows.retain(|_, cells| !cells.is_empty());
        tally.hidden_columns = tally.hidden_columns.saturating_add(met.len() as u32);
        tally.unvalued = tally.unvalued.saturating_add(self.unvalued);
    }

    /// Pushes the sheet: its name as a heading, then titles and tables in the order of the rows.
    pub(in crate::read) fn push(mut self, name: &str, out: &mut DocumentBuilder) {
        let sheets = &mut out.tally().sheets;
        *sheets = Some(sheets.unwrap_or(0).saturating_add(1));
        self.leave_out_hidden(out.tally());
        let number = out.add_sheet(name);
        for (row, column, span) in std::mem::take(&mut self.wide) {
            if let Some(filled) = self.rows.get_mut(&row).and_then(|cells| cells.get_mut(&column)) {
                filled.span = span;
            }
        }
        let (covered, none) = (self.covered(), Covered::new());
        if let Some((limit, row, column)) = self.cut {
            out.tally().leave_out(limit, format!("{name}!{}", cell_name(column, row)));
        }
        let mut blocks: Vec<Block> = Vec::new();
        let mut region = Region::new();
        let mut last = 0;
        for (row, cells) in self.rows {
            if row > last + 1 {
                settle(std::mem::take(&mut region), &mut blocks);
            }
            last = row;
            let covered = covered.get(&row).unwrap_or(&none);
            region.push(Row { header: self.named.contains(&row), ..line(number, row, cells, covered) });
        }
        settle(region, &mut blocks);
        self.boxes.iter_mut().for_each(|block| lay_on(block, Anchor::Sheet(number)));
        blocks.extend(self.boxes);
        if !blocks.is_empty() {
            head(name, number, &mut blocks);
        }
        Emitter::new(out, Notes::default()).blocks(blocks.into_iter());
    }

    /// For each row, the columns that a cell from above reaches down into.
    fn covered(&mut self) -> BTreeMap<u32, Covered> {
        let mut covered: BTreeMap<u32, Covered> = BTreeMap::new();
        let mut left = COVERED;
        for (row, column, last) in &self.tall {
            covered.entry(*row).or_default().insert(*column, Merge::Start);
            for (below, cells) in self.rows.range(row.saturating_add(1)..=(*last).max(row.saturating_add(1))) {
                if left == 0 {
                    self.cut = self.cut.or(Some((Limit::Merges, *row, *column)));
                    return covered;
                }
                left -= 1;
                if !cells.contains_key(column) {
                    covered.entry(*below).or_default().insert(*column, Merge::Rest);
                }
            }
        }
        covered
    }
}

/// Gives the sheet its headings: a title of its own in the first cell, and its name; where it has both, the name stands
/// above the first table or the first heading below the title.
fn head(name: &str, number: u16, blocks: &mut Vec<Block>) {
    let bold = |block: &Block| matches!(block, Block::Paragraph(paragraph) if paragraph.is_bold());
    let titled = match blocks.first_mut() {
        Some(Block::Paragraph(title)) if title.is_bold() => {
            title.role = Role::Heading(1);
            title.text.contains(name)
        }
        _ => {
            insert(name, number, 1, 0, blocks);
            return;
        }
    };
    let below = blocks.iter().skip(1).position(|block| bold(block) || matches!(block, Block::Table(_)));
    if let Some(below) = below.filter(|_| !titled) {
        insert(name, number, 2, below + 1, blocks);
    }
}

fn insert(name: &str, number: u16, level: u8, at: usize, blocks: &mut Vec<Block>) {
    let mut heading = Paragraph { anchor: Anchor::Sheet(number), role: Role::Heading(level), ..Paragraph::default() };
    heading.push(name, false);
    if !is_default(name) {
        blocks.insert(at, Block::Paragraph(heading));
    }
}

/// Gives the place to what lies on a sheet, and not in a cell.
fn lay_on(block: &mut Block, anchor: Anchor) {
    match block {
        Block::Paragraph(paragraph) => paragraph.anchor = anchor,
        Block::Table(table) => table.rows.iter_mut().for_each(|row| row.anchor = anchor),
    }
}

fn is_default(name: &str) -> bool {
    let word = name.trim().trim_end_matches(|c: char| c.is_ascii_digit()).trim_end().to_lowercase();
    word.is_empty() || DEFAULT_NAMES.contains(&&*word)
}

fn line(sheet: u16, row: u32, cells: BTreeMap<u16, Filled>, covered: &Covered) -> Row {
    let anchor = |column| Anchor::Cell { sheet, row, column };
    let first = cells.keys().next().copied().unwrap_or(0);
    let merged = |column: u16| covered.get(&column).copied().unwrap_or_default();
    let mut line: Vec<Cell> = cells
        .into_iter()
        .map(|(column, filled)| {
            let mut paragraph = Paragraph { anchor: anchor(column), ..Paragraph::default() };
            paragraph.push(&filled.text, filled.bold);
            let span = filled.span.min(u16::MAX.into()) as u16;
            let blocks = vec![Block::Paragraph(paragraph)];
            Cell { column, merge: merged(column), shaded: filled.shaded, span, blocks }
        })
        .collect();
    let rest = covered.iter().filter(|(_, merge)| **merge == Merge::Rest);
    line.extend(rest.map(|(column, merge)| Cell { column: *column, merge: *merge, ..Cell::default() }));
    line.sort_by_key(|cell| cell.column);
    Row { cells: line, header: false, anchor: anchor(first) }
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.blocks.is_empty()).count()
}

/// Makes titles and a table of a region. Rows that have the columns of the table above, and no names of their own, go on
/// with that table.
fn settle(mut region: Region, blocks: &mut Vec<Block>) {
    let leads = |(i, row): &(usize, &Row)| !row.header && (filled(row) <= 1 || is_group(row, region.get(i + 1)));
    let lead = region.iter().enumerate().take_while(leads).count();
    let rest = region.split_off(lead);
    blocks.extend(region.into_iter().flat_map(|row| row.cells).flat_map(|cell| cell.blocks));
    let region = rest;
    if region.is_empty() {
        return;
    }
    if let Some(Block::Table(above)) = blocks.last_mut()
        && goes_on(above, &region)
    {
        above.rows.extend(region);
        return;
    }
    blocks.push(Block::Table(Table { rows: region, styled_header: false, sheet: true }));
}

/// Whether a row only groups the columns that the row below it names.
fn is_group(row: &Row, below: Option<&Row>) -> bool {
    row.cells.iter().any(|cell| cell.span > 1) && below.is_some_and(|below| filled(below) > filled(row))
}

fn goes_on(above: &Table, region: &Region) -> bool {
    let columns = |rows: &[Row]| {
        let all = || rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column);
        (all().min().unwrap_or(0), all().max().unwrap_or(0))
    };
    let names = header::rows_of(&above.rows[..above.rows.len().min(HEAD_ROWS)], false);
    let Some(named) = above.rows.get(names.start).filter(|_| !names.is_empty()) else { return false };
    let (first, last) = columns(std::slice::from_ref(named));
    let (from, to) = columns(region);
    if from < first || to > last {
        return false;
    }
    let marked = header::is_set_apart(named);
    let Some(next) = region.first() else { return false };
    !header::is_set_apart(next) && (marked || header::rows_of(&region[..region.len().min(HEAD_ROWS)], false).is_empty())
}
