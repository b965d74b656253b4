//! The plan's own words around a span, short enough to show.

use crate::document::{BlockKind, Document};
use crate::text::Span;

/// The most characters that a quote shows.
const LIMIT: usize = 160;

/// The span's block where it is short, else the span with what fits around it; what is cut is marked.
pub(super) fn around(doc: &Document, span: Span) -> String {
    let Some(block) = doc.block_at(span.start).map(|id| &doc.blocks()[id]) else { return doc.slice(span).to_owned() };
    let text = doc.slice(block.span);
    // counting a whole block for each of its places would take the square of its length
    if text.chars().nth(LIMIT).is_none() {
        return text.replace('\n', " ");
    }
    if block.kind == BlockKind::Row && span.len() > 12 && doc.slice(span).chars().count() <= LIMIT {
        return doc.slice(span).replace('\n', " ");
    }
    let start = (span.start - block.span.start) as usize;
    let spare = LIMIT.saturating_sub(doc.slice(span).chars().count());
    let lead = text[..start].chars().rev().take(spare / 3).map(char::len_utf8).sum::<usize>();
    let mut from = start - lead;
    if from > 0 {
        from += text[from..start].find(' ').map_or(0, |at| at + 1);
    }
    let shown: String = text[from..].chars().take(LIMIT).collect();
    let cut = from + shown.len() < text.len();
    let shown = if cut { shown.rsplit_once(' ').map_or(shown.as_str(), |(head, _)| head) } else { &shown };
    let before = if from > 0 { "… " } else { "" };
    let after = if cut { " …" } else { "" };
    format!("{before}{shown}{after}").replace('\n', " ")
}

/// How many of several a list shows, and how many characters of each.
const LISTED: (usize, usize) = (3, 60);

/// The first few spans in quotation marks, cut short, and a mark where there are more.
pub(super) fn list(doc: &Document, spans: &[Span]) -> String {
    let (most, length) = LISTED;
    let shown = spans.iter().take(most).map(|span| {
        let text = doc.slice(*span).replace('\n', " ");
        if text.chars().count() <= length {
            return format!("“{}”", text.trim_end_matches(['.', ' ']));
        }
        let cut: String = text.chars().take(length).collect();
        format!("“{} …”", cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head))
    });
    let more = if spans.len() > most { ", …" } else { "" };
    format!("{}{more}", shown.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Anchor, DocumentBuilder};

    fn doc(text: &str) -> Document {
        let mut builder = DocumentBuilder::new("test");
        builder.open(BlockKind::Paragraph, Anchor::Source);
        builder.push(text);
        builder.finish()
    }

    #[test]
    fn shows_a_short_block_whole() {
        let doc = doc("De marketing manager bewaakt de planning.");
        assert_eq!(around(&doc, Span::new(3, 20)), "De marketing manager bewaakt de planning.");
    }

    #[test]
    fn lists_the_first_few_cut_short() {
        let doc =
            doc("Elke week een nieuwsbrief. En nog zo’n zin die zo lang is dat niemand haar in een lijst wil lezen, echt niet.");
        let (first, second) = (Span::new(0, 26), Span::new(27, 110));
        assert_eq!(list(&doc, &[first]), "“Elke week een nieuwsbrief”");
        assert_eq!(
            list(&doc, &[first, second]),
            "“Elke week een nieuwsbrief”, “En nog zo’n zin die zo lang is dat niemand haar in een …”"
        );
        assert!(list(&doc, &[first; 4]).ends_with("”, …"));
    }

    #[test]
    fn cuts_a_long_block_around_the_span() {
        let text = format!("{}hier staat het{}", "één woord ".repeat(40), " en nog meer".repeat(40));
        let doc = doc(&text);
        let at = text.find("hier").unwrap();
        let quote = around(&doc, Span::new(at, at + 14));
        assert!(quote.contains("hier staat het") && quote.starts_with("… ") && quote.ends_with(" …"), "{quote}");
        assert!(quote.chars().count() <= LIMIT + 4, "{}", quote.chars().count());
    }
}
