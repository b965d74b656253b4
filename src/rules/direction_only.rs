//! `direction-only`: the plan is direction only: nobody will do anything.

use std::sync::LazyLock;

use regex::Regex;

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};
use crate::score::{Verdict, percent};
use crate::text::Span;

/// A reference to the actions that stand elsewhere.
static ACTION_PLAN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i-u:\b(?:actieplan|jaarplan|uitvoeringsplan|activiteitenplan|plan van aanpak|marketingkalender|action plan|annual plan|implementation plan|marketing calendar|roadmap)\b)")
        .expect("a fixed pattern")
});

/// A title that promises direction.
static VISION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i-u:strateg|visie|vision|koers|missie|mission|positioner|position|beleid|policy)").expect("a fixed pattern")
});

/// The rule.
pub struct DirectionOnly;

static META: Meta = Meta {
    id: "direction-only",
    severity: Severity::Warning,
    source: &["S1"],
    nl: Docs {
        summary: "Het plan is alleen richting: niemand gaat iets doen",
        why: "Campagnes zijn nodig. Een visie waar niemand maandag mee begint, verandert niets.",
        how: "De regel spreekt als het aandeel uitvoering onder de ondergrens van de fase ligt en ook de bovenkant van het interval onder de helft. Bij drie acties of meer zwijgt hij. Noemt het stuk zich een strategie of visie en verwijst het naar een apart actieplan, dan is het een opmerking.",
        bad: "Vier bladzijden missie, waarden en ambitie, zonder één actie.",
        good: "Een strategie die zegt: de acties staan in het jaarplan 2026.",
        fix: "Zeg wat er het eerste kwartaal gebeurt, door wie en wanneer, of verwijs naar het actieplan waar dat staat.",
    },
    en: Docs {
        summary: "The plan is direction only: nobody will do anything",
        why: "Campaigns are needed. A vision with which nobody starts on Monday changes nothing.",
        how: "The rule speaks when the execution share lies below the stage's lower threshold and the interval's upper end below one half. With three actions or more it is silent. A document that calls itself a strategy or vision and refers to a separate action plan gets a note.",
        bad: "Four pages of mission, values and ambition without one action.",
        good: "A strategy that says: the actions are in the annual plan 2026.",
        fix: "Say what happens in the first quarter, by whom and when, or refer to the action plan that says so.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Visie op marketing\n\nOnze missie is dat elk gezin gezond kan eten. Wij willen in 2030 de meest vertrouwde naam zijn in onze regio. Onze ambitie is groei die blijft, met klanten die ons aanbevelen. Wij kiezen voor jonge gezinnen, omdat zij de meeste behoefte hebben aan gemak. Onze kernwaarden zijn eerlijkheid en nabijheid. Wij onderscheiden ons van de concurrentie door smaak en vertrouwen. De directie is verantwoordelijk voor het resultaat en stuurt op klanttevredenheid en marktaandeel. Wij kiezen bewust niet voor de laagste prijs. Onze positionering is helder: lokaal en betrouwbaar. Succes betekent een hogere omzet per klant en meer loyaliteit.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is 40 new customers in 2026. We focus on small bakeries that struggle with waste.\n\n- Send a monthly newsletter\n- Publish two customer stories on the website\n- Attend the regional trade fair\n- Post weekly on LinkedIn\n- Call all former customers\n- Design a new brochure and print it\n",
        },
        Example {
            fires: true,
            text: "# Our marketing vision\n\nOur mission is that every family can eat well. By 2030 we want to be the most trusted name in our region. Our ambition is growth that lasts, with customers who recommend us. We choose young families, because their need for convenience is the greatest. Our core values are honesty and closeness. We differentiate ourselves from the competition by taste and trust. The board is accountable for the result and steers on customer satisfaction and market share. We deliberately do not compete on the lowest price. Our positioning is clear: local and reliable. Success means higher revenue per customer and more loyalty.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nOns doel is 40 nieuwe klanten in 2026. We richten ons op kleine bakkers die moeite hebben met verspilling.\n\n- Elke maand een nieuwsbrief versturen\n- Twee klantverhalen op de website plaatsen\n- Een stand op de regionale vakbeurs boeken\n- Elke week een post op LinkedIn plaatsen\n- Alle oude klanten bellen\n- Een nieuwe folder ontwerpen en laten drukken\n",
        },
    ],
};

/// With as many actions there is something that someone will do, however little of the text it takes.
const SOME_ACTIONS: usize = 3;

impl Rule for DirectionOnly {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let (Verdict::DirectionOnly, Some(share)) = (plan.verdict, plan.score.share()) else { return };
        if plan.facts.actions.len() >= SOME_ACTIONS {
            return;
        }
        let refers = ACTION_PLAN.find_iter(plan.doc.text()).map(|m| Span::new(m.start(), m.end())).next();
        let vision = plan.doc.title().is_some_and(|t| VISION.is_match(t));
        let elsewhere = refers.filter(|_| vision);
        let severity = if elsewhere.is_some() { Severity::Info } else { META.severity };
        let share = percent(share);
        out.finding().near(elsewhere).severity(severity).say(
            Message::new(
                format!("maar {share}% van wat dit plan zegt is uitvoering; wat gaat er gebeuren, en wie begint?"),
                format!("only {share}% of what this plan says is execution; what will happen, and who starts?"),
            ),
            Message::new(
                "noem de acties van het eerste kwartaal, of verwijs naar het actieplan",
                "name the actions of the first quarter, or refer to the action plan",
            ),
        );
    }
}
