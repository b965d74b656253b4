//! Names of companies and foundations: the words inside them say nothing ("Visie BV", "Stichting Nieuwe Koers").

use crate::text::Span;

/// Legal forms as they stand after a name, in lower case and without full stops.
const AFTER: [&str; 12] = ["bv", "nv", "vof", "bvba", "vzw", "cvba", "ltd", "plc", "inc", "llc", "llp", "gmbh"];
/// What stands before a name.
const BEFORE: [&str; 4] = ["stichting", "coöperatie", "vzw", "asbl"];
/// Words of a name that are looked at on either side.
const REACH: usize = 3;

/// Whether a capitalised word or phrase is part of a name that a legal form announces or ends, within its sentence.
pub(super) fn names_company(text: &str, span: Span, sentence: Span) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    if !capital(&text[span.range()]) {
        return false;
    }
    let plain = |word: &str| word.trim_matches([',', ';', ')', '(']).replace('.', "").to_lowercase();
    let behind = &text[span.end as usize..sentence.end as usize];
    let ahead = &text[sentence.start as usize..span.start as usize];
    let ends = behind.starts_with(' ')
        && behind.split_whitespace().take(REACH).take_while(|w| capital(w) || *w == "bv").any(|w| AFTER.contains(&&*plain(w)));
    let opens = ahead.ends_with(' ')
        && ahead
            .split_whitespace()
            .rev()
            .take(REACH)
            .take_while(|w| (capital(w) || *w == "vzw") && !w.ends_with(['.', ':', ';', ',']))
            .any(|w| BEFORE.contains(&&*plain(w)));
    ends || opens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str, word: &str) -> bool {
        let at = text.find(word).expect("a word of the text");
        names_company(text, Span::new(at, at + word.len()), Span::new(0, text.len()))
    }

    #[test]
    fn legal_forms_make_names() {
        for (text, word) in [
            ("Visie BV huurt de zaal", "Visie"),
            ("De zaal is van Koers Groep B.V., sinds 2019", "Koers"),
            ("Campaign House Ltd rents the hall", "Campaign"),
            ("Het pand van Stichting Nieuwe Koers", "Koers"),
            ("Met vzw Doel Sint-Niklaas", "Doel"),
        ] {
            assert!(named(text, word), "{text}");
        }
    }

    #[test]
    fn other_words_are_no_names() {
        for (text, word) in [
            ("Visie: een bv die groeit", "Visie"),
            ("Doel van de stichting", "Doel"),
            ("De stichting kiest een koers", "koers"),
            ("Stichting De Brug. Doel: meer leden", "Doel"),
            ("Strategie", "Strategie"),
        ] {
            assert!(!named(text, word), "{text}");
        }
    }
}
