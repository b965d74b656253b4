//! Where reports go: standard output with or without colour, or a file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use regie::report::View;
use regie::text::Lang;

use super::args::{ColorArg, OutputArgs};

/// The view that the arguments ask for.
pub fn view(args: &OutputArgs) -> View {
    View { lang: args.lang.map(Lang::from), ..plain_view() }
}

/// The view that the environment asks for.
pub fn plain_view() -> View {
    View { lang: None, locale: locale(), quiet: false, delimiter: ',' }
}

/// The language of the environment: `LC_ALL`, `LC_MESSAGES`, `LANG`; English unless one of them says Dutch.
fn locale() -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|key| std::env::var(key).ok().filter(|v| !v.is_empty()));
    if set.is_some_and(|v| v.to_lowercase().starts_with("nl")) { Lang::Nl } else { Lang::En }
}

/// Writes a report to where the arguments say; styles are stripped unless a terminal or `--color always` wants them.
///
/// # Errors
/// A message that names the file.
pub fn write(args: &OutputArgs, text: &str) -> Result<(), String> {
    put(args.output.as_deref(), args.color, text)
}

/// Writes a text to a file, or to standard output where there is none.
///
/// # Errors
/// A message that names the file.
pub fn put(file: Option<&Path>, color: ColorArg, text: &str) -> Result<(), String> {
    if let Some(path) = file {
        let plain = anstream::adapter::strip_str(text).to_string();
        return write_file(path, plain.as_bytes());
    }
    let stdout = io::stdout();
    let choice = match color {
        ColorArg::Always => ColorChoice::Always,
        ColorArg::Never => ColorChoice::Never,
        ColorArg::Auto => AutoStream::choice(&stdout),
    };
    let mut out = AutoStream::new(stdout.lock(), choice);
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // a reader that closes the pipe early (head, less) has what it wanted
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(format!("the report could not be written: {error}")),
        _ => Ok(()),
    }
}

/// Writes bytes to a file, or to standard output where it is no terminal.
///
/// # Errors
/// A message that names the file, or that a terminal cannot show it.
pub fn put_bytes(file: Option<&Path>, bytes: &[u8]) -> Result<(), String> {
    let Some(path) = file else {
        let mut stdout = io::stdout().lock();
        if stdout.is_terminal() {
            return Err("this format is a file that a terminal cannot show; write it with -o FILE".to_owned());
        }
        return stdout.write_all(bytes).map_err(|error| format!("the report could not be written: {error}"));
    };
    write_file(path, bytes)
}

/// Writes beside the file and renames, so that it is never half there.
///
/// # Errors
/// A message that names the file.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), String> {
    write_through(path, |out| out.write_all(bytes))
        .map_err(|error| format!("{}: the report could not be written: {error}", path.display()))
}

/// Lets `write` fill a file beside the one named, and renames. A link is followed, and what is no ordinary file (`/dev/null`, a named pipe)
/// is written to as it is: a rename would put a file in its place.
///
/// # Errors
/// What the file system says, or `write`.
pub fn write_through(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> io::Result<()> {
    let fill = |file: File| {
        let mut out = BufWriter::new(file);
        write(&mut out).and_then(|()| out.flush())
    };
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if target.metadata().is_ok_and(|found| !found.is_file()) {
        return OpenOptions::new().write(true).open(&target).and_then(fill);
    }
    let mut beside = target.as_os_str().to_owned();
    beside.push(".part");
    File::create(&beside)
        .and_then(fill)
        .and_then(|()| fs::rename(&beside, &target))
        .inspect_err(|_| drop(fs::remove_file(&beside)))
}
