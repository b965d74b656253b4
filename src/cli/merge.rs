//! `regie merge`.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use regie::merge::{Entry, Id, Summary, gaps, line};
use regie::report::for_terminal;

use super::exit::Outcome;
use super::output::write_through;
use super::{files, target};

/// Mistakes shown before the rest is only counted.
const SHOWN: usize = 10;

#[derive(Debug, clap::Args)]
pub struct MergeArgs {
    /// The parts: files with lines of regie worker, or of regie check --format ndjson
    #[arg(required = true, value_name = "PART")]
    pub parts: Vec<PathBuf>,
    /// The file that gets the whole
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Format of the whole: the lines as they are, or one report as regie check --format json writes it
    #[arg(long, value_enum, default_value = "ndjson")]
    pub format: MergeFormat,
    /// A file with the ids that must be there, one a line: each once, and no other
    #[arg(long, value_name = "FILE")]
    pub expect: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MergeFormat {
    Ndjson,
    Json,
}

/// Where a line stands.
struct Place {
    id: Id,
    part: usize,
    at: u64,
    bytes: usize,
}

/// Writes one file out of parts, in the order of their ids; nothing where one of them is missing, doubled or cut off.
pub fn run(args: &MergeArgs) -> Result<Outcome, String> {
    let read = args.parts.iter().chain(&args.expect).map(PathBuf::as_path);
    target::apart([args.output.as_path()], read, "one of the parts")?;
    let (mut places, mut wrong) = (Vec::new(), Vec::new());
    let mut summary = Summary::default();
    for (part, path) in args.parts.iter().enumerate() {
        index(part, path, &mut places, &mut summary, &mut wrong)?;
    }
    let expected = args.expect.as_deref().map(expected).transpose()?;
    wrong.extend(gaps(places.iter().map(|place| &place.id), expected.as_ref()));
    if !wrong.is_empty() {
        let more = wrong.len().saturating_sub(SHOWN);
        let mut lines: Vec<String> = wrong.iter().take(SHOWN).map(|line| for_terminal(line)).collect();
        lines.extend((more > 0).then(|| format!("and {more} more")));
        return Err(format!("nothing was written, because the parts are not one whole\n{}", lines.join("\n")));
    }
    places.sort_by(|a, b| a.id.cmp(&b.id));
    write(args, &places, &summary)
        .map_err(|error| format!("{}: the whole could not be written: {error}", args.output.display()))?;
    Ok(Outcome::Clean)
}

/// Finds the lines of a part, without keeping them.
fn index(
    part: usize,
    path: &Path,
    places: &mut Vec<Place>,
    summary: &mut Summary,
    wrong: &mut Vec<String>,
) -> Result<(), String> {
    let failed = |error: std::io::Error| {
        format!("{}: {error}; a part is a file that regie worker or regie check --format ndjson wrote", files::shown(path))
    };
    let mut reader = BufReader::new(File::open(path).map_err(failed)?);
    let (mut at, mut number, mut text) = (0, 0, Vec::new());
    loop {
        text.clear();
        let bytes = reader.read_until(b'\n', &mut text).map_err(failed)?;
        if bytes == 0 {
            return Ok(());
        }
        number += 1;
        match line(text.trim_ascii_end()) {
            Ok(line) => {
                summary.count(&line.entry);
                places.push(Place { id: line.id, part, at, bytes: text.trim_ascii_end().len() });
            }
            Err(why) => wrong.push(format!("{}:{number}: {why}", path.display())),
        }
        at += bytes as u64;
    }
}

fn expected(path: &Path) -> Result<BTreeSet<String>, String> {
    let text = files::text(path, "--expect takes a text file with an id or a path on each line")?;
    Ok(text.lines().filter(|line| !line.is_empty()).map(String::from).collect())
}

fn write(args: &MergeArgs, places: &[Place], summary: &Summary) -> std::io::Result<()> {
    let mut parts = args.parts.iter().map(File::open).collect::<std::io::Result<Vec<File>>>()?;
    write_through(&args.output, |out| match args.format {
        MergeFormat::Ndjson => places.iter().try_for_each(|place| {
            out.write_all(&text(&mut parts, place)?)?;
            out.write_all(b"\n")
        }),
        MergeFormat::Json => report(&mut parts, places, summary, out),
    })
}

fn text(parts: &mut [File], place: &Place) -> std::io::Result<Vec<u8>> {
    let mut text = vec![0; place.bytes];
    if let Some(part) = parts.get_mut(place.part) {
        part.seek(SeekFrom::Start(place.at))?;
        part.read_exact(&mut text)?;
    }
    Ok(text)
}

/// The plans and the errors, a line each, within the ends of a report.
fn report(parts: &mut [File], places: &[Place], summary: &Summary, out: &mut impl Write) -> std::io::Result<()> {
    let tool = serde_json::json!({"name": "regie", "version": env!("CARGO_PKG_VERSION")});
    write!(out, "{{\"schema_version\":1,\"tool\":{tool},\"plans\":[")?;
    let (mut before, mut errors) = ("\n", Vec::new());
    for place in places {
        match line(&text(parts, place)?).map(|line| line.entry) {
            Ok(Entry::Plan(plan, ..)) => {
                write!(out, "{before}{plan}")?;
                before = ",\n";
            }
            Ok(Entry::Error(error)) => errors.push(error),
            Err(why) => return Err(std::io::Error::other(format!("a part has changed meanwhile: {why}"))),
        }
    }
    writeln!(out, "\n],\"errors\":[\n{}\n],\"summary\":{}}}", errors.join(",\n"), summary.to_json())
}
