//! The body: paragraphs, headings, lists, tables, and what may stand around them.

use super::styles::{Mark, Styles};
use crate::document::Anchor;
use crate::read::Limits;
use crate::read::office::furniture::Furniture;
use crate::read::office::model::{Block, Cell, ListItem, Merge, Row, Table};
use crate::read::office::role::Role;
use crate::read::xml::{Element, Node, Xml};

/// The deepest list item, and the most grid columns a table may have.
const DEEPEST_ITEM: u8 = 8;
const MAX_COLUMNS: u16 = 1024;

/// Cells that are read again because they or their row say how often they stand there; where office programs write the same value
/// in rows below each other there are some dozens.
const REPEATS: usize = 10_000;
/// Bytes from which a text that is read again counts as one cell more.
const LONG: usize = 1000;

/// What stands beside the text: indexes repeat headings, the others are never shown.
const SKIPPED: &[&str] = &[
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index", "forms",
    "tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "annotation", "scripts", "font-face-decls",
    "event-listeners", "settings", "named-expressions", "database-ranges", "shapes-decls", "script", "note-citation",
    "ruby-text", "hidden-text",
];

/// A content part being read.
pub(super) struct Content<'x, 'a> {
    pub(super) xml: &'x mut Xml<'a>,
    pub(super) styles: Styles,
    /// Paragraphs of the body so far.
    pub(super) ordinal: u32,
    /// The place of all that is read, where paragraphs are not counted.
    pub(super) fixed: Option<Anchor>,
    /// Text boxes and notes that are open.
    pub(super) boxed: usize,
    pub(super) images: u32,
    pub(super) objects: u32,
    pub(super) comments: u32,
    /// Headers and footers of the pages.
    pub(super) furniture: Furniture,
    pub(super) cells: usize,
    cell_limit: usize,
    /// Bytes of text in cells, repeated ones counted each time.
    pub(super) bytes: usize,
    byte_limit: usize,
    repeats: usize,
    lists: u32,
}

/// A list around paragraphs: its style, which list, how deep from 1.
#[derive(Clone)]
struct List {
    style: Option<String>,
    id: u32,
    level: u8,
}

impl<'x, 'a> Content<'x, 'a> {
    /// A reader at the start of the part.
    pub(super) fn new(xml: &'x mut Xml<'a>, styles: Styles, furniture: Furniture, limits: &Limits) -> Self {
        Content {
            xml,
            styles,
            ordinal: 0,
            fixed: None,
            boxed: 0,
            images: 0,
            objects: 0,
            comments: 0,
            furniture,
            cells: 0,
            cell_limit: limits.cells,
            bytes: 0,
            byte_limit: limits.bytes,
            repeats: 0,
            lists: 0,
        }
    }

    /// Whether there are more cells than there may be; reading stops there.
    pub(super) fn is_too_large(&self) -> bool {
        self.cells > self.cell_limit || self.bytes > self.byte_limit
    }

    /// Whether a cell with this text may be read once more; counts it then.
    pub(super) fn again(&mut self, text: &str) -> bool {
        self.repeats += 1 + text.len() / LONG;
        let fits =
            self.repeats <= REPEATS && self.cells < self.cell_limit && self.bytes.saturating_add(text.len()) <= self.byte_limit;
        self.cells += usize::from(fits);
        self.bytes += if fits { text.len() } else { 0 };
        fits
    }

    /// Reads the body of a text.
    pub(super) fn text(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(depth) = self.enter_body("text") {
            self.blocks(depth, &mut blocks);
        }
        blocks
    }

    /// Goes to the body of a kind, taking in the styles on the way, and gives its depth.
    pub(super) fn enter_body(&mut self, kind: &str) -> Option<usize> {
        let mut body = None;
        loop {
            match self.xml.next() {
                Node::Open(e) if e.name() == "body" => body = Some(self.xml.depth()),
                Node::Open(e) if e.name() == kind && body.is_some() => return Some(self.xml.depth()),
                Node::Open(e) => self.styles.read(&e, self.xml),
                Node::End => return None,
                _ => {}
            }
        }
    }

    /// The next element inside the one at `depth` that is shown; one that is none of the reader's business is seen through.
    pub(super) fn inside(&mut self, depth: usize) -> Option<Element<'a>> {
        while !self.is_too_large() {
            let Node::Open(e) = self.xml.inside(depth)? else { continue };
            let hidden = || e.attr("display").is_some_and(|shown| shown == "none");
            self.comments = self.comments.saturating_add(u32::from(e.name() == "annotation"));
            if SKIPPED.contains(&e.name()) || e.name() == "section" && hidden() {
                self.xml.skip();
            } else {
                return Some(e);
            }
        }
        None
    }

    /// Adds all blocks inside the element at `depth`.
    pub(super) fn blocks(&mut self, depth: usize, into: &mut Vec<Block>) {
        while let Some(element) = self.inside(depth) {
            self.block(&element, into);
        }
    }

    /// Adds what begins with an element that has just opened.
    pub(super) fn block(&mut self, element: &Element<'_>, into: &mut Vec<Block>) {
        match element.name() {
            "p" | "h" => into.extend(self.paragraph(element).map(Block::Paragraph)),
            "list" => {
                self.lists += 1;
                let list = List { style: style_name(element), id: self.lists, level: 1 };
                self.list(&list, into);
            }
            "numbered-paragraph" => {
                self.lists += 1;
                let level = element.number("level").unwrap_or(1);
                self.item(&List { style: style_name(element), id: self.lists, level }, into);
            }
            "table" => into.push(Block::Table(self.table())),
            _ => self.drawn(element, into),
        }
    }

    fn list(&mut self, list: &List, into: &mut Vec<Block>) {
        let depth = self.xml.depth();
        while let Some(element) = self.inside(depth) {
            match element.name() {
                "list-item" => self.item(list, into),
                // A line of a list that has no bullet of its own.
                "list-header" => {
                    let depth = self.xml.depth();
                    self.blocks(depth, into);
                }
                _ => {}
            }
        }
    }

    /// Reads the item that has just opened: its first paragraph has the bullet, the others go on without one.
    fn item(&mut self, list: &List, into: &mut Vec<Block>) {
        let depth = self.xml.depth();
        let mut marked = false;
        while let Some(element) = self.inside(depth) {
            match element.name() {
                "list" => {
                    let style = style_name(&element).or_else(|| list.style.clone());
                    self.list(&List { style, id: list.id, level: list.level.saturating_add(1) }, into);
                }
                "p" | "h" => {
                    let style = self.styles.get("paragraph", element.attr("style-name").as_deref());
                    let Some(mut paragraph) = self.paragraph(&element) else { continue };
                    if !std::mem::replace(&mut marked, true) && paragraph.role == Role::Body {
                        let name = list.style.as_deref().or(style.list.as_deref());
                        paragraph.list = self.marked(name, list, style.depth);
                    }
                    into.push(Block::Paragraph(paragraph));
                }
                _ => self.block(&element, into),
            }
        }
    }

    fn marked(&self, style: Option<&str>, list: &List, named_depth: u8) -> Option<ListItem> {
        let mark = self.styles.mark(style, list.level);
        let depth = (list.level - 1).max(named_depth).min(DEEPEST_ITEM);
        (mark != Mark::Nothing).then_some(ListItem { list: list.id, depth, numbered: mark == Mark::Number })
    }

    /// Reads the table that has just opened.
    fn table(&mut self) -> Table {
        let depth = self.xml.depth();
        let mut table = Table::default();
        let mut head: Option<usize> = None;
        let mut covered = Vec::new();
        while let Some(element) = self.inside(depth) {
            match element.name() {
                "table-header-rows" => head = Some(self.xml.depth()),
                "table-row" => {
                    let header = head.is_some_and(|head| self.xml.depth() > head);
                    head = head.filter(|_| header);
                    table.rows.push(self.row(header, &mut covered));
                }
                _ => {}
            }
        }
        table
    }

    /// Reads a row. `covered` has for each column how many rows a cell from above still reaches down into.
    fn row(&mut self, header: bool, covered: &mut Vec<u32>) -> Row {
        let depth = self.xml.depth();
        let next = self.ordinal.saturating_add(u32::from(self.boxed == 0));
        let anchor = self.fixed.unwrap_or(Anchor::Paragraph(next));
        let mut row = Row { header, anchor, ..Row::default() };
        let mut column: u16 = 0;
        while let Some(element) = self.inside(depth) {
            let times = element.number::<u32>("number-columns-repeated").unwrap_or(1).clamp(1, MAX_COLUMNS.into()) as u16;
            let next = column.saturating_add(times).min(MAX_COLUMNS);
            match element.name() {
                "table-cell" => {
                    let rows = element.number::<u32>("number-rows-spanned").unwrap_or(1);
                    let columns = element.number::<u32>("number-columns-spanned").unwrap_or(1).clamp(1, MAX_COLUMNS.into());
                    let merge = if rows > 1 { Merge::Start } else { Merge::None };
                    let shaded = self.styles.get("table-cell", element.attr("style-name").as_deref()).shaded;
                    if rows > 1 {
                        cover(covered, column, columns as u16, rows);
                    }
                    let cell = self.cell(column, merge, shaded);
                    row.cells.push(cell);
                }
                "covered-table-cell" => {
                    let depth = self.xml.depth();
                    self.blocks(depth, &mut Vec::new());
                    for column in column..next {
                        if covered.get(usize::from(column)).is_some_and(|left| *left > 0) {
                            self.cells += 1;
                            row.cells.push(Cell { column, merge: Merge::Rest, ..Cell::default() });
                        }
                    }
                }
                _ => continue,
            }
            column = next;
        }
        covered.iter_mut().for_each(|left| *left = left.saturating_sub(1));
        row
    }

    fn cell(&mut self, column: u16, merge: Merge, shaded: bool) -> Cell {
        self.cells += 1;
        let depth = self.xml.depth();
        let mut cell = Cell { column, merge, shaded, ..Cell::default() };
        self.blocks(depth, &mut cell.blocks);
        cell
    }
}

fn cover(covered: &mut Vec<u32>, column: u16, columns: u16, rows: u32) {
    let (start, end) = (usize::from(column), usize::from(column.saturating_add(columns).min(MAX_COLUMNS)));
    if covered.len() < end {
        covered.resize(end, 0);
    }
    if let Some(part) = covered.get_mut(start..end) {
        part.fill(0);
        // The other columns of a merged cell are covered as well, but the row shows it once.
        part.iter_mut().take(1).for_each(|left| *left = rows);
    }
}

fn style_name(element: &Element<'_>) -> Option<String> {
    element.attr("style-name").filter(|name| !name.is_empty()).map(|name| name.into_owned())
}
