//! `placeholder-text`: left-overs of a template stand in it.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::finding::{Message, Severity};

/// The rule.
pub struct PlaceholderText;

static META: Meta = Meta {
    id: "placeholder-text",
    severity: Severity::Warning,
    source: &["K"],
    nl: Docs {
        summary: "Er staan resten van een sjabloon in",
        why: "Een plan met [Bedrijfsnaam] erin is niet afgemaakt: wat er omheen staat is misschien ook niet bedacht.",
        how: "De regel zoekt opengelaten plekken: [Bedrijfsnaam], <company>, lorem ipsum, XX%, “vul hier in”. Invulvelden in een berichtsjabloon (“Hoi [naam],”) zijn geen resten.",
        bad: "In 2026 wil [Bedrijfsnaam] XX% groeien.",
        good: "In 2026 wil Bakkerij Van Dijk 8% groeien.",
        fix: "Vul in wat bekend is, en schrap wat niemand invult.",
    },
    en: Docs {
        summary: "Left-overs of a template stand in it",
        why: "A plan with [Company name] in it is not finished: what stands around it may not have been thought through either.",
        how: "The rule looks for open places: [Company name], <company>, lorem ipsum, XX%, “insert here”. Merge fields in a message template (“Hi [name],”) are no left-overs.",
        bad: "In 2026 [Company name] wants to grow by XX%.",
        good: "In 2026 Van Dijk Bakery wants to grow by 8%.",
        fix: "Fill in what is known, and drop what nobody fills in.",
    },
    examples: &[
        Example { fires: true, text: "# Marketingplan [Bedrijfsnaam]\n\nIn 2026 wil [Bedrijfsnaam] XX% groeien.\n" },
        Example { fires: true, text: "# Marketing plan\n\nLorem ipsum dolor sit amet. Our goal is more revenue.\n" },
        Example { fires: false, text: "# Marketingplan\n\nWe sturen deze mail:\n\n> Hoi [naam], bedankt voor je aanvraag!\n" },
        Example { fires: false, text: "# Marketing plan\n\nWe send this mail:\n\n> Hi [name], thank you for your request!\n" },
    ],
};

impl Rule for PlaceholderText {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let found = &plan.facts.placeholders;
        if found.is_empty() {
            return;
        }
        out.finding().each(found.iter().copied()).tell(
            |_, open| told(open.len()),
            Message::new("vul in wat bekend is, en schrap de rest", "fill in what is known, and drop the rest"),
        );
    }
}

fn told(count: usize) -> Message {
    let (nl, en) = match count {
        1 => ("een opengelaten plek".to_owned(), "an open place".to_owned()),
        n => (format!("{n} opengelaten plekken"), format!("{n} open places")),
    };
    Message::new(format!("resten van een sjabloon: {nl}"), format!("left-overs of a template: {en}"))
}
