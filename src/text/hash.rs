//! A quick hash for fixed word lists; SipHash would cost more than all else around it.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map of words that are known beforehand. Texts only look up, so nobody can fill it with collisions.
pub type WordMap<V> = HashMap<&'static str, V, WordHash>;

/// A set of such words.
pub type WordSet = HashSet<&'static str, WordHash>;

/// Their hash, for other maps of words that no text can add to.
pub type WordHash = BuildHasherDefault<WordHasher>;

/// Multiplies and rotates, eight bytes at a time (the FxHash scheme).
#[derive(Default)]
pub struct WordHasher(u64);

impl WordHasher {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some((eight, tail)) = rest.split_first_chunk::<8>() {
            self.mix(u64::from_le_bytes(*eight));
            rest = tail;
        }
        let word = match (rest.first_chunk::<4>(), rest.last_chunk::<4>()) {
            (Some(first), Some(last)) => u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last)),
            _ => rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
        };
        self.mix(word ^ (bytes.len() as u64) << 56);
    }

    // `str` ends its hash with this byte, which tells "ab" + "c" from "a" + "bc"; single words need no such mark.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}
