//! Control words that stand for characters.

/// The character that a control word stands for; a line break is a newline.
pub(super) fn character(word: &str) -> Option<char> {
    Some(match word {
        "line" | "lbr" | "softline" | "page" | "column" => '\n',
        "tab" | "emspace" | "enspace" | "qmspace" => ' ',
        "bullet" => '•',
        "emdash" => '—',
        "endash" => '–',
        "lquote" => '‘',
        "rquote" => '’',
        "ldblquote" => '“',
        "rdblquote" => '”',
        _ => return None,
    })
}
