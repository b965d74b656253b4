//! Joins lines to running text: hyphens at line ends, and words broken by narrow cells.

use std::collections::HashSet;

use super::glyphs::UNKNOWN;
use super::lines::{Band, Word};

/// After a hyphen these show that it stands for a part left out: "inkoop- en verkoopdoelen".
const ELLIPSES: &[&str] = &["en", "of", "and", "or", "en/of", "and/or", "tot", "to", "dan", "als", "noch"];
/// A line with room for less than so many of the next letters is full to the last letter.
const FULL: f32 = 1.1;
/// A line with so little room may be full where the next begins as no word does: "Streefwaa", "rde".
const NEARLY_FULL: f32 = 3.5;
/// The same where nothing but the room tells: wide letters vary.
const FULL_FOR_SURE: f32 = 0.8;
/// A tail of at most so many letters is rather the end of a broken word than a word that nothing else tells of.
const TAIL: usize = 3;

/// What the document's own words say about breaks in words; all lower case.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Every word seen, the halves of broken ones too.
    seen: HashSet<String>,
    /// Words that stand in the middle of a line, and so are whole.
    whole: HashSet<String>,
    lines: usize,
    hyphens: usize,
}

impl Vocabulary {
    /// Adds the words of a page.
    pub(super) fn add(&mut self, bands: &[Band]) {
        for fragment in bands.iter().flat_map(|b| &b.fragments) {
            self.lines += 1;
            for (i, word) in fragment.words.iter().enumerate() {
                let bare = bare(&word.text);
                let broken = word.text.ends_with(['-', '\u{ad}', '\u{2010}']);
                let last = i + 1 == fragment.words.len();
                self.hyphens += usize::from(broken && last && word.text.chars().count() > 2);
                if broken {
                    continue;
                }
                if i > 0 || !last && !word.text.starts_with(char::is_lowercase) {
                    self.whole.insert(bare.clone());
                }
                self.seen.insert(bare);
            }
        }
    }

    fn saw(&self, word: &str) -> bool {
        self.seen.contains(&bare(word))
    }

    fn knows(&self, word: &str) -> bool {
        self.whole.contains(&bare(word))
    }

    /// Whether the document hyphenates its lines: then one line in ten ends so, else hardly one in a hundred.
    fn hyphenates(&self) -> bool {
        self.hyphens > 2 && self.hyphens * 40 > self.lines
    }
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Pairs of consonants that begin Dutch or English words.
const ONSETS: &[&str] = &[
    "bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gl", "gr", "kl", "kn", "kr", "kw", "ph", "pl", "pr", "ps", "sc", "sh",
    "sj", "sk", "sl", "sm", "sn", "sp", "st", "sw", "th", "tr", "ts", "tw", "vl", "vr", "wh", "wr", "zw",
];

/// Ends of Dutch and English words that are no words themselves.
const ENDINGS: &[&str] = &[
    "baar", "baarheid", "elijk", "elijke", "eling", "eren", "heden", "heid", "ijke", "ing", "ingen", "isch", "ische", "king",
    "ling", "lijk", "lijke", "lijkheid", "loos", "ment", "ments", "ming", "nis", "ness", "ning", "ningen", "ring", "ringen",
    "sing", "singen", "sion", "sions", "teit", "ten", "tie", "ties", "ting", "tingen", "tion", "tional", "tions",
];

/// Short words, which are no tails of broken ones.
const SHORT_WORDS: &[&str] = &[
    "al", "als", "and", "any", "are", "at", "bij", "but", "by", "dan", "dat", "de", "den", "der", "die", "dit", "dus", "een",
    "en", "er", "for", "het", "hun", "if", "in", "is", "it", "its", "je", "kan", "met", "na", "new", "no", "nog", "not", "nu",
    "of", "om", "on", "one", "ons", "op", "or", "our", "out", "per", "te", "the", "to", "tot", "two", "uit", "up", "van", "via",
    "wat", "we", "wie", "wij", "zo",
];

/// Ends of words: a line that ends so rather ends a word than breaks one.
const FINISHED: &[&str] =
    &["al", "ce", "de", "ed", "en", "er", "ers", "es", "ge", "ie", "ies", "ing", "ion", "ly", "nt", "rs", "se", "te", "ve"];

/// The room of a narrow cell, which may break words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Left edge.
    pub left: f32,
    /// Right edge.
    pub right: f32,
    /// It is the head of a column, mostly a single word.
    pub heading: bool,
    /// The edges are those of the cell, not of the longest text.
    pub sure: bool,
}

/// A stretch of text in one weight.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    /// The text; words are separated by a space, and it begins with one where a word begins.
    pub text: String,
    /// Set in bold.
    pub bold: bool,
}

/// Running text from lines; in a cell with its room.
pub(super) fn text(lines: &[Vec<Word>], room: Option<Room>, vocabulary: &Vocabulary) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut before: Option<&Word> = None;
    for (at, line) in lines.iter().enumerate() {
        for (i, word) in line.iter().enumerate() {
            let glue = match before {
                Some(last) if i == 0 => {
                    let closes = at + 1 == lines.len() && line.len() == 1;
                    glue_at_break(last, &lines[at - 1], word, room.map(|room| (room, closes)), vocabulary)
                }
                _ => Glue::Space,
            };
            add(&mut runs, word, glue);
            before = Some(word);
        }
        if line.is_empty() {
            before = None;
        }
    }
    runs
}

/// The text of lines without their weights.
pub(super) fn plain(lines: &[Vec<Word>], room: Option<Room>, vocabulary: &Vocabulary) -> String {
    let runs = text(lines, room, vocabulary);
    runs.iter().map(|r| r.text.as_str()).collect::<String>().trim().to_owned()
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Glue {
    Space,
    Nothing,
    DropHyphen,
}

fn add(runs: &mut Vec<Run>, word: &Word, glue: Glue) {
    if glue == Glue::DropHyphen
        && let Some(run) = runs.last_mut()
    {
        run.text.pop();
    }
    let same = runs.last().is_some_and(|r| r.bold == word.bold || glue != Glue::Space);
    if !same {
        runs.push(Run { text: String::new(), bold: word.bold });
    }
    if let Some(run) = runs.last_mut() {
        if glue == Glue::Space {
            run.text.push(' ');
        }
        run.text.extend(word.text.chars().filter(|c| !matches!(*c, UNKNOWN | '\u{e000}'..='\u{f8ff}')));
    }
}

fn glue_at_break(last: &Word, line: &[Word], next: &Word, room: Option<(Room, bool)>, vocabulary: &Vocabulary) -> Glue {
    let Some(end) = last.text.chars().next_back() else { return Glue::Space };
    let rest = next.text.chars().next();
    if end == '\u{ad}' {
        return Glue::DropHyphen;
    }
    if matches!(end, '-' | '\u{2010}') && last.text.chars().count() > 1 {
        return hyphen(&last.text, &next.text, vocabulary);
    }
    if rest.is_some_and(|c| matches!(c, ';' | ':' | ',' | '.' | '!' | '?' | ')')) && end.is_alphanumeric() {
        return Glue::Nothing;
    }
    if end == '/' && last.text.len() > 1 && rest.is_some_and(char::is_alphanumeric) {
        return Glue::Nothing;
    }
    let broken = room.is_some_and(|(room, closes)| {
        line.len() == 1
            && end.is_alphanumeric()
            && rest.is_some_and(|c| c.is_lowercase() || (c == '%' || c.is_ascii_digit()) && end.is_ascii_digit())
            && breaks_a_word(last, next, room, closes, vocabulary)
    });
    if broken { Glue::Nothing } else { Glue::Space }
}

/// A hyphen at a line end is soft if the word is written without it elsewhere, or the document hyphenates its lines.
fn hyphen(head: &str, tail: &str, vocabulary: &Vocabulary) -> Glue {
    let stem = head.trim_end_matches(['-', '\u{2010}']);
    if ELLIPSES.contains(&tail.trim_end_matches(',')) {
        return Glue::Space;
    }
    let lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let capital_head = stem.chars().filter(|c| c.is_uppercase() || c.is_ascii_digit()).count() > 1;
    let soft = lower(stem.chars().next_back()) && lower(tail.chars().next()) && !capital_head;
    if !soft || vocabulary.saw(&format!("{stem}-{tail}")) {
        Glue::Nothing
    } else if vocabulary.saw(&format!("{stem}{tail}")) || vocabulary.hyphenates() && !stem.contains('-') {
        Glue::DropHyphen
    } else {
        Glue::Nothing
    }
}

/// Whether a narrow cell broke a word: the line is full to the last letter, and the halves are no words by themselves.
/// An article or preposition does not close a cell.
fn breaks_a_word(last: &Word, next: &Word, room: Room, closes: bool, vocabulary: &Vocabulary) -> bool {
    if vocabulary.saw(&format!("{}{}", last.text, next.text)) {
        return true;
    }
    let padding = (last.x0 - room.left).clamp(0.0, last.size);
    let letters = next.text.chars().count().max(1);
    let slack = (room.right - padding - last.x1) / first_letter(next);
    let short = SHORT_WORDS.contains(&next.text.as_str());
    let known = vocabulary.knows(&last.text) || vocabulary.knows(&next.text) && !(short && closes);
    let vowels = next.text.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    if slack >= FULL || next.text == "%" {
        return slack < FULL || slack < NEARLY_FULL && !known && vowels && !begins_a_word(&next.text);
    }
    let tail = letters <= TAIL || ENDINGS.contains(&next.text.as_str()) || !begins_a_word(&next.text);
    let finished = FINISHED.iter().any(|end| last.text.ends_with(end));
    if finished && short && !closes {
        return false;
    }
    if room.heading && room.sure && slack < FULL_FOR_SURE && !known {
        return last.text.len() > 4 && (tail || !finished);
    }
    !known && (tail || room.sure && slack < FULL_FOR_SURE && !finished)
}

/// The width of the first letter of a word: at least half an em, as most letters are, unless it is one of the narrow ones.
fn first_letter(word: &Word) -> f32 {
    let letters = word.text.chars().count().max(1);
    let average = (word.x1 - word.x0) / letters as f32;
    match word.text.chars().next() {
        Some('i' | 'j' | 'l' | 't' | 'f' | 'r') if letters > 2 => 0.6 * average,
        Some('m' | 'w') if letters > 2 => 1.5 * average,
        _ => average.max(0.5 * word.size),
    }
}

/// Whether a Dutch or English word can begin with these letters.
fn begins_a_word(text: &str) -> bool {
    let vowel = |c: &char| matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y') || !c.is_ascii();
    let onset: String = text.chars().take(2).take_while(|c| c.is_alphabetic() && !vowel(c)).collect();
    onset.len() < 2 || ONSETS.contains(&onset.as_str())
}
