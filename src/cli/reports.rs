//! Which reports are wanted, in which formats, and where they go.

use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use regie::plan::Report;
use regie::report::{self, Rendered, Renderer, View};
use regie::text::Lang;

use super::args::{ColorArg, LangArg};
use super::{output, target};

#[derive(Debug, clap::Args)]
pub struct ReportArgs {
    /// Format of the report; by default text, or what the file's extension says
    #[arg(long, value_parser = formats())]
    pub format: Option<String>,
    /// Write a report to a file instead of standard output; repeatable, as in -o html=report.html -o csv=plans.csv -o text=-
    #[arg(short, long = "output", value_name = "[FORMAT=]FILE")]
    pub outputs: Vec<String>,
    /// What stands between the cells of CSV: , or ; (which Dutch Excel expects), or tab
    #[arg(long, value_parser = delimiter, default_value = ",", value_name = "CHAR")]
    pub csv_delimiter: char,
    /// Language of messages; by default that of each plan
    #[arg(long, value_enum)]
    pub lang: Option<LangArg>,
    /// Colour on a terminal
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub color: ColorArg,
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(report::RENDERERS.iter().map(|r| r.id()))
}

/// What may stand between cells: nothing that words and numbers hold, that quotes them, or that begins a formula.
const DELIMITERS: &str = ",;|:~^\t";

fn delimiter(text: &str) -> Result<char, String> {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if DELIMITERS.contains(c) => Ok(c),
        _ if matches!(text, "tab" | "\\t") => Ok('\t'),
        _ => Err("one of , ; | : ~ ^ or the word tab".to_owned()),
    }
}

/// Whether one of the reports shows the text of the plans.
pub fn shows_text(wanted: &[Wanted]) -> bool {
    wanted.iter().any(|w| w.renderer.shows_text())
}

/// The report that can be written while the audit runs, where it is the only one.
pub fn lines(wanted: &[Wanted]) -> Option<&Wanted> {
    if let [one] = wanted { Some(one).filter(|one| one.renderer.is_lines()) } else { None }
}

/// The files that reports go to.
pub fn files(wanted: &[Wanted]) -> impl Iterator<Item = &Path> {
    wanted.iter().filter_map(|w| w.file.as_deref())
}

/// A report to be written: how, and to which file; none is standard output.
pub struct Wanted {
    /// How.
    pub renderer: &'static dyn Renderer,
    file: Option<PathBuf>,
}

impl ReportArgs {
    /// The reports that are wanted, at least one.
    ///
    /// # Errors
    /// An unknown format, a folder that does not exist, a file or standard output asked for twice.
    pub fn wanted(&self) -> Result<Vec<Wanted>, String> {
        let named = self.format.as_deref().and_then(report::by_id);
        let text = report::by_id("text").ok_or("no text format")?;
        if self.outputs.is_empty() {
            return Ok(vec![Wanted { renderer: named.unwrap_or(text), file: None }]);
        }
        let own: Vec<(&str, &[&str])> = report::RENDERERS.iter().map(|r| (r.id(), r.extensions())).collect();
        let mut all: Vec<Wanted> = Vec::new();
        for output in &self.outputs {
            let split = output.split_once('=').and_then(|(format, file)| Some((report::by_id(format)?, file)));
            let (renderer, file) = match split {
                Some((renderer, file)) => (renderer, file),
                None => (named.or_else(|| report::by_name(output)).unwrap_or(text), output.as_str()),
            };
            target::fits(file, &own, split.is_some() || named.is_some())?;
            let file = (file != "-").then(|| PathBuf::from(file));
            if all.iter().any(|w| w.file == file) {
                return Err(format!(
                    "two reports cannot both go to '{}'; give each a file of its own",
                    named_target(file.as_deref())
                ));
            }
            if let Some(folder) = file.as_deref().and_then(Path::parent).filter(|f| !f.as_os_str().is_empty() && !f.is_dir()) {
                return Err(format!("{}: there is no such folder; make it before the report is written to it", folder.display()));
            }
            if file.as_ref().is_some_and(|f| f.as_os_str().is_empty() || f.is_dir()) {
                return Err(format!("'{output}' names no file that a report can be written to"));
            }
            all.push(Wanted { renderer, file });
        }
        Ok(all)
    }

    /// The view that the arguments ask for; a language that a configuration lists gives way to them.
    pub fn view(&self, quiet: bool, listed: Option<Lang>) -> View {
        View { lang: self.lang.map(Lang::from).or(listed), delimiter: self.csv_delimiter, quiet, ..output::plain_view() }
    }

    /// Lets `fill` write a report that is lines, to a file at once or to standard output as it goes.
    ///
    /// # Errors
    /// A message that names the file, or that of `fill`.
    pub fn write_lines<T>(
        &self,
        wanted: &Wanted,
        fill: impl FnOnce(&mut (dyn Write + Send)) -> Result<T, String>,
    ) -> Result<T, String> {
        let Some(file) = wanted.file.as_deref() else { return fill(&mut io::stdout()) };
        let failed = |error: io::Error| format!("{}: the report could not be written: {error}", file.display());
        // nameless until it is whole, so that nothing is left of a run that is broken off
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut lines = BufWriter::new(tempfile::tempfile_in(folder).map_err(failed)?);
        let filled = fill(&mut lines)?;
        let mut whole = lines.into_inner().map_err(|error| failed(error.into_error()))?;
        whole.rewind().map_err(failed)?;
        output::write_through(file, |out| io::copy(&mut whole, out).map(drop)).map_err(failed)?;
        Ok(filled)
    }

    /// Writes every report; styles go to a terminal only.
    ///
    /// # Errors
    /// A message that names the file.
    pub fn write(&self, wanted: &[Wanted], report: &Report, view: &View) -> Result<(), String> {
        wanted.iter().try_for_each(|w| match (w.renderer.render(report, view), w.file.as_deref()) {
            (Rendered::Text(text), Some(file)) if w.renderer.id() == "text" => {
                output::put(Some(file), self.color, &format!("{}\n\n{text}", report::SIGNATURE))
            }
            (Rendered::Text(text), file) => output::put(file, self.color, &text),
            (Rendered::Bytes(bytes), file) => output::put_bytes(file, &bytes),
        })
    }
}

fn named_target(file: Option<&Path>) -> String {
    file.map_or_else(|| "-".to_owned(), |f| f.display().to_string())
}
