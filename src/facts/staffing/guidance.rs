//! Whether an experienced person guides the interns: said of them, beside them, or under a label of its own.

use super::Evidence;
use super::hands::line_at;
use super::lines::{Cue, Kind, Line, Part};
use super::words::{BESIDE, CHECKED, EYED, GUIDE_COLUMNS, LOOKS_ON, NO_GUIDE, PENDING, PRONOUNS, RELATIVE, TALKS};
use crate::facts::frame::label;
use crate::facts::words::Words;
use crate::facts::{Owner, OwnerKind, Source};
use crate::lexicon::Strength;
use crate::text::Span;

/// Lines after one about an intern in which "her" still means that intern.
const NEAR: usize = 2;

/// Words between "supports" and the person who is supported, at most.
const STEPS: usize = 4;

/// Guiding that the one who stands before it does.
const ACTIVE: [&str; 8] = ["begeleidt", "coacht", "superviseert", "supervises", "mentors", "coaches", "tutors", "begeleidde"];

/// Looks for whoever guides the interns of a plan that has some.
pub(super) fn find(source: Source<'_>, lines: &[Line<'_>], interns: &[Span], owners: &[Owner]) -> Evidence {
    let mut evidence = Evidence::default();
    if interns.is_empty() {
        return evidence;
    }
    let names = names(lines, interns, owners);
    let mut last = None;
    for (index, line) in lines.iter().enumerate() {
        let named = line.cues(Kind::Intern).next().map(|c| c.span).or_else(|| name_in(line, &names));
        let about = named.is_some() || line.has(Kind::Internship);
        if about {
            last = Some((index, line.section));
        }
        let near = about || last.is_some_and(|(at, section)| index - at <= NEAR && section == line.section);
        let open = PENDING.stand_in(&line.words) || NO_GUIDE.stand_in(&line.words);
        for cue in &line.cues {
            if guides(line, cue, named, near) {
                evidence.note(cue.span, !cue.absent && !open);
            }
        }
        let she = near && named.is_none() && PRONOUNS.open(&line.words) && capital_after(line.slice(line.span), false);
        if she || named.is_some_and(|at| is_beside(line, at)) || (near && (looks_on(line, named) || eyes(line, &names))) {
            evidence.note(line.span, !open && line.denials == 0);
        }
        if let Some(guide) = guide_cell(source, line).filter(|_| named.is_some()) {
            evidence.note(guide, !open);
        }
    }
    evidence
}

/// Whether a word of guiding is said of an intern.
fn guides(line: &Line<'_>, cue: &Cue<'_>, named: Option<Span>, near: bool) -> bool {
    match cue.kind {
        Kind::Guidance if line.part == Part::Audience => false,
        Kind::Guidance if cue.strength != Strength::Weak => true,
        Kind::Guidance => {
            let text = line.slice(line.span);
            let labels = line.is_heading() || label(text).is_some_and(|l| cue.span.end - line.span.start <= l.end as u32);
            let said = match named {
                Some(at) => !intern_does(line, cue, at),
                None => near && (PRONOUNS.stand_in(&line.words) || line.has(Kind::Internship)),
            };
            said || (labels && named.is_none() && !line.is_heading())
        }
        Kind::By => named.is_some_and(|at| at.end <= cue.span.start),
        _ => false,
    }
}

/// "The intern coaches the volunteers": the learner guides others.
fn intern_does(line: &Line<'_>, cue: &Cue<'_>, intern: Span) -> bool {
    let active = ACTIVE.contains(&line.slice(cue.span).to_lowercase().as_str());
    let other = || {
        let between = Span { start: intern.end, end: cue.span.start };
        line.slice(between).split_whitespace().any(is_name)
    };
    active && intern.end <= cue.span.start && line.before(intern).count() <= 2 && !other()
}

/// "Kim supports Sanne", "the intern works under our marketing manager": a person stands behind it.
fn is_beside(line: &Line<'_>, intern: Span) -> bool {
    let after = line.raw_after(intern);
    let words = Words::of(after);
    let talks = TALKS.stand_in(&words);
    if !BESIDE.stand_in(&words) && !talks {
        return false;
    }
    let persons = |c: &Cue<'_>| c.kind == Kind::Role && c.span.start >= intern.end && !c.absent;
    line.cues.iter().any(persons) || capital_after(after, talks)
}

/// A name among the words right behind a word of standing beside somebody.
fn capital_after(text: &str, talks: bool) -> bool {
    let plain = |w: &&str| w.chars().any(char::is_alphabetic);
    let words: Vec<&str> = text.split_whitespace().filter(plain).collect();
    (0..words.len()).any(|at| {
        let upto = words.get(at + 1..(at + STEPS).min(words.len())).unwrap_or_default();
        let here = Words::of(&words[at..(at + 2).min(words.len())].join(" "));
        (BESIDE.stand_in(&here) || talks && here.begin(&["met", "with"])) && upto.iter().any(|w| is_name(w))
    })
}

/// A capital and lower case: no abbreviation, no month, no channel that everybody knows.
fn is_name(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.clone().next().is_some()
        && chars.all(char::is_lowercase)
        && !matches!(word, "Instagram" | "Facebook" | "Canva" | "Google" | "Pinterest" | "Sales" | "Marketing")
}

/// "Sanne checks her posts", "onze marketeer neemt elke vrijdag met Kim door": a person before it, the learner behind it.
fn looks_on(line: &Line<'_>, named: Option<Span>) -> bool {
    if !LOOKS_ON.stand_in(&line.words) {
        return false;
    }
    let text = line.slice(line.span);
    let first = text.split_whitespace().next().unwrap_or_default();
    let leads =
        is_name(first) || line.cues.iter().any(|c| c.kind == Kind::Role && !c.absent && c.span.start - line.span.start < 40);
    let told = match named {
        Some(at) => at.start > line.span.start + 3 && line.before(at).count() > 1 && LOOKS_ON.stand_in(&line.before(at)),
        None => PRONOUNS.stand_in(&line.words),
    };
    leads && told
}

/// "… and Emma reviews them before they go out": somebody else with a name looks at what was made.
fn eyes(line: &Line<'_>, names: &[String]) -> bool {
    let words: Vec<&str> = line.slice(line.span).split_whitespace().collect();
    words.iter().enumerate().filter(|(_, w)| is_name(w) && !names.contains(&trimmed(w))).any(|(at, _)| {
        let next = Words::of(&words[at + 1..(at + 1 + STEPS).min(words.len())].join(" "));
        let told = at > 0 && RELATIVE.has(words[at - 1]) && CHECKED.stand_in(&next);
        told || (LOOKS_ON.open(&next) && EYED.stand_in(&next))
    })
}

/// The cell of a row under a column of those who guide.
fn guide_cell(source: Source<'_>, line: &Line<'_>) -> Option<Span> {
    let row = source.doc.blocks()[line.block].row.as_ref()?;
    let under = |header: &str| GUIDE_COLUMNS.stand_in(&Words::of(header));
    let cell = row.cells.iter().find(|c| source.doc.header(row.table, c.column).is_some_and(under))?;
    source.doc.slice(cell.span).chars().any(char::is_alphabetic).then_some(cell.span)
}

/// The given names of the interns.
fn names(lines: &[Line<'_>], interns: &[Span], owners: &[Owner]) -> Vec<String> {
    let owned = owners.iter().filter(|o| o.kind == OwnerKind::Intern).filter_map(|o| o.name.as_deref());
    let mut names: Vec<String> = owned.filter_map(|n| n.split(' ').next()).map(str::to_owned).collect();
    for intern in interns {
        let Some(line) = line_at(lines, intern.start) else { continue };
        let before = line.raw_before(*intern);
        let close = before.ends_with(['(', ' ']) && before.trim_end().ends_with(['(', ',', '–', '-']);
        let last = before.trim_end_matches(|c: char| !c.is_alphanumeric()).rsplit(' ').take(3);
        let start = last.take_while(|w| is_name(w) || w.starts_with(char::is_lowercase)).filter(|w| is_name(w)).last();
        let next =
            line.raw_after(*intern).split_whitespace().next().filter(|w| is_name(w) && line.raw_after(*intern).starts_with(' '));
        names.extend(start.filter(|_| close).into_iter().chain(next).map(trimmed));
    }
    names.sort();
    names.dedup();
    names
}

fn trimmed(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// Where a line names one of them.
fn name_in(line: &Line<'_>, names: &[String]) -> Option<Span> {
    if names.is_empty() {
        return None;
    }
    let text = line.slice(line.span);
    let mut at = 0;
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if names.binary_search_by(|n| n.as_str().cmp(word)).is_ok() {
            let start = line.span.start + at as u32;
            return Some(Span { start, end: start + word.len() as u32 });
        }
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
    }
    None
}
