//! What others wrote in a mail: the mail that is answered, and the signature below one's own.

use std::borrow::Cow;

/// What stands above the mail that is answered, in lower case.
const ORIGINAL: [&str; 3] = ["original message", "oorspronkelijk bericht", "origineel bericht"];
/// Bytes of the longest line that says who wrote what follows.
const ATTRIBUTION: usize = 300;
/// Lines of the longest signature; more below two dashes is text.
const SIGNATURE: usize = 12;

/// Which blocks others wrote, by the text of each and whether it is quoted by its markup. In a mail that holds nothing else, and in
/// one that forwards more than it says, they are what the mail is about.
pub(super) fn quoted(blocks: &[(&str, bool)], forwarded: bool) -> Vec<bool> {
    let mut quoted: Vec<bool> = blocks.iter().map(|(text, quoted)| *quoted || text.starts_with('>')).collect();
    let mut at = 0;
    while at < blocks.len() && !forwarded {
        let opens = begins_header(blocks[at].0);
        if opens || is_attribution(blocks[at].0) {
            quoted[at] = true;
            // what is marked line by line ends by itself: answers stand between
            if opens || !quoted.get(at + 1).is_some_and(|next| *next) {
                quoted[at..].fill(true);
                break;
            }
        }
        at += 1;
    }
    let words = |of: bool| -> usize {
        let those = blocks.iter().zip(&quoted).filter(|(_, quoted)| **quoted == of);
        those.map(|((text, _), _)| text.split_whitespace().count()).sum()
    };
    let own = words(false);
    if own == 0 || forwarded && own < words(true) {
        quoted.fill(false);
    }
    quoted
}

/// `-----Original Message-----`, or the header of the mail that is answered, repeated.
fn begins_header(text: &str) -> bool {
    let lower = text.to_lowercase();
    let bare = lower.lines().next().unwrap_or_default().trim_matches(|c: char| c == '-' || c == '_' || c.is_whitespace());
    if text.starts_with('-') && ORIGINAL.contains(&bare) {
        return true;
    }
    let has = |names: [&str; 2]| names.iter().any(|name| lower.contains(name));
    (lower.starts_with("van:") && has(["verzonden:", "datum:"]) && has(["aan:", "onderwerp:"]))
        || (lower.starts_with("from:") && has(["sent:", "date:"]) && has(["to:", "subject:"]))
}

/// "Op maandag 3 februari schreef Kim:", "On Tue, Feb 3, 2026 Kim <kim@example.org> wrote:".
fn is_attribution(text: &str) -> bool {
    if text.len() > ATTRIBUTION || !text.ends_with(':') {
        return false;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let writes = words.iter().any(|word| matches!(*word, "schreef" | "wrote" | "geschreven"));
    let dated = matches!(words.first(), Some(&"op" | &"on")) && words.iter().any(|word| is_day(word) || is_time(word));
    writes && (dated || lower.contains('@'))
}

fn is_day(word: &str) -> bool {
    let day = ["ma", "di", "wo", "do", "vr", "za", "zo", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    word.ends_with("dag") && word.len() > 5 || word.ends_with("day") || day.contains(&word)
}

fn is_time(word: &str) -> bool {
    word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit())
}

/// The text with the signature below `-- ` set as quoted, so that it is not taken for what the mail says.
pub(super) fn quote_signature(text: &str) -> Cow<'_, str> {
    let mut lines = text.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some((*at - line.len(), line))
    });
    let Some((start, mark)) = lines.find(|(_, line)| line.trim_end_matches(['\n', '\r', ' ']) == "--") else {
        return text.into();
    };
    let below = &text[start + mark.len()..];
    let is_history = |line: &str| line.starts_with('>') || is_attribution(line.trim()) || line.starts_with("-----");
    let own = below.split_inclusive('\n').take_while(|line| !is_history(line));
    let signature: Vec<&str> = own.collect();
    if signature.iter().filter(|line| !line.trim().is_empty()).count() > SIGNATURE {
        return text.into();
    }
    let rest = &below[signature.iter().map(|line| line.len()).sum::<usize>()..];
    let mut out = text[..start + mark.len()].to_owned();
    for line in signature {
        if !line.trim().is_empty() {
            out.push_str("> ");
        }
        out.push_str(line);
    }
    out.push_str(rest);
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(blocks: &[&str], forwarded: bool) -> String {
        let blocks: Vec<(&str, bool)> =
            blocks.iter().map(|text| (text.trim_start_matches("> "), text.starts_with("> "))).collect();
        quoted(&blocks, forwarded).iter().map(|quoted| if *quoted { '>' } else { '.' }).collect()
    }

    #[test]
    fn the_words_of_others_are_theirs() {
        let cases: &[(&[&str], &str)] = &[
            (&["Akkoord.", "Op maandag schreef Bas:", "> Meer posts.", "Nee, minder."], ".>>."),
            (&["Akkoord.", "On Tue, 3 Feb 2026 at 10:00, Bas <bas@example.org> wrote:", "More posts.", "And mails."], ".>>>"),
            (&["Akkoord.", "Bas Smit <bas@voorbeeld.nl> schreef op 3 februari:", "> Posts."], ".>>"),
            (&["Akkoord.", "-----Oorspronkelijk bericht-----", "Van: Bas", "Posts."], ".>>>"),
            (&["Akkoord.", "Van: Bas\nVerzonden: maandag\nAan: Kim\nOnderwerp: plan", "Posts."], ".>>"),
            (&["Wat wij vorig jaar schreven, staat hier:", "Meer leads."], ".."),
            (&["On the wall we wrote:", "More leads."], ".."),
            (&["Op maandag bellen wij:", "klanten"], ".."),
        ];
        for (blocks, expected) in cases {
            assert_eq!(marks(blocks, false), *expected, "{blocks:?}");
        }
    }

    #[test]
    fn what_a_mail_is_about_is_its_own() {
        assert_eq!(marks(&["Op maandag schreef Bas:", "> Het plan."], false), "..");
        assert_eq!(marks(&["> Het hele plan."], false), ".");
        assert_eq!(marks(&["Ter info.", "> Het hele plan voor 2026."], true), "..");
        assert_eq!(marks(&["Een lang antwoord op wat er stond.", "> Kort."], true), ".>");
    }

    #[test]
    fn a_signature_is_quoted() {
        assert_eq!(quote_signature("Doel.\n-- \nKim\n\nMarketeer\n"), "Doel.\n-- \n> Kim\n\n> Marketeer\n");
        assert_eq!(quote_signature("Doel.\r\n--\r\nKim\r\n> Oud\r\n"), "Doel.\r\n--\r\n> Kim\r\n> Oud\r\n");
        let long = format!("Doel.\n--\n{}", "Tekst.\n".repeat(SIGNATURE + 1));
        assert_eq!(quote_signature(&long), long);
        assert_eq!(quote_signature("Doel -- nu.\n"), "Doel -- nu.\n");
    }
}
