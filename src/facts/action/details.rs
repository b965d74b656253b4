//! Who, when and for how much: from the action's own words, its row, the lines under it, the lead-in and the headings above.

use std::collections::BTreeMap;

use super::table::Tables;
use super::{everyone, line, moment};
use crate::document::{Block, BlockId, BlockKind, Document};
use crate::facts::column::Column;
use crate::facts::frame::label;
use crate::facts::owner::person_behind;
use crate::facts::target::{self, PlanPeriod, relative};
use crate::facts::words::{Phrases, Words};
use crate::facts::{Action, Owner, OwnerKind, Said, Source};
use crate::text::{Deadline, Lang, Span, dates, quantities};

/// Blocks right under an action that may hold its owner, its date, its budget, at most.
const DETAILS: usize = 8;
/// Words in such a detail's label, at most: "Budget (indicatief)".
const LABEL_WORDS: usize = 3;

/// What a line under an action tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// "Wie: Noor".
    Who,
    /// "Wanneer: maart".
    When,
    /// "Budget: € 500".
    Budget,
    /// "Kanaal: Instagram".
    Other,
}

static WHO: Phrases = Phrases::of(
    "
    aanspreekpunt, accountable, actiehouder, assigned to, assignee, by whom, door wie, dri, eigenaar, lead, owner, responsible,
    trekker, uitvoerder, verantwoordelijk, verantwoordelijke, who, wie
    ",
);

static WHEN: Phrases = Phrases::of(
    "
    by when, date, datum, deadline, done by, due, due date, gereed voor, klaar op, klaar voor, looptijd, planning, target date, tegen wanneer, tijd,
    time, timing, wanneer, when
    ",
);

static COST: Phrases = Phrases::of("bedrag, budget, cost, costs, kosten, raming");

/// Labels of other lines that describe an action and are none.
static OTHER: Phrases = Phrases::of(
    "
    audience, caption, channel, cta, doel, doelgroep, duration, duur, effort, goal, hashtags, hook, kanaal, kpi, kpi's, kpis,
    locatie, location, metric, metrics, prioriteit, priority, result, resultaat, status, target, tone, waar, waarom, where, why
    ",
);

/// Labels of one word that have another use inside longer ones.
const WHOLE: [(&str, Kind); 12] = [
    ("af", Kind::When),
    ("by", Kind::Who),
    ("door", Kind::Who),
    ("done", Kind::When),
    ("estimate", Kind::Budget),
    ("gereed", Kind::When),
    ("investering", Kind::Budget),
    ("klaar", Kind::When),
    ("oplevering", Kind::When),
    ("period", Kind::When),
    ("periode", Kind::When),
    ("start", Kind::When),
];

/// What a line's label says that it tells of an action; none where it is no such label.
pub(super) fn kind(text: &str) -> Option<Kind> {
    let label = label(text).filter(|l| (!l.text.contains('(') || l.text.contains(')')) && !l.text.contains(". "))?;
    let words = Words::of(label.text);
    let whole = words.iter().collect::<Vec<_>>().join(" ");
    if let Some((_, kind)) = WHOLE.iter().find(|(word, _)| *word == whole) {
        return Some(*kind);
    }
    let tables = [(&WHO, Kind::Who), (&WHEN, Kind::When), (&COST, Kind::Budget), (&OTHER, Kind::Other)];
    let short = words.count() <= LABEL_WORDS;
    tables.iter().find(|(phrases, _)| short && phrases.stand_in(&words)).map(|(_, kind)| *kind)
}

/// "Wie: Noor", "Budget: € 500".
pub(in crate::facts) fn is_detail(text: &str) -> bool {
    kind(text).is_some()
}

/// A line without what stands in brackets behind it.
pub(super) fn without_remark(text: &str) -> &str {
    text.split(['(', '[']).next().unwrap_or(text)
}

/// The blocks right under an action that say who, when, for how much. A paragraph behind a list of several is about all of them.
pub(super) fn below(doc: &Document, id: BlockId) -> impl Iterator<Item = Span> {
    let blocks = doc.blocks();
    let (kind, section) = (blocks[id].kind, blocks[id].section);
    let among = id.checked_sub(1).map(|b| &blocks[b]);
    let among = among.is_some_and(|b| b.section == section && matches!(b.kind, BlockKind::Item(_)));
    let fits = move |block: &&Block| {
        let below = match (kind, block.kind) {
            (BlockKind::Item(depth), BlockKind::Item(other)) => other >= depth,
            (BlockKind::Item(_), BlockKind::Paragraph) => !among,
            (BlockKind::Paragraph | BlockKind::Heading(_), BlockKind::Paragraph | BlockKind::Item(_)) => true,
            _ => false,
        };
        below && block.section == section && is_detail(doc.slice(block.span))
    };
    blocks[id + 1..].iter().take(DETAILS).take_while(fits).map(|b| b.span)
}

/// The party that several owners of one thing are, the strongest kind first, as reports name it.
pub(in crate::facts) fn who_of<'o>(doc: &Document, owners: impl Iterator<Item = &'o Owner> + Clone) -> Option<Said> {
    let held = owners.filter(|o| o.kind != OwnerKind::Placeholder);
    let strongest = held.clone().map(|o| o.kind).min()?;
    let mut names: Vec<String> = Vec::new();
    let mut span = None;
    for owner in held.filter(|o| o.kind == strongest) {
        let words = || doc.slice(owner.span).trim_matches(|c: char| !c.is_alphanumeric()).replace('\n', " ");
        let name = owner.name.clone().or_else(|| owner.role.clone()).unwrap_or_else(words);
        if !names.contains(&name) {
            names.push(name);
        }
        span = span.or(Some(owner.span));
    }
    Some(Said { text: names.join(", "), span: span? })
}

/// Everything that details are read from.
pub(super) struct Details<'a> {
    source: Source<'a>,
    tables: &'a Tables,
    /// Owners by the block they are named in, and by the block that they own.
    owners: BTreeMap<BlockId, Vec<&'a Owner>>,
    /// Who does all of it.
    all: Option<Said>,
    period: PlanPeriod,
}

impl<'a> Details<'a> {
    pub(super) fn of(source: Source<'a>, tables: &'a Tables, owners: &'a [Owner]) -> Details<'a> {
        let doc = source.doc;
        let mut by_block: BTreeMap<BlockId, Vec<&Owner>> = BTreeMap::new();
        for owner in owners.iter().filter(|o| o.kind != OwnerKind::Placeholder) {
            let at = doc.block_at(owner.span.start);
            let owned = owner.owns.and_then(|span| doc.block_at(span.start)).filter(|b| Some(*b) != at);
            for block in at.into_iter().chain(owned) {
                by_block.entry(block).or_default().push(owner);
            }
        }
        let all = everyone::find(source, owners);
        Details { source, tables, owners: by_block, all, period: PlanPeriod::of(doc, source.language) }
    }

    /// The action that a block is, with all that is said of it.
    pub(super) fn action(&self, id: BlockId) -> Action {
        let span = self.source.doc.blocks()[id].span;
        let owner = self.owner(id);
        let part = owner.as_ref().map(|o| o.span).filter(|part| span.contains(*part) && part.start > span.start);
        Action { span, what: self.what(id, part), owner, deadline: self.deadline(id), budget: self.budget(id) }
    }

    /// A piece of a block that is an action by itself, with what is said in it.
    pub(super) fn step(&self, id: BlockId, span: Span) -> Action {
        let (text, lang) = (self.slice(span), self.lang(id));
        let named = |o: &&Owner| o.name.as_deref().is_some_and(|name| text.contains(name));
        let held: Vec<&Owner> = self.owners.get(&id).into_iter().flatten().copied().filter(named).collect();
        let money = quantities(text, lang).into_iter().find(|q| q.unit.is_money());
        let body = label(text).filter(|l| moment::stands_in(l.text, lang)).map_or(text, |l| text[l.end..].trim_start());
        Action {
            span,
            what: Span { start: span.end - body.len() as u32, ..span },
            owner: who_of(self.source.doc, held.into_iter()).or_else(|| self.all.clone()),
            deadline: self.written(span, lang),
            budget: money.map(|q| Said::whole(self.source.doc, q.span.shift(span.start))),
        }
    }

    fn slice(&self, span: Span) -> &'a str {
        self.source.doc.slice(span)
    }

    fn lang(&self, block: BlockId) -> Lang {
        self.source.language.blocks.get(block).copied().unwrap_or(self.source.language.document)
    }

    /// The lead-in, what the section says of itself under its heading, and the headings up to the title, nearest first.
    fn around(&self, id: BlockId) -> Vec<BlockId> {
        let doc = self.source.doc;
        let mut found: Vec<BlockId> = self.source.layout.frames.lead(id).into_iter().collect();
        let mut section = Some(doc.blocks()[id].section);
        while let Some(at) = section {
            if let Some(heading) = doc.sections()[at].heading.filter(|h| *h != id) {
                let said = below(doc, heading).filter_map(|span| doc.block_at(span.start));
                found.extend(said.filter(|b| *b < id && Some(heading) != self.source.layout.title));
                found.push(heading);
            }
            section = doc.sections()[at].parent;
        }
        found
    }

    /// The block itself and the lines right under it.
    fn own(&self, id: BlockId) -> Vec<BlockId> {
        let doc = self.source.doc;
        std::iter::once(id).chain(below(doc, id).filter_map(|span| doc.block_at(span.start))).collect()
    }

    /// What stands in a row's columns of a kind, or after a label of a kind, and says something.
    fn filled(&self, id: BlockId, column: Column, of: Kind) -> Option<Said> {
        let block = &self.source.doc.blocks()[id];
        if let Some(row) = &block.row {
            let mut cells = self.tables.cells(row, column).map(|c| c.span);
            return cells.find(|span| is_filled(self.slice(*span))).map(|span| Said::whole(self.source.doc, span));
        }
        let text = self.slice(block.span);
        let mut lines = text.split('\n').filter(|line| kind(line) == Some(of));
        lines.find_map(|line| {
            let value = &line[label(line)?.end..];
            let from = (value.as_ptr() as usize - text.as_ptr() as usize) as u32 + block.span.start;
            let said = Span { start: from, end: from + value.len() as u32 };
            is_filled(value).then(|| Said::whole(self.source.doc, said))
        })
    }

    fn owner(&self, id: BlockId) -> Option<Said> {
        let known = |b: &BlockId| self.owners.get(b).and_then(|list| who_of(self.source.doc, list.iter().copied()));
        let own = self.own(id);
        if own.iter().any(|b| self.is_left_open(*b)) && !own.iter().any(|b| known(b).is_some()) {
            return None;
        }
        let said = own.iter().find_map(known).or_else(|| own.iter().find_map(|b| self.filled(*b, Column::Owner, Kind::Who)));
        let around = || self.around(id).iter().filter(|b| Some(**b) != self.source.layout.title).find_map(known);
        said.or_else(|| self.by_whom(id)).or_else(|| self.in_parts(id)).or_else(around).or_else(|| self.all.clone())
    }

    /// "Flyers verspreiden door dhr. Vos in mei".
    fn by_whom(&self, id: BlockId) -> Option<Said> {
        let block = self.source.doc.blocks().get(id).filter(|b| b.row.is_none())?;
        let span = person_behind(self.slice(block.span))?;
        Some(Said::whole(self.source.doc, span.shift(block.span.start)))
    }

    /// "n.t.b." in the owner's column or behind its label: nobody is to be put in its place.
    fn is_left_open(&self, id: BlockId) -> bool {
        let block = &self.source.doc.blocks()[id];
        let open = |text: &str| text.contains(|c: char| c.is_alphanumeric() || c == '?') && !is_filled(text);
        match &block.row {
            Some(row) => {
                let cells: Vec<&str> = self.tables.cells(row, Column::Owner).map(|c| self.slice(c.span)).collect();
                cells.iter().any(|c| open(c)) && !cells.iter().any(|c| is_filled(c))
            }
            None => {
                let who = |line: &&str| kind(line) == Some(Kind::Who);
                let mut lines = self.slice(block.span).split('\n').filter(who);
                lines.any(|line| label(line).is_some_and(|l| open(&line[l.end..])))
            }
        }
    }

    /// A part of the line that is a function or a team, or that stands where a name does: beside a date or an amount, or where the
    /// lines beside it name someone.
    fn in_parts(&self, id: BlockId) -> Option<Said> {
        let doc = self.source.doc;
        let block = &doc.blocks()[id];
        if block.row.is_some() {
            return None;
        }
        let beside = [id.checked_sub(1), Some(id + 1)].into_iter().flatten();
        let listed = beside.filter(|b| doc.blocks().get(*b).is_some_and(|o| o.section == block.section && o.kind == block.kind));
        let named = listed.into_iter().any(|b| self.owners.contains_key(&b));
        let text = self.slice(block.span);
        let marks = self.marks(id, text);
        let span = line::who(self.source, block.span, &marks, named || !marks.is_empty())
            .or_else(|| line::doer(self.source, block.span).filter(|_| named))?;
        Some(Said::whole(doc, span))
    }

    fn deadline(&self, id: BlockId) -> Option<Said> {
        let own = self.own(id);
        own.iter().find_map(|b| self.moment(*b)).or_else(|| {
            let fits = |b: &&BlockId| {
                let text = self.slice(self.source.doc.blocks()[**b].span);
                Some(**b) != self.source.layout.title || moment::is_in_year(text, self.lang(**b))
            };
            self.around(id).iter().filter(fits).find_map(|b| self.moment(*b))
        })
    }

    /// The moment that a block names, as reports write it.
    fn moment(&self, id: BlockId) -> Option<Said> {
        let block = &self.source.doc.blocks()[id];
        let lang = self.lang(id);
        if let Some(said) = self.filled(id, Column::Date, Kind::When) {
            return Some(self.written(said.span, lang).unwrap_or(said));
        }
        let ticked = block.row.as_ref().and_then(|row| {
            let cell = self.tables.ticked(self.source.doc, row)?;
            let header = self.source.doc.tables()[row.table].headers.iter().find(|h| h.column == cell.column)?;
            Some(self.written(header.span, lang).unwrap_or(Said::whole(self.source.doc, header.span)))
        });
        let heading = || {
            let (text, heads) = (self.slice(block.span), matches!(block.kind, BlockKind::Heading(_)));
            let words = target::moment(text).filter(|_| heads)?;
            Some(Said { text: words.to_owned(), span: block.span })
        };
        ticked.or_else(|| self.written(block.span, lang)).or_else(heading)
    }

    /// The first moment inside a year in a span, else the first year, else a term or a day in the plan's words.
    fn written(&self, span: Span, lang: Lang) -> Option<Said> {
        let text = self.slice(span);
        let found = dates(text, lang);
        let date = found.iter().find(|d| !matches!(d.date, Deadline::Year(_))).or(found.first());
        if let Some(date) = date {
            return Some(Said { text: self.period.write(date.date, lang), span: date.span.shift(span.start) });
        }
        let (words, at) = relative(text).filter(|(words, _)| !is_service(words)).or_else(|| moment::in_words(text))?;
        let month = moment::month(words).map(|month| self.period.write(Deadline::Month { year: None, month }, lang));
        Some(Said { text: month.unwrap_or_else(|| words.to_owned()), span: at.shift(span.start) })
    }

    fn budget(&self, id: BlockId) -> Option<Said> {
        let own = self.own(id);
        let said = own.iter().find_map(|b| self.filled(*b, Column::Budget, Kind::Budget));
        let amount = |b: &BlockId| {
            let span = self.source.doc.blocks()[*b].span;
            let quantities = quantities(self.slice(span), self.lang(*b));
            let money = quantities.iter().find(|q| q.unit.is_money())?;
            Some(Said::whole(self.source.doc, money.span.shift(span.start)))
        };
        let section = || {
            let around = self.around(id);
            around.iter().find_map(|b| self.filled(*b, Column::Budget, Kind::Budget))
        };
        said.or_else(|| own.iter().find_map(amount)).or_else(section)
    }

    /// What is done: the cell of the action, or the line without who, when and for how much.
    fn what(&self, id: BlockId, owner: Option<Span>) -> Span {
        let block = &self.source.doc.blocks()[id];
        if let Some(row) = &block.row {
            let said = |span: Span| self.slice(span).contains(char::is_alphabetic);
            let named = self.tables.cells(row, Column::Action).map(|c| c.span).find(|span| said(*span));
            let aside = [Column::Owner, Column::Date, Column::Budget];
            let other = || row.cells.iter().find(|c| said(c.span) && !aside.contains(&self.tables.kind(row, c)));
            return named.or_else(|| other().map(|c| c.span)).unwrap_or(block.span);
        }
        let text = self.slice(block.span);
        let mut marks = self.marks(id, text);
        marks.extend(owner.map(|part| Span { start: part.start - block.span.start, end: part.end - block.span.start }));
        let kept = line::plain_part(text, &marks).unwrap_or_else(|| Span::new(0, without_remark(text).trim_end().len()));
        if kept.is_empty() { block.span } else { kept.shift(block.span.start) }
    }

    /// Where names, dates and amounts stand in a block's text.
    fn marks(&self, id: BlockId, text: &str) -> Vec<Span> {
        let lang = self.lang(id);
        let mut marks: Vec<Span> = dates(text, lang).iter().map(|d| d.span).collect();
        marks.extend(quantities(text, lang).iter().filter(|q| q.unit.is_money()).map(|q| q.span));
        marks.extend(relative(text).or_else(|| moment::in_words(text)).map(|(_, span)| span));
        for owner in self.owners.get(&id).into_iter().flatten() {
            for words in [&owner.name, &owner.role].into_iter().flatten() {
                marks.extend(text.find(words.as_str()).map(|at| Span::new(at, at + words.len())));
            }
        }
        marks
    }
}

/// How fast something is done each time, not by when: "binnen een dag", "within 24 hours".
fn is_service(words: &str) -> bool {
    let last = words.rsplit([' ', '-', '\u{a0}']).next().unwrap_or_default().to_lowercase();
    let days = words.chars().filter(char::is_ascii_digit).count();
    matches!(last.as_str(), "uur" | "hour" | "hours") || (matches!(last.as_str(), "dag" | "day") && days == 0)
}

/// Whether a cell says something: no dash, no "TBD".
pub(super) fn is_filled(text: &str) -> bool {
    let words = Words::of(text);
    let open = [
        "tbd", "tba", "tbc", "ntb", "nog te bepalen", "nader te bepalen", "nog in te vullen", "to be determined",
        "to be confirmed", "to be decided", "vacature", "vacancy", "open", "unassigned", "xxx",
    ];
    let whole = words.iter().collect::<Vec<_>>().join(" ");
    let nobody = matches!(
        whole.as_str(),
        "nvt" | "n v t" | "na" | "n a" | "n / a" | "later" | "x" | "none" | "geen" | "niemand" | "nobody" | "?"
    );
    text.contains(char::is_alphanumeric) && !words.begin(&open) && !nobody
}
