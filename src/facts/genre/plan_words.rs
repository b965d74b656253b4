//! Words that plans are made of.

use super::cue::{Cue, Side};
use super::notice::Zone;

const fn plan(id: &'static str, zone: Zone, each: i32, most: i32, words: &'static str) -> Cue {
    Cue { id, side: Side::Plan, zone, each, most, words }
}

/// The cues for a plan.
pub(super) const CUES: &[Cue] = &[
    // A title that says so outweighs most of what else the text looks like.
    plan(
        "plan-in-title",
        Zone::Title,
        5,
        7,
        "*marketingplan|*communicatiebeleid|*communicatiebeleidsplan|*communicatiestrategie|*campagneplan|\
         *campagneplanning|*contentplan|*contentplanning|*contentkalender|*contentstrategie|*marketingstrategie|\
         *marketingbeleid|*marketingactieplan|*mediaplan|*mediaplanning|*lanceringsplan|*promotieplan|*pr-plan|\
         *salesplan|*verkoopplan|*acquisitieplan|*wervingsplan|*werfplan|*social media plan|*socialmediaplan|\
         *socialmediastrategie|*social media strategie|*advertentieplan|*jaarkalender|*redactieformule|*redactiestatuut|\
         *redactiekalender|*groeiplan|*merkstrategie|*merkvisie|*actieplan|*acquisitiestrategie|*marketing plan|\
         marketing strategy|marketing calendar|marketing roadmap|marketing playbook|marketing brief|marketing checklist|\
         communications strategy|communication strategy|campaign plan|campaign brief|campaign outline|content plan|\
         content strategy|content calendar|editorial calendar|editorial guidelines|editorial plan|media plan|launch plan|\
         launch strategy|launch checklist|go-to-market|go to market|gtm|outreach plan|outreach strategy|outreach|pr plan|\
         sales plan|sales strategy|growth plan|growth strategy|brand strategy|brand plan|seo plan|seo strategy|\
         social media plan|social media strategy|social media calendar|promotion plan|promotional plan|advertising plan|\
         email plan|event plan|fundraising plan|acquisition plan|positioning strategy",
    ),
    // May also be how a team of students talks to each other.
    plan("communication-plan-in-title", Zone::Title, 3, 3, "*communicatieplan|communications plan|communication plan"),
    plan(
        "kind-in-title",
        Zone::Title,
        2,
        2,
        "*plan|*plannen|*planning|*kalender|*strategie|*draaiboek|*aanpak|*actielijst|*actiepunten|*takenlijst|\
         *doelstellingen|*beleid|*beleidsnota|*visie|*koers|strategy|calendar|roadmap|checklist|playbook|outline|brief|\
         objectives|goals|schedule|direction|programma|okrs|todo|to do|kwartaal|q1|q2|q3|q4",
    ),
    plan(
        "subject-in-title",
        Zone::Title,
        2,
        2,
        "*marketing|*communicatie|*campagne|*content|*promotie|promo|*lancering|*werving|actie|acties|voorjaarsactie|\
         zomeractie|najaarsactie|winteractie|kerstactie|*acquisitie|social media|socials|linkedin|instagram|facebook|\
         *nieuwsbrief|*sponsoring|sponsors|branding|merk|seo|sea|communications|campaign|campaigns|launch|promotion|\
         brand|growth|sponsor|fundraising|advertising|audience|*reclame|open dag|open day",
    ),
    // What the parts of any plan are called.
    plan(
        "part-of-plan",
        Zone::Label,
        1,
        3,
        "doel|doelen|*doelstelling|*doelstellingen|ambitie|planning|*budget|begroting|kosten|acties|*actiepunten|kpi|\
         kpi's|kpi’s|*evaluatie|*looptijd|*strategie|aanpak|keuzes|*rolverdeling|*eigenaar|wat gaan we doen|\
         wat we gaan doen|voortgang|opvolging|goal|goals|objective|objectives|targets|timeline|kpis|metrics|\
         success metrics|owner|to do|this week|actions|steps|what we'll do|review|why",
    ),
    // What the parts of a marketing plan are called.
    plan(
        "part-of-marketing-plan",
        Zone::Label,
        1,
        5,
        "*doelgroep|*doelgroepen|voor wie|*boodschap|*kanalen|*kanaal|*middelen|*mediamix|*marketingmix|marketing|\
         communicatie|*positionering|positie|onze positie|*propositie|tone of voice|toon|usp|usp's|nieuwsbrief|instagram|\
         facebook|linkedin|tiktok|website|*campagne|*campagnes|*doelmarkt|content|audience|target audience|target market|\
         message|messaging|key messages|positioning|channels|channel|tactics|personas|persona|icp|value proposition|\
         outreach|social media|social|email|emails|blog posts|newsletter|press|seo|launch|prospects|offer|packages|\
         pricing|campaign|campaigns|communications|use cases|pitch|customers|twitter|events|*evenementen|pers|\
         advertenties|ads",
    ),
    // The columns of a list of actions or a calendar.
    plan(
        "column-of-plan",
        Zone::Label,
        1,
        3,
        "wie|wanneer|wat|datum|week|kanaal|deadline|actie|verantwoordelijke|doelwaarde|vorm|onderwerp|maandag|who|when|\
         what|date|owner|responsible|activity|month|theme|frequency|phase|format|topic",
    ),
    // What an organisation says of its own future.
    plan(
        "own-future",
        Zone::Opening,
        1,
        4,
        "we gaan|gaan we|wij gaan|we willen|willen we|wij willen|we richten ons|wij richten ons|we kiezen|wij kiezen|\
         we stoppen|onze doelgroep|onze ambitie|we streven|wij streven|wij bereiken|*doel:|*streven:|vorig jaar|\
         tegen eind|dit kwartaal|dit jaar|we will|we'll|we want|we focus|we aim|our audience|our goal|our target|goal:|\
         goals:|target:|targets:|objective:|audience:|*communicatiebeleid|onze communicatie|by end of|by the end of|\
         this quarter|this year|last year",
    ),
];
