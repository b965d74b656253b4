//! A pack: entries one after another, each with its key and a checksum. What is damaged is not found; nothing in a pack can do harm.

use std::ops::Range;

use sha2::{Digest, Sha256};

/// What an entry is found by: a digest of everything that its plan follows from.
pub type Key = [u8; 32];

/// What a pack begins with; another version is another beginning.
const MAGIC: &[u8] = b"regie cache 1\n";
/// Bytes of a checksum: against damage, not against forgery.
const CHECK: usize = 16;
const KEY: usize = 32;
const LENGTH: usize = 4;

/// An empty pack.
pub(super) fn empty() -> Vec<u8> {
    MAGIC.to_vec()
}

/// Adds an entry. One that is too long for a pack is left out.
pub(super) fn add(pack: &mut Vec<u8>, key: &Key, content: &[u8]) {
    let Ok(length) = u32::try_from(content.len()) else { return };
    pack.extend_from_slice(key);
    pack.extend_from_slice(&check(key, content));
    pack.extend_from_slice(&length.to_le_bytes());
    pack.extend_from_slice(content);
}

/// The entries of a pack as far as it is whole: their keys, and where the content of each stands.
pub(super) fn entries(pack: &[u8]) -> Vec<(Key, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = if pack.starts_with(MAGIC) { MAGIC.len() } else { pack.len() };
    while let Some((key, rest)) = pack.get(at..).and_then(|rest| rest.split_first_chunk::<KEY>()) {
        let Some(length) = rest.get(CHECK..).and_then(|rest| rest.first_chunk::<LENGTH>()) else { break };
        let start = at + KEY + CHECK + LENGTH;
        let end = start.saturating_add(u32::from_le_bytes(*length) as usize);
        if end > pack.len() {
            break;
        }
        found.push((*key, start..end));
        at = end;
    }
    found
}

/// Where an entry whose content stands somewhere begins and ends, from its checksum on.
pub(super) fn whole(content: &Range<usize>) -> Range<usize> {
    content.start.saturating_sub(CHECK + LENGTH)..content.end
}

/// The content of an entry that is given from its checksum on, where that holds.
pub(super) fn content<'e>(entry: &'e [u8], key: &Key) -> Option<&'e [u8]> {
    let (kept, rest) = entry.split_first_chunk::<CHECK>()?;
    let content = rest.get(LENGTH..)?;
    (*kept == check(key, content)).then_some(content)
}

fn check(key: &Key, content: &[u8]) -> [u8; CHECK] {
    let digest: [u8; 32] = Sha256::new_with_prefix(key).chain_update(content).finalize().into();
    digest.first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack() -> Vec<u8> {
        let mut pack = empty();
        for n in 0..3u8 {
            add(&mut pack, &[n; 32], &vec![n; usize::from(n) * 5]);
        }
        pack
    }

    fn found(pack: &[u8]) -> Vec<(u8, Option<usize>)> {
        entries(pack).iter().map(|(key, at)| (key[0], content(&pack[whole(at)], key).map(<[u8]>::len))).collect()
    }

    #[test]
    fn what_goes_in_comes_out() {
        assert_eq!(found(&pack()), [(0, Some(0)), (1, Some(5)), (2, Some(10))]);
        assert_eq!(found(&empty()), []);
    }

    #[test]
    fn what_is_damaged_is_not_found() {
        let whole = pack();
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x20;
            let known = [(0, Some(0)), (1, Some(5)), (2, Some(10))];
            let sound = found(&damaged).into_iter().filter(|(_, length)| length.is_some());
            assert!(sound.clone().all(|entry| known.contains(&entry)) && sound.count() < 3, "{at}");
            assert!(found(&whole[..at]).len() < 3);
        }
    }
}
