//! Choices that the past alone justifies.

use super::At;
use crate::facts::foundation::terms::{of, within};
use crate::facts::words::{Phrases, Words};
use crate::lexicon::Pole;
use crate::text::quantities;

/// What says that the past was looked at: what it brought, and what was learnt.
static EVALUATED: Phrases = Phrases::of(
    "
    analyse, bleek, bleken, blijkt, bracht, brachten, bracht op, brought, brought in, cijfers, concluded, conclusie, data, delivered, ervaring leert, evaluatie, evaluation, evaluated, figures, found that,
    gaf, geanalyseerd, geëvalueerd, gebleken, geleerd, gemeten, generated, gemiddeld, geteld, in 2024 leverde, lag, learned, learnt, leerde, leerden, les, lessen, lesson, lessons, leverde, leverden, measured,
    omdat het, onderzoek, opgeleverd, opleverde, opleverden, produced, proved, resultaat was, resultaten, results, resulted, returned, roi, scoorde, scoorden, shown, showed, survey, taught, tested, getest, toonde, uit de evaluatie, uitgewezen, uitkomst, won us, yielded, conversie, log, zagen we dat, we saw that
    ",
);

/// What breaks with the past, or looks at it from outside.
static OTHERWISE: Phrases = Phrases::of(
    "
    anders dan, cancel, laten vallen, scrap, skip, slaan over, skipping, dropping, drop, geen reden, geen argument, i p v, in plaats van, instead of, is no reason, is not a reason, maar dit jaar, maar nu, meer dan alleen, niet langer, niet meer, niet omdat, no longer, not a reason, not because, no reason,
    rather than, schrappen, stop, stoppen, stopped, stopping, stopt, unlike, vermijden, voorkomen, avoid, not enough, niet genoeg, question, challenge, ter discussie, challenged, heroverwegen, review whether, reconsider, but this year, but this time, maar deze keer, hoger dan, lager dan, higher than, lower than
    ",
);

/// Who plans.
static PLANNERS: Phrases = Phrases::of(
    "
    again, blijft, blijven, i, ik, keep, keeps, komt er, komt weer, nogmaals, ons, onze, opnieuw, our, repeat, repeats, returns, terug, there will be, us, we, weer, wederom, we'll, wij, wordt, worden, will be, will, plan is, the plan
    ",
);

/// Taking over what there was, and what was there.
static REPEATS: Phrases = Phrases::of(
    "
    continue with, copy, handhaven, hergebruiken, herhaal, herhaalt, herhalen, hernemen, hernemen we, kopiëren, nemen we over, nemen over, overnemen, re-run, re run, redo, repeat, repeating, rerun, reuse, roll forward, rolling forward, roll over, stick to,
    stick with, sticking to, sticking with, stay with, trekken door, doortrekken, voortzetten, zetten voort, zetten we voort, volgen we, follow, carry over, recycle
    ",
);

static PAST: Phrases = Phrases::of(
    "
    de vorige jaren, from last year, last season's, last year's, last year's plan, van afgelopen jaar, van de vorige jaren, van vorig jaar, van vorig seizoen, vorig jaar's, van het vorige jaar, the previous year's, previous year's, last spring's, van 2024, van 2025, of last year, 2025's, 2024's
    ",
);

/// Things that may well stay as they were.
static MONEY: Phrases = Phrases::of(
    "budget, budgetten, contributie, kosten, cost, costs, prijs, prijzen, price, prices, fee, tarief, tarieven, opening hours, openingstijden, team, target, targets, doel, doelstelling, goal",
);

/// Whether a sentence justifies a choice by the past alone.
pub(super) fn is_habit(at: At<'_>) -> bool {
    let words = at.words();
    if words.count() < 4 || at.text().contains('?') || OTHERWISE.stand_in(&words) {
        return false;
    }
    let cue = of(at.source, at.sentence.span, "habit").any(|found| {
        let clause = Words::of(at.clause(found.hit.span));
        found.hit.negation.is_none()
            && !words.any(&["they", "zij", "ze"])
            && !THEIRS.open(&clause)
            && (!found.weak || is_planned(at, &clause))
    });
    let takes_over = words.any(&["neem", "neemt", "nemen"]) && words.has("over");
    let repeat = || (takes_over || REPEATS.stand_in(&words)) && PAST.stand_in(&words) && !MONEY.stand_in(&words);
    (cue || repeat()) && !is_evaluated(at)
}

/// People whose habits are a fact of the market.
static THEIRS: Phrases = Phrases::of(
    "
    bezoekers, buyers, de kopers, the buyers, customers, de bezoekers, de concurrent, de klanten, de markt, donateurs, gasten, guests, kopers, klanten, leden, members, onze klanten, our customers, ouders, parents, the market, visitors, the competition, competitors, most
    ",
);

/// Whether something is planned by the comparison: we do it, or it is a line of work; money that stays as it was is no such choice.
fn is_planned(at: At<'_>, clause: &Words) -> bool {
    let work = within(at.source, at.sentence.span).any(|f| f.hit.pole == Pole::Execution);
    let planned = PLANNERS.stand_in(clause) || (work && at.is_listed());
    planned && !MONEY.stand_in(clause)
}

/// Whether the sentence or those beside it say what it brought.
fn is_evaluated(at: At<'_>) -> bool {
    at.around().into_iter().any(|sentence| {
        let text = at.source.doc.slice(sentence.span);
        let result = of(at.source, sentence.span, "metric-outcome").next().is_some();
        let counted = || result && sentence.span == at.sentence.span && !quantities(text, sentence.lang).is_empty();
        EVALUATED.stand_in(&Words::of(text)) || counted()
    })
}
