//! Targets in running text: a sentence, a list item, a heading, a cell.

use super::baseline::{self, Part, parts};
use super::evidence::{self, ENOUGH, Line};
use super::metric::{self, Noun};
use super::near::{measures_otherwise, nearest};
use super::{Draft, asked, deadline, naming, people, rank, unit};
use crate::facts::frame::{self, Frame, label};
use crate::facts::words::{Phrases, Words};
use crate::facts::{Source, TargetKind};
use crate::lexicon::Pole;
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
    /// What a share of people do, as its name.
    asked: Option<&'a str>,
}

/// The targets of a piece; deadlines only where its own words give one.
pub(super) fn targets(source: Source<'_>, piece: Piece) -> Vec<Draft> {
    let text = source.doc.slice(piece.span);
    if !text.bytes().any(|b| b.is_ascii_digit()) && !may_hold_number_words(text) {
        return Vec::new();
    }
    let label = label(text).filter(|l| frame::classify(l.text) == Some(Frame::Goal) || !names_metric(source, piece, l.end));
    let dated: Vec<_> = dates(text, piece.lang);
    let due = deadline::is_due(text, &dated);
    let mut line = evidence::line(&Words::of(text), label.map(|l| l.text), piece.frame, text.trim_end().ends_with('!'), due);
    if !line.named && !line.framed && opens_with_work(source, piece) {
        line.points -= 3;
    }
    let mut drafts = Vec::new();
    for range in segments(text) {
        let from = piece.span.start as usize + range.start;
        let span = Span::new(from, from + range.len());
        drafts.extend(segment(source, Piece { span, ..piece }, line));
    }
    for draft in drafts.iter_mut().filter(|_| text.len() <= SEGMENT) {
        if draft.deadline.is_none() && draft.relative.is_none() {
            let at = |offset: u32| (offset - piece.span.start) as usize;
            draft.deadline = deadline::of_number(text, &dated, at(draft.number.start), at(draft.number.end));
            draft.relative = deadline::relative(text).filter(|_| draft.deadline.is_none()).map(|(words, _)| words.to_owned());
        }
        draft.span = if text.len() <= QUOTE { piece.span } else { draft.span };
    }
    drafts
}

/// Verbs of work that are nouns too.
static DONE_TO: Phrases = Phrases::of(
    "call, bel, bellen, schedule, plan, contact, interview, visit, bezoek, invite, ask, email, mail, meet, spreek, nodig, selecteer, select",
);

/// "Call 20 leads", "Schedule 3 demos": what is done to them is work, not what they bring.
fn opens_with_work(source: Source<'_>, piece: Piece) -> bool {
    let from = source.hits.partition_point(|h| h.span.start < piece.span.start);
    let first = source.hits[from..].iter().take_while(|h| h.span.start < piece.span.end).find(|h| {
        let term = source.lexicon.term(h.term);
        let topic = source.lexicon.category_name(term.category);
        term.pole == Pole::Execution && matches!(topic, "production" | "tasks" | "outreach" | "scheduling")
    });
    let lettered = |text: &str| text.contains(char::is_alphabetic);
    if DONE_TO.open(&Words::of(source.doc.slice(piece.span))) {
        return true;
    }
    first.is_some_and(|h| !lettered(&source.doc.text()[piece.span.start as usize..h.span.start as usize]))
}

/// Whether the label before `end` is itself a metric: "Kosten per lead: € 45".
fn names_metric(source: Source<'_>, piece: Piece, end: usize) -> bool {
    let span = Span { end: piece.span.start + end as u32, ..piece.span };
    !metric::nouns(source, span).is_empty()
}

/// A line of at most this many bytes is quoted whole.
const QUOTE: usize = 200;

/// Parts of every number that is written in words, and of the words for shares and factors.
const NUMBER_WORDS: &[&str] = &[
    "acht", "derde", "dertien", "dertig", "doubl", "dozen", "dozijn", "drie", "dubbel", "duizend", "eight", "eleven", "elf",
    "fift", "five", "fort", "four", "half", "halv", "helft", "honderd", "hundred", "kwart", "negen", "nine", "quarter", "seven",
    "six", "tachtig", "ten", "third", "thirt", "thousand", "three", "tien", "tripl", "twaalf", "twee", "twelve", "twen", "twi",
    "two", "veertien", "veertig", "vier", "vijf", "voudig", "zes", "zeven",
];

fn may_hold_number_words(text: &str) -> bool {
    let low = text.to_lowercase();
    NUMBER_WORDS.iter().any(|part| low.contains(part))
}

/// Longest part that is read at once, in bytes: what is longer is no sentence.
const SEGMENT: usize = 1000;

/// Parts of a line that speak for themselves: between semicolons, bars, bullets, breaks and full stops.
fn segments(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let next = &text[at + c.len_utf8()..];
        let held = c == ';' && counts_what_stood_before(next);
        let stop = c == '.' && next.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
        let long = c == ' ' && at - start > SEGMENT;
        if (matches!(c, ';' | '|' | '•' | '·' | '\n') && !held) || stop || long {
            ranges.push(start..at);
            start = at + c.len_utf8();
        }
    }
    ranges.push(start..text.len());
    ranges.retain(|range| range.len() > 1 && range.len() <= 2 * SEGMENT);
    ranges
}

/// "…; dit seizoen willen we er 1.500": a part whose number counts what the part before it names.
fn counts_what_stood_before(part: &str) -> bool {
    let part = part.split([';', '|', '\n']).next().unwrap_or_default();
    let number = part.find(|c: char| c.is_ascii_digit());
    number.is_some_and(|at| {
        let behind = part[at..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        Words::of(&part[..at]).end(&["er"]) && !behind.contains(char::is_alphabetic)
    })
}

fn segment(source: Source<'_>, piece: Piece, line: Line) -> Vec<Draft> {
    let text = source.doc.slice(piece.span);
    let numbers: Vec<Quantity> = quantities(text, piece.lang)
        .into_iter()
        .filter(|q| !source.doc.is_opaque(q.span.shift(piece.span.start)) && !measures_otherwise(text, q))
        .collect();
    let nouns = metric::nouns(source, piece.span);
    let numbers = baseline::share_units(text, numbers);
    let parts = parts(text, &numbers);
    let back = if line.last_year && baseline::starts_last_year(text, &numbers, &parts) { 4 } else { 0 };
    let line = Line { points: line.points + back, ..line };
    let mut candidates: Vec<Candidate<'_>> = numbers
        .iter()
        .zip(parts)
        .filter(|(_, part)| *part != Part::Start)
        .map(|(number, part)| candidate(text, piece, number, part, &nouns))
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

/// A number with its noun: what a share of people is asked, the nearest noun, or people whom no noun is known for.
fn candidate<'a>(text: &'a str, piece: Piece, number: &'a Quantity, part: Part, nouns: &[Noun]) -> Candidate<'a> {
    let near = nearest(text, piece.span.start, number, nouns);
    let inside: Vec<Noun> = nouns
        .iter()
        .map(|n| Noun { span: Span { start: n.span.start - piece.span.start, end: n.span.end - piece.span.start }, ..*n })
        .collect();
    if let Some(asked) = asked::of(text, number, near, &inside) {
        return Candidate { number, part, noun: Some(asked.noun), asked: Some(asked.metric) };
    }
    let unknown = || {
        people::reached(text, number)
            .or_else(|| people::new_ones(text, number))
            .or_else(|| people::sold(text, number))
            .or_else(|| people::paying(text, number))
            .or_else(|| people::won(text, number))
            .or_else(|| people::numbered(text, number))
    };
    Candidate { number, part, noun: near.filter(|n| !is_reach(text, n)).or_else(unknown).or(near), asked: None }
}

/// "Reach 50k people": the verb, not the metric.
fn is_reach(text: &str, noun: &Noun) -> bool {
    matches!(text[noun.span.range()].to_lowercase().as_str(), "reach" | "bereik")
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

/// Bytes between a number and a noun.
fn gap(number: Span, noun: Span) -> u32 {
    if noun.start >= number.end { noun.start - number.end } else { number.start.abs_diff(noun.end) }
}

fn points(text: &str, words: &Words, piece: Piece, line: Line, candidate: &Candidate<'_>) -> i32 {
    let number = candidate.number;
    let called = line.named || line.framed;
    let limited = candidate.noun.is_none_or(|n| n.weak) && !line.named;
    let output = candidate.noun.is_some_and(|n| n.kind == TargetKind::Output && !n.process);
    let before = Words::of(&text[..number.span.start as usize]);
    let by = before.end(&["by", "met", "with"]) || (number.unit == Unit::Percent && before.end(RISES));
    let changes = number.change.is_some() || candidate.part != Part::Aim(None) || (by && line.aims);
    if (number.unit == Unit::Percent && output && !changes && !line.named) || is_done(text, number) || is_unwanted(text, number) {
        return 0;
    }
    let asked = candidate.asked.is_some() && !called && !line.aims && !is_dated(text, piece.lang, number);
    let mut points = line.points + evidence::spent(words, number.unit.is_money(), limited);
    points += match candidate.noun {
        Some(_) if asked => 0,
        Some(n) if n.weak && n.kind == TargetKind::Outcome && matches!(candidate.part, Part::Aim(Some(_))) => 1,
        Some(n) if n.weak && n.kind == TargetKind::Outcome && !(line.aims && evidence::wins(words)) => 0,
        Some(n) if n.kind == TargetKind::Outcome => 2,
        Some(n) if n.kind == TargetKind::Vanity && words.any(WISHES) => 2,
        Some(n) if n.kind == TargetKind::Vanity => 1,
        Some(n) if called || n.process || (changes && number.unit == Unit::Percent) => 0,
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
        Some(Comparator::AtMost) if number.unit == Unit::Count && !called && !line.aims => -2,
        Some(_) if number.unit != Unit::Count => 1,
        _ => 0,
    };
    points += if number.period.is_some() && (!output || called) { 1 } else { 0 };
    points += match deadline::relative(text).is_some() || is_dated(text, piece.lang, number) {
        true if !output && deadline::is_due(text, &dates(text, piece.lang)) => 2,
        true => 1,
        false => 0,
    };
    points += match piece.alone && is_bare(text, words) {
        true if words.count() <= 3
            && number.unit == Unit::Count
            && candidate.noun.is_some_and(|n| n.kind == TargetKind::Vanity && !n.weak) =>
        {
            3
        }
        true => 2,
        false => 0,
    };
    points += if is_first(text, number) { 2 } else { 0 };
    points
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
    let name = naming::of(text, number.span, candidate.noun, candidate.asked)?;
    let baseline = match candidate.part {
        Part::Aim(baseline) => baseline,
        Part::Start => None,
    };
    let money = number.unit.is_money();
    let fallback = if money { TargetKind::Outcome } else { TargetKind::Output };
    Some(Draft {
        kind: candidate.noun.map_or(fallback, |n| n.kind),
        value: number.value,
        unit: if (number.unit == Unit::Count && names_rhythm(&name)) || is_within(text, number) {
            String::new()
        } else {
            unit::write(number, piece.lang)
        },
        metric: name,
        baseline,
        deadline: None,
        relative: None,
        number: number.span.shift(piece.span.start),
        span: piece.span,
    })
}

/// "within a year" is no rate either; what is counted per cent or in money keeps its unit.
fn is_within(text: &str, number: &Quantity) -> bool {
    let single = |words: &str| {
        words.ends_with(" year") || words.ends_with(" month") || words.ends_with(" jaar") || words.ends_with(" maand")
    };
    number.unit == Unit::Count && deadline::relative(text).is_some_and(|(words, _)| single(words))
}

/// "monthly active users" is no rate.
fn names_rhythm(name: &str) -> bool {
    Words::of(name).begin(&[
        "monthly", "weekly", "daily", "annual", "yearly", "quarterly", "maandelijks", "maandelijkse", "wekelijkse", "dagelijkse",
        "jaarlijkse",
    ])
}
