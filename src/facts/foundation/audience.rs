//! For whom: what is announced as the audience, and sentences that direct something at people.

use super::terms::{of, within};
use super::{announced, people};
use crate::document::BlockKind;
use crate::facts::Source;
use crate::facts::frame::Frame;
use crate::facts::words::{Phrases, Words};
use crate::lexicon::Pole;
use crate::text::Span;

/// How many people a channel has: no choice of whom.
static COUNTED: Phrases = Phrases::of(
    "abonnees, followers, lezers van, list size, mailing list, members of the list, readers of, subscribers, volgers, connections, impressions",
);

/// What makes a sentence the present of others, or a help to them, and no choice.
static ASIDE: Phrases = Phrases::of(
    "help us, help you, helpt ons, help ons, helpen ons, helps us, please, support, customer service, klantenservice",
);

/// The words that say for whom, in order.
pub(super) fn find(source: Source<'_>) -> Vec<Span> {
    let counted = |span: &Span| {
        let text = source.doc.slice(*span);
        text.contains(|c: char| c.is_ascii_digit()) && COUNTED.stand_in(&Words::of(text)) && Words::of(text).count() < 8
    };
    let mut spans: Vec<Span> = announced::find(source, "audience-label").into_iter().filter(|s| !counted(s)).collect();
    for sentence in &source.language.sentences {
        let block = &source.doc.blocks()[sentence.block];
        let reads = !block.quoted && !matches!(block.kind, BlockKind::Heading(_) | BlockKind::Metadata | BlockKind::Row);
        if reads
            && directs(
                source,
                sentence.span,
                block.kind == BlockKind::Paragraph && source.layout.frames.at(sentence.block) != Frame::Action,
            )
        {
            spans.push(sentence.span);
        }
    }
    spans.sort();
    spans.dedup();
    spans
}

/// Whether a sentence directs something at people, or, in running text, describes people with what they need.
fn directs(source: Source<'_>, span: Span, runs: bool) -> bool {
    let text = source.doc.slice(span);
    let words = Words::of(text);
    if words.count() < 4 || text.contains('?') || announced::is_task(text) || ASIDE.stand_in(&words) {
        return false;
    }
    let own = || words.any(&["we", "wij", "our", "ons", "onze", "us", "i", "ik"]);
    let aims = of(source, span, "audience-verb").any(|f| {
        let behind = source.doc.slice(Span { start: f.end(), ..span });
        f.hit.negation.is_none() && people::begin(behind) && (!f.weak || own())
    });
    let needs = || {
        let found = || within(source, span).filter(|f| f.hit.negation.is_none());
        let need = found().any(|f| f.category == "customer" && !f.weak) && !found().any(|f| f.hit.pole == Pole::Execution);
        runs && need && people::begin(text)
    };
    aims || people::are_described(&words) || needs()
}
