//! The ways in which a listed name may be written.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use super::{Known, PersonId, Telling};
use crate::text::fold;

/// Letters of initials, at most.
const INITIALS: usize = 4;

/// One way of writing somebody.
#[derive(Clone, Debug)]
pub(super) struct Key {
    /// In lower case, as the automaton holds it.
    pub(super) folded: String,
    /// As it was listed.
    written: String,
    pub(super) who: PersonId,
    pub(super) telling: Telling,
}

impl Key {
    /// Whether the words in a text are written as a name: initials letter by letter, single words with a capital.
    pub(super) fn fits(&self, written: &str) -> bool {
        if is_initials(&self.written) {
            return written == self.written;
        }
        let several = self.telling == Telling::Full && self.written.contains(' ');
        let address = self.written.contains('@');
        let plain = self.written.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
        several
            || address
            || (plain && self.telling != Telling::Slot)
            || written.starts_with(char::is_uppercase)
            || (self.telling == Telling::Slot && written.contains(' ') && written.contains(char::is_uppercase))
    }
}

/// `KO`, `SdW`: short, with two capitals or more.
fn is_initials(written: &str) -> bool {
    let letters = written.chars().count();
    letters <= INITIALS && letters > 1 && written.chars().filter(|c| c.is_uppercase()).count() > 1
}

/// All keys and handles of a list. What two of them share is left out, unless it was listed outright for one.
pub(super) fn derive(known: &[Known]) -> (Vec<Key>, BTreeMap<String, PersonId>) {
    let mut outright: BTreeMap<String, Key> = BTreeMap::new();
    let mut derived: BTreeMap<String, Option<Key>> = BTreeMap::new();
    let mut handles: BTreeMap<String, Option<PersonId>> = BTreeMap::new();
    for (who, one) in known.iter().enumerate() {
        for written in std::iter::once(&one.name).chain(&one.aliases) {
            let full = written == &one.name || written.contains(['@', ' ']);
            let telling = match full {
                true => Telling::Full,
                false if is_initials(written) => Telling::Slot,
                false => Telling::First,
            };
            let key = Key { folded: fold(written), written: written.clone(), who, telling };
            outright.entry(key.folded.clone()).or_insert(key);
            if let Some(local) = local_part(written) {
                share(&mut handles, local, who, |a, b| a == b);
            }
        }
        if one.human {
            for (written, telling) in shorter(&one.name) {
                let key = Key { folded: fold(&written), written, who, telling };
                let id = if is_initials(&key.written) { key.written.clone() } else { key.folded.clone() };
                share(&mut derived, id, key, |a, b| a.who == b.who);
            }
            for handle in handles_of(&one.name) {
                share(&mut handles, handle, who, |a, b| a == b);
            }
        }
    }
    derived.retain(|_, key| key.as_ref().is_some_and(|k| !outright.contains_key(&k.folded)));
    let keys = outright.into_values().chain(derived.into_values().flatten()).collect();
    (keys, handles.into_iter().filter_map(|(handle, who)| Some((handle, who?))).collect())
}

/// Enters a value; where another one stands already, neither holds.
fn share<T>(map: &mut BTreeMap<String, Option<T>>, key: String, value: T, same: impl Fn(&T, &T) -> bool) {
    match map.entry(key) {
        Entry::Vacant(free) => {
            free.insert(Some(value));
        }
        Entry::Occupied(mut taken) => {
            if !taken.get().as_ref().is_some_and(|held| same(held, &value)) {
                taken.insert(None);
            }
        }
    }
}

/// `Sanne de Wit` → `Sanne`, `S. de Wit`, `de Wit`, `SW`, `SDW`, `SdW`.
fn shorter(name: &str) -> Vec<(String, Telling)> {
    let Some((first, rest)) = name.split_once(' ') else { return Vec::new() };
    let initial = first.chars().next().filter(|c| c.is_uppercase());
    let spelled = first.chars().filter(|c| c.is_alphabetic()).count() > 1 && !first.ends_with('.');
    let given = spelled.then(|| (first.to_owned(), Telling::First));
    let short = initial.map(|c| (format!("{c}. {rest}"), Telling::First));
    let surname = (rest.chars().filter(|c| c.is_alphabetic()).count() > 1).then(|| (rest.to_owned(), Telling::Slot));
    let firsts: String = name.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_alphabetic()).collect();
    let capitals: String = firsts.chars().filter(|c| c.is_uppercase()).collect();
    let mut initials = vec![capitals, firsts.to_uppercase(), firsts];
    initials.retain(|i| is_initials(i));
    initials.dedup();
    given.into_iter().chain(short).chain(surname).chain(initials.into_iter().map(|i| (i, Telling::Slot))).collect()
}

/// `Sanne de Wit` → `sanne`, `sannedewit`, `sdewit`, `sannew`.
fn handles_of(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words: Vec<&str> = folded.split([' ', '-']).collect();
    let (Some(first), Some(last), true) = (words.first(), words.last(), words.len() > 1) else { return Vec::new() };
    let initial = |word: &str| word.chars().next().map(String::from).unwrap_or_default();
    let rest = words[1..].concat();
    let mut all = vec![(*first).to_owned(), words.concat(), initial(first) + &rest, (*first).to_owned() + &initial(last)];
    all.iter_mut().for_each(|h| *h = normalised(h));
    all.retain(|h| h.chars().count() > 1);
    all.sort();
    all.dedup();
    all
}

/// The local part of an address, or a handle.
fn local_part(written: &str) -> Option<String> {
    let (before, after) = written.split_once('@')?;
    let local = if before.is_empty() { after } else { before };
    Some(normalised(&fold(local))).filter(|l| !l.is_empty())
}

/// Letters and digits only.
pub(super) fn normalised(folded: &str) -> String {
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a match is a word by itself: no part of a longer word, a double name, a handle or an address.
pub(super) fn is_bounded(text: &str, at: Range<usize>) -> bool {
    let before = text[..at.start].chars().next_back();
    let mut after = text[at.end..].chars();
    let next = after.next();
    let joins = |c: char| matches!(c, '-' | '.' | '_' | '@' | '+');
    let continues = next.is_some_and(|c| c.is_alphanumeric() || c == '_')
        || (next.is_some_and(joins) && after.next().is_some_and(char::is_alphanumeric));
    !before.is_some_and(|c| c.is_alphanumeric() || joins(c)) && !continues
}
