//! Known people and agencies: where a plan's owners are listed beforehand, the list wins over guessing who is a person.

mod keys;
mod parse;

pub use parse::{LISTS, PeopleError, from_table, kinds, parse};

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;

use super::OwnerKind;
use crate::text::{Span, fold};
use keys::{Key, is_bounded};

/// Index of someone in a list of known people.
pub(super) type PersonId = usize;

/// A person, an agency or a team, as the list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The full name, as owners are reported.
    pub name: String,
    /// What they are as an owner: a person, an intern, an agency (a freelancer too), a team.
    pub kind: OwnerKind,
    /// One human being, whose first name and surname stand for them too.
    pub human: bool,
    /// Other ways of writing them: a first name, initials, a handle, an address.
    pub aliases: Vec<String>,
}

/// Everybody who is listed, ready to be found in texts.
#[derive(Clone, Debug, Default)]
pub struct People {
    known: Vec<Known>,
    keys: Vec<Key>,
    automaton: Option<AhoCorasick>,
    /// Handles and local parts of addresses, letters and digits only.
    handles: BTreeMap<String, PersonId>,
}

/// How much a way of writing somebody tells by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Telling {
    /// Initials or a bare surname: only where an owner is expected.
    Slot,
    /// A first name.
    First,
    /// A full name, a handle, an address.
    Full,
}

/// Someone of the list in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) span: Span,
    pub(super) who: PersonId,
    pub(super) telling: Telling,
}

impl People {
    /// A list made ready. First names, initials with a surname, bare surnames and handles are derived from the names of persons; one
    /// that two of them share stands for neither.
    pub fn new(known: Vec<Known>) -> People {
        let (keys, handles) = keys::derive(&known);
        let automaton = Some(&keys).filter(|k| !k.is_empty()).and_then(|k| AhoCorasick::new(k.iter().map(|k| &k.folded)).ok());
        People { known, keys, automaton, handles }
    }

    /// Nobody is listed.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Everybody, in the order of the list.
    pub fn all(&self) -> &[Known] {
        &self.known
    }

    /// Where they stand in a text and its folded form, in order and disjoint; of overlapping ones the first, then the longest.
    pub(super) fn find(&self, text: &str, folded: &str) -> Vec<Seen> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let mut seen: Vec<Seen> = automaton
            .find_overlapping_iter(folded)
            .filter(|m| is_bounded(folded, m.range()))
            .filter_map(|m| {
                let key = &self.keys[m.pattern().as_usize()];
                let written = text.get(m.range()).filter(|w| key.fits(w))?;
                let span = Span::new(m.start(), m.start() + written.len());
                Some(Seen { span, who: key.who, telling: key.telling })
            })
            .collect();
        seen.sort_by_key(|s| (s.span.start, std::cmp::Reverse(s.span.end), s.who));
        let mut end = 0;
        seen.retain(|s| {
            let free = s.span.start >= end;
            end = if free { s.span.end } else { end };
            free
        });
        seen
    }

    /// Whose handle or address it is: `@sanne`, `s.dewit@voorbeeld.nl`.
    pub(super) fn by_handle(&self, written: &str) -> Option<PersonId> {
        let local = written.trim_start_matches('@').split('@').next().unwrap_or_default();
        self.handles.get(&keys::normalised(&fold(local))).copied()
    }

    /// Someone of the list.
    pub(super) fn get(&self, who: PersonId) -> &Known {
        &self.known[who]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> People {
        let known = |name: &str, kind, aliases: &[&str]| Known {
            name: name.to_owned(),
            kind,
            human: matches!(kind, OwnerKind::Person | OwnerKind::Intern),
            aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
        };
        People::new(vec![
            known("Sanne de Wit", OwnerKind::Person, &["SdW"]),
            known("Kim Oost", OwnerKind::Intern, &["@kimmie"]),
            known("Kim West", OwnerKind::Person, &[]),
            known("Vonk & Co", OwnerKind::Agency, &["Vonk"]),
        ])
    }

    fn seen(text: &str) -> Vec<(String, Telling)> {
        let people = people();
        let found = people.find(text, &fold(text));
        found.into_iter().map(|s| (people.get(s.who).name.clone(), s.telling)).collect()
    }

    #[test]
    fn finds_them_in_every_way_of_writing() {
        for (text, name, telling) in [
            ("door Sanne de Wit.", "Sanne de Wit", Telling::Full),
            ("owner: sanne de wit", "Sanne de Wit", Telling::Full),
            ("Sanne's plan", "Sanne de Wit", Telling::First),
            ("S. de Wit", "Sanne de Wit", Telling::First),
            ("mevrouw De Wit", "Sanne de Wit", Telling::Slot),
            ("(SdW)", "Sanne de Wit", Telling::Slot),
            ("taak voor @kimmie", "Kim Oost", Telling::Full),
            ("Vonk & Co maakt het", "Vonk & Co", Telling::Full),
            ("bureau Vonk", "Vonk & Co", Telling::First),
        ] {
            assert_eq!(seen(text), [(name.to_owned(), telling)], "{text}");
        }
    }

    #[test]
    fn finds_nobody_in_other_words() {
        for text in ["Sanneke", "Anna-Sanne", "sanne", "de vonk", "sdw", "sanne.bakker@x.nl", "Kim", "@sanne_x"] {
            assert_eq!(seen(text), [], "{text}");
        }
    }

    #[test]
    fn knows_handles_and_addresses() {
        let people = people();
        for (handle, name) in [
            ("@sanne", Some("Sanne de Wit")),
            ("s.dewit@voorbeeld.nl", Some("Sanne de Wit")),
            ("@sanne-de-wit", Some("Sanne de Wit")),
            ("@kim", None),
            ("@kimoost", Some("Kim Oost")),
            ("info@voorbeeld.nl", None),
        ] {
            assert_eq!(people.by_handle(handle).map(|p| people.get(p).name.as_str()), name, "{handle}");
        }
    }
}
