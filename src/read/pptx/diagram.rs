//! Diagrams (SmartArt): points and how they hang together, read as a nested list.

use std::collections::{HashMap, HashSet};

use crate::document::Anchor;
use crate::read::office::model::{ListItem, Paragraph};
use crate::read::xml::{Node, Xml};

/// The deepest list item.
const DEEPEST: u8 = 8;

/// The points of a diagram in reading order, as list items.
pub(super) fn read(xml: &mut Xml<'_>, anchor: Anchor) -> Vec<Paragraph> {
    let mut data = Data::default();
    loop {
        match xml.next() {
            Node::Open(e) => match e.name() {
                "pt" => {
                    let id = e.attr("modelId").unwrap_or_default().into_owned();
                    let kind = e.attr("type").unwrap_or_default().into_owned();
                    let text = text(xml);
                    data.add(id, &kind, text);
                }
                "cxn" if e.attr("type").is_none_or(|kind| kind == "parOf") => {
                    let end = |name| e.attr(name).unwrap_or_default().into_owned();
                    let order = e.number("srcOrd").unwrap_or(0);
                    data.children.entry(end("srcId")).or_default().push((order, end("destId")));
                }
                _ => {}
            },
            Node::End => return data.items(anchor),
            _ => {}
        }
    }
}

/// The text of the point that has just opened, its paragraphs apart.
fn text(xml: &mut Xml<'_>) -> Vec<String> {
    let depth = xml.depth();
    let mut paragraphs: Vec<String> = Vec::new();
    while let Some(node) = xml.inside(depth) {
        let Node::Open(e) = node else { continue };
        match e.name() {
            "p" => paragraphs.push(String::new()),
            // The body around the paragraphs has the same name as the text in them.
            "t" if !paragraphs.is_empty() => {
                let text = xml.text();
                if let Some(last) = paragraphs.last_mut() {
                    last.push_str(&text);
                }
            }
            _ => {}
        }
    }
    paragraphs.retain(|text| !text.trim().is_empty());
    paragraphs
}

#[derive(Default)]
struct Data {
    /// Points that are shown, in the order of the file.
    points: Vec<String>,
    texts: HashMap<String, Vec<String>>,
    roots: Vec<String>,
    /// Order and point below a point.
    children: HashMap<String, Vec<(u32, String)>>,
}

impl Data {
    fn add(&mut self, id: String, kind: &str, text: Vec<String>) {
        match kind {
            "doc" => self.roots.push(id),
            "" | "node" | "asst" => {
                self.points.push(id.clone());
                self.texts.insert(id, text);
            }
            // Arrows, and what only the drawing needs.
            _ => {}
        }
    }

    /// Walks down from the roots; a point that nothing leads to comes after them. No point comes twice.
    fn items(mut self, anchor: Anchor) -> Vec<Paragraph> {
        for children in self.children.values_mut() {
            children.sort_by_key(|(order, _)| std::cmp::Reverse(*order));
        }
        let mut items = Vec::new();
        let mut seen = HashSet::new();
        let roots = std::mem::take(&mut self.roots);
        let mut stack: Vec<(u8, String)> = Vec::new();
        let loose = std::mem::take(&mut self.points);
        for start in roots.into_iter().chain(loose) {
            stack.push((0, start));
            while let Some((depth, id)) = stack.pop() {
                if !seen.insert(id.clone()) {
                    continue;
                }
                let own = self.texts.remove(&id);
                let below = if own.is_some() { depth.saturating_add(1) } else { depth };
                for text in own.into_iter().flatten() {
                    let list = Some(ListItem { list: 0, depth: depth.min(DEEPEST), numbered: false });
                    let mut item = Paragraph { anchor, list, ..Paragraph::default() };
                    item.push(&text.replace('\n', " "), false);
                    items.push(item);
                }
                stack.extend(self.children.remove(&id).into_iter().flatten().map(|(_, child)| (below, child)));
            }
        }
        items
    }
}
