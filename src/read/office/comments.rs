//! Comments in the margin that speak to regie, and the blocks that they are about.

use std::collections::HashMap;

use super::model::CommentMark;
use crate::document::{Anchor, BlockId, DIRECTIVE, DocumentBuilder, after_directive};
use crate::read::xml::{Node, Xml};

/// The comments of a document that speak to regie and have not been kept yet, by their ids; and how many others there are.
#[derive(Debug, Default)]
pub(in crate::read) struct Comments(HashMap<String, Open>, u32);

#[derive(Debug)]
struct Open {
    /// Position among the comments of the document.
    order: usize,
    text: String,
    /// The block in which it begins.
    from: Option<BlockId>,
}

impl Comments {
    /// Reads the comments part.
    pub(in crate::read) fn read(xml: &mut Xml<'_>) -> Self {
        let mut comments = Comments::default();
        loop {
            match xml.next() {
                Node::Open(e) if e.name() == "comment" => {
                    // what an annotated copy says is nobody's remark
                    let own = e.attr("author").is_some_and(|author| author == "regie");
                    let id = e.attr("id").map(|id| id.into_owned());
                    let text = text(xml);
                    let order = comments.0.len();
                    let spoken = directive(&text).zip(id);
                    comments.1 = comments.1.saturating_add(u32::from(spoken.is_none() && !own));
                    comments.0.extend(spoken.map(|(text, id)| (id, Open { order, text, from: None })));
                }
                Node::End => return comments,
                _ => {}
            }
        }
    }

    /// How many are somebody's remarks on the plan, which are none of its text.
    pub(in crate::read) fn remarks(&self) -> u32 {
        self.1
    }

    /// Takes note that a mark stands at a block, where a comment begins with it.
    pub(super) fn begin(&mut self, mark: &CommentMark, block: BlockId) {
        if let CommentMark::Begin(id) = mark
            && let Some(open) = self.0.get_mut(id)
        {
            open.from = open.from.or(Some(block));
        }
    }

    /// Keeps the comment that ends with a mark, where one does. One that never began begins here.
    pub(super) fn end(&mut self, mark: &CommentMark, anchor: Anchor, before: BlockId, out: &mut DocumentBuilder) {
        if let CommentMark::End(id) = mark
            && let Some(open) = self.0.remove(id)
        {
            let line = if let Anchor::Paragraph(n) = anchor { n } else { 1 };
            out.comment_on(&open.text, line, open.from.unwrap_or(before));
        }
    }

    /// Keeps the comments that are left behind all blocks; `last` is the number of the last paragraph.
    pub(super) fn rest(self, last: u32, out: &mut DocumentBuilder) {
        let mut left: Vec<Open> = self.0.into_values().collect();
        left.sort_by_key(|open| open.order);
        out.close();
        let end = out.next_block();
        left.iter().for_each(|open| out.comment_on(&open.text, last.max(1), end));
    }
}

/// Counts the elements of a part that have this name.
pub(in crate::read) fn count(xml: &mut Xml<'_>, name: &str) -> u32 {
    let mut count = 0u32;
    loop {
        match xml.next() {
            Node::Open(e) => count = count.saturating_add(u32::from(e.name() == name)),
            Node::End => return count,
            _ => {}
        }
    }
}

/// The text of the comment that has just opened, its paragraphs apart.
fn text(xml: &mut Xml<'_>) -> String {
    let depth = xml.depth();
    let mut all = String::new();
    while let Some(node) = xml.inside(depth) {
        match node {
            Node::Open(e) if e.name() == "t" => all.push_str(&xml.text()),
            Node::Open(e) if matches!(e.name(), "p" | "br" | "tab") => all.push(' '),
            _ => {}
        }
    }
    all
}

/// A comment that speaks to regie, as it is written elsewhere: an office program makes the first letter a capital by itself.
fn directive(text: &str) -> Option<String> {
    after_directive(text.trim_end()).map(|rest| format!("{DIRECTIVE}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directive_stands_at_the_start_whatever_its_capitals() {
        assert_eq!(directive(" Regie-ignore no-budget: elders ").as_deref(), Some("regie-ignore no-budget: elders"));
        assert_eq!(directive("zie regie-ignore"), None);
        assert_eq!(directive("régie-ignoré"), None);
        assert_eq!(directive("kort"), None);
    }

    #[test]
    fn only_comments_that_speak_to_regie_are_kept() {
        let part = "<w:comments><w:comment w:id='4'><w:p><w:r><w:t>Mooi!</w:t></w:r></w:p></w:comment>\
                    <w:comment w:id='7'><w:p><w:r><w:t>regie-ignore </w:t><w:t>no-budget:</w:t></w:r></w:p>\
                    <w:p><w:r><w:t>staat elders</w:t></w:r></w:p></w:comment></w:comments>";
        let comments = Comments::read(&mut Xml::new(part, 20));
        let kept: Vec<_> = comments.0.iter().map(|(id, open)| (id.as_str(), open.text.as_str())).collect();
        assert_eq!(kept, [("7", "regie-ignore no-budget: staat elders")]);
    }
}
