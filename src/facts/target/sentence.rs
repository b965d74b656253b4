//! Targets in running text: a sentence, a list item, a heading, a cell.

use super::baseline::{Part, parts};
use super::evidence::{self, ENOUGH, Line};
use super::frame::{self, Frame, label};
use super::metric::{self, Noun};
use super::words::Words;
use super::{Draft, deadline, rank, unit};
use crate::facts::{Source, TargetKind};
use crate::text::{Comparator, Lang, Quantity, Span, Unit, dates, quantities};

/// A text to look for targets in, and what is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Where it stands in the document.
    pub(super) span: Span,
    /// Its language.
    pub(super) lang: Lang,
    /// What stands around it.
    pub(super) frame: Frame,
    /// Whether it stands by itself: an item, a cell, a heading.
    pub(super) alone: bool,
}

/// A number of a line with the noun that it counts.
struct Candidate<'a> {
    number: &'a Quantity,
    part: Part,
    noun: Option<Noun>,
}

/// The targets of a piece; deadlines only where its own words give one.
pub(super) fn targets(source: Source<'_>, piece: Piece) -> Vec<Draft> {
    let text = source.doc.slice(piece.span);
    if !text.bytes().any(|b| b.is_ascii_digit()) && !may_hold_number_words(text) {
        return Vec::new();
    }
    let label = label(text).filter(|l| frame::classify(l.text) == Some(Frame::Goal) || !names_metric(source, piece, l.end));
    let line = evidence::line(&Words::of(text), label.map(|l| l.text), piece.frame);
    let mut drafts = Vec::new();
    for range in segments(text) {
        let from = piece.span.start as usize + range.start;
        let span = Span::new(from, from + range.len());
        drafts.extend(segment(source, Piece { span, ..piece }, line));
    }
    let dated: Vec<_> = dates(text, piece.lang);
    for draft in &mut drafts {
        if draft.deadline.is_none() && draft.relative.is_none() {
            let at = |offset: u32| (offset - piece.span.start) as usize;
            draft.deadline = deadline::of_number(text, &dated, at(draft.number.start), at(draft.number.end));
            draft.relative = deadline::relative(text).filter(|_| draft.deadline.is_none()).map(|(words, _)| words.to_owned());
        }
        draft.span = if text.len() <= QUOTE { piece.span } else { draft.span };
    }
    drafts
}

/// Whether the label before `end` is itself a metric: "Kosten per lead: € 45".
fn names_metric(source: Source<'_>, piece: Piece, end: usize) -> bool {
    let span = Span { end: piece.span.start + end as u32, ..piece.span };
    !metric::nouns(source, span).is_empty()
}

/// A line of at most this many bytes is quoted whole.
const QUOTE: usize = 200;

fn may_hold_number_words(text: &str) -> bool {
    let low = text.to_lowercase();
    [
        "dubbel", "voudig", "halv", "doubl", "tripl", "derde", "kwart", "third", "quarter", "twin", "tien", "hundred", "honderd",
        "duizend", "thousand", "helft", "half", "ten ", "twee", "drie", "vijf", "vier", "two", "three", "five", "four", "twelve",
        "twaalf", "six", "zes",
    ]
    .iter()
    .any(|part| low.contains(part))
}

/// Parts of a line that speak for themselves: between semicolons, bars, bullets, breaks.
fn segments(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let wide = matches!(c, ';' | '|' | '•' | '·' | '\n');
        if wide && at > start {
            ranges.push(start..at);
        }
        if wide {
            start = at + c.len_utf8();
        }
    }
    if start < text.len() {
        ranges.push(start..text.len());
    }
    ranges
}

fn segment(source: Source<'_>, piece: Piece, line: Line) -> Vec<Draft> {
    let text = source.doc.slice(piece.span);
    let numbers: Vec<Quantity> = quantities(text, piece.lang)
        .into_iter()
        .filter(|q| !source.doc.is_opaque(q.span.shift(piece.span.start)) && !measures_otherwise(text, q))
        .collect();
    let nouns = metric::nouns(source, piece.span);
    let parts = parts(text, &numbers);
    let mut candidates: Vec<Candidate<'_>> = numbers
        .iter()
        .zip(parts)
        .filter(|(_, part)| *part != Part::Start)
        .map(|(number, part)| Candidate { number, part, noun: nearest(text, piece.span.start, number, &nouns) })
        .collect();
    drop_repeated(text, &mut candidates);
    drop_mix(&mut candidates);
    let words = Words::of(text);
    let mut drafts: Vec<Draft> = rank::target(source, piece, line).into_iter().collect();
    for candidate in &candidates {
        if points(text, &words, piece, line, candidate) >= ENOUGH {
            drafts.extend(draft(source, piece, candidate));
        }
    }
    drafts
}

/// Of several numbers with one noun the nearest stays; a factor gives way to the number it leads to.
fn drop_repeated(text: &str, candidates: &mut Vec<Candidate<'_>>) {
    let explicit = candidates.iter().any(|c| {
        c.number.unit != Unit::Times && Words::of(&text[..c.number.span.start as usize]).end(&["naar", "to", "tot", "met"])
    });
    if explicit {
        candidates.retain(|c| c.number.unit != Unit::Times || text[c.number.span.range()].bytes().any(|b| b.is_ascii_digit()));
    }
    let mut best: Vec<(Span, u32, u32)> = Vec::new();
    for candidate in candidates.iter() {
        let Some(noun) = candidate.noun else { continue };
        let gap = gap(candidate.number.span, noun.span);
        match best.iter_mut().find(|(span, ..)| *span == noun.span) {
            Some(entry) if gap < entry.1 => (entry.1, entry.2) = (gap, candidate.number.span.start),
            Some(_) => {}
            None => best.push((noun.span, gap, candidate.number.span.start)),
        }
    }
    candidates.retain(|c| c.noun.is_none_or(|n| best.iter().any(|(s, _, at)| *s == n.span && *at == c.number.span.start)));
}

/// Shares of a whole, "60% video, 40% text", are a mix.
fn drop_mix(candidates: &mut Vec<Candidate<'_>>) {
    let share = |c: &Candidate<'_>| c.number.unit == Unit::Percent && c.part == Part::Aim(None) && c.number.comparator.is_none();
    let shares: Vec<f64> = candidates.iter().filter(|c| share(c)).map(|c| c.number.value).collect();
    if shares.len() > 1 && (shares.iter().sum::<f64>() - 100.0).abs() < 0.5 {
        candidates.retain(|c| !share(c));
    }
}

/// Bytes between a number and a noun; the noun in document offsets is compared modulo the piece, which is the same for all.
fn gap(number: Span, noun: Span) -> u32 {
    if noun.start >= number.end { noun.start - number.end } else { number.start.abs_diff(noun.end) }
}

/// Words behind a number that make it a length, a size or a time.
const MEASURES: &[&str] = &[
    "mb",
    "gb",
    "tb",
    "kb",
    "px",
    "km",
    "cm",
    "mm",
    "m2",
    "m²",
    "kg",
    "gram",
    "liter",
    "woorden",
    "words",
    "tekens",
    "characters",
    "chars",
    "hours",
    "hour",
    "uur",
    "uren",
    "minutes",
    "minuten",
    "min",
    "mins",
    "seconds",
    "seconden",
    "sec",
    "s",
    "ms",
    "days",
    "dagen",
    "weeks",
    "weken",
    "months",
    "maanden",
    "years",
    "jaar",
    "werkdagen",
    "werkdag",
    "fte",
    "slides",
    "sterren",
];

/// Words before a number that make it a name: "month 4", "fase 2".
const NUMBERED: &[&str] = &[
    "month",
    "maand",
    "week",
    "day",
    "dag",
    "year",
    "jaar",
    "phase",
    "fase",
    "step",
    "stap",
    "level",
    "tier",
    "version",
    "versie",
    "v",
    "no",
    "nr",
    "part",
    "deel",
    "chapter",
    "hoofdstuk",
    "analytics",
    "optie",
    "option",
    "round",
    "ronde",
    "mail",
    "email",
    "e mail",
    "post",
    "day",
];

/// Whether a number is a time, a size or part of a name.
fn measures_otherwise(text: &str, number: &Quantity) -> bool {
    let behind = Words::of(
        text[number.span.end as usize..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '–')),
    );
    let before = &text[..number.span.start as usize];
    let timed = deadline::relative(text).is_some_and(|(_, span)| span.contains(number.span));
    let count = number.unit == Unit::Count;
    let named = before.ends_with(' ') && Words::of(before).end(NUMBERED);
    number.unit == Unit::Duration
        || timed
        || (number.unit == Unit::Times && number.value == 1.0)
        || (count && (behind.begin(MEASURES) || named))
}

/// How far from its number a metric may stand, in words.
const REACH: i32 = 9;

/// The noun that a number counts: the nearest, punctuation and prepositions counted as distance.
fn nearest(text: &str, base: u32, number: &Quantity, nouns: &[Noun]) -> Option<Noun> {
    let ranked = nouns.iter().filter_map(|noun| {
        let span = Span { start: noun.span.start - base, end: noun.span.end - base };
        let distance = distance(text, number, &Noun { span, ..*noun })?;
        Some((distance + if noun.growth { 4 } else { 0 }, Noun { span, ..*noun }))
    });
    ranked.filter(|(d, _)| *d <= 2 * REACH).min_by_key(|(d, _)| *d).map(|(_, noun)| noun)
}

/// Twice the words between a number and a noun, and more where the noun is less likely to be what is counted.
fn distance(text: &str, number: &Quantity, noun: &Noun) -> Option<i32> {
    let behind = noun.span.start >= number.span.end;
    let (from, to) = if behind { (number.span.end, noun.span.start) } else { (noun.span.end, number.span.start) };
    let between = text.get(from as usize..to as usize)?;
    if between.contains(['"', '“', '”', '\u{201e}']) {
        return None;
    }
    let words = Words::of(between);
    let pace = if behind && number.unit != Unit::Count { 3 } else { 2 };
    let steps = pace * words.iter().filter(|w| w.starts_with(char::is_alphanumeric)).count() as i32;
    let extra =
        if behind { to_the_right(text, number, noun, between, &words)? } else { to_the_left(text, number, between, &words)? };
    let paid = number.unit.is_money() && !noun.money && !(behind && words.has("per"));
    Some(steps + extra + 5 * between.matches([',', '(']).count() as i32 + if paid { 2 * REACH + 1 } else { 0 })
}

const PREPOSITIONS: &[&str] = &[
    "per", "via", "in", "op", "voor", "for", "uit", "from", "by", "door", "on", "at", "aan", "bij", "with", "met", "tot", "to",
    "naar", "als", "as",
];

/// "40 nieuwe leads": of a count the noun must be a plural, with nothing but adjectives before it.
fn to_the_right(text: &str, number: &Quantity, noun: &Noun, between: &str, words: &Words) -> Option<i32> {
    if number.unit != Unit::Count {
        let far = if between.contains(':') { 8 } else { 0 } + if words.any(PREPOSITIONS) { 6 } else { 0 };
        return Some(1 + far);
    }
    let plain =
        between.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '+' | '\'' | '’' | '/' | '*' | '&' | '(' | ')'));
    let dashed = between.contains(" - ") || between.trim_start().starts_with('-');
    let word = &text[noun.span.range()];
    let last = word.rsplit(' ').next().unwrap_or(word);
    let plural =
        number.value <= 1.0 || last.ends_with(['s', 'n']) || last.chars().all(|c| !c.is_lowercase()) || number.period.is_some();
    (plain && !dashed && plural && !words.any(PREPOSITIONS)).then_some(0)
}

/// "Leads: 40", "de conversie stijgt naar 4%": a count with a noun of its own behind it counts that.
fn to_the_left(text: &str, number: &Quantity, between: &str, words: &Words) -> Option<i32> {
    let joined = 4 * words.iter().filter(|w| matches!(*w, "en" | "and" | "of" | "or" | "+")).count() as i32;
    if number.unit != Unit::Count {
        return Some(joined);
    }
    let rest = &text[number.span.end as usize..];
    let own = rest.strip_prefix('+').unwrap_or(rest).strip_prefix(' ').filter(|r| r.starts_with(char::is_alphabetic));
    let small = own.map(Words::of).is_none_or(|w| w.begin(BEHIND_NUMBER));
    let labelled = between.trim_end().ends_with([':', '(']);
    (small || labelled).then_some(1 + joined + if small { 0 } else { 3 })
}

/// Small words that may follow a number whose noun stands before it.
const BEHIND_NUMBER: &[&str] = &[
    "per",
    "in",
    "by",
    "voor",
    "before",
    "op",
    "on",
    "eind",
    "end",
    "naar",
    "to",
    "at",
    "a",
    "each",
    "within",
    "binnen",
    "of",
    "and",
    "en",
    "tegen",
    "aan",
    "from",
    "van",
    "na",
    "after",
    "dit",
    "this",
    "te",
    "stuks",
    "nu",
    "now",
    "uit",
    "via",
    "with",
    "met",
    "wekelijks",
    "maandelijks",
    "weekly",
    "monthly",
    "tot",
    "or",
    "t",
    "tov",
    "vs",
    "during",
    "tijdens",
    "is",
    "over",
    "bij",
    "out",
    "the",
    "total",
    "totaal",
    "ten",
    "punten",
    "points",
    "daily",
    "until",
    "through",
    "versus",
    "compared",
    "up",
    "down",
    "halverwege",
    "medio",
];

fn points(text: &str, words: &Words, piece: Piece, line: Line, candidate: &Candidate<'_>) -> i32 {
    let number = candidate.number;
    let called = line.named || line.framed;
    let limited = candidate.noun.is_none_or(|n| n.weak) && !line.named;
    let output = candidate.noun.is_some_and(|n| n.kind == TargetKind::Output);
    let by = Words::of(&text[..number.span.start as usize]).end(&["by", "met", "with"]);
    let changes = number.change.is_some() || candidate.part != Part::Aim(None) || (by && line.aims);
    if (number.unit == Unit::Percent && output && !changes && !line.named) || is_done(text, number) {
        return 0;
    }
    let mut points = line.points + evidence::spent(words, number.unit.is_money(), limited);
    points += match candidate.noun {
        Some(n) if n.weak && n.kind == TargetKind::Outcome => 0,
        Some(n) if n.kind == TargetKind::Outcome => 2,
        Some(n) if n.kind == TargetKind::Vanity => 1,
        Some(_) if called || (changes && number.unit == Unit::Percent) => 0,
        Some(_) => -3,
        None if !called || !is_statement(text, piece, number, changes) => return 0,
        None => 0,
    };
    points += if changes && candidate.part == Part::Aim(None) && (!output || number.unit == Unit::Percent) { 2 } else { 0 };
    points += match candidate.part {
        Part::Aim(None) if line.present => -4,
        Part::Aim(None) => 0,
        _ => 3,
    };
    points += match number.comparator {
        Some(Comparator::AtLeast | Comparator::MoreThan) => 1,
        Some(_) if number.unit != Unit::Count => 1,
        _ => 0,
    };
    points += if number.period.is_some() && !output { 1 } else { 0 };
    points += if deadline::relative(text).is_some() || is_dated(text, piece.lang, number) { 1 } else { 0 };
    points += if piece.alone && is_bare(text, words) { 2 } else { 0 };
    points += if is_first(text, number) { 2 } else { 0 };
    points
}

/// "is verdubbeld", "has doubled": a factor that was reached.
fn is_done(text: &str, number: &Quantity) -> bool {
    let word = text[number.span.range()].to_lowercase();
    let aimed = Words::of(text).any(&["moet", "moeten", "worden", "wordt", "willen", "zullen", "doel", "must", "should", "be"]);
    number.unit == Unit::Times && word.ends_with('d') && !aimed
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

/// "the first 50 users".
fn is_first(text: &str, number: &Quantity) -> bool {
    Words::of(&text[..number.span.start as usize]).end(&["first", "eerste"])
}

fn draft(source: Source<'_>, piece: Piece, candidate: &Candidate<'_>) -> Option<Draft> {
    let text = source.doc.slice(piece.span);
    let number = candidate.number;
    let name = metric_name(text, candidate)?;
    let baseline = match candidate.part {
        Part::Aim(baseline) => baseline,
        Part::Start => None,
    };
    let money = number.unit.is_money();
    let fallback = if money { TargetKind::Outcome } else { TargetKind::Output };
    Some(Draft {
        kind: candidate.noun.map_or(fallback, |n| n.kind),
        value: number.value,
        unit: if names_rhythm(&name) { String::new() } else { unit::write(number, piece.lang) },
        metric: name,
        baseline,
        deadline: None,
        relative: None,
        number: number.span.shift(piece.span.start),
        span: piece.span,
    })
}

/// "monthly active users" is no rate.
fn names_rhythm(name: &str) -> bool {
    Words::of(name).begin(&["monthly", "weekly", "daily", "maandelijks", "maandelijkse", "wekelijkse", "dagelijkse"])
}

/// The noun with its adjectives; a label that holds the noun, or stands for it; else the words behind the number.
fn metric_name(text: &str, candidate: &Candidate<'_>) -> Option<String> {
    let number = candidate.number.span;
    let labelled = label(text).filter(|l| l.end <= number.start as usize);
    let Some(noun) = candidate.noun else {
        let own = labelled.filter(|l| frame::classify(l.text) != Some(Frame::Goal));
        return own
            .and_then(|l| metric::name_of_label(l.text))
            .map(String::from)
            .or_else(|| words_behind(text, number.end as usize));
    };
    if let Some(name) = labelled.filter(|l| noun.span.end as usize <= l.end).and_then(|l| metric::name_of_label(l.text)) {
        return Some(name.to_owned());
    }
    let behind = noun.span.start >= number.end;
    let floor = if behind { number.end as usize } else { labelled.map_or(0, |l| l.end) };
    Some(text[metric::name(text, noun.span, floor).range()].trim().to_owned())
}

/// Up to four words behind a number that nothing else names.
fn words_behind(text: &str, from: usize) -> Option<String> {
    let rest = &text[from..];
    let rate =
        ["/month", "/mo", "/maand", "/week", "/year", "/jaar", " per month", " per maand", " per week", " per year", " per jaar"];
    let rest = rate.iter().find_map(|r| rest.strip_prefix(r)).unwrap_or(rest);
    let rest = rest.trim_start_matches(|c: char| !c.is_alphabetic());
    let end = rest.find(['.', ',', ';', '(', ':', '|', '–', '—', '→']).unwrap_or(rest.len());
    let words: Vec<&str> = rest[..end].split_whitespace().take(4).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
