//! `execution-heavy`: the plan is mostly execution.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};
use crate::score::{Verdict, percent};

/// The rule.
pub struct ExecutionHeavy;

static META: Meta = Meta {
    id: "execution-heavy",
    severity: Severity::Error,
    source: &["S1"],
    nl: Docs {
        summary: "Het plan is vooral uitvoering",
        why: "Campagnes, posts en tools zijn nodig, maar zonder regie worden het losse flodders. Wie blijft uitvoeren, blijft hangen: een plan dat bijna alleen zegt wat er gemaakt en verstuurd wordt, zegt niet waar het heen moet, voor wie, en waarom.",
        how: "Elke zin wordt gelezen als uitvoering, richting, allebei of geen van beide. Het aandeel uitvoering is E / (E + R). De regel spreekt als dat aandeel boven de drempel van de fase ligt (groei 70%, opstart 85%) en ook de onderkant van het 90%-interval boven de helft. Bij te weinig tekst, of als het stuk geen plan is, zwijgt hij.",
        bad: "Acht weken posts, mailings en advertenties op een rij, en nergens een doel, een doelgroep of een keuze.",
        good: "Dezelfde acties, met erboven wat ze moeten opleveren, voor wie ze zijn, wat er niet gedaan wordt en wie erop stuurt.",
        fix: "Zet boven de acties de doelen, de doelgroep en de keuzes; zeg bij elke campagne wat ze moet opleveren; schrap wat nergens aan bijdraagt.",
    },
    en: Docs {
        summary: "The plan is mostly execution",
        why: "Campaigns, posts and tools are needed, but without direction they are stray shots. A plan that says almost only what will be made and sent does not say where to, for whom, and why.",
        how: "Each sentence is read as execution, direction, both or neither. The execution share is E / (E + D). The rule speaks when the share lies above the stage's threshold (growth 70%, startup 85%) and the lower end of the 90% interval lies above one half. It is silent where there is too little text, or the document is no plan.",
        bad: "Eight weeks of posts, mailings and ads in a row, and nowhere a goal, an audience or a choice.",
        good: "The same actions, and above them what they must bring, for whom they are, what will not be done and who steers.",
        fix: "Put goals, audience and choices above the actions; say of each campaign what it must bring; drop what serves nothing.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\n- Elke week een blog schrijven en plaatsen\n- Dagelijks een post op Instagram en Facebook plaatsen\n- Nieuwsbrief versturen op dinsdag\n- Flyers ontwerpen en laten drukken\n- Advertenties op Google Ads aanmaken\n- Video opnemen en uploaden naar YouTube\n- LinkedIn-posts inplannen in Buffer\n- Mailing sturen naar alle klanten\n- Banner maken voor de website\n- Stand boeken op de beurs\n- Persbericht rondsturen naar de lokale krant\n- Wekelijks stories delen op Instagram\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is to win 40 new customers in 2026, because growth in our home market has stopped. We focus on small bakeries that struggle with waste, and we do not serve chains. Success means a margin of 30% and customers who stay. Every quarter we review the results with the team and adjust our choices. We measure conversion and retention to learn what works.\n\n- Send a monthly newsletter to existing customers so that they order again\n- Publish two customer stories on the website\n- Attend the regional trade fair to meet decision makers\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\n- Write and publish a blog every week\n- Post daily on Instagram and Facebook\n- Send the newsletter on Tuesday\n- Design and print flyers\n- Create ads in Google Ads\n- Record a video and upload it to YouTube\n- Schedule LinkedIn posts in Buffer\n- Send a mailing to the whole list\n- Make a banner for the website\n- Book a stand at the trade fair\n- Send a press release to the local paper\n- Share stories on Instagram every week\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nOns doel is 40 nieuwe klanten in 2026, omdat de groei in onze thuismarkt stilvalt. We richten ons op kleine bakkers die moeite hebben met verspilling, en we kiezen bewust niet voor ketens. Succes betekent een marge van 30% en klanten die blijven. Elk kwartaal bespreken we de resultaten met het team en sturen we onze keuzes bij. We meten conversie en behoud om te leren wat werkt.\n\n- Elke maand een nieuwsbrief naar bestaande klanten, zodat zij opnieuw bestellen\n- Twee klantverhalen op de website plaatsen\n- Naar de regionale vakbeurs om beslissers te ontmoeten\n",
        },
    ],
};

impl Rule for ExecutionHeavy {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let (Verdict::ExecutionHeavy, Some(share)) = (plan.verdict, plan.score.share()) else { return };
        let (share, limit) = (percent(share), percent(plan.band.high));
        let ratio = plan.score.ratio().map_or(String::new(), |r| format!("{r:.1} : 1"));
        let (nl, en) = if ratio.is_empty() {
            (String::new(), String::new())
        } else {
            (format!(", {}", ratio.replace('.', ",")), format!(", {ratio}"))
        };
        out.finding().near(plan.heaviest).say(
            Message::new(
                format!("{share}% van wat dit plan zegt is uitvoering{nl}; de grens in deze fase is {limit}%"),
                format!("{share}% of what this plan says is execution{en}; the limit at this stage is {limit}%"),
            ),
            Message::new(
                "zeg boven de acties wat ze moeten opleveren, voor wie, en wat er niet gedaan wordt",
                "say above the actions what they must bring, for whom, and what will not be done",
            ),
        );
    }
}
