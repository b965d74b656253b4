//! Marketing as a cost to keep down.

use super::At;
use crate::facts::foundation::terms::of;
use crate::facts::words::{Phrases, Words};

/// What is meant by marketing.
static MARKETING: Phrases = Phrases::of(
    "
    advertising, communicatie en marketing, marketing, marketingafdeling, marketing afdeling, promotie, promotion, publiciteit, publicity, reclame, the marketing
    ",
);

/// Money spent on it, in one word or two.
static SPENT: Phrases = Phrases::of(
    "
    advertising budget, advertising costs, advertising spend, cost of marketing, costs of marketing, marketing budget, marketing cost, marketing costs, marketing expenditure, marketing expenses, marketing outlay, marketing spend,
    marketing spending, marketingbudget, marketingkosten, marketinguitgaven, money on marketing, reclamebudget, reclamekosten, reclame uitgaven, spend on marketing, spending on marketing, promotiekosten, promotional spend
    ",
);

/// Nouns of money with which "marketing" must stand near.
static MONEY: Phrases =
    Phrases::of("bedrag, budget, cost, costs, expenditure, geld, kosten, money, outlay, spend, spending, uitgave, uitgaven");

/// Keeping it down.
static DOWN: Phrases = Phrases::of(
    "
    absolute minimum, as cheap as possible, as cheaply as possible, as little as possible, as little as we can, as low as possible, as low as we can, beknibbelen, beperken, bezuinigd, bezuinigen, besparen, bespaard, bring down, cut back, cut down, cutting, drukken we, drukken, down to a minimum,
    goedkoop mogelijk, inkrimpen, keep down, kept down, knippen, laag houden, laag mogelijk, laag mogelijke, lowest possible, minimaal houden, minimaal mogelijk, minimale, minimaliseren, minimise, minimised, minimize, minimized, minimum, omlaag, reduce, reduced, reducing, schrappen, slash, snijden, snoeien, terugbrengen, terugdringen,
    to the bone, trim, trimmed, verlagen, verminderen, weinig mogelijk, zo goedkoop mogelijk, zo laag mogelijk, zo min mogelijk, zo weinig mogelijk, kept low, keep low, keep as low, cut, cuts, low
    ",
);

/// Whole phrases that need no more than marketing beside them.
static PHRASES: Phrases = Phrases::of(
    "
    besparen op communicatie, besparen op marketing, bespaard op marketing, beknibbelen op marketing, bezuinigd op marketing, bezuinigen op marketing, bezuinigen als eerste op marketing, bezuinigen eerst op marketing, bezuinigen we op marketing, bezuinigen we als eerste op marketing, bezuinigen we eerst op marketing, cut back on marketing,
    cut marketing, cutting marketing, economise on marketing, mag bijna niets kosten, mag geen geld kosten, mag niet te veel kosten, mag niets kosten, mag zo weinig mogelijk kosten, mag bij ons zo weinig mogelijk kosten, moet zo goedkoop mogelijk, must not cost, must cost as little, must cost nothing, should cost as little, should cost nothing, save on marketing, savings on marketing, snijden in marketing, snijden we in marketing, snoeien in marketing, snoeien we in marketing, spend as little as possible on marketing, zo goedkoop mogelijk, zo min mogelijk geld aan marketing,
    zo weinig mogelijk uit aan marketing, zo weinig mogelijk geld, is the first thing we cut, first thing we cut, first to be cut, first to go, first place we cut, eerste waarop we bezuinigen, eerste waar we op bezuinigen, besparen we op marketing, the first line we cut
    ",
);

/// Costing next to nothing, of what was spoken of before.
static CHEAP: Phrases = Phrases::of(
    "
    mag niets kosten, must cost as little, must cost nothing, should cost as little, should cost nothing, zo min mogelijk kosten, zo min mogelijk mag kosten, zo weinig mogelijk kosten, zo weinig mogelijk mag kosten
    ",
);

/// What others think, what was, and what a unit costs.
static ASIDE: Phrases = Phrases::of(
    "
    cac, cost per, costs per, cpa, cpl, elke organisatie, gemiddeld bedrijf, geen kostenpost, ieder bedrijf, in plaats van, instead of, investering in plaats, kosten per, many, many firms, most, not a cost, often seen, per lead, per klant, stop seeing, stop treating, stoppen met, te vaak, too often, tot nu toe, tot vorig jaar, used to, until now, until last year, vaak, veel bedrijven, veel ondernemers, veel organisaties, veel zorgorganisaties, voorheen, vroeger, we stop, we stoppen, was, werd, niet langer, no longer,
    niet als kostenpost, niet meer, not as a cost, rather than, some, sommige, concurrenten, competitors, others, anderen, geen sluitpost, never a cost, prospects see, klanten zien, customers see, clients see, not an expense
    ",
);

/// Words between "marketing" and the money, at most.
const NEAR: usize = 6;

/// Whether a sentence makes of marketing a cost to keep down.
pub(super) fn is_cost(at: At<'_>) -> bool {
    let words = at.words();
    if !MARKETING.stand_in(&words) && !SPENT.stand_in(&words) {
        return follows_marketing(at, &words);
    }
    if is_aside(at, &words) || at.text().contains('?') {
        return false;
    }
    let named = of(at.source, at.sentence.span, "cost").any(|f| f.hit.negation.is_none()) && !is_amount(at.text());
    named || PHRASES.stand_in(&words) || ((SPENT.stand_in(&words) || is_near(&words)) && DOWN.stand_in(&words))
}

/// Whether it is not meant so; what stands behind "an overhead rather than" is only what it is set against.
fn is_aside(at: At<'_>, words: &Words) -> bool {
    let cost = of(at.source, at.sentence.span, "cost").next().map(|f| f.hit.span.end);
    let set = cost.and_then(|end| {
        let behind = Words::of(&at.source.doc.text()[end as usize..at.sentence.span.end as usize]);
        behind.begin(AGAINST).then(|| Words::of(&at.source.doc.text()[at.sentence.span.start as usize..end as usize]))
    });
    ASIDE.stand_in(set.as_ref().unwrap_or(words))
}

/// What sets one thing against another.
const AGAINST: &[&str] = &["rather than", "instead of", "in plaats van", "not an investment", "geen investering"];

/// "If the quarter is weak, it is the first thing we cut.", after a sentence on marketing.
fn follows_marketing(at: At<'_>, words: &Words) -> bool {
    let before = at.index.checked_sub(1).map(|i| &at.source.language.sentences[i]).filter(|s| s.block == at.sentence.block);
    let about = before.is_some_and(|s| MARKETING.stand_in(&Words::of(at.source.doc.slice(s.span))));
    about
        && (words
            .any(&["it is the first thing we cut", "it's the first thing we cut", "kost alleen geld", "it only costs money"])
            || (words.any(&["het", "it", "dat"]) && CHEAP.stand_in(words) && !ASIDE.stand_in(words)))
}

/// "A cost of £4,000" is an amount.
fn is_amount(text: &str) -> bool {
    Words::of(text).any(&["a cost of", "at a cost of", "an expense of", "een kost van"])
}

/// Whether "marketing" stands within a few words of money.
fn is_near(words: &Words) -> bool {
    let list: Vec<&str> = words.iter().collect();
    let money = |word: &&str| MONEY.has(word);
    list.iter().enumerate().filter(|(_, w)| MARKETING.has(w)).any(|(i, _)| {
        let from = i.saturating_sub(NEAR);
        list[from..list.len().min(i + NEAR)].iter().any(money)
    })
}
