//! The two languages regie reads and writes.

use serde::{Deserialize, Serialize};

/// A language of plans and of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Lang {
    /// Dutch, of the Netherlands and of Flanders.
    #[default]
    Nl,
    /// English, British and American.
    En,
}

impl Lang {
    /// All languages, in the order in which they are listed everywhere.
    pub const ALL: [Lang; 2] = [Lang::Nl, Lang::En];

    /// ISO 639-1 code: `nl`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    /// The language of an ISO 639-1 code.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// One of two texts: the Dutch or the English one.
    pub fn pick<T>(self, nl: T, en: T) -> T {
        match self {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }
}
