//! What a comment consists of: its text, its place, and the pointers from part to part that make an office program find it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::container::Container;
use super::part::{Part, attribute, escape, name};
use super::{Refusal, Remark};
use crate::read::Spots;

/// Who speaks.
const AUTHOR: &str = "regie";
const TYPES: &str = "[Content_Types].xml";
const COMMENTS_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespaces that Word writes, and what the pointers to comments are called with each: transitional and strict.
const DIALECTS: [(&str, &str); 2] = [
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    ),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"),
];
/// The elements that carry the id of a comment.
const MARKS: [&str; 4] = ["comment", "commentRangeStart", "commentRangeEnd", "commentReference"];

/// The parts that get insertions.
pub(super) struct Writer<'s> {
    spots: &'s Spots,
    main: Part,
    /// The name of the comments part, and the part.
    comments: (String, Part),
    relations: (String, Part),
    types: Part,
    /// What a pointer to the comments part is called; none where there is one.
    pointer: Option<&'static str>,
    /// Whether the comments part has its content type.
    typed: bool,
    extension: &'static str,
    relation_ids: BTreeSet<String>,
    /// The numbers of comments that are taken.
    taken: BTreeSet<u32>,
}

impl<'s> Writer<'s> {
    /// Takes the parts of a Word file.
    ///
    /// # Errors
    /// One of them is damaged, or not as Word and others write it.
    pub(super) fn new(container: &mut Container<'_>, spots: &'s Spots) -> Result<Self, Refusal> {
        let mut taken = BTreeSet::new();
        let mut number = |element: &quick_xml::events::BytesStart<'_>| {
            if MARKS.contains(&name(element)) {
                taken.extend(attribute(element, "id").and_then(|id| id.trim().parse::<u32>().ok()));
            }
        };
        let main = part(container, &spots.part, None, "document", &mut number)?;
        let dialect = DIALECTS.iter().find(|(namespace, _)| *namespace == main.namespace());
        let (namespace, pointer) = dialect.ok_or_else(|| Refusal::Unusual(spots.part.clone()))?;
        let (folder, file) = spots.part.rsplit_once('/').map_or(("", spots.part.as_str()), |(folder, file)| (folder, file));
        let slash = if folder.is_empty() { "" } else { "/" };
        let comments_name = spots.comments.clone().unwrap_or_else(|| free(container, &format!("{folder}{slash}comments")));
        let fresh = format!("{DECLARATION}<w:comments xmlns:w=\"{namespace}\"></w:comments>");
        let comments = part(container, &comments_name, Some(fresh), "comments", &mut number)?;
        let mut relation_ids = BTreeSet::new();
        let relations_name = format!("{folder}{slash}_rels/{file}.rels");
        let fresh = format!("{DECLARATION}<Relationships xmlns=\"{RELATIONS}\"></Relationships>");
        let relations = part(container, &relations_name, Some(fresh), "Relationships", &mut |element| {
            relation_ids.extend(attribute(element, "Id"));
        })?;
        let mut listed: BTreeMap<String, String> = BTreeMap::new();
        let types = part(container, TYPES, None, "Types", &mut |element| {
            if let (Some(part), Some(kind)) = (attribute(element, "PartName"), attribute(element, "ContentType")) {
                listed.insert(part.to_lowercase(), kind);
            }
        })?;
        let kind = |part: &str| listed.get(&format!("/{}", part.to_lowercase()));
        Ok(Writer {
            spots,
            typed: kind(&comments_name).is_some(),
            extension: kind(&spots.part).map_or("docx", |kind| extension(kind)),
            main,
            comments: (comments_name, comments),
            relations: (relations_name, relations),
            types,
            pointer: spots.comments.is_none().then_some(*pointer),
            relation_ids,
            taken,
        })
    }

    /// The extension under which Word opens a file of this kind.
    pub(super) fn extension(&self) -> &'static str {
        self.extension
    }

    /// Puts comments at paragraphs, given by their position and sorted by it.
    ///
    /// # Errors
    /// A paragraph is not where it was read.
    pub(super) fn comments(&mut self, placed: &[(usize, &Remark)]) -> Result<(), Refusal> {
        let unusual = |name: &str| Refusal::Unusual(name.to_owned());
        for (number, (host, remark)) in numbers(&self.taken, placed.len()).into_iter().zip(placed) {
            let inner = self.spots.all.get(*host).and_then(|spot| spot.inner.clone());
            let inner = inner.filter(|i| i.start <= i.end && self.main.is_between(i.start) && self.main.is_between(i.end));
            let inner = inner.ok_or_else(|| unusual(&self.spots.part))?;
            let (start, end) = marks(&self.main, number);
            self.main.insert(inner.start, start);
            self.main.insert(inner.end, end);
            let comment = comment(&self.comments.1, number, remark);
            self.comments.1.append(&comment);
        }
        Ok(())
    }

    /// The copy of the file.
    ///
    /// # Errors
    /// It cannot be packed.
    pub(super) fn finish(mut self, mut container: Container<'_>) -> Result<Vec<u8>, Refusal> {
        if let Some(pointer) = self.pointer {
            let id = (1..).map(|n| format!("rIdRegie{n}")).find(|id| !self.relation_ids.contains(id)).unwrap_or_default();
            let target = self.comments.0.rsplit('/').next().unwrap_or_default();
            let prefix = self.relations.1.prefix();
            let relation = format!("<{prefix}Relationship Id=\"{id}\" Type=\"{pointer}\" Target=\"{target}\"/>");
            self.relations.1.append(&relation);
            container.put(&self.relations.0, self.relations.1.finish());
        }
        if !self.typed {
            let prefix = self.types.prefix();
            let named = escape(&self.comments.0);
            let listed = format!("<{prefix}Override PartName=\"/{named}\" ContentType=\"{COMMENTS_TYPE}\"/>");
            self.types.append(&listed);
            container.put(TYPES, self.types.finish());
        }
        container.put(&self.spots.part, self.main.finish());
        container.put(&self.comments.0, self.comments.1.finish());
        container.copy()
    }
}

/// So many numbers that no comment has: those behind the highest, or where they would end past what Word takes the lowest free ones.
fn numbers(taken: &BTreeSet<u32>, count: usize) -> Vec<u32> {
    let behind = taken.last().map_or(Some(0), |highest| highest.checked_add(1));
    // Word takes no number past that of a signed integer
    let first = behind.filter(|first| *first as usize + count <= i32::MAX as usize).unwrap_or(0);
    (first..).filter(|number| !taken.contains(number)).take(count).collect()
}

/// A part of a name, or `fresh` where there is none; its root element must be called `root`.
fn part(
    container: &mut Container<'_>,
    part_name: &str,
    fresh: Option<String>,
    root: &str,
    visit: &mut dyn FnMut(&quick_xml::events::BytesStart<'_>),
) -> Result<Part, Refusal> {
    let text = container.text(part_name)?.or(fresh);
    let part = text.and_then(|text| Part::new(text, visit)).filter(|part| part.root() == root);
    part.ok_or_else(|| Refusal::Unusual(part_name.to_owned()))
}

/// A name for a part that no part has yet.
fn free(container: &Container<'_>, stem: &str) -> String {
    let names = std::iter::once(format!("{stem}.xml")).chain((2..).map(|n| format!("{stem}{n}.xml")));
    names.into_iter().find(|name| !container.has(name)).unwrap_or_default()
}

fn extension(kind: &str) -> &'static str {
    let kind = kind.to_lowercase();
    match (kind.contains("macroenabled"), kind.contains("template")) {
        (true, true) => "dotm",
        (true, false) => "docm",
        (false, true) => "dotx",
        (false, false) => "docx",
    }
}

/// The prefix for elements and attributes of a part, and its declaration where the part itself uses none: an attribute needs one.
fn prefix(part: &Part) -> (&str, String) {
    match part.prefix() {
        "" => ("w:", format!(" xmlns:w=\"{}\"", escape(part.namespace()))),
        prefix => (prefix, String::new()),
    }
}

/// What stands before and behind the text that a comment is about.
fn marks(main: &Part, number: u32) -> (String, String) {
    let (w, declared) = prefix(main);
    let start = format!("<{w}commentRangeStart{declared} {w}id=\"{number}\"/>");
    let end = format!(
        "<{w}commentRangeEnd{declared} {w}id=\"{number}\"/><{w}r{declared}><{w}commentReference {w}id=\"{number}\"/></{w}r>"
    );
    (start, end)
}

/// A comment, without a date: the same plan gives the same bytes on any day.
fn comment(part: &Part, number: u32, remark: &Remark) -> String {
    let (w, declared) = prefix(part);
    let mut out = format!("<{w}comment{declared} {w}id=\"{number}\" {w}author=\"{AUTHOR}\" {w}initials=\"{AUTHOR}\">");
    for line in &remark.lines {
        let _ = write!(out, "<{w}p><{w}r><{w}t xml:space=\"preserve\">{}</{w}t></{w}r></{w}p>", escape(line));
    }
    let _ = write!(out, "</{w}comment>");
    out
}
