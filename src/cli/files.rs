//! Files that are no plans, and what to say where one of them cannot be read.

use std::io::ErrorKind;
use std::path::Path;

use regie::report::for_terminal;

/// A path as messages show it.
pub fn shown(path: &Path) -> String {
    for_terminal(&path.to_string_lossy().replace('\\', "/"))
}

/// The content of a file; `what` says what it should be, or how to make it.
///
/// # Errors
/// A message with the file, what is the matter, and `what`.
pub fn bytes(path: &Path, what: &str) -> Result<Vec<u8>, String> {
    if path.is_dir() {
        return Err(format!("{}: is a folder; {what}", shown(path)));
    }
    std::fs::read(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => format!("{}: no such file; {what}", shown(path)),
        _ => format!("{}: {error}; {what}", shown(path)),
    })
}

/// The same as text.
///
/// # Errors
/// As of [`bytes`], and what is no UTF-8.
pub fn text(path: &Path, what: &str) -> Result<String, String> {
    let text = String::from_utf8(bytes(path, what)?);
    text.map_err(|_| format!("{}: not UTF-8; save it as UTF-8 text; {what}", shown(path)))
}
