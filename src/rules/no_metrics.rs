//! `no-metrics`: the plan has no measurable target.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};
use crate::score::Verdict;

/// The rule.
pub struct NoMetrics;

static META: Meta = Meta {
    id: "no-metrics",
    severity: Severity::Error,
    source: &["the mission", "K"],
    nl: Docs {
        summary: "Het plan heeft geen enkel meetbaar doel",
        why: "“Wat levert het op?” kan alleen worden beantwoord als vooraf is gezegd wat het moet opleveren. Zonder getal is elke uitkomst goed, en leert niemand iets.",
        how: "De regel zoekt een maat met een getal om te halen: in zinnen, opsommingen en KPI-tabellen. Een budget, een prijs, een datum of een feit over het verleden is geen doel; een publicatieritme ook niet.",
        bad: "We willen meer naamsbekendheid en meer leads.",
        good: "Van 40 naar 60 gekwalificeerde leads per kwartaal, eind 2026.",
        fix: "Kies één of twee uitkomsten (aanvragen, klanten, omzet, behoud) en zet er een getal, een nulmeting en een datum bij.",
    },
    en: Docs {
        summary: "The plan has no measurable target",
        why: "“What does it bring?” can only be answered when it was said beforehand what it should bring. Without a number every outcome is fine, and nobody learns anything.",
        how: "The rule looks for a metric with a number to reach: in sentences, lists and KPI tables. A budget, a price, a date or a fact about the past is no target; nor is a publishing rhythm.",
        bad: "We want more awareness and more leads.",
        good: "From 40 to 60 qualified leads per quarter by the end of 2026.",
        fix: "Choose one or two outcomes (requests, customers, revenue, retention) and give them a number, a baseline and a date.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nEigenaar: Sanne van den Berg\n\nWe willen meer naamsbekendheid en tevreden klanten. We richten ons op kleine bakkers, omdat zij moeite hebben met verspilling. We kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, maken flyers en organiseren een open dag. We evalueren elk kwartaal wat werkt en sturen bij, zodat we leren. Het budget is 5.000 euro.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOwner: Sanne van den Berg\n\nOur goal is to grow from 40 to 60 qualified leads per quarter by the end of 2026. We focus on small bakeries that struggle with waste. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. We review every quarter what works and learn from it.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nOwner: Sanne van den Berg\n\nWe want more awareness and happy customers. We focus on small bakeries, because they struggle with waste. We deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. We review every quarter what works and adjust, so that we learn. The budget is 5,000 euros.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nEigenaar: Sanne van den Berg\n\nOns doel is van 40 naar 60 gekwalificeerde leads per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag. We bespreken elk kwartaal wat werkt en leren daarvan.\n",
        },
    ],
};

impl Rule for NoMetrics {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        if plan.verdict == Verdict::Insufficient || !plan.facts.targets.is_empty() {
            return;
        }
        let goal = plan.facts.goals.first().map(|g| g.span);
        let (nl, en) = match goal {
            Some(_) => ("; er staat wel een doel, zonder getal om te halen", "; there is a goal, without a number to reach"),
            None => ("; gezocht in zinnen, opsommingen en tabellen", "; looked in sentences, lists and tables"),
        };
        out.finding().near(goal).say(
            Message::new(
                format!("het plan heeft geen enkel meetbaar doel{nl}"),
                format!("the plan has no measurable target{en}"),
            ),
            Message::new(
                "kies een uitkomst en zet er een getal, een nulmeting en een datum bij",
                "choose an outcome and give it a number, a baseline and a date",
            ),
        );
    }
}
