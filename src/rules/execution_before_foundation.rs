//! `execution-before-foundation`: the plan acts before it has said what for.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};
use crate::score::Verdict;

/// The rule.
pub struct ExecutionBeforeFoundation;

static META: Meta = Meta {
    id: "execution-before-foundation",
    severity: Severity::Info,
    source: &["S2"],
    nl: Docs {
        summary: "Het plan begint met doen, voordat er staat waarvoor en voor wie",
        why: "Leg eerst het fundament. Wie met acties begint, zoekt er later een doel bij dat past, en merkt niet welke acties er niet toe doen.",
        how: "De regel zoekt het eerste deel waarin minstens drie dingen worden gedaan, en kijkt of daarvoor een doel, een doelgroep of een positionering is gezegd. Eén zin vooraf is genoeg, ook in een samenvatting of in hetzelfde deel.",
        bad: "Hoofdstuk 1 Contentkalender, hoofdstuk 5 Doelen.",
        good: "Samenvatting: we willen 60 vaste klanten onder kleine bakkers. Daarna de acties.",
        fix: "Zet vooraan in drie zinnen waarvoor dit plan er is, voor wie, en waarom zij u kiezen; schrap daarna de acties die er niet bij passen.",
    },
    en: Docs {
        summary: "The plan starts doing before it says what for and for whom",
        why: "Lay the foundation first. Who starts with actions looks for a goal that fits them later, and does not notice which actions do not matter.",
        how: "The rule looks for the first part in which three things or more are done, and whether a goal, an audience or a positioning was said before it. One sentence beforehand is enough, in a summary or in the same part too.",
        bad: "Chapter 1 Content calendar, chapter 5 Goals.",
        good: "Summary: we want 60 regular customers among small bakeries. Then the actions.",
        fix: "Say up front in three sentences what this plan is for, for whom, and why they choose you; then strike the actions that do not fit.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\n## Acties\n\n- Elke week een post op Instagram plaatsen\n- Nieuwsbrief versturen naar alle adressen\n- Stand boeken op de vakbeurs\n- Flyers drukken en verspreiden in de wijk\n- Filmpje maken en op YouTube zetten\n\n## Doel en doelgroep\n\nWe willen eind 2026 van 40 naar 60 vaste klanten. We richten ons op kleine bakkers die moeite hebben met verspilling, omdat grote ketens daar eigen mensen voor hebben.\n\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\n## Doel en doelgroep\n\nWe willen eind 2026 van 40 naar 60 vaste klanten. We richten ons op kleine bakkers die moeite hebben met verspilling, omdat grote ketens daar eigen mensen voor hebben.\n\n## Acties\n\n- Elke week een post op Instagram plaatsen\n- Nieuwsbrief versturen naar alle adressen\n- Stand boeken op de vakbeurs\n- Flyers drukken en verspreiden in de wijk\n- Filmpje maken en op YouTube zetten\n\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\n## Actions\n\n- Post on Instagram every week\n- Send a newsletter to the whole list\n- Book a stand at the trade fair\n- Print flyers and hand them out in town\n- Record a video and upload it to YouTube\n\n## Goal and audience\n\nWe want to grow from 40 to 60 regular customers by the end of 2026. We focus on small bakeries that struggle with waste, because the big chains have their own people for that.\n\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\n## Goal and audience\n\nWe want to grow from 40 to 60 regular customers by the end of 2026. We focus on small bakeries that struggle with waste, because the big chains have their own people for that.\n\n## Actions\n\n- Post on Instagram every week\n- Send a newsletter to the whole list\n- Book a stand at the trade fair\n- Print flyers and hand them out in town\n- Record a video and upload it to YouTube\n\n",
        },
    ],
};

impl Rule for ExecutionBeforeFoundation {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let facts = plan.facts;
        let foundation = &facts.foundation;
        let Some(start) = foundation.start.filter(|_| plan.verdict != Verdict::Insufficient) else { return };
        let said = [
            facts.goals.iter().map(|g| g.span.start).min(),
            facts.targets.iter().map(|t| t.span.start).min(),
            foundation.audiences.first().map(|s| s.start),
            foundation.positionings.first().map(|s| s.start),
        ];
        let first = said.into_iter().flatten().min();
        if start.direction.is_some() || first.is_some_and(|at| at <= start.settled.end) {
            return;
        }
        let (nl, en) = match first {
            Some(_) => ("; dat volgt pas later", "; that comes only later"),
            None => ("; dat komt ook later niet", "; nor does it later"),
        };
        out.finding().near(Some(start.first)).say(
            Message::new(
                format!("het plan begint hier te doen, en heeft nog geen doel, doelgroep of positionering genoemd{nl}"),
                format!("the plan starts doing here, and has named no goal, audience or positioning yet{en}"),
            ),
            Message::new(
                "zeg vooraan in drie zinnen waarvoor dit plan er is, voor wie, en waarom zij u kiezen",
                "say up front in three sentences what this plan is for, for whom, and why they choose you",
            ),
        );
    }
}
