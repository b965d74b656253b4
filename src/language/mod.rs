//! What the text is as language: which language each block is in, where its sentences are, what is negated.

mod en;
mod identify;
mod negation;
mod nl;
mod sentence;
mod token;

pub use token::{Token, Tokens, tokens};

use identify::Evidence;

use crate::document::{Block, BlockId, BlockKind, Document};
use crate::text::{Lang, Span, fold};

/// A sentence, or a piece that stands for one: a heading, a bullet, a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its text, without the white space around it.
    pub span: Span,
    /// The block it stands in.
    pub block: BlockId,
    /// Its language: that of its block.
    pub lang: Lang,
    /// Which cell of the row it is, for [`BlockKind::Row`].
    pub cell: Option<usize>,
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
    let folded = fold(doc.text());
    let words: Vec<Token> = tokens(&folded).collect();
    let (document, blocks) = match forced {
        Some(lang) => (lang, vec![lang; doc.blocks().len()]),
        None => identify_all(doc, &folded, &words),
    };
    let mut sentences = Vec::new();
    let mut pieces = Vec::new();
    let mut rest = &words[..];
    for (id, block) in doc.blocks().iter().enumerate().filter(|(_, b)| b.kind != BlockKind::Metadata) {
        let lang = blocks[id];
        cut(doc, block, &mut pieces);
        for (span, cell) in pieces.drain(..) {
            let negations = negation::find(&folded, take(&mut rest, span), lang);
            sentences.push(Sentence { span, block: id, lang, cell, negations });
        }
    }
    Language { document, blocks, sentences }
}

/// The words that lie in `span`, which moves on through a text.
fn take<'w>(rest: &mut &'w [Token], span: Span) -> &'w [Token] {
    let skip = rest.iter().take_while(|word| word.span.start < span.start).count();
    let len = rest[skip..].iter().take_while(|word| word.span.end <= span.end).count();
    let (taken, left) = rest[skip..].split_at(len);
    *rest = left;
    taken
}

/// The language of every block of a document, or a part of one, where that of the whole is known; by block id.
pub fn blocks_within(doc: &Document, document: Lang) -> Vec<Lang> {
    let folded = fold(doc.text());
    let words: Vec<Token> = tokens(&folded).collect();
    evidence(doc, &folded, &words).into_iter().map(|(_, evidence)| evidence.of_block(document)).collect()
}

/// What every block says of its language.
fn evidence(doc: &Document, folded: &str, words: &[Token]) -> Vec<(BlockKind, Evidence)> {
    let mut rest = words;
    let mut evidence = |block: &Block| identify::evidence(doc.text(), folded, take(&mut rest, block.span));
    doc.blocks().iter().map(|block| (block.kind, evidence(block))).collect()
}

/// The language of the document and of every block.
fn identify_all(doc: &Document, folded: &str, words: &[Token]) -> (Lang, Vec<Lang>) {
    let found = evidence(doc, folded, words);
    let document = found.iter().filter(|(kind, _)| *kind != BlockKind::Metadata).map(|(_, e)| *e).sum::<Evidence>().of_document();
    (document, found.into_iter().map(|(_, evidence)| evidence.of_block(document)).collect())
}

/// The sentences of a block, and the cell each stands in: a cell is one sentence.
fn cut(doc: &Document, block: &Block, out: &mut Vec<(Span, Option<usize>)>) {
    match &block.row {
        Some(row) => {
            let cells = row.cells.iter().enumerate().filter(|(_, cell)| !doc.slice(cell.span).trim().is_empty());
            out.extend(cells.map(|(i, cell)| (cell.span, Some(i))));
        }
        None => {
            sentence::split(doc.slice(block.span), |span| out.push((span.shift(block.span.start), None)));
        }
    }
}

#[cfg(test)]
mod tests;
