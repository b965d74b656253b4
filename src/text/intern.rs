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
    let name = String::deserialize(from)?;
    let mut names = NAMES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(known) = names.get(name.as_str()) {
        return Ok(known);
    }
    let kept: Name = name.leak();
    names.insert(kept);
    Ok(kept)
}
