//! `no-executive-sponsor`: nobody with final responsibility decides, answers or looks on.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::facts::{OwnerKind, Scope};
use crate::finding::{Message, Severity};
use crate::score::Verdict;

/// The rule.
pub struct NoExecutiveSponsor;

static META: Meta = Meta {
    id: "no-executive-sponsor",
    severity: Severity::Info,
    source: &["S2"],
    nl: Docs {
        summary: "Niemand met eindverantwoordelijkheid staat achter het plan",
        why: "Marketing is een kernproces. De verantwoordelijkheid ervoor moet bij de ondernemer of op directieniveau zijn geborgd; anders verdwijnt ze zodra het druk wordt.",
        how: "De regel zoekt een directeur, eigenaar, oprichter, bestuur, wethouder of schepen, of een ander op dat niveau, die beslist, goedkeurt, eindverantwoordelijk is of de voortgang bespreekt. Wie alleen doelgroep, spreker of gezicht van een video is, telt niet. Een ondernemer die alles zelf doet, telt wel.",
        bad: "De marketingmedewerker voert het plan uit. We interviewen onze directeur voor een blog.",
        good: "De directie stelt het budget vast en bespreekt de voortgang elk kwartaal.",
        fix: "Noem wie in de directie of het bestuur opdrachtgever is, en wanneer die de voortgang bespreekt.",
    },
    en: Docs {
        summary: "Nobody with final responsibility stands behind the plan",
        why: "Marketing is a core process. The accountability for it belongs with the owner or at C-level; elsewhere it disappears as soon as things get busy.",
        how: "The rule looks for a director, owner, founder, board, mayor or anyone else at that level who decides, approves, is accountable or reviews progress. Being an audience, a speaker or the face of a video does not count. An owner who does everything alone does.",
        bad: "The marketing officer carries out the plan. We interview our CEO for a blog.",
        good: "The board sets the budget and reviews progress every quarter.",
        fix: "Name who in the board or the management sponsors it, and when they review progress.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg, marketingmanager\n\nOns doel is 40 nieuwe klanten in 2026, omdat de werkplaats ruimte heeft. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, maken flyers en organiseren een open dag. Het team evalueert elk kwartaal wat werkt en stuurt bij. Het budget is 5.000 euro voor advertenties en drukwerk.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg, marketingmanager\n\nOns doel is 40 nieuwe klanten in 2026, omdat de werkplaats ruimte heeft. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, maken flyers en organiseren een open dag. De directie bespreekt elk kwartaal de voortgang. Het budget is 5.000 euro voor advertenties en drukwerk.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan 2026\n\nOwner: Emma Clarke, marketing manager\n\nOur goal is 40 new customers in 2026, because the workshop has room for them. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. The team reviews every quarter what works and adjusts. The budget is 5,000 euros for ads and print together.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan 2026\n\nOwner: Emma Clarke, marketing manager\n\nOur goal is 40 new customers in 2026, because the workshop has room for them. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers and host an open day. The managing director approves the budget of 5,000 euros and reviews progress every quarter.\n",
        },
    ],
};

impl Rule for NoExecutiveSponsor {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let sponsor = plan.facts.staffing.sponsor;
        if plan.verdict == Verdict::Insufficient || sponsor.found.is_some() {
            return;
        }
        let owner = plan.facts.owner.map(|index| &plan.facts.owners[index]).filter(|o| o.scope == Scope::Plan);
        let (nl, en) = match (sponsor.near, owner) {
            (Some(_), _) => {
                ("; wel genoemd, niet als wie beslist of meekijkt", "; mentioned, not as one who decides or looks on")
            }
            (None, Some(owner)) if owner.kind == OwnerKind::Person && owner.role.is_none() => {
                ("; van de eigenaar staat er geen functie bij", "; the owner is named without a function")
            }
            (None, Some(_)) => ("; de eigenaar is niemand van dat niveau", "; the owner is nobody at that level"),
            (None, None) => (
                "; gezocht naar directie, bestuur, eigenaar en oprichter", "; looked for directors, a board, owners and founders",
            ),
        };
        out.finding().near(sponsor.near.or(owner.map(|o| o.span))).say(
            Message::new(
                format!("niemand met eindverantwoordelijkheid staat achter het plan{nl}"),
                format!("nobody with final responsibility stands behind the plan{en}"),
            ),
            Message::new(
                "noem wie in de directie of het bestuur opdrachtgever is, en wanneer die de voortgang bespreekt",
                "name who in the board or the management sponsors it, and when they review progress",
            ),
        );
    }
}
