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
        while bytes.get(start).is_some_and(|byte| CLASS[usize::from(*byte)] != LETTER) && letter_len(self.text, start) == 0 {
            start += 1;
        }
        if start >= bytes.len() {
            self.at = bytes.len();
            return None;
        }
        let mut end = start;
        loop {
            while bytes.get(end).is_some_and(|byte| CLASS[usize::from(*byte)] == LETTER) {
                end += 1;
            }
            match step_len(self.text, end) {
                0 => break,
                step => end += step,
            }
        }
        self.at = end;
        Some(Token { span: Span::new(start, end) })
    }
}

const OTHER: u8 = 0;
const LETTER: u8 = 1;
const JOINER: u8 = 2;
const WIDE: u8 = 3;

/// What a byte can be: an ASCII letter or digit, a joiner, the first byte of a wider character, or none of these.
const CLASS: [u8; 256] = {
    let mut class = [OTHER; 256];
    let mut byte = 0;
    while byte < 256 {
        class[byte] = match byte as u8 {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => LETTER,
            b'\'' | b'-' | b'.' | b',' => JOINER,
            0xC0.. => WIDE,
            _ => OTHER,
        };
        byte += 1;
    }
    class
};

/// Bytes by which a token goes on at `at`: a letter, or a joiner before a letter; 0 where it ends.
fn step_len(text: &str, at: usize) -> usize {
    if text.as_bytes().get(at).is_none_or(|byte| CLASS[usize::from(*byte)] == OTHER) {
        return 0;
    }
    match (letter_len(text, at), joiner_len(text.as_bytes(), at)) {
        (0, 0) => 0,
        (0, joiner) if letter_len(text, at + joiner) > 0 => joiner,
        (letter, _) => letter,
    }
}

/// Bytes of the letter or digit at `at`; 0 where there is none, also inside a character.
fn letter_len(text: &str, at: usize) -> usize {
    match text.as_bytes().get(at).map(|byte| CLASS[usize::from(*byte)]) {
        Some(LETTER) => 1,
        Some(WIDE) => text[at..].chars().next().filter(|c| c.is_alphanumeric()).map_or(0, char::len_utf8),
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
