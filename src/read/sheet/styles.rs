//! Cell styles: number format, bold, fill.

use std::collections::HashMap;

use super::format::Format;
use crate::read::xml::{Node, Xml};

/// What a cell's style comes down to.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    pub(super) format: Format,
    pub(super) bold: bool,
    pub(super) shaded: bool,
}

/// Reads the styles part: the looks that cells name by number.
pub(super) fn read(xml: &mut Xml<'_>) -> Vec<Look> {
    let mut codes: HashMap<u32, Format> = HashMap::new();
    let (mut bold, mut shaded): (Vec<bool>, Vec<bool>) = (Vec::new(), Vec::new());
    let mut looks = Vec::new();
    // The tables of fonts, fills and formats come before those that point to them.
    let mut table = String::new();
    loop {
        let e = match xml.next() {
            Node::Open(e) => e,
            Node::End => return looks,
            _ => continue,
        };
        match (e.name(), &*table) {
            (name @ ("numFmts" | "fonts" | "fills" | "cellXfs" | "cellStyleXfs" | "dxfs" | "borders" | "cellStyles"), _) => {
                table = name.to_owned();
            }
            ("numFmt", "numFmts") => {
                if let (Some(id), Some(code)) = (e.number("numFmtId"), e.attr("formatCode")) {
                    codes.insert(id, Format::of(&code));
                }
            }
            ("font", "fonts") => bold.push(false),
            ("b", "fonts") => bold.last_mut().into_iter().for_each(|b| *b = e.is_on()),
            ("fill", "fills") => shaded.push(false),
            ("patternFill", "fills") => {
                let filled = e.attr("patternType").is_some_and(|kind| !matches!(&*kind, "none" | "gray125"));
                shaded.last_mut().into_iter().for_each(|s| *s = filled);
            }
            ("gradientFill", "fills") => shaded.last_mut().into_iter().for_each(|s| *s = true),
            ("fgColor", "fills") => {
                let white = e.attr("rgb").is_some_and(|rgb| rgb.eq_ignore_ascii_case("ffffffff"))
                    || e.attr("theme").is_some_and(|theme| theme == "0") && e.attr("tint").is_none();
                shaded.last_mut().into_iter().for_each(|s| *s &= !white);
            }
            ("xf", "cellXfs") => {
                let number = |name| e.number::<usize>(name).unwrap_or(0);
                let id = e.number("numFmtId").unwrap_or(0);
                looks.push(Look {
                    format: codes.get(&id).cloned().unwrap_or_else(|| Format::builtin(id)),
                    bold: bold.get(number("fontId")).copied().unwrap_or_default(),
                    shaded: shaded.get(number("fillId")).copied().unwrap_or_default(),
                });
            }
            _ => {}
        }
    }
}
