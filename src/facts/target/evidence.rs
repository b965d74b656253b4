//! How much a line says that its number is to be reached, and how much that it is something else.

use super::frame::{Frame, classify};
use super::words::Words;

/// Points from which a number is a target.
pub(super) const ENOUGH: i32 = 4;

const AIM: &[&str] = &[
    "doel", "doel is", "doelstelling", "target", "targets", "goal", "goals", "objective", "kpi", "streven", "streeft", "streefwaarde", "mikken",
    "mikt", "beogen", "beogde", "ambitie", "aim", "aims", "aiming", "willen", "wil", "we will", "wij willen", "moet", "moeten", "zullen",
    "verwachten", "expect", "reach", "achieve", "attain", "hit", "grow", "increase", "raise", "boost", "lift", "double", "triple", "improve",
    "reduce", "decrease", "lower", "cut", "halve", "win", "gain", "secure", "acquire", "attract", "generate", "drive", "deliver", "convert",
    "maintain", "sell", "close", "sign", "get to", "bring", "halen", "haalt", "behalen", "bereiken", "realiseren", "realiseer", "verhogen", "verhoog", "vergroten",
    "vergroot", "groeien", "groeit", "stijgen", "stijgt", "laten stijgen", "verlagen", "verlaag", "terugbrengen", "terugdringen", "dalen", "daalt",
    "werven", "werf", "verdubbelen", "verdubbel", "verdubbeling", "verdubbelt", "halveren", "halveer", "halvering", "genereren", "genereer", "opleveren", "oplevert", "levert",
    "binnenhalen", "aantrekken", "converteren", "uitbouwen", "verkopen", "sluiten", "toename", "stijging", "daling", "groei", "growth",
    "verbeteren", "uitbreiden", "doorgroeien", "krijgen", "onboard", "land", "book", "growing", "increasing", "reducing", "to be",
    "aan het eind", "eind", "by the end", "by end", "minimaal", "minstens", "ten minste", "at least", "minimum", "should", "sturen op", "sturen we op",
];

const PAST: &[&str] = &[
    "behaalden", "behaalde", "haalden", "haalde", "steeg", "stegen", "daalde", "daalden", "groeide", "groeiden", "realiseerden",
    "realiseerde", "hadden", "had", "were", "grew", "increased", "rose", "fell", "dropped", "achieved", "reached", "generated", "gained",
    "delivered", "earned", "attracted", "afgelopen jaar", "afgelopen jaren", "afgelopen maanden", "afgelopen kwartaal", "vorig jaar", "vorige jaar", "vorige maand",
    "vorig kwartaal", "last year", "last month", "last quarter", "previous year", "in the past", "past year", "since", "sinds", "tot nu toe", "so far", "to date",     "behaald", "gerealiseerd", "bestaan uit", "bestaat uit",
    "we have", "wij hebben", "we hebben", "kreeg", "kregen", "opgeleverd", "leverde", "leverden", "bracht", "brachten", "trok",
    "trokken", "kwamen", "bezochten", "verkochten", "verkocht", "werden", "werd", "sold", "saw", "signed up last", "won last", "gestegen", "gedaald", "gegroeid",
    "was vorig", "heeft al", "hebben al", "achieved so", "used to",
];

/// The state of today, which may also be where a target starts.
const PRESENT: &[&str] = &[
    "momenteel", "currently", "op dit moment", "at the moment", "we hebben nu", "we now have", "heeft nu", "huidige", "nu ongeveer",
    "zijn er nu", "inmiddels", "already",
];

/// What something does for others: a claim, no plan.
const CLAIM: &[&str] = &[
    "verhoogt", "verbetert", "verlaagt", "bespaart", "increases", "boosts", "improves", "reduces", "saves", "doubles", "cuts", "lifts",
    "helps", "helpt", "faster", "sneller",
];

const WORLD: &[&str] = &[
    "studies", "study", "onderzoek", "uit onderzoek", "research", "according to", "volgens", "gemiddeld in de branche", "marketers", "of people", "van de mensen", "mensen",
    "consumenten", "consumers", "consumer", "nederlanders", "of companies", "of businesses", "van de bedrijven", "van alle bedrijven", "of all",
    "of buyers", "van de kopers", "industry", "industrie", "benchmark", "branche", "branchegemiddelde", "wereldwijd", "worldwide", "globally",
    "survey shows", "report", "rapport", "rapporteert", "cbs", "marktgrootte", "market size", "markt van", "market of", "tam", "sam", "som",
    "concurrent", "concurrenten", "competitor", "competitors", "concurrentie", "they have", "average", "statistisch", "percent of all", "the typical", "typically", "de gemiddelde", "of smes", "van het mkb", "bedrijven in nederland",
    "population", "inwoners", "huishoudens in", "of users say", "van de klanten zegt", "zegt dat", "say they", "say that", "geeft aan", "geven aan", "raised", "funding",
    "raised $", "opgehaald", "in the us", "in europe", "in europa", "market worth", "zoekvolume", "search volume",
];

const EXAMPLE: &[&str] = &[
    "bijvoorbeeld", "bijv", "bv", "eg", "for example", "for instance", "stel dat", "stel je", "suppose", "imagine", "zoals", "such as", "voorbeeld", "example",
    "rekenvoorbeeld", "say you", "oftewel",
];

const MONEY_IN: &[&str] = &[
    "budget", "budgetten", "ad spend", "adspend", "advertentiebudget", "advertentiekosten", "mediabudget", "spend", "spending", "uitgeven", "besteden", "investering", "investeren",
    "invest", "investment", "kost", "kosten per maand", "costs", "korting", "discount", "discounts", "fee", "tarief", "tarieven", "prijs", "prijzen", "price", "prices",
    "pricing", "priced", "vanaf €", "per stuk", "per product", "per user", "per gebruiker", "per seat", "per licentie", "excl btw", "incl btw", "ex btw", "vat", "salaris", "salary",
    "retainer", "gratis", "free", "commissie", "commission", "off", "cashback", "cadeaubon", "voucher", "subsidie", "entree", "kaartje", "toegang", "begroot", "begroting", "gereserveerd",
    "van het budget", "of the budget", "of budget", "of spend", "uurtarief", "per uur", "per hour", "an hour",
];

const CONDITION: &[&str] = &["als", "if", "wanneer", "when", "zodra", "unless", "tenzij", "indien", "kill signal", "stop als", "until", "once"];

const LIMIT: &[&str] = &["limit", "limiet", "tot", "up to", "max", "maximum", "included", "inbegrepen", "inclusief", "includes", "supports", "ondersteunt", "plan", "tier", "capaciteit", "team of", "team van"];

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
}

/// Weighs a line: its words, its label, and what stands around it.
pub(super) fn line(words: &Words, label: Option<&str>, frame: Frame) -> Line {
    let announced = label.and_then(classify);
    let named = announced == Some(Frame::Goal) || names_itself(words);
    let mut points = match frame {
        Frame::Goal => 3,
        Frame::Action | Frame::Plain => 0,
        Frame::Refuse => -4,
    };
    points += if named { 4 } else { 0 };
    points -= if announced == Some(Frame::Refuse) { 3 } else { 0 };
    points += if words.any(AIM) { 2 } else { 0 };
    points -= if words.any(PAST) { 4 } else { 0 };
    points -= if words.any(WORLD) { 4 } else { 0 };
    points -= if words.any(EXAMPLE) { 4 } else { 0 };
    points -= if words.any(CLAIM) && !named { 3 } else { 0 };
    points -= if words.end(&[":"]) { 4 } else { 0 };
    points -= if words.has("?") { 3 } else { 0 };
    points -= if words.begin(CONDITION) { 3 } else { 0 };
    Line { points, named, framed: frame == Frame::Goal, aims: words.any(AIM), present: words.any(PRESENT) }
}

/// "(target: 70%)", "doel is 40": a goal word inside the line that a number belongs to.
fn names_itself(words: &Words) -> bool {
    words.any(&[
        "target :", "goal :", "doel :", "kpi :", "target is", "goal is", "doel is", "streefwaarde", "doelstelling is", "ons doel", "our goal",
        "our target", "our objective", "aim for", "aim to", "aiming for", "we aim", "streven naar", "streven we", "we streven", "mikken op", "mikken we", "objective is", "ambitie is", "target of", "goal of",
        "als doel", "met als doel", "with the goal", "is het doel", "the aim is", "kpi's :", "is the target", "is the goal", "a target", "targeting",
    ])
}

/// Points off a number of money or with a limit for what is spent, asked or allowed.
pub(super) fn spent(words: &Words, money: bool, limited: bool) -> i32 {
    let price = money && words.any(MONEY_IN);
    let split = !money && words.any(&["van het budget", "of the budget", "of budget", "budget", "of spend", "korting", "discount", "off"]);
    let limit = limited && words.any(LIMIT);
    [price, split, limit].into_iter().filter(|on| *on).count() as i32 * -4
}

#[cfg(test)]
mod tests {
    use super::super::frame::{Frame, label};
    use super::super::words::Words;
    use super::{ENOUGH, line};

    #[test]
    fn goals_outweigh_and_the_past_weighs_against() {
        let points = |text: &str, frame| line(&Words::of(text), label(text).map(|l| l.text), frame).points;
        assert!(points("Doel: 40 demo's per kwartaal", Frame::Plain) >= ENOUGH);
        assert!(points("We behaalden 40 demo's per kwartaal", Frame::Plain) < 0);
        assert!(points("80% of people read reviews", Frame::Plain) < 0);
        assert!(points("40 demo's", Frame::Goal) > points("40 demo's", Frame::Plain));
        assert!(points("40 demo's", Frame::Refuse) < points("40 demo's", Frame::Plain));
    }
}
