//! Where those who sell or make the product take part in the plan.

use super::beside::before_person;
use super::context::{Context, Line, is_denied};
use super::{Lack, Trace};
use crate::document::{BlockKind, Row};
use crate::facts::column::{Column, of_header};
use crate::facts::words::{Phrases, Words};
use crate::lexicon::Strength;
use crate::scan::Hit;

/// "Sales" and "verkoop" as someone who takes part, not as a figure.
static TAKES_PART: Phrases = Phrases::of(
    "
    alignment with sales, aan sales, aan verkoop, agreed with sales, and sales agree, and sales meet, and sales share, and sales team, by sales, directie en verkoop, en sales bespreken, en sales de, en sales samen, en verkoop bespreken, en verkoop de, en verkoop samen, en de verkoop de, en de verkoop bespreken, door sales, door verkoop, finance and sales,
    from sales to marketing, get sales, hand to sales, handed to sales, helps sales, marketing & sales, marketing / sales, marketing and sales, marketing en sales, marketing en verkoop, marketing
    sales, marketing verkoop, met sales, met verkoop, met de verkoop, passed to sales, passes to sales, product and sales, product en verkoop, sales & marketing, sales / marketing, sales accepts, sales and customer success, sales and finance, sales and
    marketing, sales and product, sales and service, sales agrees, sales attends, sales belt, sales beslist, sales brings, sales calls back, sales calls every, sales closes, sales decides, sales deelt, sales en marketing, sales en product,
    sales en service, sales follows, sales geeft, sales gebruikt, sales gets, sales gives, sales has, sales hears, sales heeft, sales hoort, sales is, sales joins, sales koppelt, sales krijgt, sales levert, sales meldt, sales marketing, sales must, sales needs, sales neemt, sales
    picks, sales pakt, sales qualifies, sales receives, sales reports, sales says, sales schuift, sales sees, sales sits, sales takes, sales tells, sales uses, sales volgt, sales weet, sales will, sales works, sales wordt, sales zegt, sales zit, sales joined, sales and support, support and sales, ask sales, tell sales, give sales, service en
    verkoop, tussen marketing en, verkoop belt, verkoop en marketing, verkoop geeft, verkoop gebruikt, verkoop hoort, verkoop krijgt, verkoop koppelt, verkoop meldt, verkoop neemt, verkoop pakt,
    verkoop schuift, verkoop volgt, verkoop weet, verkoop wordt, verkoop zit, verkoop beslist, verkoop bepaalt, verkoop deelt, with sales, with the sales, voor sales, for sales to use, feedback from sales, feedback van sales, feedback van verkoop, input from sales, input van sales,
    input van verkoop, terugkoppeling van sales, terugkoppeling van verkoop, naar sales, between sales, tussen sales, tussen verkoop, product team, customer success and sales, collega van sales, collega van verkoop, collega uit sales, mensen van sales, mensen van verkoop, iemand van sales, iemand van verkoop, colleague from sales, colleagues from sales, colleagues in sales,
    people from sales, people in sales, someone from sales, someone in sales, sales kijkt, sales kijken, sales sluit, sales praat, sales vertelt, sales denkt, sales evalueert, sales stemt, sales bespreekt, sales overlegt, verkoop kijkt, verkoop sluit, verkoop praat,
    verkoop vertelt, verkoop denkt, verkoop evalueert, verkoop stemt, verkoop bespreekt, verkoop overlegt, sales discusses, sales looks at, sales looks with, sales evaluates, sales signs off
    ",
);

/// What a reader is asked to do: "Bel onze verkoopafdeling", "Talk to sales".
static ASKED: Phrases = Phrases::of(
    "
    bel, bel met, bel met onze, bel onze, bel de, call, call our, chat with, chat with our, contact, contact our, contact the, contacteer onze, mail, mail onze, contact :, contactpersoon :, mail met, neem contact op met, neem contact op met onze, speak to, speak
    to our, speak with, speak with our, spreek met, stel je vraag aan, talk to, talk to our, talk with, talk with our, vraag onze, email our
    ",
);

/// What stands before someone who takes part.
static RELATED: Phrases = Phrases::of(
    "
    aan, aan de, aan een van de, aan het, aan ons, and, and our, and the, between, brief, by, by our, by the, door, door de, door het, door ons, en, en de, en het, en ons, en onze, from, from our, from the, met, met de, met het, met onze, naar, naar de, of the, onze, our, owner :, eigenaar :, samen met, to, to an, to the, to our, tussen,
    het, ons, van de, van het, van ons, via, via de, via het, voor het, with, with our, with the, de, the, an, voor de, for the, gaat naar
    ",
);

/// What someone who takes part does.
static DOES: Phrases = Phrases::of(
    "
    agree, agrees, attend, attends, beoordeelt, bepalen, bepaalt, bellen, belt, beslist, bespreekt, bespreken, call, calls, denken, discuss, discusses, evalueert, evalueren, evaluate, evaluates, gaat, hears, helpt, helps, hoort, kijken, kijkt, komen,
    leveren, look, looks, nemen, praat, praten, sees, sluit, sluiten, stemt, vertelt, vertellen, werkt, works, ziet, choose, chooses, decide, decides, deelt, denkt, doet, follow, follows, geeft, geven, gives, join, joins, kiest, komt, krijgen, krijgt, leest, levert, meet,
    meldt, neemt, overlegt, pakt, receives, report, reports, review, reviews, schuift, sit, sits, takes, tell, tells, use, uses, volgt, zit
    ",
);

/// Whom the plan is for: "Head of Sales" may be a buyer.
static AUDIENCE: Phrases = Phrases::of(
    "
    audience, buyer, buyers, decision maker, decision makers, doelgroep, icp, job posting, persona, personas, prospect, prospects, sell to, segment, target, targeting, titles, functietitels, vacature, beslisser, beslissers, job titles, benaderen, outreach
    ",
);

/// Where a person with a function is a buyer or somebody's portrait.
static PORTRAIT: Phrases = Phrases::of(
    "buyer, buyers, icp, job posting, klantcase, klantverhaal, persona, persona's, personas, testimonial, testimonials, vacature",
);

/// What is done with others.
static TOGETHER: Phrases = Phrases::of(
    "
    along with, in consultation with, in gesprek met, in overleg met, in samenspraak met, in samenwerking met, jointly with, overleggen met, samen met,
    together with
    ",
);

/// What stands before an adjective: "onze nieuwe salesmanager".
static ARTICLES: Phrases = Phrases::of("de, het, ons, onze, our, the");

/// Columns that say who does something.
static OWNERS: [Column; 1] = [Column::Owner];

/// Every sentence, item or row in which those who sell or make the product take part, in order.
pub(super) fn find(cx: &Context<'_>) -> Trace {
    let party = cx.category("selling-party");
    let handover = cx.category("selling-handover");
    let mut trace = Trace::default();
    for line in &cx.lines {
        let mut parties = line.hits.iter().filter(|h| cx.is(h, party) || cx.is(h, handover)).peekable();
        if parties.peek().is_none() {
            continue;
        }
        let apart = APART.stand_in(&Words::of(line.text));
        let (denied, said): (Vec<&Hit>, Vec<&Hit>) = parties.partition(|h| is_denied(h) || apart);
        if said.iter().any(|h| takes_part(cx, line, h)) {
            trace.add(line.span);
        } else if !denied.is_empty() {
            trace.come_near(line.span, Lack::Denied);
        } else if !cx.is_heading(line) && !line.text.trim_start().starts_with(['"', '\u{201c}', '\u{201e}', '«']) {
            // the title of an article takes no part either
            trace.come_near(line.span, Lack::Partial);
        }
    }
    trace
}

/// The plan itself says that they work apart.
static APART: Phrases = Phrases::of(
    "
    apart from each other, does not talk, each on their own, elk apart, in silos, langs elkaar heen, los van elkaar, los van, niet betrokken, not involved, not been involved, separately from, without talking, work apart, works
    apart, zonder overleg, does not know, do not know, weet niet, weten niet, not yet involved, nog niet betrokken, has not been involved, not part of this plan, hoort niets, hears nothing, hear nothing
    ",
);

/// Bytes before a party in which stands with whom it takes part.
const NEAR: usize = 200;

/// Whether a party does more than stand as a figure, a title or someone the reader may call.
fn takes_part(cx: &Context<'_>, line: &Line<'_>, hit: &Hit) -> bool {
    let at = (hit.span.start - line.span.start) as usize;
    let near = &line.text[line.text.floor_char_boundary(at.saturating_sub(NEAR))..at];
    let before = Words::of(near);
    if ASKED.close(&before) {
        return false;
    }
    if cx.source.lexicon.term(hit.term).strength != Strength::Weak {
        return true;
    }
    let bare = hit.span.len() <= "verkoop".len();
    if is_of_colleague(cx, line, at, hit, bare) {
        return true;
    }
    if !bare {
        let after = Words::of(&line.text[at + hit.span.len()..]);
        if TOGETHER.stand_in(&before) {
            return true;
        }
        let related = RELATED.close(&before) || is_described(near) || after.iter().next().is_some_and(|w| DOES.has(w));
        return is_owner_cell(cx, line, hit) || (related && !AUDIENCE.stand_in(&Words::of(line.text)));
    }
    is_owner_cell(cx, line, hit) || (!cx.is_heading(line) && TAKES_PART.stand_in(&Words::of(line.text)))
}

/// "Tom Ansell (sales)": a person of those who sell, and nobody whom the reader may call or who is drawn as a buyer.
fn is_of_colleague(cx: &Context<'_>, line: &Line<'_>, at: usize, hit: &Hit, bare: bool) -> bool {
    let Some(before) = before_person(line.text, at, at + hit.span.len(), bare) else { return false };
    let drawn = |text: &str| PORTRAIT.stand_in(&Words::of(text));
    let blocks = cx.source.doc.blocks();
    let above = || cx.above(line).into_iter().flatten().map(|id| cx.source.doc.slice(blocks[id].span));
    let audience = |text: &str| AUDIENCE.stand_in(&Words::of(text));
    !ASKED.close(&Words::of(before)) && !drawn(line.text) && !above().any(|text| drawn(text) || audience(text))
}

/// "onze nieuwe salesmanager": one adjective between the article and the function.
fn is_described(before: &str) -> bool {
    let open = before.trim_end();
    let word = open.rsplit(' ').next().unwrap_or_default();
    word.chars().all(char::is_lowercase) && ARTICLES.close(&Words::of(&open[..open.len() - word.len()]))
}

/// "Sales" in a column of owners.
fn is_owner_cell(cx: &Context<'_>, line: &Line<'_>, hit: &Hit) -> bool {
    let doc = cx.source.doc;
    let owned = |row: &Row| {
        let cell = row.cells.iter().find(|c| c.span.contains(hit.span));
        let header = cell.and_then(|c| doc.header(row.table, c.column));
        !row.header && header.is_some_and(|h| OWNERS.contains(&of_header(h, false, cx.source.language.document)))
    };
    cx.kind(line) == BlockKind::Row && doc.blocks()[line.block].row.as_ref().is_some_and(owned)
}
