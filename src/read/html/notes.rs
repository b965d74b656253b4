//! Footnotes and endnotes of a page: a mark that links to a block further on, from which a link leads back to the mark.

use std::collections::{HashMap, HashSet};
use std::ops::Deref;

use html5ever::tree_builder::TreeSink;
use scraper::{ElementRef, Html, HtmlTreeSink};

use super::parse::runs;

/// A node of the tree.
pub(super) type NodeRef<'t> = <ElementRef<'t> as Deref>::Target;
/// The number of a node.
pub(super) type NodeId = <HtmlTreeSink as TreeSink>::Handle;

/// Elements around a mark that may bear its name: `<sup id=r><a href=#n>`.
const AROUND: usize = 3;
/// Elements around the way back within its note.
const WITHIN: usize = 8;
/// Elements around a mark that are no note of its own.
const DEPTH: usize = 200;
/// Nodes in a link that is a mark.
const INSIDE: usize = 20;
/// Characters of a mark.
const MARK: usize = 6;

/// The notes of a page.
#[derive(Default)]
pub(super) struct Notes<'t> {
    /// For each mark that refers, its note.
    of: HashMap<NodeId, NodeRef<'t>>,
    /// Links that are marks in front of a note, or lead back from it.
    ways_back: HashSet<NodeId>,
}

/// A link into the page: its element, its number in the page, where it leads.
struct Link<'t> {
    element: NodeRef<'t>,
    number: usize,
    to: &'t str,
}

impl<'t> Notes<'t> {
    /// Finds the notes of a page.
    pub(super) fn of(html: &'t Html) -> Notes<'t> {
        let (mut links, mut named) = (Vec::new(), HashMap::new());
        for (number, element) in html.tree.root().descendants().enumerate() {
            let Some(value) = element.value().as_element() else { continue };
            for name in [value.attr("id"), value.attr("name")].into_iter().flatten() {
                named.entry(name).or_insert((element, number));
            }
            let to =
                value.attr("href").and_then(|href| href.strip_prefix('#')).filter(|to| value.name() == "a" && !to.is_empty());
            links.extend(to.map(|to| Link { element, number, to }));
        }
        let mut back: HashMap<NodeId, Vec<NodeRef<'t>>> = HashMap::new();
        for link in &links {
            if let Some((target, number)) = named.get(link.to)
                && *number < link.number
            {
                back.entry(target.id()).or_default().push(link.element);
            }
        }
        let mut notes = Notes::default();
        for link in links.iter().filter(|link| is_mark(link.element)) {
            if let Some((target, number)) = named.get(link.to)
                && *number > link.number
                && let Some(note) = note_around(*target)
                && !std::iter::once(link.element).chain(link.element.ancestors().take(DEPTH)).any(|up| up == note)
            {
                notes.pair(link.element, note, &back);
            }
        }
        notes
    }

    /// Keeps a mark and its note, where the note leads back.
    fn pair(&mut self, mark: NodeRef<'t>, note: NodeRef<'t>, back: &HashMap<NodeId, Vec<NodeRef<'t>>>) {
        let around = std::iter::once(mark).chain(mark.ancestors().take(AROUND));
        // of the ways back to a paragraph with many marks only the nearest few are looked at
        let ways = around.filter_map(|element| back.get(&element.id())).flatten().take(WITHIN);
        let own: Vec<NodeId> = ways.filter(|way| way.ancestors().take(WITHIN).any(|up| up == note)).map(|way| way.id()).collect();
        if !own.is_empty() {
            self.of.insert(mark.id(), note);
            self.ways_back.extend(own);
        }
    }

    /// The note that a link is the mark of.
    pub(super) fn marked_by(&self, link: NodeRef<'_>) -> Option<NodeRef<'t>> {
        self.of.get(&link.id()).copied()
    }

    /// Whether an element is a link that leads back from a note.
    pub(super) fn is_way_back(&self, element: NodeRef<'_>) -> bool {
        self.ways_back.contains(&element.id())
    }
}

/// Whether a link is short as the marks of notes: "1", "[12]", "iv", "a", "*".
fn is_mark(link: NodeRef<'_>) -> bool {
    let mut mark = String::new();
    for text in link.descendants().take(INSIDE).filter_map(|node| node.value().as_text()) {
        runs(text).for_each(|(run, _)| mark.push_str(run));
        if mark.trim().len() > MARK * 4 {
            return false;
        }
    }
    let bare = mark.trim().trim_matches(['[', ']', '(', ')']).trim();
    let one = bare.len() == 1 && bare.bytes().all(|b| b.is_ascii_lowercase()) || matches!(bare, "†" | "‡" | "§" | "¶");
    let number = |c: char| c.is_ascii_digit();
    let roman = |c: char| matches!(c, 'i' | 'v' | 'x');
    !bare.is_empty()
        && bare.len() <= MARK
        && (bare.chars().all(number) || bare.chars().all(roman) || one || bare.chars().all(|c| c == '*'))
}

/// The block that what a mark links to stands in or is. Word processors put the paragraphs of a note in one of their own.
fn note_around(target: NodeRef<'_>) -> Option<NodeRef<'_>> {
    let name = |node: NodeRef<'_>| ElementRef::wrap(node).map(|element| element.value().name().to_owned());
    let is = |node: NodeRef<'_>, names: &[&str]| name(node).is_some_and(|name| names.contains(&name.as_str()));
    let up = std::iter::once(target).chain(target.ancestors()).take(WITHIN);
    let mut up = up.skip_while(|node| is(*node, &["a", "sup", "span", "b", "i", "em", "strong", "font", "small"]));
    let block = up.next().filter(|node| is(*node, &["li", "p", "dd", "aside"]) || *node == target && is(*node, &["div"]))?;
    let outer = block.parent().filter(|outer| is(*outer, &["div"]) && is_note_of_word(*outer));
    Some(outer.unwrap_or(block))
}

/// Whether an element is what LibreOffice and Word put around one note.
fn is_note_of_word(node: NodeRef<'_>) -> bool {
    let id = node.value().as_element().and_then(|element| element.attr("id")).unwrap_or_default();
    let number = id.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let kind = &id[..id.len() - number.len()];
    !number.is_empty() && matches!(kind, "sdfootnote" | "sdendnote" | "ftn" | "edn")
}
