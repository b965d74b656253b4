//! Words of money, of whose it is, and of what it is not.

use crate::facts::words::Phrases;

/// Money that comes in, is asked of customers, or is paid to people in service.
pub(super) static OTHER_MONEY: Phrases = Phrases::of(
    "
    acquisition cost, acquisition costs, acquisitiekosten, abonnement, abonnementen, avg, cac, per instantie, per server, per traject, ticket value, value, cost per, cpa, kosten per, roas, scale, subscription, subscriptions, target, an appointment, arr, aov, average order, bestelwaarde, boete, bruto, contributie, deal size, dealwaarde, discount, donation, donations, donatie, donaties, entree, fee, fees, fine,
    efficiency gain, efficiency gains, fundraising, gross, income, inkomsten, korting, kortingscode, licentie, licenties, loon, margin, marge, mrr, net profit, omzet, omzetdoel, opbrengst, opbrengsten, orderwaarde, per customer, price,
    prices, priced, pricing, prijs, prijzen, profit, raise, raised, revenue, revenues, salaris, salarissen, salary, salaries, saved, savings, sale price, sold, sells, sell for, tarief, tarieven, ticket price, tickets,
    toegang, turnover, verkocht, verkocht voor, wage, wages, winst, worth, waarde van, pipeline, a head, a seat, per seat, per user, per gebruiker, per persoon, per person, per hoofd, klantwaarde, ltv, lifetime value,  voucher, tegoed, besparing
    ",
);

/// Whose money it is, where it is not the plan's.
pub(super) static OTHERS: Phrases = Phrases::of(
    "
    bezoekers hebben, budget of the customer, budgets of, clients have, customers have, customers spend, customers with, deals, gezinnen met, hun, huishoudens met, klanten besteden, klanten hebben, klanten met, klantbudget, per klant, they spend, they have, their, who have, who spend, managers have, managers with, have a budget, has a budget,
    hebben een budget, heeft een budget, met een budget van, with a budget of, with budgets
    ",
);

/// Who has it, where it is the plan's.
pub(super) static OURS: Phrases = Phrases::of("i, ik, ons, onze, our, we, we'll, we've, wij");

/// Words that say that nothing is set aside.
pub(super) static NOTHING: Phrases = Phrases::of(
    "
    0 budget, budget is nul, budgetloos, geen budget, geen extra budget, geen geld, geen marketingbudget, geen mediabudget, geen reclamebudget, geen apart budget, geen advertentiebudget, geen kosten, kost niets, kosteloos, no ad budget, no budget, no marketing budget, no media budget, no money, 
    no extra money, without extra money, without any extra money, geen extra geld, geen extra middelen, zonder extra geld, zonder extra middelen, binnen de formatie, binnen bestaande uren,
    binnen de bestaande uren, binnen bestaande middelen, binnen de bestaande middelen, binnen bestaand budget, binnen het bestaande budget, uit de lopende begroting, binnen de lopende begroting,
    within existing budgets, within existing resources, within existing staff, within the existing budget, within current budgets, within our existing budget, from existing budgets, no extra budget, no separate budget, no spend, no ad spend, nul budget, nulbudget, nul euro, without a budget, without ad spend, without any ad spend, without any budget, without budget, zero budget, zero cost, zero dollars, zero euros, zero pounds, zero spend, zonder advertentiebudget, zonder budget, zonder extra budget, zonder geld, zonder kosten
    ",
);

/// Words that make of "no budget" one that is still to come.
pub(super) static TO_COME: Phrases = Phrases::of(
    "
    afgesproken, agreed, allocated, approved, assigned, bekend, bepaald, beschikbaar gesteld, begroot, confirmed, decided, defined, gereserveerd, goedgekeurd, later,
    nog, set, set aside, toegekend, toegewezen, vastgelegd, vastgesteld, volgt, yet, to follow, opgenomen, genoemd, mentioned
    ",
);

/// A sum that works out what would be needed, and sets nothing aside.
pub(super) static SUPPOSED: Phrases = Phrases::of(
    "
    base case, base scenario, basisscenario, best case, best case scenario, bijvoorbeeld, break-even, for example, rekenvoorbeeld, scenario, stel, stel dat, suppose,
    what if, worst case, worst case scenario
    ",
);

/// Labels of a tool with what its maker asks for it.
pub(super) static TOOLS: Phrases = Phrases::of("app, pakket, platform, plugin, software, subscription, tool, tools");

/// What a share may be of; a share of a budget of which the amount is not said sets nothing aside.
pub(super) static OF_SALES: Phrases = Phrases::of("income, inkomsten, jaaromzet, omzet, revenue, sales, turnover");

/// What says of an amount that it is there to be spent.
pub(super) static PLANNED: Phrases = Phrases::of(
    "
    available, begroot, begroten, beschikbaar, can spend, for the whole year, gaat naar, geraamd, goes into, goes on, goes to, grant,
    in total, in totaal, pays for, ramen, subsidie, total, totaal, totale, voor het hele jaar
    ",
);

/// What holds money that is there to be spent.
pub(super) static POT: Phrases = Phrases::of(
    "de pot, een pot, een potje, het potje, in kas, in onze pot, in the kitty, in the pot, onze pot, our pot, the kitty, the pot, opzij gelegd, apart gelegd, put by",
);

/// What says of money that it is theirs to spend who write the plan.
pub(super) static SPENDABLE: Phrases = Phrases::of(
    "te besteden, te spenderen, te verdelen, to play with, to spend, to work with, uit te geven, voor deze campagne, voor dit alles, voor dit plan, for this campaign, for this plan, for ads, for advertising, for marketing, for promotion, voor advertenties, voor marketing, voor promotie, voor publiciteit, voor reclame, for all of this, for all of it, for all this",
);

/// What says that something is there.
pub(super) static THERE: Phrases =
    Phrases::of("er is, er ligt, er staat, er zit, is er, ligt er, there are, there is, there's, we got, we've got");

/// What the money is there for, at the end of its line.
pub(super) static FOR_IT: Phrases = Phrases::of(
    "voor, ervoor, hiervoor, daarvoor, voor dit, voor alles, for it, for this, for that, for everything, for all of it",
);

/// Heads of tables and parts that sell.
pub(super) static SELLS: Phrases = Phrases::of(
    "
    aanbod, abonnementen, competitor, competitors, concurrenten, licenties, offer, offering, packages, pakketten, per, plan, plans, price, prices, pricing, prijs, prijzen, prijsstelling, products, producten, product,
    revenue, subscription, tariefkaart, tarieven, tiers, verdienmodel, omzet, opbrengst, forecast, prognose, goals, doelen, kpi, kpi's, kpis, metrics, targets
    ",
);

/// Periods that an amount is paid for.
pub(super) const PAID: [&str; 11] =
    ["per maand", "per month", "/ maand", "/ month", "/ mo", "/ week", "a month", "per week", "a week", "per jaar", "a year"];

/// The same as it is shortened, in which prices stand too.
pub(super) const PAID_SHORT: [&str; 5] = ["pm", "pcm", "p / m", "/ mnd", "per mnd"];

/// The budget by its name, at the beginning of a line that is about it.
pub(super) static NAMES: Phrases = Phrases::of(
    "
    advertentiebudget, budget advertenties, budget campagne, budget en planning, budget is, budget marketing, budget volgt, budget wordt, campagnebudget, marketing budget, marketingbudget,
    mediabudget
    ",
);

/// The plan's own budget, anywhere in a line.
pub(super) static THE: Phrases = Phrases::of(
    "
    de begroting, een begroting, het budget, het marketingbudget, ons budget, ons marketingbudget, onze begroting, our budget, our marketing budget, the budget,
    the marketing budget
    ",
);

/// Labels of money by itself: "Geld: 900 euro".
pub(super) static MONEY: Phrases = Phrases::of(
    "ad kitty, beschikbaar, funding, funds, geld, in kas, kitty, middelen, money, pot, pot geld, potje, reclamegeld, reclamepot, reclamepotje",
);

/// What people say for money behind a number.
pub(super) const SLANG: [&str; 5] = ["grand", "mille", "piek", "quid", "ruggen"];
