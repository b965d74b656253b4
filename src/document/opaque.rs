//! Finds what is no language in running text: URLs, e-mail addresses, file paths with an extension, encoded data.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::Span;

/// Letters are ASCII or Latin with accents: Unicode's own classes would cost more to compile than all else at the start.
/// A path needs a slash and an extension, so that "en/of" and "B2B/B2C" stay words.
static PATTERN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?: (?-u:\b)(?:https?|ftp|mailto|tel):[^\s<>\x22|)\]]+ )
      | (?: (?-u:\b)www\.[^\s<>\x22|)\]]+ )
      | (?: [0-9A-Za-zÀ-ɏ._%+-]+@[0-9A-Za-zÀ-ɏ-]+(?:\.[0-9A-Za-zÀ-ɏ-]+)+ )
      | (?: (?-u:\b)[0-9A-Za-zÀ-ɏ_-]+(?:\.[0-9A-Za-zÀ-ɏ_-]+)*\.(?:nl|be|com|org|net|io|eu|dev|app|ai|co|gov|info)(?-u:\b)(?:/[^\s<>\x22|)\];,]*)? )
      | (?: (?:\./|\.\./|/)?(?:[0-9A-Za-zÀ-ɏ_.-]+/)+[0-9A-Za-zÀ-ɏ_-]+\.[0-9A-Za-z_]{1,5}(?-u:\b) )
      | (?: (?-u:\b)[0-9A-Za-zÀ-ɏ_-]+\.(?:md|docx?|pptx?|xlsx?|pdf|png|jpe?g|svg|html?|json|ya?ml|toml|csv|txt|js|ts|py|rs)(?-u:\b) )
      | (?: data:[0-9A-Za-z_/+.-]+;base64,[A-Za-z0-9+/=]+ )
      | (?: [A-Za-z0-9+/]{60,}={0,2} )
    ",
    )
    .expect("a fixed pattern")
});

/// Compiles the pattern.
pub fn prepare() {
    LazyLock::force(&PATTERN);
}

/// Bytes of the longest token that is searched for addresses; no word is longer, so a longer one is data as a whole.
const LONGEST: usize = 2048;

/// The spans of `text` that are no language, shifted by `base`. None of them holds white space, so each token is looked at
/// by itself; that also keeps the search linear on any input.
pub(super) fn find(text: &str, base: u32, into: &mut Vec<Span>) {
    let mut at = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let bare = token.trim_end();
        if bare.len() > LONGEST {
            into.push(Span::new(at, at + bare.len()).shift(base));
        } else if bare.len() >= 60 || has_mark(bare) {
            into.extend(PATTERN.find_iter(bare).map(|m| Span::new(at + m.start(), at + m.end()).shift(base)));
        }
        at += token.len();
    }
}

/// A colon, an at sign or a full stop within the token, as every address has.
fn has_mark(token: &str) -> bool {
    let inner = token.trim_end_matches(['.', ',', ':', ';', ')', '!', '?']);
    inner.bytes().any(|b| matches!(b, b'.' | b':' | b'@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let mut spans = Vec::new();
        find(text, 0, &mut spans);
        spans.into_iter().map(|s| text[s.range()].to_owned()).collect()
    }

    #[test]
    fn addresses_files_and_data() {
        let text =
            "Zie (https://voorbeeld.nl/a?b=1), mail sanne@veld.nl of veld.be/contact; data in bijlagen/kpi.xlsx en plan.docx.";
        assert_eq!(
            found(text),
            ["https://voorbeeld.nl/a?b=1", "sanne@veld.nl", "veld.be/contact", "bijlagen/kpi.xlsx", "plan.docx"]
        );
        assert_eq!(found(&format!("foto {} hier", "QUJD".repeat(20))).len(), 1);
        assert_eq!(found(&format!("x {} y", "a.md.".repeat(1000))).len(), 1);
    }

    #[test]
    fn words_are_words() {
        for text in
            ["B2B/B2C en/of groei.", "KPI's: 3,5% in 2026.", "Om 10:30 uur. Dan verder.", "naar de klant.Daarna bellen", "é.è"]
        {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
