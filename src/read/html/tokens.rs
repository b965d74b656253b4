//! HTML as a row of tags and texts, after the tokenizer of the HTML standard.

use crate::document::speaks_to_regie;

/// A piece of HTML; offsets are bytes of the HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text between tags, character references not resolved, and where it begins.
    Text(&'a str, usize),
    /// The text of a comment that speaks to regie, and where the comment begins.
    Comment(&'a str, usize),
    /// A start tag: its name in lower case, its attributes as written, whether it closes itself.
    Start { name: String, attributes: &'a str, empty: bool },
    /// An end tag: its name in lower case.
    End(String),
}

/// Elements whose content is text up to their own end tag.
const RAW: &[&str] = &["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"];

/// Goes over HTML once; other comments, declarations and what is cut off at the end give nothing.
pub(super) struct Tokens<'a> {
    html: &'a str,
    at: usize,
    /// The element whose raw text comes next.
    raw: Option<String>,
    /// Where something begins that never ends.
    unfinished: Option<usize>,
}

impl<'a> Tokens<'a> {
    /// The tokens of `html` from byte `at` on.
    pub fn new(html: &'a str, at: usize) -> Self {
        Tokens { html, at, raw: None, unfinished: None }
    }

    /// The byte after the last token.
    pub fn position(&self) -> usize {
        self.at
    }

    /// Where the tag, comment or raw text begins that has no end; known once all tokens were given.
    pub fn unfinished(&self) -> Option<usize> {
        self.unfinished
    }

    fn raw_text(&mut self, name: &str) -> Token<'a> {
        let start = self.at;
        let rest = &self.html[start..];
        let ends = |at: &usize| {
            let after = &rest.as_bytes()[at + 2..];
            let named = after.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()));
            named && after.get(name.len()).is_none_or(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'))
        };
        let end = rest.match_indices("</").map(|(at, _)| at).find(ends);
        self.unfinished = end.is_none().then_some(start);
        let end = end.unwrap_or(rest.len());
        self.at = start + end;
        Token::Text(&rest[..end], start)
    }

    /// Reads what begins with `<`; nothing where it is no markup.
    fn markup(&mut self) -> Option<Option<Token<'a>>> {
        let rest = &self.html[self.at..];
        let bytes = rest.as_bytes();
        if let Some(inner) = rest.strip_prefix("<!--") {
            let short = ["->", ">"].into_iter().find(|s| inner.starts_with(s)).map(str::len);
            let start = self.at;
            let body = inner.find("-->").filter(|_| short.is_none());
            let length = short.or(body.map(|e| e + 3));
            self.unfinished = length.is_none().then_some(start);
            self.at += 4 + length.unwrap_or(inner.len());
            let text = body.and_then(|end| inner.get(..end)).filter(|text| speaks_to_regie(text));
            return Some(text.map(|text| Token::Comment(text, start)));
        }
        match (bytes.get(1)?, bytes.get(2)) {
            (b'/', Some(c)) if c.is_ascii_alphabetic() => return Some(self.tag(true)),
            (b'!' | b'?', _) | (b'/', Some(_)) => {
                let end = rest.find('>');
                self.unfinished = end.is_none().then_some(self.at);
                self.at += end.map_or(rest.len(), |e| e + 1);
            }
            (c, _) if c.is_ascii_alphabetic() => return Some(self.tag(false)),
            _ => return None,
        }
        Some(None)
    }

    fn tag(&mut self, end: bool) -> Option<Token<'a>> {
        let start = self.at + if end { 2 } else { 1 };
        let rest = &self.html[start..];
        let after = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).unwrap_or(rest.len());
        let name = rest[..after].to_ascii_lowercase();
        let Some(length) = attributes_length(&rest.as_bytes()[after..]) else {
            self.unfinished = Some(self.at);
            self.at = self.html.len();
            return None;
        };
        self.at = start + after + length + 1;
        if end {
            return Some(Token::End(name));
        }
        let attributes = &rest[after..after + length];
        if RAW.contains(&name.as_str()) {
            self.raw = Some(name.clone());
        }
        Some(Token::Start { name, attributes, empty: attributes.ends_with('/') })
    }
}

/// Bytes up to the `>` of a tag; a quoted value may hold one. None where the tag never ends.
fn attributes_length(bytes: &[u8]) -> Option<usize> {
    let mut quote = None;
    let mut before = b' ';
    for (at, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (Some(q), b) if b == q => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = *byte;
        }
    }
    None
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(name) = self.raw.take() {
            return Some(self.raw_text(&name));
        }
        while self.at < self.html.len() {
            let start = self.at;
            if self.html.as_bytes()[start] == b'<' {
                match self.markup() {
                    Some(Some(token)) => return Some(token),
                    Some(None) => continue,
                    None => {}
                }
            }
            let text = &self.html[start..];
            let end = text.char_indices().skip(1).find(|(_, c)| *c == '<').map_or(text.len(), |(at, _)| at);
            self.at = start + end;
            return Some(Token::Text(&text[..end], start));
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(html: &str) -> String {
        let show = |token| match token {
            Token::Text(text, at) => format!("{at}:{text}"),
            Token::Comment(text, at) => format!("{at}!{text}"),
            Token::Start { name, attributes, empty } => format!("<{name}{attributes}{}>", if empty { " empty" } else { "" }),
            Token::End(name) => format!("</{name}>"),
        };
        Tokens::new(html, 0).map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn tags_texts_and_what_is_neither() {
        let cases = [
            ("<P>Doel</p >", "<p> 3:Doel </p>"),
            ("a<!-- <p> -->b<!DOCTYPE html>c<?x?>d", "0:a 13:b 29:c 35:d"),
            ("<a title='x>y' href=z>q</a>", "<a title='x>y' href=z> 22:q </a>"),
            ("omzet < 30 en 5<6", "0:omzet  6:< 30 en 5 15:<6"),
            ("<script>if (a</b>)</scrip</SCRIPT>x", "<script> 8:if (a</b>)</scrip </script> 34:x"),
            ("a<!--regie-ignore x: y-->b", "0:a 1!regie-ignore x: y 25:b"),
            ("<br/><img src=a />", "<br/ empty> <img src=a / empty>"),
            ("tekst <a href='", "0:tekst "),
            ("<!-->x<!--->y", "5:x 12:y"),
            ("</ >x", "4:x"),
            ("é<b>ë", "0:é <b> 5:ë"),
        ];
        for (html, expected) in cases {
            assert_eq!(outline(html), expected, "{html}");
        }
    }
}
