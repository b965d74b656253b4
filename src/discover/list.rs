//! A list of paths, as another program writes it.

use std::path::PathBuf;

/// The paths of a list: one a line, or, where a NUL stands in it, one between NULs. Blank lines are none.
pub fn paths(list: &[u8]) -> Vec<PathBuf> {
    let nul = list.contains(&0);
    let pieces = list.strip_prefix(b"\xef\xbb\xbf").unwrap_or(list).split(|b| *b == if nul { 0 } else { b'\n' });
    let bare = pieces.map(|piece| if nul { piece } else { piece.strip_suffix(b"\r").unwrap_or(piece) });
    bare.filter(|piece| !piece.trim_ascii().is_empty()).map(path).collect()
}

#[cfg(unix)]
fn path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_or_nuls() {
        let seen = |list: &[u8]| -> Vec<String> { paths(list).iter().map(|p| p.display().to_string()).collect() };
        assert_eq!(seen(b"\xef\xbb\xbfeen plan.md\r\n\n  \ntwee.docx"), ["een plan.md", "twee.docx"]);
        assert_eq!(seen("één\nplan.md\0twee.docx\0".as_bytes()), ["één\nplan.md", "twee.docx"]);
        assert_eq!(seen(b""), Vec::<String>::new());
    }
}
