//! `rear-view-planning`: a choice is justified by the past alone.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};

/// The rule.
pub struct RearViewPlanning;

static META: Meta = Meta {
    id: "rear-view-planning",
    severity: Severity::Warning,
    source: &["S1"],
    nl: Docs {
        summary: "Een keuze rust alleen op wat altijd al gebeurde",
        why: "Wie blijft sturen op de achteruitkijkspiegel, rijdt goed zolang de weg recht is. Wat vorig jaar werkte, werkt dit jaar alleen als iemand weet waarom het werkte.",
        how: "De regel zoekt zinnen die iets plannen omdat het eerder zo ging: “net als vorig jaar”, “omdat dat altijd werkte”, “traditiegetrouw”. Hij zwijgt als de zin, of die ernaast, zegt wat het opbracht of wat ervan is geleerd, als er juist mee wordt gebroken, en als alleen cijfers worden vergeleken.",
        bad: "We staan weer op de huishoudbeurs, net als vorig jaar.",
        good: "We staan weer op de huishoudbeurs: die leverde vorig jaar 22 offertes op, bij € 90 per offerte.",
        fix: "Schrijf erbij wat het de vorige keer opbracht en waarom dat nu weer zo zal zijn, of laat het vervallen.",
    },
    en: Docs {
        summary: "A choice rests on nothing but what always happened",
        why: "Steering by the rear-view mirror goes well while the road is straight. What worked last year works this year only if somebody knows why it worked.",
        how: "The rule looks for sentences that plan something because it went that way before: “same as last year”, “because it has always worked”, “by tradition”. It is silent where the sentence, or the one beside it, says what it brought or what was learnt, where the past is broken with, and where only numbers are compared.",
        bad: "We exhibit at the home show again, same as last year.",
        good: "We exhibit at the home show again: it brought 22 quotes last year, at £90 a quote.",
        fix: "Add what it brought last time and why that will hold again, or drop it.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nWe willen van 40 naar 60 aanvragen per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling. Eigenaar: Sanne van den Berg. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag.\n\nWe staan weer op de braderie, net als vorig jaar.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nWe willen van 40 naar 60 aanvragen per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling. Eigenaar: Sanne van den Berg. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag.\n\nWe staan weer op de braderie, net als vorig jaar: die leverde toen 22 offertes op.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests per quarter by the end of 2026. We focus on small bakeries that struggle with waste. Owner: Sanne van den Berg. We post on LinkedIn every week, send a newsletter, print flyers and host an open day.\n\nWe will run the summer fair again, because it has always worked.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests per quarter by the end of 2026. We focus on small bakeries that struggle with waste. Owner: Sanne van den Berg. We post on LinkedIn every week, send a newsletter, print flyers and host an open day.\n\nWe will run the summer fair again, same as last year, when it brought 22 quotes.\n",
        },
    ],
};

impl Rule for RearViewPlanning {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        for span in &plan.facts.attitude.habits {
            out.finding().at(*span).say(
                Message::new(
                    "deze keuze rust op wat eerder gebeurde; wat leverde het op?",
                    "this choice rests on what was done before; what did it bring?",
                ),
                Message::new(
                    "schrijf erbij wat het opbracht en waarom dat weer zo zal zijn, of laat het vervallen",
                    "add what it brought and why that will hold again, or drop it",
                ),
            );
        }
    }
}
