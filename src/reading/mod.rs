//! What each sentence says: execution, direction, both or neither, by lexicon hits and signals with fitted weights.

use serde::{Deserialize, Serialize};

mod context;
mod fit;
mod logistic;
mod lookup;
mod marks;
mod model;
mod signals;
mod weights;
mod words;

pub use fit::{Sample, fit};
pub use model::{Feature, Model, plain_words};
pub use signals::{CONTEXT_SIGNALS, SIGNALS, Signal};
pub use weights::{PoleWeights, from_toml, to_toml};

use std::ops::Range;

use crate::document::{Block, BlockId, BlockKind, Document};
use crate::language::{Language, NegationKind};
use crate::lexicon::{Lexicon, Pole, Strength};
use crate::scan::Hit;
use crate::text::{Lang, Span, fold};
use context::{Context, Contexts};
use signals::{Known, View};

/// What a sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
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

/// How a sentence, or the cells of a table row together, was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The words.
    pub span: Span,
    /// The block they stand in.
    pub block: BlockId,
    /// Their language.
    pub lang: Lang,
    /// Which sentences of the document they are.
    pub sentences: Range<usize>,
    /// The outcome.
    pub label: Label,
    /// Log-odds of execution and of direction, in hundredths; positive means present.
    pub score: [i32; 2],
    /// The features that took part, with their strength in tenths.
    pub features: Vec<(Feature, i32)>,
}

/// The most that the terms of one category count for in a sentence, in tenths: a list of five channels is one line of execution.
const CATEGORY_CAP: i32 = 25;

/// Reads every sentence; the cells of a table row are read together, since each alone is a fragment.
pub fn read(doc: &Document, language: &Language, hits: &[Hit], lexicon: &Lexicon, model: &Model) -> Vec<Reading> {
    let folded = fold(doc.text());
    let sentences = &language.sentences;
    let contexts = Contexts::new(doc);
    let mut led = false;
    let mut readings = Vec::with_capacity(sentences.len());
    let mut rest = hits;
    let mut first = 0;
    while first < sentences.len() {
        let block = sentences[first].block;
        let row = doc.blocks()[block].kind == BlockKind::Row;
        let more = sentences[first + 1..].iter().take_while(|s| row && s.block == block).count();
        let range = first..first + 1 + more;
        let span = Span { start: sentences[first].span.start, end: sentences[range.end - 1].span.end };
        let count = rest.iter().take_while(|h| h.sentence < range.end).count();
        let (own, later) = rest.split_at(count);
        rest = later;
        let own_block = &doc.blocks()[block];
        if !matches!(own_block.kind, BlockKind::Item(_)) {
            led = false;
        }
        let context = contexts.at(own_block.section, own_block.kind, led);
        if doc.slice(span).ends_with(':') {
            led = context::leads_to_execution(doc.slice(span));
        }
        let unit = Unit { span, lang: sentences[first].lang, block: own_block, context };
        let features = features(doc, &unit, &folded[span.range()], own, (lexicon, model));
        let names_columns = unit.block.row.as_ref().is_some_and(|r| r.header);
        let (label, score) = judge(&features, model, names_columns, only_misses(own, lexicon));
        first = range.end;
        readings.push(Reading { span, block, lang: unit.lang, sentences: range, label, score, features });
    }
    readings
}

/// What is read as one.
struct Unit<'a> {
    span: Span,
    lang: Lang,
    block: &'a Block,
    context: Context,
}

/// Whether all that is said of direction is that there is none: "we hebben nog geen strategie".
fn only_misses(hits: &[Hit], lexicon: &Lexicon) -> bool {
    let directs = |h: &&Hit| h.pole == Pole::Direction && lexicon.term(h.term).strength != Strength::Weak;
    let absent = |h: &Hit| h.negation == Some(NegationKind::Absence);
    let mut direction = hits.iter().filter(directs).peekable();
    direction.peek().is_some() && direction.all(absent)
}

/// Log-odds of direction, in hundredths, that a sentence does not exceed where all direction in it is missing.
const MISSING: i32 = -150;

fn judge(features: &[(Feature, i32)], model: &Model, silent: bool, misses: bool) -> (Label, [i32; 2]) {
    let mut score = model.bias();
    for (feature, tenths) in features {
        let add = model.contribution(*feature, *tenths);
        score = [score[0] + add[0], score[1] + add[1]];
    }
    if misses {
        score[1] = score[1].min(MISSING);
    }
    let label = match (score[0] > 0, score[1] > 0) {
        _ if silent => Label::Neither,
        (true, true) => Label::Both,
        (true, false) => Label::Execution,
        (false, true) => Label::Direction,
        (false, false) => Label::Neither,
    };
    (label, score)
}

/// The features of a unit: its terms by category and by themselves, its plain words, and its signals.
fn features(
    doc: &Document,
    unit: &Unit<'_>,
    folded: &str,
    hits: &[Hit],
    (lexicon, model): (&Lexicon, &Model),
) -> Vec<(Feature, i32)> {
    let mut features: Vec<(Feature, i32)> = Vec::new();
    for hit in hits {
        let term = lexicon.term(hit.term);
        let absent = term.pole == Pole::Direction && hit.negation == Some(NegationKind::Absence);
        if absent {
            continue;
        }
        let tenths = match term.strength {
            Strength::Weak if term.lang != unit.lang => 0,
            Strength::Weak => 5,
            Strength::Plain => 10,
            Strength::Strong => 15,
        };
        let feature = Feature::Category(term.category);
        match features.iter_mut().find(|(f, _)| *f == feature) {
            Some((_, sum)) => *sum = (*sum + tenths).min(CATEGORY_CAP),
            None => features.push((feature, tenths)),
        }
        let feature = Feature::Term(model.lemma(hit.term));
        if tenths > 0 && !features.iter().any(|(f, _)| *f == feature) {
            features.push((feature, 10));
        }
    }
    features.extend(model.noted(folded).into_iter().map(|word| (Feature::Word(word), 10)));
    features.sort_unstable();
    let start = unit.span.start;
    let named = |test: fn(&str) -> bool| hits.iter().any(|h| test(lexicon.category_name(lexicon.term(h.term).category)));
    let verb_first = hits.iter().any(|h| {
        let name = lexicon.category_name(lexicon.term(h.term).category);
        matches!(name, "production" | "tasks" | "outreach")
            && !folded[..(h.span.start - start) as usize].contains(char::is_alphabetic)
    });
    let known = Known {
        loose: doc.is_loose_line(),
        lang: unit.lang,
        verb_first,
        metric: named(|name| name.starts_with("metric-")),
        outcome: named(|name| name == "metric-outcome"),
        context: unit.context,
    };
    let view = View::new(unit.block, doc.slice(unit.span), folded, known);
    // "geen strategie" is the absence of direction, and so no choice against something either
    let absent = hits.iter().any(|h| lexicon.term(h.term).pole == Pole::Direction && h.negation == Some(NegationKind::Absence));
    let speaks = |s: &Signal| !(absent && matches!(s.name, "negation" | "negation-first")) && s.holds(&view);
    let signals = SIGNALS.iter().enumerate().filter(|(_, s)| speaks(s));
    features.extend(signals.map(|(i, _)| (Feature::Signal(i as u16), 10)));
    features
}
