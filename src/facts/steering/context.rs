//! A document as the search for steering sees it: lines with their words and hits, and what stands above them.

use crate::document::{BlockId, BlockKind, SectionId};
use crate::facts::Source;
use crate::facts::frame::label;
use crate::facts::words::{Phrases, Words};
use crate::language::NegationKind;
use crate::lexicon::{CategoryId, Pole, Strength};
use crate::scan::Hit;
use crate::text::Span;

/// A sentence, or a whole table row.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// Where it stands.
    pub(super) span: Span,
    /// The block it stands in.
    pub(super) block: BlockId,
    /// Its text.
    pub(super) text: &'a str,
    /// The lexicon's hits in it.
    pub(super) hits: &'a [Hit],
}

/// The document and its lines.
pub(super) struct Context<'a> {
    /// What every fact finder looks at.
    pub(super) source: Source<'a>,
    /// The lines in order.
    pub(super) lines: Vec<Line<'a>>,
    /// The line above an item or row that announces it: its block, by block id.
    leads: Vec<Option<BlockId>>,
    /// The block of the document's title.
    title: Option<BlockId>,
}

impl<'a> Context<'a> {
    pub(super) fn new(source: Source<'a>) -> Context<'a> {
        let mut lines: Vec<Line<'a>> = Vec::with_capacity(source.language.sentences.len());
        let mut rest = source.hits;
        for sentence in &source.language.sentences {
            let block = &source.doc.blocks()[sentence.block];
            let row = block.kind == BlockKind::Row;
            if row && lines.last().is_some_and(|l| l.block == sentence.block) {
                continue;
            }
            let span = if row { block.span } else { sentence.span };
            let skip = rest.iter().take_while(|h| h.span.start < span.start).count();
            let len = rest[skip..].iter().take_while(|h| h.span.start < span.end).count();
            let (hits, later) = rest[skip..].split_at(len);
            rest = later;
            if !block.quoted {
                lines.push(Line { span, block: sentence.block, text: source.doc.slice(span), hits });
            }
        }
        Context { source, lines, leads: leads(source), title: source.layout.title }
    }

    /// The id of a category, to compare hits with; none matches where the lexicon does not have it.
    pub(super) fn category(&self, name: &str) -> Option<CategoryId> {
        self.source.lexicon.category(name)
    }

    /// Whether a hit is of a category.
    pub(super) fn is(&self, hit: &Hit, category: Option<CategoryId>) -> bool {
        Some(self.source.lexicon.term(hit.term).category) == category
    }

    /// Whether a hit proves little by itself.
    pub(super) fn is_weak(&self, hit: &Hit) -> bool {
        self.source.lexicon.term(hit.term).strength == Strength::Weak
    }

    /// Whether something is made or published in a line, by the lexicon's terms of execution other than tools and calendars.
    pub(super) fn publishes(&self, hits: &[Hit]) -> bool {
        self.has_category(hits, &PUBLISHING)
    }

    /// Whether a text is written or published in a line.
    pub(super) fn writes(&self, hits: &[Hit]) -> bool {
        self.has_category(hits, &PUBLISHING[..WRITING])
    }

    fn has_category(&self, hits: &[Hit], categories: &[&str]) -> bool {
        let lexicon = self.source.lexicon;
        let category = |h: &Hit| lexicon.category_name(lexicon.term(h.term).category);
        hits.iter().any(|h| h.pole == Pole::Execution && categories.contains(&category(h)))
    }

    /// What kind of block a line is.
    pub(super) fn kind(&self, line: &Line<'_>) -> BlockKind {
        self.source.doc.blocks()[line.block].kind
    }

    /// Whether a line is a heading.
    pub(super) fn is_heading(&self, line: &Line<'_>) -> bool {
        matches!(self.kind(line), BlockKind::Heading(_))
    }

    /// The section a line stands in.
    fn section(&self, line: &Line<'_>) -> SectionId {
        self.source.doc.blocks()[line.block].section
    }

    /// The heading of a line's section; none for the heading itself and under the title.
    fn heading(&self, line: &Line<'_>) -> Option<BlockId> {
        let sections = self.source.doc.sections();
        let heading = sections[self.section(line)].heading.filter(|h| *h != line.block)?;
        let short = self.source.doc.blocks()[heading].span.len() <= LONGEST_HEADING;
        (short && self.title != Some(heading)).then_some(heading)
    }

    /// The blocks that announce a line: its lead-in, else its heading.
    pub(super) fn above(&self, line: &Line<'_>) -> [Option<BlockId>; 2] {
        [self.leads[line.block], self.heading(line)]
    }

    /// The hits of a line within a span.
    pub(super) fn hits_in(line: &Line<'a>, span: Span) -> &'a [Hit] {
        let from = line.hits.partition_point(|h| h.span.start < span.start);
        let to = line.hits.partition_point(|h| h.span.start < span.end);
        &line.hits[from..to]
    }

    /// Whether a line is what a reader or buyer is told: ready-made copy, or what customers get for their money.
    pub(super) fn is_offered(&self, line: &Line<'_>) -> bool {
        let blocks = self.source.doc.blocks();
        let offers = |text: &str| {
            let words = Words::of(text);
            words.count() <= LABEL_WORDS && OFFERED.stand_in(&words)
        };
        let labelled = label(line.text).is_some_and(|l| offers(l.text));
        labelled || self.above(line).iter().flatten().any(|block| offers(self.source.doc.slice(blocks[*block].span)))
    }

    /// The lines of a block.
    pub(super) fn lines_of(&self, block: BlockId) -> &[Line<'a>] {
        let from = self.lines.partition_point(|l| l.block < block);
        let to = self.lines.partition_point(|l| l.block <= block);
        &self.lines[from..to]
    }
}

/// Bytes of a heading at most; more is no heading.
const LONGEST_HEADING: usize = 300;

/// Categories of the lexicon that publish; the first of them are texts.
const PUBLISHING: [&str; 9] =
    ["content", "production", "output", "mail", "campaigns", "events", "outreach", "design", "channels"];
const WRITING: usize = 3;

/// Words of a heading or label of copy, at most.
const LABEL_WORDS: usize = 6;

/// Headings and labels of copy, and of what is for sale.
static OFFERED: Phrases = Phrases::of(
    "
    aanbod, aanbodladder, ad copy, advertentietekst, advertentieteksten, caption, captions, description, descriptions, diensten, dienstverlening, features, headline, headline 1,
    headline 2, headline 3, headlines, onze diensten, our services, packages, pakketten, pitch, post text, pricing, prijzen, product features, productaanbod,
    script, scripts, service packages, services, tarieven, template, templates, voorbeeldpost, voorbeeldtekst, wat we bieden, what we offer, what i offer, my services, mijn diensten, our offer, my offer, wat ik bied, deliverables, example post, example posts, retainer, sla, beheer
    ",
);

/// Whether a hit says that something is missing.
pub(super) fn is_denied(hit: &Hit) -> bool {
    hit.negation == Some(NegationKind::Absence)
}

/// Words that a line above a list has at most, where it announces and does not tell.
const LEAD_WORDS: usize = 14;

/// The paragraph that announces each item or row: it ends in a colon, or is short and stands right above.
fn leads(source: Source<'_>) -> Vec<Option<BlockId>> {
    let mut lead = None;
    let mut leads = Vec::with_capacity(source.doc.blocks().len());
    for (id, block) in source.doc.blocks().iter().enumerate() {
        match block.kind {
            BlockKind::Item(_) | BlockKind::Row => leads.push(lead),
            _ => {
                let text = source.doc.slice(block.span).trim_end();
                let announces = block.kind == BlockKind::Paragraph && text.ends_with(':') && text.len() <= LONGEST_HEADING;
                lead = (announces && Words::of(text).count() <= LEAD_WORDS).then_some(id);
                leads.push(None);
            }
        }
    }
    leads
}
