//! From lines to blocks.

use super::heading::heading;
use super::line::{Line, Marker};
use super::table;
use crate::document::{Anchor, BlockKind, DocumentBuilder};
use crate::read::{Limits, ReadError, contents, drawn, prose};

/// Lines in lower case that are shorter than this were not wrapped: they are a list that nobody marked as one.
const WRAPPED: usize = 40;
/// Characters that a line needs to be one that was broken only because it was full.
const FULL: usize = 50;
/// Lines of a paragraph that are looked at for its width.
const NEARBY: usize = 50;

/// Reads the lines of a text into blocks.
pub(super) fn walk(text: &str, lines: &[Line<'_>], limits: &Limits, out: &mut DocumentBuilder) -> Result<(), ReadError> {
    let mut walker = Walker { lines, out, at: 0, lists: Vec::new(), announced: false, after_short: false, cells: 0 };
    let mut tables = drawn::tables(text).into_iter().peekable();
    while let Some(line) = lines.get(walker.at) {
        // what stands above it may have taken its first lines
        let taken = walker.at.checked_sub(1).map(|before| lines[before].at);
        match tables.next_if(|table| table.range.start <= line.at) {
            Some(table) if taken.is_some_and(|taken| taken >= table.range.start) => {}
            Some(table) => walker.drawn(&table, text),
            None => walker.step(),
        }
        if walker.cells > limits.cells {
            return Err(ReadError::cells(limits.cells));
        }
    }
    Ok(())
}

struct Walker<'a, 'b> {
    lines: &'a [Line<'a>],
    out: &'b mut DocumentBuilder,
    /// The line to read next.
    at: usize,
    /// Indentation and sign of the open lists, outermost first.
    lists: Vec<(usize, char)>,
    /// The last heading announced a table of contents.
    announced: bool,
    /// The last block was a short line that is no heading, or announced what follows.
    after_short: bool,
    cells: usize,
}

impl<'a> Walker<'a, '_> {
    fn step(&mut self) {
        let line = self.lines[self.at];
        if line.is_rule() || line.is_page_number() {
            self.at += 1;
        } else if let length @ 1.. = self.listing() {
            self.at += length;
        } else if let Some((level, sign)) = heading(self.lines, self.at, self.after_short) {
            self.heading(line, level, sign);
        } else if let length @ 1.. = table::rows(&self.lines[self.at..]) {
            self.cells += table::write(&self.lines[self.at..self.at + length], self.out);
            self.at += length;
            self.after_short = false;
        } else if let Some(marker) = line.marker() {
            self.item(line, marker);
        } else if line.gap && line.indent >= 2 && self.lists.last().is_some_and(|(indent, _)| line.indent > *indent) {
            self.open(BlockKind::Item(self.depth()));
            self.text(line.text, line.at);
            self.rest(line.indent.saturating_sub(1));
        } else {
            self.paragraph(line);
        }
    }

    fn drawn(&mut self, table: &drawn::Table, text: &str) {
        self.cells += table::write_drawn(table, text, self.out);
        self.at += self.lines[self.at..].iter().take_while(|line| line.at < table.range.end).count();
        self.after_short = false;
    }

    /// How many lines from here on, up to the next gap, are a table of contents.
    fn listing(&self) -> usize {
        let rest = &self.lines[self.at..];
        if !rest[0].gap || !(self.announced || contents::is_entry(rest[0].text)) {
            return 0;
        }
        let group = 1 + rest[1..].iter().take_while(|l| !l.gap).count();
        if contents::is_listing(rest[..group].iter().map(|l| l.text), self.announced) { group } else { 0 }
    }

    fn open(&mut self, kind: BlockKind) {
        self.out.open(kind, Anchor::Source);
    }

    fn text(&mut self, text: &str, at: usize) {
        self.out.push_at(text, Some(at));
    }

    fn heading(&mut self, line: Line<'_>, level: u8, sign: usize) {
        self.lists.clear();
        self.open(BlockKind::Heading(level));
        self.text(&line.text[sign..], line.at + sign);
        self.out.close();
        self.announced = contents::is_heading(line.text);
        self.after_short = false;
        self.at += 1;
    }

    fn item(&mut self, line: Line<'_>, marker: Marker) {
        self.nest(line.indent, marker.sign);
        self.open(BlockKind::Item(self.depth()));
        if let Some(done) = marker.ticked {
            self.out.ticked(done);
        }
        let (text, at) = line.after(marker);
        self.text(text, at);
        self.rest(line.indent);
        self.after_short = false;
    }

    fn depth(&self) -> u8 {
        self.lists.len().saturating_sub(1).min(255) as u8
    }

    /// Finds the list that an item belongs to: further in is deeper, and so is another sign at the same place.
    fn nest(&mut self, indent: usize, sign: char) {
        while self.lists.last().is_some_and(|(open, _)| *open > indent) {
            self.lists.pop();
        }
        match self.lists.iter().position(|list| *list == (indent, sign)) {
            Some(found) => self.lists.truncate(found + 1),
            None if self.lists.len() < 255 => self.lists.push((indent, sign)),
            None => {}
        }
    }

    /// Adds the lines that go on with the item that has just begun at `indent`.
    fn rest(&mut self, indent: usize) {
        let mut before = self.lines[self.at];
        self.at += 1;
        while let Some(line) = self.lines.get(self.at).copied() {
            let inside = line.indent > indent;
            let wrapped = before.width() >= FULL && line.text.starts_with(char::is_lowercase);
            if line.gap || !(inside || wrapped) || self.begins(line) {
                break;
            }
            self.join(before, line, if inside { before.width() } else { 0 });
            before = line;
            self.at += 1;
        }
        self.out.close();
    }

    fn begins(&self, line: Line<'_>) -> bool {
        line.marker().is_some() || line.is_rule() || table::rows(&self.lines[self.at..]) > 0
    }

    fn paragraph(&mut self, first: Line<'_>) {
        self.lists.clear();
        let quoted = first.text.starts_with('>');
        self.open(BlockKind::Paragraph);
        if quoted {
            self.out.quoted();
        }
        self.quoted_text(first);
        let start = self.at;
        self.at += 1;
        let width = self.lines[start..]
            .iter()
            .skip(1)
            .take(NEARBY)
            .take_while(|l| !l.gap)
            .chain([&first])
            .map(Line::width)
            .max()
            .unwrap_or(0);
        let mut before = first;
        while let Some(line) = self.lines.get(self.at).copied() {
            if line.gap || line.text.starts_with('>') != quoted || self.begins(line) || line.is_page_number() {
                break;
            }
            self.join(before, line, width);
            before = line;
            self.at += 1;
        }
        self.out.close();
        let short = self.at == start + 1 && first.words() <= 8 && !first.text.ends_with(['.', '!', '?']);
        self.after_short = short || before.text.ends_with(':');
    }

    fn quoted_text(&mut self, line: Line<'_>) {
        let bare = line.text.trim_start_matches(['>', ' ']);
        self.text(bare, line.at + line.text.len() - bare.len());
    }

    /// Adds a line to the block: as its sequel where the line before it was full, else on a line of its own. `width` is that
    /// of the lines around it.
    fn join(&mut self, before: Line<'_>, line: Line<'_>, width: usize) {
        let first = line.text.split_whitespace().next().map_or(0, |w| w.chars().count());
        let full = width >= FULL && before.width() + 1 + first > width;
        let opens_small = |l: Line<'_>| l.text.trim_start_matches(['>', ' ']).starts_with(char::is_lowercase);
        let small = opens_small(line);
        let divided = before.text.ends_with('-') && !before.text.ends_with(" -") && small;
        let listed = opens_small(before) && before.width() < WRAPPED && !before.text.ends_with(',');
        let sequel = small && !listed;
        if !sequel && (!full || prose::starts_label(line.text)) {
            self.out.push_break();
        } else if !divided {
            self.out.push(" ");
        }
        self.quoted_text(line);
    }
}
