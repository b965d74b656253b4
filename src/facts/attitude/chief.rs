//! A CMO or marketing director is to be hired.

use super::At;
use crate::facts::words::{Phrases, Words};

/// The one who is hired: one person.
static CHIEF: Phrases = Phrases::of(
    "
    chief marketing officer, cmo, commercieel en marketingdirecteur, director of marketing, directeur marketing, directeur marketing en communicatie, marketing director, marketingdirecteur, svp marketing, vice president marketing, vice president of marketing, vp marketing, vp of marketing, marketing vp
    ",
);

/// Taking someone on.
static HIRES: Phrases = Phrases::of(
    "
    aan te nemen, aan te stellen, aan te trekken, aan te werven, aannemen, aanstellen, aantrekken, aanwerven, aanwerving, appoint, appointing, appointment of, benoemen, bring in, bring on, bringing in, bringing on, contract, employ, find a, find our, get a, headhunt, hire, hiring, hires, huren, in dienst nemen, in te huren, inhuren, invullen, nemen, onboard,
    openstellen, recruit, recruiting, recruitment, recruits, rekruteren, search for, stellen, te werven, trekken, vacancy, vacature, vacature voor, werf, werft, werven, werven we, werving, zoeken, zoekt, looking for, look for, take on, starts in, seek, seeking, we zoeken, be hired, be appointed, aangenomen worden, wordt aangenomen, worden aangenomen, wordt aangesteld, wordt aangeworven, wordt geworven
    ",
);

/// Not now, not here, or already done.
static NOT: Phrases = Phrases::of(
    "
    already, bewust geen, bewust nog geen, companies that, companies who, die net, die een, die pas, geen, has hired, have hired, have just hired, had hired, has just hired, hebben aangenomen, heeft aangenomen, hebben we, hebben ingehuurd, in plaats van, instead of, just hired, newly appointed, nieuw benoemde, niet, no cmo, no marketing director, nog geen, not, no longer, once, only when, only after, pas als, pas nadat, pas wanneer, rather than, reeds, since, sinds, that have, they hire, they have,
    too early, te vroeg, voor bedrijven, who have, who hire, who need, will not, won't, don't, zodra, no need, never, nooit, unnecessary, overbodig, klanten, customers, clients, candidates, kandidaten, when you hire, if you hire, help you hire, helps you
    ",
);

/// Whether a sentence plans to hire one.
pub(super) fn is_hire(at: At<'_>) -> bool {
    at.text().split(';').any(|clause| {
        let words = Words::of(clause);
        CHIEF.stand_in(&words) && HIRES.stand_in(&words) && !NOT.stand_in(&words) && !clause.contains('?')
    })
}
