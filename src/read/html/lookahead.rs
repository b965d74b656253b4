//! Lists that are tables of contents, found out before they are read.

use super::attributes::{attributes, shown};
use super::tokens::{Token, Tokens};

/// Tokens that may be read ahead in one document to find tables of contents.
pub(super) const READ_AHEAD: usize = 100_000;

/// What a list consists of.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// List items, those of lists within included.
    pub items: usize,
    /// Links into the document.
    pub links: usize,
    /// Words that are no part of a link.
    words: usize,
}

impl Contents {
    /// Adds text that is no part of a link.
    pub fn add_words(&mut self, text: &str) {
        self.words += crate::text::count_words(text) as usize;
    }

    /// Whether that is a table of contents: nothing but links into the document.
    pub fn are_it(&self) -> bool {
        self.items >= 2 && self.links * 10 >= self.items * 9 && self.words <= self.items
    }
}

/// Whether the list that begins at byte `after` is a table of contents. Each token looked at is taken from the budget.
pub(super) fn is_contents(html: &str, after: usize, budget: &mut usize) -> bool {
    let mut contents = Contents::default();
    let mut depth = 1u32;
    let mut linked = false;
    for token in Tokens::new(html, after) {
        *budget = budget.saturating_sub(1);
        match token {
            Token::Start { name, attributes: written, .. } => match name.as_str() {
                "ul" | "ol" => depth += 1,
                "li" => contents.items += 1,
                "a" => {
                    linked = true;
                    contents.links += usize::from(shown(attributes(written)).internal);
                }
                _ => {}
            },
            Token::End(name) if name == "a" => linked = false,
            Token::End(name) if matches!(name.as_str(), "ul" | "ol") => depth -= 1,
            Token::Text(text, _) if !linked => contents.add_words(text),
            _ => {}
        }
        let Contents { items, links, words } = contents;
        if depth == 0 || *budget == 0 || words > 2 + items || items > links + 3 {
            break;
        }
    }
    depth == 0 && contents.are_it()
}
