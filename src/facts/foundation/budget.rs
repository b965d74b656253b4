//! Money set aside: in a label, a table, a sentence, beside an action; also the word that there is none.

use super::announced::says;
use super::terms::{lines, of, within};
use crate::document::{Block, BlockId, BlockKind, Row};
use crate::facts::column::Column;
use crate::facts::frame::{Frame, label};
use crate::facts::target::any_at;
use crate::facts::words::{Phrases, Words};
use crate::facts::{Action, Source};
use crate::lexicon::Pole;
use crate::text::{Lang, Quantity, Span, Unit, quantities};

/// What was found: money set aside, in order, and a budget that is announced and not filled in.
pub(super) struct Budgets {
    pub(super) set: Vec<Span>,
    pub(super) open: Option<Span>,
}

/// Money that comes in, is asked of customers, or is paid to people in service.
static OTHER_MONEY: Phrases = Phrases::of(
    "
    acquisition cost, acquisition costs, acquisitiekosten, abonnement, abonnementen, avg, cac, per instantie, per server, per traject, ticket value, value, cost per, cpa, kosten per, roas, scale, subscription, subscriptions, target, an appointment, arr, aov, average order, bestelwaarde, boete, bruto, contributie, deal size, dealwaarde, discount, donation, donations, donatie, donaties, entree, fee, fees, fine,
    efficiency gain, efficiency gains, fundraising, gross, income, inkomsten, korting, kortingscode, licentie, licenties, loon, margin, marge, mrr, net profit, omzet, omzetdoel, opbrengst, opbrengsten, orderwaarde, per customer, price,
    prices, priced, pricing, prijs, prijzen, profit, raise, raised, revenue, revenues, salaris, salarissen, salary, salaries, saved, savings, sale price, sold, sells, sell for, tarief, tarieven, ticket price, tickets,
    toegang, turnover, verkocht, verkocht voor, wage, wages, winst, worth, waarde van, pipeline, a head, a seat, per seat, per user, per gebruiker, per persoon, per person, per hoofd, klantwaarde, ltv, lifetime value,  voucher, tegoed, besparing
    ",
);

/// Whose money it is, where it is not the plan's.
static OTHERS: Phrases = Phrases::of(
    "
    bezoekers hebben, budget of the customer, budgets of, clients have, customers have, customers spend, customers with, deals, gezinnen met, hun, huishoudens met, klanten besteden, klanten hebben, klanten met, klantbudget, per klant, they spend, they have, their, who have, who spend, managers have, managers with, have a budget, has a budget,
    hebben een budget, heeft een budget, met een budget van, with a budget of, with budgets
    ",
);

/// Who has it, where it is the plan's.
static OURS: Phrases = Phrases::of("i, ik, ons, onze, our, we, we'll, we've, wij");

/// Words that say that nothing is set aside.
static NOTHING: Phrases = Phrases::of(
    "
    0 budget, budget is nul, budgetloos, geen budget, geen extra budget, geen geld, geen marketingbudget, geen mediabudget, geen reclamebudget, geen apart budget, geen advertentiebudget, geen kosten, kost niets, kosteloos, no ad budget, no budget, no marketing budget, no media budget, no money, 
    no extra money, without extra money, without any extra money, geen extra geld, geen extra middelen, zonder extra geld, zonder extra middelen, binnen de formatie, binnen bestaande uren,
    binnen de bestaande uren, binnen bestaande middelen, binnen de bestaande middelen, binnen bestaand budget, binnen het bestaande budget, uit de lopende begroting, binnen de lopende begroting,
    within existing budgets, within existing resources, within existing staff, within the existing budget, within current budgets, within our existing budget, from existing budgets, no extra budget, no separate budget, no spend, no ad spend, nul budget, nulbudget, nul euro, without a budget, without ad spend, without any ad spend, without any budget, without budget, zero budget, zero cost, zero dollars, zero euros, zero pounds, zero spend, zonder advertentiebudget, zonder budget, zonder extra budget, zonder geld, zonder kosten
    ",
);

/// Words that make of "no budget" one that is still to come.
static TO_COME: Phrases = Phrases::of(
    "
    afgesproken, agreed, allocated, approved, assigned, bekend, bepaald, beschikbaar gesteld, begroot, confirmed, decided, defined, gereserveerd, goedgekeurd, later,
    nog, set, set aside, toegekend, toegewezen, vastgelegd, vastgesteld, volgt, yet, to follow, opgenomen, genoemd, mentioned
    ",
);

/// A sum that works out what would be needed, and sets nothing aside.
static SUPPOSED: Phrases = Phrases::of(
    "
    base case, base scenario, basisscenario, best case, best case scenario, bijvoorbeeld, break-even, for example, rekenvoorbeeld, scenario, stel, stel dat, suppose,
    what if, worst case, worst case scenario
    ",
);

/// Labels of a tool with what its maker asks for it.
static TOOLS: Phrases = Phrases::of("app, pakket, platform, plugin, software, subscription, tool, tools");

/// What a share may be of; a share of a budget of which the amount is not said sets nothing aside.
static OF_SALES: Phrases = Phrases::of("income, inkomsten, jaaromzet, omzet, revenue, sales, turnover");

/// What says of an amount that it is there to be spent.
static PLANNED: Phrases = Phrases::of(
    "
    available, begroot, begroten, beschikbaar, can spend, for the whole year, gaat naar, geraamd, goes into, goes on, goes to, grant,
    in total, in totaal, pays for, ramen, subsidie, total, totaal, totale, voor het hele jaar
    ",
);

/// What holds money that is there to be spent.
static POT: Phrases = Phrases::of(
    "de pot, een pot, een potje, het potje, in kas, in onze pot, in the kitty, in the pot, onze pot, our pot, the kitty, the pot, opzij gelegd, apart gelegd, put by",
);

/// What says of money that it is theirs to spend who write the plan.
static SPENDABLE: Phrases = Phrases::of(
    "te besteden, te spenderen, te verdelen, to play with, to spend, to work with, uit te geven, voor deze campagne, voor dit alles, voor dit plan, for this campaign, for this plan, for ads, for advertising, for marketing, for promotion, voor advertenties, voor marketing, voor promotie, voor publiciteit, voor reclame, for all of this, for all of it, for all this",
);

/// What says that something is there.
static THERE: Phrases =
    Phrases::of("er is, er ligt, er staat, er zit, is er, ligt er, there are, there is, there's, we got, we've got");

/// What the money is there for, at the end of its line.
static FOR_IT: Phrases = Phrases::of(
    "voor, ervoor, hiervoor, daarvoor, voor dit, voor alles, for it, for this, for that, for everything, for all of it",
);

/// Heads of tables and parts that sell.
static SELLS: Phrases = Phrases::of(
    "
    aanbod, abonnementen, competitor, competitors, concurrenten, licenties, offer, offering, packages, pakketten, per, plan, plans, price, prices, pricing, prijs, prijzen, prijsstelling, products, producten, product,
    revenue, subscription, tariefkaart, tarieven, tiers, verdienmodel, omzet, opbrengst, forecast, prognose, goals, doelen, kpi, kpi's, kpis, metrics, targets
    ",
);

/// Periods that an amount is paid for.
const PAID: [&str; 11] =
    ["per maand", "per month", "/ maand", "/ month", "/ mo", "/ week", "a month", "per week", "a week", "per jaar", "a year"];

/// The same as it is shortened, in which prices stand too.
const PAID_SHORT: [&str; 5] = ["pm", "pcm", "p / m", "/ mnd", "per mnd"];

/// The budget by its name, at the beginning of a line that is about it.
static NAMES: Phrases = Phrases::of(
    "
    advertentiebudget, budget advertenties, budget campagne, budget en planning, budget is, budget marketing, budget volgt, budget wordt, campagnebudget, marketing budget, marketingbudget,
    mediabudget
    ",
);

/// The plan's own budget, anywhere in a line.
static THE: Phrases = Phrases::of(
    "
    de begroting, een begroting, het budget, het marketingbudget, ons budget, ons marketingbudget, onze begroting, our budget, our marketing budget, the budget,
    the marketing budget
    ",
);

/// Labels of money by itself: "Geld: 900 euro".
static MONEY: Phrases = Phrases::of(
    "ad kitty, beschikbaar, funding, funds, geld, in kas, kitty, middelen, money, pot, pot geld, potje, reclamegeld, reclamepot, reclamepotje",
);

/// What people say for money behind a number.
const SLANG: [&str; 5] = ["grand", "mille", "piek", "quid", "ruggen"];

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
        let spent = |at: &(u16, Column)| at.0 == cell.column && at.1 == Column::Budget;
        let column = columns.iter().any(spent) && !market && !sells(header(cell.column));
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
