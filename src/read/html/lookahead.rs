//! Lists that are tables of contents, found out before they are read.

use super::attributes::shown;
use super::tokens::{Token, Tokens};

/// Tokens that may be read ahead in one document to find tables of contents.
pub(super) const READ_AHEAD: usize = 100_000;

/// Whether the list that begins at byte `after` is a table of contents: nothing but links into the document. Each
/// token looked at is taken from the budget.
pub(super) fn is_contents(html: &str, after: usize, budget: &mut usize) -> bool {
    let (mut depth, mut items, mut links, mut words) = (1u32, 0usize, 0usize, 0usize);
    let mut linked = false;
    for token in Tokens::new(html, after) {
        *budget = budget.saturating_sub(1);
        match token {
            Token::Start { name, attributes, .. } => match name.as_str() {
                "ul" | "ol" => depth += 1,
                "li" => items += 1,
                "a" => {
                    linked = true;
                    links += usize::from(shown(attributes).internal);
                }
                _ => {}
            },
            Token::End(name) if name == "a" => linked = false,
            Token::End(name) if matches!(name.as_str(), "ul" | "ol") => depth -= 1,
            Token::Text(text, _) if !linked => {
                words += text.split_whitespace().filter(|w| w.chars().any(char::is_alphabetic)).count()
            }
            _ => {}
        }
        if depth == 0 || *budget == 0 || words > 2 + items || items > links + 3 {
            break;
        }
    }
    depth == 0 && items >= 2 && links * 10 >= items * 9 && words <= items
}
