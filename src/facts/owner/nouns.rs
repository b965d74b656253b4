//! Owners by a noun: "X is de trekker van …", "our marketing manager is X".

use super::sentences::{View, words};
use super::spans::{WINDOW, tail};
use super::terms::{Class, Term};
use super::words::INDEFINITE;
use crate::facts::{Owner, OwnerKind};
use crate::text::Lang;

/// "eigenaar van drie fabrieken": some business, not the plan.
fn is_indefinite(word: &str) -> bool {
    INDEFINITE.contains(word) || word.starts_with(|c: char| c.is_ascii_digit())
}

impl View<'_, '_> {
    /// "X is de trekker van …", "de trekker is X", "X is onze marketingmanager".
    pub(super) fn noun(&self, term: &Term, owners: &mut Vec<Owner>) {
        let after = self.after(term.span.end);
        let next = after.trim_start();
        let own_business = [
            "van een ", "of a ", "of an ", "van het bedrijf", "of the company", "bij ", "at ", "van zijn ", "of his ", "of her ",
        ];
        let name_follows = ["van ", "of "].iter().any(|p| {
            let rest = self.cx.slice(self.sentence.span);
            let at = (term.span.end - self.sentence.span.start) as usize;
            rest[at..].trim_start().strip_prefix(p).is_some_and(|r| r.starts_with(char::is_uppercase))
                && term.class == Class::Label
        });
        let counted =
            ["van ", "of "].iter().filter_map(|p| next.strip_prefix(p)).any(|r| words(r).next().is_some_and(is_indefinite));
        if counted || own_business.iter().any(|o| next.starts_with(o)) || name_follows {
            return;
        }
        let scope = self.scope(after, term.span);
        let person = |i: &usize| term.class != Class::Role || self.mentions[*i].kind == OwnerKind::Person;
        let said = |i: &usize| self.is_said(*i, term.span.start, false) && self.is_definite(*i, term);
        if let Some(index) = self.subject(term.span.start).filter(person).filter(said) {
            self.push(self.company(index), scope, owners);
        } else if let Some(mentions) = self.inverted(term.span.end).filter(|m| term.class != Class::Role || m[0].name.is_some()) {
            self.push(mentions, scope, owners);
        }
    }

    /// "is *de* marketingmanager", "is trekker"; not "is een eigenaar".
    fn is_definite(&self, index: usize, term: &Term) -> bool {
        let between = tail(self.folded(self.mentions[index].span.end, term.span.start), WINDOW);
        let all: Vec<&str> = words(between).collect();
        let indefinite = all.iter().any(|w| matches!(*w, "een" | "a" | "an"));
        let after = self.after(term.span.end);
        let holds =
            term.lang == Lang::Nl && all.len() == 1 && [" van de ", " van het ", " voor "].iter().any(|p| after.starts_with(p));
        let role = holds
            || term.class != Class::Role
            || all.iter().any(|w| matches!(*w, "de" | "het" | "onze" | "our" | "the" | "als" | "as"));
        !indefinite && role && all.len() <= 4
    }
}
