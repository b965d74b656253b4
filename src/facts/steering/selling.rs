//! Whether something is sold to customers.

use super::context::{Context, is_denied};
use crate::facts::words::{Phrases, Words};
use crate::text::Span;

/// Organisations and plans that sell nothing, as a title names them.
static PUBLIC: Phrases = Phrases::of(
    "
    arbeidsmarktcampagne, association, basisschool, bibliotheek, campus, charity, church, college, community, council, club, foundation, fonds, fondsenwerving, fundraising, gemeente, ggd, hiring, hogeschool, hospital, interne
    communicatie, internal communications, internal, intern, kerk, ledenwerving, library, ledenplan, ministry, museum, nhs, ngo, open source, openbare, parish, parochie, politie, provincie, public health, recruitment, school, scouting, scouts, society, stad, stichting, university,
    universiteit, vereniging, vrijwilligers, volunteers, vzw, wervingsplan, werving, ziekenhuis, zorg, zorggroep, huisartsenpraktijk, wijkgezondheidscentrum, trust, employer branding, members, leden, raad, waterschap, actiegroep
    ",
);

/// Terms of selling that must be found: one word proves nothing.
const TERMS: usize = 2;
/// How often in all.
const HITS: usize = 3;
/// Words of plans that sell nothing weigh so much more.
const PUBLIC_WEIGHT: usize = 2;
/// First persons singular in a plan of one's own, at least.
const ALONE: usize = 3;

/// The sentence that shows best that customers buy something; none where nothing is sold, where it is in doubt, and where one person
/// does everything, who has nobody to hand over to.
pub(super) fn find(cx: &Context<'_>) -> Option<Span> {
    let title = cx.source.doc.title().map(Words::of);
    if title.is_some_and(|words| PUBLIC.stand_in(&words)) || is_of_one(cx) {
        return None;
    }
    let (sign, none) = (cx.category("trade-sign"), cx.category("trade-none"));
    let mut terms = Vec::new();
    let (mut sold, mut public) = (0, 0);
    let mut best: Option<(usize, Span)> = None;
    for line in &cx.lines {
        let before = terms.len();
        for hit in line.hits.iter().filter(|h| !is_denied(h)) {
            let weight = if cx.is_weak(hit) { 1 } else { 2 };
            if cx.is(hit, sign) {
                sold += weight;
                terms.push(hit.term);
            } else if cx.is(hit, none) {
                public += weight;
            }
        }
        let signs = terms.len() - before;
        if signs > best.map_or(0, |(most, _)| most) && !cx.is_heading(line) {
            best = Some((signs, line.span));
        }
    }
    terms.sort_unstable();
    let hits = terms.len();
    terms.dedup();
    best.map(|(_, span)| span).filter(|_| terms.len() >= TERMS && hits >= HITS && sold > PUBLIC_WEIGHT * public)
}

/// "Ik bel mijn klanten zelf": a plan in the first person singular, without a "we".
fn is_of_one(cx: &Context<'_>) -> bool {
    let (mut one, mut many) = (0, 0);
    for line in &cx.lines {
        for word in Words::of(line.text).iter() {
            one += usize::from(matches!(word, "ik" | "mijn" | "i" | "my" | "i'm" | "i'll"));
            many += usize::from(matches!(word, "we" | "wij" | "ons" | "onze" | "our" | "us"));
        }
    }
    one >= ALONE && one > many
}
