//! How much a line says that its number is to be reached, and how much that it is something else.

use crate::facts::frame::{Frame, classify};
use crate::facts::words::{Phrases, Words};

/// Points from which a number is a target.
pub(super) const ENOUGH: i32 = 4;

static AIM: Phrases = Phrases::of(
    "
    aan het eind, aannemen, aansluiten, aantrekken, achieve, acquire, activeren, aim, aiming, aiming at, aims, ambitie,
    ambities, ambition, ambitions, as of, at least, attain, attract, behalen, behouden, beogde, beogen, beperken, bereiken,
    binnenhalen, binnenkrijgen, book, boost, brengen, brengt, bring, bring in, bring on, by end, by the end, climb, climbs,
    close, come down, comes down, convert, converteren, count on, counting on, cut, daalt, dalen, daling, de inzet,
    decrease, deliver, doel, doel is, doelstelling, doorgroeien, doorstromen, double, drive, drukken, earn, eind, enrol,
    enroll, exceed, exceeding, expect, expected, expecting, expects, free up, freeing up, gaan naar, gaan voor, gaan we voor, gaat naar, gain,
    generate, genereer, genereren, get to, go for, go up, goal, goals, goes down, goes up, going for, groei, groeien,
    groeit, grow, growing, growth, haalt, halen, halve, halveer, halveren, halvering, handhaven, has to, have to, hire,
    hit, hoort, hope to, hopen, houden onder, houden op, improve, increase, increasing, inperken, inzet is, inzetten op,
    keep, kpi, krijgen, land, laten stijgen, levert, lift, looking for, looking to, lower, maintain, mikken, mikt,
    minimaal, minimaliseren, minimum, minstens, moet, moeten, move up, must, nastreven, need to, needs to, objective,
    omhoog, omlaag, omlaag brengen, onboard, opbrengen, ophalen, opkrikken, opleveren, oplevert, opschalen, opschroeven,
    optrekken, opvoeren, overtuigen, per eind, plaatsen bij, pull in, push, quadruple, raise, reach, reaching, realiseer, realiseren,
    recruit, reduce, reducing, rekenen op, rise, rises, rising, scale to, scoren, secure, secured, seek, seeking, sell,
    shoot for, shooting for, should, sign, sign up, slagen, slinken, sluiten, stijgen, stijging, stijgt, streefcijfer,
    streefgetal, streeft, streefwaarde, streven, strive, striving, sturen op, sturen we op, surpass, target, target figure,
    targets, ten minste, terug naar, terugbrengen, terugdringen, terugdringing, terugwinnen, to be, toe naar, toename,
    to free, toeneemt, toenemen, toewerken naar, trekken, triple, uitbouwen, uitbreiden, uitkomen op, up to par, vasthouden,
    verbeteren, verdienen, verdrievoudigen, verdrievoudigt, verdubbel, verdubbelen, verdubbeling, verdubbelt, vergroot,
    vergroten, vergroting, verhogen, verhoging, verhoog, verkopen, verlaag, verlagen, verlaging, verviervoudigen,
    verwachte, verwachten, verwachting, verwelkomen, voor ogen, vrij te maken, vrij te spelen, vrijmaken, vrijspelen, vullen, want, want to, we will, we'll, welcome, werf,
    werven, wij willen, wil, willen, win, win back, would like, zet in op, zetten in op, zetten we in op, zouden, zullen
    ",
);

static PAST: Phrases = Phrases::of(
    "
    achieved so, afgelopen jaar, afgelopen jaren, afgelopen kwartaal, afgelopen maanden, bedroeg, bedroegen, behaalde,
    behaalden, bestaan uit, bestaat uit, bezocht in, bezochten, bracht, brachten, brought, climbed from, daalde, daalden,
    drew, dropped, eindigde op, eindigden, ended at, fell, ging van, gingen van, grew, groeide, groeiden, haalde, haalden,
    had, hadden, has grown, has risen, have grown, hebben al, hebben gehaald, heeft al, in the past, jumped from, kochten,
    kreeg, kregen, kwam van, kwamen, last month, last quarter, last year, led to, leverde, leverden, moved from, past year,
    previous campaign, previous year, produced, realiseerde, realiseerden, rose, saw, schreven, signed up last, since,
    sinds, so far, spent, steeg, stegen, telde, telden, to date, tot nu toe, totalled, trok, trokken, until now, used to,
    verkochten, vorig jaar, vorig kwartaal, vorige campagne, vorige jaar, vorige maand, was vorig, went from, werd, werden,
    were, won last
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
    a study, according to, bedrijven in nederland, benchmark, biggest competitor, blijkt, blijkt dat, branche,
    branchegemiddelde, cbs, cijfers van, clients typically, competitor, competitors, concurrent, concurrenten,
    concurrentie, consumenten, consumer, consumers, customers typically, de gemiddelde, funding, geeft aan,
    gemiddeld in de branche, geven aan, globally, grootste concurrent, huishoudens in, in belgië, in europa, in europe,
    in nederland, in the us, in vlaanderen, industrie, industry, landelijk gemiddelde, market leader, market of,
    market size, market worth, marketers, markt van, marktgrootte, marktleider, national average, nationally, nationwide,
    nederlanders, of businesses, of all, of buyers, of companies, of people, of smes, of users say, on average, onderzoek,
    onze concurrenten, opgehaald, our competitors, percent of all, population, raised, raised $, rapport, rapporteert,
    recent study, report, research, research shows, sam, say that, say they, search volume, sector average, som,
    statistisch, studies show, study found, study shows, survey shows, tam, the average, the market, the sector,
    the typical, they have, typically, typically see, uit cijfers, uit onderzoek, van alle bedrijven, van de bedrijven,
    van de klanten zegt, van de kopers, van de mensen, van het mkb, volgens, wereldwijd, worldwide, zegt dat, zoekvolume
    ",
);

static EXAMPLE: Phrases = Phrases::of(
    "
    bijv, bijvoorbeeld, bv, denk aan, eg, example, fictief, for example, for instance, hypothetical, imagine, oftewel,
    rekenvoorbeeld, say you, stel
    je, stel dat, stel we, such as, suppose, suppose we, ter illustratie, to illustrate,
    voorbeeld, zoals
    ",
);

/// A goal that is only thought of.
static SUPPOSED: Phrases = Phrases::of(
    "could be, doel kan zijn, doelstelling kan zijn, kan bijvoorbeeld, kan zijn, kunnen zijn, might be, zou kunnen zijn, zouden kunnen zijn",
);

/// Verbs of winning people or work: with them even a noun of everyday use counts a result.
static WINS: Phrases = Phrases::of(
    "
    aan ons binden, aannemen, aansluiten, aantrekken, aanwerven, acquire, activeren, add, afsluiten, attract, begeleiden,
    behouden, bereiken, binnenhalen, binnenkrijgen, brengt, bring, bring in, bring on, close, convert, enrol, enroll,
    erbij, gain, halen, hire, house, huisvesten, land, lesgeven, levert, onboard, onder contract, opleiden, opleveren,
    oplevert, overtuigen, plaatsen, reactivate, recruit, recruiting, retain, secure, sign, sign up, signing, supply,
    teach at, terugwinnen, trekken, under contract, verwelkomen, welcome, werf, werven, win, win back, winnen
    ",
);

/// Verbs of change: with them even a noun of everyday use is what is to change.
static CHANGES: Phrases = Phrases::of(
    "
    climb, climbs, come down, comes down, daalt, dalen, decrease, decreases, drop, drops, fall, falls, go down, go up, groeien, groeit, grow, grows,
    increase, increases, omhoog, omlaag, optrekken, opvoeren, rise, rises, stijgen, stijgt, terug naar, terugbrengen, terugdringen, verhogen, verlagen
    ",
);

/// Whether something in a line goes up or down.
pub(super) fn moves(words: &Words) -> bool {
    CHANGES.stand_in(words)
}

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
    /// Whether it speaks of the past.
    pub(super) past: bool,
    /// Whether it gives an example.
    pub(super) example: bool,
}

/// Whether something in a text is to be reached or changed.
pub(super) fn aims(words: &Words) -> bool {
    AIM.stand_in(words)
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
    let aims = self::aims(words) || (commands(words) && !exclaims);
    points += if aims { 2 } else { 0 };
    let promised = promises(words);
    let short = (due || named || frame == Frame::Goal) && !ACTORS.stand_in(words);
    let rest = words.without(COMPARED);
    let before = rest.without(&["vorig jaar", "last year", "bedroeg", "bedroegen", "telde", "telden", "drew"]);
    let last_year = PAST.stand_in(&rest) && !PAST.stand_in(&before);
    let past = PAST.stand_in(&rest) || (DONE.stand_in(words) && !short) || (HAVE.stand_in(words) && !promised);
    points -= if past { 4 } else { 0 };
    points += if promised { 4 } else { 0 };
    let wanted_of_others = frame == Frame::Goal && due;
    points -= if WORLD.stand_in(words) && !wanted_of_others { 4 } else { 0 };
    let example = EXAMPLE.stand_in(words);
    points -= if example { 4 } else { 0 };
    points -= if SUPPOSED.stand_in(words) { 8 } else { 0 };
    points -= if CLAIM.stand_in(words) && !named { 3 } else { 0 };
    points -= if words.end(&[":"]) { 4 } else { 0 };
    points -= if exclaims && !named { 3 } else { 0 };
    points -= if words.end(&["?"]) { 3 } else { 0 };
    points -= if words.begin(CONDITION) { 3 } else { 0 };
    Line { points, named, framed: frame == Frame::Goal, aims, present: PRESENT.stand_in(words), last_year, past, example }
}

impl Line {
    /// A part of a line, with what the whole says of all its parts: that it is a goal, that it aims, that it is an example.
    pub(super) fn within(self, whole: Line) -> Line {
        let named = whole.named && !self.named && !self.past;
        let aims = whole.aims && !self.aims && !self.past;
        let more = if named { 4 } else { 0 } + if aims { 2 } else { 0 };
        let less = if whole.example && !self.example { 4 } else { 0 };
        Line { points: self.points + more - less, named: self.named || named, aims: self.aims || aims, ..self }
    }
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
    a target, aim :, aim for, aim to, aiming for, als doel, ambitie :, ambitie is, ambition :, ambition is, de inzet,
    de lat ligt, doel :, doel is, doelen :, doelstelling is, geslaagd als, geslaagd is, geslaagd wanneer, goal :, goal is,
    goal of, goals :, groeidoel, growth target, happy if, happy with, het plan is om, inzet :, is het doel,
    is onze ambitie, is the ambition, is the goal, is the target, kpi :, kpi's :, met als doel, mikken op, mikken we,
    mikpunt, objective is, omzetdoel, omzetdoelstelling, ons doel, ons streven, onze ambitie, onze doelstelling,
    onze inzet, our ambition, our goal, our objective, our target, revenue goal, revenue target, sales target,
    shooting for, streefcijfer :, streefgetal :, streefwaarde, streven :, streven naar, streven we, succes betekent,
    succes is, succes is voor ons, succes voor ons is, success for us is, success is, success is when, success looks like,
    success means, success to us is, success when, successful if, successful when, target :, target figure, target is,
    target of, targeting, tevreden als, tevreden met, the aim is, the bar is, the objective is, the plan is to,
    verkoopdoel, verkoopdoelstelling, we aim, we shoot for, we streven, with the goal
    ",
);

/// Whether a number stands in a condition: "als er minder dan 10 leads komen", "we stop when".
pub(super) fn is_condition(before: &Words) -> bool {
    let mut words = before.iter().rev().take(CONDITION_REACH);
    let compared = |word: &str| matches!(word, "zo" | "even" | "zoveel" | "doel" | "such" | "as");
    words.by_ref().any(|w| matches!(w, "als" | "if" | "wanneer" | "when" | "zodra" | "unless" | "tenzij" | "indien" | "once"))
        && !words.next().is_some_and(compared)
        || before.end(&[
            "bij", "with", "vereist", "vereisen", "requires", "require", "cancelled with", "bij minder dan", "with fewer than",
        ]) && before
            .any(&["bij minder dan", "with fewer than", "with less than", "vereist", "vereisen", "requires", "require"])
}

/// How many words before a number a condition may begin.
const CONDITION_REACH: usize = 8;

/// Points off a number of money or with a limit for what is spent, asked or allowed.
pub(super) fn spent(words: &Words, around: &Words, money: bool, limited: bool) -> i32 {
    let price = money && MONEY_IN.stand_in(words);
    let split = !money
        && around.any(&["van het budget", "of the budget", "of budget", "budget", "of spend", "korting", "discount", "off"]);
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
