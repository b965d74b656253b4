//! `tools-without-strategy`: tools or channels are set up, and nothing nearby says what for.

use super::{Docs, Example, Meta, Plan, Rule, Sink, quote};
use crate::document::Document;
use crate::finding::{Message, Severity};
use crate::text::Span;

/// The rule.
pub struct ToolsWithoutStrategy;

static META: Meta = Meta {
    id: "tools-without-strategy",
    severity: Severity::Warning,
    source: &["S1"],
    nl: Docs {
        summary: "Tools of kanalen worden ingericht zonder te zeggen waarvoor",
        why: "Tools zijn handig, maar zonder strategie zijn ze zinloos. Wie niet zegt waarvoor, kan later niet zeggen of ze het waard waren.",
        how: "De regel spreekt als een deel van het plan twee of meer tools of kanalen wil inrichten, openen of aanschaffen, en dat deel noch het deel erboven een doel, doelgroep, getal of reden noemt (“zodat”, “om … te”, een kolom Doel of Doelgroep). Een begroting, een lijst van wat al in gebruik is en een beoordeling van kanalen tellen niet.",
        bad: "HubSpot inrichten, Canva aanschaffen, een TikTok-account openen.",
        good: "HubSpot inrichten, zodat verkopers elke aanvraag binnen een dag opvolgen.",
        fix: "Zet bij elke tool of elk kanaal welk doel het dient en voor wie, en schrap wat geen doel dient.",
    },
    en: Docs {
        summary: "Tools or channels are set up without saying what for",
        why: "Tools are handy, but without a strategy they are pointless. Where nobody says what for, nobody can say later whether they were worth it.",
        how: "The rule speaks when a part of the plan sets up, opens or buys two or more tools or channels, and neither that part nor the part above it names a goal, an audience, a number or a reason (“so that”, “to reach”, a column Goal or Audience). A budget, a list of what is in use already and a review of channels do not count.",
        bad: "Set up HubSpot, buy Canva, open a TikTok account.",
        good: "Set up HubSpot so that sales follows up every request within a day.",
        fix: "Put beside each tool or channel which goal it serves and for whom, and strike what serves none.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\n## Tools\n\n- HubSpot inrichten\n- Canva aanschaffen\n- Hootsuite koppelen\n\n## Content\n\nWe plaatsen elke week een post op LinkedIn, schrijven een blog en versturen een nieuwsbrief. De foto's maken we zelf in de winkel. We drukken flyers, hangen posters op, filmen een rondleiding en zetten de video online. De planning staat in een contentkalender die iedereen bijwerkt. Op de markt delen we folders uit.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\n## Tools\n\n- HubSpot inrichten, zodat verkopers elke aanvraag binnen een dag opvolgen\n- Canva aanschaffen\n\n## Content\n\nWe plaatsen elke week een post op LinkedIn, schrijven een blog en versturen een nieuwsbrief. De foto's maken we zelf in de winkel. We drukken flyers, hangen posters op, filmen een rondleiding en zetten de video online. De planning staat in een contentkalender die iedereen bijwerkt. Op de markt delen we folders uit.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\n## Set up\n\n- Set up HubSpot\n- Create a TikTok account\n- Install Google Analytics\n\n## Content\n\nWe post on LinkedIn every week, write a blog and send a newsletter. The photos we take ourselves in the shop. We print flyers, put up posters, film a tour and upload the video. The schedule stands in a content calendar that everybody updates. We hand out leaflets at the market on Saturday.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\n## Set up\n\nTo book 20 showroom visits a month we need:\n\n- HubSpot\n- a TikTok account\n- Google Analytics\n\n## Content\n\nWe post on LinkedIn every week, write a blog and send a newsletter. The photos we take ourselves in the shop. We print flyers, put up posters, film a tour and upload the video. The schedule stands in a content calendar that everybody updates. We hand out leaflets at the market on Saturday.\n",
        },
    ],
};

impl Rule for ToolsWithoutStrategy {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        if !plan.score.is_text() {
            return;
        }
        for setup in plan.facts.means.setups.iter().filter(|setup| !setup.names.is_empty()) {
            out.finding().each(setup.names.iter().copied()).tell(
                told,
                Message::new(
                    "zet bij elke tool of elk kanaal welk doel het dient en voor wie, en schrap wat geen doel dient",
                    "put beside each tool or channel which goal it serves and for whom, and strike what serves none",
                ),
            );
        }
    }
}

fn told(doc: &Document, names: &[Span]) -> Message {
    let listed = quote::list(doc, names);
    let (nl, en) = match names.len() {
        1 => ("1 tool of kanaal wordt ingericht".to_owned(), "1 tool or channel is set up".to_owned()),
        n => (format!("{n} tools of kanalen worden ingericht"), format!("{n} tools or channels are set up")),
    };
    Message::new(
        format!("{nl} ({listed}), en nergens in dit deel staat waarvoor of voor wie"),
        format!("{en} ({listed}), and nothing in this part says what for or for whom"),
    )
}
