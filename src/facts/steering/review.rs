//! Regular moments at which progress or results are looked at.

use std::cell::OnceCell;

use super::context::{Context, Line, is_denied};
use super::rhythm::{self, Rhythm};
use super::{Lack, Trace};
use crate::document::{BlockId, BlockKind};
use crate::facts::column::{self, Column};
use crate::facts::frame::label;
use crate::facts::words::{Phrases, Words};
use crate::lexicon::CategoryId;
use crate::scan::Hit;
use crate::text::{Lang, Span, dates};

/// Headings and lead-ins under which a frequency alone is a moment of review.
static HEADS: Phrases = Phrases::of(
    "
    bewaking, cadence, check ins, controle, evaluatie, evaluatie en bijsturing, evalueren, governance, hoe volgen we dit op, measurement,
    measuring, meetfrequentie, meetplan, meten, meten en bijsturen, meten en evalueren, meting, metingen, monitoring, operating rhythm, opvolging,
    overleg, overleggen, overlegritme, overlegstructuur, rapportage, report, reporting, reports, review, reviews, rhythm, ritme, ritme van sturing,
    sturing, terugkoppeling, tracking, vergaderritme, vergaderstructuur, volgen, voortgang, voortgangsbewaking, meetings, measure, measured, gemeten,
    check in, checkpoints, retrospective, analyse, analytics, kpi review, progress, bijsturen, bijsturing, sturen op cijfers
    ",
);

/// Headers of a table of metrics that say how often each is looked at.
static HOW_OFTEN: Phrases = Phrases::of(
    "
    cadence, check, checked, frequency, frequentie, gemeten, how often, hoe vaak, interval, measured, meetfrequentie, meetmoment, meting,
    meten, rapportage, reported, reporting, review, reviewed, tracked, when measured, wanneer meten
    ",
);

/// Clauses are looked at one by one: what is published each week says nothing of what is evaluated in the next clause.
const JOINS: [&str; 10] = [";", ",", " – ", " — ", " - ", " en ", " and ", " maar ", " but ", " | "];

/// What says that something happens once.
static ONCE: Phrases = Phrases::of(
    "
    aan het einde, aan het eind, achteraf, after the campaign, afterwards, at the close, at the end, eenmalig, één keer, in the end, na afloop, na de campagne, once, op het einde,
    tot slot, when it ends
    ",
);

/// What takes up the sentence before.
static POINTS_BACK: Phrases = Phrases::of(
    "
    daar, daarbij, daarin, daarop, dan, dat, deze, die, dit, hierbij, hierin, hiervoor, it, that, the meeting, then, there, these, they, this, those, tijdens
    ",
);

/// What is paid each month is no moment.
static MONEY: Phrases = Phrases::of(
    "abonnement, bedrag, betaling, bijdrage, budget, contribution, cost, costs, fee, fees, kosten, lasten, payment, prijs, price, retainer, subscription, tarief, vergoeding",
);

/// Words of a label that names what is looked at, at most.
const LABEL: usize = 3;

/// Words of a heading that announces a rhythm, at most: "Elke eerste maandag van de maand".
const RHYTHM_WORDS: usize = 8;

/// What stands between figures and the goals that they are held against.
static AGAINST: Phrases = Phrases::of(
    "
    against, alongside, beside, langs, naast, next to, tegen, tegenover, versus, vs
    ",
);

/// Words between figures and the goals that they are held against, at most.
const APART: usize = 5;

/// What stands between the dates of one list: "op 1 maart, 1 juni en 1 september".
static LISTS: Phrases = Phrases::of(
    "again, dan, nog eens, opnieuw, then, and, at the end of, at, begin, eind, einde, en, end of, in, on, op, around, rond, mid, medio, half, the, de",
);

/// Rhythms of one line that are looked at.
const MOST_RHYTHMS: usize = 12;

struct Finder<'c, 'a> {
    cx: &'c Context<'a>,
    moment: Option<CategoryId>,
    look: Option<CategoryId>,
    object: Option<CategoryId>,
    metrics: [Option<CategoryId>; 2],
}

/// Every regular review, in order. Two moments with a date of their own are regular too.
pub(super) fn find(cx: &Context<'_>) -> Trace {
    let finder = Finder {
        cx,
        moment: cx.category("review-moment"),
        look: cx.category("review-look"),
        object: cx.category("review-object"),
        metrics: [cx.category("metric-outcome"), cx.category("metric-vanity")],
    };
    let mut trace = Trace::default();
    let mut dated = Vec::new();
    for (index, line) in cx.lines.iter().enumerate() {
        if cx.is_offered(line) {
            continue;
        }
        let cue = finder.cue(line.hits);
        let before = index.checked_sub(1).map(|i| &cx.lines[i]).filter(|b| b.block == line.block);
        if cue == Cue::Denied {
            trace.come_near(line.span, Lack::Denied);
        } else if finder.is_review(line, cue) || before.is_some_and(|before| finder.is_continued(before, line)) {
            trace.add(line.span);
        } else if matches!(cue, Cue::Sure | Cue::Looks | Cue::Weak) {
            let content = cx.publishes(line.hits) && (cue == Cue::Weak || cx.kind(line) == BlockKind::Row);
            if is_dated(cx, line, cue) && !content && dated.last().is_none_or(|(block, _)| *block != line.block) {
                dated.push((line.block, line.span));
            }
            if !cx.is_heading(line) && cue == Cue::Sure {
                trace.come_near(line.span, Lack::Partial);
            }
        }
    }
    if trace.found.is_empty() && dated.len() > 1 {
        trace.found = dated.into_iter().map(|(_, span)| span).collect();
    }
    trace
}

/// What the words of a line say of looking back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cue {
    /// A review by name.
    Sure,
    /// Someone looks at results.
    Looks,
    /// A word that also names something that is published.
    Weak,
    /// Results are named, and nobody looks.
    Object,
    /// Said to be missing.
    Denied,
    /// Nothing.
    None,
}

impl<'a> Finder<'_, 'a> {
    fn cue(&self, hits: &[Hit]) -> Cue {
        let cx = self.cx;
        let of = |category| hits.iter().filter(move |h| cx.is(h, category));
        let stands = |category| of(category).any(|h| !is_denied(h));
        let sure = |denied: bool| of(self.moment).any(|h| !cx.is_weak(h) && is_denied(h) == denied);
        let object = stands(self.object);
        let firm = |category| of(category).any(|h| !is_denied(h) && !cx.is_weak(h));
        let paired = object && (firm(self.object) || firm(self.look));
        if self.compares(hits) && !cx.publishes(hits) {
            return Cue::Looks;
        }
        let counted = paired || (firm(self.look) && self.metrics.iter().any(|m| stands(*m)));
        if sure(false) {
            return Cue::Sure;
        }
        if sure(true) || (of(self.moment).any(is_denied) && !stands(self.moment)) {
            return Cue::Denied;
        }
        let weak = stands(self.moment);
        if weak && (object || !cx.writes(hits)) {
            return if object { Cue::Sure } else { Cue::Weak };
        }
        match (stands(self.look), paired, counted) {
            (true, true, _) => Cue::Looks,
            (true, false, true) if !cx.publishes(hits) => Cue::Looks,
            (false, ..) if firm(self.object) => Cue::Object,
            _ => Cue::None,
        }
    }

    fn is_review(&self, line: &Line<'a>, cue: Cue) -> bool {
        let own = matches!(cue, Cue::Sure | Cue::Looks | Cue::Weak);
        if own && self.is_compound(line, cue) {
            return true;
        }
        let dated = || lists_dates(line.text, self.cx.source.language.document);
        if self.is_measured_row(line) || self.is_agenda(line, cue) || (self.is_told(line, cue) && dated()) {
            return true;
        }
        let rhythms: OnceCell<Vec<Rhythm>> = OnceCell::new();
        let live = || {
            let all = rhythms.get_or_init(|| rhythm::find(line.text));
            all.iter().take(MOST_RHYTHMS).filter(|r| self.describes_review(line, r))
        };
        if own && live().any(|r| self.is_joined(line, r)) {
            return true;
        }
        if self.cx.publishes(line.hits) && !matches!(cue, Cue::Sure | Cue::Looks | Cue::Object) {
            return false;
        }
        let above = self.cx.above(line);
        let named = || above.iter().flatten().any(|block| self.announces_review(*block));
        let timed = || above.iter().flatten().any(|block| self.announces_rhythm(*block));
        (named() && live().next().is_some()) || (matches!(cue, Cue::Sure | Cue::Looks) && timed())
    }

    /// "Are we on track? We ask that every month", "Elke maand komt het team bijeen. Dan bespreken we de cijfers".
    fn is_continued(&self, before: &Line<'a>, line: &Line<'a>) -> bool {
        if !POINTS_BACK.stand_in(&Words::of(line.text)) || self.cx.publishes(before.hits) || self.cx.publishes(line.hits) {
            return false;
        }
        let told = |l: &Line<'a>| matches!(self.cue(l.hits), Cue::Sure | Cue::Looks);
        let timed = |l: &Line<'a>| rhythm::find(l.text).iter().take(MOST_RHYTHMS).any(|r| self.describes_review(l, r));
        (told(before) && timed(line)) || (timed(before) && told(line))
    }

    /// "We put the figures next to the goals": what came in, and close behind it what was wanted.
    fn compares(&self, hits: &[Hit]) -> bool {
        let mut results = hits.iter().filter(|h| self.cx.is(h, self.object) && !is_denied(h)).peekable();
        while let Some(first) = results.next() {
            let Some(second) = results.peek() else { break };
            let firm = !self.cx.is_weak(first) || !self.cx.is_weak(second);
            let between = Span { start: first.span.end, end: second.span.start.max(first.span.end) };
            let between = Words::of(self.cx.source.doc.slice(between));
            if firm && between.count() <= APART && AGAINST.stand_in(&between) {
                return true;
            }
        }
        false
    }

    /// A review by name or in so many words; of results alone where they are the label of what follows.
    fn is_told(&self, line: &Line<'a>, cue: Cue) -> bool {
        let named = cue == Cue::Object && label(line.text).is_some_and(|l| Words::of(l.text).count() <= LABEL);
        named || (matches!(cue, Cue::Sure | Cue::Looks) && !self.cx.publishes(line.hits))
    }

    /// "Every other Tuesday: what sold": a rhythm as the label of results.
    fn is_agenda(&self, line: &Line<'a>, cue: Cue) -> bool {
        let timed = || label(line.text).is_some_and(|l| !rhythm::find(l.text).is_empty());
        cue == Cue::Object && !self.cx.publishes(line.hits) && timed()
    }

    /// "Maandrapportage", "kwartaalcijfers bespreken"; also the lexicon's "QBR" names its rhythm.
    fn is_compound(&self, line: &Line<'_>, cue: Cue) -> bool {
        let doc = self.cx.source.doc;
        let timed = |h: &&Hit| rhythm::is_compound(doc.slice(h.span)) && !is_denied(h);
        let moments = line.hits.iter().filter(|h| self.cx.is(h, self.moment));
        let objects = line.hits.iter().filter(|h| self.cx.is(h, self.object));
        let named = |h: &Hit| self.cx.source.lexicon.term(h.term).lemma == "business review";
        moments.clone().any(|h| timed(&h) || (named(h) && !is_denied(h)))
            || (cue == Cue::Looks && objects.clone().any(|h| timed(&h)))
    }

    /// Whether an adjective of return describes what is looked at, and not what is published or counted.
    fn describes_review(&self, line: &Line<'_>, rhythm: &Rhythm) -> bool {
        let Some(phrase) = rhythm.phrase.map(|p| p.shift(line.span.start)) else { return true };
        let inside: Vec<&Hit> = line.hits.iter().filter(|h| phrase.overlaps(h.span)).collect();
        let ours = |h: &&Hit| self.cx.is(h, self.moment) || self.cx.is(h, self.look) || self.cx.is(h, self.object);
        let theirs = |h: &&Hit| self.metrics.iter().any(|m| self.cx.is(h, *m)) || self.cx.publishes(std::slice::from_ref(h));
        if MONEY.stand_in(&Words::of(self.cx.source.doc.slice(phrase))) {
            return false;
        }
        inside.iter().any(ours) || !inside.iter().any(theirs)
    }

    /// Whether a rhythm holds for the review in its line: in one clause, or in one that publishes nothing, or at the line's head.
    fn is_joined(&self, line: &Line<'a>, rhythm: &Rhythm) -> bool {
        let clauses = clauses(line.text);
        let holds = |c: &Span, at: Span| c.start <= at.start && at.start < c.end;
        let Some(own) = clauses.iter().find(|c| holds(c, rhythm.at)) else { return true };
        let hits = |clause: Span| Context::hits_in(line, clause.shift(line.span.start));
        let told = |clause: Span| matches!(self.cue(hits(clause)), Cue::Sure | Cue::Looks | Cue::Weak);
        let once = |c: &&Span| told(**c) && ONCE.stand_in(&Words::of(&line.text[c.range()]));
        if told(*own) || !self.cx.publishes(hits(*own)) {
            return told(*own) || !clauses.iter().filter(|c| told(**c)).any(|c| once(&c));
        }
        let leads = rhythm.at.start == 0;
        leads && !clauses.iter().any(|c| once(&c))
    }

    fn announces_review(&self, block: BlockId) -> bool {
        self.cx.lines_of(block).iter().any(|line| {
            let sure = matches!(self.cue(line.hits), Cue::Sure | Cue::Looks);
            sure || HEADS.stand_in(&Words::of(line.text))
        })
    }

    fn announces_rhythm(&self, block: BlockId) -> bool {
        let short = |line: &&Line<'_>| Words::of(line.text).count() <= RHYTHM_WORDS;
        let mut lines = self.cx.lines_of(block).iter().filter(short);
        lines.any(|line| rhythm::find(line.text).iter().any(|r| self.describes_review(line, r)))
    }

    /// A row of a table of metrics that says how often each is measured.
    fn is_measured_row(&self, line: &Line<'_>) -> bool {
        let doc = self.cx.source.doc;
        let block = &doc.blocks()[line.block];
        let Some(row) = block.row.as_ref().filter(|r| block.kind == BlockKind::Row && !r.header) else { return false };
        let often = |header: &str| HOW_OFTEN.stand_in(&Words::of(header));
        let cells = || row.cells.iter().filter_map(|c| doc.header(row.table, c.column).map(|h| (h, c)));
        let mut timed = cells().filter(|(h, c)| often(h) && !rhythm::find(doc.slice(c.span)).is_empty());
        let metric =
            || column::of_table(doc, row.table, self.cx.source.language.document).iter().any(|(_, c)| *c == Column::Metric);
        timed.next().is_some() && metric()
    }
}

/// The clauses of a text.
fn clauses(text: &str) -> Vec<Span> {
    let mut cuts: Vec<usize> = JOINS.iter().flat_map(|join| text.match_indices(join).map(|(at, _)| at)).collect();
    cuts.push(text.len());
    cuts.sort_unstable();
    let mut start = 0;
    let mut clauses = Vec::with_capacity(cuts.len());
    for cut in cuts {
        if cut > start {
            clauses.push(Span::new(start, cut));
        }
        start = cut;
    }
    clauses
}

/// Whether two dates or more stand side by side in a text: "op 1 maart, 1 juni en 1 september"; a period from one to the other is none.
fn lists_dates(text: &str, lang: Lang) -> bool {
    let found = dates(text, lang);
    let mut pairs = found.windows(2).map(|pair| text.get(pair[0].span.end as usize..pair[1].span.start as usize));
    pairs.any(|gap| {
        gap.is_some_and(|gap| !gap.contains(['–', '-', '.']) && Words::of(gap).iter().all(|w| LISTS.has(w) || w == "/"))
    })
}

/// Weeks and months by number, which a plan puts before its moments.
static NUMBERED: Phrases =
    Phrases::of("week, weken, maand, month, dag, day, q1, q2, q3, q4, kwartaal, quarter, sprint, fase, phase");

/// Whether a line has a date or a numbered week of its own, or a review by name stands under one.
fn is_dated(cx: &Context<'_>, line: &Line<'_>, cue: Cue) -> bool {
    let lang = cx.source.language.document;
    let stamped = |text: &str| {
        let words = Words::of(text);
        let numbered = words.iter().any(|w| NUMBERED.has(w)) && text.contains(|c: char| c.is_ascii_digit());
        numbered || !dates(text, lang).is_empty()
    };
    let under = || cx.above(line).iter().flatten().any(|b| stamped(cx.source.doc.slice(cx.source.doc.blocks()[*b].span)));
    stamped(line.text) || (cue == Cue::Sure && under())
}
