//! What the text is as language: which language each block is in, where its sentences are, what is negated.

use crate::document::{BlockId, Document};
use crate::text::{Lang, Span};

/// A sentence, or a piece that stands for one: a heading, a bullet, a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its text, without the white space around it.
    pub span: Span,
    /// The block it stands in.
    pub block: BlockId,
    /// Its language: that of its block.
    pub lang: Lang,
    /// The scopes of its negations.
    pub negations: Vec<Negation>,
}

/// A stretch of a sentence that a negation holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Negation {
    /// What is negated; the trigger itself lies outside.
    pub scope: Span,
    /// The word or phrase that negates.
    pub trigger: Span,
    /// What the negation means.
    pub kind: NegationKind,
}

/// Two readings of "not".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NegationKind {
    /// Something is missing: "nog geen doelen", "without a clear goal".
    Absence,
    /// A choice against something: "bewust niet", "we do not do".
    Choice,
}

/// A document as language.
#[derive(Clone, Debug)]
pub struct Language {
    /// The language of the whole document.
    pub document: Lang,
    /// The language of every block, by block id.
    pub blocks: Vec<Lang>,
    /// All sentences in order; metadata blocks have none.
    pub sentences: Vec<Sentence>,
}

/// Reads a document as language. `forced` sets the language instead of identifying it.
pub fn analyse(doc: &Document, forced: Option<Lang>) -> Language {
    let _ = (doc, forced);
    todo!()
}
