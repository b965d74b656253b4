//! Zip containers byte by byte, so that they may lie.

use std::io::Write;

use flate2::write::DeflateEncoder;
use flate2::{Compress, Compression, FlushCompress};

/// A member as it stands in a container.
pub struct Entry {
    pub name: String,
    /// As it is packed.
    pub packed: Vec<u8>,
    pub deflated: bool,
    /// How large the container says that it is unpacked.
    pub size: u32,
    pub crc: u32,
}

impl Entry {
    /// A member that is what it says.
    pub fn honest(name: &str, content: &[u8]) -> Entry {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(content).expect("in memory");
        let mut crc = flate2::Crc::new();
        crc.update(content);
        let packed = encoder.finish().expect("in memory");
        Entry { name: name.to_owned(), packed, deflated: true, size: content.len() as u32, crc: crc.sum() }
    }

    /// A member of `mebibytes` blanks that says it is `size` bytes.
    pub fn bomb(name: &str, mebibytes: usize, size: u32) -> Entry {
        Entry { name: name.to_owned(), packed: blanks(mebibytes), deflated: true, size, crc: 0 }
    }
}

/// Blanks by the mebibyte, deflated: one block of them over and over, for packing them all would take a test too long.
pub fn blanks(mebibytes: usize) -> Vec<u8> {
    let mut block = Vec::with_capacity(4096);
    let mut packer = Compress::new(Compression::best(), false);
    packer.compress_vec(&vec![b' '; 1 << 20], &mut block, FlushCompress::Full).expect("in memory");
    let mut all = block.repeat(mebibytes);
    all.extend([3, 0]);
    all
}

/// A container of members.
pub fn container(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let at = out.len() as u32;
        let method: u16 = if entry.deflated { 8 } else { 0 };
        let mut common: Vec<u8> = Vec::new();
        for half in [20, 0, method, 0, 0x21] {
            common.extend(half.to_le_bytes());
        }
        for word in [entry.crc, entry.packed.len() as u32, entry.size] {
            common.extend(word.to_le_bytes());
        }
        common.extend((entry.name.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(entry.name.as_bytes());
        out.extend(&entry.packed);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let (start, count) = (out.len() as u32, (entries.len() as u16).to_le_bytes());
    let size = (directory.len() as u32).to_le_bytes();
    out.extend(directory);
    out.extend([&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &size, &start.to_le_bytes(), &[0, 0]].concat());
    out
}

/// A container of members that are what they say.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    container(&files.iter().map(|(name, content)| Entry::honest(name, content)).collect::<Vec<_>>())
}
