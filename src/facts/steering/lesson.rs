//! What is tested, evaluated, learnt and adjusted.

use super::context::{Context, Line, is_denied};
use super::{Lack, Trace, kill};
use crate::facts::words::{Phrases, Words};
use crate::lexicon::CategoryId;
use crate::scan::Hit;

/// What makes an everyday word ("test", "adjust", "stop") one of learning: a reason, a condition, a comparison.
static REASON: Phrases = Phrases::of(
    "
    aan de hand van, accordingly, afhankelijk van, alleen als, alleen wanneer, and learn, as needed, based on, blijkt, daarna, dan stoppen we, dat oplevert,
    data, depending on, depends on, eerst, feedback, geen demo's, if, if necessary, if needed, if not, in response, indien, indien nodig, leren, minder dan, below, onder, under, above, boven,
    nodig, op basis van, op grond van, per variant, resultaat, resultaten, results, so we know, terugkoppeling, than, unless, unsuccessful,
    variant, varianten, variants, version, versions, versus, vs, waar nodig, waarop, wanneer, welk, welke, whether, which, zo nodig, zodra, als, learn,
    within budget, where needed, when, budget, spend, kanaal, channel, channels, kanalen, the plan, het plan, plan, aanpak, approach, strategy, strategie, koers, course
    ",
);

/// What is checked before it goes out, and what is adjusted that is no plan.
static CHORE: Phrases = Phrases::of(
    "
    afrekenproces, before going live, before it goes live, before launch, before sending, before we send, brochure, checkout, contactformulier, desktop, formulier,
    huisstijl, inbox placement, links, links en knoppen, live gaat, logo, mobiel, mobile, op telefoon, openingstijden, pagespeed, phone, phones,
    proof, seo, snelheid, speed, tablet, telefoon, testomgeving, the form, tracking, tracking pixel, voor de livegang, voor lancering, vooraf controleren, website voor mobiel, zoekmachine,
    zoekmachines, search engines, photo, foto, image, images, profile, profiel, bio, keywords, zoekwoorden, meta
    ",
);

/// Figures that are evaluated as such, in which nothing is learnt yet.
static ONLY_FIGURES: Phrases = Phrases::of(
    "
    evaluatie van de cijfers, evaluatie van de kpi's, evaluatie van de resultaten, evaluate the figures, evaluate the kpis, evaluate the metrics, evaluate the numbers
    ",
);

/// What makes of a negation a condition: "a channel that brings no demos gets cut".
static CONDITION: Phrases = Phrases::of("als, dat, die, if, indien, that, wanneer, wat, what, when, which, zodra");

/// What ends, shrinks or grows.
static CHOOSES: Phrases = Phrases::of(
    "
    afbouwen, afgebouwd, axe, axed, axes, beëindigd, beëindigen, bouwen af, bouwen we af, cut, cuts, cutting, ditch, ditched, double down on, doubling down on, drop, dropped, dropping, drops, eruit, gaat eruit, gaat weg,
    geschrapt, get rid of, gestopt, kappen, kill, killed, kills, laat vallen, laten vallen, laten we los, laten we vallen, laten wij vallen, let go of, opgeschaald, opschalen, phase out, phased out, pull the plug on,
    scale back, scale down, scale up, scaled back, schaal op, schalen op, schalen we op, scrap, scrapped, scraps, schrap, schrappen, schrapt, stop, stoppen, stopped, stopping, stops, stopt, stopzetten, uitbreiden, valt af, wind down, zetten stop, zetten we stop
    ",
);

/// What opens the clause that says which: "wat geen klanten brengt", "what does not bring contracts".
static WHICH: Phrases = Phrases::of(
    "
    alles dat, alles wat, anything that, anything which, everything that, kanalen die, channels that, activiteiten die, activities that, dat wat, dingen die, degene die, hetgeen, middelen die, ones that, things that,
    those that, wat, what, whatever, which, whichever
    ",
);

/// What shows, or fails to show, that something works.
static RESULTS: Phrases = Phrases::of(
    "
    aanslaat, bring, brings, brengen, brengt, convert, converteert, converts, deliver, delivers, doesn't, don't, earns, fails, few, geen, generate, generates, little, levert, leveren, loont, loopt, lopen, niet, niets, no, not, nothing, oplevert,
    opleveren, opbrengt, opbrengen, pay, pays, perform, performs, presteert, rendeert, scoort, scores, sells, te weinig, trekt, underperforms, verkoopt, weinig, werken, werkt, work, works
    ",
);

/// Words from the clause's opening to what shows that something works, at most.
const CLAUSE: usize = 8;

/// Everything that is tested, evaluated, learnt or adjusted, in order.
pub(super) fn find(cx: &Context<'_>) -> Trace {
    let category = cx.category("lesson");
    let look = [cx.category("review-moment"), cx.category("review-object")];
    let mut trace = Trace::default();
    for line in &cx.lines {
        if !cx.is_heading(line) && !cx.is_offered(line) && (kill::turns(line.text) || chooses_by_result(line.text)) {
            trace.add(line.span);
            continue;
        }
        let mut lessons = line.hits.iter().filter(|h| cx.is(h, category)).peekable();
        if lessons.peek().is_none() {
            let looks = line.hits.iter().any(|h| look.iter().any(|c| cx.is(h, *c)) && !is_denied(h) && !cx.is_weak(h));
            if looks && !cx.is_heading(line) {
                trace.come_near(line.span, Lack::Partial);
            }
            continue;
        }
        let conditional = CONDITION.stand_in(&Words::of(line.text));
        let (denied, said): (Vec<&Hit>, Vec<&Hit>) = lessons.partition(|h| h.negation.is_some() && !conditional);
        if said.iter().any(|h| !cx.is_weak(h)) || (!said.is_empty() && is_lesson(cx, line, &said, category)) {
            trace.add(line.span);
        } else {
            trace.come_near(line.span, if denied.is_empty() { Lack::Partial } else { Lack::Denied });
        }
    }
    trace
}

/// Whether everyday words are of learning here: evaluation is, two of them together are, one is with a reason beside it.
fn is_lesson(cx: &Context<'_>, line: &Line<'_>, said: &[&Hit], category: Option<CategoryId>) -> bool {
    let words = Words::of(line.text);
    let lemma = |h: &&Hit| cx.source.lexicon.term(h.term).lemma.as_ref();
    let evaluates = said.iter().any(|h| lemma(h).starts_with("evalu"));
    if evaluates {
        return !ONLY_FIGURES.stand_in(&words);
    }
    let mut terms: Vec<_> = said.iter().map(|h| h.term).collect();
    terms.sort_unstable();
    terms.dedup();
    let chore = CHORE.stand_in(&words);
    let announced = cx.above(line).iter().flatten().any(|block| {
        let mut above = cx.lines_of(*block).iter().flat_map(|l| l.hits);
        above.any(|h| cx.is(h, category) && !is_denied(h))
    });
    !chore && (terms.len() > 1 || announced || REASON.stand_in(&words))
}

/// Whether a clause tells by its result what ends, shrinks or grows: "drop what does not bring contracts".
fn chooses_by_result(text: &str) -> bool {
    let words = Words::of(text);
    if !CHOOSES.stand_in(&words) || text.trim_end().ends_with('?') {
        return false;
    }
    let all: Vec<&str> = words.iter().collect();
    (0..all.len()).any(|at| {
        let rest = &all[at..all.len().min(at + CLAUSE)];
        let opens = WHICH.has(rest[0]) || (rest.len() > 1 && WHICH.has(&rest[..rest.len().min(2)].join(" ")));
        opens && rest[1..].iter().any(|word| RESULTS.has(word))
    })
}
