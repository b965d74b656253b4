//! Footnotes and endnotes.

use super::story::Story;
use crate::read::office::model::{NoteId, Notes};

/// Adds the notes of a part. `element` is what a note is called there, `id` makes its id. The lines that part notes from
/// the page are notes of a type, and left out.
pub(super) fn read(notes: &mut Notes, story: &mut Story<'_, '_>, element: &str, id: fn(String) -> NoteId) {
    let Some(root) = story.enter(&format!("{element}s")) else { return };
    while let Some(note) = story.inside(root) {
        if note.name() != element {
            continue;
        }
        let of_type = note.attr("type").is_some_and(|kind| kind != "normal");
        let key = note.attr("id").map(|number| id(number.into_owned()));
        let depth = story.xml.depth();
        let blocks = std::iter::from_fn(|| story.next_block(depth)).collect();
        if !of_type {
            notes.extend(key.map(|key| (key, blocks)));
        }
    }
}
