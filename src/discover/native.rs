//! A path in JSON: as text where it is text, else as the system has it, so that no file name is lost on the way to a child.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

#[derive(Deserialize)]
#[serde(untagged)]
enum Native {
    Text(String),
    System(OsString),
}

pub(super) fn serialize<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    match path.to_str() {
        Some(text) => serializer.serialize_str(text),
        None => path.as_os_str().serialize(serializer),
    }
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PathBuf, D::Error> {
    Ok(match Native::deserialize(deserializer)? {
        Native::Text(text) => text.into(),
        Native::System(system) => system.into(),
    })
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::ffi::OsStringExt;

    use super::OsString;
    use crate::discover::Input;

    #[test]
    fn a_name_that_is_no_text_comes_through() {
        for name in [b"plannen/caf\xe9.md".to_vec(), "plannen/café.md".as_bytes().to_vec()] {
            let path = OsString::from_vec(name).into();
            let input = Input { shown: "plannen/caf?.md".to_owned(), path, named: false, piece: None };
            let json = serde_json::to_string(&input).expect("every path can be written");
            assert_eq!(serde_json::from_str::<Input>(&json).expect("and read"), input);
        }
    }
}
