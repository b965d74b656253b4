//! Finds the names of people: a list of given names, and how Dutch and English names are built.

use std::sync::LazyLock;

use super::letters::{is_accent, is_foreign, titled, unaccented};
use super::words::{NOT_NAMES, PARTICLES, TITLES};
use crate::text::{Span, WordMap, fold};

/// The given names, and whether each is an ordinary word besides.
static GIVEN: LazyLock<WordMap<bool>> = LazyLock::new(|| listed().collect());

/// The given names in the order of their file.
fn listed() -> impl Iterator<Item = (&'static str, bool)> {
    let lines = include_str!("../../../lexicon/names/given.txt").lines();
    let names = lines.map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
    names.map(|l| l.strip_prefix('*').map_or((l, false), |n| (n, true)))
}

/// Whether a word in lower case is a given name, and no ordinary word besides.
pub fn is_given_name(low: &str) -> bool {
    given(&titled(low)) == Some(false)
}

/// Whether a word in lower case is a given name and an ordinary word besides.
pub fn is_word_too(low: &str) -> bool {
    given(&titled(low)) == Some(true)
}

/// Capitalised words in one name at most.
const MOST_PARTS: usize = 4;

/// Titles and initials in one name at most: "prof. dr. ir. A. B. C. de Wit".
const MOST_TITLES: usize = 4;
const MOST_INITIALS: usize = 6;

/// Particles as they are shortened.
const SHORT_PARTICLES: [&str; 7] = [" v.d. ", " v/d ", " vd ", " vd. ", " v. ", " v.d.", " v/h "];

/// How sure it is that words are the name of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    /// One capitalised word that no list knows.
    Word,
    /// Two or more of them, or one initial and a surname.
    Pattern,
    /// A given name that is an ordinary word too.
    Starred,
    /// A given name.
    Given,
    /// A given name, initials or a title, with a surname.
    Full,
}

/// The name of a person, or what may be one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    /// Without titles.
    pub(super) span: Span,
    /// How sure.
    pub(super) certainty: Certainty,
}

#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    text: &'a str,
    /// The same in lower case.
    low: &'a str,
    at: usize,
}

impl Word<'_> {
    fn end(self) -> usize {
        self.at + self.text.len()
    }

    fn is_capital(self) -> bool {
        let mut chars = self.text.chars();
        chars.next().is_some_and(char::is_uppercase) && self.text.chars().all(|c| !c.is_numeric())
    }

    /// A capital, also behind a particle that is written on to it: "d'Haene", "al-Rahman".
    fn is_surname(self) -> bool {
        let joined = self.text.split_once(['\'', '\u{2019}', '-']);
        let after = joined.filter(|(particle, _)| matches!(*particle, "al" | "d" | "el" | "l")).map(|(_, name)| name);
        self.is_capital() || after.is_some_and(|name| name.starts_with(char::is_uppercase))
    }

    fn is_initial(self, after: &str) -> bool {
        let one = self.text.chars().count() == 1 || matches!(self.text, "Th" | "Ch" | "Chr" | "Ph" | "IJ" | "Joh" | "Fr");
        one && self.is_capital() && after.starts_with('.')
    }

    fn is_shouted(self) -> bool {
        self.text.chars().count() > 1 && self.text.chars().all(|c| !c.is_lowercase())
    }
}

/// Every possible name in `text`, which begins at byte `base`. Words for which `blocked` holds are no part of a name.
pub(super) fn find(text: &str, base: u32, blocked: impl Fn(Span) -> bool) -> Vec<Name> {
    // no name without a capital, and most parts of a line have none
    if !text.contains(char::is_uppercase) {
        return Vec::new();
    }
    let low = fold(text);
    let words = words(text, &low);
    let parser = Parser { text, words: &words, blocked: |w: Word<'_>| blocked(Span::new(w.at, w.end()).shift(base)) };
    let mut found = Vec::new();
    let mut i = 0;
    while i < words.len() {
        match parser.name_at(i) {
            Some((next, start, end, certainty)) => {
                found.push(Name { span: Span::new(start, end).shift(base), certainty });
                i = next;
            }
            None => i += 1,
        }
    }
    found
}

/// Whether a word is a given name and nothing else.
pub(super) fn is_given(word: &str) -> bool {
    given(word) == Some(false)
}

/// Whether a word is a given name, and whether it is an ordinary word besides.
fn given(word: &str) -> Option<bool> {
    let look = |w: &str| GIVEN.get(w).copied();
    look(word).or_else(|| look(word.split('-').next().unwrap_or(word)))
}

fn words<'a>(text: &'a str, low: &'a str) -> Vec<Word<'a>> {
    let word = |from: usize, to: usize| Word { text: &text[from..to], low: &low[from..to], at: from };
    let bytes = text.as_bytes();
    let mut words = Vec::with_capacity(text.len() / 5 + 1);
    let mut start = None;
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at].is_ascii_alphanumeric() {
            start.get_or_insert(at);
            at += bytes[at..].iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(bytes.len() - at);
            continue;
        }
        let mut rest = text[at..].chars();
        let Some(c) = rest.next() else { break };
        let after = || rest.clone().next();
        let inner = matches!(c, '\'' | '\u{2019}' | '-') && after().is_some_and(char::is_alphanumeric);
        let joined = inner && (start.is_some() || (c != '-' && after() == Some('t') && at > 0 && bytes[at - 1] == b' '));
        let accent = start.is_some() && is_accent(c);
        if joined || accent || c.is_alphanumeric() {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            words.push(word(from, at));
        }
        at += c.len_utf8();
    }
    if let Some(from) = start {
        words.push(word(from, text.len()));
    }
    words
}

/// The word without a genitive s.
fn bare<'a>(word: Word<'a>) -> &'a str {
    word.text.strip_suffix("'s").or_else(|| word.text.strip_suffix("\u{2019}s")).unwrap_or(word.text)
}

struct Parser<'a, F> {
    text: &'a str,
    words: &'a [Word<'a>],
    blocked: F,
}

impl<F: Fn(Word<'_>) -> bool> Parser<'_, F> {
    /// The name that begins at word `i`: the next word, start, end, certainty.
    fn name_at(&self, i: usize) -> Option<(usize, usize, usize, Certainty)> {
        let mut i = i;
        let mut titled = false;
        let last = i + MOST_TITLES;
        while i < last && TITLES.contains(self.words.get(i)?.low) && self.titles_a_name(i) {
            titled = true;
            i += 1;
        }
        let first = self.words[i];
        let initial = first.is_initial(&self.text[first.end()..]);
        if titled && !first.is_capital() && self.particles_from(i).is_some() {
            let (next, end) = self.surname(i)?;
            return Some((next, first.at, end, Certainty::Full));
        }
        if !first.is_capital() || (self.blocked)(first) {
            return None;
        }
        let listed = self.given_of(first);
        if (listed.is_none() || first.text.contains('-')) && self.is_no_name(first) {
            return None;
        }
        if listed.is_none() && !initial && !titled && !is_foreign(first.text) && self.begins_a_name(i + 1) {
            return None;
        }
        let (next, end, initials, surnames) = self.rest(i, initial);
        let ended_by_genitive = self.text[..end].ends_with("'s") || self.text[..end].ends_with("\u{2019}s");
        let end = if ended_by_genitive { end - bare_loss(&self.text[..end]) } else { end };
        let certainty = match (listed, initial) {
            (Some(_), false) if surnames > 0 => Certainty::Full,
            (Some(true), false) => Certainty::Starred,
            (Some(false), false) => Certainty::Given,
            (_, true) if surnames == 0 => return None,
            (_, true) if initials > 1 || end - first.at > first.text.len() + 2 + self.words[next - 1].text.len() => {
                Certainty::Full
            }
            _ if titled => Certainty::Full,
            _ if surnames > 0 => Certainty::Pattern,
            _ => Certainty::Word,
        };
        Some((next, first.at, end, certainty))
    }

    /// A given name and something behind it: then an unknown capital before them is another word.
    fn begins_a_name(&self, i: usize) -> bool {
        let (Some(first), Some(second)) = (self.words.get(i), self.words.get(i + 1)) else { return false };
        let close = &self.text[first.end()..second.at] == " " && &self.text[self.words[i - 1].end()..first.at] == " ";
        close && first.is_capital() && self.given_of(*first).is_some() && (second.is_capital() || PARTICLES.contains(second.text))
    }

    /// A title stands right before a capital, an initial, a particle or another title.
    fn titles_a_name(&self, i: usize) -> bool {
        let Some(next) = self.words.get(i + 1) else { return false };
        let gap = &self.text[self.words[i].end()..next.at];
        let title = TITLES.contains(next.low);
        matches!(gap, " " | ". " | ".") && (next.is_capital() || title || self.particles_from(i + 1).is_some())
    }

    fn given_of(&self, word: Word<'_>) -> Option<bool> {
        let name = bare(word);
        let lowered = if word.is_shouted() && name.chars().count() > 2 { Some(titled(name)) } else { None };
        let name = lowered.as_deref().unwrap_or(name);
        given(name).or_else(|| if name.is_ascii() { None } else { given(&unaccented(name)) })
    }

    fn is_no_name(&self, word: Word<'_>) -> bool {
        word.low[..bare(word).len()].split('-').all(|part| NOT_NAMES.contains(part))
            || word.text.chars().count() < 2 && !word.is_initial(&self.text[word.end()..])
    }

    /// Takes further initials, given names, particles and surnames: next word, end, initials, capitalised words.
    fn rest(&self, first: usize, initial: bool) -> (usize, usize, usize, usize) {
        let mut i = first + 1;
        let mut end = self.words[first].end() + usize::from(initial);
        let (mut initials, mut surnames) = (usize::from(initial), 0);
        let shouted = self.words[first].is_shouted();
        while let Some(word) = self.words.get(i).copied() {
            let genitive = bare(self.words[i - 1]).len() < self.words[i - 1].text.len();
            let gap = &self.text[end..word.at];
            let close = gap == " " || (gap.is_empty() && self.text[..end].ends_with('.'));
            let called = gap == " (" && surnames == 0 && initials > 0 && self.text[word.end()..].starts_with(") ");
            if called && word.is_capital() {
                end = word.end() + 1;
                i += 1;
                continue;
            }
            if !close || genitive || surnames + 1 >= MOST_PARTS || initials > MOST_INITIALS || (self.blocked)(word) {
                break;
            }
            if word.is_initial(&self.text[word.end()..]) && surnames == 0 {
                initials += 1;
                end = word.end() + 1;
                i += 1;
            } else if word.is_surname()
                && !PARTICLES.contains(word.text)
                // "Kim Van 40 naar 80": the next sentence, which begins with a preposition
                && (!PARTICLES.contains(word.low) || self.words.get(i + 1).is_some_and(|next| next.is_capital()))
                && !self.is_no_name(word)
                && (shouted || !word.is_shouted())
            {
                surnames += 1;
                end = word.end();
                i += 1;
            } else if let Some((next, stop)) = self.shortened(i, end).or_else(|| self.surname(i)).filter(|_| surnames < 2) {
                surnames += 1;
                end = stop;
                i = next;
            } else {
                break;
            }
        }
        (i, end, initials, surnames)
    }

    /// The index behind a run of particles.
    fn particles_from(&self, i: usize) -> Option<usize> {
        let run = self.words[i..].iter().take(3).take_while(|w| PARTICLES.contains(w.low)).count();
        (run > 0).then_some(i + run)
    }

    /// "v.d. Berg", "v/d Berg", "vd Berg" behind byte `end`: next word and end.
    fn shortened(&self, i: usize, end: usize) -> Option<(usize, usize)> {
        let short = SHORT_PARTICLES.iter().find(|p| self.text[end..].starts_with(**p))?;
        let at = end + short.len();
        let next = (i..self.words.len().min(i + 3)).find(|k| self.words[*k].at == at)?;
        let word = self.words[next];
        let fits = word.is_capital() && !(self.blocked)(word) && !self.is_no_name(word);
        fits.then_some((next + 1, word.end()))
    }

    /// Particles and the capitalised word after them: next word and end.
    fn surname(&self, i: usize) -> Option<(usize, usize)> {
        let last = self.particles_from(i)?;
        let word = *self.words.get(last)?;
        let close = (i..last).all(|k| &self.text[self.words[k].end()..self.words[k + 1].at] == " ");
        let fits = close && word.is_capital() && !(self.blocked)(word) && !self.is_no_name(word);
        fits.then_some((last + 1, word.end()))
    }
}

fn bare_loss(text: &str) -> usize {
    if text.ends_with("'s") { 2 } else { 1 + '\u{2019}'.len_utf8() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Certainty)> {
        find(text, 0, |_| false).into_iter().map(|n| (&text[n.span.range()], n.certainty)).collect()
    }

    #[test]
    fn given_names_are_known_in_lower_case() {
        assert!(is_given_name("sanne") && is_given_name("joost") && !is_given_name("nieuwsbrief") && is_word_too("roos"));
    }

    #[test]
    fn reads_names_as_they_are_built() {
        for (text, name) in [
            ("door Sanne van den Berg en", "Sanne van den Berg"),
            ("drs. Femke de Wit", "Femke de Wit"),
            ("J.P. van 't Hof belt", "J.P. van 't Hof"),
            ("A.J. (Arjan) de Wit", "A.J. (Arjan) de Wit"),
            ("dr. ir. M. Jansen-Bakker", "M. Jansen-Bakker"),
            ("Maria José García leads", "Maria José García"),
            ("met Jan-Willem Smit", "Jan-Willem Smit"),
            ("mevrouw De Vries", "De Vries"),
            ("mr. van Dalen", "van Dalen"),
            ("Fatima el Amrani", "Fatima el Amrani"),
            ("Kim de Boer's plan", "Kim de Boer"),
            ("SANNE BAKKER", "SANNE BAKKER"),
            ("Peter O'Brien", "Peter O'Brien"),
            ("Tineke v.d. Berg", "Tineke v.d. Berg"),
            ("A. v/d Berg", "A. v/d Berg"),
            ("Kim vd Berg belt", "Kim vd Berg"),
            ("Nguyễn Thị Minh", "Nguyễn Thị Minh"),
            ("Bùi Quang Huy", "Bùi Quang Huy"),
            ("Zoe\u{308} Kok", "Zoe\u{308} Kok"),
            ("Ir. P. d'Haene belt", "P. d'Haene"),
            ("Ali al-Rahman Haddad", "Ali al-Rahman Haddad"),
            ("Wietske fan 't Veld", "Wietske fan 't Veld"),
        ] {
            assert_eq!(found(text).first().map(|(n, c)| (*n, *c)), Some((name, Certainty::Full)), "{text}");
        }
    }

    #[test]
    fn tells_how_sure_it_is() {
        for (text, certainty) in [
            ("Joost", Some(Certainty::Given)),
            ("Roos", Some(Certainty::Starred)),
            ("Qwrtz", Some(Certainty::Word)),
            ("Brunhild Qwrtz", Some(Certainty::Full)),
            ("Xeldor Qwrtz", Some(Certainty::Pattern)),
            ("Maandag", None),
            ("plan b", None),
            ("Q3 2026", None),
        ] {
            assert_eq!(found(text).first().map(|(_, c)| *c), certainty, "{text}");
        }
    }

    #[test]
    fn titles_and_initials_without_an_end_are_no_name() {
        for piece in ["dr ", "A. ", "dr. van "] {
            assert_eq!(found(&piece.repeat(70_000)), [], "{piece}");
        }
    }

    #[test]
    fn list_is_sorted() {
        assert!(listed().is_sorted_by(|a, b| a.0 < b.0));
    }

    proptest::proptest! {
        #[test]
        fn spans_are_slices(text in "[A-Za-z .'’\\-éÉ]{0,40}") {
            for name in find(&text, 0, |_| false) {
                proptest::prop_assert!(text.get(name.span.range()).is_some());
            }
        }
    }
}
