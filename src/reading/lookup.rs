//! Which word classes a sentence holds, found in one pass over its words.

use std::sync::LazyLock;

use super::words::{self, Words};
use crate::text::WordMap;

/// The classes that are looked for, in the order of their bits.
static CLASSES: [&Words; 20] = [
    &words::SECOND_PERSON,
    &words::FIRST_PLURAL,
    &words::FIRST_SINGULAR,
    &words::MODAL,
    &words::FUTURE,
    &words::BE,
    &words::PURPOSE,
    &words::REASON,
    &words::CONTRAST,
    &words::NEGATION,
    &words::FREQUENCY,
    &words::CALENDAR,
    &words::PERIOD,
    &words::CALL,
    &words::THRESHOLD,
    &words::CHANGE,
    &words::PERSON,
    &words::STATES,
    &words::PERCENT,
    &words::MONEY,
];

/// By first word: the rest of the phrase, and the bit of its class.
type Index = WordMap<Vec<(&'static str, u32)>>;

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::default();
    for (bit, class) in CLASSES.iter().enumerate() {
        for phrase in class.iter() {
            let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
            index.entry(first).or_default().push((rest, 1 << bit));
        }
    }
    index
});

/// The classes found in a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Classes(u32);

impl Classes {
    /// Looks through words that stand between single spaces, one also at each end. "3x/week" also counts as "/week".
    pub(super) fn of(padded: &str) -> Classes {
        let mut found = 0;
        let mut at = 1;
        for word in padded.split_ascii_whitespace() {
            let after = padded.get(at + word.len() + 1..).unwrap_or_default();
            let slash = word.find('/').filter(|i| *i > 0).map(|i| &word[i..]);
            for key in [Some(word), slash].into_iter().flatten() {
                for (rest, bit) in INDEX.get(key).into_iter().flatten() {
                    let follows = after.strip_prefix(rest).is_some_and(|tail| rest.is_empty() || tail.starts_with(' '));
                    found |= if follows { *bit } else { 0 };
                }
            }
            at += word.len() + 1;
        }
        Classes(found)
    }

    /// Whether a class was found.
    pub(super) fn has(self, class: &'static Words) -> bool {
        let bit = CLASSES.iter().position(|c| std::ptr::eq(*c, class));
        bit.is_some_and(|bit| self.0 & 1 << bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_phrases_and_slashes() {
        let found = Classes::of(" we posten 3x/week om de week zodat u meer leads krijgt ");
        for class in [&words::FIRST_PLURAL, &words::FREQUENCY, &words::PURPOSE, &words::SECOND_PERSON, &words::CHANGE] {
            assert!(found.has(class), "{class:?}");
        }
        assert!(!found.has(&words::NEGATION) && !Classes::of(" weekly-ish ").has(&words::FREQUENCY));
    }

    #[test]
    fn every_class_that_a_signal_asks_for_is_looked_for() {
        for class in CLASSES.iter() {
            let phrase = class[0];
            assert!(Classes::of(&format!(" {phrase} ")).has(class), "{phrase}");
        }
    }
}
