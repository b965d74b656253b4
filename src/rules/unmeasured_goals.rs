//! `unmeasured-goals`: goals without a number to reach.

use super::count::Told;
use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};
use crate::text::Span;

/// The rule.
pub struct UnmeasuredGoals;

/// The share of the goals that must have a target, in per cent: `rules.md` sets it.
const ENOUGH: usize = 80;

static TOLD: Told = Told {
    only: ["het doel heeft geen getal om te halen", "the goal has no number to reach"],
    none: ["geen van de {all} doelen heeft een getal om te halen", "{none} of the {all} goals has a number to reach"],
    one: [
        "{n} van de {all} doelen heeft geen getal om te halen ({rest}% heeft er een)",
        "{n} of the {all} goals has no number to reach ({rest}% have one)",
    ],
    some: [
        "{n} van de {all} doelen hebben geen getal om te halen ({rest}% heeft er een)",
        "{n} of the {all} goals have no number to reach ({rest}% have one)",
    ],
    named: true,
};

static META: Meta = Meta {
    id: "unmeasured-goals",
    severity: Severity::Warning,
    source: &["K"],
    nl: Docs {
        summary: "Bij doelen staat geen getal om te halen",
        why: "Een doel zonder getal is altijd half gehaald. Wie vooraf zegt hoeveel en wanneer, kan onderweg bijsturen en achteraf leren.",
        how: "De regel neemt elk doel dat het plan noemt, in zinnen, opsommingen en tabellen, en zoekt er een maat met een getal bij: in dezelfde zin, eronder, in dezelfde rij, of elders in het plan met hetzelfde onderwerp. Hij spreekt als minder dan 80% van de doelen zo’n getal heeft, en zwijgt als het plan geen doelen noemt.",
        bad: "We willen bekender worden en meer vaste klanten.",
        good: "Van 40 naar 60 vaste klanten, eind 2026.",
        fix: "Geef elk doel een maat, een getal, een nulmeting en een datum, of schrap het.",
    },
    en: Docs {
        summary: "Goals have no number to reach",
        why: "A goal without a number is always half reached. Whoever says beforehand how much and by when can adjust on the way and learn afterwards.",
        how: "The rule takes each goal that the plan states, in sentences, lists and tables, and seeks a metric with a number for it: in the same sentence, below it, in the same row, or elsewhere in the plan on the same subject. It speaks when fewer than 80% of the goals have one, and is silent when the plan states no goals.",
        bad: "We want to be better known and have more regular customers.",
        good: "From 40 to 60 regular customers by the end of 2026.",
        fix: "Give each goal a metric, a number, a baseline and a date, or drop it.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\n## Doelen\n\n- Meer vaste klanten uit de wijk\n- 60 gekwalificeerde leads per kwartaal\n- Een sterkere naam bij bakkers\n\nWe plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag. We richten ons op kleine bakkers die moeite hebben met verspilling. We kiezen bewust niet voor ketens. Het budget is 5.000 euro, en we maken een brochure en een filmpje voor Facebook. We bespreken elk kwartaal wat werkt en leren daarvan.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\n## Doelen\n\n- Van 80 naar 120 vaste klanten uit de wijk\n- 60 gekwalificeerde leads per kwartaal\n\nWe plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag. We richten ons op kleine bakkers die moeite hebben met verspilling. We kiezen bewust niet voor ketens. Het budget is 5.000 euro, en we maken een brochure en een filmpje voor Facebook. We bespreken elk kwartaal wat werkt en leren daarvan.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan 2026\n\nOwner: Sanne van den Berg\n\n## Goals\n\n- More regular customers from the neighbourhood\n- 60 qualified leads per quarter\n- A stronger name among bakers\n\nWe post on LinkedIn every week, send a newsletter, print flyers and host an open day. We focus on small bakeries that struggle with waste. We deliberately do not serve chains. The budget is 5,000 euros, and we print a brochure and make a video for Facebook. Every quarter we review what works and learn from it.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan 2026\n\nOwner: Sanne van den Berg\n\n## Goals\n\n- From 80 to 120 regular customers from the neighbourhood\n- 60 qualified leads per quarter\n\nWe post on LinkedIn every week, send a newsletter, print flyers and host an open day. We focus on small bakeries that struggle with waste. We deliberately do not serve chains. The budget is 5,000 euros, and we print a brochure and make a video for Facebook. Every quarter we review what works and learn from it.\n",
        },
    ],
};

impl Rule for UnmeasuredGoals {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let goals = &plan.facts.goals;
        let open: Vec<Span> = goals.iter().filter(|g| !g.is_measured() && !g.numbered).map(|g| g.span).collect();
        let (total, without) = (goals.len(), open.len());
        if without == 0 || (total - without) * 100 >= ENOUGH * total {
            return;
        }
        out.finding().each(open).tell_of(
            total,
            &TOLD,
            Message::new(
                "geef elk doel een maat, een getal en een datum, of schrap het",
                "give each goal a metric, a number and a date, or drop it",
            ),
        );
    }
}
