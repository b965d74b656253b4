//! Styles by family and name, through the chain of their parents, and which lists are numbered.

use std::collections::HashMap;

use crate::document::Margin;
use crate::read::office::furniture::Furniture;
use crate::read::office::role::{Role, list_depth, named_role, plain};
use crate::read::xml::{Element, Node, Xml};

/// Styles that a chain is followed through.
const CHAIN: usize = 24;

/// What stands in front of a list item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mark {
    #[default]
    Bullet,
    Number,
    /// Nothing: the list only indents.
    Nothing,
}

/// A style with all that it inherits.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) role: Role,
    pub(super) quoted: bool,
    pub(super) bold: Option<bool>,
    pub(super) hidden: bool,
    pub(super) shaded: bool,
    /// Set above the line.
    pub(super) raised: bool,
    /// How deep a list style stands by its name.
    pub(super) depth: u8,
    /// The list style that its paragraphs have where their list names none.
    pub(super) list: Option<String>,
}

#[derive(Debug, Default)]
struct Raw {
    display: String,
    parent: Option<String>,
    outline: Option<u8>,
    list: Option<String>,
    bold: Option<bool>,
    hidden: Option<bool>,
    shaded: Option<bool>,
    raised: Option<bool>,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By family, then by name.
    raws: HashMap<String, HashMap<String, Raw>>,
    lists: HashMap<String, Vec<(u8, Mark)>>,
}

impl Styles {
    /// Reads the styles part; the automatic styles in it are those of headers and footers, and left out.
    pub(super) fn read_shared(&mut self, xml: &mut Xml<'_>, furniture: &mut Furniture) {
        loop {
            match xml.next() {
                Node::Open(e) => match e.name() {
                    "automatic-styles" => xml.skip(),
                    "header" | "footer" if e.attr("display").is_some_and(|shown| shown == "false") => xml.skip(),
                    "header" | "header-first" | "header-left" => furniture.read(Margin::Header, xml.depth(), xml),
                    "footer" | "footer-first" | "footer-left" => furniture.read(Margin::Footer, xml.depth(), xml),
                    "page" | "notes" | "frame" => xml.skip(),
                    _ => self.read(&e, xml),
                },
                Node::End => return,
                _ => {}
            }
        }
    }

    /// Takes in a style that has just opened; anything else is left to the caller.
    pub(super) fn read(&mut self, element: &Element<'_>, xml: &mut Xml<'_>) {
        let name = || element.attr("name").unwrap_or_default().into_owned();
        match element.name() {
            "style" => {
                let family = element.attr("family").unwrap_or_default().into_owned();
                let (name, raw) = (name(), Raw::read(element, xml));
                self.raws.entry(family).or_default().insert(name, raw);
            }
            "list-style" => {
                let name = name();
                let depth = xml.depth();
                let mut levels = Vec::new();
                while let Some(node) = xml.inside(depth) {
                    if let Node::Open(e) = node {
                        levels.extend(e.number("level").map(|level| (level, mark(&e))));
                    }
                }
                self.lists.insert(name, levels);
            }
            _ => {}
        }
    }

    /// A style of a family. Without a name it is empty; a name that is not defined is known by the name alone.
    pub(super) fn get(&self, family: &str, name: Option<&str>) -> Style {
        let Some(name) = name else { return Style::default() };
        let family = self.raws.get(family);
        let mut chain: Vec<(&str, &Raw)> = Vec::new();
        let mut at = Some(name);
        while let Some((id, raw)) = at.and_then(|id| Some((id, family?.get(id)?))).filter(|_| chain.len() < CHAIN) {
            chain.push((id, raw));
            at = raw.parent.as_deref();
        }
        // What a chain ends on may be a style that the file leaves to the program, such as "Heading_20_1".
        let last = at.map(spoken);
        let names = || chain.iter().map(|(id, raw)| if raw.display.is_empty() { spoken(id) } else { raw.display.clone() });
        let named = || names().chain(last.clone());
        Style {
            role: role(&chain).or_else(|| named().find_map(|n| named_role(&n))).unwrap_or_default(),
            quoted: named().any(|n| matches!(&*plain(&n), "quotations" | "quote" | "citaat" | "blocktext")),
            bold: chain.iter().find_map(|(_, raw)| raw.bold),
            hidden: chain.iter().find_map(|(_, raw)| raw.hidden).unwrap_or_default(),
            shaded: chain.iter().find_map(|(_, raw)| raw.shaded).unwrap_or_default(),
            raised: chain.iter().find_map(|(_, raw)| raw.raised).unwrap_or_default(),
            depth: named().map(|n| list_depth(&n)).max().unwrap_or_default(),
            list: chain.iter().find_map(|(_, raw)| raw.list.clone()),
        }
    }

    /// What stands in front of the items of a list style at a level from 1; a bullet where nothing says.
    pub(super) fn mark(&self, list: Option<&str>, level: u8) -> Mark {
        let levels = list.and_then(|name| self.lists.get(name));
        levels.and_then(|levels| levels.iter().find(|(l, _)| *l == level)).map_or(Mark::Bullet, |(_, mark)| *mark)
    }
}

/// The outline level that a style gives its paragraphs, unless the style has a name that tells more.
fn role(chain: &[(&str, &Raw)]) -> Option<Role> {
    chain.iter().find_map(|(id, raw)| {
        let named = named_role(&raw.display).or_else(|| named_role(&spoken(id)));
        match (named, raw.outline) {
            (Some(Role::Heading(_)) | None, Some(level @ 1..)) => Some(Role::Heading(level)),
            (named, _) => named,
        }
    })
}

/// A style's name as people read it: in ids a space is `_20_`.
fn spoken(id: &str) -> String {
    id.replace("_20_", " ")
}

impl Raw {
    fn read(open: &Element<'_>, xml: &mut Xml<'_>) -> Raw {
        let own = |name| open.attr(name).filter(|v| !v.is_empty()).map(|v| v.into_owned());
        let mut raw = Raw {
            display: own("display-name").unwrap_or_default(),
            parent: own("parent-style-name"),
            outline: open.number("default-outline-level"),
            list: own("list-style-name"),
            ..Raw::default()
        };
        let depth = xml.depth();
        while let Some(node) = xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "text-properties" => {
                    raw.bold = e.attr("font-weight").map(|weight| is_bold(&weight)).or(raw.bold);
                    raw.hidden = e.attr("display").map(|shown| shown == "none").or(raw.hidden);
                    raw.raised = e.attr("text-position").map(|at| is_raised(&at)).or(raw.raised);
                }
                "table-cell-properties" => {
                    raw.shaded = e.attr("background-color").map(|c| !matches!(&*c, "transparent" | "#ffffff")).or(raw.shaded);
                }
                "table-properties" => raw.hidden = e.attr("display").map(|shown| shown == "false").or(raw.hidden),
                "drawing-page-properties" => raw.hidden = e.attr("visibility").map(|v| v == "hidden").or(raw.hidden),
                _ => {}
            }
        }
        raw
    }
}

/// "super 58%", or by how much: "33% 80%".
fn is_raised(position: &str) -> bool {
    position.starts_with("super") || position.starts_with(|c: char| c.is_ascii_digit() && c != '0')
}

fn is_bold(weight: &str) -> bool {
    weight == "bold" || weight.parse::<u16>().is_ok_and(|weight| weight >= 600)
}

fn mark(level: &Element<'_>) -> Mark {
    let shows = |attribute| level.attr(attribute).is_some_and(|v| !v.trim().is_empty());
    match level.name() {
        "list-level-style-number" if shows("num-format") => Mark::Number,
        "list-level-style-number" => Mark::Nothing,
        "list-level-style-bullet" if !shows("bullet-char") => Mark::Nothing,
        _ => Mark::Bullet,
    }
}
