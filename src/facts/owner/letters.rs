//! Letters of names: accents, letters of other languages, capitals.

use unicode_normalization::UnicodeNormalization;

/// `Siobhán` → `Siobhan`, `Nguyễn` → `Nguyen`, `Łukasz` → `Lukasz`: lists spell a name with its accents or without.
pub(super) fn unaccented(name: &str) -> String {
    let plain = |c| match c {
        'ł' => 'l',
        'Ł' => 'L',
        'đ' => 'd',
        'Đ' => 'D',
        'ø' => 'o',
        'Ø' => 'O',
        'ı' => 'i',
        other => other,
    };
    name.nfd().filter(|c| !is_accent(*c)).map(plain).collect()
}

/// A mark that combines with the letter before it.
pub(super) fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Letters beyond ASCII that Dutch and English words are written with.
const WRITTEN_HERE: &str = "áàâäéèêëíîïóôöúûüç";

/// Whether a word holds a letter that no Dutch or English word does: only a name can.
pub(super) fn is_foreign(word: &str) -> bool {
    !word.is_ascii()
        && word.nfc().flat_map(char::to_lowercase).any(|c| !c.is_ascii() && c.is_alphabetic() && !WRITTEN_HERE.contains(c))
}

/// `SANNE` → `Sanne`.
pub(super) fn titled(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|c| c.to_uppercase().to_string() + &chars.as_str().to_lowercase()).unwrap_or_default()
}
