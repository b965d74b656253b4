//! Targets: a metric with a number to reach, in sentences, lists and tables.

mod aged;
mod asked;
mod baseline;
mod crossed;
mod deadline;
mod evidence;
mod metric;
mod naming;
mod near;
mod people;
mod piped;
mod rank;
mod sentence;
mod series;
mod table;
mod taken_up;
mod timed;
mod told;
mod trigger;
mod unit;
mod weigh;

use super::frame::{self, Frame};
use super::words::{Phrases, Words};
pub(in crate::facts) use deadline::{PlanPeriod, moment, relative};
use sentence::Piece;

use super::{Source, Target, TargetKind};
use crate::document::{BlockId, BlockKind};
use crate::text::{Deadline, Lang, Span};

/// A target before its deadline is settled.
#[derive(Clone, Debug)]
struct Draft {
    metric: String,
    kind: TargetKind,
    value: f64,
    unit: String,
    baseline: Option<f64>,
    deadline: Option<Deadline>,
    /// A deadline counted from the start, in the plan's words.
    relative: Option<String>,
    /// The number, in document offsets.
    number: Span,
    span: Span,
}

/// Compiles the patterns.
pub(super) fn prepare() {
    deadline::prepare();
}

/// Every target of a document, in order. Budgets, prices, facts about the past or the market, examples and publishing
/// rhythms are none. A deadline that the plan counts from its start stands in its own words: "binnen 6 maanden", "M6".
pub fn find(source: Source<'_>) -> Vec<Target> {
    if frame::is_guide(source.doc) {
        return Vec::new();
    }
    let period = PlanPeriod::of(source.doc, source.language);
    let mut drafts: Vec<(BlockId, Draft)> = Vec::new();
    let mut asked: Option<BlockId> = None;
    for sentence in &source.language.sentences {
        let block = &source.doc.blocks()[sentence.block];
        if matches!(block.kind, BlockKind::Row | BlockKind::Metadata) {
            continue;
        }
        let text = source.doc.slice(sentence.span);
        let alone = matches!(block.kind, BlockKind::Item(_) | BlockKind::Heading(_)) || block.span == sentence.span;
        let follows = drafts.last().is_some_and(|(block, _)| *block == sentence.block) && PICKS_UP.open(&Words::of(text));
        let answers = asked == Some(sentence.block) || follows;
        let frame = if answers { Frame::Goal } else { source.layout.frames.at(sentence.block) };
        asked = Some(sentence.block).filter(|_| answers || asks_for_goals(text));
        let piece = Piece { span: sentence.span, lang: sentence.lang, frame, alone };
        drafts.extend(sentence::targets(source, piece).into_iter().map(|d| (sentence.block, d)));
    }
    drafts.extend(table::targets(source, period.year()));
    drafts.sort_by_key(|(_, d)| (d.number, d.span));
    drafts.dedup_by_key(|(_, d)| d.number);
    let period = period.or_year_of(drafts.iter().filter_map(|(_, d)| d.deadline));
    let sells = people::sells_subscriptions(source.doc);
    for (block, draft) in &mut drafts {
        people::settle(source.doc, sells, *block, draft);
    }
    drafts.into_iter().map(|(block, draft)| settle(source, &period, block, draft)).collect()
}

/// How a sentence goes on about what the one before it wants.
static PICKS_UP: Phrases = Phrases::of(
    "
    daarvan, daarvan moet, of them, of these, of those, of which, van deze, van die, van hen, waarvan
    ",
);

/// "Wat willen we bereiken?": the sentences behind it in its paragraph answer.
fn asks_for_goals(sentence: &str) -> bool {
    sentence.trim_end().ends_with('?') && frame::classify(sentence) == Some(Frame::Goal)
}

/// Whether one of several things in order touches a span.
pub(in crate::facts) fn any_at<T>(items: &[T], span_of: impl Fn(&T) -> Span, span: Span) -> bool {
    let from = items.partition_point(|item| span_of(item).end <= span.start);
    items.get(from).is_some_and(|item| span_of(item).overlaps(span))
}

fn settle(source: Source<'_>, period: &PlanPeriod, block: BlockId, draft: Draft) -> Target {
    let lang = language_of(source, block);
    let Draft { deadline, relative, .. } = &draft;
    let undated = period.year().is_none() && deadline.is_some_and(|date| date.year().is_none());
    let in_words = || relative.clone().filter(|_| undated);
    let own = in_words().or_else(|| deadline.map(|date| period.write(date, lang))).or_else(|| relative.clone());
    let headed = || deadline::of_headings(source.doc, block, lang).map(|date| period.write(date, lang));
    let Draft { metric, kind, value, unit, baseline, span, .. } = draft;
    let metric = deadline::without(&metric, lang).to_owned();
    Target { metric, kind, value, unit, baseline, deadline: own.or_else(headed).or_else(|| period.whole()), span }
}

fn language_of(source: Source<'_>, block: BlockId) -> Lang {
    source.language.blocks.get(block).copied().unwrap_or(source.language.document)
}

#[cfg(test)]
mod tests;
