//! What stands before a list item: bullets, boxes, numbers.

use super::sheet::UNKNOWN;

/// A mark before a list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// A sign.
    Bullet,
    /// A box, ticked or not.
    Box(bool),
    /// A number or letter, as printed.
    Number(String),
}

/// The letter o, a dash and the like are bullets only where a gap of this many em follows: Word's tab is wider, a
/// stretched space seldom is.
const TAB: f32 = 0.4;

/// Reads the first word of a line as a mark; `gap` is the distance in em to the next word.
pub(super) fn marker(word: &str, gap: f32) -> Option<Marker> {
    let mut chars = word.chars();
    let (first, rest) = (chars.next()?, chars.as_str());
    if rest.is_empty() {
        return match first {
            '☐' | '□' | '❏' | '❑' | '\u{f0a8}' | '\u{f071}' => Some(Marker::Box(false)),
            '☑' | '☒' | '✅' | '\u{f0fe}' | '\u{f052}' => Some(Marker::Box(true)),
            '•' | '●' | '○' | '◦' | '▪' | '■' | '▫' | '◆' | '◇' | '‣' | '⁃' | '►' | '▶' | '▸' | '➢' | '➤' | '➔' | '✓' | '✔'
            | '❖' | '∙' | '·' | '⚫' | '–' | '-' | '−' | UNKNOWN => Some(Marker::Bullet),
            '\u{f020}'..='\u{f0ff}' => Some(Marker::Bullet),
            'o' | '*' | '—' | '§' | '>' if gap >= TAB => Some(Marker::Bullet),
            _ => None,
        };
    }
    number(word).map(|n| Marker::Number(n.to_owned()))
}

/// `1.`, `12)`, `(3)`, `a.`, `iv)`: an outline number and nothing else.
fn number(word: &str) -> Option<&str> {
    let inner = word.strip_suffix(['.', ')'])?;
    let inner = inner.strip_prefix('(').unwrap_or(inner);
    let digits = (1..=2).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_digit());
    let letter = inner.len() == 1 && inner.bytes().all(|b| b.is_ascii_lowercase());
    let roman = (1..=4).contains(&inner.len()) && inner.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    (digits || letter || roman).then_some(word)
}

/// Whether a word is the number of a heading: `2.1`, `2.1.3`, `3.`, `IV.`.
pub(super) fn is_heading_number(word: &str) -> bool {
    let inner = word.strip_suffix(['.', ')']).unwrap_or(word);
    let parts: Vec<&str> = inner.split('.').collect();
    let numbers = parts.iter().all(|p| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()));
    let roman = inner.len() <= 4 && word.ends_with('.') && inner.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    !inner.is_empty() && (numbers && (parts.len() > 1 || word.len() > inner.len()) || roman)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_boxes_and_numbers_are_marks() {
        for word in ["•", "\u{f0b7}", "\u{f0a7}", "▪", "–", "-"] {
            assert_eq!(marker(word, 0.25), Some(Marker::Bullet), "{word}");
        }
        assert_eq!(marker("☐", 0.25), Some(Marker::Box(false)));
        assert_eq!(marker("☑", 0.25), Some(Marker::Box(true)));
        for word in ["1.", "12)", "(3)", "a.", "iv)"] {
            assert_eq!(marker(word, 0.25), Some(Marker::Number(word.to_owned())));
        }
        for word in ["2026.", "2.1", "e.d.", "Ja.", "10", "A", "(b2b)"] {
            assert_eq!(marker(word, 0.25), None, "{word}");
        }
    }

    #[test]
    fn the_letter_o_needs_a_tab_after_it() {
        assert_eq!(marker("o", 1.2), Some(Marker::Bullet));
        assert_eq!(marker("o", 0.25), None);
    }

    #[test]
    fn heading_numbers_have_a_dot() {
        for word in ["2.1", "3.", "4.2.1", "IV."] {
            assert!(is_heading_number(word), "{word}");
        }
        for word in ["2026", "10", "1.000", "Q1."] {
            assert!(!is_heading_number(word), "{word}");
        }
    }
}
