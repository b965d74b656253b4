//! Bullets and tick boxes that were typed by hand.

/// Tick boxes.
const BOXES: [char; 3] = ['☐', '☑', '☒'];

/// A line that somebody began with a bullet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct Bulleted {
    /// Where the text after the bullet begins.
    pub(in crate::read) start: usize,
    /// A tick box, and whether it is ticked.
    pub(in crate::read) ticked: Option<bool>,
}

/// Looks for a bullet in front of a line of text.
pub(in crate::read) fn find(line: &str) -> Option<Bulleted> {
    let mut chars = line.char_indices().skip_while(|(_, c)| c.is_whitespace());
    let (_, mark) = chars.next()?;
    let (mut start, next) = chars.next()?;
    let ticked = match mark {
        // Characters of the Symbol and Wingdings fonts, and those that nobody begins a sentence with.
        '•' | '·' | '▪' | '■' | '◦' | '●' | '○' | '‣' | '➢' | '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f0fc}' => {
            None
        }
        '☐' | '\u{f0a8}' => Some(false),
        '☑' | '☒' | '\u{f0fe}' => Some(true),
        '-' | '–' | '—' | '*' | 'o' if next.is_whitespace() => None,
        _ => return None,
    };
    if next.is_whitespace() {
        start = chars.find(|(_, c)| !c.is_whitespace())?.0;
    }
    // a box may stand behind the bullet of its list
    let boxed = Some(&line[start..]).filter(|rest| ticked.is_none() && rest.starts_with(BOXES)).and_then(find);
    Some(boxed.map_or(Bulleted { start, ticked }, |inner| Bulleted { start: start + inner.start, ..inner }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_bullets_from_text() {
        let cases = [
            ("• Leads verdubbelen", Some("Leads verdubbelen")),
            ("•Leads", Some("Leads")),
            ("-  Nieuwsbrief per maand", Some("Nieuwsbrief per maand")),
            ("– Open days", Some("Open days")),
            ("\u{f0b7}\tWebsite", Some("Website")),
            ("o  sub", Some("sub")),
            ("  * ster", Some("ster")),
            ("•\t☐ bellen", Some("bellen")),
            ("• • twee", Some("• twee")),
            ("-5% kosten", None),
            ("over ons", None),
            ("O wee", None),
            ("- ", None),
            ("•", None),
            ("", None),
        ];
        for (line, rest) in cases {
            assert_eq!(find(line).map(|b| &line[b.start..]), rest, "{line:?}");
        }
        assert_eq!(find("☐ bellen").and_then(|b| b.ticked), Some(false));
        assert_eq!(find("☒ gebeld").and_then(|b| b.ticked), Some(true));
        assert_eq!(find("- ☒ gebeld").and_then(|b| b.ticked), Some(true));
    }
}
