//! Who carries the work out besides the permanent staff: interns with a part in it, and outside parties that it leans on.

use super::lines::{Cue, Kind, Line, Part, part_of};
use super::words::{
    APPLIES, AUTHORS, DETERMINERS, DOING, DONE, GIVES, GOES_ON, NEVER, NOT_NOW, ONE, ONE_OFF, RECEIVES, RECRUITS, SERVES,
    STUDENTS, TO_DO, TOWARDS, WE_ARE,
};
use crate::document::BlockKind;
use crate::facts::words::Words;
use crate::facts::{Owner, OwnerKind, Source};
use crate::lexicon::Strength;
use crate::text::Span;

/// Lines that speak of students, from which on they are the customers.
const CROWD: usize = 6;

/// The interns and the outside parties that have a part in the plan, each in order.
pub(super) fn find(source: Source<'_>, lines: &[Line<'_>], owners: &[Owner]) -> (Vec<Span>, Vec<Span>) {
    let agency = is_agency(source, lines);
    let (mut interns, mut outsiders) = (Vec::new(), Vec::new());
    let served = lines.iter().filter(|l| l.words.any(&["student", "students", "studenten"])).count() >= CROWD;
    for line in lines.iter().filter(|l| !l.is_heading() && !matches!(l.part, Part::Audience | Part::Hiring)) {
        let weighed = NOT_NOW.stand_in(&line.words);
        if weighed {
            continue;
        }
        let does = line.acts || line.has(Kind::OwnerVerb) || line.has(Kind::Outsourcing) || DOING.stand_in(&line.words);
        interns.extend(line.cues(Kind::Intern).filter(|c| has_part(source, line, c, does)).map(|c| c.span));
        let priced = |kind| !matches!(kind, BlockKind::Paragraph) && line.words.any(&["€", "$", "£", "euro", "eur"]);
        let leans = does && !priced(line.kind) && !is_delivery(line) && !line.is_heading();
        let outside = |c: &&Cue| is_leant_on(source, line, c, agency);
        outsiders.extend(line.cues(Kind::Agency).filter(|_| leans).filter(outside).map(|c| c.span));
        if !served
            && !line.has(Kind::Intern)
            && line.acts
            && STUDENTS.stand_in(&line.words)
            && !APPLIES.stand_in(&line.words)
            && !SERVES.stand_in(&line.words)
        {
            interns.push(line.span);
        }
    }
    for owner in owners.iter().filter(|o| matches!(o.kind, OwnerKind::Intern | OwnerKind::Agency)) {
        let line = line_at(lines, owner.span.start);
        let elsewhere = |l: &Line| matches!(l.part, Part::Audience | Part::Hiring);
        let steady = |l: &Line| {
            let leant = l.cues(Kind::Agency).any(|c| is_leant_on(source, l, c, agency) || is_owning(l, c, agency));
            leant && !elsewhere(l) && !is_delivery(l) && !NOT_NOW.stand_in(&l.words)
        };
        let denied = |l: &Line| l.cues(Kind::Intern).next().is_some() && !l.has(Kind::Intern);
        match owner.kind {
            OwnerKind::Intern if !line.is_some_and(|l| elsewhere(l) || denied(l)) => interns.push(owner.span),
            OwnerKind::Agency if line.is_some_and(steady) => outsiders.push(owner.span),
            _ => {}
        }
    }
    for list in [&mut interns, &mut outsiders] {
        list.sort();
        list.dedup_by(|next, kept| kept.overlaps(*next));
    }
    (interns, outsiders)
}

/// Single things that are made for a price, as the ends of their names.
const THINGS: [&str; 16] = [
    "animatie", "animation", "banner", "brochure", "commercial", "film", "filmpje", "flyer", "folder", "infographic", "leaflet",
    "logo", "poster", "shoot", "spot", "video",
];

/// Words between "one" and the thing, at most: "one short product video".
const QUALITIES: usize = 2;

/// Whether a line buys a single thing: print, photos, "one video".
pub(super) fn is_delivery(line: &Line<'_>) -> bool {
    let words: Vec<&str> = line.words.iter().collect();
    let thing = |w: &&str| THINGS.iter().any(|end| w.ends_with(end));
    let one = |at: usize| ONE.has(words[at]) && words[at + 1..].iter().take(QUALITIES + 1).any(thing);
    ONE_OFF.stand_in(&line.words) || (!GOES_ON.stand_in(&line.words) && (0..words.len()).any(one))
}

/// The line that holds a byte.
pub(super) fn line_at<'l, 'a>(lines: &'l [Line<'a>], at: u32) -> Option<&'l Line<'a>> {
    let next = lines.partition_point(|l| l.span.end <= at);
    lines.get(next).filter(|l| l.span.start <= at)
}

/// Whether an intern carries something out: not sought in general, not spoken to, not the author alone.
fn has_part(source: Source<'_>, line: &Line<'_>, intern: &Cue<'_>, does: bool) -> bool {
    if intern.absent || column_part(source, line, intern.span) == Some(Part::Audience) {
        return false;
    }
    let (before, after) = (line.before(intern.span), line.after(intern.span));
    let turned_down = after.iter().take(4).any(|w| NEVER.has(w)) && is_plural(line.slice(intern.span));
    if APPLIES.stand_in(&after) || turned_down {
        return false;
    }
    let sought = RECRUITS.stand_in(&before) || RECRUITS.open(&after);
    if sought && !(TO_DO.stand_in(&after) && line.acts) {
        return false;
    }
    let raw = line.raw_before(intern.span);
    let bracketed = raw.ends_with('(') && line.raw_after(intern.span).starts_with([')', ',', ' ']);
    let apposed = raw.ends_with(", ") || raw.ends_with("– ") || raw.ends_with("- ");
    if AUTHORS.open(&before) && !does {
        return false;
    }
    if bracketed || apposed || line.part == Part::People {
        return true;
    }
    let many = is_plural(line.slice(intern.span));
    let counted = DETERMINERS.close(&before) || is_counted(&before);
    if many && !counted && (TOWARDS.close(&before) || before.count() > 0) {
        return false;
    }
    match line.kind {
        BlockKind::Row => true,
        BlockKind::Item(_) => does || line.words.count() <= 6,
        _ => does,
    }
}

/// "Two sixth-form interns": a number, and no more than two words between it and those it counts.
fn is_counted(before: &Words) -> bool {
    let number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&w);
    before.iter().rev().take(3).any(number)
}

/// Numbers in words that a team's interns come in.
const NUMBERS: [&str; 6] = ["both", "drie", "four", "three", "twee", "two"];

/// What the column above a span in a row announces.
fn column_part(source: Source<'_>, line: &Line<'_>, span: Span) -> Option<Part> {
    let row = source.doc.blocks()[line.block].row.as_ref()?;
    let cell = row.cells.iter().find(|c| c.span.contains(span))?;
    source.doc.header(row.table, cell.column).map(part_of)
}

fn is_plural(word: &str) -> bool {
    let word = word.to_lowercase();
    word.ends_with('s') || word.ends_with("en")
}

/// Whether an outside party does steady work here; for an agency's own plan only freelancers and others outside count.
fn is_leant_on(source: Source<'_>, line: &Line<'_>, party: &Cue<'_>, agency: bool) -> bool {
    let outside = ["freelance", "zzp", "extern", "outside", "contractor", "virtual"].iter().any(|w| party.lemma.contains(w));
    if party.absent || party.strength == Strength::Weak || (agency && !outside) {
        return false;
    }
    if column_part(source, line, party.span) == Some(Part::Audience) {
        return false;
    }
    if line
        .after(party.span)
        .begin(&["owner", "owners", "client", "clients", "eigenaar", "eigenaren", "world", "wereld", "customers"])
    {
        return false;
    }
    let (before, after) = (line.before(party.span), line.after(party.span));
    let many = is_plural(line.slice(party.span)) && party.lemma != "extern";
    if many && RECEIVES.stand_in(&after) {
        return false;
    }
    if after.iter().take(GIFT).any(|w| GIVES.has(w)) {
        return false;
    }
    if DETERMINERS.close(&before) || is_done_by(&before) {
        return true;
    }
    let works = line.has(Kind::OwnerVerb) || line.has(Kind::By) || line.has(Kind::Outsourcing);
    (!many || (before.count() == 0 && outside)) && (works || DOING.stand_in(&after))
}

/// Words from an outside party within which it says that it gives something, and does no work.
const GIFT: usize = 5;

/// "De campagnes worden gedaan door bureau Klik": done by it, not written or advised by it.
fn is_done_by(before: &Words) -> bool {
    let mut last = before.iter().rev();
    let by = last.next().is_some_and(|w| matches!(w, "by" | "door"));
    by && last.next().is_some_and(|w| DONE.has(w))
}

/// Whether an outside party stands where an owner does: one, not several in general.
fn is_owning(line: &Line<'_>, party: &Cue<'_>, agency: bool) -> bool {
    let steady = !party.absent && party.strength != Strength::Weak && !agency;
    steady
        && !is_plural(line.slice(party.span))
        && line.after(party.span).count() < 12
        && !line.raw_after(party.span).starts_with('/')
}

/// Whether the plan is that of an agency itself: its title says so, or "wij zijn een bureau".
fn is_agency(source: Source<'_>, lines: &[Line<'_>]) -> bool {
    let firm = |l: &&Line| l.cues(Kind::Agency).any(|c| c.strength != Strength::Weak && !c.lemma.starts_with("freelance"));
    let titled = |l: &Line| matches!(source.doc.blocks()[l.block].kind, BlockKind::Heading(1));
    let says = |l: &Line| l.cues(Kind::Agency).any(|c| WE_ARE.stand_in(&l.before(c.span)) && c.strength != Strength::Weak);
    lines.iter().filter(firm).any(|l| titled(l) || says(l))
}
