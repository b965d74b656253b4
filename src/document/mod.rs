//! A document as every later room sees it: one text, blocks in reading order, sections, tables, and a place for each.

use serde::{Deserialize, Serialize};

mod builder;
mod opaque;
mod place;
mod source;

pub use builder::DocumentBuilder;
pub use opaque::prepare;
pub use place::{Anchor, Location, Margin, Place, cell_name};

use crate::text::Span;
use source::SourceMap;

/// Index of a block in its document.
pub type BlockId = usize;
/// Index of a section in its document; section 0 is what stands before the first heading.
pub type SectionId = usize;
/// Index of a table in its document.
pub type TableId = usize;

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; 1 is the outermost level, 7 a short paragraph set wholly in bold.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// A list item; 0 is the outermost depth.
    Item(u8),
    /// A table row.
    Row,
    /// A line of front matter or document properties: not language, but facts may look at it.
    Metadata,
}

/// A cell of a table row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The cell's text; empty cells have an empty span.
    pub span: Span,
    /// Grid column from 0, merged cells counted.
    pub column: u16,
}

/// A table row's position and cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The table it belongs to.
    pub table: TableId,
    /// Position in the table from 1, header rows included.
    pub number: u32,
    /// Whether this row names the columns.
    pub header: bool,
    /// The cells, left to right.
    pub cells: Vec<Cell>,
    /// For each cell the paragraph of a word processor document in which its text begins, from 1; 0 where that is not known. May be
    /// shorter than the cells.
    pub paragraphs: Vec<u32>,
}

/// A piece of text that stands by itself: a heading, a paragraph, a list item, a table row.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, without markup. The cells of a row are separated by ` | `.
    pub span: Span,
    /// The section it stands in; a heading stands in the section that it opens.
    pub section: SectionId,
    /// Where it stands in the file.
    pub place: Place,
    /// The row, for [`BlockKind::Row`].
    pub row: Option<Row>,
    /// Inside a block quotation.
    pub quoted: bool,
    /// A task list box: `Some(true)` where it is ticked.
    pub ticked: Option<bool>,
}

/// A heading and what stands under it.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading's block; none for what stands before the first heading.
    pub heading: Option<BlockId>,
    /// The heading's level, 0 without one.
    pub level: u8,
    /// The section around it.
    pub parent: Option<SectionId>,
}

/// A table: the header cells of its columns.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Grid column and text of each header cell; empty where the table has no header row.
    pub headers: Vec<Cell>,
}

/// How a comment begins that speaks to regie.
pub const DIRECTIVE: &str = "regie-ignore";

/// Whether a comment of a file may speak to regie: it holds [`DIRECTIVE`], in capitals or not.
pub fn speaks_to_regie(comment: &str) -> bool {
    comment.as_bytes().windows(DIRECTIVE.len()).any(|part| part.eq_ignore_ascii_case(DIRECTIVE.as_bytes()))
}

/// What follows [`DIRECTIVE`] in a comment that begins with it, in capitals or not.
pub fn after_directive(comment: &str) -> Option<&str> {
    let (start, rest) = comment.trim_start().split_at_checked(DIRECTIVE.len())?;
    start.eq_ignore_ascii_case(DIRECTIVE).then_some(rest)
}

/// A comment of the file that speaks to regie: it holds [`DIRECTIVE`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The text between its marks.
    pub text: String,
    /// The line on which it begins, or the paragraph of a word processor document, from 1.
    pub line: u32,
    /// The block that it stands before or in; the number of blocks where it stands behind all of them.
    pub block: BlockId,
    /// The last block that it is about, where it stands in blocks and not before one.
    pub last: Option<BlockId>,
}

/// How much of a file was read, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Tally {
    /// Words of language.
    pub words: u32,
    /// Tables.
    pub tables: u32,
    /// Pages, for formats that have them.
    pub pages: Option<u32>,
    /// Slides that were read, for presentations.
    pub slides: Option<u32>,
    /// Sheets that were read, for workbooks.
    pub sheets: Option<u32>,
    /// Slides that a show passes over, from 1; these were not read.
    pub hidden_slides: Vec<u32>,
    /// Names of sheets that a workbook hides; these were not read.
    pub hidden_sheets: Vec<String>,
    /// Rows with something in them that shown sheets hide; these were not read.
    #[serde(default)]
    pub hidden_rows: u32,
    /// Columns with something in them that shown sheets hide; these were not read.
    #[serde(default)]
    pub hidden_columns: u32,
    /// Formulas of which the workbook does not hold what they show.
    #[serde(default)]
    pub unvalued: u32,
    /// Pictures that were not read.
    pub images: u32,
    /// Embedded objects, charts and the like that were not read.
    pub objects: u32,
    /// Comments in the margin that were not read: they are somebody's remarks on the plan.
    pub comments: u32,
    /// Pages without a text layer, from 1.
    pub blank_pages: Vec<u32>,
    /// Letters that nobody can see on the page, such as white ones on white; these were not read.
    #[serde(default)]
    pub unseen: u32,
    /// Characters restored from text that was decoded wrongly before.
    pub repaired: u32,
    /// Where the file is damaged: part, and paragraph if known. Everything before it was read.
    pub damaged: Option<String>,
    /// The first text that a limit left out; the file is sound there.
    #[serde(default)]
    pub cut: Option<Cut>,
}

impl Tally {
    /// Says that a limit left text out at a place; the first such place counts.
    pub fn leave_out(&mut self, limit: Limit, place: impl Into<String>) {
        self.cut.get_or_insert_with(|| Cut { limit, place: place.into() });
    }
}

/// Text that was left out because of a limit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Cut {
    /// Which limit.
    pub limit: Limit,
    /// Where: a part, and paragraph if known; of a workbook the sheet and a cell.
    pub place: String,
}

/// What a document can have too much of to be read whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Limit {
    /// Elements in each other.
    Depth,
    /// Rows or cells that say of themselves how often they stand there.
    Repeats,
    /// Rows or columns, more than a sheet can have.
    Grid,
    /// Merged cells; the rows that they reach down into do without them.
    Merges,
    /// Text boxes.
    Boxes,
    /// Lines of headers and footers.
    Margins,
    /// Texts that the cells of a workbook share.
    Strings,
}

/// A document as it was read.
#[derive(Clone, Debug)]
pub struct Document {
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
}

impl Document {
    /// The id of the format it was read as: `markdown`, `docx`, …
    pub fn format(&self) -> &'static str {
        self.format
    }

    /// The title: the document's own, else its first heading.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The whole text; blocks are separated by a newline.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// The blocks in reading order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The sections in reading order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The tables in reading order.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// What is no language: URLs, e-mail addresses, code, encoded data. Sorted and disjoint.
    pub fn opaque(&self) -> &[Span] {
        &self.opaque
    }

    /// Whether a span touches something that is no language.
    pub fn is_opaque(&self, span: Span) -> bool {
        let next = self.opaque.partition_point(|o| o.end <= span.start);
        self.opaque.get(next).is_some_and(|o| o.overlaps(span))
    }

    /// Whether a block is what somebody else wrote: in a mail, what its writer quotes.
    pub fn is_of_others(&self, block: BlockId) -> bool {
        self.format == "mail" && self.blocks[block].quoted
    }

    /// Whether it is one loose line, of which nobody can say whether it was a bullet, a cell or a paragraph.
    pub fn is_loose_line(&self) -> bool {
        !self.excerpt && matches!(self.blocks.as_slice(), [block] if block.kind == BlockKind::Paragraph)
    }

    /// How much was read.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// The comments that speak to regie, in reading order.
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// The block that holds a byte of the text.
    pub fn block_at(&self, offset: u32) -> Option<BlockId> {
        let next = self.blocks.partition_point(|b| b.span.end <= offset);
        self.blocks.get(next).filter(|b| b.span.start <= offset).map(|_| next)
    }

    /// The heading text of a section; none for section 0.
    pub fn heading(&self, section: SectionId) -> Option<&str> {
        self.sections[section].heading.map(|block| self.slice(self.blocks[block].span))
    }

    /// The headings above a section and its own, outermost first.
    pub fn trail(&self, section: SectionId) -> Vec<&str> {
        let mut trail = Vec::new();
        let mut at = Some(section);
        while let Some(id) = at {
            trail.extend(self.heading(id));
            at = self.sections[id].parent;
        }
        trail.reverse();
        trail
    }

    /// The text of the header above a column of a table.
    pub fn header(&self, table: TableId, column: u16) -> Option<&str> {
        let cells = &self.tables[table].headers;
        cells[..cells.partition_point(|c| c.column <= column)].last().map(|c| self.slice(c.span)).filter(|h| !h.is_empty())
    }

    /// Looks up where a span stands in the file.
    pub fn locate(&self, span: Span) -> Location {
        let Some(id) = self.block_at(span.start) else { return Location::default() };
        let block = &self.blocks[id];
        let mut at = Location { trail: self.trail(block.section).into_iter().map(String::from).collect(), ..Location::default() };
        match block.place.anchor {
            Anchor::Source => {
                let (line, column) = self.source.position(span.start);
                (at.line, at.column) = (Some(line), Some(column));
            }
            Anchor::Paragraph(n) => at.paragraph = Some(n),
            Anchor::Page(n) => at.page = Some(n),
            Anchor::Slide(n) => at.slide = Some(n),
            Anchor::Margin(margin) => at.margin = Some(margin),
            Anchor::Sheet(sheet) => at.sheet = self.sheets.get(usize::from(sheet)).cloned(),
            Anchor::Cell { sheet, row, column } => {
                let cells = block.row.as_ref().map_or(&[][..], |r| &r.cells);
                let cell = cells[..cells.partition_point(|c| c.span.start <= span.start)].last();
                let column = cell.map_or(column, |c| c.column);
                at.sheet = self.sheets.get(usize::from(sheet)).cloned();
                at.cell = Some(place::cell_name(column, row));
            }
        }
        if let Some(row) = &block.row {
            at.table = Some(row.table as u32 + 1);
            at.row = Some(row.number);
            let cell = row.cells.partition_point(|c| c.span.start <= span.start).checked_sub(1);
            at.header = cell.and_then(|c| self.header(row.table, row.cells[c].column)).map(String::from);
            at.cell_paragraph = cell.and_then(|c| row.paragraphs.get(c).copied()).filter(|n| *n > 0);
        }
        at
    }
}
