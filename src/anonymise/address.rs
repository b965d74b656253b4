//! Addresses: e-mail, web, handles, telephone numbers. Each gets a number when a run first meets it.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::Regex;

use super::Change;
use crate::text::Lang;

/// A kind of address: its token in Dutch and English, and what it looks like; the first group is the address.
struct Kind {
    token: [&'static str; 2],
    shape: Regex,
}

/// Shapes of telephone numbers: international, Dutch, British, American. Written out, so that no row of dates or amounts is one.
const TELEPHONE: &str = r"(?x)(?: ^ | [^\w.,+-] ) (
    (?: \+ | 00 ) [1-9] \d{0,2} [\s.-]? (?: \(0\) [\s.-]? )? \d (?: [\s.-]? \d ){6,11}
  | 06 [\s.-]? (?: \d{8} | \d{2} (?: \s\d{2} ){3} | \d{2} (?: -\d{2} ){3} | \d{4} \s \d{4} | \d{3} \s \d{3} \s \d{2} )
  | 0[1-9]\d [\s.-]{0,3} (?: \d{7} | \d{3} \s \d{4} | \d{3} \s \d{2} \s \d{2} | \d{2} \s \d{2} \s \d{3} )
  | \(0\d{2,4}\) [\s.-]? \d{2,4} [\s.-]? \d{2,4} (?: [\s.-]? \d{2} )?
  | 0[1-9]\d{2} [\s.-]{0,3} (?: \d{6} | \d{2} \s \d{2} \s \d{2} | \d{3} \s \d{3,4} )
  | 0\d{4} \s \d{6}
  | \(\d{3}\) \s \d{3}-\d{4}
  | \d{3}-\d{3}-\d{4}
)";

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

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let kinds = [
        (["E-mail", "Email"], r"([\w.+'%-]+@[\w-]+(?:\.[\w-]+)+)"),
        (["E-mail", "Email"], SPELLED),
        (["Website", "Website"], r"(?i)\b((?:https?://|www\.)[^\s<>\x22)\]|]+)"),
        (["Website", "Website"], PAGE),
        (["Account", "Account"], r"(?:^|[^\w@])(@\w[\w.-]*\w)"),
        (["Telefoon", "Phone"], TELEPHONE),
    ];
    let made = kinds.into_iter().filter_map(|(token, shape)| Some(Kind { token, shape: Regex::new(shape).ok()? }));
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
                let number = self.number(kind.token[1], hit.as_str());
                found.push(Change { range: hit.range(), token: format!("{token} {number}") });
            }
        }
        found
    }

    fn number(&mut self, kind: &'static str, address: &str) -> usize {
        let key = (kind, written_out(&address.to_lowercase()));
        if let Some(number) = self.met.get(&key) {
            return *number;
        }
        let count = self.count.entry(kind).or_default();
        *count += 1;
        self.met.insert(key, *count);
        *count
    }
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
    fn takes_dates_amounts_and_numbers_for_nothing_else() {
        for text in [
            "van 01-01-2026 tot 31-12-2026 09:00", "06-12-2026 09:30", "€ 10.000.000 in 2026", "10 leads @ €20",
            "0,5 tot 1.250.000", "2026 2027 2028 2029", "week 06 2026", "KPI's 1.2.3", "20 000 000 views", "3.5 x ROAS.Next",
            "meet at the fair", "open dot day", "look at this. Be quick", "€ 5 excl. btw/maand", "info/contact",
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
        assert_eq!(tokens(addresses.find("s.wit@vonk.nl", Lang::Nl))[0], "E-mail 1");
        assert_eq!(tokens(addresses.find("S.Wit [at] vonk . nl", Lang::Nl))[0], "E-mail 1");
    }
}
