//! From Markdown events to blocks.

mod notes;

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{dashes, drawn};
use crate::document::{DocumentBuilder, TableId};
use crate::read::drawn::Table;
use crate::read::flow::{Flow, Style};
use crate::read::{Limits, ReadError, contents, html, prose};

/// Languages of code blocks that are none.
const NO_LANGUAGE: &[&str] = &["", "email", "markdown", "md", "plain", "plaintext", "text", "txt"];

/// Reads `source` from byte `body` on.
pub(super) fn walk(source: &str, body: usize, limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS;
    let mut walker = Walker {
        source,
        limits,
        flow: Flow::new(out),
        inline: Inline::default(),
        bold: 0,
        muted: 0,
        lists: 0,
        skip: 0,
        announced: false,
        boxed: false,
        table: 0,
        row: 0,
        column: 0,
        cells: 0,
        held: None,
    };
    let tables = drawn::tables(source, body, options);
    let text = drawn::blank(source, &tables);
    let mut tables = tables.into_iter().peekable();
    let parser = Parser::new_ext(&text[body..], options).into_offset_iter();
    let mut notes = notes::Notes::default();
    let events: Box<dyn Iterator<Item = _>> =
        if notes::are_in(source) { Box::new(notes.take(parser).into_iter()) } else { Box::new(parser) };
    for (event, range) in events {
        let start = range.start + body;
        while let Some(table) = tables.next_if(|table| matches!(event, Event::Start(_)) && table.range.start <= start) {
            walker.drawn(&table)?;
        }
        notes.refer(&event);
        walker.notes(notes.due(&event, false), body)?;
        let behind = notes.due(&event, true);
        walker.event(event, start..range.end + body)?;
        walker.notes(behind, body)?;
    }
    for table in tables {
        walker.drawn(&table)?;
    }
    walker.flow.end();
    Ok(())
}

/// What HTML tags within a line have switched on; it ends with the block at the latest.
#[derive(Default)]
struct Inline {
    bold: u32,
    struck: u32,
    code: u32,
}

/// Parts that are judged as a whole when they end.
enum Held {
    /// A code block; whether its tag leaves open that it is language.
    Code(bool, Vec<(String, usize)>),
    /// An HTML block, and the parts of it that are not the marks of a list or quotation around it.
    Html(Vec<Range<usize>>),
}

struct Walker<'a, 'b> {
    source: &'a str,
    limits: &'a Limits,
    flow: Flow<'b>,
    inline: Inline,
    bold: u32,
    /// Struck text and the descriptions of images, nested.
    muted: u32,
    lists: u32,
    /// What begins before this byte is left out.
    skip: usize,
    /// The last heading announced a table of contents.
    announced: bool,
    /// The paragraph began with a mark of a list that Markdown does not know.
    boxed: bool,
    table: TableId,
    row: u32,
    column: u16,
    cells: usize,
    held: Option<Held>,
}

impl Walker<'_, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), ReadError> {
        if range.start < self.skip {
            return Ok(());
        }
        match event {
            Event::Start(tag) => return self.start(tag, range),
            Event::End(tag) => return self.end(tag, range),
            Event::Text(text) => match &mut self.held {
                Some(Held::Code(_, pieces)) => pieces.push((text.into_string(), range.start)),
                _ => self.text(&text, range.start),
            },
            Event::Code(code) => self.code(&code, range),
            Event::Html(_) => {
                if let Some(Held::Html(parts)) = &mut self.held {
                    parts.push(range);
                }
            }
            Event::InlineHtml(tag) => match tag.strip_prefix("<!--").and_then(|t| t.strip_suffix("-->")) {
                Some(comment) => self.flow.comment(comment, range.start, true),
                None => self.tag(&tag),
            },
            Event::SoftBreak => self.soft_break(range),
            Event::HardBreak => self.flow.line_break(),
            Event::Rule => self.flow.end(),
            Event::TaskListMarker(done) => self.flow.tick = Some(done),
            Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) -> Result<(), ReadError> {
        match tag {
            Tag::Paragraph if self.is_left_out(&self.source[range.clone()]) => self.skip = range.end,
            Tag::Paragraph => self.boxed = self.flow.items == 0 && self.open_box(&self.source[range]),
            Tag::Heading { level, .. } => {
                self.flow.end();
                self.flow.heading = Some(heading_level(level));
                self.announced = contents::is_heading(&self.source[range]);
            }
            Tag::BlockQuote(kind) => {
                self.flow.end();
                self.flow.quotes += u32::from(kind.is_none());
            }
            Tag::List(_) if self.lists == 0 && contents::is_link_list(&self.source[range.clone()], self.announced) => {
                self.flow.end();
                self.skip = range.end;
            }
            Tag::List(_) => {
                self.flow.end();
                self.lists += 1;
            }
            Tag::Item => {
                self.flow.end();
                self.flow.items += 1;
                self.flow.tick = None;
            }
            Tag::DefinitionListTitle | Tag::DefinitionListDefinition => self.flow.end(),
            Tag::CodeBlock(kind) => {
                self.flow.end();
                self.held = Some(Held::Code(may_be_language(&kind), Vec::new()));
            }
            Tag::HtmlBlock => {
                self.flow.end();
                self.held = Some(Held::Html(Vec::new()));
            }
            Tag::Table(_) => {
                self.flow.end();
                self.table = self.flow.out.open_table();
                self.row = 0;
            }
            Tag::TableHead | Tag::TableRow => {
                self.row += 1;
                self.column = 0;
                self.flow.row(self.table, self.row, matches!(tag, Tag::TableHead));
            }
            Tag::TableCell => return self.cell(),
            Tag::Strong => self.bold += 1,
            Tag::Strikethrough => self.muted += 1,
            Tag::Image { .. } => {
                self.flow.out.tally().images += 1;
                self.muted += 1;
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) -> Result<(), ReadError> {
        match tag {
            TagEnd::Paragraph if self.boxed => {
                self.end_block();
                self.flow.items -= 1;
                self.boxed = false;
            }
            TagEnd::Paragraph
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::FootnoteDefinition => self.end_block(),
            TagEnd::Heading(_) => {
                self.end_block();
                self.flow.heading = None;
            }
            TagEnd::BlockQuote(kind) => {
                self.end_block();
                self.flow.quotes -= u32::from(kind.is_none());
            }
            TagEnd::List(_) => {
                self.end_block();
                self.lists -= 1;
            }
            TagEnd::Item => {
                self.end_block();
                self.flow.items -= 1;
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => return self.release(range),
            TagEnd::TableCell => self.inline = Inline::default(),
            TagEnd::Strong => self.bold -= 1,
            TagEnd::Strikethrough | TagEnd::Image => self.muted -= 1,
            _ => {}
        }
        Ok(())
    }

    fn end_block(&mut self) {
        self.flow.end();
        self.inline = Inline::default();
    }

    /// Opens an item where a line begins with a box that somebody typed: "☐ Flyers drukken".
    fn open_box(&mut self, line: &str) -> bool {
        let Some((_, ticked)) = box_of(line) else { return false };
        self.flow.end();
        self.flow.items += u32::from(!self.boxed);
        self.flow.tick = ticked;
        true
    }

    /// Lines of a table of contents, and the imports of MDX.
    fn is_left_out(&self, paragraph: &str) -> bool {
        let import = paragraph.starts_with("import ") && paragraph.contains(" from ") && paragraph.contains(['"', '\'']);
        let export = ["export const ", "export default ", "export function "].iter().any(|e| paragraph.starts_with(e));
        import || export || contents::is_listing(paragraph.lines(), self.announced)
    }

    fn cell(&mut self) -> Result<(), ReadError> {
        self.cells += 1;
        if self.cells > self.limits.cells {
            return Err(ReadError::cells(self.limits.cells));
        }
        self.flow.out.open_cell(self.column);
        self.column = self.column.saturating_add(1);
        Ok(())
    }

    /// Writes a table that is drawn with signs.
    fn drawn(&mut self, table: &Table) -> Result<(), ReadError> {
        self.flow.end();
        self.table = self.flow.out.open_table();
        for (number, row) in table.rows.iter().enumerate() {
            self.flow.row(self.table, number as u32 + 1, row.header);
            for cell in &row.cells {
                self.column = cell.column;
                self.cell()?;
                drawn::write(self.source, cell, &mut self.flow);
            }
            self.flow.end();
        }
        Ok(())
    }

    fn text(&mut self, text: &str, at: usize) {
        if self.muted > 0 || self.inline.struck > 0 {
            return;
        }
        let style = match (self.inline.code, self.bold + self.inline.bold) {
            (0, 0) => Style::Plain,
            (0, _) => Style::Bold,
            _ => Style::Code,
        };
        let mark = match self.flow.is_open() {
            true => 0,
            false if self.boxed => box_of(text).map_or(0, |(length, _)| length),
            // a caption, or a definition that nothing is defined by
            false => text.len() - text.strip_prefix(": ").map_or(text, str::trim_start).len(),
        };
        for (piece, offset) in dashes::pieces(&text[mark..]) {
            self.flow.text(piece, at + mark + offset, style);
        }
    }

    fn code(&mut self, code: &str, range: Range<usize>) {
        if self.muted == 0 && self.inline.struck == 0 {
            let at = range.start + self.source[range].bytes().take_while(|b| *b == b'`').count();
            self.flow.text(code, at, Style::Code);
        }
    }

    /// A line end is a space, unless the next line begins with a label: such lines are meant to stand apart.
    fn soft_break(&mut self, range: Range<usize>) {
        let next = self.source[range.end..].lines().next().unwrap_or_default();
        if self.boxed && self.open_box(next) {
            return;
        }
        if prose::starts_label(next) && self.flow.heading.is_none() {
            self.flow.line_break();
        } else {
            self.text(" ", range.start);
        }
    }

    fn tag(&mut self, tag: &str) {
        let closing = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let counter = match name.to_ascii_lowercase().as_str() {
            "br" => return self.flow.line_break(),
            "img" => {
                self.flow.out.tally().images += 1;
                return;
            }
            "b" | "strong" => &mut self.inline.bold,
            "s" | "del" | "strike" => &mut self.inline.struck,
            "code" | "kbd" | "samp" => &mut self.inline.code,
            _ => return,
        };
        *counter = if closing { counter.saturating_sub(1) } else { *counter + 1 };
    }

    /// Judges a code block or an HTML block that has come to its end.
    fn release(&mut self, range: Range<usize>) -> Result<(), ReadError> {
        match self.held.take() {
            Some(Held::Code(true, pieces)) => {
                let whole: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
                if prose::is_language(&whole) {
                    self.flow.quoted_lines(&pieces);
                }
            }
            Some(Held::Html(parts)) => {
                let block = blank_between(&self.source[range.clone()], range.start, &parts);
                html::read_fragment(&block, range.start, self.limits, &mut self.flow)?;
            }
            _ => {}
        }
        Ok(())
    }
}

/// The text with spaces in place of all that lies outside `parts`, so that every byte keeps its place.
fn blank_between(text: &str, base: usize, parts: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    for part in parts {
        let (start, end) = (part.start - base, (part.end - base).min(text.len()));
        if start >= out.len() && end > start {
            out.extend(std::iter::repeat_n(' ', start - out.len()));
            out.push_str(&text[start..end]);
        }
    }
    out
}

/// The bytes of a box or a square in front of a line with the space behind it, and whether it is ticked.
fn box_of(line: &str) -> Option<(usize, Option<bool>)> {
    let mark = line.chars().next()?;
    let ticked = match mark {
        '☐' | '□' => Some(false),
        '☑' | '☒' | '✅' => Some(true),
        '■' | '▪' => None,
        _ => return None,
    };
    let rest = line[mark.len_utf8()..].trim_start_matches('\u{fe0f}');
    let words = rest.trim_start();
    (rest.starts_with(char::is_whitespace) && words.contains(char::is_alphanumeric)).then_some((line.len() - words.len(), ticked))
}

fn may_be_language(kind: &CodeBlockKind<'_>) -> bool {
    match kind {
        CodeBlockKind::Indented => true,
        CodeBlockKind::Fenced(info) => {
            let language = info.split([' ', ',']).next().unwrap_or_default();
            NO_LANGUAGE.contains(&language.to_ascii_lowercase().as_str()) || info.starts_with('{')
        }
    }
}

fn heading_level(level: HeadingLevel) -> u8 {
    level as u8
}
