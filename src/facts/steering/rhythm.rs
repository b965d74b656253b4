//! Expressions that say that something returns: "every other Friday", "aan het einde van elk kwartaal", "4x per jaar".

use crate::facts::words::Phrases;
use crate::language::tokens;
use crate::text::{Span, fold};

/// Units of time that something returns in, and the occasions it returns with.
static UNITS: Phrases = Phrases::of(
    "
    dag, dagen, werkdag, week, weken, weeks, maand, maanden, month, months, kwartaal, kwartalen, quarter, quarters, trimester,
    trimesters, semester, semesters, jaar, jaren, halfjaar, half, year, years, day, days, fortnight, fortnights, sprint, sprints, seizoen,
    season, term, cycle, cyclus, periode, period, iteration, fase, phase, ochtend, middag, morning, afternoon, monday, tuesday,
    wednesday, thursday, friday, saturday, sunday, mondays, tuesdays, wednesdays, thursdays, fridays, maandag, dinsdag,
    woensdag, donderdag, vrijdag, zaterdag, zondag, maandagochtend, maandagmiddag, vrijdagmiddag, vrijdagochtend, campagne, campaign, actie, evenement, event,
    launch, release, ronde, round, meeting, vergadering, bestuursvergadering, bestuursoverleg, directieoverleg, mt, overleg, wave, golf, quarterly
    ",
);

/// Units of the calendar, which "per", "a" and "of the" take.
static CALENDAR: Phrases = Phrases::of(
    "
    dag, week, maand, kwartaal, trimester, semester, jaar, halfjaar, half, seizoen, sprint, schooljaar, day, month, quarter, year, fortnight, season, term, cycle, cyclus, periode, campagne, campaign
    ",
);

static EVERY: Phrases = Phrases::of("elke, elk, iedere, ieder, every, each");

static DAYS: Phrases = Phrases::of(
    "
    maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, monday, tuesday, wednesday, thursday, friday, saturday,
    sunday, werkdag, weekday, working, business
    ",
);

/// Words that name a returning moment by themselves.
static ADVERBS: Phrases = Phrases::of(
    "
    weekly, biweekly, monthly, bimonthly, quarterly, annually, annual, yearly, biannually, biannual, semiannual, semiannually, fortnightly, daily, trimestrieel, semestrieel, semesterieel, veertiendaags, veertiendaagse, periodiek, periodieke,
    periodically, periodic, regelmatig, regelmatige, geregeld, regular, regularly, recurring, terugkerend, terugkerende, mondays, tuesdays, wednesdays,
    thursdays, fridays, maandags, dinsdags, woensdags, donderdags, vrijdags
    ",
);

/// How often, before "per month" or "a year".
static TIMES: Phrases = Phrases::of("keer, maal, x, times, once, twice, eens, tweemaal, driemaal, viermaal, thrice, eenmaal");

/// Edges of a period, before "of the month".
static EDGES: Phrases = Phrases::of(
    "
    begin, start, eind, einde, end, slot, midden, halverwege, beginning, close, eerste, tweede, derde, vierde, laatste, first, second, third, fourth,
    last, 1e, 2e, 3e, 4e, 1st, 2nd, 3rd, 4th
    ",
);

/// Words that make an amount of "3 … per week".
static AMOUNTS: Phrases = Phrases::of(
    "
    een, één, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, twaalf, twintig, one, two, three, four, five, six, seven, eight,
    nine, ten, twelve, twenty, euro, eur, procent
    ",
);

/// Words after which a noun phrase is over.
static BREAKS: Phrases = Phrases::of(
    "
    aan, als, and, as, at, bij, by, de, door, een, en, for, from, het, hoe, how, in, is, met, naar, of, om, on, onze, our, over, per, so, that, the, to,
    tot, uit, van, via, voor, we, which, wie, wij, with, wordt, worden, zijn, zodat
    ",
);

/// Starts of compounds that say how often: "maandrapportage", "kwartaalcijfers".
const PERIODS: [&str; 9] = ["week", "maand", "kwartaal", "halfjaar", "jaar", "trimester", "semester", "sprint", "seizoens"];

/// An expression of return.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rhythm {
    /// Where it stands, relative to the text.
    pub(super) at: Span,
    /// The words that it may describe: behind an adjective the rest of the noun phrase.
    pub(super) phrase: Option<Span>,
}

struct Word<'a> {
    text: &'a str,
    span: Span,
}

/// Every expression of return in a text; spans are relative to it. "10 leads per maand" is an amount and none.
pub(super) fn find(text: &str) -> Vec<Rhythm> {
    let folded = fold(text);
    let mut words: Vec<Word<'_>> = Vec::with_capacity(text.len() / 5 + 1);
    for token in tokens(&folded) {
        words.extend(token.parts(&folded).map(|span| Word { text: &folded[span.range()], span }));
    }
    (0..words.len()).filter_map(|at| at_word(text, &words, at)).collect()
}

/// Whether a word begins with a period: "kwartaalreview".
pub(super) fn is_compound(word: &str) -> bool {
    let low = word.to_lowercase();
    let days = low.find("dag").is_some_and(|at| DAYS.has(&low[..at + 3]) && low.len() > at + 6);
    days || PERIODS.iter().any(|p| low.strip_prefix(p).is_some_and(|rest| rest.trim_start_matches('-').len() > 3))
}

fn at_word(text: &str, words: &[Word<'_>], at: usize) -> Option<Rhythm> {
    let word = words[at].text;
    let spans = |from: usize, to: usize| Span { start: words[from].span.start, end: words[to].span.end };
    let whole = |to: usize| Some(Rhythm { at: spans(at, to), phrase: None });
    let next = |by: usize| words.get(at + by).map_or("", |w| w.text);
    if is_adverb(word) {
        let gap = |i: usize| text[words[i - 1].span.end as usize..words[i].span.start as usize].trim();
        let fits = |i: &usize| matches!(gap(*i), "" | "-") && !BREAKS.has(words[*i].text);
        let last = (at + 1..words.len().min(at + 4)).take_while(fits).last();
        return Some(Rhythm { at: spans(at, at), phrase: last.map(|last| spans(at + 1, last)) });
    }
    if EVERY.has(word) {
        return (1..=5).find(|by| is_unit(next(*by))).and_then(|by| whole(at + by));
    }
    if word == "om" && next(1) == "de" {
        return (2..=4).find(|by| UNITS.has(next(*by))).and_then(|by| whole(at + by));
    }
    if word == "per" && CALENDAR.has(next(1)) {
        return (!is_amount(words, at)).then(|| whole(at + 1)).flatten();
    }
    if word == "per" && is_number(next(1)) && UNITS.has(next(2)) {
        return whole(at + 2);
    }
    if matches!(word, "a" | "an" | "the" | "in") && at > 0 && is_times(words[at - 1].text) {
        return (1..=2).find(|by| CALENDAR.has(next(*by))).and_then(|by| whole(at + by));
    }
    if EDGES.has(word) {
        let unit = |by: usize| CALENDAR.has(next(by)) || (by == 1 && matches!(next(by), "maand" | "kwartaal" | "week"));
        let of = |by: usize| {
            matches!(next(by), "van" | "of" | "in")
                && matches!(next(by + 1), "de" | "het" | "the" | "elke" | "elk" | "iedere" | "ieder" | "every" | "each")
        };
        let closes = (1..=3).find(|by| of(*by) && unit(by + 2)).map(|by| by + 2);
        let bare = (matches!(word, "einde" | "eind" | "begin") && matches!(next(1), "maand" | "kwartaal" | "week")).then_some(1);
        let seasonal =
            |by: &usize| !matches!(next(*by), "jaar" | "year" | "campagne" | "campaign" | "periode" | "seizoen" | "season");
        return closes.filter(|by| seasonal(by)).or(bare).and_then(|by| whole(at + by));
    }
    if matches!(word, "month" | "quarter" | "week") && next(1) == "end" {
        return whole(at + 1);
    }
    let edge = matches!(word, "de" | "the")
        && EDGES.has(next(1))
        && DAYS.has(next(2))
        && !next(3).starts_with(|c: char| c.is_ascii_digit());
    if edge {
        return whole(at + 2);
    }
    let day = matches!(word, "op" | "on") && DAYS.has(next(1)) && !next(2).starts_with(|c: char| c.is_ascii_digit());
    day.then(|| whole(at + 1)).flatten()
}

fn is_unit(word: &str) -> bool {
    UNITS.has(word) || DAYS.has(word)
}

fn is_adverb(word: &str) -> bool {
    let ends = ["wekelijks", "maandelijks", "jaarlijks", "dagelijks"];
    let bare = word.strip_suffix('e').unwrap_or(word);
    ADVERBS.has(word) || ends.iter().any(|end| bare.ends_with(end))
}

fn is_times(word: &str) -> bool {
    TIMES.has(word) || (word.ends_with('x') && word.starts_with(|c: char| c.is_ascii_digit()))
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || AMOUNTS.has(word)
}

/// "30 aanvragen per maand", "twee nieuwsbrieven per maand": an amount, not a moment; "twee keer per maand" is a moment.
fn is_amount(words: &[Word<'_>], at: usize) -> bool {
    let near = &words[at.saturating_sub(4)..at];
    near.iter().any(|w| is_number(w.text)) && !near.iter().any(|w| is_times(w.text))
}

#[cfg(test)]
mod tests {
    use super::{find, is_compound};

    #[test]
    fn finds_what_returns() {
        for text in [
            "elke twee weken", "om de week", "om de twee weken", "iedere eerste maandag van de maand",
            "aan het einde van elk kwartaal", "op het einde van het kwartaal", "tweewekelijks", "zes keer per jaar",
            "4x per jaar", "driemaal per jaar", "every other Friday", "on the first Monday of the month",
            "at the end of each month", "twice a year", "three times a quarter", "fortnightly", "bi-weekly", "half-yearly",
            "after every campaign", "op vrijdag", "month-end", "per kwartaal", "halfjaarlijks", "each sprint",
            "at each quarterly meeting", "eind van de maand", "per 4 weken", "ieder trimester",
            "op de laatste vrijdag van de maand", "on the last Friday",
        ] {
            assert!(!find(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn amounts_and_dates_do_not_return() {
        for text in [
            "30 aanvragen per maand", "40.000 euro omzet per maand", "twee nieuwsbrieven per maand", "op maandag 3 maart",
            "in the last week", "at the end of the campaign", "aan het einde van het jaar", "25 demos", "this month",
            "every customer",
        ] {
            assert!(find(text).is_empty(), "{text}: {:?}", find(text));
        }
    }

    #[test]
    fn an_adjective_has_its_phrase() {
        let text = "a monthly newsletter with tips";
        let rhythm = find(text)[0];
        assert_eq!(rhythm.phrase.map(|p| &text[p.range()]), Some("newsletter"));
        assert!(
            is_compound("Maandrapportage") && is_compound("kwartaalreview") && !is_compound("weekend") && !is_compound("jaar")
        );
    }
}
