//! A number that counts what one before it named: "we hebben 310 leden, dat moeten er 380 worden", "we have 890 members and want 1,000".

use super::baseline::Part;
use super::metric::{self, Noun};
use super::near::{nearest, word_behind};
use super::sentence::{Candidate, Piece};
use crate::facts::words::{Phrases, Words};
use crate::facts::{Source, TargetKind};
use crate::text::{Lang, Quantity, Span, Unit, dates, quantities};

/// What stands before a number that leaves out what it counts.
const BEFORE: &[&str] =
    &["er", "er zo'n", "er ongeveer", "er minstens", "and want", "but want", "we want", "want to be at", "and need"];

/// What may stand behind such a number: no noun.
static BEHIND: Phrases = Phrases::of(
    "
    aan, before, by, eind, gaan, halen, hebben, in, komend, komende, next, op, per, tegen, this, vóór, voor, worden, zien, zijn
    ",
);

/// What ends the name of what was counted.
static ENDS: Phrases = Phrases::of(
    "and, but, dat, dit, en, for, in, is, maar, moeten, moet, op, per, that, this, today, voor, want, we, were, zijn",
);

/// Words of a name, at most.
const NAME: usize = 3;

/// Gives such numbers the noun and the value of the one before, which then is no candidate of its own.
pub(super) fn settle<'a>(
    source: Source<'a>,
    piece: Piece,
    numbers: &[Quantity],
    nouns: &[Noun],
    candidates: &mut Vec<Candidate<'a>>,
) {
    let text = source.doc.slice(piece.span);
    let mut taken: Vec<u32> = Vec::new();
    for candidate in candidates.iter_mut().filter(|c| leaves_out(text, c.number, piece.lang)) {
        let number = candidate.number;
        let free = Noun {
            span: Span { end: number.span.start, ..number.span },
            kind: TargetKind::Outcome,
            weak: false,
            money: false,
            process: false,
            growth: false,
        };
        let here = numbers.iter().take_while(|n| n.span.end <= number.span.start).filter(|n| n.unit == Unit::Count).last();
        if let Some(earlier) = here {
            let noun = nearest(text, piece.span.start, earlier, nouns).filter(|n| n.span.start != number.span.end + 1);
            candidate.asked = if noun.is_some() { None } else { name_behind(text, earlier) };
            candidate.noun = noun.or(candidate.asked.map(|_| free));
            if candidate.noun.is_some() {
                candidate.part = Part::Aim(Some(earlier.value));
                taken.push(earlier.span.start);
            }
        } else if let Some((name, kind, value)) = said_before(source, piece) {
            candidate.asked = Some(name);
            candidate.noun = Some(Noun { kind, ..free });
            candidate.part = Part::Aim(Some(value));
        }
    }
    candidates.retain(|c| !taken.contains(&c.number.span.start));
}

/// Whether a count stands where what it counts is left out.
fn leaves_out(text: &str, number: &Quantity, lang: Lang) -> bool {
    let before = Words::of(&text[..number.span.start as usize]);
    let behind = word_behind(text, number.span.end as usize);
    let elided = || before_date(&text[..number.span.start as usize], lang);
    let bare = !behind.trim_start().starts_with(char::is_alphabetic) || BEHIND.open(&Words::of(behind));
    number.unit == Unit::Count && (before.end(BEFORE) || elided()) && bare
}

/// Bytes of a date between "er" and its number, at most.
const DATED: usize = 40;

/// "… moeten er eind 2027 380 zijn": a date stands between.
fn before_date(before: &str, lang: Lang) -> bool {
    let from = before.floor_char_boundary(before.len().saturating_sub(DATED));
    let between = before[from..].rsplit_once(" er ").map(|(_, between)| between);
    between.is_some_and(|b| Words::of(b).count() <= 5 && !dates(b, lang).is_empty())
}

/// What the last count of the sentence before counts, in the same paragraph: its name, its kind, and the value.
fn said_before(source: Source<'_>, piece: Piece) -> Option<(&str, TargetKind, f64)> {
    let list = &source.language.sentences;
    let at = list.partition_point(|s| s.span.end <= piece.span.start);
    let (own, before) = (list.get(at)?, list.get(at.checked_sub(1)?)?);
    if own.block != before.block {
        return None;
    }
    let text = source.doc.slice(before.span);
    let numbers = quantities(text, before.lang);
    let earlier = numbers.iter().rfind(|n| n.unit == Unit::Count)?;
    let noun = nearest(text, before.span.start, earlier, &metric::nouns(source, before.span));
    let name = noun.map(|n| &text[n.span.range()]).or_else(|| name_behind(text, earlier))?;
    Some((name, noun.map_or(TargetKind::Outcome, |n| n.kind), earlier.value))
}

/// The words behind a number that name what it counts.
fn name_behind<'t>(text: &'t str, number: &Quantity) -> Option<&'t str> {
    let rest = text[number.span.end as usize..].strip_prefix(' ')?;
    let end = rest.find([',', '.', ';', ':', '(', '–', '—']).unwrap_or(rest.len());
    let named = rest[..end].split(' ').take(NAME).take_while(|w| !ENDS.has(w.to_lowercase().as_str()));
    let last = named.last()?;
    let to = last.as_ptr() as usize - rest.as_ptr() as usize + last.len();
    Some(&rest[..to]).filter(|name| name.starts_with(char::is_alphabetic))
}
