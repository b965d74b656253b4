//! Whether what is learnt stays in the house: it is written down, handed over or taught.

use super::Evidence;
use super::lines::{Cue, Kind, Line, Part};
use super::words::{EVENTS, KNOW_HOW, NOTHING, OTHERS, STAFF};
use crate::lexicon::Strength;

/// Words before one of keeping knowledge in which "nothing" denies it.
const CLOSE: usize = 2;

/// Looks for documentation, hand-over and training of one's own people.
pub(super) fn find(lines: &[Line<'_>]) -> Evidence {
    let mut evidence = Evidence::default();
    for line in lines {
        for cue in line.cues(Kind::Handover) {
            if keeps(line, cue) {
                let denied = line.before(cue.span).iter().rev().take(CLOSE).any(|w| NOTHING.has(w));
                evidence.note(cue.span, !cue.absent && !denied);
            }
        }
    }
    evidence
}

/// Whether it is the work of marketing that is kept, not a lead that is passed on or a customer who is taught.
fn keeps(line: &Line<'_>, cue: &Cue<'_>) -> bool {
    if line.part == Part::Audience || line.part == Part::Hiring {
        return false;
    }
    if cue.lemma == "draaiboek" {
        return !EVENTS.stand_in(&line.words);
    }
    if cue.strength != Strength::Weak {
        return true;
    }
    let (before, after) = (line.before(cue.span), line.after(cue.span));
    let staff = STAFF.stand_in(&line.words) || line.has(Kind::Intern) || line.has(Kind::Agency) || line.part == Part::People;
    let known = KNOW_HOW.stand_in(&before) || KNOW_HOW.stand_in(&after);
    let others = OTHERS.stand_in(&line.words);
    if others { staff && known } else { staff || known || line.is_heading() }
}
