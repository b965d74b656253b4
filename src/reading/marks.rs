//! Which signs stand in a sentence, seen in one pass over it.

/// What of signs and digits a sentence holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    kinds: u16,
    /// How many quotation marks stand in it.
    pub(super) quotes: usize,
}

/// A kind of sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A digit of ASCII.
    Digit,
    /// A picture; ticks, crosses and arrows mark a list, they do not decorate a text.
    Emoji,
    /// A box to tick, or one that is ticked.
    Tick,
    /// A currency.
    Money,
    /// A sign that sets a limit.
    Limit,
    /// An arrow.
    Arrow,
    /// An exclamation mark.
    Exclamation,
    /// A per cent sign.
    Percent,
    /// A number sign.
    Hash,
    /// A bar or a bracket, which cells and boxes are written with.
    Frame,
}

impl Marks {
    /// Looks through a text.
    pub(super) fn of(text: &str) -> Marks {
        let mut marks = Marks::default();
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b' ' | 0x80..=0xbf => {}
                0xc0.. => text[at..].chars().next().into_iter().for_each(|c| marks.note(c)),
                byte => marks.note(char::from(byte)),
            }
        }
        marks
    }

    fn note(&mut self, c: char) {
        let kind = match c {
            '0'..='9' => Mark::Digit,
            '"' | '“' | '”' | '„' | '«' => {
                self.quotes += 1;
                return;
            }
            '☐' | '☑' => {
                self.add(Mark::Tick);
                Mark::Emoji
            }
            '✅' => Mark::Tick,
            '€' | '$' | '£' => Mark::Money,
            '≥' | '≤' | '>' | '<' | '+' | '~' => Mark::Limit,
            '→' | '➔' | '⇒' => Mark::Arrow,
            '!' => Mark::Exclamation,
            '%' => Mark::Percent,
            '#' => Mark::Hash,
            '|' | '[' => Mark::Frame,
            c if is_emoji(c) => Mark::Emoji,
            _ => return,
        };
        self.add(kind);
    }

    fn add(&mut self, kind: Mark) {
        self.kinds |= 1 << kind as u16;
    }

    /// Whether a sign of a kind stands in the text.
    pub(super) fn has(self, kind: Mark) -> bool {
        self.kinds & 1 << kind as u16 != 0
    }
}

fn is_emoji(c: char) -> bool {
    matches!(c as u32, 0x1F300..=0x1FAFF | 0x2600..=0x2704 | 0x2706..=0x2712 | 0x2728..=0x2749 | 0x2B50)
}

#[cfg(test)]
mod tests {
    use super::{Mark, Marks};

    #[test]
    fn sees_each_kind_and_no_other() {
        for (text, kinds) in [
            ("Één plan – zonder meer", &[][..]),
            ("40 leads", &[Mark::Digit]),
            ("€ omzet +", &[Mark::Money, Mark::Limit]),
            ("☐ post", &[Mark::Tick, Mark::Emoji]),
            ("✅ klaar", &[Mark::Tick]),
            ("🎉 #live!", &[Mark::Emoji, Mark::Hash, Mark::Exclamation]),
            ("meer → %", &[Mark::Arrow, Mark::Percent]),
            ("a | b", &[Mark::Frame]),
        ] {
            let marks = Marks::of(text);
            for kind in [
                Mark::Digit,
                Mark::Emoji,
                Mark::Tick,
                Mark::Money,
                Mark::Limit,
                Mark::Arrow,
                Mark::Exclamation,
                Mark::Percent,
                Mark::Hash,
                Mark::Frame,
            ] {
                assert_eq!(marks.has(kind), kinds.contains(&kind), "{kind:?} in {text}");
            }
        }
        assert_eq!(Marks::of("“Koop nu”, «zegt» zij").quotes, 3);
    }
}
