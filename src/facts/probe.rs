//! Takes a text through the rooms before this one, for the tests of every finder.

use std::sync::LazyLock;

use super::{Layout, Source};
use crate::lexicon::Lexicon;
use crate::text::Lang;
use crate::{language, read, scan};

/// The lexicon as it is shipped.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::builtin);

/// Looks at a Markdown text.
pub(super) fn markdown<R>(text: &str, look: impl FnOnce(Source<'_>) -> R) -> R {
    file("plan.md", text.as_bytes(), None, look)
}

/// Looks at a file, whose language may be known.
pub(super) fn file<R>(name: &str, bytes: &[u8], lang: Option<Lang>, look: impl FnOnce(Source<'_>) -> R) -> R {
    with(&LEXICON, name, bytes, lang, look).expect("a text that is read")
}

/// Looks at a file with another lexicon; nothing where it cannot be read.
pub(super) fn with<R>(
    lexicon: &Lexicon,
    name: &str,
    bytes: &[u8],
    lang: Option<Lang>,
    look: impl FnOnce(Source<'_>) -> R,
) -> Option<R> {
    let doc = read::open(bytes, name, &read::Limits::default()).ok()?;
    let language = language::analyse(&doc, lang);
    let hits = scan::scan(&doc, &language, lexicon);
    let layout = Layout::of(&doc, language.document);
    Some(look(Source { doc: &doc, language: &language, hits: &hits, lexicon, layout: &layout }))
}
