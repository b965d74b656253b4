//! `no-budget`: nothing is set aside.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};
use crate::score::Verdict;

/// The rule.
pub struct NoBudget;

static META: Meta = Meta {
    id: "no-budget",
    severity: Severity::Info,
    source: &["K"],
    nl: Docs {
        summary: "Nergens staat wat het plan mag kosten",
        why: "Een plan zonder bedrag is een wens: niemand kan kiezen tussen twee acties, en niemand kan zeggen of de opbrengst de moeite waard was.",
        how: "De regel zoekt een bedrag of aandeel dat opzij is gezet: een kopje of label budget, een kolom met kosten, een totaal, advertentiegeld, uren met een tarief, een zin. Ook “geen budget” of nul euro is een keuze, en dan zwijgt hij. Een prijs, een omzetdoel, een salaris en het budget van de klant tellen niet.",
        bad: "We staan op de beurs, adverteren op LinkedIn en laten een film maken.",
        good: "Voor 2026 trekken we € 12.000 uit, waarvan € 7.000 voor de beurs.",
        fix: "Noem één bedrag voor het geheel en verdeel het over de acties; is er geen geld, schrijf dat op.",
    },
    en: Docs {
        summary: "Nowhere does it say what the plan may cost",
        why: "A plan without an amount is a wish: nobody can choose between two actions, and nobody can say whether the result was worth it.",
        how: "The rule looks for an amount or share that is set aside: a heading or label of budget, a column of costs, a total, ad spend, hours with a rate, a sentence. “No budget” or nothing at all is a choice too, and keeps it silent. A price, a revenue target, a salary and the customer's budget do not count.",
        bad: "We exhibit at the fair, advertise on LinkedIn and have a film made.",
        good: "For 2026 we set aside £12,000, of which £7,000 for the fair.",
        fix: "Name one amount for the whole and divide it over the actions; if there is no money, write that down.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nWe willen van 40 naar 60 aanvragen per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling. Eigenaar: Sanne van den Berg. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag. We maken filmpjes voor YouTube, sturen een mailing naar alle adressen en adverteren in de krant. We bespreken elk kwartaal wat werkt en sturen bij.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nWe willen van 40 naar 60 aanvragen per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling. Eigenaar: Sanne van den Berg. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag. We maken filmpjes voor YouTube, sturen een mailing naar alle adressen en adverteren in de krant. Voor het hele jaar is € 4.000 gereserveerd. We bespreken elk kwartaal wat werkt en sturen bij.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests per quarter by the end of 2026. We focus on small bakeries that struggle with waste. Owner: Sanne van den Berg. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. We record videos for YouTube, send a mailing to every address and advertise in the paper. We review every quarter what works and adjust.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests per quarter by the end of 2026. We focus on small bakeries that struggle with waste. Owner: Sanne van den Berg. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. We record videos for YouTube, send a mailing to every address and advertise in the paper. We have set aside £4,000 for the year. We review every quarter what works and adjust.\n",
        },
    ],
};

impl Rule for NoBudget {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let foundation = &plan.facts.foundation;
        let spread = plan.facts.actions.iter().any(|action| action.budget.is_some());
        if plan.verdict == Verdict::Insufficient || !foundation.budgets.is_empty() || spread {
            return;
        }
        let (nl, en) = match foundation.open_budget {
            Some(_) => ("; een budget wordt wel genoemd, zonder bedrag", "; a budget is mentioned, without an amount"),
            None => ("; gezocht in labels, tabellen, acties en zinnen", "; looked in labels, tables, actions and sentences"),
        };
        out.finding().near(foundation.open_budget).say(
            Message::new(
                format!("nergens staat wat dit plan mag kosten{nl}"),
                format!("nowhere does it say what this plan may cost{en}"),
            ),
            Message::new(
                "noem één bedrag voor het geheel en verdeel het over de acties; nul is ook een keuze",
                "name one amount for the whole and divide it over the actions; zero is a choice too",
            ),
        );
    }
}
