//! `vanity-metrics-only`: the targets only measure attention or output.

use super::count::none_of;
use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::facts::TargetKind;
use crate::finding::{Message, Severity};

/// The rule.
pub struct VanityMetricsOnly;

static META: Meta = Meta {
    id: "vanity-metrics-only",
    severity: Severity::Warning,
    source: &["S1"],
    nl: Docs {
        summary: "De doelen meten alleen aandacht of productie",
        why: "De inbox loopt vol met leuke reacties, maar wat levert het op? Volgers, bereik en aantallen posts zeggen niet of er een klant bij komt.",
        how: "De regel spreekt als het plan meetbare doelen heeft en er geen enkele uitkomst bij is: omzet, leads, klanten, conversie, behoud, aanmeldingen, tevredenheid.",
        bad: "1.000 volgers op Instagram en 12 blogs in 2026.",
        good: "1.000 volgers, waarvan 5% een offerte aanvraagt.",
        fix: "Zet naast het bereik wat het moet opleveren: aanvragen, klanten, omzet of behoud.",
    },
    en: Docs {
        summary: "The targets only measure attention or output",
        why: "The inbox fills with nice reactions, but what does it bring? Followers, reach and numbers of posts do not say whether a customer comes of it.",
        how: "The rule speaks when the plan has measurable targets and none is an outcome: revenue, leads, customers, conversion, retention, sign-ups, satisfaction.",
        bad: "1,000 followers on Instagram and 12 blogs in 2026.",
        good: "1,000 followers, 5% of whom ask for a quote.",
        fix: "Put beside the reach what it must bring: requests, customers, revenue or retention.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan 2026\n\n## Doelen\n\n- 1.000 volgers op Instagram eind 2026\n- 50.000 views per maand\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan 2026\n\n## Goals\n\n- Grow from 200 to 1,000 followers on Instagram by December 2026\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan 2026\n\n## Goals\n\n- 1,000 followers on Instagram by December 2026\n- 60 qualified leads per quarter\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan 2026\n\n## Doelen\n\n- 1.000 volgers op Instagram eind 2026\n- 60 gekwalificeerde leads per kwartaal\n",
        },
    ],
};

impl Rule for VanityMetricsOnly {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let targets = &plan.facts.targets;
        let Some(first) = targets.first() else { return };
        if targets.iter().any(|t| t.kind == TargetKind::Outcome) {
            return;
        }
        let count = targets.len();
        let (metric, none) = (&first.metric, none_of(count));
        let message = if count == 1 {
            Message::new(
                format!("het enige meetbare doel is geen uitkomst; het telt aandacht of productie ({metric})"),
                format!("the only measurable target is no outcome; it counts attention or output ({metric})"),
            )
        } else {
            Message::new(
                format!("geen van de {count} meetbare doelen is een uitkomst; ze tellen aandacht of productie ({metric})"),
                format!("{none} of the {count} measurable targets is an outcome; they count attention or output ({metric})"),
            )
        };
        out.finding().near(Some(first.span)).say(
            message,
            Message::new(
                "zet erbij wat het moet opleveren: aanvragen, klanten, omzet of behoud",
                "add what it must bring: requests, customers, revenue or retention",
            ),
        );
    }
}
