//! The only way to make a [`Document`]: readers push blocks in reading order.

use super::opaque;
use super::source::SourceMap;
use super::{
    Anchor, Block, BlockId, BlockKind, Cell, Comment, Document, Place, Row, Section, Table, TableId, Tally, speaks_to_regie,
};
use crate::text::{Span, count_words};

/// A wholly bold paragraph of at most this many words is a heading that nobody styled as one.
const BOLD_HEADING_WORDS: usize = 12;

/// Collects blocks. A reader opens a block, pushes its text, and closes it; rows have cells in between.
#[derive(Debug)]
pub struct DocumentBuilder {
    format: &'static str,
    title: Option<String>,
    text: String,
    blocks: Vec<Block>,
    sections: Vec<Section>,
    tables: Vec<Table>,
    opaque: Vec<Span>,
    sheets: Vec<String>,
    source: SourceMap,
    tally: Tally,
    comments: Vec<Comment>,
    excerpt: bool,
    open: Option<Open>,
}

/// The block under construction.
#[derive(Debug)]
struct Open {
    kind: BlockKind,
    place: Place,
    start: usize,
    /// A space or a break is due before the next character.
    gap: Option<char>,
    quoted: bool,
    ticked: Option<bool>,
    /// Letters and digits set in bold.
    bold: usize,
    row: Option<Row>,
}

impl DocumentBuilder {
    /// A builder for a document of a format.
    pub fn new(format: &'static str) -> Self {
        DocumentBuilder {
            format,
            title: None,
            text: String::new(),
            blocks: Vec::new(),
            sections: vec![Section { heading: None, level: 0, parent: None }],
            tables: Vec::new(),
            opaque: Vec::new(),
            sheets: Vec::new(),
            source: SourceMap::default(),
            tally: Tally::default(),
            comments: Vec::new(),
            excerpt: false,
            open: None,
        }
    }

    /// Says that this is a part of a longer document, so that the kind of a lone block means something.
    pub fn set_excerpt(&mut self) {
        self.excerpt = true;
    }

    /// Gives the source that the offsets in [`DocumentBuilder::push_at`] refer to; without it there are no lines.
    pub fn set_source(&mut self, source: &str) {
        self.source.set_source(source);
    }

    /// The text collected so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The document's own title, where it is known by now.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// Sets the document's own title, from its properties or front matter.
    pub fn set_title(&mut self, title: &str) {
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if !title.is_empty() {
            self.title = Some(title);
        }
    }

    /// Keeps a comment that speaks to regie and begins at byte `source` of the source; `inside` says that it stands within the block
    /// that is open or comes next, not before it. Other comments are dropped.
    pub fn comment(&mut self, text: &str, source: usize, inside: bool) {
        if speaks_to_regie(text) {
            let line = self.source.line(source);
            let block = self.blocks.len();
            self.comments.push(Comment { text: text.to_owned(), line, block, last: inside.then_some(block) });
        }
    }

    /// The id of the block that is open, or comes next.
    pub fn next_block(&self) -> BlockId {
        self.blocks.len()
    }

    /// Keeps a comment that speaks to regie, on paragraph `line` of a document without lines: it is about the blocks from `from` to
    /// the one that is open or came last. On a heading it is about what stands below that, too, and on the first block about the
    /// whole.
    pub fn comment_on(&mut self, text: &str, line: u32, from: BlockId) {
        let last = self.blocks.len().saturating_sub(usize::from(self.open.is_none())).max(from);
        let first = self.blocks.iter().take(from).all(|b| b.kind == BlockKind::Metadata);
        let heading = self.blocks.get(from).is_some_and(|b| matches!(b.kind, BlockKind::Heading(_)));
        let before = first || (heading && last == from);
        self.comments.push(Comment { text: text.to_owned(), line, block: from, last: (!before).then_some(last) });
    }

    /// Adds a sheet of a workbook by its name, and gives its number in [`Anchor::Sheet`] and [`Anchor::Cell`].
    pub fn add_sheet(&mut self, name: &str) -> u16 {
        self.sheets.push(name.to_owned());
        (self.sheets.len() - 1).min(u16::MAX.into()) as u16
    }

    /// What was read and skipped; words and tables are counted by the builder itself.
    pub fn tally(&mut self) -> &mut Tally {
        &mut self.tally
    }

    /// Bytes of text collected so far, for readers that guard a limit.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether no block has been collected.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Opens a block; an open one is closed first.
    pub fn open(&mut self, kind: BlockKind, anchor: Anchor) {
        self.close();
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.open =
            Some(Open { kind, place: Place { anchor }, start, gap: None, quoted: false, ticked: None, bold: 0, row: None });
    }

    /// Marks the open block as standing in a block quotation.
    pub fn quoted(&mut self) {
        if let Some(open) = &mut self.open {
            open.quoted = true;
        }
    }

    /// Gives the open block a task list box.
    pub fn ticked(&mut self, done: bool) {
        if let Some(open) = &mut self.open {
            open.ticked = Some(done);
        }
    }

    /// Begins a table and gives its id.
    pub fn open_table(&mut self) -> TableId {
        self.close();
        self.tables.push(Table::default());
        self.tables.len() - 1
    }

    /// Opens a row; `number` counts from 1, header rows included. A header row gives the table its column names.
    pub fn open_row(&mut self, table: TableId, number: u32, header: bool, anchor: Anchor) {
        self.open(BlockKind::Row, anchor);
        if let Some(open) = &mut self.open {
            open.row = Some(Row { table, number, header, cells: Vec::new(), paragraphs: Vec::new() });
        }
    }

    /// Opens a cell of the open row at a grid column from 0.
    pub fn open_cell(&mut self, column: u16) {
        self.end_cell();
        let Some(open) = &mut self.open else { return };
        let Some(row) = &mut open.row else { return };
        open.gap = None;
        if !row.cells.is_empty() {
            self.text.push_str(" | ");
        }
        let at = self.text.len();
        row.cells.push(Cell { span: Span::new(at, at), column });
    }

    /// Says in which paragraph the text of the open cell begins.
    pub fn cell_begins(&mut self, anchor: Anchor) {
        if let (Some(row), Anchor::Paragraph(n)) = (self.open.as_mut().and_then(|o| o.row.as_mut()), anchor) {
            row.paragraphs.resize(row.cells.len().saturating_sub(1), 0);
            row.paragraphs.push(n);
        }
    }

    /// Adds text to the open block: white space is squeezed, soft hyphens and zero-width characters vanish, a newline
    /// counts as a space.
    pub fn push(&mut self, text: &str) {
        self.push_at(text, None);
    }

    /// Adds text that begins at byte `source` of the source.
    pub fn push_at(&mut self, text: &str, source: Option<usize>) {
        let mut run = None;
        for (i, c) in text.char_indices() {
            let space = c.is_whitespace() || c == '\u{200b}';
            if !space && !is_invisible(c) {
                run.get_or_insert(i);
                continue;
            }
            if let Some(start) = run.take() {
                self.push_run(&text[start..i], source.map(|s| s + start));
            }
            if let Some(open) = self.open.as_mut().filter(|_| space) {
                open.gap = open.gap.or(Some(' '));
            }
        }
        if let Some(start) = run {
            self.push_run(&text[start..], source.map(|s| s + start));
        }
    }

    /// Adds visible characters, after the space or break that is due before them.
    fn push_run(&mut self, run: &str, source: Option<usize>) {
        let Some(open) = &mut self.open else { return };
        let fresh = self.text.len() == open.start
            || open.row.as_ref().and_then(|r| r.cells.last()).is_some_and(|c| c.span.start as usize == self.text.len());
        if let Some(gap) = open.gap.take().filter(|_| !fresh) {
            self.text.push(gap);
        }
        if let Some(source) = source {
            self.source.record(self.text.len() as u32, source as u32);
        }
        self.text.push_str(run);
    }

    /// Adds text set in bold.
    pub fn push_bold(&mut self, text: &str, source: Option<usize>) {
        let before = self.text.len();
        self.push_at(text, source);
        let added = letters(self.text.get(before..).unwrap_or_default());
        if let Some(open) = &mut self.open {
            open.bold += added;
        }
    }

    /// Adds text that is shown but is no language, such as inline code.
    pub fn push_opaque(&mut self, text: &str, source: Option<usize>) {
        let before = self.text.len();
        self.push_at(text, source);
        let added = self.text.get(before..).unwrap_or_default();
        let start = before + added.len() - added.trim_start().len();
        if start < self.text.len() {
            self.opaque.push(Span::new(start, self.text.len()));
        }
    }

    /// Adds a line break inside the block, which ends a sentence.
    pub fn push_break(&mut self) {
        if let Some(open) = &mut self.open {
            open.gap = Some(if open.row.is_some() { ' ' } else { '\n' });
        }
    }

    fn end_cell(&mut self) {
        let end = self.text.len() as u32;
        if let Some(cell) = self.open.as_mut().and_then(|o| o.row.as_mut()).and_then(|r| r.cells.last_mut()) {
            cell.span.end = end;
        }
    }

    /// Closes the open block; one without text leaves no trace, and a row without text in any cell neither.
    pub fn close(&mut self) {
        self.end_cell();
        let Some(mut open) = self.open.take() else { return };
        let blank = match &open.row {
            Some(row) => row.cells.iter().all(|c| c.span.is_empty()),
            None => self.text.len() == open.start,
        };
        if blank {
            self.text.truncate(open.start.saturating_sub(1));
            return;
        }
        let span = Span::new(open.start, self.text.len());
        if open.kind == BlockKind::Paragraph && self.is_bold_heading(&open, span) {
            open.kind = BlockKind::Heading(7);
        }
        let id = self.blocks.len();
        if let BlockKind::Heading(level) = open.kind {
            self.enter_section(id, level);
        }
        if let Some(row) = open.row.as_ref().filter(|r| r.header) {
            let headers = &mut self.tables[row.table].headers;
            if headers.is_empty() {
                headers.clone_from(&row.cells);
            }
        }
        // data about the document belongs to none of its parts, wherever it stands
        let section = if open.kind == BlockKind::Metadata { 0 } else { self.sections.len() - 1 };
        self.blocks.push(Block {
            kind: open.kind,
            span,
            section,
            place: open.place,
            row: open.row,
            quoted: open.quoted,
            ticked: open.ticked,
        });
    }

    fn is_bold_heading(&self, open: &Open, span: Span) -> bool {
        let text = &self.text[span.range()];
        !open.quoted
            && open.bold > 0
            && open.bold == letters(text)
            && text.split(' ').count() <= BOLD_HEADING_WORDS
            && !text.ends_with(['.', ';', ','])
    }

    fn enter_section(&mut self, heading: BlockId, level: u8) {
        let mut parent = self.sections.len() - 1;
        while self.sections[parent].level >= level {
            match self.sections[parent].parent {
                Some(up) => parent = up,
                None => break,
            }
        }
        self.sections.push(Section { heading: Some(heading), level, parent: Some(parent) });
    }

    /// Says anew which blocks stand in a quotation: `judge` takes the text of each but the metadata and whether it is quoted so far,
    /// and gives as many answers.
    pub fn requote(&mut self, judge: impl FnOnce(&[(&str, bool)]) -> Vec<bool>) {
        self.close();
        let text = &self.text;
        let language = self.blocks.iter().filter(|b| b.kind != BlockKind::Metadata);
        let quoted = judge(&language.map(|b| (&text[b.span.range()], b.quoted)).collect::<Vec<_>>());
        let language = self.blocks.iter_mut().filter(|b| b.kind != BlockKind::Metadata);
        language.zip(quoted).for_each(|(block, quoted)| block.quoted = quoted);
    }

    /// Closes the last block and gives the document.
    pub fn finish(mut self) -> Document {
        self.close();
        for block in &self.blocks {
            opaque::find(&self.text[block.span.range()], block.span.start, &mut self.opaque);
        }
        self.opaque.sort();
        self.opaque.dedup_by(|later, kept| {
            let joined = kept.overlaps(*later);
            if joined {
                kept.end = kept.end.max(later.end);
            }
            joined
        });
        self.tally.words = self.words();
        self.tally.tables = self.tables.len() as u32;
        let first_heading = self.blocks.iter().find(|b| matches!(b.kind, BlockKind::Heading(_)));
        let title = self.title.or_else(|| first_heading.map(|b| self.text[b.span.range()].to_owned()));
        Document {
            format: self.format,
            title,
            text: self.text,
            blocks: self.blocks,
            sections: self.sections,
            tables: self.tables,
            opaque: self.opaque,
            sheets: self.sheets,
            source: self.source,
            tally: self.tally,
            comments: self.comments,
            excerpt: self.excerpt,
        }
    }

    fn words(&self) -> u32 {
        let language = self.blocks.iter().filter(|b| b.kind != BlockKind::Metadata);
        language.map(|b| count_words(&self.text[b.span.range()])).sum()
    }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Characters that are not shown and separate nothing.
fn is_invisible(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}
