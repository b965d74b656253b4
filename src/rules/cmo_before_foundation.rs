//! `cmo-before-foundation`: a CMO is hired while there is nothing to lead yet.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};

/// The rule.
pub struct CmoBeforeFoundation;

static META: Meta = Meta {
    id: "cmo-before-foundation",
    severity: Severity::Info,
    source: &["S2"],
    nl: Docs {
        summary: "Er komt een CMO voordat er iets te leiden valt",
        why: "Waarom een CMO inhuren als er nog niets te managen valt? Zonder doel en positionering koopt u een titel, en moet de nieuwe eerst het fundament leggen waarvoor u een ander had gezocht.",
        how: "De regel zoekt een zin of actie waarin een CMO of marketingdirecteur wordt geworven, en spreekt als het plan geen doel of geen positionering heeft. Is de functie al vervuld, komt zij er bewust nog niet of pas later, dan zwijgt hij.",
        bad: "In mei nemen we een CMO aan; die bepaalt daarna de doelen.",
        good: "Eerst legt de eigenaar met een ervaren marketeer doelgroep, belofte en doel vast.",
        fix: "Leg eerst doel en positionering vast, met iemand met ervaring en de wil om te groeien; de CMO kan daarna komen.",
    },
    en: Docs {
        summary: "A CMO comes before there is anything to lead",
        why: "Why hire a CMO when there is nothing to manage yet? Without a goal and a positioning you buy a title, and the newcomer must first lay the foundation that you would have sought someone else for.",
        how: "The rule looks for a sentence or action in which a CMO or marketing director is hired, and speaks when the plan has no goal or no positioning. Where the function is filled already, or deliberately not filled yet, it is silent.",
        bad: "We hire a CMO in May, who then sets the goals.",
        good: "First the owner settles audience, promise and goal with an experienced marketer.",
        fix: "Settle goal and positioning first, with someone experienced who wants to grow; the CMO can come after that.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nIn mei nemen we een CMO aan. Tot dan plaatsen we elke week een post op LinkedIn, versturen we een nieuwsbrief, drukken we flyers, vernieuwen we de website en boeken we een stand op de beurs. Er komen filmpjes op YouTube en advertenties in de krant. We maken ook een podcast en sturen een mailing naar alle adressen. De brochure wordt opnieuw gedrukt en verspreid.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nOns doel is 60 vaste klanten, nu 40. Anders dan de ketens komen wij binnen een dag. In mei nemen we een CMO aan. Tot dan plaatsen we elke week een post op LinkedIn, versturen we een nieuwsbrief, drukken we flyers, vernieuwen we de website en boeken we een stand op de beurs. Er komen filmpjes op YouTube en advertenties in de krant. We maken ook een podcast en sturen een mailing naar alle adressen. De brochure wordt opnieuw gedrukt en verspreid.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nIn May we hire a CMO. Until then we post on LinkedIn every week, send a newsletter, print flyers, refresh the website and book a stand at the fair. We upload videos to YouTube and place ads in the paper. We also record a podcast and send a mailing to every address. The brochure is printed again and handed out.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is 60 regular customers, up from 40. Unlike the chains, we come within a day. In May we hire a CMO. Until then we post on LinkedIn every week, send a newsletter, print flyers, refresh the website and book a stand at the fair. We upload videos to YouTube and place ads in the paper. We also record a podcast and send a mailing to every address. The brochure is printed again and handed out.\n",
        },
    ],
};

impl Rule for CmoBeforeFoundation {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let facts = plan.facts;
        let Some(hire) = facts.attitude.chiefs.first().filter(|_| plan.score.is_text()) else { return };
        let aims = facts.goals.iter().any(|g| !g.span.overlaps(*hire)) || facts.targets.iter().any(|t| !t.span.overlaps(*hire));
        let (nl, en) = match (aims, facts.foundation.positionings.is_empty()) {
            (true, false) => return,
            (true, true) => (
                "wat de organisatie onderscheidt, zegt het plan nog niet",
                "the plan does not say yet what sets the organisation apart",
            ),
            (false, false) => ("een doel noemt het plan nog niet", "the plan names no goal yet"),
            (false, true) => (
                "een doel noemt het plan nog niet, en ook niet wat de organisatie onderscheidt",
                "the plan names no goal yet, nor what sets the organisation apart",
            ),
        };
        out.finding().near(Some(*hire)).say(
            Message::new(
                format!("hier wordt iemand geworven om de marketing te leiden; {nl}"),
                format!("someone is hired here to lead marketing; {en}"),
            ),
            Message::new(
                "leg eerst doel en positionering vast; daarna is er iets om te leiden",
                "settle goal and positioning first; then there is something to lead",
            ),
        );
    }
}
