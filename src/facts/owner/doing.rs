//! People who are said to do something: "Kim will contact the press", "Joost schrijft de blogs", work given to an outside party.

use super::mention::Mention;
use super::sentences::{View, words};
use super::setting;
use super::terms::Class;
use super::words::{DENIALS, PLAIN_DOING, THE_PLAN, WILL};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::lexicon::Pole;
use crate::scan::Hit;
use crate::text::Span;

/// Words between an outside party and the verb that hires it, at most.
const REACH: usize = 6;

impl View<'_, '_> {
    /// "Kim will contact the press", "Joost schrijft de blogs", "@kim as the new lead".
    pub(super) fn doers(&self, owners: &mut Vec<Owner>) {
        for (index, mention) in self.mentions.iter().enumerate() {
            if self.subject(mention.span.end) != Some(index) {
                continue;
            }
            let after = self.folded(mention.span.end, self.sentence.span.end);
            let mut next = words(after);
            let first = next.next().unwrap_or_default();
            let adjacent = after.starts_with(' ');
            let promised =
                adjacent && WILL.contains(first) && self.acts(mention.span.end, 5) && !next.any(|w| DENIALS.contains(w));
            let person = matches!(mention.kind, OwnerKind::Person | OwnerKind::Intern | OwnerKind::Agency);
            let acting = adjacent && person && first.ends_with(['t', 's']) && self.acts(mention.span.end, 1);
            let handed =
                [" as the new lead", " as lead", " as the lead", " is the lead", " is lead", " is de lead", " is our lead"];
            let lead = person && handed.iter().any(|h| after.starts_with(h));
            if promised || acting || lead {
                self.push(self.company(index), setting::of_item(self.cx, self.sentence.block), owners);
            }
        }
    }

    /// "We vragen Kim om …", "we will ask the intern to …".
    pub(super) fn asked(&self, owners: &mut Vec<Owner>) {
        for (index, mention) in self.mentions.iter().enumerate() {
            let before = self.folded(self.sentence.span.start, mention.span.start);
            let asks = words(before)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .take(3)
                .any(|w| matches!(w, "ask" | "vragen" | "laten" | "vraag" | "have" | "let"));
            let after = self.folded(mention.span.end, self.sentence.span.end);
            let told = [" to ", " om ", " de ", " het "].iter().any(|t| after.starts_with(t));
            let party = !matches!(mention.kind, OwnerKind::Team | OwnerKind::Role);
            if asks && told && party && self.acts(mention.span.end, 6) {
                self.push(&self.mentions[index..=index], setting::of_item(self.cx, self.sentence.block), owners);
            }
        }
    }

    /// Whether a word of doing stands among the first words after a byte.
    fn acts(&self, at: u32, reach: usize) -> bool {
        let text = self.folded(at, self.sentence.span.end);
        let near =
            |span: Span| span.start >= at && words(&text[..(span.end - at).min(text.len() as u32) as usize]).count() <= reach;
        let lexicon = self.cx.source.lexicon;
        let doing = |h: &&Hit| {
            let term = lexicon.term(h.term);
            let category = lexicon.category_name(term.category);
            term.pole == Pole::Execution
                && matches!(category, "production" | "tasks" | "outreach" | "scheduling" | "mail" | "campaigns" | "web")
        };
        let verbs = self.cx.terms.within(self.sentence.span).iter().filter(|t| t.class == Class::Verb);
        self.hits.iter().filter(doing).any(|h| near(h.span) && h.span.start > at)
            || (reach > 1 && verbs.into_iter().any(|t| near(t.span)))
            || (reach > 1 && words(text).take(reach).any(|w| PLAIN_DOING.contains(w)))
    }

    /// Work that is given to an outside party.
    pub(super) fn outsourced(&self, owners: &mut Vec<Owner>) {
        let terms = self.cx.terms.within(self.sentence.span);
        let Some(term) = terms.iter().find(|t| t.class == Class::Outsourcing && !self.is_negated(t.span)) else { return };
        let near = |m: &&Mention| {
            let between = if m.span.start >= term.span.end {
                self.folded(term.span.end, m.span.start)
            } else {
                self.folded(m.span.end, term.span.start)
            };
            words(between).count() <= REACH
        };
        let outside = |m: &&Mention| matches!(m.kind, OwnerKind::Agency | OwnerKind::Intern);
        let party = self.mentions.iter().filter(near).find(outside);
        let word = self.cx.folded(term.span);
        let outright = ["inhuur", "uitbeste", "besteden we", "outsourc"].iter().any(|w| word.starts_with(w));
        if party.is_none() && !outright {
            return;
        }
        let nameless = Mention { span: term.span, kind: OwnerKind::Agency, name: None, role: None, leading: false };
        self.push(&[party.cloned().unwrap_or(nameless)], self.scope_of_work(), owners);
    }

    /// "We zetten een stagiair in voor …": who stands between the verb and its particle.
    pub(super) fn deployed(&self, from: u32, to: u32, owners: &mut Vec<Owner>) {
        let party = self.mentions.iter().find(|m| m.span.start >= from && m.span.end <= to && m.kind >= OwnerKind::Agency);
        if let Some(party) = party {
            self.push(std::slice::from_ref(party), self.scope_of_work(), owners);
        }
    }

    /// The plan where the sentence speaks of all marketing, else what it stands in.
    fn scope_of_work(&self) -> (Scope, Option<Span>) {
        let text = self.cx.folded(self.sentence.span);
        let whole = setting::has_word(text, THE_PLAN) || setting::names_whole(text) || text.starts_with("de marketing ");
        if whole { (Scope::Plan, None) } else { setting::of_item(self.cx, self.sentence.block) }
    }
}
