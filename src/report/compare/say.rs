//! What became of a plan, in the words of a reader's language; the same for every format for people.

use super::super::{View, who, words};
use crate::compare::{Comparison, Difference, Pair, Version};
use crate::finding::Finding;
use crate::plan::{OwnerReport, TargetReport};
use crate::score::percent;
use crate::text::{Lang, fold};

/// What a line says: something went, came, or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Better,
    Worse,
    Changed,
    Still,
}

impl Mark {
    /// A sign that reads without colour.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Mark::Better => "+",
            Mark::Worse => "-",
            Mark::Changed => "~",
            Mark::Still => "=",
        }
    }
}

/// What became of one thing.
pub(super) struct Line<'a> {
    pub(super) mark: Mark,
    /// One word or two: gone, new.
    pub(super) label: &'static str,
    /// The id of a finding's rule.
    pub(super) rule: Option<&'a str>,
    pub(super) text: String,
    /// The plan's words.
    pub(super) quote: Option<&'a str>,
}

/// New places of a finding that are named.
const SHOWN: usize = 3;

pub(super) fn title(lang: Lang) -> &'static str {
    lang.pick("Marketingplannen: toen en nu", "Marketing plans: then and now")
}

/// `uitvoeringszwaar, uitvoering 75% (67–82%)`.
pub(super) fn score(version: &Version, lang: Lang) -> String {
    let verdict = words::verdict(version.verdict, lang);
    match version.share {
        Some((share, [low, high])) => {
            let execution = lang.pick("uitvoering", "execution");
            format!("{verdict}, {execution} {}% ({}–{}%)", percent(share), percent(low), percent(high))
        }
        None => verdict.to_owned(),
    }
}

pub(super) fn difference(difference: Difference, lang: Lang) -> &'static str {
    match difference {
        Difference::LessExecution => lang.pick("duidelijk meer richting", "clearly more direction"),
        Difference::MoreExecution => lang.pick("duidelijk meer uitvoering", "clearly more execution"),
        Difference::Unclear => {
            lang.pick("geen duidelijk verschil: de marges overlappen", "no clear difference: the intervals overlap")
        }
        Difference::Unknown => {
            lang.pick("niet te vergelijken: een van beide is niet beoordeeld", "not comparable: one of the two was not judged")
        }
    }
}

/// What became of a pair: of its share, and of its verdict where that is another one now.
pub(super) fn outcome(pair: &Pair, lang: Lang) -> String {
    let share = difference(pair.share, lang);
    if !has_turned(pair) {
        return share.to_owned();
    }
    let [old, new] = [&pair.old, &pair.new].map(|version| words::verdict(version.verdict, lang));
    format!("{share} · {}: {old} → {new}", lang.pick("het oordeel is anders", "the verdict changed"))
}

fn has_turned(pair: &Pair) -> bool {
    pair.old.verdict != pair.new.verdict
}

/// The language of what is said of several plans.
pub(super) fn common(all: &Comparison, view: &View) -> Lang {
    let singles = [&all.added, &all.gone, &all.alone].into_iter().flatten();
    view.lang_among(all.pairs.iter().flat_map(|pair| [&pair.old, &pair.new]).chain(singles).map(|version| version.language))
}

/// What there is to know about the run itself: where, and what.
pub(super) fn notes(all: &Comparison, lang: Lang, shown: impl Fn(&str) -> String) -> impl Iterator<Item = (String, &str)> {
    all.notes.iter().map(move |note| {
        let line = note.line.map(|n| format!(":{n}")).unwrap_or_default();
        (format!("{}{line}", shown(&note.path)), note.message.get(lang))
    })
}

/// Names of numbers and what they were and are: words, actions, targets as they are listed, and sentences that state a goal.
pub(super) fn numbers(pair: &Pair, lang: Lang) -> Vec<(&'static str, String)> {
    let step = |name, then: usize, now: usize| {
        let number = |n: usize| words::integer(n as u64, lang);
        let text = if then == now { number(now) } else { format!("{} → {}", number(then), number(now)) };
        (name, text)
    };
    let (old, new) = (&pair.old, &pair.new);
    vec![
        step(lang.pick("woorden", "words"), old.words as usize, new.words as usize),
        step(lang.pick("acties", "actions"), old.actions.total, new.actions.total),
        step(lang.pick("met eigenaar", "with an owner"), old.actions.owned, new.actions.owned),
        step(lang.pick("met datum", "with a date"), old.actions.dated, new.actions.dated),
        step(lang.pick("met budget", "with a budget"), old.actions.budgeted, new.actions.budgeted),
        step(lang.pick("meetbare doelen", "targets"), old.targets, new.targets),
        step(lang.pick("zinnen met een doel", "goal sentences"), old.goals.0, new.goals.0),
        step(lang.pick("daarvan meetbaar", "of which measured"), old.goals.1, new.goals.1),
    ]
}

pub(super) fn findings<'a>(pair: &'a Pair, lang: Lang) -> Vec<Line<'a>> {
    let changes = &pair.findings;
    let line = |mark, label, finding: &'a Finding| Line {
        mark,
        label,
        rule: Some(finding.rule),
        text: finding.message.get(lang).to_owned(),
        quote: finding.quote.as_deref(),
    };
    let mut lines: Vec<Line<'a>> = Vec::new();
    lines.extend(changes.new.iter().map(|f| line(Mark::Worse, lang.pick("nieuw", "new"), f)));
    lines.extend(changes.gone.iter().map(|f| line(Mark::Better, lang.pick("weg", "gone"), f)));
    lines.extend(changes.changed.iter().map(|(_, f)| line(Mark::Changed, lang.pick("anders", "changed"), f)));
    lines.extend(changes.more.iter().map(|(f, places)| {
        let mut more = line(Mark::Worse, lang.pick("meer", "more"), f);
        more.text += &added(places, lang);
        more
    }));
    lines.extend(changes.fewer.iter().map(|(f, was)| {
        let mut fewer = line(Mark::Changed, lang.pick("nog steeds", "still"), f);
        fewer.text += &shrunk(f.places.len(), *was, lang);
        fewer
    }));
    let unjudged = lang.pick("niet meer beoordeeld", "not judged any more");
    lines.extend(changes.unjudged.iter().map(|f| line(Mark::Still, unjudged, f)));
    lines.extend(changes.accepted.iter().map(|f| line(Mark::Still, lang.pick("onderdrukt", "suppressed"), f)));
    lines.extend(changes.still.iter().map(|f| line(Mark::Still, lang.pick("nog steeds", "still"), f)));
    lines
}

/// `; 2 new: “a campaign on Facebook”, “a mailing in May”`: the first few places that were not there before.
fn added(places: &[String], lang: Lang) -> String {
    let shown: Vec<String> = places.iter().take(SHOWN).map(|words| format!("“{words}”")).collect();
    let more = if places.len() > SHOWN { ", …" } else { "" };
    let new = lang.pick("nieuw", "new");
    format!("; {} {new}: {}{more}", words::integer(places.len() as u64, lang), shown.join(", "))
}

/// `; now 1 place (was 3)`.
fn shrunk(now: usize, was: usize, lang: Lang) -> String {
    let number = |n: usize| words::integer(n as u64, lang);
    let place = if now == 1 { lang.pick("plek", "place") } else { lang.pick("plekken", "places") };
    format!("; {} {} {place} (was {})", lang.pick("nu", "now"), number(now), number(was))
}

pub(super) fn targets<'a>(pair: &'a Pair, lang: Lang) -> Vec<Line<'a>> {
    let changes = &pair.targets;
    let line = |mark, label, text: String, quote: &'a str| Line { mark, label, rule: None, text, quote: Some(quote) };
    let mut lines: Vec<Line<'a>> = Vec::new();
    let whole = |t: &TargetReport| format!("{}: {}", t.metric, target(t, lang));
    lines.extend(changes.gained.iter().map(|t| line(Mark::Better, lang.pick("erbij", "gained"), whole(t), &t.quote)));
    lines.extend(changes.lost.iter().map(|t| line(Mark::Worse, lang.pick("weg", "lost"), whole(t), &t.quote)));
    let changed = changes.changed.iter().map(|(then, now)| {
        let text = format!("{}: {} → {}", now.metric, target(then, lang), target(now, lang));
        line(Mark::Changed, lang.pick("anders", "changed"), text, &now.quote)
    });
    lines.extend(changed);
    lines.extend(changes.still.iter().map(|t| line(Mark::Still, lang.pick("gelijk", "the same"), whole(t), &t.quote)));
    lines
}

/// `60 per kwartaal (was 40, 2026-12-31)`: the number, where it starts, by when.
fn target(target: &TargetReport, lang: Lang) -> String {
    let number = words::number(target.value, lang);
    let value = match target.unit.as_str() {
        "%" => format!("{number}%"),
        unit => format!("{number} {unit}").trim_end().to_owned(),
    };
    let start = target.baseline.map(|b| format!("{} {}", lang.pick("vanaf", "from"), words::number(b, lang)));
    let details: Vec<String> = start.into_iter().chain(target.deadline.clone()).collect();
    if details.is_empty() { value } else { format!("{value} ({})", details.join(", ")) }
}

pub(super) fn owners<'a>(pair: &'a Pair, lang: Lang) -> Vec<Line<'a>> {
    let changes = &pair.owners;
    let line = |mark, label, owner: &'a OwnerReport| Line {
        mark,
        label,
        rule: None,
        text: format!("{} · {}, {}", name(owner), words::owner_kind(owner.kind, lang), words::owned(owner, lang)),
        quote: Some(owner.quote.as_str()),
    };
    let mut lines: Vec<Line<'a>> = Vec::new();
    lines.extend(changes.gained.iter().map(|o| line(Mark::Better, lang.pick("erbij", "gained"), o)));
    lines.extend(changes.lost.iter().map(|o| line(Mark::Worse, lang.pick("weg", "lost"), o)));
    lines.extend(changes.still.iter().map(|o| line(Mark::Still, lang.pick("gelijk", "the same"), o)));
    lines
}

fn name(owner: &OwnerReport) -> &str {
    owner.name.as_deref().or(owner.role.as_deref()).unwrap_or(&owner.quote)
}

/// Who answers for a version, with what they are where that is nobody inside.
pub(super) fn owner(version: &Version, lang: Lang) -> String {
    version.owner.as_ref().map_or_else(
        || lang.pick("niemand", "nobody").to_owned(),
        |o| match (&o.name, &o.role) {
            (None, None) => o.quote.clone(),
            _ => who::owner(o, lang),
        },
    )
}

/// Who answered then and who does now, where that is someone else; the same name in other capitals is the same.
pub(super) fn owner_step(pair: &Pair, lang: Lang) -> (Option<String>, String) {
    let (before, now) = (owner(&pair.old, lang), owner(&pair.new, lang));
    (Some(before).filter(|name| fold(name) != fold(&now)), now)
}

/// Plans on one side only, by what is said of them.
pub(super) fn single(all: &Comparison, lang: Lang) -> [(&'static str, &[Version]); 3] {
    [
        (lang.pick("nieuw", "new"), &all.added),
        (lang.pick("niet meer aanwezig", "no longer there"), &all.gone),
        (
            lang.pick("niet vergeleken: de andere versie is niet gelezen", "not compared: the other version was not read"),
            &all.alone,
        ),
    ]
}

/// How many plans were compared, and what came of it.
pub(super) fn summary(all: &Comparison, lang: Lang) -> String {
    let count = |difference| all.pairs.iter().filter(|p| p.share == difference).count();
    let number = |n: usize| words::integer(n as u64, lang);
    let mut parts = vec![match all.pairs.len() {
        1 => lang.pick("1 plan vergeleken", "1 plan compared").to_owned(),
        n => format!("{} {}", number(n), lang.pick("plannen vergeleken", "plans compared")),
    }];
    let mut add = |n: usize, what: &str| {
        if n > 0 {
            parts.push(format!("{} {what}", number(n)));
        }
    };
    add(count(Difference::LessExecution), difference(Difference::LessExecution, lang));
    add(count(Difference::MoreExecution), difference(Difference::MoreExecution, lang));
    add(count(Difference::Unclear), lang.pick("zonder duidelijk verschil", "without a clear difference"));
    add(count(Difference::Unknown), lang.pick("niet te vergelijken", "not comparable"));
    add(all.pairs.iter().filter(|p| has_turned(p)).count(), lang.pick("met een ander oordeel", "with another verdict"));
    add(all.added.len(), lang.pick("nieuw", "new"));
    add(all.gone.len(), lang.pick("niet meer aanwezig", "no longer there"));
    add(all.alone.len(), lang.pick("zonder andere versie", "without the other version"));
    add(all.errors.len(), lang.pick("niet gelezen", "not read"));
    parts.join(" · ")
}
