//! Direction with nothing behind it: big words without an audience, a choice, a number, a competitor or an outcome.

use super::{Fluff, Source, Target};
use crate::document::BlockKind;
use crate::language::NegationKind;
use crate::lexicon::{Pole, Strength};
use crate::scan::Hit;
use crate::text::Span;

/// Categories of the lexicon that say something that can be held against the plan.
const BACKING: [&str; 5] = ["customer", "choices", "outcomes", "learning", "metric-outcome"];

/// Whom one is compared with; the stem covers the family in both languages.
const RIVALS: [&str; 5] = ["concurren", "competit", "rival", "vakgenoten", "aanbieders"];

/// What the big words of a sentence weigh that is fluff, in tenths: one plain word, or two that also have a plain meaning.
const FLUFFY: i32 = 10;

/// What one sentence says.
struct Sentence {
    span: Span,
    section: usize,
    fluffy: bool,
    backed: bool,
}

/// Counts the sentences of direction, those with nothing behind them, and those that are big words besides.
///
/// A sentence is backed by what it says itself, or by a backed sentence or a target in the same section.
pub fn find(source: Source<'_>, targets: &[Target]) -> Fluff {
    let doc = source.doc;
    let mut backed = vec![false; doc.sections().len()];
    for target in targets {
        if let Some(block) = doc.block_at(target.span.start) {
            backed[doc.blocks()[block].section] = true;
        }
    }
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut rest = source.hits;
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|h| h.sentence == first.sentence).count();
        let (own, later) = rest.split_at(count);
        rest = later;
        sentences.extend(read(source, first.sentence, own));
    }
    for sentence in sentences.iter().filter(|s| s.backed) {
        backed[sentence.section] = true;
    }
    let empty = |s: &&Sentence| !s.backed && !backed[s.section];
    Fluff {
        direction: sentences.len(),
        empty: sentences.iter().filter(empty).count(),
        spans: sentences.iter().filter(empty).filter(|s| s.fluffy).map(|s| s.span).collect(),
    }
}

/// A sentence that speaks of direction or in big words; none of any other.
fn read(source: Source<'_>, index: usize, hits: &[Hit]) -> Option<Sentence> {
    let sentence = &source.language.sentences[index];
    let block = &source.doc.blocks()[sentence.block];
    if block.quoted || matches!(block.kind, BlockKind::Heading(_) | BlockKind::Metadata) {
        return None;
    }
    let category = |hit: &Hit| source.lexicon.category_name(source.lexicon.term(hit.term).category);
    let stands = |hit: &&Hit| hit.negation != Some(NegationKind::Absence);
    let fluff: Vec<&Hit> = hits.iter().filter(stands).filter(|h| category(h) == "fluff").collect();
    let weight: i32 =
        fluff.iter().map(|h| if source.lexicon.term(h.term).strength == Strength::Weak { FLUFFY / 2 } else { FLUFFY }).sum();
    let hollow = |hit: &Hit| fluff.iter().any(|f| f.span.overlaps(hit.span));
    let directs = |h: &Hit| h.pole == Pole::Direction && source.lexicon.term(h.term).strength != Strength::Weak;
    let direction = hits.iter().filter(stands).any(directs);
    if !direction && weight < FLUFFY {
        return None;
    }
    let text = source.doc.slice(sentence.span);
    let said = hits
        .iter()
        .any(|h| h.negation == Some(NegationKind::Choice) || (stands(&h) && BACKING.contains(&category(h)) && !hollow(h)));
    let lower = text.to_lowercase();
    let counted = text.contains(|c: char| c.is_ascii_digit());
    let compared = RIVALS.iter().any(|rival| lower.contains(rival));
    Some(Sentence { span: sentence.span, section: block.section, fluffy: weight >= FLUFFY, backed: said || counted || compared })
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::facts::{Fluff, Source, target};
    use crate::language::analyse;
    use crate::lexicon::Lexicon;
    use crate::read::{Limits, open};
    use crate::scan::scan;

    fn fluff(markdown: &str) -> Fluff {
        let lexicon = Lexicon::builtin();
        let doc = open(markdown.as_bytes(), "plan.md", &Limits::default()).expect("Markdown is read");
        let language = analyse(&doc, None);
        let hits = scan(&doc, &language, &lexicon);
        let source = Source { doc: &doc, language: &language, hits: &hits, lexicon: &lexicon };
        find(source, &target::find(source))
    }

    #[test]
    fn big_words_alone_are_fluff() {
        let found = fluff("Wij zijn innovatief en toonaangevend.\n\nWij gaan voor synergie en wereldklasse.\n");
        assert_eq!((found.spans.len(), found.empty, found.direction), (2, 2, 2));
    }

    #[test]
    fn an_audience_a_choice_or_a_number_backs_the_section() {
        for text in [
            "We are innovative and world-class. We only serve dentists with two chairs, because they have no time for marketing.",
            "Wij zijn innovatief en toonaangevend. Daarom kiezen we bewust niet voor de laagste prijs.",
            "Innovatief en toonaangevend: van 40 naar 60 gekwalificeerde leads per kwartaal.",
            "Our seamless, holistic approach is what the competition lacks.",
        ] {
            assert!(fluff(text).spans.is_empty(), "{text}");
        }
    }

    #[test]
    fn what_is_denied_quoted_or_a_heading_is_none() {
        for text in
            ["# Innovatief en toonaangevend\n", "> World-class synergies!\n", "Wij zijn geen toonaangevende totaaloplossing.\n"]
        {
            assert!(fluff(text).spans.is_empty(), "{text}");
        }
    }
}
