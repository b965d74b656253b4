//! Hands the blocks to the document: levels of headings by rank of size, depths of items by indentation.

use super::blocks::{Block, Text};
use super::bullets::Marker;
use super::join::{self, Room, Vocabulary};
use super::tables::Grid;
use crate::document::{Anchor, BlockKind, DocumentBuilder};

/// Heading sizes closer than this many points are one level.
const SAME_LEVEL: f32 = 0.4;
/// Items whose marks stand within this many em are siblings.
const SIBLINGS: f32 = 0.5;

/// Writes all blocks.
pub(super) fn write(blocks: &[Block], vocabulary: &Vocabulary, out: &mut DocumentBuilder) {
    let levels = levels(blocks);
    let mut depths: Vec<f32> = Vec::new();
    for block in blocks {
        match block {
            Block::Table(grid, pages) => {
                depths.clear();
                write_table(grid, pages, vocabulary, out);
            }
            Block::Text(text) => {
                out.open(kind(text, &levels, &mut depths), Anchor::Page(text.page));
                if let Some(Marker::Box(done)) = text.marker {
                    out.ticked(done);
                }
                for run in join::text(&text.lines, None, vocabulary) {
                    if run.bold {
                        out.push_bold(&run.text, None);
                    } else {
                        out.push(&run.text);
                    }
                }
            }
        }
    }
    out.close();
}

/// The sizes of headings, largest first; bold ones before plain ones of the same size.
fn levels(blocks: &[Block]) -> Vec<(f32, bool)> {
    let heading = |b: &Block| if let Block::Text(t) = b { t.heading.then_some((t.size, t.bold)) } else { None };
    let mut styles: Vec<(f32, bool)> = blocks.iter().filter_map(heading).collect();
    styles.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
    styles.dedup_by(|later, kept| kept.0 - later.0 < SAME_LEVEL && kept.1 == later.1);
    styles
}

fn kind(text: &Text, levels: &[(f32, bool)], depths: &mut Vec<f32>) -> BlockKind {
    if text.heading {
        depths.clear();
        let rank = levels.iter().position(|(size, bold)| size - text.size < SAME_LEVEL && *bold == text.bold);
        return BlockKind::Heading(rank.unwrap_or(0).min(5) as u8 + 1);
    }
    if text.marker.is_none() {
        let inside = depths.first().is_some_and(|x| text.x0 > x + SIBLINGS * text.size);
        if !inside {
            depths.clear();
        }
        return BlockKind::Paragraph;
    }
    while depths.last().is_some_and(|x| *x > text.x0 + SIBLINGS * text.size) {
        depths.pop();
    }
    if depths.last().is_none_or(|x| *x < text.x0 - SIBLINGS * text.size) {
        depths.push(text.x0);
    }
    BlockKind::Item((depths.len() - 1).min(usize::from(u8::MAX)) as u8)
}

fn write_table(grid: &Grid, pages: &[u32], vocabulary: &Vocabulary, out: &mut DocumentBuilder) {
    let table = out.open_table();
    let several = grid.rows.len() > 1;
    for (i, (row, page)) in grid.rows.iter().zip(pages).enumerate() {
        out.open_row(table, i as u32 + 1, i == 0 && several, Anchor::Page(*page));
        let mut cells = row.cells.iter().peekable();
        for column in 0..grid.columns.len() {
            let Some(cell) = cells.next_if(|c| c.column == column) else {
                out.open_cell(column as u16);
                continue;
            };
            out.open_cell(column as u16);
            let room = Room { left: cell.left, right: cell.right, heading: i == 0, sure: cell.sure };
            out.push(&join::plain(&cell.lines, Some(room), vocabulary));
        }
    }
    out.close();
}
