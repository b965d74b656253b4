//! How likely a number of a line is one to reach.

use super::baseline::Part;
use super::evidence::{self, Line};
use super::sentence::{Candidate, Piece};
use super::{deadline, near, people, told};
use crate::facts::TargetKind;
use crate::facts::words::Words;
use crate::text::{Comparator, Lang, Quantity, Unit, dates};

/// The points of a number: those of its line, and what it and its noun say.
pub(super) fn points(text: &str, words: &Words, piece: Piece, line: Line, candidate: &Candidate<'_>) -> i32 {
    let number = candidate.number;
    let called = line.named || line.framed;
    let output = candidate.noun.is_some_and(|n| n.kind == TargetKind::Output);
    let before = Words::of(&text[..number.span.start as usize]);
    let by = before.end(&["by", "met", "with"]) || (number.unit == Unit::Percent && before.end(RISES));
    let changes = number.change.is_some() || candidate.part != Part::Aim(None) || (by && line.aims);
    if (number.unit == Unit::Percent && output && !changes && !line.named)
        || is_done(text, number)
        || is_unwanted(text, number)
        || (!line.named && told::is_told(text, words, number))
        || (!line.named && is_claim(text, words, number))
    {
        return 0;
    }
    let limited = candidate.noun.is_none_or(|n| n.weak) && !line.named && !(line.aims && evidence::moves(words));
    let bought = candidate.noun.filter(|n| n.money).map(|n| text[n.span.range()].to_lowercase()).unwrap_or_default();
    let mut points =
        line.points + evidence::spent(&words.without(&[bought.as_str()]), &around(text, number), number.unit.is_money(), limited);
    points += match noun(text, words, piece, line, candidate, changes) {
        Some(points) => points,
        None => return 0,
    };
    points += if changes && candidate.part == Part::Aim(None) && (!output || number.unit == Unit::Percent) { 2 } else { 0 };
    points += match candidate.part {
        Part::Aim(None) if line.present => -4,
        Part::Aim(None) => 0,
        _ => 3,
    };
    let counted = number.unit == Unit::Count && candidate.noun.is_none_or(|n| !n.money);
    points += match number.comparator {
        Some(Comparator::AtLeast | Comparator::MoreThan) => 1,
        Some(Comparator::AtMost) if counted && !called && !line.aims => -2,
        Some(_) if !counted => 1,
        _ => 0,
    };
    points += if number.period.is_some() && (!output || called) { 1 } else { 0 };
    points += match deadline::relative(text).is_some() || is_dated(text, piece.lang, number) {
        true if !output && deadline::is_due(text, &dates(text, piece.lang)) => 2,
        true => 1,
        false => 0,
    };
    points += bare(text, words, piece, candidate);
    points += if is_first(&before) { 2 } else { 0 };
    points -= if evidence::is_condition(&before) && !line.named { 4 } else { 0 };
    points -= if is_quoted(text) && !called { 4 } else { 0 };
    points
}

/// What the noun of a number says; none where there is none, and the line is not made for numbers without one.
fn noun(text: &str, words: &Words, piece: Piece, line: Line, candidate: &Candidate<'_>, changes: bool) -> Option<i32> {
    let number = candidate.number;
    let called = line.named || line.framed;
    let dated = is_dated(text, piece.lang, number) || deadline::relative(text).is_some();
    let asked = candidate.asked.is_some() && !called && !line.aims && !dated;
    let moved = matches!(candidate.part, Part::Aim(Some(_)));
    let Some(noun) = candidate.noun else {
        let fact = !changes && !dated && !line.named && !line.aims && tells_price(text, number);
        let stated = called && !fact && is_statement(text, piece, number, changes);
        if stated || (moved && (line.aims || number.period.is_some() || words.any(GOES))) {
            return Some(0);
        }
        let least = matches!(number.comparator, Some(Comparator::AtLeast | Comparator::MoreThan));
        let promised = least && counts_things(text, number) && due(text, piece.lang) && !line.past;
        let risen = line.aims && evidence::moves(words) && is_reached(text, number);
        return if risen { Some(2) } else { promised.then_some(1) };
    };
    Some(match noun.kind {
        _ if asked => 0,
        _ if noun.process => i32::from(number.comparator.is_some() || line.aims),
        TargetKind::Outcome if noun.weak && moved => 1,
        TargetKind::Outcome if noun.weak && is_fresh(text, number) => 2,
        TargetKind::Outcome if noun.weak && number.unit == Unit::Percent && due(text, piece.lang) => 2,
        TargetKind::Outcome if noun.weak && !(line.aims && wants_people(words)) => 0,
        TargetKind::Outcome => 2,
        TargetKind::Vanity if words.any(WISHES) => 2,
        TargetKind::Vanity => 1,
        TargetKind::Output if called || (changes && number.unit == Unit::Percent) => 0,
        TargetKind::Output => -3,
    })
}

/// Words of going from one number to another.
const GOES: &[&str] = &["gaan van", "gaat van", "go from", "goes from", "going from", "gaan we van", "move from", "moves from"];

/// A bare count with a plural in lower case behind it.
fn counts_things(text: &str, number: &Quantity) -> bool {
    let behind = text[number.span.end as usize..].strip_prefix(' ').unwrap_or_default();
    let phrase = behind.split(['.', ',', ';', '(', ':']).next().unwrap_or_default();
    let mut words = phrase.split(' ').take(THINGS).filter(|w| w.len() > 3);
    number.unit == Unit::Count && behind.starts_with(char::is_lowercase) && words.any(|w| w.ends_with(['s', 'n']))
}

/// Words behind a number among which the plural of what it counts stands.
const THINGS: usize = 3;

/// "Raise the number of craft afternoons to 14", "grow to 45 strip cards": a count that something is brought to.
fn is_reached(text: &str, number: &Quantity) -> bool {
    let before = Words::of(&text[..number.span.start as usize]);
    let counted = before.any(&["aantal", "number of"]) || counts_things(text, number);
    number.unit == Unit::Count && before.end(&["naar", "to", "tot"]) && counted
}

fn due(text: &str, lang: Lang) -> bool {
    deadline::is_due(text, &dates(text, lang))
}

/// Whether a line wins, signs or changes what it counts.
fn wants_people(words: &Words) -> bool {
    evidence::wins(words) || evidence::moves(words) || people::is_gone(words)
}

/// Little more than a metric and its number; of attention at most a few words.
fn bare(text: &str, words: &Words, piece: Piece, candidate: &Candidate<'_>) -> i32 {
    if !piece.alone || !is_bare(text, words) {
        return 0;
    }
    let number = candidate.number;
    let before = &text[..number.span.start as usize];
    let opens = !before.rsplit('(').next().unwrap_or(before).contains(char::is_alphanumeric);
    let labels = before.trim_end().ends_with(':');
    let sure = number.comparator.is_some() || is_dated(text, piece.lang, number);
    match candidate.noun {
        Some(n) if n.kind == TargetKind::Vanity && labels => 3,
        Some(n) if n.kind == TargetKind::Vanity && !n.weak && number.unit == Unit::Count => {
            let ends = text[n.span.end as usize..].trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
            if words.count() <= 3 || (opens && ends) { 3 } else { 2 }
        }
        Some(n) if n.kind == TargetKind::Outcome && n.weak && opens && sure => 3,
        _ => 2,
    }
}

/// Words of others, or for others.
fn is_quoted(text: &str) -> bool {
    text.trim_start().starts_with(['"', '“', '„', '«']) && text.trim_end().trim_end_matches('.').ends_with(['"', '”', '»'])
}

/// Bytes on either side of a number in which stands what it is spent on or taken off.
const AROUND: usize = 40;

fn around(text: &str, number: &Quantity) -> Words {
    let from = text.floor_char_boundary((number.span.start as usize).saturating_sub(AROUND));
    let to = text.floor_char_boundary((number.span.end as usize + AROUND).min(text.len()));
    Words::of(&text[from..to.max(from)])
}

/// "12 nieuwe scholen", "40 extra members": more of them than there are.
fn is_fresh(text: &str, number: &Quantity) -> bool {
    Words::of(near::word_behind(text, number.span.end as usize))
        .begin(&["nieuwe", "new", "extra", "additional", "betalende", "paying", "vaste", "regular", "bijkomende", "more", "meer"])
}

/// What a denial says, or others want.
fn is_unwanted(text: &str, number: &Quantity) -> bool {
    let before = &text[..number.span.start as usize];
    evidence::is_denied(before) || evidence::is_of_others(&Words::of(before))
}

/// Verbs that take how much something changes directly: "sales should rise 15%".
const RISES: &[&str] = &["decrease", "drop", "fall", "grow", "improve", "increase", "rise"];

/// How those who write a plan say what they want.
const WISHES: &[&str] = &[
    "moeten we", "streven we", "we aim", "we moeten", "we need", "we streven", "we want", "we will", "we willen", "we'll",
    "wij willen", "willen we", "willen wij",
];

/// "is verdubbeld", "has doubled": a factor that was reached.
fn is_done(text: &str, number: &Quantity) -> bool {
    let word = text[number.span.range()].to_lowercase();
    let aimed = Words::of(text).any(&["moet", "moeten", "worden", "wordt", "willen", "zullen", "doel", "must", "should", "be"]);
    number.unit == Unit::Times && word.ends_with('d') && !aimed
}

/// "convert 4x better", "3 keer vaker": how much more those do who did something, where nobody wants it.
fn is_claim(text: &str, words: &Words, number: &Quantity) -> bool {
    let wanted = || words.any(WISHES) || words.any(&["doel", "goal", "moet", "moeten", "must", "should", "target"]);
    let compares = Words::of(near::word_behind(text, number.span.end as usize))
        .begin(&["as likely", "as often", "beter", "better", "faster", "likelier", "more likely", "sneller", "vaker"]);
    number.unit == Unit::Times && compares && !wanted()
}

/// "De markt is 3 miljard euro groot", "Tickets are £9": an amount that something is or costs.
fn tells_price(text: &str, number: &Quantity) -> bool {
    let before = Words::of(&text[..number.span.start as usize]);
    let moved = before.end(&["naar", "to", "tot"]);
    let told =
        before.iter().skip(1).any(|w| matches!(w, "are" | "bedraagt" | "cost" | "costs" | "is" | "kost" | "kosten" | "zijn"));
    let told = told && !before.any(&["cost per", "costs per", "kosten per"]);
    number.unit.is_money() && number.comparator.is_none() && told && !moved
}

/// A number without a known metric is a target only where the line is made for it.
fn is_statement(text: &str, piece: Piece, number: &Quantity, changes: bool) -> bool {
    let rate = number.unit != Unit::Count && number.unit != Unit::Times;
    let before = &text[..number.span.start as usize];
    let labelled = before.trim_end().ends_with(':');
    let leads = piece.alone && !before.contains(char::is_alphanumeric) && text.trim_end().len() > number.span.end as usize + 3;
    rate || changes || number.comparator.is_some() || labelled || (leads && !text.ends_with(':'))
}

fn is_dated(text: &str, lang: Lang, number: &Quantity) -> bool {
    deadline::of_number(text, &dates(text, lang), number.span.start as usize, number.span.end as usize).is_some()
}

/// Little more than a metric and its number.
fn is_bare(text: &str, words: &Words) -> bool {
    words.count() <= 7 && !text.trim_end().ends_with(['.', ':'])
}

/// "the first 50 users", but not "after the first 50 users".
fn is_first(before: &Words) -> bool {
    before.end(&["first", "eerste"])
        && !before.end(&["after first", "after our first", "after the first", "na de eerste", "na onze eerste", "in the first"])
}
