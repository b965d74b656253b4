//! Looks for any of several short strings at once, within words too.

/// Strings of ASCII in lower case, of two bytes or more, to be found in any case.
#[derive(Debug)]
pub struct Needles {
    list: &'static [&'static str],
    /// The pairs of bytes that they begin with, as a set of hashes.
    pairs: [u64; PAIRS / 64],
}

/// Pairs that are told apart: more than all pairs of letters.
const PAIRS: usize = 1024;

impl Needles {
    /// Strings to look for.
    pub const fn of(list: &'static [&'static str]) -> Needles {
        let mut pairs = [0; PAIRS / 64];
        let mut at = 0;
        while at < list.len() {
            let bytes = list[at].as_bytes();
            let pair = pair(bytes[0], bytes[1]);
            pairs[pair / 64] |= 1 << (pair % 64);
            at += 1;
        }
        Needles { list, pairs }
    }

    /// Whether one of them stands in a text.
    pub fn stand_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let starts = |at: usize, first: u8, second: u8| {
            let alike =
                self.list.iter().map(|needle| needle.as_bytes()).filter(|needle| needle[0] == first && needle[1] == second);
            let same = |needle: &[u8]| bytes.get(at..at + needle.len()).is_some_and(|found| found.eq_ignore_ascii_case(needle));
            alike.into_iter().any(same)
        };
        bytes.windows(2).enumerate().any(|(at, two)| {
            let (first, second) = (two[0].to_ascii_lowercase(), two[1].to_ascii_lowercase());
            let pair = pair(first, second);
            self.pairs[pair / 64] & 1 << (pair % 64) != 0 && starts(at, first, second)
        })
    }
}

/// A number for two bytes.
const fn pair(first: u8, second: u8) -> usize {
    ((first & 0x1f) as usize) << 5 | (second & 0x1f) as usize
}

#[cfg(test)]
mod tests {
    use super::Needles;

    #[test]
    fn finds_within_words_and_in_any_case() {
        static NUMBERS: Needles = Needles::of(&["twee", "drie", "ten", "two"]);
        for (text, found) in [
            ("TWEEDE plan", true),
            ("wij drieën", true),
            ("t", false),
            ("", false),
            ("tw", false),
            ("één ton", false),
            ("kosten", true),
        ] {
            assert_eq!(NUMBERS.stand_in(text), found, "{text}");
        }
    }
}
