//! What each sentence says: execution, direction, both or neither, by lexicon hits and signals with fitted weights.

mod fit;
mod model;
mod signals;
mod words;

pub use fit::{Sample, fit};
pub use model::{Feature, Model, PoleWeights};
pub use signals::{SIGNALS, Signal};

use crate::document::{BlockKind, Document};
use crate::language::{Language, NegationKind, Sentence};
use crate::lexicon::{Lexicon, Pole, Strength};
use crate::scan::Hit;
use crate::text::fold;
use signals::View;

/// What a sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// Something to make, send, post or run.
    Execution,
    /// A goal, a reason, a choice, an audience, a lesson.
    Direction,
    /// An action and its purpose.
    Both,
    /// Neither: a fact, a name, a heading.
    Neither,
}

impl Label {
    /// Its name in reports.
    pub fn id(self) -> &'static str {
        match self {
            Label::Execution => "execution",
            Label::Direction => "direction",
            Label::Both => "both",
            Label::Neither => "neither",
        }
    }

    /// Whether it holds execution.
    pub fn is_execution(self) -> bool {
        matches!(self, Label::Execution | Label::Both)
    }

    /// Whether it holds direction.
    pub fn is_direction(self) -> bool {
        matches!(self, Label::Direction | Label::Both)
    }
}

/// How a sentence was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The outcome.
    pub label: Label,
    /// Log-odds of execution and of direction, in hundredths; positive means present.
    pub score: [i32; 2],
    /// The features that took part, with their strength in tenths.
    pub features: Vec<(Feature, i32)>,
}

/// The most that the terms of one category count for in a sentence, in tenths: a list of five channels is one line of execution.
const CATEGORY_CAP: i32 = 25;

/// Reads every sentence.
pub fn read(doc: &Document, language: &Language, hits: &[Hit], lexicon: &Lexicon, model: &Model) -> Vec<Reading> {
    let folded = fold(doc.text());
    let mut rest = hits;
    let mut readings = Vec::with_capacity(language.sentences.len());
    for (index, sentence) in language.sentences.iter().enumerate() {
        let count = rest.iter().take_while(|h| h.sentence == index).count();
        let (own, later) = rest.split_at(count);
        rest = later;
        let features = features(doc, sentence, &folded[sentence.span.range()], own, lexicon);
        let block = &doc.blocks()[sentence.block];
        let names_columns = block.row.as_ref().is_some_and(|r| r.header);
        readings.push(judge(features, model, names_columns || block.kind == BlockKind::Metadata));
    }
    readings
}

fn judge(features: Vec<(Feature, i32)>, model: &Model, silent: bool) -> Reading {
    let mut score = model.bias();
    for (feature, tenths) in &features {
        let add = model.contribution(*feature, *tenths);
        score = [score[0] + add[0], score[1] + add[1]];
    }
    let label = match (score[0] > 0, score[1] > 0) {
        _ if silent => Label::Neither,
        (true, true) => Label::Both,
        (true, false) => Label::Execution,
        (false, true) => Label::Direction,
        (false, false) => Label::Neither,
    };
    Reading { label, score, features }
}

/// The features of a sentence: its terms by category, and its signals.
pub fn features(doc: &Document, sentence: &Sentence, folded: &str, hits: &[Hit], lexicon: &Lexicon) -> Vec<(Feature, i32)> {
    let mut features: Vec<(Feature, i32)> = Vec::new();
    for hit in hits {
        let term = lexicon.term(hit.term);
        let absent = term.pole == Pole::Direction && hit.negation == Some(NegationKind::Absence);
        if absent || !matches!(term.pole, Pole::Execution | Pole::Direction) {
            continue;
        }
        let tenths = match term.strength {
            Strength::Weak if term.lang != sentence.lang => 0,
            Strength::Weak => 5,
            Strength::Plain => 10,
            Strength::Strong => 15,
        };
        let feature = Feature::Category(term.category);
        match features.iter_mut().find(|(f, _)| *f == feature) {
            Some((_, sum)) => *sum = (*sum + tenths).min(CATEGORY_CAP),
            None => features.push((feature, tenths)),
        }
    }
    features.sort_unstable();
    let start = sentence.span.start;
    let verb_first = hits.iter().any(|h| {
        let name = lexicon.category_name(lexicon.term(h.term).category);
        matches!(name, "production" | "tasks" | "outreach")
            && !folded[..(h.span.start - start) as usize].contains(char::is_alphabetic)
    });
    let block = &doc.blocks()[sentence.block];
    let view = View::new(block, sentence, doc.slice(sentence.span), folded, verb_first);
    let signals = SIGNALS.iter().enumerate().filter(|(_, s)| s.holds(&view));
    features.extend(signals.map(|(i, _)| (Feature::Signal(i as u16), 10)));
    features
}
