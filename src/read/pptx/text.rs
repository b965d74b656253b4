//! Paragraphs of text bodies.

use super::layout::bullet;
use super::shapes::Shapes;
use crate::read::office::model::{ListItem, Paragraph};
use crate::read::xml::{Node, Xml};

/// The deepest level of text.
const DEEPEST: u8 = 8;

impl Shapes {
    /// Reads the paragraph that has just opened; none where it is empty. `has_bullet` tells for a level, where the
    /// paragraph does not say it itself.
    pub(super) fn paragraph(&self, xml: &mut Xml<'_>, has_bullet: impl Fn(u8) -> bool) -> Option<Paragraph> {
        let depth = xml.depth();
        let mut paragraph = Paragraph { anchor: self.anchor, ..Paragraph::default() };
        let (mut level, mut own, mut numbered, mut bold, mut raised) = (0, None, false, false, false);
        while let Some(node) = xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "pPr" => level = e.number::<u8>("lvl").unwrap_or(0).min(DEEPEST),
                "buNone" | "buChar" | "buAutoNum" | "buBlip" => {
                    own = bullet(&e);
                    numbered = e.name() == "buAutoNum";
                }
                "r" => (bold, raised) = (false, false),
                "rPr" => {
                    bold = e.attr("b").is_some_and(|b| matches!(&*b, "1" | "true"));
                    raised = e.attr("baseline").is_some_and(|shift| shift.starts_with(|c: char| c.is_ascii_digit() && c != '0'));
                }
                // Numbers of slides and dates of today are no text of the plan.
                "fld" if e.attr("type").is_some_and(|kind| kind == "slidenum" || kind.starts_with("datetime")) => xml.skip(),
                "t" => {
                    let text = xml.text().replace(['\u{b}', '\n'], " ");
                    if raised { paragraph.push_raised(&text, bold) } else { paragraph.push(&text, bold) }
                }
                "br" => {
                    paragraph.push("\n", false);
                    xml.skip();
                }
                _ => {}
            }
        }
        let item = ListItem { list: 0, depth: level, numbered };
        paragraph.list = own.unwrap_or_else(|| has_bullet(level)).then_some(item);
        (!paragraph.is_blank()).then_some(paragraph)
    }
}
