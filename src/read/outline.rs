//! For tests: a document as a few short lines.

use super::{Limits, open};
use crate::document::{Block, BlockKind, Document};

/// Reads a document under a name.
pub(super) fn read(text: &str, name: &str) -> Document {
    open(text.as_bytes(), name, &Limits::default()).unwrap_or_else(|e| panic!("{name}: {e:?}"))
}

/// One line a block: kind, marks, text. `#2` heading, `-1` item, `=` header row, `|` row, `:` metadata, nothing for a
/// paragraph; `>` quoted, `[x]` ticked.
pub(super) fn outline(doc: &Document) -> Vec<String> {
    doc.blocks().iter().map(|b| line(doc, b)).collect()
}

fn line(doc: &Document, block: &Block) -> String {
    let mut words = Vec::new();
    match block.kind {
        BlockKind::Heading(level) => words.push(format!("#{level}")),
        BlockKind::Paragraph => {}
        BlockKind::Item(depth) => words.push(format!("-{depth}")),
        BlockKind::Row => words.push(if block.row.as_ref().is_some_and(|r| r.header) { "=" } else { "|" }.into()),
        BlockKind::Metadata => words.push(":".into()),
    }
    if block.quoted {
        words.push(">".into());
    }
    match block.ticked {
        Some(true) => words.push("[x]".into()),
        Some(false) => words.push("[ ]".into()),
        None => {}
    }
    words.push(doc.slice(block.span).replace('\n', "/"));
    words.join(" ")
}

/// Asserts that each word of a document is found in its source exactly where its place says it is.
pub(super) fn assert_places(doc: &Document, source: &str) {
    let lines: Vec<&str> = source.split('\n').collect();
    for block in doc.blocks() {
        let text = doc.slice(block.span);
        let mut offset = block.span.start;
        for word in text.split_inclusive([' ', '\n']) {
            let bare = word.trim_end();
            let at = doc.locate(crate::text::Span::new(offset as usize, offset as usize + bare.len()));
            let (line, column) = (at.line.unwrap_or(0) as usize, at.column.unwrap_or(0) as usize);
            let found: String = lines[line - 1].chars().skip(column - 1).take(1).collect();
            let expected: String = bare.chars().take(1).collect();
            assert!(
                found == expected || matches!(bare, "|" | "") || found == "&",
                "{bare:?} of {text:?} is not at {line}:{column}"
            );
            offset += word.len() as u32;
        }
    }
}
