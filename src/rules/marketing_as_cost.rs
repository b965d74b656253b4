//! `marketing-as-cost`: marketing is framed as a cost to keep down.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};

/// The rule.
pub struct MarketingAsCost;

static META: Meta = Meta {
    id: "marketing-as-cost",
    severity: Severity::Warning,
    source: &["S2"],
    nl: Docs {
        summary: "Marketing wordt gezien als kostenpost",
        why: "Veel bedrijven zien marketing als kostenpost in plaats van als motor van het bedrijf. Wie alleen op de kosten stuurt, stuurt niet op wat het oplevert, en krijgt dat dan ook niet.",
        how: "De regel zoekt zinnen die marketing een kostenpost, overhead of noodzakelijk kwaad noemen, of die marketingkosten zo laag mogelijk willen houden. Een begroting, kosten per lead of per klant, wat anderen vinden en een zin die het ontkent, laten hem zwijgen.",
        bad: "Marketing is een kostenpost en moet zo goedkoop mogelijk.",
        good: "We geven € 90 uit voor een nieuwe klant die in het eerste jaar € 600 besteedt.",
        fix: "Zet naast wat het kost wat het moet opleveren, en stuur op de verhouding.",
    },
    en: Docs {
        summary: "Marketing is seen as a cost",
        why: "Many companies see marketing as a cost instead of as a driver of the business. Who steers by the cost alone does not steer by what it brings, and does not get it either.",
        how: "The rule looks for sentences that call marketing a cost centre, overhead or a necessary evil, or that want marketing costs as low as possible. A budget, cost per lead or customer, what others think and a sentence that denies it keep it silent.",
        bad: "Marketing is a cost and should be as cheap as possible.",
        good: "We spend £90 on a new customer who is worth £600 in the first year.",
        fix: "Put what it should bring beside what it costs, and steer by the two together.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nWe willen van 40 naar 60 aanvragen per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling. Eigenaar: Sanne van den Berg. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag.\n\nMarketing is voor ons een kostenpost.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nWe willen van 40 naar 60 aanvragen per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling. Eigenaar: Sanne van den Berg. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag.\n\nMarketing is geen kostenpost. De kosten per lead gaan van € 90 naar € 60.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests per quarter by the end of 2026. We focus on small bakeries that struggle with waste. Owner: Sanne van den Berg. We post on LinkedIn every week, send a newsletter, print flyers and host an open day.\n\nWe keep marketing costs as low as possible.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests per quarter by the end of 2026. We focus on small bakeries that struggle with waste. Owner: Sanne van den Berg. We post on LinkedIn every week, send a newsletter, print flyers and host an open day.\n\nMarketing is not a cost. Marketing costs this year: £4,000.\n",
        },
    ],
};

impl Rule for MarketingAsCost {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        for span in &plan.facts.attitude.costs {
            out.finding().at(*span).say(
                Message::new(
                    "marketing staat hier als kosten om te drukken, niet als iets dat moet opleveren",
                    "marketing stands here as a cost to keep down, not as something that should bring a return",
                ),
                Message::new("zet naast wat het kost wat het moet opleveren", "put what it should bring beside what it costs"),
            );
        }
    }
}
