//! Presentations built from readable XML, and what is read of them.

mod damage;
mod slides;

use crate::document::Document;
use crate::read::office::testing::{read, zip};
use crate::read::outline::outline;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LAYOUT: &str = "<p:sldLayout type='obj'><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph idx='3'/></p:nvPr></p:nvSpPr>
    <p:txBody><a:lstStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></a:lstStyle></p:txBody></p:sp></p:spTree></p:cSld></p:sldLayout>";

/// A presentation being built; parts that are added again replace the earlier ones.
pub(super) struct Show {
    parts: Vec<(String, String)>,
    slides: usize,
}

impl Show {
    pub(super) fn new() -> Show {
        let show = Show { parts: Vec::new(), slides: 0 };
        show.part("_rels/.rels", &relations(&[("r1", "officeDocument", "ppt/presentation.xml")]))
            .part("ppt/slideLayouts/l1.xml", LAYOUT)
    }

    pub(super) fn part(mut self, name: &str, text: &str) -> Show {
        self.parts.retain(|(n, _)| n != name);
        self.parts.push((name.to_owned(), text.to_owned()));
        self
    }

    /// Adds a slide of shapes; `more` are relationships of its own.
    pub(super) fn slide(mut self, attributes: &str, shapes: &str, more: &[(&str, &str, &str)]) -> Show {
        self.slides += 1;
        let n = self.slides;
        let slide = format!("<p:sld {attributes}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>");
        let all = [&[("l", "slideLayout", "../slideLayouts/l1.xml")], more].concat();
        self.part(&format!("ppt/slides/slide{n}.xml"), &slide)
            .part(&format!("ppt/slides/_rels/slide{n}.xml.rels"), &relations(&all))
    }

    /// The file, its slides in the order given.
    pub(super) fn zip(&self, order: &[usize]) -> Vec<u8> {
        let parts = self.parts(order);
        let parts: Vec<(&str, &str)> = parts.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        zip(&parts)
    }

    pub(super) fn parts(&self, order: &[usize]) -> Vec<(String, String)> {
        let ids: String = order.iter().map(|n| format!("<p:sldId id='{}' r:id='s{n}'/>", 255 + n)).collect();
        let targets: Vec<(String, String)> = order.iter().map(|n| (format!("s{n}"), format!("slides/slide{n}.xml"))).collect();
        let targets: Vec<(&str, &str, &str)> = targets.iter().map(|(id, to)| (id.as_str(), "slide", to.as_str())).collect();
        let mut parts = self.parts.clone();
        let main = format!("<p:presentation><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>");
        parts.push(("ppt/presentation.xml".into(), main));
        parts.push(("ppt/_rels/presentation.xml.rels".into(), relations(&targets)));
        parts
    }

    pub(super) fn read(&self, order: &[usize]) -> Document {
        read(&self.zip(order), "plan.pptx")
    }
}

fn relations(targets: &[(&str, &str, &str)]) -> String {
    let one = |(id, kind, target): &(&str, &str, &str)| {
        format!("<Relationship Id='{id}' Type='{RELATIONS}/{kind}' Target='{target}'/>")
    };
    format!("<Relationships>{}</Relationships>", targets.iter().map(one).collect::<String>())
}

/// A shape of a placeholder, or a free one without.
fn shape(placeholder: &str, paragraphs: &str) -> String {
    let placeholder = if placeholder.is_empty() { String::new() } else { format!("<p:ph {placeholder}/>") };
    format!("<p:sp><p:nvSpPr><p:cNvPr id='1'/><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:txBody>{paragraphs}</p:txBody></p:sp>")
}

fn p(properties: &str, text: &str) -> String {
    format!("<a:p>{properties}<a:r><a:t>{text}</a:t></a:r></a:p>")
}

/// What is read of one slide.
#[track_caller]
fn check(shapes: &str, expected: &[&str]) {
    assert_eq!(outline(&Show::new().slide("", shapes, &[]).read(&[1])), expected, "{shapes}");
}
