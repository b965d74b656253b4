//! Why a file gets no comments, in words for its reader.

use crate::read::ReadError;
use crate::text::Lang;

/// Why a file gets no comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It cannot be read, or not whole.
    Unread(ReadError),
    /// It is signed, and a comment would break the signature.
    Signed,
    /// Its kind, with or without macros, needs this extension.
    Extension(&'static str),
    /// A part, by its name, is not written as Word and others write it.
    Unusual(String),
}

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Refusal {
        Refusal::Unread(error)
    }
}

impl Refusal {
    /// One line: what is wrong, and what to do.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Refusal::Unread(error) => error.message(lang),
            Refusal::Signed => lang
                .pick(
                    "het bestand is digitaal ondertekend, en een opmerking breekt de handtekening; bewaar eerst een kopie zonder",
                    "the file is digitally signed, and a comment breaks the signature; save a copy without it first",
                )
                .to_owned(),
            Refusal::Extension(extension) => lang.pick(
                format!("de naam van de kopie moet op .{extension} eindigen, anders opent Word haar niet"),
                format!("the name of the copy must end in .{extension}, or Word does not open it"),
            ),
            Refusal::Unusual(part) => lang.pick(
                format!("het deel {part} is anders opgebouwd dan regie kan aanvullen; bewaar het opnieuw in Word of LibreOffice"),
                format!("its part {part} is built in a way that regie cannot add to; save it again in Word or LibreOffice"),
            ),
        }
    }
}
