//! `no-learning-loop`: nothing is tested, learnt or adjusted.

use super::missing::Missing;
use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::Severity;

/// The rule.
pub struct NoLearningLoop;

static META: Meta = Meta {
    id: "no-learning-loop",
    severity: Severity::Info,
    source: &["S1"],
    nl: Docs {
        summary: "Er wordt niets getest, geleerd of bijgesteld",
        why: "“Wat leren we deze maand?” is de vraag waarmee marketing beter wordt. Wie alleen uitvoert wat is bedacht, doet volgend jaar hetzelfde nog een keer.",
        how: "De regel zoekt een test, een proef, een hypothese, een leerpunt, een evaluatie, bijsturen, of een besluit om te stoppen met wat niet werkt. Een overleg waarin alleen cijfers worden bekeken is wel een terugkijkmoment, maar nog geen leren. Het nakijken van een formulier of link is geen test.",
        bad: "In het maandoverleg laten we zien hoeveel aanvragen er zijn.",
        good: "Wat na twee maanden geen aanvragen geeft, stopt; het budget gaat naar wat wel werkt.",
        fix: "Zeg bij elke grote actie wat u ermee wilt leren, en wat u doet als het niet werkt.",
    },
    en: Docs {
        summary: "Nothing is tested, learnt or adjusted",
        why: "“What do we learn this month?” is the question by which marketing gets better. Who only carries out what was thought up will do the same again next year.",
        how: "The rule looks for a test, a pilot, a hypothesis, a lesson, an evaluation, a correction of course, or a decision to stop what does not work. A meeting that only looks at numbers is a review and not yet learning. Checking a form or a link is no test.",
        bad: "At the monthly meeting we show how many requests came in.",
        good: "What brings no requests in two months stops; its budget goes to what works.",
        fix: "Say with each large action what you want to learn from it, and what you will do if it does not work.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nOns doel is van 40 naar 60 aanvragen van klanten per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers met onze prijzen en organiseren een open dag. De omzet bij klanten moet groeien, want de kosten stijgen. In maart maken we een folder en in april plaatsen we advertenties.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nOns doel is van 40 naar 60 aanvragen van klanten per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers met onze prijzen en organiseren een open dag. De omzet bij klanten moet groeien, want de kosten stijgen. In maart maken we een folder en in april plaatsen we advertenties. Elk kwartaal evalueren we wat werkt en sturen we bij.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests from customers per quarter by the end of 2026. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers with our prices and host an open day. Revenue from customers must grow, because costs rise. In March we design a leaflet and in April we place ads.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests from customers per quarter by the end of 2026. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers with our prices and host an open day. Revenue from customers must grow, because costs rise. In March we design a leaflet and in April we place ads. Every quarter we evaluate what works and adjust the plan.\n",
        },
    ],
};

static MISSING: Missing = Missing {
    what: (
        "het plan zegt nergens wat er wordt getest, geleerd of bijgesteld",
        "the plan says nowhere what is tested, learnt or adjusted",
    ),
    denied: ("het zegt zelf dat dit ontbreekt", "it says itself that this is missing"),
    partial: ("dit komt het dichtst in de buurt", "this comes nearest"),
    unseen: (
        "gezocht naar tests, leerpunten, evaluaties en bijsturing", "looked for tests, lessons, evaluations and corrections",
    ),
    fix: (
        "zeg wat u wilt leren en wat u doet als het niet werkt",
        "say what you want to learn and what you will do if it does not work",
    ),
};

impl Rule for NoLearningLoop {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        MISSING.check(plan, &plan.facts.steering.lessons, None, out);
    }
}
