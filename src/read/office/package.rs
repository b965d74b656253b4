//! The parts of a document, found by their relationships, and where the file is damaged.

use crate::document::{DocumentBuilder, Limit};
use crate::read::archive::Archive;
use crate::read::opc::Relations;
use crate::read::xml::{Xml, decode};
use crate::read::{Hint, Limits, ReadError, ReadErrorKind};

/// An open package.
pub(in crate::read) struct Package<'a> {
    archive: Archive<'a>,
    limits: &'a Limits,
    root: Relations,
    /// Name of the main part, and what it points to.
    pub(in crate::read) main: String,
    relations: Relations,
    /// The first place where the file is damaged.
    pub(in crate::read) damage: Option<String>,
    /// Nothing is wrong there but that it is nested too deep.
    deep: bool,
}

impl<'a> Package<'a> {
    /// Opens a package and finds its main part; `usual` is the name it has where nothing points to it.
    ///
    /// # Errors
    /// Those of [`Archive::open`] and [`Archive::part`].
    pub(in crate::read) fn open(bytes: &'a [u8], limits: &'a Limits, usual: &str) -> Result<Self, ReadError> {
        let archive = Archive::open(bytes, limits)?;
        let damage = (!archive.is_whole()).then(|| "zip".to_owned());
        let (root, relations) = (Relations::default(), Relations::default());
        let mut package = Package { archive, limits, root, main: usual.to_owned(), relations, damage, deep: false };
        package.root = package.relations_of("")?;
        package.main = package.root.target("officeDocument").unwrap_or_else(|| usual.to_owned());
        package.relations = package.relations_of(&package.main.clone())?;
        Ok(package)
    }

    /// Name of the core properties part.
    pub(in crate::read) fn properties(&self) -> String {
        self.root.target("core-properties").unwrap_or_else(|| "docProps/core.xml".to_owned())
    }

    /// Name of the part of a kind that the main part points to.
    pub(in crate::read) fn related(&self, kind: &str) -> String {
        let folder = self.main.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.relations.target(kind).unwrap_or_else(|| format!("{folder}/{kind}.xml"))
    }

    /// Name of the part of a kind that the main part points to; none where it points to none.
    pub(in crate::read) fn pointed(&self, kind: &str) -> Option<String> {
        self.relations.target(kind)
    }

    /// The names of the parts of a kind that the main part points to.
    pub(in crate::read) fn all_pointed(&self, kind: &str) -> Vec<String> {
        self.relations.targets(kind)
    }

    /// The name of the part that an id of the main part stands for.
    pub(in crate::read) fn by_id(&self, id: &str) -> Option<String> {
        self.relations.by_id(id)
    }

    /// What a part points to; nothing where that cannot be read.
    ///
    /// # Errors
    /// `Encrypted` and `TooLarge`.
    pub(in crate::read) fn relations_of(&mut self, part: &str) -> Result<Relations, ReadError> {
        match Relations::of(&mut self.archive, part, self.limits) {
            Err(error) if error.kind == ReadErrorKind::Corrupt => {
                self.note_relations(part);
                Ok(Relations::default())
            }
            Ok(relations) => {
                if relations.damaged {
                    self.note_relations(part);
                }
                Ok(relations)
            }
            Err(error) => Err(error),
        }
    }

    /// Reads a part; none where there is no such part. A part that cannot be opened at all counts as damage.
    ///
    /// # Errors
    /// `Encrypted` and `TooLarge`.
    pub(in crate::read) fn read<T>(&mut self, name: &str, read: impl FnOnce(&mut Xml<'_>) -> T) -> Result<Option<T>, ReadError> {
        let part = match self.archive.part(name) {
            Ok(Some(part)) => part,
            Ok(None) => return Ok(None),
            Err(error) if error.kind == ReadErrorKind::Corrupt => {
                self.note(name);
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        let text = decode(&part.bytes);
        let mut xml = Xml::new(&text, self.limits.depth);
        let value = read(&mut xml);
        let deep = xml.is_too_deep() && !part.damaged && (self.deep || self.damage.is_none());
        if part.damaged || xml.is_damaged() {
            self.note(name);
            self.deep = deep;
        }
        Ok(Some(value))
    }

    /// The names of the parts that begin and end so, in the order of their numbers.
    pub(in crate::read) fn parts_like(&self, start: &str, end: &str) -> Vec<String> {
        self.archive.parts_like(start, end)
    }

    fn note_relations(&mut self, part: &str) {
        self.note(&format!("{part}.rels"));
    }

    /// Judges what was read: text with damage is a document and its damage, no text is an error. `place` is where reading
    /// of the main part ended, in words after its name; none where there was no such part.
    ///
    /// # Errors
    /// `Corrupt` and `NoText`.
    pub(in crate::read) fn finish(
        self,
        place: Option<String>,
        any_text: bool,
        out: &mut DocumentBuilder,
    ) -> Result<(), ReadError> {
        let Some(place) = place else { return Err(ReadError::new(ReadErrorKind::Corrupt, self.main)) };
        match self.damage {
            Some(part) if !any_text => Err(failure(part, self.deep)),
            Some(part) => {
                let place = if part == self.main { place } else { String::new() };
                let place = format!("{part}{place}");
                match self.deep {
                    true => out.tally().leave_out(Limit::Depth, place),
                    false => out.tally().damaged = Some(place),
                }
                Ok(())
            }
            None if !any_text => Err(ReadError::new(ReadErrorKind::NoText, "")),
            None => Ok(()),
        }
    }

    /// The error of what was met so far, for who cannot do with a part of the document.
    pub(in crate::read) fn failure(&self) -> Option<ReadError> {
        self.damage.as_ref().map(|part| failure(part.clone(), self.deep))
    }

    /// Says that the document is damaged at a place; the first such place counts, and that of the main part most.
    pub(in crate::read) fn note(&mut self, place: &str) {
        if self.damage.is_none() || place == self.main {
            self.damage = Some(place.to_owned());
        }
        self.deep = false;
    }
}

fn failure(part: String, deep: bool) -> ReadError {
    if deep {
        ReadError::new(ReadErrorKind::TooLarge, part).with(Hint::Nested)
    } else {
        ReadError::new(ReadErrorKind::Corrupt, part)
    }
}
