//! Plain text: spans, languages, folding, numbers and dates. Knows nothing of documents.

mod lang;
mod span;

pub use lang::Lang;
pub use span::Span;
