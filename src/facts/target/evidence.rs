//! How much a line says that its number is to be reached, and how much that it is something else.

use crate::facts::frame::{Frame, classify};
use crate::facts::words::{Phrases, Words};

/// Points from which a number is a target.
pub(super) const ENOUGH: i32 = 4;

static AIM: Phrases = Phrases::of(
    "
    aan het eind, aantrekken, achieve, acquire, aim, aiming, aims, ambitie, at least, attain, attract, behalen, beogde,
    beogen, bereiken, binnenhalen, book, boost, bring, by end, by the end, close, convert, converteren, cut, daalt, dalen,
    daling, decrease, deliver, doel, doel is, doelstelling, doorgroeien, double, drive, eind, expect, gaan voor, gain, generate,
    genereer, genereren, get to, goal, goals, groei, groeien, groeit, grow, growing, growth, haalt, halen, halve, halveer,
    halveren, halvering, hit, improve, increase, increasing, kpi, krijgen, land, laten stijgen, levert, lift, lower, maintain,
    mikken, mikt, minimaal, minimum, minstens, moet, moeten, objective, onboard, opleveren, oplevert, raise, reach, realiseer,
    realiseren, reduce, reducing, rise, secure, sell, should, sign, sluiten, stijgen, stijging, stijgt, streeft, streefwaarde,
    streven, sturen op, sturen we op, target, targets, ten minste, must, need to, needs to, omhoog, omlaag, terug naar, terugbrengen, terugdringen, to be, toename, trekken, triple,
    uitbouwen, uitbreiden, verbeteren, verdubbel, verdubbelen, verdubbeling, verdubbelt, vergroot, vergroten, verhogen,
    verhoog, verkopen, verlaag, verlagen, verwachten, we will, werf, werven, wij willen, wil, want, want to, willen, win, zullen
    ",
);

static PAST: Phrases = Phrases::of(
    "
    achieved so, afgelopen jaar, afgelopen jaren, afgelopen kwartaal, afgelopen maanden, behaalde, behaalden, bestaan uit,
    bestaat uit, bezochten, bracht, brachten, daalde, daalden, dropped, fell, groeide, groeiden, grew, haalde, haalden, had,
    hadden, hebben al, heeft al, in the past, kreeg, kregen, kwamen, last month, last quarter, last year, leverde, leverden,
    past year, previous year, climbed from, ging van, gingen van, jumped from, kwam van, moved from, went from, produced, realiseerde, realiseerden, rose, saw, schreven, signed up last, since, sinds, so far,
    spent, steeg, stegen, to date, tot nu toe, trok, trokken, used to, verkochten, vorig jaar, vorig kwartaal, vorige jaar,
    vorige maand, was vorig, werd, werden, were, won last
    ",
);

/// Participles: of the past, unless an item says in short what is to be: "1.100 seizoenkaarten verkocht vóór 1 mei".
static DONE: Phrases = Phrases::of(
    "
    achieved, attracted, behaald, delivered, earned, gained, gedaald, gegroeid, generated, gerealiseerd, gestegen, increased,
    opgeleverd, reached, sold, verkocht
    ",
);

/// The past as what is compared with.
const COMPARED: &[&str] = &[
    "als vorig jaar", "as last year", "dan vorig jaar", "on last year", "over last year", "than last month", "than last quarter",
    "than last year", "tov vorig jaar", "van vorig jaar", "vergeleken met vorig jaar", "versus last year", "vs last year",
];

/// What makes a past of a participle, and a fact of a number.
static HAVE: Phrases = Phrases::of("we have, we hebben, wij hebben");

/// Those who act in a past.
static ACTORS: Phrases =
    Phrases::of("had, hadden, has, have, hebben, heeft, it, they, was, we, werd, werden, were, wij, zijn, ze");

/// Verbs of what is so; after "by June 2027" they promise it.
static STATE: Phrases = Phrases::of("are, comes, has, have, hebben, heeft, is, komen, komt, staan, staat, telt, tellen, zijn");

/// Whether a line begins with the moment by which its number is true, and speaks of those who write it.
fn promises(words: &Words) -> bool {
    let starts = words.begin(&[
        "by", "tegen", "eind", "end of", "at the end of", "aan het eind", "over", "uiterlijk", "within", "binnen",
        "no later than", "niet later dan", "before", "voor", "vóór",
    ]);
    starts && STATE.stand_in(words) && words.any(&["we", "wij", "ons", "onze", "our", "us"])
}

/// The state of today, which may also be where a target starts.
static PRESENT: Phrases = Phrases::of(
    "
    already, at the moment, currently, heeft nu, huidige, inmiddels, momenteel, nu ongeveer, op dit moment, we hebben nu, we
    now have, zijn er nu
    ",
);

/// What something does for others: a claim, no plan.
static CLAIM: Phrases = Phrases::of(
    "
    bespaart, boosts, cuts, doubles, faster, helps, helpt, improves, increases, lifts, reduces, saves, sneller, verbetert,
    verhoogt, verlaagt
    ",
);

static WORLD: Phrases = Phrases::of(
    "
    a study, according to, on average, the average, bedrijven in nederland, benchmark, branche, branchegemiddelde, cbs, competitor,
    competitors, concurrent, concurrenten, concurrentie, consumenten, consumer, consumers, de gemiddelde, funding, geeft aan,
    gemiddeld in de branche, geven aan, globally, huishoudens in, in europa, in europe, in the us, industrie, industry,
    inwoners, market of, market size, market worth, marketers, markt van, marktgrootte, nederlanders, of all, of
    businesses, of buyers, of companies, of people, of smes, of users say, onderzoek, opgehaald, percent of all, population,
    raised, raised $, rapport, rapporteert, recent study, report, research, sam, say that, say they, search volume, som,
    statistisch, studies show, study found, study shows, survey shows, tam, the typical, they have, typically, uit onderzoek,
    van alle bedrijven, van de bedrijven, van de klanten zegt, van de kopers, van de mensen, van het mkb, volgens, wereldwijd,
    worldwide, zegt dat, zoekvolume
    ",
);

static EXAMPLE: Phrases = Phrases::of(
    "
    bijv, bijvoorbeeld, bv, eg, example, for example, for instance, imagine, oftewel, rekenvoorbeeld, say you, stel dat, stel
    je, such as, suppose, voorbeeld, zoals
    ",
);

/// Verbs of winning people or work: with them even a noun of everyday use counts a result.
static WINS: Phrases = Phrases::of(
    "
    aantrekken, acquire, afsluiten, attract, binnenhalen, bring in, close, gain, halen, land, onboard, recruit, sign,
    trekken, verwelkomen, welcome, werf, werven, win, winnen
    ",
);

/// Whether a line wins something.
pub(super) fn wins(words: &Words) -> bool {
    WINS.stand_in(words)
}

static MONEY_IN: Phrases = Phrases::of(
    "
    ad spend, adspend, advertentiebudget, advertentiekosten, an hour, begroot, begroting, besteden, budget, budgetten,
    cadeaubon, cashback, commissie, commission, costs, discount, discounts, entree, ex btw, excl btw, fee, free, gereserveerd,
    gratis, incl btw, invest, investeren, investering, investment, kaartje, korting, kost, kosten per maand, mediabudget, of
    budget, of spend, of the budget, off, per gebruiker, per hour, per licentie, per product, per seat, per stuk, per user,
    per uur, price, priced, prices, pricing, prijs, prijzen, retainer, salaris, salary, spend, spending, subsidie, tarief,
    tarieven, toegang, uitgeven, uurtarief, van het budget, vanaf €, vat, voucher
    ",
);

const CONDITION: &[&str] =
    &["als", "if", "wanneer", "when", "zodra", "unless", "tenzij", "indien", "kill signal", "stop als", "until", "once"];

static LIMIT: Phrases = Phrases::of(
    "
    capaciteit, inbegrepen, included, includes, inclusief, limiet, limit, max, maximum, ondersteunt, plan, supports, team of,
    team van, tier, tot, up to
    ",
);

/// What a line says as a whole.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    /// Points for and against.
    pub(super) points: i32,
    /// Whether its own words call it a goal, KPI or target.
    pub(super) named: bool,
    /// Whether the words around announce goals.
    pub(super) framed: bool,
    /// Whether it says that something is to be reached or changed.
    pub(super) aims: bool,
    /// Whether it speaks of today.
    pub(super) present: bool,
    /// Whether all that it says of the past is that there was a last year.
    pub(super) last_year: bool,
}

/// Weighs a line: its words, its label, what stands around it, and whether it ends in an exclamation mark.
pub(super) fn line(words: &Words, label: Option<&str>, frame: Frame, exclaims: bool, due: bool) -> Line {
    let announced = label.and_then(classify);
    let named = announced == Some(Frame::Goal) || ITSELF.stand_in(words);
    let mut points = match frame {
        Frame::Goal => 3,
        Frame::Action | Frame::Plain => 0,
        Frame::Refuse => -4,
    };
    points += if named { 4 } else { 0 };
    points -= if announced == Some(Frame::Refuse) { 3 } else { 0 };
    let aims = AIM.stand_in(words) || (commands(words) && !exclaims);
    points += if aims { 2 } else { 0 };
    let promised = promises(words);
    let short = (due || named || frame == Frame::Goal) && !ACTORS.stand_in(words);
    let rest = words.without(COMPARED);
    let last_year = PAST.stand_in(&rest) && !PAST.stand_in(&rest.without(&["vorig jaar", "last year"]));
    let past = PAST.stand_in(&rest) || (DONE.stand_in(words) && !short) || (HAVE.stand_in(words) && !promised);
    points -= if past { 4 } else { 0 };
    points += if promised { 4 } else { 0 };
    let wanted_of_others = frame == Frame::Goal && due;
    points -= if WORLD.stand_in(words) && !wanted_of_others { 4 } else { 0 };
    points -= if EXAMPLE.stand_in(words) { 4 } else { 0 };
    points -= if CLAIM.stand_in(words) && !named { 3 } else { 0 };
    points -= if words.end(&[":"]) { 4 } else { 0 };
    points -= if exclaims && !named { 3 } else { 0 };
    points -= if words.has("?") { 3 } else { 0 };
    points -= if words.begin(CONDITION) { 3 } else { 0 };
    Line { points, named, framed: frame == Frame::Goal, aims, present: PRESENT.stand_in(words), last_year }
}

/// Whether the words before a number speak of those whom a plan competes with: "Competitors aim for 20%".
pub(super) fn is_of_others(before: &Words) -> bool {
    let determined = |w: &&str| matches!(*w, "the" | "our" | "most" | "other" | "de" | "onze" | "andere" | "grote");
    let rivals = ["competitor", "competitors", "rivals", "concurrent", "concurrenten", "concurrentie"];
    let mut rest = before.iter().skip_while(determined);
    let acts = rest.next().is_some_and(|w| rivals.contains(&w)) && rest.next().is_some_and(|w| w != ":");
    acts && !rest.any(|w| matches!(w, "we" | "wij" | "ons" | "onze" | "our" | "us" | ":"))
}

/// Words of wanting that a denial may belong to.
static WANTED: Phrases = Phrases::of(
    "
    aim, aiming, aims, ambitie, doel, doelen, doelstelling, goal, goals, mikken, mikt, streeft, streven, target, targets, want,
    willen
    ",
);

/// What makes a bound of a denial: "niet minder dan", "not only".
static BOUNDS: Phrases =
    Phrases::of("alleen, enkel, exceed, just, later, less, meer dan, merely, minder, more than, only, slechts, zomaar");

/// How many words may stand between a wish and its denial: "streven we in 2026 niet".
const APART: usize = 3;

/// Whether the text before a number says that it is not wanted: "we no longer aim for", "ons doel is niet". A new clause or a
/// new wish ends the denial.
pub(super) fn is_denied(before: &str) -> bool {
    let clause = before.rsplit([';', '.']).next().unwrap_or(before);
    let clause = clause.rsplit(", ").next().unwrap_or(clause);
    let words = Words::of(clause);
    let words: Vec<&str> = words.iter().filter(|w| *w != ":").collect();
    let from = words.iter().rposition(|w| matches!(*w, "maar" | "but" | "wel" | "en" | "and")).map_or(0, |at| at + 1);
    let words = &words[from..];
    words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let denies =
            matches!(*word, "niet" | "not" | "don't" | "doesn't") || (*word == "longer" && at > 0 && words[at - 1] == "no");
        let failed = denies && matches!(next, "gehaald" | "behaald" | "met" | "reached" | "achieved" | "hit");
        let near = words[at.saturating_sub(APART)..(at + 2).min(words.len())].iter().any(|w| WANTED.has(w));
        let again = words.iter().skip(at + 2).any(|w| WANTED.has(w));
        denies && (near || failed) && !again && !BOUNDS.open(&Words::of(&words[at + 1..].join(" ")))
    })
}

/// "Bereik 50.000 mensen", "Fill 80% of the rooms": what is also a noun, but opens an order.
fn commands(words: &Words) -> bool {
    words.begin(&["bereik", "fill", "get", "haal", "krijg", "vul"]) && words.iter().nth(1).is_some_and(|word| word != ":")
}

/// "(target: 70%)", "doel is 40": a goal word inside the line that a number belongs to.
static ITSELF: Phrases = Phrases::of(
    "
    a target, aim for, aim to, aiming for, als doel, ambitie is, doel :, doel is, doelstelling is, goal :, goal is, goal of, is
    het doel, is the goal, is the target, kpi :, kpi's :, met als doel, mikken op, mikken we, objective is, ons doel, our goal, our
    objective, our target, streefwaarde, streven naar, streven we, succes is, success is, success looks like, target :, target
    is, target of, targeting, the aim is, we aim, we streven, with the goal
    ",
);

/// Points off a number of money or with a limit for what is spent, asked or allowed.
pub(super) fn spent(words: &Words, money: bool, limited: bool) -> i32 {
    let price = money && MONEY_IN.stand_in(words);
    let split = !money
        && words.any(&["van het budget", "of the budget", "of budget", "budget", "of spend", "korting", "discount", "off"]);
    let limit = limited && LIMIT.stand_in(&words.without(&["we plan to", "plan to"]));
    [price, split, limit].into_iter().filter(|on| *on).count() as i32 * -4
}

#[cfg(test)]
mod tests {
    use super::{ENOUGH, line};
    use crate::facts::frame::{Frame, label};
    use crate::facts::words::Words;

    #[test]
    fn goals_outweigh_and_the_past_weighs_against() {
        let points = |text: &str, frame| line(&Words::of(text), label(text).map(|l| l.text), frame, false, false).points;
        assert!(points("Doel: 40 demo's per kwartaal", Frame::Plain) >= ENOUGH);
        assert!(points("We behaalden 40 demo's per kwartaal", Frame::Plain) < 0);
        assert!(points("80% of people read reviews", Frame::Plain) < 0);
        assert!(points("40 demo's", Frame::Goal) > points("40 demo's", Frame::Plain));
        assert!(points("40 demo's", Frame::Refuse) < points("40 demo's", Frame::Plain));
    }
}
