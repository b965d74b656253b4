//! Paragraphs of text bodies.

use super::layout::bullet;
use super::shapes::Shapes;
use crate::read::office::model::{ListItem, Paragraph};
use crate::read::xml::{Element, Node, Xml};

/// The deepest level of text.
const DEEPEST: u8 = 8;

/// A paragraph of which it is not known yet whether it has a bullet.
pub(super) struct Line {
    paragraph: Paragraph,
    /// Its level, from 0.
    level: u8,
    /// Whether it names its level and leaves all else to the layout.
    levelled: bool,
    /// Whether it has a bullet, where it says so itself.
    bullet: Option<bool>,
    numbered: bool,
}

impl Line {
    /// Whether it is an item of a program that names the level of every item, the first too, and leaves the bullet to the layout, even
    /// to one that has none.
    pub(super) fn is_named_item(&self) -> bool {
        self.levelled && self.level == 0 && self.bullet.is_none()
    }

    /// The paragraph, a list item where it has a bullet. `named` where its shape has items by name of their level; `inherited` tells for
    /// a level what the layout says.
    pub(super) fn finish(self, named: bool, inherited: impl Fn(u8) -> bool) -> Paragraph {
        let is_item = self.bullet.unwrap_or_else(|| named && self.levelled || inherited(self.level));
        let item = ListItem { list: 0, depth: self.level, numbered: self.numbered };
        Paragraph { list: is_item.then_some(item), ..self.paragraph }
    }

    fn properties(&mut self, element: &Element<'_>) {
        let level = element.number::<u8>("lvl");
        self.level = level.unwrap_or(0).min(DEEPEST);
        self.levelled = level.is_some() && element.attr("marL").is_none();
    }
}

impl Shapes {
    /// Reads the paragraph that has just opened; none where it is empty.
    pub(super) fn line(&self, xml: &mut Xml<'_>) -> Option<Line> {
        let depth = xml.depth();
        let paragraph = Paragraph { anchor: self.anchor, ..Paragraph::default() };
        let mut line = Line { paragraph, level: 0, levelled: false, bullet: None, numbered: false };
        let (mut bold, mut raised) = (false, false);
        while let Some(node) = xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "pPr" => line.properties(&e),
                "buNone" | "buChar" | "buAutoNum" | "buBlip" => {
                    line.bullet = bullet(&e);
                    line.numbered = e.name() == "buAutoNum";
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
                    if raised { line.paragraph.push_raised(&text, bold) } else { line.paragraph.push(&text, bold) }
                }
                "br" => {
                    line.paragraph.push("\n", false);
                    xml.skip();
                }
                _ => {}
            }
        }
        (!line.paragraph.is_blank()).then_some(line)
    }
}
