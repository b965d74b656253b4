//! Direction with nothing behind it: big words without an audience, a choice, a number, a competitor or an outcome.

use super::{Fluff, Source, Target};
use crate::document::BlockKind;
use crate::language::NegationKind;
use crate::lexicon::{Pole, Strength};
use crate::scan::Hit;
use crate::text::{Needles, Span};

/// Categories of the lexicon that say something that can be held against the plan.
const BACKING: [&str; 5] = ["customer", "choices", "outcomes", "learning", "metric-outcome"];

/// Whom one is compared with; the stem covers the family in both languages.
static RIVALS: Needles = Needles::of(&["concurren", "competit", "rival", "vakgenoten", "aanbieders"]);

/// What the big words of a sentence weigh that is fluff, in tenths: one plain word, or two that also have a plain meaning.
const FLUFFY: i32 = 10;

/// Whom one works for and whom not, where no term of the lexicon says so.
static ALONE: Needles = Needles::of(&[
    "alleen voor", "uitsluitend", "enkel voor", "niet voor iedereen", "bedienen we niet", "bedienen wij niet", "aan anderen",
    "only for", "we only", "exclusively", "not for everyone", "do not serve", "don't serve", "to others",
]);

/// A part is backed where one in so many of its sentences of direction is.
const ENOUGH: usize = 3;

/// What one sentence says.
struct Sentence {
    span: Span,
    section: usize,
    direction: bool,
    fluffy: bool,
    backed: bool,
}

/// Counts the sentences of direction, those with nothing behind them, and those that are big words besides.
///
/// A sentence is backed by what it says itself, or by a target or enough backed sentences in the same section.
pub fn find(source: Source<'_>, targets: &[Target]) -> Fluff {
    let doc = source.doc;
    let mut rest = source.hits;
    let sentences = 0..source.language.sentences.len();
    let sentences: Vec<Sentence> = sentences
        .filter_map(|index| {
            let count = rest.iter().take_while(|h| h.sentence == index).count();
            let (own, later) = rest.split_at(count);
            rest = later;
            read(source, index, own)
        })
        .collect();
    let mut backed = vec![false; doc.sections().len()];
    let mut counts = vec![(0, 0); doc.sections().len()];
    for sentence in &sentences {
        let (all, behind) = &mut counts[sentence.section];
        *all += usize::from(sentence.direction);
        *behind += usize::from(sentence.backed);
    }
    for (section, (all, behind)) in counts.into_iter().enumerate() {
        backed[section] = behind > 0 && behind * ENOUGH >= all;
    }
    for target in targets {
        if let Some(block) = doc.block_at(target.span.start) {
            backed[doc.blocks()[block].section] = true;
        }
    }
    let empty = |s: &&Sentence| s.direction && !s.backed && !backed[s.section];
    Fluff {
        direction: sentences.iter().filter(|s| s.direction).count(),
        empty: sentences.iter().filter(empty).count(),
        spans: sentences.iter().filter(empty).filter(|s| s.fluffy).map(|s| s.span).collect(),
    }
}

/// What a sentence of the text says; none of a heading, a quotation and the like.
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
    let fluffy = weight >= FLUFFY;
    let direction = fluffy || hits.iter().filter(stands).any(directs);
    let acts = hits.iter().any(|h| h.pole == Pole::Execution);
    let said = hits
        .iter()
        .any(|h| h.negation == Some(NegationKind::Choice) || (stands(&h) && BACKING.contains(&category(h)) && !hollow(h)));
    let text = source.doc.slice(sentence.span);
    let backed = RIVALS.stand_in(text) || ALONE.stand_in(text) || (direction && said) || ((direction || !acts) && counts(text));
    Some(Sentence { span: sentence.span, section: block.section, direction, fluffy, backed })
}

/// Whether a number stands in it that is no year.
fn counts(text: &str) -> bool {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    numbers.into_iter().any(|n| n.len() != 4 || !(n.starts_with("19") || n.starts_with("20")))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::facts::{Fluff, probe, target};

    fn fluff(markdown: &str) -> Fluff {
        probe::markdown(markdown, |source| find(source, &target::find(source)))
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
            "We are seamless and world-class. We serve dairy farmers with herds of 80 to 120 cows and leave arable farms to others.",
            "Wij zijn innovatief en toonaangevend. Ziekenhuizen bedienen we niet.",
        ] {
            assert!(fluff(text).spans.is_empty(), "{text}");
        }
    }

    #[test]
    fn one_hollow_word_backs_nothing() {
        let text = "We are innovative and world-class. We leverage synergies. We are a visionary game changer. Our approach is holistic. We strive for growth.";
        assert_eq!(fluff(text).spans.len(), 4, "{text}");
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
