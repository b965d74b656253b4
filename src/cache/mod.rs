//! Plans that were audited before, by a digest of everything that they follow from. A folder of packs; what in it is damaged, of
//! another version or unknown is passed over.

mod pack;
mod waiting;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use sha2::{Digest, Sha256};

use crate::plan::PlanReport;

pub use pack::Key;
pub use waiting::Waiting;

/// Bytes that a pack may grow to before the entries that were not used for longest go; there are 256 packs.
const PACK: usize = 4 << 20;
/// Bytes of a file that are read at once.
const PIECE: usize = 16 << 10;
/// The file that tells backups, and this module, that the folder is a cache.
const TAG: &str = "CACHEDIR.TAG";
/// What that file must begin with.
const SIGNATURE: &str = "Signature: 8a477f597d28d172789f06886806bc55\n# Plans that regie has audited before; the folder can be deleted at any time.\n";

/// A folder of packs: where in them the plans stand that are asked for.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// What tells this run from others that write at the same time.
    run: u32,
    entries: HashMap<Key, Range<usize>>,
}

impl Cache {
    /// The packs of a folder in which these keys would stand. A folder that is not there yet is an empty cache. `run` is a number that
    /// no other run has at the same time.
    ///
    /// # Errors
    /// The folder holds something else, or is none.
    pub fn open(folder: &Path, keys: &HashSet<Key>, run: u32) -> Result<Cache, String> {
        let mut inside = match fs::read_dir(folder) {
            Ok(inside) => inside,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Ok(Cache { folder: folder.to_owned(), run, entries: HashMap::new() });
            }
            Err(error) => return Err(format!("{}: the cache cannot be opened: {error}", folder.display())),
        };
        if inside.next().is_some() && !folder.join(TAG).is_file() {
            return Err(format!("{}: the folder holds other files; give the cache one of its own", folder.display()));
        }
        let wanted: HashSet<u8> = keys.iter().map(|key| key[0]).collect();
        let entries = wanted.into_par_iter().flat_map_iter(|number| read(folder, number, keys)).collect();
        Ok(Cache { folder: folder.to_owned(), run, entries })
    }

    /// The plan of a key and the fingerprint of the lexicon by which it was read; none where another run has written the pack anew.
    pub fn get(&self, key: &Key) -> Option<(String, PlanReport)> {
        let at = pack::whole(self.entries.get(key)?);
        let mut file = fs::File::open(path(&self.folder, key[0])).ok()?;
        let mut entry = vec![0; at.len()];
        file.seek(SeekFrom::Start(at.start as u64)).and_then(|_| file.read_exact(&mut entry)).ok()?;
        postcard::from_bytes(pack::content(&entry, key)?).ok()
    }

    /// What is kept of a plan; a pair is written as its two parts, so that the lexicon may be added when it is known.
    pub fn entry(plan: &PlanReport) -> Option<Vec<u8>> {
        postcard::to_stdvec(plan).ok()
    }

    /// Adds plans, each pack at once and beside the old one, so that others who read or write it at the same time see the one or the
    /// other. Entries that were not in `used` go first when a pack is full.
    ///
    /// # Errors
    /// What the system says.
    pub fn add(&self, lexicon: &str, plans: &[(Key, Vec<u8>)], used: &HashSet<Key>) -> io::Result<()> {
        if plans.is_empty() {
            return Ok(());
        }
        make(&self.folder)?;
        let Ok(lexicon) = postcard::to_stdvec(lexicon) else { return Ok(()) };
        let mut by_pack: BTreeMap<u8, Vec<(&Key, Vec<u8>)>> = BTreeMap::new();
        for (key, plan) in plans {
            by_pack.entry(key[0]).or_default().push((key, [&lexicon[..], plan].concat()));
        }
        by_pack.iter().try_for_each(|(number, new)| self.write(*number, new, used))
    }

    fn write(&self, number: u8, new: &[(&Key, Vec<u8>)], used: &HashSet<Key>) -> io::Result<()> {
        let mut bytes = pack::empty();
        let mut taken: HashSet<Key> = HashSet::new();
        for (key, content) in new.iter().filter(|(key, _)| taken.insert(**key)) {
            pack::add(&mut bytes, key, content);
        }
        // another run may have written since this one read
        let old = fs::read(path(&self.folder, number)).unwrap_or_default();
        let (mut kept, idle): (Vec<_>, Vec<_>) = pack::entries(&old).into_iter().partition(|(key, _)| used.contains(key));
        let needed = kept.len();
        kept.extend(idle);
        for (rank, (key, at)) in kept.iter().enumerate() {
            let room = rank < needed || bytes.len() + at.len() < PACK;
            let entry = old.get(pack::whole(at)).unwrap_or_default();
            if let Some(content) = pack::content(entry, key).filter(|_| room && taken.insert(*key)) {
                pack::add(&mut bytes, key, content);
            }
        }
        let beside = self.folder.join(format!("{number:02x}.{}.part", self.run));
        let target = path(&self.folder, number);
        private(fs::OpenOptions::new().write(true).create(true).truncate(true), &beside)
            .and_then(|mut file| file.write_all(&bytes))
            .and_then(|()| fs::rename(&beside, target))
            .inspect_err(|_| drop(fs::remove_file(&beside)))
    }
}

fn path(folder: &Path, number: u8) -> PathBuf {
    folder.join(format!("{number:02x}.pack"))
}

/// Where in a pack the entries of some keys stand.
fn read(folder: &Path, number: u8, keys: &HashSet<Key>) -> Vec<(Key, Range<usize>)> {
    let bytes = fs::read(path(folder, number)).unwrap_or_default();
    // the first of a key is the newest, and the last of a map counts
    pack::entries(&bytes).into_iter().rev().filter(|(key, _)| keys.contains(key)).collect()
}

/// Makes the folder, for its owner only: quotes of plans stand in it.
fn make(folder: &Path) -> io::Result<()> {
    if folder.join(TAG).is_file() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    // the tag first: another run takes a folder with files and without it for somebody else's
    fs::write(folder.join(TAG), SIGNATURE)?;
    fs::write(folder.join(".gitignore"), "*\n")
}

/// Opens a file for its owner only.
fn private(options: &mut fs::OpenOptions, path: &Path) -> io::Result<fs::File> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.open(path)
}

/// The digest of parts, of which none can run into the next.
pub fn digest<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> Key {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    digest.finalize().into()
}

/// The digest of a file's content; none where it cannot be read.
pub fn digest_of_file(path: &Path) -> Option<Key> {
    let mut file = fs::File::open(path).ok().filter(|file| file.metadata().is_ok_and(|data| data.is_file()))?;
    let mut digest = Sha256::new();
    let mut piece = [0; PIECE];
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Some(digest.finalize().into()),
            Ok(n) => digest.update(piece.get(..n)?),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(_) => return None,
        }
    }
}
