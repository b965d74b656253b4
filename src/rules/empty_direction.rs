//! `empty-direction`: the direction language is fluff.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};

/// The rule.
pub struct EmptyDirection;

static META: Meta = Meta {
    id: "empty-direction",
    severity: Severity::Warning,
    source: &["R"],
    nl: Docs {
        summary: "De richting bestaat uit grote woorden zonder inhoud",
        why: "Een strategie die voor elke concurrent ook geldt, kiest niets. Grote woorden verbergen dat het denkwerk nog moet gebeuren.",
        how: "De regel telt zinnen over richting. Hij spreekt als minstens twee daarvan uit grote woorden bestaan en de meeste geen doelgroep, keuze, getal, concurrent of uitkomst noemen, in de zin zelf noch, bij een op de drie, in hetzelfde deel van het plan.",
        bad: "Wij zijn een innovatieve, toonaangevende totaaloplossing met passie voor kwaliteit.",
        good: "Wij zijn innovatief voor tandartsen met twee stoelen: hun agenda loopt vol zonder dat zij bellen.",
        fix: "Schrap het woord dat elke concurrent ook gebruikt, en zeg voor wie, waarom en hoeveel.",
    },
    en: Docs {
        summary: "The direction is big words with nothing behind them",
        why: "A strategy that holds for every competitor chooses nothing. Big words hide that the thinking is still to be done.",
        how: "The rule counts sentences on direction. It speaks when at least two of them are big words and most name no audience, choice, number, competitor or outcome, neither in the sentence nor, in one of three, in the same part of the plan.",
        bad: "We deliver world-class synergies through an innovative, holistic approach.",
        good: "We are innovative for dentists with two chairs: their diary fills without a phone call.",
        fix: "Strike the word that every competitor uses too, and say for whom, why and how much.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingvisie\n\nWij zijn een innovatieve en toonaangevende totaaloplossing. Onze missie is excellentie. Met passie en synergie bouwen we aan een sterk merk. We willen het verschil maken en van wereldklasse zijn. Onze ambitie is ongekend.\n",
        },
        Example {
            fires: true,
            text: "# Our vision\n\nOur mission is to deliver innovative, best-in-class experiences. We leverage synergies and a holistic approach to unlock our full potential. Our strategy is world-class excellence. We strive to be a visionary game changer.\n",
        },
        Example {
            fires: false,
            text: "# Marketingvisie\n\nWij zijn innovatief en toonaangevend voor kleine bakkers die moeite hebben met verspilling. We kiezen bewust niet voor supermarkten. Ons doel is 40 nieuwe klanten in 2027, want met minder kunnen we de werkplaats niet openhouden.\n",
        },
        Example {
            fires: false,
            text: "# Our vision\n\nWe want to be an innovative and trusted partner for dentists with two to five chairs. We do not serve hospitals. Our goal is 40 practices by December 2027, up from 25.\n",
        },
    ],
};

/// One big word is a slip of the pen.
const SOME: usize = 2;

impl Rule for EmptyDirection {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let fluff = &plan.facts.fluff;
        let Some(first) = fluff.spans.first().filter(|_| fluff.spans.len() >= SOME && fluff.empty * 2 > fluff.direction) else {
            return;
        };
        let (empty, all) = (fluff.empty, fluff.direction);
        out.finding().near(Some(*first)).say(
            Message::new(
                format!("{empty} van de {all} zinnen over richting noemen geen doelgroep, keuze, getal, concurrent of uitkomst"),
                format!("{empty} of the {all} sentences on direction name no audience, choice, number, competitor or outcome"),
            ),
            Message::new(
                "schrap wat elke concurrent ook zegt, en zeg voor wie, waarom en hoeveel",
                "strike what every competitor says too, and say for whom, why and how much",
            ),
        );
    }
}
