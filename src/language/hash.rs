//! A quick hash for fixed word lists; SipHash would cost more than all else in this room.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map of words that are known beforehand. Texts only look up, so nobody can fill it with collisions.
pub(super) type WordMap<V> = HashMap<&'static str, V, BuildHasherDefault<WordHasher>>;

/// Multiplies and rotates, eight bytes at a time (the FxHash scheme).
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight[..chunk.len()].copy_from_slice(chunk);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(eight)).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    // `str` ends its hash with this byte, which tells "ab" + "c" from "a" + "bc"; single words need no such mark.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}
