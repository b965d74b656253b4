//! A few of many things in a message: "Flyers drukken; Beurs boeken; Blog schrijven, en nog 4".

use crate::document::Document;
use crate::finding::Message;
use crate::text::Span;

/// How many are named.
const NAMED: usize = 3;
/// The most characters of each.
const LIMIT: usize = 48;

/// The first few of several spans and how many more there are, in both languages.
pub(super) fn first_few(doc: &Document, spans: &[Span]) -> Message {
    let named: Vec<String> = spans.iter().take(NAMED).map(|span| short(doc.slice(*span))).collect();
    let named = named.join("; ");
    match spans.len().saturating_sub(NAMED) {
        0 => Message::new(named.clone(), named),
        more => Message::new(format!("{named}, en nog {more}"), format!("{named}, and {more} more")),
    }
}

/// A text on one line, cut at a word where it is long.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LIMIT {
        return line.trim_end_matches('.').to_owned();
    }
    let cut: String = line.chars().take(LIMIT).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head))
}

/// The share of a part, as the nearest whole percentage; 0 and 100 are kept for none and all.
pub(super) fn percent(part: usize, all: usize) -> usize {
    let nearest = (part * 100 + all / 2).checked_div(all).unwrap_or(0);
    if part > 0 && part < all { nearest.clamp(1, 99) } else { nearest }
}

#[cfg(test)]
mod tests {
    use super::{first_few, percent, short};
    use crate::document::{Anchor, BlockKind, DocumentBuilder};
    use crate::text::Span;

    #[test]
    fn names_three_and_counts_the_rest() {
        let mut builder = DocumentBuilder::new("test");
        builder.open(BlockKind::Paragraph, Anchor::Source);
        builder.push("één twee drie vier");
        let doc = builder.finish();
        let spans = [Span::new(0, 5), Span::new(6, 10), Span::new(11, 15), Span::new(16, 20)];
        assert_eq!(first_few(&doc, &spans).nl, "één; twee; drie, en nog 1");
        assert_eq!(first_few(&doc, &spans[..2]).en, "één; twee");
        assert_eq!((percent(2, 3), percent(1, 3), percent(0, 0)), (67, 33, 0));
        assert_eq!((percent(1, 900), percent(899, 900), percent(3, 3)), (1, 99, 100));
    }

    #[test]
    fn cuts_long_ones_at_a_word() {
        assert_eq!(short("Flyers drukken\nin mei."), "Flyers drukken in mei");
        assert!(short(&"één woord ".repeat(20)).ends_with(" …"));
    }
}
