//! Whether someone with final responsibility decides, answers or looks on; being sold to, filmed or quoted is none of these.

use super::Evidence;
use super::lines::{Cue, Kind, Line, Part};
use crate::document::BlockKind;
use crate::facts::words::{Phrases, Words};
use crate::facts::{Owner, OwnerKind, Source};

/// The functions and groups among those of the lexicon that have final responsibility.
static FINAL: Phrases = Phrases::of(
    "
    algemeen directeur, bestuur, bestuurder, bestuurslid, board, board of directors, ceo, cfo, chair, chairperson,
    chief commercial officer, chief executive, chief executive officer, chief growth officer, chief marketing officer, cmo,
    co chair, co founder, cofounder, college van b en w, college van b&w, commercieel directeur, communications director, coo,
    cro, cto, dagelijks bestuur, dga, directeur, directeur marketing, directie, director, director of communications,
    director of growth, director of marketing, eigenaar directeur, executive director, executive team, founder,
    general manager, leadership, leadership team, management team, managementteam, marketing director, marketingdirecteur,
    mede oprichter, mt, ondernemer, oprichter, penningmeester, president, principal, raad van bestuur, rector, sales director,
    senior management, steering group, stuurgroep, treasurer, vice president, voorzitter, vp, vp growth, vp marketing,
    vp of marketing, vp of sales, vp sales, wethouder, zaakvoerder
    ",
);

/// Deciding, answering, looking on, giving the means.
static ANSWERS: Phrases = Phrases::of(
    "
    $, aan tafel, aanspreekbaar, aanspreekpunt, accepts, accord, accordeert, accountability, accountable, accountable for,
    adopted, agree, agreed, agrees, akkoord, allocates, answerable, answers for, approval, approve, approved, approves,
    approving, authorise, authorised, authorises, authorized, authorizes, backed, backing, backs, bekijken, bekijkt, bepaalt,
    bepalen, beslis, beslissen, beslissing, beslissingen, beslist, besliste, besluit, besluiten, bespreekt, bespreken,
    besproken, betrokken, bewaakt, bewaken, budget, budget holder, budgethouder, chaired, chairs, champion, champions,
    choices, cijfers, commitment, commits, committed, course, decide, decided, decides, decision, decisions, direction,
    draagt, eigenaar van, eindbeslissing, eindverantwoordelijk, eindverantwoordelijke, eindverantwoordelijkheid, elk kwartaal,
    elke maand, endorsed, endorses, ends up with, escalate, escalates, escalation, evaluatie, evalueert, evalueren, fiat,
    fiatteert, fiatteren, figures, final say, funding, gaf akkoord, geeft vrij, gereserveerd, go no go, goedgekeurd,
    goedkeuren, goedkeuring, goedkeurt, hakt de knoop, has the last word, holds the budget, ieder kwartaal, instemming,
    investeert, joins, keuren, keurt, keuzes, kiest, kiezen, kijken, kijkt, knoop door, koers, kwartaalgesprek,
    kwartaaloverleg, laatste woord, last word, lead, leads, legt vast, leiding, leidinggevende, leidt, look at, looks at,
    maakt vrij, maandelijks, maandoverleg, mandaat, mandate, mandated, meet, meeting, meets, monthly, namens, neemt deel,
    numbers, on behalf of, onderschrijft, ondertekend, opdracht, opdracht van, opdrachtgever, overleg, oversees, oversight,
    ownership, owns, per kwartaal, present, presented, presenteert, presenteren, presents, prioriteiten, priorities, progress,
    quarterly, rapportage, rapporteert, rapporteren, ratified, ratifies, released, releases, report, reported, reporting,
    reports, reserved, reserveert, responsibility, responsible, resultaten, results, review, reviewed, reviews, richting,
    schuift aan, set aside, sets, sets aside, sets the course, sign, sign off, signed, signed off, signs, sponsor, sponsored,
    sponsors, staat achter, stellen, stelt, steunt, stopt of, strategie, strategy, sturen, sturing, stuurt, tekenen, tekent,
    terugkoppelen, terugkoppeling, toegezegd, toezegging, trekker, trekt, update, updates, vastgesteld, vaststellen,
    verantwoordelijk, verantwoordelijke, verantwoordelijkheid, verantwoording, vergadering, veto, voorgelegd, voorleggen,
    voortgang, vrijgegeven, vrijgemaakt, weegt, £, €
    ",
);

/// What nothing happens without.
static CONSENT: Phrases = Phrases::of(
    "
    akkoord, approval, consent, fiat, go ahead, goedkeuring, handtekening, instemming, sign off, signature, toestemming
    ",
);

/// Phrases that put somebody out of the inner circle.
static DISTANT: Phrases = Phrases::of(
    "
    bemoeien zich niet, bemoeit zich niet, does not get involved, doesn't get involved, hands off, has no time,
    hebben geen tijd, heeft geen tijd, houdt zich er buiten, is not involved, isn't involved, laat het over,
    laat marketing over, laten het over, laten marketing over, leave it to, leave marketing to, leaves it to,
    leaves marketing to, niet betrokken, niet mee bezig, not involved, op afstand, stays out
    ",
);

/// Speaking, being filmed, being written about.
static FACE: Phrases = Phrases::of(
    "
    blog van, column, columns, foto, gastblog, ghostwrite, ghostwriting, ghostwritten, guest, in beeld, in de camera,
    interview, interviewen, interviews, keynote, on camera, opening door, opens, opent, podcast, portrait, portret, profile,
    quote, quoted, quotes, speaker, speaks, speech, spreekt, spreker, talk, testimonial, thought leadership, toespraak,
    vertelt, video, video's, videos, vlog, voice over, welcomes
    ",
);

/// Behind it stands another organisation than one's own.
static OF_OTHERS: Phrases = Phrases::of(
    "
    at a, at an, at companies, at firms, at mid, at small, bij bedrijven, bij een, die zelf, in het mkb, in the mid,
    met een bedrijf, of a, of an, of companies, of mid, of small, van bedrijven, van een, van kleine, van mkb, van scholen,
    van zorginstellingen, who, with a
    ",
);

/// One's own.
static OWN: Phrases = Phrases::of(
    "
    acting, als, am, as, beide, ben, both, by, de, de algemeen, de twee, deputy, door, het, interim, is, marketing, mijn, my,
    new, nieuwe, ons, onze, onze algemeen, our, our managing, our two, sponsor, the, the two, twee, two, vrouw, zijn
    ",
);

/// Right before a word that also names a thing: a board, the managing of something.
static GROUP: Phrases = Phrases::of(
    "
    advisory, and, board and, by, college, company, de, door, executive, full, general, het, hoger, hotel, local, met, ons,
    onze, our, parish, school, senior, the, to, top, van, with
    ",
);

/// One who does it all, and whose business it is.
static ALONE: Phrases = Phrases::of(
    "
    als eigenaar, als enige eigenaar, als ondernemer, als zaakvoerder, als zelfstandige, as founder, as owner, as the founder,
    as the owner, bootstrapped, eenmanszaak, eenpersoonsbedrijf, founder led, i own, i run, ik run, in mijn eentje,
    mijn atelier, mijn bedrijf, mijn eenmanszaak, mijn klanten, mijn praktijk, mijn salon, mijn studio, mijn webshop,
    mijn winkel, mijn zaak, my business, my clients, my company, my customers, my practice, my salon, my shop, my store,
    my studio, on my own, one man business, one person business, one person company, one woman business, owner led,
    run by the owner, sole proprietor, sole trader, solo, solo founder, solopreneur, zzp'er
    ",
);

/// The same, said of oneself as of another.
const LED: [&str; 12] = [
    "founder led", "owner led", "one person business", "one person company", "eenmanszaak", "eenpitter", "sole trader",
    "solo founder", "solo dev", "solo developer", "solopreneur", "indie developer",
];

/// Somebody who does the work says "I".
static FIRST: Phrases = Phrases::of("i, i'll, i'm, ik, mijn, my, myself, zelf");

/// Looks for whoever has final responsibility.
pub(super) fn find(source: Source<'_>, lines: &[Line<'_>], owners: &[Owner]) -> Evidence {
    let mut evidence = Evidence::default();
    let learner = lines.iter().any(|l| l.has(Kind::Internship) && FIRST.stand_in(&l.words));
    for line in lines {
        let finals: Vec<&Cue> = line.cues.iter().filter(|c| is_final(source, line, c)).collect();
        let solo = ALONE.stand_in(&line.words) && FIRST.stand_in(&line.words) && !learner;
        let led = line.words.any(&LED);
        if solo || led {
            evidence.note(line.span, true);
        }
        if finals.is_empty() {
            continue;
        }
        let answers = answers(source, line);
        for cue in finals {
            let needed = cue.absent && line.words.any(&["zonder", "without"]) && CONSENT.stand_in(&line.before(cue.span));
            let needed = needed || CONSENT.stand_in(&line.after(cue.span)) && line.words.has("without");
            let own = is_own(source, line, cue);
            let stands = answers && (!cue.absent || needed) && own;
            if stands || (own && (is_ours(line, cue) || DISTANT.stand_in(&line.words))) {
                evidence.note(cue.span, stands);
            }
        }
    }
    for owner in owners.iter().filter(|o| matches!(o.kind, OwnerKind::Person | OwnerKind::Role | OwnerKind::Team)) {
        let line = super::hands::line_at(lines, owner.span.start);
        let Some(line) = line.filter(|l| l.part != Part::Audience) else { continue };
        let block = &source.doc.blocks()[line.block];
        let spans = |c: &Cue| owner.span.overlaps(c.span) || block.row.is_none() && owner.name.is_some();
        let named = line.cues.iter().find(|c| !c.absent && is_final(source, line, c) && spans(c));
        if let Some(cue) = named.filter(|c| is_own(source, line, c)) {
            evidence.note(cue.span, true);
        }
    }
    evidence
}

/// Whether a word names somebody with final responsibility.
fn is_final(source: Source<'_>, line: &Line<'_>, cue: &Cue<'_>) -> bool {
    match cue.kind {
        Kind::Executive if cue.lemma == "management" => GROUP.close(&line.before(cue.span)),
        Kind::Executive => true,
        Kind::Team if cue.lemma == "board" => {
            let before = line.before(cue.span);
            let thing = line.after(cue.span).begin(&["view", "games", "of the project"]);
            !thing && (before.count() == 0 || GROUP.close(&before))
        }
        Kind::Role if cue.lemma == "ondernemer" => OWN.close(&line.before(cue.span)),
        Kind::Role | Kind::Team => FINAL.has(&cue.lemma.replace('-', " ")) && !is_minor(line, cue),
        Kind::OwnerWord => owns_firm(source, line, cue),
        _ => false,
    }
}

/// A chair of a working group, a director of a film, a member of a board of pins.
fn is_minor(line: &Line<'_>, cue: &Cue<'_>) -> bool {
    let (before, after) = (line.before(cue.span), line.after(cue.span));
    let word = line.slice(cue.span).to_lowercase();
    let small = after.begin(&["van de werkgroep", "werkgroep", "van de commissie", "of the working group", "of the committee"])
        || before.end(&[
            "art", "creative", "working group", "committee", "film", "werkgroep", "adjunct", "pinterest", "kanban", "trello",
            "thought",
        ])
        || ["artdirecteur", "werkgroepvoorzitter", "mood board"].contains(&word.as_str());
    small || (word == "leadership" && before.end(&["thought", "market", "category", "cost"]))
}

/// "De eigenaar van de zaak", "Joke (eigenaar)", "the owner decides"; not the owner of a plan or an action, nor a label.
fn owns_firm(source: Source<'_>, line: &Line<'_>, cue: &Cue<'_>) -> bool {
    let (before, after) = (line.before(cue.span), line.after(cue.span));
    if line.raw_after(cue.span).starts_with(':')
        || after.begin(&["van dit", "van het plan", "van dit plan", "of this", "of the plan", "van deze", "van de actie"])
    {
        return false;
    }
    let firm = after.begin(&[
        "van de zaak", "van de winkel", "van het bedrijf", "van de praktijk", "van het restaurant", "van het hotel",
        "van de salon", "of the business", "of the company", "of the shop", "of the firm", "of the practice", "en zaakvoerder",
        "en oprichter", "and founder",
    ]) || cue.lemma.contains("bedrijf");
    let bracketed = line.raw_before(cue.span).ends_with('(') && line.raw_after(cue.span).starts_with([')', ',', ' ', '/']);
    let meant = before.end(&["de", "onze", "the", "our", "als", "as", "shop", "business", "by the", "door de"]);
    let row = source.doc.blocks()[line.block].row.is_some();
    firm || bracketed || (meant && !row)
}

/// Whether a line, or what stands above it, is about deciding and answering.
fn answers(source: Source<'_>, line: &Line<'_>) -> bool {
    let part = matches!(line.part, Part::Governing | Part::People);
    let heading = || source.doc.heading(line.section).is_some_and(|h| ANSWERS.stand_in(&Words::of(h)));
    let header = || {
        let row = source.doc.blocks()[line.block].row.as_ref();
        let under = |column| source.doc.header(row.map_or(0, |r| r.table), column).is_some_and(names_duty);
        row.is_some_and(|r| r.cells.iter().any(|c| under(c.column)))
    };
    let said = ANSWERS.stand_in(&line.words) || line.has(Kind::By) || line.has(Kind::OwnerVerb);
    let shown = FACE.stand_in(&line.words)
        && !line.words.any(&["approve", "approves", "goedkeuring", "akkoord", "budget", "strategie", "strategy"]);
    let distant = DISTANT.stand_in(&line.words) || line.denials == 1 && !line.words.any(&["zonder", "without"]);
    !distant && !shown && (said || part || heading() || header())
}

/// Whether the header of a column is about deciding, answering or who is who.
fn names_duty(header: &str) -> bool {
    ANSWERS.stand_in(&Words::of(header)) || matches!(super::lines::part_of(header), Part::People | Part::Governing)
}

/// Whether it is the organisation's own, not one who is sold to.
fn is_own(source: Source<'_>, line: &Line<'_>, cue: &Cue<'_>) -> bool {
    if line.part == Part::Audience || line.part == Part::Hiring {
        return false;
    }
    let row = source.doc.blocks()[line.block].row.as_ref();
    let cell = row.and_then(|r| r.cells.iter().find(|c| c.span.contains(cue.span)).map(|c| (r, c)));
    if let Some((row, cell)) = cell {
        let header = source.doc.header(row.table, cell.column);
        return header.is_none_or(|h| super::lines::part_of(h) != Part::Audience);
    }
    let (before, after) = (line.before(cue.span), line.after(cue.span));
    let word = line.slice(cue.span).to_lowercase();
    let many = ["s", "en", "'s"].iter().any(|end| word.ends_with(end)) && !COLLECTIVE.has(&word);
    let own = OWN.close(&before);
    let one = before.end(&["een", "a", "an", "each", "elke", "every", "any"]);
    if one || OF_OTHERS.open(&after) || (many && !own) {
        return false;
    }
    let last: Vec<&str> = before.iter().rev().take(2).collect();
    let reached =
        last.iter().any(|w| matches!(*w, "for" | "voor" | "target" | "targeting" | "reach" | "bereiken" | "like" | "zoals"));
    !reached || own
}

/// Whether someone is named beyond doubt as the organisation's own, in running text: "onze directeur", "our CEO".
fn is_ours(line: &Line<'_>, cue: &Cue<'_>) -> bool {
    let running = !line.is_heading() && matches!(line.kind, BlockKind::Paragraph | BlockKind::Item(_));
    running && line.before(cue.span).end(&["onze", "ons", "our"])
}

/// Words that end as plurals do and name one.
static COLLECTIVE: Phrases = Phrases::of(
    "
    board of directors, board of trustees, burgemeester en wethouders, college van burgemeester en wethouders, execs,
    governors, penningmeester, schepen, schepencollege, trustees, wethouders
    ",
);
