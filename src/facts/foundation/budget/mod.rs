//! Money set aside: in a label, a table, a sentence, beside an action; also the word that there is none.

mod words;

use self::words::{
    FOR_IT, MONEY, NAMES, NOTHING, OF_SALES, OTHER_MONEY, OTHERS, OURS, PAID, PAID_SHORT, PLANNED, POT, SELLS, SLANG, SPENDABLE,
    SUPPOSED, THE, THERE, TO_COME, TOOLS,
};
use super::announced::says;
use super::terms::{lines, of, within};
use crate::document::{Block, BlockId, BlockKind, Row};
use crate::facts::column::{self, Column};
use crate::facts::frame::{Frame, label};
use crate::facts::target::any_at;
use crate::facts::words::Words;
use crate::facts::{Action, Source};
use crate::lexicon::Pole;
use crate::text::{Lang, Quantity, Span, Unit, quantities};

/// What was found: money set aside, in order, and a budget that is announced and not filled in.
pub(super) struct Budgets {
    pub(super) set: Vec<Span>,
    pub(super) open: Option<Span>,
}

/// Words that such a label has at most.
const LABEL_WORDS: usize = 6;

/// Every budget, in order.
pub(super) fn find(source: Source<'_>, actions: &[Action]) -> Budgets {
    let mut found = Budgets { set: Vec::new(), open: None };
    for (id, block) in source.doc.blocks().iter().enumerate().filter(|(_, b)| !b.quoted) {
        let lang = source.language.blocks.get(id).copied().unwrap_or(source.language.document);
        match &block.row {
            Some(row) if !row.header => row_sets(source, block, row, source.layout.columns(row.table), lang, &mut found),
            Some(_) => {}
            None => block_sets(source, actions, id, lang, &mut found),
        }
    }
    found
}

/// Whether the heading above a block, or the one above that, has a word for budget and none for what is sold.
fn is_under_budget(source: Source<'_>, block: &Block) -> bool {
    let doc = source.doc;
    let heads = |section: usize| doc.sections()[section].heading.map(|h| doc.blocks()[h].span);
    let announces =
        |span: Span| of(source, span, "budget").any(|f| f.hit.negation.is_none()) && !SELLS.stand_in(&Words::of(doc.slice(span)));
    let parent = doc.sections()[block.section].parent;
    [Some(block.section), parent].into_iter().flatten().filter_map(heads).any(announces)
}

fn money(text: &str, lang: Lang) -> Vec<Quantity> {
    if !may_name_money(text) {
        return Vec::new();
    }
    quantities(text, lang).into_iter().filter(|q| q.unit.is_money()).collect()
}

/// Whether a sign or a name of a currency may stand in a text; most lines have none, and to read their numbers would cost more.
fn may_name_money(text: &str) -> bool {
    let bytes = text.as_bytes();
    let named =
        |at: usize, name: &str| bytes.get(at..at + name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name.as_bytes()));
    (0..bytes.len()).any(|at| match bytes[at].to_ascii_lowercase() {
        b'$' => true,
        b'e' => named(at, "eur"),
        b'u' => named(at, "usd"),
        b'd' => named(at, "dollar"),
        b'g' => named(at, "gbp"),
        b'p' => named(at, "pond") || named(at, "pound"),
        0xC2 | 0xE2 => text[at..].starts_with(['£', '€']),
        _ => false,
    })
}

/// A cell under a header of cost, a row of a budget, or a row that begins with the word.
fn row_sets(source: Source<'_>, block: &Block, row: &Row, columns: &[(u16, Column)], lang: Lang, found: &mut Budgets) {
    let doc = source.doc;
    let market = columns.iter().any(|(_, c)| matches!(c, Column::Market));
    let header = |column: u16| doc.header(row.table, column).unwrap_or("");
    let sells = |text: &str| {
        let words = Words::of(text);
        SELLS.stand_in(&words) || OTHER_MONEY.stand_in(&words) || OTHERS.stand_in(&words)
    };
    let first = row.cells.first().map_or("", |c| doc.slice(c.span));
    let named = row.cells.first().is_some_and(|c| of(source, c.span, "budget").next().is_some()) && !sells(first);
    let under = is_under_budget(source, block) && !sells(first);
    for cell in row.cells.iter().skip(usize::from(named)) {
        let text = doc.slice(cell.span);
        let spent = column::at(columns, cell.column) == Some(Column::Budget);
        let column = spent && !market && !sells(header(cell.column));
        let amount = !money(text, lang).is_empty();
        let share = quantities(text, lang).iter().any(|q| q.unit == Unit::Percent);
        let bare = text.trim().starts_with(|c: char| c.is_ascii_digit()) && !text.contains(':');
        let filled = amount || (bare && (column || named)) || (share && named && OF_SALES.stand_in(&Words::of(text)));
        if filled && (column || named || under) {
            found.set.push(cell.span);
            return;
        }
        if (column || named) && !says(text) && text.contains(char::is_alphanumeric) {
            found.open.get_or_insert(cell.span);
        }
    }
}

/// What a paragraph, an item or a heading sets aside.
fn block_sets(source: Source<'_>, actions: &[Action], id: BlockId, lang: Lang, found: &mut Budgets) {
    let block = &source.doc.blocks()[id];
    if block.kind == BlockKind::Metadata {
        return;
    }
    let under = is_under_budget(source, block);
    let listed = matches!(block.kind, BlockKind::Item(_));
    let heading = source.doc.sections()[block.section].heading.map(|h| source.doc.blocks()[h].span);
    let sells = heading.is_some_and(|h| SELLS.stand_in(&Words::of(source.doc.slice(h))));
    let titled = source.doc.sections()[block.section].level <= 1;
    if !titled && heading.is_some_and(|h| of(source, h, "audience-label").next().is_some()) {
        return;
    }
    let action = !sells && (any_at(actions, |a| a.span, block.span) || (listed && source.layout.frames.at(id) == Frame::Action));
    for line in sentences(source, id).into_iter().flat_map(|s| lines(source, s).collect::<Vec<_>>()) {
        let line = Line { source, span: line, lang, under, listed: action, sells: sells && !titled };
        if line.sets() {
            found.set.push(line.span);
        } else if line.is_open() {
            found.open.get_or_insert(line.span);
        }
    }
}

/// The sentences of a block; a heading is one too.
fn sentences(source: Source<'_>, id: BlockId) -> Vec<Span> {
    let sentences = &source.language.sentences;
    let from = sentences.partition_point(|s| s.block < id);
    sentences[from..].iter().take_while(|s| s.block == id).map(|s| s.span).collect()
}

/// Whether a part of a text stands between quotation marks.
fn is_quoted(text: &str, part: Span) -> bool {
    let (before, behind) = (&text[..part.start as usize], &text[part.end as usize..]);
    let plain = before.matches('"').count() % 2 == 1 && behind.contains('"');
    let opened = before.rfind(['“', '„', '«']).is_some_and(|at| !before[at..].contains(['”', '»']));
    plain || (opened && behind.contains(['”', '»', '“']))
}

/// A line of text with what stands around it.
struct Line<'a> {
    source: Source<'a>,
    span: Span,
    lang: Lang,
    /// Under a heading that has a word for budget.
    under: bool,
    /// An action, or an item among actions.
    listed: bool,
    /// Under a heading of what is for sale.
    sells: bool,
}

impl<'a> Line<'a> {
    fn text(&self) -> &'a str {
        self.source.doc.slice(self.span)
    }

    fn named(&self) -> bool {
        of(self.source, self.span, "budget").any(|f| !f.weak)
    }

    /// The words before the colon, where they have a word for budget.
    fn label(&self) -> Option<&'a str> {
        let label = label(self.text())?;
        let head = Span::new(self.span.start as usize, self.span.start as usize + label.end);
        let short = label.text.split_whitespace().count() <= LABEL_WORDS;
        let sells = OTHER_MONEY.stand_in(&Words::of(label.text));
        let named = || of(self.source, head, "budget").next().is_some() || MONEY.has(&label.text.trim().to_lowercase());
        (short && !sells && named()).then(|| &self.text()[label.end..])
    }

    fn sets(&self) -> bool {
        let words = Words::of(self.text());
        let ours = OURS.stand_in(&words);
        let foreign = (OTHERS.stand_in(&words) && !ours) || words.any(&["klantbudget", "customer budget"]);
        if foreign {
            return false;
        }
        if self.is_nothing(&words) {
            return true;
        }
        if let Some(rest) = self.label() {
            let number = rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
            let amount = !money(rest, self.lang).is_empty();
            return amount
                || number
                || NOTHING.stand_in(&words)
                || Words::of(rest).begin(&["geen", "none", "nihil", "nul", "gratis", "free", "nothing", "zero"]);
        }
        let amounts = money(self.text(), self.lang);
        if self.is_pot(&words, !amounts.is_empty()) {
            return true;
        }
        if amounts.is_empty() {
            return self.is_share(&words) || self.is_bare(&words);
        }
        if SUPPOSED.stand_in(&words) || self.is_priced() {
            return false;
        }
        // a question or a quotation is copy, or what somebody says
        if self.text().trim_end().ends_with('?') || amounts.iter().all(|q| is_quoted(self.text(), q.span)) {
            return false;
        }
        let other = OTHER_MONEY.stand_in(&words);
        let spent = of(self.source, self.span, "budget").any(|f| !f.weak);
        let costs = of(self.source, self.span, "budget").next().is_some();
        let work = || within(self.source, self.span).any(|f| f.hit.pole == Pole::Execution);
        let paid = || costs || words.any(&PAID);
        let named = spent && (!other || self.named());
        named
            || self.is_hours(&words)
            || (!other && (self.under || PLANNED.stand_in(&words) || (work() && (self.listed || paid()))))
    }

    /// "Customer acquisition cost: spend over new clients (goal: < $400)", "Tool: X, $59 a month": a metric or a price.
    fn is_priced(&self) -> bool {
        let label = label(self.text()).map(|l| Words::of(l.text));
        label.is_some_and(|words| OTHER_MONEY.stand_in(&words) || (TOOLS.stand_in(&words) && words.count() == 1))
    }

    /// "Geen budget", where it is not still to be set; "0 euro" beside the word.
    fn is_nothing(&self, words: &Words) -> bool {
        let named = of(self.source, self.span, "budget").next().is_some();
        let zero = named && money(self.text(), self.lang).iter().any(|q| q.value == 0.0);
        zero || (NOTHING.stand_in(words) && !TO_COME.stand_in(words))
    }

    /// "3% van de omzet gaat naar marketing".
    fn is_share(&self, words: &Words) -> bool {
        if !OF_SALES.stand_in(words) {
            return false;
        }
        let share = quantities(self.text(), self.lang).iter().any(|q| q.unit == Unit::Percent)
            || words.any(&["procent", "per cent", "percent"]);
        let goes = self.named()
            || words.has("marketing")
            || words.any(&[
                "gaat naar", "is voor", "goes to", "into marketing", "to marketing", "on marketing", "for marketing",
                "aan marketing", "naar marketing", "voor marketing", "in marketing",
            ]);
        share && goes && !words.any(&["stijgt", "groei", "groeit", "grow", "grows", "growth", "increase", "meer omzet"])
    }

    /// "Budget advertenties 400 per maand": without a sign of money.
    fn is_bare(&self, words: &Words) -> bool {
        NAMES.open(words) && words.any(&PAID) && self.text().contains(|c: char| c.is_ascii_digit())
    }

    /// "Er is 6k voor", "the pot is 8k", "we have £12,000 to spend", "€ 500 pm": money that is there, and nothing that it is asked for.
    fn is_pot(&self, words: &Words, money: bool) -> bool {
        let thousands = |w: &str| w.strip_suffix('k').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
        let number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit());
        let slang = words.iter().zip(words.iter().skip(1)).any(|(n, unit)| number(n) && SLANG.contains(&unit));
        let amount = money || slang || words.iter().any(thousands);
        let question = self.text().trim_end().ends_with('?');
        if !amount || question || self.sells || OTHER_MONEY.stand_in(words) || SUPPOSED.stand_in(words) {
            return false;
        }
        let there = THERE.stand_in(words);
        let paid = words.any(&PAID) || words.any(&PAID_SHORT);
        let alone = money && paid && words.without(&PAID).without(&PAID_SHORT).count() == 0;
        alone
            || POT.stand_in(words)
            || ((there || (money && paid)) && FOR_IT.close(words))
            || (SPENDABLE.stand_in(words) && (there || OURS.stand_in(words)))
    }

    /// "12 uur à € 60", "ten hours at £35 an hour".
    fn is_hours(&self, words: &Words) -> bool {
        let hours = words.any(&["uur", "uren", "dag", "dagen", "dagdelen", "hours", "days"]);
        hours
            && words.any(&[
                "à", "a €", "à €", "tegen", "x €", "at £", "at $", "at €", "an hour", "per hour", "per uur", "a day", "per dag",
                "uurtarief", "dagtarief",
            ])
            && !words.any(&["salaris", "salary", "loon", "wage"])
    }

    /// A budget without an amount that is to be filled in.
    fn is_open(&self) -> bool {
        let words = Words::of(self.text());
        let absent = of(self.source, self.span, "budget").any(|f| !f.weak && f.is_absent());
        self.label().is_some_and(|rest| !says(rest))
            || absent
            || ((NAMES.open(&words) || THE.stand_in(&words)) && self.named() && words.count() < 14)
    }
}
