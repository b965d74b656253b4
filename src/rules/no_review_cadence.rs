//! `no-review-cadence`: nobody looks at progress at set moments.

use super::missing::Missing;
use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::Severity;

/// The rule.
pub struct NoReviewCadence;

static META: Meta = Meta {
    id: "no-review-cadence",
    severity: Severity::Warning,
    source: &["S1"],
    nl: Docs {
        summary: "Er is geen vast moment om naar de voortgang te kijken",
        why: "Sturen is op tijd zien dat iets anders loopt dan bedacht. Zonder regelmatige voortgangsgesprekken blijft het draaien, en vraagt pas na een halfjaar iemand wat het heeft opgeleverd.",
        how: "De regel zoekt een terugkerend moment (elke maand, om de week, aan het einde van elk kwartaal, 4x per jaar) bij een woord voor terugkijken (overleg, evaluatie, rapportage, cijfers bespreken), in een zin, een tabelrij, een kop of een samenstelling als “kwartaalreview”. Twee of meer geplande terugkijkmomenten met een datum tellen ook. Een publicatieritme (“wekelijkse nieuwsbrief”) telt niet, en één evaluatie aan het slot evenmin.",
        bad: "We sturen elke week een nieuwsbrief en evalueren na afloop van het project.",
        good: "Elke eerste maandag van de maand bespreken we de aanvragen en de kosten per aanvraag.",
        fix: "Zet een vast moment in de agenda: wie kijkt wanneer naar welke cijfers, en wie mag daar een besluit over nemen.",
    },
    en: Docs {
        summary: "There is no set moment to look at progress",
        why: "Steering is seeing in time that something runs otherwise than planned. Without regular talks on progress things keep moving, and only after half a year does anyone ask what it brought.",
        how: "The rule looks for something that returns (every month, every other week, at the end of each quarter, four times a year) together with a word for looking back (meeting, evaluation, report, go through the numbers), in a sentence, a table row, a heading or a name such as “quarterly review”. Two or more planned moments with a date count too. A publishing rhythm (“weekly newsletter”) does not count, nor does one evaluation at the end.",
        bad: "We send a newsletter every week and evaluate when the project ends.",
        good: "On the first Monday of each month we go through the requests and the cost per request.",
        fix: "Put a fixed moment in the calendar: who looks at which numbers when, and who may decide on them.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nOns doel is van 40 naar 60 aanvragen van klanten per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers met onze prijzen en organiseren een open dag. De omzet bij klanten moet groeien, want de kosten stijgen. In maart maken we een folder en in april plaatsen we advertenties.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nOns doel is van 40 naar 60 aanvragen van klanten per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers met onze prijzen en organiseren een open dag. De omzet bij klanten moet groeien, want de kosten stijgen. In maart maken we een folder en in april plaatsen we advertenties. Elke maand bespreken we de cijfers met de directie.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests from customers per quarter by the end of 2026. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers with our prices and host an open day. Revenue from customers must grow, because costs rise. In March we design a leaflet and in April we place ads.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests from customers per quarter by the end of 2026. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers with our prices and host an open day. Revenue from customers must grow, because costs rise. In March we design a leaflet and in April we place ads. We discuss the numbers with the directors every month.\n",
        },
    ],
};

static MISSING: Missing = Missing {
    what: ("het plan noemt geen vast moment om naar de voortgang te kijken", "the plan names no set moment to look at progress"),
    denied: ("het zegt zelf dat dit ontbreekt", "it says itself that this is missing"),
    partial: ("er wordt wel gekeken, maar niet op een vast moment", "there is a look at results, but at no set moment"),
    unseen: (
        "gezocht naar overleg, evaluatie en rapportage met een frequentie",
        "looked for meetings, evaluations and reports with a frequency",
    ),
    fix: ("spreek af wie wanneer naar welke cijfers kijkt", "agree who looks at which numbers when"),
};

impl Rule for NoReviewCadence {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        MISSING.check(plan, &plan.facts.steering.reviews, None, out);
    }
}
