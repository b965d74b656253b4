//! `intern-owner`: an intern answers for it.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::finding::{Message, Severity};

/// The rule.
pub struct InternOwner;

static META: Meta = Meta {
    id: "intern-owner",
    severity: Severity::Error,
    source: &["S2"],
    nl: Docs {
        summary: "Een stagiair is eindverantwoordelijk",
        why: "Een stagiair kan een rol spelen in onderzoek of uitvoering, maar mag niet de eindverantwoordelijke zijn. Na een paar maanden vertrekt hij of zij, en blijft er een grote leegte achter.",
        how: "De regel spreekt als het plan, de marketing of een doel van een stagiair, trainee of student is, met of zonder naam. Voert een stagiair alleen een actie uit onder een eigenaar met naam, dan zwijgt hij.",
        bad: "Verantwoordelijk: Kim (stagiair).",
        good: "Eigenaar: Sanne van den Berg. Kim (stagiair) ondersteunt.",
        fix: "Maak iemand uit de vaste ploeg verantwoordelijk, en laat de stagiair onder die naam meewerken.",
    },
    en: Docs {
        summary: "An intern answers for it",
        why: "An intern can play a part in research or execution, but must not be the one who answers for it. After a few months they leave, and so does what they knew.",
        how: "The rule speaks when the plan, the marketing or a goal belongs to an intern, trainee or student, named or not. It is silent when an intern only carries out an action under a named owner.",
        bad: "Responsible: Kim (intern).",
        good: "Owner: Sanne van den Berg. Kim (intern) supports.",
        fix: "Make someone of the permanent staff responsible, and let the intern work under that name.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan 2026\n\nEigenaar: Kim de Boer (stagiair)\n\nOns doel is meer omzet. We plaatsen elke week een post.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nOwner: marketing intern\n\nOur goal is more revenue. We post every week.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\nKim (stagiair) ondersteunt Sanne bij de posts. Ons doel is meer omzet.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan 2026\n\nOwner: Sanne van den Berg\n\nKim (intern) helps Sanne with the posts. Our goal is more revenue.\n",
        },
    ],
};

impl Rule for InternOwner {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let owners = &plan.facts.owners;
        let person = owners.iter().any(|o| o.kind == OwnerKind::Person);
        let answers = |o: &&Owner| o.kind == OwnerKind::Intern && (matches!(o.scope, Scope::Plan | Scope::Goal) || !person);
        let Some(intern) = owners.iter().filter(answers).min_by_key(|o| o.scope) else { return };
        let who = intern.name.as_deref().map_or(String::new(), |n| format!(" ({n})"));
        let (nl, en) = match intern.scope {
            Scope::Plan => ("dit plan", "this plan"),
            Scope::Goal => ("een doel", "a goal"),
            Scope::Section => ("een onderdeel, en niemand anders heeft een naam", "a part of it, and nobody else is named"),
            Scope::Action => ("een actie, en niemand anders heeft een naam", "an action, and nobody else is named"),
        };
        out.finding().at(intern.span).say(
            Message::new(
                format!("een stagiair{who} is verantwoordelijk voor {nl}"),
                format!("an intern{who} is responsible for {en}"),
            ),
            Message::new(
                "maak een vaste medewerker verantwoordelijk en laat de stagiair meewerken",
                "make a permanent colleague responsible and let the intern assist",
            ),
        );
    }
}
