//! Whether the work of marketing lasts no longer than an internship, a thesis or a project with nothing after it.

use super::hands::line_at;
use super::lines::{Cue, Kind, Line, Part};
use super::{Horizon, HorizonKind};
use crate::document::BlockKind;
use crate::facts::words::{Phrases, Words};
use crate::facts::{Owner, OwnerKind, Scope, Source};

/// What the work lasts as long as; stands right before the period.
static AS_LONG_AS: Phrases = Phrases::of(
    "
    beperkt tot de, beperkt tot mijn, de duur van, de looptijd van, duration, duration of, duration of a, duration of her,
    duration of his, duration of my, duration of the, duration of their, duration of this, duur, duur van de, duur van deze,
    duur van een, duur van haar, duur van het, duur van hun, duur van mijn, duur van zijn, eind van de, eind van mijn,
    einde van de, einde van een, einde van haar, einde van het, einde van mijn, einde van zijn, eindigt met de,
    eindigt met het, eindigt met mijn, end of her, end of his, end of my, end of the, end of their, ends with her,
    ends with his, ends with my, ends with the, horizon, lang als de, lang als mijn, lengte van de, lengte van mijn,
    length of a, length of her, length of his, length of my, length of the, limited to my, limited to the, long as her,
    long as his, long as my, long as the, looptijd, looptijd van de, looptijd van mijn, period, periode, planhorizon,
    stopt met de, stopt na de, stopt na mijn, tot na de, until her, until his, until my, until the, zolang de, zolang haar,
    zolang mijn
    ",
);

/// While something lasts; stands right before the period.
static WHILE: Phrases = Phrases::of(
    "
    als mijn, as my, as part of a, as part of her, as part of his, as part of my, as part of the, as part of their, binnen de,
    binnen een, binnen haar, binnen mijn, binnen zijn, by way of a, during a, during her, during his, during my, during the,
    during their, for a, for her, for his, for my, for our, gedurende de, gedurende haar, gedurende het, gedurende mijn,
    gedurende zijn, in het kader van de, in het kader van een, in het kader van haar, in het kader van het,
    in het kader van mijn, in mijn, in my, kader van mijn, met een, met haar, onderdeel van mijn, onderdeel van onze, over my,
    over the, part of our, through a, throughout my, throughout the, tijdens de, tijdens een, tijdens haar, tijdens het,
    tijdens hun, tijdens mijn, tijdens onze, tijdens zijn, vanuit mijn, via een, voor mijn, voor onze, with a, within my,
    within the
    ",
);

/// Once something is past.
static ONCE_PAST: Phrases = Phrases::of(
    "
    after her, after his, after my, after the, als de, na de, na haar, na mijn, na zijn, once the, wanneer de, when the,
    zodra de
    ",
);

/// Nothing comes any more.
static FALLS_SILENT: Phrases = Phrases::of(
    "
    dan zien we, fall silent, go quiet, goes quiet, niemand, no one, nobody, stil, stoppen, stops, stopt, valt alles stil,
    we will see, we'll see, zien we wel
    ",
);

/// The work as a whole.
static WHOLE: Phrases = Phrases::of(
    "
    aanpak, all channels, alle kanalen, alle marketing, communicatie, communications, digital marketing, dit plan, everything,
    hele plan, het plan, het project, kanalen, marketing, marketingfunctie, marketingplan, online marketing,
    online zichtbaarheid, ons project, opdracht, our channels, our marketing, plan, project, social media,
    social mediakanalen, socials, the channels, the function, the plan, the project, the work, this plan, this project,
    traject, werkzaamheden
    ",
);

/// Those who learn speak of themselves.
static MINE: Phrases = Phrases::of("i, i'll, i'm, ik, mijn, my, onze afstudeeropdracht, our thesis");

/// Lending a hand, not carrying the whole.
static ASSISTS: Phrases = Phrases::of(
    "
    assisteert, assists, help, helpen, helps, helpt, meewerken, onder, ondersteunen, ondersteunt, onderzoekt, researches,
    support, supports, under
    ",
);

/// Somebody goes on with it.
static GOES_ON: Phrases = Phrases::of(
    "
    daarna nemen, daarna neemt, dan neemt, nadien neemt,
    after which our, blijft daarna, blijft eigenaar, blijft verantwoordelijk, blijven doen, carries on, continues after,
    doorlopend na, driejarig, gaan daarna over naar, gaat daarna over naar, handed to our, in dienst nemen, long term,
    meerjarenplan, meerjarig, multi year, na de stage gaat, na de stage neemt, neemt daarna, neemt dan,
    neemt de marketing over, neemt het daarna over, neemt het over, neemt het stokje over, nemen het daarna over,
    nemen het over, onbepaalde tijd, ongoing role, overgenomen door, permanent hire, permanent marketer, permanent role,
    permanente functie, remains responsible, stays responsible, structureel, structurele, take over, taken over by,
    takes it over, takes over, takes them over, three year, vaste aanstelling, vaste functie, vaste marketeer,
    vaste medewerker, wordt daarna voortgezet, wordt voortgezet, zet daarna voort, zetten we daarna voort
    ",
);

/// Nobody goes on with it.
static NOBODY: Phrases = Phrases::of(
    "
    geen plan voor daarna, geen plannen voor daarna, geen vervolg, geen vervolgplan, geen vervolgplannen,
    niemand die het overneemt, niemand het over, niemand neemt, no follow up is, no one takes, no plans after,
    no plans beyond, nobody takes, nothing after that, nothing is planned after, nothing planned after,
    nothing planned beyond, wat er daarna gebeurt is, wat er daarna gebeurt weten, what happens after that is open,
    what happens next is open
    ",
);

/// A project that is done once.
static ONCE: Phrases = Phrases::of(
    "
    afgebakend project, eenmalig marketingproject, eenmalig project, eenmalige klus, eenmalige opdracht, losstaand project,
    one off assignment, one off exercise, one off project, one time effort, one time project, single project,
    tijdelijk project
    ",
);

/// What comes next.
const NEXT: [&str; 14] = [
    "daarna", "dan", "nadien", "hierna", "waarna", "erna", "vervolgens", "then", "afterwards", "thereafter", "after", "that",
    "which", "there",
];

/// That it is over, or left open.
static OVER: Phrases = Phrases::of(
    "
    afgelopen, closes, eindigen, eindigt, end, ends, finishes, het wel, houdt, is done, is finished, is over, it is done,
    kijken we verder, kijken we wel, klaar, see how, see what, see where, stop, stoppen, stops, stopt, we will see, we'll see,
    wel zien, wij wel, winds down, wraps up, zien we, zien wel
    ",
);

/// Words between "then" and "it stops".
const GAP: usize = 5;

/// A decision stands at the end.
static DECIDES: Phrases = Phrases::of(
    "
    agree, beslismoment, beslissen, beslissing, beslist, besluit, besluiten, choose, continue, decide, decides, decision,
    evaluate, evaluatie, evalueren, extend, go / no go, go no go, kiezen, opschalen, renew, review, scale up, verlengen,
    vervolgplan, wegen
    ",
);

/// Things that end by nature.
static ENDING: Phrases = Phrases::of(
    "
    aanbieding, actie, actieperiode, ad, ads, advertentie, advertenties, appeal, beurs, campagne, campagnes, campaign,
    campaigns, collectie, collection, contest, crowdfunding, discount, enrolment, evenement, event, exhibition, expo, fair,
    festival, giveaway, inschrijving, inzameling, korting, lancering, launch, offer, pop up, promotie, promotion, reeks, sale,
    season, seizoen, series, show, sprint, tentoonstelling, uitverkoop, voorstelling, voorverkoop, vroegboekkorting,
    wedstrijd, winactie
    ",
);

/// Heads of Dutch compounds for the same.
const ENDING_HEADS: [&str; 10] =
    ["campagne", "campagnes", "actie", "acties", "beurs", "festival", "seizoen", "stelling", "korting", "feest"];

/// The first place that ties the work to such a period.
pub(super) fn find(source: Source<'_>, lines: &[Line<'_>], owners: &[Owner]) -> Option<Horizon> {
    let goes_on = lines.iter().any(|l| GOES_ON.stand_in(&l.words) && l.denials == 0 && !NOBODY.stand_in(&l.words));
    if goes_on {
        return None;
    }
    let steady = owners.iter().any(|o| {
        let learner = line_at(lines, o.span.start).is_some_and(|l| l.has(Kind::Intern) || l.has(Kind::Internship));
        matches!(o.kind, OwnerKind::Person | OwnerKind::Role) && matches!(o.scope, Scope::Plan | Scope::Goal) && !learner
    });
    let learnt = lines.iter().filter(|l| !matches!(l.part, Part::Audience | Part::Hiring)).find_map(|line| {
        let fits = |c: &&Cue| !c.absent && is_period_of_the_work(source, line, c, steady);
        line.cues(Kind::Internship).find(fits).map(|c| Horizon { span: c.span, kind: HorizonKind::Learning })
    });
    let ended = || {
        let at = lines.iter().enumerate().position(|(index, line)| is_over(line, lines.get(index + 1)))?;
        Some(Horizon { span: lines[at].span, kind: HorizonKind::Project })
    };
    learnt.or_else(ended)
}

/// Whether the work of marketing, not a part of it, lasts as long as an internship.
fn is_period_of_the_work(source: Source<'_>, line: &Line<'_>, period: &Cue<'_>, steady: bool) -> bool {
    let before = line.before(period.span);
    let whole = WHOLE.stand_in(&line.words);
    let mine = MINE.stand_in(&line.words);
    let title = matches!(source.doc.blocks()[line.block].kind, BlockKind::Heading(1));
    if ASSISTS.stand_in(&line.words) && !mine {
        return false;
    }
    let tied = AS_LONG_AS.close(&before) || (before.any(&["duur", "duration", "looptijd", "einde", "end"]) && whole);
    let labelled =
        before.begin(&["duur", "looptijd", "duration", "periode", "period", "horizon", "planhorizon", "term", "timeframe"]);
    if (tied && whole) || labelled {
        return true;
    }
    let left = ONCE_PAST.stand_in(&before) && FALLS_SILENT.stand_in(&line.words) && !ends_by_nature(&line.words);
    if left {
        return true;
    }
    let within = WHILE.close(&before) || WHILE.stand_in(&before) || tied;
    !steady && (title || (within && (whole || mine || line.acts)))
}

/// Whether a line says that it stops, and nothing decides what then.
fn is_over(line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
    if line.is_heading() || matches!(line.part, Part::Audience | Part::Hiring) {
        return false;
    }
    let whole = WHOLE.stand_in(&line.words);
    let nobody = NOBODY.stand_in(&line.words);
    if ends_by_nature(&line.words) && !line.words.any(&["marketing", "alles", "everything", "all marketing", "our marketing"]) {
        return false;
    }
    if ONCE.stand_in(&line.words) && line.denials == 0 {
        return whole;
    }
    let decided = DECIDES.stand_in(&line.words) || next.is_some_and(|n| n.section == line.section && DECIDES.stand_in(&n.words));
    nobody || (stops_then(&line.words) && !decided)
}

/// Whether a campaign, a fair, a season is spoken of, also at the end of a Dutch compound.
fn ends_by_nature(words: &Words) -> bool {
    let compound = |word: &str| ENDING_HEADS.iter().any(|head| word.ends_with(head));
    ENDING.stand_in(words) || words.iter().any(compound)
}

/// "… and after that it stops", "daarna zien we wel", "stopt daarna".
fn stops_then(words: &Words) -> bool {
    let list: Vec<&str> = words.iter().collect();
    list.iter().enumerate().filter(|(_, w)| NEXT.contains(w)).any(|(at, word)| {
        let weak = matches!(*word, "that" | "which" | "there" | "dan" | "after");
        let after = list[at + 1..(at + 1 + GAP).min(list.len())].join(" ");
        let before = list[at.saturating_sub(2)..at].join(" ");
        let told = Words::of(&before).any(&["after", "en", "and", "na", "with", "ends", "stops", "stopt"]);
        let over = OVER.stand_in(&Words::of(&after)) && (!weak || told);
        let first = ["stopt", "eindigt", "stops", "ends", "stoppen", "houdt"].iter().any(|v| before.ends_with(v));
        over || (first && !matches!(*word, "that" | "which" | "dan" | "after"))
    })
}
