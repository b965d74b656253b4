//! A page by scraper's tree: its elements and texts in document order, without recursion.

use scraper::{ElementRef, Html};

use super::attributes::shown;
use super::blocks::{Blocks, Opened};
use super::element::is_void;
use super::lookahead::Contents;
use super::parse::runs;
use crate::document::speaks_to_regie;
use crate::read::flow::Flow;
use crate::read::{Limits, ReadError};

/// Reads a page into a flow.
///
/// # Errors
/// `too-large` where tables have more cells than the limit.
pub(super) fn read(html: &Html, limits: &Limits, flow: &mut Flow<'_>) -> Result<(), ReadError> {
    let mut blocks = Blocks::new(flow, true);
    let mut open = Vec::new();
    let mut node = html.tree.root();
    loop {
        if let Some(element) = ElementRef::wrap(node) {
            open.push(start(element, &mut blocks));
            blocks.check(limits)?;
        } else if let Some(text) = node.value().as_text() {
            runs(text).for_each(|(run, at)| blocks.text(run, at));
        } else if let Some(comment) = node.value().as_comment().filter(|c| speaks_to_regie(c)) {
            runs(comment).for_each(|(run, at)| blocks.comment(run, at));
        }
        if let Some(child) = node.first_child() {
            node = child;
            continue;
        }
        node = loop {
            if let Some(opened) = open.pop_if(|_| node.value().is_element()) {
                blocks.end(opened);
            }
            if let Some(next) = node.next_sibling() {
                break next;
            }
            let Some(parent) = node.parent() else {
                blocks.end_page();
                return Ok(());
            };
            node = parent;
        };
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
