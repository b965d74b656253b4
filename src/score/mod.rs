//! How much of a text is execution: the share, its interval, and the verdict by stage.

use serde::{Deserialize, Serialize};

mod interval;
mod verdict;

pub use interval::interval;
pub use verdict::{Band, Stage, Verdict, verdict};

use crate::document::{BlockKind, Document, SectionId};
use crate::lexicon::Pole;
use crate::reading::Reading;
use crate::scan::Hit;
use crate::text::count_words;

/// Evidence for one pole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Evidence {
    /// Lexicon hits in the sentences that were read as this pole.
    pub hits: u32,
    /// Sum over those sentences, in tenths: integers, so that no order of adding matters.
    pub tenths: i64,
}

impl Evidence {
    /// The sum as a number for display.
    pub fn weight(self) -> f64 {
        self.tenths as f64 / 10.0
    }
}

/// The score of a text: a plan, or one of its sections.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Score {
    /// For execution.
    pub execution: Evidence,
    /// For direction.
    pub direction: Evidence,
    /// Words of language in it.
    pub words: u32,
    /// 90% interval of the share, lower and upper end in 0..1; none without evidence.
    pub interval: Option<[f64; 2]>,
}

/// A verdict needs at least this many hits and words; below, the widest plausible interval spans most of the scale.
const MIN_HITS: u32 = 8;
const MIN_WORDS: u32 = 60;

impl Score {
    /// Execution share, E / (E + D), in 0..1; none without evidence.
    pub fn share(&self) -> Option<f64> {
        let all = self.execution.tenths + self.direction.tenths;
        let said = self.execution.hits + self.direction.hits > 0;
        (said && all > 0).then(|| self.execution.tenths as f64 / all as f64)
    }

    /// E : D; none where there is no direction.
    pub fn ratio(&self) -> Option<f64> {
        (self.direction.tenths > 0).then(|| self.execution.tenths as f64 / self.direction.tenths as f64)
    }

    /// Whether there is text enough to say that something stands nowhere in it, however little of it speaks for a pole.
    pub fn is_text(&self) -> bool {
        self.words >= MIN_WORDS
    }

    /// Whether there is enough text to judge.
    pub fn is_sufficient(&self) -> bool {
        self.execution.hits + self.direction.hits >= MIN_HITS && self.words >= MIN_WORDS && self.share().is_some()
    }
}

/// How fast a sentence gains weight with the certainty of its reading (log-odds), and the log-odds from which it counts in full.
/// Chosen by cross-validation against the shares that a reader gave to whole plans, from {0.3 … 0.7} and {2 … 6}.
const GAIN: f64 = 0.5;
const SURE: f64 = 3.0;

/// What a reading of so many words and log-odds (hundredths) adds to its pole: the root of its words, times its certainty.
fn line_weight(words: u32, score: i32) -> f64 {
    line_slope(words, f64::from(score) / 100.0).0
}

/// The same for log-odds as they are, and how fast it grows with them.
pub(crate) fn line_slope(words: u32, odds: f64) -> (f64, f64) {
    let weight = f64::from(words.max(1)).sqrt() * (GAIN * (odds.min(SURE) - SURE)).exp();
    (weight, if odds < SURE { GAIN * weight } else { 0.0 })
}

/// Whether a reading names a part or a column: it only counts where it says something itself.
pub(crate) fn only_names(doc: &Document, reading: &Reading) -> bool {
    let block = &doc.blocks()[reading.block];
    matches!(block.kind, BlockKind::Heading(_)) || block.row.as_ref().is_some_and(|r| r.header)
}

/// What a sentence adds to execution and to direction, in tenths: a doubtful one a little to both, so that the share does not
/// jump where a reading lies on the edge. Headings and column names only count where they say something themselves.
fn contribution(doc: &Document, reading: &Reading, words: u32) -> [i64; 2] {
    let names = only_names(doc, reading);
    let said = [reading.label.is_execution(), reading.label.is_direction()];
    [0, 1]
        .map(|pole: usize| if names && !said[pole] { 0 } else { (10.0 * line_weight(words, reading.score[pole])).round() as i64 })
}

/// Scores of the whole document and of each of its sections, by section id; a section's score is that of its own text, without
/// its subsections. What others wrote counts in none.
pub fn score(doc: &Document, hits: &[Hit], readings: &[Reading]) -> (Score, Vec<Score>) {
    let mut sections = vec![Score::default(); doc.sections().len()];
    let mut lines: Vec<Vec<[i64; 2]>> = vec![Vec::new(); sections.len()];
    let mut all = Vec::new();
    let mut rest = hits;
    for reading in readings {
        let id: SectionId = doc.blocks()[reading.block].section;
        let words = count_words(doc.slice(reading.span));
        let add = contribution(doc, reading, words);
        let (own, later) = rest.split_at(rest.iter().take_while(|h| h.sentence < reading.sentences.end).count());
        rest = later;
        if doc.is_of_others(reading.block) {
            continue;
        }
        let count = |pole: Pole| own.iter().filter(|h| h.pole == pole).count() as u32;
        let section = &mut sections[id];
        section.execution.tenths += add[0];
        section.direction.tenths += add[1];
        section.execution.hits += if reading.label.is_execution() { count(Pole::Execution) } else { 0 };
        section.direction.hits += if reading.label.is_direction() { count(Pole::Direction) } else { 0 };
        section.words += words;
        lines[id].push(add);
        all.push(add);
    }
    for (section, lines) in sections.iter_mut().zip(&lines) {
        section.interval = interval(lines);
    }
    let mut total = Score { interval: interval(&all), ..Score::default() };
    for section in &sections {
        for (sum, part) in [(&mut total.execution, section.execution), (&mut total.direction, section.direction)] {
            sum.hits += part.hits;
            sum.tenths += part.tenths;
        }
        total.words += section.words;
    }
    (total, sections)
}

/// A share as whole percents.
pub fn percent(share: f64) -> u32 {
    (share * 100.0).round() as u32
}
