//! `regie lexicon`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use regie::lexicon::{self, Filter, Lexicon, Pole};
use regie::report::{for_terminal, terms_csv, terms_json, terms_text};
use regie::scan;
use regie::text::Lang;

use super::args::{CheckLexiconArgs, LexiconArgs, LexiconCommand, ListArgs, ListFormat};
use super::exit::Outcome;
use super::{auditor, gate, output, target};

/// Lists terms, or checks a folder.
pub fn run(args: &LexiconArgs) -> Result<Outcome, String> {
    match &args.command {
        LexiconCommand::List(args) => list(args),
        LexiconCommand::Check(args) => check(args),
    }
}

fn list(args: &ListArgs) -> Result<Outcome, String> {
    let config = gate::finder(&args.config)?.of_folder(Path::new("."))?;
    let here = std::env::current_dir().and_then(std::fs::canonicalize).unwrap_or_default();
    let folders = gate::lexicon(&args.lexicon, config.as_deref()).into_iter();
    let near: Vec<PathBuf> = folders.map(|f| f.strip_prefix(&here).map(Path::to_owned).unwrap_or(f)).collect();
    let own = auditor::load(&near)?;
    apart(args.out.output.as_deref(), &own)?;
    let files = lexicon::read(&auditor::borrowed(&own)).and_then(lexicon::extend).map_err(|errors| auditor::shown(&errors))?;
    if let Some(unknown) = args.category.iter().find(|c| !files.iter().any(|f| f.content.category == **c)) {
        let known: std::collections::BTreeSet<&str> = files.iter().map(|f| f.content.category.as_str()).collect();
        return Err(format!("unknown category '{unknown}'; use {}", known.into_iter().collect::<Vec<_>>().join(", ")));
    }
    let filter = Filter {
        poles: args.pole.iter().filter_map(|id| Pole::from_id(id)).collect(),
        categories: args.category.clone(),
        lang: args.language.map(Lang::from),
        letters: args.letters.as_ref().map(|l| l.to_lowercase()),
    };
    let terms = lexicon::list(&files, &filter);
    let text = match args.format {
        ListFormat::Text => terms_text(&terms, output::view(&args.out).common()),
        ListFormat::Json => terms_json(&terms),
        ListFormat::Csv => terms_csv(&terms),
    };
    output::write(&args.out, &text)?;
    Ok(Outcome::Clean)
}

/// Refuses to write over a lexicon file.
fn apart(file: Option<&Path>, own: &[(String, String)]) -> Result<(), String> {
    target::apart(file, own.iter().map(|(name, _)| Path::new(name)), "one of the lexicon files")
}

/// Every mistake of a folder, file by file; status 1 where there is one.
fn check(args: &CheckLexiconArgs) -> Result<Outcome, String> {
    let lang = output::view(&args.out).common();
    let own = auditor::load(std::slice::from_ref(&args.dir))?;
    apart(args.out.output.as_deref(), &own)?;
    let mut errors = Vec::new();
    let mut sound = Vec::new();
    // a file that cannot be read does not keep the others from being checked
    for (name, text) in &own {
        match lexicon::read(&[(name, text)]) {
            Ok(_) => sound.push((name.as_str(), text.as_str())),
            Err(more) => errors.extend(more),
        }
    }
    match lexicon::read(&sound).and_then(lexicon::extend) {
        Err(more) => errors.extend(more),
        Ok(mut all) => {
            let count = sound.len();
            let lexicon = Lexicon::extended(&sound).map_err(|errors| auditor::shown(&errors))?;
            errors.extend(scan::unheld(&all[..count], &lexicon));
            // built-in files first, so that it is the user's file that is told of a clash
            all.rotate_left(count);
            errors.extend(lexicon::check(&all));
        }
    }
    errors.sort_by(|a, b| (&a.file, a.line, &a.message).cmp(&(&b.file, b.line, &b.message)));
    let mut text = String::new();
    for error in &errors {
        let _ = writeln!(text, "{}", for_terminal(&error.to_string()));
    }
    let (files, mistakes) = (own.len(), errors.len());
    let _ = match lang {
        Lang::Nl => writeln!(
            text,
            "{files} {} · {mistakes} {}",
            plural(files, "bestand", "bestanden"),
            plural(mistakes, "fout", "fouten")
        ),
        Lang::En => {
            writeln!(text, "{files} {} · {mistakes} {}", plural(files, "file", "files"), plural(mistakes, "mistake", "mistakes"))
        }
    };
    output::write(&args.out, &text)?;
    Ok(if errors.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

fn plural(count: usize, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}
