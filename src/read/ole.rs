//! Compound files, as old Office documents are: streams by name, out of chained sectors.

/// Marks in the allocation table: from here on a sector number is none.
const NO_SECTOR: u32 = 0xffff_fffa;
/// Bytes of a directory entry, and the most entries that are looked at.
const ENTRY: usize = 128;
const MAX_ENTRIES: usize = 4096;
/// Sector numbers that the header itself holds.
const IN_HEADER: usize = 109;

/// What every compound file begins with.
pub(super) const MAGIC: &[u8; 8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// An open compound file.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    /// Bytes of a sector, and of a small one.
    sector: usize,
    small: usize,
    /// Streams shorter than this stand in small sectors.
    cutoff: u32,
    table: Vec<u32>,
    small_table: Vec<u32>,
    small_stream: Vec<u8>,
    entries: Vec<Entry>,
}

/// A stream as it was read.
pub(super) struct Stream {
    pub(super) bytes: Vec<u8>,
    /// Whether its sectors come to an end, and not before it holds what it should.
    pub(super) whole: bool,
}

#[derive(Debug)]
struct Entry {
    name: String,
    is_stream: bool,
    left: u32,
    right: u32,
    child: u32,
    start: u32,
    size: u32,
}

impl<'a> Compound<'a> {
    /// Opens a compound file; none where its header or directory cannot be read.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let power = |at| word(bytes, at).filter(|p| (6..=16).contains(p)).map(|p| 1usize << p);
        let sector = power(30).filter(|_| bytes.starts_with(MAGIC))?;
        let mut file = Compound {
            bytes,
            sector,
            small: power(32)?,
            cutoff: long(bytes, 56)?,
            table: Vec::new(),
            small_table: Vec::new(),
            small_stream: Vec::new(),
            entries: Vec::new(),
        };
        file.table = file.read_table()?;
        let directory = file.chain(long(bytes, 48)?).bytes;
        file.entries = directory.chunks_exact(ENTRY).take(MAX_ENTRIES).filter_map(Entry::read).collect();
        file.small_table = longs(&file.chain(long(bytes, 60)?).bytes);
        file.small_stream = file.chain(file.entries.first()?.start).bytes;
        Some(file)
    }

    /// The names of the streams that stand in no storage.
    pub(super) fn streams(&self) -> impl Iterator<Item = &str> {
        self.outermost().into_iter().filter(|e| e.is_stream).map(|e| e.name.as_str())
    }

    /// A stream that stands in no storage, as far as it can be read.
    pub(super) fn stream(&self, name: &str) -> Option<Stream> {
        let entry = self.outermost().into_iter().find(|e| e.is_stream && e.name.eq_ignore_ascii_case(name))?;
        let small = entry.size < self.cutoff;
        let mut stream = if small { self.small_chain(entry.start) } else { self.chain(entry.start) };
        stream.whole &= stream.bytes.len() >= entry.size as usize;
        stream.bytes.truncate(entry.size as usize);
        Some(stream)
    }

    /// The entries right below the root, which hang together as a tree of siblings.
    fn outermost(&self) -> Vec<&Entry> {
        let mut found = Vec::new();
        let mut seen = vec![false; self.entries.len()];
        let mut open: Vec<u32> = self.entries.first().map(|root| root.child).into_iter().collect();
        while let Some(at) = open.pop() {
            let Some(entry) = self.entries.get(at as usize) else { continue };
            if !std::mem::replace(&mut seen[at as usize], true) {
                found.push(entry);
                open.extend([entry.left, entry.right]);
            }
        }
        found
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|s| !s.is_empty())
    }

    /// The allocation table: which sector follows which.
    fn read_table(&self) -> Option<Vec<u32>> {
        let most = self.bytes.len() / self.sector + 1;
        let mut sectors: Vec<u32> = (0..IN_HEADER).filter_map(|i| long(self.bytes, 76 + 4 * i)).collect();
        let mut next = long(self.bytes, 68)?;
        let mut steps = 0;
        while let Some(more) = Some(next).filter(|n| *n < NO_SECTOR && steps < most).and_then(|n| self.sector(n)) {
            let mut numbers = longs(more);
            next = numbers.pop().unwrap_or(NO_SECTOR);
            sectors.extend(numbers);
            steps += 1;
        }
        let used = sectors.into_iter().filter(|n| *n < NO_SECTOR).take(most);
        Some(used.filter_map(|n| self.sector(n)).flat_map(longs).collect())
    }

    fn chain(&self, start: u32) -> Stream {
        let most = self.bytes.len() / self.sector + 1;
        follow(start, most, &self.table, |at| self.sector(at))
    }

    fn small_chain(&self, start: u32) -> Stream {
        let most = self.small_stream.len() / self.small + 1;
        follow(start, most, &self.small_table, |at| {
            let rest = self.small_stream.get((at as usize).saturating_mul(self.small)..).filter(|rest| !rest.is_empty())?;
            Some(&rest[..rest.len().min(self.small)])
        })
    }
}

/// Puts the sectors of a chain together, at most so many: a chain with more leads back into itself.
fn follow<'s>(start: u32, most: usize, table: &[u32], sector: impl Fn(u32) -> Option<&'s [u8]>) -> Stream {
    let mut stream = Stream { bytes: Vec::new(), whole: false };
    let mut at = start;
    for _ in 0..most {
        let Some(sector) = Some(at).filter(|n| *n < NO_SECTOR).and_then(&sector) else { break };
        stream.bytes.extend_from_slice(sector);
        at = table.get(at as usize).copied().unwrap_or(NO_SECTOR);
    }
    stream.whole = at >= NO_SECTOR;
    stream
}

impl Entry {
    fn read(bytes: &[u8]) -> Option<Entry> {
        let units = usize::from(word(bytes, 64)?.min(64)) / 2;
        let name = bytes[..units * 2].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        let name: String = char::decode_utf16(name.take_while(|unit| *unit != 0)).filter_map(Result::ok).collect();
        Some(Entry {
            name,
            is_stream: *bytes.get(66)? == 2,
            left: long(bytes, 68)?,
            right: long(bytes, 72)?,
            child: long(bytes, 76)?,
            start: long(bytes, 116)?,
            size: long(bytes, 120)?,
        })
    }
}

/// The 16-bit number at a place.
pub(super) fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// The 32-bit number at a place.
pub(super) fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn longs(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
}
