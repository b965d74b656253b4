//! Splits the text of a block into sentences, by rules and two classes of abbreviations.

use super::{en, nl};
use crate::text::{Span, fold};

/// Bytes of the longest abbreviation, and one more.
const LONGEST: usize = 8;

/// Words that a single capital names one of, so that it is no initial: "plan B", "segment A".
const NAMED_BY_LETTER: &str = "
    plan segment optie option fase phase type variant versie version groep group team klasse class tier categorie category
    serie series bijlage appendix scenario sectie section zone hal hall label kolom column stap step deel part niveau level
    cohort route model vitamine vitamin persona test vraag question
";

/// Gives the sentences of `text`, without the white space around them, to `out`; a line break always ends one.
pub(super) fn split(text: &str, mut out: impl FnMut(Span)) {
    let bytes = text.as_bytes();
    let mut start = 0;
    let mut at = 0;
    let mut numbered = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\n' => {
                push(text, start, at, &mut out);
                at += 1;
                start = at;
                numbered = 0;
            }
            b'.' | b'!' | b'?' => at = marks(text, &mut start, at, &mut numbered, &mut out),
            0xE2 if text[at..].starts_with('…') => at = marks(text, &mut start, at, &mut numbered, &mut out),
            _ => at += 1,
        }
    }
    push(text, start, text.len(), &mut out);
}

/// Goes over the marks at `at`, which may end the sentence that began at `start`; gives their end.
fn marks(text: &str, start: &mut usize, at: usize, numbered: &mut u32, out: &mut impl FnMut(Span)) -> usize {
    let end = run_end(text, at);
    if !is_list_number(&text[*start..at], numbered) && ends_sentence(text, *start, at, end) {
        push(text, *start, end, out);
        *start = end;
    }
    end
}

/// Whether `before` a dot is the number of an item: it begins the sentence, follows a colon, or counts on from the last one.
fn is_list_number(before: &str, last: &mut u32) -> bool {
    let bare = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &before[bare.len()..];
    let Some(value) = number.parse().ok().filter(|_| number.len() <= 3) else { return false };
    let lead = bare.trim_end();
    let counts_on = *last > 0 && value == *last + 1 && lead.len() < bare.len();
    let listed = lead.is_empty() || lead.ends_with([':', ';']) || counts_on;
    if listed {
        *last = value;
    }
    listed
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
    let note = closed.strip_prefix('[').map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    let closed = note.and_then(|rest| rest.strip_prefix(']')).unwrap_or(closed);
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
    let upper = first.is_uppercase() || opening || is_marked_lower(next) || (!first.is_ascii() && !first.is_alphanumeric());
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
        return false;
    }
    let mut letters = word.chars();
    if let (Some(c), None) = (letters.next(), letters.next()) {
        let first = before.trim().len() == word.len();
        return first || (c.is_uppercase() && !names_by_letter(before)) || (!upper && matches!(c, 'p' | 'v'));
    }
    let low = fold(word);
    let listed = |words: &str| words.split_ascii_whitespace().any(|w| w == low);
    if listed(nl::ENDING_ABBREVIATIONS) || listed(en::ENDING_ABBREVIATIONS) {
        return !upper;
    }
    let numbered = !upper && matches!(low.as_str(), "no" | "art" | "par" | "ch" | "lid");
    numbered || listed(nl::ABBREVIATIONS) || listed(en::ABBREVIATIONS) || is_dotted(word)
}

/// Whether a lower-case letter begins a sentence: the mark of an item ("b. Kies") or a version ("v2.1").
fn is_marked_lower(next: &str) -> bool {
    match next.as_bytes() {
        [b'p' | b'v', b'.', ..] => false,
        [b'a'..=b'z', b'.', b' ', ..] => true,
        [b'v', digit, ..] => digit.is_ascii_digit(),
        _ => false,
    }
}

/// Whether the letter that ends `before` tells one of several apart.
fn names_by_letter(before: &str) -> bool {
    let noun = before.split_ascii_whitespace().rev().nth(1).map(fold);
    noun.is_some_and(|noun| NAMED_BY_LETTER.split_ascii_whitespace().any(|w| w == noun))
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

    /// `|` where a sentence ends, `\n` for a line break.
    const SENTENCES: &str = include_str!("sentences.tsv");

    #[test]
    fn splits_the_sentences() {
        let (mut all, mut wrong) = (0, Vec::new());
        for line in SENTENCES.lines().filter(|line| !line.starts_with('#')) {
            let expected: Vec<&str> = line.split('|').map(|part| part.trim_end_matches("\\n")).collect();
            let text = line.split('|').collect::<Vec<_>>().join(" ").replace("\\n ", "\n");
            all += 1;
            wrong.extend(Some(cut(&text).join("|")).filter(|found| *found != expected.join("|")));
        }
        println!("{} of {all}\n{wrong:#?}", all - wrong.len());
        assert!(all >= 80 && wrong.len() * 50 <= all, "{wrong:#?}");
    }

    #[test]
    fn white_space_holds_no_sentence() {
        assert!(cut("  \n ").is_empty());
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
