//! What counts as a word, everywhere the same.

/// Words of a text: what stands between white space and holds a letter.
pub fn count_words(text: &str) -> u32 {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_signs_are_no_words() {
        assert_eq!(count_words("3 posts – per week, 50% B2B!"), 4);
    }
}
