//! The lexicon's words about owners, found in the whole document once.

use super::names::{self, Certainty};
use super::spans::{WINDOW, tail};
use crate::document::Document;
use crate::lexicon::{Lexicon, Pole, Strength};
use crate::scan::{self, Found};
use crate::text::{Lang, Span};

/// What a term says about owners: the category of its lexicon file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A function: *marketing manager*.
    Role,
    /// A group of people: *werkgroep*.
    Team,
    /// The name of a department: *communicatie*.
    Department,
    /// An outside party: *freelancer*.
    Agency,
    /// An intern or trainee.
    Intern,
    /// What stands where an owner should: *TBD*.
    Placeholder,
    /// A noun that announces an owner: *trekker*.
    Label,
    /// What an owner is: *verantwoordelijk*.
    Predicate,
    /// What an owner does: *coördineert*.
    Verb,
    /// A phrase that the owner stands after: *onder leiding van*.
    By,
    /// Handing work to an outside party: *uitbesteden*.
    Outsourcing,
    /// Announces an author: *opgesteld door*.
    Author,
    /// An owner of something else: *winkeleigenaar*.
    Stranger,
}

impl Class {
    fn from_category(name: &str) -> Option<Class> {
        Some(match name {
            "role" => Class::Role,
            "team" => Class::Team,
            "department" => Class::Department,
            "agency" => Class::Agency,
            "intern" => Class::Intern,
            "owner-placeholder" => Class::Placeholder,
            "owner-label" => Class::Label,
            "owner-predicate" => Class::Predicate,
            "owner-verb" => Class::Verb,
            "owner-by" => Class::By,
            "outsourcing" => Class::Outsourcing,
            "author-label" => Class::Author,
            "no-owner" => Class::Stranger,
            _ => return None,
        })
    }

    /// Whether it names who owns: a function, a group, an outside party, an intern.
    pub(super) fn is_party(self) -> bool {
        matches!(self, Class::Role | Class::Team | Class::Department | Class::Agency | Class::Intern)
    }
}

/// A term in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    /// The whole word or phrase.
    pub(super) span: Span,
    /// What it says.
    pub(super) class: Class,
    /// How much it proves: a weak party counts only where an owner is expected, a strong role answers for marketing.
    pub(super) strength: Strength,
    /// The language of the term, not of the text.
    pub(super) lang: Lang,
}

/// All terms about owners, in order and disjoint, and what any other lexicon file knows.
#[derive(Debug)]
pub(super) struct Terms {
    terms: Vec<Term>,
    /// Where any term of either pole stands that is not weak.
    known: Vec<Span>,
}

impl Terms {
    /// Finds them. `lang_at` gives the language of the block at a byte.
    pub(super) fn collect(doc: &Document, folded: &str, lexicon: &Lexicon, lang_at: impl Fn(u32) -> Lang) -> Terms {
        let mut found = scan::find(folded, lexicon);
        found.retain(|f| doc.block_at(f.span.start).is_some_and(|b| doc.blocks()[b].span.contains(f.span)));
        let mut known: Vec<Span> = found.iter().filter(|f| speaks(lexicon, f)).map(|f| f.span).collect();
        known.sort();
        let mut labels: Vec<Span> = found
            .iter()
            .filter(|f| {
                let term = lexicon.term(f.term);
                term.lang == Lang::En && lexicon.category_name(term.category) == "owner-label"
            })
            .map(|f| f.span)
            .collect();
        labels.sort();
        let outside = folded.contains("(extern");
        let mut candidates: Vec<(u32, Term)> = found
            .iter()
            .filter_map(|f| {
                let term = lexicon.term(f.term);
                let class = Class::from_category(lexicon.category_name(term.category)).filter(|_| term.pole == Pole::Fact)?;
                Some((f.matched, Term { span: f.span, class, strength: term.strength, lang: term.lang }))
            })
            .filter(|(_, t)| {
                let dutch = t.lang == Lang::En && lang_at(t.span.start) == Lang::Nl;
                !dutch
                    || !is_dutch_adjective(&folded[t.span.range()])
                    || (!outside && is_english_intern(doc, folded, t.span, &labels))
            })
            .collect();
        candidates.sort_by_key(|(matched, t)| (t.span.start, std::cmp::Reverse(*matched), t.lang != lang_at(t.span.start)));
        let mut terms: Vec<Term> = Vec::with_capacity(candidates.len());
        let mut best = 0;
        for (matched, term) in candidates {
            match terms.last_mut().filter(|last| last.span.overlaps(term.span)) {
                None => {
                    terms.push(term);
                    best = matched;
                }
                Some(last) if matched > best => {
                    *last = term;
                    best = matched;
                }
                Some(_) => {}
            }
        }
        Terms { terms, known }
    }

    /// The terms that lie in a span.
    pub(super) fn within(&self, span: Span) -> &[Term] {
        let from = self.terms.partition_point(|t| t.span.start < span.start);
        let count = self.terms[from..].iter().take_while(|t| t.span.end <= span.end).count();
        &self.terms[from..from + count]
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Term] {
        &self.terms
    }

    /// Whether the lexicon knows a word at a span as anything but a name.
    pub(super) fn knows(&self, span: Span) -> bool {
        let touches = |spans: &[Span]| {
            let from = spans.partition_point(|s| s.start + LONGEST < span.start);
            spans[from..].iter().take_while(|s| s.start < span.end).any(|s| s.overlaps(span))
        };
        touches(&self.known) || self.within(span).iter().any(|t| t.strength != Strength::Weak)
    }
}

/// No term is longer, in bytes; bounds the look back in a list sorted by start.
const LONGEST: u32 = 80;

fn speaks(lexicon: &Lexicon, found: &Found) -> bool {
    let term = lexicon.term(found.term);
    matches!(term.pole, Pole::Execution | Pole::Direction) && term.strength != Strength::Weak
}

/// English nouns that are plain adjectives in Dutch.
fn is_dutch_adjective(word: &str) -> bool {
    matches!(word, "intern" | "head" | "office" | "all" | "we" | "by")
}

/// "Owner: Anna (intern)" in a Dutch text: behind an English label and a listed name, and nobody is set against it as "(extern)".
fn is_english_intern(doc: &Document, folded: &str, word: Span, labels: &[Span]) -> bool {
    let (before, after) = (&doc.text()[..word.start as usize], &folded[word.end as usize..]);
    let near = tail(before, WINDOW);
    let line = near.rsplit('\n').next().unwrap_or_default();
    let start = before.len() - line.len();
    let Some(line) = line.strip_suffix(" (").filter(|_| &folded[word.range()] == "intern" && after.starts_with(')')) else {
        return false;
    };
    let first = labels.partition_point(|l| (l.start as usize) < start);
    let inside = labels[first..].iter().take_while(|l| l.end < word.start);
    let labelled = inside.into_iter().any(|l| folded[l.end as usize..].starts_with(':'));
    let end = (start + line.len()) as u32;
    let named =
        || names::find(line, start as u32, |_| false).iter().any(|n| n.span.end == end && n.certainty >= Certainty::Starred);
    labelled && named()
}
