//! What somebody probably meant to write.

/// Edits of a word beyond which a likeness is chance.
const MOST_EDITS: usize = 2;

/// The known word that is nearest to `word`, if one is near; of equals the first.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let measured = known.map(|k| (strsim::osa_distance(word, k), k));
    measured.filter(|(edits, k)| *edits <= MOST_EDITS && *edits * 3 <= k.chars().count()).min().map(|(_, k)| k)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn only_what_is_near() {
        let known = ["doel", "doelstelling", "strategie"];
        assert_eq!(nearest("doelsteling", known.into_iter()), Some("doelstelling"));
        assert_eq!(nearest("startegie", known.into_iter()), Some("strategie"));
        assert_eq!(nearest("campagne", known.into_iter()), None);
        assert_eq!(nearest("dal", known.into_iter()), None);
    }
}
