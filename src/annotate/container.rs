//! The zip container: parts read whole, and a copy in which only some of them are packed anew.

use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, Read, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::Refusal;
use crate::read::{Limits, ReadError, ReadErrorKind};

/// Where the signatures of a package stand.
const SIGNATURES: &str = "_xmlsignatures/";

/// An open container.
pub(super) struct Container<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Positions by name, spelled as [`key`] does.
    names: HashMap<String, usize>,
    limit: usize,
    changed: BTreeMap<usize, String>,
    added: Vec<(String, String)>,
}

impl<'a> Container<'a> {
    /// Opens a container.
    ///
    /// # Errors
    /// It is none, or has lost its directory.
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("zip"))?;
        let names = archive.file_names().enumerate();
        let names = names.filter_map(|(i, name)| Some((key(&name.ok()?), i))).collect();
        Ok(Container { archive, names, limit: limits.bytes, changed: BTreeMap::new(), added: Vec::new() })
    }

    /// Whether the package is signed.
    pub(super) fn is_signed(&self) -> bool {
        self.names.keys().any(|name| name.starts_with(SIGNATURES))
    }

    /// Whether there is a part of a name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains_key(&key(name))
    }

    /// The text of a part, with its byte order mark if it has one; none where there is no such part.
    ///
    /// # Errors
    /// It cannot be inflated, or is not UTF-8.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(index) = self.names.get(&key(name)) else { return Ok(None) };
        let entry = self.archive.by_index(*index).map_err(|_| damaged(name))?;
        let mut bytes = Vec::new();
        let limit = self.limit as u64;
        entry.take(limit + 1).read_to_end(&mut bytes).map_err(|_| damaged(name))?;
        if bytes.len() as u64 > limit {
            return Err(ReadError::new(ReadErrorKind::TooLarge, name).into());
        }
        String::from_utf8(bytes).map(Some).map_err(|_| Refusal::Unusual(name.to_owned()))
    }

    /// Gives a part a new text; one that is not there yet comes last.
    pub(super) fn put(&mut self, name: &str, text: String) {
        match self.names.get(&key(name)) {
            Some(index) => drop(self.changed.insert(*index, text)),
            None => self.added.push((name.to_owned(), text)),
        }
    }

    /// The copy: parts in the same order, and those without a new text with the same packed bytes.
    ///
    /// # Errors
    /// A part cannot be copied.
    pub(super) fn copy(mut self) -> Result<Vec<u8>, Refusal> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.set_raw_comment(self.archive.comment().into()).map_err(|_| damaged("zip"))?;
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(index).map_err(|_| damaged("zip"))?;
            let name = entry.name().map(|name| name.into_owned()).unwrap_or_default();
            let outcome = match self.changed.get(&index) {
                None => writer.raw_copy_file(entry),
                Some(text) => {
                    let options = entry.options().compression_method(packing(entry.compression()));
                    pack(&mut writer, &name, options, text)
                }
            };
            outcome.map_err(|_| damaged(&name))?;
        }
        for (name, text) in &self.added {
            let options = SimpleFileOptions::default();
            let options = options.compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
            pack(&mut writer, name, options, text).map_err(|_| damaged(name))?;
        }
        Ok(writer.finish().map_err(|_| damaged("zip"))?.into_inner())
    }
}

fn packing(before: CompressionMethod) -> CompressionMethod {
    if before == CompressionMethod::Stored { before } else { CompressionMethod::Deflated }
}

fn pack(writer: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, options: SimpleFileOptions, text: &str) -> Result<(), ZipError> {
    writer.start_file(name, options)?;
    Ok(writer.write_all(text.as_bytes())?)
}

/// A name as packages compare it.
fn key(name: &str) -> String {
    name.trim_start_matches(['/', '\\']).replace('\\', "/").to_lowercase()
}

fn damaged(part: &str) -> Refusal {
    ReadError::new(ReadErrorKind::Corrupt, part).into()
}
