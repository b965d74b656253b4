//! Open Packaging: how one part of an Office file points to another.

use super::archive::Archive;
use super::xml::{Node, Xml, decode};
use super::{Limits, ReadError};

/// One pointer of a part.
#[derive(Debug)]
struct Relation {
    id: String,
    /// The last word of the relationship's type.
    kind: String,
    /// As it was written.
    target: String,
}

/// What a part points to.
#[derive(Debug, Default)]
pub(super) struct Relations {
    folder: String,
    targets: Vec<Relation>,
    /// Whether some may be lost.
    pub(super) damaged: bool,
}

impl Relations {
    /// Reads what `part` points to; an empty name stands for the package itself. A part without relations has none.
    ///
    /// # Errors
    /// Those of [`Archive::part`].
    pub(super) fn of(archive: &mut Archive<'_>, part: &str, limits: &Limits) -> Result<Self, ReadError> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let mut relations = Relations { folder: format!("{folder}{slash}"), targets: Vec::new(), damaged: false };
        let Some(part) = archive.part(&format!("{folder}{slash}_rels/{name}.rels"))? else { return Ok(relations) };
        let (text, damaged) = (decode(&part.bytes), part.damaged);
        let mut xml = Xml::new(&text, limits.depth);
        loop {
            match xml.next() {
                Node::Open(e) if e.name() == "Relationship" && e.attr("TargetMode").as_deref() != Some("External") => {
                    let (Some(kind), Some(target)) = (e.attr("Type"), e.attr("Target")) else { continue };
                    let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                    let id = e.attr("Id").unwrap_or_default().into_owned();
                    relations.targets.push(Relation { id, kind, target: target.into_owned() });
                }
                Node::End => {
                    relations.damaged = damaged || xml.is_damaged();
                    return Ok(relations);
                }
                _ => {}
            }
        }
    }

    /// The name of the first part of a kind, such as `officeDocument`, `styles`, `slide`.
    pub(super) fn target(&self, kind: &str) -> Option<String> {
        self.targets.iter().find(|r| r.kind == kind).map(|r| self.resolve(&r.target))
    }

    /// The names of all parts of a kind.
    pub(super) fn targets(&self, kind: &str) -> Vec<String> {
        self.targets.iter().filter(|r| r.kind == kind).map(|r| self.resolve(&r.target)).collect()
    }

    /// The name of the part that an id stands for.
    pub(super) fn by_id(&self, id: &str) -> Option<String> {
        self.targets.iter().find(|r| r.id == id).map(|r| self.resolve(&r.target))
    }

    fn resolve(&self, target: &str) -> String {
        let path = if target.starts_with('/') { target.to_owned() } else { format!("{}{target}", self.folder) };
        let mut steps = Vec::new();
        for step in path.split(['/', '\\']) {
            match step {
                "" | "." => {}
                ".." => drop(steps.pop()),
                step => steps.push(step),
            }
        }
        steps.join("/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resolves_targets_against_the_folder_of_their_part() {
        let cases = [
            ("word/", "styles.xml", "word/styles.xml"),
            ("word/", "/word/styles.xml", "word/styles.xml"),
            ("word/", "../docProps/core.xml", "docProps/core.xml"),
            ("", "./word/document.xml", "word/document.xml"),
            ("", "../../x.xml", "x.xml"),
        ];
        for (folder, target, expected) in cases {
            let pointer = Relation { id: "rId7".into(), kind: "styles".into(), target: target.into() };
            let relations = Relations { folder: folder.into(), targets: vec![pointer], damaged: false };
            assert_eq!(relations.by_id("rId7").as_deref(), Some(expected));
            assert_eq!(relations.target("styles").as_deref(), Some(expected), "{folder} {target}");
            assert_eq!(relations.target("numbering"), None);
        }
    }
}
