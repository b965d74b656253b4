//! HTML without a tree: open elements on a stack, and the repairs that they need. No nesting is too deep for it, and an
//! extract that begins and ends anywhere is as good as a page.

use std::collections::HashMap;

use super::attributes::{attributes, shown};
use super::blocks::{Blocks, Opened};
use super::element::{Effect, barrier_of, effect, end_scope, implied_end, is_inline, is_of_head, is_void};
use super::entities::resolve;
use super::lookahead::{READ_AHEAD, is_contents};
use super::tokens::{Token, Tokens};
use crate::read::flow::Flow;
use crate::read::{Limits, ReadError};

struct Element {
    name: String,
    opened: Opened,
    barrier: u8,
}

/// Reads HTML into a flow.
pub(super) struct Machine<'a, 'f, 'd> {
    html: &'a str,
    base: usize,
    page: bool,
    limits: &'a Limits,
    blocks: Blocks<'f, 'd>,
    open: Vec<Element>,
    /// How many elements of a name are open.
    counts: HashMap<String, u32>,
    read_ahead: usize,
}

impl<'a, 'f, 'd> Machine<'a, 'f, 'd> {
    /// A machine over `html`, which begins at byte `base` of the source: a whole page, or a fragment of something else where there is
    /// a base.
    pub fn new(html: &'a str, base: Option<usize>, limits: &'a Limits, flow: &'f mut Flow<'d>) -> Self {
        let page = base.is_none();
        Machine {
            html,
            base: base.unwrap_or(0),
            page,
            limits,
            blocks: Blocks::new(flow, page),
            open: Vec::new(),
            counts: HashMap::new(),
            read_ahead: READ_AHEAD,
        }
    }

    /// Reads it all.
    pub fn run(mut self) -> Result<(), ReadError> {
        let mut tokens = Tokens::new(self.html, 0);
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(text, at) => resolve(text, |piece, offset| self.blocks.text(&piece, self.base + at + offset)),
                Token::Comment(text, at) => self.blocks.comment(text, self.base + at),
                Token::Start { name, attributes, empty } => self.start(name, attributes, empty, tokens.position()),
                Token::End(name) => self.end(&name),
            }
            self.blocks.check(self.limits)?;
        }
        while !self.open.is_empty() {
            self.pop();
        }
        if self.page {
            self.blocks.end_page()
        } else {
            self.blocks.boundary()
        }
        Ok(())
    }

    fn start(&mut self, name: String, written: &str, empty: bool, after: usize) {
        let shown = shown(attributes(written));
        self.end_implied(&name);
        if is_void(&name) {
            return self.blocks.void(&name, &shown);
        }
        let opened = self.blocks.start(&name, &shown, || is_contents(self.html, after, &mut self.read_ahead));
        *self.counts.entry(name.clone()).or_default() += 1;
        self.open.push(Element { barrier: barrier_of(&name), name, opened });
        if empty {
            self.pop();
        }
    }

    /// Ends the innermost element and undoes what it did.
    fn pop(&mut self) {
        let Some(element) = self.open.pop() else { return };
        self.uncount(&element.name);
        self.blocks.end(element.opened);
    }

    fn uncount(&mut self, name: &str) {
        if let Some(count) = self.counts.get_mut(name) {
            *count -= 1;
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
                self.blocks.boundary();
            }
            return;
        };
        let at = self.open.len() - 1 - depth;
        if is_inline(name) && !self.open[at..].iter().all(|e| is_inline(&e.name)) {
            let opened = std::mem::replace(&mut self.open[at].opened, Opened::NOTHING);
            let name = std::mem::take(&mut self.open[at].name);
            self.uncount(&name);
            return self.blocks.end(opened);
        }
        (0..=depth).for_each(|_| self.pop());
    }
}
