//! Looking up words and phrases in a short text.

use std::sync::OnceLock;

use crate::text::WordMap;

/// The words of a text in lower case, one space between and around them; dots inside abbreviations and hyphens are gone.
#[derive(Clone, Debug)]
pub(in crate::facts) struct Words {
    padded: String,
    /// What its words begin with, so that most questions are answered without a look at the text.
    heads: u64,
}

impl Words {
    /// The words of `text`.
    pub(in crate::facts) fn of(text: &str) -> Words {
        let mut padded = String::with_capacity(text.len() + 2);
        padded.push(' ');
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                c if c.is_ascii_alphanumeric() => padded.push(c.to_ascii_lowercase()),
                '\u{2019}' | '\u{2018}' | '\'' => padded.push('\''),
                '.' if chars.peek().is_some_and(|n| n.is_alphanumeric()) && !padded.ends_with(' ') => {}
                c if c.is_alphanumeric() => padded.extend(c.to_lowercase()),
                '%' | '€' | '$' | '£' | '+' | '→' | ':' | '?' | '/' => {
                    if !padded.ends_with(' ') {
                        padded.push(' ');
                    }
                    padded.push(c);
                    padded.push(' ');
                }
                _ if padded.ends_with(' ') => {}
                _ => padded.push(' '),
            }
        }
        if !padded.ends_with(' ') {
            padded.push(' ');
        }
        Words::padded(padded)
    }

    fn padded(padded: String) -> Words {
        let bytes = padded.as_bytes();
        let spaces = bytes.iter().enumerate().filter(|(_, byte)| **byte == b' ');
        let heads = spaces.fold(0, |heads, (at, _)| heads | head(&bytes[at + 1..]));
        Words { padded, heads }
    }

    /// Whether a word or phrase stands in the text.
    pub(in crate::facts) fn has(&self, phrase: &str) -> bool {
        self.heads & head(phrase.as_bytes()) != 0
            && self.starts().any(|rest| rest.strip_prefix(phrase).is_some_and(|end| end.starts_with(' ')))
    }

    /// What is left of the text from each word on.
    fn starts(&self) -> impl Iterator<Item = &str> {
        let spaces = self.padded.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
        spaces.map(|(at, _)| &self.padded[at + 1..]).filter(|rest| !rest.is_empty())
    }

    /// Whether one of several words or phrases stands in the text.
    pub(in crate::facts) fn any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.has(phrase))
    }

    /// The same text without some phrases.
    pub(in crate::facts) fn without(&self, phrases: &[&str]) -> Words {
        let mut rest = self.padded.clone();
        for phrase in phrases.iter().filter(|phrase| self.has(phrase)) {
            rest = rest.replace(&format!(" {phrase} "), " ");
        }
        Words::padded(rest)
    }

    /// Whether the text begins with one of several words or phrases.
    pub(in crate::facts) fn begin(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.padded[1..].strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// Whether the text ends with one of several words or phrases.
    pub(in crate::facts) fn end(&self, phrases: &[&str]) -> bool {
        let text = self.padded.trim_end();
        phrases.iter().any(|phrase| text.strip_suffix(phrase).is_some_and(|rest| rest.ends_with(' ')))
    }

    /// The single words.
    pub(in crate::facts) fn iter(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.padded.split(' ').filter(|w| !w.is_empty())
    }

    /// How many words there are, signs not counted.
    pub(in crate::facts) fn count(&self) -> usize {
        self.iter().filter(|w| w.starts_with(char::is_alphabetic)).count()
    }
}

/// A list of words and phrases to look for.
#[derive(Debug)]
pub(in crate::facts) struct Phrases {
    list: &'static str,
    index: OnceLock<Index>,
}

/// Phrases by their first words.
#[derive(Debug, Default)]
struct Index {
    by_first: WordMap<Vec<String>>,
    heads: u64,
}

impl Phrases {
    /// The words and phrases of a list with commas between them.
    pub(in crate::facts) const fn of(list: &'static str) -> Phrases {
        Phrases { list, index: OnceLock::new() }
    }

    /// The words and phrases themselves, as they were listed.
    pub(in crate::facts) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.list.split(',').map(str::trim).filter(|p| !p.is_empty())
    }

    /// Those that begin with a word; a line break inside one is a space.
    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for phrase in self.iter() {
                let words: Vec<&str> = phrase.split_whitespace().collect();
                index.heads |= head(words[0].as_bytes());
                index.by_first.entry(words[0]).or_default().push(words.join(" "));
            }
            index
        })
    }

    fn with_first(&self, word: &str) -> &[String] {
        let index = self.index();
        let may = index.heads & head(word.as_bytes()) != 0;
        may.then(|| index.by_first.get(word)).flatten().map_or(&[], Vec::as_slice)
    }

    /// Whether a word is in the list.
    pub(in crate::facts) fn has(&self, word: &str) -> bool {
        self.with_first(word.split(' ').next().unwrap_or(word)).iter().any(|phrase| phrase == word)
    }

    /// Whether one of them stands in the text.
    pub(in crate::facts) fn stand_in(&self, words: &Words) -> bool {
        self.may_stand_in(words) && words.starts().any(|rest| self.begin_at(rest, 1))
    }

    /// Whether one of more than one word stands in the text.
    pub(in crate::facts) fn long_stand_in(&self, words: &Words) -> bool {
        self.may_stand_in(words) && words.starts().any(|rest| self.begin_at(rest, 2))
    }

    /// Whether the text begins with one of them.
    pub(in crate::facts) fn open(&self, words: &Words) -> bool {
        self.begin_at(&words.padded[1..], 1)
    }

    /// Whether the text ends with one of them.
    pub(in crate::facts) fn close(&self, words: &Words) -> bool {
        let ends = |rest: &str| self.with_first(first(rest)).iter().any(|p| rest.strip_prefix(p.as_str()) == Some(" "));
        self.may_stand_in(words) && words.starts().any(ends)
    }

    /// Whether one of them, of so many words or more, begins `rest`, up to a space.
    fn may_stand_in(&self, words: &Words) -> bool {
        words.heads & self.index().heads != 0
    }

    fn begin_at(&self, rest: &str, least: usize) -> bool {
        let fits =
            |p: &String| rest.strip_prefix(p.as_str()).is_some_and(|end| end.starts_with(' ')) && (least == 1 || p.contains(' '));
        self.with_first(first(rest)).iter().any(fits)
    }
}

/// The word that a padded text begins with.
/// One of 64 bits for the first two bytes of a word, a space for the second where it has but one; none for no word.
fn head(word: &[u8]) -> u64 {
    let second = word.get(1).copied().unwrap_or(b' ');
    word.first().map_or(0, |first| 1 << ((first.wrapping_mul(7) ^ second.wrapping_mul(5)) % 64))
}

fn first(rest: &str) -> &str {
    rest.split(' ').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Phrases, Words};

    #[test]
    fn a_phrase_may_be_broken_over_lines() {
        let phrases = Phrases::of("wat gaan we\n    doen, plan");
        assert!(phrases.stand_in(&Words::of("Wat gaan we doen?")) && phrases.has("wat gaan we doen"));
    }

    #[test]
    fn what_words_begin_with_hides_none_of_them() {
        let words = Words::of("Á la carte: 5 % – een x per é");
        for phrase in ["á", "á la", "la", ":", "5", "%", "een x", "x", "é", "x per é"] {
            assert!(words.has(phrase) && Phrases::of(phrase).stand_in(&words), "{phrase}");
        }
        assert!(!words.has("") && !words.has("e") && !Phrases::of("xx").stand_in(&words));
    }

    #[test]
    fn finds_one_of_many() {
        let phrases = Phrases::of("doel, doel is, t.o.v, tov, minder dan");
        assert!(phrases.stand_in(&Words::of("Ons doel: 40")) && phrases.stand_in(&Words::of("t.o.v. 2025")));
        assert!(phrases.open(&Words::of("minder dan 4%")) && !phrases.open(&Words::of("iets minder dan 4%")));
        assert!(phrases.close(&Words::of("groei tov")) && !phrases.stand_in(&Words::of("doelen minder")));
        assert!(phrases.has("doel") && !phrases.has("doelen"));
    }

    #[test]
    fn finds_whole_words_and_phrases() {
        let words = Words::of("Ons doel is: 40 demo’s t.o.v. 2025 (e-mail).");
        assert!(words.has("doel is") && words.has("demo's") && words.has("tov") && words.has("e mail"));
        assert!(!words.has("doe") && !words.has("mail 40") && !words.has("emo's"));
        assert!(words.begin(&["ons doel"]) && !words.begin(&["ons do"]) && words.end(&["e mail"]));
        assert_eq!(words.count(), 7);
        assert!(!words.without(&["doel is"]).has("doel") && words.without(&["doel is"]).has("40 demo's"));
    }
}
