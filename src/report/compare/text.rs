//! A comparison for a terminal.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Color, Style};

use super::super::escape::{for_terminal, visible};
use super::super::text::paint;
use super::super::{View, words};
use super::say::{self, Line, Mark};
use crate::compare::{Comparison, Difference, Pair};
use crate::text::Lang;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

fn style(mark: Mark) -> Style {
    let colour = |c| Style::new().fg_color(Some(Color::Ansi(c))).bold();
    match mark {
        Mark::Better => colour(AnsiColor::Green),
        Mark::Worse => colour(AnsiColor::Red),
        Mark::Changed => colour(AnsiColor::Yellow),
        Mark::Still => DIM,
    }
}

pub(super) fn render(all: &Comparison, view: &View) -> String {
    let lang = say::common(all, view);
    let mut out =
        format!("{} → {}\n\n", paint(BOLD, &for_terminal(&visible(&all.old))), paint(BOLD, &for_terminal(&visible(&all.new))));
    for pair in &all.pairs {
        self::pair(&mut out, pair, view.lang_for(pair.new.language));
    }
    for (label, versions) in say::single(all, lang) {
        for version in versions {
            let score = say::score(version, view.lang_for(version.language));
            let _ = writeln!(out, "{}  {} · {score}", paint(BOLD, &for_terminal(&visible(&version.path))), label);
        }
    }
    for failure in &all.errors {
        let path = paint(BOLD, &for_terminal(&visible(&failure.path)));
        let label = paint(style(Mark::Worse), lang.pick("niet gelezen", "not read"));
        let _ = writeln!(
            out,
            "{path}\n  {label}  {} · {}",
            failure.error.kind.name(lang),
            for_terminal(&failure.error.message(lang))
        );
    }
    for (place, message) in say::notes(all, lang, visible) {
        let _ = writeln!(out, "{}  {} {}", words::note(lang), for_terminal(&place), for_terminal(message));
    }
    if !out.ends_with("\n\n") {
        out.push('\n');
    }
    let _ = writeln!(out, "{}", say::summary(all, lang));
    out
}

fn pair(out: &mut String, pair: &Pair, lang: Lang) {
    let (old, new) = (&pair.old, &pair.new);
    let title = new.title.as_deref().map(|t| format!(" · {}", for_terminal(t))).unwrap_or_default();
    let _ = writeln!(out, "{} → {}{title}", for_terminal(&visible(&old.path)), paint(BOLD, &for_terminal(&visible(&new.path))));
    let mark = match pair.share {
        Difference::LessExecution | Difference::MoreExecution => BOLD,
        _ if old.verdict != new.verdict => BOLD,
        Difference::Unclear | Difference::Unknown => DIM,
    };
    let name = |nl: &'static str, en: &'static str| paint(DIM, &format!("{:<9}", lang.pick(nl, en)));
    let _ = writeln!(out, "  {} {}", name("toen", "then"), say::score(old, lang));
    let _ = writeln!(out, "  {} {}", name("nu", "now"), say::score(new, lang));
    let _ = writeln!(out, "  {} {}", " ".repeat(9), paint(mark, &say::outcome(pair, lang)));
    let (before, now) = say::owner_step(pair, lang);
    let owner = before.map_or_else(|| now.clone(), |before| format!("{before} → {now}"));
    let _ = writeln!(out, "  {} {}", name("eigenaar", "owner"), for_terminal(&owner));
    let numbers: Vec<String> = say::numbers(pair, lang).into_iter().map(|(name, value)| format!("{name} {value}")).collect();
    let _ = writeln!(out, "  {} {}", name("aantallen", "counts"), numbers.join(" · "));
    for (title, lines) in [
        (lang.pick("bevindingen", "findings"), say::findings(pair, lang)),
        (lang.pick("meetbare doelen", "targets"), say::targets(pair, lang)),
        (lang.pick("eigenaren", "owners"), say::owners(pair, lang)),
    ] {
        part(out, title, &lines);
    }
    out.push('\n');
}

fn part(out: &mut String, title: &str, lines: &[Line<'_>]) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n  {}", paint(BOLD, title));
    let wide = lines.iter().map(|l| l.label.chars().count()).max().unwrap_or(0);
    for line in lines {
        let mark = paint(style(line.mark), &format!("{} {:<wide$}", line.mark.sign(), line.label));
        let rule = line.rule.map(|rule| format!("{}  ", paint(BOLD, rule))).unwrap_or_default();
        let _ = writeln!(out, "  {mark}  {rule}{}", for_terminal(&line.text));
        // what stayed as it was needs no proof
        if let Some(quote) = line.quote.filter(|_| line.mark != Mark::Still) {
            let _ = writeln!(out, "    {}  {}", " ".repeat(wide), paint(DIM, &format!("\"{}\"", for_terminal(quote))));
        }
    }
}
