//! Joins lines to running text: hyphens at line ends, and words broken by narrow cells.

use std::collections::HashSet;

use super::lines::{Band, Word};
use super::seams;
use super::sheet::UNKNOWN;

/// After a hyphen these show that it stands for a part left out: "inkoop- en verkoopdoelen".
const ELLIPSES: &[&str] = &["en", "of", "and", "or", "en/of", "and/or", "tot", "to", "dan", "als", "noch"];
/// A line with room for less than so many of the next letters is full to the last letter.
const FULL: f32 = 1.1;
/// A line with so little room may be full where the letters tell clearly, as in "Streefwaa", "rde": edges of cells are not exact.
const NEARLY_FULL: f32 = 3.5;
/// More words are longer than a full line than as long: 2 to 2.4 times as many from 7 letters on. Log-odds, as what follows.
const LONGER: f32 = 0.85;
/// Against a broken word where more room is left than a letter needs.
const NOT_FULL: f32 = 2.0;
/// A word that stands whole elsewhere in the document is one here, by these log-odds.
const KNOWN: f32 = 2.5;
/// The log-odds that an article or preposition at the end of a cell is the end of a word.
const CLOSING: f32 = 2.0;
/// The same for the head of a column, mostly a single word.
const HEADING: f32 = 1.0;
/// A shorter word may be the start of any other.
const LONG: usize = 5;
/// So many letters more may be another form of the same word.
const INFLECTED: usize = 2;
/// A line of so many words is no narrow cell's, which may break its last.
const LONG_LINE: usize = 5;
/// A line goes on in one that stands no further below it than this, in em.
const WRAP_PITCH: f32 = 1.6;
/// A space has room in so much of an em, and is not drawn where it has none.
const SPACE: f32 = 0.33;
/// So many lines must end in a drawn space for the writer to draw them.
const TRAILED: usize = 3;

/// What the document's own words say about breaks in words; all lower case.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Every word seen, the halves of broken ones too.
    seen: HashSet<String>,
    /// Words that stand in the middle of a line, and so are whole.
    whole: HashSet<String>,
    lines: usize,
    /// Words that end a line in a hyphen.
    hyphens: HashSet<String>,
    /// Lines that go on in the next, and those of them with a space drawn at their end.
    wraps: usize,
    trailed: usize,
}

impl Vocabulary {
    /// Adds the words of a page.
    pub(super) fn add(&mut self, bands: &[Band]) {
        for pair in bands.windows(2) {
            self.add_wraps(&pair[0], &pair[1]);
        }
        for fragment in bands.iter().flat_map(|b| &b.fragments) {
            self.lines += 1;
            for (i, word) in fragment.words.iter().enumerate() {
                let bare = bare(&word.text);
                let broken = word.text.ends_with(['-', '\u{ad}', '\u{2010}']);
                let last = i + 1 == fragment.words.len();
                if broken {
                    if last && word.text.chars().count() > 2 {
                        self.hyphens.insert(word.text.clone());
                    }
                    continue;
                }
                let ended = !last || word.trailed || fragment.words.len() >= LONG_LINE;
                if ended && (i > 0 || !word.text.starts_with(char::is_lowercase)) {
                    self.whole.insert(bare.clone());
                }
                self.seen.insert(bare);
            }
        }
    }

    /// Looks at the ends of the fragments that go on right below.
    fn add_wraps(&mut self, above: &Band, below: &Band) {
        for next in below.fragments.iter().filter(|f| f.marker.is_none()) {
            let over = above.fragments.partition_point(|f| f.body() < next.body() - 0.5);
            let over = above.fragments.get(over).filter(|f| (f.body() - next.body()).abs() <= 0.5);
            let (Some(last), Some(first)) = (over.and_then(|f| f.words.last()), next.words.first()) else { continue };
            let near = first.y - last.y < WRAP_PITCH * first.size && (first.size - last.size).abs() < 0.1;
            if near && first.text.starts_with(char::is_lowercase) && last.text.ends_with(char::is_alphanumeric) {
                self.wraps += 1;
                self.trailed += usize::from(last.trailed);
            }
        }
    }

    /// Whether the writer draws the space at the end of a line too, as word processors do: where none is, a word goes on.
    fn draws_line_ends(&self) -> bool {
        self.trailed >= TRAILED && self.trailed * 2 > self.wraps
    }

    fn saw(&self, word: &str) -> bool {
        self.seen.contains(&bare(word))
    }

    /// Whether another cell broke the same word further on: some letters after the stem stand with it there.
    fn goes_past(&self, stem: &str, grown: &str) -> bool {
        let (stem, grown) = (bare(stem).chars().count(), bare(grown));
        let ends = grown.char_indices().map(|(at, c)| at + c.len_utf8()).skip(stem + INFLECTED);
        stem >= LONG && ends.filter_map(|end| grown.get(..end)).any(|start| self.seen.contains(start))
    }

    fn knows(&self, word: &str) -> bool {
        self.whole.contains(&bare(word))
    }

    /// Whether the document hyphenates its lines: then one line in ten ends so, else hardly one in a hundred.
    fn hyphenates(&self) -> bool {
        self.hyphens.len() > 2 && self.hyphens.len() * 40 > self.lines
    }
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// Short words, which are no tails of broken ones.
const SHORT_WORDS: &[&str] = &[
    "al", "als", "and", "any", "are", "at", "bij", "but", "by", "dan", "dat", "de", "den", "der", "die", "dit", "dus", "een",
    "en", "er", "for", "het", "hun", "if", "in", "is", "it", "its", "je", "kan", "met", "na", "new", "no", "nog", "not", "nu",
    "of", "om", "on", "one", "ons", "op", "or", "our", "out", "per", "te", "the", "to", "tot", "two", "uit", "up", "van", "via",
    "wat", "we", "wie", "wij", "zo",
];

/// Short words that may as well be the ends of others.
const INFLECTIONS: &[&str] = &["de", "den", "der", "en", "er", "te"];

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
    let mut stem = String::new();
    for (at, line) in lines.iter().enumerate() {
        for (i, word) in line.iter().enumerate() {
            let glue = match before {
                Some(last) if i == 0 => {
                    let below = lines.get(at + 1).and_then(|l| l.first()).filter(|_| line.len() == 1);
                    let closes = at + 1 == lines.len() && line.len() == 1;
                    let place = Break { stem: &stem, last, next: word, below, line: &lines[at - 1], closes };
                    glue_at_break(&place, room, vocabulary)
                }
                _ => Glue::Space,
            };
            add(&mut runs, word, glue);
            if glue != Glue::Nothing {
                stem.clear();
            }
            stem.push_str(&word.text);
            before = Some(word);
        }
        if line.is_empty() {
            before = None;
        }
    }
    runs
}

/// The end of a line and the beginning of the next.
#[derive(Clone, Copy, Debug)]
struct Break<'a> {
    /// The last word of the line, with what was joined to it before.
    stem: &'a str,
    last: &'a Word,
    next: &'a Word,
    /// The first word of the line after, where `next` fills its own.
    below: Option<&'a Word>,
    /// The line that `last` ends.
    line: &'a [Word],
    /// Nothing comes after `next`.
    closes: bool,
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

fn glue_at_break(place: &Break<'_>, room: Option<Room>, vocabulary: &Vocabulary) -> Glue {
    let Break { last, next, .. } = place;
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
    let goes_on = |c: char| c.is_lowercase() || (c == '%' || c.is_ascii_digit()) && end.is_ascii_digit();
    let open = end.is_alphanumeric() && rest.is_some_and(goes_on) && !last.trailed;
    if open && room.is_some_and(|room| breaks_a_word(place, room, vocabulary)) { Glue::Nothing } else { Glue::Space }
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

/// Whether a narrow cell broke a word: the line is full to the last letter, and the halves are no words by themselves, or the
/// writer would have drawn the space between them. An article or preposition does not close a cell.
fn breaks_a_word(place: &Break<'_>, room: Room, vocabulary: &Vocabulary) -> bool {
    let Break { stem, line, last, next, below, closes } = *place;
    let alone = line.len() == 1;
    let grown = format!("{stem}{}", next.text);
    if alone && (vocabulary.saw(&grown) || below.is_some_and(|w| vocabulary.saw(&format!("{grown}{}", w.text)))) {
        return true;
    }
    if alone && vocabulary.goes_past(stem, &grown) {
        return true;
    }
    let start = line.first().map_or(last.x0, |w| w.x0);
    let padding = (start - room.left).min(room.right - last.x1).clamp(0.0, last.size);
    let inner = room.right - room.left - 2.0 * padding;
    let free = inner - (last.x1 - start);
    let slack = free / next.first.max(0.1 * next.size);
    if vocabulary.draws_line_ends() && free > SPACE * last.size {
        return alone && slack < FULL;
    }
    let width = |word: &Word| word.x1 - word.x0;
    if !alone && (vocabulary.draws_line_ends() || width(last) + width(next) <= inner) {
        return false;
    }
    if !next.text.starts_with(char::is_alphabetic) {
        return slack < FULL;
    }
    let short = SHORT_WORDS.contains(&next.text.as_str());
    let doubtful = short && closes || vocabulary.draws_line_ends() && INFLECTIONS.contains(&next.text.as_str());
    if slack >= NEARLY_FULL {
        return false;
    }
    let room_tells = if slack < FULL { LONGER } else { -NOT_FULL };
    let known = [vocabulary.knows(&last.text), vocabulary.knows(&next.text) && !doubtful];
    let known = KNOWN * known.iter().filter(|k| **k).count() as f32;
    let closing = if short && closes { CLOSING } else { 0.0 };
    let heading = if room.heading && room.sure { HEADING } else { 0.0 };
    seams::apart(stem, &next.text) + known < room_tells + closing + heading
}
