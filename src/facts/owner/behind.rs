//! The person behind the preposition that names a doer: "Flyers verspreiden door dhr. Vos in mei", "To be sent by Ms Hall in May".

use super::items::names_guest;
use super::names::{self, Certainty};
use super::spans::{WINDOW, head, tail};
use super::words::TITLES;
use crate::text::{Span, fold};

/// Prepositions in a line that are looked at, at most.
const LOOKED_AT: usize = 4;
/// Behind a name these say where somebody comes from, and make a guest of them.
const FROM: [&str; 6] = ["at", "bij", "from", "of", "uit", "van"];
/// Shorter words are no infinitive: "een", "den".
const INFINITIVE: usize = 5;

/// Who does what a line says, where it says so with "door" or "by". A firm, a product, a role and the author of something made are no
/// doer here.
pub(in crate::facts) fn person_behind(line: &str) -> Option<Span> {
    [" door ", " by "].iter().find_map(|by| {
        let (at, _) = line.match_indices(by).take(LOOKED_AT).find(|(at, _)| is_to_do(&line[..*at], by))?;
        let from = at + by.len();
        person(head(&line[from..], WINDOW)).map(|span| span.shift(from as u32))
    })
}

/// Whether what stands before the preposition is work: in Dutch an infinitive, in English no participle but one that is still to be done.
/// "Blog geschreven door Emma" tells whose blog it is.
fn is_to_do(before: &str, by: &str) -> bool {
    let low = fold(tail(before, WINDOW));
    let mut words = low.split(' ').rev().filter(|w| !w.is_empty());
    let (Some(last), earlier) = (words.next(), words.next()) else { return false };
    if names_guest(&low) || !last.chars().all(|c| c.is_alphanumeric() || c == '-') {
        return false;
    }
    match by.trim() {
        "door" => last.len() >= INFINITIVE && last.ends_with("en") && !last.starts_with("ge"),
        _ => earlier == Some("be") || !(last.ends_with("ed") || last.ends_with("en") || last.ends_with("made")),
    }
}

/// The person whose name opens a text, up to the end or a moment; not "Marloes Haan van de universiteit".
fn person(text: &str) -> Option<Span> {
    let first = names::find(text, 0, |_| false).into_iter().next().filter(|name| name.certainty >= Certainty::Given)?;
    let (opening, rest) = (&text[..first.span.start as usize], &text[first.span.end as usize..]);
    let titles = |part: &str| part.split([' ', '.']).all(|w| w.is_empty() || TITLES.contains(fold(w).as_str()));
    let next = rest.strip_prefix(' ').and_then(|r| r.split(' ').next()).unwrap_or_default();
    (titles(opening) && !rest.starts_with(['.', '\'', '\u{2019}', '&']) && !FROM.contains(&next) && next != "&")
        .then_some(first.span)
}

/// Names of persons in a text: where each stands, and whether it can be nothing else. Others are two unknown words with capitals, or a
/// given name that is an ordinary word too.
pub fn persons(text: &str) -> Vec<(Span, bool)> {
    let sure = |certainty| matches!(certainty, Certainty::Given | Certainty::Full);
    let named = names::find(text, 0, |_| false).into_iter().filter(|name| name.certainty > Certainty::Word);
    named.map(|name| (name.span, sure(name.certainty))).collect()
}

#[cfg(test)]
mod tests {
    use super::person_behind;

    fn found(line: &str) -> Option<&str> {
        person_behind(line).map(|span| &line[span.range()])
    }

    #[test]
    fn a_title_or_a_given_name_tells_a_person() {
        for (line, name) in [
            ("Flyers verspreiden door dhr. Vos in mei", "Vos"),
            ("Folder laten drukken door mevrouw De Vries vóór 1 juni", "De Vries"),
            ("Scholen bezoeken door Noor (maart)", "Noor"),
            ("Kraam opbouwen door Teun Kramer, 3 april", "Teun Kramer"),
            ("Flyer distribution by Ms Hall in May", "Hall"),
            ("Invitations to be sent by Mr. Osei before June", "Osei"),
            ("Press calls by Grace Hall", "Grace Hall"),
        ] {
            assert_eq!(found(line), Some(name), "{line}");
        }
    }

    #[test]
    fn firms_roles_dates_and_authors_are_no_doers() {
        for line in [
            "Advertenties tonen door Google in mei", "Teksten nakijken door de klant", "Blog geschreven door Emma de Wit",
            "Lezing verzorgen door Marloes Haan van de universiteit", "Posters ophangen door Bureau Vonk",
            "Verder gaan door mei", "Print flyers by May", "Newsletter written by Emma White", "Boost posts by Facebook",
            "Finish by Friday", "Talk by Priya Shah of the university", "Flyers drukken door Vos",
        ] {
            assert_eq!(found(line), None, "{line}");
        }
    }
}
