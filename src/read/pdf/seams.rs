//! Whether two strings of letters are two words or the halves of one, by the letters at the seam between them.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Weights of what stands at a seam, in tenths of log-odds, two words above zero: see `data/README.md`.
const TABLE: &str = include_str!("data/seams.txt");
/// The weight of any seam.
const ANY: &str = "*";
/// Letters on one side that are looked at.
const REACH: usize = 4;
/// A first word of so many letters is looked at as a whole.
const SHORT: usize = 5;

static WEIGHTS: LazyLock<HashMap<&'static str, i32>> = LazyLock::new(|| {
    let mut weights = HashMap::new();
    for line in TABLE.lines() {
        let mut shapes = line.split(' ');
        let weight = shapes.next().and_then(|w| w.parse().ok()).unwrap_or(0);
        weights.extend(shapes.map(|shape| (shape, weight)));
    }
    weights
});

/// The log-odds that two Dutch or English words stand here, against one that was broken between them.
pub(super) fn apart(left: &str, right: &str) -> f32 {
    let (mut left, right) = (symbols(left.chars().rev()), symbols(right.chars()));
    left.reverse();
    let last = |n: usize| left.get(left.len().saturating_sub(n)..).unwrap_or_default().iter().collect::<String>();
    let first = |n: usize| right.iter().take(n).collect::<String>();
    // a word that is looked at as a whole ends in the edge
    let whole = |n: usize| if right.len() <= n { "_" } else { "" };
    let mut shapes: Vec<String> = vec![ANY.to_owned()];
    shapes.extend([2, 3, REACH].map(|n| format!("{}_", last(n))));
    shapes.push(format!("_{}{}", first(2), whole(2)));
    shapes.extend([3, REACH].iter().filter(|n| right.len() >= **n).map(|n| format!("_{}{}", first(*n), whole(*n))));
    shapes.extend([(1, 1), (2, 1), (1, 2), (2, 2)].map(|(a, b)| format!("{}|{}", last(a), first(b))));
    if left.len() <= SHORT {
        shapes.push(format!("_{}|", last(SHORT)));
    }
    let tenths: i32 = shapes.iter().filter_map(|shape| WEIGHTS.get(shape.as_str())).sum();
    tenths as f32 / 10.0
}

/// The letters next to a seam, and one more: small, those outside a to z as one sign. Signs around a word do not count.
fn symbols(letters: impl Iterator<Item = char>) -> Vec<char> {
    let word = letters.skip_while(|c| !c.is_alphanumeric()).take_while(|c| !matches!(c, '.' | ',' | ';' | ':' | ')' | '?' | '!'));
    let small = word.flat_map(char::to_lowercase).map(|c| if c.is_ascii_lowercase() { c } else { '~' });
    small.take(SHORT + 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_apart_and_halves_do_not() {
        for (left, right) in [
            ("Nieuwsbrief", "versturen"),
            ("Folder", "verspreiden"),
            ("bezoekers", "die"),
            ("Inwoners", "voor"),
            ("Monthly", "costs,"),
        ] {
            assert!(apart(left, right) > 1.5, "{left} {right}: {}", apart(left, right));
        }
        for (left, right) in [
            ("Landingspa", "gina"),
            ("Enquêteresul", "taten"),
            ("Streefwaar", "de"),
            ("Recommenda", "tions"),
            ("leasefietsrij", "ders"),
        ] {
            assert!(apart(left, right) < -0.5, "{left}{right}: {}", apart(left, right));
        }
    }

    #[test]
    fn anything_may_stand_at_a_seam() {
        for (left, right) in [("", ""), ("…", "€"), ("É", "ß"), ("12", "%"), ("a", "b")] {
            assert!(apart(left, right).is_finite());
        }
    }

    #[test]
    fn the_table_is_read_whole() {
        let shapes: usize = TABLE.lines().map(|line| line.split(' ').count() - 1).sum();
        assert_eq!(WEIGHTS.len(), shapes);
        assert!(WEIGHTS.contains_key(ANY) && WEIGHTS.values().all(|w| (-60..=60).contains(w)));
    }
}
