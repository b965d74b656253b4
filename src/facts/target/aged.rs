//! Ages of people: "publiek jonger dan 30", "visitors under 30" say who is meant, not how many.

use super::near::word_behind;
use crate::facts::words::{Phrases, Words};
use crate::text::{Quantity, Unit};

/// Comparisons that are made of ages only.
static OF_AGE: Phrases = Phrases::of("aged, ages, jonger dan, older than, ouder dan, van boven de, van onder de, younger than");

/// Comparisons of anything, which are of an age behind people.
const COMPARED: &[&str] =
    &["above", "boven", "boven de", "onder", "onder de", "over", "over the age of", "under", "under the age of"];

/// People, and the verbs between them and their age.
static PEOPLE: Phrases = Phrases::of(
    "
    adults, attendees, audience, bezoekers, bewoners, buyers, customers, deelnemers, donateurs, donors, families, fans, gasten, gezinnen, guests,
    inwoners, jongeren, kijkers, kinderen, klanten, kopers, leden, lezers, luisteraars, members, mensen, mothers, participants, parents, people, publiek,
    readers, residents, seniors, students, studenten, supporters, viewers, visitors, volunteers, volwassenen, vrijwilligers, vrouwen, women, men, mannen
    ",
);

/// Verbs of being.
const BEING: [&str; 8] = ["are", "be", "is", "was", "were", "waren", "zijn", "of"];

/// Ages of people who are spoken of as a group.
const YOUNGEST: f64 = 4.0;
const OLDEST: f64 = 100.0;

/// Bytes before a number in which the words stand that make it an age.
const BEFORE: usize = 60;

/// Whether a number is an age.
pub(super) fn is_age(text: &str, number: &Quantity) -> bool {
    if number.unit != Unit::Count || !(YOUNGEST..OLDEST).contains(&number.value) || number.period.is_some() {
        return false;
    }
    let start = number.span.start as usize;
    let before = Words::of(&text[text.floor_char_boundary(start.saturating_sub(BEFORE))..start]);
    if OF_AGE.close(&before) {
        return true;
    }
    let Some(compared) = COMPARED.iter().filter(|words| before.end(&[words])).map(|words| words.split(' ').count()).max() else {
        return false;
    };
    let mut rest = before.iter().rev().skip(compared).skip_while(|word| BEING.contains(word));
    let counted =
        word_behind(text, number.span.end as usize).strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    let closed = !counted || LINKS.open(&Words::of(word_behind(text, number.span.end as usize)));
    closed && rest.next().is_some_and(|word| PEOPLE.has(word))
}

/// Words behind an age that are not what a number counts.
static LINKS: Phrases = Phrases::of(
    "aan, and, at, before, bij, by, die, eind, en, from, in, is, komen, komt, met, now, nu, of, op, or, per, tegen, to, uit, van, voor, vóór, who, with, years",
);

/// Whether a text tells the age of people: "of our audience to be under 30".
pub(super) fn tells_age(text: &str) -> bool {
    let words = Words::of(text);
    let list: Vec<&str> = words.iter().collect();
    let figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    (1..list.len()).filter(|at| figure(list[*at])).any(|at| {
        let before = list[..at].join(" ");
        let before = Words::of(&before);
        OF_AGE.close(&before) || (before.end(COMPARED) && list[..at].iter().any(|word| PEOPLE.has(word)))
    })
}

#[cfg(test)]
mod tests {
    use super::{is_age, tells_age};
    use crate::text::{Lang, quantities};

    #[test]
    fn an_age_says_who_and_a_count_how_many() {
        for (text, lang, ages) in [
            ("Last season our audience was under 30", Lang::En, 1),
            ("visitors aged 30 or less", Lang::En, 1),
            ("publiek jonger dan 30", Lang::Nl, 1),
            ("meer leden onder de 35 in 2027", Lang::Nl, 1),
            ("klanten ouder dan 65 die terugkomen", Lang::Nl, 1),
            ("cost per lead under 30", Lang::En, 0),
            ("complaints: under 30", Lang::En, 0),
            ("klachten onder 30", Lang::Nl, 0),
            ("members over 50 shops", Lang::En, 0),
        ] {
            let found = quantities(text, lang).iter().filter(|number| is_age(text, number)).count();
            assert_eq!(found, ages, "{text}");
        }
        assert!(tells_age("of our audience to be under 30") && tells_age("van ons publiek jonger dan 30"));
        assert!(!tells_age("of leads cost under 30") && !tells_age("of the audience books 3 times"));
    }
}
