//! Headers and footers: what they say that the document itself does not, such as who owns it. They are read once, as data about the
//! document, and count as none of its language.

use std::collections::HashSet;

use crate::document::{Anchor, BlockKind, DocumentBuilder, Limit, Margin};
use crate::read::xml::{Node, Xml};

/// Lines that are looked at; a header has three to ten.
const LINES: usize = 60;
/// A line without letters says something where it may be a date: so many digits.
const DATE_DIGITS: usize = 6;
/// Words around the number of a page.
const PAGE_WORDS: &[&str] =
    &["blad", "bladzijde", "blz", "of", "op", "p", "pag", "page", "pages", "pagina", "pg", "slide", "dia", "van"];

/// The lines of the headers and footers of a document, each once, and the first that is one too many.
#[derive(Debug, Default)]
pub(in crate::read) struct Furniture(Vec<(Margin, String)>, Option<String>);

impl Furniture {
    /// Adds a line.
    pub(in crate::read) fn add(&mut self, margin: Margin, line: &str) {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !says_something(&line) || self.0.iter().any(|(_, other)| *other == line) {
            return;
        }
        if self.0.len() < LINES {
            self.0.push((margin, line));
        } else {
            self.1.get_or_insert(line);
        }
    }

    /// Adds the lines inside the element at `depth`, of a part or of the whole: paragraphs, and what tabs part in them.
    pub(in crate::read) fn read(&mut self, margin: Margin, depth: usize, xml: &mut Xml<'_>) {
        let mut line = String::new();
        loop {
            match xml.inside(depth) {
                Some(Node::Open(e)) => match e.name() {
                    "p" | "h" | "tab" | "ptab" | "br" | "cr" | "line-break" => self.add(margin, &std::mem::take(&mut line)),
                    "pPr" | "rPr" | "instrText" | "del" | "moveFrom" | "Fallback" | "annotation" | "tracked-changes" => {
                        xml.skip()
                    }
                    "s" => line.push(' '),
                    _ => {}
                },
                Some(Node::Text(text)) => line.push_str(&text),
                Some(Node::Close) => {}
                Some(Node::End) | None => break,
            }
        }
        self.add(margin, &line);
    }

    /// Pushes the lines that stand nowhere in what was read, each once.
    pub(in crate::read) fn push(self, out: &mut DocumentBuilder) {
        if self.0.is_empty() {
            return;
        }
        if let Some(line) = self.1 {
            out.tally().leave_out(Limit::Margins, line);
        }
        out.close();
        let title = out.title().map(str::to_lowercase).unwrap_or_default();
        let body = out.text().split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let mut seen = HashSet::new();
        for (margin, line) in self.0 {
            let folded = line.to_lowercase();
            if title.contains(&folded) || body.contains(&folded) || !seen.insert(folded) {
                continue;
            }
            out.open(BlockKind::Metadata, Anchor::Margin(margin));
            out.push(&line);
            out.close();
        }
    }
}

/// Whether a line is more than the number of a page.
fn says_something(line: &str) -> bool {
    let mut words = line.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.any(|word| !PAGE_WORDS.contains(&&*word.to_lowercase()))
        || line.chars().filter(char::is_ascii_digit).count() >= DATE_DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(body: &str, lines: &[&str]) -> Vec<String> {
        let mut out = DocumentBuilder::new("docx");
        out.set_title("Marketingplan Bakkerij Zon");
        out.open(BlockKind::Paragraph, Anchor::Paragraph(1));
        out.push(body);
        let mut furniture = Furniture::default();
        lines.iter().for_each(|line| furniture.add(Margin::Footer, line));
        furniture.push(&mut out);
        let doc = out.finish();
        doc.blocks()[1..].iter().map(|b| doc.slice(b.span).to_owned()).collect()
    }

    #[test]
    fn page_numbers_the_title_and_what_the_text_says_are_dropped() {
        let lines = [
            "Pagina 3 van 12", "- 4 -", "p. 7/9", "MARKETINGPLAN Bakkerij  Zon", "Meer klanten", "12-05-2026", "Concept",
            "concept",
        ];
        assert_eq!(kept("Wij willen meer klanten per week.", &lines), ["12-05-2026", "Concept"]);
    }

    #[test]
    fn lines_are_paragraphs_and_what_tabs_part() {
        let part = "<w:ftr><w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Owner: </w:t></w:r><w:r><w:t>Ada Okoro</w:t><w:tab/>\
                    <w:instrText>PAGE</w:instrText><w:t>3</w:t></w:r></w:p><w:p><w:r><w:t>Draft</w:t></w:r></w:p></w:ftr>";
        let mut xml = Xml::new(part, 20);
        let Node::Open(_) = xml.next() else { panic!("no element") };
        let mut furniture = Furniture::default();
        furniture.read(Margin::Footer, 1, &mut xml);
        let lines: Vec<&str> = furniture.0.iter().map(|(_, line)| line.as_str()).collect();
        assert_eq!(lines, ["Owner: Ada Okoro", "Draft"]);
    }

    #[test]
    fn a_line_too_many_is_said_and_one_that_repeats_counts_once() {
        let cut = |lines: &[String]| {
            let mut out = DocumentBuilder::new("docx");
            let mut furniture = Furniture::default();
            lines.iter().for_each(|line| furniture.add(Margin::Header, line));
            furniture.push(&mut out);
            out.finish().tally().cut.clone().map(|cut| cut.place)
        };
        let lines: Vec<String> = (0..=LINES).map(|n| format!("Deel {n}")).collect();
        assert_eq!(cut(&lines), Some(format!("Deel {LINES}")));
        assert_eq!(cut(&vec!["Deel A".to_owned(); 2 * LINES]), None);
    }
}
