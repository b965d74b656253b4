//! `no-knowledge-transfer`: the work leans on people who leave, and nothing says that what they learn stays.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};

/// The rule.
pub struct NoKnowledgeTransfer;

static META: Meta = Meta {
    id: "no-knowledge-transfer",
    severity: Severity::Warning,
    source: &["S2"],
    nl: Docs {
        summary: "Het werk leunt op wie weer vertrekt, en de kennis wordt niet geborgd",
        why: "Kennis en processen die worden opgebouwd, moeten intern worden geborgd en overdraagbaar zijn. Anders geeft een stagiair, freelancer of bureau een paar maanden gas, en blijft daarna een grote leegte achter.",
        how: "De regel spreekt als een stagiair, freelancer of bureau een deel van het plan uitvoert of ervoor instaat, en nergens iets staat over vastleggen, overdragen, inwerken of opleiden van de eigen mensen. Een losse levering, zoals drukwerk of een fotograaf, telt niet.",
        bad: "Een freelancer beheert de advertenties en onze stagiair doet de socials.",
        good: "Een freelancer beheert de advertenties en legt de werkwijze vast in een draaiboek voor Sanne.",
        fix: "Leg vast wie de werkwijze opschrijft, aan wie het werk wordt overgedragen, en wanneer.",
    },
    en: Docs {
        summary: "The work leans on people who leave, and what they know is not kept",
        why: "Knowledge and processes that are built up must be kept in the house and be transferable. Otherwise an intern, a freelancer or an agency steps on the gas for a few months, and leaves a great emptiness behind.",
        how: "The rule speaks when an intern, a freelancer or an agency carries out a part of the plan or answers for it, and nothing is said of documenting, handing over, or training one's own people. A single delivery, such as print or a photographer, does not count.",
        bad: "A freelancer manages the ads and our intern runs the socials.",
        good: "A freelancer manages the ads and documents the way of working in a playbook for Emma.",
        fix: "Say who writes the way of working down, to whom the work is handed over, and when.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\nOns doel is 40 nieuwe klanten in 2026, omdat de werkplaats ruimte heeft. Een freelancer beheert de advertenties, verstuurt de nieuwsbrief en houdt de website bij. We plaatsen elke week een post op LinkedIn en organiseren een open dag. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We evalueren elk kwartaal wat werkt en sturen bij.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\nOns doel is 40 nieuwe klanten in 2026, omdat de werkplaats ruimte heeft. Een freelancer beheert de advertenties, verstuurt de nieuwsbrief en legt de werkwijze vast in een draaiboek. We plaatsen elke week een post op LinkedIn en organiseren een open dag. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We evalueren elk kwartaal wat werkt en sturen bij.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan 2026\n\nOwner: Emma Clarke\n\nOur goal is 40 new customers in 2026, because the workshop has room for them. An external agency manages the ads, sends the newsletter and updates the website. We post on LinkedIn every week and host an open day. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We review every quarter what works and adjust.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan 2026\n\nOwner: Emma Clarke\n\nOur goal is 40 new customers in 2026, because the workshop has room for them. An external agency manages the ads, sends the newsletter and hands over its accounts and a playbook to our team in June. We post on LinkedIn every week and host an open day. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We review every quarter what works and adjust.\n",
        },
    ],
};

impl Rule for NoKnowledgeTransfer {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let staffing = &plan.facts.staffing;
        if !plan.score.is_text() || staffing.handover.found.is_some() {
            return;
        }
        let (intern, outsider) = (staffing.interns.first(), staffing.outsiders.first());
        let Some(leant_on) = intern.into_iter().chain(outsider).min() else { return };
        let (nl, en) = match (intern, outsider) {
            (Some(_), Some(_)) => ("een stagiair en een partij van buiten", "an intern and an outside party"),
            (Some(_), None) => ("een stagiair", "an intern"),
            _ => ("een bureau of freelancer", "an agency or freelancer"),
        };
        let (denied_nl, denied_en) = match staffing.handover.near {
            Some(near) => {
                let words = plan.doc.slice(near).replace('\n', " ");
                (format!("; alleen genoemd als wat er niet is: “{words}”"), format!("; mentioned only as missing: “{words}”"))
            }
            None => (
                "; gezocht naar vastleggen, overdragen, inwerken en opleiden".to_owned(),
                "; looked for documentation, hand-over and training".to_owned(),
            ),
        };
        out.finding().near(Some(*leant_on)).say(
            Message::new(
                format!("het werk leunt op {nl}; hoe wat zij weten in huis blijft, staat er niet{denied_nl}"),
                format!("the work leans on {en}; how what they know stays in the house is not said{denied_en}"),
            ),
            Message::new(
                "leg vast wie de werkwijze opschrijft, en aan wie het werk wordt overgedragen",
                "say who writes the way of working down, and to whom the work is handed over",
            ),
        );
    }
}
