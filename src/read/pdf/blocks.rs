//! Headings, items and paragraphs from lines; tables that go on over pages are one.

use super::bullets::{Marker, is_heading_number};
use super::flow::{Line, Step};
use super::join::{Vocabulary, plain};
use super::lines::Word;
use super::rows::fits;
use super::tables::{Grid, GridCell, GridRow};

/// Sizes closer than this share are one style; Word's next size up is 10 percent larger at least.
const SAME_SIZE: f32 = 0.04;
/// A line this much larger than the body is set apart: 12 points over 11.
pub(super) const LARGER: f32 = 1.08;
/// A line pitch this much above the usual one begins a paragraph.
const LOOSE: f32 = 1.2;
/// Lines of a heading keep this pitch in em at most; two headings stand further apart.
const HEADING_PITCH: f32 = 1.5;
/// A first line is indented by this many em at least.
const INDENT: f32 = 0.8;
/// The least padding of a cell in em; Word's default is half an em.
const PADDING: f32 = 0.3;
/// A heading has at most this many words.
const HEADING_WORDS: usize = 20;

/// What stands by itself in the flow.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    /// Lines that belong together.
    Text(Text),
    /// A table with the page of each row.
    Table(Grid, Vec<u32>),
}

/// A heading, item or paragraph.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Text {
    /// Its lines.
    pub lines: Vec<Vec<Word>>,
    /// The bullet or number before it.
    pub marker: Option<Marker>,
    /// Left end of its first line, the marker included.
    pub x0: f32,
    /// Font size.
    pub size: f32,
    /// Wholly bold.
    pub bold: bool,
    /// Larger than the body and short: a heading.
    pub heading: bool,
    /// The page it begins on.
    pub page: u32,
    /// A note at the foot of a page.
    pub note: bool,
}

/// Groups the flow into blocks. Notes wait until the paragraph that goes on over the page break has ended.
pub(super) fn group(steps: Vec<Step>, body: f32, vocabulary: &Vocabulary) -> Vec<Block> {
    let usual = usual_pitch(&steps);
    let mut blocks: Vec<Block> = Vec::new();
    let mut notes: Vec<Block> = Vec::new();
    let mut last: Option<Line> = None;
    let mut last_note: Option<Line> = None;
    for step in steps {
        match step {
            Step::Table(grid, page) => {
                blocks.append(&mut notes);
                add_table(&mut blocks, grid, page, vocabulary);
                (last, last_note) = (None, None);
            }
            Step::Line(line) if line.note => {
                place(&mut notes, last_note.as_ref(), &line, body, usual);
                last_note = Some(line);
            }
            Step::Line(line) => {
                let goes_on = last.as_ref().is_some_and(|l| continues(l, &line, body, usual));
                if !goes_on {
                    blocks.append(&mut notes);
                    last_note = None;
                }
                place(&mut blocks, last.as_ref(), &line, body, usual);
                last = Some(line);
            }
        }
    }
    blocks.append(&mut notes);
    for block in &mut blocks {
        if let Block::Text(text) = block {
            settle(text, body);
        }
    }
    blocks.retain(|b| if let Block::Text(text) = b { has_language(text) } else { true });
    blocks
}

/// The distance of lines inside paragraphs, in em: the most frequent one between lines of one size.
fn usual_pitch(steps: &[Step]) -> f32 {
    let mut counts = [0usize; 64];
    for pair in steps.windows(2) {
        let [Step::Line(above), Step::Line(line)] = pair else { continue };
        let pitch = (line.y - above.y) / line.size;
        let same = above.region == line.region && same_size(above.size, line.size) && line.marker.is_none();
        let full = above.edge - above.x1 < 8.0 * above.size;
        if same && full && (0.8..3.2).contains(&pitch) {
            counts[(pitch * 20.0) as usize % 64] += 1;
        }
    }
    let most = (0..64).rev().max_by_key(|i| counts[*i]).filter(|i| counts[*i] > 0);
    most.map_or(1.25, |i| i as f32 / 20.0 + 0.05)
}

fn same_size(a: f32, b: f32) -> bool {
    (a - b).abs() <= SAME_SIZE * a.max(b)
}

fn place(blocks: &mut Vec<Block>, last: Option<&Line>, line: &Line, body: f32, usual: f32) {
    if last.is_some_and(|l| continues(l, line, body, usual))
        && let Some(Block::Text(text)) = blocks.last_mut()
    {
        text.lines.push(line.words.clone());
        text.bold &= line.bold;
        return;
    }
    blocks.push(Block::Text(Text {
        lines: vec![line.words.clone()],
        marker: line.marker.clone(),
        x0: line.x0,
        size: line.size,
        bold: line.bold,
        heading: line.size > LARGER * body,
        page: line.page,
        note: line.note,
    }));
}

/// Whether a line goes on where the one before it ended.
fn continues(above: &Line, line: &Line, body: f32, usual: f32) -> bool {
    let Some(first) = line.words.first() else { return false };
    if line.marker.is_some() || !same_size(above.size, line.size) {
        return false;
    }
    let large = line.size > LARGER * body;
    let sentence_open = !ends_sentence(above);
    let lower = first.text.starts_with(char::is_lowercase);
    if above.region != line.region {
        return !large && above.bold == line.bold && sentence_open && lower;
    }
    let pitch = (line.y - above.y) / line.size;
    if !(0.5..=if large { HEADING_PITCH } else { LOOSE * usual }).contains(&pitch) {
        return false;
    }
    if fits(above.x1, first, above.edge - 0.3 * above.size) && !(lower && sentence_open) {
        return false;
    }
    if above.bold != line.bold && (above.bold || line.bold) && !sentence_open {
        return false;
    }
    let indented = above.marker.is_none() && line.x0 > above.x0 + INDENT * line.size;
    let outdented = above.marker.is_some() && line.x0 < above.x0 - INDENT * line.size;
    !outdented && (sentence_open || !indented)
}

fn ends_sentence(line: &Line) -> bool {
    line.words.last().is_some_and(|w| w.text.trim_end_matches(['"', '\'', '”', '’', ')']).ends_with(['.', '!', '?', ':']))
}

/// Stray signs are no text.
fn has_language(text: &Text) -> bool {
    text.lines.iter().flatten().any(|w| w.text.chars().any(char::is_alphanumeric))
}

/// Decides what a finished text is: a long one is no heading, and the number of a heading is part of it.
fn settle(text: &mut Text, body: f32) {
    let words = text.lines.iter().map(Vec::len).sum::<usize>();
    let sentence = text.lines.last().and_then(|l| l.last()).is_some_and(|w| w.text.ends_with(['.', ';', ',', ':', '-']));
    let numbered = matches!(&text.marker, Some(Marker::Number(n)) if is_heading_number(n));
    text.heading &= (text.marker.is_none() || numbered) && words <= HEADING_WORDS && !(sentence && words > 8);
    text.heading &= text.lines.iter().flatten().any(|w| w.text.chars().any(char::is_alphabetic));
    let bold_heading = text.bold && numbered && words < HEADING_WORDS / 2 && !sentence && text.size > 0.95 * body;
    if text.heading || bold_heading {
        let Some(first) = text.lines.first_mut().and_then(|l| l.first()).cloned() else { return };
        if let Some(Marker::Number(number)) = text.marker.take() {
            let word = Word { text: number, x1: first.x0, ..first };
            if let Some(line) = text.lines.first_mut() {
                line.insert(0, word);
            }
        }
    }
}

/// Adds a table, or joins it to the one before it that it goes on from; a repeated header is dropped.
fn add_table(blocks: &mut Vec<Block>, mut grid: Grid, page: u32, vocabulary: &Vocabulary) {
    if let Some(Block::Table(before, pages)) = blocks.last_mut()
        && let Some(moved) = shift(before, &grid)
        && pages.last().is_some_and(|p| *p + 1 == page || *p == page && moved && grid.top < before.top)
    {
        let repeated = matches!((before.rows.first(), grid.rows.first()), (Some(a), Some(b)) if repeats(a, b, vocabulary));
        if repeated {
            grid.rows.remove(0);
        }
        if let (Some(above), Some(first)) = (before.rows.last_mut(), grid.rows.first())
            && goes_on(above, first)
        {
            let first = grid.rows.remove(0);
            for cell in first.cells {
                above.cell(cell.column, cell.left, cell.right).lines.extend(cell.lines);
            }
        }
        pages.extend(grid.rows.iter().map(|_| page));
        before.rows.append(&mut grid.rows);
        return;
    }
    let pages = vec![page; grid.rows.len()];
    blocks.push(Block::Table(grid, pages));
}

/// Whether a page break cut through a row: fewer cells go on, each in lower case or where the line above was full.
fn goes_on(above: &GridRow, first: &GridRow) -> bool {
    let tail = |cell: &GridCell| {
        let over = above.cells.iter().find(|c| c.column == cell.column);
        let (Some(over), Some(word)) = (over, cell.lines.first().and_then(|l| l.first())) else { return false };
        let full = |line: &Vec<Word>| line.last().is_some_and(|w| !fits(w.x1, word, over.right - PADDING * word.size));
        word.text.starts_with(char::is_lowercase) || over.lines.last().is_some_and(full)
    };
    first.cells.len() < above.cells.len() && first.cells.iter().all(tail)
}

/// Whether a row is the header again, but for cells that were taken for a running header.
fn repeats(header: &GridRow, row: &GridRow, vocabulary: &Vocabulary) -> bool {
    let (said, again) = (row_text(header, vocabulary), row_text(row, vocabulary));
    again.len() * 2 > said.len() && again.iter().all(|cell| said.contains(cell))
}

fn row_text(row: &GridRow, vocabulary: &Vocabulary) -> Vec<(usize, String)> {
    row.cells.iter().map(|c| (c.column, plain(&c.lines, None, vocabulary))).collect()
}

/// Whether a table with the columns of another stands in another column of the page; none where the columns differ.
fn shift(a: &Grid, b: &Grid) -> Option<bool> {
    let size = a.rows.iter().flat_map(|r| &r.cells).flat_map(|c| &c.lines).flatten().map(|w| w.size).next().unwrap_or(10.0);
    let by = b.columns.first()? - a.columns.first()?;
    let moved = by.abs() > a.columns.last()? - a.columns.first()?;
    let by = if moved { by } else { 0.0 };
    let same = a.columns.len() == b.columns.len() && a.columns.iter().zip(&b.columns).all(|(x, y)| (x + by - y).abs() < size);
    same.then_some(moved)
}
