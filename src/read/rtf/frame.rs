//! Where paragraphs, cells and rows end, and what they end up in.

use super::paragraph::settle;
use super::reader::Reader;
use super::table::Grid;
use crate::document::Anchor;
use crate::read::office::model::{Block, Paragraph};

/// Paragraphs that belong together: the body, a note, a text box.
#[derive(Debug, Default)]
pub(super) struct Frame {
    pub(super) blocks: Vec<Block>,
    pub(super) paragraph: Paragraph,
    pub(super) marker: String,
    /// Tables that are open, outermost first.
    pub(super) tables: Vec<Grid>,
}

impl Reader<'_> {
    /// The table that is described here.
    pub(super) fn grid(&mut self) -> &mut Grid {
        let level = if self.state.nested_row { self.state.setting.nesting.max(2) } else { 1 };
        self.table(level)
    }

    /// The open table at a level from 1, and those around it.
    fn table(&mut self, level: u8) -> &mut Grid {
        let last = self.frames.len() - 1;
        let tables = &mut self.frames[last].tables;
        if tables.len() < usize::from(level) {
            tables.resize_with(level.into(), Grid::default);
        }
        &mut tables[usize::from(level.max(1)) - 1]
    }

    fn level(&self) -> u8 {
        let setting = &self.state.setting;
        setting.nesting.max(u8::from(setting.in_table))
    }

    /// The place of the paragraph that ends; in a note or a box that of the one it hangs on, which has not ended yet.
    fn anchor(&self) -> Anchor {
        let ahead = u32::from(self.frames.len() > 1);
        Anchor::Paragraph(self.story.ordinal.saturating_add(ahead).max(1))
    }

    /// Ends the paragraph; `counted` where the file has an end of paragraph here.
    pub(super) fn end_paragraph(&mut self, counted: bool) {
        let body = self.frames.len() == 1;
        let Some(frame) = self.frames.last_mut() else { return };
        let mut paragraph = std::mem::take(&mut frame.paragraph);
        let marker = std::mem::take(&mut frame.marker);
        let blank = paragraph.is_blank();
        if body && (counted || !blank || !paragraph.boxes.is_empty()) {
            self.story.ordinal = self.story.ordinal.saturating_add(1);
        }
        let anchor = self.anchor();
        settle(&mut paragraph, &self.state.setting, &marker, &self.head, &mut self.indents, anchor);
        let level = self.level();
        if !blank || counted {
            self.close_tables(level);
        }
        if blank && paragraph.boxes.is_empty() {
            return;
        }
        match level {
            0 => self
                .frames
                .last_mut()
                .into_iter()
                .for_each(|frame| frame.blocks.push(Block::Paragraph(std::mem::take(&mut paragraph)))),
            level => self.table(level).push(Block::Paragraph(paragraph), anchor),
        }
    }

    pub(super) fn end_cell(&mut self, nested: bool) {
        let level = if nested { self.level().max(2) } else { 1 };
        let setting = self.state.setting;
        // Not every program says of each paragraph that it stands in a table.
        self.state.setting.nesting = level;
        let counted = self.table(level).cell.is_empty();
        self.end_paragraph(counted);
        self.close_tables(level);
        self.story.cells += 1;
        let anchor = self.anchor();
        self.table(level).end_cell(anchor);
        self.state.setting = setting;
    }

    pub(super) fn end_row(&mut self, nested: bool) {
        let level = if nested { self.level().max(2) } else { 1 };
        self.close_tables(level);
        self.table(level).end_row();
    }

    /// Closes the tables that stand deeper than a level; each goes into the cell around it.
    pub(super) fn close_tables(&mut self, level: u8) {
        let anchor = self.anchor();
        let Some(frame) = self.frames.last_mut() else { return };
        while frame.tables.len() > usize::from(level) {
            let Some(grid) = frame.tables.pop().filter(|grid| !grid.is_empty()) else { continue };
            let block = Block::Table(grid.finish());
            match frame.tables.last_mut() {
                Some(around) => around.push(block, anchor),
                None => frame.blocks.push(block),
            }
        }
    }

    /// Ends a note or a text box; what it holds hangs on the paragraph that it stands in.
    pub(super) fn end_frame(&mut self) {
        self.end_paragraph(false);
        self.close_tables(0);
        if let Some(frame) = self.frames.pop()
            && let Some(around) = self.frames.last_mut()
        {
            around.paragraph.boxes.extend(frame.blocks);
        }
    }
}
