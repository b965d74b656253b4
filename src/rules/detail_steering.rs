//! `detail-steering`: the top approves details.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};

/// The rule.
pub struct DetailSteering;

static META: Meta = Meta {
    id: "detail-steering",
    severity: Severity::Info,
    source: &["S1"],
    nl: Docs {
        summary: "De leiding keurt details goed in plaats van de richting",
        why: "Stuur op richting, niet op detail. Wie elke post wil zien, is de rem op het team en houdt geen tijd over voor de vraag wat het moet opleveren.",
        how: "De regel zoekt zinnen en kolommen waarin directie, bestuur, eigenaar of CEO elk bericht, elke tekst of elk ontwerp moet goedkeuren of nakijken. Goedkeuring van strategie, budget of huisstijl is goed, een collega die meeleest ook, en een uitzondering voor crisis of grote bedragen evenzeer.",
        bad: "Elke post gaat ter goedkeuring naar de directeur.",
        good: "De directeur stelt doel, budget en kernboodschap vast; het team publiceert daarbinnen zelf.",
        fix: "Laat de leiding het doel, de grenzen en het budget vaststellen, en het team daarbinnen zelf beslissen.",
    },
    en: Docs {
        summary: "Leadership approves details instead of the direction",
        why: "Steer by direction, not by detail. Whoever must see every post slows the team down, and has no time left to ask what it should bring.",
        how: "The rule looks for sentences and columns in which the board, owner, director or CEO must approve or check every post, text or design. Approval of strategy, budget or brand rules is fine, and so are a colleague who proofreads and an exception for a crisis or large amounts.",
        bad: "Every post goes to the CEO for approval.",
        good: "The CEO sets goal, budget and core message; the team publishes within them.",
        fix: "Let leadership set the goal, the limits and the budget, and the team decide within them.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nWe willen van 40 naar 60 aanvragen per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling. Eigenaar: Sanne van den Berg. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag.\n\nElke post gaat ter goedkeuring naar de directeur.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nWe willen van 40 naar 60 aanvragen per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling. Eigenaar: Sanne van den Berg. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers en organiseren een open dag.\n\nDe directeur keurt de strategie en het budget goed.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests per quarter by the end of 2026. We focus on small bakeries that struggle with waste. Owner: Sanne van den Berg. We post on LinkedIn every week, send a newsletter, print flyers and host an open day.\n\nThe CEO approves every post before it goes live.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests per quarter by the end of 2026. We focus on small bakeries that struggle with waste. Owner: Sanne van den Berg. We post on LinkedIn every week, send a newsletter, print flyers and host an open day.\n\nThe CEO approves the strategy and the budget; the team decides on posts.\n",
        },
    ],
};

impl Rule for DetailSteering {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        for span in &plan.facts.attitude.approvals {
            out.finding().at(*span).say(
                Message::new(
                    "de leiding beslist hier over details, niet over de richting",
                    "leadership decides on details here, not on the direction",
                ),
                Message::new(
                    "laat de leiding doel, grenzen en budget vaststellen, en het team daarbinnen beslissen",
                    "let leadership set goal, limits and budget, and the team decide within them",
                ),
            );
        }
    }
}
