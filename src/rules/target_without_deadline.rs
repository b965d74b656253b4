//! `target-without-deadline`: a number to reach, and no date by which.

use super::count::Told;
use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};
use crate::text::Span;

/// The rule.
pub struct TargetWithoutDeadline;

/// Where fewer than one in so many targets is open, the plan does set dates and the finding is a note.
const MINORITY: usize = 3;

static TOLD: Told = Told {
    only: [
        "het meetbare doel heeft geen datum, en het plan geen periode",
        "the measurable target has no date, and the plan no period",
    ],
    none: [
        "geen van de {all} meetbare doelen heeft een datum, en het plan geen periode",
        "{none} of the {all} measurable targets has a date, and the plan has no period",
    ],
    one: [
        "bij {n} van de {all} meetbare doelen staat niet wanneer het gehaald moet zijn",
        "{n} of the {all} measurable targets does not say by when",
    ],
    some: [
        "bij {n} van de {all} meetbare doelen staat niet wanneer ze gehaald moeten zijn",
        "{n} of the {all} measurable targets do not say by when",
    ],
    named: false,
};

static META: Meta = Meta {
    id: "target-without-deadline",
    severity: Severity::Warning,
    source: &["K"],
    nl: Docs {
        summary: "Bij meetbare doelen staat niet wanneer ze gehaald moeten zijn",
        why: "Een doel zonder datum kan niet worden gemist, en dus ook niet bijgestuurd. Pas met een moment erbij is te zien of een plan op koers ligt.",
        how: "De regel zoekt bij elk meetbaar doel een datum, een kwartaal, een jaar of een termijn: in de zin, de rij, de kolom, de aanhef of de kop erboven. Hij zwijgt als het plan zelf een periode heeft (“Marketingplan 2026”, “Looptijd: januari – juni”, een jaarplan).",
        bad: "60 gekwalificeerde leads per maand.",
        good: "60 gekwalificeerde leads per maand, vanaf 1 oktober 2026.",
        fix: "Zet bij elk doel de datum waarop het gehaald moet zijn, of geef het plan één periode.",
    },
    en: Docs {
        summary: "Measurable targets do not say by when",
        why: "A target without a date cannot be missed, and so cannot be steered by. Only with a moment to it can anyone see whether a plan is on course.",
        how: "The rule seeks for each measurable target a date, a quarter, a year or a term: in its sentence, its row, its column, its lead-in or a heading above. It is silent when the plan has a period of its own (“Marketing plan 2026”, “Period: January – June”, an annual plan).",
        bad: "60 qualified leads per month.",
        good: "60 qualified leads per month from 1 October 2026.",
        fix: "Give each target the date by which it must be reached, or give the plan one period.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan bakkerij\n\nEigenaar: Sanne van den Berg\n\nOns doel is van 40 naar 60 gekwalificeerde leads per kwartaal. We richten ons op kleine bakkers die moeite hebben met verspilling. We kiezen bewust niet voor ketens. Het budget is 5.000 euro, en we maken een brochure en een filmpje voor Facebook. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag. We bespreken elk kwartaal wat werkt en leren daarvan.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan bakkerij 2026\n\nEigenaar: Sanne van den Berg\n\nOns doel is van 40 naar 60 gekwalificeerde leads per kwartaal. We richten ons op kleine bakkers die moeite hebben met verspilling. We kiezen bewust niet voor ketens. Het budget is 5.000 euro, en we maken een brochure en een filmpje voor Facebook. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag. We bespreken elk kwartaal wat werkt en leren daarvan.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan bakery\n\nOwner: Sanne van den Berg\n\nOur goal is to grow from 40 to 60 qualified leads per quarter. We focus on small bakeries that struggle with waste. We deliberately do not serve chains. The budget is 5,000 euros, and we print a brochure and make a video for Facebook. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. Every quarter we review what works and learn from it.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan bakery\n\nOwner: Sanne van den Berg\n\nOur goal is to grow from 40 to 60 qualified leads per quarter by December 2026. We focus on small bakeries that struggle with waste. We deliberately do not serve chains. The budget is 5,000 euros, and we print a brochure and make a video for Facebook. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. Every quarter we review what works and learn from it.\n",
        },
    ],
};

impl Rule for TargetWithoutDeadline {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let undated = &plan.facts.undated;
        let targets = &plan.facts.targets;
        let open: Vec<Span> = undated.iter().filter_map(|i| Some(targets.get(*i)?.span)).collect();
        if open.is_empty() {
            return;
        }
        let mostly_dated = undated.len() * MINORITY < targets.len();
        let severity = if mostly_dated { Severity::Info } else { Severity::Warning };
        out.finding().severity(severity).each(open).tell_of(
            targets.len(),
            &TOLD,
            Message::new(
                "zet bij elk doel een datum, of geef het plan één periode", "give each target a date, or the plan one period",
            ),
        );
    }
}
