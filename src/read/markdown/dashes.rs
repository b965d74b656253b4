//! Dashes as Markdown writes them without one: two or three hyphens, as programs put them when they turn a document into Markdown.

/// The pieces of a text, each with its offset, two and three hyphens as the dash that they stand for. Those before an option of a
/// command, and longer rows, stay what they are.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let start = at;
        if let Some((dash, length)) = dash(text, at) {
            at += length;
            return Some((dash, start));
        }
        let hyphens = rest.len() - rest.trim_start_matches('-').len();
        at += hyphens + rest[hyphens..].find("--").unwrap_or(rest.len() - hyphens);
        Some((&text[start..at], start))
    })
}

/// The dash that hyphens from a place on stand for, and how many they are.
fn dash(text: &str, at: usize) -> Option<(&'static str, usize)> {
    let (before, rest) = text.split_at(at);
    let after = rest.trim_start_matches('-');
    let dash = match rest.len() - after.len() {
        2 => "–",
        3 => "—",
        _ => return None,
    };
    let option = before.chars().next_back().is_none_or(|c| !c.is_alphanumeric()) && after.starts_with(char::is_alphanumeric);
    (!option && !after.is_empty()).then_some((dash, rest.len() - after.len()))
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn hyphens_become_dashes_where_they_stand_for_one() {
        for (text, expected) in [
            ("Beurs --- Kim, 1 maart", "Beurs — Kim, 1 maart"),
            ("visie 2026--2030", "visie 2026–2030"),
            ("groei -- en rust", "groei – en rust"),
            ("draai het met --format json", "draai het met --format json"),
            ("een ---- lijn", "een ---- lijn"),
            ("einde --", "einde --"),
            ("é--è -x- --", "é–è -x- --"),
            ("---", "---"),
            ("", ""),
        ] {
            assert_eq!(pieces(text).map(|(piece, _)| piece).collect::<String>(), expected);
            let kept = pieces(text).filter(|(piece, _)| !matches!(*piece, "–" | "—"));
            kept.for_each(|(piece, at)| assert!(text[at..].starts_with(piece), "{text}: {piece} at {at}"));
        }
    }
}
