//! By which routes the plan goes to the customer: social media, and any other.

use super::Routes;
use super::terms::{self, Found};
use crate::document::{Block, BlockKind};
use crate::facts::Source;
use crate::facts::frame::label;
use crate::facts::words::{Phrases, Words};
use crate::language::Sentence;
use crate::scan::Hit;
use crate::text::Span;

/// Names of social media; Dutch builds words on them.
const NETWORKS: [&str; 11] = [
    "bluesky", "facebook", "instagram", "linkedin", "mastodon", "pinterest", "socialmedia", "snapchat", "tiktok", "twitter",
    "youtube",
];

/// Things made for social media.
static FORMATS: Phrases = Phrases::of(
    "
    boosted post, carousel, carousels, fb, insta, meta ads, pin, pins, post, posten, posting, posts, reel, reels, shorts,
    social media, sociale media, socials, stories, story, story's, tik tok, tweet, tweets, twitch, vlog, vlogs, x account
    ",
);

/// Categories of execution that are routes of their own.
const ROUTES: [&str; 4] = ["mail", "web", "events", "outreach"];

/// Channels that say nothing of the route.
const PLAIN: [&str; 6] = ["channel", "kanaal", "marketing channel", "forum", "group chat", "digitale kanalen"];

/// What is also done on social media: a post is paid for, people are invited to answer, someone goes live.
const ALSO: [&str; 5] = ["sponsoren", "sponsor", "live session", "uitnodigen", "invite"];

/// Following something up names no road by which one comes to a customer.
const FOLLOWS: &str = "opvolgen";

/// Works that are a route of their own, as far as the lexicon counts them as output.
static WORKS: Phrases = Phrases::of(
    "
    acquisitiebezoek, belletje, bijeenkomst, blog, blog post, blogpost, brief, brochure, case study, casestudy, cold call,
    cold email, ebook, email, evenement, event, flyer, guest post, klantbezoek, landing page, landingspagina, lezing, mail,
    mailing, netwerkgesprek, newsletter, nieuwsbrief, partner, persbericht, podcast, podcast episode, podcastaflevering,
    poster, presentatie, press release, speaking slot, spreekbeurt, uitnodiging, webinar, webpagina, white paper, whitepaper,
    workshop
    ",
);

/// Results that are a road to the customer as well, as the lexicon counts them.
static MEETINGS: Phrases = Phrases::of(
    "
    partner, proefles, proefrit, referral, reseller, rondleiding, taster session, tour, wederverkoper
    ",
);

/// Finds both.
pub(super) fn find(source: Source<'_>) -> Routes {
    let mut routes = Routes::default();
    for sentence in &source.language.sentences {
        let block = &source.doc.blocks()[sentence.block];
        let header = block.row.as_ref().is_some_and(|r| r.header);
        if block.quoted || header || matches!(block.kind, BlockKind::Metadata) {
            continue;
        }
        let social = is_social(source, sentence.span);
        if routes.other.is_none() {
            routes.other = other(source, sentence, block, social);
        }
        let part = if block.row.is_some() { block.span } else { sentence.span };
        let acts = terms::within(source, part).any(|t| t.executes() || t.category == "social");
        let new = routes.social.last() != Some(&part);
        if social && acts && new && !matches!(block.kind, BlockKind::Heading(_)) {
            routes.social.push(part);
        }
    }
    routes
}

/// What a sentence names as a route that is no social medium.
fn other(source: Source<'_>, sentence: &Sentence, block: &Block, social: bool) -> Option<Span> {
    let denied = |hit: &Hit| sentence.negations.iter().any(|n| n.scope.contains(hit.span) && near(n.trigger, hit.span));
    let term = terms::all(source, sentence.span).find(|t| !denied(t.hit) && is_other(source, t, social));
    let met = || CONTACT.stand_in(&Words::of(source.doc.slice(sentence.span)));
    let heading = matches!(block.kind, BlockKind::Heading(_));
    let row = block.row.as_ref();
    let column = || row.zip(sentence.cell).and_then(|(r, at)| source.doc.header(r.table, r.cells[at].column)).map(Words::of);
    let cell = !social && column().is_some_and(|header| CHANNEL.stand_in(&header));
    let beside = || block.row.is_none() && is_beside(source, sentence);
    let plain = (!social && !heading && (beside() || met())) || (cell && names_channel(source.doc.slice(sentence.span)));
    term.map(|t| t.hit.span).or(plain.then_some(sentence.span))
}

/// Work on what is published, which says nothing of the road it goes by.
const NEUTRAL: [&str; 10] =
    ["content", "design", "scheduling", "output", "production", "tools", "channels", "customer", "learning", "campaigns"];

/// Whether an item stands in a list of things to do on social media and is itself another thing to do.
fn is_beside(source: Source<'_>, sentence: &Sentence) -> bool {
    let blocks = source.doc.blocks();
    let block = &blocks[sentence.block];
    let BlockKind::Item(depth) = block.kind else { return false };
    let near = [sentence.block.checked_sub(1), Some(sentence.block + 1)].into_iter().flatten().filter_map(|id| blocks.get(id));
    let mut near = near.filter(|b| b.kind == BlockKind::Item(depth));
    let text = source.doc.slice(block.span);
    let words = Words::of(text);
    let plain = words.count() > 2 && label(text).is_none() && !text.contains(['%', '€', '$', '£', '?']);
    let neutral = terms::within(source, block.span).any(|t| NEUTRAL.contains(&t.category) || t.category.starts_with("metric"));
    plain && !neutral && near.any(|b| is_social(source, b.span) && terms::within(source, b.span).any(|t| t.executes()))
}

/// How far behind a "no" a denial is sure of what it denies, in bytes.
const NEAR: u32 = 12;

fn near(trigger: Span, span: Span) -> bool {
    span.start >= trigger.end && span.start - trigger.end <= NEAR
}

/// Whether a cell names one channel, and not all of them or none.
fn names_channel(text: &str) -> bool {
    let words = Words::of(text);
    words.count() > 0 && !words.any(&["alle", "all", "alles", "social", "n / a", "nvt", "tbd"])
}

/// Columns that say where something goes.
static CHANNEL: Phrases = Phrases::of(
    "
    channel, channels, kanaal, kanalen, medium, platform, waar, where
    ",
);

/// Verbs of meeting and speaking, where no social medium stands beside them.
static CONTACT: Phrases = Phrases::of(
    "
    a free lesson, a talk, a text from, a word with, aanschrijven, bel, bellen, belt, bezoek, bezoeken, bezoekt, call on,
    call them, calls, drink koffie, drinken koffie, gaan langs, gaat langs, give talks, gives talks, koffie met, kom langs,
    langs bij, langs te gaan, langsgaan, meet, meets, nodigen uit, ontmoeten, phone, phones, praat met, praten met, sms,
    sms'en, speak, speaks, spreek, spreekt, spreken, talk to, talks to, text them, texts, toespreken, uitgenodigd, uitnodigen,
    visit, visiting, visits
    ",
);

/// Whether a text names a social medium, or what is done there.
fn is_social(source: Source<'_>, span: Span) -> bool {
    is_named(&Words::of(source.doc.slice(span))) || terms::within(source, span).any(|t| t.category == "social")
}

fn is_network(word: &str) -> bool {
    NETWORKS.iter().any(|name| word.starts_with(name))
}

/// Posts that are none of social media.
const OTHER_POSTS: &[&str] = &["blog post", "blog posts", "guest post", "guest posts", "per post", "by post", "the post office"];

/// Whether the words name a social medium or a thing made for one.
fn is_named(words: &Words) -> bool {
    words.iter().any(is_network) || FORMATS.stand_in(&words.without(OTHER_POSTS))
}

/// Whether a term names a route that is no social medium.
fn is_other(source: Source<'_>, term: &Found<'_>, social: bool) -> bool {
    let words = Words::of(source.doc.slice(term.hit.span));
    if is_named(&words) || is_answer(source, term.hit.span) {
        return false;
    }
    match term.category {
        "route" => !(term.weak && social),
        "metric-outcome" => MEETINGS.has(term.lemma) && !social,
        "metric-output" => WORKS.has(term.lemma) && !(term.weak && social),
        "channels" => !PLAIN.contains(&term.lemma),
        "events" | "outreach" if social && ALSO.contains(&term.lemma) => false,
        "outreach" if term.lemma == FOLLOWS => false,
        category => ROUTES.contains(&category) && !(term.weak && social),
    }
}

/// Whether a term is what is done on social media: answering, tagging.
fn is_answer(source: Source<'_>, span: Span) -> bool {
    let start = Span { start: span.start.saturating_sub(40), ..span };
    terms::within(source, start).any(|t| t.category == "social" && t.hit.span.overlaps(span))
}
