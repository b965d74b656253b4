//! Targets in running text: a sentence, a list item, a heading, a cell.

use super::baseline::{self, Part, parts};
use super::evidence::{self, ENOUGH, Line};
use super::metric::{self, Noun};
use super::near::{measures_otherwise, nearest};
use super::{Draft, asked, deadline, naming, near, people, piped, rank, series, taken_up, timed, trigger, unit, weigh};
use crate::facts::frame::{self, Frame, label};
use crate::facts::steering::condition_to_turn;
use crate::facts::words::{Phrases, Words};
use crate::facts::{Source, TargetKind};
use crate::lexicon::Pole;
use crate::text::{Lang, Needles, Quantity, Span, Unit, dates, quantities};

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
pub(super) struct Candidate<'a> {
    /// The number, in offsets of its segment.
    pub(super) number: &'a Quantity,
    /// The part it plays.
    pub(super) part: Part,
    /// What it counts.
    pub(super) noun: Option<Noun>,
    /// What a share of people do, as its name.
    pub(super) asked: Option<&'a str>,
}

/// The targets of a piece; deadlines only where its own words give one.
pub(super) fn targets(source: Source<'_>, piece: Piece) -> Vec<Draft> {
    let text = source.doc.slice(piece.span);
    if !text.bytes().any(|b| b.is_ascii_digit()) && !NUMBER_WORDS.stand_in(text) {
        return Vec::new();
    }
    let label = label(text).filter(|l| frame::classify(l.text) == Some(Frame::Goal) || !names_metric(source, piece, l.end));
    let dated: Vec<_> = dates(text, piece.lang);
    let due = deadline::is_due(text, &dated);
    let read =
        |part: &str| evidence::line(&Words::of(part), label.map(|l| l.text), piece.frame, text.trim_end().ends_with('!'), due);
    let mut line = read(text);
    if series::is_target(text, piece.lang, &dated) || text.trim_start().starts_with('🎯') {
        line = Line { points: line.points + 4, named: true, ..line };
    }
    if !line.named && !line.framed && opens_with_work(source, piece) {
        line.points -= 3;
    }
    let mut drafts = Vec::new();
    if let Some(draft) = piped::target(source, piece) {
        return vec![draft];
    }
    let ranges = segments(text);
    let several = ranges.len() > 1;
    for range in ranges {
        if !line.named && !line.framed && trigger::is_one(source, piece.span, range.clone()) {
            continue;
        }
        let line = if several { read(&text[range.clone()]).within(line) } else { line };
        let from = piece.span.start as usize + range.start;
        let span = Span::new(from, from + range.len());
        drafts.extend(segment(source, Piece { span, ..piece }, line));
    }
    for draft in drafts.iter_mut().filter(|_| text.len() <= SEGMENT) {
        if draft.deadline.is_none() && draft.relative.is_none() {
            let at = |offset: u32| (offset - piece.span.start) as usize;
            let date = deadline::of_number(text, &dated, at(draft.number.start), at(draft.number.end));
            draft.deadline = date.map(|d| d.date);
            draft.relative = match date {
                Some(date) => deadline::half_in_words(text, date),
                None => deadline::relative(text).map(|(words, _)| words.to_owned()),
            };
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
        term.pole == Pole::Execution && matches!(topic, "production" | "tasks" | "outreach")
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
static NUMBER_WORDS: Needles = Needles::of(&[
    "acht", "derde", "dertien", "dertig", "doubl", "dozen", "dozijn", "drie", "dubbel", "duizend", "eight", "eleven", "elf",
    "fift", "five", "fort", "four", "half", "halv", "helft", "honderd", "hundred", "kwart", "negen", "nine", "quarter", "seven",
    "six", "tachtig", "ten", "third", "thirt", "thousand", "three", "tien", "tripl", "twaalf", "twee", "twelve", "twen", "twi",
    "two", "veertien", "veertig", "vier", "vijf", "voudig", "zes", "zeven",
]);

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

/// Words of wanting directly before an amount: "…; voor 2026 mikken we op € 2,4 mln".
static AIMED: Phrases = Phrases::of(
    "
    aim at €, aim for €, aiming for $, aiming for £, aiming for €, gaan we naar €, gaan we voor €, mikken we op €, streven we naar €, want $,
    want £, willen we €, aim for $, aim for £, willen we naar €, gaan we naar, gaan we voor, mikken we op, streven we naar, willen we naar, aiming for, we aim for, we want,
    we need, moeten er, doel is, doel :, target is, goal is, target :, goal :
    ",
);

/// "…; dit seizoen willen we er 1.500": a part whose number counts what the part before it names.
fn counts_what_stood_before(part: &str) -> bool {
    let part = part.split([';', '|', '\n']).next().unwrap_or_default();
    let figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let number = part.rfind(|c: char| c.is_ascii_digit()).map(|last| part[..=last].trim_end_matches(figure).len());
    number.is_some_and(|at| {
        let behind = part[at..].trim_start_matches(|c: char| figure(c) || c == ' ');
        let ahead = Words::of(&part[..at]);
        let scaled =
            ["miljoen", "million", "mln", "bn", "m", "k", "procent", "percent"].iter().find_map(|s| behind.strip_prefix(s));
        let alone = !scaled.unwrap_or(behind).contains(char::is_alphabetic);
        alone && (ahead.end(&["er"]) || AIMED.close(&ahead))
    })
}

fn segment(source: Source<'_>, piece: Piece, line: Line) -> Vec<Draft> {
    let text = source.doc.slice(piece.span);
    let nouns = metric::nouns(source, piece.span);
    let numbers: Vec<Quantity> = quantities(text, piece.lang)
        .into_iter()
        .filter(|q| !source.doc.is_opaque(q.span.shift(piece.span.start)))
        .filter(|q| timed::is_to_reach(text, piece.span.start, q, &nouns) || !measures_otherwise(text, q))
        .collect();
    let numbers = baseline::share_units(text, near::unless_series(numbers));
    let numbers = if line.framed || line.named { baseline::steps(text, numbers) } else { numbers };
    let parts = parts(text, &numbers);
    let back = if line.last_year && baseline::starts_last_year(text, &numbers, &parts) { 4 } else { 0 };
    let line = Line { points: line.points + back, ..line };
    let mut candidates: Vec<Candidate<'_>> = numbers
        .iter()
        .zip(parts)
        .filter(|(_, part)| *part != Part::Start)
        .map(|(number, part)| candidate(source, piece, number, part, &nouns))
        .collect();
    for candidate in candidates.iter_mut().filter(|c| c.noun.is_none()) {
        let Part::Aim(Some(start)) = candidate.part else { continue };
        let Some(start) = numbers.iter().find(|q| q.value == start) else { continue };
        let first = self::candidate(source, piece, start, Part::Start, &nouns);
        (candidate.noun, candidate.asked) = (first.noun, first.asked);
    }
    taken_up::settle(source, piece, &numbers, &nouns, &mut candidates);
    drop_wholes(text, &mut candidates);
    drop_repeated(text, &mut candidates);
    drop_mix(&mut candidates);
    if let Some(condition) = condition_to_turn(text) {
        candidates.retain(|c| !condition.contains(c.number.span));
    }
    let words = Words::of(text);
    let mut drafts: Vec<Draft> = rank::target(source, piece, line).into_iter().collect();
    for candidate in &candidates {
        if weigh::points(text, &words, piece, line, candidate) >= ENOUGH {
            drafts.extend(draft(source, piece, candidate));
        }
    }
    drafts
}

/// A number with its noun: what a share of people is asked, the nearest noun, or people whom no noun is known for.
fn candidate<'a>(source: Source<'a>, piece: Piece, number: &'a Quantity, part: Part, nouns: &[Noun]) -> Candidate<'a> {
    let text = source.doc.slice(piece.span);
    if let Some(noun) = timed::noun(text, number) {
        return Candidate { number, part, noun: Some(noun), asked: None };
    }
    let verbs: Vec<Noun> = nouns.iter().filter(|n| !is_reaching(source.doc.text(), n)).copied().collect();
    let near = nearest(text, piece.span.start, number, &verbs).or_else(|| nearest(text, piece.span.start, number, nouns));
    let near =
        near.map(|near| followed(number, nouns, piece.span.start).filter(|_| near.kind == TargetKind::Vanity).unwrap_or(near));
    let near = near.filter(|n| !n.weak).or_else(|| labelling(text, piece.span.start, number, nouns)).or(near);
    let inside: Vec<Noun> = nouns
        .iter()
        .map(|n| Noun { span: Span { start: n.span.start - piece.span.start, end: n.span.end - piece.span.start }, ..*n })
        .collect();
    if let Some(asked) = asked::of(text, number, near, &inside) {
        return Candidate { number, part, noun: Some(asked.noun), asked: Some(asked.metric) };
    }
    let unknown = || {
        people::reached(text, number)
            .or_else(|| {
                let made = |n: &Noun| is_made(source, n.span.shift(piece.span.start)) || makes(source, piece);
                people::new_ones(text, number).filter(|n| !made(n))
            })
            .or_else(|| people::active(text, number))
            .or_else(|| people::filled(text, number))
            .or_else(|| people::sold(text, number))
            .or_else(|| people::paying(text, number))
            .or_else(|| people::won(text, number))
            .or_else(|| people::numbered(text, number))
    };
    Candidate { number, part, noun: near.filter(|n| !is_reach(text, n)).or_else(unknown).or(near), asked: None }
}

/// "Engagement: 40% active users": a result that stands directly behind its share.
fn followed(number: &Quantity, nouns: &[Noun], base: u32) -> Option<Noun> {
    let direct = |n: &&Noun| n.span.start - base == number.span.end + 1 && n.kind == TargetKind::Outcome && !n.weak;
    let noun = nouns.iter().find(direct).filter(|_| number.unit == Unit::Percent)?;
    Some(Noun { span: Span { start: noun.span.start - base, end: noun.span.end - base }, ..*noun })
}

/// "Bereik: 80.000 inwoners": the label directly before a number names what is counted.
fn labelling(text: &str, base: u32, number: &Quantity, nouns: &[Noun]) -> Option<Noun> {
    let label =
        label(text).filter(|l| text[l.end..].trim_start().len() == text[(number.span.start as usize).max(l.end)..].len())?;
    let head = nouns.iter().find(|n| (n.span.end - base) as usize <= label.end && !n.growth)?;
    let named = !head.weak || frame::classify(label.text) != Some(Frame::Goal);
    named.then(|| Noun { span: Span { start: head.span.start - base, end: head.span.end - base }, ..*head })
}

/// "the share of orders should reach 40%": what a verb like a metric belongs to.
fn is_reaching(text: &str, noun: &Noun) -> bool {
    let word = &text[noun.span.range()];
    let before = text[..noun.span.start as usize].trim_end();
    let modal = |w: &&str| {
        before.len() > w.len() && before.ends_with(*w) && !before[..before.len() - w.len()].ends_with(char::is_alphanumeric)
    };
    word.eq_ignore_ascii_case("reach") && ["to", "will", "must", "should", "can", "we", "we'll"].iter().any(modal)
}

/// Whether a text says that something is made.
fn makes(source: Source<'_>, piece: Piece) -> bool {
    let from = source.hits.partition_point(|h| h.span.start < piece.span.start);
    source.hits[from..].iter().take_while(|h| h.span.start < piece.span.end).any(|h| {
        let term = source.lexicon.term(h.term);
        term.pole == Pole::Execution && source.lexicon.category_name(term.category) == "production"
    })
}

/// Whether a word is one for what is made or done.
fn is_made(source: Source<'_>, span: Span) -> bool {
    let from = source.hits.partition_point(|h| h.span.end <= span.start);
    let touching = source.hits[from..].iter().take_while(|h| h.span.start < span.end);
    touching.filter(|h| h.span.overlaps(span)).any(|h| source.lexicon.term(h.term).pole == Pole::Execution)
}

/// "Van de 200 leads moet 15% …", "of the 200 leads": a whole of which a share is to be reached.
fn drop_wholes(text: &str, candidates: &mut Vec<Candidate<'_>>) {
    let shared = candidates.iter().any(|c| c.number.unit == Unit::Percent);
    for i in 1..candidates.len() {
        let between = &text[candidates[i - 1].number.span.end as usize..candidates[i].number.span.start as usize];
        if matches!(between.trim(), "of" | "of the" | "out of" | "out of the" | "van" | "van de" | "van onze" | "of our") {
            let noun = candidates[i].noun.or(candidates[i - 1].noun);
            candidates[i - 1].noun = noun;
            candidates[i].noun = None;
        }
    }
    candidates.retain(|c| {
        let before = Words::of(&text[..c.number.span.start as usize]);
        let whole = before.end(&["van de", "van onze", "van alle", "van die", "of the", "of our", "of these", "of those"]);
        !(shared && whole && c.number.unit == Unit::Count)
    });
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

/// Shares of a whole, "60% video, 40% text", are a mix; so are several of which none is of anything known.
fn drop_mix(candidates: &mut Vec<Candidate<'_>>) {
    let share = |c: &Candidate<'_>| c.number.unit == Unit::Percent && c.part == Part::Aim(None) && c.number.comparator.is_none();
    let shares: Vec<f64> = candidates.iter().filter(|c| share(c)).map(|c| c.number.value).collect();
    let unnamed = shares.iter().sum::<f64>() < 100.0 && candidates.iter().filter(|c| share(c)).all(|c| c.noun.is_none());
    if shares.len() > 1 && (unnamed || (shares.iter().sum::<f64>() - 100.0).abs() < 0.5) {
        candidates.retain(|c| !share(c));
    }
}

/// Bytes between a number and a noun.
fn gap(number: Span, noun: Span) -> u32 {
    if noun.start >= number.end { noun.start - number.end } else { number.start.abs_diff(noun.end) }
}

fn draft(source: Source<'_>, piece: Piece, candidate: &Candidate<'_>) -> Option<Draft> {
    let text = source.doc.slice(piece.span);
    let number = candidate.number;
    let name = naming::of(text, number.span, candidate.noun, candidate.asked)?;
    let baseline = match candidate.part {
        Part::Aim(baseline) => baseline,
        Part::Start => None,
    };
    let counted = (number.unit == Unit::Count && makes(source, piece))
        || (number.unit == Unit::Percent && candidate.part == Part::Aim(None));
    let fallback = if counted { TargetKind::Output } else { TargetKind::Outcome };
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
