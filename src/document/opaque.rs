//! Finds what is no language in running text: URLs, e-mail addresses, file paths with an extension, encoded data.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::Span;

/// A path needs a slash and an extension, so that "en/of" and "B2B/B2C" stay words.
static PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?: \b(?:https?|ftp|mailto|tel):[^\s<>\x22|)\]]+ )
      | (?: \bwww\.[^\s<>\x22|)\]]+ )
      | (?: [\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+ )
      | (?: \b[\w-]+(?:\.[\w-]+)*\.(?:nl|be|com|org|net|io|eu|dev|app|ai|co|gov|info)\b(?:/[^\s<>\x22|)\]]*)? )
      | (?: (?:\./|\.\./|/)?(?:[\w.-]+/)+[\w-]+\.\w{1,5}\b )
      | (?: \b[\w-]+\.(?:md|docx?|pptx?|xlsx?|pdf|png|jpe?g|svg|html?|json|ya?ml|toml|csv|txt|js|ts|py|rs)\b )
      | (?: data:[\w/+.-]+;base64,[A-Za-z0-9+/=]+ )
      | (?: [A-Za-z0-9+/]{60,}={0,2} )
    ",
    )
    .expect("a fixed pattern")
});

/// The spans of `text` that are no language, shifted by `base`.
pub(super) fn find(text: &str, base: u32, into: &mut Vec<Span>) {
    if !text.bytes().any(|b| matches!(b, b'.' | b':' | b'@')) && text.len() < 60 {
        return;
    }
    into.extend(PATTERN.find_iter(text).map(|m| Span::new(m.start(), m.end()).shift(base)));
}
