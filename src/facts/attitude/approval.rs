//! The top approves details.

use super::At;
use crate::document::Row;
use crate::facts::foundation::terms::{of, within};
use crate::facts::words::{Phrases, Words};
use crate::lexicon::Pole;

/// Those who lead the whole.
static TOP: Phrases = Phrases::of(
    "
    algemeen directeur, bestuur, bestuurder, bestuursvoorzitter, board, board of directors, burgemeester, c level, c suite, ceo, chair, chairman, chairperson, chief executive, college, college van b en w, company owner, de eigenaar, dga, dean, directeur, directeur bestuurder,
    directeuren, directie, directielid, directieteam, directors, eigenaar, eigenaren, executive board, executive director, executive team, executives, founder, founders, general manager, gm, head teacher, headteacher, hoofdbestuur, leadership, leadership team, library director, managementteam, managing director,
    managing partner, mayor, md, mt, museumdirecteur, oprichter, oprichters, our director, owner, owners, partners, president, principal, provost, raad van bestuur, raad van toezicht, rector, school director, schepen, schepencollege, the director, trustees, voorzitter, wethouder, wethouders, zaakvoerder, zaakvoerders, bestuursleden, board members
    ",
);

/// Functions with the same words that lead a part.
static PART: Phrases = Phrases::of(
    "
    account director, art director, board has, kanban board, on the board, project board, reaches the ceo, reaches the founder, task board, trello board, campaign owner, commercial director, communications director, content owner, creative director, director of communications, director of marketing, directeur marketing, directeur communicatie, marketing director, marketing owner, product owner, page owner, task owner, owner of the post, account owner, brand director, editorial board, redactieraad
    ",
);

/// Each and every one.
static EVERY: Phrases = Phrases::of(
    "
    afzonderlijke, alle, alle losse, alles, all, any, anything, each, elk, elke, every, everything, geen enkel, geen enkele, ieder, iedere, individual, individuele, geen, never, niets, no, nooit, nothing, no post, not a single, every single, each and every, one by one, per post, per bericht, stuk voor stuk, losse, zonder uitzondering
    ",
);

/// Small things that are made and published, where the lexicon has no word for them.
static DETAILS: Phrases = Phrases::of(
    "
    ad, ads, advertentie, advertenties, afbeelding, afbeeldingen, alles, anything, artikel, artikelen, beeld, bericht, berichten, blogpost, caption, captions, copy, creative, creatives, design, designs, everything, facebookbericht, filmpje, filmpjes, flyer, flyers, foto, foto's, image, images, instagrampost, item, items, kop, koppen, letter,
    letters, linkedinpost, mail, mailing, mailings, mails, niets, nothing, nieuwsbrief, nieuwsbrieven, onderwerpregel, ontwerp, ontwerpen, photo, photos, piece, pieces, post, poster, posters, posts, publicatie, publicaties, story, stories, subject line, tekst, teksten, text, texts, tweet, tweets, uiting, uitingen, video, video's, videos, visual, visuals
    ",
);

/// What the top may well approve, and when it may.
static RIGHTLY: Phrases = Phrases::of(
    "
    above £, above €, above $, aanbestedingen, all press statements, alleen bij, begroting, bij calamiteiten, bij een calamiteit, boven de €, boven €, brand book, brand guide, brand guidelines, brand rules, brandbook, budget, budgets, calamiteit, contract, contracten, contracts, crisis, crises, exceptions only, expenditure, gevoelige, guidelines, hoofdlijnen, huisstijl, huisstijlgids, huisstijlregels,
    in case of, invoice, invoices, jaarplan, kaders, kernboodschap, koers, merkrichtlijnen, only for, only in, only when, only sensitive, over £, over €, over $, plan, positionering, positioning, richtlijnen, spending, strategie, strategy, the strategy, uitgaven, investeringen, wettelijk, legal, juridisch, annual plan, quarterly plan, kwartaalplan, klachten, complaint, complaints, prices, prijzen
    ",
);

/// It is no longer, or need not be.
static NOT: Phrases = Phrases::of(
    "
    can post without, does not approve, does not have to, does not need to, does not, doesn't, do not, don't, hoeft, hoeft niet, hoeven niet, hoeven, kan zonder, is not needed, keurt niet, no approval, no longer, no need, geen goedkeuring, geen toestemming, zelfstandig, not every, niet elke, niet iedere, niet elk, niet alle, niet meer, niet langer, needs no, need no, no sign off, not approve, not sign, not review, not check, without asking, instead of, in plaats van, not individual, won't, will not, must not, mag niet meer, need not, needn't, rather than, not each, stops, stopt, stop
    ",
);

/// Whether a sentence has the top approve details.
pub(super) fn is_detail(at: At<'_>) -> bool {
    let row = at.source.doc.blocks()[at.sentence.block].row.as_ref();
    let by_column = row.is_some_and(|row| is_approver_cell(at, row));
    by_column || clauses(at.text()).any(|(from, clause)| approves(at, from, clause))
}

/// The clauses between semicolons, with where they start.
fn clauses(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    text.split(';').map(move |clause| {
        let start = from;
        from += clause.len() + 1;
        (start, clause)
    })
}

fn approves(at: At<'_>, from: usize, clause: &str) -> bool {
    let start = at.sentence.span.start as usize + from;
    let span = crate::text::Span::new(start, start + clause.len());
    let words = Words::of(&clause.replace("’s ", " ").replace("'s ", " "));
    if !names_top(&words) || RIGHTLY.stand_in(&words) || clause.contains('?') {
        return false;
    }
    let required = words.any(&["zonder", "without", "until", "totdat", "voordat", "unless", "tenzij", "pas"])
        && words.any(&[
            "geen", "niets", "no", "nothing", "never", "nooit", "niet", "not", "geen enkel", "geen enkele", "cannot", "pas",
        ]);
    let mut approval = of(at.source, span, "approval").peekable();
    let agreed = approval.peek().is_some();
    let named = within(at.source, span)
        .filter(|f| f.hit.pole == Pole::Execution && matches!(f.category, "content" | "mail" | "design" | "campaigns"))
        .count();
    let detail = named > 0 || DETAILS.stand_in(&words);
    let every = (EVERY.stand_in(&words) || required) && detail;
    let denied = NOT.stand_in(&words) && !required;
    agreed && !denied && (every || named > 1)
}

/// Whether one who leads the whole is named, not one with the same words who leads a part.
fn names_top(words: &Words) -> bool {
    TOP.stand_in(words) && TOP.stand_in(&words.without(&PART.iter().collect::<Vec<_>>()))
}

/// A leader in a cell under a header of approval, in a row of something that is made.
fn is_approver_cell(at: At<'_>, row: &Row) -> bool {
    let Some(cell) = at.sentence.cell.and_then(|i| row.cells.get(i)) else { return false };
    let header = Words::of(at.source.doc.header(row.table, cell.column).unwrap_or(""));
    let asks = header.any(&[
        "akkoord", "approval", "approved by", "approver", "approves", "goedkeuring", "goedgekeurd door", "sign off",
        "sign off by", "signs off", "fiat",
    ]);
    if !asks || !names_top(&at.words()) {
        return false;
    }
    let block = at.source.doc.blocks()[at.sentence.block].span;
    let others = Words::of(at.source.doc.slice(block));
    let made = within(at.source, block).any(|f| matches!(f.category, "content" | "mail" | "design")) || DETAILS.stand_in(&others);
    made && !RIGHTLY.stand_in(&others)
}
