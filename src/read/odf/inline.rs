//! Paragraphs and headings with what stands in them: spans, notes, boxes, breaks.

use super::blocks::Content;
use crate::document::Anchor;
use crate::read::office::model::Paragraph;
use crate::read::office::role::Role;
use crate::read::xml::{Element, Node};

/// How text looks.
#[derive(Clone, Copy, Default)]
struct Look {
    bold: bool,
    hidden: bool,
    raised: bool,
    /// In a link into the document.
    linked: bool,
}

impl Content<'_, '_> {
    /// Reads the paragraph or heading that has just opened; none where it shows and holds nothing.
    pub(super) fn paragraph(&mut self, open: &Element<'_>) -> Option<Paragraph> {
        let style = self.styles.get("paragraph", open.attr("style-name").as_deref());
        if self.boxed == 0 {
            self.ordinal = self.ordinal.saturating_add(1);
        }
        let anchor = self.fixed.unwrap_or(Anchor::Paragraph(self.ordinal));
        let level = || open.number::<u8>("outline-level").unwrap_or(1).max(1);
        let role = match style.role {
            Role::Body | Role::Heading(_) if open.name() == "h" => Role::Heading(level()),
            role => role,
        };
        let mut paragraph = Paragraph { anchor, role, quoted: style.quoted, ..Paragraph::default() };
        let look = Look { bold: style.bold == Some(true), hidden: style.hidden, ..Look::default() };
        self.content(look, &mut paragraph);
        let empty = paragraph.is_blank() && paragraph.boxes.is_empty();
        (!empty).then_some(paragraph)
    }

    fn content(&mut self, look: Look, paragraph: &mut Paragraph) {
        let depth = self.xml.depth();
        // Spans that are open: their depth, and how text in them looks.
        let mut spans = vec![(depth, look)];
        while !self.is_too_large() {
            let Some(node) = self.xml.inside(depth) else { return };
            while spans.len() > 1 && spans.last().is_some_and(|(open, _)| *open > self.xml.depth()) {
                spans.pop();
            }
            let look = spans.last().map_or(look, |(_, look)| *look);
            match node {
                // the arrow that leads from a note back to its mark
                Node::Text(text) if look.linked && !text.contains(|c: char| c.is_alphanumeric() || c.is_whitespace()) => {}
                Node::Text(text) if !look.hidden => {
                    let text = text.replace(['\n', '\r', '\t'], " ");
                    if look.raised { paragraph.push_raised(&text, look.bold) } else { paragraph.push(&text, look.bold) }
                }
                Node::Open(e) => match e.name() {
                    "span" => {
                        let style = self.styles.get("text", e.attr("style-name").as_deref());
                        let (bold, hidden) = (style.bold.unwrap_or(look.bold), style.hidden || look.hidden);
                        spans.push((self.xml.depth(), Look { bold, hidden, raised: style.raised || look.raised, ..look }));
                    }
                    "a" if e.attr("href").is_some_and(|to| to.starts_with('#')) => {
                        spans.push((self.xml.depth(), Look { linked: true, ..look }));
                    }
                    "s" | "tab" => paragraph.push(" ", look.bold),
                    "line-break" => paragraph.push("\n", look.bold),
                    _ => self.embedded(&e, paragraph),
                },
                _ => {}
            }
        }
    }

    /// What stands in a paragraph and is no text of it.
    fn embedded(&mut self, element: &Element<'_>, paragraph: &mut Paragraph) {
        match element.name() {
            "annotation" => {
                self.comments = self.comments.saturating_add(1);
                self.xml.skip();
            }
            "ruby-text" | "note-citation" | "script" | "hidden-text" | "title" | "desc" => self.xml.skip(),
            "hidden-paragraph" if element.attr("is-hidden").is_some_and(|hidden| hidden == "true") => {
                paragraph.text.clear();
                paragraph.bold.clear();
                self.xml.skip();
            }
            "note-body" => {
                let depth = self.xml.depth();
                self.boxed += 1;
                self.blocks(depth, &mut paragraph.boxes);
                self.boxed -= 1;
            }
            _ => self.drawn(element, &mut paragraph.boxes),
        }
    }
}
