//! `agency-owner`: an agency or freelancer is the only owner.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::finding::{Message, Severity};

/// The rule.
pub struct AgencyOwner;

static META: Meta = Meta {
    id: "agency-owner",
    severity: Severity::Warning,
    source: &["S1", "S2"],
    nl: Docs {
        summary: "Alleen een bureau of freelancer is eigenaar",
        why: "Een bureau kan uitvoeren; sturen kan alleen wie de koers van het bedrijf kent. Als niemand binnen het bedrijf eigenaar is, bepaalt het bureau de koers, en vertrekt de kennis met het contract.",
        how: "De regel spreekt als een bureau of freelancer eigenaar is en er geen eigenaar van binnen is: geen persoon, geen functie, geen eigen team dat het plan heeft. Eén losse klus die wordt uitbesteed telt niet.",
        bad: "Verantwoordelijk: reclamebureau De Vliegende Hond.",
        good: "Eigenaar: Sanne van den Berg. Bureau De Vliegende Hond voert uit.",
        fix: "Noem iemand van binnen die op het resultaat aanspreekbaar is; het bureau voert uit.",
    },
    en: Docs {
        summary: "An agency or freelancer is the only owner",
        why: "An agency can carry out; only those who know the company's course can steer. If nobody inside owns it, the agency sets the course, and the knowledge leaves with the contract.",
        how: "The rule speaks when an agency or freelancer is an owner and nobody inside is: no person, no role, no team of its own that has the plan. A single job that is bought does not count.",
        bad: "Responsible: advertising agency Flying Dog.",
        good: "Owner: Sanne van den Berg. Agency Flying Dog carries out.",
        fix: "Name someone inside who answers for the result; the agency carries out.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nVerantwoordelijk: reclamebureau De Vliegende Hond\n\nOns doel is meer omzet. We plaatsen elke week een post.\n",
        },
        Example { fires: true, text: "# Marketing plan\n\nOwner: freelancer\n\nOur goal is more revenue. We post every week.\n" },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOwner: Sanne van den Berg\n\nOur goal is more revenue from the customers we already have.\n\n| Action | Responsible |\n|---|---|\n| Ads | advertising agency |\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nEigenaar: Sanne van den Berg\n\nReclamebureau De Vliegende Hond voert de campagnes uit. Ons doel is meer omzet uit bestaande klanten.\n",
        },
    ],
};

impl Rule for AgencyOwner {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let owners = &plan.facts.owners;
        let inside = owners.iter().any(|o| match o.kind {
            OwnerKind::Person | OwnerKind::Role => true,
            OwnerKind::Team => o.scope == Scope::Plan,
            _ => false,
        });
        let agencies = || owners.iter().filter(|o| o.kind == OwnerKind::Agency);
        // one thing that is bought makes nobody the owner
        let delivers = |o: &Owner| o.scope != Scope::Plan && plan.facts.staffing.bought.iter().any(|line| line.overlaps(o.span));
        let bought = (agencies().count() < 2 && agencies().all(|o| o.scope == Scope::Action)) || agencies().all(delivers);
        let Some(agency) = agencies().min_by_key(|o| o.scope).filter(|_| !inside && !bought) else { return };
        let who = agency.name.as_deref().map_or(String::new(), |n| format!(" ({n})"));
        out.finding().at(agency.span).say(
            Message::new(
                format!("alleen een bureau of freelancer{who} is eigenaar; binnen het bedrijf niemand"),
                format!("only an agency or freelancer{who} is an owner; nobody inside the company is"),
            ),
            Message::new(
                "noem iemand van binnen die op het resultaat aanspreekbaar is",
                "name someone inside who answers for the result",
            ),
        );
    }
}
