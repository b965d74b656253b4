//! Cuts a text into numbers, words and symbols, the common ground of dates and quantities.

/// What a lexeme is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits, with `.` and `,` where a digit follows: `1.250,50`, `31.12.2026`.
    Number,
    /// Letters, with digits and apostrophes inside: `KPI's`, `Q3`, `B2B`.
    Word,
    /// Any other character that is no white space.
    Symbol,
}

/// A piece of text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lexeme<'t> {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// As written.
    pub(super) raw: &'t str,
    /// Folded.
    pub(super) low: &'t str,
    /// White space stands before it.
    pub(super) gap: bool,
}

/// Cuts `text` into lexemes; `low` is the same text folded.
pub(super) fn lex<'t>(text: &'t str, low: &'t str) -> Vec<Lexeme<'t>> {
    let mut lexemes = Vec::new();
    let mut at = 0;
    let mut gap = true;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            gap = true;
            at += c.len_utf8();
            continue;
        }
        let (kind, len) = match c {
            '0'..='9' => (Kind::Number, number_len(&text.as_bytes()[at..])),
            c if c.is_alphabetic() => (Kind::Word, word_len(&text[at..])),
            c => (Kind::Symbol, c.len_utf8()),
        };
        let end = at + len;
        lexemes.push(Lexeme { kind, start: at, end, raw: &text[at..end], low: &low[at..end], gap });
        at = end;
        gap = false;
    }
    lexemes
}

fn number_len(bytes: &[u8]) -> usize {
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut len = 1;
    loop {
        match bytes.get(len) {
            Some(b'0'..=b'9') => len += 1,
            Some(b'.' | b',') if digit(len + 1) => len += 2,
            _ => return len,
        }
    }
}

fn word_len(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '\'' | '’') && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(joins || c.is_alphabetic() || c.is_ascii_digit()) {
            return at;
        }
    }
    text.len()
}

/// A line of lexemes that can be asked for any index; what lies outside is neither word nor symbol.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a, 't>(pub(super) &'a [Lexeme<'t>]);

impl<'t> Line<'_, 't> {
    pub(super) fn get(self, i: usize) -> Option<Lexeme<'t>> {
        self.0.get(i).copied()
    }

    /// The folded word at `i`, else the empty string.
    pub(super) fn word(self, i: usize) -> &'t str {
        self.get(i).filter(|l| l.kind == Kind::Word).map_or("", |l| l.low)
    }

    /// The symbol at `i`, else NUL.
    pub(super) fn symbol(self, i: usize) -> char {
        self.get(i).filter(|l| l.kind == Kind::Symbol).and_then(|l| l.raw.chars().next()).unwrap_or('\0')
    }

    /// The digits and separators at `i`, else the empty string.
    pub(super) fn number(self, i: usize) -> &'t str {
        self.get(i).filter(|l| l.kind == Kind::Number).map_or("", |l| l.raw)
    }

    /// The whole number at `i` where it is written with digits only, at most six.
    pub(super) fn integer(self, i: usize) -> Option<u32> {
        let digits = self.number(i);
        (digits.len() <= 6).then(|| digits.parse().ok()).flatten()
    }

    /// Whether the lexeme at `i` follows the one before it without white space.
    pub(super) fn attached(self, i: usize) -> bool {
        i > 0 && self.get(i).is_some_and(|l| !l.gap)
    }

    /// Whether the lexeme at `i` begins with a capital.
    pub(super) fn capital(self, i: usize) -> bool {
        self.get(i).is_some_and(|l| l.raw.starts_with(char::is_uppercase))
    }

    /// Whether the words that end just before `end` are `words`.
    pub(super) fn ends_with(self, end: usize, words: &str) -> Option<usize> {
        let mut at = end;
        for word in words.rsplit(' ') {
            at = at.checked_sub(1)?;
            if self.word(at) != word {
                return None;
            }
        }
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, lex};

    #[test]
    fn cuts_numbers_words_and_symbols() {
        let text = "KPI's: €1.250,50 in Q3–Q4, 25k.";
        let low = crate::text::fold(text);
        let raw: Vec<_> = lex(text, &low).iter().map(|l| l.raw).collect();
        assert_eq!(raw, ["KPI's", ":", "€", "1.250,50", "in", "Q3", "–", "Q4", ",", "25", "k", "."]);
        assert!(lex(text, &low).iter().filter(|l| l.kind == Kind::Number).count() == 2);
    }
}
