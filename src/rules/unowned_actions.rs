//! `unowned-actions`: actions that nobody is to carry out.

use super::count::Told;
use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::facts::Action;
use crate::finding::{Message, Severity};

/// The rule.
pub struct UnownedActions;

/// The share of the actions that must have an owner, in per cent: `rules.md` sets it.
const ENOUGH: usize = 80;
/// Actions that make a list; of one or two it is plain who does them.
const LIST: usize = 3;

static TOLD: Told = Told {
    only: ["bij deze actie staat niet wie haar doet", "this action does not say who does it"],
    none: ["bij geen van de {all} acties staat wie haar doet", "{none} of the {all} actions says who does it"],
    one: [
        "bij {n} van de {all} acties staat niet wie haar doet ({rest}% heeft een eigenaar)",
        "{n} of the {all} actions does not say who does it ({rest}% have an owner)",
    ],
    some: [
        "bij {n} van de {all} acties staat niet wie ze doet ({rest}% heeft een eigenaar)",
        "{n} of the {all} actions do not say who does them ({rest}% have an owner)",
    ],
    named: true,
};

static META: Meta = Meta {
    id: "unowned-actions",
    severity: Severity::Warning,
    source: &["K"],
    nl: Docs {
        summary: "Bij de acties staat niet wie ze doet",
        why: "Een actie waar niemand bij staat blijft liggen tot iemand ernaar vraagt. Bij elke actie hoort wie haar doet, wanneer ze klaar is en wat ze mag kosten.",
        how: "De regel kijkt naar de acties in opsommingen, tabellen en kalenders, en zoekt bij elk een naam, een functie of een team: in de regel zelf, in de kolom, eronder, in de kop erboven of in een zin die zegt dat één iemand alles doet. Hij spreekt als minder dan 80% een eigenaar heeft, en zwijgt bij minder dan drie acties.",
        bad: "Flyers drukken, beurs boeken, blog schrijven.",
        good: "Flyers drukken (Noor, mei), beurs boeken (Teun, juni), blog schrijven (Noor, juli).",
        fix: "Zet achter elke actie één naam. Wie alles zelf doet, zegt dat in één zin.",
    },
    en: Docs {
        summary: "The actions do not say who does them",
        why: "An action with nobody's name to it waits until someone asks. Each action needs a person, a date by which it is done and an amount it may cost.",
        how: "The rule looks at the actions in lists, tables and calendars, and seeks for each a name, a function or a team: in the line itself, in its column, below it, in the heading above it, or in a sentence that says that one person does it all. It speaks when fewer than 80% have an owner, and is silent with fewer than three actions.",
        bad: "Print flyers, book the fair, write a blog.",
        good: "Print flyers (Noor, May), book the fair (Tom, June), write a blog (Noor, July).",
        fix: "Put one name to each action. Whoever does it all says so in one sentence.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\nOns doel is van 40 naar 60 gekwalificeerde leads per kwartaal, omdat de markt krimpt. We richten ons op kleine bakkers die moeite hebben met verspilling. We kiezen bewust niet voor ketens. Het budget is 5.000 euro, en we maken een brochure en een filmpje voor Facebook.\n\n## Acties\n\n- Flyers drukken in mei\n- Beurs boeken\n- Blog schrijven\n- Nieuwsbrief versturen\n- Open dag organiseren\n\nWe bespreken elk kwartaal wat werkt en leren daarvan.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan 2026\n\nEigenaar: Sanne van den Berg\n\nOns doel is van 40 naar 60 gekwalificeerde leads per kwartaal, omdat de markt krimpt. We richten ons op kleine bakkers die moeite hebben met verspilling. We kiezen bewust niet voor ketens. Het budget is 5.000 euro, en we maken een brochure en een filmpje voor Facebook.\n\n## Acties\n\n- Flyers drukken (Noor, mei)\n- Beurs boeken (Sanne)\n- Blog schrijven (Noor)\n- Nieuwsbrief versturen (Noor)\n\nWe bespreken elk kwartaal wat werkt en leren daarvan.\n",
        },
        Example {
            fires: true,
            text: "# Marketing plan 2026\n\nOwner: Sanne van den Berg\n\nOur goal is to grow from 40 to 60 qualified leads per quarter, because the market shrinks. We focus on small bakeries that struggle with waste. We deliberately do not serve chains. The budget is 5,000 euros, and we print a brochure and make a video for Facebook.\n\n## Actions\n\n- Print flyers in May\n- Book the fair\n- Write a blog\n- Send the newsletter\n- Host an open day\n\nEvery quarter we review what works and learn from it.\n",
        },
        Example {
            fires: false,
            text: "# Marketing plan 2026\n\nOwner: Sanne van den Berg\n\nOur goal is to grow from 40 to 60 qualified leads per quarter, because the market shrinks. We focus on small bakeries that struggle with waste. We deliberately do not serve chains. The budget is 5,000 euros, and we print a brochure and make a video for Facebook.\n\n## Actions\n\n- Print flyers (Grace, May)\n- Book the fair (Sanne)\n- Write a blog (Grace)\n- Send the newsletter (Grace)\n\nEvery quarter we review what works and learn from it.\n",
        },
    ],
};

impl Rule for UnownedActions {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let actions: Vec<&Action> = plan.facts.actions.iter().filter(|a| is_listed(plan, a)).collect();
        let unowned: Vec<&Action> = actions.iter().copied().filter(|a| a.owner.is_none()).collect();
        let (total, without) = (actions.len(), unowned.len());
        if total < LIST || (total - without) * 100 >= ENOUGH * total {
            return;
        }
        out.finding().each_by(unowned.iter().map(|a| (a.span, a.what))).tell_of(
            total,
            &TOLD,
            Message::new("zet achter elke actie één naam", "put one name to each action"),
        );
    }
}

/// Whether an action stands in a list or a table, or on a line by itself; of running text nobody expects a name at each clause.
fn is_listed(plan: &Plan<'_>, action: &Action) -> bool {
    let text = plan.doc.text();
    let opens = text[..action.span.start as usize].chars().next_back().is_none_or(|c| c == '\n');
    let closes = text[action.span.end as usize..].trim_start_matches(['.', ';', ' ']).starts_with('\n');
    let whole = plan.doc.block_at(action.span.start).is_none_or(|b| plan.doc.blocks()[b].span == action.span);
    whole || (opens && closes)
}
