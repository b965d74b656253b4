//! Files that were made to break readers, each with what must become of it. Generated: a bomb belongs in no repository.

mod office;
mod pack;
mod pages;
mod text;

use regie::read::ReadErrorKind;

/// What must become of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is read whole.
    Read,
    /// What is left of it is read, and said to be damaged.
    Damaged,
    /// A limit leaves some of it out, which is said.
    Cut(&'static str),
    /// It cannot be read, for this reason.
    Refused(ReadErrorKind),
}

/// A file and its fate.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its name; what is wrong with it, and an extension.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What must become of it.
    pub fate: Fate,
}

fn made(name: impl Into<String>, bytes: impl Into<Vec<u8>>, fate: Fate) -> Made {
    Made { name: name.into(), bytes: bytes.into(), fate }
}

/// What a hostile file says where it says anything: enough for a plan that is read.
pub const SAID: &str = "Eigenaar: Sanne de Wit. Wij willen 30 nieuwe klanten winnen voor 1 juli 2026.";

/// Every extension of a format that is read.
pub const EXTENSIONS: [&str; 12] = ["docx", "eml", "html", "md", "odp", "ods", "odt", "pdf", "pptx", "rtf", "xls", "xlsx"];

/// The large ones: bombs, loops, and what is nested without end.
pub fn heavy() -> Vec<Made> {
    [office::heavy(), pages::heavy(), text::heavy()].concat()
}

/// The small ones: files that are not what they say, say nothing, or are locked.
pub fn light() -> Vec<Made> {
    [office::light(), pages::light(), text::light()].concat()
}

/// A file of `fixtures/formats`.
pub fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/fixtures/formats/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).expect(&path)
}
