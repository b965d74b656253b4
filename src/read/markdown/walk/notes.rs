//! Footnotes: what they say stands behind the block that refers to them first, as word processors have it, and not under the heading
//! that happens to be the last.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Walker;
use crate::read::ReadError;

type Piece<'e> = (Event<'e>, Range<usize>);

/// Whether footnotes may be defined in a text.
pub(super) fn are_in(text: &str) -> bool {
    text.contains("[^") && text.contains("]:")
}

/// The footnotes of a document that the text refers to, and those of the block that is open.
#[derive(Default)]
pub(super) struct Notes<'e> {
    said: HashMap<String, Vec<Piece<'e>>>,
    due: Vec<Piece<'e>>,
}

impl<'e> Notes<'e> {
    /// Takes the footnotes out of the events; those that the text does not refer to stay where they are.
    pub(super) fn take(&mut self, events: impl Iterator<Item = Piece<'e>>) -> Vec<Piece<'e>> {
        let (mut text, mut defined): (Vec<Piece<'e>>, Vec<(String, Range<usize>)>) = (Vec::new(), Vec::new());
        let (mut referred, mut depth, mut start) = (HashSet::new(), 0u32, 0);
        for (event, range) in events {
            match &event {
                Event::Start(Tag::FootnoteDefinition(_)) => {
                    start = if depth == 0 { text.len() } else { start };
                    depth += 1;
                }
                Event::FootnoteReference(label) if depth == 0 => drop(referred.insert(label.to_string())),
                _ => {}
            }
            let ended = matches!(event, Event::End(TagEnd::FootnoteDefinition));
            text.push((event, range));
            if ended {
                depth = depth.saturating_sub(1);
                if let (0, Event::Start(Tag::FootnoteDefinition(label))) = (depth, &text[start].0) {
                    defined.push((label.to_string(), start..text.len()));
                }
            }
        }
        self.part(text, defined.into_iter().filter(|(label, _)| referred.contains(label)))
    }

    fn part(&mut self, text: Vec<Piece<'e>>, notes: impl Iterator<Item = (String, Range<usize>)>) -> Vec<Piece<'e>> {
        let mut rest = Vec::with_capacity(text.len());
        let mut notes = notes.peekable();
        for (at, piece) in text.into_iter().enumerate() {
            match notes.peek() {
                Some((label, range)) if range.contains(&at) => {
                    self.said.entry(label.clone()).or_default().push(piece);
                    notes.next_if(|(_, range)| at + 1 == range.end);
                }
                _ => rest.push(piece),
            }
        }
        rest
    }

    /// Takes note of what an event refers to.
    pub(super) fn refer(&mut self, event: &Event<'_>) {
        if let Event::FootnoteReference(label) = event {
            self.due.extend(self.said.remove(&**label).unwrap_or_default());
        }
    }

    /// The footnotes that come before an event, or behind it where `after`: a block that refers to them ends there.
    pub(super) fn due(&mut self, event: &Event<'_>, after: bool) -> Vec<Piece<'e>> {
        let ends = match event {
            Event::Start(Tag::List(_)) => !after,
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::Table
                | TagEnd::DefinitionListTitle
                | TagEnd::DefinitionListDefinition,
            ) => after,
            _ => false,
        };
        if ends { std::mem::take(&mut self.due) } else { Vec::new() }
    }
}

impl Walker<'_, '_> {
    /// Reads footnotes, of which nothing counts that stands around the place where they are read.
    pub(super) fn notes(&mut self, pieces: Vec<Piece<'_>>, body: usize) -> Result<(), ReadError> {
        if pieces.is_empty() {
            return Ok(());
        }
        self.end_block();
        let (items, quotes) = (std::mem::take(&mut self.flow.items), std::mem::take(&mut self.flow.quotes));
        let (lists, skip) = (std::mem::take(&mut self.lists), std::mem::take(&mut self.skip));
        for (event, range) in pieces {
            self.event(event, range.start + body..range.end + body)?;
        }
        self.end_block();
        (self.flow.items, self.flow.quotes, self.lists, self.skip) = (items, quotes, lists, skip);
        Ok(())
    }
}
