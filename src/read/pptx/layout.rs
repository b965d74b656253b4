//! Layouts and masters: what kind of slide, and which levels of a placeholder have bullets.

use std::collections::HashMap;

use crate::read::xml::{Element, Node, Xml};

/// Levels of text, as the first and the ninth.
const LEVELS: usize = 9;

/// For each level whether it has a bullet, where that is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks([Option<bool>; LEVELS]);

impl Marks {
    /// Whether a level from 0 has a bullet.
    pub(super) fn get(&self, level: u8) -> Option<bool> {
        self.0.get(usize::from(level)).copied().flatten()
    }

    /// Reads the list style that has just opened.
    pub(super) fn read(xml: &mut Xml<'_>) -> Marks {
        let depth = xml.depth();
        let mut marks = Marks::default();
        let mut level = None;
        while let Some(node) = xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match of_level(&e) {
                Some(n) => level = Some(n),
                None => {
                    let slot = level.and_then(|n| marks.0.get_mut(n));
                    if let (Some(slot), Some(bullet)) = (slot, bullet(&e)) {
                        *slot = Some(bullet);
                    }
                }
            }
        }
        marks
    }
}

fn of_level(element: &Element<'_>) -> Option<usize> {
    let number = element.name().strip_prefix("lvl")?.strip_suffix("pPr")?.parse::<usize>().ok()?;
    number.checked_sub(1)
}

/// What an element of paragraph properties says of the bullet.
pub(super) fn bullet(element: &Element<'_>) -> Option<bool> {
    match element.name() {
        "buNone" => Some(false),
        "buChar" | "buAutoNum" | "buBlip" => Some(true),
        _ => None,
    }
}

/// A layout.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// Whether its slides open the presentation or a part of it.
    pub(super) opening: bool,
    /// The bullets of its placeholders, by their index.
    placeholders: HashMap<u32, Marks>,
    /// Those of the master.
    pub(super) body: Marks,
}

impl Layout {
    /// Reads a layout part.
    pub(super) fn read(xml: &mut Xml<'_>) -> Layout {
        let mut layout = Layout::default();
        let mut index = 0;
        loop {
            match xml.next() {
                Node::Open(e) => match e.name() {
                    "sldLayout" => layout.opening = e.attr("type").is_some_and(|kind| matches!(&*kind, "title" | "secHead")),
                    "sp" => index = 0,
                    "ph" => index = e.number("idx").unwrap_or(0),
                    "lstStyle" => {
                        layout.placeholders.insert(index, Marks::read(xml));
                    }
                    _ => {}
                },
                Node::End => return layout,
                _ => {}
            }
        }
    }

    /// Whether a level of a placeholder has a bullet; nobody says so where it has one as programs make them.
    pub(super) fn has_bullet(&self, index: u32, level: u8) -> bool {
        let own = self.placeholders.get(&index).and_then(|marks| marks.get(level));
        own.or_else(|| self.body.get(level)).unwrap_or(true)
    }
}

/// Reads the bullets of body text from a master part.
pub(super) fn body_style(xml: &mut Xml<'_>) -> Marks {
    loop {
        match xml.next() {
            Node::Open(e) if e.name() == "bodyStyle" => return Marks::read(xml),
            Node::End => return Marks::default(),
            _ => {}
        }
    }
}
