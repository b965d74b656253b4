//! `not-a-plan`: the document is no marketing plan.

use super::{Docs, Example, Meta, Plan, Rule, Sink};
use crate::facts::OtherGenre;
use crate::finding::{Message, Severity};

/// The rule.
pub struct NotAPlan;

static META: Meta = Meta {
    id: "not-a-plan",
    severity: Severity::Info,
    source: &["usability"],
    nl: Docs {
        summary: "Het stuk is geen marketingplan",
        why: "In een map met plannen staan ook artikelen, handleidingen en voorwaarden. Daar een oordeel over vellen helpt niemand.",
        how: "De regel telt aanwijzingen voor en tegen: titel en koppen, plantaal, het onderwerp, en de taal van artikelen, software, contracten en interne afspraken. Twijfel is in het voordeel van het plan. Een stuk dat met naam op de opdrachtregel staat wordt toch beoordeeld, met deze opmerking erbij.",
        bad: "Een README, een recept, een artikel over marketing, algemene voorwaarden.",
        good: "Een kort en slordig lijstje met acties voor het voorjaar: dat is een plan.",
        fix: "Niets; of noem het bestand op de opdrachtregel als het toch een plan is.",
    },
    en: Docs {
        summary: "The document is no marketing plan",
        why: "A folder of plans also holds articles, manuals and terms. Judging those helps nobody.",
        how: "The rule adds up cues for and against: title and headings, the language of plans, the subject, and the language of articles, software, contracts and internal agreements. Doubt favours the plan. A file named outright on the command line is judged all the same, with this note.",
        bad: "A README, a recipe, an article about marketing, terms and conditions.",
        good: "A short and sloppy list of actions for the spring: that is a plan.",
        fix: "Nothing; or name the file on the command line if it is a plan after all.",
    },
    examples: &[
        Example {
            fires: true,
            text: "# my-parser\n\nA fast parser for Node. Install with npm install my-parser and import it.\n\n## Usage\n\nCall parse() with a string. It returns an object with the fields of the API. See the tests in the repository for more usage. Pull requests are welcome; run npm test before you open one.\n\n## License\n\nMIT\n",
        },
        Example {
            fires: false,
            text: "# Voorjaar\n\n- flyers maken en uitdelen op de markt\n- post op Facebook en Instagram\n- actie: 10% korting op terrasplanten\n- nieuwsbrief naar vaste klanten\n",
        },
        Example {
            fires: true,
            text: "# Erwtensoep voor zes personen\n\n## Ingrediënten\n\n- 500 gram spliterwten\n- 2 winterwortels\n- 1 rookworst\n- 300 gram speklapjes\n\n## Bereiding\n\nSpoel de erwten af en breng ze met twee liter water aan de kook. Snijd de wortels in blokjes en voeg ze toe. Laat de soep anderhalf uur zachtjes pruttelen en roer af en toe. Snijd de worst in plakjes en warm die de laatste tien minuten mee. Serveer met roggebrood en katenspek.\n",
        },
        Example {
            fires: false,
            text: "# Spring\n\n- print flyers and hand them out at the market\n- post on Facebook and Instagram\n- offer: 10% off garden plants\n- newsletter to regular customers\n",
        },
    ],
};

impl Rule for NotAPlan {
    fn meta(&self) -> &'static Meta {
        &META
    }

    fn check(&self, plan: &Plan<'_>, out: &mut Sink<'_>) {
        let Some(other) = plan.facts.genre.other else { return };
        let (nl, en) = match other {
            OtherGenre::Article => ("het leest als een artikel", "it reads like an article"),
            OtherGenre::Software => ("het leest als documentatie van software", "it reads like software documentation"),
            OtherGenre::Legal => ("het leest als voorwaarden of een contract", "it reads like terms or a contract"),
            OtherGenre::Internal => {
                ("het gaat over samenwerking binnen de organisatie", "it is about working together inside the organisation")
            }
            OtherGenre::Analysis => ("het leest als een analyse of verslag", "it reads like an analysis or a report"),
            OtherGenre::Paperwork => (
                "het leest als administratie: een factuur, notulen, een vacature",
                "it reads like paperwork: an invoice, minutes, a vacancy",
            ),
            OtherGenre::Unrelated => ("het gaat niet over marketing", "it is not about marketing"),
        };
        out.finding().near(plan.facts.genre.evidence.first().copied()).say(
            Message::new(format!("dit is geen marketingplan: {nl}"), format!("this is no marketing plan: {en}")),
            Message::new(
                "is het toch een plan, noem het bestand dan op de opdrachtregel",
                "if it is a plan after all, name the file on the command line",
            ),
        );
    }
}
