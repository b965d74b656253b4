//! The words of a text as names are told by them: letters without case and accents, what stands before and behind a name.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::ordinary::is_channel;
use crate::facts::owner::is_given_name;

/// What stands between a first name and a surname.
pub(super) const PARTICLES: [&str; 25] = [
    "van", "de", "den", "der", "het", "ter", "ten", "te", "t", "op", "in", "la", "le", "du", "von", "zu", "di", "da", "del",
    "el", "al", "bin", "of", "s", "d",
];

/// First and last byte of each word.
pub(super) fn spots(text: &str) -> Vec<(usize, usize)> {
    let mut spots = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() || (start.is_some() && (is_combining_mark(c) || is_ignorable(c))) {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            spots.push((from, at));
        }
    }
    spots.extend(start.map(|from| (from, text.len())));
    spots
}

/// The words of a name, each [`plain`].
pub(super) fn words(name: &str) -> Vec<String> {
    spots(name).into_iter().map(|(start, end)| plain(&name[start..end])).collect()
}

/// Whether nothing shows of a character: blanks of no width, marks of direction, soft hyphens, variants of a sign.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{e0000}'..='\u{e0fff}')
}

/// A word in the letters that it shows: wide and narrow ones as any other, without what does not show.
pub(super) fn shown(word: &str) -> String {
    word.nfkc().filter(|c| !is_ignorable(*c)).collect()
}

/// A word in lower case without accents: "Sánne" and "SANNE" are written "sanne", in whatever width.
pub(super) fn plain(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let letters = word.nfkd().filter(|c| !is_combining_mark(*c) && !is_ignorable(*c)).flat_map(char::to_lowercase);
    letters
        .map(|c| match c {
            'ø' => 'o',
            'ł' => 'l',
            'đ' => 'd',
            'ı' => 'i',
            other => other,
        })
        .collect()
}

/// Where somebody begins who is known by the last of some words: a given name or initials stand right before it, "Sanne van den Berg",
/// "S.M. van den Berg".
pub(super) fn before(text: &str, spots: &[(usize, usize)]) -> usize {
    let last = spots.len() - 1;
    let word = |n: usize| &text[spots[n].0..spots[n].1];
    let gap = |n: usize| &text[spots[n].1..spots[n + 1].0];
    let given = |n: usize| gap(n) == " " && word(n).starts_with(char::is_uppercase) && is_given_name(&plain(word(n)));
    if last > 0 && given(last - 1) {
        return last - 1;
    }
    let initial = |n: usize| word(n).chars().count() == 1 && word(n).starts_with(char::is_uppercase);
    let mut first = last;
    while first > 0 && initial(first - 1) && matches!(gap(first - 1), "." | ". ") {
        first -= 1;
    }
    first
}

/// How many words of a surname stand right behind the first of some words: "van den Berg" behind "Sanne", "Bakker" behind it.
pub(super) fn surname_behind(text: &str, spots: &[(usize, usize)]) -> usize {
    let joined = |n: &usize| &text[spots[*n - 1].1..spots[*n].0] == " ";
    let word = |n: usize| &text[spots[n].0..spots[n].1];
    let particles = (1..spots.len()).take_while(|n| joined(n) && PARTICLES.contains(&plain(word(*n)).as_str())).count();
    let next = particles + 1;
    if next >= spots.len() || !joined(&next) || !word(next).starts_with(char::is_uppercase) {
        return 0;
    }
    let second = plain(word(1));
    if particles == 0 {
        let given = is_given_name(&plain(word(0)));
        return usize::from(given && is_surname(word(next), word(0)) && !is_channel(&second));
    }
    // "Sanne in Utrecht", "Kim op Facebook": no surname
    let placed = matches!(second.as_str(), "in" | "op" | "of" | "la" | "le");
    if placed { 0 } else { next }
}

/// Whether a word has the shape of a surname: a capital and letters in lower case, or all capitals as the first name has them.
fn is_surname(word: &str, first: &str) -> bool {
    let (word, first) = (&shown(word), &shown(first));
    let capitals = |w: &str| w.chars().count() > 2 && w.chars().all(char::is_uppercase);
    let rest = word.chars().skip(1);
    word.chars().count() > 2 && (rest.clone().all(char::is_lowercase) || (capitals(first) && capitals(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_make_no_other_name() {
        for (written, expected) in [
            ("Sánne", "sanne"),
            ("SANNE", "sanne"),
            ("Ｓａｎｎｅ", "sanne"),
            ("S\u{200b}anne", "sanne"),
            ("San\u{ad}ne\u{feff}", "sanne"),
            ("Sa\u{301}nne", "sanne"),
            ("Öztürk", "ozturk"),
            ("Søren", "soren"),
        ] {
            assert_eq!(words(written), [expected], "{written}");
        }
    }

    #[test]
    fn a_surname_stands_right_behind_a_given_name() {
        for (text, count) in [
            ("Sanne van den Berg belt", 3),
            ("SANNE VAN DEN BERG", 3),
            ("Sanne Bakker belt", 1),
            ("Sanne Bak\u{200b}ker belt", 1),
            ("Sanne belt", 0),
            ("Sanne Instagram", 0),
            ("Sanne LinkedIn", 0),
            ("Sanne in Utrecht", 0),
            ("Sanne, Bakker", 0),
            ("Sanne SEO", 0),
        ] {
            assert_eq!(surname_behind(text, &spots(text)), count, "{text}");
        }
    }
}
