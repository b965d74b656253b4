//! Presentations: slide by slide, the title first, the speaker's notes last.

use super::blocks::Content;
use crate::document::{Anchor, DocumentBuilder, Margin};
use crate::read::office::deck::{Deck, Slide};
use crate::read::office::model::Block;

impl Content<'_, '_> {
    /// Reads all slides, and gives the number of the last one.
    pub(super) fn slides(&mut self, out: &mut DocumentBuilder) -> u32 {
        let Some(body) = self.enter_body("presentation") else { return 0 };
        let mut deck = Deck::default();
        while let Some(element) = self.inside(body) {
            match element.name() {
                "page" => {}
                "footer-decl" => {
                    let line = self.xml.text();
                    self.furniture.add(Margin::Footer, &line);
                    continue;
                }
                _ => continue,
            }
            let number = deck.next();
            let style = element.attr("style-name");
            if self.styles.get("drawing-page", style.as_deref()).hidden {
                out.tally().hidden_slides.push(number);
                self.xml.skip();
                continue;
            }
            self.fixed = Some(Anchor::Slide(number));
            let slide = self.slide();
            deck.push(slide, out);
        }
        deck.last()
    }

    fn slide(&mut self) -> Slide {
        let depth = self.xml.depth();
        let mut slide = Slide::default();
        while let Some(element) = self.inside(depth) {
            let class = element.attr("class").unwrap_or_default().into_owned();
            let empty = element.attr("placeholder").is_some_and(|v| v == "true");
            match (element.name(), &*class) {
                ("frame" | "custom-shape", _) if empty => self.xml.skip(),
                ("notes", _) => self.notes(&mut slide.notes),
                (_, "title") => self.drawn(&element, &mut slide.title),
                (_, "subtitle") => {
                    slide.opening = true;
                    self.drawn(&element, &mut slide.body);
                }
                (_, "footer") => {
                    let depth = self.xml.depth();
                    self.furniture.read(Margin::Footer, depth, self.xml);
                }
                (_, "header" | "date-time" | "page-number") => self.xml.skip(),
                _ => self.block(&element, &mut slide.body),
            }
        }
        slide
    }

    fn notes(&mut self, into: &mut Vec<Block>) {
        let depth = self.xml.depth();
        while let Some(element) = self.inside(depth) {
            let class = element.attr("class").unwrap_or_default().into_owned();
            let empty = element.attr("placeholder").is_some_and(|v| v == "true");
            match (element.name(), &*class) {
                _ if empty => self.xml.skip(),
                (_, "header" | "footer" | "date-time" | "page-number") | ("page-thumbnail", _) => self.xml.skip(),
                _ => self.block(&element, into),
            }
        }
    }
}
