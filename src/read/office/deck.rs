//! Presentations: what a slide consists of, and how it becomes blocks.

use super::emit::Emitter;
use super::model::{Block, Notes, Paragraph};
use super::role::Role;
use crate::document::DocumentBuilder;

/// A slide that was read.
#[derive(Debug, Default)]
pub(in crate::read) struct Slide {
    /// What its title holds.
    pub(in crate::read) title: Vec<Block>,
    /// All other text, in the order of the file.
    pub(in crate::read) body: Vec<Block>,
    /// The speaker's notes.
    pub(in crate::read) notes: Vec<Block>,
    /// Whether it opens the presentation or a part of it, so that the slides after it stand under it.
    pub(in crate::read) opening: bool,
}

/// Slides one after another.
#[derive(Debug, Default)]
pub(in crate::read) struct Deck {
    number: u32,
    named: bool,
}

impl Deck {
    /// The number of the next slide, from 1.
    pub(in crate::read) fn next(&mut self) -> u32 {
        self.number = self.number.saturating_add(1);
        self.number
    }

    /// The number of the last slide.
    pub(in crate::read) fn last(&self) -> u32 {
        self.number
    }

    /// Pushes a slide: title, text, notes.
    pub(in crate::read) fn push(&mut self, slide: Slide, out: &mut DocumentBuilder) {
        let slides = &mut out.tally().slides;
        *slides = Some(slides.unwrap_or(0).saturating_add(1));
        let title = title(slide.title, slide.opening);
        if let Some(Block::Paragraph(title)) = title.as_ref().filter(|_| slide.opening && !self.named) {
            self.named = true;
            out.set_title(&title.text);
        }
        let mut emitter = Emitter::new(out, Notes::default());
        emitter.blocks(title.into_iter().chain(slide.body).chain(slide.notes));
    }
}

/// The title on one line. A slide that opens a part stands above the slides of it.
fn title(blocks: Vec<Block>, opening: bool) -> Option<Block> {
    let mut title: Option<Paragraph> = None;
    for block in blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        match &mut title {
            Some(title) => {
                title.push(" ", false);
                title.push(&paragraph.text, false);
                title.boxes.extend(paragraph.boxes);
            }
            None => {
                let role = Role::Heading(if opening { 1 } else { 2 });
                title = Some(Paragraph { role, list: None, ..paragraph });
            }
        }
    }
    title.map(Block::Paragraph)
}
