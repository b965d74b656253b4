//! Tokens: braces, control words, control symbols, bytes of text.

/// Letters of a control word, and digits of its number, that are looked at.
const MAX_LETTERS: usize = 32;
const MAX_DIGITS: usize = 10;

/// A token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// A control word and its number.
    Word(&'a str, Option<i32>),
    /// A control symbol: a backslash and what is no letter.
    Symbol(u8),
    /// A byte of text in hexadecimal.
    Hex(u8),
    /// Bytes of text without line breaks.
    Text(&'a [u8]),
}

/// Cuts a file into tokens.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Tokens { bytes, at: 0 }
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let rest = self.bytes.get(self.at + 1..)?;
        let letters = rest.iter().take(MAX_LETTERS).take_while(|b| b.is_ascii_alphabetic()).count();
        if letters == 0 {
            return Some(self.symbol(*rest.first()?));
        }
        let word = std::str::from_utf8(&rest[..letters]).ok()?;
        let sign = usize::from(rest.get(letters) == Some(&b'-'));
        let digits = rest[letters + sign..].iter().take(MAX_DIGITS).take_while(|b| b.is_ascii_digit()).count();
        let end = if digits > 0 { letters + sign + digits } else { letters };
        let number = std::str::from_utf8(&rest[letters..end]).ok().and_then(|n| n.parse::<i64>().ok());
        let number = number.map(|n| n.clamp(i32::MIN.into(), i32::MAX.into()) as i32);
        self.at += 1 + end + usize::from(rest.get(end) == Some(&b' '));
        if word == "bin" {
            let length = number.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
            self.at = self.at.saturating_add(length).min(self.bytes.len());
        }
        Some(Token::Word(word, number))
    }

    fn symbol(&mut self, symbol: u8) -> Token<'a> {
        self.at += 2;
        if symbol != b'\'' {
            return Token::Symbol(symbol);
        }
        let digits = self.bytes.get(self.at..self.at + 2).and_then(|d| std::str::from_utf8(d).ok());
        let Some(byte) = digits.and_then(|d| u8::from_str_radix(d, 16).ok()) else { return Token::Symbol(symbol) };
        self.at += 2;
        Token::Hex(byte)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        while matches!(self.bytes.get(self.at)?, b'\r' | b'\n' | 0) {
            self.at += 1;
        }
        match self.bytes.get(self.at)? {
            b'{' => {
                self.at += 1;
                Some(Token::Open)
            }
            b'}' => {
                self.at += 1;
                Some(Token::Close)
            }
            b'\\' => self.control(),
            _ => {
                let rest = &self.bytes[self.at..];
                let length = rest.iter().position(|b| matches!(b, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0)).unwrap_or(rest.len());
                self.at += length;
                Some(Token::Text(&rest[..length]))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_words_symbols_and_bytes() {
        let text = br"{\b1 x\par\u8212-\'e9\~\*\bin3 }}}\fi-360y\li}";
        let seen: Vec<Token<'_>> = Tokens::new(text).collect();
        let expected = [
            Token::Open,
            Token::Word("b", Some(1)),
            Token::Text(b"x"),
            Token::Word("par", None),
            Token::Word("u", Some(8212)),
            Token::Text(b"-"),
            Token::Hex(0xe9),
            Token::Symbol(b'~'),
            Token::Symbol(b'*'),
            Token::Word("bin", Some(3)),
            Token::Word("fi", Some(-360)),
            Token::Text(b"y"),
            Token::Word("li", None),
            Token::Close,
        ];
        assert_eq!(seen, expected);
    }

    #[test]
    fn ends_on_anything() {
        for text in [&b"\\"[..], b"\\'", b"\\'4", b"\\bin99999999999", b"\\-", b"\\u-", b"\\\xe9", b"\0\n"] {
            assert!(Tokens::new(text).count() < 4, "{text:?}");
        }
    }
}
