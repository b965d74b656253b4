//! Character references: `&eacute;`, `&#8217;`, `&#x2019;`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use encoding_rs::WINDOWS_1252;

/// Names of U+00A0 to U+00FF, in order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para \
    middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml \
    Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave \
    aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde \
    ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// The further names that texts use.
const OTHERS: &[(&str, char)] = &[
    ("AMP", '&'),
    ("GT", '>'),
    ("LT", '<'),
    ("OElig", 'Œ'),
    ("QUOT", '"'),
    ("Scaron", 'Š'),
    ("amp", '&'),
    ("apos", '\''),
    ("ast", '*'),
    ("bdquo", '„'),
    ("bull", '•'),
    ("check", '✓'),
    ("circ", 'ˆ'),
    ("colon", ':'),
    ("comma", ','),
    ("commat", '@'),
    ("cross", '✗'),
    ("darr", '↓'),
    ("dollar", '$'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("equals", '='),
    ("euro", '€'),
    ("excl", '!'),
    ("ge", '≥'),
    ("gt", '>'),
    ("hArr", '⇔'),
    ("harr", '↔'),
    ("hellip", '…'),
    ("horbar", '―'),
    ("hyphen", '‐'),
    ("larr", '←'),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lpar", '('),
    ("lsaquo", '‹'),
    ("lsqb", '['),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("minus", '−'),
    ("ndash", '–'),
    ("ne", '≠'),
    ("num", '#'),
    ("numsp", '\u{2007}'),
    ("oelig", 'œ'),
    ("percnt", '%'),
    ("period", '.'),
    ("permil", '‰'),
    ("plus", '+'),
    ("quest", '?'),
    ("quot", '"'),
    ("rArr", '⇒'),
    ("radic", '√'),
    ("rarr", '→'),
    ("rdquo", '”'),
    ("rpar", ')'),
    ("rsaquo", '›'),
    ("rsqb", ']'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("scaron", 'š'),
    ("semi", ';'),
    ("sol", '/'),
    ("star", '☆'),
    ("starf", '★'),
    ("sum", '∑'),
    ("thinsp", '\u{2009}'),
    ("tilde", '˜'),
    ("trade", '™'),
    ("uarr", '↑'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
];

static NAMES: LazyLock<HashMap<&str, char>> =
    LazyLock::new(|| LATIN.split_ascii_whitespace().zip('\u{a0}'..='\u{ff}').chain(OTHERS.iter().copied()).collect());

/// Longest name looked up.
const LONGEST: usize = 10;

/// Gives a text piece by piece with its references resolved; each piece with its offset in the text.
pub(super) fn resolve<'a>(text: &'a str, mut emit: impl FnMut(Cow<'a, str>, usize)) {
    let mut plain = 0;
    let mut from = 0;
    while let Some(found) = text[from..].find('&') {
        let at = from + found;
        from = at + 1;
        if let Some((c, length)) = reference(&text[from..]) {
            if plain < at {
                emit(Cow::Borrowed(&text[plain..at]), plain);
            }
            emit(Cow::Owned(c.to_string()), at);
            from += length;
            plain = from;
        }
    }
    if plain < text.len() {
        emit(Cow::Borrowed(&text[plain..]), plain);
    }
}

/// The character that stands behind `&`, and the bytes of its reference after that sign.
fn reference(after: &str) -> Option<(char, usize)> {
    if let Some(number) = after.strip_prefix('#') {
        let hex = number.starts_with(['x', 'X']);
        let (digits, radix) = if hex { (&number[1..], 16) } else { (number, 10) };
        let length = digits.bytes().take_while(|b| char::from(*b).is_digit(radix)).count();
        let code = u32::from_str_radix(digits.get(..length)?, radix).ok()?;
        let end = 1 + usize::from(hex) + length;
        return Some((numbered(code), end + usize::from(after[end..].starts_with(';'))));
    }
    let length = after.bytes().take(LONGEST).take_while(u8::is_ascii_alphanumeric).count();
    let closed = after[length..].starts_with(';');
    let c = named(&after[..length], closed)?;
    Some((c, length + usize::from(closed)))
}

/// As browsers do: the numbers 128 to 159 are those of Windows-1252.
fn numbered(code: u32) -> char {
    match code {
        0x80..=0x9f => WINDOWS_1252.decode_without_bom_handling(&[code as u8]).0.chars().next().unwrap_or(' '),
        _ => char::from_u32(code).filter(|c| *c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// A name without its semicolon is only taken where that cannot be part of a word or a web address.
fn named(name: &str, closed: bool) -> Option<char> {
    let known = closed || matches!(name, "amp" | "lt" | "gt" | "quot" | "nbsp");
    NAMES.get(name).filter(|_| known).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(text: &str) -> String {
        let mut out = String::new();
        resolve(text, |piece, _| out.push_str(&piece));
        out
    }

    #[test]
    fn references() {
        let cases = [
            ("caf&eacute; &amp; co", "café & co"),
            ("&euro;&nbsp;500 &ndash; zo&rsquo;n", "€\u{a0}500 – zo’n"),
            ("&#8217;&#x2019;&#146;", "’’’"),
            ("AT&T, R&D &onbekend; &;&&", "AT&T, R&D &onbekend; &;&&"),
            ("a&amp b?x=1&copy=2", "a& b?x=1&copy=2"),
            ("&#0;&#x110000;&#;&#x;", "\u{fffd}\u{fffd}&#;&#x;"),
            ("&yuml;&THORN;&divide;", "ÿÞ÷"),
        ];
        for (text, expected) in cases {
            assert_eq!(resolved(text), expected);
        }
    }

    #[test]
    fn pieces_keep_their_places() {
        let mut seen = Vec::new();
        resolve("één &amp; twee", |piece, at| seen.push((piece.into_owned(), at)));
        assert_eq!(seen, [("één ".to_owned(), 0), ("&".to_owned(), 6), (" twee".to_owned(), 11)]);
    }

    #[test]
    fn the_tables_are_complete() {
        assert_eq!((LATIN.split_ascii_whitespace().count(), NAMES.len()), (96, 96 + OTHERS.len()));
    }
}
