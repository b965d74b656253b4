//! `regie config` and `regie init`.

use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _};

use regie::config::{Config, FILE, Settings, TEMPLATE, schema};
use regie::finding::Severity;
use regie::report::for_terminal;

use super::args::{ConfigCommandArgs, InitArgs};
use super::exit::Outcome;
use super::{gate, output};

/// Writes a commented configuration; never over an existing one.
pub fn init(args: &InitArgs) -> Result<Outcome, String> {
    let path = args.folder.join(FILE);
    let written = std::fs::File::create_new(&path).and_then(|mut file| file.write_all(TEMPLATE.as_bytes()));
    match written {
        Ok(()) => {
            let name = for_terminal(&path.display().to_string());
            output::put(None, args.color, &format!("{name}: written; uncomment what is to hold\n"))?;
            Ok(Outcome::Clean)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Err(format!("{}: there is one already; it was left as it is", path.display()))
        }
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

/// Shows what holds for a path and where that is said.
pub fn show(args: &ConfigCommandArgs) -> Result<Outcome, String> {
    if args.schema {
        output::write(&args.out, &schema())?;
        return Ok(Outcome::Clean);
    }
    let mut finder = gate::finder(&args.config)?;
    let found = match args.path.is_dir() {
        // of a folder, what holds for whatever lies in it
        true => finder.of_file(&args.path.join("*"))?,
        false => finder.of_file(&args.path)?,
    };
    let missing = !args.path.exists() && args.path.as_os_str() != "-";
    let note = if missing { ": no such file; this is what would hold for it" } else { "" };
    let mut text = format!("{}{note}\n", for_terminal(&args.path.display().to_string()));
    match &found {
        Some((config, path)) => described(config, path, &mut text),
        None => described(&Config::default(), "", &mut text),
    }
    output::write(&args.out, &text)?;
    Ok(Outcome::Clean)
}

/// One line a key: its value, and the line that says so.
fn described(config: &Config, path: &str, text: &mut String) {
    let settings = config.settings(path, gate::today());
    let mut line = |key: &str, value: String, at: Option<u32>| {
        let origin = at.map_or("default".to_owned(), |n| format!("{}:{n}", config.path));
        let _ = writeln!(text, "  {key:<10} {:<24} {}", for_terminal(&value), for_terminal(&origin));
    };
    let stage = settings.stage.map(|s| s.value).unwrap_or_default();
    line("stage", stage.id().to_owned(), settings.stage.map(|s| s.line));
    let share = settings.max_share.map_or(stage.band().high, |s| s.value);
    line("max-share", format!("{share:.2}"), settings.max_share.map(|s| s.line));
    let fail_on = config.fail_on.map_or(Some(Severity::Error), |f| f.value);
    line("fail-on", fail_on.map_or("never", Severity::id).to_owned(), config.fail_on.map(|f| f.line));
    line("lang", config.lang.map_or("each plan's own", |l| l.value.code()).to_owned(), config.lang.map(|l| l.line));
    let people = config.people.as_ref().map_or(0, |p| p.value.all().len());
    line("people", format!("{people} listed"), config.people.as_ref().map(|p| p.line));
    if let Some(folders) = &config.lexicon {
        let shown = folders.value.iter().map(|f| f.strip_prefix(&config.root).unwrap_or(f).to_string_lossy().replace('\\', "/"));
        line("lexicon", shown.collect::<Vec<_>>().join(", "), Some(folders.line));
    }
    if let Some(cache) = &config.cache {
        let shown = cache.value.strip_prefix(&config.root).unwrap_or(&cache.value).to_string_lossy().replace('\\', "/");
        line("cache", shown, Some(cache.line));
    }
    if let Some(exclude) = &config.exclude {
        let state = if config.excludes(path) { "yes: " } else { "no: " };
        line("exclude", format!("{state}{}", exclude.value.written().join(", ")), Some(exclude.line));
    }
    rules(config, &settings, text);
}

fn rules(config: &Config, settings: &Settings, text: &mut String) {
    for (rule, level) in &settings.rules {
        let value = level.value.map_or("off", Severity::id);
        let _ = writeln!(text, "  {:<35} {}:{}", format!("{rule} = {value}"), for_terminal(&config.path), level.line);
    }
    for ignore in settings.ignores.iter().filter_map(|at| config.ignores.get(*at)) {
        let until = ignore.until.map(|day| format!(" (until {day})")).unwrap_or_default();
        let what = format!("ignore {}{until}", ignore.rule);
        let _ = writeln!(text, "  {what:<35} {}:{}  {}", for_terminal(&config.path), ignore.line, for_terminal(&ignore.reason));
    }
}
