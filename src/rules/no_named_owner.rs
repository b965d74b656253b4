//! `no-named-owner`: nobody is named as responsible.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::finding::{Message, Severity};
use crate::score::Verdict;

/// The rule.
pub struct NoNamedOwner;

static META: Meta = Meta {
    id: "no-named-owner",
    severity: Severity::Error,
    source: &["the mission", "K"],
    nl: Docs {
        summary: "Niemand is met naam verantwoordelijk",
        why: "Een plan dat van iedereen is, is van niemand. Als de marketing achterblijft ligt het zelden aan de mensen of de tools, maar aan de aansturing: iemand moet erop aanspreekbaar zijn.",
        how: "De regel zoekt een persoon die aan verantwoordelijkheid verbonden is: een label (Eigenaar, Trekker, Verantwoordelijke), een tabelkolom, een RACI, een zin, een naam tussen haakjes achter een actie, een @handle of een mailadres. Auteurs, klanten, persona’s en geciteerde mensen tellen niet. Een stagiair of bureau met een naam laat deze regel zwijgen; dan spreken intern-owner en agency-owner.",
        bad: "De marketingmanager bewaakt de planning.",
        good: "Eigenaar: Sanne van den Berg, commercieel directeur.",
        fix: "Noem één persoon die op dit plan aanspreekbaar is, liefst uit de directie, en zet bij elk doel en elke actie een naam.",
    },
    en: Docs {
        summary: "Nobody is named as responsible",
        why: "A plan that belongs to everyone belongs to nobody. When marketing disappoints it is rarely the people or the tools, it is the steering: someone must answer for it.",
        how: "The rule looks for a person tied to responsibility: a label (Owner, Lead, Responsible), a table column, a RACI, a sentence, a name in brackets after an action, a @handle or an e-mail address. Authors, customers, personas and quoted people do not count. A named intern or agency silences this rule; intern-owner and agency-owner speak then.",
        bad: "The marketing manager watches the planning.",
        good: "Owner: Sanne van den Berg, commercial director.",
        fix: "Name one person who answers for this plan, preferably from the board, and put a name to each goal and action.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nDe marketingmanager is verantwoordelijk voor de planning. Het team plaatst elke week een post op LinkedIn en verstuurt een nieuwsbrief. Ons doel is meer omzet uit bestaande klanten in 2026, omdat de markt krimpt. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We meten de conversie en leren elk kwartaal wat werkt, zodat we kunnen bijsturen. We maken flyers en organiseren een open dag.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOwner: Sanne van den Berg\n\nThe team posts on LinkedIn every week and sends a newsletter. Our goal is more revenue from existing customers in 2026, because the market shrinks. We focus on small bakeries that struggle with waste. We measure conversion and learn every quarter what works. We print flyers and host an open day.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nThe marketing manager is responsible for the planning. The team posts on LinkedIn every week and sends a newsletter. Our goal is more revenue from existing customers in 2026, because the market shrinks. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We measure conversion and learn every quarter what works. We print flyers and host an open day.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nEigenaar: Sanne van den Berg\n\nHet team plaatst elke week een post op LinkedIn en verstuurt een nieuwsbrief. Ons doel is meer omzet uit bestaande klanten in 2026, omdat de markt krimpt. We richten ons op kleine bakkers die moeite hebben met verspilling. We meten de conversie en leren elk kwartaal wat werkt. We drukken flyers en organiseren een open dag.\n",
        },
    ],
};

impl Rule for NoNamedOwner {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let owners = &plan.facts.owners;
        let named = |o: &Owner| {
            o.kind == OwnerKind::Person || o.name.is_some() && matches!(o.kind, OwnerKind::Intern | OwnerKind::Agency)
        };
        let nearest = owners.iter().min_by_key(|o| (o.kind, o.scope));
        // of a short text silence proves nothing; that it puts a role or a gap where a name belongs does
        let shown = nearest.is_some_and(|o| o.scope != Scope::Action);
        if (plan.verdict == Verdict::Insufficient && !shown) || owners.iter().any(named) {
            return;
        }
        let (nl, en) = match nearest.map(|o| o.kind) {
            Some(OwnerKind::Role) => ("; er staat alleen een functie", "; there is only a role"),
            Some(OwnerKind::Team) => ("; er staat alleen een team", "; there is only a team"),
            Some(OwnerKind::Agency) => ("; er staat alleen een bureau", "; there is only an agency"),
            Some(OwnerKind::Intern) => ("; er staat alleen een stagiair", "; there is only an intern"),
            Some(OwnerKind::Placeholder) => ("; de plek is opengelaten", "; the place is left open"),
            Some(OwnerKind::Person) | None => {
                ("; gezocht in labels, tabellen, zinnen en haakjes", "; looked in labels, tables, sentences and brackets")
            }
        };
        out.finding().near(nearest.map(|o| o.span)).say(
            Message::new(
                format!("niemand is met naam verantwoordelijk voor dit plan{nl}"),
                format!("nobody is named as responsible for this plan{en}"),
            ),
            Message::new("noem één persoon, liefst uit de directie", "name one person, preferably from the board"),
        );
    }
}
