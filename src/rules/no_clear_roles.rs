//! `no-clear-roles`: no one's task is described.

use super::missing::Missing;
use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::Severity;

/// The rule.
pub struct NoClearRoles;

static META: Meta = Meta {
    id: "no-clear-roles",
    severity: Severity::Info,
    source: &["S1"],
    nl: Docs {
        summary: "Van niemand staat beschreven wat zijn of haar taak is",
        why: "Zonder heldere rollen doet iedereen van alles een beetje, en wacht de een op de ander. Een goed plan zegt wie wat doet, ook als het team klein is.",
        how: "De regel zoekt een rolverdeling, een RACI, een ingevulde kolom of label met wie iets doet, of een zin als “Petra maakt de posters” of “de binnendienst belt de aanvragen na”. “Wij” en “het team” zeggen van niemand wat hij doet. Alleen een naam boven het plan is nog geen taak.",
        bad: "We plaatsen elke week een post en organiseren een open dag.",
        good: "Petra maakt de posts; Achmed regelt de open dag.",
        fix: "Zet bij elke taak wie hem doet, en bij elke persoon waar die over beslist.",
    },
    en: Docs {
        summary: "Nobody's task is described",
        why: "Without clear roles everyone does a little of everything, and one waits for the other. A good plan says who does what, however small the team.",
        how: "The rule looks for a list of roles, a RACI, a filled column or label that says who does something, or a sentence such as “Petra makes the posters” or “the office manager calls back”. “We” and “the team” tell of no one what they do. A name above the plan is not yet a task.",
        bad: "We post every week and host an open day.",
        good: "Petra makes the posts; Achmed runs the open day.",
        fix: "Put with each task who does it, and with each person what they decide.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nOns doel is van 40 naar 60 aanvragen van klanten per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers met onze prijzen en organiseren een open dag. De omzet bij klanten moet groeien, want de kosten stijgen. In maart maken we een folder en in april plaatsen we advertenties.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nOns doel is van 40 naar 60 aanvragen van klanten per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers met onze prijzen en organiseren een open dag. De omzet bij klanten moet groeien, want de kosten stijgen. In maart maken we een folder en in april plaatsen we advertenties. Petra de Vries schrijft de posts en de binnendienst belt de aanvragen na.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests from customers per quarter by the end of 2026. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers with our prices and host an open day. Revenue from customers must grow, because costs rise. In March we design a leaflet and in April we place ads.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests from customers per quarter by the end of 2026. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers with our prices and host an open day. Revenue from customers must grow, because costs rise. In March we design a leaflet and in April we place ads. Petra Jones writes the posts and the office manager calls people back.\n",
        },
    ],
};

static MISSING: Missing = Missing {
    what: ("van niemand staat beschreven wat zijn of haar taak is", "nobody's task is described"),
    denied: ("het plan zegt zelf dat dit ontbreekt", "the plan says itself that this is missing"),
    partial: ("er staat wel iemand, maar niet wat die doet", "someone is named, but not what they do"),
    unseen: (
        "gezocht naar een rolverdeling, een kolom met namen en zinnen over wie wat doet",
        "looked for a list of roles, a column of names and sentences on who does what",
    ),
    fix: ("zet bij elke taak wie hem doet", "put with each task who does it"),
};

impl Rule for NoClearRoles {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        MISSING.check(plan, &plan.facts.steering.roles, None, out);
    }
}
