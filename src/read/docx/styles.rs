//! Styles: what a paragraph is by the style it is set in, through the chain of styles that one is based on.

use std::collections::HashMap;

use crate::read::office::role::{Role, list_depth, named_role, plain};
use crate::read::xml::{Element, Node, Xml};

/// Styles that a chain is followed through; Word itself stops at 11.
const CHAIN: usize = 24;

/// A style with all that it inherits.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Style {
    pub(super) role: Role,
    pub(super) quoted: bool,
    pub(super) bold: bool,
    pub(super) hidden: bool,
    /// The list its paragraphs stand in; 0 is none.
    pub(super) list: Option<u32>,
    pub(super) level: Option<u8>,
    /// How deep a list style stands by its name: 1 for `List Bullet 2`.
    pub(super) depth: u8,
    /// A table style: whether it sets the first row apart.
    pub(super) first_row: bool,
}

/// All styles of a document, by id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default: Style,
}

/// A style as it stands in the file.
#[derive(Debug, Default)]
struct Raw {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    list: Option<u32>,
    level: Option<u8>,
    bold: Option<bool>,
    hidden: Option<bool>,
    first_row: bool,
}

impl Styles {
    /// Reads the styles part.
    pub(super) fn read(xml: &mut Xml<'_>) -> Self {
        let mut raws = HashMap::new();
        let mut default = None;
        loop {
            match xml.next() {
                Node::Open(e) if e.name() == "style" => {
                    let id = e.attr("styleId").unwrap_or_default().into_owned();
                    if e.attr("type").as_deref() == Some("paragraph")
                        && matches!(e.attr("default").as_deref(), Some("1" | "true"))
                    {
                        default = Some(id.clone());
                    }
                    raws.insert(id, Raw::read(xml));
                }
                Node::End => break,
                _ => {}
            }
        }
        let by_id: HashMap<String, Style> = raws.keys().map(|id| (id.clone(), resolve(&raws, id))).collect();
        let default = default.and_then(|id| by_id.get(&id)).copied().unwrap_or_default();
        Styles { by_id, default }
    }

    /// A style by its id; one that the part does not define is known by its id alone, none is the default style.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Style {
        let Some(id) = id else { return self.default };
        self.get(id).copied().unwrap_or_else(|| Style { role: named_role(id).unwrap_or_default(), ..Style::default() })
    }

    /// A character or table style by its id.
    pub(super) fn get(&self, id: &str) -> Option<&Style> {
        self.by_id.get(id)
    }
}

impl Raw {
    fn read(xml: &mut Xml<'_>) -> Raw {
        let depth = xml.depth();
        let mut raw = Raw::default();
        while let Some(node) = xml.inside(depth) {
            let Node::Open(e) = node else { continue };
            match e.name() {
                "name" => raw.name = e.attr("val").unwrap_or_default().into_owned(),
                "basedOn" => raw.based_on = e.attr("val").map(|id| id.into_owned()),
                "outlineLvl" => raw.outline = e.number("val"),
                "numId" => raw.list = e.number("val"),
                "ilvl" => raw.level = e.number("val"),
                "b" => raw.bold = Some(e.is_on()),
                "vanish" => raw.hidden = Some(e.is_on()),
                "tblStylePr" => raw.first_row |= sets_first_row_apart(&e, xml),
                "rPrChange" | "pPrChange" => xml.skip(),
                _ => {}
            }
        }
        raw
    }
}

fn sets_first_row_apart(condition: &Element<'_>, xml: &mut Xml<'_>) -> bool {
    let first_row = condition.attr("type").as_deref() == Some("firstRow");
    let depth = xml.depth();
    let mut apart = false;
    while let Some(node) = xml.inside(depth) {
        if let Node::Open(e) = node {
            apart |= (e.name() == "b" && e.is_on()) || (e.name() == "shd" && is_shaded(&e));
        }
    }
    first_row && apart
}

/// Whether a shading is one that the eye sees.
pub(super) fn is_shaded(shading: &Element<'_>) -> bool {
    shading.attr("fill").is_some_and(|fill| !matches!(&*fill.to_ascii_lowercase(), "auto" | "ffffff" | ""))
        || shading.attr("themeFill").is_some_and(|theme| theme != "background1")
}

fn resolve(raws: &HashMap<String, Raw>, id: &str) -> Style {
    let mut chain = Vec::new();
    let mut at = Some(id);
    while let Some((id, raw)) = at.and_then(|id| Some((id, raws.get(id)?))).filter(|_| chain.len() < CHAIN) {
        chain.push((id, raw));
        at = raw.based_on.as_deref();
    }
    let name = chain.first().map(|(_, raw)| plain(&raw.name)).unwrap_or_default();
    Style {
        role: chain.iter().find_map(|(id, raw)| own_role(id, raw)).unwrap_or_default(),
        quoted: matches!(&*name, "quote" | "citaat" | "blocktext"),
        bold: chain.iter().find_map(|(_, raw)| raw.bold).unwrap_or_default(),
        hidden: chain.iter().find_map(|(_, raw)| raw.hidden).unwrap_or_default(),
        list: chain.iter().find_map(|(_, raw)| raw.list),
        level: chain.iter().find_map(|(_, raw)| raw.level),
        depth: list_depth(&name),
        first_row: chain.iter().any(|(_, raw)| raw.first_row),
    }
}

/// What a style says of its paragraphs by itself: a name that the outline level cannot tell, the level, the name.
fn own_role(id: &str, raw: &Raw) -> Option<Role> {
    let named = named_role(&raw.name).or_else(|| named_role(id));
    match (named, raw.outline) {
        (Some(Role::Heading(_)) | None, Some(level @ 0..=8)) => Some(Role::Heading(level + 1)),
        (Some(Role::Heading(_)) | None, Some(_)) => Some(Role::Body),
        (named, _) => named,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn styles(xml: &str) -> Styles {
        Styles::read(&mut Xml::new(&format!("<w:styles>{xml}</w:styles>"), 50))
    }

    fn style(id: &str, name: &str, rest: &str) -> String {
        format!("<w:style w:type='paragraph' w:styleId='{id}'><w:name w:val='{name}'/>{rest}</w:style>")
    }

    #[test]
    fn knows_roles_by_name_id_and_outline_level() {
        let outline = |level: u8| format!("<w:pPr><w:outlineLvl w:val='{level}'/></w:pPr>");
        let cases = [
            ("Kop1", "heading 1", "", Role::Heading(1)),
            ("Kop2", "Kop 2", "", Role::Heading(2)),
            ("Heading3", "heading 3", &*outline(2), Role::Heading(3)),
            ("berschrift2", "", "", Role::Heading(2)),
            ("x", "Überschrift 1", "", Role::Heading(1)),
            ("x", "heading 1,Hoofdstuk", "", Role::Heading(1)),
            ("Hoofdstuk", "Hoofdstuk", &*outline(0), Role::Heading(1)),
            ("Kop1", "heading 1", &*outline(9), Role::Body),
            ("Titel", "Title", "", Role::Title),
            ("Ondertitel", "Subtitle", "", Role::Subtitle),
            ("Inhopg1", "toc 1", "", Role::Contents),
            ("Kopvaninhoudsopgave", "TOC Heading", &*outline(9), Role::Contents),
            ("Koptekst", "header", "", Role::Body),
            ("Standaard", "Normal", "", Role::Body),
        ];
        for (id, name, rest, role) in cases {
            assert_eq!(styles(&style(id, name, rest)).paragraph(Some(id)).role, role, "{id} {name}");
        }
        assert_eq!(Styles::default().paragraph(Some("Kop2")).role, Role::Heading(2));
    }

    #[test]
    fn inherits_through_the_chain_and_survives_a_ring() {
        let xml = [
            style("Kop1", "heading 1", "<w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:rPr><w:b/></w:rPr>"),
            style("Deel", "Deel", "<w:basedOn w:val='Kop1'/><w:rPr><w:b w:val='0'/></w:rPr>"),
            style("Deelkop", "Deelkop", "<w:basedOn w:val='Deel'/>"),
            style("A", "A", "<w:basedOn w:val='B'/>"),
            style("B", "B", "<w:basedOn w:val='A'/><w:pPr><w:numPr><w:numId w:val='4'/></w:numPr></w:pPr>"),
        ];
        let styles = styles(&xml.concat());
        let deelkop = styles.paragraph(Some("Deelkop"));
        assert_eq!((deelkop.role, deelkop.bold), (Role::Heading(1), false));
        assert!(styles.paragraph(Some("Kop1")).bold);
        assert_eq!(styles.paragraph(Some("A")).list, Some(4));
    }

    #[test]
    fn gives_unstyled_paragraphs_the_default_style() {
        let xml =
            "<w:style w:type='paragraph' w:default='1' w:styleId='Std'><w:name w:val='Normal'/><w:rPr><w:b/></w:rPr></w:style>";
        assert!(styles(xml).paragraph(None).bold);
        assert!(!Styles::default().paragraph(None).bold);
    }

    #[test]
    fn tells_list_depth_by_name() {
        for (name, depth) in [("List Bullet", 0), ("List Bullet 3", 2), ("List Number 2", 1), ("Heading 3", 0), ("Lijst 0", 0)] {
            assert_eq!(styles(&style("x", name, "")).paragraph(Some("x")).depth, depth, "{name}");
        }
    }

    #[test]
    fn sees_table_styles_that_set_the_first_row_apart() {
        let table = |condition: &str| {
            let xml = format!("<w:style w:type='table' w:styleId='T'><w:name w:val='T'/>{condition}</w:style>");
            styles(&xml).get("T").is_some_and(|t| t.first_row)
        };
        assert!(table("<w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr></w:tblStylePr>"));
        assert!(table("<w:tblStylePr w:type='firstRow'><w:tcPr><w:shd w:fill='4472C4'/></w:tcPr></w:tblStylePr>"));
        assert!(!table("<w:tblStylePr w:type='firstCol'><w:rPr><w:b/></w:rPr></w:tblStylePr>"));
        assert!(!table("<w:tblStylePr w:type='firstRow'><w:tcPr><w:shd w:fill='auto'/></w:tcPr></w:tblStylePr>"));
    }
}
