//! Blocks that open by themselves when text comes: what Markdown and HTML have in common.

use crate::document::{Anchor, BlockKind, DocumentBuilder, TableId};

/// How a piece of text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Style {
    #[default]
    Plain,
    Bold,
    /// Shown, but no language: inline code.
    Code,
}

/// The context that text stands in. Readers raise and lower the counters; a block opens with the first text in it.
#[derive(Debug)]
pub(super) struct Flow<'a> {
    /// The document under construction.
    pub out: &'a mut DocumentBuilder,
    /// Level of the heading around the text.
    pub heading: Option<u8>,
    /// List items around the text.
    pub items: u32,
    /// Block quotations around the text.
    pub quotes: u32,
    /// The box of a task that has no text yet.
    pub tick: Option<bool>,
    open: bool,
}

impl<'a> Flow<'a> {
    /// A flow without context.
    pub fn new(out: &'a mut DocumentBuilder) -> Self {
        Flow { out, heading: None, items: 0, quotes: 0, tick: None, open: false }
    }

    /// Adds text that begins at byte `at` of the source; opens a block where none is open.
    pub fn text(&mut self, text: &str, at: usize, style: Style) {
        let (mut text, mut at) = (text, at);
        if !self.open {
            if let Some((length, done)) = self.typed_box(text) {
                self.tick = Some(done);
                (text, at) = (&text[length..], at + length);
            }
            if text.chars().all(|c| c.is_whitespace() || c.is_control()) {
                return;
            }
            self.begin();
        }
        match style {
            Style::Plain => self.out.push_at(text, Some(at)),
            Style::Bold => self.out.push_bold(text, Some(at)),
            Style::Code => self.out.push_opaque(text, Some(at)),
        }
    }

    /// The bytes of a box that was typed in front of a list item, with the space behind it, and whether it is ticked.
    fn typed_box(&self, text: &str) -> Option<(usize, bool)> {
        let words = text.trim_start();
        let mark = words.chars().next().filter(|c| self.items > 0 && matches!(c, '☐' | '☑' | '☒'))?;
        let rest = words[mark.len_utf8()..].trim_start_matches('\u{fe0f}').trim_start();
        Some((text.len() - rest.len(), mark != '☐'))
    }

    /// Whether a block is open.
    pub fn is_open(&self) -> bool {
        self.open
    }

    fn begin(&mut self) {
        let kind = match (self.heading, self.items) {
            (Some(level), _) => BlockKind::Heading(level),
            (None, 0) => BlockKind::Paragraph,
            (None, items) => BlockKind::Item((items - 1).min(255) as u8),
        };
        self.out.open(kind, Anchor::Source);
        self.mark();
        if let (BlockKind::Item(_), Some(done)) = (kind, self.tick.take()) {
            self.out.ticked(done);
        }
        self.open = true;
    }

    fn mark(&mut self) {
        if self.quotes > 0 {
            self.out.quoted();
        }
    }

    /// A line break, which ends a sentence.
    pub fn line_break(&mut self) {
        if self.open {
            self.out.push_break();
        }
    }

    /// Keeps a comment that speaks to regie and begins at byte `at` of the source.
    pub fn comment(&mut self, text: &str, at: usize, inside: bool) {
        self.out.comment(text, at, inside || self.open || self.items > 0);
    }

    /// Ends the open block, if any.
    pub fn end(&mut self) {
        if self.open {
            self.out.close();
        }
        self.open = false;
    }

    /// Opens a table row; cells follow.
    pub fn row(&mut self, table: TableId, number: u32, header: bool) {
        self.end();
        self.out.open_row(table, number, header, Anchor::Source);
        self.mark();
        self.open = true;
    }

    /// Adds each line of a text set line by line as a quoted paragraph. `pieces` are runs of it and where they begin.
    pub fn quoted_lines(&mut self, pieces: &[(String, usize)]) {
        self.end();
        let context = (self.heading.take(), std::mem::take(&mut self.items));
        self.quotes += 1;
        for (text, at) in pieces {
            let mut offset = *at;
            for line in text.split_inclusive('\n') {
                if self.open || line.chars().any(char::is_alphanumeric) {
                    self.text(line, offset, Style::Plain);
                }
                offset += line.len();
                if line.ends_with('\n') {
                    self.end();
                }
            }
        }
        self.end();
        self.quotes -= 1;
        (self.heading, self.items) = context;
    }
}
