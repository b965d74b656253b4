//! Addresses: e-mail, web, handles, telephone and bank account numbers. Each gets a number when a run first meets it.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::Change;
use crate::text::Lang;

/// A kind of address: its token in Dutch and English, and what it looks like; the first group is the address. Of a hit so many bytes are one.
struct Kind {
    token: [&'static str; 2],
    shape: Regex,
    part: fn(&str) -> Option<usize>,
}

/// Shapes of telephone numbers, as Dutch, Belgian, British, German and American ones are written. Written out, so that no row of dates or
/// amounts is one.
const TELEPHONE: &str = r"(?x)(?: ^ | [^\w.,+-] ) (
    (?: \+ | 00 ) [1-9] \d{0,2} [\s./-]{0,3} (?: \(\d{1,4}\) [\s./-]{0,3} )? \d (?: (?: [\s./‐‑–-] | \s[–/-]\s )? \d ){6,11}
  | 06 [\s./‐‑–-]{0,3} (?:
        \d{8} | \d{2} (?: [\s.‐‑–-] \d{2} ){3} | \d{4} [\s.‐‑–-] \d{4} | \d{3} [\s.‐‑–-] \d{3} [\s.‐‑–-] \d{2}
      | \d{3} [\s.‐‑–-] \d{2} [\s.‐‑–-] \d{3} | \d [\s.‐‑–-] \d{3} [\s.‐‑–-] \d{2} [\s.‐‑–-] \d{2} )
  | 0[1-9]\d [\s./‐‑–-]{0,3} (?:
        \d{7,8} | \d{3} [\s.‐‑–-] \d{4} | \d{3} [\s.‐‑–-] \d{2} [\s.‐‑–-] \d{2} | \d{2} [\s.‐‑–-] \d{2} [\s.‐‑–-] \d{3}
      | \d{4} [\s.‐‑–-] \d{4} )
  | 0[1-9]\d [\s./‐‑–-]{1,3} (?: \d{6} | \d{2} [\s.‐‑–-] \d{2} [\s.‐‑–-] \d{2} )
  | 0[1-9]\d{2} [\s./‐‑–-]{0,3} (?:
        \d{6,8} | \d{2} [\s.‐‑–-] \d{2} [\s.‐‑–-] \d{2} | \d{3} [\s.‐‑–-] \d{2} [\s.‐‑–-] \d{2} | \d{3} [\s.‐‑–-] \d{3,4}
      | \d{4} [\s.‐‑–-] \d{3,4} )
  | 0[2349] [\s./‐‑–-]{1,3} (?: \d{7} | \d{3} [\s.‐‑–-] \d{2} [\s.‐‑–-] \d{2} | \d{3} [\s.‐‑–-] \d{4} )
  | 0[1-9]\d{3} [\s./‐‑–-]{1,3} (?: \d{5,8} | \d{3} [\s.‐‑–-] \d{3} )
  | 0[89]00 [\s.‐‑–-]{1,3} \d{4}
  | \(0\d{2,4}\) [\s./‐‑–-]{0,3} (?: \d{6,8} | \d{2,4} (?: [\s.‐‑–-] \d{2,4} ){1,3} )
  | \(0[2349]\) [\s./‐‑–-]{0,3} \d{3} [\s.‐‑–-] \d{2} [\s.‐‑–-] \d{2}
  | (?: 1 [\s.-] )? \(\d{3}\) \s? \d{3} [\s.‐‑–-] \d{4}
  | (?: 1 [.-] )? \d{3} (?: - \d{3} - | \. \d{3} \. | ‑ \d{3} ‑ ) \d{4}
)";

/// What an account number of a bank looks like; its checksum decides.
const IBAN: &str = r"(?xi) \b ( [A-Z]{2} \d{2} (?: [\s.-]? [A-Z\d]{4} ){2,7} (?: [\s.-]? [A-Z\d]{1,3} \b )? )";
/// Letters and digits of an account number: 15 in Norway, 34 as the standard allows.
const IBAN_LETTERS: std::ops::RangeInclusive<usize> = 15..=34;

/// A page without a scheme: "bakkerij.nl", "linkedin.com/in/naam". Endings that are words or abbreviations too need a path.
const PAGE: &str = r"(?xi) \b (
    [a-z0-9] [a-z0-9-]* (?: \. [a-z0-9-]+ )* \. (?: nl|be|com|eu|org|net|io|de|co\.uk|uk ) \b (?: / [\w./~%@?=&+-]* [\w/] )?
  | [a-z0-9] [a-z0-9-]* (?: \. [a-z0-9-]+ )* \. (?: app|be|bio|co|ee|gd|gg|info|ly|me|online|shop|social|to|tv ) / [\w./~%@?=&+-]* [\w/]
)";

/// An address spelled out, so that no machine finds it: "sanne [at] bureau . nl", "sanne at bureau dot nl".
const SPELLED: &str = r"(?xi) (
    [\w.+%-]* \w \s? [\[({<] \s? (?: at | apenstaartje | @ ) \s? [\])}>] \s? [\w-]+
      (?: \s? (?: [\[({<] \s? (?: dot | punt | \. ) \s? [\])}>] | \. | \b (?: dot | punt ) \b ) \s? [\w-]+ ){0,4}
  | [\w.+%-]* \w \s (?: at | apenstaartje ) \s [\w-]+ (?: \s (?: dot | punt ) \s [\w-]+ ){1,4}
  | [\w.+%-]* \w (?: \s @ \s? | @ \s ) [\w-]+ (?: \s? \. \s? [\w-]+ ){0,3} \s? \. \s? (?: nl|be|com|eu|org|net|io|de|uk ) \b
  | [\w.+%-]* \w @ [\w-]+ (?: \. [\w-]+ ){0,3} \s \. \s? (?: nl|be|com|eu|org|net|io|de|uk ) \b
)";

const PHONE: [&str; 2] = ["Telefoon", "Phone"];
const BANK: [&str; 2] = ["IBAN", "IBAN"];

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let kinds = [
        (["E-mail", "Email"], r"([\w.+'%-]+@[\w-]+(?:\.[\w-]+)+)"),
        (["E-mail", "Email"], SPELLED),
        (["Website", "Website"], r"(?i)\b((?:https?://|www\.)[^\s<>\x22)\]|]+)"),
        (["Website", "Website"], PAGE),
        (["Account", "Account"], r"(?:^|[^\w@])(@\w[\w.-]*\w)"),
        (PHONE, TELEPHONE),
        (BANK, IBAN),
    ];
    let part = |token| if token == BANK { iban } else { whole };
    let made =
        kinds.into_iter().filter_map(|(token, shape)| Some(Kind { token, shape: Regex::new(shape).ok()?, part: part(token) }));
    made.collect()
});

/// The addresses that a run has met.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    /// Token and address in lower case, and the number.
    met: HashMap<(&'static str, String), usize>,
    count: HashMap<&'static str, usize>,
}

impl Addresses {
    /// Every address in a text; those of different kinds may overlap.
    pub(super) fn find(&mut self, text: &str, lang: Lang) -> Vec<Change> {
        let mut found = Vec::new();
        for kind in KINDS.iter() {
            let token = lang.pick(kind.token[0], kind.token[1]);
            for hit in kind.shape.captures_iter(text).filter_map(|c| c.get(1)) {
                let Some(part) = (kind.part)(hit.as_str()) else { continue };
                let number = self.number(kind.token[1], &hit.as_str()[..part]);
                found.push(Change { range: hit.start()..hit.start() + part, token: format!("{token} {number}") });
            }
        }
        found
    }

    fn number(&mut self, kind: &'static str, address: &str) -> usize {
        let low = address.to_lowercase();
        // however it is divided, a number is the same
        let is_number = [PHONE, BANK].iter().any(|token| token[1] == kind);
        let key = (kind, if is_number { low.chars().filter(char::is_ascii_alphanumeric).collect() } else { written_out(&low) });
        if let Some(number) = self.met.get(&key) {
            return *number;
        }
        let count = self.count.entry(kind).or_default();
        *count += 1;
        self.met.insert(key, *count);
        *count
    }
}

fn whole(text: &str) -> Option<usize> {
    Some(text.len())
}

/// How many bytes of a text, from its start, are an account number: as many of its groups as its checksum holds for.
fn iban(text: &str) -> Option<usize> {
    let gaps = text.char_indices().filter(|(_, c)| !c.is_ascii_alphanumeric()).map(|(at, _)| at);
    let mut ends: Vec<usize> = gaps.chain([text.len()]).collect();
    ends.reverse();
    ends.into_iter().find(|end| holds(&text[..*end]))
}

/// Whether the checksum of ISO 13616 holds: letters are numbers from 10, the first four stand last, and 97 leaves 1.
fn holds(account: &str) -> bool {
    let letters: Vec<char> = account.chars().filter(char::is_ascii_alphanumeric).collect();
    let (Some(head), Some(rest)) = (letters.get(..4), letters.get(4..)) else { return false };
    let values = rest.iter().chain(head).filter_map(|c| c.to_digit(36));
    let remainder = values.fold(0, |sum, value| (sum * if value < 10 { 10 } else { 100 } + value) % 97);
    IBAN_LETTERS.contains(&letters.len()) && remainder == 1
}

/// An address as machines write it: "sanne [at] bureau . nl" is "sanne@bureau.nl".
fn written_out(address: &str) -> String {
    if !address.contains([' ', '[', '(', '{', '<']) || address.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '('))
    {
        return address.to_owned();
    }
    let words = address.split([' ', '[', ']', '(', ')', '{', '}', '<', '>']).filter(|word| !word.is_empty());
    let written = words.map(|word| match word {
        "at" | "apenstaartje" => "@",
        "dot" | "punt" => ".",
        other => other,
    });
    written.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        Addresses::default().find(text, Lang::En).into_iter().map(|c| &text[c.range]).collect()
    }

    #[test]
    fn finds_addresses_of_every_kind() {
        for (text, address) in [
            ("mail naar j.smit+plan@voorbeeld.example vandaag", "j.smit+plan@voorbeeld.example"),
            ("zie https://www.voorbeeld.test/plan?x=1 daarna", "https://www.voorbeeld.test/plan?x=1"),
            ("op bakkerij-vonk.nl staat", "bakkerij-vonk.nl"),
            ("zie linkedin.com/in/sanne-de-wit-12, daar", "linkedin.com/in/sanne-de-wit-12"),
            ("volg x.com/sannedewit.", "x.com/sannedewit"),
            ("via t.me/sanne of zo", "t.me/sanne"),
            ("mail sanne [at] bureau . nl vandaag", "sanne [at] bureau . nl"),
            ("mail sanne(at)bureau(punt)nl", "sanne(at)bureau(punt)nl"),
            ("write to tom at harbour dot com", "tom at harbour dot com"),
            ("mail sanne @ bureau . nl nu", "sanne @ bureau . nl"),
            ("mail sanne@bureau . nl nu", "sanne@bureau . nl"),
            ("post via @sanne_dv.", "@sanne_dv"),
            ("bel 06-12345678 of niet", "06-12345678"),
            ("bel 06 12 34 56 78", "06 12 34 56 78"),
            ("tel. 020 123 4567", "020 123 4567"),
            ("tel. 0182-123456", "0182-123456"),
            ("call +44 20 7946 0958 now", "+44 20 7946 0958"),
            ("call (555) 010-1234 now", "(555) 010-1234"),
        ] {
            assert_eq!(found(text), [address], "{text}");
        }
    }

    #[test]
    fn finds_telephone_numbers_however_they_are_divided() {
        for number in [
            "0612345678", "06-12345678", "06 - 12345678", "06 12 34 56 78", "06.12.34.56.78", "06-12-34-56-78", "06/12345678",
            "06-12 34 56 78", "06 1234 5678", "06-123 456 78", "06 123 45 678", "+31 6 12345678", "+31612345678",
            "+31 (0)6 12 34 56 78", "+31(0)6-12345678", "+31.6.12.34.56.78", "0031 6 12345678", "020-1234567", "020 123 45 67",
            "020.123.45.67", "(020) 123 45 67", "0182-123456", "0182 - 12 34 56", "0182.12.34.56", "+31 20 - 123 45 67",
            "085 123 4567", "0800-1234", "06‑12345678", "0470 12 34 56", "0470/12.34.56", "0470/12 34 56", "0470123456",
            "02 123 45 67", "02/123.45.67", "03-123 45 67", "016 12 34 56", "016/12.34.56", "+32 470 12 34 56",
            "+32 (0)2 123 45 67", "(02) 123 45 67", "020 7946 0958", "0161 496 0123", "0161-496-0123", "07700 900123",
            "07700 900 123", "01632 960 123", "(0161) 496 0123", "07700.900.123", "02079460958", "+44 (0)20 7946 0958",
            "+44-7700-900123", "(555) 010-1234", "(555) 010 1234", "555-010-1234", "555.010.1234", "1-555-010-1234",
            "+1 (555) 010-1234", "+1.555.010.1234", "030 12345678", "030/12345678", "030 1234 5678", "0151 12345678",
            "0151-12345678", "0170/1234567", "0171 123 45 67", "(030) 123456", "+49 30 12345678", "+49 (0)151 / 12345678",
            "02151 123456",
        ] {
            assert_eq!(found(&format!("bel {number} of niet")), [number]);
        }
    }

    #[test]
    fn finds_account_numbers_by_their_checksum() {
        for number in [
            "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91abna0417164300", "BE68 5390 0754 7034",
            "GB82 WEST 1234 5698 7654 32",
        ] {
            assert_eq!(found(&format!("naar {number} EN DAN verder")), [number]);
        }
        for text in ["NL91ABNA0417164301", "NL00 2026 2027 2028 2029", "KvK 12345678", "NL123456789B01"] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn takes_dates_amounts_and_numbers_for_nothing_else() {
        for text in [
            "van 01-01-2026 tot 31-12-2026 09:00", "06-12-2026 09:30", "€ 10.000.000 in 2026", "10 leads @ €20",
            "0,5 tot 1.250.000", "2026 2027 2028 2029", "week 06 2026", "KPI's 1.2.3", "20 000 000 views", "3.5 x ROAS.Next",
            "01/02/2026 - 03/04/2026", "02-2026 t/m 04-2026", "01.02.2026", "06-2026 - 09-2026", "02 100 200 300", "09:00-17:00",
            "+1.000.000", "meet at the fair", "open dot day", "look at this. Be quick", "€ 5 excl. btw/maand", "info/contact",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn the_same_address_keeps_its_number() {
        let mut addresses = Addresses::default();
        let tokens = |changes: Vec<Change>| changes.into_iter().map(|c| c.token).collect::<Vec<_>>();
        assert_eq!(tokens(addresses.find("@sanne en @kim", Lang::Nl)), ["Account 1", "Account 2"]);
        assert_eq!(tokens(addresses.find("@Kim", Lang::Nl)), ["Account 2"]);
        assert_eq!(tokens(addresses.find("06-12345678, 06.12.34.56.78", Lang::Nl)), ["Telefoon 1", "Telefoon 1"]);
        assert_eq!(tokens(addresses.find("s.wit@vonk.nl", Lang::Nl))[0], "E-mail 1");
        assert_eq!(tokens(addresses.find("S.Wit [at] vonk . nl", Lang::Nl))[0], "E-mail 1");
    }
}
