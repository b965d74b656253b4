//! Words and numbers of a text, found byte by byte.

use crate::text::Span;

/// A word or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Relative to the text that was cut.
    pub span: Span,
}

impl Token {
    /// Its text.
    pub fn of(self, text: &str) -> &str {
        &text[self.span.range()]
    }

    /// The pieces between its hyphens; one piece where there are none.
    pub fn parts(self, text: &str) -> impl Iterator<Item = Span> {
        let pieces = self.of(text).split(['-', '\u{2010}', '\u{2011}']);
        let base = text.as_ptr() as usize;
        pieces.filter(|p| !p.is_empty()).map(move |p| {
            let start = p.as_ptr() as usize - base;
            Span::new(start, start + p.len())
        })
    }
}

/// Cuts `text` into tokens. Apostrophes and hyphens between letters join ("KPI's", "e-mail", "SEO-strategie"), `.` and `,`
/// between digits do too ("1.250,50"); any other dot ends a token.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// The tokens of a text, in order.
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        while start < bytes.len() && letter_len(self.text, start) == 0 {
            start += char_len(bytes[start]);
        }
        if start >= bytes.len() {
            self.at = bytes.len();
            return None;
        }
        let mut end = start;
        loop {
            let letter = letter_len(self.text, end);
            if letter > 0 {
                end += letter;
                continue;
            }
            match joiner_len(bytes, end) {
                joiner if joiner > 0 && letter_len(self.text, end + joiner) > 0 => end += joiner,
                _ => break,
            }
        }
        self.at = end;
        Some(Token { span: Span::new(start, end) })
    }
}

/// Bytes of the character that a byte begins.
fn char_len(first: u8) -> usize {
    match first {
        0..=0xBF => 1,
        0xC0..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    }
}

/// Bytes of the letter or digit at `at`; 0 where there is none.
fn letter_len(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at) {
        Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z') => 1,
        Some(0xC0..) => text[at..].chars().next().filter(|c| c.is_alphanumeric()).map_or(0, char::len_utf8),
        _ => 0,
    }
}

/// Bytes of the joiner at `at`; 0 where there is none.
fn joiner_len(bytes: &[u8], at: usize) -> usize {
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    match bytes.get(at) {
        Some(b'\'' | b'-') => 1,
        Some(b'.' | b',') if at > 0 && digit(at - 1) && digit(at + 1) => 1,
        // U+2010 and U+2011 hyphens, U+2019 apostrophe
        Some(0xE2) if bytes.get(at + 1) == Some(&0x80) && matches!(bytes.get(at + 2), Some(0x90 | 0x91 | 0x99)) => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::tokens;

    fn cut(text: &str) -> Vec<&str> {
        tokens(text).map(|t| t.of(text)).collect()
    }

    #[test]
    fn keeps_joined_words_and_numbers_whole() {
        for (text, expected) in [
            ("KPI's, foto’s en e-mails.", &["KPI's", "foto’s", "en", "e-mails"][..]),
            ("SEO-strategie: € 1.250,50 (+15%)", &["SEO-strategie", "1.250,50", "15"]),
            ("‘Échte’ keuzes – n.t.b.", &["Échte", "keuzes", "n", "t", "b"]),
            ("- post\n-- 'quote'", &["post", "quote"]),
            ("", &[]),
        ] {
            assert_eq!(cut(text), expected, "{text}");
        }
    }

    #[test]
    fn gives_the_parts_of_a_compound() {
        let text = "de B2B-SEO-strategie";
        let token = tokens(text).last().expect("three tokens");
        let parts: Vec<_> = token.parts(text).map(|span| &text[span.range()]).collect();
        assert_eq!(parts, ["B2B", "SEO", "strategie"]);
    }

    proptest! {
        #[test]
        fn every_letter_is_in_one_token(text in any::<String>()) {
            let mut last = 0;
            for token in tokens(&text) {
                let span = token.span.range();
                prop_assert!(last <= span.start && span.start < span.end);
                prop_assert!(!text[last..span.start].contains(char::is_alphanumeric));
                last = span.end;
            }
            prop_assert!(!text[last..].contains(char::is_alphanumeric));
        }
    }
}
