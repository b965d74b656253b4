//! Plain text: spans, languages, folding, numbers and dates. Knows nothing of documents.

mod fold;
mod lang;
mod span;

pub use fold::fold;
pub use lang::Lang;
pub use span::Span;
