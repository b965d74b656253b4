//! The parts of a document, found by their relationships, and where the file is damaged.

use crate::read::archive::Archive;
use crate::read::opc::Relations;
use crate::read::xml::{Xml, decode};
use crate::read::{Limits, ReadError, ReadErrorKind};

/// An open package.
pub(super) struct Package<'a> {
    archive: Archive<'a>,
    limits: &'a Limits,
    root: Relations,
    /// Name of the main part, and what it points to.
    pub(super) main: String,
    relations: Relations,
    /// The first place where the file is damaged.
    pub(super) damage: Option<String>,
}

impl<'a> Package<'a> {
    /// Opens a package and finds its main part.
    ///
    /// # Errors
    /// Those of [`Archive::open`] and [`Archive::part`].
    pub(super) fn open(bytes: &'a [u8], limits: &'a Limits) -> Result<Self, ReadError> {
        let mut archive = Archive::open(bytes, limits)?;
        let root = Relations::of(&mut archive, "", limits)?;
        let main = root.target("officeDocument").unwrap_or_else(|| "word/document.xml".to_owned());
        let relations = Relations::of(&mut archive, &main, limits)?;
        let damage = (!archive.is_whole()).then(|| "zip".to_owned());
        Ok(Package { archive, limits, root, main, relations, damage })
    }

    /// Name of the core properties part.
    pub(super) fn properties(&self) -> String {
        self.root.target("core-properties").unwrap_or_else(|| "docProps/core.xml".to_owned())
    }

    /// Name of the part of a kind that the main part points to.
    pub(super) fn related(&self, kind: &str) -> String {
        let folder = self.main.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.relations.target(kind).unwrap_or_else(|| format!("{folder}/{kind}.xml"))
    }

    /// Reads a part; none where there is no such part. A part that cannot be opened at all counts as damage.
    ///
    /// # Errors
    /// `Encrypted` and `TooLarge`.
    pub(super) fn read<T>(&mut self, name: &str, read: impl FnOnce(&mut Xml<'_>) -> T) -> Result<Option<T>, ReadError> {
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
        if part.damaged || xml.is_damaged() {
            self.note(name);
        }
        Ok(Some(value))
    }

    fn note(&mut self, place: &str) {
        if self.damage.is_none() || place == self.main {
            self.damage = Some(place.to_owned());
        }
    }
}
