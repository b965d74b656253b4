//! From tags and texts to blocks: the open elements and what they do.

use std::collections::HashMap;

use super::attributes::{Shown, shown};
use super::element::{Effect, barrier_of, effect, end_scope, implied_end, is_inline, is_of_head, is_void};
use super::entities::{resolve, resolved};
use super::grid::Grid;
use super::lookahead::{READ_AHEAD, is_contents};
use super::tokens::{Token, Tokens};
use crate::read::flow::{Flow, Style};
use crate::read::{Limits, ReadError, ReadErrorKind, prose};

struct Element {
    name: String,
    effect: Effect,
    barrier: u8,
}

/// Text set like code, its runs and where they begin; whether a language is named.
#[derive(Default)]
struct Preformatted {
    pieces: Vec<(String, usize)>,
    language: bool,
}

/// Reads HTML into a flow.
pub(super) struct Machine<'a, 'f, 'd> {
    html: &'a str,
    base: usize,
    limits: &'a Limits,
    flow: &'f mut Flow<'d>,
    open: Vec<Element>,
    /// How many elements of a name are open.
    counts: HashMap<String, u32>,
    skip: u32,
    bold: u32,
    code: u32,
    lists: u32,
    superscript: u32,
    internal: u32,
    title: Option<String>,
    pre: Option<Preformatted>,
    grids: Vec<Grid>,
    cells: usize,
    /// A line break was the last thing seen.
    broken: bool,
    read_ahead: usize,
}

impl<'a, 'f, 'd> Machine<'a, 'f, 'd> {
    /// A machine over `html`, which begins at byte `base` of the source.
    pub fn new(html: &'a str, base: usize, limits: &'a Limits, flow: &'f mut Flow<'d>) -> Self {
        Machine {
            html,
            base,
            limits,
            flow,
            open: Vec::new(),
            counts: HashMap::new(),
            skip: 0,
            bold: 0,
            code: 0,
            lists: 0,
            superscript: 0,
            internal: 0,
            title: None,
            pre: None,
            grids: Vec::new(),
            cells: 0,
            broken: false,
            read_ahead: READ_AHEAD,
        }
    }

    /// Reads it all.
    pub fn run(mut self) -> Result<(), ReadError> {
        let mut tokens = Tokens::new(self.html, 0);
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(text, at) => self.text(text, at),
                Token::Start { name, attributes, empty } => self.start(name, shown(attributes), empty, tokens.position()),
                Token::End(name) => self.end(&name),
            }
            if self.cells > self.limits.cells {
                return Err(ReadError::new(ReadErrorKind::TooLarge, format!("> {} cells", self.limits.cells)));
            }
        }
        while !self.open.is_empty() {
            self.pop();
        }
        self.boundary();
        Ok(())
    }

    fn text(&mut self, text: &str, at: usize) {
        if let Some(title) = &mut self.title {
            title.push_str(&resolved(text));
        } else if self.skip == 0 && !(self.superscript > 0 && self.internal > 0) {
            let base = self.base + at;
            resolve(text, |piece, offset| self.piece(&piece, base + offset));
        }
    }

    fn piece(&mut self, text: &str, at: usize) {
        let style = match (self.code, self.bold) {
            (0, 0) => Style::Plain,
            (0, _) => Style::Bold,
            _ => Style::Code,
        };
        self.broken &= text.trim().is_empty();
        if let Some(grid) = self.grid() {
            grid.push((text.to_owned(), at, style));
        } else if let Some(pre) = &mut self.pre {
            pre.pieces.push((text.to_owned(), at));
        } else {
            self.flow.text(text, at, style);
        }
    }

    /// The table that text goes into a cell of.
    fn grid(&mut self) -> Option<&mut Grid> {
        self.grids.last_mut().filter(|g| g.in_cell)
    }

    /// Ends a block; within a cell, a space.
    fn boundary(&mut self) {
        match self.grid() {
            Some(grid) => grid.push((" ".into(), 0, Style::Plain)),
            None => self.flow.end(),
        }
        self.broken = false;
    }

    fn start(&mut self, name: String, shown: Shown, empty: bool, after: usize) {
        self.end_implied(&name);
        if is_void(&name) {
            return self.void(&name, &shown);
        }
        let mut found = self.effect_of(&name, &shown, after);
        if self.skip == 0 {
            found = self.enter(found, &shown);
        } else if found != Effect::Skip {
            found = Effect::None;
        }
        self.skip += u32::from(found == Effect::Skip);
        *self.counts.entry(name.clone()).or_default() += 1;
        self.open.push(Element { barrier: barrier_of(&name), name, effect: found });
        if empty {
            self.pop();
        }
    }

    fn void(&mut self, name: &str, shown: &Shown) {
        match name {
            "br" if self.pre.is_some() => self.piece("\n", self.base),
            "br" if self.skip == 0 => {
                let again = std::mem::replace(&mut self.broken, true);
                if again || self.grid().is_some() {
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
    fn effect_of(&mut self, name: &str, shown: &Shown, after: usize) -> Effect {
        match effect(name) {
            _ if shown.hidden => Effect::Skip,
            Effect::List if self.skip == 0 && self.lists == 0 && is_contents(self.html, after, &mut self.read_ahead) => {
                Effect::Skip
            }
            Effect::Cell { header, .. } => Effect::Cell { header, columns: shown.columns, rows: shown.rows },
            Effect::Block if shown.item => Effect::Item,
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
            Effect::List => {
                self.boundary();
                self.lists += 1;
            }
            _ => {
                self.boundary();
                match found {
                    Effect::Item => {
                        self.flow.items += 1;
                        self.flow.tick = None;
                    }
                    Effect::Quote => self.flow.quotes += 1,
                    Effect::Heading(level) => self.flow.heading = Some(level),
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

    /// Ends the innermost element and undoes what it did.
    fn pop(&mut self) {
        let Some(element) = self.open.pop() else { return };
        self.uncount(&element.name);
        self.undo(element.effect);
    }

    fn uncount(&mut self, name: &str) {
        if let Some(count) = self.counts.get_mut(name) {
            *count -= 1;
        }
    }

    fn undo(&mut self, effect: Effect) {
        match effect {
            Effect::None => return,
            Effect::Skip => return self.skip -= 1,
            Effect::Bold => return self.bold -= 1,
            Effect::Code => return self.code -= 1,
            Effect::Superscript => return self.superscript -= 1,
            Effect::Internal => return self.internal -= 1,
            Effect::Title => {
                let title = self.title.take().unwrap_or_default();
                return self.flow.out.set_title(&title);
            }
            Effect::Cell { .. } => return self.with_grid(|grid, _| grid.in_cell = false),
            Effect::Row => return self.with_grid(Grid::end_row),
            Effect::TableHead => return self.with_grid(|grid, _| grid.in_head = false),
            _ => self.boundary(),
        }
        match effect {
            Effect::Item => self.flow.items -= 1,
            Effect::List => self.lists -= 1,
            Effect::Quote => self.flow.quotes -= 1,
            Effect::Heading(_) => self.flow.heading = None,
            Effect::Pre => self.end_preformatted(),
            Effect::Table => {
                self.with_grid(Grid::end_row);
                self.grids.pop();
            }
            _ => {}
        }
    }

    fn end_preformatted(&mut self) {
        let Some(pre) = self.pre.take() else { return };
        let whole: String = pre.pieces.iter().map(|(text, _)| text.as_str()).collect();
        if !pre.language && prose::is_language(&whole) {
            self.flow.quoted_lines(&pre.pieces);
        }
    }

    /// Ends what a start tag ends without an end tag.
    fn end_implied(&mut self, name: &str) {
        if self.open.get(1).or(self.open.first()).is_some_and(|e| e.name == "head") && !is_of_head(name) {
            self.pop_until("head");
        }
        if let Some((ends, scope)) = implied_end(name) {
            self.pop_to(ends, scope);
        }
        let block = !matches!(
            effect(name),
            Effect::None | Effect::Bold | Effect::Code | Effect::Superscript | Effect::Skip | Effect::Title
        );
        if block || name == "hr" || name == "nav" {
            self.pop_to(&["p"], end_scope("p"));
            let heading = |e: &Element| matches!(e.name.as_bytes(), [b'h', b'1'..=b'6']);
            if matches!(effect(name), Effect::Heading(_)) && self.open.last().is_some_and(heading) {
                self.pop();
            }
        }
    }

    fn pop_until(&mut self, name: &str) {
        while self.open.last().is_some_and(|e| e.name != name) {
            self.pop();
        }
        self.pop();
    }

    /// Ends the innermost of these elements and all in it, unless one of `scope` lies between. Looks no deeper than nesting
    /// is allowed to be, so that no file takes long.
    fn pop_to(&mut self, names: &[&str], scope: u8) {
        let Some(depth) = self.find(names, scope) else { return };
        (0..=depth).for_each(|_| self.pop());
    }

    /// How many elements are open within the innermost of these.
    fn find(&self, names: &[&str], scope: u8) -> Option<usize> {
        if !names.iter().any(|n| self.counts.get(*n).is_some_and(|count| *count > 0)) {
            return None;
        }
        let near = self.open.iter().rev().take(self.limits.depth).enumerate();
        for (depth, element) in near {
            if names.contains(&element.name.as_str()) {
                return Some(depth);
            }
            if element.barrier & scope != 0 {
                return None;
            }
        }
        None
    }

    fn end(&mut self, name: &str) {
        let Some(depth) = self.find(&[name], end_scope(name)) else {
            if name == "p" || name == "br" {
                self.boundary();
            }
            return;
        };
        let at = self.open.len() - 1 - depth;
        if is_inline(name) && !self.open[at..].iter().all(|e| is_inline(&e.name)) {
            let effect = std::mem::replace(&mut self.open[at].effect, Effect::None);
            let name = std::mem::take(&mut self.open[at].name);
            self.uncount(&name);
            return self.undo(effect);
        }
        (0..=depth).for_each(|_| self.pop());
    }
}
