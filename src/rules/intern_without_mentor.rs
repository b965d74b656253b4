//! `intern-without-mentor`: an intern works on the plan and no experienced person guides them.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};

/// The rule.
pub struct InternWithoutMentor;

static META: Meta = Meta {
    id: "intern-without-mentor",
    severity: Severity::Warning,
    source: &["S2"],
    nl: Docs {
        summary: "Een stagiair werkt mee, en niemand met ervaring begeleidt",
        why: "Een stagiair kan een rol spelen in onderzoek of uitvoering, mits daar een ervaren professional naast staat die vorm geeft aan de functie. Zonder begeleiding leert de stagiair weinig, en het bedrijf ook.",
        how: "De regel spreekt als een stagiair, trainee of student iets uitvoert, en nergens staat wie begeleidt, coacht, meekijkt of aan wie de stagiair rapporteert. Ontbrekende begeleiding (“begeleider: nog te bepalen”) telt als geen. Stagiairs als doelgroep of als vacature tellen niet.",
        bad: "Onze stagiair doet de socials en de nieuwsbrief.",
        good: "Kim (stagiair) doet de socials, begeleid door Sanne van den Berg.",
        fix: "Noem wie de stagiair begeleidt, met een naam, en wanneer zij samen naar het werk kijken.",
    },
    en: Docs {
        summary: "An intern works on it, and nobody experienced guides them",
        why: "An intern can play a part in research or execution, provided that an experienced professional stands beside them who shapes the function. Without guidance the intern learns little, and so does the company.",
        how: "The rule speaks when an intern, trainee or student carries something out, and nothing says who guides, coaches or checks, or to whom the intern reports. Guidance that is missing (“supervisor: to be decided”) counts as none. Interns as an audience or a vacancy do not count.",
        bad: "Our intern runs the socials and the newsletter.",
        good: "Kim (intern) runs the socials, supervised by Sanne van den Berg.",
        fix: "Name the person who guides the intern, and when they look at the work together.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\nOns doel is 40 nieuwe klanten in 2026, omdat de werkplaats ruimte heeft. Onze stagiair plaatst elke week een post op LinkedIn, verstuurt de nieuwsbrief, maakt de flyers en houdt de website bij. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We evalueren elk kwartaal wat werkt, en het budget is 5.000 euro voor advertenties en drukwerk samen.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\nOns doel is 40 nieuwe klanten in 2026, omdat de werkplaats ruimte heeft. Onze stagiair plaatst elke week een post op LinkedIn, verstuurt de nieuwsbrief, maakt de flyers en houdt de website bij, begeleid door Sanne. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We evalueren elk kwartaal wat werkt, en het budget is 5.000 euro.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan 2026\n\nOwner: Emma Clarke\n\nOur goal is 40 new customers in 2026, because the workshop has room for them. Our intern posts on LinkedIn every week, sends the newsletter, designs the flyers and updates the website. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We review every quarter what works and adjust, and the budget is 5,000 euros for ads and print together.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan 2026\n\nOwner: Emma Clarke\n\nOur goal is 40 new customers in 2026, because the workshop has room for them. Our intern posts on LinkedIn every week, sends the newsletter, designs the flyers and updates the website, and reports to Emma. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We review every quarter what works and adjust, and the budget is 5,000 euros.\n",
        },
    ],
};

impl Rule for InternWithoutMentor {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let staffing = &plan.facts.staffing;
        if !plan.score.is_text() || staffing.guidance.found.is_some() {
            return;
        }
        let Some(intern) = staffing.interns.first() else { return };
        let (nl, en) = match staffing.guidance.near {
            Some(near) => {
                let words = plan.doc.slice(near).replace('\n', " ");
                (format!("; wel genoemd, niet geregeld: “{words}”"), format!("; mentioned, not arranged: “{words}”"))
            }
            None => (
                "; gezocht naar begeleiding, coaching, meekijken en rapporteren".to_owned(),
                "; looked for supervision, coaching, checking and reporting".to_owned(),
            ),
        };
        out.finding().near(Some(*intern)).say(
            Message::new(
                format!("een stagiair werkt mee, en er staat niet wie met ervaring die begeleidt{nl}"),
                format!("an intern works on it, and nobody experienced is named who guides them{en}"),
            ),
            Message::new(
                "noem wie de stagiair begeleidt, en wanneer zij samen naar het werk kijken",
                "name who guides the intern, and when they look at the work together",
            ),
        );
    }
}
