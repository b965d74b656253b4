//! Where reports go: standard output with or without colour, or a file.

use std::io::{ErrorKind, IsTerminal, Write};
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
    let stdout = std::io::stdout();
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
        let mut stdout = std::io::stdout().lock();
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
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let failed = |error: std::io::Error| format!("{}: the report could not be written: {error}", path.display());
    std::fs::write(&beside, bytes).map_err(failed)?;
    std::fs::rename(&beside, path).map_err(|error| {
        let _ = std::fs::remove_file(&beside);
        failed(error)
    })
}
