//! Whether someone with final responsibility decides, answers or looks on; being sold to, filmed or quoted is none of these.

use super::lines::{Cue, Kind, Line, Part};
use super::Evidence;
use crate::facts::words::{Phrases, Words};
use crate::facts::{Owner, OwnerKind, Source};

/// The functions and groups among those of the lexicon that have final responsibility.
static FINAL: Phrases = Phrases::of(
    "
    algemeen directeur, bestuur, bestuurder, bestuurslid, board, board of directors, ceo, cfo, chair, chairperson, chief commercial
    officer, chief executive, chief executive officer, chief growth officer, chief marketing officer, cmo, co chair, co founder, cofounder,
    college van b en w, college van b&w, commercieel directeur, communications director, coo, cro, cto, dagelijks bestuur, dga, directeur,
    directeur marketing, directie, director, director of communications, director of growth, director of marketing, eigenaar directeur,
    executive director, executive team, founder, general manager, leadership, leadership team, management team, managementteam,
    marketing director, marketingdirecteur, mede oprichter, mt, ondernemer, oprichter, penningmeester, president, principal, raad van
    bestuur, rector, sales director, senior management, steering group, stuurgroep, treasurer, vice president, voorzitter, vp, vp growth,
    vp marketing, vp of marketing, vp of sales, vp sales, wethouder, zaakvoerder
    ",
);

/// Deciding, answering, looking on, giving the means.
static ANSWERS: Phrases = Phrases::of(
    "
    aanspreekbaar, aanspreekpunt, aan tafel, bekijkt, bekijken, cijfers, figures, kijken, kijkt, look at, looks at, numbers, present,
    presented, presenteert, presenteren, presents, results, resultaten, update, updates, accepts, accord, accordeert, accountability, accountable, adopted, agree, agreed, agrees,
    akkoord, allocates, answerable, answers for, approval, approve, approved, approves, approving, authorise, authorises, authorised,
    authorized, authorizes, backed, backing, backs, beslis, besliste, beslissen, beslissing, beslissingen, beslist, besluit, besluiten,
    bepaalt, bepalen, bespreekt, bespreken, besproken, bewaakt, betrokken, bewaken, budget, champion, champions, chaired, chairs, commitment,
    committed, commits, decide, decided, decides, decision, decisions, draagt, eigenaar van, eindbeslissing, eindverantwoordelijk,
    eindverantwoordelijke, eindverantwoordelijkheid, endorsed, endorses, escalate, escalates, escalation, evalueert, evalueren,
    evaluatie, fiat, fiatteert, fiatteren, final say, funding, gaf akkoord, goedgekeurd, goedkeuren, goedkeuring, goedkeurt, hakt de knoop,
    holds the budget, investeert, instemming, joins, keurt, keuren, kiest, kiezen, knoop door, koers, laatste woord, leads, leidt,
    leidinggevende, legt vast, mandaat, mandate, mandated, meet, meeting, meets, monthly, neemt deel, onderschrijft, ondertekend, opdracht,
    opdrachtgever, overleg, oversees, oversight, owns, ownership, prioriteiten, priorities, ratified, ratifies, rapporteert, rapporteren,
    rapportage, report, reports, reported, reporting, responsibility, responsible, review, reviews, reviewed, schuift aan, sets, sets the
    course, sign, sign off, signed, signed off, signs, sponsor, sponsors, sponsored, staat achter, stelt, stellen, steunt, strategie,
    strategy, stuurt, sturen, sturing, tekent, tekenen, terugkoppelen, terugkoppeling, trekt, trekker, veto, vastgesteld, vaststellen,
    verantwoording, verantwoordelijk, verantwoordelijke, verantwoordelijkheid, voorgelegd, voorleggen, voortgang, weegt, accountable for,
    progress, stopt of, go no go, kwartaaloverleg, kwartaalgesprek, maandoverleg, budgethouder, budget holder, vergadering, quarterly, per
    kwartaal, elk kwartaal, elke maand, maandelijks, ieder kwartaal, lead, leiding, ends up with, has the last word, last word, vrijgegeven,
    releases, geeft vrij, maakt vrij, toegezegd, toezegging, opdracht van, namens, on behalf of, course, direction, richting, keuzes, choices
    ",
);

/// What nothing happens without.
static CONSENT: Phrases =
    Phrases::of("akkoord, approval, consent, fiat, go ahead, goedkeuring, handtekening, instemming, sign off, signature, toestemming");

/// Phrases that put somebody out of the inner circle.
static DISTANT: Phrases = Phrases::of(
    "
    bemoeit zich niet, bemoeien zich niet, doesn't get involved, does not get involved, hands off, has no time, heeft geen tijd, hebben geen
    tijd, houdt zich er buiten, is not involved, isn't involved, laat het over, laat marketing over, laten het over, laten marketing over,
    leaves it to, leaves marketing to, leave it to, leave marketing to, niet betrokken, niet mee bezig, not involved, op afstand, stays out
    ",
);

/// Speaking, being filmed, being written about.
static FACE: Phrases = Phrases::of(
    "
    blog van, column, columns, ghostwrite, ghostwritten, ghostwriting, gastblog, guest, foto, in beeld, interview, interviews, interviewen,
    in de camera, keynote, on camera, opening door, opent, opens, podcast, portret, portrait, profile, quote, quotes, quoted, speaker, spreker,
    spreekt, speaks, speech, talk, testimonial, thought leadership, toespraak, vertelt, video, video's, videos, vlog, voice over, welcomes
    ",
);

/// Behind it stands another organisation than one's own.
static OF_OTHERS: Phrases = Phrases::of(
    "
    at a, at an, at companies, at firms, at mid, at small, bij een, bij bedrijven, in het mkb, in the mid, of a, of an, of companies, of
    mid, of small, van bedrijven, van een, van kleine, van mkb, van scholen, van zorginstellingen, with a, met een bedrijf, who, die zelf
    ",
);

/// One's own.
static OWN: Phrases = Phrases::of(
    "
    beide, both, de, de twee, het, our, our two, onze, the, the two, two, twee, ons, mijn, my, als, as, is, zijn, ben, am, by, door, onze
    algemeen, de algemeen, vrouw, our managing, new, nieuwe, acting, interim, deputy, sponsor, marketing
    ",
);

/// One who does it all, and whose business it is.
static ALONE: Phrases = Phrases::of(
    "
    als eigenaar, als enige eigenaar, als ondernemer, als zaakvoerder, als zelfstandige, as founder, as owner, as the founder, as the owner, bootstrapped, eenmanszaak,
    eenpersoonsbedrijf, founder led, i own, i run, ik run, in mijn eentje, mijn atelier, mijn bedrijf, mijn eenmanszaak, mijn klanten, mijn
    praktijk, mijn salon, mijn studio, mijn webshop, mijn winkel, mijn zaak, my business, my clients, my company, my practice, my salon, my
    shop, my store, my studio, my customers, on my own, one person business, one person company, one woman business, one man business, owner
    led, run by the owner, sole trader, solo founder, solopreneur, sole proprietor, zzp'er, solo
    ",
);

/// Somebody who does the work says "I".
static FIRST: Phrases = Phrases::of("i, i'll, i'm, ik, mijn, my, myself, zelf");

/// Looks for whoever has final responsibility.
pub(super) fn find(source: Source<'_>, lines: &[Line<'_>], owners: &[Owner]) -> Evidence {
    let mut evidence = Evidence::default();
    let learner = lines.iter().any(|l| l.has(Kind::Internship) && FIRST.stand_in(&l.words));
    for line in lines {
        let finals: Vec<&Cue> = line.cues.iter().filter(|c| is_final(source, line, c)).collect();
        let solo = ALONE.stand_in(&line.words) && FIRST.stand_in(&line.words) && !learner;
        let led = line.words.any(&["founder led", "owner led", "one person business", "eenmanszaak", "sole trader"]);
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
            evidence.note(cue.span, answers && (!cue.absent || needed) && is_own(source, line, cue));
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
        Kind::Executive => true,
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
        || before.end(&["art", "creative", "working group", "committee", "film", "werkgroep", "adjunct", "pinterest", "kanban", "trello", "thought"])
        || ["artdirecteur", "werkgroepvoorzitter", "mood board"].contains(&word.as_str());
    small || (word == "leadership" && before.end(&["thought", "market", "category", "cost"]))
}

/// "De eigenaar van de zaak", "Joke (eigenaar)", "the owner decides"; not the owner of a plan or an action, nor a label.
fn owns_firm(source: Source<'_>, line: &Line<'_>, cue: &Cue<'_>) -> bool {
    let (before, after) = (line.before(cue.span), line.after(cue.span));
    if line.raw_after(cue.span).starts_with(':') || after.begin(&["van dit", "van het plan", "van dit plan", "of this", "of the plan", "van deze", "van de actie"]) {
        return false;
    }
    let firm = after.begin(&[
        "van de zaak", "van de winkel", "van het bedrijf", "van de praktijk", "van het restaurant", "van het hotel", "van de salon", "of the business",
        "of the company", "of the shop", "of the firm", "of the practice", "en zaakvoerder", "en oprichter", "and founder",
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
        let under = |column| source.doc.header(row.map_or(0, |r| r.table), column).is_some_and(|h| names_duty(h));
        row.is_some_and(|r| r.cells.iter().any(|c| under(c.column)))
    };
    let said = ANSWERS.stand_in(&line.words) || line.has(Kind::By) || line.has(Kind::OwnerVerb);
    let shown = FACE.stand_in(&line.words) && !line.words.any(&["approve", "approves", "goedkeuring", "akkoord", "budget", "strategie", "strategy"]);
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
    let reached = last.iter().any(|w| matches!(*w, "for" | "voor" | "target" | "targeting" | "reach" | "bereiken" | "like" | "zoals"));
    !reached || own
}

/// Words that end as plurals do and name one.
static COLLECTIVE: Phrases = Phrases::of("wethouders, burgemeester en wethouders, college van burgemeester en wethouders, schepen, trustees, governors, execs, schepencollege, board of directors, board of trustees, penningmeester");
