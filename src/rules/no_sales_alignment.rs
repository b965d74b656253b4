//! `no-sales-alignment`: those who sell or make the product have no part in the plan.

use super::missing::Missing;
use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::Severity;

/// The rule.
pub struct NoSalesAlignment;

static META: Meta = Meta {
    id: "no-sales-alignment",
    severity: Severity::Warning,
    source: &["S1", "S2"],
    nl: Docs {
        summary: "Verkoop en product doen niet mee in het plan",
        why: "Marketing die los van verkoop en product werkt, levert aanvragen op waar niemand op zit te wachten. Echte samenwerking tussen verkoop, product en marketing hoort in het plan te staan.",
        how: "De regel zoekt verkopers, accountmanagers, de binnendienst, de winkelvloer of de productafdeling in een doel, een overleg, een overdracht, een afspraak over wat een goede lead is of een taak. Verkoop als cijfer (“verkoop +10%”) of als telefoonnummer voor de lezer telt niet. Hij zwijgt waar niets aan klanten wordt verkocht (gemeente, school, vereniging, goed doel, intern plan), waar dat niet duidelijk is, en bij een plan van één persoon.",
        bad: "Doel: 30 offerteaanvragen per maand. Knop “Bel onze verkoop” op elke pagina.",
        good: "Wat een goede aanvraag is, hebben we met verkoop afgesproken; zij bellen binnen één dag terug.",
        fix: "Spreek met verkoop af wat een goede aanvraag is, wie hem opvolgt en hoe u hoort wat ervan kwam.",
    },
    en: Docs {
        summary: "Sales and product have no part in the plan",
        why: "Marketing that works apart from sales and product brings in requests that nobody is waiting for. Real collaboration between sales, product and marketing belongs in the plan.",
        how: "The rule looks for sales people, account managers, shop staff or the product team in a goal, a meeting, a hand-over, an agreement on what a good lead is, or a task. Sales as a figure (“sales +10%”) or as someone the reader may call does not count. It keeps silent where nothing is sold to customers (council, school, association, charity, internal plan), where one cannot tell, and in the plan of one person.",
        bad: "Goal: 30 quote requests a month. A “Talk to sales” button on every page.",
        good: "We agreed with sales what a good request is; they call back within a day.",
        fix: "Agree with sales what a good request is, who follows it up, and how you hear what came of it.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nOns doel is van 40 naar 60 aanvragen van klanten per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers met onze prijzen en organiseren een open dag. De omzet bij klanten moet groeien, want de kosten stijgen. In maart maken we een folder en in april plaatsen we advertenties.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nOns doel is van 40 naar 60 aanvragen van klanten per kwartaal, eind 2026. We richten ons op kleine bakkers die moeite hebben met verspilling en kiezen bewust niet voor ketens. We plaatsen elke week een post op LinkedIn, versturen een nieuwsbrief, drukken flyers met onze prijzen en organiseren een open dag. De omzet bij klanten moet groeien, want de kosten stijgen. In maart maken we een folder en in april plaatsen we advertenties. Met verkoop is afgesproken wat een goede aanvraag is; zij bellen binnen een dag terug.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests from customers per quarter by the end of 2026. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers with our prices and host an open day. Revenue from customers must grow, because costs rise. In March we design a leaflet and in April we place ads.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOur goal is to grow from 40 to 60 requests from customers per quarter by the end of 2026. We focus on small bakeries that struggle with waste and deliberately do not serve chains. We post on LinkedIn every week, send a newsletter, print flyers with our prices and host an open day. Revenue from customers must grow, because costs rise. In March we design a leaflet and in April we place ads. We agreed with sales what a good request is; they call back within a day.\n",
        },
    ],
};

static MISSING: Missing = Missing {
    what: ("verkoop en product doen niet mee in dit plan", "sales and product have no part in this plan"),
    denied: ("het zegt zelf dat ze los van elkaar werken", "it says itself that they work apart"),
    partial: ("verkoop wordt wel genoemd, maar heeft geen rol", "sales is mentioned, but has no part"),
    unseen: (
        "gezocht in doelen, overleg, taken en overdracht; hier staat wel dat er wordt verkocht",
        "looked in goals, meetings, tasks and hand-overs; here it does say that something is sold",
    ),
    fix: (
        "spreek met verkoop af wat een goede aanvraag is en wie hem opvolgt",
        "agree with sales what a good request is and who follows it up",
    ),
};

impl Rule for NoSalesAlignment {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        if let Some(sells) = plan.facts.steering.sells {
            MISSING.check(plan, &plan.facts.steering.parties, Some(sells), out);
        }
    }
}
