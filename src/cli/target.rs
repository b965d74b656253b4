//! Where a command may write: over nothing that it reads, and under no name that belongs to another kind of file.

use std::fs::Metadata;
use std::path::Path;

use regie::read::{self, FORMATS};

use super::files;

/// Kinds of files that a report is asked for and that regie writes none of, beside those that it reads.
const FOREIGN: [&str; 10] = ["bmp", "gif", "jpeg", "jpg", "odg", "png", "ps", "svg", "tif", "tiff"];
/// Formats that are text, so that a report in text may bear their names where its format is given.
const TEXT: [&str; 3] = ["html", "markdown", "text"];

/// Refuses a file to write to that is one of those to read, also through a link; `what` says what those are.
///
/// # Errors
/// A message that names the file.
pub fn apart<'p>(
    targets: impl IntoIterator<Item = &'p Path>,
    read: impl IntoIterator<Item = &'p Path>,
    what: &str,
) -> Result<(), String> {
    // a file that is not there yet is none of them
    let there: Vec<(&Path, Metadata)> =
        targets.into_iter().filter_map(|path| Some((path, path.metadata().ok().filter(Metadata::is_file)?))).collect();
    if there.is_empty() {
        return Ok(());
    }
    for path in read {
        let Ok(found) = path.metadata() else { continue };
        if let Some((target, _)) = there.iter().find(|(target, known)| is_same((target, known), (path, &found))) {
            return Err(format!(
                "{}: is {what}, and would be overwritten; choose another file to write to",
                files::shown(target)
            ));
        }
    }
    Ok(())
}

/// Whether two paths lead to one file, under whatever names.
#[cfg(unix)]
fn is_same((_, a): (&Path, &Metadata), (_, b): (&Path, &Metadata)) -> bool {
    use std::os::unix::fs::MetadataExt;
    a.dev() == b.dev() && a.ino() == b.ino()
}

#[cfg(not(unix))]
fn is_same((a, _): (&Path, &Metadata), (b, _): (&Path, &Metadata)) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// Refuses a name that promises another kind of file: `report.pdf`. `own` are the formats that there are, with their extensions; `given`
/// says that the format was named.
///
/// # Errors
/// A message with what the name may end in.
pub fn fits(name: &str, own: &[(&str, &[&str])], given: bool) -> Result<(), String> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let known =
        || own.iter().flat_map(|(_, extensions)| extensions.iter().map(|e| format!(".{e}"))).collect::<Vec<_>>().join(", ");
    let Some((_, extension)) = file.rsplit_once('.') else {
        return match own.iter().find(|(id, _)| *id == name && !given) {
            Some((id, extensions)) => {
                let end = extensions.first().unwrap_or(&"txt");
                Err(format!("-o {id} would write text to a file of the name '{id}'; did you mean --format {id} -o report.{end}?"))
            }
            None => Ok(()),
        };
    };
    let extension = extension.to_lowercase();
    let is_in = |list: &[&str]| list.contains(&extension.as_str());
    let text = given && FORMATS.iter().any(|f| TEXT.contains(&f.id()) && is_in(f.extensions()));
    let foreign = read::is_known_name(file) || read::is_doubtful_name(file) || read::is_archive_name(file) || is_in(&FOREIGN);
    if text || !foreign || own.iter().any(|(_, extensions)| is_in(extensions)) {
        return Ok(());
    }
    Err(format!("{name}: regie writes no .{} files; a report can end in {}", regie::report::for_terminal(&extension), known()))
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_name_says_what_is_written() {
        let own: &[(&str, &[&str])] = &[("text", &["txt"]), ("html", &["html"]), ("github", &[])];
        for (name, given) in [
            ("verslag.html", false),
            ("verslag", false),
            ("verslag.log", false),
            ("a.b/verslag", false),
            ("verslag.htm", true),
            ("html", true),
            ("uit/html", false),
        ] {
            assert_eq!(fits(name, own, given), Ok(()), "{name}");
        }
        for (name, given) in [
            ("verslag.pdf", false),
            ("verslag.PDF", true),
            ("uit/verslag.docx", true),
            ("verslag.doc", false),
            ("verslag.htm", false),
            ("verslag.zip", false),
            ("verslag.png", true),
            ("html", false),
        ] {
            assert!(fits(name, own, given).is_err(), "{name}");
        }
        let why = fits("verslag.pdf", own, false).expect_err("no PDF");
        assert_eq!(why, "verslag.pdf: regie writes no .pdf files; a report can end in .txt, .html");
    }
}
