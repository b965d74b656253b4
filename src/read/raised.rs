//! Raised digits: the number of a note, or what squares a unit. Read as plain digits they would change the number before them.

use std::borrow::Cow;

/// Letters of a word that is no unit.
const LONG: usize = 4;
/// Bytes before raised text that are looked at.
const NEAR: usize = 24;

/// What is read of raised text behind some other text. The mark of a note is none of it: digits behind a number, a sentence, or a word too
/// long for a unit. Other digits stay raised: "m²", "10³".
pub(super) fn read<'t>(raised: &'t str, before: &str) -> Option<Cow<'t, str>> {
    let mark = raised.trim_matches(['[', ']', '(', ')', ' ']);
    if !(1..=3).contains(&mark.len()) || !mark.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Cow::Borrowed(raised));
    }
    let near = end(before);
    let letters = near.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let figures = &near[near.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')).len()..];
    let power = figures == "10" && mark.len() == 1;
    let behind = letters >= LONG || near.ends_with(['.', ',', ';', ':', '!', '?', ')', '"', '”', '’', '%', '€']);
    if behind || (!figures.is_empty() && !power) { None } else { Some(Cow::Owned(mark.chars().map(raise).collect())) }
}

/// As much of a text's end as raised digits are judged by.
pub(super) fn end(before: &str) -> &str {
    &before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..]
}

fn raise(digit: char) -> char {
    match digit {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn the_number_of_a_note_is_left_out_and_a_power_stays() {
        for (before, raised, expected) in [
            ("van 40", "1", None),
            ("€ 8.000", "12", None),
            ("40%", "1", None),
            ("meer bezoekers", "2", None),
            ("meer bezoekers.", "[3]", None),
            ("op 400 m", "2", Some("²")),
            ("10", "3", Some("³")),
            ("in 210", "3", None),
            ("", "1", Some("¹")),
            ("the 4", "th", Some("th")),
            ("Regie", "®", Some("®")),
        ] {
            assert_eq!(read(raised, before).as_deref(), expected, "{before}^{raised}");
        }
    }
}
