//! The text as lines that say something of people: a sentence, or a whole row, with what the headings and labels around it announce.

use crate::document::{BlockKind, Document};
use crate::facts::Source;
use crate::facts::frame::label;
use crate::facts::words::Words;
use crate::language::NegationKind;
use crate::lexicon::{Pole, Strength};
use crate::scan::Hit;
use crate::text::{Lang, Span};

use super::words::{AUDIENCE_PARTS, GOVERNING_PARTS, HIRING_PARTS, PEOPLE_PARTS};

/// Bytes that are looked at on either side of a word.
const REACH: u32 = 90;

/// What the surroundings of a line announce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Whom one sells to or competes with.
    Audience,
    /// Whom one wants to employ.
    Hiring,
    /// Who works on it.
    People,
    /// Who decides, and when.
    Governing,
    /// Nothing known.
    Plain,
}

/// What a line's words say of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Intern,
    Internship,
    Agency,
    Guidance,
    Handover,
    Outsourcing,
    /// A phrase that an owner stands after.
    By,
    Executive,
    Role,
    Team,
    OwnerWord,
    OwnerVerb,
}

/// A word about people in a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue<'a> {
    pub(super) kind: Kind,
    pub(super) span: Span,
    pub(super) strength: Strength,
    pub(super) lemma: &'a str,
    /// Whether it is said to be missing; of those who might be deployed, also that one chooses not to.
    pub(super) absent: bool,
}

/// A sentence, or a whole row of a table.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) span: Span,
    pub(super) block: usize,
    pub(super) section: usize,
    pub(super) kind: BlockKind,
    pub(super) part: Part,
    pub(super) words: Words,
    /// The words about people in it.
    pub(super) cues: Vec<Cue<'a>>,
    /// Whether it says that something is made or done.
    pub(super) acts: bool,
    /// How many negations of the kind that says something is missing.
    pub(super) denials: usize,
    doc: &'a Document,
}

impl<'a> Line<'a> {
    /// The words about people of a kind.
    pub(super) fn cues(&self, kind: Kind) -> impl Iterator<Item = &Cue<'a>> {
        self.cues.iter().filter(move |c| c.kind == kind)
    }

    /// Whether there is one that is not missing.
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.cues(kind).any(|c| !c.absent)
    }

    /// The words that stand shortly before a span.
    pub(super) fn before(&self, span: Span) -> Words {
        Words::of(self.raw_before(span))
    }

    /// The same as it was written.
    pub(super) fn raw_before(&self, span: Span) -> &'a str {
        let from = self.doc.text().ceil_char_boundary(span.start.saturating_sub(REACH) as usize) as u32;
        self.doc.slice(Span { start: from.max(self.span.start).min(span.start), end: span.start })
    }

    /// The words that stand shortly after a span.
    pub(super) fn after(&self, span: Span) -> Words {
        Words::of(self.raw_after(span))
    }

    /// The same as it was written.
    pub(super) fn raw_after(&self, span: Span) -> &'a str {
        let to = self.doc.text().floor_char_boundary((span.end + REACH).min(self.doc.text().len() as u32) as usize) as u32;
        self.doc.slice(Span { start: span.end, end: to.min(self.span.end).max(span.end) })
    }

    /// The text of a span in it.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.doc.slice(span)
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.kind, BlockKind::Heading(_))
    }
}

/// All lines of a document; quoted ones and rows of headers are left out.
pub(super) fn of(source: Source<'_>) -> Vec<Line<'_>> {
    let doc = source.doc;
    let sections = of_sections(doc);
    let mut rest = source.hits;
    let mut lines: Vec<Line> = Vec::new();
    let mut lead: Option<(usize, Part)> = None;
    for (index, sentence) in source.language.sentences.iter().enumerate() {
        let count = rest.iter().take_while(|h| h.sentence == index).count();
        let (own, later) = rest.split_at(count);
        rest = later;
        let block = &doc.blocks()[sentence.block];
        if block.quoted || block.row.as_ref().is_some_and(|r| r.header) {
            continue;
        }
        let denials = sentence.negations.iter().filter(|n| n.kind == NegationKind::Absence).count();
        let acts = own.iter().any(|h| h.pole == Pole::Execution && h.negation != Some(NegationKind::Absence));
        let cues = own.iter().filter_map(|hit| cue(source, hit, sentence.lang));
        if let Some(line) = lines.last_mut().filter(|l| l.block == sentence.block && block.row.is_some()) {
            line.cues.extend(cues);
            line.acts |= acts;
            line.denials += denials;
            continue;
        }
        let span = if block.row.is_some() { block.span } else { sentence.span };
        let text = doc.slice(span);
        let listed = matches!(block.kind, BlockKind::Item(_) | BlockKind::Row);
        if !listed {
            lead = (text.trim_end().ends_with(':')).then(|| (sentence.block, part_of(text))).filter(|l| l.1 != Part::Plain);
        }
        let own = label(text).map_or(Part::Plain, |l| part_of(l.text));
        let led = lead.filter(|_| listed).map_or(Part::Plain, |(_, part)| part);
        let part = [own, led, sections[block.section]].into_iter().find(|p| *p != Part::Plain).unwrap_or(Part::Plain);
        lines.push(Line {
            span,
            block: sentence.block,
            section: block.section,
            kind: block.kind,
            part,
            words: Words::of(text),
            cues: cues.collect(),
            acts,
            denials,
            doc,
        });
    }
    lines
}

/// What a hit says of people; a term of one language says nothing in the other where it is an ordinary word there.
fn cue<'a>(source: Source<'a>, hit: &Hit, lang: Lang) -> Option<Cue<'a>> {
    let term = source.lexicon.term(hit.term);
    let kind = match source.lexicon.category_name(term.category) {
        "intern" => Kind::Intern,
        "internship" => Kind::Internship,
        "agency" => Kind::Agency,
        "guidance" => Kind::Guidance,
        "handover" => Kind::Handover,
        "outsourcing" => Kind::Outsourcing,
        "owner-by" => Kind::By,
        "executive" => Kind::Executive,
        "role" => Kind::Role,
        "team" => Kind::Team,
        "owner-label" | "no-owner" if term.lemma.contains("eigena") || term.lemma.contains("owner") => Kind::OwnerWord,
        "owner-verb" | "owner-particle-verb" | "owner-predicate" => Kind::OwnerVerb,
        "metric-output" if term.lemma == "training" => Kind::Handover,
        _ => return None,
    };
    let foreign = term.lang != lang && matches!(kind, Kind::Intern | Kind::Internship | Kind::Guidance | Kind::Handover);
    if source.doc.text()[..hit.span.start as usize].ends_with(['#', '@']) {
        return None;
    }
    let bracketed = kind == Kind::Intern && source.doc.text()[..hit.span.start as usize].ends_with('(');
    if foreign && !bracketed {
        return None;
    }
    let strength = if term.lemma == "training" { Strength::Weak } else { term.strength };
    let deployed = matches!(kind, Kind::Intern | Kind::Agency | Kind::Outsourcing);
    let absent = hit.negation == Some(NegationKind::Absence) || deployed && hit.negation.is_some();
    Some(Cue { kind, span: hit.span, strength, lemma: &term.lemma, absent })
}

/// What each section's heading announces, or the nearest above; the title announces nothing.
fn of_sections(doc: &Document) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::with_capacity(doc.sections().len());
    for section in doc.sections() {
        let own = section.heading.filter(|_| section.level > 1).map_or(Part::Plain, |h| part_of(doc.slice(doc.blocks()[h].span)));
        let above = section.parent.map_or(Part::Plain, |p| parts[p]);
        parts.push(if own == Part::Plain { above } else { own });
    }
    parts
}

/// What a heading, a label or a column name announces.
pub(super) fn part_of(text: &str) -> Part {
    let words = Words::of(text);
    let all = [
        (&HIRING_PARTS, Part::Hiring),
        (&GOVERNING_PARTS, Part::Governing),
        (&PEOPLE_PARTS, Part::People),
        (&AUDIENCE_PARTS, Part::Audience),
    ];
    all.into_iter().find(|(list, _)| list.stand_in(&words)).map_or(Part::Plain, |(_, part)| part)
}
