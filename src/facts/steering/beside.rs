//! Those who sell as the work of a person: "Tom Ansell (sales)", "Kim van verkoop", "the sales manager, Tom Ansell".

use crate::facts::owner::persons;
use crate::facts::words::{Phrases, Words};

/// Bytes beside a function in which the person stands.
const REACH: usize = 100;
/// Small words between a person and the function, at most: "van de afdeling".
const MOST_LINKS: usize = 4;
/// Words of a name that no list knows, at most: "Ypkje van der Zwaan".
const NAME: usize = 4;

/// What stands between a person and the part of the organisation that they are of.
static LINKS: Phrases = Phrases::of(
    "
    afdeling, an, bij, de, department, een, from, head, het, hoofd, in, lead, manager, of, ons, onze, our, team, teamleider, the, uit, van, your
    ",
);

/// Those of them that tell where somebody belongs.
static OF: Phrases = Phrases::of("bij, from, head, hoofd, in, lead, manager, of, teamleider, uit, van");

/// What stands before someone with whom something is done.
static WITH: Phrases = Phrases::of(
    "aan, and, between, by, collega, colleague, door, en, from, met, onze, our, samen met, to, together with, tussen, van, via, with",
);

/// Behind these a function is one elsewhere, and a figure is no function.
static ELSEWHERE: Phrases = Phrases::of("at, bij, down, growth, up");

/// What stands before a person of whom those who sell are the work; none where no person stands beside them. `bare` says that the words
/// from `at` to `end` are also a figure.
pub(super) fn before_person(text: &str, at: usize, end: usize, bare: bool) -> Option<&str> {
    let after = &text[end..text.floor_char_boundary(end.saturating_add(REACH))];
    let next = Words::of(after);
    if ELSEWHERE.open(&next) || after.trim_start().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '€' | '$' | '£'))
    {
        return None;
    }
    let start = text.floor_char_boundary(at.saturating_sub(REACH));
    let apposed = up_to_person(&text[start..at]).and_then(person_at_end);
    apposed.map(|name| &text[start..start + name]).or_else(|| opens_with_person(after, bare).then_some(&text[start..at]))
}

/// The text up to the person that a function stands behind: " (", ", ", " van de afdeling "; none where nothing joins them.
fn up_to_person(before: &str) -> Option<&str> {
    let mut rest = before;
    let mut joined = false;
    for _ in 0..=MOST_LINKS {
        let open = rest.trim_end();
        rest = open.trim_end_matches(['(', '[', ',', '–', '—', ' ']);
        joined |= rest.len() < open.len();
        let word = rest.rsplit([' ', '(']).next().unwrap_or_default();
        if !LINKS.has(&word.to_lowercase()) {
            break;
        }
        joined |= OF.has(&word.to_lowercase());
        rest = &rest[..rest.len() - word.len()];
    }
    joined.then_some(rest)
}

/// Where the person's name begins that ends a text: a name by its form, or capitals behind "with".
fn person_at_end(text: &str) -> Option<usize> {
    let listed = persons(text).last().filter(|(span, _)| span.end as usize == text.len()).map(|(span, _)| span.start as usize);
    listed.or_else(|| {
        let capital = |at: usize| text[at..].starts_with(char::is_uppercase);
        let mut starts = text.rmatch_indices(' ').map(|(at, _)| at + 1).take(NAME);
        let last = text.rfind(' ').map_or(0, |at| at + 1);
        let behind = |at: &usize| capital(*at) && WITH.close(&Words::of(&text[..*at]));
        starts.find(behind).filter(|_| capital(last) && text.ends_with(char::is_alphabetic))
    })
}

/// "salesmanager Tom Ansell", "sales (Tom Ansell)": a word that is also a figure needs the brackets.
fn opens_with_person(after: &str, bare: bool) -> bool {
    let marks: &[&str] = if bare { &[" ("] } else { &[" (", ", ", " "] };
    let opening = marks.iter().find(|mark| after.starts_with(**mark)).map(|mark| mark.len());
    opening.is_some_and(|at| persons(after).first().is_some_and(|(span, _)| span.start as usize == at))
}

#[cfg(test)]
mod tests {
    use super::before_person;

    fn before<'a>(text: &'a str, function: &str) -> Option<&'a str> {
        let at = text.find(function).expect("the function");
        before_person(text, at, at + function.len(), function.len() <= "verkoop".len())
    }

    #[test]
    fn a_person_beside_those_who_sell() {
        for (text, function, expected) in [
            ("Samen met Henk Mulder (sales) kijken we", "sales", "Samen met "),
            ("Samen met Henk Mulder van de afdeling verkoop kijken we", "verkoop", "Samen met "),
            ("With Xandra Quell from sales we look", "sales", "With "),
            ("Together with Qorin (sales) we look", "sales", "Together with "),
            ("Tom Reed, our head of sales, joins us", "head of sales", ""),
            ("Salesmanager Tom Reed schuift aan", "Salesmanager", ""),
            ("Sales (Tom Reed) looks along", "Sales", ""),
        ] {
            assert_eq!(before(text, function), Some(expected), "{text}");
        }
    }

    #[test]
    fn figures_and_functions_elsewhere() {
        for (text, function) in [
            ("Tom Reed, sales up 10%", "sales"),
            ("Tom Reed, head of sales at Bolt Works", "head of sales"),
            ("More demos and sales in May", "sales"),
            ("Omzet (verkoop) groeit", "verkoop"),
            ("De verkoop in Gent groeit", "verkoop"),
        ] {
            assert_eq!(before(text, function), None, "{text}");
        }
    }
}
