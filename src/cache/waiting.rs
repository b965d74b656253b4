//! Plans that wait for the end of a run to be put in a cache, in a file that nobody else sees: memory does not grow with them.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;

use super::{Cache, Key};

/// Bytes of plans that are put in a cache at once.
const AT_ONCE: u64 = 16 << 20;

/// Plans that were audited, by a number that the caller knows them by.
#[derive(Debug)]
pub struct Waiting {
    file: File,
    end: u64,
    places: Vec<(usize, Range<u64>)>,
}

impl Waiting {
    /// Nothing waits yet.
    ///
    /// # Errors
    /// No file can be made in the folder of the cache.
    pub fn new(cache: &Cache) -> io::Result<Waiting> {
        super::make(&cache.folder)?;
        Ok(Waiting { file: tempfile::tempfile_in(&cache.folder)?, end: 0, places: Vec::new() })
    }

    /// Keeps what [`Cache::entry`] made of a plan.
    ///
    /// # Errors
    /// What the system says.
    pub fn put(&mut self, number: usize, entry: &[u8]) -> io::Result<()> {
        self.file.write_all(entry)?;
        let at = self.end..self.end + entry.len() as u64;
        self.end = at.end;
        self.places.push((number, at));
        Ok(())
    }

    /// Puts in the cache those that have a key, and forgets the others; the arguments are those of [`Cache::add`].
    ///
    /// # Errors
    /// What the system says.
    pub fn add_to(
        mut self,
        cache: &Cache,
        lexicon: &str,
        key: impl Fn(usize) -> Option<Key>,
        used: &HashSet<Key>,
    ) -> io::Result<()> {
        let places = std::mem::take(&mut self.places);
        let mut keyed: Vec<(Key, Range<u64>)> = places.into_iter().filter_map(|(number, at)| Some((key(number)?, at))).collect();
        // pack by pack, so that none is written often
        keyed.sort_by_key(|(key, at)| (*key, at.start));
        let mut rest = &keyed[..];
        while !rest.is_empty() {
            let mut size = 0;
            let fits = |(_, at): &&(Key, Range<u64>)| {
                let room = size < AT_ONCE;
                size += at.end - at.start;
                room
            };
            let few = rest.iter().take_while(fits).count();
            let (now, later) = rest.split_at(few);
            let plans = now.iter().map(|(key, at)| Ok((*key, self.read(at)?))).collect::<io::Result<Vec<_>>>()?;
            cache.add(lexicon, &plans, used)?;
            rest = later;
        }
        Ok(())
    }

    fn read(&mut self, at: &Range<u64>) -> io::Result<Vec<u8>> {
        let mut entry = Vec::with_capacity((at.end - at.start) as usize);
        self.file.seek(SeekFrom::Start(at.start))?;
        (&mut self.file).take(at.end - at.start).read_to_end(&mut entry)?;
        Ok(entry)
    }
}
