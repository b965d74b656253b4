//! `regie explain` and `regie rules`.

use std::fmt::Write as _;

use anstyle::Style;
use regie::report::paint;
use regie::rules::{self, RULES};

use super::args::{ExplainArgs, RulesArgs};
use super::exit::Outcome;
use super::output;

const BOLD: Style = Style::new().bold();

/// Explains one rule.
pub fn explain(args: &ExplainArgs) -> Result<Outcome, String> {
    let rule = rules::by_id(&args.rule).ok_or_else(|| format!("unknown rule '{}'", args.rule))?;
    let lang = output::view(&args.out).common();
    let meta = rule.meta();
    let mut text = format!("{} · {} · {}\n", paint(BOLD, meta.id), meta.severity.id(), meta.docs(lang).summary);
    let sources = meta.sources(lang).join("; ");
    let source = (lang.pick("Bron", "Source"), sources.as_str());
    for (title, body) in meta.sections(lang).into_iter().chain([source]) {
        let _ = write!(text, "\n{}\n{}\n", paint(BOLD, title), wrap(body));
    }
    output::write(&args.out, &text)?;
    Ok(Outcome::Clean)
}

/// Lists the rules.
pub fn rules(args: &RulesArgs) -> Result<Outcome, String> {
    let lang = output::view(&args.out).common();
    let width = RULES.iter().map(|r| r.meta().id.len()).max().unwrap_or(0);
    let mut text = String::new();
    for rule in RULES {
        let meta = rule.meta();
        let id = paint(BOLD, &format!("{:<width$}", meta.id));
        let _ = writeln!(text, "{id}  {:<7}  {:<5}  {}", meta.severity.id(), meta.source.join(","), meta.docs(lang).summary);
    }
    output::write(&args.out, &text)?;
    Ok(Outcome::Clean)
}

/// Breaks a paragraph at 96 columns.
fn wrap(text: &str) -> String {
    let mut lines = vec![String::from(" ")];
    for word in text.split(' ') {
        let line = lines.last_mut().filter(|l| l.chars().count() + word.chars().count() < 96);
        match line {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(format!("  {word}")),
        }
    }
    lines.join("\n")
}
