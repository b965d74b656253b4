//! The targets that do not say where they start.

use super::frame::label;
use super::target::any_at;
use super::words::{Phrases, Words};
use super::{Action, Source, Target, TargetKind};
use crate::document::SectionId;
use crate::text::{Span, quantities};

/// Letters that tell two forms of a word to be the same: "aanmelding", "aanmeldingen".
const STEM: usize = 6;

/// What says how things are now, or were before.
static NOW: Phrases = Phrases::of(
    "
    actueel, afgelopen jaar, already, at present, at the moment, at this moment, baseline, bedraagt, begonnen met, bij aanvang, compared to,
    compared with, current, currently, dit jaar nog, dit moment, ervoor, gestart met, had, hadden, have today, hebben nu, hebben we nu, huidig, huidige, in 2023 waren,
    last month, last quarter, last season, last year, momenteel, nu, now, nulmeting, op dit moment, presently, previously,
    right now, staan we op, staat op, staat nu, stand, start at, starting point, startpunt, startwaarde, t o v, ten opzichte van, tov, today, tot nu toe, uitgangspunt, up from, down from, vandaag, vergeleken
    met, versus, vorig jaar, vorig kwartaal, vorig seizoen, vorige maand, vs, waren, was, were, we are at, zitten we op, zitten nu op, against
    ",
);

/// Headings over how things are now.
static PRESENT: Phrases = Phrases::of(
    "
    as is, baseline, beginsituatie, current, current numbers, current performance, current situation, current state, cijfers nu, de cijfers van nu, huidig, huidige, ist,
    nulmeting, results so far, resultaten tot nu toe, situatieschets, stand van zaken, startpunt, terugblik, today, uitgangspositie, uitgangssituatie,
    vertrekpunt, vorig jaar, last year, waar staan we, waar we nu staan, where are we now, where we are, where we stand, where we start
    ",
);

/// The targets without a start in their words, their sentence or the one beside it, or a section on the present that names what they
/// count. What is made, what an action of its own is to yield, and what starts from nothing need none.
pub fn unbased(source: Source<'_>, targets: &[Target], actions: &[Action]) -> Vec<usize> {
    let open: Vec<usize> = (0..targets.len()).filter(|i| targets[*i].baseline.is_none()).collect();
    if open.is_empty() {
        return open;
    }
    if nothing_yet(source) {
        return Vec::new();
    }
    let present = present(source);
    let told = |index: usize| {
        let target = &targets[index];
        target.kind == TargetKind::Output
            || any_at(actions, |a| a.span, target.span)
            || counts_from_first(source, target.span)
            || is_path(source, target.span)
            || near(source, target.span)
            || stems(&target.metric).any(|stem| present.contains(&format!(" {stem}")))
    };
    open.into_iter().filter(|i| !told(*i)).collect()
}

/// How a plan says that there is nothing to count yet.
static NOTHING: Phrases = Phrases::of(
    "
    from nothing, from scratch, from zero, geen gebruikers nog, geen klanten nog, has no customers yet, has no users yet, no customers yet, no users yet, nog geen
    gebruikers, nog geen klanten, nog geen leden, nul gebruikers, nul klanten, vanaf nul, zero customers, zero users
    ",
);

/// Whether the plan says that it starts with nothing.
fn nothing_yet(source: Source<'_>) -> bool {
    source.doc.blocks().iter().filter(|b| !b.quoted).any(|b| NOTHING.stand_in(&Words::of(source.doc.slice(b.span))))
}

/// Bytes before the end of a target that are asked whether it counts from the first; no paragraph of a plan is longer.
const REACH: usize = 4000;

/// "De eerste 10 klanten", "first 50 users": before them there were none.
fn counts_from_first(source: Source<'_>, span: Span) -> bool {
    let Some(block) = source.doc.block_at(span.start).map(|id| source.doc.blocks()[id].span) else { return false };
    let before = source.doc.slice(Span { start: block.start, end: span.end });
    let from = before.floor_char_boundary(before.len().saturating_sub(REACH));
    let words = Words::of(&before[from..]);
    let list: Vec<&str> = words.iter().collect();
    let number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit());
    list.windows(2).any(|pair| matches!(pair[0], "eerste" | "first") && number(pair[1]))
}

/// How a sentence says when something ends: its number is a threshold, nothing to grow to.
static STOPS: Phrases = Phrases::of(
    "
    dan schrappen, dan stoppen, dan stopt, kill, stop if, stop when, stoppen we, then stop, then we stop, we cut, we drop, we schrappen, we stop, we stoppen
    ",
);

/// Numbers in the cells of a row that make it a path of several steps, the first of which is its start.
const STEPS: usize = 3;

/// Whether a target stands in a row that gives the way to it: "10 | 100 | 500".
fn is_path(source: Source<'_>, span: Span) -> bool {
    let row = source.doc.block_at(span.start).and_then(|id| source.doc.blocks()[id].row.as_ref());
    let number = |text: &str| {
        text.trim().trim_start_matches(['$', '€', '£', '<', '>', '+', '~', ' ']).starts_with(|c: char| c.is_ascii_digit())
    };
    row.is_some_and(|r| r.cells.iter().skip(1).filter(|c| number(source.doc.slice(c.span))).count() >= STEPS)
}

/// Whether the sentence of a target says how things are, or the one before or behind it in the same section does with a number.
fn near(source: Source<'_>, span: Span) -> bool {
    let sentences = &source.language.sentences;
    let at = sentences.partition_point(|s| s.span.end <= span.start);
    let Some(own) = sentences.get(at) else { return false };
    let blocks = source.doc.blocks();
    let says = |at: usize| {
        let Some(sentence) = sentences.get(at) else { return false };
        let text = source.doc.slice(sentence.span);
        let same = sentence.block == own.block || is_aside(source, sentence.block, own.block);
        let here = blocks[sentence.block].section == blocks[own.block].section;
        let number = || text.contains(|c: char| c.is_ascii_digit()) || !quantities(text, source.language.document).is_empty();
        here && same && NOW.stand_in(&Words::of(text)) && number()
    };
    let row = blocks[own.block].row.is_some();
    let words = Words::of(source.doc.slice(own.span));
    NOW.stand_in(&words) || STOPS.stand_in(&words) || !row && (at.checked_sub(1).is_some_and(says) || says(at + 1))
}

/// A line of its own behind a target that gives its start: "Nulmeting: 40".
fn is_aside(source: Source<'_>, block: usize, own: usize) -> bool {
    let text = source.doc.slice(source.doc.blocks()[block].span);
    block > own && label(text).is_some_and(|l| NOW.stand_in(&Words::of(l.text)))
}

/// The words of the sections on the present that hold a number, in lower case, with blanks around them.
fn present(source: Source<'_>) -> String {
    let doc = source.doc;
    let mut sections: Vec<bool> = Vec::with_capacity(doc.sections().len());
    for (id, section) in doc.sections().iter().enumerate() {
        let own = doc.heading(id as SectionId).is_some_and(|h| PRESENT.stand_in(&Words::of(h)));
        sections.push(own || section.parent.is_some_and(|up| sections[up]));
    }
    let mut text = String::new();
    for block in doc.blocks().iter().filter(|b| sections[b.section]) {
        let slice = doc.slice(block.span);
        if slice.contains(|c: char| c.is_ascii_digit()) {
            text.push(' ');
            text.extend(Words::of(slice).iter().flat_map(|w| [w, " "]));
        }
    }
    text
}

/// The beginnings of the words of a metric that tell it from others.
fn stems(metric: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = Words::of(metric).iter().map(str::to_owned).collect();
    words.into_iter().filter(|w| w.chars().count() >= STEM).map(|w| w.chars().take(STEM).collect())
}

#[cfg(test)]
mod tests {
    use super::unbased;
    use crate::facts::{probe, target};

    #[test]
    fn a_start_stands_in_or_beside_a_target_or_under_the_present() {
        for (text, expected) in [
            ("# Plan 2026\n\nOns doel: 60 aanmeldingen per maand.", 1),
            ("# Plan 2026\n\nOns doel: 60 aanmeldingen per maand. Op dit moment zijn het er 35.", 0),
            ("# Plan 2026\n\nOur goal: 60 sign-ups per month; we currently have 35.", 0),
            (
                "# Plan 2026\n\n## Uitgangssituatie\n\nWe krijgen 35 aanmeldingen per maand.\n\n## Doel\n\n60 aanmeldingen per maand",
                0,
            ),
            ("# Plan 2026\n\nOns doel: de eerste 60 klanten.", 0),
            ("# Plan 2026\n\nOur goal: 60 customers. The shop has no customers yet.", 0),
            ("# Plan 2026\n\n| KPI | Week 1 | Week 4 | Month 3 |\n|---|---|---|---|\n| Customers | 10 | 40 | 90 |", 0),
            ("# Plan 2026\n\nOur goal: one in three guests comes back. Today it is one in eight.", 0),
            ("# Plan 2026\n\n## Goals\n\n- 60 new customers\n- 25 referrals per month", 2),
        ] {
            let found = probe::markdown(text, |source| unbased(source, &target::find(source), &[]).len());
            assert_eq!(found, expected, "{text}");
        }
    }
}
