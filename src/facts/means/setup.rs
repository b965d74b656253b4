//! Tools and channels that a part of the plan sets up, where nothing there says what for.

use super::grounds::Grounds;
use super::terms::{self, Found as Term};
use super::{Found, Setup};
use crate::document::{Block, BlockId, BlockKind};
use crate::facts::Source;
use crate::facts::column::Column;
use crate::facts::frame::{Frame, label};
use crate::facts::target::any_at;
use crate::facts::words::{Phrases, Words};
use crate::text::Span;

/// One tool is a choice of detail.
const SOME: usize = 2;

/// Words for tools that name none.
static NO_NAME: Phrases = Phrases::of(
    "
    account aanmaken, account inrichten, ai-gegenereerd, automatiseren, automatisering, gereedschapskist, gratis versie,
    importeren, inloggegevens, inrichten, installeren, instellen, koppelen, koppeling, licentie, marketing stack,
    mediabibliotheek, sjabloon, stock library, systeem inrichten, takenbord, tool, tool inrichten, tooling, zoom call
    ",
);

/// What is opened on a channel.
const PLACES: [&str; 14] = [
    "account", "accounts", "channel", "channels", "community", "groep", "group", "kanaal", "kanalen", "page", "pages", "pagina",
    "profiel", "profile",
];

/// Words before a name that is a means or a place, not what is set up.
static THROUGH: Phrases = Phrases::of(
    "
    aan, at, bij, from, in, into, met, naar, of, on, onto, op, over, through, to, tussen, using, van, via, voor, with
    ",
);

/// What stands between two names of one enumeration.
static BETWEEN: Phrases = Phrases::of(
    "
    +, /, and, de, en, het, of, or, the
    ",
);

/// What has been set up before, or is looked back on.
static DONE: Phrases = Phrases::of(
    "
    al ingericht, al jaren, already, behouden, bestaande, existing, gebruiken al, gebruiken we al, has been, have been,
    hebben, heeft, inmiddels, is al, last year, leverde, leverden, reeds, since, sinds, sluiten, staat al, stop, stoppen,
    vorig jaar, was, we have, we've, werd, werden, were
    ",
);

/// Parts that count what tools cost.
static COSTS: Phrases = Phrases::of(
    "
    begroting, budget, budgets, cost, costs, kosten, licence, licences, license, licenses, licenties, martech stack, pricing,
    tech stack, uitgaven
    ",
);

/// Finds the parts.
pub(super) fn find(source: Source<'_>, found: Found<'_>, grounds: &Grounds) -> Vec<Setup> {
    let doc = source.doc;
    let mut parts: Vec<Vec<(&str, Span)>> = vec![Vec::new(); doc.sections().len()];
    let top = source.layout.title_section(doc);
    for (id, block) in doc.blocks().iter().enumerate() {
        let row = block.row.as_ref();
        let costs = row.is_some_and(|r| r.header || source.layout.columns(r.table).iter().any(|(_, c)| *c == Column::Budget));
        let heading = doc.heading(block.section).filter(|_| Some(block.section) != top);
        let spent = heading.is_some_and(|h| COSTS.stand_in(&Words::of(h)));
        let text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_) | BlockKind::Row);
        if !text
            || block.quoted
            || costs
            || spent
            || source.layout.frames.at(id) == Frame::Refuse
            || any_at(found.goals, |g| g.span, block.span)
        {
            continue;
        }
        if is_explained(source, block) {
            continue;
        }
        let announced = is_announced(source, id, block);
        for span in units(source, id, block) {
            for (lemma, name) in names(source, span, announced) {
                let part = &mut parts[block.section];
                if part.iter().all(|(known, _)| *known != lemma) {
                    part.push((lemma, name));
                }
            }
        }
    }
    let without = |(section, names): &(usize, Vec<(&str, Span)>)| names.len() >= SOME && !grounds.of_section(*section);
    let parts = parts.into_iter().enumerate().filter(without);
    parts.map(|(_, names)| Setup { names: names.into_iter().map(|(_, span)| span).collect() }).collect()
}

/// "TikTok: scholieren op excursie": an item that says behind the name whom or what it is for, and not how often.
fn is_explained(source: Source<'_>, block: &Block) -> bool {
    let text = source.doc.slice(block.span);
    let Some(label) = label(text).filter(|_| matches!(block.kind, BlockKind::Item(_))) else { return false };
    let rest = Span { start: block.span.start + label.end as u32, ..block.span };
    let named = terms::within(source, Span { end: rest.start, ..block.span }).any(|t| is_name(&t));
    let how =
        terms::within(source, rest).any(|t| matches!(t.category, "scheduling" | "production" | "tools" | "channels" | "set-up"));
    named && !how && Words::of(source.doc.slice(rest)).count() > 1
}

/// An item or a row, else the sentences of a block.
fn units(source: Source<'_>, id: BlockId, block: &Block) -> Vec<Span> {
    if block.kind != BlockKind::Paragraph {
        return vec![block.span];
    }
    let from = source.language.sentences.partition_point(|s| s.block < id);
    source.language.sentences[from..].iter().take_while(|s| s.block == id).map(|s| s.span).collect()
}

/// Whether the heading or the lead-in says that something is set up; an everyday verb only with a word for what.
fn is_announced(source: Source<'_>, id: BlockId, block: &Block) -> bool {
    if block.kind == BlockKind::Paragraph {
        return false;
    }
    let top = source.layout.title_section(source.doc);
    let heading = source.doc.sections()[block.section].heading.filter(|_| Some(block.section) != top);
    let around = source.layout.frames.lead(id).into_iter().chain(heading).map(|b| source.doc.blocks()[b].span);
    around.into_iter().any(|span| {
        let what = is_place(&Words::of(source.doc.slice(span))) || terms::within(source, span).any(|t| t.category == "tools");
        terms::within(source, span).any(|t| t.category == "set-up" && (!t.weak || what))
    })
}

/// Lemma and place of what a sentence, item or row sets up.
fn names(source: Source<'_>, span: Span, announced: bool) -> Vec<(&str, Span)> {
    let words = Words::of(source.doc.slice(span));
    let made = terms::within(source, span).any(|t| matches!(t.category, "production" | "output"));
    let verbs: Vec<Term<'_>> = terms::within(source, span).filter(|t| t.category == "set-up").collect();
    let listed = announced && !made;
    if DONE.stand_in(&words) || (!listed && verbs.is_empty()) {
        return Vec::new();
    }
    let place = is_place(&words);
    let mut kept = Vec::new();
    let mut last: Option<(Span, bool)> = None;
    for term in terms::within(source, span).filter(is_name) {
        let at = term.hit.span;
        let before = Words::of(&source.doc.text()[last.map_or(span.start, |(l, _)| l.end) as usize..at.start as usize]);
        let joined = last.filter(|_| before.iter().all(|w| BETWEEN.has(w)));
        let verb = verbs.iter().any(|v| v.hit.span.end <= at.start && at.start - v.hit.span.end <= 2);
        let through = !verb && before.iter().next_back().is_some_and(|w| THROUGH.has(w));
        let means = joined.map_or(through, |(_, means)| means);
        let opened = place || term.category == "tools" || listed;
        if (listed || place || !means) && opened {
            kept.push((term.lemma, at));
        }
        last = Some((at, means));
    }
    kept
}

/// Whether a term names a tool or a channel.
fn is_name(term: &Term<'_>) -> bool {
    match term.category {
        "tools" => !NO_NAME.has(term.lemma),
        "channels" => !term.weak && !matches!(term.lemma, "kanaal" | "marketing channel" | "newspaper" | "social media"),
        _ => term.executes() && term.lemma == "chatbot",
    }
}

/// Whether the words name what is opened on a channel: an account, a page.
fn is_place(words: &Words) -> bool {
    let compounds = ["account", "accounts", "kanaal", "kanalen", "pagina", "profiel"];
    words.iter().any(|w| PLACES.contains(&w) || compounds.iter().any(|c| w.len() > c.len() && w.ends_with(c)))
}
