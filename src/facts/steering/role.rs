//! Whose task is described: role lists, owner columns, "X doet Y".

use super::context::{Context, Line, is_denied};
use super::{Lack, Trace};
use crate::document::BlockKind;
use crate::facts::owner::is_given_name;
use crate::facts::words::{Phrases, Words};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::lexicon::CategoryId;
use crate::scan::Hit;
use crate::text::Span;

/// Headings and lead-ins that announce who does what.
static HEADS: Phrases = Phrases::of(
    "
    betrokkenen, bezetting, het team, marketingteam, mensen, ons team, onze mensen, our people, our team, people, raci, resources and roles, responsibilities,
    responsibility, rol, rollen, rolverdeling, roles, takenverdeling, taakverdeling, taken en rollen, team, team and roles, team structure, teamrollen, teamverdeling, the
    team, verantwoordelijkheden, verantwoordelijken, werkverdeling, who does what, who is who, wie doet wat, wie is wie, rasci, functies, organisatie en rollen,
    division of labour, division of tasks, projectteam, projectorganisatie, roles and responsibilities, staffing, taken, kernteam, core team
    ",
);

/// What a line is about that says itself that nobody has a task.
static DUTIES: Phrases = Phrases::of(
    "
    division of labour, division of tasks, raci, responsibilities, rolverdeling, rollen, roles, roles and responsibilities, taakverdeling, takenverdeling,
    verantwoordelijkheden, werkverdeling, who does what, wie doet wat, wie wat doet
    ",
);

/// What people do, in the third person and in the plural.
static DOES: Phrases = Phrases::of(
    "
    answers, answer, approves, arranges, arrange, bakt, beantwoordt, bedenkt, beheert, belt, bellen, bewaakt, bouwt, books, bouwen, builds, build, calls, call, checks, checkt, coaches, collects, controleert,
    coordinates, coördineert, coördineren, creates, create, deelt, delen, designs, design, doet, doen, does, edits, films, filmt, filmen, fotografeert, gives, geeft, geven, gaat over, haalt, handles, handle, hosts, host, houdt, houden, is in charge,
    is responsible, is verantwoordelijk, keeps, keep, leads, leidt, levert, leveren, looks, look, maakt, maken, maintains, manages, manage, monitors, monitort, neemt, nemen, onderhoudt, onderhouden, ontwerpt, organiseert,
    organiseren, organises, organise, organizes, organize, oversees, owns, own, plaatst, plaatsen, plans, plant, plannen, posts, post, prepares, prints, produceert, produces, publiceert, publishes,
    redigeert, regelt, regelen, reports, reviews, runs, run, schiet, schrijft, schrijven, sends, send, sets, speaks, staat, staan, stelt, stuurt, sturen, supports, takes, take, talks, talk, tekent, trekt, updates, uploads,
    vergadert, verkoopt, versturen, verstuurt, vertaalt, verzamelt, verzorgt, verzorgen, volgt, visits, visit, werft, werkt, writes, write, zet, zetten, zorgt, zorgen, brings, draws, brengt, verdeelt, draagt, bemant, ondersteunt
    ",
);

/// The whole organisation: that it does everything says of no one what they do.
static EVERYONE: Phrases = Phrases::of(
    "
    all, all staff, alle leden, alle medewerkers, company, collega's, everyone, everybody, gemeente, het hele team, het marketingteam, het team, iedereen, marketing, marketing department, marketing team, marketingafdeling, marketingteam, afdeling marketing, our marketing department, onze marketingafdeling,
    onze organisatie, ons team, our team, organisatie, organisation, organization, samen, staff, team, the marketing team, the team, us, we, wij, the company, de organisatie, community, group
    ",
);

/// Every sentence, item or row that says what someone's task is, in order.
pub(super) fn find(cx: &Context<'_>, owners: &[Owner]) -> Trace {
    let people: Vec<Option<CategoryId>> = ["role", "team", "department", "agency", "intern"].map(|c| cx.category(c)).to_vec();
    let mut trace = Trace::default();
    let mut owned: Vec<Span> = owners.iter().filter(|o| is_task(cx, o)).map(|o| o.span).collect();
    owned.sort_unstable();
    for line in &cx.lines {
        let from = owned.partition_point(|o| o.start < line.span.start);
        let assigned = owned.get(from).is_some_and(|o| o.start < line.span.end);
        if assigned || is_listed(cx, line, &people) || has_doer(cx, line, &people) || has_named_doer(cx, line) {
            trace.add(line.span);
        } else if DUTIES.stand_in(&Words::of(line.text)) && denies(cx, line) {
            trace.come_near(line.span, Lack::Denied);
        }
    }
    if trace.found.is_empty()
        && let Some(owner) = owners.iter().find(|o| o.kind != OwnerKind::Placeholder)
    {
        trace.come_near(owner.span, Lack::Partial);
    }
    trace
}

/// Whether an owner has a part, a goal or an action of the plan, and is more than "we".
fn is_task(cx: &Context<'_>, owner: &Owner) -> bool {
    let part = matches!(owner.scope, Scope::Action | Scope::Goal | Scope::Section);
    let whole = owner.kind == OwnerKind::Team && EVERYONE.has(&cx.source.doc.slice(owner.span).to_lowercase());
    part && owner.kind != OwnerKind::Placeholder && !whole
}

/// Whether the line itself says that something is missing or still to be done.
fn denies(cx: &Context<'_>, line: &Line<'_>) -> bool {
    let sentences = &cx.source.language.sentences;
    let from = sentences.partition_point(|s| s.span.start < line.span.start);
    sentences.get(from).is_some_and(|s| s.span.start < line.span.end && !s.negations.is_empty())
}

/// A line below a heading or lead-in of roles that names a function, a group or "Name: task".
fn is_listed(cx: &Context<'_>, line: &Line<'_>, people: &[Option<CategoryId>]) -> bool {
    let head = |text: &str| {
        let words = Words::of(text);
        words.count() <= 6 && HEADS.stand_in(&words)
    };
    let blocks = cx.source.doc.blocks();
    let header = blocks[line.block].row.as_ref().is_some_and(|r| r.header);
    let under = cx.above(line).iter().flatten().any(|block| head(cx.source.doc.slice(blocks[*block].span)));
    if !under || cx.is_heading(line) || header || denies(cx, line) {
        return false;
    }
    let someone = line.hits.iter().any(|h| is_someone(cx, h, people));
    let labelled = line.text.split_once([':', '|', '–', '—']).is_some_and(|(who, what)| {
        who.trim_start().starts_with(char::is_uppercase) && Words::of(who).count() <= 4 && Words::of(what).count() > 0
    });
    let listed = matches!(cx.kind(line), BlockKind::Item(_) | BlockKind::Row);
    (someone && Words::of(line.text).count() > 2) || (listed && labelled)
}

fn is_someone(cx: &Context<'_>, hit: &Hit, people: &[Option<CategoryId>]) -> bool {
    let vague = cx.is(hit, people[TEAM]) && cx.is_weak(hit);
    let whole = vague || EVERYONE.has(&cx.source.doc.slice(hit.span).to_lowercase());
    !whole && !is_denied(hit) && people.iter().any(|c| cx.is(hit, *c))
}

/// A function, a group or volunteers with a verb of work right behind: "De penningmeester regelt de sponsors".
fn has_doer(cx: &Context<'_>, line: &Line<'_>, people: &[Option<CategoryId>]) -> bool {
    line.hits.iter().filter(|h| is_someone(cx, h, people)).any(|h| {
        let at = (h.span.start - line.span.start) as usize;
        let after = &line.text[(h.span.end - line.span.start) as usize..];
        let near = &after[..after.floor_char_boundary(REACH)];
        let before = Words::of(&line.text[line.text.floor_char_boundary(at.saturating_sub(REACH))..at]);
        let mut last = before.iter().rev().skip_while(|w| ARTICLES.has(w));
        if !near.trim_start().starts_with(|c: char| c.is_alphabetic() || c == '(')
            || near.starts_with('-')
            || last.next().is_some_and(|w| OBLIQUE.has(w))
        {
            return false;
        }
        let words = Words::of(near);
        let department = cx.is(h, people[DEPARTMENT]);
        let many = line.text[..at + h.span.len()].ends_with(['s', 'n']) && !line.text[..at + h.span.len()].ends_with("ss");
        if many && cx.is(h, people[ROLE]) && cx.is_weak(h) {
            return false;
        }
        let agrees = |w: &str| WILL.has(w) || (DOES.has(w) && (many || w.ends_with(['t', 's']) || w == "is"));
        let within = if department || many { 1 } else { 3 };
        let verb = words.iter().take(within).take_while(|w| !LINKS.has(w)).find(|w| agrees(w));
        verb.is_some_and(|verb| !(department && verb.ends_with('s') && NOUNS.has(verb))) && !(department && cx.is_heading(line))
    })
}

/// "Yves builds the sample case": a given name, perhaps a surname, and a verb of work; nobody whose portrait is drawn.
fn has_named_doer(cx: &Context<'_>, line: &Line<'_>) -> bool {
    let blocks = cx.source.doc.blocks();
    let drawn = |text: &str| PORTRAIT.stand_in(&Words::of(text));
    if cx.is_heading(line) || drawn(line.text) {
        return false;
    }
    let works = |word: &str| DOES.has(word) && word.ends_with(['s', 't']) && !NOUNS.has(word) && !TRADES.has(word);
    let mut named = false;
    let mut found = false;
    for word in line.text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let capital = bare.starts_with(char::is_uppercase);
        found |= named && works(bare);
        named = capital && (named || is_given_name(&bare.to_lowercase())) && word.ends_with(char::is_alphanumeric);
    }
    found && !cx.above(line).iter().flatten().any(|block| drawn(cx.source.doc.slice(blocks[*block].span)))
}

/// What says that someone is described and does no work for the plan.
static PORTRAIT: Phrases = Phrases::of(
    "
    about, audience, buyer, case study, customer, customers, doelgroep, doelgroepen, ideal customer, klant, klantcase, klanten, klantverhaal, persona, persona's, personas, quote, references, referenties, target group, testimonial, testimonials
    ",
);

/// What people do for a living rather than for the plan.
static TRADES: Phrases = Phrases::of("does, heeft, is, leads, leidt, looks, manages, runs, staat, verkoopt, werkt");

/// Bytes around a function in which its article and its verb stand.
const REACH: usize = 60;
/// The place of functions among the people looked for.
const ROLE: usize = 0;
/// The place of groups among the people looked for.
const TEAM: usize = 1;
/// The place of departments among the people looked for.
const DEPARTMENT: usize = 2;

static ARTICLES: Phrases = Phrases::of("de, het, een, the, a, an, onze, ons, our, new, nieuwe, local, lokale, eigen, own");

/// What stands before someone who is no subject.
static OBLIQUE: Phrases = Phrases::of(
    "
    aan, about, among, as, at, bij, by, door, for, from, in, met, naar, of, on, onder, over, per, to, tot, uit, van, via, voor, with,
    call, contact, ask, tell, target, bel, vraag
    ",
);

/// Auxiliaries, behind which what someone does stands.
static WILL: Phrases = Phrases::of("will, zal, zullen, gaat, gaan, kan, moet, must, mag, shall");

/// What stands between someone and a verb that is not theirs.
static LINKS: Phrases = Phrases::of("and, en, die, dat, who, that, or, of, to, which, and/or, als, if, when");

/// Verbs that are nouns in the plural too: "finance leads".
static NOUNS: Phrases = Phrases::of(
    "leads, plans, posts, reports, reviews, calls, designs, films, visits, talks, updates, books, prints, sets, checks, supports, builds",
);
