//! `activity-as-goal`: a stated goal is an activity or a count of what is made.

use super::{Docs, Example, Meta, Plan, Rule, Sink, quote};
use crate::document::Document;
use crate::finding::{Message, Severity};
use crate::text::Span;

/// The rule.
pub struct ActivityAsGoal;

static META: Meta = Meta {
    id: "activity-as-goal",
    severity: Severity::Warning,
    source: &["S1", "R"],
    nl: Docs {
        summary: "Een doel is een activiteit en geen resultaat",
        why: "“Hebben we genoeg gepost?” is de verkeerde vraag. Wie werk tot doel maakt, haalt het doel door te werken, ook als het niets oplevert.",
        how: "De regel leest wat het plan zelf een doel noemt: regels met “Doel:”, punten onder een kop over doelen, KPI-rijen en zinnen als “ons doel is”. Hij spreekt als zo’n doel zegt wat er gemaakt, verstuurd of gelanceerd wordt, of hoe vaak. Hij zwijgt als dezelfde regel, of de KPI eronder, zegt wat het moet opleveren, en bij rijen in een tabel waarin andere rijen een uitkomst noemen.",
        bad: "Doel: elke week een nieuwsbrief.",
        good: "Doel: elke week een nieuwsbrief om 40 demo’s per kwartaal te halen.",
        fix: "Vraag bij elk van deze doelen waarvoor het dient, schrijf dat antwoord op als doel en zet de activiteit bij de acties.",
    },
    en: Docs {
        summary: "A goal is an activity and no result",
        why: "“Have we posted enough?” is the wrong question. When work is the goal, working meets it, even when nothing comes of it.",
        how: "The rule reads what the plan itself calls a goal: lines with “Objective:”, items under a heading on goals, KPI rows and sentences such as “our goal is”. It speaks when such a goal says what will be made, sent or launched, or how often. It is silent when the same line, or the KPI below it, says what that must bring, and about rows of a table in which other rows name an outcome.",
        bad: "Objective: post 3x per week on LinkedIn.",
        good: "Objective: post 3x per week on LinkedIn so that 15 plant managers a month ask for a visit.",
        fix: "Ask of each of these goals what it is for, write that answer down as the goal, and move the activity to the actions.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nDoel: elke week een nieuwsbrief en twee posts op Instagram.\n\nWe schrijven teksten, maken foto's en plaatsen berichten.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\nDoel: elke week een nieuwsbrief om 40 demo's per kwartaal te halen.\n\nWe schrijven teksten, maken foto's en plaatsen berichten.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan\n\nObjective: post 3x per week on LinkedIn.\n\nWe write copy, take photos and schedule the posts on Monday.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan\n\nObjective: grow newsletter sign-ups to 2,000 by June 2027.\n\nWe post 3x per week on LinkedIn and write a newsletter.\n",
        },
    ],
};

impl Rule for ActivityAsGoal {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let found = &plan.facts.means.activities;
        if found.is_empty() {
            return;
        }
        out.finding().each(found.iter().copied()).tell(
            told,
            Message::new(
                "schrijf op waarvoor dit dient, maak daar het doel van en zet het werk bij de acties",
                "write down what this is for, make that the goal, and move the work to the actions",
            ),
        );
    }
}

fn told(doc: &Document, goals: &[Span]) -> Message {
    let listed = quote::list(doc, goals);
    match goals.len() {
        1 => Message::new(
            format!("dit doel zegt wat er gedaan wordt, niet wat het moet opleveren: {listed}"),
            format!("this goal says what will be done, not what it must bring: {listed}"),
        ),
        n => Message::new(
            format!("{n} doelen zeggen wat er gedaan wordt, niet wat het moet opleveren: {listed}"),
            format!("{n} goals say what will be done, not what they must bring: {listed}"),
        ),
    }
}
