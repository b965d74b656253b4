//! `placeholder-owner`: an owner is announced and not filled in.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::finding::{Message, Severity};

/// The rule.
pub struct PlaceholderOwner;

static META: Meta = Meta {
    id: "placeholder-owner",
    severity: Severity::Error,
    source: &["K"],
    nl: Docs {
        summary: "Een eigenaar is aangekondigd en niet ingevuld",
        why: "Een lege plek achter “Eigenaar:” is een belofte die niemand doet. Zolang er n.t.b. staat, begint er niets.",
        how: "De regel spreekt als de eigenaar van het plan of van een doel leeg is of een plaatshouder (n.t.b., TBD, [naam], ???, vacature), of als een hele kolom met eigenaren leeg is. Losse lege cellen tussen ingevulde zijn geen plaatshouder, en n.v.t. evenmin.",
        bad: "Eigenaar: n.t.b.",
        good: "Eigenaar: Sanne van den Berg.",
        fix: "Vul een naam in, of zeg wie er vóór welke datum over beslist.",
    },
    en: Docs {
        summary: "An owner is announced and not filled in",
        why: "An empty place after “Owner:” is a promise that nobody makes. As long as it says TBD, nothing starts.",
        how: "The rule speaks when the owner of the plan or of a goal is blank or a placeholder (TBD, [name], ???, vacancy), or when a whole owner column is. Single empty cells among filled ones are no placeholder, nor is n/a.",
        bad: "Owner: TBD",
        good: "Owner: Sanne van den Berg",
        fix: "Fill in a name, or say who decides on it by what date.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# Marketingplan\n\nEigenaar: n.t.b.\n\nOns doel is meer omzet. We plaatsen elke week een post.\n",
        },
        Example { fires: true, text: "# Marketing plan\n\nOwner: TBD\n\nOur goal is more revenue. We post every week.\n" },
        Example {
            fires: false,
            text: "# Marketing plan\n\nOwner: Sanne van den Berg\n\nOur goal is more revenue. We post every week.\n",
        },
        Example {
            fires: false,
            text: "# Marketingplan\n\n| Actie | Wie |\n|---|---|\n| Flyer maken | Joost Mulder |\n| Open dag | |\n",
        },
    ],
};

impl Rule for PlaceholderOwner {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let owners = &plan.facts.owners;
        let answered =
            |o: &Owner| owners.iter().any(|p| p.kind == OwnerKind::Person && p.scope == o.scope && p.span.overlaps(o.span));
        let open = |o: &&Owner| o.kind == OwnerKind::Placeholder && !answered(o);
        let weighty: Vec<&Owner> = owners.iter().filter(open).filter(|o| matches!(o.scope, Scope::Plan | Scope::Goal)).collect();
        let all_open = owners.iter().filter(open).count() >= 2
            && owners.iter().filter(|o| o.scope == Scope::Action).all(|o| o.kind == OwnerKind::Placeholder);
        let lone = owners.iter().find(open).filter(|_| owners.iter().all(|o| o.kind == OwnerKind::Placeholder));
        let every: Vec<&Owner> = owners.iter().filter(open).collect();
        let named = match weighty.is_empty() {
            false => weighty,
            true if lone.is_some() || all_open => every.clone(),
            true => return,
        };
        let lesser = every.len() - named.len();
        out.finding().each(named.iter().map(|o| o.span)).tell(
            move |_, places| told(places.len() + lesser),
            Message::new(
                "vul een naam in, of zeg wie er wanneer over beslist", "fill in a name, or say who decides on it and when",
            ),
        );
    }
}

fn told(count: usize) -> Message {
    let (nl, en) = match count {
        0 | 1 => (String::new(), String::new()),
        n => (format!(" (en nog {} keer)", n - 1), format!(" (and {} more)", n - 1)),
    };
    Message::new(
        format!("een eigenaar is aangekondigd maar niet ingevuld{nl}"),
        format!("an owner is announced but not filled in{en}"),
    )
}
