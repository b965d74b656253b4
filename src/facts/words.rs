//! Looking up words and phrases in a short text.

use std::hash::Hasher;
use std::rc::Rc;
use std::sync::OnceLock;

use crate::text::{Memo, WordHasher, WordMap};

/// The words of a text in lower case, one space between and around them; dots inside abbreviations and hyphens are gone.
#[derive(Clone, Debug)]
pub(in crate::facts) struct Words(Rc<Cut>);

/// A text cut into its words.
#[derive(Debug)]
struct Cut {
    padded: String,
    starts: Vec<Start>,
    /// What its words begin with, so that most questions are answered without a look at the text.
    heads: Heads,
}

/// Where a word begins.
#[derive(Clone, Copy, Debug)]
struct Start {
    at: u32,
    /// Of its first bytes.
    head: u8,
    /// Of all of them.
    hash: u16,
}

impl Words {
    /// The words of `text`.
    pub(in crate::facts) fn of(text: &str) -> Words {
        thread_local!(static KNOWN: Memo<Words> = const { Memo::new() });
        KNOWN.with(|known| known.get(text, 0, || Words::cut(text)))
    }

    fn cut(text: &str) -> Words {
        let bytes = text.as_bytes();
        let mut words = Writer::new(text.len());
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            at += 1;
            match KEPT[usize::from(byte)] {
                0 if byte.is_ascii() => match byte {
                    b'.' if !words.spaced && after(text, at).is_alphanumeric() => {}
                    b'%' | b'$' | b'+' | b':' | b'?' | b'/' => words.sign(char::from(byte)),
                    _ => words.end(),
                },
                0 => {
                    let c = after(text, at - 1);
                    at += c.len_utf8() - 1;
                    match c {
                        '\u{2019}' | '\u{2018}' => words.push(b'\''),
                        '€' | '£' | '→' => words.sign(c),
                        c if c.is_alphanumeric() => c.to_lowercase().for_each(|c| words.push_wide(c)),
                        _ => words.end(),
                    }
                }
                kept => words.push(kept),
            }
        }
        words.end();
        words.done()
    }

    /// The words of a text that has one space between and around them.
    fn padded(padded: &str) -> Words {
        let mut words = Writer::new(padded.len());
        for byte in padded.bytes() {
            if byte == b' ' { words.end() } else { words.push(byte) }
        }
        words.end();
        words.done()
    }

    /// Whether a word or phrase stands in the text.
    pub(in crate::facts) fn has(&self, phrase: &str) -> bool {
        let head = head(phrase.as_bytes());
        self.0.heads.has(head) && self.0.starts.iter().any(|start| start.head == head && begins(phrase, self.from(start)))
    }

    /// What is left of the text from a word on.
    fn from(&self, start: &Start) -> &str {
        &self.0.padded[start.at as usize..]
    }

    /// Whether one of several words or phrases stands in the text.
    pub(in crate::facts) fn any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.has(phrase))
    }

    /// The same text without some phrases.
    pub(in crate::facts) fn without(&self, phrases: &[&str]) -> Words {
        let mut standing = phrases.iter().filter(|phrase| self.has(phrase)).peekable();
        if standing.peek().is_none() {
            return self.clone();
        }
        let mut rest = self.0.padded.clone();
        for phrase in standing {
            rest = rest.replace(&format!(" {phrase} "), " ");
        }
        Words::padded(&rest)
    }

    /// Whether the text begins with one of several words or phrases.
    pub(in crate::facts) fn begin(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.0.padded[1..].strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// Whether the text ends with one of several words or phrases.
    pub(in crate::facts) fn end(&self, phrases: &[&str]) -> bool {
        let text = self.0.padded.trim_end();
        phrases.iter().any(|phrase| text.strip_suffix(phrase).is_some_and(|rest| rest.ends_with(' ')))
    }

    /// The single words.
    pub(in crate::facts) fn iter(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.starts.iter().map(|start| first(&self.0.padded[start.at as usize..]))
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
    heads: Heads,
    /// The hashes of the first words, as a set.
    hashes: Vec<u64>,
}

impl Index {
    fn may_begin(&self, start: &Start) -> bool {
        let hash = usize::from(start.hash);
        self.hashes[hash / 64] & 1 << (hash % 64) != 0
    }
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
            let mut index = Index { hashes: vec![0; HASHES / 64], ..Index::default() };
            for phrase in self.iter() {
                let words: Vec<&str> = phrase.split_whitespace().collect();
                index.heads.add(head(words[0].as_bytes()));
                let hash = usize::from(hash(words[0].as_bytes()));
                index.hashes[hash / 64] |= 1 << (hash % 64);
                index.by_first.entry(words[0]).or_default().push(words.join(" "));
            }
            index
        })
    }

    fn with_first(&self, word: &str) -> &[String] {
        self.index().by_first.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether a word is in the list.
    pub(in crate::facts) fn has(&self, word: &str) -> bool {
        self.index().heads.has(head(word.as_bytes())) && self.with_first(first(word)).iter().any(|phrase| phrase == word)
    }

    /// Whether one of them stands in the text.
    pub(in crate::facts) fn stand_in(&self, words: &Words) -> bool {
        self.some(words, begins)
    }

    /// Whether one of more than one word stands in the text.
    pub(in crate::facts) fn long_stand_in(&self, words: &Words) -> bool {
        self.some(words, |phrase, rest| phrase.contains(' ') && begins(phrase, rest))
    }

    /// Whether the text begins with one of them.
    pub(in crate::facts) fn open(&self, words: &Words) -> bool {
        let rest = &words.0.padded[1..];
        self.index().heads.has(head(rest.as_bytes())) && self.with_first(first(rest)).iter().any(|phrase| begins(phrase, rest))
    }

    /// Whether the text ends with one of them.
    pub(in crate::facts) fn close(&self, words: &Words) -> bool {
        self.some(words, |phrase, rest| rest.strip_prefix(phrase) == Some(" "))
    }

    /// Whether one of them fits what is left of the text from some word on.
    fn some(&self, words: &Words, fits: impl Fn(&str, &str) -> bool) -> bool {
        let index = self.index();
        index.heads.meet(words.0.heads)
            && words.0.starts.iter().filter(|start| index.may_begin(start)).any(|start| {
                let rest = words.from(start);
                index.by_first.get(first(rest)).is_some_and(|phrases| phrases.iter().any(|phrase| fits(phrase, rest)))
            })
    }
}

/// Whether a padded text begins with a word or phrase.
fn begins(phrase: &str, rest: &str) -> bool {
    rest.strip_prefix(phrase).is_some_and(|end| end.starts_with(' '))
}

/// Writes words one behind the other.
struct Writer {
    padded: Vec<u8>,
    starts: Vec<Start>,
    heads: Heads,
    /// Where the word begins that is being written.
    from: usize,
    /// Whether no word is being written.
    spaced: bool,
}

impl Writer {
    fn new(bytes: usize) -> Writer {
        let mut padded = Vec::with_capacity(bytes + bytes / 8 + 8);
        padded.push(b' ');
        Writer { padded, starts: Vec::with_capacity(bytes / 5 + 2), heads: Heads::default(), from: 1, spaced: true }
    }

    fn push(&mut self, byte: u8) {
        self.padded.push(byte);
        self.spaced = false;
    }

    fn push_wide(&mut self, c: char) {
        self.padded.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        self.spaced = false;
    }

    /// A sign is a word by itself.
    fn sign(&mut self, c: char) {
        self.end();
        self.push_wide(c);
        self.end();
    }

    fn end(&mut self) {
        if self.spaced {
            return;
        }
        let word = &self.padded[self.from..];
        let head = head(word);
        self.heads.add(head);
        self.starts.push(Start { at: u32::try_from(self.from).unwrap_or(u32::MAX), head, hash: hash(word) });
        self.padded.push(b' ');
        self.from = self.padded.len();
        self.spaced = true;
    }

    fn done(self) -> Words {
        let Ok(padded) = String::from_utf8(self.padded) else { return Words::cut("") };
        Words(Rc::new(Cut { padded, starts: self.starts, heads: self.heads }))
    }
}

/// What an ASCII byte of a word is written as; nought for what ends one, and for all other bytes.
static KEPT: [u8; 256] = kept();

const fn kept() -> [u8; 256] {
    let mut kept = [0; 256];
    let mut byte = 0u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() || byte == b'\'' {
            kept[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    kept
}

/// Beginnings of words, as a set.
#[derive(Clone, Copy, Debug, Default)]
struct Heads([u64; 4]);

impl Heads {
    fn add(&mut self, head: u8) {
        self.0[usize::from(head >> 6)] |= 1 << (head & 63);
    }

    fn has(self, head: u8) -> bool {
        self.0[usize::from(head >> 6)] & 1 << (head & 63) != 0
    }

    fn meet(self, other: Heads) -> bool {
        self.0.iter().zip(other.0).any(|(a, b)| a & b != 0)
    }
}

/// One of 256 numbers for the first three bytes of a word; a space stands for what it has not, and nothing behind a space counts.
fn head(word: &[u8]) -> u8 {
    let [first, second, third] = match word {
        [a, b' ', ..] | [a] => [*a, b' ', b' '],
        [a, b] => [*a, *b, b' '],
        [a, b, c, ..] => [*a, *b, *c],
        [] => [b' '; 3],
    };
    first.wrapping_mul(7) ^ second.wrapping_mul(37) ^ third.wrapping_mul(101)
}

/// Words that are told apart by their hashes: far more than a list has.
const HASHES: usize = 4096;

/// One of [`HASHES`] numbers for a word.
fn hash(word: &[u8]) -> u16 {
    let mut hasher = WordHasher::default();
    hasher.write(word);
    (hasher.finish() % HASHES as u64) as u16
}

/// The word that a padded text begins with.
fn first(rest: &str) -> &str {
    &rest[..rest.bytes().position(|byte| byte == b' ').unwrap_or(rest.len())]
}

/// The character at a byte of a text; NUL at its end.
fn after(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or_default()
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
