//! `campaign-without-goal`: a campaign is planned, and nothing near it says what for or for whom.

use super::{Docs, Example, Meta, Plan, Rule, Sink, quote};
use crate::document::Document;
use crate::finding::{Message, Severity};
use crate::text::Span;

/// The rule.
pub struct CampaignWithoutGoal;

static META: Meta = Meta {
    id: "campaign-without-goal",
    severity: Severity::Warning,
    source: &["S1"],
    nl: Docs {
        summary: "Een campagne wordt gepland zonder doel, doelgroep of getal",
        why: "Campagnes zijn nodig, maar zonder regie worden het losse flodders: er is reuring, en niemand weet of het iets opleverde.",
        how: "De regel zoekt campagnes die gepland worden: in zinnen, actiepunten en kalenders. Hij spreekt als de regel zelf, haar alinea, haar deel van het plan en het deel erboven geen doel, doelgroep, getal of reden noemen. Campagnes uit het verleden, die van anderen en algemene opmerkingen over campagnes tellen niet.",
        bad: "In maart starten we een campagne op Facebook.",
        good: "In maart starten we een campagne op Facebook om 300 mensen naar de winkel te halen voor lichtadvies.",
        fix: "Schrijf bij elke campagne voor wie ze is, wat ze moet opleveren en hoe je dat ziet; wat dat niet haalt, gaat niet door.",
    },
    en: Docs {
        summary: "A campaign is planned without a goal, an audience or a number",
        why: "Campaigns are needed, but without direction they are blanks fired at random: there is a buzz, and nobody knows whether anything came of it.",
        how: "The rule looks for campaigns that are planned: in sentences, action items and calendars. It speaks when the line itself, its paragraph, its part of the plan and the part above it name no goal, audience, number or reason. Campaigns of the past, those of others and general remarks on campaigns do not count.",
        bad: "In March we start a campaign on Facebook.",
        good: "In March we start a campaign on Facebook to bring 300 people to the shop for lighting advice.",
        fix: "Write beside each campaign whom it is for, what it must bring and how you will see that; drop what cannot say so.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\n## Voorjaar\n\nWe starten in maart een campagne op Facebook en Instagram met foto's van buitenlampen. Ook hangen we posters in de etalage en delen we flyers uit op zaterdag.\n\n## Werkwijze\n\nWe maken foto's, schrijven teksten en plannen de posts in. Elke week vullen we de contentkalender aan en versturen we een nieuwsbrief. De website krijgt een nieuwe pagina. De folder wordt gedrukt en verspreid in de wijk.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\n## Voorjaar\n\nWe starten in maart een campagne op Facebook en Instagram om 300 mensen naar de winkel te halen voor lichtadvies. Ook hangen we posters in de etalage.\n\n## Werkwijze\n\nWe maken foto's, schrijven teksten en plannen de posts in. Elke week vullen we de contentkalender aan en versturen we een nieuwsbrief. De website krijgt een nieuwe pagina. De folder wordt gedrukt en verspreid in de wijk.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\n## Spring\n\nIn March we will run a campaign on Facebook and Instagram with photos of garden lamps. We also put posters in the window and hand out flyers on Saturday.\n\n## Routine\n\nWe take photos, write captions and schedule the posts. Every week we fill the content calendar and send a newsletter. The website gets a new page. The leaflet is printed and posted through doors in the neighbourhood.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\n## Spring\n\nIn March we will run a campaign on Facebook and Instagram. Success looks like 300 lighting consultations booked. We also put posters in the window.\n\n## Routine\n\nWe take photos, write captions and schedule the posts. Every week we fill the content calendar and send a newsletter. The website gets a new page. The leaflet is printed and posted through doors in the neighbourhood.\n",
        },
    ],
};

impl Rule for CampaignWithoutGoal {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let found = &plan.facts.means.campaigns;
        if found.is_empty() || !plan.score.is_text() {
            return;
        }
        out.finding().each(found.iter().copied()).tell(
            told,
            Message::new(
                "schrijf bij elke campagne voor wie ze is, wat ze moet opleveren en hoe je dat ziet",
                "write beside each campaign whom it is for, what it must bring and how you will see that",
            ),
        );
    }
}

fn told(doc: &Document, campaigns: &[Span]) -> Message {
    let listed = quote::list(doc, campaigns);
    match campaigns.len() {
        1 => Message::new(
            format!(
                "deze campagne wordt gepland zonder doel, doelgroep of getal in haar regel of haar deel van het plan: {listed}"
            ),
            format!(
                "this campaign is planned without a goal, an audience or a number in its line or its part of the plan: {listed}"
            ),
        ),
        n => Message::new(
            format!(
                "{n} campagnes worden gepland zonder doel, doelgroep of getal in hun regel of hun deel van het plan: {listed}"
            ),
            format!(
                "{n} campaigns are planned without a goal, an audience or a number in their line or their part of the plan: {listed}"
            ),
        ),
    }
}
