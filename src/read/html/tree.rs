//! A page by scraper's tree: its elements and texts in document order, without recursion.

use std::collections::{HashSet, VecDeque};

use scraper::{ElementRef, Html};

use super::attributes::shown;
use super::blocks::{Blocks, Opened};
use super::element::is_void;
use super::lookahead::Contents;
use super::notes::{NodeId, NodeRef, Notes};
use super::parse::runs;
use crate::document::speaks_to_regie;
use crate::read::flow::Flow;
use crate::read::{Limits, ReadError};

/// Reads a page into a flow.
///
/// # Errors
/// `too-large` where tables have more cells than the limit.
pub(super) fn read(html: &Html, limits: &Limits, flow: &mut Flow<'_>) -> Result<(), ReadError> {
    let notes = Notes::of(html);
    let mut page = Page { blocks: Blocks::new(flow, true), limits, notes, due: VecDeque::new(), read: HashSet::new() };
    page.walk(html.tree.root(), false)?;
    page.blocks.boundary();
    page.read_due()?;
    page.blocks.end_page();
    Ok(())
}

/// A page being read.
struct Page<'t, 'f, 'd> {
    blocks: Blocks<'f, 'd>,
    limits: &'t Limits,
    notes: Notes<'t>,
    /// Notes that the open block refers to.
    due: VecDeque<NodeRef<'t>>,
    /// Notes that were referred to: they are read once.
    read: HashSet<NodeId>,
}

impl<'t> Page<'t, '_, '_> {
    /// Reads what stands in an element: the page, or a note.
    fn walk(&mut self, top: NodeRef<'t>, is_note: bool) -> Result<(), ReadError> {
        let mut open = Vec::new();
        let mut node = top;
        loop {
            let enters = node == top || self.begin(node, &mut open);
            self.blocks.check(self.limits)?;
            self.read_notes(is_note)?;
            if let Some(child) = node.first_child().filter(|_| enters) {
                node = child;
                continue;
            }
            node = loop {
                if node == top {
                    return Ok(());
                }
                if let Some(opened) = open.pop_if(|_| node.value().is_element()) {
                    self.blocks.end(opened);
                    self.read_notes(is_note)?;
                }
                if let Some(next) = node.next_sibling() {
                    break next;
                }
                let Some(parent) = node.parent() else { return Ok(()) };
                node = parent;
            };
        }
    }

    /// Begins a node, and tells whether what stands in it is read.
    fn begin(&mut self, node: NodeRef<'t>, open: &mut Vec<Opened>) -> bool {
        if let Some(element) = ElementRef::wrap(node) {
            if let Some(note) = self.notes.marked_by(node).filter(|_| self.blocks.is_shown()) {
                if self.read.insert(note.id()) {
                    self.due.push_back(note);
                }
            } else if !self.notes.is_way_back(node) && !self.read.contains(&node.id()) {
                open.push(start(element, &mut self.blocks));
                return true;
            }
            open.push(Opened::NOTHING);
            return false;
        }
        if let Some(text) = node.value().as_text() {
            runs(text).for_each(|(run, at)| self.blocks.text(run, at));
        } else if let Some(comment) = node.value().as_comment().filter(|c| speaks_to_regie(c)) {
            runs(comment).for_each(|(run, at)| self.blocks.comment(run, at));
        }
        true
    }

    /// Reads the notes of the block that has just ended, if one has; a note within a note waits for its end.
    fn read_notes(&mut self, is_note: bool) -> Result<(), ReadError> {
        if self.due.is_empty() || is_note || !self.blocks.is_between() { Ok(()) } else { self.read_due() }
    }

    fn read_due(&mut self) -> Result<(), ReadError> {
        while let Some(note) = self.due.pop_front() {
            let outer = self.blocks.step_aside();
            self.walk(note, true)?;
            self.blocks.step_back(outer);
        }
        Ok(())
    }
}

fn start(element: ElementRef<'_>, blocks: &mut Blocks<'_, '_>) -> Opened {
    let name = element.value().name();
    let shown = shown(element.value().attrs());
    if is_void(name) {
        blocks.void(name, &shown);
        return Opened::NOTHING;
    }
    blocks.start(name, &shown, || is_contents(element))
}

/// Whether a list is a table of contents: nothing but links into the document.
fn is_contents(list: ElementRef<'_>) -> bool {
    let mut contents = Contents::default();
    for element in list.descendent_elements() {
        match element.value().name() {
            "li" => contents.items += 1,
            "a" => contents.links += usize::from(shown(element.value().attrs()).internal),
            _ => {}
        }
    }
    for node in list.descendants() {
        let linked = || node.ancestors().any(|n| n.value().as_element().is_some_and(|e| e.name() == "a"));
        if let Some(text) = node.value().as_text().filter(|_| !linked()) {
            contents.add_words(text);
        }
    }
    contents.are_it()
}
