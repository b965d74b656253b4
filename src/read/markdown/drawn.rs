//! Tables that Markdown itself does not know, such as pandoc writes them.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::read::drawn::{self, Cell, Table};
use crate::read::flow::{Flow, Style};

/// The tables drawn in `source` from byte `body` on, but for those in code and HTML.
pub(super) fn tables(source: &str, body: usize, options: Options) -> Vec<Table> {
    let mut tables = drawn::tables(&source[body..]);
    if tables.is_empty() {
        return tables;
    }
    let verbatim: Vec<Range<usize>> = Parser::new_ext(&source[body..], options)
        .into_offset_iter()
        .filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)))
        .map(|(_, range)| range)
        .collect();
    tables.retain(|table| {
        let next = verbatim.partition_point(|range| range.end <= table.rule);
        verbatim.get(next).is_none_or(|range| range.start > table.rule)
    });
    tables.iter_mut().for_each(|table| shift(table, body));
    tables
}

fn shift(table: &mut Table, by: usize) {
    let moved = |range: &mut Range<usize>| *range = range.start + by..range.end + by;
    moved(&mut table.range);
    table.rule += by;
    table.rows.iter_mut().flat_map(|row| &mut row.cells).flat_map(|cell| &mut cell.pieces).for_each(moved);
}

/// The source with spaces in place of tables, so that every byte keeps its place.
pub(super) fn blank<'s>(source: &'s str, tables: &[Table]) -> Cow<'s, str> {
    if tables.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut out = String::with_capacity(source.len());
    for table in tables {
        out.push_str(&source[out.len()..table.range.start]);
        out.extend(source[table.range.clone()].bytes().map(|b| if matches!(b, b'\n' | b'\r') { char::from(b) } else { ' ' }));
    }
    out.push_str(&source[out.len()..]);
    Cow::Owned(out)
}

/// Writes what a cell says into the row that is open, without its markup.
pub(super) fn write(source: &str, cell: &Cell, flow: &mut Flow<'_>) {
    let mut text = String::new();
    let mut starts = Vec::new();
    for piece in &cell.pieces {
        starts.push((text.len(), piece.start));
        text.push_str(&source[piece.clone()]);
        text.push('\n');
    }
    let place = |at: usize| {
        let (start, origin) = starts[starts.partition_point(|(start, _)| *start <= at).saturating_sub(1)];
        origin + at - start
    };
    let mut bold = 0u32;
    for (event, range) in Parser::new_ext(&text, Options::ENABLE_STRIKETHROUGH).into_offset_iter() {
        match event {
            Event::Start(Tag::Strong) => bold += 1,
            Event::End(pulldown_cmark::TagEnd::Strong) => bold -= 1,
            Event::Text(words) => {
                flow.text(&words, place(range.start), if bold > 0 { Style::Bold } else { Style::Plain });
            }
            Event::Code(words) => {
                let mark = text[range.clone()].bytes().take_while(|b| *b == b'`').count();
                flow.text(&words, place(range.start + mark), Style::Code);
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) if range.end < text.len() => {
                flow.text(" ", place(range.start), Style::Plain)
            }
            _ => {}
        }
    }
}
