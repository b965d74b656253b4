//! From the paragraphs of a story to the blocks of a document.

use std::ops::Range;

use super::bullet;
use super::comments::Comments;
use super::model::{Block, CommentMark, NoteId, Notes, Paragraph};
use super::role::Role;
use crate::document::{Anchor, BlockId, BlockKind, DocumentBuilder};

/// Heading levels that a document has; 7 is for headings that nobody styled.
const DEEPEST_HEADING: u8 = 6;

/// What rules are drawn with.
const DASHES: [char; 6] = ['-', '–', '—', '_', '=', '*'];

/// Pushes blocks in reading order: a paragraph, then its text boxes, then its notes.
pub(in crate::read) struct Emitter<'o> {
    pub(in crate::read) out: &'o mut DocumentBuilder,
    notes: Notes,
    comments: Comments,
    titled: bool,
    /// The paragraph that refers to the note being pushed.
    host: Option<Anchor>,
}

impl<'o> Emitter<'o> {
    /// An emitter that has `notes` at hand.
    pub(in crate::read) fn new(out: &'o mut DocumentBuilder, notes: Notes) -> Self {
        Emitter { out, notes, comments: Comments::default(), titled: false, host: None }
    }

    /// The same emitter, with comments that speak to regie at hand.
    pub(in crate::read) fn with_comments(self, comments: Comments) -> Self {
        Emitter { comments, ..self }
    }

    /// Takes note of the comments that begin with the block that is open or comes next.
    pub(super) fn begin_comments(&mut self, marks: &[CommentMark]) {
        marks.iter().for_each(|mark| self.comments.begin(mark, self.out.next_block()));
    }

    /// Keeps the comments that end with the block that is open or came last; `from` is the first block of their paragraph.
    pub(super) fn end_comments(&mut self, marks: &[CommentMark], own: Anchor, from: BlockId) {
        let anchor = self.anchor(own);
        marks.iter().for_each(|mark| self.comments.end(mark, anchor, from, self.out));
    }

    /// Keeps the comments that stand nowhere in the text; `last` is the number of its last paragraph.
    pub(in crate::read) fn rest_of_comments(self, last: u32) {
        self.comments.rest(last, self.out);
    }

    /// Pushes blocks one after another.
    pub(in crate::read) fn blocks(&mut self, blocks: impl Iterator<Item = Block>) {
        let mut blocks = blocks.peekable();
        while let Some(block) = blocks.next() {
            match block {
                Block::Table(table) => self.table(table),
                Block::Paragraph(paragraph) => {
                    let next = match blocks.peek() {
                        Some(Block::Paragraph(next)) => Some(next),
                        _ => None,
                    };
                    let from = self.out.next_block();
                    self.begin_comments(&paragraph.marks);
                    self.paragraph(&paragraph, next);
                    self.end_comments(&paragraph.marks, paragraph.anchor, from);
                    self.attached(paragraph.anchor, paragraph.boxes, paragraph.notes);
                }
            }
        }
    }

    /// Pushes what hangs on a paragraph. A note is pushed once, however often it is referred to.
    pub(in crate::read) fn attached(&mut self, anchor: Anchor, boxes: Vec<Block>, notes: Vec<NoteId>) {
        self.blocks(boxes.into_iter());
        for note in notes {
            let Some(blocks) = self.notes.remove(&note) else { continue };
            let outer = self.host;
            self.host = Some(outer.unwrap_or(anchor));
            self.blocks(blocks.into_iter());
            self.host = outer;
        }
    }

    /// The place of a paragraph, or of the one that refers to the note it stands in.
    pub(in crate::read) fn anchor(&self, own: Anchor) -> Anchor {
        self.host.unwrap_or(own)
    }

    fn paragraph(&mut self, paragraph: &Paragraph, next: Option<&Paragraph>) {
        let anchor = self.anchor(paragraph.anchor);
        match paragraph.role {
            _ if paragraph.is_blank() => {}
            Role::Contents => {}
            Role::Title => {
                if !std::mem::replace(&mut self.titled, true) {
                    self.out.set_title(&paragraph.text);
                }
                self.whole(paragraph, BlockKind::Heading(1), anchor);
            }
            Role::Heading(level) => self.whole(paragraph, BlockKind::Heading(level.min(DEEPEST_HEADING)), anchor),
            Role::Subtitle => self.lines(paragraph, BlockKind::Paragraph, anchor, false),
            Role::Body => self.lines(paragraph, kind(paragraph, next), anchor, true),
        }
        self.out.close();
    }

    fn whole(&mut self, paragraph: &Paragraph, kind: BlockKind, anchor: Anchor) {
        self.out.open(kind, anchor);
        for (i, line) in lines(&paragraph.text).enumerate() {
            if i > 0 {
                self.out.push_break();
            }
            self.out.push(&paragraph.text[line]);
        }
    }

    /// Pushes a paragraph line by line: bullets typed by hand make items, an empty line parts two paragraphs.
    fn lines(&mut self, paragraph: &Paragraph, kind: BlockKind, anchor: Anchor, mark_bold: bool) {
        let mut apart = true;
        for line in lines(&paragraph.text) {
            let text = &paragraph.text[line.clone()];
            let mut start = line.start;
            if text.trim().is_empty() || is_rule(text) {
                apart = true;
                continue;
            }
            if let Some(bullet) = bullet::find(text) {
                self.out.open(if let BlockKind::Item(_) = kind { kind } else { BlockKind::Item(0) }, anchor);
                bullet.ticked.into_iter().for_each(|done| self.out.ticked(done));
                start += bullet.start;
            } else if apart {
                self.out.open(kind, anchor);
            } else {
                self.out.push_break();
            }
            if paragraph.quoted {
                self.out.quoted();
            }
            apart = false;
            self.runs(paragraph, start..line.end, mark_bold);
        }
    }

    fn runs(&mut self, paragraph: &Paragraph, range: Range<usize>, mark_bold: bool) {
        let text = &paragraph.text;
        let mut at = range.start;
        let first = paragraph.bold.partition_point(|bold| bold.end <= at);
        for bold in paragraph.bold[first..].iter().take_while(|bold| mark_bold && bold.start < range.end) {
            let (start, end) = (bold.start.max(at), bold.end.min(range.end));
            self.out.push(&text[at..start]);
            self.out.push_bold(&text[start..end], None);
            at = end;
        }
        self.out.push(&text[at..range.end]);
    }
}

/// A list item is one, unless it is numbered, wholly bold and alone in its list: then it is a heading that nobody styled.
fn kind(paragraph: &Paragraph, next: Option<&Paragraph>) -> BlockKind {
    let Some(item) = paragraph.list else { return BlockKind::Paragraph };
    let goes_on = next.is_some_and(|next| next.list == paragraph.list);
    if item.numbered && !goes_on && paragraph.is_bold() { BlockKind::Paragraph } else { BlockKind::Item(item.depth) }
}

/// Whether a line is a rule that somebody drew with dashes.
fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| !c.is_whitespace());
    signs.by_ref().take(3).filter(|c| DASHES.contains(c)).count() == 3 && signs.all(|c| DASHES.contains(&c))
}

/// The lines of a text as ranges, without their line breaks.
pub(in crate::read) fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    })
}
