//! Actions that stand in running text: "In maart maken we …, in april sturen we …", "1) … 2) …", lines "Week 1: …".

use super::{moment, work};
use crate::document::Block;
use crate::facts::Source;
use crate::facts::frame::label;
use crate::facts::owner::ends_in_title;
use crate::facts::words::{Phrases, Words};
use crate::text::{Lang, Span};

/// Pieces from which on they are a plan of steps and no remark.
const FEW: usize = 2;
/// Steps of one paragraph, at most.
const MOST_STEPS: usize = 20;
/// Words of a label that is a moment, at most: "Week 12 en 13".
const LABEL: usize = 4;
/// Words from which on a clause has opened: a moment stands among those before.
const OPENING: usize = 3;
/// Bytes of a clause's opening that are looked at for its moment.
const HEAD: usize = 40;

/// Those who do it.
static DOERS: Phrases = Phrases::of("i, i'll, ik, we, we'll, wij");

/// Small words that open a clause with its moment.
static AT: Phrases =
    Phrases::of("at, eind, end, begin, early, from, half, in, late, medio, mid, on, op, rond, tegen, vanaf, week, by, around");

/// What was, or is only weighed.
static NOT_NOW: Phrases = Phrases::of(
    "
    als, could, geen, had, hadden, hebben, if, in the past, kunnen, last year, made, might, niet, no, not, sent, held, ran, wrote, did, vorig jaar, was, waren, were, would,
    zou, zouden, deden, gaven, hielden, schreven
    ",
);

/// The actions in a paragraph or an item; none where it holds fewer than two.
pub(super) fn pieces(source: Source<'_>, block: &Block, lang: Lang) -> Vec<Span> {
    let text = source.doc.slice(block.span);
    let does = |part: &Span| work::does(source, part.shift(block.span.start));
    let lines: Vec<Span> = labelled(text, lang).into_iter().filter(does).collect();
    let found = [lines, numbered(text).into_iter().filter(does).collect(), dated(text, lang).into_iter().filter(does).collect()];
    let pieces = found.into_iter().find(|pieces| pieces.len() >= FEW).unwrap_or_default();
    pieces.into_iter().map(|piece| piece.shift(block.span.start)).collect()
}

/// A part of a text without blanks and marks around it, as a span in it.
fn trimmed(text: &str, from: usize, to: usize) -> Span {
    let part = &text[from..to];
    let kept = part.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.'));
    let start = from + part.find(kept).unwrap_or(0);
    Span::new(start, start + kept.len())
}

/// Lines and sentences that each open with a moment and a colon.
fn labelled(text: &str, lang: Lang) -> Vec<Span> {
    let mut cuts: Vec<usize> = [". ", "; ", "\n"]
        .iter()
        .flat_map(|m| text.match_indices(m))
        .filter(|(at, m)| !is_title(text, *at, m))
        .map(|(at, m)| at + m.len())
        .collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    let timed = |part: &Span| {
        let part = &text[part.range()];
        label(part).is_some_and(|l| moment::stands_in(l.text, lang) && Words::of(l.text).count() <= LABEL && part.len() > l.end)
    };
    cuts.windows(2).map(|pair| trimmed(text, pair[0], pair[1])).filter(timed).collect()
}

/// Whether a mark is the dot of a title before a name: "dhr. Vos".
fn is_title(text: &str, at: usize, mark: &str) -> bool {
    mark.starts_with('.') && ends_in_title(&text[..at])
}

/// "1) … 2) …", "Stap 1: … Stap 2: …", one after the other from one on.
fn numbered(text: &str) -> Vec<Span> {
    if !text.contains('1') && !text.contains('2') {
        return Vec::new();
    }
    let mut starts = Vec::new();
    let mut at = 0;
    if !text.starts_with(['1', '(', 'S', 's']) && text.contains("2)") {
        // an item's own number was its mark
        starts.push((0, 0));
    }
    while let Some((from, to)) = mark(&text[at..], starts.len() + 1).filter(|_| starts.len() < MOST_STEPS) {
        starts.push((at + from, at + to));
        at += to;
    }
    let ends = starts.iter().skip(1).map(|(from, _)| *from).chain([text.len()]);
    starts.iter().zip(ends).map(|((_, from), to)| trimmed(text, *from, to)).filter(|piece| !piece.is_empty()).collect()
}

/// Where the mark of a step stands and ends.
fn mark(text: &str, number: usize) -> Option<(usize, usize)> {
    let forms = [format!("({number}) "), format!("{number}) "), format!("stap {number}: "), format!("step {number}: ")];
    let low = text.to_ascii_lowercase();
    let stands = |at: usize| at == 0 || low[..at].ends_with([' ', '\n']);
    forms.iter().find_map(|form| low.find(form.as_str()).filter(|at| stands(*at)).map(|at| (at, at + form.len())))
}

/// Clauses that each open with a moment and say what those who write do then.
fn dated(text: &str, lang: Lang) -> Vec<Span> {
    let marks = [". ", "; ", ", ", " en ", " and ", "\n"];
    let mut cuts: Vec<usize> = marks
        .iter()
        .flat_map(|m| text.match_indices(m).map(|(at, m)| at + m.len()))
        .filter(|at| opens_with_moment(&text[*at..], lang))
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    if opens_with_moment(text, lang) {
        cuts.insert(0, 0);
    }
    let ends: Vec<usize> = cuts.iter().skip(1).copied().chain([text.len()]).collect();
    let clause = |(from, to): (&usize, usize)| {
        let mut dots = text[*from..to].match_indices(". ").map(|(at, m)| (from + at, m));
        let end = dots.find(|(at, m)| !is_title(text, *at, m)).map_or(to, |(at, _)| at);
        let piece = trimmed(text, *from, end);
        let body = &text[piece.range()];
        let body = [" en", " and"].iter().find_map(|join| body.strip_suffix(join)).unwrap_or(body);
        Span { end: piece.start + body.len() as u32, ..piece }
    };
    let planned = |piece: &Span| {
        let words = Words::of(&text[piece.range()]);
        DOERS.stand_in(&words) && !NOT_NOW.stand_in(&words) && !words.iter().any(is_past)
    };
    cuts.iter().zip(ends).map(clause).filter(planned).collect()
}

fn opens_with_moment(text: &str, lang: Lang) -> bool {
    let head = &text[..text.floor_char_boundary(HEAD)];
    let at = || head.split_whitespace().find_map(|word| Words::of(word).iter().next().map(|first| AT.has(first)));
    let opening = || head.split_whitespace().take(OPENING).map(|w| format!("{w} ")).collect::<String>();
    at() == Some(true) && moment::stands_in(&opening(), lang)
}

/// "maakten", "organiseerden", "posted": a verb of the past.
fn is_past(word: &str) -> bool {
    let dutch = ["kten", "ften", "pten", "lden", "erden", "chten"].iter().any(|end| word.ends_with(end));
    let english = word.len() > 4 && word.ends_with("ed") && !matches!(word, "need" | "feed" | "speed" | "dedicated" | "paid");
    (dutch && !matches!(word, "melden" | "gelden" | "worden" | "aanmelden" | "verwachten" | "richten")) || english
}

#[cfg(test)]
mod tests {
    use super::{dated, labelled, numbered};
    use crate::text::Lang;

    fn shown(text: &str, spans: Vec<crate::text::Span>) -> Vec<&str> {
        spans.into_iter().map(|s| &text[s.range()]).collect()
    }

    #[test]
    fn clauses_steps_and_lines() {
        let text = "In maart maken we een folder, in april sturen we een mailing en in mei organiseren we een open dag.";
        assert_eq!(
            shown(text, dated(text, Lang::Nl)),
            ["In maart maken we een folder", "in april sturen we een mailing", "in mei organiseren we een open dag"]
        );
        let text = "In April we sent a mailing, in May we made a film.";
        assert_eq!(shown(text, dated(text, Lang::En)), [""; 0]);
        let text = "1) Build the stand. 2) Print flyers. 3) Call the schools.";
        assert_eq!(shown(text, numbered(text)), ["Build the stand", "Print flyers", "Call the schools"]);
        let text = "Week 1: site opzetten\nWeek 2: mailing sturen";
        assert_eq!(shown(text, labelled(text, Lang::Nl)), text.split('\n').collect::<Vec<_>>());
    }
}
