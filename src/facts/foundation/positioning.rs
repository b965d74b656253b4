//! What sets it apart: what is announced as the positioning, and sentences that set it apart from others.

use super::announced;
use super::terms::of;
use crate::document::BlockKind;
use crate::facts::Source;
use crate::facts::frame::Frame;
use crate::facts::words::Words;
use crate::text::Span;

/// The words that say what sets it apart, in order.
pub(super) fn find(source: Source<'_>) -> Vec<Span> {
    let mut spans = announced::find(source, "distinction-label");
    for sentence in &source.language.sentences {
        let block = &source.doc.blocks()[sentence.block];
        let reads = !block.quoted && !matches!(block.kind, BlockKind::Heading(_) | BlockKind::Metadata);
        if reads && source.layout.frames.at(sentence.block) != Frame::Action && claims(source, sentence.span) {
            spans.push(sentence.span);
        }
    }
    spans.sort();
    spans.dedup();
    spans
}

/// Whether a sentence sets the organisation apart; a bare "the only" counts with "we" beside it.
fn claims(source: Source<'_>, span: Span) -> bool {
    let text = source.doc.slice(span);
    let words = Words::of(text);
    let own = || words.any(&["we", "wij", "our", "ons", "onze", "us", "we're", "is the only", "are the only", "is de enige"]);
    let claim = of(source, span, "distinction-claim").any(|f| !f.is_absent() && (!f.weak || own()));
    claim && words.count() > 3 && !text.contains('?') && !announced::is_task(text)
}
