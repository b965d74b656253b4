//! Splits the text of a block into sentences, by rules and two classes of abbreviations.

use super::{en, nl};
use crate::text::{Span, fold};

/// Bytes of the longest abbreviation, and one more.
const LONGEST: usize = 8;

/// Gives the sentences of `text`, without the white space around them, to `out`; a line break always ends one.
pub(super) fn split(text: &str, mut out: impl FnMut(Span)) {
    let bytes = text.as_bytes();
    let mut start = 0;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\n' => {
                push(text, start, at, &mut out);
                at += 1;
                start = at;
            }
            b'.' | b'!' | b'?' => {
                let end = run_end(text, at);
                if ends_sentence(text, start, at, end) {
                    push(text, start, end, &mut out);
                    start = end;
                }
                at = end;
            }
            0xE2 if text[at..].starts_with('…') => {
                let end = run_end(text, at);
                if ends_sentence(text, start, at, end) {
                    push(text, start, end, &mut out);
                    start = end;
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    push(text, start, text.len(), &mut out);
}

fn push(text: &str, start: usize, end: usize, out: &mut impl FnMut(Span)) {
    let piece = &text[start..end];
    let trimmed = piece.trim_start();
    let start = start + piece.len() - trimmed.len();
    let trimmed = trimmed.trim_end();
    if !trimmed.is_empty() {
        out(Span::new(start, start + trimmed.len()));
    }
}

/// The end of the marks at `at` with the closing quotes and brackets behind them.
fn run_end(text: &str, at: usize) -> usize {
    let marks = text[at..].trim_start_matches(['.', '!', '?', '…']);
    let closed = marks.trim_start_matches(['"', '\'', '’', '”', '»', ')', ']']);
    text.len() - closed.len()
}

/// Whether the marks `at..end` end the sentence that began at `start`.
fn ends_sentence(text: &str, start: usize, at: usize, end: usize) -> bool {
    let rest = &text[end..];
    let next = rest.trim_start_matches([' ', '\t', '\u{a0}', '\u{202f}']);
    let Some(first) = next.chars().next() else { return true };
    if next.len() == rest.len() {
        return first == '\n';
    }
    let opening = matches!(first, '"' | '\'' | '“' | '‘' | '„' | '«' | '(' | '[' | '@' | '#' | '-');
    let upper = first.is_uppercase() || opening || (!first.is_ascii() && !first.is_alphanumeric());
    if !upper && !first.is_ascii_digit() {
        return false;
    }
    &text[at..end] != "." || !is_abbreviation(text, start, at, upper)
}

/// Whether the dot at `at` belongs to an abbreviation, an initial or a list number.
fn is_abbreviation(text: &str, start: usize, at: usize, upper: bool) -> bool {
    let before = &text[start..at];
    let word = before.rsplit([' ', '\n', '\u{a0}', '(', '[', '/', '"', '“', '‘']).next().unwrap_or(before);
    if word.is_empty() || word.len() > LONGEST {
        return false;
    }
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return word.len() <= 3 && before.trim().len() == word.len();
    }
    let mut letters = word.chars();
    if let (Some(c), None) = (letters.next(), letters.next()) {
        return c.is_uppercase() || (!upper && matches!(c, 'p' | 'v'));
    }
    let low = fold(word);
    let listed = |words: &str| words.split_ascii_whitespace().any(|w| w == low);
    if listed(nl::ENDING_ABBREVIATIONS) || listed(en::ENDING_ABBREVIATIONS) {
        return !upper;
    }
    let numbered = !upper && matches!(low.as_str(), "no" | "art" | "par");
    numbered || listed(nl::ABBREVIATIONS) || listed(en::ABBREVIATIONS) || is_dotted(word)
}

/// Groups of one or two letters with dots between: "m.b.t", "e.g", "J.P".
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::split;

    fn cut(text: &str) -> Vec<&str> {
        let mut spans = Vec::new();
        split(text, |span| spans.push(span));
        spans.iter().map(|s| &text[s.range()]).collect()
    }

    #[test]
    fn splits_between_sentences() {
        for (text, count) in [
            ("We kiezen. Daarna meten we! Klopt het? Ja.", 4),
            ("\"Hebben we genoeg gepost?\" Dat vraagt niemand.", 2),
            ("Eerste regel\nTweede regel", 2),
            ("Doelen zijn nodig… Maar welke?", 2),
            ("1. Launch ads. 2. Measure. 3. Learn.", 3),
            ("We willen groeien met 3. Daarna volgt nr. 4.", 2),
            ("Het budget is n.t.b. De eigenaar ook.", 2),
            ("Posts, mails, etc. Daarna meten.", 2),
            ("Klaar. ✅ Doelen staan vast.", 2),
            ("Ask why. (See below.) Then act.", 3),
            ("Groei in 2026. 20 nieuwe klanten.", 2),
            ("  \n ", 0),
        ] {
            assert_eq!(cut(text).len(), count, "{:?}", cut(text));
        }
    }

    #[test]
    fn keeps_a_sentence_whole() {
        for text in [
            "We sturen bijv. Nieuwsbrieven en o.a. LinkedIn-posts m.b.t. De Beurs.",
            "Dhr. J. de Vries en mevr. A.B. Jansen zijn i.p.v. Piet verantwoordelijk.",
            "Ca. 20 leads, max. 30, vgl. p. 12 en fig. 3.",
            "Versie 2.1 van bol.com staat op www.voorbeeld.nl en kost € 1.250,50 p.m. per klant.",
            "Use tools, e.g. HubSpot, i.e. CRM vs. Excel.",
            "Dr. Smith and Mrs. Jones of Acme Inc. own it.",
            "In sept. 2026 of op 1 jan. 2027 etc. en zo verder.",
            "1. Doelen stellen",
            "Wacht... dan volgt de rest!",
        ] {
            assert_eq!(cut(text), [text]);
        }
    }

    proptest! {
        #[test]
        fn sentences_hold_all_text(text in "([A-Za-zé]{1,4}|[ .!?…\n\"’0-9]|bijv|etc){0,30}") {
            let mut last = 0;
            for sentence in cut(&text) {
                let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
                prop_assert!(text[last..start].trim().is_empty());
                prop_assert_eq!(sentence.trim(), sentence);
                last = start + sentence.len();
            }
            prop_assert!(text[last..].trim().is_empty());
        }

        #[test]
        fn any_text_is_split(text in any::<String>()) {
            cut(&text);
        }
    }
}
