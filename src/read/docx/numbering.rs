//! Numbering: which lists are numbered, which are bulleted, and which show nothing.

use std::collections::HashMap;

use crate::read::xml::{Element, Node, Xml};

/// What stands in front of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet,
    Number,
    /// Nothing: the paragraph only borrows the list's indents.
    Nothing,
}

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    definitions: HashMap<u32, Vec<Level>>,
    lists: HashMap<u32, List>,
}

#[derive(Debug)]
struct Level {
    level: u8,
    mark: Mark,
    /// The paragraph style tied to it.
    style: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    definition: Option<u32>,
    overrides: Vec<Level>,
}

impl Numbering {
    /// Reads the numbering part.
    pub(super) fn read(xml: &mut Xml<'_>) -> Self {
        let mut numbering = Numbering::default();
        loop {
            match xml.next() {
                Node::Open(e) if e.name() == "abstractNum" => {
                    let id = e.number("abstractNumId");
                    let list = List::read(xml);
                    numbering.definitions.extend(id.map(|id| (id, list.overrides)));
                }
                Node::Open(e) if e.name() == "num" => {
                    let id = e.number("numId");
                    let list = List::read(xml);
                    numbering.lists.extend(id.map(|id| (id, list)));
                }
                Node::End => return numbering,
                _ => {}
            }
        }
    }

    fn levels(&self, list: u32) -> impl Iterator<Item = &Level> {
        let list = self.lists.get(&list);
        let definition = list.and_then(|l| self.definitions.get(&l.definition?));
        list.into_iter().flat_map(|l| &l.overrides).chain(definition.into_iter().flatten())
    }

    /// What stands in front of the items of a list at a level; a bullet where the part does not say.
    pub(super) fn mark(&self, list: u32, level: u8) -> Mark {
        self.levels(list).find(|l| l.level == level).map_or(Mark::Bullet, |l| l.mark)
    }

    /// The level of a list that is tied to a paragraph style.
    pub(super) fn level_of(&self, list: u32, style: &str) -> Option<u8> {
        self.levels(list).find(|l| l.style.as_deref() == Some(style)).map(|l| l.level)
    }
}

impl List {
    fn read(xml: &mut Xml<'_>) -> List {
        let depth = xml.depth();
        let mut list = List::default();
        while let Some(node) = xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "abstractNumId" => list.definition = e.number("val"),
                "lvl" => list.overrides.push(Level::read(&e, xml)),
                _ => {}
            }
        }
        list
    }
}

impl Level {
    fn read(open: &Element<'_>, xml: &mut Xml<'_>) -> Level {
        let mut level = Level { level: open.number("ilvl").unwrap_or(0), mark: Mark::Number, style: None };
        let depth = xml.depth();
        while let Some(node) = xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match (e.name(), e.attr("val")) {
                ("numFmt", Some(format)) => level.mark = mark(&format),
                ("pStyle", Some(style)) => level.style = Some(style.into_owned()),
                _ => {}
            }
        }
        level
    }
}

fn mark(format: &str) -> Mark {
    match format {
        "bullet" => Mark::Bullet,
        "none" => Mark::Nothing,
        _ => Mark::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PART: &str = "<w:numbering>
        <w:abstractNum w:abstractNumId='7'>
          <w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:pStyle w:val='Opsomming'/></w:lvl>
          <w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:pStyle w:val='Opsomming2'/></w:lvl>
          <w:lvl w:ilvl='2'><w:numFmt w:val='none'/></w:lvl>
        </w:abstractNum>
        <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>
        <w:num w:numId='2'><w:abstractNumId w:val='7'/>
          <w:lvlOverride w:ilvl='0'><w:lvl w:ilvl='0'><w:numFmt w:val='upperRoman'/></w:lvl></w:lvlOverride></w:num>
      </w:numbering>";

    #[test]
    fn knows_marks_by_level_with_overrides() {
        let numbering = Numbering::read(&mut Xml::new(PART, 50));
        let cases = [
            (1, 0, Mark::Bullet),
            (1, 1, Mark::Number),
            (1, 2, Mark::Nothing),
            (2, 0, Mark::Number),
            (2, 1, Mark::Number),
            (9, 0, Mark::Bullet),
        ];
        for (list, level, mark) in cases {
            assert_eq!(numbering.mark(list, level), mark, "{list} {level}");
        }
        assert_eq!(numbering.level_of(2, "Opsomming2"), Some(1));
        assert_eq!(numbering.level_of(2, "Kop1"), None);
    }
}
