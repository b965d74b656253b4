//! Names of a closed set that were written down and are read back.

use std::collections::BTreeSet;
use std::sync::Mutex;

use serde::{Deserialize, Deserializer};

/// A name of a closed set: the id of a rule or a format.
pub type Name = &'static str;

/// Every name met so far; there are as many as rules and formats.
static NAMES: Mutex<BTreeSet<Name>> = Mutex::new(BTreeSet::new());

/// Reads a name, such as a rule's id, for serde's `deserialize_with`.
///
/// # Errors
/// It is no string.
pub fn name<'de, D: Deserializer<'de>>(from: D) -> Result<Name, D::Error> {
    String::deserialize(from).map(intern)
}

/// Reads a list of names, likewise.
///
/// # Errors
/// It is no list of strings.
pub fn names<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Name>, D::Error> {
    Ok(Vec::<String>::deserialize(from)?.into_iter().map(intern).collect())
}

fn intern(name: String) -> Name {
    let mut names = NAMES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(known) = names.get(name.as_str()) {
        return known;
    }
    let kept: Name = name.leak();
    names.insert(kept);
    kept
}
