//! `target-without-baseline`: a number to reach, and not where it starts.

use super::count::Told;
use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};
use crate::text::Span;

/// The rule.
pub struct TargetWithoutBaseline;

static TOLD: Told = Told {
    only: ["het meetbare doel zegt niet waar het begint", "the measurable target does not say where it starts"],
    none: [
        "geen van de {all} meetbare doelen zegt waar het begint",
        "{none} of the {all} measurable targets says where it starts",
    ],
    one: [
        "{n} van de {all} meetbare doelen zegt niet waar het begint",
        "{n} of the {all} measurable targets does not say where it starts",
    ],
    some: [
        "{n} van de {all} meetbare doelen zeggen niet waar ze beginnen",
        "{n} of the {all} measurable targets do not say where they start",
    ],
    named: false,
};

static META: Meta = Meta {
    id: "target-without-baseline",
    severity: Severity::Info,
    source: &["S1"],
    nl: Docs {
        summary: "Bij meetbare doelen staat niet waar ze beginnen",
        why: "“Wat gaan we meten om beter te worden?” Beter dan wat: zonder nulmeting weet niemand of zestig veel is of weinig, en of het plan iets heeft veranderd.",
        how: "De regel zoekt bij elk meetbaar doel waar het begint: “van 2% naar 4%”, “nu 40”, een kolom Nu of Nulmeting, vorig jaar, of een paragraaf over de huidige stand die dezelfde maat noemt. Eén melding voor alle doelen samen.",
        bad: "60 gekwalificeerde leads per kwartaal.",
        good: "Van 40 naar 60 gekwalificeerde leads per kwartaal.",
        fix: "Zet bij elk doel het getal van nu. Is het er niet, meet dan eerst een maand.",
    },
    en: Docs {
        summary: "Measurable targets do not say where they start",
        why: "“What will we measure in order to get better?” Better than what: without a baseline nobody knows whether sixty is much or little, and whether the plan changed anything.",
        how: "The rule seeks for each measurable target where it starts: “from 2% to 4%”, “now 40”, a column Now or Baseline, last year, or a section on the present that names the same metric. One finding for all targets together.",
        bad: "60 qualified leads per quarter.",
        good: "From 40 to 60 qualified leads per quarter.",
        fix: "Put today's number beside each target. Where there is none, measure for a month first.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\nOns doel is 60 gekwalificeerde leads per kwartaal. We richten ons op kleine bakkers die moeite hebben met verspilling. We kiezen bewust niet voor ketens. Het budget is 5.000 euro, en we maken een brochure en een filmpje voor Facebook. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag. We bespreken elk kwartaal wat werkt en leren daarvan.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\nOns doel is van 40 naar 60 gekwalificeerde leads per kwartaal. We richten ons op kleine bakkers die moeite hebben met verspilling. We kiezen bewust niet voor ketens. Het budget is 5.000 euro, en we maken een brochure en een filmpje voor Facebook. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag. We bespreken elk kwartaal wat werkt en leren daarvan.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan 2026\n\nOwner: Sanne van den Berg\n\nOur goal is 60 qualified leads per quarter. We focus on small bakeries that struggle with waste. We deliberately do not serve chains. The budget is 5,000 euros, and we print a brochure and make a video for Facebook. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. Every quarter we review what works and learn from it.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan 2026\n\nOwner: Sanne van den Berg\n\nOur goal is to grow from 40 to 60 qualified leads per quarter. We focus on small bakeries that struggle with waste. We deliberately do not serve chains. The budget is 5,000 euros, and we print a brochure and make a video for Facebook. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. Every quarter we review what works and learn from it.\n",
        },
    ],
};

impl Rule for TargetWithoutBaseline {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let unbased = &plan.facts.unbased;
        let targets = &plan.facts.targets;
        let open: Vec<Span> = unbased.iter().filter_map(|i| Some(targets.get(*i)?.span)).collect();
        if open.is_empty() {
            return;
        }
        out.finding().each(open).tell_of(
            targets.len(),
            &TOLD,
            Message::new(
                "zet het getal van nu erbij; is het er niet, meet dan eerst een maand",
                "add today's number; where there is none, measure for a month first",
            ),
        );
    }
}
