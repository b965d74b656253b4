//! Every text that a report carries, replaced in place. Fields are taken apart by name, so that a new one cannot be forgotten.

use super::{Change, HIDDEN, Mask, within};
use crate::document::{Cut, Location, Tally};
use crate::finding::{Finding, Message, Place};
use crate::plan::{
    ActionReport, Failure, GoalReport, Mark, Note, OwnerReport, Passage, Piece, PlanReport, Report, SectionReport, Suppressed,
    TargetReport,
};
use crate::why::{Explanation, HitView, SentenceView};

impl Mask {
    /// Masks a whole report. What a baseline knows its findings by is made anew, from what is left.
    pub fn report(&mut self, report: &mut Report) {
        let Report { plans, errors, notes, lexicon: _, gates: _ } = report;
        plans.iter_mut().for_each(|plan| self.plan(plan));
        for Failure { path, error } in errors {
            // a system's message may name a folder
            let detail: Vec<&str> = error.detail.split(' ').map(|w| if w.contains(['/', '\\']) { HIDDEN } else { w }).collect();
            error.detail = self.text(&detail.join(" "));
            *path = self.path(path);
        }
        notes.iter_mut().for_each(|note| self.note(note));
    }

    /// Masks an explanation of one plan.
    pub fn explanation(&mut self, why: &mut Explanation) {
        let Explanation { plan, sentences, terms: _ } = why;
        self.plan(plan);
        for SentenceView { text, lang: _, location, label: _, score: _, hits, contributions: _ } in sentences {
            let changes = self.changes(text);
            moved(text, hits, &changes);
            *text = within(text, 0..text.len(), &mut changes.into_iter().peekable());
            self.location(location);
        }
    }

    fn plan(&mut self, plan: &mut PlanReport) {
        #[rustfmt::skip]
        let PlanReport {
            path, title, tally, sections, owners, targets, actions, goals, findings, suppressed, marks, notes, passages,
            format: _, language: _, stage: _, band: _, verdict: _, score: _, owner: _, known: _,
            held_back: _, not_applied: _,
        } = plan;
        *path = self.path(path);
        self.some(title);
        self.tally(tally);
        sections.iter_mut().for_each(|section| self.section(section));
        owners.iter_mut().for_each(|owner| self.owner(owner));
        targets.iter_mut().for_each(|target| self.target(target));
        actions.iter_mut().for_each(|action| self.action(action));
        goals.iter_mut().for_each(|goal| self.goal(goal));
        findings.iter_mut().for_each(|finding| self.finding(finding));
        for Suppressed { finding, reason, path, line: _ } in suppressed {
            self.finding(finding);
            self.each([reason]);
            *path = self.path(path);
        }
        let prints = findings.iter().flat_map(|f| f.fingerprints(path).into_iter().map(|print| (f.rule.to_owned(), print)));
        *marks = prints.map(|(rule, fingerprint)| Mark { path: path.clone(), rule, fingerprint }).collect();
        notes.iter_mut().for_each(|note| self.note(note));
        passages.iter_mut().for_each(|passage| self.passage(passage));
    }

    fn each<const N: usize>(&mut self, texts: [&mut String; N]) {
        for text in texts {
            *text = self.text(text);
        }
    }

    fn some(&mut self, text: &mut Option<String>) {
        if let Some(text) = text {
            *text = self.text(text);
        }
    }

    fn message(&mut self, message: &mut Message) {
        let Message { nl, en } = message;
        self.each([nl, en]);
    }

    fn tally(&mut self, tally: &mut Tally) {
        #[rustfmt::skip]
        let Tally {
            hidden_sheets, damaged, words: _, tables: _, pages: _, slides: _, sheets: _, hidden_slides: _, images: _, objects: _,
            comments: _, blank_pages: _, repaired: _, hidden_rows: _, hidden_columns: _, unvalued: _, unseen: _, cut,
        } = tally;
        hidden_sheets.iter_mut().for_each(|sheet| *sheet = self.text(sheet));
        self.some(damaged);
        if let Some(Cut { limit: _, place }) = cut {
            *place = self.text(place);
        }
    }

    fn location(&mut self, at: &mut Location) {
        let Location {
            sheet,
            header,
            trail,
            line: _,
            column: _,
            page: _,
            slide: _,
            cell: _,
            paragraph: _,
            table: _,
            row: _,
            cell_paragraph: _,
            margin: _,
        } = at;
        self.some(sheet);
        self.some(header);
        trail.iter_mut().for_each(|heading| *heading = self.text(heading));
    }

    fn section(&mut self, section: &mut SectionReport) {
        let SectionReport { heading, level: _, location, score: _ } = section;
        self.each([heading]);
        self.location(location);
    }

    fn owner(&mut self, owner: &mut OwnerReport) {
        let OwnerReport { kind: _, name, role, scope: _, owned, location, quote } = owner;
        self.some(owned);
        self.some(name);
        self.some(role);
        self.location(location);
        self.each([quote]);
    }

    fn target(&mut self, target: &mut TargetReport) {
        let TargetReport { metric, kind: _, value: _, unit, baseline: _, deadline, location, quote } = target;
        self.each([metric, unit, quote]);
        self.some(deadline);
        self.location(location);
    }

    fn action(&mut self, action: &mut ActionReport) {
        let ActionReport { text, owner, deadline, budget, location, quote } = action;
        self.each([text, quote]);
        [owner, deadline, budget].into_iter().for_each(|detail| self.some(detail));
        self.location(location);
    }

    fn goal(&mut self, goal: &mut GoalReport) {
        let GoalReport { text, targets: _, owner, location } = goal;
        self.each([text]);
        self.some(owner);
        self.location(location);
    }

    fn finding(&mut self, finding: &mut Finding) {
        let Finding { rule: _, severity: _, message, suggestion, location, quote, places } = finding;
        self.message(message);
        self.message(suggestion);
        location.iter_mut().for_each(|at| self.location(at));
        self.some(quote);
        for Place { words, heading, under, nth: _ } in places {
            self.each([words]);
            self.some(heading);
            self.some(under);
        }
    }

    fn note(&mut self, note: &mut Note) {
        let Note { kind: _, path, line: _, message } = note;
        *path = self.path(path);
        self.message(message);
    }

    /// A name may run over the end of a sentence as regie cuts it: "J. de Wit".
    fn passage(&mut self, passage: &mut Passage) {
        let Passage { kind: _, level: _, pieces } = passage;
        let whole: String = pieces.iter().map(|p| p.text.as_str()).collect();
        let mut changes = self.changes(&whole).into_iter().peekable();
        let mut at = 0;
        for Piece { text, label: _ } in pieces {
            let end = at + text.len();
            *text = within(&whole, at..end, &mut changes);
            at = end;
        }
    }
}

/// Moves hits to where their words stand after the changes, and drops those whose words are gone. Positions count characters.
fn moved(text: &str, hits: &mut Vec<HitView>, changes: &[Change]) {
    if changes.is_empty() {
        return;
    }
    let chars = |part: &str| part.chars().count();
    // of each change: where it begins and ends, in characters, and how far all behind it moves
    let mut spots: Vec<(usize, usize, isize)> = Vec::with_capacity(changes.len());
    let (mut at, mut count, mut shift) = (0, 0, 0_isize);
    for Change { range, token } in changes {
        let start = count + chars(&text[at..range.start]);
        let end = start + chars(&text[range.clone()]);
        shift += chars(token) as isize - (end - start) as isize;
        spots.push((start, end, shift));
        (at, count) = (range.end, end);
    }
    hits.retain_mut(|hit| {
        let before = spots.partition_point(|(_, end, _)| *end <= hit.start);
        if spots.get(before).is_some_and(|(start, ..)| *start < hit.end) {
            return false;
        }
        let shift = before.checked_sub(1).map_or(0, |i| spots[i].2);
        hit.start = hit.start.saturating_add_signed(shift);
        hit.end = hit.end.saturating_add_signed(shift);
        true
    });
}
