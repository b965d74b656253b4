//! What counts as a word, everywhere the same.

/// Words of a text: what stands between white space and holds a letter.
pub fn count_words(text: &str) -> u32 {
    count_with(text, char::is_alphabetic) as u32
}

/// What stands between white space and holds a character of a kind.
pub fn count_with(text: &str, holds: impl Fn(char) -> bool) -> usize {
    runs(text, |c| !c.is_whitespace()).filter(|word| word.contains(&holds)).count()
}

/// The longest runs of characters of a kind, in order; none of them is empty.
pub fn runs(text: &str, is_of: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    // one character after the other, without the cost of decoding what is ASCII
    let step = move |at: usize| {
        let c = match *bytes.get(at)? {
            byte if byte.is_ascii() => char::from(byte),
            _ => text[at..].chars().next()?,
        };
        Some((is_of(c), at + c.len_utf8()))
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = loop {
            match step(at)? {
                (true, next) => break std::mem::replace(&mut at, next),
                (false, next) => at = next,
            }
        };
        while let Some((true, next)) = step(at) {
            at = next;
        }
        Some(&text[start..at])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_what_a_split_leaves() {
        for text in ["", " ", "één plan", " – drie\u{a0}KPI's: 40%, é", "a", "--"] {
            let split: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
            assert_eq!(runs(text, char::is_alphanumeric).collect::<Vec<_>>(), split, "{text}");
        }
    }

    #[test]
    fn numbers_and_signs_are_no_words() {
        assert_eq!(count_words("3 posts – per week, 50% B2B!"), 4);
    }
}
