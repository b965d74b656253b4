//! Plain text: spans, languages, folding, numbers and dates. Knows nothing of documents.

mod date;
mod fold;
mod hash;
mod intern;
mod json;
mod lang;
mod lex;
mod memo;
mod needles;
mod number;
mod span;
mod words;

pub use date::{DateSpan, Deadline, dates};
pub use fold::fold;
pub use hash::{WordHash, WordHasher, WordMap, WordSet};
pub use intern::{Name, name, names};
pub use json::json_mistake;
pub use lang::Lang;
pub use memo::Memo;
pub use needles::Needles;
pub use number::{Change, Comparator, Period, Quantity, Unit, quantities};
pub use span::Span;
pub use words::{count_with, count_words, runs};
