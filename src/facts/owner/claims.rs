//! Whose a plan is without a verb of owning: "dit plan is van X", and who is set against somebody denied: "… niet; dat is X".

use super::mention::Mention;
use super::names::{self, Certainty};
use super::sentences::{View, starts_with_whole, words};
use super::setting;
use super::spans::tail;
use super::terms::{Class, Term};
use super::words::{ARTICLES, OWNING, THE_PLAN, TITLES};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::lexicon::Strength;
use crate::text::Span;

/// Between the plan and who it belongs to.
const BELONGS: [&str; 8] = [
    " is van ", " belongs to ", " blijft van ", " buck stops with ", " valt onder ", " falls under ", " ressorteert onder ",
    " sits under ",
];

/// How a clause says who has the last word.
const DECIDING: [&str; 10] = [
    "beslist", "de knoop doorhakt", "decides", "has the final say", "has the final word", "has the last word",
    "het laatste woord heeft", "knopen doorhakt", "makes the call", "makes the final call",
];

/// What they are who decide about a plan because the organisation is theirs to lead.
const HEADS: [&str; 9] =
    ["directeur", "director", "eigenaar", "eigenares", "founder", "oprichter", "owner", "owns", "zaakvoerder"];

/// Bytes before somebody in which they are denied.
const NEAR: usize = 40;

/// Whether the words before somebody end in a denial of them: "no intern", "niet de stagiair".
pub(super) fn is_denied(before: &str) -> bool {
    let before = tail(before, NEAR);
    let last = |text: &str| words(text).last().map(str::to_owned).unwrap_or_default();
    let near = before.trim_end();
    let word = last(near);
    let bare = near.strip_suffix(word.as_str()).unwrap_or_default();
    let denies = |w: &str| matches!(w, "geen" | "no" | "not" | "niet" | "nooit" | "never");
    before.ends_with(' ')
        && (denies(&word) || (ARTICLES.contains(&word) && denies(&last(bare)) && !bare.trim_end().ends_with(',')))
}

impl View<'_, '_> {
    /// "Dit plan is van Sanne de Wit", "this plan belongs to Amy Chen", "the buck stops with Amy Chen".
    pub(super) fn possession(&self, owners: &mut Vec<Owner>) {
        let text = self.cx.folded(self.sentence.span);
        let whose = self.mentions.iter().find(|m| {
            let said = self.folded(self.sentence.span.start, m.span.start);
            let plan = ["'s plan", "\u{2019}s plan"].iter().any(|p| self.after(m.span.end).starts_with(p));
            (plan && said == "this is ") || matches!(said, "dit is het plan van " | "this is the plan of ")
        });
        if let Some(who) = whose.filter(|m| m.kind == OwnerKind::Person && m.name.is_some()) {
            self.push(std::slice::from_ref(who), (Scope::Plan, None), owners);
            return;
        }
        let mut opens = THE_PLAN.behind(text).chain(text.strip_prefix("the"));
        if !opens.any(|rest| rest.starts_with(' ')) {
            return;
        }
        let Some((subject, rest)) = BELONGS.iter().find_map(|b| text.split_once(b)) else { return };
        let plan = THE_PLAN.iter().any(|p| subject == p) || subject == "the";
        let at = self.sentence.span.end - rest.len() as u32;
        if !plan || text.contains('?') {
            return;
        }
        if let Some(index) = self.named_from(at) {
            self.push(&self.mentions[index..=self.last_joined(index)], (Scope::Plan, None), owners);
            return;
        }
        let unlisted = self.unlisted(Span { start: at, end: self.sentence.span.end });
        self.push(unlisted.as_slice(), (Scope::Plan, None), owners);
    }

    /// "The intern does not own this plan; Amy Chen does", "… niet verantwoordelijk voor dit plan; dat is Sanne de Wit".
    pub(super) fn contrast(&self, owners: &mut Vec<Owner>) {
        let text = self.cx.folded(self.sentence.span);
        if !text.contains([',', ';']) {
            return;
        }
        let Some((denied, said)) = ["; ", ", maar ", ", but ", ", "].iter().find_map(|m| text.split_once(m)) else { return };
        let start = self.sentence.span.start;
        let first = Span { start, end: start + denied.len() as u32 };
        let denies = words(denied).any(|w| matches!(w, "niet" | "geen" | "not" | "no" | "never" | "nooit"));
        let owning = |t: &&Term| match t.class {
            Class::Predicate | Class::Label | Class::Verb => t.strength != Strength::Weak,
            Class::Stranger => ["niet ", "not "].iter().any(|n| self.cx.folded(t.span).starts_with(n)),
            _ => false,
        };
        let terms = self.cx.terms.within(first);
        let cue = terms.iter().find(owning).map(|t| t.span.end);
        let promised = || {
            let word = words(denied).find(|w| OWNING.contains(w))?;
            Some(start + (word.as_ptr() as usize - text.as_ptr() as usize + word.len()) as u32)
        };
        let Some(cue) = cue.or_else(promised).filter(|_| denies) else { return };
        let turned = ["dat is ", "dat doet ", "dat zijn ", "that is ", "that's "].iter().find_map(|t| said.strip_prefix(t));
        let at = self.sentence.span.end - turned.unwrap_or(said).len() as u32;
        let Some(index) = self.named_from(at) else { return };
        let last = self.last_joined(index);
        let rest: Vec<&str> = words(self.folded(self.mentions[last].span.end, self.sentence.span.end)).take(3).collect();
        let answers = turned.is_some()
            || matches!(rest[..], ["does" | "is" | "wel" | "will" | "do" | "are"] | ["is" | "doet", "dat" | "het"]);
        if answers {
            let after = self.folded(cue, first.end);
            let whole = setting::names_whole(after) || starts_with_whole(after) || setting::has_word(denied, &THE_PLAN);
            let scope = if whole { (Scope::Plan, None) } else { setting::of_item(self.cx, self.sentence.block) };
            self.push(&self.mentions[index..=last], scope, owners);
        }
    }

    /// "Hans is eigenaar en beslist", "Amy owns the shop and decides": one person, and behind it in the same breath the last word.
    pub(super) fn decides(&self, owners: &mut Vec<Owner>) {
        let [only] = &self.mentions[..] else { return };
        let after = self.after(only.span.end);
        let joined = [" en ", " and "].iter().flat_map(|join| after.split(join).skip(1)).any(|clause| {
            let rest = DECIDING.iter().find_map(|d| clause.strip_prefix(d));
            rest.is_some_and(|r| !r.starts_with(|c: char| c.is_alphanumeric()))
        });
        let opens = !self.before(only.span.start).contains(char::is_alphanumeric) && words(after).any(|w| HEADS.contains(&w));
        let denied = words(after).any(|w| matches!(w, "niet" | "not" | "geen" | "no" | "als" | "if"));
        if joined && opens && !denied && only.kind == OwnerKind::Person && only.name.is_some() && !self.is_quoted(only) {
            self.push(std::slice::from_ref(only), (Scope::Plan, None), owners);
        }
    }

    /// "Questions go to Amy Chen, who decides": the clause behind a name says that the last word is theirs.
    pub(super) fn referred(&self, owners: &mut Vec<Owner>) {
        for (index, mention) in self.mentions.iter().enumerate() {
            let after = self.after(mention.span.end);
            let clause = [", who ", ", die "].iter().find_map(|p| after.strip_prefix(p)).unwrap_or_default();
            let rest = DECIDING.iter().find_map(|d| clause.strip_prefix(d));
            let closed = rest.is_some_and(|r| {
                !r.starts_with(|c: char| c.is_alphanumeric())
                    && (!r.starts_with(' ') || r.starts_with(" on ") || r.starts_with(" over "))
            });
            if closed && mention.kind == OwnerKind::Person && mention.name.is_some() && !self.is_quoted(mention) {
                self.push(&self.mentions[index..=index], setting::of_item(self.cx, self.sentence.block), owners);
            }
        }
    }

    /// "Xanne Dorpel, directeur": a name no list knows, by its form and the function right behind it.
    fn unlisted(&self, rest: Span) -> Option<Mention> {
        let name = names::find(self.cx.slice(rest), rest.start, |_| false).into_iter().next()?;
        let terms = self.cx.terms.within(rest);
        let role = terms.iter().find(|t| t.class == Class::Role && t.span.start >= name.span.end)?.span;
        let gap = self.folded(name.span.end, role.start);
        let close = gap.starts_with(", ") && words(gap).all(|w| ARTICLES.contains(w));
        let fits =
            close && name.span.start == rest.start && name.certainty == Certainty::Pattern && !self.cx.is_company(name.span);
        let span = Span { start: name.span.start, end: role.end };
        fits.then_some(Mention {
            span,
            kind: OwnerKind::Person,
            name: Some(name.span),
            role: Some(role),
            leading: false,
            known: None,
        })
    }

    /// The first one with a name from a byte on, with nothing but an article or a title before it.
    fn named_from(&self, at: u32) -> Option<usize> {
        let index = self.next_from(at)?;
        let gap = self.folded(at, self.mentions[index].span.start);
        let named = |m: &Mention| m.name.is_some();
        let close = words(gap).all(|w| ARTICLES.contains(w) || TITLES.contains(w)) && !gap.contains([',', ';', ':']);
        (close && named(&self.mentions[index])).then_some(index)
    }
}
