//! Numbers that tell what is, also where goals are listed: a source, a reason, who somebody is.

use super::evidence;
use crate::facts::words::{Phrases, Words};
use crate::text::Quantity;

/// Labels of where a figure comes from.
static SOURCES: Phrases = Phrases::of("bron :, bronnen :, source :, sources :, cf, noot :, note :, zie ook, see also");

/// Words that begin a reason.
static REASONS: Phrases = Phrases::of("aangezien, as, because, daar, doordat, given that, omdat, since, want");

/// Words that begin what people are or do.
static WHO: Phrases = Phrases::of("die, who, whose, wier");

/// Where a clause ends.
const ENDS: [char; 6] = [',', ';', ':', '(', '–', '—'];

/// Words between people and a number that tells of them: "die dagelijks meer dan tien kilometer fietsen".
const REACH: usize = 5;

/// Whether a number tells of a source, gives a reason, or says who people are, and no word of its clause wants anything.
pub(super) fn is_told(text: &str, words: &Words, number: &Quantity) -> bool {
    let (start, end) = (number.span.start as usize, number.span.end as usize);
    let from = text[..start].rfind(ENDS).map_or(0, |at| text.ceil_char_boundary(at + 1));
    let to = text[end..].find(ENDS).map_or(text.len(), |at| end + at);
    let clause = Words::of(&text[from..to]);
    if SOURCES.open(words) {
        return true;
    }
    let reasons = from > 0 && REASONS.open(&clause);
    (reasons || describes(&Words::of(&text[..start]))) && !evidence::aims(&clause)
}

/// "forensen die dagelijks meer dan": people, what begins their description, and little up to the number.
fn describes(before: &Words) -> bool {
    let all: Vec<&str> = before.iter().collect();
    let near = all.len().saturating_sub(REACH);
    let at = all[near..].iter().rposition(|word| WHO.has(word)).map(|at| near + at);
    at.is_some_and(|at| at > 0 && all[at - 1].len() > 3 && all[at - 1].ends_with(['n', 's', 'e', 'd']))
}

#[cfg(test)]
mod tests {
    use super::is_told;
    use crate::facts::words::Words;
    use crate::text::{Lang, quantities};

    #[test]
    fn tells_what_is_from_what_is_to_be() {
        for (told, lang, text) in [
            (true, Lang::Nl, "Wij kiezen voor forensen die dagelijks meer dan 10 kilometer fietsen, omdat zij het meest kopen"),
            (true, Lang::Nl, "We stoppen met de folder, omdat die maar 3 klanten opleverde"),
            (true, Lang::Nl, "Bron: klantonderzoek onder 212 kopers"),
            (true, Lang::En, "We choose commuters who cycle more than 10 miles a day"),
            (true, Lang::En, "We drop the fair, because it brought only 3 customers"),
            (false, Lang::Nl, "We werven 40 klanten die bij ons blijven"),
            (false, Lang::Nl, "Een campagne die 40 leads oplevert"),
            (false, Lang::Nl, "We kiezen voor bakkers, omdat we daar naar 40 klanten willen"),
            (false, Lang::En, "We hire a seller, because we want 40 new customers"),
            (false, Lang::En, "40 customers by May, since growth slowed"),
            (false, Lang::Nl, "Die 40 leads komen uit de beurs"),
        ] {
            let number = quantities(text, lang).remove(0);
            assert_eq!(is_told(text, &Words::of(text), &number), told, "{text}");
        }
    }
}
