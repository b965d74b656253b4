//! What the shape of a text tells: lists with dates and boxes, prose that talks to its reader, code.

use std::sync::LazyLock;

use regex::Regex;

use super::notice::Page;
use super::{OtherGenre, Point};
use crate::document::{Block, BlockKind};
use crate::text::Span;

const READER: &[&str] = &["je", "jij", "jou", "jouw", "u", "uw", "you", "your", "yours", "you'll", "you're", "you've"];
const NARRATOR: &[&str] = &["ik", "mij", "mijn", "m'n", "i", "my", "me", "i'm", "i've", "i'd"];
const SPEECH: &[&str] = &["zei", "zegt", "aldus", "vertelt", "vertelde", "said", "says", "told", "explains", "explained"];
/// Fewer words of prose give no rate.
const FEWEST_PROSE: usize = 60;

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let months = "jan|januari|january|feb|februari|february|maart|mrt|march|apr|april|mei|may|jun|juni|june|jul|juli|july|\
                  aug|augustus|august|sep|sept|september|okt|oktober|oct|october|nov|november|dec|december";
    let days = "maandag|dinsdag|woensdag|donderdag|vrijdag|monday|tuesday|wednesday|thursday|friday";
    let pattern = format!(
        r"(?-u:\b(?:(?:week|wk|month|maand|day|dag|phase|fase) ?\d+|q[1-4]|\d{{1,2}}/\d{{1,2}}|\d{{1,2}}[.-]\d{{1,2}}[.-]20\d\d|{months}|{days})\b)"
    );
    Regex::new(&pattern).expect("a fixed pattern")
});

/// "In 2027", "by the end of 2026": a plan has a horizon.
static HORIZON: LazyLock<Regex> = LazyLock::new(|| {
    let before = "in|eind|tegen|voor|medio|begin|vanaf|najaar|voorjaar|by|until|before|end of|for|spring|autumn|fall";
    Regex::new(&format!(r"(?-u:\b(?:{before}) 20[2-9]\d\b)")).expect("a fixed pattern")
});

/// Compiles the patterns.
pub(super) fn prepare() {
    LazyLock::force(&DATE);
    LazyLock::force(&HORIZON);
}

/// What was counted in the opening.
#[derive(Default)]
struct Shape {
    words: usize,
    prose: usize,
    reader: usize,
    narrator: usize,
    speech: usize,
    questions: Vec<Span>,
    dated: Vec<Span>,
    horizon: Option<Span>,
    boxes: Vec<Span>,
    code: Vec<Span>,
}

/// The points of the shape.
pub(super) fn points(page: &Page<'_>) -> Vec<Point> {
    let shape = count(page);
    let mut points = Vec::new();
    let mut add = |cue, side, sum: i32, words: &[Span]| {
        if sum > 0 {
            points.push(Point { cue, side, points: sum, words: words.iter().take(3).copied().collect() });
        }
    };
    // Two dated lines may be a schedule, eight are a calendar.
    add("dated-lines", None, steps(shape.dated.len(), &[2, 4, 8]), &shape.dated);
    add("horizon", None, i32::from(shape.horizon.is_some()), shape.horizon.as_slice());
    add("task-boxes", None, steps(shape.boxes.len(), &[3]), &shape.boxes);
    if shape.prose >= FEWEST_PROSE {
        let article = Some(OtherGenre::Article);
        let rate = |count: usize| count * 1000 / shape.prose;
        // Per thousand words of prose: a plan seldom says "you", a blog does so in every other sentence.
        add("says-you", article, steps(rate(shape.reader), &[15, 25, 40]), &[]);
        add("says-i", article, steps(rate(shape.narrator), &[8, 16]), &[]);
        add("quotes-people", article, 2 * steps(shape.speech, &[2, 4]), &[]);
        add("asks", article, steps(rate(shape.questions.len()), &[5, 10, 15]), &shape.questions);
        add("all-prose", article, steps(shape.prose * 100 / shape.words.max(1), &[70, 85]), &[]);
    }
    add(
        "code",
        Some(OtherGenre::Software),
        2 * steps(shape.code.len() * 1000 / shape.words.max(1), &[10, 30, 60, 120]),
        &shape.code,
    );
    points
}

/// How many thresholds a value reaches.
fn steps(value: usize, thresholds: &[usize]) -> i32 {
    thresholds.iter().filter(|t| value >= **t).count() as i32
}

fn count(page: &Page<'_>) -> Shape {
    let mut shape = Shape::default();
    for block in page.opening() {
        shape.words += page.words(block.span);
        if shape.horizon.is_none() {
            let found = HORIZON.find(&page.folded[block.span.range()]);
            shape.horizon = found.map(|m| Span::new(m.start(), m.end()).shift(block.span.start));
        }
        match block.kind {
            BlockKind::Paragraph if !block.quoted => read_prose(page, block, &mut shape),
            BlockKind::Item(_) | BlockKind::Row if DATE.is_match(&page.folded[block.span.range()]) => {
                shape.dated.push(block.span)
            }
            _ => {}
        }
        if block.ticked.is_some() {
            shape.boxes.push(block.span);
        }
    }
    let end = page.opening().last().map_or(0, |b| b.span.end);
    shape.code = page.doc.opaque().iter().filter(|o| o.end <= end && !is_address(page, **o)).copied().collect();
    shape
}

fn read_prose(page: &Page<'_>, block: &Block, shape: &mut Shape) {
    let text = &page.folded[block.span.range()];
    shape.prose += page.words(block.span);
    for word in text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’')) {
        let plain = word.trim_matches('\'');
        shape.reader += usize::from(READER.contains(&plain));
        shape.speech += usize::from(SPEECH.contains(&plain));
        shape.narrator += usize::from(NARRATOR.contains(&plain));
    }
    for (at, _) in text.match_indices('?') {
        let start = block.span.start as usize;
        let from = text[..at].rfind(['.', '!', '?', '\n', ':']).map_or(0, |i| i + 1);
        shape.questions.push(Span::new(start + from, start + at + 1));
    }
}

fn is_address(page: &Page<'_>, span: Span) -> bool {
    let text = &page.folded[span.range()];
    text.contains("://") || text.contains('@') || text.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_words_and_numbers_like_them() {
        for yes in ["week 12", "ma 5 okt", "18 april", "q3", "fase 2", "vrijdag", "28/9", "1.4.2026", "by may"] {
            assert!(DATE.is_match(yes), "{yes}");
        }
        for no in ["de markt", "versie 5.2", "2-4 reacties", "maybe", "decision", "weekend", "faq1"] {
            assert!(!DATE.is_match(no), "{no}");
        }
    }

    #[test]
    fn steps_count_the_thresholds_reached() {
        assert_eq!([0, 9, 10, 40].map(|n| steps(n, &[10, 30])), [0, 0, 1, 2]);
    }
}
