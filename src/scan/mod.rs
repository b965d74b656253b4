//! Finds the lexicon's terms in a document: one automaton over the folded text, then boundaries, then who wins.

mod company;
mod examples;
mod matcher;
mod particle;

pub use examples::unheld;
pub use matcher::{Found, find};

use crate::document::Document;
use crate::language::{Language, NegationKind, Sentence};
use crate::lexicon::{BLOCKER, Lexicon, Pole, TermId};
use crate::text::{Span, fold};

/// A term found in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The term.
    pub term: TermId,
    /// The side it speaks for; never a blocker.
    pub pole: Pole,
    /// The words it was found in; of a compound the whole word, of a separable verb its finite form.
    pub span: Span,
    /// The particle of a separable verb, where it stands apart.
    pub particle: Option<Span>,
    /// Index of the sentence.
    pub sentence: usize,
    /// The negation it stands under.
    pub negation: Option<NegationKind>,
}

/// All hits of a document, in order; those that touch URLs, code and the like are left out, blockers too.
pub fn scan(doc: &Document, language: &Language, lexicon: &Lexicon) -> Vec<Hit> {
    let folded = fold(doc.text());
    let blocker = lexicon.category(BLOCKER);
    let shows = |term: TermId| lexicon.term(term).pole != Pole::Blocker && Some(lexicon.term(term).category) != blocker;
    let mut found = find(&folded, lexicon).into_iter().peekable();
    let mut hits = Vec::new();
    for (index, sentence) in language.sentences.iter().enumerate() {
        let mut inside = Vec::new();
        while let Some(next) = found.next_if(|f| f.span.start < sentence.span.end) {
            if sentence.span.contains(next.span) && !doc.is_opaque(next.span) {
                inside.push(next);
            }
        }
        let resolved = matcher::resolve(inside, &folded, sentence, lexicon);
        let polar = |term: TermId| lexicon.term(term).pole != Pole::Fact;
        let stands = |f: &Found| shows(f.term) && !(polar(f.term) && company::names_company(doc.text(), f.span, sentence.span));
        hits.extend(resolved.into_iter().filter(stands).map(|f| Hit {
            term: f.term,
            pole: lexicon.term(f.term).pole,
            span: f.span,
            particle: f.particle,
            sentence: index,
            negation: negation_at(sentence, f.span),
        }));
    }
    hits
}

fn negation_at(sentence: &Sentence, span: Span) -> Option<NegationKind> {
    let over = sentence.negations.iter().filter(|n| n.scope.contains(span));
    over.map(|n| n.kind).min_by_key(|kind| *kind == NegationKind::Absence)
}
