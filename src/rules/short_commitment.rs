//! `short-commitment`: marketing lasts as long as an internship, a thesis or a single project.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::facts::staffing::HorizonKind;
use crate::finding::{Message, Severity};

/// The rule.
pub struct ShortCommitment;

static META: Meta = Meta {
    id: "short-commitment",
    severity: Severity::Warning,
    source: &["S2"],
    nl: Docs {
        summary: "De marketing duurt zo lang als een stage of een los project",
        why: "Een duurzame marketingfunctie vraagt een diepere commitment dan die van een meewerkstage of afstudeeropdracht. Kanalen die een paar maanden worden gevuld en dan stilvallen, kosten meer vertrouwen dan ze brachten.",
        how: "De regel spreekt als het plan de marketing aan een stage, scriptie of los project bindt (“voor de duur van de stage”, “daarna stopt het”) en niemand het daarna overneemt. Een campagne of lancering met een einddatum, een kwartaalplan of een proef met een beslissing erna is geen korte horizon.",
        bad: "De stagiair zet de kanalen op; na de stageperiode zien we wel verder.",
        good: "Kim zet de kanalen op tijdens haar stage; daarna neemt Sanne ze over.",
        fix: "Zeg wie na de stage of het project doorgaat, met welk doel, en voor hoe lang.",
    },
    en: Docs {
        summary: "Marketing lasts as long as an internship or a single project",
        why: "A lasting marketing function takes a deeper commitment than an internship or a thesis assignment. Channels that are filled for a few months and then fall silent cost more trust than they brought.",
        how: "The rule speaks when the plan ties marketing to an internship, a thesis or a single project (“for the duration of the internship”, “after that it stops”) and nobody takes it over. A campaign or launch with an end date, a plan for a quarter or a pilot with a decision after it is no short horizon.",
        bad: "The intern sets up the channels; after the placement we will see.",
        good: "Kim sets up the channels during her internship; Emma takes them over afterwards.",
        fix: "Say who goes on after the internship or the project, with which goal, and for how long.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nDit marketingplan geldt voor de duur van de stage. Ons doel is 40 nieuwe klanten, omdat de werkplaats ruimte heeft. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, maken flyers en organiseren een open dag. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We evalueren elke maand wat werkt en sturen bij, en het budget is 500 euro voor drukwerk.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nTijdens haar stage maakt Kim de posts; daarna neemt Sanne van den Berg het over. Ons doel is 40 nieuwe klanten, omdat de werkplaats ruimte heeft. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, maken flyers en organiseren een open dag. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We evalueren elke maand wat werkt en sturen bij.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nThis plan runs for the duration of the internship. Our goal is 40 new customers, because the workshop has room for them. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We review every month what works and adjust, and the budget is 500 euros for print.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nThe autumn campaign runs until 30 November and then stops. Our goal is 40 new customers, because the workshop has room for them. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We review every month what works and adjust, and the budget is 500 euros for print.\n",
        },
    ],
};

impl Rule for ShortCommitment {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let Some(short) = plan.facts.staffing.short.filter(|_| plan.score.is_text()) else { return };
        let (nl, en) = match short.kind {
            HorizonKind::Learning => ("een stage of afstudeeropdracht", "an internship or a thesis"),
            HorizonKind::Project => ("een los project", "a single project"),
        };
        out.finding().at(short.span).say(
            Message::new(
                format!("de marketing duurt zo lang als {nl}; wie daarna doorgaat, staat er niet"),
                format!("marketing lasts as long as {en}; who goes on after that is not said"),
            ),
            Message::new(
                "zeg wie daarna doorgaat, met welk doel, en voor hoe lang",
                "say who goes on after that, with which goal, and for how long",
            ),
        );
    }
}
