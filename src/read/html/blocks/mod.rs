//! From elements and their text to blocks: what the open elements do.

mod aside;

use std::borrow::Cow;

use super::attributes::Shown;
use super::element::{Effect, effect};
use super::grid::{Grid, Piece};
use super::sizes::Sizes;
use crate::document::{Margin, speaks_to_regie};
use crate::read::flow::{Flow, Style};
use crate::read::office::furniture::Furniture;
use crate::read::office::properties::page_title;
use crate::read::{Limits, ReadError, prose, raised};

/// Text set like code, its runs and where they begin; whether a language is named.
#[derive(Default)]
struct Preformatted {
    pieces: Vec<(String, usize)>,
    language: bool,
}

/// What the end of an element undoes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opened {
    effect: Effect,
    size: Option<u32>,
}

impl Opened {
    /// Nothing.
    pub const NOTHING: Opened = Opened { effect: Effect::None, size: None };
}

/// Turns elements, told in document order, into blocks of a flow.
pub(super) struct Blocks<'f, 'd> {
    flow: &'f mut Flow<'d>,
    page: bool,
    skip: u32,
    bold: u32,
    code: u32,
    lists: u32,
    superscript: u32,
    /// The end of the text that was read last.
    near: String,
    internal: u32,
    title: Option<String>,
    /// Headings of the first level so far, and where the text of the first begins; what it says.
    mains: u32,
    main: Option<usize>,
    named: Option<String>,
    pre: Option<Preformatted>,
    grids: Vec<Grid>,
    cells: usize,
    sizes: Sizes,
    /// What headers and footers of pages say, and the line of one that is open.
    furniture: Furniture,
    margin: Option<(Margin, String)>,
    /// A line break was the last thing seen.
    broken: bool,
}

impl<'f, 'd> Blocks<'f, 'd> {
    /// Blocks for a flow; no element is open. A whole page ends with [`Blocks::end_page`].
    pub fn new(flow: &'f mut Flow<'d>, page: bool) -> Self {
        Blocks {
            flow,
            page,
            skip: 0,
            bold: 0,
            code: 0,
            lists: 0,
            superscript: 0,
            near: String::new(),
            internal: 0,
            title: None,
            mains: 0,
            main: None,
            named: None,
            pre: None,
            grids: Vec::new(),
            cells: 0,
            sizes: Sizes::default(),
            furniture: Furniture::default(),
            margin: None,
            broken: false,
        }
    }

    /// Stops where tables have more cells than the limit.
    ///
    /// # Errors
    /// `too-large`.
    pub fn check(&self, limits: &Limits) -> Result<(), ReadError> {
        if self.cells > limits.cells {
            return Err(ReadError::cells(limits.cells));
        }
        Ok(())
    }

    /// Adds text, its character references resolved, that begins at byte `at` of the source.
    pub fn text(&mut self, text: &str, at: usize) {
        if let Some(title) = &mut self.title {
            title.push_str(text);
        } else if self.skip == 0 && !self.sizes.hide() && !(self.internal > 0 && self.is_note_mark(text)) {
            let read = if self.superscript > 0 { raised::read(text, &self.near) } else { Some(Cow::Borrowed(text)) };
            read.into_iter().for_each(|read| self.piece(&read, at));
        }
    }

    /// Whether a link into the document is the mark of a note, or the arrow that leads back to it.
    fn is_note_mark(&self, text: &str) -> bool {
        self.superscript > 0 || !text.contains(|c: char| c.is_alphanumeric() || c.is_whitespace())
    }

    /// A comment that begins at byte `at` of the source.
    pub fn comment(&mut self, text: &str, at: usize) {
        if self.skip == 0 && speaks_to_regie(text) {
            self.settle();
            let inside = self.grid().is_some();
            self.flow.comment(text, at, inside);
        }
    }

    fn piece(&mut self, text: &str, at: usize) {
        let style = match (self.code, self.bold) {
            (0, 0) => Style::Plain,
            (0, _) => Style::Bold,
            _ => Style::Code,
        };
        self.broken &= text.trim().is_empty();
        if !text.is_empty() {
            self.near.clear();
            self.near.push_str(raised::end(text));
        }
        if let Some((_, line)) = &mut self.margin {
            line.push_str(text);
        } else if let Some(grid) = self.grid() {
            grid.push(Piece::Text(text.to_owned(), at, style));
        } else if let Some(pre) = &mut self.pre {
            pre.pieces.push((text.to_owned(), at));
        } else {
            if !text.trim().is_empty() {
                self.settle();
            }
            self.flow.text(text, at, style);
        }
    }

    /// Writes the rows that an open table holds back, so that what comes stands behind them.
    fn settle(&mut self) {
        if self.grids.last().is_some_and(|grid| !grid.layout) {
            self.with_grid(Grid::settle);
        }
    }

    /// The table that text goes into a cell of.
    fn grid(&mut self) -> Option<&mut Grid> {
        self.grids.last_mut().filter(|g| g.in_cell)
    }

    /// Ends a block; within a cell, a space.
    pub fn boundary(&mut self) {
        if let Some((margin, line)) = &mut self.margin {
            self.furniture.add(*margin, &std::mem::take(line));
            return;
        }
        match self.grid() {
            Some(grid) => grid.push(Piece::End { item: false }),
            None => self.flow.end(),
        }
        self.broken = false;
    }

    /// Begins an element that has an end; gives what [`Blocks::end`] is to undo. `is_contents` finds out whether a list is a
    /// table of contents.
    pub fn start(&mut self, name: &str, shown: &Shown, is_contents: impl FnOnce() -> bool) -> Opened {
        let mut effect = self.effect_of(name, shown, is_contents);
        if self.skip == 0 {
            effect = if self.margin.is_some() { self.enter_margin(effect) } else { self.enter(effect, shown) };
        } else if effect != Effect::Skip {
            effect = Effect::None;
        }
        self.skip += u32::from(effect == Effect::Skip);
        // tables take no size from what stands around them in pages of old
        let seen = shown.seen.or((name == "table").then_some(true));
        Opened { effect, size: seen.and_then(|seen| self.sizes.begin(seen)) }
    }

    /// Within a header or footer of pages all that counts is where a line ends.
    fn enter_margin(&mut self, found: Effect) -> Effect {
        match found {
            Effect::None | Effect::Skip => found,
            Effect::Bold | Effect::Code | Effect::Superscript | Effect::Internal => Effect::None,
            _ => {
                self.boundary();
                Effect::Block
            }
        }
    }

    /// An element without content.
    pub fn void(&mut self, name: &str, shown: &Shown) {
        match name {
            "br" if self.pre.is_some() => self.piece("\n", 0),
            "br" if self.skip == 0 => {
                let again = std::mem::replace(&mut self.broken, true);
                if again || self.margin.is_some() || self.grid().is_some() {
                    self.boundary();
                } else {
                    self.flow.line_break();
                }
            }
            "hr" => self.boundary(),
            "img" => self.flow.out.tally().images += 1,
            "embed" => self.flow.out.tally().objects += 1,
            "input" if self.skip == 0 && shown.ticked.is_some() => self.flow.tick = shown.ticked,
            _ => {}
        }
    }

    /// What an element does by its name, its attributes and, for a list, its content.
    fn effect_of(&self, name: &str, shown: &Shown, is_contents: impl FnOnce() -> bool) -> Effect {
        match effect(name) {
            _ if shown.hidden => Effect::Skip,
            Effect::List if self.skip == 0 && self.lists == 0 && is_contents() => Effect::Skip,
            Effect::Cell { header, .. } => Effect::Cell { header, columns: shown.columns, rows: shown.rows },
            Effect::Block if self.page && name == "div" && shown.margin.is_some() && self.grids.is_empty() => {
                shown.margin.map_or(Effect::Block, Effect::Margin)
            }
            Effect::Block if shown.item => Effect::Item,
            Effect::Block if shown.quote => Effect::Quote,
            Effect::None if shown.bold => Effect::Bold,
            Effect::None if name == "a" && shown.internal => Effect::Internal,
            other => other,
        }
    }

    /// Puts an effect into force, and gives what is to be undone.
    fn enter(&mut self, found: Effect, shown: &Shown) -> Effect {
        let in_cell = self.grid().is_some();
        match found {
            Effect::TableHead if self.grids.is_empty() => return Effect::None,
            Effect::None | Effect::Skip => {}
            Effect::Bold => self.bold += 1,
            Effect::Code => {
                self.code += 1;
                if let Some(pre) = &mut self.pre {
                    pre.language |= shown.language;
                }
            }
            Effect::Superscript => self.superscript += 1,
            Effect::Internal => self.internal += 1,
            Effect::Title => self.title = Some(String::new()),
            Effect::Heading(_) | Effect::Table if in_cell => {
                self.with_grid(Grid::turn_to_layout);
                return self.enter(found, shown);
            }
            Effect::Block | Effect::Quote | Effect::Item | Effect::Pre if in_cell => {
                self.boundary();
                if found == Effect::Item {
                    self.grid().into_iter().for_each(|grid| grid.push(Piece::End { item: true }));
                }
                return Effect::Block;
            }
            _ => return self.enter_block(found, shown),
        }
        found
    }

    fn enter_block(&mut self, found: Effect, shown: &Shown) -> Effect {
        let tabular = self.grids.last().is_some_and(|g| !g.layout);
        match found {
            Effect::TableHead => self.with_grid(|grid, _| grid.in_head = true),
            Effect::Row if tabular => self.with_grid(Grid::end_row),
            Effect::Cell { header, columns, rows } if tabular => {
                self.flow.end();
                self.cells += 1;
                self.with_grid(|grid, _| grid.cell(header, columns, rows));
            }
            Effect::Row | Effect::Cell { .. } => {
                self.boundary();
                return Effect::Block;
            }
            Effect::List | Effect::Nested => {
                let direct = self.grids.is_empty() && self.flow.items < self.lists;
                self.boundary();
                self.lists += 1;
                self.flow.items += u32::from(direct);
                return if direct { Effect::Nested } else { Effect::List };
            }
            _ => {
                self.boundary();
                match found {
                    Effect::Item => {
                        self.flow.items += 1;
                        self.flow.tick = None;
                    }
                    Effect::Quote => self.flow.quotes += 1,
                    Effect::Margin(margin) => self.margin = Some((margin, String::new())),
                    Effect::Heading(level) => {
                        self.flow.heading = Some(level);
                        if level == 1 {
                            self.main = (self.mains == 0).then(|| self.flow.out.len());
                            self.mains += 1;
                        }
                    }
                    Effect::Pre => self.pre = Some(Preformatted { language: shown.language, ..Preformatted::default() }),
                    Effect::Table => self.grids.push(Grid::new(shown.layout)),
                    _ => {}
                }
            }
        }
        found
    }

    fn with_grid(&mut self, change: impl FnOnce(&mut Grid, &mut Flow<'d>)) {
        if let Some(grid) = self.grids.last_mut() {
            change(grid, self.flow);
        }
    }

    /// Undoes what an element did, which ends.
    pub fn end(&mut self, opened: Opened) {
        let Opened { effect, size } = opened;
        size.into_iter().for_each(|number| self.sizes.end(number));
        match effect {
            Effect::None => return,
            Effect::Skip => return self.skip -= 1,
            Effect::Bold => return self.bold -= 1,
            Effect::Code => return self.code -= 1,
            Effect::Superscript => return self.superscript -= 1,
            Effect::Internal => return self.internal -= 1,
            Effect::Title => {
                let title = self.title.take().unwrap_or_default();
                return page_title(&title).into_iter().for_each(|title| self.flow.out.set_title(title));
            }
            Effect::Cell { .. } => return self.with_grid(|grid, _| grid.in_cell = false),
            Effect::Row => return self.with_grid(Grid::end_row),
            Effect::TableHead => return self.with_grid(|grid, _| grid.in_head = false),
            _ => self.boundary(),
        }
        match effect {
            Effect::Item => self.flow.items -= 1,
            Effect::List => self.lists -= 1,
            Effect::Nested => {
                self.lists -= 1;
                self.flow.items -= 1;
            }
            Effect::Quote => self.flow.quotes -= 1,
            Effect::Margin(_) => self.margin = None,
            Effect::Heading(_) => {
                self.flow.heading = None;
                let heading = self.main.take().and_then(|start| self.flow.out.text().get(start..));
                self.named = heading.map(str::to_owned).or(self.named.take());
            }
            Effect::Pre => self.end_preformatted(),
            Effect::Table => {
                self.with_grid(Grid::end_row);
                self.with_grid(Grid::finish);
                self.grids.pop();
            }
            _ => {}
        }
    }

    /// Ends the page. What its one heading of the first level says is what people see for its title.
    pub fn end_page(&mut self) {
        self.boundary();
        if self.mains == 1 {
            self.named.take().into_iter().for_each(|title| self.flow.out.set_title(&title));
        }
        std::mem::take(&mut self.furniture).push(self.flow.out);
    }

    fn end_preformatted(&mut self) {
        let Some(pre) = self.pre.take() else { return };
        let whole: String = pre.pieces.iter().map(|(text, _)| text.as_str()).collect();
        if !pre.language && prose::is_language(&whole) {
            self.flow.quoted_lines(&pre.pieces);
        }
    }
}
