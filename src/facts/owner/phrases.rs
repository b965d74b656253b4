//! Owners behind a phrase: "onder leiding van X", "owned by X and Y".

use super::mention::{self, Mention, Mode};
use super::sentences::{View, speaks_of_plan, words};
use super::setting;
use super::spans::{WINDOW, head};
use super::terms::Term;
use super::words::{ARTICLES, TALKS};
use crate::facts::{Owner, OwnerKind, Scope};
use crate::text::Span;

/// Bytes behind a phrase in which the name of a firm stands.
const FIRM: usize = 80;

/// A body that is reported to watches, and does none of the work; a person who is, leads it.
const REPORTED: [&str; 6] =
    ["accountable to", "rapporteert aan", "rapporteren aan", "report to", "reports to", "verantwoording af aan"];

impl View<'_, '_> {
    /// "Onder leiding van X", "owned by X and Y".
    pub(super) fn after_phrase(&self, term: &Term, owners: &mut Vec<Owner>) {
        let word = self.cx.folded(term.span);
        let opens = [" by", " to", " aan", " door", " bij", " van", " of", " with"].iter().any(|p| word.ends_with(p));
        if opens && let Some(firm) = self.firm(term.span.end) {
            self.push(&[firm], setting::of_item(self.cx, self.sentence.block), owners);
            return;
        }
        let Some(index) = self.next_from(term.span.end).filter(|_| opens) else { return };
        let between = head(self.folded(term.span.end, self.mentions[index].span.start), WINDOW);
        let mut before = words(between);
        let party = self.mentions[index].name.is_none() && before.next().is_some_and(|w| ARTICLES.contains(w));
        let near =
            if party { before.count() <= 2 } else { words(between).all(|w| ARTICLES.contains(w)) && words(between).count() <= 2 };
        let close = near && !between.contains([':', ',', ';', '.']);
        let watches = REPORTED.iter().any(|r| word.ends_with(r)) && self.mentions[index].kind == OwnerKind::Team;
        if close && !watches && !self.is_quoted(&self.mentions[index]) {
            let before = self.before(term.span.start);
            if setting::has_word(before, &TALKS) && ["verzorgd", "georganiseerd"].iter().any(|w| word.starts_with(w)) {
                return;
            }
            let whole = speaks_of_plan(before) || setting::names_whole(before);
            let scope = if whole { (Scope::Plan, None) } else { setting::of_item(self.cx, self.sentence.block) };
            self.push(&self.mentions[index..=self.last_joined(index)], scope, owners);
        }
    }

    /// "… by Studio Brightwater": a firm that no running text gives away but for the phrase before it.
    fn firm(&self, at: u32) -> Option<Mention> {
        let rest = Span { start: at, end: at + head(self.after(at), FIRM).len() as u32 };
        let near = mention::find(self.cx, rest, Mode::Weak).into_iter().next()?;
        let close = self.folded(at, near.span.start) == " " && near.kind == OwnerKind::Agency;
        (close && near.name.is_some()).then_some(near)
    }
}
