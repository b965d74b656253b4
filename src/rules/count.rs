//! What is said of one, of some or of all of so many things of a kind, with the verb that fits their number.

use super::list;
use crate::document::Document;
use crate::finding::Message;
use crate::text::{Lang, Span};

/// Messages in Dutch and English. `{n}` is how many it is said of, `{all}` how many there are, `{rest}` the share of the others in per
/// cent, `{none}` the English word for none of them.
pub(super) struct Told {
    /// There is one, and it is said of that.
    pub(super) only: [&'static str; 2],
    /// There are several, and it is said of all.
    pub(super) none: [&'static str; 2],
    /// There are several, and it is said of one.
    pub(super) one: [&'static str; 2],
    /// There are several, and it is said of some.
    pub(super) some: [&'static str; 2],
    /// Whether the first few are named behind it.
    pub(super) named: bool,
}

impl Told {
    /// The message about some things, by their words, out of so many.
    pub(super) fn say(&self, doc: &Document, open: &[Span], all: usize) -> Message {
        let text = match (open.len(), all) {
            (_, 1) => self.only,
            (n, all) if n == all => self.none,
            (1, _) => self.one,
            _ => self.some,
        };
        let [nl, en] = text.map(|text| filled(text, open.len(), all));
        if !self.named {
            return Message::new(nl, en);
        }
        let names = list::first_few(doc, open);
        Message::new(format!("{nl}: {}", names.get(Lang::Nl)), format!("{en}: {}", names.get(Lang::En)))
    }
}

fn filled(text: &str, n: usize, all: usize) -> String {
    let rest = list::percent(all.saturating_sub(n), all);
    let numbers = [("{n}", n.to_string()), ("{all}", all.to_string()), ("{rest}", rest.to_string())];
    let text = text.replace("{none}", none_of(all));
    numbers.iter().fold(text, |text, (mark, number)| text.replace(mark, number))
}

/// None of so many, as English says it.
pub(super) fn none_of(all: usize) -> &'static str {
    if all == 2 { "neither" } else { "none" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Anchor, BlockKind, DocumentBuilder};

    static TOLD: Told = Told {
        only: ["de taak mist iets", "the task lacks something"],
        none: ["geen van de {all} taken is af", "{none} of the {all} tasks is done"],
        one: ["{n} van de {all} taken mist iets", "{n} of the {all} tasks lacks something ({rest}%)"],
        some: ["{n} van de {all} taken missen iets", "{n} of the {all} tasks lack something ({rest}%)"],
        named: true,
    };

    #[test]
    fn the_verb_fits_the_number() {
        let mut builder = DocumentBuilder::new("test");
        builder.open(BlockKind::Paragraph, Anchor::Source);
        builder.push("a b c");
        let doc = builder.finish();
        let spans = [Span::new(0, 1), Span::new(2, 3), Span::new(4, 5)];
        let said = |n: usize, all| TOLD.say(&doc, &spans[..n], all);
        assert_eq!(said(1, 1).nl, "de taak mist iets: a");
        assert_eq!(said(2, 2).en, "neither of the 2 tasks is done: a; b");
        assert_eq!(said(3, 3).en, "none of the 3 tasks is done: a; b; c");
        assert_eq!(said(1, 2).en, "1 of the 2 tasks lacks something (50%): a");
        assert_eq!(said(2, 3).nl, "2 van de 3 taken missen iets: a; b");
    }
}
