//! `social-media-only`: everything that the plan does happens on social media.

use super::{Docs, Example, Meta, Plan, Rule, Sink, quote};
use crate::finding::{Message, Severity};
use crate::score::Verdict;

/// The rule.
pub struct SocialMediaOnly;

static META: Meta = Meta {
    id: "social-media-only",
    severity: Severity::Warning,
    source: &["S2"],
    nl: Docs {
        summary: "Alles wat het plan doet gebeurt op sociale media",
        why: "Online marketing wordt soms op één hoop geveegd met sociale media. Dat is een denkfout: een klant bereik je langs meer wegen, en een netwerk dat een ander bezit is een smalle basis.",
        how: "De regel spreekt als het plan minstens drie keer zegt wat het op sociale media doet, en in het hele plan geen andere weg naar de klant staat: mail, website, zoekmachine, drukwerk, evenementen, pers, partners, winkel, telefoon of verkoop.",
        bad: "Drie posts per week op Instagram, filmpjes op TikTok en reageren op Facebook.",
        good: "Drie posts per week op Instagram, en een kaart aan elke klant die een half jaar niet is geweest.",
        fix: "Vraag langs welke weg uw beste klanten kwamen, en zet minstens één andere weg naast sociale media.",
    },
    en: Docs {
        summary: "Everything that the plan does happens on social media",
        why: "Online marketing is sometimes lumped together with social media. That is an error of thought: customers are reached by more roads, and a network that somebody else owns is a narrow base.",
        how: "The rule speaks when the plan says at least three times what it does on social media, and nowhere in it stands another road to the customer: mail, website, search, print, events, press, partners, shop, telephone or sales.",
        bad: "Three posts a week on Instagram, clips on TikTok and replies on Facebook.",
        good: "Three posts a week on Instagram, and a card to every client who stayed away for half a year.",
        fix: "Ask by which road your best customers came, and put at least one other road beside social media.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Plan kapsalon\n\nWe willen nieuwe klanten uit de buurt.\n\n- Drie posts per week op Instagram plaatsen\n- Elke dag een story maken\n- Filmpjes opnemen voor TikTok\n- Reageren op alle berichten op Facebook\n- Een winactie op Instagram houden\n\nSilvia plant de posts op maandag in en maakt de foto's in de salon. We gebruiken vaste hashtags en houden het aantal volgers bij. In december doen we iets extra's met stories.\n",
        },
        Example {
            fires: false,
            text: "# Plan kapsalon\n\nWe willen nieuwe klanten uit de buurt.\n\n- Drie posts per week op Instagram plaatsen\n- Elke dag een story maken\n- Filmpjes opnemen voor TikTok\n- Flyers uitdelen op de markt\n\nSilvia plant de posts op maandag in en maakt de foto's in de salon. We gebruiken vaste hashtags en houden het aantal volgers bij. In december doen we iets extra's met stories.\n",
        },
        Example {
            fires: true,
            text: "# Plan nail bar\n\nWe want more bookings from students.\n\n- Post every day on Instagram\n- Make two reels a week\n- Start a TikTok account\n- Run a giveaway on Facebook\n- Reply to every comment\n\nTash takes the photos and schedules the posts on Sunday night. We use the same hashtags each time and follow local accounts. In December there will be an advent calendar in our stories.\n",
        },
        Example {
            fires: false,
            text: "# Plan nail bar\n\nWe want more bookings from students.\n\n- Post every day on Instagram\n- Make two reels a week\n- Start a TikTok account\n- Put posters in the student halls\n\nTash takes the photos and schedules the posts on Sunday night. We use the same hashtags each time and follow local accounts. In December there will be an advent calendar in our stories.\n",
        },
    ],
};

/// So many actions make a plan of them; fewer are a remark.
const SOME: usize = 3;

impl Rule for SocialMediaOnly {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let routes = &plan.facts.means.routes;
        let enough = routes.social.len() >= SOME && plan.verdict != Verdict::Insufficient;
        let Some(first) = routes.social.first().filter(|_| enough && routes.other.is_none()) else { return };
        let (count, listed) = (routes.social.len(), quote::list(plan.doc, &routes.social));
        out.finding().near(Some(*first)).say(
            Message::new(
                format!("{count} regels over wat het plan doet, alle op sociale media ({listed}); geen andere weg naar de klant gevonden: mail, website, drukwerk, evenement, pers, partner, winkel of verkoop"),
                format!("{count} lines about what the plan does, all on social media ({listed}); no other road to the customer found: mail, website, print, event, press, partner, shop or sales"),
            ),
            Message::new(
                "zet minstens één andere weg naar de klant naast sociale media, te beginnen met die waarlangs uw beste klanten kwamen",
                "put at least one other road to the customer beside social media, beginning with the one by which your best customers came",
            ),
        );
    }
}
