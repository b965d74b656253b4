//! What was made of a text, kept for when the same text is asked for again: every finder of facts looks at the same lines.

use std::cell::RefCell;
use std::hash::Hasher;

use super::hash::WordHasher;

/// Texts that are kept: more than the lines, sentences and clauses of a plan of twenty pages.
const SLOTS: usize = 4096;
/// Bytes of a text that is kept, at most; longer ones are rare and seldom asked for twice.
const LONGEST: usize = 1024;

/// Values by text. A text takes the slot of one that is as far: what is kept stays within bounds, and is never out of date, since a value
/// follows from its text alone.
pub struct Memo<V> {
    slots: RefCell<Vec<Option<Kept<V>>>>,
}

struct Kept<V> {
    tag: u8,
    text: Box<str>,
    value: V,
}

impl<V: Clone> Default for Memo<V> {
    fn default() -> Self {
        Memo::new()
    }
}

impl<V: Clone> Memo<V> {
    /// Keeps nothing yet.
    pub const fn new() -> Memo<V> {
        Memo { slots: RefCell::new(Vec::new()) }
    }

    /// The value of a text, made once while it is kept. `tag` tells values of the same text apart.
    pub fn get(&self, text: &str, tag: u8, make: impl FnOnce() -> V) -> V {
        if text.len() > LONGEST {
            return make();
        }
        let slot = slot(text, tag);
        if let Some(kept) = self.slots.borrow().get(slot).and_then(Option::as_ref).filter(|k| k.tag == tag && *k.text == *text) {
            return kept.value.clone();
        }
        let value = make();
        let mut slots = self.slots.borrow_mut();
        if slots.is_empty() {
            slots.resize_with(SLOTS, || None);
        }
        slots[slot] = Some(Kept { tag, text: text.into(), value: value.clone() });
        value
    }
}

fn slot(text: &str, tag: u8) -> usize {
    let mut hasher = WordHasher::default();
    hasher.write(text.as_bytes());
    (hasher.finish() as usize ^ usize::from(tag)) % SLOTS
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::{LONGEST, Memo, SLOTS};

    #[test]
    fn a_value_is_made_once_for_a_text_and_a_tag() {
        let made = Cell::new(0);
        let memo = Memo::new();
        let get = |text: &str, tag| {
            memo.get(text, tag, || {
                made.set(made.get() + 1);
                (text.to_owned(), tag)
            })
        };
        for (text, tag) in [("een", 0), ("twee", 0), ("een", 1), ("een", 0), ("twee", 0), ("", 0), ("", 0)] {
            assert_eq!(get(text, tag), (text.to_owned(), tag));
        }
        assert_eq!(made.get(), 4);
    }

    #[test]
    fn more_texts_than_slots_give_their_own_values() {
        let memo = Memo::new();
        let texts: Vec<String> = (0..3 * SLOTS).map(|n| n.to_string()).chain([String::from("a").repeat(LONGEST + 1)]).collect();
        for _ in 0..2 {
            assert!(texts.iter().all(|text| memo.get(text, 0, || text.clone()) == *text));
        }
    }
}
